"""The preview: what it shows, when it is drawn again, how its pages leave the window."""

from __future__ import annotations

import io
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QFileDialog, QLabel
from reportlab.pdfgen.canvas import Canvas
from shiboken6 import isValid

from concertation.services.gestures.minutes import issue_minutes, reword_line
from concertation.services.printing import Printed, draw_while_wanted
from concertation.services.queries.captured import blocks, issued
from concertation.ui.preview import drawing
from concertation.ui.preview.pages import loaded
from concertation.ui.preview.paper import put_on_paper, sheets_of
from concertation.ui.preview.printing import Printing
from concertation.ui.preview.window import PreviewWindow, open_preview

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.factories.sitting import Sitting
    from tests.ui.registers import Seat

    from concertation.services.printing import Preview


@pytest.fixture
def preview(seat: Seat, sitting: Sitting) -> Iterator[PreviewWindow]:
    window = open_preview(seat.context, sitting.meeting, "decisions", parent=seat.window)
    ready(seat, window)
    yield window
    if isValid(window):
        window.close()


def ready(seat: Seat, window: PreviewWindow) -> None:
    seat.qtbot.waitUntil(lambda: not window.pane.busy, timeout=15000)


def text(window: PreviewWindow) -> str:
    assert window.pane.printed is not None
    document = loaded(window.pane.printed.pdf)
    pages = "".join(document.getAllText(page).text() for page in range(document.pageCount()))
    return " ".join(pages.split())


def test_every_document_of_the_meeting_is_shown_from_the_list(preview: PreviewWindow, seat: Seat) -> None:
    kinds = [preview._kinds.itemData(place) for place in range(preview._kinds.count())]
    assert kinds == ["decisions", "minutes", "agenda", "attendance", "convocation", "actions"]
    for kind in ("agenda", "actions"):
        preview.show_document(kind)
        ready(seat, preview)
        assert preview.pane.printed is not None
        assert preview.pane.printed.pdf.startswith(b"%PDF")
    assert "Tableau de suivi" in preview.windowTitle()


def test_the_pages_follow_what_is_written_elsewhere_and_stay_where_they_were(
    preview: PreviewWindow, seat: Seat, sitting: Sitting
) -> None:
    pages = preview.pane.pages
    assert pages is not None
    pages.verticalScrollBar().setValue(120)
    decision = next(block for block in seat.read(blocks, sitting.meeting) if block.decision_id)
    with seat.qtbot.waitSignal(preview.pane.drawn, timeout=15000):
        seat.context.run(reword_line, block_id=decision.id, text="Retenir la clé amendée")
    assert "Retenir la clé amendée" in text(preview)
    assert preview.pane.pages is pages
    assert pages.verticalScrollBar().value() == 120


def test_what_was_issued_is_shown_as_it_was_until_something_changes(
    preview: PreviewWindow, seat: Seat, sitting: Sitting
) -> None:
    seat.context.run(issue_minutes, meeting_id=sitting.meeting, kind="decisions")
    seat.settle()
    seat.qtbot.waitUntil(lambda: not preview.pane.busy and preview.pane.printed.version == 1, timeout=15000)  # type: ignore[union-attr]
    decision = next(block for block in seat.read(blocks, sitting.meeting) if block.decision_id)
    with seat.qtbot.waitSignal(preview.pane.drawn, timeout=15000):
        seat.context.run(reword_line, block_id=decision.id, text="Retenir une autre clé")
    assert preview.pane.printed is not None
    assert preview.pane.printed.name.endswith("v2.pdf")
    first = seat.read(issued, sitting.meeting)[0]
    preview.show_document("decisions", first.id)
    ready(seat, preview)
    assert preview.pane.printed.version == 1
    assert "Retenir une autre clé" not in text(preview)


def test_words_are_searched_and_pages_zoomed_without_losing_the_place(preview: PreviewWindow, seat: Seat) -> None:
    pages = preview.pane.pages
    assert pages is not None
    preview.pane.search()
    pages.search("clé")
    seat.qtbot.waitUntil(lambda: pages.next_match()[1] > 0)
    wide = pages.horizontalScrollBar().maximum()
    pages.zoom(2.0)
    assert pages.horizontalScrollBar().maximum() > wide
    pages.fit()
    assert pages.horizontalScrollBar().maximum() == wide


def test_the_pdf_is_saved_where_it_is_asked(
    preview: PreviewWindow, seat: Seat, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposed: list[str] = []

    def choose(_owner: object, _title: str, path: str, _kinds: str) -> tuple[str, str]:
        proposed.append(Path(path).name)
        return str(tmp_path / "relevé signé"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    preview.pane.save()
    seat.settle()
    assert preview.pane.printed is not None
    assert proposed == [preview.pane.printed.name]
    assert (tmp_path / "relevé signé.pdf").read_bytes() == preview.pane.printed.pdf


def test_without_a_printer_the_pdf_is_offered_instead(
    preview: PreviewWindow, seat: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(list))
    preview.pane.print()
    asked = preview.findChild(Printing)
    assert isinstance(asked, Printing)
    told = " ".join(label.text() for label in asked.findChildren(QLabel))
    assert "Aucune imprimante" in told
    asked.close()


def test_sheets_are_seen_before_they_are_printed_two_pages_on_each(preview: PreviewWindow, tmp_path: Path) -> None:
    preview.pane.print()
    asked = preview.findChild(Printing)
    assert isinstance(asked, Printing)
    pages = asked.document.pageCount()
    asked.two.setChecked(True)
    asked.copies.setValue(2)
    assert asked.view.pageCount() == (pages + 1) // 2
    assert asked.sheets.text().startswith(str(2 * ((pages + 1) // 2)))
    asked.printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    asked.printer.setOutputFileName(str(tmp_path / "papier.pdf"))
    asked.put()
    sheet = loaded((tmp_path / "papier.pdf").read_bytes()).pagePointSize(0)
    assert sheet.width() > sheet.height()


@pytest.mark.parametrize(("two", "sheets"), [(False, [(0,), (1,), (2,)]), (True, [(0, 1), (2,)])])
def test_pages_share_sheets_in_their_order(two: bool, sheets: list[tuple[int, ...]]) -> None:
    assert sheets_of([0, 1, 2], two=two) == sheets


_COLOURS = ((200, 30, 30), (30, 160, 30), (30, 30, 200), (200, 180, 20), (20, 180, 190))


def coloured_pages() -> bytes:
    """Return a PDF of five portrait pages, each of its own colour."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842))
    for red, green, blue in _COLOURS:
        canvas.setFillColorRGB(red / 255, green / 255, blue / 255)
        canvas.rect(0, 0, 595, 842, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def colours_of(path: Path, *, halves: bool) -> list[tuple[int, ...]]:
    """Return which page, from 1, is seen on each sheet of a PDF, or on each half of it; 0 where there is none."""
    document = loaded(path.read_bytes())
    found = []
    for sheet in range(document.pageCount()):
        image = document.render(sheet, QSize(200, 200))
        places = (50, 150) if halves else (100,)
        seen = [image.pixelColor(x, 100) for x in places]
        found.append(tuple(_page_of((one.red(), one.green(), one.blue())) for one in seen))
    return found


def _page_of(seen: tuple[int, int, int]) -> int:
    near = [sum(abs(a - b) for a, b in zip(seen, colour, strict=True)) for colour in _COLOURS]
    return near.index(min(near)) + 1 if min(near) < 40 else 0


@pytest.mark.parametrize(
    ("two", "wanted"), [(False, [(2,), (3,), (4,)] * 3), (True, [(2, 3), (4, 0)] * 3)], ids=["one", "two"]
)
@pytest.mark.whole
def test_the_copies_the_range_and_the_pages_on_a_sheet_are_those_that_come_out(
    seat: Seat, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, two: bool, wanted: list[tuple[int, ...]]
) -> None:
    """A printer that is a file: what the system's dialog is told is what is put on paper."""
    told = []

    def accepted(dialog: QPrintDialog) -> bool:
        told.append((dialog.printer().printRange(), dialog.printer().copyCount()))
        return True

    monkeypatch.setattr(QPrintDialog, "exec", accepted)
    asked = Printing(seat.context, Printed("couleurs.pdf", coloured_pages(), None), lambda: None, seat.window)
    asked.two.setChecked(two)
    asked.first.setValue(2)
    asked.last.setValue(4)
    asked.copies.setValue(3)
    assert asked.view.pageCount() == len(wanted) // 3
    asked.printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    asked.printer.setOutputFileName(str(tmp_path / "papier.pdf"))
    asked.print_out()
    assert told == [(QPrinter.PrintRange.PageRange, 3)]
    assert colours_of(tmp_path / "papier.pdf", halves=two) == wanted


def test_chosen_pages_go_to_paper_in_as_many_copies(preview: PreviewWindow, tmp_path: Path) -> None:
    assert preview.pane.printed is not None
    document = loaded(preview.pane.printed.pdf)
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "papier.pdf"))
    printer.setFullPage(True)
    printer.setFromTo(1, 1)
    printer.setCopyCount(2)
    assert put_on_paper(document, printer)
    sheets = loaded((tmp_path / "papier.pdf").read_bytes())
    expected = 1 if printer.supportsMultipleCopies() else 2
    assert sheets.pageCount() == expected


def test_the_window_closes_with_escape_and_is_opened_once_a_meeting(
    preview: PreviewWindow, seat: Seat, sitting: Sitting
) -> None:
    assert open_preview(seat.context, sitting.meeting, "minutes", parent=seat.window) is preview
    closing = next(action for action in preview.actions() if action.shortcut().toString() == "Esc")
    closing.trigger()
    seat.settle()
    assert not isValid(preview) or not preview.isVisible()


def test_a_copy_for_one_authority_is_shown_and_left_again(preview: PreviewWindow, seat: Seat) -> None:
    assert preview.editions.count() > 2
    preview.editions.setCurrentIndex(1)
    preview.show_edition(preview.editions.currentData())
    seat.qtbot.waitUntil(lambda: not preview.pane.busy, timeout=15000)
    assert preview.pane.printed is not None
    assert "Région" in preview.pane.printed.name
    preview.show_document("agenda")
    seat.qtbot.waitUntil(lambda: not preview.pane.busy, timeout=15000)
    assert preview.editions.currentData() == ""
    assert "Région" not in preview.pane.printed.name


def test_a_window_that_closes_leaves_the_page_that_is_being_drawn(
    seat: Seat, sitting: Sitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, closing = threading.Event(), threading.Event()
    left: list[object] = []

    def draw_on(preview: Preview, no_more: Callable[[], bool]) -> Printed | None:
        def awaited() -> bool:
            begun.set()
            closing.wait(10)
            return no_more()

        left.append(draw_while_wanted(preview, awaited))
        return None

    monkeypatch.setattr(drawing, "draw_while_wanted", draw_on)
    open_preview(seat.context, sitting.meeting, "decisions", parent=seat.window)
    seat.qtbot.waitUntil(begun.is_set, timeout=15000)
    (thread,) = (one for one in threading.enumerate() if one.name == "pages")
    seat.context.background.close()
    closing.set()
    thread.join(10)
    assert (thread.is_alive(), left) == (False, [None])
