"""Puts a sentence that states something as notes: what is told in it, not how it was said. Pure; knows no playbook.

Frames ("I’m calling because"), talk about the call, articles and helping verbs go; numbers, names and fields stay.
"""

import re
from collections.abc import Collection, Sequence

from coachdesk.coach.weighing import DROPPED_FIRST, EDGES, LEADING_ON, Weight, Word, counted, weigh, word_set
from coachdesk.playbook.reading import straighten
from coachdesk.playbook.schema import POINT_WORDS

Words = list[Word]

_FRAMES = re.compile(
    r"(?:(?:so|well|okay|ok|alright|now|and|but|also|then|look|listen|great|sure|perfect|you know|basically|actually)"
    r"(?:,\s*|\s+)"
    r"|(?:and |so )?(?:the|my) (?:main |only )?(?:reason|purpose) (?:for|of|why|that|behind)?\s*(?:i'm|im|i am|my|this"
    r"|the)?"
    r"\s*(?:calling|call|reaching out)?(?: you)?(?: today)? (?:is|was) (?:that |because |to )?"
    r"|(?:and )?(?:i'm|im|i am|i was|we're|we are) (?:just |only )?(?:calling|ringing|phoning|reaching out"
    r"|getting in touch)"
    r"(?: you)?(?: today)?(?: because| about| to| regarding| as| since)? "
    r"|(?:i|we)(?: just| really| only)? (?:wanted|want|hoped|hope) to (?:ask |tell you |share |mention |say "
    r"|let you know )?"
    r"(?:that |about )?"
    r"|(?:i'd|i would|we'd|we would) (?:just |really )?(?:like|love) to (?:ask |tell you |share "
    r"|mention )?(?:about )?"
    r"|(?:i|we) (?:think|believe|know|understand|see|noticed|saw|read|guess|assume|heard)(?: that)? "
    r"|(?:i'm|i am|i was) (?:just )?(?:wondering|curious) (?:if |whether |about )?"
    r"|let me (?:just )?(?:ask|tell|explain|share|show)(?: to)?(?: you)? (?:that |about |how )?"
    r"|what (?:we|i) do is |(?:what|all) (?:i'd|i would|we'd|we would|i) (?:like|love|want)? ?to do is "
    r"|(?:i|we)(?:'d| would) (?:just |really )?(?:like|love) to "
    r"|(?:my name is|my name's|this is|it's|it is|i'm|i am) (?=[A-Z{\[])"
    r"|(?:we're|we are|i'm|i am) (?:a |an |the )?"
    r"|(?:we've|we have|i've|i have|we'd|we'll|we will|i'll|i will|we can|i can) "
    r"|(?:we|i) (?:just |also |really |can |do )*(?=[a-z]))",
    re.I,
)
ASIDES = re.compile(
    r"\b(?:that |who )?(?:i|we)(?: usually| often)? (?:speak|talk|work|deal|meet|chat) (?:with|to)\b ?"
    r"|\bas you (?:know|may know)\b,? ?"
    r"|\bto be honest\b,? ?|\bif that makes sense\b ?|\bin order (?=to )",
    re.I,
)
_PARTS = re.compile(
    r"[;:–—]\s+|,\s+|\s[-–—]+\s"
    r"|\s+(?=(?:because|which|who|where|while|although|though|whereas|so that|and then|but|in order to)\s)"
    r"|\s+(?=(?:and|so) (?:i|we|you|they|it|he|she|that|there|we're|i'm|it's|they're)\s)"
    r"|\s+(?=that (?:i|we|you|they|it|he|she|your|our|their|the|there|a|most|many)\s)"
    r"|\s+(?=(?:if|when|as|since|once|until|unless) (?:i|we|you|they|it|he|she|your|our|their|the|that|there)\s)",
    re.I,
)
_OF_THE_CALL = re.compile(
    r"(?:(?:and|but|so|because|that|which|oh|well)\s+)*"
    r"(?:i(?:'m| am) (?:not (?:sure|asking|calling|trying|here)|sure|calling|ringing|wondering|reaching)\b"
    r"|i (?:just |only |totally |completely |really )*(?:wanted|thought|figured|hoped?|know|understand|appreciate"
    r"|promise|don't want|do not want|hear you|get it|came across|won't|will not (?:take|keep))\b"
    r"|i(?:'ll| will) (?:be|keep|get|make|try|let|only)\b|i(?:'d| would) (?:love|like|be happy|understand)\b"
    r"|(?:all|what) i(?:'d| would)?\b|(?:that|it)(?:'s| is) (?:great|fair|fine|ok|okay|good|all|why|understandable)\b"
    r"|(?:that )?makes? (?:a lot of |perfect |total )*sense|thank(?:s| you)\b|no (?:problem|worries|pressure)\b"
    r"|out of the blue"
    r"|(?:to )?see (?:if|whether|how) (?:it|this|that|there|we|i|you)\b|(?:if|whether) (?:it|this|that)"
    r"(?:'s| is| would| makes| might)? |it (?:would|might|may|could) make sense|for us to\b"
    r"|let me\b|feel free|as (?:i|you) (?:said|know|mentioned)|does that\b|reach(?:ing)? out\b|have a (?:quick )?"
    r"(?:chat|conversation|talk|word)\b|the reason\b|give you a (?:ring|call|shout)|you can decide|bear with me)",
    re.I,
)
_TELLS = re.compile(
    r"(?:(?:who|and|they|most|we|i|you|he|she|it|of them|which)\s+)*(?:(?:often|usually|always|also|have|has|had)\s+)*"
    r"(?:tell|tells|told|say|says|said|find|finds|found|know|knows|think|thinks|thought|believe|mean|means|meant|notice"
    r"|noticed|see|sees|saw|learn|learned|hear|heard|guarantee|noticed that|what makes us different|how it works)"
    r"(?:\s+(?:us|me|you|them|is|that))*\W*|(?:[\w']+\s+){1,6}(?:tell|told) (?:us|me)\W*",
    re.I,
)
_SAME = re.compile(r"\bsays? (?:the )?(?:exact(?:ly)? )?same\b", re.I)
_ASKING = word_set("how what who if whether")
_LOOSE_FIRST = DROPPED_FIRST | _ASKING | word_set("of than as to")
_NOT = word_set("not no never don't doesn't didn't isn't aren't can't won't wouldn't couldn't haven't hasn't without")
_LY = word_set("family families supply reply apply only early daily weekly monthly yearly july italy assembly fly rely")
_AND = word_set("and or but so")
_WEAK = _AND | word_set("of")
_HELPS = word_set("to is are was were be been have has had do does did will would can could should may might must it")
_ROUGHLY = word_set("about around roughly approximately nearly almost somewhere between")
_HELPED = word_set("help helps helped helping let lets enabled enables allowed allows")
_ENOUGH = 2
"""So many notes are made of one sentence, unless more of them have what must be kept;"""
_TELLING = 3
"""and one without a number or a name has so many words, where another has."""


def notes_of(sentence: str, *, names: Collection[str] = ()) -> list[Words]:
    """The notes that a sentence comes to, each of at most 8 words; none where it speaks of the call alone."""
    parts = [_bare(part, first=number == 0, names=names) for number, part in enumerate(_PARTS.split(sentence))]
    told = [part for part in parts if part]
    made = _joined([_fitting(part) for part in told])
    room = max(_ENOUGH - sum(map(_holds_kept, made)), 0 if any(map(_holds_kept, made)) else 1)
    most = sorted((len(note) for note in made if not _holds_kept(note)), reverse=True)[:room]
    least = min(_TELLING, max(most, default=_TELLING)) if any(map(_holds_kept, made)) else 2
    return [note for note in made if _holds_kept(note) or (len(note) in most and len(note) >= least)]


def _bare(part: str, *, first: bool, names: Collection[str]) -> Words:
    """What a part of the sentence tells, without what only grammar asks for; nothing where it tells nothing."""
    straight = straighten(part)
    text = ASIDES.sub("", unframed(part)) if first else part
    # A word that begins a later part begins no sentence: its capital says that it is a name.
    words = weigh(text, names=names) if first else weigh(f"x {unframed(text)}", names=names)[1:]
    if not _holds_kept(words) and (
        _OF_THE_CALL.match(straight) or _TELLS.fullmatch(straight) or _SAME.search(straight)
    ):
        return []
    kept = _holds_kept(words)
    words = [word for word in words if _tells(word) or (not kept and _goes_along(word))]
    words = _ended(_begun(_with_one_joint(words), asking=first))
    return words if any(word.weight >= Weight.CONTENT for word in words) else []


def _tells(word: Word) -> bool:
    low = word.text.strip(EDGES).lower()
    if straighten(low) in _NOT:
        return True
    if word.weight is Weight.CONTENT:
        return not (low.endswith("ly") and len(low) > 4 and low not in _LY)
    return word.weight in (Weight.JOINT, Weight.KEPT)


def _with_one_joint(words: Words) -> Words:
    """Of small words that have come to stand side by side, the one that leads on to what follows."""
    made: Words = []
    for word in words:
        if made and word.weight is Weight.JOINT and made[-1].weight is Weight.JOINT:
            if word.text.lower() in _WEAK and made[-1].text.lower() not in _AND:
                continue
            made.pop()
        made.append(word)
    return made


def _goes_along(word: Word) -> bool:
    """Whether a small word makes a note without numbers or names easier to read."""
    return word.weight is Weight.GRAMMAR and straighten(word.text.strip(EDGES).lower()) in _HELPS


def _fitting(words: Words) -> list[Words]:
    """Notes that fit: each with what must be kept and what stands just before it, and the rest cut from its end."""
    made = []
    for chunk in _chunks(words):
        while _count(chunk) > POINT_WORDS and (shorter := _shortened(chunk)) != chunk:
            chunk = shorter
        made += [chunk] if _count(chunk) <= POINT_WORDS else _cut(chunk)
    notes = [_ended(chunk if n == 0 else _begun(chunk)) for n, chunk in enumerate(made)]
    return [note for note in notes if any(word.weight >= Weight.CONTENT for word in note)]


def _chunks(words: Words) -> list[Words]:
    """Parted after each run of what must be kept, where the whole is too long for one note."""
    if _count(words) <= POINT_WORDS:
        return [words]
    chunks: list[Words] = [[]]
    for number, word in enumerate(words):
        chunks[-1].append(word)
        before, following = words[number - 1 : number], words[number + 1 : number + 2]
        ends = word.weight is Weight.KEPT or (before and before[0].weight is Weight.KEPT and len(chunks[-1]) > 1)
        if ends and following and following[0].weight is Weight.JOINT:
            chunks.append([])
    if (
        len(chunks) > 1
        and sum(word.weight is Weight.CONTENT for word in chunks[-1]) < 2
        and not _holds_kept(chunks[-1])
    ):
        # A word or two after the last number say what it is about.
        chunks[-2:] = [chunks[-2] + chunks[-1]]
    return chunks


def _shortened(words: Words) -> Words:
    """Without its last phrase; where something must be kept, without one word, those in its middle first."""
    if not _holds_kept(words):
        return _without_last_phrase(words)
    first, last = (f(n for n, word in enumerate(words) if word.weight is Weight.KEPT) for f in (min, max))
    if words[last + 1 : last + 2] and words[last + 1].weight is Weight.JOINT:
        return words[: last + 1]
    loose = [n for n, word in enumerate(words) if word.weight < Weight.KEPT and not _negates(word)]
    about = [n for n in loose if words[n].text.lower() in _ROUGHLY]
    small = [n for n in loose if words[n].weight < Weight.CONTENT and n + 1 != first]
    middle = [n for n in loose if 0 < n < first - 1] or [n for n in loose if n > first] or loose
    helped = [n for n in loose if n + 1 == first and words[n].text.lower() in _HELPED and any(m > first for m in loose)]
    if first == 0:
        # "Acme cut spend by 9 %": what comes right after the name is what they did.
        middle = middle[::-1]
    gone = next(iter(about or small or helped or middle), -1)
    return words[:gone] + words[gone + 1 :] if gone >= 0 else words


def _without_last_phrase(words: Words) -> Words:
    joints = [n for n, word in enumerate(words) if word.weight is Weight.JOINT and n > 1]
    return words[: joints[-1]] if joints else words[:POINT_WORDS]


def _cut(words: Words) -> list[Words]:
    return [words[at : at + POINT_WORDS] for at in range(0, len(words), POINT_WORDS)]


def _joined(parts: Sequence[Sequence[Words]]) -> list[Words]:
    """Neighbours that fit into one note together, with a comma between two parts of the sentence."""
    made: list[Words] = []
    for part in parts:
        for number, note in enumerate(part):
            if made and _count([*made[-1], *note]) <= POINT_WORDS:
                last = made[-1][-1]
                mark = "," if number == 0 else ""
                made[-1][-1] = Word(last.text.rstrip(",;:.") + mark, last.weight)
                made[-1] += note
            else:
                made.append(list(note))
    return made


def _holds_kept(words: Sequence[Word]) -> bool:
    return any(word.weight is Weight.KEPT for word in words)


def _negates(word: Word) -> bool:
    return straighten(word.text.strip(EDGES).lower()) in _NOT


def _begun(words: Words, *, asking: bool = False) -> Words:
    """Without the small words that led on from what has gone; ``asking``: "who closes the books" begins with one."""
    loose = _LOOSE_FIRST | _HELPS if not asking else (_LOOSE_FIRST | _HELPS) - _ASKING
    stays = (n for n, word in enumerate(words) if _stays(word) or word.text.lower().strip(EDGES) not in loose)
    return words[next(stays, len(words)) :]


def _ended(words: Words) -> Words:
    """Without the small words that were to lead on to what has gone."""
    end = len(words)
    while end and not _stays(words[end - 1]) and _leads_on(words[end - 1]):
        end -= 1
    return words[:end]


def _stays(word: Word) -> bool:
    return word.weight is Weight.KEPT


def _leads_on(word: Word) -> bool:
    return word.weight is Weight.JOINT or word.text.lower() in LEADING_ON


def _count(words: Sequence[Word]) -> int:
    return counted(" ".join(word.text for word in words))


def unframed(text: str) -> str:
    """Without what leads up to the matter: "I’m calling because", "we help" becomes "help"."""
    straight = straighten(text)
    at = 0
    while (frame := _FRAMES.match(straight, at)) and frame.end() > at:
        at = frame.end()
    return text[at:] if text[at:].strip(EDGES) else text
