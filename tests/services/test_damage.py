"""Registers damaged anywhere, in any way: verdicts are words, and what a repair cannot give back is named."""

from __future__ import annotations

import os
import random
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TypeVar

import pytest
from sqlcipher3.dbapi2 import DatabaseError
from tests.factories.held_meeting import hold, plan
from tests.factories.register import START, SmallRegister

from concertation.errors import UserError
from concertation.persistence.engine import connect
from concertation.persistence.ids import Makers
from concertation.persistence.oplog import columns_of, logged_tables
from concertation.persistence.repair import Repaired
from concertation.persistence.secrecy import key_file
from concertation.services import keeping, secrecy
from concertation.services.gestures import attachments, directory, minutes, session
from concertation.services.workspace import Workspace
from concertation.wording import sentence

PAGE = 4096
TRIED = 96 if os.environ.get("CONCERTATION_EXHAUSTIVE") else 6
PHRASE = "quatre mots sans rapport"
NOTHING = "nothing_to_repair"
T = TypeVar("T")
Damage = Callable[[bytearray, random.Random], None]
Rows = dict[tuple[str, str], dict[str, object]]  # by table and key


def _pages(content: bytearray, dice: random.Random) -> None:
    for _ in range(dice.randrange(1, 8)):
        at = dice.randrange(len(content) // PAGE) * PAGE
        content[at : at + PAGE] = dice.randbytes(PAGE)


def _swapped(content: bytearray, dice: random.Random) -> None:
    for _ in range(dice.randrange(1, 4)):
        one, other = (dice.randrange(1, len(content) // PAGE) * PAGE for _ in range(2))
        content[one : one + PAGE], content[other : other + PAGE] = (
            content[other : other + PAGE],
            content[one : one + PAGE],
        )


def _sectors(content: bytearray, dice: random.Random) -> None:
    for _ in range(dice.randrange(1, 8)):
        at = dice.randrange(1, len(content) // 512) * 512
        content[at : at + 512] = bytes(512)


def _bits(content: bytearray, dice: random.Random) -> None:
    for _ in range(dice.randrange(1, 120)):
        content[dice.randrange(100, len(content))] ^= 1 << dice.randrange(8)


def _letters(content: bytearray, dice: random.Random) -> None:
    """Other letters in the texts themselves, where SQLite sees no fault."""
    for _ in range(dice.randrange(1, 12)):
        at = content.find(
            dice.choice((b"plan", b"gare", b"point", b"Vernon", b"EXEMPLE")), dice.randrange(len(content))
        )
        if at > 0:
            content[at] ^= 2


def _cut(content: bytearray, dice: random.Random) -> None:
    del content[dice.randrange(PAGE, len(content)) :]


DAMAGES: tuple[Damage, ...] = (_pages, _swapped, _sectors, _bits, _letters, _cut)


@pytest.fixture(scope="module")
def whole(small_register: SmallRegister, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register in which a meeting was held and its minutes issued, with pieces."""
    path = tmp_path_factory.mktemp("whole") / "registre.concertation"
    known = small_register.copy_to(path)
    with Workspace.open(path, Makers.seeded(5, START)) as workspace:
        held = plan(workspace, known)
        hold(workspace, known, held)
        for number in range(6):
            content = random.Random(number).randbytes(9000)  # noqa: S311
            workspace.run(
                attachments.attach,
                owner_kind="agenda_item",
                owner_id=held.points[number],
                name=f"plan {number}.bin",
                content=content,
            )
        workspace.run(session.close_meeting, meeting_id=held.meeting)
        workspace.run(minutes.issue_minutes, meeting_id=held.meeting, kind="decisions")
        workspace.run(directory.add_person, family_name="GABARIT-09", given_name="Lou", civility="Mme")
    return path


@pytest.fixture(scope="module")
def sealed(whole: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The same, encrypted."""
    path = Path(shutil.copyfile(whole, tmp_path_factory.mktemp("sealed") / whole.name))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(key_file, "_COST", 2**10)  # the same scrypt, in no time
        secrecy.encrypt(path, PHRASE)
        yield path


def _rows(path: Path) -> Rows:
    raw = connect(path, readonly=True)
    try:
        return {
            (table, row[0]): dict(zip(columns, row[1:], strict=True))
            for table in logged_tables(raw)
            for columns in [columns_of(raw, table)]
            for row in raw.execute(f"SELECT {', '.join(('id', *columns))} FROM {table}")
        }
    finally:
        raw.close()


def _verdict(ask: Callable[[], T]) -> T | str:
    """Return an answer, or the code of what the user is told in a sentence of its own; anything else fails the test."""
    try:
        return ask()
    except UserError as error:
        if sentence(error) == str(error):
            raise
        return error.code


def _unnamed(good: Rows, found: Rows, repaired: Repaired) -> Iterator[str]:
    """Yield what differs from the register as it was and is named nowhere.

    Where the log itself is said to be damaged, so is what it would have proven.
    """
    named = {*repaired.lost, *repaired.doubtful}
    for (table, key), row in good.items():
        here = found.get((table, key), {})
        if not here and not {table, f"{table}/{key}", "head"} & named:
            yield f"{table}/{key}"
        for name, value in row.items() if here else ():
            if here[name] != value and not {table, f"{table}/{key}", f"{table}/{key}/{name}", "op"} & named:
                yield f"{table}/{key}/{name}"
    yield from (f"{table}/{key} is new" for table, key in found.keys() - good.keys() if f"{table}/{key}" not in named)


def _repaired(damaged: Path) -> Repaired | str:
    found = _verdict(lambda: keeping.repair(damaged, damaged.with_name("réparé.concertation"), Makers.seeded(9, START)))
    assert isinstance(found, str) or found.faults == ()
    return found


def _forgets_its_tables(path: Path) -> bool:
    """Tell whether SQLite itself no longer knows what a file is made of, though its first page may be whole."""
    raw = connect(path, readonly=True, damaged=True)
    try:
        raw.execute("SELECT name FROM sqlite_schema").fetchall()
    except DatabaseError:
        return True
    finally:
        raw.close()
    return False


def _tell(record: Callable[[str, object], None], what: str, outcomes: Counter[str]) -> None:
    record("tried", f"{what}: {outcomes.total()} tried, {dict(outcomes)}")


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda one: one.__name__.strip("_"))
def test_whatever_is_damaged_verdicts_are_words_and_what_a_repair_loses_is_named(
    whole: Path, tmp_path: Path, damage: Damage, record_property: Callable[[str, object], None]
) -> None:
    good, outcomes = _rows(whole), Counter[str]()
    for seed in range(TRIED // len(DAMAGES)):
        (folder := tmp_path / f"{seed}").mkdir()
        content = bytearray(whole.read_bytes())
        damage(content, random.Random(seed))  # noqa: S311  # where it is hurt
        (path := folder / whole.name).write_bytes(content)
        checked = _verdict(partial(keeping.check, path, deep=not seed % 3))
        repaired = _repaired(path)
        assert path.read_bytes() == content, "the damaged register is only read"
        if isinstance(repaired, str):
            assert repaired == NOTHING
            assert content[:PAGE] != whole.read_bytes()[:PAGE] or _forgets_its_tables(path), "it still told what it is"
            outcomes[repaired] += 1
            continue
        left = list(_unnamed(good, _rows(repaired.path), repaired))
        assert left == [], f"seed {seed}: lost in silence, {repaired}"
        kind = "told by the check" if isinstance(checked, str) or not checked.sound else "found sound"
        outcomes[f"{kind}, {'all back' if not repaired.lost and not repaired.doubtful else 'some lost, named'}"] += 1
        if "sound" in kind:
            assert repaired.lost == repaired.doubtful == ()
    _tell(record_property, f"damage, {damage.__name__.strip('_')}", outcomes)
    assert outcomes.total() > outcomes[NOTHING] + outcomes["found sound, all back"], "nothing was hurt"


@pytest.mark.parametrize("damage", [_pages, _sectors, _cut], ids=lambda one: one.__name__.strip("_"))
def test_under_encryption_as_in_clear(
    sealed: Path, whole: Path, tmp_path: Path, damage: Damage, record_property: Callable[[str, object], None]
) -> None:
    good, outcomes = _rows(whole), Counter[str]()
    for seed in range(TRIED // 6):
        (folder := tmp_path / f"{seed}").mkdir()
        content = bytearray(sealed.read_bytes())
        damage(content, random.Random(seed))  # noqa: S311  # where it is hurt
        (path := folder / sealed.name).write_bytes(content)
        shutil.copyfile(key_file.key_path(sealed), key_file.key_path(path))
        secrecy.unlock(path, PHRASE)
        checked = _verdict(partial(keeping.check, path))
        assert isinstance(checked, str) or not checked.sound, "every page is sealed"
        repaired = _repaired(path)
        if isinstance(repaired, str):
            assert repaired == NOTHING, "its schema went through it"
        else:
            assert list(_unnamed(good, _rows(repaired.path), repaired)) == []
        outcomes[repaired if isinstance(repaired, str) else "repaired"] += 1
    _tell(record_property, f"damage under encryption, {damage.__name__.strip('_')}", outcomes)
    assert outcomes["repaired"] > outcomes[NOTHING]


@pytest.mark.parametrize("page", [40, 150, 260, 370, 480])
def test_a_spoilt_sector_of_an_encrypted_register_hides_no_other(
    page: int, sealed: Path, whole: Path, tmp_path: Path
) -> None:
    path = Path(shutil.copyfile(sealed, tmp_path / sealed.name))
    shutil.copyfile(key_file.key_path(sealed), key_file.key_path(path))
    secrecy.unlock(path, PHRASE)
    with path.open("r+b") as file:
        file.seek(page * PAGE + 1024)
        file.write(bytes(512))
    repaired = _repaired(path)
    assert isinstance(repaired, Repaired)
    good, found = _rows(whole), _rows(repaired.path)
    assert list(_unnamed(good, found, repaired)) == []
    assert len(found) > 0.9 * len(good)
    assert [one.name for one in tmp_path.iterdir() if ".header" in one.name] == []


def test_a_cell_spoilt_in_its_table_is_given_back_by_the_log_even_where_the_log_is_broken_elsewhere(
    whole: Path, tmp_path: Path
) -> None:
    """SQLite sees nothing there: only the seal of the gesture that wrote the cell tells which of the two is right."""
    good = _rows(whole)
    path = Path(shutil.copyfile(whole, tmp_path / whole.name))
    raw = connect(path)
    raw.execute("UPDATE origin SET applying = 1")
    raw.execute(
        "UPDATE op SET val = 'Pôles d’échanfe' WHERE col = 'title' OR seq = (SELECT seq FROM op WHERE tbl = 'person' LIMIT 1)"
    )
    raw.execute("UPDATE agenda_item SET title = 'Foies vertes' WHERE title = 'Voies vertes'")
    raw.execute("UPDATE origin SET applying = 0")
    raw.close()
    repaired = _repaired(path)
    assert isinstance(repaired, Repaired)
    found = _rows(repaired.path)
    titles = {row["title"] for (table, _), row in found.items() if table == "agenda_item"}
    assert "Voies vertes" in titles
    assert "Foies vertes" not in titles
    assert list(_unnamed(good, found, repaired)) == []


@pytest.mark.parametrize("where", ["op", "op and person"])
def test_what_a_broken_seal_no_longer_vouches_for_is_named_to_be_checked(
    whole: Path, tmp_path: Path, where: str
) -> None:
    """Even where the row and the log say the same: the seal tells that it is not what was written."""
    path = Path(shutil.copyfile(whole, tmp_path / whole.name))
    raw = connect(path)
    raw.execute("UPDATE origin SET applying = 1")
    raw.execute("UPDATE op SET val = replace(val, 'GABARIT-09', 'GABARIT-08') WHERE tbl = 'person' AND col = '*'")
    if "person" in where:
        raw.execute("UPDATE person SET family_name = 'GABARIT-08' WHERE family_name = 'GABARIT-09'")
    raw.execute("UPDATE origin SET applying = 0")
    key = raw.execute("SELECT id FROM person WHERE family_name IN ('GABARIT-08', 'GABARIT-09')").fetchone()[0]
    raw.close()
    repaired = _repaired(path)
    assert isinstance(repaired, Repaired)
    assert f"person/{key}" in {place.removesuffix("/family_name") for place in repaired.doubtful}
