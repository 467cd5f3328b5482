"""The network: a small sentence encoder with one head for the whole opener and one for each word piece."""

import torch
from torch import Tensor, nn
from transformers import BertModel

TEXT_LABELS = 9
MARK_LABELS = 5
FAITHFUL = 3
"""The lower layers, in which nothing is left to chance: that costs a sixth of the time and gains little there."""


class OpinionNet(nn.Module):
    """Logits of the nine labels for the text, and of the five findings for each of its pieces."""

    def __init__(self, encoder: BertModel, *, dropout: float = 0.1) -> None:
        super().__init__()
        self.encoder = encoder
        width = encoder.config.hidden_size
        self.dropout = nn.Dropout(dropout)
        self.query = nn.Linear(width, TEXT_LABELS)
        self.value = nn.Parameter(torch.randn(TEXT_LABELS, width) * 0.02)
        self.whole = nn.Linear(width, TEXT_LABELS)
        self.mark = nn.Linear(width, MARK_LABELS)

    def forward(self, ids: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """Shapes: (texts, pieces) twice, to (texts, 9) and (texts, pieces, 5)."""
        hidden = self.dropout(self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state)
        away = (1.0 - mask.to(hidden.dtype)).unsqueeze(-1) * -10000.0
        weights = torch.softmax(self.query(hidden) + away, dim=1)  # where each label looks
        looked = weights.transpose(1, 2) @ hidden
        text = (looked * self.value).sum(-1) + self.whole(hidden[:, 0])
        return text, self.mark(hidden)


def load_encoder(folder: str) -> BertModel:
    """The encoder, its word vectors fixed: they hold half of all weights, and our few words would only spoil them."""
    encoder: BertModel = BertModel.from_pretrained(
        folder, add_pooling_layer=False, attn_implementation="sdpa", attention_probs_dropout_prob=0.0
    )
    encoder.embeddings.word_embeddings.weight.requires_grad_(False)
    for layer in encoder.encoder.layer[:FAITHFUL]:
        layer.attention.output.dropout.p = layer.output.dropout.p = 0.0
    return encoder
