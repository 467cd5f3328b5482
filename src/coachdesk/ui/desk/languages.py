"""The English names of the languages that names are read in. Knows no reading."""

_NAMES = """
af=Afrikaans ar=Arabic az=Azerbaijani bg=Bulgarian bs=Bosnian ca=Catalan cs=Czech cy=Welsh da=Danish de=German
el=Greek en=English eo=Esperanto es=Spanish et=Estonian eu=Basque fa=Persian fi=Finnish fr=French ga=Irish
gd=Scottish_Gaelic gl=Galician ha=Hausa haw=Hawaiian he=Hebrew hi=Hindi hr=Croatian hu=Hungarian hy=Armenian
id=Indonesian ig=Igbo in=Indonesian is=Icelandic it=Italian ja=Japanese ka=Georgian ko=Korean ku=Kurdish la=Latin
lb=Luxembourgish lt=Lithuanian lv=Latvian mk=Macedonian ms=Malay mt=Maltese nb=Norwegian nl=Dutch nn=Norwegian
no=Norwegian pa=Punjabi pl=Polish pt=Portuguese ro=Romanian ru=Russian sh=Serbo-Croatian sk=Slovak sl=Slovenian
sq=Albanian sr=Serbian sv=Swedish sw=Swahili ta=Tamil te=Telugu th=Thai tk=Turkmen tr=Turkish uk=Ukrainian ur=Urdu
uz=Uzbek vi=Vietnamese yo=Yoruba zh=Chinese
"""
LANGUAGES = {tag: name.replace("_", " ") for tag, _, name in (pair.partition("=") for pair in _NAMES.split())}


def language_name(tag: str) -> str:
    """ "Irish" for ga; '' for none and for one that has no name here."""
    return LANGUAGES.get(tag.replace("_", "-").partition("-")[0].casefold(), "")
