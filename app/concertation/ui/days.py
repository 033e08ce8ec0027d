"""Days and hours as the window writes them, in the user's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from concertation.ui.plurals import Plurals

if TYPE_CHECKING:
    from datetime import date, time

NO_BREAK = "\u00a0"


def in_full(day: date) -> str:
    """Return « jeudi 4 juillet 2013 »."""
    return _told(day, "dddd d MMMM yyyy")


def day_and_month(day: date) -> str:
    """Return « 4 juillet »."""
    return _told(day, "d MMMM")


def day_in_year(day: date, year: int) -> str:
    """Return « 4 juillet », with its year where it is not the one meant."""
    return _told(day, "d MMMM" if day.year == year else "d MMMM yyyy")


def weekday_and_month(day: date) -> str:
    """Return « jeudi 4 juillet »."""
    return _told(day, "dddd d MMMM")


def short(day: date) -> str:
    """Return « jeu. 4 juillet »."""
    return _told(day, "ddd d MMMM")


def short_with_year(day: date) -> str:
    """Return « jeu. 4 juillet 2013 »."""
    return _told(day, "ddd d MMMM yyyy")


def shortest(day: date) -> str:
    """Return « jeu. 4 »."""
    return _told(day, "ddd d")


def month_and_year(day: date) -> str:
    """Return « Juillet 2013 », as a title."""
    locale = QLocale()
    return f"{locale.standaloneMonthName(day.month).capitalize()} {day.year}"


def month_name(month: int) -> str:
    """Return « Juillet », as a title."""
    return QLocale().standaloneMonthName(month).capitalize()


def clock(at: time) -> str:
    """Return « 10 h 05 » in French, « 10:05 » elsewhere."""
    if QLocale().language() == QLocale.Language.French:
        return f"{at.hour}{NO_BREAK}h{NO_BREAK}{at.minute:02d}" if at.minute else f"{at.hour}{NO_BREAK}h"
    return f"{at.hour}:{at.minute:02d}"


def span(starts_at: time, ends_at: time | None) -> str:
    """Return « 10 h à 12 h », or the beginning alone."""
    if ends_at is None:
        return clock(starts_at)
    return QCoreApplication.translate("Days", "{start} à {end}").format(start=clock(starts_at), end=clock(ends_at))


def within(days: int) -> str:
    """Return « aujourd’hui », « demain » or « dans 5 jours »."""
    translate = QCoreApplication.translate
    if days == 0:
        return translate("Days", "aujourd’hui")
    if days == 1:
        return translate("Days", "demain")
    return Plurals().in_days(days)


def _told(day: date, pattern: str) -> str:
    locale = QLocale()
    if day.day == 1 and locale.language() == QLocale.Language.French:
        pattern = pattern.replace("d MMMM", "'1er' MMMM")
    return locale.toString(QDate(day.year, day.month, day.day), pattern)


def initials() -> list[str]:
    """Return the initials of the days, from Monday."""
    locale = QLocale()
    return [locale.standaloneDayName(day, QLocale.FormatType.NarrowFormat).upper() for day in range(1, 8)]


def weekday_names() -> list[str]:
    """Return the short names of the days, from Monday."""
    locale = QLocale()
    return [locale.standaloneDayName(day, QLocale.FormatType.ShortFormat) for day in range(1, 8)]
