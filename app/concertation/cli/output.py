"""How the command line prints: one JSON document, or plain columns for people."""

from __future__ import annotations

import dataclasses
import json
import sys
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from enum import Enum
from typing import Any


def plain(value: Any) -> Any:
    """Return a value as JSON knows it: frozen rows as objects, days and instants in ISO 8601, times as ``HH:MM``."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime):
        return value.isoformat().replace("+00:00", "Z")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return value.strftime("%H:%M")
    if isinstance(value, dict):
        return {str(key): plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(each) for each in value]
    return value


def print_json(value: Any) -> None:
    """Write one JSON document, in UTF-8 whatever the terminal's own encoding."""
    text = json.dumps(plain(value), ensure_ascii=False, indent=2)
    sys.stdout.buffer.write(text.encode("utf-8") + b"\n")
    sys.stdout.buffer.flush()


def print_table(rows: Iterable[Any], columns: Sequence[str]) -> None:
    """Write rows as aligned columns for people to read."""
    table = [[_cell(plain(getattr(row, name, None))) for name in columns] for row in rows]
    widths = [max((len(line[index]) for line in table), default=0) for index in range(len(columns))]
    for line in table:
        told = "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True))
        _say(told.rstrip())


def _cell(value: Any) -> str:
    if value is None:
        return "–"
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return str(value)


def say(text: str) -> None:
    """Write a line for people on standard output."""
    _say(text)


def _say(text: str) -> None:
    sys.stdout.buffer.write(text.encode("utf-8", "replace") + b"\n")
    sys.stdout.buffer.flush()


def complain(text: str) -> None:
    """Write a line on standard error."""
    sys.stderr.buffer.write(text.encode("utf-8", "replace") + b"\n")
    sys.stderr.buffer.flush()
