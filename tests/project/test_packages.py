"""What goes into a package is told whole: each part with a licence, one version everywhere, icons that can be read."""

import importlib.metadata
import inspect
import json
import plistlib
import re
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageReader

from coachdesk import __version__
from coachdesk.paths import resources
from coachdesk.ui.application import SCHEMES

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging"))

import build  # noqa: E402  (these too)
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


def test_what_only_builds_a_frozen_program_is_no_part_of_it(tmp_path: Path) -> None:
    lay(tmp_path, "six")
    lay(tmp_path, "altgraph")
    lay(tmp_path, "pyinstaller")
    bill = materials.bill(
        "coachdesk", "1.2", tmp_path, moment="2026-11-22T10:00:00+00:00", more=frozen.besides(tmp_path)
    )
    assert [line.partition(" ")[0] for line in materials.listed(bill).splitlines()[2:]] == [
        "six",
        "Python",
        "PyInstaller",
    ]


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


PREPROCESSED = re.compile(r"\{#(\w+)\}")
REFERRED = re.compile(r'(?:HERE|ROOT) / "([^"]+)"(?: / (?:f?"([^"{]+)"))?(?: / (?:f?"([^"{]+)"))?')


def test_every_file_that_a_script_of_packaging_names_is_there() -> None:
    """Those below the folder of the script or of the project; what a build makes lies in build/ and dist/."""
    missing = []
    for script in (*(ROOT / "packaging").glob("*.py"), ROOT / "packaging" / "coachdesk.spec"):
        for named in REFERRED.finditer(script.read_text(encoding="utf-8")):
            parts = [part for part in named.groups() if part]
            place = (script.parent if named[0].startswith("HERE") else ROOT).joinpath(*parts)
            if parts[0] not in ("build", "dist") and not place.exists():
                missing.append(f"{script.name}: {place}")
    assert not missing


@pytest.mark.parametrize("script", ["coachdesk.iss", "part.iss"])
def test_a_setup_is_given_every_word_it_asks_for(script: str) -> None:
    asked = set(PREPROCESSED.findall((ROOT / "packaging" / "windows" / script).read_text(encoding="utf-8")))
    assert asked
    assert asked <= set(re.findall(r'"(\w+)": ', inspect.getsource(frozen.windows)))


def test_what_a_setup_starts_is_what_the_spec_makes() -> None:
    spec = (ROOT / "packaging" / "coachdesk.spec").read_text(encoding="utf-8")
    setup = (ROOT / "packaging" / "windows" / "coachdesk.iss").read_text(encoding="utf-8")
    programs = set(re.findall(r"\{app\}\\([\w-]+)\.exe", setup))
    assert programs == {"coachdesk"}
    assert all(f'"{name}"' in spec for name in (*programs, "coachdesk-cli"))
    assert "{app}\\parts\\{#Part}" in (ROOT / "packaging" / "windows" / "part.iss").read_text(encoding="utf-8")
    assert set(re.findall(r"parts\\(\w+)\\unins000", setup)) == set(frozen.PARTS)


def test_whatever_a_setup_writes_into_the_registry_goes_with_it() -> None:
    setup = (ROOT / "packaging" / "windows" / "coachdesk.iss").read_text(encoding="utf-8")
    keys = dict.fromkeys(re.findall(r'Root: HKA; Subkey: "([^"]+)"', setup))
    removed = [key for key in keys if re.search(rf'Subkey: "{re.escape(key)}".*uninsdelete', setup)]
    assert all(any(key == gone or key.startswith(f"{gone}\\") for gone in removed) for key in keys)


def test_a_mac_hands_telephone_links_to_a_program_that_listens() -> None:
    spec = (ROOT / "packaging" / "coachdesk.spec").read_text(encoding="utf-8")
    assert all(f'"{scheme}"' in spec for scheme in SCHEMES)
    assert plistlib.loads((ROOT / "packaging" / "macos" / "entitlements.plist").read_bytes())


def test_the_parts_of_the_debian_package_and_of_the_frozen_one_are_the_same() -> None:
    assert {f"coachdesk-{name}" for name in frozen.PARTS} == set(build.PARTS)
    for name in build.PARTS:
        for ending in ("control", "copyright", "postinst", "prerm"):
            assert (ROOT / "packaging" / "linux" / f"{name}.{ending}").is_file()


def test_a_part_is_taken_out_of_a_mac_program_whose_folders_link_to_each_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(frozen, "WORK", tmp_path / "work")
    code, data = tmp_path / "Frameworks", tmp_path / "Resources"
    model = data / "coachdesk" / "resources" / "model"
    for file in (model / "opener.onnx", data / "coachdesk" / "kept.txt", code / "numpy" / "core.so"):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(file.name, encoding="utf-8")
    (code / "coachdesk").symlink_to("../Resources/coachdesk")
    (data / "numpy").symlink_to("../Frameworks/numpy")
    place = frozen.part_off("coach", code, data)
    taken = {str(file.relative_to(place)) for file in place.rglob("*") if file.is_file()}
    assert taken == {"coachdesk/resources/model/opener.onnx", "numpy/core.so"}
    assert not model.exists()
    assert (code / "coachdesk" / "kept.txt").exists()
    assert not (data / "numpy").is_symlink()


def test_all_code_for_a_mac_is_signed_before_what_holds_it(tmp_path: Path) -> None:
    code = {"MacOS/coachdesk-cli": 0, "Frameworks/QtCore.framework/Versions/A/QtCore": 1, "Frameworks/a.so": 0}
    for name, kind in code.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(frozen.MACH_O[kind] + b"and more")
    (tmp_path / "MacOS" / "words.txt").write_text("so", encoding="utf-8")
    (tmp_path / "MacOS" / "link.so").symlink_to("../Frameworks/a.so")
    names = [str(file.relative_to(tmp_path)) for file in frozen.code_in(tmp_path)]
    assert names[0] == "Frameworks/QtCore.framework/Versions/A/QtCore"
    assert set(names) == set(code)


def test_a_mac_program_with_commands_beside_it_still_has_a_window() -> None:
    assert '"LSBackgroundOnly": False' in (ROOT / "packaging" / "coachdesk.spec").read_text(encoding="utf-8")


def test_the_texts_of_the_licences_go_with_a_frozen_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(frozen, "DIST", tmp_path)
    wheels, program = tmp_path / "wheels", tmp_path / "program"
    program.mkdir()
    lay(wheels, "six")
    lay(wheels, "pyinstaller")
    text = wheels / "six-1.0.dist-info" / "licenses" / "LICENSE"
    text.parent.mkdir()
    text.write_text("MIT", encoding="utf-8")
    frozen.papers("coachdesk", "1.2", program, wheels=wheels, moment="2026-11-22T10:00:00+00:00")
    assert (program / "licences" / "six-1.0" / "LICENSE").read_text(encoding="utf-8") == "MIT"


@pytest.mark.parametrize("entry", ["coachdesk.desktop", "coachdesk-open.desktop"])
def test_a_desktop_entry_speaks_every_language_of_the_window(entry: str) -> None:
    text = (ROOT / "packaging" / "linux" / entry).read_text(encoding="utf-8")
    spoken = {place.name for place in (resources() / "languages").iterdir() if place.is_dir()}
    for key in re.findall(r"^(GenericName|Comment|Keywords)=", text, re.MULTILINE):
        assert set(re.findall(rf"^{key}\[(\w+)\]=", text, re.MULTILINE)) >= spoken, key


def test_the_logo_is_there_to_be_drawn() -> None:
    assert (resources() / "icons" / "coachdesk.svg").is_file()
