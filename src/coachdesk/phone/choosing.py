"""The softphone that the rep chose in the settings. Knows nobody to ring."""

import os

from coachdesk.language import tr
from coachdesk.phone import Phone, found
from coachdesk.phone.baresip import Baresip
from coachdesk.phone.linphone import Linphone
from coachdesk.phone.programs import NUMBER, ByLink, ByProgram, OpenUri, Start, command_parts
from coachdesk.settings import Settings

MICROSIP = "microsip.exe"


def make_phone(
    settings: Settings, *, open_uri: OpenUri | None = None, start: Start | None = None, microsip: str = ""
) -> Phone:
    """The softphone of the settings; it holds nothing before it listens or dials.

    ``open_uri`` opens a link and says whether anything took it, the system’s own opener without one; ``start`` starts
    a program; ``microsip`` is where MicroSIP’s program lies, which is looked for otherwise. Raises UserError where the
    own command is none.
    """
    domain = settings.sip_domain
    match settings.softphone:
        case "baresip":
            return Baresip(port=settings.baresip_port, domain=domain)
        case "linphone":
            return Linphone(domain=domain)
        case "microsip":
            number = f"sip:{NUMBER}@{domain}" if domain else NUMBER
            program = microsip or found.microsip(os.environ).place or MICROSIP
            return ByProgram([program, number], name="MicroSIP", start=start)
        case "command":
            return ByProgram(command_parts(settings.dial_command), name=tr("your own command"), start=start)
        case _:
            return ByLink(scheme=settings.dial_scheme, domain=domain, open_uri=open_uri)
