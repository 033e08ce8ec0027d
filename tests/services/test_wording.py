"""Every gesture, table and column has its words in both languages: undo, history and the Corbeille speak them."""

from __future__ import annotations

import errno
import importlib
import pkgutil
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

import concertation
import concertation.services.gestures
from concertation.errors import UserError
from concertation.locations import resource
from concertation.persistence.bringing_in import SALVAGE
from concertation.persistence.tables import Base
from concertation.persistence.taking_back import TAKE_BACK
from concertation.services.gesture import names
from concertation.services.queries.history import UNTOLD
from concertation.wording import sentence, set_language, word


def catalogue(language: str) -> dict[str, dict[str, Any]]:
    return tomllib.loads(resource("i18n", f"wording.{language}.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_gesture_is_named(language: str) -> None:
    for module in pkgutil.iter_modules(concertation.services.gestures.__path__):
        importlib.import_module(f"concertation.services.gestures.{module.name}")
    assert {*names(), SALVAGE, TAKE_BACK} == set(catalogue(language)["gesture"])


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_table_and_column_that_history_tells_is_named(language: str) -> None:
    words = catalogue(language)
    logged = {name: table for name, table in Base.metadata.tables.items() if name != "piece"}
    assert set(logged) - set(words["object"]) == set()
    columns = {column.name for table in logged.values() for column in table.columns}
    assert columns - UNTOLD - set(words["field"]) == set()


def test_both_languages_hold_the_same_keys() -> None:
    french, english = catalogue("fr"), catalogue("en")
    assert {table: set(words) for table, words in french.items()} == {
        table: set(words) for table, words in english.items()
    }


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_refusal_is_told_in_a_sentence(language: str) -> None:
    """A code without its sentence would be shown as it is: the codes are those that the sources raise."""
    package = Path(concertation.__file__).parent
    raised = {
        code
        for path in package.rglob("*.py")
        for code in re.findall(r'UserError\(\s*"([a-z_0-9]+)"', path.read_text(encoding="utf-8"))
    }
    assert len(raised) > 100
    assert raised - set(catalogue(language)["error"]) == set()


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_table_read_alone_says_what_the_whole_catalogue_says(language: str) -> None:
    whole = catalogue(language)
    told = {subject: {key: word(subject, key, language=language) for key in table} for subject, table in whole.items()}
    assert told == {subject: {key: str(value) for key, value in table.items()} for subject, table in whole.items()}


@pytest.mark.parametrize(
    ("language", "said"), [("fr", "« x » ne se lit pas (accès refusé)"), ("en", "(access denied)")], ids=["fr", "en"]
)
def test_why_the_system_refused_is_said_in_the_language_chosen(language: str, said: str) -> None:
    refused = UserError("input_unreadable", path="x", reason=PermissionError(errno.EACCES, "Permission denied"))
    set_language(language)
    try:
        assert said in sentence(refused).replace("\u00a0", " ").replace("\u202f", " ")
    finally:
        set_language("fr")


def test_what_the_catalogue_has_no_word_for_is_said_by_the_system() -> None:
    assert "(out of luck)" in sentence(UserError("input_unreadable", path="x", reason=OSError(9999, "out of luck")))
