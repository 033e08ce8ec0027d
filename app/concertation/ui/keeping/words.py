"""How the window tells of a copy: its day and hour, why it was made, what it holds, what was done since."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from concertation import wording
from concertation.errors import UserError
from concertation.ui import days
from concertation.ui.plurals import Plurals

if TYPE_CHECKING:
    from collections.abc import Sequence

    from concertation.ui.ports import Copy

_MOST_GESTURES = 6


def moment(copy: Copy) -> str:
    """Return « jeudi 4 juillet 2013 à 9 h 30 »."""
    told = QCoreApplication.translate("Copies", "{day} à {hour}")
    return told.format(day=days.in_full(copy.at.date()), hour=days.clock(copy.at.time()))


def when(copy: Copy) -> str:
    """Return « 04/07/2013 09:30 », for a column."""
    return f"{copy.at:%d/%m/%Y %H:%M}"


def occasion(copy: Copy) -> str:
    told = wording.word("occasion", copy.occasion)
    return QCoreApplication.translate("Copies", "{why}, sur clé ou partage").format(why=told) if copy.second else told


def content(copy: Copy) -> str:
    """Return « 84 séances · 312 décisions · … », what is not there left out."""
    plurals = Plurals()
    told = {
        "meeting": plurals.meetings,
        "decision": plurals.decisions,
        "action": plurals.actions,
        "dossier": plurals.dossiers,
        "person": plurals.persons,
    }
    return " · ".join(say(copy.counts[name]) for name, say in told.items() if name in copy.counts)


def since(copy: Copy) -> str:
    """Return in a few words how far the register has gone since."""
    translate = QCoreApplication.translate
    if copy.reason == "register_locked":
        return translate("Copies", "chiffrée")
    if copy.reason is not None:
        return translate("Copies", "illisible")
    if copy.since is None:
        return translate("Copies", "autre histoire")
    return Plurals().gestures(sum(copy.since.values())) if copy.since else translate("Copies", "rien")


def since_in_full(copy: Copy) -> str:
    """Return what was done since, the most frequent gestures first; or why that cannot be told."""
    translate = QCoreApplication.translate
    if copy.reason is not None:
        return why_unreadable(copy)
    if copy.since is None:
        return translate(
            "Copies", "Cette copie n’est pas du passé de ce registre, ou celui-ci ne se lit pas : regardez-la à côté."
        )
    if not copy.since:
        return translate("Copies", "Rien n’a changé depuis.")
    named = [f"{wording.word('gesture', name)} ({count})" for name, count in copy.since.items()]
    if len(named) > _MOST_GESTURES:
        named = [*named[:_MOST_GESTURES], "…"]
    return translate("Copies", "Fait depuis : {gestures}").format(gestures=", ".join(named))


def damage(tables: Sequence[str]) -> str:
    """Return what cannot be read any more of a damaged register, in the words of its users."""
    translate = QCoreApplication.translate
    objects = wording.words("object")
    known = [objects[name] for name in tables if name in objects]
    if tables and len(known) < len(tables):
        known.append(translate("Copies", "le journal ou la recherche"))
    if not known:
        told = translate("Copies", "Ce registre est abîmé, mais toutes ses lignes se lisent encore.")
    else:
        told = translate("Copies", "Ce registre est abîmé. Ne se lit plus en entier : {what}.")
    told += " " + translate("Copies", "Il est ouvert en lecture seule.")
    return told.format(what=", ".join(known).lower())


def faults(kinds: Sequence[str]) -> str:
    """Return how many faults of each kind a check found."""
    told = [f"{wording.word('fault', kind).lower()} ({kinds.count(kind)})" for kind in dict.fromkeys(kinds)]
    found = QCoreApplication.translate("Copies", "Ce registre a des défauts : {faults}.")
    return found.format(faults=", ".join(told))


def newest(copies: Sequence[Copy]) -> str:
    """Return which copy could take the register's place."""
    readable = [each for each in copies if each.reason is None]
    usable = next((each for each in readable if each.since is not None), readable[0] if readable else None)
    if usable is None:
        return QCoreApplication.translate("Copies", "Aucune sauvegarde lisible ne l’accompagne.")
    return QCoreApplication.translate("Copies", "La dernière sauvegarde lisible est du {moment}.").format(
        moment=moment(usable)
    )


def why_unreadable(copy: Copy) -> str:
    """Return the sentence of the error met on opening a copy."""
    return wording.sentence(UserError(str(copy.reason), path=copy.path.name, holder="?"))


def size(bytes_: int) -> str:
    return QLocale().formattedDataSize(bytes_, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
