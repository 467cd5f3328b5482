"""The lines to copy into a softphone's own settings, so that it is dialled and heard. Changes no file.

The settings page shows them and the guide prints them; a test compares the two.
"""

from dataclasses import dataclass

from coachdesk.language import tr

EXAMPLE = "C:\\Program Files\\CoachDesk\\coachdesk.exe"
"""Where the guide supposes the program."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """``steps`` to do by hand, in order; ``lines`` to copy, into ``file``; ``tells`` what the softphone then tells."""

    softphone: str
    title: str
    file: str
    lines: tuple[str, ...]
    steps: tuple[str, ...]
    tells: str


def recipes(*, program: str = EXAMPLE, port: int = 4444) -> tuple[Recipe, ...]:
    """One a softphone. ``program`` is how CoachDesk is started, ``port`` the one for baresip's control."""
    return (baresip(port=port), linphone(), microsip(program=program), other(program=program))


def baresip(*, port: int = 4444) -> Recipe:
    return Recipe(
        "baresip",
        "baresip",
        "~/.baresip/config",
        ("module_app ctrl_tcp.so", f"ctrl_tcp_listen 127.0.0.1:{port}"),
        (
            tr("Close baresip."),
            tr("Put the lines below into ~/.baresip/config, in place of those that begin alike."),
            tr("Start baresip again, and choose baresip in CoachDesk’s settings."),
        ),
        tr("Everything: ringing, answer, end, by whom and why. Incoming calls and calls you dial by hand too."),
    )


def linphone() -> Recipe:
    return Recipe(
        "linphone",
        "Linphone",
        "",
        ("linphonecsh init",),
        (
            tr("Start Linphone’s daemon with the line below, at log-in for example."),
            tr("Choose Linphone in CoachDesk’s settings."),
            tr(
                "The Linphone with a window: make it the program for sip: links, choose the system’s phone program "
                "here, and tell its calls with the keys."
            ),
        ),
        tr("The daemon: answer and end, not by whom. The one with a window: nothing."),
    )


def microsip(*, program: str = EXAMPLE) -> Recipe:
    """Its hooks put the number behind the command; ``--`` makes it nothing but a number. An end without a reason is the
    only one it tells for a call that was talked; busy and refused come as cmdCallBusy instead of cmdCallEnd.
    """
    event = f'"{program}" call-event'
    return Recipe(
        "microsip",
        "MicroSIP",
        "%APPDATA%\\MicroSIP\\microsip.ini",
        (
            f"cmdOutgoingCall={event} started --",
            f"cmdIncomingCall={event} --incoming started --",
            f"cmdCallRing={event} --incoming ringing --",
            f"cmdCallAnswer={event} --incoming answered --",
            f"cmdCallStart={event} answered --",
            f"cmdCallBusy={event} --by them --reason busy ended --",
            f"cmdCallEnd={event} ended --",
        ),
        (
            tr("Close MicroSIP."),
            tr(
                "Open its file %APPDATA%\\MicroSIP\\microsip.ini and put the lines below under [Settings], "
                "in place of those that begin alike."
            ),
            tr("Start MicroSIP again, and choose MicroSIP in CoachDesk’s settings."),
        ),
        tr("Dialling, ringing, answer and end; busy or refused. Not who ended a call."),
    )


def other(*, program: str = EXAMPLE) -> Recipe:
    event = f'"{program}" call-event'
    return Recipe(
        "command",
        tr("Any softphone that runs a program on events"),
        "",
        (
            f"{event} started --",
            f"{event} --incoming started --",
            f"{event} answered --",
            f"{event} --by us ended --",
            f"{event} --by them ended --",
            f"{event} ended --",
        ),
        (
            tr("Give the softphone one line for each event it has; it puts the number behind it, in any spelling."),
            tr("Where it says who ended a call, take the line with --by; else the last one."),
        ),
        tr("What the softphone has events for."),
    )
