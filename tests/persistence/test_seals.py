"""The seals of an encrypted register's pages: SQLCipher's own, told broken where a page was touched, and made again."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as driver

from concertation.persistence.secrecy.seals import broken_seals, seal_again

KEY = bytes(range(32)).hex()
PAGE, PAGES = 4096, 40


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file written by SQLCipher alone."""
    made = tmp_path / "sealed.db"
    raw = driver.connect(str(made))
    raw.execute(f"PRAGMA key=\"x'{KEY}'\"")
    raw.execute("CREATE TABLE told (words TEXT)")
    raw.executemany("INSERT INTO told VALUES (?)", [("mot " * 900,) for _ in range(PAGES)])
    raw.commit()
    raw.close()
    return made


def _words(path: Path) -> list[str]:
    raw = driver.connect(str(path))
    try:
        raw.execute(f"PRAGMA key=\"x'{KEY}'\"")
        return [words for (words,) in raw.execute("SELECT CAST(words AS BLOB) FROM told")]
    finally:
        raw.close()


def _spoil(path: Path, at: int, count: int) -> None:
    content = bytearray(path.read_bytes())
    content[at : at + count] = bytes(255 - byte for byte in content[at : at + count])
    path.write_bytes(content)


def test_what_sqlcipher_wrote_has_no_broken_seal(path: Path) -> None:
    assert path.stat().st_size > PAGES * PAGE
    assert broken_seals(path, KEY) == []


@pytest.mark.parametrize("page", [2, 7, PAGES])
def test_a_page_that_was_touched_is_named_and_opens_again_once_sealed(page: int, path: Path) -> None:
    before = _words(path)
    _spoil(path, (page - 1) * PAGE + 2048, 64)
    assert broken_seals(path, KEY) == [page]
    with pytest.raises(driver.DatabaseError):
        _words(path)
    seal_again(path, KEY, [page])
    assert broken_seals(path, KEY) == []
    assert sum(one != other for one, other in zip(before, _words(path), strict=True)) <= 1


def test_a_spoilt_salt_breaks_every_seal_and_hides_nothing(path: Path) -> None:
    before = _words(path)
    _spoil(path, 0, 16)
    broken = broken_seals(path, KEY)
    assert len(broken) == path.stat().st_size // PAGE
    seal_again(path, KEY, broken)
    assert _words(path) == before


def test_what_a_cut_leaves_of_a_page_and_pages_never_written_are_left_aside(path: Path) -> None:
    with path.open("ab") as file:
        file.write(bytes(PAGE) + b"x" * 100)
    assert broken_seals(path, KEY) == []
