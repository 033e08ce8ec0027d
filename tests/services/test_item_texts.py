"""The texts of a point: written, rewritten, taken away; its report and its note say them."""

from __future__ import annotations

from pathlib import Path

from tests.factories.sitting import HeldRegister

from concertation.documents.model.sittings import BriefingNote, ReportPaper
from concertation.domain.vocabulary import ItemPart
from concertation.services.gestures.item_texts import write_item_text
from concertation.services.print_papers import item_preview
from concertation.services.queries.item_texts import item_texts
from concertation.services.workspace import Workspace


def test_texts_are_written_once_by_part_and_by_authority(tmp_path: Path) -> None:
    path = tmp_path / "r.concertation"
    held = HeldRegister(tmp_path).copy_to(path)
    with Workspace.open(path) as desk:
        item, region = held.points[0], held.known.region

        def write(part: ItemPart, text: str, authority: str | None = None) -> None:
            desk.run(write_item_text, item_id=item, part=part, text=text, authority_id=authority)

        write(ItemPart.STAKES, "Un enjeu")
        write(ItemPart.STAKES, "Un enjeu précis")
        write(ItemPart.POSITION, "Favorable", region)
        write(ItemPart.RISK, "Un an de retard")
        write(ItemPart.RISK, "  ")
        write(ItemPart.FINANCES, "Études : 48 200 €\nTravaux : ?\nLe reste suit.")
        assert desk.read(item_texts, item) == {
            ("stakes", None): "Un enjeu précis",
            ("position", region): "Favorable",
            ("finances", None): "Études : 48 200 €\nTravaux : ?\nLe reste suit.",
        }
        note = desk.read(item_preview, "note", held.meeting, item).document
        assert isinstance(note, BriefingNote)
        assert [part.text for part in note.positions if part.text] == ["Favorable"]
        report = desk.read(item_preview, "report", held.meeting, item).document
        assert isinstance(report, ReportPaper)
        assert [(each.label, each.cents) for each in report.amounts] == [("Études", 4_820_000), ("Travaux", None)]
        assert report.finances == "Le reste suit."
        desk.undo()
        assert ("finances", None) not in desk.read(item_texts, item)
