"""Titles pasted from a word processor are one line, whatever they held."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concertation.services.editing import one_line
from concertation.services.gestures import dossiers
from concertation.services.queries.dossiers import DossierFilter
from concertation.services.queries.dossiers import dossiers as listed

from .conftest import Desk


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        ("Pôles d’échange\r\n\t• premier point", "Pôles d’échange • premier point"),
        ("  a\u2028b\tc  ", "a b c"),
        ("966,18\u00a0M€ d’un\u202fcôté", "966,18\u00a0M€ d’un\u202fcôté"),
        ("deux  espaces", "deux  espaces"),
    ],
)
def test_what_breaks_a_line_becomes_a_space_and_nothing_else_changes(pasted: str, kept: str) -> None:
    assert one_line(pasted) == kept


@given(st.text())
def test_one_line_is_one_line_and_stays_so(text: str) -> None:
    once = one_line(text)
    assert not set(once) & set("\t\r\n\v\f\u2028\u2029")
    assert one_line(once) == once


def test_a_dossier_named_by_a_pasted_text_is_named_in_one_line(desk: Desk) -> None:
    key = desk.run(dossiers.open_dossier, title="Gîtes\truraux\r\n")
    desk.run(dossiers.edit_dossier, dossier_id=key, title="Gîtes\nruraux", summary="Deux\nlignes")
    (row,) = desk.read(listed, DossierFilter(on=date(2013, 5, 14)))
    assert row.title == "Gîtes ruraux"
