"""The languages the window can speak, and the start of speaking one. A language is a folder. Knows no page.

Loaded before the pages are, which say many of their words while they are imported.
"""

from collections.abc import Callable

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from coachdesk.language import ENGLISH, Language, speak
from coachdesk.paths import resources

FILE = "coachdesk.qm"
CONTEXT = ""
"""lupdate puts what ``tr`` says into the context without a name."""


def languages() -> tuple[str, ...]:
    """The tags of all that can be spoken, English first: "de" or, where a country matters, "pt_BR"."""
    return (ENGLISH, *sorted(file.parent.name for file in (resources() / "languages").glob(f"*/{FILE}")))


def own_name(tag: str) -> str:
    """What its speakers call a language: "Deutsch"."""
    name = "English" if tag == ENGLISH else QLocale(tag).nativeLanguageName()
    return name[:1].upper() + name[1:]


def language_for(wanted: str) -> str:
    """The tag that is spoken where ``wanted`` is set: '' asks the system, and what isn't there gives way to English."""
    here = languages()
    for name in (wanted,) if wanted else QLocale.system().uiLanguages():
        tag = name.replace("-", "_")
        for one in (tag, tag.partition("_")[0]):
            if one in here:
                return one
    return ENGLISH


def speak_in(app: QApplication, tag: str) -> None:
    """Say everything in this language from now on, Qt’s own menus as well; English needs nothing."""
    if tag == ENGLISH:
        return
    locale = QLocale(tag)
    own, qt = QTranslator(app), QTranslator(app)
    if not own.load(str(resources() / "languages" / tag / FILE)):
        return
    app.installTranslator(own)
    if qt.load(locale, "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(qt)
    QLocale.setDefault(locale)
    app.setLayoutDirection(locale.textDirection())

    def translate(text: str, comment: str, count: int | None) -> str:
        return own.translate(CONTEXT, text, comment or None, -1 if count is None else count) or ""

    speak(in_words_of(locale, tag, translate))


def in_words_of(locale: QLocale, tag: str, translate: Callable[[str, str, int | None], str]) -> Language:
    """The language with numbers, days and months as the locale has them."""
    short, long = QLocale.FormatType.ShortFormat, QLocale.FormatType.LongFormat
    day, month = locale.standaloneDayName, locale.standaloneMonthName
    return Language(
        tag,
        translate,
        group=locale.groupSeparator(),
        point=locale.decimalPoint(),
        days=tuple(day(at, long) for at in range(1, 8)),
        short_days=tuple(day(at, short) for at in range(1, 8)),
        months=tuple(month(at, long) for at in range(1, 13)),
        short_months=tuple(month(at, short) for at in range(1, 13)),
    )
