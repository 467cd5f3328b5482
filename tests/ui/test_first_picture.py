"""The kept picture is on the screen before anything is loaded, and only while everything it shows is still true."""

import os
import stat
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from coachdesk.paths import DataFolder
from coachdesk.ui.first_picture import keep_first_picture, read_first_picture
from coachdesk.ui.frame import Frame, Picture

SIZE = QSize(400, 620)
BLUE = QColor("#123456")


@pytest.fixture
def data(tmp_path: Path, qtbot: QtBot) -> DataFolder:
    """A data folder with a picture of itself."""
    folder = DataFolder(tmp_path)
    folder.database.write_bytes(b"rows")
    folder.settings.write_text("theme = 'dark'", encoding="utf-8")
    frame = Frame()
    qtbot.addWidget(frame)
    frame.resize(SIZE)
    image = QImage(SIZE, QImage.Format.Format_RGB32)
    image.fill(BLUE)
    assert keep_first_picture(folder, image, frame.saveGeometry())
    return folder


def kept(data: DataFolder) -> Picture:
    picture = read_first_picture(data)
    assert picture is not None
    return picture


def test_what_was_kept_is_read_again(data: DataFolder) -> None:
    assert kept(data).pixmap.toImage().pixelColor(7, 7) == BLUE


@pytest.mark.skipif(sys.platform == "win32", reason="files have no mode on Windows")
def test_only_the_user_may_look_at_it(data: DataFolder) -> None:
    assert stat.S_IMODE(data.first_picture.stat().st_mode) == stat.S_IRUSR | stat.S_IWUSR


def test_it_is_not_shown_once_the_database_was_written(data: DataFolder) -> None:
    data.database.write_bytes(b"more rows")
    assert read_first_picture(data) is None


def test_it_is_not_shown_where_the_same_bytes_were_written_later(data: DataFolder) -> None:
    os.utime(data.database, ns=(1, 1))
    assert read_first_picture(data) is None


def test_it_is_not_shown_with_other_settings(data: DataFolder) -> None:
    data.settings.write_text("theme = 'light'", encoding="utf-8")
    assert read_first_picture(data) is None


def test_it_is_not_shown_with_another_playbook(data: DataFolder) -> None:
    data.playbook.mkdir()
    (data.playbook / "rules.toml").write_text("x = 1", encoding="utf-8")
    assert read_first_picture(data) is None


@pytest.mark.parametrize("ending", ["-journal", "-wal"])
def test_it_is_not_shown_while_a_journal_lies_beside_the_database(data: DataFolder, ending: str) -> None:
    data.database.with_name(data.database.name + ending).write_bytes(b"half a step")
    assert read_first_picture(data) is None


def test_a_damaged_picture_is_no_picture(data: DataFolder) -> None:
    whole = data.first_picture.read_bytes()
    data.first_picture.write_bytes(whole[: len(whole) // 2])
    assert read_first_picture(data) is None


def test_where_it_cannot_be_written_there_is_none(data: DataFolder) -> None:
    data.first_picture.unlink()
    data.first_picture.mkdir()
    assert not keep_first_picture(data, QImage(SIZE, QImage.Format.Format_RGB32), Frame().saveGeometry())


def test_the_frame_paints_it_before_there_is_content(data: DataFolder, qtbot: QtBot) -> None:
    frame = Frame()
    qtbot.addWidget(frame)
    with qtbot.waitSignal(frame.painted):
        frame.show_picture(kept(data))
    assert frame.size() == SIZE
    assert frame.grab().toImage().pixelColor(7, 7) == BLUE


def test_a_picture_of_another_size_is_not_shown(data: DataFolder, qtbot: QtBot) -> None:
    picture = kept(data)
    frame = Frame()
    qtbot.addWidget(frame)
    frame.show_picture(picture._replace(pixmap=picture.pixmap.scaled(300, 300)))
    assert not frame.isVisible()


def test_content_takes_its_place_and_follows_the_window(data: DataFolder, qtbot: QtBot) -> None:
    frame = Frame()
    qtbot.addWidget(frame)
    frame.show_picture(kept(data))
    content = QLineEdit(frame)
    frame.put_in(content)
    frame.resize(500, 700)
    qtbot.waitUntil(lambda: content.size() == QSize(500, 700))
    content.setFocus()
    QTest.keyClick(frame.windowHandle(), Qt.Key.Key_A)
    assert content.text() == "a"
    frame.close()
    assert not content.isVisible()
