"""What goes into a package is told whole: each part with a licence, one version everywhere, icons that can be read."""

import importlib.metadata
import json
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageReader

from coachdesk import __version__
from coachdesk.paths import resources

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging"))

import frozen  # noqa: E402  (found only after the line above)
import materials  # noqa: E402


def lay(library: Path, name: str, *lines: str) -> None:
    info = library / f"{name}-1.0.dist-info"
    info.mkdir(parents=True)
    text = "\n".join(("Metadata-Version: 2.4", f"Name: {name}", "Version: 1.0", *lines))
    (info / "METADATA").write_text(text, encoding="utf-8")


def test_a_bill_names_every_part_with_its_licence(tmp_path: Path) -> None:
    lay(tmp_path, "sorted", "License-Expression: MIT OR Apache-2.0")
    lay(tmp_path, "six")
    lay(tmp_path, "coachdesk")
    (tmp_path / "coachdesk" / "resources" / "fonts").mkdir(parents=True)
    bill = materials.bill("coachdesk", "1.2", tmp_path, moment="2026-11-22T10:00:00+00:00")
    assert json.loads(materials.written(bill))["metadata"]["component"]["version"] == "1.2"
    assert materials.listed(bill).splitlines()[2:] == [
        "six 1.0: MIT",
        "sorted 1.0: MIT OR Apache-2.0",
        "Inter: OFL-1.1",
    ]
    assert bill == materials.bill("coachdesk", "1.2", tmp_path, moment="2026-11-22T10:00:00+00:00")


def test_a_part_without_a_licence_stops_the_build(tmp_path: Path) -> None:
    lay(tmp_path, "unheard-of")
    with pytest.raises(SystemExit, match="licence of unheard-of is not known"):
        materials.bill("coachdesk", "1.2", tmp_path, moment="2026-11-22T10:00:00+00:00")


def test_the_licence_of_everything_that_is_locked_for_this_system_is_known() -> None:
    locked = dict(materials.hashes(materials.LOCK.read_text(encoding="utf-8")))
    assert len(locked) > 30
    for name, (_version, sums) in locked.items():
        assert sums, name
        try:
            told = importlib.metadata.metadata(name)["License-Expression"]
        except importlib.metadata.PackageNotFoundError:
            continue
        assert told or name in materials.LICENCES, name


def test_every_part_that_is_shipped_stands_on_the_page_of_licences() -> None:
    page = (ROOT / "docs" / "third-party.md").read_text(encoding="utf-8").lower().replace("-", "").replace(".", "")
    locked = dict(materials.hashes(materials.LOCK.read_text(encoding="utf-8")))
    missing = [name for name in locked if name.replace("-", "") not in page]
    assert not missing


def test_an_icon_for_windows_holds_all_its_pictures() -> None:
    pictures = []
    for size in (16, 256):
        drawn = QImage(size, size, QImage.Format.Format_ARGB32)
        drawn.fill(0xFF0B6870)
        held = QBuffer()
        held.open(QIODevice.OpenModeFlag.WriteOnly)
        drawn.save(held, "PNG")  # type: ignore[call-overload]  # the stub leaves out texts
        pictures.append((size, bytes(held.data().data())))
    held = QBuffer()
    held.setData(QByteArray(frozen.ico(pictures)))
    reader = QImageReader(held, QByteArray(b"ico"))
    assert reader.imageCount() == len(pictures)
    assert reader.read().pixelColor(8, 8).name() == "#0b6870"


def test_the_version_is_written_in_one_place() -> None:
    found = [
        path.relative_to(ROOT)
        for folder in ("packaging", "src", "resources")
        for path in (ROOT / folder).rglob("*")
        if path.suffix in (".py", ".spec", ".iss", ".xml", ".plist", ".control", ".desktop")
        and f'"{__version__}"' in path.read_text(encoding="utf-8")
    ]
    assert found == [Path("src/coachdesk/__init__.py")]
    assert f"filevers=({__version__.replace('.', ', ')}, 0)" in frozen.version_resource(__version__)


def test_the_logo_is_there_to_be_drawn() -> None:
    assert (resources() / "icons" / "coachdesk.svg").is_file()
