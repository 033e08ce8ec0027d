from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QAction

from concertation.ui.palette.entries import commands
from concertation.ui.palette.matching import fold, match

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


@given(st.text())
def test_folding_keeps_every_letter_at_its_place(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text(max_size=30), st.text(max_size=60))
def test_matching_never_raises_and_its_runs_lie_in_the_text(words: str, text: str) -> None:
    answer = match(words, text)
    if answer is not None:
        ends = 0
        for start, end in answer.runs:
            assert ends <= start < end <= len(text)
            ends = end


def test_accents_and_case_do_not_matter() -> None:
    answer = match("preferences", "Préférences")
    assert answer is not None
    assert answer.runs == ((0, 11),)


def test_a_slip_of_the_fingers_is_forgiven() -> None:
    assert match("agnda", "Agenda") is not None
    slip = match("nouvele seance", "Nouvelle séance…")
    assert slip is not None
    assert not slip.exact
    assert match("pole", "Volet suivant") is None


def test_a_stranger_is_not_answered() -> None:
    assert match("zzzz", "Agenda") is None
    assert match("agenda zzzz", "Agenda") is None


def test_the_beginning_of_a_word_comes_before_its_middle() -> None:
    first, second = match("suite", "Suites"), match("suite", "Poursuite")
    assert first is not None
    assert second is not None
    assert first.score > second.score


def test_words_of_the_last_gesture_do_not_undo_it(qapp: QApplication) -> None:
    undo, other = QAction("Annuler : écrire un passage du bilan"), QAction("Bilan d’une année…")
    undo.setProperty("answers_to", "Annuler")
    told, _exact = commands("bilan", [undo, other])
    assert [one.text for one in told] == ["Commandes", "Bilan d’une année…"]
    told, _exact = commands("annul", [undo, other])
    assert [one.text for one in told] == ["Commandes", undo.text()]
