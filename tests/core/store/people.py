"""Makes the values that the tests of the store write: everything has a default, nothing is random."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from coachdesk.followup.timeline import Words, tell
from coachdesk.model.call import Call, Callback, Channel, Draft, HistoryItem, Stop, StopKind
from coachdesk.model.ids import CallbackId, CallId, DraftId, OutcomeId, PlayId, ProspectId
from coachdesk.model.posting import Posting
from coachdesk.model.prospect import Phone, Prospect
from coachdesk.store import Store, open_store

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


@dataclass
class Clock:
    """Each look at it is a second later, unless ``tick`` says otherwise."""

    at: datetime = NOON
    tick: timedelta = timedelta(seconds=1)

    def __call__(self) -> datetime:
        self.at += self.tick
        return self.at


@dataclass
class Ids:
    made: int = 0
    prefix: str = "id"

    def __call__(self) -> str:
        self.made += 1
        return f"{self.prefix}{self.made:06}"


def told(store: Store, prospect: ProspectId) -> tuple[HistoryItem, ...]:
    """The timeline as a reader of the record tells it, ids in the place of the playbook's words."""
    record = store.record(prospect)
    return tell(record, words=Words(), now=NOON, zone="UTC") if record is not None else ()


@dataclass
class Files:
    """Opens the store of one folder as often as a test likes, and closes all of them in the end."""

    folder: Path
    clock: Clock = field(default_factory=Clock)
    ids: Ids = field(default_factory=Ids)
    opened: list[Store] = field(default_factory=list)

    @property
    def path(self) -> Path:
        return self.folder / "coachdesk.db"

    def open(self, **more: Any) -> Store:
        store = open_store(self.path, now=self.clock, new_id=self.ids, **more)
        self.opened.append(store)
        return store

    def close(self) -> None:
        for store in self.opened:
            store.close()


def person(id_: str, name: str = "Ann Smith", **more: Any) -> Prospect:
    """``name`` is first and last name; ``number`` and ``email`` are short for one of each."""
    first, _, last = name.partition(" ")
    number, email = more.pop("number", ""), more.pop("email", "")
    if number:
        more["phones"] = (Phone(number, number if number.startswith("+") else None),)
    if email:
        more["emails"] = (email,)
    return Prospect(ProspectId(id_), first, last, **more)


def call(id_: str, of: str = "p1", **more: Any) -> Call:
    values: dict[str, Any] = {"at": NOON, "outcome": OutcomeId("voicemail"), "play": PlayId("send_mail"), **more}
    return Call(id=CallId(id_), prospect=ProspectId(of), **values)


def draft(id_: str, of: str = "p1", **more: Any) -> Draft:
    values: dict[str, Any] = {
        "call": None,
        "channel": Channel.EMAIL,
        "template": "after_voicemail",
        "to": "ann@example.com",
        "subject": "Your call",
        "body": "Hello Ann",
        "missing": (),
        "made_at": NOON,
        **more,
    }
    return Draft(id=DraftId(id_), prospect=ProspectId(of), **values)


def callback(id_: str, of: str = "p1", **more: Any) -> Callback:
    values: dict[str, Any] = {
        "call": None,
        "at": NOON + timedelta(days=1),
        "zone": "Europe/London",
        "local": datetime(2026, 3, 3, 12, 0),  # noqa: DTZ001 - a wall time has no zone
        "reason": "Asked to call back",
        **more,
    }
    return Callback(id=CallbackId(id_), prospect=ProspectId(of), **values)


def stop(value: str, kind: StopKind = StopKind.NUMBER, **more: Any) -> Stop:
    return Stop(kind, value, more.get("reason", "Asked not to be called"), more.get("at", NOON))


def posting(draft_id: str = "d1", *, asked_at: datetime = NOON, **more: Any) -> Posting:
    return Posting(DraftId(draft_id), f"<{draft_id}@example.com>", asked_at, **more)
