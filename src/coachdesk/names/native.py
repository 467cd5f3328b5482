"""How a name sounds in its own language, and what an English speaker can say of it. Knows no entry of the lexicon.

The engine’s IPA is first put into the usual notation of the language (``NOTATION``); ``sayable`` then turns IPA of any
language into our own sounds, sign by sign, which is all that the respelling of such a name is made from.
"""

import re
import unicodedata
from functools import cache, lru_cache

from coachdesk.names.lexicon import unfolded
from coachdesk.names.sounds import VOWELS, Sounds, Syllable, syllables
from coachdesk.names.vietnamese import vietnamese
from coachdesk.names.voice import sounds_of

NOTATION = {
    "en": "ɚɹ=əɹ ɜː=ɚ ɾ=t ʔ=t ɐ=ə ᵻ=ɪ (?<=[aeiouɪʊ])ə(?=ɹ)=  əl=əl n̩=ən l̩=əl",
    "pl": "ʲ=  tʃ=t͡ʂ dʒ=d͡ʐ ʃ=ʂ ʒ=ʐ ɛ̃(?=[szfvʂʐɕʑx])=ɛw̃ ɔ̃(?=[szfvʂʐɕʑx])=ɔw̃",
    "de": "ɔø=ɔʏ r=ʁ ɾ=ʁ ɑː=aː ɑ=a tsʃ=t͡ʃ ɡən$=ɡn̩ ɜ$=ɐ əɾ$=ɐ əʁ$=ɐ",
    "nl": "ɾr=r rr=r œyj=œy aːj=aːi ʌʊ=ɑu ɔʊ=ɑu ɵ=ʏ",
    "hu": "th=t ɑ=ɒ",
    "cs": "v$=f h=ɦ e=ɛ ou=ou̯",
    "sk": "h=ɦ e=ɛ o=ɔ w=u̯ v$=u̯ tʲ=c dʲ=ɟ",
    "it": "ʊ=u ɪ=i tʃː=ttʃ dʒː=ddʒ tsː=tts dzː=ddz n(?=ˈ?[kɡ])=ŋ ([bdfɡklmnprstvz])ː=\\1\\1"
    " (?<=[aeiouɛɔˈ])([ɲʎʃ])(?=ˈ?[aeiouɛɔ])=\\1\\1",
    "es": "jˈj=ˈʝ jj=ʝ tˈ?tʃ=tʃ aɪ=aj ʎ=ʝ ð=d β=b ɣ=ɡ ŋ=n",
    "ga": "əˈiː=ˈiː A=a i̯?ʒ=ɾʲ ɹ=ɾ r=ɾ dʒ=dʲ tʃ=tʲ ai̯=əi aɪ=əi vv=v oːi̯=oː ([td]̪)(?![ʲˠ])=\\1ˠ",
    "cy": "ʌ=ə ø=ɪ ɨu(?=ˈ?[ɛe])=əu əɨ=ei uɨ=ui ^hr=r̥ ɪw=ɪu ɨ=i",
    "is": "ðər=ðr #=  ^b=p ^d=t ^ɡ=k rrɡ=rk ɡ$=k oʊ=ou y=ʏ əɣə=ɣ ɣə=ɣ ʋ=v",
    "da": "[?]= ʔʌ=ə ʔ=  ˀ=  ʌ=ɔ ɐ̯=r ɜ=ə ɹ=r ʁ=r ʋ=v œ$=ø eŋ=iŋ ɒɒw=ɔrɡ ɒɒ=ɔːr aˌ?ɑd$=ɔːr",
    "sv": "sx=ɧ uː$=ʊ ŋɕ=nɕ ɾ=r ə=ɛ",
    "tr": "ɛ=e æ=e kh=k oːʊ=ou ɫ=l r=ɾ ʊ=u ɔ=o œ=ø",
    "ro": "ɾ=r",
    "pt": "ɐ̃ʊ̃=ɐ̃w̃ ɐ̃ɨ=ɐ̃j̃ õj=õj̃ eɪŋ$=ɐ̃j̃ eɪŋ=ẽ ɐ̃ŋ=ɐ̃ iŋ=ĩ uŋ=õ ɹ=ɾ ɾə(?=[bdfɡklmnpsʃtvzʒ])=ɾ"
    " ʊ=u uɐ=wɐ aɪ=aj eɪ=ej au=aw eu=ew (?<!ˈ)i(?=[ɐu])=j",
    "fi": "ɾ=r",
    **dict.fromkeys(("no", "nb"), "ɾ=r ^x=ç ([bdfɡklmnprstv])\\1=\\1"),
    **dict.fromkeys(("hr", "sr", "bs", "sh"), "æ=a ɛ=e ʊ=u ɾ=r ŋ=n"),
    "et": "a=ɑ",
}
"""The engine’s signs and those that dictionaries of the language use, a regular expression and what stands for it."""

_SIGNS = """
ɑ̃=ahⁿ ɔ̃=awⁿ ɛ̃=aⁿ œ̃=aⁿ ã=ahⁿ õ=awⁿ ẽ=aⁿ ɐ̃=ahⁿ æ̃=aⁿ ĩ=ee.n ũ=oo.n w̃=n j̃=n
ɐ̃w̃=ow.n ɐ̃j̃=igh.n õj̃=oy.n
aɪ=igh ai=igh ɑɪ=igh aj=igh ɑj=igh əi=igh aʊ=ow au=ow ɑu=ow aw=ow ɑw=ow ʌu=ow əu=oh ɔʏ=oy ɔɪ=oy ɔi=oy oi=oy oj=oy ɔj=oy
eɪ=ay ei=ay ej=ay ɛi=ay ɛj=ay œy=oy ou=oh oʊ=oh əʊ=oh ɔw=oh iw=y.oo
a=ah ɑ=ah ɐ=uh ɒ=o æ=a ɛ=e e=ay i=ee ɪ=i ɨ=i ɯ=uh o=oh ɔ=o u=oo ʊ=uu ʉ=oo ɵ=uu y=ew ʏ=ew ø=oe œ=oe ə=uh ɤ=uh ʌ=u ɜ=uh
ɚ=er ɝ=er ᵻ=i r̝=r.zh
tʃ=ch tɕ=ch tʂ=ch dʒ=j dʑ=j dʐ=j ts=t.s dz=d.z ʃ=sh ɕ=sh ʂ=sh ɧ=sh ʒ=zh ʑ=zh ʐ=zh x=kh χ=kh ç=kh ɣ=g ħ=h ɦ=h ʕ=- ʔ=-
ɲ=n.y ŋ=ng ʎ=l.y ʝ=y β=v ð=dh θ=th ɸ=f ɾ=r ʁ=r ʀ=r ɽ=r ɹ=r ɻ=r ɬ=h.l ʋ=v ɟ=d.y c=t.y ɓ=b ɗ=d ʈ=t ɖ=d ɳ=n ɭ=l ɱ=m ɥ=w ʍ=w
ɫ=l ɡ=g j=y b=b d=d f=f g=g h=h k=k l=l m=m n=n p=p r=r s=s t=t v=v w=w z=z q=k
"""
SIGNS = {
    ipa: () if said == "-" else tuple(said.split(".")) for ipa, _, said in (s.partition("=") for s in _SIGNS.split())
}
"""What an English speaker can say for each sound of other languages."""
_SIGN = re.compile("|".join(sorted(SIGNS, key=lambda sign: (-len(sign), sign))))
_UNHEARD = re.compile("[ːˑ‿͜͡ʰʲˠ̪̯̝̩̥̊̚˥˦˧˨˩.ˌ#\\s]|(?<=[˥˦˧˨˩])ʔ$|ˀ")
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
    said = unicodedata.normalize("NFC", sounds_of(_own(word, lang), lang))
    # "(en)" in between: the voice knows another script only, and would read these letters as English.
    if not said or "(" in said or not set("aeiouyɑɒɐæɛɪɨɔʊʏøœəɤʌɯʉɵ") & set(said):
        return ""
    for pattern, usual in _notation(lang):
        said = pattern.sub(usual, said)
    said = _slavic(said) if lang in _SOUTH_SLAVIC else said
    said = _onset_stress(_gaelic(said, word) if lang == "ga" else said)
    return said if len(sayable(said)) > 1 else said.replace("ˈ", "")


_LETTERS = """
    en= pl=ąćęłńóśźż de=äöüß fr=àâæçéèêëîïôœùûüÿ es=áéíóúüñ it=àèéìòù pt=áâãàçéêíóôõú cs=áčďéěíňóřšťúůýž hr=čćđšž
    sk=áäčďéíĺľňóôŕšťúýž hu=áéíóöőúüű ro=ăâîșşțţ nl=éëïóöü sv=åäöé da=æøåé no=æøåé nb=æøåé fi=äöå is=áéíóúýþæðö
    tr=çğıöşüâ ga=áéíóú cy=âêîôûŵŷ
"""
OWN_LETTERS = {lang: frozenset(own) for lang, _, own in (row.partition("=") for row in _LETTERS.split())}
"""What a language writes beside a to z. A voice names other letters ("n with a tilde") in place of saying them."""


_SOUTH_SLAVIC = frozenset(("hr", "sr", "bs", "sh", "sl"))
_SON_OF = re.compile("ich?$")
_HUSHED = re.compile("c(?=(?:ev)?ić$)")


def _slavic(said: str) -> str:
    """Names of four syllables and more in -ović lay the stress on the third from the end, not on the first."""
    plain = said.replace("ˈ", "")
    peaks = [found.start() for found in re.finditer("[aeiouæɑɛɪɔə]", plain)]
    if len(peaks) < _MANY or not plain.endswith("vɪtɕ"):
        return said
    at = peaks[-3]
    return f"{plain[:at]}ˈ{plain[at:]}"


_MANY = 4


def _own(word: str, lang: str) -> str:
    if lang in _SOUTH_SLAVIC:
        word = _HUSHED.sub("č", _SON_OF.sub("ić", word))  # people abroad write them without their marks
    own = OWN_LETTERS.get(lang)
    if own is None or word.isascii():
        return word
    return "".join(letter if letter in own else unfolded(letter) for letter in word)


@cache
def _notation(lang: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    pairs = [pair.rpartition("=") for pair in NOTATION.get(lang, "").split(" ") if pair]
    return tuple((re.compile(pattern), usual) for pattern, _, usual in pairs)


def _onset_stress(said: str) -> str:
    """The mark before the consonant that opens the stressed syllable, not before its vowel."""
    said = said.replace("ˌ", "")
    return re.sub(
        r"((?:[bdfɡklmnprstvz](?=[jw]))?(?:[td]͡?[sʃʂɕzʒʐʑ]|[bcdfhjklmnprstvwxzɡɲʎʝɾʁɬʋɟŋçðθβɣɦʃʂɕʒʐʑ])[ʲˠʰ̪]*)ˈ",
        r"ˈ\1",
        said,
    )


def _gaelic(said: str, word: str) -> str:
    """Irish consonants are broad or slender, as the vowel letters beside them are."""
    slender_end = bool(re.search("[iíeé][bcdfghlmnprst]+$", word))

    def marked(match: re.Match[str]) -> str:
        sound, after = match[1], said[match.end() :].lstrip("ˈˌ")
        vowel = re.search("[aeiouɑɒɛɪɔʊəʌ]", after)
        slender = vowel[0] in "eiɛɪ" if vowel else slender_end
        if slender:
            return sound + "ʲ"
        return (sound + "̪" if sound in "tdnl" else sound) + "ˠ"

    return re.sub("([bdflmnprstvɾ])(?![̪ʲˠ])", marked, said)


@lru_cache(maxsize=2000)
def sayable(said: str, *, english: bool = False) -> Sounds:
    """What an English speaker can say of IPA of any language; empty where a sign is unknown. ``english`` IPA keeps the
    long ay of James.
    """
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
