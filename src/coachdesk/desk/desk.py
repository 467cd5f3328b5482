"""The desk: all the verbs in one place. It decides nothing itself."""

from coachdesk.desk.coaching import CoachVerbs
from coachdesk.desk.editing import PlaybookVerbs
from coachdesk.desk.forgetting import ForgetVerbs
from coachdesk.desk.mailing import MailVerbs
from coachdesk.desk.on_the_line import LineVerbs
from coachdesk.desk.opinion import OpinionVerbs
from coachdesk.desk.promising import CallbackVerbs
from coachdesk.desk.stop_lists import StopVerbs
from coachdesk.desk.wording import WordVerbs


class Desk(
    ForgetVerbs, WordVerbs, MailVerbs, CallbackVerbs, StopVerbs, OpinionVerbs, CoachVerbs, PlaybookVerbs, LineVerbs
):
    """What a rep can do. One thread owns a desk."""
