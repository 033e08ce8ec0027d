"""Sentences and words told to people, in the chosen language, for the command line, the window and the documents.

They stand in ``resources/i18n/wording.fr.toml`` and ``wording.en.toml``, one table per subject (``error``,
``gesture``, ``meeting_state``, ``sense``…); Qt's own screens use ``tr`` instead. Toolkit-free.
"""

from __future__ import annotations

import errno
import re
import tomllib
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Any

from concertation.errors import UserError
from concertation.locations import resource

LANGUAGES = ("fr", "en")
_HEADING = re.compile(r"^\[(\w+)\]$", re.MULTILINE)
_language = "fr"


def set_language(language: str) -> None:
    """Choose the language of what :func:`word` and :func:`sentence` return; unknown ones fall back to French."""
    global _language  # noqa: PLW0603  # one user, one language for the whole process
    _language = language if language in LANGUAGES else "fr"


def language() -> str:
    return _language


@cache
def _unread(chosen: str) -> dict[str, str]:
    """Return the text of each table; reading them all takes longer than most commands have use for."""
    text = resource("i18n", f"wording.{chosen}.toml").read_text(encoding="utf-8")
    _, *parts = _HEADING.split(text)
    return dict(zip(parts[::2], parts[1::2], strict=True))


@cache
def _table(chosen: str, subject: str) -> dict[str, Any]:
    """Return the words of one subject; none where it has no table."""
    return tomllib.loads(_unread(chosen).get(subject, ""))


def word(subject: str, key: str | None, *, language: str | None = None) -> str:
    """Return the word for an enumeration's value, such as ``word("action_state", "done")`` → « fait ».

    A missing value (``None``) gives an empty text; an unknown one is shown as it is, so that nothing disappears.
    """
    if key is None:
        return ""
    found = _table(language or _language, subject).get(key)
    return str(found) if found is not None else key


def words(subject: str) -> dict[str, str]:
    """Return all the words of one subject, in the order of the catalogue."""
    return {key: str(value) for key, value in _table(_language, subject).items()}


def sentence(error: UserError) -> str:
    """Return what is told to the user for an error, with its data put in place."""
    template = _table(_language, "error").get(error.code)
    if template is None:
        return str(error)
    told_of = {name: _told(value) for name, value in error.data.items()}
    for gesture in ("gesture", "later"):
        if isinstance(name := error.data.get(gesture), str):
            told_of[gesture] = word("gesture", name)
    return str(template).format_map(_Told(told_of))


def _told(value: object) -> object:
    """Return a day in words, why the system refused, or the word of an enumeration's value.

    This one is found in the table named after it: ``MeetingState`` → ``meeting_state``.
    """
    if isinstance(value, OSError):
        return _reason(value)
    if isinstance(value, date):
        return f"{word('day', str(value.day))} {word('month', str(value.month))} {value.year}"
    if not isinstance(value, StrEnum):
        return value
    return word(re.sub(r"(?<!^)(?=[A-Z])", "_", type(value).__name__).lower(), value)


def _reason(error: OSError) -> str:
    """Return what the system says, by its code (``ENOSPC``); in its own words where there are none for it here."""
    known = _table(_language, "system").get(errno.errorcode.get(error.errno or 0, "").lower())
    return str(known or error.strerror or type(error).__name__)


def told(subject: str, key: str, /, *, language: str | None = None, **data: object) -> str:
    """Return a sentence of another subject than errors, with its data put in place: faults, explanations."""
    template = word(subject, key, language=language)
    return template.format_map(_Told({name: _told(value) for name, value in data.items()}))


class Later:
    """A sentence of a long list, written when somebody reads it: ``str`` of it."""

    __slots__ = ("_told", "_write")

    def __init__(self, write: Callable[[], str]) -> None:
        self._write = write
        self._told: str | None = None

    def __str__(self) -> str:
        if self._told is None:
            self._told = self._write()
        return self._told

    def __repr__(self) -> str:
        return repr(str(self))

    def __eq__(self, other: object) -> bool:
        return str(self) == str(other) if isinstance(other, Later | str) else NotImplemented

    def __hash__(self) -> int:
        return hash(str(self))


class _Told(dict[str, object]):
    """Placeholders whose value is missing stay visible instead of failing while an error is being told."""

    def __missing__(self, key: str) -> str:
        return f"{{{key}}}"
