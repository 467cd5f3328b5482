"""Turns a Vietnamese syllable, whose spelling is regular, into IPA of Hanoi with its tone. Knows only letters."""

import re
import unicodedata

_TONES = {"̀": "˨˩", "́": "˧˦", "̉": "˧˩", "̃": "˦ˀ˥", "̣": "˧˨ʔ"}
_ONSETS = """
ngh=ŋ ng=ŋ nh=ɲ th=tʰ tr=t͡ɕ ch=t͡ɕ ph=f kh=x gh=ɣ gi=z qu=kw đ=ʔɗ b=ʔɓ d=z g=ɣ x=s s=s r=z v=v c=k
k=k l=l m=m n=n h=h t=t p=p
"""
_CODAS = "nh=jŋ̟ ch=jk̟̚ ng=ŋ m=m n=n p=p̚ t=t̚ c=k̚"
_RIMES = """
uyê=wiə uya=wiə iêu=iəw yêu=iəw ươi=ɨəj ươu=ɨəw uôi=uəj oai=waːj oay=waj oeo=wɛw uây=wəj iê=iə yê=iə
ia=iə ươ=ɨə ưa=ɨə uô=uə ua=uə uê=we uy=wi uơ=wəː oa=waː oă=wa oe=wɛ uâ=wə ai=aːj ay=aj ao=aːw au=aw
âu=əw ây=əj eo=ɛw êu=ew iu=iw oi=ɔj ôi=oj ơi=əːj ui=uj ưi=ɨj ưu=ɨw a=aː ă=a â=ə e=ɛ ê=e i=i y=i o=ɔ
ô=o ơ=əː u=u ư=ɨ ye=iə ie=iə uo=uə
"""
_ROUNDED = {"ɔ": "aw", "o": "əw", "u": "ʊw"}
"""Before ng and c, which are said with rounded lips."""


def vietnamese(word: str) -> str:
    """IPA of one syllable (small letters); empty where it is no Vietnamese syllable."""
    parts = unicodedata.normalize("NFD", word)
    tone = next((sign for sign in parts if sign in _TONES), "")
    letters = unicodedata.normalize("NFC", "".join(sign for sign in parts if sign not in _TONES))
    onset, said = _longest(_ONSETS, letters)
    if onset == "gi" and not re.match("[aăâeêoôơuưy]", letters[2:]):
        letters = "i" + letters[2:]
    else:
        letters = letters.removeprefix(onset)
    rime, vowel = _longest(_RIMES, letters)
    coda, end = _longest(_CODAS, letters[len(rime) :])
    if not rime or rime + coda != letters:
        return ""
    if end == "ŋ" and vowel in _ROUNDED:
        vowel, end = _ROUNDED[vowel], "ŋ͡m"
    if end == "k̚" and vowel in _ROUNDED:
        vowel, end = _ROUNDED[vowel], "k͡p̚"
    if end.startswith("j"):
        vowel, end = {"aː": "aj", "i": "ï", "e": "əj"}.get(vowel, vowel), end[1:]
        end = "ŋ" if vowel == "ï" and end == "ŋ̟" else end
    said = said if onset else "ʔ"
    return said + vowel + end + (_TONES[tone] if tone else "˧˦" if end[:1] in ("p", "t", "k") else "˧˧")


def _longest(table: str, letters: str) -> tuple[str, str]:
    found = [pair.split("=") for pair in table.split() if letters.startswith(pair.partition("=")[0])]
    best = max(found, key=lambda pair: len(pair[0]), default=["", ""])
    return best[0], best[1]
