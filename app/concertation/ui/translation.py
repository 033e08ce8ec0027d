"""The language of the window: our own words and Qt's; French too needs a file, for its plurals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

from concertation import wording
from concertation.locations import resource

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

_LOCALES = {"fr": QLocale(QLocale.Language.French, QLocale.Country.France), "en": QLocale("en_GB")}


def install(app: QApplication, language: str) -> None:
    """Speak a language from now on, in what is built from now on; unknown ones fall back to French."""
    chosen = language if language in _LOCALES else "fr"
    wording.set_language(chosen)
    QLocale.setDefault(_LOCALES[chosen])
    for former in app.findChildren(QTranslator):
        app.removeTranslator(former)
        former.deleteLater()
    places = (
        ("qtbase", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        ("qtbase_rest", str(resource("i18n"))),  # what Qt's own file leaves in English
        ("concertation", str(resource("i18n"))),
    )
    for name, folder in places:
        translator = QTranslator(app)
        if translator.load(f"{name}_{chosen}", folder):
            app.installTranslator(translator)
