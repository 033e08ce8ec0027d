"""Counted words that functions need outside a widget: Qt's tools find a plural only in ``tr`` of an object."""

from __future__ import annotations

from PySide6.QtCore import QObject


class Plurals(QObject):
    """One method per counted word."""

    def in_days(self, days: int) -> str:
        return self.tr("dans %n jour(s)", "", days)

    def days_late(self, days: int) -> str:
        return self.tr("%n j de retard", "", days)

    def represented(self, people: int) -> str:
        return self.tr("%n représenté(s)", "", people)

    def meetings(self, count: int) -> str:
        return self.tr("%n séance(s)", "", count)

    def actions(self, count: int) -> str:
        return self.tr("%n suite(s)", "", count)

    def decisions(self, count: int) -> str:
        return self.tr("%n décision(s)", "", count)

    def dossiers(self, count: int) -> str:
        return self.tr("%n dossier(s)", "", count)

    def persons(self, count: int) -> str:
        return self.tr("%n personne(s)", "", count)

    def gestures(self, count: int) -> str:
        return self.tr("%n geste(s)", "", count)

    def minutes(self, count: int) -> str:
        return self.tr("%n relevé(s)", "", count)

    def called(self, people: int) -> str:
        return self.tr("%n appelé(s)", "", people)

    def may_leave(self, people: int) -> str:
        return self.tr("%n peu(ven)t encore partir", "", people)

    def present(self, people: int) -> str:
        return self.tr("%n présent(s)", "", people)

    def picked(self, people: int) -> str:
        return self.tr("%n membre(s) choisi(s)", "", people)
