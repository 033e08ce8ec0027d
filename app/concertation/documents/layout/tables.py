"""The house tables: no grid, hairlines, a tinted header, text aligned with the page, groups told again « (suite) »."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth

from concertation.documents.layout.styles import BLEED, HAIR, HEAD, INK, Styles
from concertation.documents.markup import verbatim
from concertation.documents.tagging import Paragraph, Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

PADDING = 2 * mm
_WIDEST_WORD_SHARE = 0.6

Command = tuple[Any, ...]


def head_row(names: Sequence[str], *, right: Iterable[int] = (), centre: Iterable[int] = ()) -> list[Paragraph]:
    """Return the cells of a header row; some columns are set to the right or centred."""
    right, centre = set(right), set(centre)
    styles = [
        Styles.head_right if at in right else Styles.head_centre if at in centre else Styles.head
        for at in range(len(names))
    ]
    return [Paragraph(verbatim(name), own) for name, own in zip(names, styles, strict=True)]


def base_commands(*, hairlines: bool = True) -> list[Command]:
    """Return the style commands every table starts from."""
    whole = (0, 0), (-1, -1)
    commands: list[Command] = [
        ("VALIGN", *whole, "TOP"),
        ("LEFTPADDING", *whole, PADDING),
        ("RIGHTPADDING", *whole, PADDING),
        ("TOPPADDING", *whole, 3.5),
        ("BOTTOMPADDING", *whole, 4.5),
        ("BACKGROUND", (0, 0), (-1, 0), HEAD),
        ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
        ("LINEABOVE", (0, 0), (-1, 0), 0.9, INK),
        ("LINEBELOW", (0, 0), (-1, 0), 0.5, INK),
        ("LINEBELOW", (0, -1), (-1, -1), 0.5, INK),
    ]
    if hairlines:
        commands.append(("LINEBELOW", (0, 1), (-1, -2), 0.4, HAIR))
    return commands


class HouseTable(Table):
    """A table that bleeds on both sides, so that its text aligns with the page, and that repeats a group's line.

    ``groups`` gives, by row, the cell that stands for a group's line at the head of a following page; the repeated line
    is an artifact, as the repeated header is.
    """

    bleed = BLEED
    groups: Mapping[int, Paragraph]

    def __init__(
        self, rows: Sequence[Sequence[Any]], *args: Any, groups: Mapping[int, Paragraph] | None = None, **options: Any
    ) -> None:
        super().__init__(rows, *args, **options)
        self.groups = dict(groups or {})

    def _hAlignAdjust(self, x: float, _sW: float = 0) -> float:  # noqa: N802, N803
        return float(x - self.bleed)

    def split(self, availWidth: float, availHeight: float) -> list[Any]:  # noqa: N803
        self.repeatRows: Any = 1
        parts = super().split(availWidth, availHeight)
        if len(parts) != 2:
            return parts
        cut = len(parts[0]._cellvalues)  # noqa: SLF001
        if parts[1].is_row_continued:
            cut -= 1
        group = max((row for row in self.groups if row < cut), default=None)
        if group is not None and cut not in self.groups:
            self.repeatRows = (0, group)
            parts = super().split(availWidth, availHeight)
        first, rest = parts
        first.bleed = rest.bleed = self.bleed
        first.groups = {row: cell for row, cell in self.groups.items() if row < cut}
        repeated = 1 if self.repeatRows == 1 else 2
        rest.groups = {row - cut + repeated: cell for row, cell in self.groups.items() if row >= cut}
        if repeated == 2 and group is not None:
            rest.groups[1] = self.groups[group]
            rest._cellvalues[1] = [self.groups[group], *rest._cellvalues[1][1:]]  # noqa: SLF001
        self.repeatRows = 1
        return parts


def house_table(
    rows: Sequence[Sequence[Any]],
    widths: Sequence[float],
    *,
    summary: str,
    commands: Sequence[Command] = (),
    header_cols: int = 1,
    groups: Mapping[int, Paragraph] | None = None,
    hairlines: bool = True,
    bleed: float = BLEED,
    heights: Sequence[float | None] | None = None,
) -> HouseTable:
    """Return a table; ``widths`` in millimetres, the bleeds included in the outer ones."""
    table = HouseTable(
        rows,
        colWidths=[width * mm for width in widths],
        rowHeights=heights,
        repeatRows=1,
        header_rows=1,
        header_cols=header_cols,
        summary=summary,
        hAlign="LEFT",
        style=[*base_commands(hairlines=hairlines), *commands],
        groups=groups,
        splitInRow=1,
    )
    table.bleed = bleed
    return table


def fitted(
    widths: Sequence[float], texts: Iterable[Sequence[str]], *, flexible: int, paddings: float = 4
) -> list[float]:
    """Widen the columns (millimetres) whose longest word would not fit, at the cost of the flexible one.

    No column grows beyond what leaves the flexible one a share of its own width: there a word is cut at last.
    """
    own = Styles.cell
    longest = [0.0] * len(widths)
    for row in texts:
        for at, text in enumerate(row):
            for word in text.split():
                longest[at] = max(longest[at], stringWidth(word, own.fontName, own.fontSize) / mm + paddings)
    fitted_widths = list(widths)
    spare = widths[flexible] * (1 - _WIDEST_WORD_SHARE)
    for at, wanted in enumerate(longest):
        missing = min(wanted - fitted_widths[at], spare)
        if at != flexible and missing > 0:
            fitted_widths[at] += missing
            fitted_widths[flexible] -= missing
            spare -= missing
    return fitted_widths


def cell(text: str, own: Any = Styles.cell) -> Paragraph:
    """Return a plain cell of user text."""
    return Paragraph(verbatim(text), own)
