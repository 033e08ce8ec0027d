"""Each kind of damage done behind the program's back is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from concertation.errors import UserError
from concertation.persistence.backup import backup
from concertation.persistence.check import check
from concertation.persistence.giving_up import watching
from concertation.persistence.ids import Makers
from concertation.persistence.register import Register
from concertation.persistence.search import normalise
from concertation.persistence.tables import Attachment, Dossier, Person


@pytest.fixture
def filled(path: Path, makers: Makers) -> Path:
    """A register holding a person, a dossier and an attachment, closed."""
    with Register.create(path, makers) as register:
        with register.write("add_person") as unit:
            unit.session.add(Person(id="p1", family_name="EXEMPLE-01", given_name="Claude", sort_key="exemple 01"))
        with register.write("add_dossier") as unit:
            dossier = Dossier(id="d1", title="Lycée et transports", triage="together", opened_on=unit.today)
            unit.session.add(dossier)
            unit.session.flush()
            piece = unit.keep_piece(b"%PDF-1.7")
            unit.session.add(
                Attachment(
                    id="a1", dossier_id="d1", rank="a", name="plan.pdf", media_type="application/pdf", size=8,
                    sha256=piece, added_at=unit.now,
                )
            )  # fmt: skip
    return path


def test_a_sound_register_has_no_fault(filled: Path) -> None:
    assert check(filled) == []


@pytest.mark.parametrize(
    ("damage", "kind", "about"),
    [
        ("UPDATE origin SET applying = 1; UPDATE person SET given_name = 'Autre'", "log", "person/p1/given_name"),
        ("UPDATE origin SET applying = 1; DELETE FROM attachment", "log", "attachment/a1"),
        ("UPDATE op SET val = replace(val, 'Claude', 'Autre')", "chain", "gesture/"),
        ("UPDATE gesture SET author = 'autre' WHERE seq = 1", "chain", "gesture/"),
        ("DELETE FROM op WHERE tbl = 'person'", "log", "person/p1"),
        ("DELETE FROM search_doc WHERE kind = 'person'", "search", "person/p1"),
        ("UPDATE search_doc SET txt = 'rien' WHERE kind = 'dossier'", "search", "dossier/d1"),
        ("UPDATE search_doc SET folded = 'rien' WHERE kind = 'dossier'", "search", "dossier/d1"),
        ("DELETE FROM search_index_docsize", "search", "search_index"),
        ("DROP TRIGGER piece_kept; UPDATE piece SET content = x'00'", "piece", "piece/"),
        ("DELETE FROM piece", "piece", "attachment/a1"),
        ("DROP TRIGGER log_person_update", "trigger", "log_person_update"),
        ("UPDATE origin SET applying = 1; UPDATE dossier SET gone = 1", "gone", "attachment/a1/dossier_id"),
        (
            "PRAGMA foreign_keys = OFF; UPDATE origin SET applying = 1; UPDATE attachment SET item_id = 'x'",
            "foreign_key",
            "attachment/a1/item_id",
        ),
    ],
)
def test_a_damage_is_named(filled: Path, makers: Makers, damage: str, kind: str, about: str) -> None:
    with Register.open(filled, makers) as register:
        register.raw().executescript(damage)
    named = [(fault.kind, fault.object) for fault in check(filled)]
    assert any(found == kind and what.startswith(about) for found, what in named), named


def test_a_flipped_page_is_named_or_refused_but_never_a_crash(filled: Path) -> None:
    content = bytearray(filled.read_bytes())
    content[4096 * 3 : 4096 * 3 + 64] = b"\xff" * 64
    filled.write_bytes(content)
    assert any(fault.kind == "integrity" for fault in check(filled))


def test_normal_words_are_indexed_under_their_stem() -> None:
    assert normalise("Les délibérations") == "le les deliber deliberations"


def test_a_check_tells_how_far_it_is_to_its_end(register: Register) -> None:
    told: list[tuple[int, int]] = []
    assert check(register.path, tell=lambda done, total: told.append((done, total))) == []
    assert told == sorted(set(told))
    assert {total for _, total in told} == {told[-1][0]}


@pytest.mark.parametrize("asked", [1, 2, 5])
def test_a_check_is_given_up_between_two_looks(register: Register, asked: int) -> None:
    answers = iter([*[False] * (asked - 1), True])
    told: list[int] = []
    with pytest.raises(UserError, match="given_up"):
        check(register.path, lambda: next(answers), lambda done, _total: told.append(done))
    assert len(told) == asked - 1


def test_a_question_that_lasts_is_given_up_inside(register: Register) -> None:
    endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"
    with pytest.raises(UserError, match="given_up"), watching(lambda: True, register.path) as watch:
        watch(register.raw())
        register.raw().execute(endless).fetchall()


def test_a_copy_tells_how_far_it_is_to_its_end(register: Register, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    backup(register.path, tmp_path / "copie.concertation", tell=lambda done, total: told.append((done, total)))
    assert told == sorted(told)
    assert told[-1][0] == told[-1][1] > 0
