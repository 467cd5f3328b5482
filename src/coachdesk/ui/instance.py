"""One window for one user and data folder: a second start raises the first. Knows no window.

The socket lies in the user's private runtime folder, only that user may connect, and the one message it takes is
``{"show": true}``: nothing that comes in can open, dial or change anything.
"""

import json
import os
import stat
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCryptographicHash, QLockFile, QObject, QStandardPaths, QThread, Signal

from coachdesk.errors import WorldError

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

SHOW = {"show": True}
LONGEST = 64
"""Bytes of a message at most; one that is longer is not ours."""
WAIT_MS, BETWEEN_MS, TRIES = 1000, 250, 12


class Instance(QObject):
    """``shown`` says that a second start asks for the window."""

    shown = Signal()

    def __init__(self, data: Path, *, runtime: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        folder = self._folder = runtime or runtime_folder()
        place = QCryptographicHash.hash(os.fsencode(data.absolute()), QCryptographicHash.Algorithm.Sha256)
        mark = bytes(place.toHex().data()).decode("ascii")[:16]
        self._lock = QLockFile(str(folder / f"coachdesk-{mark}.lock"))
        # A lock never grows stale by age; one whose program has died is taken over by QLockFile itself.
        self._lock.setStaleLockTime(0)
        self._address = str(folder / f"coachdesk-{mark}.sock")
        self._server: QLocalServer | None = None

    def first(self) -> bool:
        """Whether this is the only one. Raises WorldError where no lock can be made at all."""
        if self._lock.tryLock(0):
            return True
        if self._lock.error() is not QLockFile.LockError.LockFailedError:
            raise WorldError(
                f"The folder {self._folder} can’t be written to, so CoachDesk was not started.",
                hint="Make it yours, or set XDG_RUNTIME_DIR to a folder of your own.",
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

    def ask_to_show(self) -> bool:
        """Ask the first one to show its window; False where it doesn't answer."""
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
        socket.write(json.dumps(SHOW).encode())
        sent = socket.waitForBytesWritten(WAIT_MS)
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
            socket.setReadBufferSize(LONGEST + 1)
            socket.readyRead.connect(lambda socket=socket: self._take(socket))
            socket.disconnected.connect(socket.deleteLater)
            if socket.bytesAvailable():
                self._take(socket)

    def _take(self, socket: "QLocalSocket") -> None:
        message = bytes(socket.read(LONGEST + 1).data())
        socket.disconnectFromServer()
        if is_show(message):
            self.shown.emit()


def is_show(message: bytes) -> bool:
    """Whether it is exactly the one message that counts."""
    if len(message) > LONGEST:
        return False
    try:
        said = json.loads(message)
    except ValueError:
        return False
    return isinstance(said, dict) and said == SHOW and said["show"] is True


def runtime_folder() -> Path:
    """The user's private folder for sockets and locks."""
    if sys.platform in ("win32", "darwin"):
        place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.RuntimeLocation)
        return Path(place or QStandardPaths.writableLocation(QStandardPaths.StandardLocation.TempLocation))
    if named := os.environ.get("XDG_RUNTIME_DIR"):
        return Path(named)
    return _own_folder(Path(tempfile.gettempdir()) / f"coachdesk-{os.getuid()}")


def _own_folder(folder: Path) -> Path:
    """A folder that is this user's alone, also where the system gives none. Raises WorldError where it is not."""
    folder.mkdir(mode=0o700, exist_ok=True)
    found = folder.lstat()
    if found.st_uid != os.getuid() or stat.S_IMODE(found.st_mode) & 0o077 or not stat.S_ISDIR(found.st_mode):
        raise WorldError(
            f"{folder} belongs to someone else, so CoachDesk was not started.",
            hint="Set XDG_RUNTIME_DIR to a folder of your own.",
        )
    return folder
