"""The deliberations of a council, as open data or a table of its own gives them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from concertation.ui.importing.kinds import Asked, Fields, Kind, Tried, of_table, read_any_table

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from concertation.domain.progress import Report
    from concertation.persistence.reader import Reader
    from concertation.services.imports.heads import Guesses

translate = QCoreApplication.translate


def deliberations_kind() -> Kind:
    return Kind(
        "deliberations",
        translate("Importing", "Importer des délibérations"),
        translate(
            "Importing",
            "Les délibérations d’un conseil en données ouvertes (SCDL), ou un tableau qui a les mêmes colonnes. Celles déjà là sont"
            " laissées ; rien n’est écrit avant « Importer ».",
        ),
        translate("Importing", "Tableaux (*.csv *.xlsx *.ods *.txt);;Tous les fichiers (*)"),
        frozenset((".csv", ".xlsx", ".ods", ".txt")),
        _fields(),
        read_any_table,
        _try,
        _gesture,
        _guesses,
        councils=True,
    )


def _fields() -> Fields:
    return (
        ("object", translate("Importing", "Objet")),
        ("number", translate("Importing", "Numéro")),
        ("adopted_on", translate("Importing", "Date de la séance")),
        ("siret", translate("Importing", "SIRET")),
        ("subject_code", translate("Importing", "Matière")),
        ("budget_year", translate("Importing", "Année du budget")),
        ("budget_name", translate("Importing", "Nom du budget")),
        ("prefecture_id", translate("Importing", "Préfecture")),
        ("received_on", translate("Importing", "Reçue le")),
        ("members", translate("Importing", "Effectif")),
        ("voted", translate("Importing", "Votants")),
        ("votes_for", translate("Importing", "Pour")),
        ("votes_against", translate("Importing", "Contre")),
        ("abstentions", translate("Importing", "Abstentions")),
        ("url", translate("Importing", "Adresse web")),
    )


def _try(reader: Reader, table: Any, today: date, asked: Asked, report: Report | None) -> Tried:
    from concertation.services.imports.deliberations import plan_deliberations

    return of_table(table, plan_deliberations(reader, table, today, asked.body, asked.mapping, "skip", report))


def _guesses() -> Guesses:
    from concertation.services.imports.deliberations import GUESSES

    return GUESSES


def _gesture() -> Callable[..., tuple[str, ...]]:
    from concertation.services.gestures.imports import import_deliberations

    return import_deliberations
