"""Any file dropped on the window says what it is: intact, superseded, altered, unknown, or why it cannot be read."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

import pikepdf
import pytest
from PySide6.QtWidgets import QLabel, QWidget
from tests.ui.drops import drop_files

from concertation.documents.proof import MOST_BYTES
from concertation.services.gestures.minutes import correct_line, issue_minutes
from concertation.services.printing import issued_document
from concertation.services.queries.captured import issued
from concertation.ui.preview.window import PreviewWindow
from concertation.ui.verification.window import VerificationWindow

if TYPE_CHECKING:
    from tests.factories.sitting import Sitting
    from tests.ui.registers import Seat


@pytest.fixture
def papers(seat: Seat, sitting: Sitting, tmp_path: Path) -> Path:
    """Issue a relevé twice, and lay its two versions in a folder beside what people also have there."""
    workspace = seat.window.desk.workspace
    assert workspace is not None
    block = workspace.read(lambda reader: reader.scalar("SELECT id FROM block WHERE kind = 'decision' LIMIT 1"))
    for version in (1, 2):
        workspace.run(correct_line, block_id=block, text=f"retenir la clé {version}")
        workspace.run(issue_minutes, meeting_id=sitting.meeting, kind="decisions")
        last = seat.read(issued, sitting.meeting)[0]
        assert last.version == version
        (tmp_path / f"relevé v{version}.pdf").write_bytes(seat.read(issued_document, last.id).pdf)
    seat.settle()
    return tmp_path


def drop(seat: Seat, on: QWidget, *paths: Path) -> VerificationWindow:
    """Drop files and return the window that tells of them."""
    drop_files(on, *paths)
    seat.settle()
    return next(one for one in seat.window.findChildren(VerificationWindow) if one.isVisible())


def altered(original: Path) -> Path:
    path = original.with_name("relevé retouché.pdf")
    with pikepdf.open(original) as file:
        page = file.pages[0]
        page.contents_add(b"0 0 m 100 100 l S")
        file.save(path)
    return path


def repacked(original: Path) -> Path:
    path = original.with_name("relevé reçu.pdf")
    with pikepdf.open(original) as file:
        file.save(path, linearize=True)
    return path


def locked(original: Path) -> Path:
    path = original.with_name("verrouillé.pdf")
    with pikepdf.open(original) as file:
        file.save(path, encryption=pikepdf.Encryption(owner="a", user="b"))
    return path


def from_elsewhere(folder: Path) -> Path:
    path = folder / "d’ailleurs.pdf"
    with pikepdf.new() as file:
        file.add_blank_page()
        out = io.BytesIO()
        file.save(out)
    path.write_bytes(out.getvalue())
    return path


def test_a_file_dropped_says_which_version_it_is_and_leads_to_the_one_in_force(seat: Seat, papers: Path) -> None:
    first, second = papers / "relevé v1.pdf", papers / "relevé v2.pdf"
    window = drop(seat, seat.window, second, first, altered(first), from_elsewhere(papers), repacked(second))
    states = [card.found.verdict.state for card in window.cards]
    assert states == ["intact", "superseded", "altered", "unknown", "intact"]
    said = [" ".join(each.text() for each in card.findChildren(QLabel)) for card in window.cards]
    assert ["réenregistré" in each for each in said] == [False, False, False, False, True]
    told = [card.accessibleName() for card in window.cards]
    assert "Relevé de décisions" not in told[3]
    for card, version in zip(window.cards[:3], (2, 1, 1), strict=True):
        assert card.found.in_force is not None
        assert (card.found.verdict.version, card.found.verdict.latest) == (version, 2)
    assert "la version 2 l’a remplacé" in told[1]
    window.cards[1].read_asked.emit()
    seat.settle()
    shown = seat.window.findChild(PreviewWindow)
    assert shown is not None
    assert shown.isVisible()
    shown.close()
    window.cards[1].meeting_asked.emit()
    assert seat.window.content.current_key.startswith("meeting:")


def test_what_cannot_be_read_is_said_by_name_and_the_others_are_verified(seat: Seat, papers: Path) -> None:
    text, huge, folder = papers / "notes.docx", papers / "énorme.pdf", papers / "un dossier"
    text.write_text("ceci n’est pas un PDF")
    folder.mkdir()
    with huge.open("wb") as file:
        file.write(b"%PDF-1.7")
        file.truncate(MOST_BYTES + 1)
    wrong = (text, huge, folder, locked(papers / "relevé v2.pdf"), papers / "envolé.pdf")
    window = drop(seat, seat.window, *wrong, papers / "relevé v2.pdf")
    codes = [card.found.fault.code if card.found.fault else None for card in window.cards]
    assert codes == ["not_a_pdf", "pdf_too_large", "input_unreadable", "pdf_locked", "input_missing", None]
    for card, path in zip(window.cards, wrong, strict=False):
        assert path.name in card.said
    assert window.cards[-1].found.verdict.state == "intact"


def test_files_are_chosen_by_keyboard_and_answer_for_themselves_where_no_register_is_open(
    seat: Seat, papers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = [str(papers / "relevé v2.pdf")]
    target = "PySide6.QtWidgets.QFileDialog.getOpenFileNames"
    monkeypatch.setattr(target, lambda *_: (chosen, ""))
    seat.window.menus.commands["verify"].trigger()
    seat.settle()
    found = seat.window.findChildren(VerificationWindow)
    assert [card.found.verdict.state for card in found[0].cards] == ["intact"]
    seat.window.close_register()
    window = drop(seat, seat.window, Path(chosen[0]))
    assert not window.cards[0].found.in_force
    assert "ne répond que de lui-même" in window.told
