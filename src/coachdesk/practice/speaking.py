"""What of a prospect’s reply is heard, and how the names in it are said. Pure; makes no sound."""

import re

from coachdesk.playbook.cast import Persona
from coachdesk.practice.answering import HANGS_UP

_NOT_SAID = re.compile(r"\([^)]*\)|…|\.{2,}")


def spoken(reply: str) -> str:
    """The reply without what nobody says: a hang-up in brackets, a pause; "" where nothing is left."""
    words = " ".join(_NOT_SAID.sub(" ", reply.replace(HANGS_UP, " ")).split())
    return words if any(letter.isalnum() for letter in words) else ""


def names_in(persona: Persona) -> dict[str, str]:
    """The names that may stand in a reply, as they are written, and how each is said."""
    names = {persona.said: persona.said, persona.name: persona.said}
    first, _, last = persona.said.partition(" ")
    if last and " " not in persona.first_name:
        names |= {persona.first_name: first, persona.last_name: last}
    if persona.company_said:
        names[persona.company.split()[0]] = persona.company_said
    return names
