"""The picture that the next start paints before anything is loaded: kept in a file, shown only while it is true.

It is true while database and settings are the very files it was made from, on the same kind of screen. Knows no page.
"""

from pathlib import Path

from PySide6.QtCore import QByteArray, QIODevice, QLocale, QSaveFile
from PySide6.QtGui import QGuiApplication, QImage, QImageReader, QImageWriter, QPixmap
from PySide6.QtWidgets import QApplication

from coachdesk import __version__
from coachdesk.paths import DataFolder
from coachdesk.ui.frame import Picture

_MADE_FOR = "state"
_GEOMETRY = "geometry"
HALF = 128
_QUICK = 20
"""Percent of zlib's effort: a little larger on the disk, and sooner written."""


def read_first_picture(data: DataFolder) -> Picture | None:
    """The kept picture; None where there is none, or anything it shows may have changed."""
    # Named, the format is read by Qt itself: no plugin is looked for and loaded.
    reader = QImageReader(str(data.first_picture), QByteArray(b"png"))
    if reader.text(_MADE_FOR) != _state(data):
        return None
    image = reader.read()
    if image.isNull():
        return None
    image.setDevicePixelRatio(_ratio())
    geometry = QByteArray.fromBase64(QByteArray(reader.text(_GEOMETRY).encode("ascii", "replace")))
    return Picture(QPixmap.fromImage(image), geometry)


def keep_first_picture(data: DataFolder, image: QImage, geometry: QByteArray) -> bool:
    """Keep it for the next start, for this user's eyes only; False where it can't be written, which harms nobody."""
    image.setText(_MADE_FOR, _state(data))
    image.setText(_GEOMETRY, bytes(geometry.toBase64().data()).decode("ascii"))
    file = QSaveFile(str(data.first_picture))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        return False
    file.setPermissions(QSaveFile.Permission.ReadOwner | QSaveFile.Permission.WriteOwner)
    writer = QImageWriter(file, QByteArray(b"png"))
    writer.setCompression(_QUICK)
    return writer.write(image) and file.commit()


def _state(data: DataFolder) -> str:
    """All that the picture depends on, in one line: the files as they are, the program, the look of the system."""
    # Not the system's colour scheme by its name: the first touch of Qt's own enums takes 15 ms.
    dark = QApplication.style().standardPalette().window().color().lightness() < HALF
    scheme = "dark" if dark else "light"
    system = QLocale.system().name()
    # Where a journal lies beside the database, that is not what its file says.
    journals = (data.database.with_name(data.database.name + ending) for ending in ("-journal", "-wal"))
    files = (
        data.database,
        *journals,
        data.settings,
        *sorted(data.root.glob("playbook*/*")),
        *data.root.glob("pressed-*"),
    )
    return " ".join((__version__, scheme, system, str(_ratio()), *(_stamp(file) for file in files)))


def _ratio() -> float:
    return QGuiApplication.primaryScreen().devicePixelRatio()


def _stamp(file: Path) -> str:
    try:
        found = file.stat()
    except OSError:
        return "-"
    return f"{found.st_mtime_ns}/{found.st_size}" if found.st_size else "-"
