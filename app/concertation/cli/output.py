"""How the command line prints: one JSON document, or plain columns for people."""

from __future__ import annotations

import contextlib
import dataclasses
import errno
import json
import os
import sys
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time
from enum import Enum
from pathlib import PurePath
from typing import Any

from concertation.errors import UserError
from concertation.wording import Later

_TOLD_AS_THEY_ARE = frozenset({type(None), str, int, float, bool})
_FIELDS: dict[type, tuple[str, ...] | None] = {}


def plain(value: Any) -> Any:
    """Return a value as JSON knows it: frozen rows as objects, days and instants in ISO 8601, times as ``HH:MM``."""
    if type(value) in _TOLD_AS_THEY_ARE:
        return value
    if (names := _fields(type(value))) is not None:
        return {name: plain(getattr(value, name)) for name in names}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime):
        return value.isoformat() if value.tzinfo is None else _instant(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return value.strftime("%H:%M")
    if isinstance(value, PurePath | Later):
        return str(value)
    if isinstance(value, dict):
        return {str(key): plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(each) for each in value]
    return value


def _fields(kind: type) -> tuple[str, ...] | None:
    """Return the names of a row's fields, looked up once for thousands of rows; nothing of what is no row."""
    if kind not in _FIELDS:
        is_row = dataclasses.is_dataclass(kind)
        _FIELDS[kind] = tuple(field.name for field in dataclasses.fields(kind)) if is_row else None
    return _FIELDS[kind]


def _instant(at: datetime) -> str:
    """Return an instant as the register writes it, so that one told by a query and one by a gesture are the same text."""
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def meeting_head(sheet: Any) -> dict[str, Any]:
    """Return the head of a meeting as JSON knows it, without the note that its secretary keeps to herself."""
    told = {name: value for name, value in plain(sheet).items() if name != "private_note"}
    return {**told, "date": told["held_on"], "body": sheet.body_code}


def print_json(value: Any) -> None:
    """Write one JSON document, in UTF-8 whatever the terminal's own encoding."""
    write(json.dumps(plain(value), ensure_ascii=False, indent=2).encode("utf-8") + b"\n")


def print_table(rows: Iterable[Any], columns: Sequence[str]) -> None:
    """Write rows as aligned columns for people to read."""
    fields = [row if isinstance(row, dict) else plain(row) for row in rows]
    table = [[_cell(row.get(name)) for name in columns] for row in fields]
    widths = [max((len(line[index]) for line in table), default=0) for index in range(len(columns))]
    for line in table:
        told = "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True))
        say(told.rstrip())


def _value(row: Any, name: str) -> Any:
    return row.get(name) if isinstance(row, dict) else getattr(row, name, None)


def _cell(value: Any) -> str:
    if value is None:
        return "–"
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return str(value)


def say(text: str) -> None:
    """Write a line for people on standard output."""
    write(text.encode("utf-8", "replace") + b"\n")


def write(content: bytes) -> None:
    """Write bytes on standard output.

    Raises:
        UserError: ``output_unwritable`` where it is closed or its disk is full.
        BrokenPipeError: the program that reads has had enough.
    """
    if sys.stdout is None:  # closed before the program began
        raise UserError("output_unwritable", reason=OSError(errno.EBADF, os.strerror(errno.EBADF)))
    try:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        with contextlib.suppress(OSError):
            sys.stdout.close()  # else Python tries again on leaving, and says so
        raise UserError("output_unwritable", reason=error) from error


def complain(text: str) -> None:
    """Write a line on standard error; where nobody listens there, the exit code says it alone."""
    if sys.stderr is None:
        return
    with contextlib.suppress(OSError):
        sys.stderr.buffer.write(text.encode("utf-8", "replace") + b"\n")
        sys.stderr.buffer.flush()
