"""What the prospect answers to points of the outline: kept with the call, told in the history, said in the drafts."""

from coachdesk.desk import Desk
from coachdesk.model.call import Channel
from coachdesk.model.ids import OutcomeId


def test_what_they_answered_stands_on_the_desk_and_belongs_to_the_call_once_it_is_recorded(busy_desk: Desk) -> None:
    brief = busy_desk.brief()
    assert brief is not None
    section = next(s for s in brief.outline if s.id == "their_situation")
    busy_desk.note_point(section=section.id, point=section.points[0], text="  Excel,\n six people ")
    busy_desk.note_point(section=section.id, point=section.points[1], text="Two days")
    again = busy_desk.brief()
    assert again is not None
    assert [(note.point, note.text) for note in again.answers] == [
        (section.points[0], "Excel,\n six people"),
        (section.points[1], "Two days"),
    ]
    recorded = busy_desk.record(OutcomeId("meeting"), callback="thursday 3pm")
    [email] = [d for d in recorded.follow_up.drafts if d.channel is Channel.EMAIL]
    assert "What you told me about how you do it now: Excel,\n six people; Two days." in email.body
    after = busy_desk.brief()
    assert after is not None
    assert after.answers == (), "the next conversation begins with none"
    told = [item for item in busy_desk.history(brief.prospect.id) if "Excel" in item.detail]
    assert len(told) == 1


def test_taking_the_call_back_brings_the_answers_back_to_the_desk(busy_desk: Desk) -> None:
    busy_desk.note_point(section="ask", point="A day and a time, with zone", text="Thursday")
    busy_desk.record(OutcomeId("no_answer"))
    busy_desk.undo()
    brief = busy_desk.brief()
    assert brief is not None
    assert [note.text for note in brief.answers] == ["Thursday"]
    busy_desk.note_point(section="ask", point="A day and a time, with zone", text="")
    cleared = busy_desk.brief()
    assert cleared is not None
    assert cleared.answers == ()


def test_an_answer_is_never_read_as_a_template(busy_desk: Desk) -> None:
    busy_desk.note_point(section="their_situation", point="How they do it today", text="{{my_phone}} {% if x %}")
    recorded = busy_desk.record(OutcomeId("meeting"), callback="thursday 3pm")
    [email] = [d for d in recorded.follow_up.drafts if d.channel is Channel.EMAIL]
    assert "{{my_phone}} {% if x %}" in email.body
