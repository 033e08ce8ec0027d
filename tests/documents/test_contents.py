"""The agenda of a procès-verbal is its contents: each line leads to its report and tells the page it stands on."""

from __future__ import annotations

import io
import re
from dataclasses import replace

import pikepdf
from tests.documents.reading import not_conforming, printed
from tests.factories.documents import proceedings
from tests.factories.documents.convention import reports

from concertation.documents import render


def test_each_line_leads_to_its_report_and_tells_its_page() -> None:
    first, second = reports()
    titles = [f"Sujet numéro {number}" for number in range(1, 13)]
    points = tuple(
        replace(first if at % 2 else second, number=f"Rapport {at}", title=title) for at, title in enumerate(titles, 1)
    )
    pdf = render(replace(proceedings(), points=points))
    pages = printed(pdf)
    with pikepdf.open(io.BytesIO(pdf)) as file:
        at = {page.obj.objgen: number for number, page in enumerate(file.pages, start=1)}
        links = {
            str(link.NM).partition("#")[0]: at[link.Dest[0].objgen]
            for page in file.pages
            for link in page.obj.get("/Annots", ())
            if link.Subtype == "/Link"  # places to sign are annotations too
        }
    contents = " ".join(pages)
    for rank, title in enumerate(titles):
        told = re.search(rf"{title} (\d+)", contents)
        assert told is not None
        number = int(told[1])
        assert links[f"report-{rank}"] == number
        assert title in pages[number - 1]
    assert len(set(links.values())) > 3
    assert not_conforming(pdf) == []
