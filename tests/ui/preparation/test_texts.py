"""The note and the report of a point in the window: written beside their pages, in the pack of the meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.documents.reading import heard

from concertation.services.packs import make_pack
from concertation.services.queries.item_texts import item_texts
from concertation.ui.preparation.texts import ItemTexts

if TYPE_CHECKING:
    from tests.ui.preparation.conftest import Prepared
    from tests.ui.registers import Seat

    from concertation.ui.preparation.view import PreparationView


def test_what_is_written_is_kept_drawn_and_packed(view: PreparationView, seat: Seat, prepared: Prepared) -> None:
    shown = view.shown
    assert shown is not None
    item = next(item for item in shown.items if item.id == prepared.gites)
    view.writing.open_texts(item)
    seat.settle()
    window = seat.window.findChild(ItemTexts)
    assert isinstance(window, ItemTexts)
    field = window.fields["stakes", None]
    field.setPlainText("Ne plus instruire deux fois.")
    field.paused.emit()
    position = window.fields["position", prepared.known.region]
    position.setPlainText("Favorable")
    position.paused.emit()
    window.show_kind("report")
    window.fields["enacting", None].setPlainText("Approuver la convention.")
    window.fields["enacting", None].paused.emit()
    seat.settle()
    assert seat.read(item_texts, item.id) == {
        ("stakes", None): "Ne plus instruire deux fois.",
        ("position", prepared.known.region): "Favorable",
        ("enacting", None): "Approuver la convention.",
    }
    seat.qtbot.waitUntil(lambda: not window.pane.busy, timeout=20000)
    assert window.pane.printed is not None
    assert "Approuver la convention." in heard(window.pane.printed.pdf)
    window.close()
    pack = heard(seat.read(make_pack, prepared.meeting, seat.context.today()).pdf)
    for told in ("Ne plus instruire deux fois.", "Favorable", "Approuver la convention."):
        assert told in pack
