"""The house tables: no grid, hairlines, a tinted header, text aligned with the page, groups told again « (suite) »."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth

from concertation.documents.layout.flow import is_at_top
from concertation.documents.layout.styles import BLEED, HAIR, HEAD, INK, Styles
from concertation.documents.markup import clipped, plain, verbatim
from concertation.documents.tagging import Paragraph, Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

PADDING = 2 * mm
_LONGEST_SUMMARY = 200
_LONGEST_CELL = 400
_WIDEST_WORD_SHARE = 0.6

Command = tuple[Any, ...]


def head_row(names: Sequence[str], *, right: Iterable[int] = (), centre: Iterable[int] = ()) -> list[Paragraph]:
    """Return the cells of a header row; some columns are set to the right or centred."""
    right, centre = set(right), set(centre)
    styles = [
        Styles.head_right if at in right else Styles.head_centre if at in centre else Styles.head
        for at in range(len(names))
    ]
    return [Paragraph(verbatim(clipped(name)), own) for name, own in zip(names, styles, strict=True)]


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
        parts = self._cut(availWidth, availHeight)
        if not parts and is_at_top(self):
            self._nosplitCmds: list[Any] = []
            self._calcNoSplitRanges()
            parts = self._cut(availWidth, availHeight)
        return parts

    def _cut(self, width: float, height: float) -> list[Any]:
        """Cut between rows, and inside a row only where it had a whole page; the rest repeats its group's line."""
        own = self.repeatRows
        parts = self._cut_repeating(1, width, height)
        if len(parts) == 2 and parts[1].is_row_continued and not is_at_top(self):
            parts = []
        if len(parts) == 2:
            cut = len(parts[0]._cellvalues) - parts[1].is_row_continued  # noqa: SLF001
            group = max((row for row in self.groups if row < cut), default=None)
            if group is not None and cut not in self.groups:
                parts = self._told(self._cut_repeating((0, group), width, height), cut, group)
            else:
                parts = self._told(parts, cut, None)
            parts[0].repeatRows = own
        self.repeatRows: Any = own
        return parts

    def _cut_repeating(self, rows: int | tuple[int, int], width: float, height: float) -> list[Any]:
        self.repeatRows = rows
        return super().split(width, height)

    def _told(self, parts: list[Any], cut: int, group: int | None) -> list[Any]:
        """Hand down to the two parts what a cut does not: the bleed, and where the groups' lines now stand."""
        first, rest = parts
        first.bleed = rest.bleed = self.bleed
        repeated = 1 if group is None else 2
        first.groups = {row: cell for row, cell in self.groups.items() if row < cut}
        rest.groups = {row - cut + repeated: cell for row, cell in self.groups.items() if row >= cut}
        if group is not None:
            rest.groups[1] = self.groups[group]
            rest._cellvalues[1] = [self.groups[group], *rest._cellvalues[1][1:]]  # noqa: SLF001
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
        summary=plain(clipped(summary, _LONGEST_SUMMARY)),
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
    """Return a plain cell of user text, for what is short by nature; longer texts are given as paragraphs."""
    return Paragraph(verbatim(clipped(text, _LONGEST_CELL)), own)
