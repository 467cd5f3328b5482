"""Our own mistakes while the window is open: logged with a trace, said calmly, and the window stays."""

import sys
from collections.abc import Callable
from types import TracebackType

from coachdesk.ui.context import Context
from coachdesk.ui.runner import bug

Hook = Callable[[type[BaseException], BaseException, TracebackType | None], object]


def watch(context: Context) -> Hook:
    """Take over what Python does with an exception nobody caught; returns what stood there before."""
    before = sys.excepthook

    def caught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt | SystemExit):
            before(kind, error, trace)
            return
        context.problem(bug(error))

    sys.excepthook = caught
    return before
