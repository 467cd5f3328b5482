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
    "ga": "əˈiː=ˈiː əˈɪ=ˈɪ (?<!^)əiː=iː iːə(?=s|$)=iː (?<=[ɪi])ŋ$=ɲ lm$=ləm ʁɐs$=iːs A=a i̯?ʒ=ɾʲ ɹ=ɾ r=ɾ dʒ=dʲ tʃ=tʲ ai̯=əi aɪ=əi vv=v oːi̯=oː ([td]̪)(?![ʲˠ])=\\1ˠ kʲ=c ɡʲ=ɟ n(?=[cɟ])=ɲ (?<=[ɑoue]ː)i̯?(?=[bcdfɡhjklmnprstvʃɾŋɟ])= ",
    "cy": "x=χ ʌ=ə ø=ɪ ɨu(?=ˈ?[ɛe])=əu əɨ=ei uɨ=ui ^hr=r̥ ɪw=ɪu ɨ=i",
    "is": "rr#?(?=[bdɡɟs])=r̥ ə=  #=  b=p d=t ɡ=k ɟ=c ɾr=r ([nrs])\\1=\\1 oʊ=ou y=ʏ ʋ=v iː?a=ija aʊ=au eɪ=ei œʏ=øy",
    "da": "[?]= ε=ɛ ˈʔʌ=ˈɔ ɒʔʌn$=ɔrən ʔʌn$=ərn ʔʌ(?=n[fkst])=ɔ ʔʌ=ər ʌ$=ər ʔ=  ˀ=  ʌ=ɔ ɐ̯=r ɜ=ə ɹ=r ʁ=r ʋ=v œ$=ø eŋ=iŋ ɒɒw=ɔrɡ ɒɒ=ɔːr"
    " aɑd$=ɔːr ɒ=ɔ ɑɑ=ar ɑ=a",
    "sv": "sx=ɧ uː$=ʊ ŋɕ=nɕ ɾ=r ə=ɛ bɛrj$=bærj y(?!ː)=ʏ",
    "tr": "(?<![aɯɑʊuɔo])k(?=[eɛiɪyøœæ]|$)=c ɡ(?=[eɛiɪyøœæ])=ɟ ɛ=e æ=e kh=k oːʊ=ou ɫ=l r=ɾ ʊ=u ɔ=o œ=ø",
    "ro": "ɾ=r",
    "pt": "ɐ̃ʊ̃=ɐ̃w̃ ɐ̃ɨ=ɐ̃j̃ õj=õj̃ eɪŋ$=ɐ̃j̃ eɪŋ=ẽ ɐ̃ŋ=ɐ̃ iŋ=ĩ uŋ=õ ɹ=ɾ ɾə(?=[bdfɡklmnpsʃtvzʒ])=ɾ"
    " ʊ=u uɐ=wɐ aɪ=aj eɪ=ej au=aw eu=ew (?<!ˈ)i(?=[ɐu])=j",
    "fi": "ɾ=r",
    **dict.fromkeys(
        ("no", "nb"),
        "ɾ=r ^x=ç ([bdfɡklmnprstv])\\1=\\1 stad$=stɑː rd$=r ʃ(?=[bdfɡklmnprstv]|$)=ʂ rs=ʂ rt=ʈ rn=ɳ v=ʋ aʊ=æʉ aɪ=æɪ øy=œʏ aː?r(?=[ɡjt]$|$)=ær"
        " ɑ(?!ː)=a (?<=[dtnsl])ən$=n̩",
    ),
    **dict.fromkeys(("hr", "sr", "bs", "sh"), "æ=a ɛ=e ʊ=u ɾ=r ŋ=n ɑ=a v=ʋ"),
    "et": "a=ɑ",
}
"""The engine’s signs and those that dictionaries of the language use, a regular expression and what stands for it."""

_SIGNS = """
ɑ̃=ahⁿ ɔ̃=awⁿ ɛ̃=aⁿ œ̃=aⁿ ã=ahⁿ õ=awⁿ ẽ=aⁿ ɐ̃=ahⁿ æ̃=aⁿ ĩ=ee.n ũ=oo.n w̃=n j̃=n
ɐ̃w̃=ow.n ɐ̃j̃=igh.n õj̃=oy.n
n̩=uh.n l̩=uh.l m̩=uh.m r̩=er
aɪ=igh ai=igh ɑɪ=igh aj=igh ɑj=igh əi=igh æɪ=ay æi=ay aʊ=ow æʉ=ow œʏ=oy øy=oy au=ow ɑu=ow aw=ow ɑw=ow ʌu=ow əu=oh ɔʏ=oy ɔɪ=oy ɔi=oy oi=oy oj=oy ɔj=oy
eɪ=ay ei=ay ej=ay ɛi=ay ɛj=ay œy=oy ou=oh oʊ=oh əʊ=oh ɔw=oh iw=y.oo
a=ah ɑ=ah ɐ=uh ɒ=o æ=a ɛ=e e=ay i=ee ɪ=i ɨ=i ɯ=uh o=oh ɔ=o u=oo ʊ=uu ʉ=oo ɵ=uu y=ew ʏ=ew ø=oe œ=oe ə=uh ɤ=uh ʌ=u ɜ=uh
ɚ=er ɝ=er ᵻ=i r̝=r.zh
tʃ=ch tɕ=ch tʂ=ch dʒ=j dʑ=j dʐ=j ts=t.s dz=d.z ʃ=sh ɕ=sh ʂ=sh ɧ=sh ʒ=zh ʑ=zh ʐ=zh x=kh χ=kh ç=kh ɣ=g ħ=h ɦ=h ʕ=- ʔ=-
ɲ=n.y ŋ=ng ʎ=l.y ʝ=y β=v ð=dh θ=th ɸ=f ɾ=r ʁ=r ʀ=r ɽ=r ɹ=r ɻ=r ɬ=h.l ʋ=v ɟ=d.y c=t.y ɓ=b ɗ=d ʈ=r.t ɖ=r.d ɳ=r.n ɭ=r.l ɱ=m ɥ=w ʍ=w
ɫ=l ɡ=g j=y b=b d=d f=f g=g h=h k=k l=l m=m n=n p=p r=r s=s t=t v=v w=w z=z q=k
"""
SIGNS = {
    ipa: () if said == "-" else tuple(said.split(".")) for ipa, _, said in (s.partition("=") for s in _SIGNS.split())
}
"""What an English speaker can say for each sound of other languages."""
_SIGN = re.compile("|".join(sorted(SIGNS, key=lambda sign: (-len(sign), sign))))
_UNHEARD = re.compile("[²ːˑ‿͜͡ʰʲˠ̪̯̝̥̊̚˥˦˧˨˩.ˌ#\\s]|(?<=[˥˦˧˨˩])ʔ$|ˀ")
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
    said = unicodedata.normalize("NFC", sounds_of(_own(word, lang), lang)).replace("ˌ", "")
    # "(en)" in between: the voice knows another script only, and would read these letters as English.
    if not said or "(" in said or not set("aeiouyɑɒɐæɛɪɨɔʊʏøœəɤʌɯʉɵ") & set(said):
        return ""
    for pattern, usual in _notation(lang):
        said = pattern.sub(usual, said)
    said = _slavic(said) if lang in _SOUTH_SLAVIC else said
    said = _swedish(said, word) if lang == "sv" else said
    said = _onset_stress(_gaelic(said, word) if lang == "ga" else said)
    return said if len(sayable(said, lang=lang)) > 1 else said.replace("ˈ", "")


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
    peaks = [found.start() for found in re.finditer("[aeiouæɛɪɔə]", plain)]
    if len(peaks) < _MANY or not plain.endswith("ʋɪtɕ"):
        return said
    at = peaks[-3]
    return f"{plain[:at]}ˈ{plain[at:]}"


_MANY = 4


def _swedish(said: str, word: str) -> str:
    """Given names in -a and -e have the second tone, those in -ina and the like on the last syllable but one."""
    plain = said.replace("ˈ", "")
    peaks = [found.start() for found in re.finditer("[aeiouyæøœɑɛɪɔəʊʉɵʏ]", plain)]
    if len(peaks) < _TWO or not _GIVEN.search(word) or (len(peaks) > _TWO and not _LATE.search(word)):
        return said
    at = peaks[-2]
    return f"{plain[:at]}{_TONE}ˈ{plain[at:]}"


_TWO = 2
_TONE = "²"
_GIVEN = re.compile("[^aeiouyåäö][ae]$")
_LATE = re.compile("(?:in|ik|ett?|ell|ann|and|it|it+|al|on|ol|ipp|an|en)a$")


_LONG_A = frozenset(("da", "no", "nb", "nn"))
"""Names keep the old spelling of å: Aagaard, Haakon."""


def _own(word: str, lang: str) -> str:
    if lang in _SOUTH_SLAVIC:
        word = _HUSHED.sub("č", _SON_OF.sub("ić", word))  # people abroad write them without their marks
    word = word.replace("aa", "å") if lang in _LONG_A else word
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
    return re.sub(
        r"((?:[bdfɡklmnprstvz](?=[jw]))?(?:[td]͡?[sʃʂɕzʒʐʑ]|[bcdfhjklmnprstvwxzɡɲʎʝɾʁɬʋɟŋçðθβɣɦʃʂɕʒʐʑ])[ʲˠʰ̪]*)(²?)ˈ",
        r"ˈ\2\1",
        said,
    )


def _gaelic(said: str, word: str) -> str:
    """Irish consonants are broad or slender, as the vowel letters beside them are; an r that opens a word is broad."""
    written = [_is_slender(found, word) for found in _WRITTEN.finditer(word)]
    spoken = [found.start() for found in _SPOKEN.finditer(said)]
    by_letters = len(written) == len(spoken)

    def marked(match: re.Match[str]) -> str:
        sound = match[1]
        at = sum(start <= match.start() for start in spoken) - 1
        if written[at] if by_letters else _sounds_slender(said[match.end() :], word):
            return sound + "ʲ"
        return (sound + "̪" if sound in "tdnl" else sound) + "ˠ"

    said = re.sub("([bdflmnprstvɾ])(?![̪ʲˠ])", marked, said)
    return re.sub("^(ˈ?)ɾʲ", "\\1ɾˠ", _HUSH.sub("", said) if word.endswith(("dh", "gh")) else said)


_WRITTEN = re.compile("[bcdfghjklmnprstvwxyz]+")
_SPOKEN = re.compile("[^aeiouɑɒɐɛɪɔʊəʌæːˈAi̯]+")
_HUSH = re.compile("(?<=[ɪi])[ɡɟj]$")


def _is_slender(letters: re.Match[str], word: str) -> bool:
    after, before = word[letters.end() : letters.end() + 1], word[: letters.start()][-1:]
    return (after or before) in _NARROW


_NARROW = tuple("eiéí")


def _sounds_slender(after: str, word: str) -> bool:
    vowel = re.search("[aeiouɑɒɛɪɔʊəʌ]", after)
    return vowel[0] in "eiɛɪ" if vowel else bool(re.search("[iíeé][bcdfghlmnprst]+$", word))


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
