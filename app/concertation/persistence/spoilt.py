"""Text whose bytes are no longer those of any text: read all the same, and known for what it is."""

from __future__ import annotations


class Spoilt(str):
    """A text that damage went through: what could not be decoded shows as U+FFFD."""

    __slots__ = ()


def decoded(raw: bytes) -> str:
    """Return a text of a damaged register, a :class:`Spoilt` one where its bytes are not UTF-8."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return Spoilt(raw.decode("utf-8", "replace"))
