"""Makes the packages for Windows and macOS, each on its own system; must not change anything outside build/ and dist/.

`packaging/build.py` calls it there. The steps, in this order: icons, PyInstaller with the locked versions, the parts
moved into folders of their own, the bill of materials and the licences, signatures where a certificate is named, the
packages.

    COACHDESK_SIGN         Windows: the thumbprint of the certificate. macOS: the name of the Developer ID identity.
    COACHDESK_NOTARY       macOS: the keychain profile that `xcrun notarytool store-credentials` has made.

Without them the packages are made unsigned, which is said.
"""

import os
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Callable, Sequence
from pathlib import Path

import materials

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
WORK = ROOT / "build" / "frozen"
DIST = ROOT / "dist"
MAC_PARTS = "/Library/Application Support/CoachDesk"
"""Where the parts lie on macOS, for nothing may be added to a signed program: src/coachdesk/paths.py looks there."""
TIME_STAMPS = "http://timestamp.digicert.com"
MACH_O = (b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe")
"""How code for macOS begins: for one processor, and for several."""
ICON = "coachdesk.ico"
MOST_MB = 180
ICON_SIZES = (16, 24, 32, 48, 64, 128, 256)
# Files and folders of a part, among the core's libraries; what a system has no wheel of is simply not there.
PARTS = {
    "coach": ("coachdesk/resources/model", "onnxruntime*", "numpy*", "flatbuffers*", "google", "protobuf*"),
    "speech": ("pocketsphinx*", "sounddevice*", "_sounddevice*"),
}


def make(version: str, *, moment: str, draw: Callable[[int, Path], None]) -> list[Path]:
    """The packages of this system; ``draw`` paints the logo at a size into a file. Raises SystemExit where it can't."""
    shutil.rmtree(WORK, ignore_errors=True)
    WORK.mkdir(parents=True)
    DIST.mkdir(exist_ok=True)
    (WORK / "VERSION").write_text(version, encoding="utf-8")
    icons(draw)
    if sys.platform == "win32":
        (WORK / "version.txt").write_text(version_resource(version), encoding="utf-8")
    freeze()
    if sys.platform == "darwin":
        return mac(version, moment)
    return windows(version, moment)


def freeze() -> None:
    """PyInstaller, in an environment of its own that holds exactly the locked versions."""
    venv = WORK / "venv"
    run([sys.executable, "-m", "venv", venv])
    python = venv / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    uv: list[str | Path] = [sys.executable, "-m", "uv", "pip", "install", "--python", python, "--quiet"]
    for lock in ("run.txt", "freeze.txt", "build.txt"):
        run([*uv, "--require-hashes", "-r", ROOT / "requirements" / lock])
    run([*uv, "--no-deps", "--no-build-isolation", ROOT])
    places: list[str | Path] = ["--distpath", WORK / "out", "--workpath", WORK / "work"]
    run([python, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", *places, HERE / "coachdesk.spec"])


def part_off(part: str, *libraries: Path) -> Path:
    """Move a part's files into a folder of their own with the same shape.

    In a program for macOS code and data lie in two folders that link to each other: the first shows everything.
    """
    place = WORK / "parts" / part
    place.mkdir(parents=True)
    for pattern in PARTS[part]:
        for found in sorted(libraries[0].glob(pattern)):
            target = place / found.relative_to(libraries[0])
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copytree(found, target) if found.is_dir() else shutil.copyfile(found, target)
        for found in [found for folder in libraries for found in folder.glob(pattern)]:
            if found.is_symlink() or found.is_file():
                found.unlink()
            elif found.exists():  # else it was the same folder, seen through a link
                shutil.rmtree(found)
    for link in [link for folder in libraries for link in folder.rglob("*")]:
        if link.is_symlink() and not link.exists():
            link.unlink()
    return place


def papers(name: str, version: str, where: Path, *, wheels: Path, moment: str) -> None:
    """The bill of materials and the licence of everything, beside the program and in dist/."""
    bill = materials.bill(name, version, wheels, moment=moment, more=besides(wheels))
    for file in (where / "bom.cdx.json", DIST / f"{name}_{version}_{sys.platform}.cdx.json"):
        file.write_text(materials.written(bill), encoding="utf-8")
    (where / "LICENCES.txt").write_text(materials.listed(bill), encoding="utf-8")
    shutil.copyfile(ROOT / "LICENSE", where / "COPYING.txt")
    for info in wheels.glob("*.dist-info"):
        for text in [file for file in info.rglob("*") if re.match(r"LICEN[CS]E|COPYING|NOTICE|AUTHORS", file.name)]:
            if text.is_file():
                place = where / "licences" / info.name.removesuffix(".dist-info") / text.name
                place.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(text, place)
    for text in (Path(sys.base_prefix) / "LICENSE.txt", Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"):
        if text.exists():
            shutil.copyfile(text, where / "licences" / "Python.txt")


def besides(wheels: Path) -> list[tuple[str, str, str]]:
    """What a frozen program has beside its libraries: Python, and what starts it."""
    [info] = wheels.glob("pyinstaller-*.dist-info")
    starter = info.name.removeprefix("pyinstaller-").removesuffix(".dist-info")
    return [
        ("Python", ".".join(map(str, sys.version_info[:3])), "PSF-2.0"),
        ("PyInstaller", starter, "GPL-2.0-or-later WITH Bootloader-exception"),
    ]


# --- Windows ---------------------------------------------------------------------------------------------------------


def windows(version: str, moment: str) -> list[Path]:
    """A setup for the core, and one for each part that lays itself beside it (Inno Setup 6)."""
    programs = Path(os.environ.get("PROGRAMFILES(X86)", "C:/Program Files (x86)"))
    compiler = tool("ISCC", programs / "Inno Setup 6" / "ISCC.exe")
    program = WORK / "out" / "CoachDesk"
    parts = {part: part_off(part, program / "_internal") for part in PARTS}
    papers("coachdesk", version, program, wheels=WORK / "venv" / "Lib" / "site-packages", moment=moment)
    weigh(program)
    sign_windows([program / "coachdesk.exe", program / "coachdesk-cli.exe"])
    made = []
    for script, source, name in (
        ("coachdesk.iss", program, f"CoachDesk-{version}-setup"),
        *(("part.iss", place, f"CoachDesk-{part}-{version}-setup") for part, place in parts.items()),
    ):
        part = name.split("-")[1] if script == "part.iss" else ""
        defined = {
            "Version": version,
            "Source": source,
            "Output": DIST,
            "Name": name,
            "Part": part,
            "Icon": WORK / ICON,
        }
        given = [f"/D{word}={value}" for word, value in defined.items()]
        run([compiler, "/Qp", *given, HERE / "windows" / script])
        made.append(DIST / f"{name}.exe")
    sign_windows(made)
    return made


def sign_windows(files: Sequence[Path]) -> None:
    thumbprint = os.environ.get("COACHDESK_SIGN")
    if not thumbprint:
        print("Unsigned: COACHDESK_SIGN names no certificate.")
        return
    run([tool("signtool"), "sign", "/sha1", thumbprint, "/fd", "sha256", "/tr", TIME_STAMPS, "/td", "sha256", *files])


def version_resource(version: str) -> str:
    """What Windows shows in the properties of the program, in the form that PyInstaller reads."""
    numbers = (*map(int, version.split(".")), 0)[:4]
    texts = {
        "ProductName": "CoachDesk",
        "FileDescription": "CoachDesk",
        "ProductVersion": version,
        "FileVersion": version,
    }
    table = ", ".join(f"StringStruct({key!r}, {value!r})" for key, value in texts.items())
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}), "
        f"kids=[StringFileInfo([StringTable('040904B0', [{table}])]), "
        "VarFileInfo([VarStruct('Translation', [1033, 1200])])])\n"
    )


# --- macOS -----------------------------------------------------------------------------------------------------------


def mac(version: str, moment: str) -> list[Path]:
    """A disk image with the program to drag over; a package for each part, which lays itself into the program."""
    app = WORK / "out" / "CoachDesk.app"
    contents = app / "Contents"
    parts = {part: part_off(part, contents / "Frameworks", contents / "Resources") for part in PARTS}
    wheels = next((WORK / "venv" / "lib").glob("python3*")) / "site-packages"
    papers("coachdesk", version, contents / "Resources", wheels=wheels, moment=moment)
    weigh(app)
    sign_mac(app, list(parts.values()))
    image = DIST / f"CoachDesk-{version}.dmg"
    staged = WORK / "image"
    shutil.copytree(app, staged / app.name, symlinks=True)
    (staged / "Applications").symlink_to("/Applications")
    run(["hdiutil", "create", "-volname", "CoachDesk", "-srcfolder", staged, "-ov", "-format", "UDZO", image])
    made = [image]
    for part, place in parts.items():
        package = DIST / f"CoachDesk-{part}-{version}.pkg"
        run(["pkgbuild", "--root", place, "--identifier", f"org.coachdesk.CoachDesk.{part}", "--version", version,
             "--install-location", MAC_PARTS, *signed_by("Installer"), package])  # fmt: skip
        made.append(package)
    notarise(made)
    return made


def sign_mac(app: Path, parts: Sequence[Path]) -> None:
    """With the hardened runtime, from the inside out: the libraries, the commands, then the program; and the parts."""
    identity = os.environ.get("COACHDESK_SIGN", "-")
    if identity == "-":
        print("Signed for this Mac only: COACHDESK_SIGN names no identity.")
    stamp = [] if identity == "-" else ["--timestamp"]
    sign: list[str | Path] = ["codesign", "--force", "--options", "runtime", *stamp, "--sign", identity]
    entitled: list[str | Path] = ["--entitlements", HERE / "macos" / "entitlements.plist"]
    programs = app / "Contents" / "MacOS"
    for file in [file for place in (*parts, app) for file in code_in(place)]:
        if file != programs / app.stem:
            run([*sign, *(entitled if file.parent == programs else []), file])
    run([*sign, *entitled, app])
    run(["codesign", "--verify", "--deep", "--strict", app])


def code_in(place: Path) -> list[Path]:
    """Every program and library, the deepest first; those of a framework have no ending, so the first bytes tell."""
    files = [file for file in place.rglob("*") if file.is_file() and not file.is_symlink()]
    return sorted((file for file in files if _starts(file) in MACH_O), key=lambda file: (-len(file.parts), file))


def _starts(file: Path) -> bytes:
    with file.open("rb") as opened:
        return opened.read(4)


def signed_by(kind: str) -> list[str]:
    identity = os.environ.get("COACHDESK_SIGN", "")
    return ["--sign", identity.replace("Developer ID Application", f"Developer ID {kind}")] if identity else []


def notarise(files: Sequence[Path]) -> None:
    profile = os.environ.get("COACHDESK_NOTARY")
    if not profile:
        print("Not notarised: COACHDESK_NOTARY names no keychain profile.")
        return
    for file in files:
        run(["xcrun", "notarytool", "submit", file, "--keychain-profile", profile, "--wait"])
        run(["xcrun", "stapler", "staple", file])


def weigh(program: Path) -> None:
    """Say what the core takes on a disk: the aim is 180 MB, which only its own system can tell."""
    size = sum(file.lstat().st_size for file in program.rglob("*") if not file.is_dir()) / 1e6
    print(f"The core takes {size:.0f} MB installed{'' if size <= MOST_MB else f'; {MOST_MB} MB is the aim'}.")


# --- small hands -----------------------------------------------------------------------------------------------------


def icons(draw: Callable[[int, Path], None]) -> None:
    """The icon in the form of this system: an .ico holds PNG pictures of all sizes, an .icns is made by iconutil."""
    folder = WORK / "coachdesk.iconset"
    folder.mkdir()
    if sys.platform == "darwin":
        for size in (16, 32, 128, 256, 512):
            draw(size, folder / f"icon_{size}x{size}.png")
            draw(2 * size, folder / f"icon_{size}x{size}@2x.png")
        run(["iconutil", "--convert", "icns", "--output", WORK / "coachdesk.icns", folder])
        return
    for size in ICON_SIZES:
        draw(size, folder / f"{size}.png")
    (WORK / ICON).write_bytes(ico([(size, (folder / f"{size}.png").read_bytes()) for size in ICON_SIZES]))


def ico(pictures: Sequence[tuple[int, bytes]]) -> bytes:
    """An .ico of PNG pictures: a head of 6 bytes, 16 for each picture, then all of them; a side of 256 is written 0."""
    head = (0).to_bytes(2, "little") + (1).to_bytes(2, "little") + len(pictures).to_bytes(2, "little")
    at, entries, bodies = len(head) + 16 * len(pictures), b"", b""
    for size, picture in pictures:
        side = (size % 256).to_bytes(1, "little")
        depth = b"\0\0" + (1).to_bytes(2, "little") + (32).to_bytes(2, "little")
        entries += side + side + depth + len(picture).to_bytes(4, "little") + (at + len(bodies)).to_bytes(4, "little")
        bodies += picture
    return head + entries + bodies


def tool(name: str, known: Path | None = None) -> Path:
    """Where a tool is, on the path or in its usual place. Raises SystemExit with what to install."""
    if found := shutil.which(name):
        return Path(found)
    if known is not None and known.exists():
        return known
    raise SystemExit(f"{name} is not installed: docs/packages.md says which tools a system needs.")


def run(command: Sequence[str | Path]) -> None:
    done = subprocess.run([str(part) for part in command], cwd=ROOT, check=False)
    if done.returncode:
        raise SystemExit(f"{Path(str(command[0])).name} ended with status {done.returncode}.")
