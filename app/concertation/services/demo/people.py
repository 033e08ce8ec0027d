"""The fictitious persons: surnames from a closed list with a number, traps of sorting, functions in both genders."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

_NOUNS = ("EXEMPLE", "MODÈLE", "SPÉCIMEN", "GABARIT", "MAQUETTE", "ÉCHANTILLON", "TÉMOIN", "CANEVAS")
_GIVEN = (
    "Claude",
    "Camille",
    "Dominique",
    "Alix",
    "Maxime",
    "Sacha",
    "Charlie",
    "Andréa",
    "Morgan",
    "Eden",
    "Noa",
    "Lou",
)
_SPELLED = {
    "EXEMPLE-07": "d’EXEMPLE-03",
    "MAQUETTE-05": "de LA MAQUETTE-05",
    "MODÈLE-11": "DU MODÈLE-11",
}
_HOMONYMS = ("ECHANTILLON-02", "VAN DER GABARIT-59")
_NUMBERS = 23


@dataclass(frozen=True, slots=True)
class Name:
    """A fictitious person's name, civility and mail."""

    family: str
    given: str
    civility: str

    @property
    def email(self) -> str:
        """The address, in the domain that no mail ever reaches (RFC 2606)."""
        return f"{_ascii(self.given)}.{_ascii(self.family)}@exemple.invalid"


def _ascii(text: str) -> str:
    bare = unicodedata.normalize("NFKD", text.lower()).encode("ascii", "ignore").decode()
    return bare.replace(" ", "-")


def names(dice: random.Random) -> Iterator[Name]:
    """Yield 186 names, the lowest numbers first; the homonyms and the odd ones come late, among the elected."""
    families = [f"{noun}-{number:02d}" for number in range(1, _NUMBERS + 1) for noun in _NOUNS]
    for family in (*(_SPELLED.get(family, family) for family in families), *_HOMONYMS):
        yield Name(family, dice.choice(_GIVEN), "Mme" if dice.random() < 0.48 else "M.")


@dataclass(frozen=True, slots=True)
class Post:
    """A post in the three authorities of the 276: its function in both genders."""

    key: str
    feminine: str
    masculine: str
    kind: str = "officer"


PRESIDENT = {
    "R": Post("president", "présidente du Conseil régional", "président du Conseil régional", "elected"),
    "27": Post("president", "présidente du Conseil général", "président du Conseil général", "elected"),
    "76": Post("president", "présidente du Conseil général", "président du Conseil général", "elected"),
}
DGS = Post("dgs", "directrice générale des services", "directeur général des services")
DIRECTORS = (
    Post("", "directrice générale adjointe des services", "directeur général adjoint des services"),
    Post("cabinet", "directrice de cabinet", "directeur de cabinet"),
    Post("1", "directrice du tourisme et de la culture", "directeur du tourisme et de la culture"),
    Post("2", "directrice des mobilités et de l’aménagement", "directeur des mobilités et de l’aménagement"),
    Post("4", "directrice des solidarités et de la santé", "directeur des solidarités et de la santé"),
)
SECRETARY = Post("secretary", "secrétaire de direction", "secrétaire de direction", "staff")
CONTRACT_SECRETARY = Post("contract", "secrétaire du contrat", "secrétaire du contrat", "staff")
DIRECTOR_OF_AXIS = {"1": "1", "2": "2", "3": "2", "4": "4", "": ""}
SUCCESSIONS = {"R": date(2009, 9, 1), "27": date(2011, 4, 11), "76": date(2012, 7, 2)}
COUNCILS = {"59": (79, "Nord", "du Nord"), "62": (77, "Pas-de-Calais", "du Pas-de-Calais")}
VICE_PRESIDENTS = 15
GROUPS = (("A", 0.46), ("B", 0.34), ("C", 0.2))
