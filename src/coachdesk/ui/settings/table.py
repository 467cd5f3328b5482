"""What can be set: one line a setting, from which the page makes its labels and editors. Knows no widget."""

from enum import StrEnum
from typing import NamedTuple

from coachdesk.language import tr


class Kind(StrEnum):
    TEXT = "text"
    CHOICE = "choice"
    NUMBER = "number"
    SWITCH = "switch"


class Choice(NamedTuple):
    value: str
    label: str


class Entry(NamedTuple):
    """``name`` is the field of Settings. ``least`` and ``most`` bound a number; ``unit`` follows it.

    ``only`` names the softphones it is for; it is for all where it names none.
    """

    name: str
    group: str
    label: str
    help: str
    kind: Kind
    choices: tuple[Choice, ...] = ()
    least: int = 0
    most: int = 0
    step: int = 1
    unit: str = ""
    hint: str = ""
    only: tuple[str, ...] = ()


YOU, LOOK, CALLING, MAIL, STOPS, KEYS, DATA = (
    tr("You"),
    tr("Look"),
    tr("Calling"),
    tr("Mailbox"),
    tr("Do not call"),
    tr("Keys"),
    tr("Data"),
)
PHONE = tr("Softphone")
GROUPS = (YOU, LOOK, CALLING, PHONE, MAIL, STOPS, KEYS, DATA)

ENTRIES: tuple[Entry, ...] = (
    Entry("my_name", YOU, tr("My name"), tr("Stands in openers and drafts."), Kind.TEXT, hint="Sam Rivers"),
    Entry("my_company", YOU, tr("My company"), tr("Said in the first sentence of a call."), Kind.TEXT, hint="Ledgerly"),
    Entry("my_phone", YOU, tr("My phone"), tr("Goes below drafts, so that people can ring back."), Kind.TEXT),
    Entry(
        "my_email",
        YOU,
        tr("My email"),
        tr("The sender of drafts saved as .eml."),
        Kind.TEXT,
        hint="sam@ledgerly.example",
    ),
    Entry("zone", YOU, tr("Home time zone"), tr("Empty: the computer’s."), Kind.TEXT, hint="Europe/Dublin"),
    Entry(
        "region",
        YOU,
        tr("Home country"),
        tr("Two letters. Numbers without a country code are read as numbers of this country."),
        Kind.TEXT,
        hint="IE",
    ),
    Entry(
        "call_language",
        YOU,
        tr("Language of my calls"),
        tr("Rules, outlines and drafts come in this language. That of the screens is another setting."),
        Kind.CHOICE,
        (Choice("en", "English"),),
    ),
    Entry(
        "language",
        LOOK,
        tr("Language"),
        tr("Of this window, from the next start on. What you say and write has a setting of its own."),
        Kind.CHOICE,
        (Choice("", tr("As the system")),),
    ),
    Entry(
        "theme",
        LOOK,
        tr("Theme"),
        "",
        Kind.CHOICE,
        (Choice("system", tr("As the system")), Choice("light", tr("Light")), Choice("dark", tr("Dark"))),
    ),
    Entry("text_size", LOOK, tr("Text size"), "", Kind.NUMBER, least=100, most=200, step=10, unit=" %"),
    Entry("reduce_motion", LOOK, tr("Reduce motion"), tr("Toasts appear and go without fading."), Kind.SWITCH),
    Entry(
        "autostart",
        LOOK,
        tr("Open with the session"),
        tr("The desk is there when you have logged in. Callbacks that came due meanwhile are told."),
        Kind.SWITCH,
    ),
    Entry(
        "pace_goal",
        CALLING,
        tr("Pace"),
        tr("Calls planned in an hour."),
        Kind.NUMBER,
        least=1,
        most=500,
        unit=tr(" an hour"),
    ),
    Entry(
        "listen_after",
        CALLING,
        tr("Listen prompt"),
        tr(
            "So long after your last step in the outline the desk says: ask and listen. "
            "In one vendor’s calls the longest turn was 37 s on successful ones and 25 s on others (Gong): "
            "a long turn is not bad as such."
        ),
        Kind.NUMBER,
        least=5,
        most=600,
        step=5,
        unit=tr(" s"),
    ),
    Entry(
        "day_starts",
        CALLING,
        tr("First hour of a day"),
        tr("A callback “on Tuesday” is set for then."),
        Kind.TEXT,
        hint="09:00",
    ),
    Entry(
        "reminder_sound",
        CALLING,
        tr("Sound of a reminder"),
        tr("Two soft notes when a callback is due; never while a call is going on."),
        Kind.SWITCH,
    ),
    Entry(
        "voice",
        CALLING,
        tr("Voice"),
        tr("The built-in voice says exactly what is shown. The system’s reads the letters in its own way."),
        Kind.CHOICE,
        (Choice("own", tr("Built in")), Choice("system", tr("The system’s"))),
    ),
    Entry(
        "prospects_speak",
        CALLING,
        tr("Prospects speak"),
        tr("In role-play their answers are heard as well as read; nothing listens to you."),
        Kind.SWITCH,
    ),
    Entry(
        "say_site",
        CALLING,
        tr("Pronunciation site"),
        tr("The key to look a name up opens it in the browser, and nothing else does. {name} stands for the name."),
        Kind.TEXT,
        hint="https://forvo.com/search/{name}/",
    ),
    Entry(
        "silent_hang_up",
        CALLING,
        tr("After a silent hang-up"),
        tr("Which school comes first. The other is one key away, and both rates are counted."),
        Kind.CHOICE,
        (Choice("", tr("As the playbook says")),),
    ),
    Entry(
        "softphone",
        PHONE,
        tr("Dial through"),
        tr("C dials with it, and it tells how the call goes as far as it can."),
        Kind.CHOICE,
        (
            Choice("system", tr("The system’s program")),
            Choice("baresip", "baresip"),
            Choice("linphone", "Linphone"),
            Choice("microsip", "MicroSIP"),
            Choice("command", tr("My own command")),
        ),
    ),
    Entry(
        "dial_scheme",
        PHONE,
        tr("Kind of link"),
        tr("Which links your softphone takes."),
        Kind.CHOICE,
        (Choice("tel", "tel:"), Choice("sip", "sip:")),
        only=("system",),
    ),
    Entry(
        "sip_domain",
        PHONE,
        tr("SIP domain"),
        tr("Put behind numbers where the softphone’s account doesn’t do it. Mostly empty."),
        Kind.TEXT,
        hint="pbx.ledgerly.example",
        only=("system", "baresip", "linphone", "microsip"),
    ),
    Entry(
        "baresip_port",
        PHONE,
        tr("Port of baresip"),
        tr("The one in its line ctrl_tcp_listen. Only this computer is asked."),
        Kind.NUMBER,
        least=1,
        most=65535,
        only=("baresip",),
    ),
    Entry(
        "dial_command",
        PHONE,
        tr("My own command"),
        tr("A program and its arguments, with {number} once among them. No shell reads it."),
        Kind.TEXT,
        hint=tr("phone --dial {number}"),
        only=("command",),
    ),
    Entry(
        "dead_air",
        PHONE,
        tr("Measure the silence after they answer"),
        tr(
            "The microphone’s level tells when you begin to talk. Only the level is looked at, nothing is recorded, "
            "and the desk says so while it is. Dead air is the first reason why people hang up."
        ),
        Kind.SWITCH,
    ),
    Entry(
        "hot_keys",
        PHONE,
        tr("Keys in other programs"),
        tr("The keys for “They answered” and “The call has ended” count while the softphone has the keyboard."),
        Kind.SWITCH,
    ),
    Entry("on_top", PHONE, tr("Stay on top"), tr("This window stays above the others."), Kind.SWITCH),
    Entry(
        "come_up",
        PHONE,
        tr("Come up when a call is answered"),
        tr("The window comes to the front; the keyboard stays with the softphone."),
        Kind.SWITCH,
    ),
    Entry("mail_server", MAIL, tr("Mail server"), tr("Speaks IMAP."), Kind.TEXT, hint="imap.ledgerly.example"),
    Entry("mail_user", MAIL, tr("User"), tr("Mostly your whole address."), Kind.TEXT, hint="sam@ledgerly.example"),
    Entry(
        "mail_security",
        MAIL,
        tr("Encryption"),
        tr("Never without."),
        Kind.CHOICE,
        (Choice("tls", "TLS"), Choice("starttls", "STARTTLS")),
    ),
    Entry("mail_port", MAIL, tr("Port"), tr("993 for TLS, 143 for STARTTLS."), Kind.NUMBER, least=1, most=65535),
    Entry(
        "mail_ca",
        MAIL,
        tr("Own authority"),
        tr("A PEM file with the certificates your company signs with. Mostly empty."),
        Kind.TEXT,
        hint="/home/sam/company-ca.pem",
    ),
    Entry(
        "single_keys",
        KEYS,
        tr("Single keys"),
        tr("1 to 9, X, S and the others without Alt, while no text field has focus."),
        Kind.SWITCH,
    ),
)
