"""Ranks as text: fractions written in base 62, so that a row moves between two others without touching them.

Keys compare as plain text (bytes, in SQLite as in Python) and never end in the lowest digit, so that there is always
room before each one.
"""

from __future__ import annotations

from itertools import takewhile

from concertation.errors import BugError

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_BASE = len(DIGITS)
_LOWEST, _SECOND, _HIGHEST = DIGITS[0], DIGITS[1], DIGITS[-1]
_VALUE = {digit: value for value, digit in enumerate(DIGITS)}


def between(low: str | None, high: str | None) -> str:
    """Return a key after ``low`` and before ``high``; an empty bound is the beginning or the end of the list.

    A list that only grows at its end gains one character every 61 keys.

    Raises:
        BugError: a bound is no key, or ``low`` is not before ``high``.
    """
    for bound in (low, high):
        if bound is not None and not is_key(bound):
            raise BugError(f"no rank: {bound!r}")
    if low is None:
        return DIGITS[_BASE // 2] if high is None else _before(high)
    if high is None:
        return _after(low)
    if low >= high:
        raise BugError(f"ranks in the wrong order: {low!r}, {high!r}")
    return _midway(low, high)


def is_key(text: str) -> bool:
    """Tell whether a text is a rank: digits of the base, the last not the lowest."""
    return text != "" and text[-1] != _LOWEST and all(sign in _VALUE for sign in text)


def spread(n: int) -> list[str]:
    """Return ``n`` increasing keys, evenly spaced and as short as they can be."""
    width = 1
    while _BASE**width <= n:
        width += 1
    step = _BASE**width
    return [_written(place * step // (n + 1), width) for place in range(1, n + 1)]


def _written(value: int, width: int) -> str:
    digits = []
    for _ in range(width):
        value, digit = divmod(value, _BASE)
        digits.append(DIGITS[digit])
    return "".join(reversed(digits)).rstrip(_LOWEST)


def _after(low: str) -> str:
    full = sum(1 for _ in takewhile(_HIGHEST.__eq__, low))
    if full == len(low):
        return low + _SECOND
    return low[:full] + DIGITS[_VALUE[low[full]] + 1]


def _before(high: str) -> str:
    empty = sum(1 for _ in takewhile(_LOWEST.__eq__, high))
    first = high[empty]
    if first > _SECOND:
        return high[:empty] + DIGITS[_VALUE[first] - 1]
    if len(high) > empty + 1:
        return high[: empty + 1]
    return high[:empty] + _LOWEST + _HIGHEST


def _midway(low: str, high: str) -> str:
    """Return a key strictly between two: their common beginning, then a digit between, or a longer ``low``."""
    padded = low.ljust(len(high), _LOWEST)
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(padded, high, strict=False)))
    if shared:
        rest = low[shared:]
        return high[:shared] + (_midway(rest, high[shared:]) if rest else _before(high[shared:]))
    middle = (_VALUE[padded[0]] + _VALUE[high[0]] + 1) // 2
    if _VALUE[padded[0]] < middle < _VALUE[high[0]]:
        return DIGITS[middle]
    if len(high) > 1:
        return high[0]
    return low[0] + _after_or_middle(low[1:])


def _after_or_middle(rest: str) -> str:
    return _after(rest) if rest else DIGITS[_BASE // 2]
