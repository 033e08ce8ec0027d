"""The dossier de séance from the window: made beside it, given up, sent, its addendum."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pikepdf
from tests.factories import pieces

from concertation.services.gestures.agenda import edit_item
from concertation.services.gestures.attachments import attach
from concertation.services.gestures.dossiers import open_dossier
from concertation.services.queries.packing import pack_plan
from concertation.ui.preparation.packing import Packing
from concertation.ui.preparation.words import weight

if TYPE_CHECKING:
    from tests.ui.preparation.conftest import Prepared
    from tests.ui.registers import Seat

    from concertation.ui.preparation.view import PreparationView


def join(seat: Seat, prepared: Prepared, name: str, content: bytes) -> None:
    seat.context.run(attach, owner_kind="agenda_item", owner_id=prepared.poles, name=name, content=content)
    seat.settle()


def offered(view: PreparationView, seat: Seat) -> Packing:
    view.buttons.pack()
    seat.settle()
    return view.findChildren(Packing)[-1]


def test_a_pack_is_made_with_what_is_joined_and_says_what_it_left_out(
    view: PreparationView, seat: Seat, prepared: Prepared, tmp_path: Path
) -> None:
    join(seat, prepared, "plan.pdf", pieces.pdf(3))
    join(seat, prepared, "clé.pdf", pieces.locked())
    dialog = offered(view, seat)
    assert not dialog.addendum.isVisible()
    dialog.folder.setText(str(tmp_path))
    dialog.make()
    seat.settle()
    (path,) = tmp_path.glob("*.pdf")
    with pikepdf.open(path) as file:
        assert len(file.pages) > 4
    assert "clé.pdf" in seat.window.toasts.history[0].text
    assert seat.read(pack_plan, prepared.meeting).sent_at is None


def test_once_sent_what_comes_is_an_addendum(
    view: PreparationView, seat: Seat, prepared: Prepared, tmp_path: Path
) -> None:
    join(seat, prepared, "plan.pdf", pieces.pdf(1))
    dialog = offered(view, seat)
    dialog.folder.setText(str(tmp_path))
    dialog.sent.setChecked(True)
    dialog.make()
    seat.settle()
    plan = seat.read(pack_plan, prepared.meeting)
    assert plan.sent_at is not None
    assert [piece.label for piece in plan.pieces] == ["3.1"]
    join(seat, prepared, "tard.pdf", pieces.pdf(1))
    again = offered(view, seat)
    assert again.addendum.isVisible()
    again.addendum.setChecked(True)
    again.folder.setText(str(tmp_path))
    again.make()
    seat.settle()
    assert [path.name for path in tmp_path.glob("*Additif*")]


def test_a_folder_that_is_not_there_is_told_and_the_dialog_stays(
    view: PreparationView, seat: Seat, prepared: Prepared, tmp_path: Path
) -> None:
    dialog = offered(view, seat)
    dialog.folder.setText(str(tmp_path / "nulle part"))
    dialog.make()
    seat.settle()
    assert dialog.go.isEnabled()


def test_the_pieces_of_a_dossier_are_left_out_at_a_click_and_the_sizes_told(
    view: PreparationView, seat: Seat, prepared: Prepared
) -> None:
    dossier = seat.context.workspace.run(open_dossier, title="Pôles & gares")
    seat.context.run(edit_item, item_id=prepared.poles, dossier_id=dossier)
    seat.context.run(attach, owner_kind="dossier", owner_id=dossier, name="plan.pdf", content=pieces.pdf(3))
    seat.settle()
    dialog = offered(view, seat)
    (box,) = dialog.lent.boxes
    assert box.isChecked()
    box.click()
    seat.settle()
    plan = seat.read(pack_plan, prepared.meeting)
    assert (plan.pieces, plan.lenders[0].left_out) == ((), True)
    assert weight(plan.whole_size) in dialog.told.text()
    assert not offered(view, seat).lent.boxes[0].isChecked()
