"""How progress is told in words, on the screen and on paper. Knows no rule and no widget."""

from coachdesk.language import inside, tr
from coachdesk.practice.progress import Progress, Share


def counts(share: Share) -> str:
    now = tr("{now} of {of}", now=share.now, of=share.of)
    return (
        tr("{now}, before {before} of {of_before}", now=now, before=share.before, of_before=share.of_before)
        if share.of_before
        else now
    )


def calls_told(made: Progress) -> str:
    """What became of the latest role-plays; "" without one."""
    played = len(made.endings)
    return (
        tr(
            "Last %n role-plays: {meetings} met, {hung_up} hung up.",
            "Last %n role-play: {meetings} met, {hung_up} hung up.",
            played,
            meetings=made.meetings,
            hung_up=made.hung_up,
        )
        if played
        else ""
    )


def drills_told(made: Progress) -> str:
    return tr("Drills answered: {drills}, known {known}.", drills=made.drills, known=made.known) if made.drills else ""


def changes_told(made: Progress) -> list[str]:
    """What gets better, worse, or stays; nothing where there are too few calls to say."""
    kinds = (
        (tr("Gets better"), made.better),
        (tr("Gets worse"), made.worse),
        (tr("Doesn’t get better yet"), made.steady),
    )
    return [f"{kind}: {', '.join(map(inside, titles))}." for kind, titles in kinds if titles]
