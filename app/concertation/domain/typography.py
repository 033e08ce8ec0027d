"""French typography for every text that is shown or printed: spaces, apostrophes, numbers, lost characters.

Rules of the Imprimerie nationale as offices apply them: a thin no-break space before ``; ! ?``, a no-break space
before ``: % €`` and inside « », a decimal comma, thousands parted by thin spaces.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

from concertation.domain.folding import Folded, fold
from concertation.domain.lost_characters import repair_lost

__all__ = ["Folded", "capital", "fold", "french", "money", "number", "ordinal", "repair_lost"]

NO_BREAK = "\u00a0"
THIN = "\u202f"
MINUS = "\u2212"
MISSING = "—"

_SPACE = "[ \u00a0\u202f]"
_CENTS_IN = {"€": 100, "k€": 100_000, "M€": 100_000_000}
_MONTHS = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
_STAND_IN = "\ue000"

_UNTOUCHED = re.compile(
    rf"""{_STAND_IN}
    | `[^`\n]*`                                                   # quoted commands
    | \b[a-z][a-z0-9+.-]{{1,15}}://[^\s<>"«»]*[^\s<>"«».,;:!?)\u2026]   # addresses of pages
    | \b(?:www\.|mailto:)[^\s<>"«»]*[^\s<>"«».,;:!?)\u2026]
    | (?<![\w.+-])[\w.+-]{{1,64}}@[\w-]{{1,63}}(?:\.[\w-]{{1,63}})+ # electronic mail
    | \b\d{{4}}-\d\d-\d\dT[\d:.+Z-]*\d[Z]?                           # instants
    | (?<![\d:])\d{{1,2}}:\d\d(?::\d\d)?(?![\d:])                    # times
    | \b[A-Za-z]:[\\/][^\s<>"«»]*                                 # paths
    | \\\\[\w.$-]+\\[^\s<>"«»]*
    | (?<![\w/.~])(?:~|\.{{1,2}})?/(?!/)[\w.@-]*[a-zA-Z_][\w.@-]*(?:/[\w.@-]*)*
    """,
    re.VERBOSE,
)

_IN_UNTOUCHED = f"{_STAND_IN}`:/@\\"  # or « www. », or the signs of an instant
_ANY_DIGIT = re.compile(r"\d")

_Rule = tuple[str, str, re.Pattern[str], str | Callable[[re.Match[str]], str]]


_DIGIT = "0"  # stands for every digit of every script
_ANY = "\0"  # stands for whatever there is


def _grouped(match: re.Match[str]) -> str:
    return re.sub(_SPACE, THIN, match[0])


def _ligature(match: re.Match[str]) -> str:
    return "œ" if match[0].startswith("o") else "Œ"


# Applied in this order; each leaves its own result alone, so that the whole is idempotent. The signs come first without
# one of each of which a rule has nothing to do: most texts call for few.
_RULES: tuple[_Rule, ...] = (
    (".", _ANY, re.compile(r"(?<!\.)\.{3}(?!\.)"), "…"),
    ("'‘‛", _ANY, re.compile(r"(?<=[^\W\d_])['‘‛](?=[\w«*“\"])"), "’"),
    ('"', _ANY, re.compile(r'(?<![\w"])"(?=\S)([^"\n«»]{1,400}?)(?<=\S)"(?![\w"])'), r"«\1»"),
    ("oO", _ANY, re.compile(r"oe(?=uvr|uf|urs?\b|uds?\b|ux?\b|il\b|ill[eè])", re.IGNORECASE), _ligature),
    (_DIGIT, _ANY, re.compile(r"(?<=\d)(?:ième|ieme|ème|eme)s?\b"), "e"),
    ("1", _ANY, re.compile(r"(?<![\d.,])1[èe]re\b"), "1re"),
    ("°º", _DIGIT, re.compile(rf"\b([nN])[°º]{_SPACE}*(?=\d)"), rf"\1°{NO_BREAK}"),
    (".", _DIGIT, re.compile(rf"\b(p|pp|art|al|[LRD]){_SPACE}?\.{_SPACE}+(?=\d)"), rf"\1.{NO_BREAK}"),
    ("M", _ANY, re.compile(rf"\b(MM?\.|Mmes?|Mlles?){_SPACE}(?=[^\W\d_])"), rf"\1{NO_BREAK}"),
    (
        "h",
        _DIGIT,
        re.compile(rf"(?<![\w.,:/-])([01]?\d|2[0-4]){_SPACE}*h{_SPACE}*([0-5]\d)(?![\w])"),
        rf"\1{NO_BREAK}h{NO_BREAK}\2",
    ),
    ("h", _DIGIT, re.compile(rf"(?<![\w.,:/-])([01]?\d|2[0-4]){_SPACE}*h(?!\w)"), rf"\1{NO_BREAK}h"),
    (_DIGIT, _ANY, re.compile(rf"(?<![\w.,/-])(1er|[0-3]?\d) (?=(?:{_MONTHS})\b)", re.IGNORECASE), rf"\1{NO_BREAK}"),
    (_DIGIT, _ANY, re.compile(rf"\b({_MONTHS}) (?=(?:1[89]|20)\d\d(?!\w))", re.IGNORECASE), rf"\1{NO_BREAK}"),
    (_DIGIT, _ANY, re.compile(rf"(?<![\d.,{THIN}])\d{{1,3}}(?:{_SPACE}\d{{3}})+(?!\d)"), _grouped),
    (".", _DIGIT, re.compile(rf"(?<![\d.,])(\d+)\.(?=\d{{1,2}}{_SPACE}*(?:[kM]?€|Md€|%))"), r"\1,"),
    ("€%‰", _DIGIT, re.compile(rf"(?<=\d){_SPACE}*(?=(?:[kM]?€|Md€|[%‰])(?!\w))"), NO_BREAK),
    (_DIGIT, _ANY, re.compile(r"(?<=\d) (?=(?:min|km|ha|m²|km²|mois|ans|jours)\b)"), NO_BREAK),
    ("-", _DIGIT, re.compile(rf"(?<=[\s(])(?<!^)-(?=\d+(?:,\d+)?{_SPACE}*(?:[kM]?€|Md€|%))"), MINUS),
    ("«", _ANY, re.compile(rf"«{_SPACE}*"), f"«{NO_BREAK}"),
    ("»", _ANY, re.compile(rf"{_SPACE}*»"), f"{NO_BREAK}»"),
    (";!?", _ANY, re.compile(rf"(?<=[^\s(\[{{«“;!?]){_SPACE}*(?<![;!?])([;!?]+)(?=[\s)\]}}»”*]|$)"), rf"{THIN}\1"),
    (";!?", _ANY, re.compile(rf"(?<=[^\s(\[{{«“;!?]){_SPACE}+([;!?]+)"), rf"{THIN}\1"),
    (":", _ANY, re.compile(rf"(?<=[^\s(\[{{«“:;!?]){_SPACE}*:(?=[\s)\]}}»”*]|$)"), f"{NO_BREAK}:"),
    (":", _ANY, re.compile(rf"(?<=[^\s(\[{{«“:;!?]){_SPACE}+:(?!:)"), f"{NO_BREAK}:"),
)


def _signs(text: str) -> set[str]:
    found = {*text, _ANY}
    return found | {_DIGIT} if _ANY_DIGIT.search(text) else found


def french(text: str) -> str:
    """Return the text with French typography; addresses, times such as 10:30 and paths are left as they are."""
    kept: list[str] = []

    def stash(match: re.Match[str]) -> str:
        kept.append(match[0])
        return _STAND_IN

    signs = _signs(text)
    if not signs.isdisjoint(_IN_UNTOUCHED) or "www." in text or {"-", "T", _DIGIT} <= signs:
        text = _UNTOUCHED.sub(stash, text)
    for needed, and_one_of, pattern, replacement in _RULES:
        if not signs.isdisjoint(needed) and not signs.isdisjoint(and_one_of):
            before, text = text, pattern.sub(replacement, text)
            signs = signs if text == before else _signs(text)
    if not kept:
        return text
    pieces = text.split(_STAND_IN)
    return pieces[0] + "".join(piece + after for piece, after in zip(kept, pieces[1:], strict=True))


def capital(text: str) -> str:
    """Return the text beginning with a capital, the rest as it is: « Vendredi 17 mai », « Friday 17 May »."""
    return text[:1].upper() + text[1:]


def ordinal(n: int, *, feminine: bool = False) -> str:
    """Return « 1er », « 1re », « 2e »."""
    if n == 1:
        return "1re" if feminine else "1er"
    return f"{n}e"


def number(n: int | Decimal) -> str:
    """Return a number with a decimal comma, thousands parted by thin no-break spaces and a true minus."""
    return f"{n:,}".replace(",", THIN).replace(".", ",").replace("-", MINUS)


def percent(share: float | None, places: int = 1) -> str:
    """Return « 62,0 % » for 0.62, or nothing where it is unknown."""
    if share is None:
        return ""
    told = (Decimal(str(share)) * 100).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    return f"{number(told)}{NO_BREAK}%"


def reading_unit(cents: int | None) -> Literal["€", "k€", "M€"]:
    """Return the unit in which amounts up to this one are read at a glance: M€ from ten millions, k€ from 100 000 €."""
    if cents is None or abs(cents) < 10_000_000:
        return "€"
    return "M€" if abs(cents) >= 1_000_000_000 else "k€"


def money(cents: int | None, unit: Literal["€", "k€", "M€"] = "€", *, decimals: int | None = None) -> str:
    """Return an amount of integer cents in the unit; a missing one is a dash, for a blank is not a zero.

    Without ``decimals``, as few are printed as are needed, two at most (both or none in euros).
    """
    if cents is None:
        return MISSING
    value = Decimal(cents) / _CENTS_IN[unit]
    places = 2 if decimals is None else decimals
    rounded = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    if decimals is None:
        if value and not rounded:
            return money(cents)  # a small amount never reads as nothing
        if rounded == rounded.to_integral_value():
            rounded = rounded.quantize(Decimal(1))
        elif unit != "€":
            rounded = rounded.normalize()
    return f"{number(rounded or Decimal(0))}{NO_BREAK}{unit}"
