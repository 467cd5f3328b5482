"""Which section of an outline a heading names and a sentence belongs to. Pure; knows how cold calls go, and no line."""

import re
from collections.abc import Mapping

from coachdesk.playbook.language import Script
from coachdesk.playbook.reading import straighten

WHO, SITUATION, PROOF, ASK, PLAN_B = "who_and_why", "their_situation", "proof", "ask", "plan_b"
TITLES = {WHO: "Who and why", SITUATION: "Their situation", PROOF: "Proof", ASK: "Ask", PLAN_B: "Plan B"}

_HEADINGS = {
    SITUATION: r"^(?!.*clos).*(?:\bquestions?\b|\bask (?:about|them|him|her|who|what|how|if)\b)|^(?:the[mi]r?|about "
    r"(?:them|you))\b",
    PLAN_B: r"plan b|bad time|busy|call ?back|voicemail|not a good time|later|objection|rebuttal|gatekeeper"
    r"|not interested|in a meeting|hang(?:s|ing)? up|hung up",
    ASK: r"\bask\b|clos|meeting|next step|^next$|call to action|\bcta\b|appointment|book|schedul|wrap|commit",
    PROOF: r"proof|value|gain|pitch|benefit|solution|case stud|story|credib|why us|result|offer|product|testimon"
    r"|example|^(?:about )?us\b",
    SITUATION + "_": r"situation|\bbody\b|discover|qualif|question|pain|problem|challenge|needs|prob|current|explor"
    r"|understand",
    WHO: r"open|intro|greet|hook|permission|reason|ice ?breaker|hello|who|start|connect|\bwhy\b|purpose"
    r"|decision ?maker",
}
_SIGNS = {
    WHO: r"^(?:hi|hello|hey|good (?:morning|afternoon|evening)|morning|afternoon)\b|\bmy name(?:'s| is)\b"
    r"|\bthis is \w+.{0,40}"
    r"\b(?:from|with|at|calling)\b|\bcalling (?:from|because|about|to|regarding|on behalf|you)\b|\breason (?:for|i"
    r"|why|of|that)\b"
    r"|\bhow are you\b|\bcatch you\b|\b(?:good|bad) time\b|\b(?:seconds?|a minute|moment)\b|\bhow have you been\b"
    r"|\bgot a (?:sec|min)",
    PLAN_B: r"\bcall (?:you )?back\b|\b(?:better|another|good) time\b|\b(?:send|shoot"
    r"|drop) (?:you )?(?:over )?(?:an?|some|the|"
    r"something|more)?\b.{0,30}\b(?:e-?mail|info|information|details)\b|\bvoicemail\b|\btry (?:you )?again\b",
    ASK: r"\bcalendar\b|\bschedul|\bbook\b|\bmeet(?:ing)?\b|\bappointment\b|\bdemo\b|\bmin(?:ute)?s?\b"
    r"(?!.{0,12}\b(?:instead|rather|faster|less|more|a (?:day|week|month)|per)\b)|\bnext (?:week"
    r"|month|step)"
    r"|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\bset (?:up|aside)\b|\bopen to\b|\binvit|\bwalk you through\b"
    r"|\bworth (?:a|another|exploring|talking)\b|\btomorrow\b|\bhow does\b.{0,40}\b(?:work|sound|look)\b",
    PROOF: r"\bwe(?:'ve| have)? (?:just |recently |also )?(?:help|work|save|cut|reduc|increas|partner|built|deliver)"
    r"|\bclients?\b|\bcustomers?\b|\bcase study\b|\b(?:companies|firms|teams|businesses) like\b|\bresults?\b"
    r"|\breduced\b"
    r"|\bincreased\b|\bsaved\b|\bgrew\b|\broi\b|\btrusted\b|\bpercent\b|\d ?%|\bon average\b|\bwe (?:offer|provide"
    r"|speciali)",
    SITUATION: r"\b(?:struggl|challeng|problem|pain|frustrat|typical|often|tend to|current)|\bmost (?:\w+ ){1,3}"
    r"|\b(?:do|are|is|how|what|who|which|have|when) (?:\w+ ){0,3}you\b|\byour\b",
}
_IN_OPENING = re.compile(_SIGNS[WHO], re.I)
_BUSY = re.compile(
    r"\b(?:busy|(?:a |not a |not the )?(?:bad|good|best|great|right) (?:time|moment)|later|call (?:me |you |them )?back"
    r"|voice ?mail|no answer|no time|driving|in a meeting|another time|hangs? up|hung up|not home|not in)\b"
)


def headed(text: str, script: Script | None = None) -> str:
    """The section a heading names; empty where it names none."""
    if script:
        return _first(script.headings, text)
    straight = straighten(text).lower()
    return next((name.rstrip("_") for name, words in _HEADINGS.items() if re.search(words, straight)), "")


def is_bad_time(text: str, script: Script | None = None) -> bool:
    """Whether a condition, or what they say, is that now is no good: what Plan B is for."""
    return bool((script.bad_time if script else _BUSY).search(straighten(text).lower()))


def opens_the_call(sentence: str, script: Script | None = None) -> bool:
    return bool((script.signs[WHO] if script else _IN_OPENING).search(straighten(sentence).lower()))


def asks_for_time(sentence: str) -> bool:
    return bool(re.search(_SIGNS[ASK], straighten(sentence).lower()))


def section_of(sentence: str, script: Script | None = None) -> str:
    """The section after the opening that a sentence's words belong to; empty where they tell nothing."""
    if script:
        found = _first(script.signs, sentence)
        return "" if found == WHO else found
    low = straighten(sentence).lower()
    return next((name for name in (PLAN_B, ASK, PROOF, SITUATION) if re.search(_SIGNS[name], low)), "")


def _first(known: Mapping[str, re.Pattern[str]], text: str) -> str:
    straight = straighten(text).lower()
    return next((name for name, words in known.items() if words.search(straight)), "")
