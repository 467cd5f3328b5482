"""What a screen reader sees and does: the accessible tree over the real bus. Knows no program and no pixels."""

import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Self, TypeVar

from jeepney import DBusAddress, DBusErrorResponse, MatchRule, MessageType, Properties, new_method_call
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection

ACCESSIBLE = "org.a11y.atspi.Accessible"
ACTION = "org.a11y.atspi.Action"
COMPONENT = "org.a11y.atspi.Component"
EDITABLE = "org.a11y.atspi.EditableText"
TEXT = "org.a11y.atspi.Text"
VALUE = "org.a11y.atspi.Value"
REGISTRY = "org.a11y.atspi.Registry"
LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
ROOT = "/org/a11y/atspi/accessible/root"
KEYS = "org.a11y.atspi.DeviceEventController"

STATES = {
    1: "active", 4: "checked", 7: "editable", 8: "enabled", 10: "expanded", 11: "focusable", 12: "focused",
    16: "modal", 17: "multiline", 20: "pressed", 22: "selectable", 23: "selected", 24: "sensitive", 25: "showing",
    30: "visible", 39: "default", 41: "checkable", 42: "has popup", 43: "read only",
}  # fmt: skip
"""The bits of AT-SPI's state set that the tests look at, as those of keys below from atspi-constants.h."""
SYMBOL, LOCK, UNLOCK = 3, 5, 6
SHIFT, CONTROL, ALT = 1, 4, 8
SCREEN = 0
PATIENCE_SECONDS = 30.0

T = TypeVar("T")


@contextmanager
def session(environment: dict[str, str]) -> Iterator[dict[str, str]]:
    """A session bus of our own on which the accessibility bus is started when it is asked for; its environment."""
    command = ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1"]
    # As a session of its own: no settings and no bus of this user are met.
    kept = {k: v for k, v in environment.items() if k not in ("AT_SPI_BUS_ADDRESS", "DBUS_SESSION_BUS_ADDRESS")}
    kept |= {"GSETTINGS_BACKEND": "memory"}
    with subprocess.Popen(command, env=kept, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as daemon:
        assert daemon.stdout is not None
        address = daemon.stdout.readline().strip()
        try:
            yield {**kept, "DBUS_SESSION_BUS_ADDRESS": address, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        finally:
            daemon.terminate()


@dataclass(frozen=True, slots=True)
class Heard:
    """One event of the bus: "Announcement", who said it, and what."""

    kind: str
    detail: str
    owner: str
    place: str
    one: int
    value: object


class Bus:
    """One connection to the accessibility bus behind a session bus."""

    def __init__(self, environment: dict[str, str]) -> None:
        session_bus = open_dbus_connection(environment["DBUS_SESSION_BUS_ADDRESS"])
        launcher = DBusAddress("/org/a11y/bus", bus_name="org.a11y.Bus", interface="org.a11y.Bus")
        answer = session_bus.send_and_get_reply(new_method_call(launcher, "GetAddress"), timeout=PATIENCE_SECONDS)
        session_bus.close()
        self._connection: DBusConnection = open_dbus_connection(answer.body[0])
        self.heard: list[Heard] = []
        self._listening = self._connection.filter(MatchRule(type="signal"), bufsize=10_000)
        self._signals = self._listening.__enter__()
        for kind in ("Object", "Window", "Focus"):
            rule = MatchRule(type="signal", interface=f"org.a11y.atspi.Event.{kind}")
            self._connection.send_and_get_reply(message_bus.AddMatch(rule))
        registry = DBusAddress("/org/a11y/atspi/registry", bus_name=REGISTRY, interface=REGISTRY)
        for event in ("object:announcement", "object:state-changed", "object:property-change", "window:activate"):
            self.ask(new_method_call(registry, "RegisterEvent", "s", (event,)))

    def ask(self, message: Any) -> tuple[Any, ...]:
        """The answer's body. Raises LookupError where the object has gone or can't do that."""
        answer = self._connection.send_and_get_reply(message, timeout=PATIENCE_SECONDS)
        if answer.header.message_type is MessageType.error:
            raise LookupError(str(DBusErrorResponse(answer)))
        return tuple(answer.body)

    def programs(self) -> list["Node"]:
        """The programs on the bus."""
        return Node(self, REGISTRY, ROOT).children()

    def program(self, name: str) -> "Node":
        """The program of this name; waits for it."""
        return wait_for(lambda: next((node for node in self.programs() if node.name == name), None), f"program {name}")

    def press(self, key: int, *, held: int = 0) -> None:
        """A key by its X symbol through the registry's controller; ``held`` are the modifiers' bits."""
        if held:
            self._generate(held, LOCK)
        self._generate(key, SYMBOL)
        if held:
            self._generate(held, UNLOCK)

    def _generate(self, key: int, kind: int) -> None:
        where = DBusAddress("/org/a11y/atspi/registry/deviceeventcontroller", bus_name=REGISTRY, interface=KEYS)
        self.ask(new_method_call(where, "GenerateKeyboardEvent", "isu", (key, "", kind)))

    def listen(self, *, seconds: float = 0.0) -> list[Heard]:
        """Everything heard so far; waits this long for more."""
        end = time.monotonic() + seconds
        while True:
            with suppress(TimeoutError):
                self._connection.recv_messages(timeout=max(end - time.monotonic(), 0.001))
                continue
            break
        while self._signals:
            signal = self._signals.popleft()
            fields = {field.name: value for field, value in signal.header.fields.items()}
            if fields["interface"].startswith("org.a11y.atspi.Event."):
                detail, one, _two, value = signal.body[:4]
                self.heard.append(Heard(fields["member"], detail, fields["sender"], fields["path"], one, value[1]))
        return self.heard

    def said(self) -> list[str]:
        """What a screen reader was told to say by itself."""
        return [str(heard.value) for heard in self.listen() if heard.kind == "Announcement"]

    def focused(self) -> "Node | None":
        """What took the focus last: the one place from which a menu that has popped up is seen."""
        told = [h for h in self.listen() if (h.kind, h.detail, h.one) == ("StateChanged", "focused", 1)]
        return Node(self, told[-1].owner, told[-1].place) if told else None

    def close(self) -> None:
        self._listening.__exit__(None, None, None)
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_why: object) -> None:
        self.close()


@dataclass(frozen=True)
class Node:
    """One thing in the tree, asked anew each time."""

    bus: Bus
    owner: str
    path: str

    # --- what it is

    @property
    def name(self) -> str:
        return str(self._get("Name"))

    @property
    def description(self) -> str:
        return str(self._get("Description"))

    @property
    def role(self) -> str:
        return str(self._call(ACCESSIBLE, "GetRoleName")[0])

    @property
    def states(self) -> frozenset[str]:
        low, high = self._call(ACCESSIBLE, "GetState")[0]
        bits = low | high << 32
        return frozenset(name for bit, name in STATES.items() if bits >> bit & 1)

    @cached_property
    def interfaces(self) -> frozenset[str]:
        return frozenset(self._call(ACCESSIBLE, "GetInterfaces")[0])

    @property
    def text(self) -> str:
        return str(self._call(TEXT, "GetText", "ii", (0, -1))[0])

    @property
    def box(self) -> tuple[int, int, int, int]:
        """Left, top, width and height on the screen."""
        left, top, width, height = self._call(COMPONENT, "GetExtents", "u", (SCREEN,))[0]
        return left, top, width, height

    @property
    def actions(self) -> list[str]:
        if ACTION not in self.interfaces:
            return []
        return [action[0] for action in self._call(ACTION, "GetActions")[0]]

    def children(self) -> list["Node"]:
        return [Node(self.bus, owner, path) for owner, path in self._call(ACCESSIBLE, "GetChildren")[0]]

    def parent(self) -> "Node":
        owner, path = self._get("Parent")
        return Node(self.bus, owner, path)

    def showing(self) -> Iterator["Node"]:
        """Everything below it that can be perceived now, from the top; what is hidden hides what is in it."""
        with suppress(LookupError):
            for child in self.children():
                if "showing" in child.states:
                    yield child
                    yield from child.showing()

    # --- what can be done with it

    def do(self, action: str = "Press") -> None:
        """One of its actions, by the name it gives them."""
        names = self.actions
        assert action in names, f"{self} can only {names}"
        assert self._call(ACTION, "DoAction", "i", (names.index(action),))[0]

    def write(self, text: str) -> None:
        """Put this text in place of what stands there."""
        assert self._call(EDITABLE, "SetTextContents", "s", (text,))[0]

    def focus(self) -> None:
        assert self._call(COMPONENT, "GrabFocus")[0], f"{self} took no focus"

    # --- inside

    def _get(self, prop: str) -> Any:
        address = DBusAddress(self.path, bus_name=self.owner, interface=ACCESSIBLE)
        return self.bus.ask(Properties(address).get(prop))[0][1]

    def _call(self, interface: str, method: str, signature: str = "", body: tuple[Any, ...] = ()) -> tuple[Any, ...]:
        address = DBusAddress(self.path, bus_name=self.owner, interface=interface)
        return self.bus.ask(new_method_call(address, method, signature or None, body))

    def __str__(self) -> str:
        return f"{self.role} {self.name!r}"


def wait_for(look: Callable[[], T | None], what: str, *, seconds: float = PATIENCE_SECONDS) -> T:
    """What ``look`` finds, as soon as it does; something may be built or taken down meanwhile."""
    end = time.monotonic() + seconds
    while True:
        with suppress(LookupError):
            if found := look():
                return found
        assert time.monotonic() < end, f"{what} did not come"
        time.sleep(0.02)
