"""Logos and templates in the window: chosen, shown in the pages, taken back."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.factories import pieces
from tests.ui.places import Sitter

from concertation.domain.vocabulary import TemplatePart
from concertation.services.gestures.series import plan_meeting
from concertation.services.queries.directory import authorities
from concertation.services.queries.templates import templates
from concertation.ui.directory.logo import logo_of
from concertation.ui.directory.templates import Templates

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="#1F4FA8"/></svg>'


def test_a_logo_is_chosen_shown_and_taken_away(real: Sitter, tmp_path: Path) -> None:
    view = real.go("directory")
    tab = view.authorities
    first = real.read(authorities, real.context.today())[0]
    view.bar.setCurrentIndex(0)
    tab.open(first.id)
    real.settle()
    for name, content in (("logo.svg", SVG), ("logo.png", pieces.picture())):
        path = tmp_path / name
        path.write_bytes(content)
        tab.sheet.logo.take(path)
        real.settle()
        assert (real.read(logo_of, first.id) or b"").startswith(b"\x89PNG")
    path = tmp_path / "faux.svg"
    path.write_bytes(b"<html/>")
    tab.sheet.logo.take(path)
    real.settle()
    assert "SVG" in real.window.toasts.history[0].text
    tab.sheet.logo.chosen.emit(None)
    real.settle()
    assert real.read(logo_of, first.id) is None


def test_a_body_words_its_documents_and_sees_them(real: Sitter, tmp_path: Path) -> None:
    real.run(plan_meeting, body_id=real.known.dgs, held_on=date(2013, 6, 20))
    view = real.go("directory")
    body = view.bodies.body
    view.bar.setCurrentIndex(2)
    real.settle()
    body.show_object(real.known.dgs)
    real.settle()
    body.open_templates()
    real.settle()
    window = real.window.findChild(Templates)
    assert isinstance(window, Templates)
    assert window.pane is not None
    field = window.fields[TemplatePart.CLOSING]
    field.setPlainText("Bien à vous tous.")
    field.paused.emit()
    real.settle()
    assert real.read(templates, body.wanted)["closing"] == "Bien à vous tous."
    (tmp_path / "vide.odt").write_bytes(b"rien")
    window.bring(tmp_path / "vide.odt")
    real.settle()
    assert "vide.odt" in real.window.toasts.history[0].text
    window.close()
