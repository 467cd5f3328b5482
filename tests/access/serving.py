"""A service on a bus of the tests’ own, on a thread that ends with it. Knows no desktop."""

import threading
from contextlib import suppress

from jeepney import Message, MessageType
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection


class Service:
    """Answers under ``name`` until it is closed."""

    def __init__(self, address: str, name: str) -> None:
        self.bus = open_dbus_connection(address)
        self.bus.send_and_get_reply(message_bus.RequestName(name))
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def answer(self, asked: Message) -> None:
        """Send what a call is answered with."""
        raise NotImplementedError

    def close(self) -> None:
        # Closing the socket under a thread that waits on it doesn't wake it: shutting it down does.
        with suppress(OSError):
            self.bus.sock.shutdown(2)
        self._thread.join()
        self.bus.close()

    def _serve(self) -> None:
        with suppress(OSError):
            while True:
                message = self.bus.receive()
                if message.header.message_type is MessageType.method_call:
                    self.answer(message)
