"""The commands and their words. Each names the function that runs it; nothing heavy is imported to parse."""

import argparse
import re
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any, NoReturn

from coachdesk import __version__
from coachdesk.errors import UserError

Run = Callable[[argparse.Namespace], int]

PLACES = frozenset({"data", "file", "path", "pictures", "start_report"})
"""The arguments that name a file or folder: bytes that are no UTF-8 are kept in them."""

_SAID = (
    (re.compile(r"the following arguments are required: (.+)"), r"\1 is missing."),
    (re.compile(r"unrecognized arguments: (.+)", re.DOTALL), r"There is no argument \1 here."),
    (re.compile(r"argument (\S+): invalid int value: (.+)", re.DOTALL), r"\1 wants a whole number, not \2."),
    (
        re.compile(r"argument (\S+): expected one argument"),
        r"\1 wants a value after it; one that begins with a dash is written \1=VALUE.",
    ),
)
"""argparse's complaints and what we say in their place."""


class Parser(argparse.ArgumentParser):
    """argparse that raises its complaints instead of printing and leaving, and takes no option cut short."""

    def __init__(self, **options: Any) -> None:
        super().__init__(allow_abbrev=False, **options)
        self.words_anywhere = ""

    def parse_known_args(  # type: ignore[override]
        self, args: Sequence[str] | None = None, namespace: argparse.Namespace | None = None
    ) -> tuple[argparse.Namespace, list[str]]:
        """Where ``words_anywhere`` names the last argument, its words may stand behind options and behind --.

        argparse alone gives out the words in one go, at the first of them, and refuses those behind the next option.
        """
        given = list(sys.argv[1:] if args is None else args)
        if not self.words_anywhere:
            return super().parse_known_args(given, namespace)
        end = given.index("--") if "--" in given else len(given)
        chosen, left = super().parse_known_args(given[:end], namespace)
        if not any(word.startswith("-") for word in left):
            getattr(chosen, self.words_anywhere).extend(left)
            left = []
        getattr(chosen, self.words_anywhere).extend(given[end + 1 :])
        return chosen, left

    def error(self, message: str) -> NoReturn:
        said = f"{message[:1].upper()}{message[1:]}."
        for complaint, ours in _SAID:
            if found := complaint.fullmatch(message):
                said = found.expand(ours)
        raise UserError(said, hint=f"See {self.prog} --help.", code="usage")

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        if action.choices is None or value in action.choices:
            return
        known = ", ".join(map(str, action.choices))
        what = action.option_strings[0] if action.option_strings else str(action.metavar or action.dest)
        if what == "COMMAND":
            raise UserError(f"There is no command {value!r}.", hint=f"There are {known}.", code="usage")
        raise UserError(f"{what} can’t be {value!r}.", hint=f"It is one of {known}.", code="usage")


def later(module: str, function: str) -> Run:
    """The function of a command, imported only when that command runs."""

    def run(chosen: argparse.Namespace) -> int:
        found: Run = getattr(import_module(f"coachdesk.cli.{module}"), function)
        return found(chosen)

    return run


def make_parser() -> Parser:
    """The whole command line as described in ``coachdesk --help``."""
    everywhere = Parser(add_help=False)
    everywhere.add_argument("--data", default=argparse.SUPPRESS, metavar="DIR", help="use another data folder")
    everywhere.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help="print one JSON document")
    top = Parser(
        prog="coachdesk",
        description="A companion for cold calls. Without a command it opens the desk.",
        epilog="Each command explains itself: coachdesk COMMAND --help.",
    )
    top.add_argument("--version", action="version", version=f"coachdesk {__version__}", help="say which version it is")
    top.add_argument("--data", default=None, metavar="DIR", help="use another data folder")
    top.add_argument("--json", action="store_true", default=False, help="print one JSON document")
    top.add_argument("--start-report", metavar="FILE", default="", help="write start-up marks as JSON")
    top.set_defaults(run=later("window", "open_window"))
    verbs = top.add_subparsers(metavar="COMMAND", parser_class=Parser)

    def verb(name: str, help: str, run: Run) -> Parser:  # noqa: A002 - argparse's word
        parser: Parser = verbs.add_parser(
            name, help=help, description=f"{help[:1].upper()}{help[1:]}.", parents=[everywhere]
        )
        parser.set_defaults(run=run)
        return parser

    _words(verb)
    _lists(verb)
    _stops(verb("stops", "do-not-call lists: import, export, list, release", later("stops", "list_stops")), everywhere)
    _calls(verb)
    _line(verb)
    _house(verb)
    return top


def _words(verb: Callable[[str, str, Run], Parser]) -> None:
    check = verb("check", "check an opener and say what works against it", later("check", "check"))
    check.add_argument("text", nargs="?", default="-", metavar="TEXT", help="the opener, or - for standard input")
    check.add_argument("--prospect", metavar="ID", default="", help="whom the rewrites should fit")
    check.add_argument("--rules-only", action="store_true", help="leave the second opinion out")
    check.add_argument("--lines", action="store_true", help="one opener a line, one document a line")
    say = verb("say", "say how a name is pronounced", later("say", "say"))
    say.add_argument("name", metavar="NAME", help="the name, or - for standard input")
    say.add_argument("--lang", default="", metavar="TAG", help="the name’s language, such as ga or pl")
    say.add_argument("--country", default="", metavar="CC", help="the country of their number, such as DE")
    say.add_argument("--domain", default="", metavar="NAME", help="the domain of their e-mail address")
    say.add_argument("--play", action="store_true", help="speak it")
    say.add_argument("--lines", action="store_true", help="NAME or NAME tab LANG a line")
    when = verb("when", "say which moment a callback phrase means", later("when", "when"))
    when.add_argument("phrase", metavar="PHRASE", help="such as “tue 3pm”, or - for standard input")
    when.add_argument("--from", dest="start", default="", metavar="INSTANT", help="the moment it is said (ISO 8601)")
    when.add_argument("--zone", default="", metavar="IANA", help="the prospect’s time zone")
    when.add_argument("--lines", action="store_true", help="PHRASE or PHRASE tab INSTANT tab ZONE a line")
    play = verb("roleplay", "play a call with a prospect who answers by rules", later("roleplay", "roleplay"))
    play.add_argument("--persona", metavar="ID", default="", help="whom to ring, such as cfo, owner or gatekeeper")
    play.add_argument("--seed", type=int, default=None, metavar="N", help="the same number makes the same call")
    heard = verb("rehearse", "say how a recording is spoken: pace, pauses, fillers", later("rehearse", "rehearse"))
    heard.add_argument("file", metavar="FILE", help="the recording, a WAV file")
    heard.add_argument(
        "--text", default="", metavar="TEXT", help="what was to be said; its words are then heard better"
    )
    hours = verb("hours", "say whether a number may be called now", later("hours", "hours"))
    hours.add_argument("number", metavar="NUMBER", help="in any spelling; best with its country code")
    hours.add_argument("--at", default="", metavar="INSTANT", help="at another moment (ISO 8601)")


def _lists(verb: Callable[[str, str, Run], Parser]) -> None:
    reads = verb("import", "import a list of prospects (CSV or vCard)", later("lists", "import_list"))
    reads.add_argument("file", metavar="FILE", help="the list, in any delimiter and encoding")
    reads.add_argument("--preview", action="store_true", help="show what would happen and write nothing")
    reads.add_argument("--map", action="append", default=[], metavar="FIELD=COLUMN", help="read a field from a column")
    writes = verb("export", "export to csv, xlsx, vcf, ics or json", later("lists", "export"))
    writes.add_argument("file", metavar="FILE", help="where to; the ending says the kind")
    writes.add_argument("--search", default="", metavar="TEXT", help="only who fits, and what is theirs")
    writes.add_argument("--what", default=None, metavar="WHAT", help="prospects, calls, callbacks or all")
    people = verb("prospects", "list prospects", later("lists", "prospects"))
    people.add_argument("--search", default="", metavar="TEXT", help="who holds this, or has a name that sounds so")
    people.add_argument("--limit", type=int, default=None, metavar="N", help="at most so many")


def _stops(stops: Parser, everywhere: Parser) -> None:
    inner = stops.add_subparsers(metavar="COMMAND", parser_class=Parser, required=True)

    def verb(name: str, help: str, function: str) -> Parser:  # noqa: A002 - argparse's word
        described = f"{help[:1].upper()}{help[1:]}."
        parser: Parser = inner.add_parser(name, help=help, description=described, parents=[everywhere])
        parser.set_defaults(run=later("stops", function))
        return parser

    reads = verb("import", "stop every number, address and domain of a list", "import_stops")
    reads.add_argument("file", metavar="FILE", help="the list, in any delimiter and encoding")
    reads.add_argument("--preview", action="store_true", help="show what would happen and stop nothing")
    writes = verb("export", "write all that is stopped, to csv, txt or json", "export_stops")
    writes.add_argument("file", metavar="FILE", help="where to; the ending says the kind")
    shows = verb("list", "show what is stopped, the newest first", "list_stops")
    shows.add_argument("--search", default="", metavar="TEXT", help="a number in any spelling, or part of an address")
    shows.add_argument("--limit", type=int, default=None, metavar="N", help="at most so many")
    lifts = verb("release", "lift a do-not-call; the reason is kept for good", "release")
    lifts.add_argument("who", metavar="WHO", help="a prospect’s id, a number, an address or a domain")
    lifts.add_argument("--reason", required=True, metavar="TEXT", help="why it may be lifted")


def _calls(verb: Callable[[str, str, Run], Parser]) -> None:
    verb("next", "open the next prospect and print the call brief", later("calls", "open_next"))
    record = verb("record", "record the outcome of a call", later("calls", "record"))
    record.add_argument("prospect", metavar="PROSPECT", help="an id, a number in any spelling, or an e-mail address")
    record.add_argument("outcome", metavar="OUTCOME", help="such as hung_up_silent, call_later, voicemail")
    record.add_argument("--play", default=None, metavar="ID", help="what it starts, where it can start several things")
    record.add_argument("--note", default="", metavar="TEXT", help="what was said")
    record.add_argument("--callback", default="", metavar="PHRASE", help="such as “tue 3pm”, at their place")
    record.add_argument(
        "--permission", choices=["yes", "no", "not_asked"], default="not_asked", help="may an e-mail be sent"
    )
    record.add_argument("--at", default="", metavar="INSTANT", help="when the call was (ISO 8601)")
    record.add_argument("--id", default="", metavar="UUID", help="the same id twice records once")
    verb("undo", "take back the last step", later("calls", "undo"))
    due = verb("due", "list the callbacks that are due", later("calls", "due"))
    due.add_argument("--at", default="", metavar="INSTANT", help="at another moment (ISO 8601)")


def _line(verb: Callable[[str, str, Run], Parser]) -> None:
    event = verb("call-event", "tell the desk of a call, as a softphone’s hook does", later("line", "call_event"))
    kinds = ["started", "ringing", "answered", "ended"]
    event.add_argument("kind", choices=kinds, metavar="EVENT", help=", ".join(kinds))
    event.add_argument("rest", nargs="*", metavar="NUMBER", help="the other end, also after -- and in several parts")
    event.add_argument("--number", default="", metavar="N", help="the other end, in any spelling")
    event.add_argument("--incoming", action="store_true", help="they rang us")
    event.add_argument("--by", choices=["us", "them", ""], default="", help="who ended it")
    event.add_argument("--reason", default="", metavar="TEXT", help="why it ended, such as busy or rejected")
    event.add_argument("--at", default="", metavar="INSTANT", help="when it happened (ISO 8601); now unless given")
    event.words_anywhere = "rest"
    opens = verb("open", "show who has the number of a tel: link; never dials", later("line", "open_link"))
    opens.add_argument("link", metavar="tel:URI", help="exactly one link, such as tel:+12025550142")


def _house(verb: Callable[[str, str, Run], Parser]) -> None:
    demo = verb("demo", "a guided call on the sample list, in a throw-away folder", later("demo", "demo"))
    demo.add_argument("--pictures", default="", metavar="DIR", help="run unattended and write pictures of each step")
    demo.add_argument("--language", default="", metavar="TAG", help="speak this language, such as de")
    book = verb("playbook", "check, export or install a playbook", later("house", "playbook"))
    book.add_argument("what", choices=["check", "export", "install"], metavar="WHAT", help="check, export or install")
    book.add_argument("path", nargs="?", default="", metavar="PATH", help="the folder or file")
    backup = verb("backup", "write a verified copy of everything", later("house", "backup"))
    backup.add_argument("file", nargs="?", default="", metavar="FILE", help="where to; the backups folder otherwise")
    restore = verb("restore", "put a backup in place; the present data is kept aside", later("house", "restore"))
    restore.add_argument("file", metavar="FILE", help="the backup")
    forget = verb("forget", "erase one person for good; nothing brings them back", later("forgetting", "forget"))
    forget.add_argument("prospect", metavar="PROSPECT", help="an id, a number in any spelling, or an e-mail address")
    forget.add_argument("--yes", action="store_true", help="don’t ask first; a script has to give it")
    forget.add_argument("--no-stop", action="store_true", help="leave them off the do-not-call list")
    forget.add_argument("--keep-copies", action="store_true", help="leave the backups that they stand in")
    verb("doctor", "say what is wrong with the data, and how to mend it", later("house", "doctor"))
