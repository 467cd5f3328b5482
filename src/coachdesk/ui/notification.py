"""A notice in the desktop's own list of them, which every Linux desktop has, also one without a tray. Knows no tray.

QtDBus can't write the number without a sign that the call begins with; jeepney can, and its waiting is a thread's.
"""

import threading
from contextlib import suppress

from PySide6.QtCore import QObject, Signal

from coachdesk.language import tr

SERVICE, PATH = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"
THREAD = "notice"
ANSWER_SECONDS, LISTENED_SECONDS = 5, 600
"""How long is waited for the desktop, and after that for a click on the notice."""


class Notification(QObject):
    """``clicked`` says that a notice was; ``refused`` carries title and text of one that nobody shows."""

    clicked = Signal()
    refused = Signal(str, str)

    def show(self, title: str, text: str) -> None:
        """Show it; nobody waits for the desktop."""
        # A thread that waits for a click must not keep the program from ending.
        threading.Thread(target=self._tell, args=(title, text), name=THREAD, daemon=True).start()

    def _tell(self, title: str, text: str) -> None:
        # Loaded with the first notice: 20 ms that no start should wait for.
        from jeepney import DBusAddress, MatchRule, MessageType, message_bus, new_method_call  # noqa: PLC0415
        from jeepney.io.blocking import open_dbus_connection  # noqa: PLC0415

        # The window may have gone meanwhile, and this object with it.
        with suppress(RuntimeError):
            try:
                with open_dbus_connection("SESSION") as bus:
                    told = MatchRule(type="signal", interface=SERVICE, path=PATH)
                    bus.send_and_get_reply(message_bus.AddMatch(told), timeout=ANSWER_SECONDS)
                    with bus.filter(told) as heard:
                        desktop = DBusAddress(PATH, bus_name=SERVICE, interface=SERVICE)
                        words = ("CoachDesk", 0, "coachdesk", title, text, ["default", tr("Show")])
                        hints = {"desktop-entry": ("s", "coachdesk")}
                        asked = new_method_call(desktop, "Notify", "susssasa{sv}i", (*words, hints, -1))
                        answer = bus.send_and_get_reply(asked, timeout=ANSWER_SECONDS)
                        if answer.header.message_type is not MessageType.method_return:
                            self.refused.emit(title, text)
                            return
                        with suppress(TimeoutError):
                            while (said := bus.recv_until_filtered(heard, timeout=LISTENED_SECONDS)).body:
                                if said.body[0] == answer.body[0]:
                                    if said.body[1] == "default":
                                        self.clicked.emit()
                                    return
            except (OSError, KeyError, ValueError):  # there is no bus, or none that answers
                self.refused.emit(title, text)
