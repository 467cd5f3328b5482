"""How progress is told in words, on the screen and on paper. Knows no rule and no widget."""

from coachdesk.practice.progress import Progress, Share


def counts(share: Share) -> str:
    now = f"{share.now} of {share.of}"
    return f"{now}, before {share.before} of {share.of_before}" if share.of_before else now


def calls_told(made: Progress) -> str:
    """What became of the latest role-plays; "" without one."""
    played = len(made.endings)
    noun = "role-play" if played == 1 else "role-plays"
    return f"Last {played} {noun}: {made.meetings} met, {made.hung_up} hung up." if played else ""


def drills_told(made: Progress) -> str:
    return f"Drills answered: {made.drills}, known {made.known}." if made.drills else ""


def changes_told(made: Progress) -> list[str]:
    """What gets better, worse, or stays; nothing where there are too few calls to say."""
    kinds = (("Gets better", made.better), ("Gets worse", made.worse), ("Doesn’t get better yet", made.steady))
    return [f"{kind}: {', '.join(titles).lower()}." for kind, titles in kinds if titles]
