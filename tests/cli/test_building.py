"""The check of a build: whole here, and stopped by what is missing."""

from __future__ import annotations

import json
from argparse import Namespace
from pathlib import Path

import pytest

from concertation import __version__, locations
from concertation.cli.building import self_check_command
from concertation.errors import BugError


def test_this_build_is_whole(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert self_check_command(Namespace(json=False)) == 0
    assert "complet" in capsysbinary.readouterr().out.decode()


def test_a_schema_that_differs_from_the_migrations_stops_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = tmp_path / "schema.sql"
    other.write_text("CREATE TABLE other (id TEXT);\n", encoding="utf-8")
    monkeypatch.setattr(locations, "database_schema", lambda: other)

    with pytest.raises(BugError, match="schema"):
        self_check_command(Namespace(json=False))


def test_a_script_reads_that_this_build_is_whole(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert self_check_command(Namespace(json=True)) == 0
    assert json.loads(capsysbinary.readouterr().out) == {"sound": True, "version": __version__}
