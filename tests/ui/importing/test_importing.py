"""A file brought in from its place: columns, a dry run, each doubt settled, then everything as one gesture."""

from __future__ import annotations

import re
import threading
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from tests.factories.whole import everything
from tests.ui.drops import drop_files

from concertation.services.gestures.followup import add_action
from concertation.services.queries.directory import persons
from concertation.services.queries.followup import ActionFilter, actions
from concertation.services.queries.series import meetings
from concertation.ui.background import Job
from concertation.ui.days import short_with_year, span
from concertation.ui.importing.dialog import ImportDialog
from concertation.ui.importing.tables import _text
from concertation.ui.widgets.buttons import Button

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from PySide6.QtWidgets import QWidget
    from tests.ui.places import Sitter


def names(real: Sitter) -> list[str]:
    on: date = real.context.today()
    return [f"{one.family_name} {one.given_name or ''}".strip() for one in real.read(persons, on=on)]


def dropped(real: Sitter, place: QWidget, path: Path) -> ImportDialog:
    """Drop a file on a place and return the window that takes it."""
    drop_files(place, path)
    real.settle()
    return next(one for one in real.window.findChildren(ImportDialog) if one.isVisible())


def answer(real: Sitter, dialog: ImportDialog, words: str) -> None:
    """Press the answer that begins with these words."""
    found = [one for one in dialog.doubts.findChildren(Button) if one.accessibleName().startswith(words)]
    found[0].setFocus()
    found[0].click()
    real.settle()
    held = dialog.focusWidget()
    assert held is not None
    assert dialog.doubts.isAncestorOf(held), "the focus stays where one answers"


def test_persons_are_mapped_asked_about_one_by_one_and_undone_at_once(real: Sitter, tmp_path: Path) -> None:
    before = names(real)
    known = next(row for row in real.read(persons, on=real.context.today()) if row.id == real.known.temoin)
    code = real.read(lambda reader: reader.scalar("SELECT code FROM authority WHERE id = :id", id=known.authority_id))
    path = tmp_path / "élus.csv"
    path.write_text(
        "Patronyme;Prénom;Collectivité;Boîte\n"
        f"{known.family_name};{known.given_name};{code};c@exemple.fr\n"
        f"{known.family_name};{known.given_name};76;autre@exemple.fr\n"
        "NOUVEAU-71;Éloïse;27;e@exemple.fr\n",
        encoding="cp1252",
    )
    dialog = dropped(real, real.go("directory"), path)
    assert "Patronyme" in dialog.found.text()
    assert not dialog.go.isEnabled()
    choice = dialog.mapping.choices["family_name"]
    choice.show_key("Patronyme")
    choice.committed.emit(choice.key)
    real.settle()
    dialog.mapping.choices["email"].show_key("Boîte")
    dialog.mapping.changed.emit()
    real.settle()
    assert dialog.tried is not None
    assert [one.line for one in dialog.tried.doubts] == [2, 3]
    assert not dialog.go.isEnabled()
    answer(real, dialog, "C’est la même personne")
    answer(real, dialog, "C’est un homonyme")
    assert names(real) == before
    room = sum(dialog.sample.columnWidth(place) for place in range(4))
    assert room <= dialog.sample.viewport().width(), "every column of a narrow file is seen"
    assert dialog.go.isEnabled()
    dialog.go.click()
    real.settle()
    after = real.read(persons, on=real.context.today())
    found = sorted(one.email for one in after if one.family_name == known.family_name)
    assert found == ["autre@exemple.fr", "c@exemple.fr"]
    assert len(after) == len(before) + 2
    toast = real.window.toasts.current
    assert toast is not None
    (way,) = [one for one in toast.findChildren(Button) if one.accessibleName().startswith("Voir ces 3")]
    way.click()
    real.settle()
    tab = real.window.content.view.persons  # type: ignore[union-attr]
    assert {one.email for one in tab.model.rows()} == {"autre@exemple.fr", "c@exemple.fr", "e@exemple.fr"}
    tab.all_again.click()
    real.settle()
    assert tab.model.rowCount() == len(after)
    real.undo()
    assert names(real) == before
    again = dropped(real, real.go("directory"), path)
    assert again.tried is None  # undone, the columns are no more remembered


def test_a_tracker_says_which_lines_are_refused_and_which_are_followed_already(real: Sitter, tmp_path: Path) -> None:
    followed = "Relancer les avis manquants"
    real.run(add_action, text=followed)
    path = tmp_path / "suivi.csv"
    path.write_text(
        "Action;Responsable;Échéance;État\n"
        f"{followed} ;;;\n"
        "Chiffrer la passerelle;PERSONNE-99;;\n"
        "Réunir les gestionnaires;Eure;12/09/2013;en cours\n",
        encoding="utf-8",
    )
    dialog = dropped(real, real.go("followup"), path)
    assert dialog.tried is not None
    assert [(one.line, one.reason) for one in dialog.tried.rejected] == [(3, "assignee_unknown")]
    answer(real, dialog, "Laisser cette ligne")
    assert not dialog.go.isEnabled()
    dialog.without.setChecked(True)
    assert dialog.go.isEnabled(), dialog.found.text()
    dialog.go.click()
    real.settle()
    words = [one.text for one in real.read(actions, asked=ActionFilter(on=real.context.today()))]
    (added,) = (line for line in dialog.tried.lines if line.action["text"] == "Réunir les gestionnaires")
    assert added.action["authority_id"] == real.known.eure, "an authority may be the one responsible"
    assert "Réunir les gestionnaires" in words
    assert words.count(followed) == 1


def test_a_calendar_dropped_on_the_agenda_plans_its_meetings(real: Sitter, tmp_path: Path) -> None:
    path = tmp_path / "réunions.ics"
    path.write_text(
        "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nBEGIN:VEVENT\nUID:1@ailleurs\nSUMMARY:Rencontre\n"
        "DTSTART:20131010T100000\nDTEND:20131010T111500\nLOCATION:Évreux\nEND:VEVENT\nEND:VCALENDAR\n",
        encoding="utf-8",
    )
    dialog = dropped(real, real.go("agenda"), path)
    assert dialog.tried is not None
    assert [one.reason for one in dialog.tried.rejected] == ["body_unknown"]
    dialog.body.show_key(real.known.dgs)
    dialog.body.committed.emit(real.known.dgs)
    real.settle()
    assert dialog.go.isEnabled()
    assert shown(dialog) == [
        [
            "Rencontre",
            short_with_year(date(2013, 10, 10)),
            span(time(10), time(11, 15)).replace("\u00a0", " "),
            "Évreux",
            "à planifier",
        ]
    ]
    dialog.go.click()
    real.settle()
    (planned,) = (one for one in real.read(meetings) if str(one.date) == "2013-10-10")
    assert (planned.title, str(planned.ends_at)[:5]) == ("Rencontre", "11:15"), "what the calendar says is kept"
    again = dropped(real, real.go("agenda"), path)
    again.body.show_key(real.known.dgs)
    again.body.committed.emit(real.known.dgs)
    real.settle()
    assert [line[-1] for line in shown(again)] == ["déjà là : laissé"]


def shown(dialog: ImportDialog) -> list[list[str]]:
    """Return the lines of a file as they are shown, breakless spaces as plain ones."""
    rows = dialog.sample.model_of_rows
    cells = [[str(rows.index(line, at).data()) for at in range(rows.columnCount())] for line in range(rows.rowCount())]
    return [[re.sub(r"\s", " ", cell) for cell in line] for line in cells]


def test_a_day_of_a_workbook_is_shown_as_a_day() -> None:
    day = date(2014, 3, 12)
    midnight, morning = (datetime.combine(day, time(hour)) for hour in (0, 9))
    shown = [_text(cell) for cell in (midnight, day, morning, None, 7)]
    assert shown == ["12/03/2014", "12/03/2014", "2014-03-12 09:00:00", "", "7"]


def test_names_apart_by_an_accent_in_one_file_are_asked_about(real: Sitter, tmp_path: Path) -> None:
    path = tmp_path / "deux.csv"
    path.write_text("Nom;Prénom;Collectivité\nNOUVEAU-72;Zoë;27\nNOUVEAU-72;Zoé;76\n", encoding="utf-8")
    dialog = dropped(real, real.go("directory"), path)
    assert dialog.tried is not None
    assert [one.line for one in dialog.tried.doubts] == [3]
    assert not dialog.go.isEnabled()
    answer(real, dialog, "C’est un homonyme")
    assert dialog.go.isEnabled()


def test_a_list_given_up_while_it_is_written_leaves_everything_as_it_was(
    real: Sitter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "élus.csv"
    path.write_text("Nom;Prénom\n" + "".join(f"NOUVEAU-{rank};Éloïse\n" for rank in range(9)), encoding="utf-8")
    dialog = dropped(real, real.go("directory"), path)
    before = real.read(everything)
    reached, go_on, told = threading.Event(), threading.Event(), Job.report

    def report(job: Job, done: int, total: int) -> None:
        told(job, done, total)
        if done == 4 and not reached.is_set():
            reached.set()
            go_on.wait(60)

    monkeypatch.setattr(Job, "report", report)
    dialog.go.click()
    real.qtbot.waitUntil(lambda: reached.is_set() and dialog.running.bar.value() == 4, timeout=60_000)
    assert (dialog.running.isVisible(), dialog.running.bar.maximum(), dialog.another.isEnabled()) == (True, 9, False)
    dialog.running.cancel.click()
    go_on.set()
    real.settle()
    assert real.read(everything) == before
    assert "rien n’a été écrit" in dialog.found.text()
    assert dialog.go.isEnabled()
    dialog.go.click()
    real.settle()
    assert "NOUVEAU-8 Éloïse" in names(real)
