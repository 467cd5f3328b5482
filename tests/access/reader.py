"""CoachDesk in a process of its own, worked as a screen reader’s user works it: by name and role, over the bus."""

import subprocess
import sys
from pathlib import Path

from benchmarks.screen import Screen
from tests.access.bus import CONTROL, Bus, Node, wait_for

COMMAND = [sys.executable, "-m", "coachdesk"]
BUTTONS = ("push button",)


class Reader:
    """``data`` is the folder that the program works on; nothing else of this user is met."""

    def __init__(self, folder: Path, environment: dict[str, str]) -> None:
        self.data = folder / "data"
        runtime = folder / "runtime"
        runtime.mkdir(mode=0o700, exist_ok=True)
        self._environment = {**environment, "XDG_RUNTIME_DIR": str(runtime), "HOME": str(folder)}
        self.bus = Bus(environment)
        self._screen = Screen(environment["DISPLAY"])
        self.start()

    def start(self) -> None:
        self.program: subprocess.Popen[bytes] = subprocess.Popen(
            [*COMMAND, "--data", str(self.data)], env=self._environment
        )
        self.root: Node = self.bus.program("coachdesk")
        self._screen.wait_for_window()
        self.attend()

    def attend(self) -> None:
        """What a window manager does: keys go to the foremost window, also when another one has just gone."""
        self._screen.focus(self._screen.windows()[-1])

    def keys(self, *keys: int, held: int = 0) -> None:
        """One key after the other, with these modifiers held down."""
        self.attend()
        for key in keys:
            self.bus.press(key, held=held)

    def end(self) -> None:
        """Close it as a person does, and wait until it has gone."""
        self.keys(ord("q"), held=CONTROL)
        assert self.program.wait(30) == 0

    def close(self) -> None:
        self.bus.close()
        if self.program.poll() is None:
            self.program.kill()
        self.program.wait()

    # --- looking

    def find(self, name: str, *roles: str) -> Node:
        """The thing of this name, or whose name begins so, waited for; with its role where the name doesn’t tell."""
        return wait_for(
            lambda: next(
                (n for n in self.root.showing() if _is(n.name, name) and (not roles or n.role in roles)), None
            ),
            f"{' or '.join(roles) or 'something'} called {name!r}",
        )

    def button(self, name: str) -> Node:
        return self.find(name, *BUTTONS)

    def press(self, name: str) -> None:
        """A button, by its name, once it may be pressed."""
        button = wait_for(lambda: self._usable(name), f"{name!r} to be usable")
        button.do("Press")

    def _usable(self, name: str) -> Node | None:
        button = self.button(name)
        return button if "sensitive" in button.states else None

    def every(self, role: str) -> list[Node]:
        """All things of this kind in sight."""
        return [node for node in self.root.showing() if node.role == role]

    def hear(self, beginning: str) -> str:
        """What was said by itself last that begins so, waited for."""
        said = wait_for(
            lambda: [text for text in self.bus.said() if text.startswith(beginning)],
            f"{beginning!r}, among {self.bus.said()}, to be said",
        )
        return said[-1]

    def read(self) -> list[str]:
        """All names and texts in sight, in their order."""
        words = []
        for node in self.root.showing():
            words.append(node.name)
            if "org.a11y.atspi.Text" in node.interfaces:
                words.append(node.text)
        return [word for word in words if word]


ESCAPE = 0xFF1B
ENTER = 0xFF0D
TAB = 0xFF09
DOWN = 0xFF54
F1 = 0xFFBE


def _is(name: str, wanted: str) -> bool:
    return name == wanted or name.startswith((f"{wanted} ", f"{wanted},", f"{wanted}\t"))
