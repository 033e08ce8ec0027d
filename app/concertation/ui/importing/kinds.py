"""What can be imported from a place: how its file is read and tried, and the gesture that writes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from concertation.ui.days import short_with_year, span

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from concertation.domain.progress import Report
    from concertation.persistence.reader import Reader
    from concertation.services.imports.doubts import Doubt
    from concertation.services.imports.heads import Guesses, Rejected

Fields = tuple[tuple[str, str], ...]
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Tried:
    """What an import would do: the first lines of the file, the lines understood, refused, doubtful or left aside.

    ``columns`` are the heads taken, by field; ``lines`` and ``mapping`` are what the gesture is given.
    """

    heads: tuple[str, ...]
    sample: tuple[tuple[object, ...], ...]
    columns: Mapping[str, str]
    lines: Sequence[Any]
    rejected: tuple[Rejected, ...]
    doubts: tuple[Doubt, ...]
    skipped: int
    mapping: Mapping[str, str] | None


@dataclass(frozen=True, slots=True)
class Asked:
    """What was chosen in the window: columns by field, answers by line, and the body of meetings, or the council."""

    mapping: Mapping[str, str] | None
    answers: Mapping[int, str]
    body: str | None = None


@dataclass(frozen=True, slots=True)
class Kind:
    """One sort of file; ``read`` and ``try_it`` run on the worker and tell how far they are; ``gesture`` gives what writes."""

    key: str
    title: str
    told: str
    files: str
    suffixes: frozenset[str]
    fields: Fields
    read: Callable[[Path, date, Report | None], Any]
    try_it: Callable[[Reader, Any, date, Asked, Report | None], Tried]
    gesture: Callable[[], Callable[..., tuple[str, ...]]]
    guesses: Callable[[], Guesses] = dict
    bodies: bool = False
    councils: bool = False


def persons_kind() -> Kind:
    return Kind(
        "persons",
        translate("Importing", "Importer des personnes"),
        translate(
            "Importing",
            "Une liste CSV ou Excel, ou des cartes vCard. Elle est d’abord essayée : rien n’est écrit avant « Importer ».",
        ),
        translate("Importing", "Personnes (*.csv *.xlsx *.ods *.txt *.vcf);;Tous les fichiers (*)"),
        frozenset((".csv", ".xlsx", ".ods", ".txt", ".vcf")),
        _person_fields(),
        _read_people,
        _try_people,
        _persons_gesture,
        _person_guesses,
    )


def actions_kind() -> Kind:
    return Kind(
        "actions",
        translate("Importing", "Importer un tableau de suivi"),
        translate(
            "Importing",
            "Le tableau Excel ou CSV où les actions sont suivies. Il est d’abord essayé : rien n’est écrit avant « Importer ».",
        ),
        translate("Importing", "Tableaux (*.xlsx *.ods *.csv *.txt);;Tous les fichiers (*)"),
        frozenset((".csv", ".xlsx", ".ods", ".txt")),
        _action_fields(),
        read_any_table,
        _try_actions,
        _actions_gesture,
        _action_guesses,
    )


def meetings_kind() -> Kind:
    return Kind(
        "meetings",
        translate("Importing", "Importer des séances"),
        translate(
            "Importing",
            "Un calendrier .ics. Les séances déjà là sont laissées ; rien n’est écrit avant « Importer ».",
        ),
        translate("Importing", "Calendriers (*.ics);;Tous les fichiers (*)"),
        frozenset((".ics",)),
        (),
        _read_events,
        _try_events,
        _meetings_gesture,
        bodies=True,
    )


def _person_fields() -> Fields:
    return (
        ("family_name", translate("Importing", "Nom")),
        ("given_name", translate("Importing", "Prénom")),
        ("civility", translate("Importing", "Civilité")),
        ("function", translate("Importing", "Fonction")),
        ("authority", translate("Importing", "Collectivité")),
        ("group", translate("Importing", "Groupe politique")),
        ("email", translate("Importing", "Courriel")),
        ("phone", translate("Importing", "Téléphone")),
        ("valid_from", translate("Importing", "Depuis le")),
        ("valid_to", translate("Importing", "Jusqu’au")),
        ("kind", translate("Importing", "Nature du mandat")),
    )


def _action_fields() -> Fields:
    return (
        ("text", translate("Importing", "Action")),
        ("assignee", translate("Importing", "Responsable")),
        ("authority", translate("Importing", "Collectivité")),
        ("due_on", translate("Importing", "Échéance")),
        ("state", translate("Importing", "État")),
        ("meeting", translate("Importing", "Séance")),
        ("decision", translate("Importing", "Décision")),
        ("dossier", translate("Importing", "Dossier")),
        ("comment", translate("Importing", "Commentaire")),
    )


def _read_people(path: Path, _today: date, report: Report | None) -> Any:
    from concertation.exchange.contact_file import read_people

    return read_people(path, report)


def read_any_table(path: Path, _today: date, report: Report | None) -> Any:
    from concertation.exchange.table_file import read_table

    return read_table(path, report)


def _read_events(path: Path, today: date, _report: Report | None) -> Any:
    from concertation.exchange.event_file import read_events

    return read_events(path, today)


def _try_people(reader: Reader, table: Any, today: date, asked: Asked, report: Report | None) -> Tried:
    from concertation.services.imports.persons import plan_persons

    plan = plan_persons(reader, table, today, asked.mapping, answers=asked.answers, report=report)
    return of_table(table, plan)


def _try_actions(reader: Reader, table: Any, today: date, asked: Asked, report: Report | None) -> Tried:
    from concertation.services.imports.actions import plan_actions

    return of_table(table, plan_actions(reader, table, today, asked.mapping, asked.answers, report))


def of_table(table: Any, plan: Any) -> Tried:
    from concertation.services.imports.heads import text_of

    heads = tuple(text_of(value) for value in table.lines[0].cells)
    sample = tuple(line.cells for line in table.lines[1:_SAMPLE])
    return Tried(heads, sample, plan.mapping, plan.lines, plan.rejected, plan.doubts, plan.skipped, plan.mapping)


def _try_events(reader: Reader, events: Any, _today: date, asked: Asked, report: Report | None) -> Tried:
    from concertation.services.imports.meetings import plan_meetings

    plan = plan_meetings(reader, events, asked.body, "skip", report)
    heads = (
        translate("Importing", "Rendez-vous"),
        translate("Importing", "Jour"),
        translate("Importing", "Heure"),
        translate("Importing", "Lieu"),
        translate("Importing", "Sort"),
    )
    outcomes = {
        "planned": translate("Importing", "à planifier"),
        "cancelled": translate("Importing", "annulé : laissé"),
        "ours": translate("Importing", "déjà là : laissé"),
        "refused": translate("Importing", "refusé"),
    }
    sample = tuple(
        (
            one.summary,
            short_with_year(one.held_on),
            span(one.starts_at, one.ends_at) if one.starts_at else "",
            one.place,
            outcomes[one.outcome],
        )
        for one in plan.told[:_MOST_DAYS]
    )
    return Tried(heads, sample, {}, plan.lines, plan.rejected, (), plan.skipped, None)


def _person_guesses() -> Guesses:
    from concertation.services.imports.persons import GUESSES

    return GUESSES


def _action_guesses() -> Guesses:
    from concertation.services.imports.actions import GUESSES

    return GUESSES


def _persons_gesture() -> Callable[..., tuple[str, ...]]:
    from concertation.services.gestures.imports import import_persons

    return import_persons


def _actions_gesture() -> Callable[..., tuple[str, ...]]:
    from concertation.services.gestures.imports import import_actions

    return import_actions


def _meetings_gesture() -> Callable[..., tuple[str, ...]]:
    from concertation.services.gestures.imports import import_meetings

    return import_meetings


_SAMPLE = 7  # lines shown, the heads among them
_MOST_DAYS = 200  # of a calendar shown
