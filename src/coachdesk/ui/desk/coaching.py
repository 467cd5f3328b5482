"""Brings the coach's words to the for-them line and the drafts, and says which text F8 and Ctrl+. work on."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from coachdesk.model.brief import ForThemHelp
    from coachdesk.playbook.schema import Playbook
    from coachdesk.ui.desk.draft_card import DraftCard
    from coachdesk.ui.desk.page import DeskPage


class Coaching:
    """One for a desk page. It judges nothing: each question is a verb of the desk."""

    def __init__(self, page: "DeskPage") -> None:
        self._page = page
        opening = page.call.opening
        opening.help_asked.connect(self.help_for_them)
        opening.opener.focused.connect(lambda: opening.fold(folded=False))

    def follow(self, card: "DraftCard") -> None:
        """Have the words of a draft judged, each time it asks."""
        card.check.connect(lambda: self._judge(card))
        card.flagged.connect(self.fold)
        card.told.connect(self._page.context.announce)

    def help_for_them(self, text: str) -> None:
        """What to say instead, while the for-them line is empty or flagged; the checklist follows what is typed."""
        self._page.do(
            lambda desk: (desk.for_them_help(text), desk.playbook),
            lambda found: self._show_help(text, found[0], found[1]),
        )

    def _show_help(self, text: str, help_: "ForThemHelp", playbook: "Playbook") -> None:
        call = self._page.call
        call.opening.show_help(text, help_)
        if self._page.brief is not None and text == call.opening.for_them.text():
            # Loaded with the desk, which the first picture comes before.
            from coachdesk.coach.checklist import with_for_them  # noqa: PLC0415

            call.checklist.show_steps(with_for_them(call.checklist.steps, for_them=text, playbook=playbook))

    def _judge(self, card: "DraftCard") -> None:
        if card.draft is None:
            return
        draft, body = card.draft.id, card.body.text()
        # After the paint: neither the sheet nor a letter that is typed waits for it.
        self._page.context.beside.ask(
            f"draft {id(card)}",
            lambda desk: (draft, body, desk.check_draft(body, draft=draft)),
            card.show_check,
        )

    def fold(self) -> None:
        """Only one amber box is open at a time: that of the draft in sight before that of the opener."""
        card = self._page.panes.draft_card()
        self._page.call.opening.fold(folded=card is not None and bool(card.findings))

    # --- keys

    def next_finding(self) -> None:
        """F8: in the opener while it is edited, else in the draft in sight: its gaps, then its findings."""
        card = self._card()
        if card is None or not card.next_mark():
            self._page.call.opening.next_finding()

    def use_rewrite(self) -> None:
        """Ctrl+.: the rewrite of the finding that is shown."""
        card = self._card()
        if card is not None and card.findings:
            card.use_rewrite()
        else:
            self._page.call.opening.use_rewrite()

    def _card(self) -> "DraftCard | None":
        return None if self._page.call.opening.opener.hasFocus() else self._page.panes.draft_card()
