"""What is said of drills without words of their own: their tasks, and decks nobody wrote. Knows no widget.

The words themselves are kept with a drill in English, so that a deck means the same in every language.
"""

from coachdesk.language import tr
from coachdesk.playbook.drilling import TASKS, DrillKind

OF_THE_PLAYBOOK, OF_LIST, OF_PLAYS = "The playbook", "Your list", "Your role-plays"
_DECKS = {OF_THE_PLAYBOOK: tr("The playbook"), OF_LIST: tr("Your list"), OF_PLAYS: tr("Your role-plays")}
_TASKS = {
    TASKS[DrillKind.SPOT]: tr("What works against this? Say it better."),
    TASKS[DrillKind.PLAY]: tr("Which play do you choose?"),
    TASKS[DrillKind.ANSWER]: tr("Answer in one line."),
    TASKS[DrillKind.WHEN]: tr("Turn the if into a when."),
    TASKS[DrillKind.NAME]: tr("Say the name aloud."),
    TASKS[DrillKind.OUTLINE]: tr("Which point is missing?"),
}


def deck_words(name: str) -> str:
    """The name of a deck as it is shown; that of a coach's is theirs."""
    return _DECKS.get(name, name)


def task_words(task: str) -> str:
    """What a drill asks for; a task of a deck's own stays as it is."""
    return _TASKS.get(task, task)
