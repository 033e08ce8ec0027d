"""Verbs of the public record: proof of what was issued, personal data."""

from __future__ import annotations

from pathlib import Path

from concertation.cli.grammar.making import Subparsers, Verbs, register_file, verb_of


def _verify(verbs: Subparsers) -> None:
    verb = verb_of(
        verbs, "verify", "dit d’un PDF, ou d’un dossier d’archives, s’il est tel que diffusé", register=False
    )
    verb.add_argument("target", metavar="PDF|DIR", type=Path, help="le PDF diffusé, ou le dossier d’archives")
    verb.add_argument("file", metavar="FILE", nargs="?", type=register_file, help="le registre d’où il vient")


def _person_data(verbs: Subparsers) -> None:
    verb = verb_of(verbs, "person-data", "donne tout ce que le registre sait d’une personne")
    verb.add_argument("person", metavar="ID", help="identifiant de la personne")


def _erase(verbs: Subparsers) -> None:
    verb = verb_of(verbs, "erase", "efface ce qui sert à joindre une personne ; les actes signés restent")
    verb.add_argument("person", metavar="ID", help="identifiant de la personne")


VERBS: Verbs = {
    "verify": ("record", _verify),
    "person-data": ("record", _person_data),
    "erase": ("record", _erase),
}
