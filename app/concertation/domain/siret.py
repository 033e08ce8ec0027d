"""SIREN and SIRET numbers: nine or fourteen digits whose Luhn sum ends in zero."""

from __future__ import annotations

from concertation.errors import UserError

_LA_POSTE = "356000000"


def read_siret(text: str) -> str:
    """Return the digits of a SIREN or SIRET typed with or without blanks.

    Establishments of La Poste follow another rule (sum of digits divisible by five), as INSEE documents it.

    Raises:
        UserError: ``siret_wrong``.
    """
    digits = "".join(text.split()).replace(".", "")
    if not (digits.isascii() and digits.isdigit() and len(digits) in {9, 14}):
        raise UserError("siret_wrong", text=text)
    if _luhn(digits) % 10 and not (digits.startswith(_LA_POSTE) and sum(map(int, digits)) % 5 == 0):
        raise UserError("siret_wrong", text=text)
    return digits


def _luhn(digits: str) -> int:
    doubled = (int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(digits)))
    return sum(value - 9 if value > 9 else value for value in doubled)
