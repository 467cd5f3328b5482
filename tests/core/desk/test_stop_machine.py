"""No sequence of what a rep can do leads to a call, draft or callback for somebody who is stopped.

The real desk on a real file; beside it nothing but sets of what was stopped and released, in plain words.
"""

import itertools
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from tests.core.desk.conftest import Clock, person

from coachdesk.desk import Desk, open_desk
from coachdesk.errors import UserError
from coachdesk.followup.putting_off import PutOff
from coachdesk.model.call import CallbackState, DraftState
from coachdesk.model.ids import OutcomeId
from coachdesk.model.posting import PostingState
from coachdesk.model.prospect import Phone, Prospect
from coachdesk.paths import DataFolder

OUTCOMES = (
    "hung_up_silent", "hung_up_said", "call_later", "not_interested", "voicemail", "no_answer", "gatekeeper",
    "do_not_call", "wrong_number", "meeting",
)  # fmt: skip
LINES = (2, 3, 4)
"""The last digits of the few numbers there are, so that people share them."""
SPELLINGS = ("+1 212 555 010{}", "(212) 555-010{}", "1-212-555-010{} x7", "001 212 555 010{}", "+1.212.555.010{};ext=9")
ENTRIES = st.one_of(
    st.builds(lambda spelling, line: spelling.format(line), st.sampled_from(SPELLINGS), st.sampled_from(LINES)),
    st.sampled_from(["ana2@fieldstone.example", "Ana3@FIELDSTONE.example", "fieldstone.example", "acme.example"]),
)
EMAILS = st.sampled_from(
    ["", "ana2@fieldstone.example", "ana3@mail.fieldstone.example", "bo@acme.example", "free@x.example"]
)
WHO = st.integers(0, 7)
PEOPLE = 8


class Stopping(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.data = DataFolder(Path(self.folder.name) / "data")
        self.clock = Clock()
        self.serial = itertools.count()
        self.backups: list[Path] = []
        self.asked: set[str] = set()

    @initialize()
    def begin(self) -> None:
        self.desk: Desk = open_desk(self.data, now=self.clock, zone_here="Europe/Dublin")
        self.desk.save_settings(replace(self.desk.settings, mail_server="mail.own.example", mail_user="sam"))
        for n in (2, 3, 4):
            self.desk.add_prospect(person(n, phones=(Phone(f"+1 212 555 010{n}"),)))
        self.desk.open_next()

    def teardown(self) -> None:
        self.desk.close()
        self.folder.cleanup()

    # -- what a rep does

    @rule(outcome=st.sampled_from(OUTCOMES), when=st.sampled_from(["", "tomorrow 3pm", "in 2 hours"]))
    def record(self, outcome: str, when: str) -> None:
        with refusals():
            self.desk.record(OutcomeId(outcome), callback=when if outcome == "call_later" else "")

    @rule(who=WHO, outcome=st.sampled_from(OUTCOMES))
    def record_by_script(self, who: int, outcome: str) -> None:
        with refusals():
            self.desk.record(OutcomeId(outcome), prospect=self.somebody(who).id)

    @rule(phrase=st.sampled_from(["tomorrow 4pm", "in 3 hours", "monday 10am"]))
    def fix_a_time(self, phrase: str) -> None:
        with refusals():
            self.desk.set_callback(phrase)

    @rule(which=st.sampled_from(["open_next", "skip", "use_second_number", "next_or_open", "clear_callback"]))
    def go_on(self, which: str) -> None:
        with refusals():
            getattr(self.desk, which)()

    @rule(who=WHO)
    def open_by_hand(self, who: int) -> None:
        self.desk.open_prospect(self.somebody(who).id)

    @rule(who=WHO, by=st.sampled_from(PutOff))
    def put_off_and_put_away(self, who: int, by: PutOff) -> None:
        for callback in self.desk.store.callbacks(states=tuple(CallbackState), limit=1):
            with refusals():
                self.desk.put_off(callback.id, by)
        for draft in self.desk.to_send()[:1]:
            with refusals():
                self.desk.cancel_draft(draft.id) if who % 2 else self.desk.hand_over(draft.id, how="copy")

    @rule(who=WHO, line=st.sampled_from(LINES), spelling=st.sampled_from(SPELLINGS), email=EMAILS, marked=st.booleans())
    def bring_a_list(self, who: int, line: int, spelling: str, email: str, marked: bool) -> None:
        name, mark = ("Ana2", "Beltrán") if who % 2 else (f"New{who}", "Body"), "yes" if marked and who == 0 else ""
        row = f"{name[0]},{name[1]},{spelling.format(line)},{email},{mark},Note {next(self.serial)}"
        file = self.write("list.csv", f"First name,Last name,Phone,Email,Do not call,Notes\n{row}\n")
        with refusals():
            self.desk.import_list(self.desk.read_list(file))

    @rule(who=WHO, line=st.sampled_from(LINES), email=EMAILS)
    def edit(self, who: int, line: int, email: str) -> None:
        before = self.somebody(who)
        phones = (*before.phones[:1], Phone(SPELLINGS[who % len(SPELLINGS)].format(line)))
        with refusals():
            self.desk.edit_prospect(replace(before, phones=phones, emails=(email,) if email else before.emails))

    @rule(who=WHO, zone=st.sampled_from(["America/Los_Angeles", "Europe/Paris", ""]))
    def put_their_zone_right(self, who: int, zone: str) -> None:
        with refusals():
            self.desk.edit_prospect(replace(self.somebody(who), zone=zone))

    @rule()
    def put_a_draft_in_the_mailbox(self) -> None:
        for draft in self.desk.to_send()[:1]:
            with refusals():
                self.desk.edit_draft(draft.id, to=draft.to, subject="Our call", body="As we said.")
                self.desk.put_in_mailbox(draft.id)

    @rule(who=WHO)
    def remove(self, who: int) -> None:
        if len(self.desk.prospects()) > 2:
            self.desk.remove_prospect(self.somebody(who).id)

    @rule(who=WHO)
    def stop_in_person(self, who: int) -> None:
        self.desk.stop(self.somebody(who).id, reason="Asked by letter")

    @rule(entries=st.lists(ENTRIES, min_size=1, max_size=3))
    def bring_a_do_not_call_list(self, entries: list[str]) -> None:
        with refusals():
            self.desk.import_stops(self.write("dnc.txt", "\n".join(entries) + "\n"))

    @rule(entry=ENTRIES)
    def release(self, entry: str) -> None:
        with refusals():
            self.desk.release_stop(entry, reason="Signed a form")

    @rule(who=WHO)
    def release_in_person(self, who: int) -> None:
        with refusals():
            self.desk.release_stop(self.somebody(who).id, reason="Rang us")

    @rule()
    def undo(self) -> None:
        with refusals():
            self.desk.undo()

    @rule(hours=st.sampled_from([0.2, 2, 25]))
    def time_passes(self, hours: float) -> None:
        self.clock.move(hours=hours)

    @rule()
    def restart(self) -> None:
        self.desk.close()
        self.desk = open_desk(self.data, now=self.clock, zone_here="Europe/Dublin")

    @rule()
    def back_up(self) -> None:
        self.backups.append(self.desk.backup(Path(self.folder.name) / f"{next(self.serial)}.db"))

    @precondition(lambda self: self.backups)
    @rule(data=st.data())
    def restore(self, data: st.DataObject) -> None:
        stopped = {(s.kind, s.value) for s in self.desk.store.stops()}
        lifted = self.lifted()
        self.desk.restore(data.draw(st.sampled_from(self.backups)))
        now = {(s.kind, s.value) for s in self.desk.store.stops()}
        assert stopped <= now, "a restore loses no do-not-call"
        assert lifted <= self.lifted(), "nor the reason of a release"

    # -- what must hold after each of them

    @invariant()
    def nothing_waits_for_anybody_who_is_stopped(self) -> None:
        store = self.desk.store
        people = {p.id: p for p in self.desk.prospects()}
        stopped = {id_ for id_, p in people.items() if store.stopped(p)}
        assert {id_ for id_, p in people.items() if p.do_not_call} == stopped
        assert not {k.prospect for k in store.callbacks()} & stopped
        assert not {d.prospect for d in store.drafts(states=(DraftState.OPEN,))} & stopped
        assert not {p.id for p in store.uncalled(limit=99)} & stopped
        assert not {row.callback.prospect for row in self.desk.due(at=self.clock.at)} & stopped
        assert not {one.prospect for one in self.desk.waiting().callbacks} & stopped
        rows = self.desk.callback_rows([k.id for k in store.callbacks(states=tuple(CallbackState))])
        assert not {row.callback.prospect for row in rows} & stopped
        assert store.waiting_for_stopped() == ([], [])

    @invariant()
    def nothing_goes_to_the_mailbox_for_anybody_who_is_stopped(self) -> None:
        store = self.desk.store
        stopped = {p.id for p in self.desk.prospects() if store.stopped(p)}
        waiting = [store.draft(posting.draft) for posting in store.postings(states=(PostingState.WAITING,))]
        assert not {draft.prospect for draft in waiting if draft} & stopped
        due = self.desk.mail_due().parcel
        found = store.draft(due.draft) if due else None
        assert found is None or (found.prospect not in stopped and not store.stopped_contacts((), (found.to,)))

    @invariant()
    def every_number_and_address_that_is_stopped_stops_whoever_has_it(self) -> None:
        values = {s.value for s in self.desk.store.stops()}
        domains = {value for value in values if "@" not in value and "." in value}
        for who in self.desk.prospects():
            has = {p.e164 for p in who.phones} | {email.lower() for email in who.emails}
            below = {email.lower().partition("@")[2] for email in who.emails}
            reached = values & has or any(b == d or b.endswith(f".{d}") for b in below for d in domains)
            assert who.do_not_call or not reached, who

    @invariant()
    def what_is_next_is_never_stopped(self) -> None:
        chosen = self.desk._choose(leaving=None)
        assert chosen is None or not self.desk.store.stopped(chosen.prospect)

    @invariant()
    def a_stop_once_said_is_lifted_only_with_a_reason(self) -> None:
        assert all(reason for *_, reason in self.lifted())

    # -- helpers

    def lifted(self) -> set[tuple[str, str, str]]:
        """Every release on record: what was stopped, and why it no longer is."""
        with closing(sqlite3.connect(self.data.database)) as c:
            query = "SELECT id, value, lifted_reason FROM stop WHERE lifted_at IS NOT NULL AND deleted_at IS NULL"
            return set(c.execute(query))

    def somebody(self, n: int) -> Prospect:
        if not self.desk.prospects():
            self.desk.add_prospect(person(2))
        people = self.desk.prospects()
        return people[n % len(people)]

    def write(self, name: str, text: str) -> Path:
        file = Path(self.folder.name) / name
        file.write_text(text, encoding="utf-8")
        return file


@contextmanager
def refusals() -> Iterator[None]:
    """A verb may say no, in a sentence."""
    with suppress(UserError):
        yield


TestStopping = Stopping.TestCase
TestStopping.settings = settings(
    max_examples=6, stateful_step_count=20, deadline=None, phases=(Phase.explicit, Phase.generate)
)
