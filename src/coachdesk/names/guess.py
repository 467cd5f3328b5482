"""Guesses from letters and endings which language a name is spelt in. Knows no sounds; a guess stays a guess."""

import re
from dataclasses import dataclass
from functools import cache

from coachdesk.names.lexicon import unfolded
from coachdesk.names.native import OWN_LETTERS

_LETTERS = (
    ("vi", "[ạảấầẩẫậắằặẹẻẽếềểễệịỉọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹơưđ]"),
    ("pl", "[łąęńśźż]"),
    ("cs", "[řěů]"),
    ("hu", "[őű]"),
    ("tr", "[ğış]"),
    ("ro", "[ășțţ]"),
    ("is", "[þð]"),
    ("yo", "[ṣẹọ]"),
    ("hr", "[ćđ]"),
    ("es", "ñ"),
    ("pt", "[ãõ]|lho$|inho$"),
    ("fr", "[êèëîïôûœ]|ç"),
    ("da", "[øæ]"),
    ("sv", "å|[äö](?=.*(?:sson|ström|qvist|gren|lund|berg|strand|kvist)$)"),
    ("de", "[ßäöü]"),
    ("cs", "[čšžýťďň]"),
    ("ga", "(?=.*[áéíóú])(?=.*(?:bh|mh|dh|gh|aoi|fh|th|sh|eo|ío|éa|ái|ói))"),
    ("es", "[áéíóú]"),
)


@dataclass(frozen=True, slots=True)
class Shape:
    """What names of one language look like, each field a row of pieces: whole words, beginnings, endings, insides."""

    lang: str
    whole: str = ""
    starts: str = ""
    ends: str = ""
    inside: str = ""

    def pattern(self) -> re.Pattern[str]:
        ways = (("^({})$", self.whole), ("^({})", self.starts), ("({})$", self.ends), ("({})", self.inside))
        return re.compile("|".join(form.format("|".join(row.split())) for form, row in ways if row))


_PINYIN = (
    "[jx]ue|[jqx](?:i(?:ang|ong|an|ao|ng|a|e|u|n)?|u(?:an|n)?)|r(?:an|ang|ao|e|en|eng|i|ong|ou|u|uan|ui|un|uo)"
    "|y(?:an|ang|ao|e|in|ing|i|ong|ou|uan|ue|un|u|a)|w(?:ai|ang|an|a|ei|eng|en|o|u)|(?:[zcs]h?|[bpmfdtnlgkh])"
    "(?:iang|uang|uai|uan|ian|iao|ing|ang|eng|ong|ai|ei|ao|ou|an|en|ie|iu|in|ua|uo|ui|un|a|o|e|i|u)"
)
"""A syllable of Mandarin in Pinyin. What begins like one but goes on otherwise, as Quarles, is no Chinese name."""

_SHAPES = (
    Shape("vi", "nguyen huynh pham tran phan vuong ngo hoang truong trinh duong quach thuy linh minh thanh phuong thi"),
    Shape("ga", inside="aoi dhbh dhg", starts="caoi saoi siob"),
    Shape(
        "pl",
        starts="krz prz grz brz wojc szcz",
        ends="wicz czyk rzyk czak siak owski ewski inski alski elski ynski ecki icki cki dzki owska ewska inska",
        inside="szcz sz",
    ),
    Shape("ru", ends="enko chuk ov ev ova eva evsky ovsky evich ovich shvili"),
    Shape("hr", ends="ovic evic cic ric vic nic"),
    Shape("ro", ends="escu eanu oiu"),
    Shape("hu", "nagy szabo kovacs istvan gyorgy zsolt", starts="gy zs", ends="szky ghy"),
    Shape("el", ends="opoulos opoulou idis akis oglou iadis poulos"),
    Shape(
        "it",
        starts="gia gio giu",
        ends="ini elli ello etti etta ucci acci occi ino oni ardi aldi iano iani azzi ezza esco zzo cchi",
    ),
    Shape("pt", "joao", ends="eira eiro inho inha alho"),
    Shape(
        "es",
        "jorge jesus javier juan jaime joaquin",
        starts="guill",
        ends="guez ndez inez nez rez mez tez lez illo illa uela ales anza",
    ),
    Shape(
        "fr",
        "jean yves luc",
        ends="eau eaux ault aux oux ieu iere ette ois oit eux euil aire ienne gnon ouin",
    ),
    Shape(
        "de",
        starts="sch(?!u[yl])",
        ends="mann stein bauer meier maier meyer hauser schmidt schmitt burger berger hofer huber wald heim lein tz",
    ),
    Shape("nl", ends="stra sma huis dijk kamp veld horst wijk", inside="ij uij"),
    Shape("sv", ends="sson qvist kvist strom gren blad stedt strand"),
    Shape("da", ends="nsen rsen gaard skov"),
    Shape("fi", ends="nen maki koski niemi jarvi", inside="aa"),
    Shape("cy", starts="llew llyw gwenll rhydd dafydd myf angharad", ends="dd"),
    Shape("tr", ends="oglu demir yilmaz"),
    Shape(
        "zh",
        "cheng wang huang zhang zhou jiang jing feng deng peng tang liu hui wei cai yuan yun ming hong chun jun que "
        f"(?!xime)(?=x[iu]|zh|q[iu])(?:{_PINYIN})+",
    ),
    Shape("ja", ends="ashi moto mura yama kawa hara shima zaki sawa naka mizu hiro yuki suke bishi baru"),
    Shape(
        "hi",
        starts="sri raj lakshm venkat subra aish",
        ends="swamy murthy krishna singh kumar reddy gupta sharma varma verma desai iyer narayan nathan deep preet "
        "endra inder bhai jee mesh resh nesh",
        inside="bh ksh dh(?=[aeiou])",
    ),
    Shape(
        "yo",
        starts="adeb adey olu(?=[a-z]{2}) ayod ifeo temi titi chuk chid chin nnam nwa nka obi oke oye ngoz onye ugo",
        inside="chukwu nkwo kpo gbe",
    ),
    Shape(
        "ar",
        starts="abd moh muh mahm ahm khal yous yus huss hass ibra must kh",
        ends="ullah oud eddine uddin rahman allah zadeh aziz",
    ),
    Shape("ko", starts="hyun hyeon seung kyung yeon seong hwang kwon jeong", whole="jae eun yoon soo min"),
)

_COUNTRIES = {
    **{"DE": "de", "AT": "de", "CH": "de", "FR": "fr", "ES": "es", "MX": "es", "AR": "es", "CO": "es", "CL": "es"},
    **{"PE": "es", "IT": "it", "PT": "pt", "BR": "pt", "PL": "pl", "CZ": "cs", "SK": "sk", "HR": "hr", "RS": "sr"},
    **{"HU": "hu", "RO": "ro", "NL": "nl", "SE": "sv", "DK": "da", "NO": "no", "FI": "fi", "IS": "is", "TR": "tr"},
    **{"VN": "vi", "CN": "zh", "TW": "zh", "IN": "hi", "NG": "yo", "RU": "ru", "UA": "uk", "BG": "bg", "GR": "el"},
    **{"JP": "ja", "KR": "ko", "EG": "ar", "SA": "ar", "AE": "ar", "MA": "ar"},
}
_CODES = """49DE 43AT 41CH 33FR 34ES 52MX 54AR 57CO 56CL 51PE 39IT 351PT 55BR 48PL 420CZ 421SK 385HR 381RS 36HU 40RO
    31NL 46SE 45DK 47NO 358FI 354IS 90TR 84VN 86CN 886TW 91IN 234NG 380UA 359BG 30GR 81JP 82KR 20EG 966SA 971AE 212MA"""
_CALLING = {code[:-2]: code[-2:] for code in _CODES.split()}
"""Country codes of telephone numbers (ITU-T E.164); Russia shares its own."""


@cache
def _patterns() -> tuple[tuple[tuple[str, re.Pattern[str]], ...], tuple[tuple[str, re.Pattern[str]], ...]]:
    """By letter and by shape; made at the first name, since that takes as long as all else of this room."""
    by_letter = tuple((lang, re.compile(pattern)) for lang, pattern in _LETTERS)
    return by_letter, tuple((shape.lang, shape.pattern()) for shape in _SHAPES)


def language(word: str, *, country: str = "") -> tuple[str, bool]:
    """The language of ``word`` (small letters) and whether its letters prove it. English where nothing tells."""
    by_letter, by_shape = _patterns()
    at_home = _COUNTRIES.get(country.upper(), "")
    spelt_at_home = all(letter.isascii() or letter in OWN_LETTERS.get(at_home, ()) for letter in word)
    for lang, pattern in by_letter:
        if pattern.search(word):
            return (at_home, False) if spelt_at_home else (lang, lang not in ("es", "de", "fr"))
    plain = unfolded(word)
    shapes = [lang for lang, pattern in by_shape if pattern.search(plain)]
    if at_home and (not shapes or at_home in shapes):
        return at_home, False
    return (shapes[0], False) if shapes else ("en", False)


def home_language(country: str) -> str:
    """The language most names of ``country`` (ISO 3166) are spelt in; empty where that is English, or not known."""
    return _COUNTRIES.get(country.upper(), "")


def country_called(number: str) -> str:
    """The country that a number with its country code (+39 …) is in; empty where we know of no spelling of its own."""
    digits = "".join(sign for sign in number if sign.isdecimal())
    codes = (digits[:size] for size in (3, 2)) if number.lstrip().startswith("+") else ()
    return next((_CALLING[code] for code in codes if code in _CALLING), "")


def country_of(domain: str) -> str:
    """The country an e-mail’s domain ends with ("ferrari.it" is IT); empty where it ends with none that we know."""
    ending = domain.rpartition(".")[2].upper()
    return ending if ending in _COUNTRIES else ""
