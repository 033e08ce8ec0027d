"""The canonical JSON of a frozen document: one text for one content, kept and hashed when it is issued.

Keys are sorted, nothing is left out, text is UTF-8 without escapes, days are ``2013-07-04``, times ``11:05:00`` and
instants ``2013-07-04T09:05:00Z``. ``sha256sum`` of that text is the document's seal.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
import types
import typing
from datetime import UTC, date, datetime, time
from enum import Enum
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from concertation.errors import BugError, UserError

if TYPE_CHECKING:
    from concertation.documents.model.any_kind import Document

FORMAT = 1
KINDS = {
    "decisions": "kinds.Decisions",
    "minutes": "kinds.Minutes",
    "proceedings": "kinds.Proceedings",
    "agenda": "kinds.AgendaSheet",
    "attendance": "kinds.AttendanceSheet",
    "convocation": "kinds.Convocation",
    "conclusions": "kinds.Conclusions",
    "actions": "kinds.ActionsTable",
    "dossier": "dossiers.DossierPage",
    "routing": "dossiers.RoutingSlip",
    "dossier_register": "dossiers.DossierRegister",
    "report": "sittings.ReportPaper",
    "note": "sittings.BriefingNote",
    "proxy": "sittings.ProxyForm",
    "deliberations": "sittings.DeliberationList",
    "handover": "reports.Handover",
    "activity_report": "reports.ActivityReport",
    "contract": "contract.Dashboard",
    "amendment": "contract.ContractAmendment",
}
"""The kinds of documents: the module and the class of each."""

_PACKAGE = "concertation.documents.model"
_NAMES = {f"{_PACKAGE}.{whole}": kind for kind, whole in KINDS.items()}


def class_of(kind: str) -> type[Document]:
    """Return the class of a kind of documents.

    Raises:
        KeyError: no kind has that code.
    """
    module, name = KINDS[kind].split(".")
    return typing.cast("type[Document]", getattr(import_module(f"{_PACKAGE}.{module}"), name))


def kind_of(document: Document) -> str:
    """Return the kind's code, such as ``decisions``."""
    of = type(document)
    return _NAMES[f"{of.__module__}.{of.__qualname__}"]


def to_json(document: Document) -> str:
    """Write a document as its canonical JSON."""
    whole = {"format": FORMAT, "kind": kind_of(document), "document": _plain(document)}
    return json.dumps(whole, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def digest(document: Document) -> str:
    """Return the SHA-256 of the canonical JSON in UTF-8, in hexadecimal: the seal of an issued document."""
    return hashlib.sha256(to_json(document).encode("utf-8")).hexdigest()


def from_json(text: str) -> Document:
    """Read a document back.

    Raises:
        UserError: ``document_unreadable`` where the text is no document of a format known to this version.
    """
    try:
        whole = json.loads(text)
        if whole["format"] != FORMAT:
            raise UserError("document_unreadable")
        read = _read(class_of(whole["kind"]), whole["document"])
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as fault:
        raise UserError("document_unreadable") from fault
    return typing.cast("Document", read)


def _plain(value: Any) -> Any:
    kind = type(value)
    if kind is str:  # most of a document; an enumeration's member is of its own type
        return _utf8(value)
    if kind is int or kind is bool or value is None:
        return value
    if dataclasses.is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime):
        if value.tzinfo is None:
            raise BugError("a frozen document holds an instant without a zone")
        return value.astimezone(UTC).isoformat().replace("+00:00", "Z")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, str | int):
        return _utf8(value) if isinstance(value, str) else value
    raise BugError(f"a frozen document holds a {type(value).__name__}")


def _utf8(text: str) -> str:
    """Replace lone surrogates, which no file can hold, by the replacement character."""
    return text.encode("utf-8", "replace").decode("utf-8") if not text.isascii() else text


@cache
def _hints(kind: type) -> dict[str, Any]:
    return typing.get_type_hints(kind)


def _read(wanted: Any, value: Any) -> Any:
    """Read a plain value as the type that a field declares."""
    origin = typing.get_origin(wanted)
    if origin in (types.UnionType, typing.Union):
        (kind,) = (each for each in typing.get_args(wanted) if each is not type(None))
        return None if value is None else _read(kind, value)
    if origin is tuple:
        return tuple(_read(typing.get_args(wanted)[0], each) for each in value)
    if dataclasses.is_dataclass(wanted):
        hints = _hints(typing.cast("type", wanted))
        return wanted(**{name: _read(hints[name], each) for name, each in value.items()})  # type: ignore[operator]
    if wanted in (datetime, date, time):
        return wanted.fromisoformat(value)
    if issubclass(wanted, Enum):
        return wanted(value)
    if type(value) is not wanted:
        raise TypeError(f"{wanted.__name__} expected")
    return value
