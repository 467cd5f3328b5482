"""Who is called: name, how it is said, company, number, their clock, and the Call button. Decides nothing."""

from datetime import datetime, tzinfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.language import tr
from coachdesk.model.brief import CallBrief
from coachdesk.model.judgement import HoursVerdict, Saying, Verdict
from coachdesk.model.prospect import Phone
from coachdesk.ui.desk.clock import date, day, elapsed, place, there, wall, zone_or_none
from coachdesk.ui.desk.hear_button import HearButton
from coachdesk.ui.desk.hours_words import UNVERIFIED, is_unverified, source_words
from coachdesk.ui.desk.iconline import IconLine
from coachdesk.ui.desk.saying_view import SayingView, show_doubt
from coachdesk.ui.desk.title_line import TitleLine
from coachdesk.ui.kit.button import KeyButton, Kind
from coachdesk.ui.kit.chip import Chip
from coachdesk.ui.kit.label import PlainLabel
from coachdesk.ui.kit.layouts import FlowRow
from coachdesk.ui.kit.surface import Panel
from coachdesk.ui.kit.theme import Theme
from coachdesk.ui.kit.tokens import CALL_COMPACT, CALL_WIDE, EDGE_COMPACT, EDGE_WIDE, SEMIBOLD, Role

NAME_LINES = 4


def verdict_words(hours: HoursVerdict, *, now: datetime) -> tuple[str, Role, str]:
    """Icon, role and words of whether this number may be called now; their own clock."""
    zone = zone_or_none(hours.zones[0]) if hours.zones else None
    match hours.verdict:
        case Verdict.MAY:
            words = tr("May call until {time}", time=wall(hours.until, zone)) if hours.until else tr("May call now")
            if is_unverified(hours):
                return "info", Role.WARN, f"{words}, {UNVERIFIED}"
            return "done", Role.ACCENT, words
        case Verdict.MUST_NOT:
            if hours.next is None:
                return "clock", Role.WARN, tr("Not to be called now")
            on = day(hours.next, now=now, zone=zone)
            when = wall(hours.next, zone)
            first = tr("{when} there", when=when) if on == tr("today") else tr("{on}, {when} there", on=on, when=when)
            return "clock", Role.WARN, tr("Not before {first}", first=first)
        case Verdict.UNKNOWN:
            return "info", Role.WARN, tr("Calling hours not known")


def number_to_dial(brief: CallBrief) -> Phone | None:
    """The number in hand: the one the hours were asked for, else the first that isn't wrong."""
    usable = [phone for phone in brief.prospect.phones if not phone.bad]
    chosen = (phone for phone in usable if brief.hours.number in (phone.e164, phone.number))
    return next(chosen, usable[0] if usable else None)


class Head(Panel):
    """``call``, ``second_number`` and ``to_send`` are clicks; the page asks the context to dial."""

    call = Signal()
    to_send = Signal()
    second_number = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, Role.SURFACE, parent)
        self._theme = theme
        self._wide = False
        self._brief: CallBrief | None = None
        self._drafts = 0
        self._sure = False
        self.name = PlainLabel(theme, size=22, weight=SEMIBOLD, wrap=True, most_lines=NAME_LINES)
        self.saying = SayingView(theme)
        self.why = Chip(theme, size=11, height=20)
        self.hear = HearButton(theme, "Q", tr("Hear the name"))
        self.doubt = Chip(theme, size=11, height=20)
        self.company = SayingView(theme, size=12)
        self.hear_company = HearButton(theme, "Shift C", tr("Hear the company"))
        self.company_doubt = Chip(theme, size=11, height=20)
        self.title = TitleLine(theme)
        self.clock = Chip(theme, icon="clock")
        self.waiting = KeyButton(theme, "", key="W", icon="mail", size=12, pad=9, gap=8, icon_role=Role.INK2)
        self.waiting.clicked.connect(self.to_send)
        self.waiting.hide()
        self.number = PlainLabel(theme, size=15, weight=SEMIBOLD, elide=Qt.TextElideMode.ElideNone)
        self.other = KeyButton(theme, tr("Other"), key="A", kind=Kind.QUIET, size=12, height=24, pad=6, gap=6)
        self.other.setAccessibleName(tr("Other number"))
        self.other.set_tip(tr("Dial the other number"))
        self.other.clicked.connect(self.second_number)
        self.verdict = IconLine(theme, size=12, role=Role.INK2, wrap=True)
        self.button = KeyButton(theme, tr("Call"), key="C", icon="phone", kind=Kind.FILLED, height=CALL_COMPACT)
        self.button.clicked.connect(self.call)
        self.never = IconLine(theme, size=13, role=Role.STOP, weight=SEMIBOLD)
        self._arrange()

    def _arrange(self) -> None:
        top, said, under, line = QWidget(), QWidget(), QWidget(), QWidget()
        self._top, self._said, self._under, self._line = FlowRow(top), FlowRow(said), FlowRow(under), FlowRow(line)
        self._top.add(self.name, grow=True, whole=True)
        self._top.add(self.waiting, push=True)
        self._said.add(self.saying)
        self._said.add(self.hear)
        self._said.add(self.doubt)
        self._said.add(self.company)
        self._said.add(self.hear_company)
        self._said.add(self.company_doubt)
        self._said.add(self.why)
        self._under.add(self.title, grow=True)
        self._under.add(self.clock, push=True)
        number = QWidget()
        self._number = QVBoxLayout(number)
        self._number.setContentsMargins(0, 0, 0, 0)
        self._number.setSpacing(0)
        first = QWidget()
        row = FlowRow(first, across=4)
        row.add(self.number)
        row.add(self.other)
        self._number.addWidget(first)
        self._number.addWidget(self.verdict)
        self._line.add(number, grow=True)
        self._line.add(self.button, push=True)
        self._line.add(self.never, push=True)
        self._said_row = said
        column = self._column = QVBoxLayout(self)
        column.setSpacing(0)
        for widget in (top, said):
            column.addWidget(widget)
        column.addSpacing(1)
        column.addWidget(under)
        column.addSpacing(2)
        column.addWidget(line)
        self._call_line = line
        self._set_margins()

    def _set_margins(self) -> None:
        edge = EDGE_WIDE if self._wide else EDGE_COMPACT
        self._column.setContentsMargins(edge, 12 if self._wide else 7, edge, 12 if self._wide else 8)
        # The line keeps its height when the button is gone.
        self._call_line.setMinimumHeight(self._theme.px(CALL_WIDE if self._wide else CALL_COMPACT) + 4)
        self.title.setMinimumWidth(self._theme.px(150))
        self.button.setMinimumWidth(self._theme.px(150 if self._theme.text_factor < 1.5 else 110))

    def set_wide(self, *, wide: bool) -> None:
        if wide == self._wide:
            return
        self._wide = wide
        self.name.set_type(26 if wide else 22)
        self.saying.set_size(15 if wide else 14)
        self.number.set_type(17 if wide else 15)
        self.button.set_measure(size=14 if wide else 13, height=CALL_WIDE if wide else CALL_COMPACT)
        # Their clock stands beside the name where there is room for both clocks.
        if wide:
            self._under.removeWidget(self.clock)
            self._top.add(self.clock, push=True)
        else:
            self._top.removeWidget(self.clock)
            self._under.add(self.clock, push=True)
        self.clock.set_height(24 if wide else 22)
        self.other.set_words(tr("Other number") if wide else tr("Other"))
        self.other.setAccessibleName(tr("Other number"))
        if self._brief is not None:
            self._show_why(self._brief)
        self._set_margins()
        self.show_waiting(self._drafts)

    def restyle(self) -> None:
        self._set_margins()

    def show_waiting(self, drafts: int) -> None:
        """How many drafts wait to be sent; on the wide page the list says so."""
        self._drafts = drafts
        self.waiting.setVisible(bool(drafts) and not self._wide)
        self.waiting.set_words(str(drafts))
        self.waiting.setAccessibleName(tr("To send: {drafts}", drafts=drafts))
        self.waiting.set_tip(tr("Drafts to send: {drafts}", drafts=drafts))

    def show_brief(self, brief: CallBrief, *, now: datetime, here: tzinfo | None) -> None:
        self._brief = brief
        person = brief.prospect
        self.name.setText(person.shown_name or tr("No name"))
        self.show_saying(brief.saying)
        company = brief.company_saying
        self.company.show_saying(company, at=brief.prospect.company)
        self.hear_company.setVisible(company is not None)
        show_doubt(self.company_doubt, company, quiet=True)
        self._show_why(brief)
        shown = [
            person.title,
            person.company if person.company != person.shown_name else "",
            person.city if self._wide else "",
        ]
        self.title.show_title(person.title, after=", ".join(part for part in shown[1:] if part))
        phone = number_to_dial(brief)
        self.number.setText(phone.number if phone else tr("No number"))
        self.number.set_role(Role.INK if phone else Role.INK3)
        usable = [p for p in person.phones if not p.bad]
        self.other.setVisible(len(usable) > 1 and not person.do_not_call)
        never = person.do_not_call
        self.never.setVisible(never)
        if never:
            self.never.show_line("stop", tr("Do not call"), icon_role=Role.STOP)
        self.show_clock(now=now, here=here)

    def show_saying(self, saying: Saying | None, *, more: str = "") -> None:
        """How the name is said; ``more`` says which of several readings it is."""
        self.saying.show_saying(saying)
        self.hear.setVisible(saying is not None and any(part.text for part in saying.parts))
        show_doubt(self.doubt, saying, more=more)

    def _show_why(self, brief: CallBrief) -> None:
        # The wide page says it at length beside the call.
        self.why.setVisible(bool(brief.why_now) and not self._wide)
        self.why.show_state(brief.why_now)
        said = brief.saying or brief.company_saying
        self._said_row.setVisible(bool(said) or self.why.isVisibleTo(self._said_row))

    def show_clock(self, *, now: datetime, here: tzinfo | None) -> None:
        """Their time, and whether they may be called, as of now."""
        brief = self._brief
        if brief is None:
            return
        theirs = there(now, brief.hours.zones)
        if not theirs:
            self.clock.show_state(tr("Zone unknown"), icon="info")
        elif self._wide:
            self.clock.show_state(tr("{theirs}, {wall} yours", theirs=theirs, wall=wall(now, here)), icon="clock")
        else:
            self.clock.show_state(theirs, icon="clock")
        self.clock.set_tip(", ".join(place(zone) for zone in brief.hours.zones[:6]))
        self.verdict.setVisible(not brief.prospect.do_not_call)
        if brief.prospect.do_not_call:
            return
        icon, role, words = verdict_words(brief.hours, now=now)
        accepted, where = brief.hours_accepted, brief.hours.where
        if self._sure and brief.hours.verdict is Verdict.UNKNOWN and accepted is None:
            key = self.button.key_cap
            words = (
                tr("Hours not known. {key} again accepts it for {where}.", key=key, where=where)
                if where
                else tr("{words}. {key} again calls.", words=words, key=key)
            )
        self.verdict.show_line(icon, words, icon_role=role)
        said = tr("Accepted for {where} on {date}", where=where, date=date(accepted, zone=here)) if accepted else ""
        self.verdict.set_tip(source_words(brief.hours, said))

    def hide_times(self) -> None:
        """Neither their time nor whether they may be called now; that line keeps its place."""
        self.clock.hide()
        self.verdict.show_line("clock", tr("Looking at the time"), icon_role=Role.INK3)

    def show_call(
        self, seconds: float | None, *, words: str = tr("On call"), sure: bool = False, done: bool = False
    ) -> None:
        """The Call button: ready, asking once more because steps are open, or how far the call is and for how
        long.

        ``done``: the call has its outcome and can't be dialled again; the button's place stays empty.
        """
        brief = self._brief
        self._sure = sure
        able = brief is not None and not brief.prospect.do_not_call and number_to_dial(brief) is not None
        self.button.setVisible(able and not done)
        if seconds is not None:
            self.button.set_kind(Kind.LIVE)
            self.button.set_words(f"{words} {elapsed(seconds)}")
        else:
            self.button.set_kind(Kind.FILLED)
            self.button.set_words(tr("Call anyway") if sure else tr("Call"))
