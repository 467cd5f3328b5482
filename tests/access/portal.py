"""A settings portal as a Linux desktop has one, on a bus of the tests’ own: answers, and tells each change."""

from jeepney import DBusAddress, HeaderFields, Message, new_error, new_method_return, new_signal
from tests.access.serving import Service

NAME, PATH, SETTINGS = (
    "org.freedesktop.portal.Desktop",
    "/org/freedesktop/portal/desktop",
    "org.freedesktop.portal.Settings",
)
GNOME, LOOK = "org.gnome.desktop.interface", "org.freedesktop.appearance"
Value = tuple[str, object]


class Portal(Service):
    """``values`` are answered by group and key; ``asked`` are those that somebody wanted to know."""

    def __init__(self, environment: dict[str, str], values: dict[tuple[str, str], Value]) -> None:
        self._values = values
        self.asked: set[tuple[str, str]] = set()
        super().__init__(environment["DBUS_SESSION_BUS_ADDRESS"], NAME)

    def tell(self, where: tuple[str, str], value: Value) -> None:
        """A setting was changed by the user of the desktop."""
        self._values[where] = value
        emitter = DBusAddress(PATH, interface=SETTINGS)
        self.bus.send(new_signal(emitter, "SettingChanged", "ssv", (*where, value)))

    def answer(self, asked: Message) -> None:
        self.bus.send(self._answer(asked))

    def _answer(self, message: Message) -> Message:
        wanted = tuple(message.body)
        if message.header.fields.get(HeaderFields.member) == "Read" and wanted in self._values:
            self.asked.add(wanted)
            return new_method_return(message, "v", (("v", self._values[wanted]),))
        return new_error(message, "org.freedesktop.portal.Error.NotFound", "s", ("There is no such setting.",))
