"""Puts the rules together: every word of a phrase must be read, the longest reading first. Works out no dates."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from coachdesk.errors import NotUnderstood
from coachdesk.followup.when.clocks import hours
from coachdesk.followup.when.dates import month_day, relative, today
from coachdesk.followup.when.days import day_of
from coachdesk.followup.when.lengths import amounts, later_today, next_several, same_time_next, shift
from coachdesk.followup.when.lex import END, Kind, Token
from coachdesk.followup.when.parts import part, part_named
from coachdesk.followup.when.periods import NEXT, THIS
from coachdesk.followup.when.reader import Reader
from coachdesk.followup.when.sums import clock_sum
from coachdesk.followup.when.values import Hours, Piece
from coachdesk.followup.when.weekdays import named_weekday
from coachdesk.followup.when.words import FILLER, NOISE, PAST, SEASONS, UNDECIDED, VAGUE, WEEKDAYS
from coachdesk.followup.when.zones import NAMED, zone
from coachdesk.language import tr

_EXAMPLES = tr("Type a day and a time, such as “tue 3pm”, “in two weeks” or “12 March 10:30”.")


def _day(r: Reader) -> Piece | None:
    got = day_of(r)
    return Piece(day=got) if got else None


def _bounded(r: Reader) -> Piece | None:
    """by friday, before christmas, after the 15th, from monday."""
    bound = r.word("by", "before", "until", "after", "from", "starting", "start")
    r.word("on") if bound.startswith("start") else ""
    got = day_of(r) if bound else None
    return Piece(day=got, bound=bound) if got else None


def _length_only(r: Reader) -> Piece | None:
    """for 30 minutes: how long, and not when."""
    if not r.word("for") or amounts(r) is None:
        return None
    return Piece(hours=Hours(doubt=tr("“For” says how long, not when.")))


def _today_part(r: Reader) -> Piece | None:
    """tonight, this morning, late this afternoon: a day and a part of it."""
    shade = r.word("late", "early", "later")
    r.word("on")
    if r.word("tonight"):
        return Piece(day=today, part=part_named("late" if shade else "", "night"))
    if not r.word("this"):
        return None
    if shade in ("early", "late"):
        meant = part_named(shade, r.word("morning", "afternoon", "evening"))
        return Piece(day=today, part=meant) if meant else None
    inner = part(r)
    return Piece(day=today, part=inner.part) if inner else None


def _shaded_day(r: Reader) -> Piece | None:
    """early tomorrow, late on friday, late friday night, tomorrow early."""
    shade = r.word("early", "late")
    r.word("on")
    got = r.longest((relative, named_weekday, month_day))
    name = r.word("morning", "afternoon", "evening", "night") if shade else ""
    if not shade:
        r.mark(",")
        shade = r.word("early", "late")
    if got is None or not shade:
        return None
    meant = part_named(shade, name or ("morning" if shade == "early" else "afternoon"))
    return Piece(day=got, part=meant) if meant else None


_RULES: Sequence[Callable[[Reader], Piece | None]] = (
    _day,
    hours,
    part,
    _today_part,
    _shaded_day,
    clock_sum,
    shift,
    next_several,
    later_today,
    same_time_next,
    _length_only,
    _bounded,
    zone,
)


def parse(tokens: list[Token]) -> Piece:
    """What the whole phrase says. Raises NotUnderstood where a word is left over or two parts say the same thing."""
    _refuse_early(tokens)
    tokens = _once(tokens)
    got = _whole(tokens) or _two_moments(tokens) or _parted(tokens)
    if got is None:
        raise _reason(tokens)
    return got


def _two_moments(tokens: list[Token]) -> Piece | None:
    """monday 3pm to tuesday 4pm: each side names a day and a time."""
    joints = [at for at, token in enumerate(tokens) if token.text in ("-", "to", "until")]
    for at in joints[:_MOST_JOINTS]:
        first, last = _whole(tokens[:at]), _whole(tokens[at + 1 :])
        if first and last and first.day and first.hours and last.day and last.hours:
            return replace(first, ends=last)
    return None


_MOST_JOINTS = 4


def _parted(tokens: list[Token]) -> Piece | None:
    """ "monday at 3 next week": the week is read where it belongs, behind the weekday."""
    named = next((at for at, token in enumerate(tokens) if token.text in WEEKDAYS), None)
    start = next((at for at, token in enumerate(tokens) if token.text in (*THIS, *NEXT) or token.text == "week"), None)
    if named is None or start is None or start <= named + 1:
        return None
    while tokens[start - 1].text in ("of", "in", "the", ","):
        start -= 1
    if {token.text for token in tokens[start:]} - _WEEK_WORDS:
        return None
    return _whole([*tokens[: named + 1], *tokens[start:], *tokens[named + 1 : start]])


_WEEK_WORDS = frozenset({*THIS, *NEXT, "week", "month", "after", "of", "in", "the", ","})


def _whole(tokens: list[Token]) -> Piece | None:
    """What all of ``tokens`` say together, or None."""
    readings: dict[int, list[tuple[int, Piece]]] = {}
    dead: set[tuple[int, frozenset[str]]] = set()

    def walk(at: int, piece: Piece) -> Piece | None:
        if at == len(tokens):
            return piece
        state = (at, piece.filled())
        if state in dead:
            return None
        if at not in readings:
            readings[at] = _readings(reader, at)
        for end, more in readings[at]:
            joined = piece.joined(more)
            whole = walk(end, joined) if joined is not None else None
            if whole is not None:
                return whole
        dead.add(state)
        return None

    reader = Reader(tokens)
    got = walk(0, Piece())
    return got if got and (got.day or got.hours or got.part or got.shift) else None


def _once(tokens: list[Token]) -> list[Token]:
    """ "15:00 GMT - 18:00 GMT" says its zone twice: the last one will do."""
    return [
        token
        for at, token in enumerate(tokens)
        if token.text not in NAMED or token not in tokens[at + 1 :] or token.kind is not Kind.WORD
    ]


def _readings(reader: Reader, at: int) -> list[tuple[int, Piece]]:
    found: list[tuple[int, Piece]] = []
    tokens = reader.tokens
    if tokens[at].text in NOISE:
        return [(at + 1, Piece())]
    for rule in _RULES:
        reader.at = at
        piece = rule(reader)
        if piece is not None and reader.at > at:
            found.append((reader.at, piece))
    if _says_nothing(tokens, at):
        found.append((at + 1, Piece()))
    return sorted(found, key=lambda reading: -reading[0])


def _says_nothing(tokens: Sequence[Token], at: int) -> bool:
    """A filler word, a comma, a dash between words. "In" before figures and a dash between them do say something."""
    token, after = tokens[at], tokens[at + 1] if at + 1 < len(tokens) else END
    if token.kind is Kind.WORD:
        return token.text in FILLER and not (token.text == "in" and after.kind in (Kind.NUMBER, Kind.CLOCK))
    numbers = at > 0 and tokens[at - 1].kind is Kind.NUMBER and after.kind is Kind.NUMBER
    return token.text == "," or (token.text == "-" and not numbers and 0 < at < len(tokens) - 1)


def _refuse_early(tokens: Sequence[Token]) -> None:
    words = {token.text for token in tokens if token.kind is Kind.WORD}
    if vague := sorted(words & VAGUE):
        raise NotUnderstood(tr("“{capitalize}” names no time.", capitalize=vague[0].capitalize()), hint=_EXAMPLES)
    if seasons := sorted(words & SEASONS):
        raise NotUnderstood(
            tr("“{capitalize}” names no day.", capitalize=seasons[0].capitalize()),
            hint=tr("Type a month, such as “early June”."),
        )


def _reason(tokens: Sequence[Token]) -> NotUnderstood:
    words = {token.text for token in tokens if token.kind is Kind.WORD}
    if words & PAST or "last" in words:
        return NotUnderstood(tr("That is in the past."), hint=tr("Type a time that lies ahead, such as “tue 3pm”."))
    if words & UNDECIDED:
        return NotUnderstood(
            tr("That names more than one time, or none."), hint=tr("Type one day and one time, such as “tue 3pm”.")
        )
    return not_a_time()


def not_a_time() -> NotUnderstood:
    return NotUnderstood(tr("That was not understood as a time."), hint=_EXAMPLES)
