"""How a name sounds in its own language, and what an English speaker can say of it. Knows no entry of the lexicon.

The engine’s IPA is first put into the usual notation of the language (``notation``); ``sayable`` then turns IPA of any
language into our own sounds, sign by sign, which is all that the respelling of such a name is made from.
"""

import re
import unicodedata
from functools import lru_cache

from coachdesk.names.lexicon import unfolded
from coachdesk.names.notation import SOUTH_SLAVIC, usual
from coachdesk.names.sounds import VOWELS, Sounds, Syllable, syllables
from coachdesk.names.vietnamese import vietnamese
from coachdesk.names.voice import sounds_of

_SIGNS = """
ɑ̃=ahⁿ ɔ̃=awⁿ ɛ̃=aⁿ œ̃=aⁿ ã=ahⁿ õ=awⁿ ẽ=aⁿ ɐ̃=ahⁿ æ̃=aⁿ ĩ=ee.n ũ=oo.n w̃=n j̃=n
ɐ̃w̃=ow.n ɐ̃j̃=igh.n õj̃=oy.n
n̩=uh.n l̩=uh.l m̩=uh.m r̩=er
aɪ=igh ai=igh ɑɪ=igh aj=igh ɑj=igh əi=igh æɪ=ay æi=ay aʊ=ow æʉ=ow œʏ=oy øy=oy au=ow ɑu=ow aw=ow ɑw=ow ʌu=ow əu=oh
ɔʏ=oy ɔɪ=oy ɔi=oy oi=oy oj=oy ɔj=oy
eɪ=ay ei=ay ej=ay ɛi=ay ɛj=ay œy=oy ou=oh oʊ=oh əʊ=oh ɔw=oh iw=y.oo ʊw=oo
a=ah ɑ=ah ɐ=uh ɒ=o æ=a ɛ=e e=ay i=ee ɪ=i ɨ=i ï=i ɯ=uh o=oh ɔ=o u=oo ʊ=uu ʉ=oo ɵ=uu y=ew ʏ=ew ø=oe œ=oe ə=uh ɤ=uh ʌ=u
ɜ=uh ɚ=er ɝ=er ᵻ=i r̝=r.zh
tʃ=ch tɕ=ch tʂ=ch dʒ=j dʑ=j dʐ=j ts=t.s dz=d.z ʃ=sh ɕ=sh ʂ=sh ɧ=sh ʒ=zh ʑ=zh ʐ=zh x=kh χ=kh ç=kh ɣ=g ħ=h ɦ=h ʕ=- ʔ=-
ɲ=n.y ŋ=ng ʎ=l.y ʝ=y β=v ð=dh θ=th ɸ=f ɾ=r ʁ=r ʀ=r ɽ=r ɹ=r ɻ=r ɬ=h.l ʋ=v ɟ=d.y c=t.y ɓ=b ɗ=d ʈ=r.t ɖ=r.d ɳ=r.n ɭ=r.l
ɱ=m ɥ=w ʍ=w ɫ=l ɡ=g j=y b=b d=d f=f g=g h=h k=k l=l m=m n=n p=p r=r s=s t=t v=v w=w z=z q=k
"""
SIGNS = {
    ipa: () if said == "-" else tuple(said.split(".")) for ipa, _, said in (s.partition("=") for s in _SIGNS.split())
}
"""What an English speaker can say for each sound of other languages."""
_SIGN = re.compile("|".join(sorted(SIGNS, key=lambda sign: (-len(sign), sign))))
_UNHEARD = re.compile("[²ːˑ‿͜͡ʰʲˠ̪̯̝̥̟̊̚˥˦˧˨˩.ˌ#\\s]|(?<=[˥˦˧˨˩])ʔ$|ˀ")
_FINAL: dict[tuple[str, ...], tuple[str, ...]] = {
    ("n", "y"): ("n",),
    ("l", "y"): ("l",),
    ("d", "y"): ("j",),
    ("t", "y"): ("ch",),
}
_OPEN = {"e": "ay", "o": "oh"}
_SHUT = {"ay": "e"}


def native(word: str, lang: str) -> str:
    """IPA of ``word`` (small letters) in ``lang``; empty where neither our rules nor the engine can say it."""
    if lang == "vi":
        return vietnamese(word)
    said = _spoken(_own(word, lang), lang)
    if not said or not set("aeiouyɑɒɐæɛɪɨɔʊʏøœəɤʌɯʉɵ") & set(said):
        return ""
    said = usual(said, word, lang)
    return said if len(sayable(said, lang=lang)) > 1 else said.replace("ˈ", "")


def _spoken(word: str, lang: str) -> str:
    """What the engine says; nothing where it goes over to English ("(en)"), as it does for other scripts and for some
    words that French, say, shares with English. A French th is a t, and then it stays French.
    """
    said = sounds_of(word, lang)
    if "(" in said and lang == "fr":
        said = sounds_of(_FRENCH_TH.sub("t", word), lang)
    return "" if "(" in said else unicodedata.normalize("NFC", said).replace("ˌ", "")


_FRENCH_TH = re.compile("th(?!$)")

_LETTERS = """
    en= pl=ąćęłńóśźż de=äöüß fr=àâæçéèêëîïôœùûüÿ es=áéíóúüñ it=àèéìòù pt=áâãàçéêíóôõú cs=áčďéěíňóřšťúůýž hr=čćđšž
    sk=áäčďéíĺľňóôŕšťúýž hu=áéíóöőúüű ro=ăâîșşțţ nl=éëïóöü sv=åäöé da=æøåé no=æøåé nb=æøåé fi=äöå is=áéíóúýþæðö
    tr=çğıöşüâ ga=áéíóú cy=âêîôûŵŷ
"""
OWN_LETTERS = {lang: frozenset(own) for lang, _, own in (row.partition("=") for row in _LETTERS.split())}
"""What a language writes beside a to z. A voice names other letters ("n with a tilde") in place of saying them."""


_SON_OF = re.compile("ich?$")
_HUSHED = re.compile("c(?=(?:ev)?ić$)")


_LONG_A = frozenset(("da", "no", "nb", "nn"))
"""Names keep the old spelling of å: Aagaard, Haakon."""


def _own(word: str, lang: str) -> str:
    if lang in SOUTH_SLAVIC:
        word = _HUSHED.sub("č", _SON_OF.sub("ić", word))  # people abroad write them without their marks
    word = word.replace("aa", "å") if lang in _LONG_A else word
    own = OWN_LETTERS.get(lang)
    if own is None or word.isascii():
        return word
    return "".join(letter if letter in own else unfolded(letter) for letter in word)


_PALATAL_VELARS = frozenset(("is", "ga", "gd", "tr"))
"""Languages whose c and ɟ are a k and a g as in cute and argue; elsewhere they are a t and a d, as in tune and dune."""
_BEFORE_BACK = re.compile("(?<=[kɡ])ʹ(?=[ˈaɑouɔʊœøʌɐə])")


@lru_cache(maxsize=2000)
def sayable(said: str, *, lang: str = "", english: bool = False) -> Sounds:
    """What an English speaker can say of IPA of ``lang``; empty where a sign is unknown. ``english`` IPA keeps the
    long ay of James.
    """
    if lang in _PALATAL_VELARS:
        said = _BEFORE_BACK.sub("j", said.replace("c", "kʹ").replace("ɟ", "ɡʹ")).replace("ʹ", "")
    said = _UNHEARD.sub("", said)
    sounds: list[str] = []
    stressed: int | None = None
    while said:
        if said[0] == "ˈ":
            stressed = sum(sound in VOWELS for sound in sounds) if stressed is None else stressed
            said = said[1:]
            continue
        sign = _SIGN.match(said)
        if sign is None:
            return ()
        said = said[sign.end() :]
        heard = SIGNS[sign[0]]
        final = not said or said.lstrip("ˈ")[:1] not in _SOUNDING
        heard = _FINAL.get(heard, heard) if final else heard
        doubled = bool(sounds) and heard[:1] == (sounds[-1],) and sounds[-1] not in VOWELS
        sounds += heard[1:] if doubled else heard
    peaks = sum(sound in VOWELS for sound in sounds)
    if not peaks:
        return ()
    cut = syllables(sounds, stressed if stressed is not None else 0)
    return cut if english else _opened(cut)


_SOUNDING = frozenset("aeiouyɑɒɐæɛɪɨɔʊʏøœəɤʌɯʉɵjw")


def _opened(said: Sounds) -> Sounds:
    """A short e or o can’t end an English syllable, and a long ay seldom stands before a consonant in names."""
    return tuple(Syllable(_end(*syllable.sounds), syllable.stressed) for syllable in said)


def _end(*sounds: str) -> tuple[str, ...]:
    *front, last = sounds
    return (*(_SHUT.get(sound, sound) for sound in front), _OPEN.get(last, last))
