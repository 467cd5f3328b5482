"""Where the rep is in the outline, and for how long. A value machine: it knows no widget and no clock."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from coachdesk.model.brief import BriefSection


@dataclass(slots=True)
class Walk:
    """``current`` is the open section (one past the last when all is said), ``ticked`` its points that are done.

    Moments are seconds of any clock that only goes on. Nothing is counted until the call has started.
    """

    sections: Sequence[BriefSection] = ()
    current: int = 0
    ticked: int = 0
    spent: dict[int, float] = field(default_factory=dict)
    started: float | None = None
    stepped: float = 0.0
    entered: float = 0.0

    def start(self, moment: float) -> None:
        """The call has begun."""
        self.started = self.stepped = self.entered = moment

    def answered(self, moment: float) -> None:
        """Somebody has answered: what was counted while it rang is forgotten, the place in the outline is kept."""
        self.spent.clear()
        self.start(moment)

    def stop(self, moment: float) -> None:
        """The call is over or was not one; what was counted stays."""
        self._leave(moment)
        self.started = None

    @property
    def live(self) -> bool:
        return self.started is not None

    @property
    def section(self) -> BriefSection | None:
        return self.sections[self.current] if self.current < len(self.sections) else None

    def forward(self, moment: float) -> None:
        """The next point, or the next section once all points are said."""
        section = self.section
        if section is None:
            return
        if self.ticked + 1 < len(section.points):
            self.ticked += 1
        else:
            self._leave(moment)
            self.current, self.ticked = self.current + 1, 0
        self.stepped = moment

    def back(self, moment: float) -> None:
        """The point before, or the last point of the section before."""
        if self.ticked:
            self.ticked -= 1
        elif self.current:
            self._leave(moment)
            self.current -= 1
            section = self.sections[self.current]
            self.ticked = max(len(section.points) - 1, 0)
        self.stepped = moment

    def jump(self, index: int, moment: float) -> None:
        """Open a section by itself."""
        self._leave(moment)
        self.current, self.ticked, self.stepped = index, 0, moment

    def seconds(self, index: int, moment: float) -> float:
        """How long a section has been open during this call."""
        running = moment - self.entered if self.live and index == self.current else 0.0
        return self.spent.get(index, 0.0) + running

    def since_step(self, moment: float) -> float:
        """How long ago the last step was made; 0 before the call."""
        return moment - self.stepped if self.live else 0.0

    def call_seconds(self, moment: float) -> float | None:
        return None if self.started is None else moment - self.started

    def _leave(self, moment: float) -> None:
        if self.live:
            self.spent[self.current] = self.seconds(self.current, moment)
        self.entered = moment
