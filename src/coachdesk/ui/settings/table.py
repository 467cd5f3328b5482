"""What can be set: one line a setting, from which the page makes its labels and editors. Knows no widget."""

from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    TEXT = "text"
    CHOICE = "choice"
    NUMBER = "number"
    SWITCH = "switch"


class Choice(NamedTuple):
    value: str
    label: str


class Entry(NamedTuple):
    """``name`` is the field of Settings. ``least`` and ``most`` bound a number; ``unit`` follows it."""

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


YOU, LOOK, CALLING, MAIL, STOPS, KEYS, DATA = "You", "Look", "Calling", "Mailbox", "Do not call", "Keys", "Data"
PHONE = "Softphone"
GROUPS = (YOU, LOOK, CALLING, PHONE, MAIL, STOPS, KEYS, DATA)

ENTRIES: tuple[Entry, ...] = (
    Entry("my_name", YOU, "My name", "Stands in openers and drafts.", Kind.TEXT, hint="Sam Rivers"),
    Entry("my_company", YOU, "My company", "Said in the first sentence of a call.", Kind.TEXT, hint="Ledgerly"),
    Entry("my_phone", YOU, "My phone", "Goes below drafts, so that people can ring back.", Kind.TEXT),
    Entry("my_email", YOU, "My email", "The sender of drafts saved as .eml.", Kind.TEXT, hint="sam@ledgerly.example"),
    Entry("zone", YOU, "Home time zone", "Empty: the computer’s.", Kind.TEXT, hint="Europe/Dublin"),
    Entry(
        "region",
        YOU,
        "Home country",
        "Two letters. Numbers without a country code are read as numbers of this country.",
        Kind.TEXT,
        hint="IE",
    ),
    Entry(
        "theme",
        LOOK,
        "Theme",
        "",
        Kind.CHOICE,
        (Choice("system", "As the system"), Choice("light", "Light"), Choice("dark", "Dark")),
    ),
    Entry("text_size", LOOK, "Text size", "", Kind.NUMBER, least=100, most=200, step=10, unit=" %"),
    Entry("reduce_motion", LOOK, "Reduce motion", "Toasts appear and go without fading.", Kind.SWITCH),
    Entry("pace_goal", CALLING, "Pace", "Calls planned in an hour.", Kind.NUMBER, least=1, most=500, unit=" an hour"),
    Entry(
        "listen_after",
        CALLING,
        "Listen prompt",
        "So long after your last step in the outline the desk says: ask and listen. In one vendor’s calls the longest "
        "turn was 37 s on successful ones and 25 s on others (Gong): a long turn is not bad as such.",
        Kind.NUMBER,
        least=5,
        most=600,
        step=5,
        unit=" s",
    ),
    Entry(
        "day_starts",
        CALLING,
        "First hour of a day",
        "A callback “on Tuesday” is set for then.",
        Kind.TEXT,
        hint="09:00",
    ),
    Entry(
        "reminder_sound",
        CALLING,
        "Sound of a reminder",
        "Two soft notes when a callback is due; never while a call is going on.",
        Kind.SWITCH,
    ),
    Entry(
        "voice",
        CALLING,
        "Voice",
        "The built-in voice says exactly what is shown. The system’s reads the letters in its own way.",
        Kind.CHOICE,
        (Choice("own", "Built in"), Choice("system", "The system’s")),
    ),
    Entry(
        "prospects_speak",
        CALLING,
        "Prospects speak",
        "In role-play their answers are heard as well as read; nothing listens to you.",
        Kind.SWITCH,
    ),
    Entry(
        "say_site",
        CALLING,
        "Pronunciation site",
        "The key to look a name up opens it in the browser, and nothing else does. {name} stands for the name.",
        Kind.TEXT,
        hint="https://forvo.com/search/{name}/",
    ),
    Entry(
        "silent_hang_up",
        CALLING,
        "After a silent hang-up",
        "Which school comes first. The other is one key away, and both rates are counted.",
        Kind.CHOICE,
        (Choice("", "As the playbook says"),),
    ),
    Entry(
        "softphone",
        PHONE,
        "Dial through",
        "C dials with it, and it tells how the call goes as far as it can.",
        Kind.CHOICE,
        (
            Choice("system", "The system’s program"),
            Choice("baresip", "baresip"),
            Choice("linphone", "Linphone"),
            Choice("microsip", "MicroSIP"),
            Choice("command", "My own command"),
        ),
    ),
    Entry(
        "dial_scheme",
        PHONE,
        "Kind of link",
        "For the system’s program.",
        Kind.CHOICE,
        (Choice("tel", "tel:"), Choice("sip", "sip:")),
    ),
    Entry(
        "sip_domain",
        PHONE,
        "SIP domain",
        "Put behind numbers where the softphone’s account doesn’t do it. Mostly empty.",
        Kind.TEXT,
        hint="pbx.ledgerly.example",
    ),
    Entry(
        "baresip_port",
        PHONE,
        "Port of baresip",
        "The one in its line ctrl_tcp_listen. Only this computer is asked.",
        Kind.NUMBER,
        least=1,
        most=65535,
    ),
    Entry(
        "dial_command",
        PHONE,
        "My own command",
        "A program and its arguments, with {number} once among them. No shell reads it.",
        Kind.TEXT,
        hint="phone --dial {number}",
    ),
    Entry(
        "dead_air",
        PHONE,
        "Measure the silence after they answer",
        "The microphone’s level tells when you begin to talk. Only the level is looked at, nothing is recorded, and "
        "the desk says so while it is. Dead air is the first reason why people hang up.",
        Kind.SWITCH,
    ),
    Entry(
        "hot_keys",
        PHONE,
        "Keys in other programs",
        "The keys for “They answered” and “The call has ended” count while the softphone has the keyboard.",
        Kind.SWITCH,
    ),
    Entry("on_top", PHONE, "Stay on top", "This window stays above the others.", Kind.SWITCH),
    Entry(
        "come_up",
        PHONE,
        "Come up when a call is answered",
        "The window comes to the front; the keyboard stays with the softphone.",
        Kind.SWITCH,
    ),
    Entry("mail_server", MAIL, "Mail server", "Speaks IMAP.", Kind.TEXT, hint="imap.ledgerly.example"),
    Entry("mail_user", MAIL, "User", "Mostly your whole address.", Kind.TEXT, hint="sam@ledgerly.example"),
    Entry(
        "mail_security",
        MAIL,
        "Encryption",
        "Never without.",
        Kind.CHOICE,
        (Choice("tls", "TLS"), Choice("starttls", "STARTTLS")),
    ),
    Entry("mail_port", MAIL, "Port", "993 for TLS, 143 for STARTTLS.", Kind.NUMBER, least=1, most=65535),
    Entry(
        "mail_ca",
        MAIL,
        "Own authority",
        "A PEM file with the certificates your company signs with. Mostly empty.",
        Kind.TEXT,
        hint="/home/sam/company-ca.pem",
    ),
    Entry(
        "single_keys",
        KEYS,
        "Single keys",
        "1 to 9, X, S and the others without Alt, while no text field has focus.",
        Kind.SWITCH,
    ),
)
