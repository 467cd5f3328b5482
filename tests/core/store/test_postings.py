from datetime import timedelta

from tests.core.store.people import NOON, Files, call, draft, person, posting, told

from coachdesk.model.ids import CallId, DraftId, ProspectId
from coachdesk.model.posting import PostingState
from coachdesk.store import Store

P1 = ProspectId("p1")


def test_what_waits_for_the_mailbox_is_there_after_a_restart(ann: Store, files: Files) -> None:
    waiting = posting("d1", tries=2, next_at=NOON + timedelta(minutes=1), reason="The server is away.")
    with ann.step("Drafts", undoable=False) as step:
        for name in ("d1", "d2"):
            step.add_draft(draft(name))
        step.put_posting(posting("d2", asked_at=NOON - timedelta(minutes=1)))
        step.put_posting(posting("d1"))
        step.put_posting(waiting)
    ann.close()
    again = files.open()
    assert [p.draft for p in again.postings()] == ["d2", "d1"], "the first asked for comes first"
    assert again.posting(DraftId("d1")) == waiting
    assert again.posting(DraftId("d3")) is None
    assert again.postings(states=(PostingState.PUT,)) == []


def test_a_posting_that_arrived_meanwhile_stays_so_when_a_step_is_taken_back(ann: Store) -> None:
    with ann.step("Asked", undoable=False) as step:
        step.add_draft(draft("d1"))
        step.put_posting(posting("d1"))
    with ann.step("Stopped") as step:
        step.put_posting(posting("d1", state=PostingState.CANCELLED))
    with ann.step("Arrived", undoable=False) as step:
        step.put_posting(posting("d1", state=PostingState.PUT, folder="Drafts"))
    ann.undo()
    found = ann.posting(DraftId("d1"))
    assert found is not None
    assert (found.state, found.folder) == (PostingState.PUT, "Drafts")


def test_what_they_said_to_a_point_is_mended_in_place_and_belongs_to_the_call_in_the_end(ann: Store) -> None:
    with ann.step("Noted", undoable=False) as step:
        step.note_point(P1, section="ask", point="A day", text="Thu")
        step.note_point(P1, section="ask", point="A time", text="Noon")
    with ann.step("Noted", undoable=False) as step:
        step.note_point(P1, section="ask", point="A day", text="Thursday")
        step.note_point(P1, section="ask", point="A time", text="")
        step.note_point(P1, section="ask", point="Never noted", text="")
        step.add_call(call("c1"))
        step.settle_notes(P1, call=CallId("c1"))
    with ann.step("Next call", undoable=False) as step:
        step.note_point(P1, section="ask", point="A day", text="Friday")
    notes = ann.point_notes(P1)
    assert [(note.point, note.text, note.call) for note in notes] == [
        ("A day", "Thursday", "c1"),
        ("A day", "Friday", None),
    ]
    lines = [(item.kind, item.title, item.detail) for item in told(ann, P1) if item.title.startswith("On ")]
    assert lines == [("note", "On “A day”", "Friday"), ("note", "On “A day”", "Thursday")]


def test_nobody_has_notes_of_somebody_else(ann: Store) -> None:
    with ann.step("Noted", undoable=False) as step:
        step.add_prospect(person("p2"))
        step.note_point(P1, section="ask", point="A day", text="Thursday")
        step.add_call(call("c2", "p2"))
        step.settle_notes(ProspectId("p2"), call=CallId("c2"))
    assert ann.point_notes(ProspectId("p2")) == []
    assert [note.call for note in ann.point_notes(P1)] == [None]
