"""A settings portal as a Linux desktop has one, on a bus of the tests’ own: answers, and tells each change."""

import threading
from contextlib import suppress

from jeepney import DBusAddress, HeaderFields, Message, MessageType, new_error, new_method_return, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

NAME, PATH, SETTINGS = (
    "org.freedesktop.portal.Desktop",
    "/org/freedesktop/portal/desktop",
    "org.freedesktop.portal.Settings",
)
GNOME, LOOK = "org.gnome.desktop.interface", "org.freedesktop.appearance"
Value = tuple[str, object]


class Portal:
    """``values`` are answered by group and key; ``asked`` are those that somebody wanted to know."""

    def __init__(self, environment: dict[str, str], values: dict[tuple[str, str], Value]) -> None:
        self._values = values
        self.asked: set[tuple[str, str]] = set()
        self._bus = open_dbus_connection(environment["DBUS_SESSION_BUS_ADDRESS"])
        self._bus.send_and_get_reply(message_bus.RequestName(NAME))
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def tell(self, where: tuple[str, str], value: Value) -> None:
        """A setting was changed by the user of the desktop."""
        self._values[where] = value
        emitter = DBusAddress(PATH, interface=SETTINGS)
        self._bus.send(new_signal(emitter, "SettingChanged", "ssv", (*where, value)))

    def close(self) -> None:
        # Closing the socket under a thread that waits on it doesn't wake it: shutting it down does.
        with suppress(OSError):
            self._bus.sock.shutdown(2)
        self._thread.join()
        self._bus.close()

    def _serve(self) -> None:
        with suppress(OSError):
            while True:
                message = self._bus.receive()
                if message.header.message_type is MessageType.method_call:
                    self._bus.send(self._answer(message))

    def _answer(self, message: Message) -> Message:
        wanted = tuple(message.body)
        if message.header.fields.get(HeaderFields.member) == "Read" and wanted in self._values:
            self.asked.add(wanted)
            return new_method_return(message, "v", (("v", self._values[wanted]),))
        return new_error(message, "org.freedesktop.portal.Error.NotFound", "s", ("There is no such setting.",))
