"""Writes a fitted network as the file the program reads: ONNX, weights in whole numbers of eight bits."""

import hashlib
import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from training.network import OpinionNet

OPSET = 17


def write_net(net: OpinionNet, path: Path, *, eight_bits: bool = True) -> None:
    """``ids`` and ``mask`` (texts, pieces) in; ``text`` (texts, 9) and ``marks`` (texts, pieces, 5) out.

    The weights of the layers get a scale for each column and seven of their eight bits: with all eight, processors
    without dot products of whole numbers (before 2019) would overflow.
    """
    net = net.float().eval()
    net.encoder.set_attn_implementation("eager")
    ids = torch.ones(2, 9, dtype=torch.long)
    with tempfile.TemporaryDirectory() as folder:
        plain, ready = Path(folder) / "plain.onnx", Path(folder) / "ready.onnx"
        torch.onnx.export(
            net,
            (ids, torch.ones_like(ids)),
            str(plain),
            input_names=["ids", "mask"],
            output_names=["text", "marks"],
            dynamic_axes={
                "ids": {0: "n", 1: "t"},
                "mask": {0: "n", 1: "t"},
                "text": {0: "n"},
                "marks": {0: "n", 1: "t"},
            },
            opset_version=OPSET,
            dynamo=False,
        )
        quant_pre_process(str(plain), str(ready), skip_symbolic_shape=True)
        if eight_bits:
            quantize_dynamic(
                str(ready), str(path), weight_type=QuantType.QInt8, per_channel=True, reduce_range=True,
                op_types_to_quantize=["MatMul", "Gather", "Gemm"],
            )  # fmt: skip
        else:
            path.write_bytes(ready.read_bytes())
    made = onnx.load(str(path))
    del made.metadata_props[:]
    made.producer_name = made.producer_version = made.doc_string = ""
    for node in made.graph.node:
        node.doc_string = ""
        del node.metadata_props[:]
    onnx.save(made, str(path))


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
