"""The desk: all the verbs in one place. It decides nothing itself."""

from coachdesk.desk.following import FollowUpVerbs
from coachdesk.desk.keeping import HouseVerbs
from coachdesk.desk.listing import ListVerbs
from coachdesk.desk.wording import WordVerbs


class Desk(HouseVerbs, WordVerbs, FollowUpVerbs, ListVerbs):
    """What a rep can do. One thread owns a desk."""
