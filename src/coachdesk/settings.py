"""What a rep has set, kept in one readable TOML file. Knows no screen: labels live where they are shown."""

import contextlib
import json
import os
import re
import tempfile
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import time
from pathlib import Path
from zoneinfo import ZoneInfo

from coachdesk.errors import UserError, WorldError
from coachdesk.language import tr

THEMES = ("system", "light", "dark")
VOICES = ("own", "system")
NAME_HERE = "{name}"
_TAG = re.compile(r"([a-z]{2,3}(_[A-Z]{2})?)?")
_HOST_AND_PORT = re.compile(r"(?:[A-Za-z0-9.-]+(?::\d{1,5})?)?", re.ASCII)
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Z]{2})?")
_SITE = re.compile(r"https://[A-Za-z0-9.-]+(:\d+)?/\S*\{name\}\S*")
MAIL_SECURITY = ("tls", "starttls")
SOFTPHONES = ("system", "baresip", "linphone", "microsip", "command")
DIAL_SCHEMES = ("tel", "sip")


@dataclass(frozen=True, slots=True)
class Settings:
    """``zone`` is the rep's own IANA zone ('' means the computer's); ``text_size`` in percent, 100 to 200;
    ``language`` that of the window ('' means the system's), as a tag such as de or pt_BR;
    ``keys`` changed shortcuts by command id; ``pace_goal`` calls an hour; ``silent_hang_up`` the school that comes
    first ('' means the playbook's); ``region`` the ISO country in which numbers without a country code are read;
    ``call_language`` the language the calls are made in, which chooses the playbook ("en", "de"); that of the
    screens is another thing;
    ``day_starts`` the wall time meant where a callback phrase names only a day;
    ``mail_*`` name the rep's own mailbox (``mail_folder`` '' means the one the server marks as its drafts, ``mail_ca``
    a file of certificates to trust besides the system's); its password is never among them.
    ``voice`` whether names are said by the voice that comes along or by the system’s;
    ``prospects_speak`` whether prospects in role-play are heard as well as read;
    ``say_site`` the address of a pronunciation site, with {name} in its place;
    ``softphone`` is what dials: the system's program for ``dial_scheme`` links, baresip (its control socket is on
    ``baresip_port``), linphone, microsip, or ``dial_command``, a command line with {number} in it; ``sip_domain`` is
    put behind numbers where the softphone can't; ``dead_air`` whether the microphone's level may tell how long the
    first word took; ``hot_keys`` whether the keys for answered and ended also count in other programs;
    ``autostart`` whether the desk opens with the session; ``on_top`` whether the window stays above others,
    ``come_up`` whether it comes up when a call is answered;
    ``reminder_sound`` whether a callback that is due is heard; ``window`` is kept by the window itself (page, geometry,
    when it was last closed).
    """

    my_name: str = ""
    my_company: str = ""
    my_phone: str = ""
    my_email: str = ""
    zone: str = ""
    region: str = ""
    language: str = ""
    theme: str = "system"
    text_size: int = 100
    reduce_motion: bool = False
    single_keys: bool = True
    keys: Mapping[str, str] = field(default_factory=dict)
    pace_goal: int = 20
    silent_hang_up: str = ""
    call_language: str = "en"
    listen_after: int = 45
    day_starts: str = "09:00"
    voice: str = "own"
    prospects_speak: bool = True
    say_site: str = "https://forvo.com/search/{name}/"
    mail_server: str = ""
    mail_port: int = 993
    mail_security: str = "tls"
    mail_user: str = ""
    mail_folder: str = ""
    mail_ca: str = ""
    softphone: str = "system"
    dial_scheme: str = "tel"
    sip_domain: str = ""
    baresip_port: int = 4444
    dial_command: str = ""
    dead_air: bool = False
    hot_keys: bool = False
    on_top: bool = False
    autostart: bool = False
    come_up: bool = True
    reminder_sound: bool = True
    window: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Mailbox:
    """Where the rep's drafts go: a mail server that speaks IMAP, always under TLS ("tls" or "starttls")."""

    server: str
    port: int = 993
    security: str = "tls"
    user: str = ""
    folder: str = ""
    ca_file: str = ""


def mailbox_of(settings: Settings) -> Mailbox | None:
    """The rep's own mailbox; None where no server or no user is set."""
    if not (settings.mail_server and settings.mail_user):
        return None
    return Mailbox(
        server=settings.mail_server,
        port=settings.mail_port,
        security=settings.mail_security,
        user=settings.mail_user,
        folder=settings.mail_folder,
        ca_file=settings.mail_ca,
    )


def own_fields(settings: Settings) -> dict[str, str]:
    """The merge fields of a text that stand for the rep; what isn't set is ""."""
    return {
        "my_name": settings.my_name,
        "my_company": settings.my_company,
        "my_phone": settings.my_phone,
        "my_email": settings.my_email,
    }


def load_settings(file: Path) -> Settings:
    """Read the settings; a missing file gives the defaults.

    Raises UserError where the file is not TOML or a value is of the wrong kind; the file is left as it is.
    """
    try:
        text = file.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Settings()
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(
            tr("The settings in {name} can’t be read ({error}).", name=file.name, error=error),
            hint=tr("Mend or remove it."),
        ) from error
    try:
        return settings_from(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise UserError(
            tr("The settings in {name} are not valid TOML: {error}.", name=file.name, error=error),
            hint=tr("Mend the line or remove the file."),
        ) from error


def language_set(file: Path) -> str:
    """The language in the settings; '' where none is set or they can't be read, which is told once they are needed."""
    try:
        return load_settings(file).language
    except UserError:
        return ""


def settings_from(values: Mapping[str, object]) -> Settings:
    """Settings from plain values. Keys of a newer version are passed over; a wrong kind or value is a UserError."""
    known = {f.name: f for f in fields(Settings)}
    defaults = Settings()
    taken: dict[str, object] = {}
    for key, value in values.items():
        if key not in known:
            continue
        wanted = getattr(defaults, key)
        if isinstance(wanted, dict):
            if not isinstance(value, dict) or not all(isinstance(v, str) for v in value.values()):
                raise UserError(tr("The setting {key} must be a table of texts.", key=key))
        elif type(value) is not type(wanted):
            raise UserError(
                tr("The setting {key} must be {kind}, not {value!r}.", key=key, kind=_kind(wanted), value=value)
            )
        taken[key] = value
    return validated(replace(defaults, **taken))  # type: ignore[arg-type]


def validated(settings: Settings) -> Settings:
    """The settings themselves, or a UserError that names the value that can't be."""
    if not _TAG.fullmatch(settings.language):
        raise UserError(
            tr("The language must be a tag such as de or pt_BR, not {language!r}.", language=settings.language)
        )
    if settings.theme not in THEMES:
        raise UserError(
            tr("The theme must be one of {list}, not {theme!r}.", list=", ".join(THEMES), theme=settings.theme)
        )
    if not 100 <= settings.text_size <= 200:
        raise UserError(tr("The text size must be 100 to 200 percent, not {text_size}.", text_size=settings.text_size))
    if not 1 <= settings.pace_goal <= 500:
        raise UserError(tr("The pace must be 1 to 500 calls an hour, not {pace_goal}.", pace_goal=settings.pace_goal))
    if not 5 <= settings.listen_after <= 600:
        raise UserError(
            tr(
                "The listen prompt must come after 5 to 600 seconds, not {listen_after}.",
                listen_after=settings.listen_after,
            )
        )
    if not _is_wall_time(settings.day_starts):
        raise UserError(
            tr("The day must start at a time such as 09:00, not {day_starts!r}.", day_starts=settings.day_starts)
        )
    if not _LANGUAGE.fullmatch(settings.call_language):
        raise UserError(
            tr(
                "The language of the calls must be a code such as en or de, not {call_language!r}.",
                call_language=settings.call_language,
            )
        )
    if settings.mail_security not in MAIL_SECURITY:
        raise UserError(
            tr(
                "The mailbox must be secured by tls or starttls, not {mail_security!r}.",
                mail_security=settings.mail_security,
            )
        )
    if not 1 <= settings.mail_port <= 65_535:
        raise UserError(
            tr("The port of the mailbox must be 1 to 65535, not {mail_port}.", mail_port=settings.mail_port)
        )
    if not _is_host(settings.mail_server):
        raise UserError(
            tr(
                "{mail_server!r} is no name of a mail server; it looks like imap.example.com.",
                mail_server=settings.mail_server,
            ),
            hint=tr("The port has a field of its own."),
        )
    if not all(value.isprintable() for value in (settings.mail_user, settings.mail_folder, settings.mail_ca)):
        raise UserError(tr("The user, folder and file of the mailbox must be plain text on one line."))
    _validate_phone(settings)
    if settings.voice not in VOICES:
        raise UserError(
            tr("The voice must be one of {list}, not {voice!r}.", list=", ".join(VOICES), voice=settings.voice)
        )
    if not _SITE.fullmatch(settings.say_site):
        raise UserError(
            tr(
                "The pronunciation site must be an address such as {say_site}, not {say_site_2!r}.",
                say_site=Settings().say_site,
                say_site_2=settings.say_site,
            ),
            hint=tr("It begins with https:// and has {name} where the name goes."),
        )
    if settings.zone and not _exists(settings.zone):
        raise UserError(tr("There is no time zone called {zone!r}.", zone=settings.zone))
    return settings


def _validate_phone(settings: Settings) -> None:
    if settings.softphone not in SOFTPHONES:
        raise UserError(
            tr(
                "The softphone must be one of {list}, not {softphone!r}.",
                list=", ".join(SOFTPHONES),
                softphone=settings.softphone,
            )
        )
    if settings.dial_scheme not in DIAL_SCHEMES:
        raise UserError(tr("Links must begin with tel or sip, not {dial_scheme!r}.", dial_scheme=settings.dial_scheme))
    if not 1 <= settings.baresip_port <= 65_535:
        raise UserError(
            tr("The port of baresip must be 1 to 65535, not {baresip_port}.", baresip_port=settings.baresip_port)
        )
    if not _HOST_AND_PORT.fullmatch(settings.sip_domain):
        raise UserError(
            tr("{sip_domain!r} is no SIP domain; it looks like pbx.example.com.", sip_domain=settings.sip_domain)
        )
    command = settings.dial_command
    if command and (command.count("{number}") != 1 or not command.isprintable()):
        raise UserError(
            tr("The dial command must hold {number} exactly once."), hint=tr("It looks like: phone --dial {number}")
        )


def _is_host(text: str) -> bool:
    """A name or an address, of version 4 or 6, without a port."""
    plain = text.removeprefix("[").removesuffix("]")
    return all(char.isalnum() or char in "-._:" for char in plain) and plain.count(":") != 1


def _is_wall_time(text: str) -> bool:
    try:
        return time.fromisoformat(text).tzinfo is None
    except ValueError:
        return False


def home_zone(settings: Settings) -> str:
    """The rep's own IANA zone: the one set by hand, else the computer's."""
    return settings.zone or computer_zone()


def computer_zone() -> str:
    """The computer's IANA zone; UTC where the system doesn't tell."""
    for name in (os.environ.get("TZ", ""), _linked_zone(), _written_zone()):
        if name and _exists(name):
            return name
    return "UTC"


def _linked_zone() -> str:
    target = os.path.realpath("/etc/localtime")
    return target.partition("zoneinfo/")[2]


def _written_zone() -> str:
    try:
        return Path("/etc/timezone").read_text(encoding="utf-8").strip()
    except OSError:
        return ""


def _exists(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return True


def save_settings(file: Path, settings: Settings) -> None:
    """Write all settings at once or not at all. Raises WorldError where the disk refuses."""
    lines: list[str] = []
    tables: list[str] = []
    for key in fields(Settings):
        value = getattr(settings, key.name)
        if isinstance(value, Mapping):
            tables += [f"\n[{key.name}]", *(f"{_text(k)} = {_text(v)}" for k, v in value.items())]
        else:
            lines.append(f"{key.name} = {_text(value) if isinstance(value, str) else json.dumps(value)}")
    write_whole(file, ("\n".join([*lines, *tables]) + "\n").encode("utf-8", "replace"))


def write_whole(file: Path, content: bytes) -> None:
    """Replace a file in one move, so that a crash or a full disk leaves the old one."""
    part = ""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, part = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
        with os.fdopen(handle, "wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        Path(part).replace(file)
    except OSError as error:
        with contextlib.suppress(OSError):
            if part:
                Path(part).unlink()
        raise WorldError(
            tr(
                "{name} could not be written ({strerror}). The old one was kept.",
                name=file.name,
                strerror=error.strerror,
            ),
            hint=tr("Free some space or choose another folder."),
        ) from error


def _text(value: str) -> str:
    # A TOML basic string and a JSON string differ only in DEL, which TOML wants escaped.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _kind(value: object) -> str:
    return {bool: tr("true or false"), int: tr("a whole number"), str: tr("a text")}[type(value)]
