"""A document of ours signed by another program: told as signed where nothing else was done to it."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date, time

import pikepdf
import pytest
from tests.documents.signing import signed

from concertation.documents import render
from concertation.documents.model import Masthead, Proceedings, Signature
from concertation.documents.proof import read_proof


@pytest.fixture(scope="module")
def issued() -> bytes:
    head = Masthead(
        cooperation="Coopération 276",
        body="Réunion des directeurs généraux",
        meeting_on=date(2013, 9, 19),
        starts_at=time(10),
        reference="276-DGS-2013-05",
    )
    return render(
        Proceedings(masthead=head, signatures=(Signature(quality="La présidence", name="Claude EXEMPLE-01"),))
    )


def number(pdf: bytes, of: Callable[[pikepdf.Pdf], pikepdf.Object]) -> tuple[int, str]:
    with pikepdf.open(io.BytesIO(pdf)) as file:
        found = of(file)
        return found.objgen[0], found.unparse(resolved=True).decode("latin-1")


def test_a_file_signed_in_its_empty_field_is_the_one_issued_and_says_that_it_is_signed(issued: bytes) -> None:
    before, after = read_proof(issued), read_proof(signed(issued))
    assert before.signed is None
    assert after.signed is True
    assert (after.sha256, after.pages, after.data) == (before.sha256, before.pages, before.data)


@pytest.mark.parametrize(
    "widget",
    ["/AA <</E <</S /URI /URI (http://exemple.invalid)>>>>", "/A <</S /Named /N /Print>>", "/OC <</Type /OCG>>"],
)
def test_a_signed_field_that_does_more_than_sign_is_not_vouched_for(issued: bytes, widget: str) -> None:
    assert read_proof(signed(issued, widget=widget)).signed is False


def test_a_page_changed_in_the_same_update_is_not_vouched_for(issued: bytes) -> None:
    key, told = number(issued, lambda file: file.pages[0].obj)
    proof = read_proof(signed(issued, also={key: told.replace("/Rotate 0", "").rstrip(" >") + " /Rotate 90>>"}))
    assert proof.signed is False
    assert proof.pages != read_proof(issued).pages


def test_a_catalogue_that_opens_something_is_not_vouched_for(issued: bytes) -> None:
    key, told = number(issued, lambda file: file.Root)
    action = " /OpenAction <</S /JavaScript /JS (app.alert\\(1\\))>>>>"
    assert read_proof(signed(issued, also={key: told.rstrip(" >") + action})).signed is False


def test_what_comes_after_the_signature_is_not_vouched_for(issued: bytes) -> None:
    whole = signed(issued)
    assert read_proof(whole + b"% rien de plus\n").signed is False
    place = whole.index(b"/M (D:2013") + 5
    assert read_proof(whole[:place] + b"X" + whole[place + 1 :]).signed is False
    covering = whole.index(b"/ByteRange [0 ")
    assert read_proof(whole[:covering] + b"/ByteRange [1 " + whole[covering + 14 :]).signed is False


def test_a_page_touched_before_the_signature_is_told_as_another_file(issued: bytes) -> None:
    with pikepdf.open(io.BytesIO(issued)) as file:
        file.pages[0].Contents = file.make_stream(b"BT ET")
        out = io.BytesIO()
        file.save(out)
    proof = read_proof(signed(out.getvalue()))
    assert proof.pages != read_proof(issued).pages
