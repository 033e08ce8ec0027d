"""What is typed finds what was written, in French, and never fails."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from tests.persistence.conftest import START

from concertation.persistence.ids import Makers
from concertation.persistence.register import Register
from concertation.persistence.search import (
    SOURCES,
    Hit,
    _holding,
    index_rows,
    normalise,
    question,
    rebuild,
    search,
    tokens,
)
from concertation.persistence.tables import Action, Base, Dossier
from concertation.persistence.undo import undo

TITLES = (
    "L'avenant n° 12 à la délibération",
    "l’avenant signé",
    "Œuvre d'art, maître d'œuvre",
    "les délibérations adoptées",
    "DÉLIBÉRATION reportée",
    "aujourd'hui, jusqu’à l'été",
    "Coûts élevés des lycées",
    "M. EXEMPLE-07 (Région)",
    "subventionner les communes",
    "ligne 2026-014 CR-12",
    "presqu'île et porte-à-faux",
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Register]:
    path: Path = tmp_path_factory.mktemp("search") / "r.concertation"
    with Register.create(path, Makers.seeded(1, START)) as register:
        for number, title in enumerate(TITLES):
            with register.write("add_dossier") as unit:
                unit.session.add(Dossier(id=str(number), title=title, triage="together", opened_on=unit.today))
        yield register


def found(register: Register, words: str, limit: int = 50) -> list[Hit]:
    with register.read() as reader:
        return search(reader, words, limit)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("avenant", {0, 1}),
        ("l'avenant", {0, 1}),
        ("l’AVENANT", {0, 1}),
        ("oeuvre", {2}),
        ("œuvre", {2}),
        ("deliberation", {0, 3, 4}),
        ("délibérations", {0, 3, 4}),
        ("délibérati", {0, 3, 4}),
        ("dél", {0, 3, 4}),
        ("délibérations adop", {3}),
        ("adopter", {3}),
        ("lycee", {6}),
        ("cout", {6}),
        ("subvention", {8}),
        ("2026-014", {9}),
        ("exemple-07", {7}),
        ("ete", {5}),
        ("presqu'ile", {10}),
        ("porte à faux", {10}),
        ("lycée avenant", set()),
        ("", set()),
        ("« »", set()),
    ],
)
def test_typed_words_find_their_dossiers(library: Register, typed: str, expected: set[int]) -> None:
    assert {int(hit.id) for hit in found(library, typed)} == expected


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.text(max_size=60))
@example('"')
@example("lycée AND")
@example("(budget")
@example("titre:x")
@example("*")
@example("a" * 5000)
@example("\x00lycée")
@example("NEAR(a b)")
@example("\ud800")
def test_odd_text_is_no_error(library: Register, typed: str) -> None:
    for hit in found(library, typed):
        assert all(0 <= start < end <= len(hit.snippet) for start, end in hit.marks)


@given(st.text(max_size=80))
@example("İstanbul d'İzmir")
def test_tokens_stand_where_they_are_said_to(text: str) -> None:
    for word, start, end in tokens(text):
        assert tokens(text[start:end])[0][0] == word


def test_the_words_found_are_marked(library: Register) -> None:
    (hit,) = found(library, "élevé lyc")
    assert [hit.snippet[start:end] for start, end in hit.marks] == ["élevés", "lycées"]
    assert (hit.kind, hit.owner_kind, hit.owner_id) == ("dossier", "dossier", "6")


def test_a_long_text_is_cut_around_the_found_word(register: Register) -> None:
    with register.write("add_dossier") as unit:
        long = "mot " * 200 + "aiguille " + "foin " * 200
        unit.session.add(Dossier(id="long", title="T", summary=long, triage="together", opened_on=unit.today))
    (hit,) = found(register, "aiguille")
    assert len(hit.snippet) <= 160
    assert [hit.snippet[start:end] for start, end in hit.marks] == ["aiguille"]


def test_the_index_follows_change_corbeille_and_undo(register: Register) -> None:
    with register.write("add_dossier") as unit:
        unit.session.add(Dossier(id="d", title="Pont levant", triage="together", opened_on=unit.today))
    with register.write("rename_dossier") as unit:
        unit.session.get_one(Dossier, "d").title = "Passerelle"
    assert not found(register, "pont")
    assert len(found(register, "passerelle")) == 1
    undo(register)
    assert len(found(register, "pont")) == 1
    with register.write("remove_dossier") as unit:
        unit.session.get_one(Dossier, "d").gone = True
    assert not found(register, "pont")
    undo(register)
    assert len(found(register, "pont")) == 1


def test_what_orders_a_text_in_a_list_follows_it(register: Register) -> None:
    def kept() -> list[tuple[str, str]]:
        with register.read() as reader:
            return [tuple(row) for row in reader.rows("SELECT id, folded FROM search_doc WHERE folded IS NOT NULL")]

    with register.write("add_action") as unit:
        added = Action(id="a1", text="Œuvrer à l’Écluse", rank="a", state="to_start", opened_on=unit.today)
        unit.session.add(added)
        unit.session.add(Dossier(id="d1", title="Écluse", triage="together", opened_on=unit.today))
    assert kept() == [("a1", "oeuvrer a l'ecluse")]
    with register.write("edit_action") as unit:
        unit.session.get(Action, "a1").text = "Écrire"  # type: ignore[union-attr]
    assert kept() == [("a1", "ecrire")]
    with register.write("remove_action") as unit:
        unit.session.get(Action, "a1").gone = True  # type: ignore[union-attr]
    assert kept() == []


def test_the_newest_come_first_among_equals(library: Register) -> None:
    assert found(library, "deliberation", 2)[0].id in {"3", "4"}
    assert len(found(library, "deliberation", 2)) == 2


def test_search_holds_after_a_copy_renumbers_pages(library: Register, tmp_path: Path) -> None:
    copy = tmp_path / "copy.concertation"
    library.raw().execute("VACUUM INTO ?", (str(copy),))
    with Register.open(copy, Makers.seeded(2, START)) as copied:
        copied.raw().execute("INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)")
        assert {hit.id for hit in found(copied, "avenant")} == {"0", "1"}


def test_rebuilding_changes_nothing_of_what_is_found(register: Register) -> None:
    with register.write("add_dossier") as unit:
        unit.session.add(Dossier(id="d", title="Pont levant", triage="together", opened_on=unit.today))
    before = found(register, "levant")
    with register.alone() as raw:
        rebuild(raw)
    assert found(register, "levant") == before


def test_every_source_names_columns_that_exist(register: Register) -> None:
    assert set(SOURCES) <= set(Base.metadata.tables)
    with register.alone() as raw:
        index_rows(raw, [(table, "none") for table in SOURCES])


def test_a_row_is_indexed_again_only_when_what_is_said_of_it_changes(library: Register) -> None:
    """The write itself is looked at: an index written for nothing tells nothing."""
    seen: list[str] = []
    library.raw().set_trace_callback(seen.append)
    try:
        for column, value, indexed in (
            ("state", "closed", False),
            ("title", "Autre titre", True),
            ("gone", True, True),
        ):
            seen.clear()
            with library.write("edit_dossier") as unit:
                setattr(unit.session.get_one(Dossier, "0"), column, value)
            assert any("search_doc" in statement for statement in seen) is indexed, column
            undo(library)
    finally:
        library.raw().set_trace_callback(None)


def test_only_the_kinds_asked_are_found_however_many_others_come_before(library: Register) -> None:
    with library.read() as reader:
        every = search(reader, "p", 1_000)
        for kind in {hit.kind for hit in every}:
            assert search(reader, "p", 1_000, kinds={kind}) == [hit for hit in every if hit.kind == kind]
        assert search(reader, "p", 1_000, kinds=()) == []
        assert every


@pytest.mark.parametrize("typed", ["p", "pô", "passer", "passerelles", "adoptée", "délib", "clé de la", "2013"])
def test_what_is_asked_where_ranks_are_not_wanted_finds_the_same_rows(library: Register, typed: str) -> None:
    found = "SELECT rowid FROM search_index WHERE search_index MATCH :asked ORDER BY rowid"
    with library.read() as reader:
        less = _holding([word for word, _, _ in tokens(typed)])
        assert [*map(tuple, reader.rows(found, asked=less))] == [*map(tuple, reader.rows(found, asked=question(typed)))]


def test_the_newest_come_first_where_too_many_are_found_to_rank(
    library: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    with library.read() as reader:
        every = search(reader, "p", 1_000)
        newest = reader.rows("SELECT kind, id FROM search_doc ORDER BY rid DESC")
        for most, ranked in ((len(every), True), (len(every) - 1, False)):
            monkeypatch.setattr("concertation.persistence.search.RANKED_LIMIT", most)
            told = [(hit.kind, hit.id) for hit in search(reader, "p", 1_000)]
            assert sorted(told) == sorted((hit.kind, hit.id) for hit in every)
            if not ranked:
                assert told == [tuple(row) for row in newest if tuple(row) in set(told)]
            assert (told == [(hit.kind, hit.id) for hit in every]) or not ranked


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Register]:
    """Forty lines of which one in four tells of a passerelle, the oldest most of all."""
    path: Path = tmp_path_factory.mktemp("archive") / "r.concertation"
    with Register.create(path, Makers.seeded(1, START)) as register, register.write("add_dossier") as unit:
        for number in range(40):
            title = ("Passerelle sur la Seine", "Passage à niveau", "Le passé", "Pastoralisme")[number % 4]
            summary = "passerelle " * 5 if number == 0 else f"ligne {number:02}"
            dossier = Dossier(id=f"{number:02}", title=title, summary=summary, triage="together", opened_on=unit.today)
            unit.session.add(dossier)
    with Register.open(path, Makers.seeded(2, START)) as register:
        yield register


@pytest.mark.parametrize("typed", ["pas", "pass", "passe", "passerelle", "passerelles", "seine pass", "ligne 003"])
def test_searching_by_first_letters_finds_what_the_whole_word_does(
    archive: Register, typed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for few, limit in product((2, 9, 10, 12, 40, 300), (1, 5, 50)):
        monkeypatch.setattr("concertation.persistence.search.RANKED_LIMIT", few)
        monkeypatch.setattr("concertation.persistence.search._AT_HAND", 3)
        by_letters = found(archive, typed, limit)
        monkeypatch.setattr("concertation.persistence.search._AT_HAND", 99)
        newest = sorted(found(archive, typed, 50), key=lambda hit: hit.id, reverse=True)
        assert by_letters in (found(archive, typed, limit), newest[:limit])


def test_the_best_come_first_where_they_are_few_and_the_newest_where_they_are_many(
    archive: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert [hit.id for hit in found(archive, "passerelle", 3)] == ["00", "36", "32"]
    monkeypatch.setattr("concertation.persistence.search.RANKED_LIMIT", 5)
    assert [hit.id for hit in found(archive, "passerelle", 3)] == ["36", "32", "28"]


@pytest.mark.parametrize("typed", ["avenant", "délibérations", "l'avenant délib", "oeuvre", "élevé lyc", "ligne"])
def test_what_is_best_is_what_the_index_itself_says_where_words_are_as_rare(library: Register, typed: str) -> None:
    by_index = (
        "SELECT d.id FROM search_index JOIN search_doc d ON d.rid = search_index.rowid WHERE search_index MATCH :asked"
    )
    with library.read() as reader:
        rows = reader.rows(f"{by_index} ORDER BY search_index.rank, d.rid DESC", asked=question(typed))
    assert {hit.id for hit in found(library, typed)} == {row[0] for row in rows}
    assert found(library, typed)[0].id == rows[0][0]


@given(st.text(max_size=80))
@example("L’été d'aujourd'hui, qu’il œuvre à l’adoptée")
def test_what_is_indexed_of_a_text_are_its_words_and_their_stems(text: str) -> None:
    kept = normalise(text).split(" ")
    assert set(kept) >= {word for word, _, _ in tokens(text)}
    assert len(kept) <= max(1, 2 * len(tokens(text)))
