"""Writes messages as drafts that the user's own mail program opens, reads again and sends: nothing is sent from here."""

from __future__ import annotations

import re
from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from typing import TYPE_CHECKING

from concertation.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Sequence

_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_LABEL = r"[A-Za-z0-9-]+"
_EMAIL = re.compile(rf"(?P<user>{_ATOM}(?:\.{_ATOM})*)@(?P<domain>{_LABEL}(?:\.{_LABEL})+)")  # RFC 5322, dot-atoms only


@dataclass(frozen=True, slots=True)
class Recipient:
    """Who a message is for; without an address the draft opens with an empty line to fill in."""

    name: str
    email: str | None = None


@dataclass(frozen=True, slots=True)
class Enclosed:
    """A file joined to a message; ``media_type`` is such as ``application/pdf``, with its parameters beside."""

    name: str
    media_type: str
    content: bytes
    settings: tuple[tuple[str, str], ...] = ()


def draft(to: Sequence[Recipient], subject: str, text: str, enclosed: Sequence[Enclosed] = ()) -> bytes:
    """Return an ``.eml`` file that opens as a message to be sent: ``X-Unsent`` is what Outlook and Thunderbird read.

    Raises:
        UserError: ``address_wrong`` for an address no mail program would take.
    """
    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"
    if addresses := [_address(one) for one in to if one.email]:
        message["To"] = addresses
    message["Subject"] = " ".join(subject.split())
    message.set_content(text)
    for file in enclosed:
        main, _, sub = file.media_type.partition("/")
        message.add_attachment(
            file.content, maintype=main, subtype=sub or "octet-stream", filename=file.name, params=dict(file.settings)
        )
    return message.as_bytes()


def is_address(email: str | None) -> bool:
    """Tell whether a mail program would take an address."""
    return _EMAIL.fullmatch((email or "").strip()) is not None


def _address(one: Recipient) -> Address:
    found = _EMAIL.fullmatch((one.email or "").strip())
    if found is None:
        raise UserError("address_wrong", email=one.email or "", name=one.name)
    return Address(" ".join(one.name.split()), found["user"], found["domain"])
