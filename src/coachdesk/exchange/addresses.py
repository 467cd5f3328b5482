"""Reads e-mail addresses out of a cell and says which are none. Knows no column and no person."""

import ipaddress
import re

from coachdesk.exchange.phones import is_nothing

EMAIL_LIMIT = 254

_ATOM = r"[^\W]|[!#$%&'*+/=?^_`{|}~-]"
_LOCAL = re.compile(rf"(?:{_ATOM})+(?:\.(?:{_ATOM})+)*|\"(?:[^\"\\\x00-\x1f]|\\[^\x00-\x1f])+\"")
_LABEL = re.compile(r"[^\W_](?:[^\W_]|-)*(?<!-)")
_ANGLED = re.compile(r"<\s*(?:mailto:)?([^<>]+?)\s*>")
_COMMENT = re.compile(r"\s*\([^()]*\)\s*$")
_PARTED = re.compile(r"\s*(?::::|[;,|\n]|\s/\s|\s+(?=\S+@))\s*")


def is_email(text: str) -> bool:
    """True for an address that mail can be sent to (RFC 5321 forms, international letters, an IP as a last resort)."""
    local, at, domain = text.rpartition("@")
    if not at or len(text) > EMAIL_LIMIT or len(local.encode()) > 64 or not _LOCAL.fullmatch(local):
        return False
    if domain.startswith("[") and domain.endswith("]"):
        return _is_address(domain[1:-1].removeprefix("IPv6:"))
    labels = domain.split(".")
    if len(labels) < 2 or any(not _LABEL.fullmatch(label) or len(label) > 63 for label in labels):
        return False
    return (not labels[-1].isdigit() and len(labels[-1]) > 1) or _is_address(domain)


def split_emails(cell: str) -> tuple[list[str], list[str]]:
    """The addresses of one cell, and what stands there and is none."""
    text = cell.strip().strip("'")
    if is_nothing(text):
        return [], []
    if is_email(text):
        return [text], []
    if good := [a for a in _ANGLED.findall(text) if is_email(a)]:
        return good, []
    good = []
    bad: list[str] = []
    for part in _PARTED.split(text):
        plain = _COMMENT.sub("", part).strip(" <>'\"").rstrip(".").removeprefix("mailto:").split("?")[0]
        if plain and not is_nothing(plain):
            (good if is_email(plain) else bad).append(plain)
    return (good, bad) if good else ([], [text])


def _is_address(text: str) -> bool:
    try:
        ipaddress.ip_address(text)
    except ValueError:
        return False
    return True
