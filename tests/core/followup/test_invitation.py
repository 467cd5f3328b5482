"""What the prospect's own calendar says."""

from datetime import timedelta

from tests.core.followup.cases import MINE, NOW, made_call

from coachdesk.followup.drafts import merge_fields
from coachdesk.followup.invitation import invitation_lasts, invitation_text
from coachdesk.model.prospect import Prospect
from coachdesk.playbook.schema import Playbook


def test_it_says_who_rings_and_what_about_and_nothing_of_our_notes(prospect: Prospect, playbook: Playbook) -> None:
    call = made_call("call_later", note="sounded annoyed")
    fields = merge_fields(prospect, call=call, settings_fields=MINE, callback=None, playbook=playbook, now=NOW)
    title, description = invitation_text(fields)
    assert title == "Call: Sam, Ledgerly"
    assert description == (
        "Sam, Ledgerly will ring you.\nAbout: month-end close in 3 days, not 9.\nNumber: +353 1 555 0100"
    )
    assert "annoyed" not in description


def test_a_meeting_is_called_one_and_lasts_half_an_hour() -> None:
    assert invitation_text({"my_name": "Sam", "for_them": "less waste."}, meeting=True) == (
        "Meeting: Sam",
        "About: less waste.",
    )
    assert invitation_lasts(meeting=True) == timedelta(minutes=30)
    assert invitation_lasts(meeting=False) == timedelta(minutes=15)


def test_what_is_not_known_is_left_out_and_a_title_is_one_line() -> None:
    assert invitation_text({}) == ("Call", "")
    assert invitation_text({"my_name": "Sam\r\nX"})[0] == "Call: Sam X"
