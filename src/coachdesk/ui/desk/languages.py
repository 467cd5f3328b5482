"""What the languages are called that names are read in. Knows no reading."""

from coachdesk.language import tr

# fmt: off
LANGUAGES = {
    "af": tr("Afrikaans"), "ak": tr("Akan"), "am": tr("Amharic"), "ar": tr("Arabic"),
    "az": tr("Azerbaijani"), "bg": tr("Bulgarian"), "bn": tr("Bengali"), "bs": tr("Bosnian"),
    "ca": tr("Catalan"), "cs": tr("Czech"), "cy": tr("Welsh"), "da": tr("Danish"),
    "de": tr("German"), "el": tr("Greek"), "en": tr("English"), "eo": tr("Esperanto"),
    "es": tr("Spanish"), "et": tr("Estonian"), "eu": tr("Basque"), "fa": tr("Persian"),
    "fi": tr("Finnish"), "fr": tr("French"), "ga": tr("Irish"), "gd": tr("Scottish Gaelic"),
    "gl": tr("Galician"), "ha": tr("Hausa"), "haw": tr("Hawaiian"), "he": tr("Hebrew"),
    "hi": tr("Hindi"), "hmn": tr("Hmong"), "hr": tr("Croatian"), "hu": tr("Hungarian"),
    "hy": tr("Armenian"), "id": tr("Indonesian"), "ig": tr("Igbo"), "in": tr("Indonesian"),
    "is": tr("Icelandic"), "it": tr("Italian"), "ja": tr("Japanese"), "ka": tr("Georgian"),
    "km": tr("Khmer"), "ko": tr("Korean"), "ku": tr("Kurdish"), "la": tr("Latin"),
    "lb": tr("Luxembourgish"), "lo": tr("Lao"), "lt": tr("Lithuanian"), "lv": tr("Latvian"),
    "mk": tr("Macedonian"), "ms": tr("Malay"), "mt": tr("Maltese"), "nb": tr("Norwegian"),
    "ne": tr("Nepali"), "nl": tr("Dutch"), "nn": tr("Norwegian"), "no": tr("Norwegian"),
    "pa": tr("Punjabi"), "pl": tr("Polish"), "pt": tr("Portuguese"), "ro": tr("Romanian"),
    "ru": tr("Russian"), "sh": tr("Serbo-Croatian"), "si": tr("Sinhala"), "sk": tr("Slovak"),
    "sl": tr("Slovenian"), "sm": tr("Samoan"), "so": tr("Somali"), "sq": tr("Albanian"),
    "sr": tr("Serbian"), "sv": tr("Swedish"), "sw": tr("Swahili"), "ta": tr("Tamil"),
    "te": tr("Telugu"), "th": tr("Thai"), "tk": tr("Turkmen"), "tl": tr("Filipino"),
    "to": tr("Tongan"), "tr": tr("Turkish"), "uk": tr("Ukrainian"), "ur": tr("Urdu"),
    "uz": tr("Uzbek"), "vi": tr("Vietnamese"), "wo": tr("Wolof"), "yo": tr("Yoruba"),
    "zh": tr("Chinese"), "zu": tr("Zulu"),
}
# fmt: on


def language_name(tag: str) -> str:
    """ "Irish" for ga; '' for none and for one that has no name here."""
    return LANGUAGES.get(tag.replace("_", "-").partition("-")[0].casefold(), "")
