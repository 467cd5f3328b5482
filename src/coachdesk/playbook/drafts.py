"""Reads the draft files of a playbook: a head of ``key: value`` lines, a line ``---``, the body. Knows no sending."""

from pathlib import Path

from coachdesk.language import tr
from coachdesk.model.call import Channel
from coachdesk.playbook.fields import MAX_ITEMS, Log, read_text
from coachdesk.playbook.schema import DraftTemplate
from coachdesk.playbook.template import faults

REQUIRED = ("channel", "label", "why", "source")
KEYS = (*REQUIRED, "subject")


def draft_files(folder: Path, *, base: Path | None) -> list[Path]:
    """The draft files in the order of their names; one in ``folder`` replaces the one of the same name in ``base``."""
    found: dict[str, Path] = {}
    for place in (base, folder):
        if place is not None:
            found.update((file.name, file) for file in sorted((place / "drafts").glob("*.txt")))
    return [found[name] for name in sorted(found)]


def read_drafts(folder: Path, *, base: Path | None, log: Log) -> tuple[DraftTemplate, ...]:
    files = draft_files(folder, base=base)
    if not files:
        log.add("drafts", tr("There are no drafts (drafts/*.txt)."))
    if len(files) > MAX_ITEMS:
        log.add("drafts", tr("There are more than {most} drafts.", most=MAX_ITEMS))
    made = (_read_draft(file, log=log) for file in files[:MAX_ITEMS])
    return tuple(draft for draft in made if draft is not None)


def _read_draft(file: Path, *, log: Log) -> DraftTemplate | None:
    name = f"drafts/{file.name}"
    text = read_text(file, name=name, log=log)
    if text is None:
        return None
    head, mark, body = text.partition("\n---\n")
    if not mark:
        log.add(name, tr("The line “---” between head and body is missing."), line=1)
        return None
    values = _head(head, name=name, log=log)
    channel = values.get("channel", "")
    if channel and channel not in set(Channel):
        log.add(
            name, tr("“channel” must be one of: {known}.", known=", ".join(Channel)), line=_line_of(head, "channel")
        )
    for key in ("subject", "body"):
        content = values.get(key, "") if key == "subject" else body
        for fault in faults(content):
            log.add(name, f"{key}: {fault}", line=_line_of(text, fault.partition("“")[2].partition("”")[0]))
    if not body.strip():
        log.add(name, tr("The body is empty."), line=head.count("\n") + 2)
    if channel == Channel.EMAIL and not values.get("subject"):
        log.add(name, tr("An email needs a subject."), line=1)
    return DraftTemplate(
        id=file.stem,
        channel=Channel(channel) if channel in set(Channel) else Channel.NOTE,
        label=values.get("label", ""),
        subject=values.get("subject", ""),
        body=body.strip("\n"),
        why=values.get("why", ""),
        source=values.get("source", ""),
    )


def _head(head: str, *, name: str, log: Log) -> dict[str, str]:
    values: dict[str, str] = {}
    for number, line in enumerate(head.split("\n"), start=1):
        key, colon, value = line.partition(":")
        key = key.strip()
        if not line.strip():
            continue
        if not colon or key not in KEYS:
            log.add(
                name,
                tr("“{key}” isn’t known here; the head holds {known}.", key=key[:40], known=", ".join(KEYS)),
                line=number,
            )
        elif key in values:
            log.add(name, tr("“{key}” stands there twice.", key=key), line=number)
        else:
            values[key] = value.strip()
    for key in REQUIRED:
        if not values.get(key):
            log.add(name, tr("“{key}” is missing in the head.", key=key), line=1)
    return values


def _line_of(text: str, part: str) -> int:
    """The line on which ``part`` first stands, or the first."""
    at = text.find(part) if part else -1
    return text.count("\n", 0, at) + 1 if at >= 0 else 1
