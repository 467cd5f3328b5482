"""One window for one user and data folder: a second start raises the first. Knows no window.

The socket lies in the user's private runtime folder, and only that user may connect. It takes the messages of
``phone.door`` and no other: nothing that comes in can dial or change anything.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, QThread, QTimer, Signal

from coachdesk.errors import WorldError
from coachdesk.language import tr
from coachdesk.phone.door import (
    ANSWER,
    LONGEST,
    Message,
    Show,
    ShowNumber,
    Told,
    Waiting,
    address_of,
    place_of,
    read,
    written,
)

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

WAIT_MS, BETWEEN_MS, TRIES = 1000, 250, 60
"""How long is waited for an answer. A slow machine that is busy takes ten seconds to open the door of the first one."""
MOST_OPEN, OPEN_MS = 64, 2000
"""Connections at once, and how long one may say nothing."""


class Instance(QObject):
    """``shown`` says that a second start asks for the window; ``told`` carries a Told, an event of a call from another
    program; ``asked_for`` a number whose prospect is to be shown; ``waiting`` says that events were kept meanwhile;
    ``listening`` that the door is open.
    """

    shown = Signal()
    told = Signal(object)
    asked_for = Signal(str)
    waiting = Signal()
    listening = Signal()

    def __init__(self, data: Path, *, runtime: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        place = place_of(data, runtime=runtime)
        self._folder = Path(place).parent
        self._lock = QLockFile(f"{place}.lock")
        # A lock never grows stale by age; one whose program has died is taken over by QLockFile itself.
        self._lock.setStaleLockTime(0)
        self._address = address_of(data, runtime=runtime)
        self._open: dict[QLocalSocket, bytes] = {}
        self._server: QLocalServer | None = None

    def first(self) -> bool:
        """Whether this is the only one. Raises WorldError where no lock can be made at all."""
        if self._lock.tryLock(0):
            return True
        if self._lock.error() is not QLockFile.LockError.LockFailedError:
            raise WorldError(
                tr("The folder {folder} can’t be written to, so CoachDesk was not started.", folder=self._folder),
                hint=tr("Make it yours, or set XDG_RUNTIME_DIR to a folder of your own."),
            )
        return False

    def listen(self) -> None:
        """Wait for a second start from now on; only the first one may."""
        # 5 ms that the first paint need not wait for.
        from PySide6.QtNetwork import QLocalServer  # noqa: PLC0415

        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._connected)
        # We hold the lock, so a socket that lies there is one that a crash left behind.
        QLocalServer.removeServer(self._address)
        server.listen(self._address)
        self._server = server
        self.listening.emit()

    def ask(self, message: Message | None = None) -> bool:
        """Hand the first one a message, by default to show its window; False where it doesn't answer."""
        # As above; nearly every start is a first one.
        from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415

        socket = QLocalSocket()
        # The first one may still be starting: it listens once its window stands.
        for _ in range(TRIES):
            socket.connectToServer(self._address)
            if socket.waitForConnected(WAIT_MS):
                break
            QThread.msleep(BETWEEN_MS)
        else:
            return False
        socket.write(written(message or Show()))
        sent = not socket.bytesToWrite() or socket.waitForBytesWritten(WAIT_MS)
        socket.disconnectFromServer()
        return sent

    def close(self) -> None:
        if self._server is not None:
            self._server.close()
            self._server = None
        self._lock.unlock()

    def _connected(self) -> None:
        server = self._server
        while server is not None and (socket := server.nextPendingConnection()) is not None:
            if len(self._open) >= MOST_OPEN:
                socket.abort()
                socket.deleteLater()
                continue
            self._open[socket] = b""
            socket.setReadBufferSize(LONGEST + 1)
            socket.readyRead.connect(lambda socket=socket: self._take(socket))
            socket.disconnected.connect(lambda socket=socket: self._gone(socket))
            patience = QTimer(socket)
            patience.setSingleShot(True)
            patience.timeout.connect(lambda socket=socket: socket.abort())
            patience.start(OPEN_MS)
            if socket.bytesAvailable():
                self._take(socket)

    def _gone(self, socket: "QLocalSocket") -> None:
        line = self._open.pop(socket, b"")
        socket.deleteLater()
        # One that went without ending its line has said all it wanted.
        self._heard(read(line) if line else None)

    def _take(self, socket: "QLocalSocket") -> None:
        if socket not in self._open:
            return
        line = self._open[socket] = self._open[socket] + bytes(socket.read(LONGEST + 1).data())
        if b"\n" not in line and len(line) <= LONGEST:
            return
        self._open[socket] = b""
        message = read(line.partition(b"\n")[0]) if line.count(b"\n") == 1 and line.endswith(b"\n") else None
        if message is not None:
            socket.write(ANSWER)
            socket.flush()
        socket.disconnectFromServer()
        self._heard(message)

    def _heard(self, message: Message | None) -> None:
        match message:
            case Show():
                self.shown.emit()
            case Told():
                self.told.emit(message)
            case ShowNumber(number):
                self.asked_for.emit(number)
            case Waiting():
                self.waiting.emit()
            case None:
                pass
