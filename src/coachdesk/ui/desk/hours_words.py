"""How far a calling-hours rule can be trusted, in words. Decides nothing."""

from coachdesk.language import tr
from coachdesk.model.judgement import HoursVerdict

CHECKED = {
    "read": tr("Read in the text itself"),
    "partly": tr("Its hours were read, the rest was not checked"),
    "secondary": tr("Not verified: known through others only"),
}
UNVERIFIED = tr("rule not verified")


def is_unverified(hours: HoursVerdict) -> bool:
    """Whether nobody has seen the rule itself: then it is never shown as a fact."""
    return hours.verified == "secondary"


def source_words(hours: HoursVerdict, *more: str) -> str:
    """The rule, where it stands, and how far that was checked, in sentences."""
    checked = CHECKED.get(hours.verified, "")
    return ". ".join(part.rstrip(".") for part in (hours.rule, hours.citation, checked, *more) if part)
