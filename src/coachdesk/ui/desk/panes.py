"""The parts of the desk that are made when they are first needed: sheet, panels, and the columns of the wide page.

Their modules are imported then too: together they would add a quarter to the first paint, which shows none of them.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtWidgets import QWidget

from coachdesk.errors import CoachDeskError
from coachdesk.language import tr
from coachdesk.model.brief import CallBrief, DayView, FollowUp, OutcomeKey
from coachdesk.model.call import HistoryItem, Permission
from coachdesk.model.judgement import When
from coachdesk.model.posting import Posting
from coachdesk.settings import mailbox_of
from coachdesk.ui.desk.head import verdict_words
from coachdesk.ui.desk.outcome_bar import under_more
from coachdesk.ui.kit.layouts import settle
from coachdesk.ui.kit.surface import Hairline
from coachdesk.ui.kit.tokens import CALL_COLUMN, CALL_LEAST
from coachdesk.ui.sheet import show_in_view

if TYPE_CHECKING:
    from coachdesk.ui.desk.draft_card import DraftCard
    from coachdesk.ui.desk.handing import Handing
    from coachdesk.ui.desk.list_column import ListColumn
    from coachdesk.ui.desk.objections import ObjectionsPanel
    from coachdesk.ui.desk.page import DeskPage
    from coachdesk.ui.desk.panels import MorePanel, OverridePanel, PlanBPanel
    from coachdesk.ui.desk.sheet import FollowUpSheet
    from coachdesk.ui.desk.side_column import SideColumn
    from coachdesk.ui.desk.side_panel import SidePanel
    from coachdesk.ui.desk.small_head import SmallHead
    from coachdesk.ui.desk.stopped import StoppedCard
    from coachdesk.ui.desk.to_send import ToSendPanel
    from coachdesk.ui.desk.when_field import WhenField, WhenRow
    from coachdesk.ui.desk.worked_through import WorkedThrough

NO_PHRASE = tr("Their time, in a phrase. It is shown on both clocks.")


class Panes:
    """One for a desk page."""

    def __init__(self, page: "DeskPage") -> None:
        self._page = page
        self._open: SidePanel | None = None
        self._wide_parts: tuple[ListColumn, SideColumn, Hairline, Hairline] | None = None

    # --- made when needed

    @cached_property
    def sheet(self) -> "FollowUpSheet":
        from coachdesk.ui.desk.sheet import FollowUpSheet  # noqa: PLC0415  not part of the first paint

        page = self._page
        sheet = FollowUpSheet(page.theme)
        sheet.hide()
        sheet.left.connect(page.home)
        sheet.play_chosen.connect(page.doing.sheet.choose_play)
        sheet.none_chosen.connect(page.doing.sheet.no_callback)
        sheet.text_chosen.connect(page.doing.sheet.choose_text)
        sheet.other.clicked.connect(page.doing.moving.second_number)
        sheet.who.given.connect(page.doing.sheet.name_person)
        sheet.permission.chosen.connect(page.doing.sheet.set_permission)
        sheet.when.given.connect(page.doing.sheet.set_callback)
        sheet.when.asked.connect(lambda phrase: self._understand(phrase, sheet.when))
        sheet.when.passed.connect(page.doing.sheet.pass_time)
        sheet.when.emptied.connect(lambda: sheet.show_no_phrase(now=page.context.now(), here=page.here()))
        sheet.when.field.times_wanted.connect(lambda: self._offer_times(sheet.when.field))
        self._sheet_hand = self._hand(sheet.draft)
        self._follow_card(sheet.draft)
        follow = page.caps.follow
        for command, set_key in (
            ("desk.callback", sheet.when.field.set_key),
            ("desk.no_callback", sheet.none.set_key),
            ("desk.next_text", sheet.set_text_key),
            ("desk.second_number", sheet.other.set_key),
            ("desk.who", sheet.who.field.set_key),
            ("desk.permission", sheet.permission.cap.set_key),
        ):
            follow(command, set_key)
        return sheet

    @cached_property
    def small_head(self) -> "SmallHead":
        from coachdesk.ui.desk.small_head import SmallHead  # noqa: PLC0415  not part of the first paint

        return SmallHead(self._page.theme)

    @cached_property
    def plan_b(self) -> "PlanBPanel":
        from coachdesk.ui.desk.panels import PlanBPanel  # noqa: PLC0415  not part of the first paint

        panel = PlanBPanel(self._page.theme)
        panel.closed.connect(self.close)
        panel.when.left.connect(self._page.home)
        panel.when.passed.connect(self._page.home)
        panel.when.emptied.connect(self._say_nothing_typed)
        panel.when.asked.connect(lambda phrase: self._understand(phrase, panel.when))
        panel.when.field.times_wanted.connect(lambda: self._offer_times(panel.when.field))
        panel.when.given.connect(lambda phrase: self._understand(phrase, panel.when))
        self._page.caps.follow("desk.callback", panel.when.field.set_key)
        self._page.caps.follow("desk.permission", panel.permission.cap.set_key)
        return panel

    @cached_property
    def objections(self) -> "ObjectionsPanel":
        from coachdesk.ui.desk.objections import ObjectionsPanel  # noqa: PLC0415  not part of the first paint

        panel = ObjectionsPanel(self._page.theme)
        panel.closed.connect(self.close)
        panel.field.input.left.connect(self._page.home)
        panel.field.input.entered.connect(self._page.home)
        panel.looked.connect(lambda letters: self._page.do(lambda desk: desk.objections(letters), panel.show_found))
        return panel

    @cached_property
    def more(self) -> "MorePanel":
        from coachdesk.ui.desk.panels import MorePanel  # noqa: PLC0415  not part of the first paint

        panel = MorePanel(self._page.theme)
        panel.closed.connect(self.close)
        panel.chosen.connect(self._page.doing.recording.record)
        return panel

    @cached_property
    def to_send(self) -> "ToSendPanel":
        from coachdesk.ui.desk.to_send import ToSendPanel  # noqa: PLC0415  not part of the first paint

        panel = ToSendPanel(self._page.theme)
        panel.closed.connect(self.close)
        panel.card.left.connect(self._page.home)
        self._send_hand = self._hand(panel.card)
        self._follow_card(panel.card)
        return panel

    @cached_property
    def override(self) -> "OverridePanel":
        from coachdesk.ui.desk.panels import OverridePanel  # noqa: PLC0415  not part of the first paint

        panel = OverridePanel(self._page.theme)
        panel.closed.connect(self.close)
        panel.given.connect(self._page.doing.dialling.call_with_reason)
        return panel

    @cached_property
    def stopped(self) -> "StoppedCard":
        from coachdesk.ui.desk.stopped import StoppedCard  # noqa: PLC0415  not part of the first paint

        return StoppedCard(self._page.theme)

    @cached_property
    def nobody(self) -> "WorkedThrough":
        from coachdesk.ui.desk.worked_through import WorkedThrough  # noqa: PLC0415  not part of the first paint

        commands = self._page.context.commands

        def run(command: str) -> None:
            if commands.get(command) is not None:
                commands.run(command)

        nobody = WorkedThrough(
            self._page.theme,
            (
                (tr("Import a list"), "Ctrl O", lambda: run("list.import")),
                (tr("Add one prospect"), "Ctrl N", lambda: run("list.add")),
                (tr("Callbacks"), "Ctrl 2", lambda: run("page.callbacks")),
                (tr("Prospects"), "Ctrl 3", lambda: run("page.prospects")),
            ),
        )
        self._page.columns.addWidget(nobody, 1)
        return nobody

    def _follow_card(self, card: "DraftCard") -> None:
        follow, buttons = self._page.caps.follow, card.buttons
        follow("desk.mail", buttons["mail"].set_key)
        follow("desk.mailbox", buttons["mailbox"].set_key)
        follow("desk.copy", buttons["copy"].set_key)
        follow("desk.save_draft", buttons["eml"].set_key)
        follow("desk.drop_draft", card.drop.set_key)
        follow("desk.use_rewrite", card.finding.button.set_key)
        follow("desk.next_finding", card.finding.more.set_key)
        self._page.coaching.follow(card)

    def _hand(self, card: "DraftCard") -> "Handing":
        from coachdesk.ui.desk.handing import Handing  # noqa: PLC0415  not part of the first paint

        # Once the panel the card is made for stands.
        QTimer.singleShot(0, self._page, self.load_postings)
        return Handing(self._page, card)

    def warm(self) -> None:
        """Make what the first outcome needs, while nobody waits for it."""
        self.sheet.ensurePolished()
        self.small_head.ensurePolished()

    # --- panels

    def open_plan_b(self) -> None:
        phrase = self.plan_b.when.phrase()
        self._page.do(lambda desk: desk.plan_b(), self.plan_b.show_plan)
        if phrase:
            self._understand(phrase, self.plan_b.when)
        self._show(self.plan_b)

    def open_objections(self) -> None:
        self._show(self.objections)

    def open_more(self) -> None:
        self.more.show_outcomes(under_more(self._page.outcomes))
        self._show(self.more)

    def open_to_send(self) -> None:
        self._page.do(lambda desk: desk.to_send(), self.to_send.show_drafts)
        self.load_postings()
        self._show(self.to_send)

    def open_history(self) -> None:
        """All that is on record of who is on the desk, over the page."""
        from coachdesk.ui.history.panel import HistorySheet  # noqa: PLC0415  not part of the first paint

        brief, follow_up = self._page.brief, self._page.follow_up
        who = follow_up.prospect if follow_up is not None else brief.prospect if brief is not None else None
        if who is not None:
            self._page.doing.words.keep()
            self._page.context.open_sheet(HistorySheet(self._page.context, who.id, who.shown_name))

    def reload_to_send(self) -> None:
        """What has left or was put away goes from the open list."""
        if self._open is not None and self._open is self.__dict__.get("to_send"):
            self._page.do(lambda desk: desk.to_send(), self.to_send.show_drafts)

    def load_postings(self) -> None:
        """Which drafts are on their way to the mailbox, where there is one."""
        if mailbox_of(self._page.context.settings) is not None:
            self._page.context.beside.ask("postings", lambda desk: desk.postings(), self._show_postings)

    def _show_postings(self, postings: Sequence[Posting]) -> None:
        found = {posting.draft: posting for posting in postings}
        sheet: FollowUpSheet | None = self.__dict__.get("sheet")
        waiting: ToSendPanel | None = self.__dict__.get("to_send")
        if sheet is not None:
            sheet.draft.show_postings(found)
        if waiting is not None:
            waiting.show_postings(found)

    def open_override(self) -> None:
        brief = self._page.brief
        if brief is not None:
            words = verdict_words(brief.hours, now=self._page.context.now())[2]
            self.override.show_hours(brief.hours, words=words)
            self._show(self.override)

    def close(self) -> None:
        """Put the open panel away."""
        if self._open is not None:
            self._open = None
            self._page.call.show_panel(None)
            self._place_sheet()
            self._page.home()

    def any_open(self) -> bool:
        return self._open is not None

    def more_open(self) -> bool:
        return self._open is not None and self._open is self.__dict__.get("more")

    def more_number(self, number: int) -> OutcomeKey | None:
        return self.more.number(number)

    def step(self, by: int) -> bool:
        """↑ and ↓ belong to the open panel, where it has rows."""
        if self._open is not None:
            self._open.step(by)
        return self._open is not None

    def plan_b_answers(self) -> tuple[Permission, str]:
        """What was agreed in Plan B during this call."""
        panel: PlanBPanel | None = self.__dict__.get("plan_b")
        if panel is None:
            return Permission.NOT_ASKED, ""
        return panel.permission.value, panel.when.phrase()

    def draft_card(self) -> "DraftCard | None":
        """The draft that is in sight."""
        if self._open is self.__dict__.get("to_send") and self._open is not None:
            return self.to_send.card if not self.to_send.card.isHidden() else None
        if self._page.follow_up is not None and self._page.follow_up.drafts:
            return self.sheet.draft
        return None

    def keep_draft(self) -> None:
        sheet: FollowUpSheet | None = self.__dict__.get("sheet")
        waiting: ToSendPanel | None = self.__dict__.get("to_send")
        if sheet is not None:
            sheet.draft.keep()
        if waiting is not None:
            waiting.card.keep()

    def when_row(self) -> "WhenRow | None":
        """The call-back field that is in sight."""
        if self._open is not None and self._open is self.__dict__.get("plan_b"):
            return self.plan_b.when
        return self.sheet.when if self._page.follow_up is not None and not self.sheet.when.isHidden() else None

    def type_time(self) -> None:
        """The cursor into the call-back field that is in sight."""
        row = self.when_row()
        if row is not None:
            row.field.input.setFocus(Qt.FocusReason.ShortcutFocusReason)
            # Once the sheet has found its height.
            QTimer.singleShot(0, row, lambda: show_in_view(row))

    def step_permission(self) -> None:
        """P: the next answer to whether we may email."""
        if self._open is not None and self._open is self.__dict__.get("plan_b"):
            self.plan_b.permission.show_value(self.plan_b.permission.following())
        elif self._page.follow_up is not None and self._page.follow_up.asks_permission:
            self._page.doing.sheet.set_permission(self.sheet.asked_permission())

    def _show(self, panel: "SidePanel") -> None:
        self._open = panel
        if self._page.follow_up is not None and not self._page.wide:
            self._page.call.show_sheet(None)
        self._page.call.show_panel(panel)
        self._page.coaching.fold()
        panel.begin()
        settle(self._page)

    def sheet_when(self) -> "WhenRow | None":
        sheet: FollowUpSheet | None = self.__dict__.get("sheet")
        return sheet.when if sheet is not None else None

    def without_habit(
        self,
        phrase: str,
        row: "WhenRow",
        *,
        meant: Callable[[str, When], None],
        not_meant: Callable[[], None],
    ) -> None:
        """Ask again about what wasn’t understood, without the field’s own key if that was pressed before it."""
        shorter = row.without_key(phrase)
        if shorter:
            again = partial(meant, shorter)
            self._page.do(lambda desk: desk.understand(shorter), again, lambda _error: not_meant())
        else:
            not_meant()

    def _understand(self, phrase: str, row: "WhenRow") -> None:
        page = self._page

        def understood(said: str, when: When) -> None:
            if row.phrase() == phrase:
                row.show_when(when, here=page.here(), now=page.context.now())
                if row is not self.sheet_when():
                    page.do(lambda desk: desk.plan_b(said), self.plan_b.show_plan)

        def not_understood(error: CoachDeskError) -> None:
            def not_meant() -> None:
                if row.phrase() == phrase:
                    row.show_words(str(error), warn=True)

            self.without_habit(phrase, row, meant=understood, not_meant=not_meant)

        page.do(lambda desk: desk.understand(phrase), partial(understood, phrase), not_understood)

    def _say_nothing_typed(self) -> None:
        """The field of Plan B is empty again: neither a time nor a fault is left of what stood there."""
        self.plan_b.when.show_words(NO_PHRASE)
        self._page.do(lambda desk: desk.plan_b(""), self.plan_b.show_plan)

    def _offer_times(self, field: "WhenField") -> None:
        self._page.do(lambda desk: desk.slots(), field.offer)

    # --- values

    def show_brief(self, brief: CallBrief) -> None:
        page = self._page
        if brief.prospect.do_not_call and page.follow_up is None:
            self.stopped.show_prospect(brief.prospect)
            page.call.show_stopped(self.stopped)
        elif "stopped" in self.__dict__:
            page.call.show_stopped(None)
        if "plan_b" in self.__dict__ and page.walk.current == 0 and not page.walk.live and self._open is None:
            self._forget_plan_b()
        if self._wide_parts is not None:
            self._wide_parts[1].show_brief(brief, now=page.context.now(), here=page.here())

    def _forget_plan_b(self) -> None:
        self.plan_b.when.field.input.clear()
        self.plan_b.when.show_words(NO_PHRASE)
        self.plan_b.permission.show_value(Permission.NOT_ASKED)

    def show_follow_up(self, follow_up: FollowUp | None) -> None:
        page = self._page
        if follow_up is not None:
            now = page.context.now()
            self.sheet.show_pace(page.day.pace if page.day is not None else 0)
            self.sheet.show_follow_up(follow_up, now=now, here=page.here())
            if not page.wide:
                brief = page.brief
                zones = brief.hours.zones if brief is not None else ()
                number = page.number() if brief is not None and brief.prospect.id == follow_up.prospect.id else ""
                self.small_head.show_prospect(follow_up.prospect, number=number, zones=zones, now=now)
        self._place_sheet()

    def _place_sheet(self) -> None:
        """In the third column where there is one, else in the call's place."""
        page = self._page
        page.coaching.fold()
        shown = page.follow_up is not None
        if not shown and "sheet" not in self.__dict__:
            return
        if self._wide_parts is not None:
            page.call.show_sheet(None)
            self._wide_parts[1].take_sheet(self.sheet if shown else None)
            self.sheet.set_ground(wide=True)
        else:
            # A panel that is open stands in the sheet's place until it is closed.
            shown = shown and self._open is None
            self.sheet.set_ground(wide=False)
            page.call.show_sheet(self.sheet if shown else None, head=self.small_head if shown else None)
        self.sheet.setVisible(shown)

    def show_day(self, day: DayView) -> None:
        self._page.call.head.show_waiting(day.to_send)
        if "sheet" in self.__dict__:
            self.sheet.show_pace(day.pace)
        if self._wide_parts is not None:
            self._wide_parts[0].show_day(day)

    def show_history(self, history: Sequence[HistoryItem]) -> None:
        if self._wide_parts is not None:
            self._wide_parts[1].show_history(history, now=self._page.context.now(), here=self._page.here())

    def show_outcomes(self, outcomes: Sequence[OutcomeKey]) -> None:
        if self._wide_parts is not None:
            self._wide_parts[1].show_outcomes(outcomes)

    def show_clock(self, *, now: datetime) -> None:
        if "small_head" in self.__dict__:
            self.small_head.show_clock(now=now)

    def show_nobody(self, nobody: bool) -> None:
        if nobody or "nobody" in self.__dict__:
            self.nobody.setVisible(nobody)
        self._page.call.setVisible(not nobody)
        if self._wide_parts is not None:
            self._wide_parts[1].setVisible(not nobody)

    # --- wide

    def set_wide(self, *, wide: bool) -> None:
        page = self._page
        if wide and self._wide_parts is None:
            self._make_wide()
        elif not wide and self._wide_parts is not None:
            self._wide_parts[1].take_sheet(None)
            if "sheet" in self.__dict__:
                # The column that held it goes; with a panel open nothing else would take it over.
                self.sheet.setParent(page)
                self.sheet.hide()
            rows, side = self._wide_parts[:2]
            page.caps.forget(rows.field.set_key, rows.waiting.set_key, side.whole_history.set_key)
            for part in self._wide_parts:
                page.columns.removeWidget(part)
                part.deleteLater()
            self._wide_parts = None
        page.call.setMinimumWidth(CALL_LEAST if wide else 0)
        if wide:
            page.columns.setStretchFactor(page.call, CALL_COLUMN)
        if page.follow_up is not None:
            self.show_follow_up(page.follow_up)

    def _make_wide(self) -> None:
        from coachdesk.ui.desk.list_column import ListColumn  # noqa: PLC0415  not part of the first paint
        from coachdesk.ui.desk.side_column import SideColumn  # noqa: PLC0415  not part of the first paint

        page = self._page
        rows, side = ListColumn(page.theme), SideColumn(page.theme)
        lines = (Hairline(page.theme, upright=True), Hairline(page.theme, upright=True))
        self._wide_parts = (rows, side, *lines)
        page.columns.insertWidget(0, rows)
        page.columns.insertWidget(1, lines[0])
        page.columns.addWidget(lines[1])
        page.columns.addWidget(side, 420)
        rows.opened.connect(page.doing.moving.open_prospect)
        rows.search.connect(lambda text: page.do(lambda desk: desk.prospects(search=text, limit=50), rows.show_found))
        rows.to_send.connect(self.open_to_send)
        rows.left.connect(page.home)
        page.caps.follow("desk.search", rows.field.set_key)
        page.caps.follow("desk.to_send", rows.waiting.set_key)
        page.caps.follow("desk.history", side.whole_history.set_key)
        side.whole_history.clicked.connect(self.open_history)
        side.show_outcomes(page.outcomes)
        if page.day is not None:
            rows.show_day(page.day)
        if page.brief is not None:
            side.show_brief(page.brief, now=page.context.now(), here=page.here())
        side.setVisible(page.brief is not None)
        self.show_history(page.history)

    def side_lane(self) -> QRect | None:
        """On the wide page the toast stands at the foot of the third column, which is kept free."""
        if self._wide_parts is None or self._wide_parts[1].isHidden():
            return None
        side = self._wide_parts[1]
        lane = side.lane()
        lane.moveTopLeft(side.mapTo(self._page, lane.topLeft()))
        return lane

    def search_field(self) -> QWidget | None:
        return self._wide_parts[0].field.input if self._wide_parts is not None else None
