"""The subjects that acts sent to the prefecture are classed under: the ACTES nomenclature, codes kept as text.

7.10 is not 7.1: a code is never a number. Only codes of the second level class a deliberation in open data (SCDL 2.1.5).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_SECOND_LEVEL = re.compile(r"\d\.\d{1,2}")


def read_subjects(csv: str) -> dict[str, str]:
    """Return the label of each code, in the order of a file ``CODE;LIBELLE`` with one heading line."""
    lines = (line.partition(";") for line in csv.splitlines()[1:] if line.strip())
    return {code.strip(): label.strip() for code, _, label in lines}


def is_second_level(code: str) -> bool:
    return _SECOND_LEVEL.fullmatch(code) is not None


def subject_name(code: str, subjects: Mapping[str, str]) -> str | None:
    """Return ``level 1/level 2`` without spaces around the slash, as open data wants it; None for a code unknown there."""
    first, _, _ = code.partition(".")
    if not is_second_level(code) or code not in subjects or first not in subjects:
        return None
    return f"{subjects[first]}/{subjects[code]}"
