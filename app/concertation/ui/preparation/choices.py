"""What the cells of a point may name: natures, persons, authorities, dossiers, each under one label."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from concertation.domain.names import listed
from concertation.domain.typography import fold
from concertation.domain.vocabulary import Nature
from concertation.wording import word

if TYPE_CHECKING:
    from collections.abc import Iterable

    from concertation.services.queries.preparation import Preparation


class Choices:
    """Label to key, by field of a point; an empty label is no value. Those expected at the meeting come first."""

    def __init__(self, shown: Preparation | None = None) -> None:
        self._keys: dict[str, dict[str, str]] = {}
        self._families: dict[str, str] = {}
        if shown is not None:
            self._fill(shown)

    def _fill(self, shown: Preparation) -> None:
        expected = [(row.person_id, row.person, row.authority_name) for row in shown.people]
        here = {key for key, _name, _more in expected}
        others = [
            (row.id, listed(row.family_name, row.given_name), row.authority_name or "")
            for row in shown.persons
            if row.id not in here
        ]
        self._keys = {
            "nature": {word("nature", nature): nature.value for nature in Nature},
            "rapporteur_id": _labelled([*expected, *others]),
            "pilot_id": {one.short_name: one.id for one in shown.sheet.authorities},
            "dossier_id": _labelled([(row.id, row.title, row.place or "") for row in shown.dossiers]),
        }
        families = [(row.person_id, row.family_name) for row in shown.people]
        families += [(row.id, row.family_name) for row in shown.persons if row.id not in here]
        same = Counter(family for _key, family in families)
        self._families = {key: family for key, family in families if same[family] == 1}

    def labels(self, field: str) -> list[str]:
        return list(self._keys.get(field, ()))

    def family(self, person_id: str | None) -> str | None:
        """Return the family name of a person that alone bears it."""
        return self._families.get(person_id or "")

    def key(self, field: str, label: str) -> str | None:
        """Return the key under a label, whatever its case and accents; or of the one label that begins like it."""
        wanted = fold(label.strip())
        known = self._keys.get(field, {})
        for name, key in known.items():
            if fold(name) == wanted:
                return key
        alike = [key for name, key in known.items() if wanted and fold(name).startswith(wanted)]
        return alike[0] if len(alike) == 1 else None

    def label(self, field: str, key: str | None) -> str:
        """Return the label of a key."""
        return next((name for name, one in self._keys.get(field, {}).items() if one == key), "")


def _labelled(rows: Iterable[tuple[str, str, str]]) -> dict[str, str]:
    """Return label → key, adding to equal names what parts them."""
    known = list(rows)
    same = Counter(name for _key, name, _more in known)
    found: dict[str, str] = {}
    for key, name, more in known:
        told = f"{name}, {more}" if same[name] > 1 and more else name
        while told in found:
            told += "\u00a0"
        found[told] = key
    return found
