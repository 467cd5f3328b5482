"""Puts what the engine says of a name into the notation that dictionaries of its language use. Knows no English.

Most of it is a table of signs. Irish consonants, Swedish tones and the stress of South Slavic names need the spelling.
"""

import re
from functools import cache

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
    "ga": "əˈiː=ˈiː əˈɪ=ˈɪ (?<!^)əiː=iː əeːə=eː (?<=[bcdfɡhklmnprstvɾ])w(?=[eɪi])= "
    " weːə=weː iːə(?=s|$)=iː (?<=[ɪi])ŋ$=ɲ lm$=ləm ʁɐs$=iːs"
    " A=a i̯?ʒ=ɾʲ ɹ=ɾ r=ɾ dʒ=dʲ tʃ=tʲ ai̯=əi aɪ=əi vv=v oːi̯=oː ([td]̪)(?![ʲˠ])=\\1ˠ"
    " kʲ=c ɡʲ=ɟ n(?=[cɟ])=ɲ (?<=[ɑoue]ː)i̯?(?=[bcdfɡhjklmnprstvʃɾŋɟ])= ",
    "cy": "x=χ ʌ=ə ø=ɪ ɨu(?=ˈ?[ɛe])=əu əɨ=ei uɨ=ui ^hr=r̥ ɪw=ɪu ɨ=i",
    "is": "rr#?(?=[bdɡɟs])=r̥ ə=  #=  b=p d=t ɡ=k ɟ=c ɾr=r ([nrs])\\1=\\1 oʊ=ou y=ʏ ʋ=v iː?a=ija aʊ=au eɪ=ei œʏ=øy",
    "da": "[?]= ε=ɛ ˈʔʌ=ˈɔ ɒʔʌn$=ɔrən ʔʌn$=ərn ʔʌ(?=n[fkst])=ɔ ʔʌ=ər ʌ$=ər ʔ=  ˀ=  ʌ=ɔ ɐ̯=r ɜ=ə ɹ=r ʁ=r ʋ=v œ$=ø eŋ=iŋ"
    " ɒɒw=ɔrɡ ɒɒ=ɔːr aɑd$=ɔːr ɒ=ɔ ɑɑ=ar ɑ=a",
    "sv": "sx=ɧ uː$=ʊ ŋɕ=nɕ ɾ=r ə=ɛ bɛrj$=bærj y(?!ː)=ʏ",
    "tr": "(?<![aɯɑʊuɔo])k(?=[eɛiɪyøœæ]|$)=c ɡ(?=[eɛiɪyøœæ])=ɟ ɛ=e æ=e kh=k oːʊ=ou ɫ=l r=ɾ ʊ=u ɔ=o œ=ø",
    "ro": "ɾ=r ʲʲ=ʲ əʊ=əu oi=oj",
    "pt": "ɐ̃ʊ̃=ɐ̃w̃ ɐ̃ɨ=ɐ̃j̃ õj=õj̃ eɪŋ$=ɐ̃j̃ eɪŋ=ẽ ɐ̃ŋ=ɐ̃ iŋ=ĩ uŋ=õ ɹ=ɾ ɾə(?=[bdfɡklmnpsʃtvzʒ])=ɾ"
    " ʊ=u uɐ=wɐ aɪ=aj eɪ=ej au=aw eu=ew (?<!ˈ)i(?=[ɐu])=j",
    "fi": "ɾ=r",
    **dict.fromkeys(
        ("no", "nb"),
        "ɾ=r ^x=ç ([bdfɡklmnprstv])\\1=\\1 stad$=stɑː rd$=r ʃ(?=[bdfɡklmnprstv]|$)=ʂ rs=ʂ rt=ʈ rn=ɳ"
        " v=ʋ aʊ=æʉ aɪ=æɪ øy=œʏ aː?r(?=[ɡjt]$|$)=ær ɑ(?!ː)=a (?<=[dtnsl])ən$=n̩",
    ),
    **dict.fromkeys(("hr", "sr", "bs", "sh"), "æ=a ɛ=e ʊ=u ɾ=r ŋ=n ɑ=a v=ʋ"),
    "sl": "ŋ=n w=ʋ",
    "et": "a=ɑ ɵ=ɤ ɛ=e",
}
"""The engine’s signs and those that dictionaries of the language use, a regular expression and what stands for it."""

SOUTH_SLAVIC = frozenset(("hr", "sr", "bs", "sh", "sl"))


def usual(said: str, word: str, lang: str) -> str:
    """``said``, the engine’s IPA of ``word`` (small letters), as dictionaries of ``lang`` write it."""
    for pattern, sign in _notation(lang):
        said = pattern.sub(sign, said)
    if lang in SOUTH_SLAVIC:
        said = _slavic(said)
    elif lang == "sv":
        said = _swedish(said, word)
    elif lang == "ga":
        said = _gaelic(said, word)
    return _onset_stress(said)


@cache
def _notation(lang: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    pairs = [pair.rpartition("=") for pair in NOTATION.get(lang, "").split(" ") if pair]
    return tuple((re.compile(pattern), usual) for pattern, _, usual in pairs)


def _slavic(said: str) -> str:
    """Names of four syllables and more in -ović lay the stress on the third from the end, not on the first."""
    plain = said.replace("ˈ", "")
    peaks = [found.start() for found in re.finditer("[aeiouæɛɪɔə]", plain)]
    if len(peaks) < _MANY or not _SON.search(plain):
        return said
    at = peaks[-3]
    return f"{plain[:at]}ˈ{plain[at:]}"


_MANY = 4
_SON = re.compile("[vʋ]ɪtɕ$")


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
_LATE = re.compile("(?:in|ik|et+|ell|ann|and|it+|al|on|ol|ipp|an|en)a$")


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
