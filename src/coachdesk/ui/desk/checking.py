"""The opener as it is judged while it is typed: the rules at once, the second opinion as soon as it has come."""

from typing import TYPE_CHECKING

import shiboken6

from coachdesk.model.brief import BriefStep, CallBrief
from coachdesk.model.judgement import OpenerCheck

if TYPE_CHECKING:
    from coachdesk.desk.opinion import Asked
    from coachdesk.playbook.schema import Playbook
    from coachdesk.ui.desk.page import DeskPage


class Checking:
    """Keeps the last second opinion, and what it was about: for other words or another prospect it holds no longer.

    The checklist follows what is typed, from the first letter on.
    """

    def __init__(self, page: "DeskPage") -> None:
        self._page = page
        self._second: tuple[Asked, OpenerCheck] | None = None
        self._second_for = ""

    def check(self, text: str) -> None:
        """The rules at once; the second opinion as soon as it has come."""
        self._page.do(
            lambda desk: (desk.check(text), desk.playbook), lambda judged: self._show(text, judged[0], judged[1])
        )
        self._ask_second(text)

    def _show(self, text: str, check: OpenerCheck, playbook: "Playbook") -> None:
        opening, brief = self._page.call.opening, self._page.brief
        opening.show_check(text, check)
        if brief is not None and text == opening.opener.text():
            # Loaded with the desk, which the first picture comes before.
            from coachdesk.coach.checklist import with_opener  # noqa: PLC0415
            from coachdesk.coach.limits import limits_of  # noqa: PLC0415

            opening.show_note(limits_of(text, playbook.language))
            checklist = self._page.call.checklist
            # Those in sight: the for-them line may be typed anew as well.
            checklist.show_steps(with_opener(checklist.steps, check=check, playbook=playbook))

    def _ask_second(self, text: str) -> None:
        second = self._page.context.second
        if second is not None and text.strip():
            about, asking = self._about(), self._page.do
            asking(
                lambda desk: desk.asking(text),
                lambda asked: second.ask(asked, lambda check: self._answered(asked, check, about=about)),
            )

    def _about(self) -> str:
        """What a second opinion holds for besides the words: rewrites carry this prospect's own."""
        brief = self._page.brief
        return f"{brief.prospect.id} {brief.prospect.version} {brief.prospect.for_them}" if brief else ""

    def forget_second(self) -> None:
        """The playbook or the settings have changed: what was said by the old ones holds no longer."""
        self._second = None

    def _answered(self, asked: "Asked", check: OpenerCheck, *, about: str) -> None:
        page = self._page
        if not shiboken6.isValid(page) or page.brief is None or about != self._about():
            return
        self._second, self._second_for = (asked, check), about
        self._show(asked.text, check, asked.playbook)

    def judged(self, brief: CallBrief) -> OpenerCheck:
        """The judgement of the brief's opener: of both layers where the second has spoken of these very words."""
        if (second := self._known_second(brief)) is not None:
            return second[1]
        if brief.prospect.opener:
            # The playbook's own words were judged when they were written; a rep's are looked at twice.
            self._ask_second(brief.opener)
        return brief.opener_check

    def steps(self, brief: CallBrief) -> tuple[BriefStep, ...]:
        """The checklist, with the opener as both layers judge it."""
        second = self._known_second(brief)
        if second is None:
            return brief.checklist
        # Loaded with the desk, which the first picture comes before.
        from coachdesk.coach.checklist import with_opener  # noqa: PLC0415

        return with_opener(brief.checklist, check=second[1], playbook=second[0].playbook)

    def _known_second(self, brief: CallBrief) -> "tuple[Asked, OpenerCheck] | None":
        known = self._second is not None and self._second[0].text == brief.opener and self._second_for == self._about()
        return self._second if known else None
