"""A document of ours signed by another program: told as signed where nothing else was done to it."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date, time

import pikepdf
import pytest
from tests.documents.signing import Place, signed, signed_in_a_field_of_its_own, updated

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


BLANK = (60.0, 120.0, 260.0, 180.0)  # low on the first page of a short document, over its foot


def own(pdf: bytes, **place: object) -> bytes:
    return signed_in_a_field_of_its_own(pdf, Place(**{"box": BLANK, **place}))  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def plain() -> bytes:
    """A document of ours without any field kept for a signature."""
    head = Masthead(
        cooperation="Coopération 276", body="DGS", meeting_on=date(2013, 9, 19), reference="276-DGS-2013-05"
    )
    return render(Proceedings(masthead=head))


@pytest.mark.parametrize("kid", [False, True])
@pytest.mark.parametrize("name", ["issued", "plain"])
def test_a_field_that_the_reader_s_program_adds_in_the_blank_is_a_signature_alone(
    request: pytest.FixtureRequest, name: str, kid: bool
) -> None:
    pdf: bytes = request.getfixturevalue(name)
    before, after = read_proof(pdf), read_proof(own(pdf, kid=kid))
    assert after.signed is True
    assert (after.sha256, after.pages, after.data) == (before.sha256, before.pages, before.data)


def test_one_that_shows_nothing_is_a_signature_wherever_it_stands(issued: bytes) -> None:
    assert read_proof(own(issued, box=(0, 0, 0, 0))).signed is True


def test_two_persons_sign_one_after_the_other_each_in_a_field_of_their_own(issued: bytes) -> None:
    twice = own(own(signed(issued)), box=(300.0, 120.0, 500.0, 180.0))
    assert read_proof(twice).signed is True
    assert read_proof(twice).sha256 == read_proof(issued).sha256


def _heading(pdf: bytes) -> tuple[float, float, float, float]:
    """Return a place over the words of a page: its upper third."""
    with pikepdf.open(io.BytesIO(pdf)) as file:
        _, _, width, height = (float(each) for each in file.pages[0].MediaBox)
    return (60.0, height * 2 / 3, width - 60, height - 60)


@pytest.mark.parametrize(
    "place",
    [
        {"box": (0.0, 0.0, 595.0, 842.0)},
        {"box": (60.0, 20.0, 300.0, 60.0)},
        {"box": (60.0, 120.0, 700.0, 180.0)},
        {"first": True},
        {"signed": False},
        {"more": {"/A": pikepdf.Dictionary(S=pikepdf.Name.URI, URI="http://exemple.invalid")}},
        {"more": {"/AA": pikepdf.Dictionary()}},
        {"more": {"/OC": pikepdf.Dictionary()}},
        {"more": {"/F": 4 + 8}},
        {"more": {"/F": 4 + 16}},
        {"more": {"/FT": pikepdf.Name.Tx}},
        {"more": {"/Subtype": pikepdf.Name.FreeText}},
        {"page_more": {"/Rotate": 90}},
        {"page_more": {"/UserUnit": 2}},
        {"form_more": {"/NeedAppearances": True}},
    ],
)
def test_a_field_that_covers_or_does_more_than_sign_is_not_vouched_for(issued: bytes, place: dict[str, object]) -> None:
    assert read_proof(own(issued, **place)).signed is False


def test_a_field_over_words_or_over_the_field_kept_for_it_is_not_vouched_for(issued: bytes, plain: bytes) -> None:
    assert read_proof(own(plain, box=_heading(plain))).signed is False
    with pikepdf.open(io.BytesIO(issued)) as file:
        kept = next(one for one in file.Root.AcroForm.Fields)
        at = next(number for number, page in enumerate(file.pages) if page.obj.objgen == kept.P.objgen)
        box = tuple(float(each) for each in kept.Rect)
    assert read_proof(own(issued, box=box, page=at)).signed is False


def test_what_validates_a_signature_later_may_come_after_it_and_nothing_else(issued: bytes) -> None:
    whole = signed(issued)
    with pikepdf.open(io.BytesIO(whole)) as file:
        key, told = file.Root.objgen[0], file.Root.unparse(resolved=True)
        later = int(file.trailer.Size) + 20
        page, page_told = file.pages[0].obj.objgen[0], file.pages[0].obj.unparse(resolved=True)
    validated = told.rstrip(b" >") + b" /DSS %d 0 R>>" % later
    dss = b"<</Type /DSS /Certs [] /VRI <<>>>>"
    assert read_proof(updated(whole, {key: validated, later: dss}, key)).signed is True
    assert read_proof(updated(whole, {key: validated, later: dss}, key) + b"% rien de plus\n").signed is False
    opens = validated.rstrip(b" >") + b" /OpenAction <</S /JavaScript /JS (app.alert\\(1\\))>>>>"
    assert read_proof(updated(whole, {key: opens, later: dss}, key)).signed is False
    turned = page_told.replace(b"/Rotate 0", b"").rstrip(b" >") + b" /Rotate 90>>"
    assert read_proof(updated(whole, {key: validated, later: dss, page: turned}, key)).signed is False
