"""Tries the Debian packages as a person would: install, start, make a call, remove, and see what was left behind.

    python3 packaging/check_deb.py [PACKAGE]           here; as root with apt and dpkg, else from an unpacked copy
    python3 packaging/check_deb.py --bare [PACKAGE]    in a new Debian under a temporary folder (root, debootstrap):
                                                       proves that the package names everything it needs

Standard library only. Leaves the system as it was; refuses where a CoachDesk is installed already.
"""

import argparse
import contextlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
APT = ("env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-y", "-o", "DPkg::Lock::Timeout=300")
SOMEBODY = ("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups")
RELEASE = "bookworm"
SAID = ROOT / "tests" / "core" / "speech" / "said.wav"


class Found(Exception):
    """Something is wrong with the package; the message says what."""


def main(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description="Install, start and remove the Debian package of CoachDesk.")
    parser.add_argument("--bare", action="store_true", help="in a new Debian made by debootstrap")
    parser.add_argument("package", nargs="?", type=Path, help="the newest in dist/ unless named")
    asked = parser.parse_args(argv)
    try:
        package = asked.package or newest()
        with tempfile.TemporaryDirectory(prefix="coachdesk-deb-") as folder:
            place = Path(folder)
            place.chmod(0o755)
            read_metadata(package, place / "unpacked")
            if asked.bare:
                with bare_debian(place / "debian") as debian:
                    try_installed(package, parts_of(package), debian, ["chroot", str(debian)])
            elif os.geteuid() == 0:
                try_installed(package, parts_of(package), Path("/"), [])
            else:
                try_unpacked(place / "unpacked", place)
    except Found as found:
        print(found, file=sys.stderr)
        return 1
    print(f"{package.name}: installed, started, made a call and left nothing behind.")
    return 0


def newest() -> Path:
    packages = sorted((ROOT / "dist").glob("coachdesk_*.deb"), key=lambda path: path.stat().st_mtime)
    if not packages:
        raise Found("There is no package in dist/: run packaging/build.py first.")
    return packages[-1]


def parts_of(package: Path) -> list[Path]:
    """The packages beside it that add to the core, of the same build."""
    return sorted(package.parent.glob(package.name.replace("coachdesk_", "coachdesk-*_")))


# --- what is checked -------------------------------------------------------------------------------------------------


def read_metadata(package: Path, tree: Path) -> None:
    """The desktop entries and the metainfo are valid, and what they name is in the package."""
    run(["dpkg-deb", "-x", str(package), str(tree)])
    share = tree / "usr" / "share"
    validators = {
        "desktop-file-validate": [str(entry) for entry in sorted((share / "applications").glob("*.desktop"))],
        "appstreamcli": ["validate", "--no-net", str(next((share / "metainfo").glob("*.xml")))],
    }
    for tool, arguments in validators.items():
        if shutil.which(tool):
            run([tool, *arguments])
        else:
            print(f"Skipped: {tool} is not installed.")
    for size in ("scalable/apps/coachdesk.svg", "48x48/apps/coachdesk.png", "256x256/apps/coachdesk.png"):
        require((share / "icons" / "hicolor" / size).is_file(), f"The icon {size} is missing.")
    doc = share / "doc" / "coachdesk"
    for name in ("copyright", "LICENCES", "bom.cdx.json"):
        require((doc / name).is_file(), f"{name} is missing from {doc}.")
    read_bill(doc / "bom.cdx.json", tree / "usr" / "lib" / "coachdesk")


def read_bill(file: Path, library: Path) -> None:
    """Every distribution in the package stands in its bill of materials, with a licence."""
    bill = json.loads(file.read_text(encoding="utf-8"))
    require(bill["bomFormat"] == "CycloneDX", "The bill of materials is not one of CycloneDX.")
    named = {plain(part["name"]) for part in bill["components"]}
    there = {plain(info.name.partition("-")[0]) for info in library.glob("*.dist-info")} - {"coachdesk"}
    require(there <= named, f"The bill of materials leaves out {', '.join(sorted(there - named))}.")
    require(all(part["licenses"] for part in bill["components"]), "A part of the bill of materials has no licence.")


def plain(name: str) -> str:
    return name.replace("-", "_").replace(".", "_").lower()


def try_installed(package: Path, parts: Sequence[Path], root: Path, enter: Sequence[str]) -> None:
    """With dpkg, as root in ``root``; CoachDesk itself is started by somebody without rights, and once by root.

    First the core alone, then with its parts, which it finds by itself.
    """
    require(not (root / "usr" / "bin" / "coachdesk").exists(), "CoachDesk is installed here already; remove it first.")
    home = Path(tempfile.mkdtemp(prefix="coachdesk-home-", dir=root / "tmp"))
    copies = [Path(shutil.copyfile(file, root / "tmp" / file.name)) for file in (package, *parts)]
    names = [file.name.partition("_")[0] for file in copies]
    installed: list[str] = []
    try:
        run([*enter, *APT, "update"])
        home.chmod(0o777)
        inside = f"/{home.relative_to(root)}"
        program = [*enter, *SOMEBODY, "env", "-i", "LANG=C.UTF-8", f"HOME={inside}", "/usr/bin/coachdesk"]
        for count, copy in enumerate(copies):
            run([*enter, *APT, "install", "--no-install-recommends", f"/tmp/{copy.name}"])
            installed += run([*enter, "dpkg", "-L", names[count]]).splitlines()
            if not count:
                try_program(program, home, inside)
                try_opinion(program, wanted="absent")
                try_words(program, home, inside, wanted="absent")
        if "coachdesk-coach" in names:
            try_opinion(program, wanted="used")
        if "coachdesk-speech" in names:
            try_words(program, home, inside, wanted="recognised")
        run([*enter, "env", f"HOME={inside}", "/usr/bin/coachdesk", "--version"])
    finally:
        run([*enter, *APT, "purge", *names])
        for copy in copies:
            copy.unlink()
        beside = outside_the_data(home)
        shutil.rmtree(home)
    require(not beside, f"It wrote outside the user’s data: {', '.join(beside)}.")
    left = [path for path in installed if is_left(root / path.lstrip("/"))]
    left += [str(path) for path in traces(root) if str(path) not in left]
    require(not left, f"Removing it left {len(left)} files behind, the first is {left[0] if left else ''}.")


def traces(root: Path) -> Iterator[Path]:
    """Whatever is called CoachDesk in the folders of the system; apt's own cache and logs name what it has handled."""
    for top in ("etc", "opt", "run", "srv", "usr", "var"):
        for folder, folders, files in os.walk(root / top):
            here = Path(folder)
            folders[:] = [name for name in folders if str(here / name) not in (str(root / "var/cache/apt"),)]
            for name in (*folders, *files):
                if "coachdesk" in name.lower() and ROOT not in (here / name, *(here / name).parents):
                    yield here / name


def outside_the_data(home: Path) -> list[str]:
    """What lies in the user's folder that is neither the data of CoachDesk nor asked for by name."""
    data, asked = home / ".local" / "share" / "coachdesk", (home / "pictures", home / "list.csv", home / SAID.name)
    found = [path for path in home.rglob("*") if not path.is_dir()]
    # Fontconfig keeps its own cache for every program that draws letters.
    others = (*asked, home / ".cache" / "fontconfig")
    return [str(path.relative_to(home)) for path in found if not any(map(path.is_relative_to, (data, *others)))]


def is_left(path: Path) -> bool:
    """A file, or a folder that belongs to CoachDesk alone."""
    return path.exists() and (not path.is_dir() or "coachdesk" in path.parts)


def try_unpacked(tree: Path, place: Path) -> None:
    home = place / "home"
    home.mkdir()
    environment = ["env", "-i", "LANG=C.UTF-8", f"HOME={home}"]
    program = [*environment, str(tree / "usr" / "bin" / "coachdesk")]
    try_program(program, home, str(home))
    try_opinion(program, wanted="absent")
    try_words(program, home, str(home), wanted="absent")


def try_program(command: Sequence[str], home: Path, inside: str) -> None:
    """It says its version and draws the demo; ``home`` is the user's folder, called ``inside`` by the program."""
    require(run([*command, "--version"]).startswith("coachdesk "), "coachdesk --version does not say its version.")
    answer = json.loads(run([*command, "demo", "--pictures", f"{inside}/pictures", "--json"]))
    drawn = list((home / "pictures").rglob("*.png"))
    require(bool(drawn), "coachdesk demo drew no pictures.")
    require(len(answer["pictures"]) == len(drawn), "coachdesk demo names other pictures than it drew.")
    print(f"The demo drew {len(drawn)} pictures of its call.")
    run_a_call(command, home, inside)


def run_a_call(command: Sequence[str], home: Path, inside: str) -> None:
    """A call of the user's own by command line, in the data folder of the program: a list, a call, its callback.

    The window's own call is the demo's: the same screens and verbs, drawn without a display on a list of its own.
    """
    (home / "list.csv").write_text("Name,Company,Phone\nAna Duarte,Acme,+353 1 555 0100\n", encoding="utf-8")
    imported = json.loads(run([*command, "import", f"{inside}/list.csv", "--json"]))
    require(imported["added"] == 1, f"Importing a list of one added {imported['added']}.")
    brief = json.loads(run([*command, "next", "--json"]))
    who = brief["prospect"]["id"]
    require(bool(brief["outline"]), "The call brief has no outline.")
    saved = json.loads(run([*command, "record", who, "call_later", "--callback", "friday 3pm", "--json"]))
    require(
        saved["outcome"] == "call_later" and saved["callback"] is not None, "The call or its callback was not kept."
    )
    due = json.loads(run([*command, "due", "--at", saved["callback"]["at"], "--json"]))
    require(len(due["callbacks"]) == 1, "The callback of the call is not due at its time.")
    print("A list was imported, a call made and recorded, and its callback found again.")


def try_opinion(command: Sequence[str], *, wanted: str) -> None:
    """Whether the second opinion on an opener is there, by the program's own word."""
    answer = json.loads(run([*command, "check", "Hi Ana, it's Sam. Who plans your yard?", "--json"], allowed=(0, 1)))
    require(answer["model"] == wanted, f"The second opinion is {answer['model']}, not {wanted}.")
    print(f"The second opinion is {wanted}.")


def try_words(command: Sequence[str], home: Path, inside: str, *, wanted: str) -> None:
    """Whether the words of a rehearsal are taken down, by the program's own word."""
    shutil.copyfile(SAID, home / SAID.name)
    answer = json.loads(run([*command, "rehearse", f"{inside}/{SAID.name}", "--json"]))
    require(answer["heard"] == wanted, f"The words of a rehearsal are {answer['heard']}, not {wanted}.")
    require(bool(answer["words"]) == (wanted == "recognised"), f"{len(answer['words'])} words were taken down.")
    print(f"The words of a rehearsal are {wanted}.")


# --- small hands -----------------------------------------------------------------------------------------------------


@contextlib.contextmanager
def bare_debian(place: Path) -> Iterator[Path]:
    """A new Debian with nothing but its essential packages, gone again afterwards."""
    run(["debootstrap", "--variant=minbase", "--include=ca-certificates", RELEASE, str(place)])
    run(["mount", "-t", "proc", "proc", str(place / "proc")])
    try:
        yield place
    finally:
        run(["umount", str(place / "proc")])


def require(holds: bool, sentence: str) -> None:
    if not holds:
        raise Found(sentence)


def run(command: Sequence[str], *, allowed: Sequence[int] = (0,)) -> str:
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    if done.returncode not in allowed:
        # A negative status is the signal that ended it, such as -11 for a crash.
        raise Found(f"{' '.join(command)} ended with status {done.returncode}:\n{done.stdout}{done.stderr}")
    return done.stdout


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
