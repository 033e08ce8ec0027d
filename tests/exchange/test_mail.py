"""Drafts of messages: a mail program opens them as written, unsent, with accents and files whole."""

from __future__ import annotations

from email import message_from_bytes, policy

import pytest

from concertation.errors import UserError
from concertation.exchange.mail import Enclosed, Recipient, draft


def test_a_draft_opens_unsent_with_its_accents_and_files() -> None:
    written = draft(
        [Recipient("MODÈLE-04 Claude", "claude.modele@exemple.invalid")],
        "Pour rappel : clé d’accès\r\nBcc: quelqu'un@exemple.invalid",
        "Bonjour,\nl’échéance est passée.\n",
        [Enclosed("relevé.pdf", "application/pdf", b"%PDF-1.7")],
    )
    read = message_from_bytes(written, policy=policy.default)
    assert read["X-Unsent"] == "1"
    assert read["To"].addresses[0].display_name == "MODÈLE-04 Claude"
    assert read["Bcc"] is None
    body = read.get_body()
    assert body is not None
    assert "l’échéance est passée" in body.get_content()
    assert [part.get_filename() for part in read.iter_attachments()] == ["relevé.pdf"]


def test_a_person_without_address_leaves_the_line_empty() -> None:
    assert message_from_bytes(draft([Recipient("TÉMOIN-02")], "x", "y"), policy=policy.default)["To"] is None


@pytest.mark.parametrize("email", ["claude", "a@b@c", "é@exemple.invalid", "@", "a b@exemple.invalid"])
def test_a_wrong_address_is_told(email: str) -> None:
    with pytest.raises(UserError, match="address_wrong"):
        draft([Recipient("X", email)], "x", "y")
