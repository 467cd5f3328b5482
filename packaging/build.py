"""Makes the packages of CoachDesk for this machine's system; must not change anything outside build/ and dist/.

    .venv/bin/python packaging/build.py      after `python3 dev.py setup`; prints the paths of the packages

On Debian these are .deb packages, and an AppImage where its tool is at hand; on Windows and macOS what `frozen.py`
makes there. The version is the one of src/coachdesk/__init__.py, everywhere.

The core works by itself. Each of PARTS is a package of its own that lies in the same folder and is found by being
there: the second opinion's model and runtime are larger than everything else, and the recogniser is a good third.

What goes in: the wheel of this folder, the locked dependencies (hashes checked), and of Qt only what the program
imports. Python itself and every other library stay Debian's, so that they get its security updates.
"""

import ast
import gzip
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
sys.path[:0] = [str(HERE), str(ROOT)]

# Found only after the line above; the bootstrap at the top level knows which system libraries Qt needs.
import appimage  # noqa: E402
import frozen  # noqa: E402
import materials  # noqa: E402

import dev  # noqa: E402

WORK = ROOT / "build" / "deb"
DIST = ROOT / "dist"
SYSTEM_PYTHON = "/usr/bin/python3"
MOST_INSTALLED = 180_000_000
"""Bytes that the core may take on a disk."""
ICON_SIZES = (16, 24, 32, 48, 64, 128, 256, 512)

# Platforms (X, Wayland, none), typing of accents and other scripts, pictures, and following the desktop's dark mode.
PLUGINS = (
    "platforms/libqxcb.so",
    "platforms/libqwayland.so",
    "platforms/libqoffscreen.so",
    "platforminputcontexts/libcomposeplatforminputcontextplugin.so",
    "platforminputcontexts/libibusplatforminputcontextplugin.so",
    "platformthemes/libqxdgdesktopportal.so",
    "wayland-shell-integration/libxdg-shell.so",
    "wayland-decoration-client/libbradient.so",
    "wayland-decoration-client/libadwaita.so",
    "xcbglintegrations/libqxcb-egl-integration.so",
    "xcbglintegrations/libqxcb-glx-integration.so",
    "imageformats/libqsvg.so",
    "imageformats/libqjpeg.so",
    "imageformats/libqico.so",
    "iconengines/libqsvgicon.so",
    "printsupport/libcupsprintersupport.so",
)
# Parts of the dependencies that only their own tests, builds or other databases use, and telephone data that CoachDesk
# doesn't look at (towns and carriers; the countries, forms and time zones of numbers stay).
LEFT_OUT = (
    "bin",
    "sqlalchemy/testing",
    "sqlalchemy/dialects/mssql",
    "sqlalchemy/dialects/mysql",
    "sqlalchemy/dialects/oracle",
    "alembic/testing",
    "phonenumbers/geodata",
    "phonenumbers/carrierdata",
    "icalendar/tests",
    "tzdata/zoneinfo/right",
    "onnxruntime/transformers",
    "onnxruntime/quantization",
    "onnxruntime/tools",
    "onnxruntime/datasets",
    "numpy/f2py",
    "importlib_resources",
    "cffi",
    "pycparser",
)
LEFT_OUT_ENDINGS = (".pyi", ".pyx", ".pxd", ".pyc", ".h", ".a")
# What the parts hold, by the names in the folder of the program: model and runtime of the second opinion, and the
# recogniser that takes down the words of a rehearsal.
PARTS = {
    "coachdesk-coach": (
        "coachdesk/resources/model",
        "onnxruntime",
        "onnxruntime-*.dist-info",
        "numpy",
        "numpy.libs",
        "numpy-*.dist-info",
        "flatbuffers",
        "flatbuffers-*.dist-info",
        "google",
        "protobuf-*.dist-info",
    ),
    "coachdesk-speech": (
        "pocketsphinx",
        "pocketsphinx-*.dist-info",
        "sounddevice.py",
        "_sounddevice.py",
        "sounddevice-*.dist-info",
    ),
}


def main() -> int:
    version = version_of(ROOT)
    if sys.platform in ("win32", "darwin"):
        for made in frozen.make(version, moment=committed().isoformat(), draw=draw_icon):
            print(made)
        return 0
    tree = WORK / "tree"
    shutil.rmtree(WORK, ignore_errors=True)
    library = tree / "usr" / "lib" / "coachdesk"
    library.mkdir(parents=True)
    install(library)
    trim(library)
    lay_out(tree, version)
    packages = [(pack(part_off(library, name, version), version, name), WORK / name) for name in PARTS]
    licences(library, tree / "usr" / "share" / "doc" / "coachdesk", version)
    packages.append((pack(tree, version, "coachdesk"), tree))
    if (size := size_of(tree)) > MOST_INSTALLED:
        raise SystemExit(f"The core takes {size / 1e6:.0f} MB installed; {MOST_INSTALLED / 1e6:.0f} MB is the most.")
    for package, whole in packages:
        print(f"{package} ({package.stat().st_size / 1e6:.0f} MB, {size_of(whole) / 1e6:.0f} MB installed)")
    print(appimage.make(tree, WORK, DIST, version))
    return 0


def part_off(library: Path, name: str, version: str) -> Path:
    """Move what belongs to a part into a tree of its own."""
    tree = WORK / name
    place = tree / library.relative_to(WORK / "tree")
    for pattern in PARTS[name]:
        found = list(library.glob(pattern))
        if not found:
            raise SystemExit(f"There is no {pattern} for {name}: look at PARTS in packaging/build.py.")
        for path in found:
            target = place / path.relative_to(library)
            target.parent.mkdir(parents=True, exist_ok=True)
            path.rename(target)
    licences(place, tree / "usr" / "share" / "doc" / name, version)
    return tree


def version_of(root: Path) -> str:
    text = (root / "src" / "coachdesk" / "__init__.py").read_text(encoding="utf-8")
    return re.search(r'__version__ = "([^"]+)"', text)[1]  # type: ignore[index]  # a version is always there


# --- what goes in ----------------------------------------------------------------------------------------------------


def install(library: Path) -> None:
    """The locked dependencies for the system's Python, and CoachDesk from its own wheel."""
    uv = [sys.executable, "-m", "uv"]
    target = ["--target", str(library), "--python", SYSTEM_PYTHON, "--quiet"]
    run([*uv, "pip", "install", *target, "--require-hashes", "-r", str(ROOT / "requirements" / "run.txt")])
    run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(WORK)])
    [wheel] = WORK.glob("coachdesk-*.whl")
    run([*uv, "pip", "install", *target, "--no-deps", "--offline", str(wheel)])


def trim(library: Path) -> None:
    """Leave out what the program can't reach: other parts of Qt, tests, build files."""
    for part in LEFT_OUT:
        shutil.rmtree(library / part, ignore_errors=True)
    unused_telephone_data(library)
    trim_qt(library / "PySide6", qt_modules(library / "coachdesk"))
    for file in list(library.rglob("*")):
        if file.is_file() and file.name.endswith(LEFT_OUT_ENDINGS):
            file.unlink()
    for folder in sorted(library.rglob("*"), reverse=True):
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()


def unused_telephone_data(library: Path) -> None:
    """Stop the build where the program has begun to import telephone data that LEFT_OUT leaves out."""
    for name in ("phonenumbers.geocoder", "phonenumbers.carrier"):
        if name in imported(library / "coachdesk"):
            raise SystemExit(f"{name} is imported now: take its data out of LEFT_OUT in packaging/build.py.")


def qt_modules(package: Path) -> set[str]:
    """The modules of Qt that the program imports: "QtCore", "QtWidgets" …"""
    found = {name.split(".")[1] for name in imported(package) if name.startswith("PySide6.Qt")}
    return found | {"QtCore", "QtGui", "QtWidgets"}


def imported(package: Path) -> set[str]:
    """Every dotted name that a module of ``package`` imports, read from the source."""
    names: set[str] = set()
    for file in package.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_bytes())):
            if isinstance(node, ast.Import):
                names |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                names |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def trim_qt(qt: Path, modules: set[str]) -> None:
    """Keep the Python bindings of ``modules``, PLUGINS, and the libraries that these ask for."""
    bindings = {qt / f"{module}.abi3.so" for module in modules} | set(qt.glob("libpyside6.abi3.so*"))
    plugins = {qt / "Qt" / "plugins" / plugin for plugin in PLUGINS}
    if "QtPrintSupport" not in modules:
        plugins = {plugin for plugin in plugins if plugin.parent.name != "printsupport"}
    missing = [str(file) for file in bindings | plugins if not file.exists()]
    if missing:
        raise SystemExit(f"This PySide6 has no {', '.join(missing)}: look at packaging/build.py.")
    # Qt's own menus, in the languages that the window speaks.
    own = [place.name for place in (ROOT / "resources" / "languages").iterdir() if place.is_dir()]
    words = {file for tag in own if (file := qt / "Qt" / "translations" / f"qtbase_{tag}.qm").exists()}
    kept = bindings | plugins | words | asked_for(bindings | plugins, within=qt)
    for file in [file for file in qt.rglob("*") if file.is_file() or file.is_symlink()]:
        if file not in kept and not (file.suffix == ".py" and "Qt" not in file.relative_to(qt).parts[:1]):
            file.unlink()
    for folder in ("scripts", "typesystems", "glue", "include", "doc"):
        shutil.rmtree(qt / folder, ignore_errors=True)


def asked_for(files: Iterable[Path], *, within: Path) -> set[Path]:
    """The libraries inside ``within`` that the loader finds for ``files``, of any depth."""
    output = run(["ldd", *map(str, files)], capture=True)
    found = {Path(os.path.normpath(path)) for path in re.findall(r"=> (/\S.*?) \(0x", output)}
    return {path for path in found if path.is_relative_to(within)}


# --- what lies around it ---------------------------------------------------------------------------------------------


def lay_out(tree: Path, version: str) -> None:
    """The command, the desktop entries, the metainfo, the icons and the change log, where Debian wants them."""
    linux, share = HERE / "linux", tree / "usr" / "share"
    put(linux / "coachdesk", tree / "usr" / "bin" / "coachdesk", mode=0o755)
    for entry in ("coachdesk.desktop", "coachdesk-open.desktop"):
        put(linux / entry, share / "applications" / entry)
    metainfo = share / "metainfo" / "org.coachdesk.CoachDesk.metainfo.xml"
    put(linux / metainfo.name, metainfo)
    text = metainfo.read_text(encoding="utf-8").replace("@VERSION@", version)
    metainfo.write_text(text.replace("@DATE@", committed().date().isoformat()), encoding="utf-8")
    icons = share / "icons" / "hicolor"
    put(ROOT / "resources" / "icons" / "coachdesk.svg", icons / "scalable" / "apps" / "coachdesk.svg")
    draw_icons(ROOT / "resources" / "icons" / "coachdesk.svg", icons)
    changes = share / "doc" / "coachdesk" / "changelog.gz"
    changes.parent.mkdir(parents=True, exist_ok=True)
    changes.write_bytes(gzip.compress((ROOT / "CHANGELOG.md").read_bytes(), mtime=0))


def draw_icons(logo: Path, icons: Path) -> None:
    for size in ICON_SIZES:
        place = icons / f"{size}x{size}" / "apps" / "coachdesk.png"
        place.parent.mkdir(parents=True)
        draw_icon(size, place, logo=logo)


def draw_icon(size: int, place: Path, *, logo: Path = ROOT / "resources" / "icons" / "coachdesk.svg") -> None:
    """The logo as a picture of this many pixels."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import Qt  # noqa: PLC0415  (only a machine that draws needs Qt)
    from PySide6.QtGui import QGuiApplication, QImage, QPainter  # noqa: PLC0415
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415

    application = QGuiApplication.instance() or QGuiApplication([])
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(logo)).render(painter)
    painter.end()
    image.save(str(place))
    del application


def licences(library: Path, doc: Path, version: str) -> None:
    """Debian's copyright file, the licence texts that the dependencies bring along, and the bill of all parts.

    The bill also goes to dist/, for those who look at what they are about to install.
    """
    doc.mkdir(parents=True, exist_ok=True)
    bill = materials.bill(doc.name, version, library, moment=committed().isoformat())
    DIST.mkdir(exist_ok=True)
    for place in (doc / "bom.cdx.json", DIST / f"{doc.name}_{version}.cdx.json"):
        place.write_text(materials.written(bill), encoding="utf-8")
    (doc / "LICENCES").write_text(materials.listed(bill), encoding="utf-8")
    put(HERE / "linux" / f"{doc.name}.copyright", doc / "copyright")
    for info in sorted(library.glob("*.dist-info")):
        texts = [file for file in info.rglob("*") if re.match(r"LICEN[CS]E|COPYING|NOTICE|AUTHORS", file.name)]
        for text in texts:
            put(text, doc / "licences" / info.name.removesuffix(".dist-info") / text.name)
        for record in ("RECORD", "INSTALLER", "REQUESTED", "direct_url.json"):
            (info / record).unlink(missing_ok=True)


def pack(tree: Path, version: str, name: str) -> Path:
    """The .deb itself, the same byte for byte from the same commit."""
    control = tree / "DEBIAN"
    control.mkdir()
    text = (HERE / "linux" / f"{name}.control").read_text(encoding="utf-8")
    libraries = sorted({*dev.LIBRARIES.values(), *dev.WINDOW_LIBRARIES.values()})
    filled = {"VERSION": version, "DEPENDS": ", ".join(libraries), "SIZE": str(size_of(tree) // 1024)}
    filled["ARCHITECTURE"] = run(["dpkg", "--print-architecture"], capture=True).strip()
    for field, value in filled.items():
        text = text.replace(f"@{field}@", value)
    (control / "control").write_text(text, encoding="utf-8")
    for script in ("postinst", "prerm"):
        put(HERE / "linux" / f"{name}.{script}", control / script, mode=0o755)
    settle(tree)
    DIST.mkdir(exist_ok=True)
    package = DIST / f"{name}_{version}_{filled['ARCHITECTURE']}.deb"
    os.environ["SOURCE_DATE_EPOCH"] = str(int(committed().timestamp()))
    run(["dpkg-deb", "--root-owner-group", "-Zzstd", "--build", str(tree), str(package)], capture=True)
    return package


def settle(tree: Path) -> None:
    """Plain rights and one date for everything, whatever the umask and the clock of the machine that builds."""
    moment = committed().timestamp()
    for path in [tree, *tree.rglob("*")]:
        if not path.is_symlink():
            runs = path.is_dir() or (path.parent.name in ("bin", "DEBIAN") and path.name != "control")
            path.chmod(0o755 if runs else 0o644)
        os.utime(path, (moment, moment), follow_symlinks=False)


# --- small hands -----------------------------------------------------------------------------------------------------


def committed() -> datetime:
    """When the last change was made; the start of the epoch outside a git checkout."""
    done = subprocess.run(["git", "-C", ROOT, "log", "-1", "--format=%ct"], capture_output=True, text=True, check=False)
    return datetime.fromtimestamp(int(done.stdout) if done.stdout.strip().isdigit() else 0, tz=UTC)


def put(source: Path, place: Path, *, mode: int = 0o644) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, place)
    place.chmod(mode)


def size_of(tree: Path) -> int:
    return sum(file.lstat().st_size for file in tree.rglob("*") if not file.is_dir())


def run(command: Sequence[str], *, capture: bool = False) -> str:
    """The command's output; stops the build with what it said where it fails."""
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{command[0]} {command[1]} failed:\n{done.stdout}{done.stderr}")
    return done.stdout if capture else ""


if __name__ == "__main__":
    sys.exit(main())
