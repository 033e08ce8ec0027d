"""The rows of a gesture are written and read as SQLAlchemy's own session would, and each is held once."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from functools import cache
from typing import Any

import pytest
from sqlalchemy import Boolean, Double, Integer, Text, create_engine, insert, select

from concertation.errors import BugError
from concertation.persistence.engine import open_engine
from concertation.persistence.register import Register
from concertation.persistence.row_session import RowSession
from concertation.persistence.row_sql import row_sql
from concertation.persistence.tables import Base, ClockTime, Day, Dossier, Instant, Meeting, Person, Row

SAMPLES: dict[type, Any] = {
    Text: "œuvre d’exemple",
    Integer: 276,
    Double: 14.5,
    Boolean: True,
    Day: date(2013, 7, 4),
    ClockTime: time(9, 5),
    Instant: datetime(2013, 7, 4, 22, 30, 1, 5000, tzinfo=UTC),
}
KINDS = sorted(
    (mapper.class_ for mapper in Base.registry.mappers if issubclass(mapper.class_, Row)),
    key=lambda kind: str(kind.__tablename__),
)


@cache
def _every_table() -> sqlite3.Connection:
    raw = sqlite3.connect(":memory:", isolation_level=None)
    Base.metadata.create_all(create_engine("sqlite://", creator=lambda: raw))
    return raw


def _bare() -> sqlite3.Connection:
    """Return an empty file with every table, where neither references nor enumerations are enforced."""
    raw = sqlite3.connect(":memory:", isolation_level=None)
    _every_table().backup(raw)
    raw.execute("PRAGMA foreign_keys=OFF")
    raw.execute("PRAGMA ignore_check_constraints=ON")
    return raw


@pytest.fixture
def raw() -> Iterator[sqlite3.Connection]:
    opened = _bare()
    yield opened
    opened.close()


@pytest.fixture
def session(raw: sqlite3.Connection) -> Iterator[RowSession]:
    with open_engine(raw).connect() as core:
        yield RowSession(raw, core)


def _sample(kind: type[Row], *, whole: bool) -> dict[str, Any]:
    return {
        column.name: "k" if column.primary_key else SAMPLES[type(column.type)]
        for column in kind.__table__.columns
        if whole or (not column.nullable and column.default is None)
    }


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__tablename__)
@pytest.mark.parametrize("whole", [True, False], ids=["every value", "what must be told"])
def test_a_row_is_written_as_sqlalchemy_writes_it(
    kind: type[Row], whole: bool, raw: sqlite3.Connection, session: RowSession
) -> None:
    session.add(kind(**_sample(kind, whole=whole)))
    session.flush()
    other = _bare()
    with create_engine("sqlite://", creator=lambda: other).begin() as theirs:
        theirs.execute(insert(kind).values(**_sample(kind, whole=whole)))
        question = f'SELECT * FROM "{kind.__tablename__}"'  # a table of ours
        assert raw.execute(question).fetchall() == other.execute(question).fetchall() != []
    other.close()


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__tablename__)
def test_a_row_is_read_with_the_values_it_was_given(kind: type[Row], raw: sqlite3.Connection) -> None:
    told = _sample(kind, whole=True)
    with open_engine(raw).connect() as core:
        writing = RowSession(raw, core)
        writing.add(kind(**told))
        writing.flush()
        asked, got = RowSession(raw, core).scalars(select(kind)).one(), RowSession(raw, core).get_one(kind, "k")
    for read in (asked, got):
        assert {name: getattr(read, name) for name in row_sql(kind).columns} == told


def test_only_what_changed_is_written(raw: sqlite3.Connection, session: RowSession) -> None:
    raw.execute("INSERT INTO person (id, family_name, given_name, sort_key) VALUES ('p', 'EXEMPLE-01', 'Claude', 'e')")
    person = session.get_one(Person, "p")
    raw.execute("UPDATE person SET given_name = 'Dominique'")
    person.family_name = "MODÈLE-04"
    person.sort_key = "e"
    session.flush()
    session.flush()
    assert raw.execute("SELECT family_name, given_name FROM person").fetchone() == ("MODÈLE-04", "Dominique")
    assert raw.total_changes == 3


def test_a_row_is_one_however_it_is_reached(session: RowSession) -> None:
    row = Dossier(id="d", title="Pont levant", triage="together", opened_on=date(2013, 7, 4))
    session.add(row)
    row.title = "Passerelle"
    assert session.get(Dossier, "d") is row
    assert session.scalars(select(Dossier).where(Dossier.title == "Passerelle")).one() is row
    assert session.execute(select(Dossier, Dossier.title)).all() == [(row, "Passerelle")]


def test_a_question_sees_what_is_pending_and_a_pending_change_outlives_it(session: RowSession) -> None:
    session.add(Person(id="p", family_name="EXEMPLE-01", sort_key="e"))
    assert session.scalar(select(Person.family_name)) == "EXEMPLE-01"
    session.get_one(Person, "p").family_name = "MODÈLE-04"
    assert session.scalars(select(Person)).one().family_name == "MODÈLE-04"


def test_the_empty_side_of_a_join_is_none(session: RowSession) -> None:
    session.add(Person(id="p", family_name="EXEMPLE-01", sort_key="e"))
    person = session.get_one(Person, "p")
    question = select(Person, Meeting).outerjoin(Meeting, Meeting.chair_id == Person.id)
    assert session.execute(question).all() == [(person, None)]


def test_two_rows_of_one_key_are_a_bug(session: RowSession) -> None:
    session.add(Person(id="p", family_name="EXEMPLE-01", sort_key="e"))
    with pytest.raises(BugError):
        session.add(Person(id="p", family_name="MODÈLE-04", sort_key="m"))
    with pytest.raises(BugError):
        session.get_one(Person, "elsewhere")


def test_the_plainest_question_gives_live_rows_as_they_are_held(register: Register) -> None:
    with register.write("add") as unit:
        for key, day in (("b", 1), ("a", 1), ("c", 2)):
            unit.session.add(Dossier(id=key, title="x", triage="together", opened_on=date(2013, 7, day)))
        unit.session.add(Dossier(id="d", title="x", triage="together", opened_on=date(2013, 7, 1), gone=True))
    with register.write("edit") as unit:
        held = unit.session.get_one(Dossier, "b")
        held.summary = "dit"
        found = unit.session.matching(Dossier, opened_on=date(2013, 7, 1), summary=None)
        assert [row.id for row in found] == ["a"]
        found = unit.session.matching(Dossier, opened_on=date(2013, 7, 1))
        assert [row.id for row in found] == ["a", "b"]
        assert found[1] is held
