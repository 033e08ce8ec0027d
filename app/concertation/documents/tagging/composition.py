"""A paragraph that we set by ourselves: read, broken into lines and written as operators."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Self

from concertation.documents.tagging.breaking import mixed_lines, plain_lines
from concertation.documents.tagging.runs import BREAK, markup_of, read
from concertation.documents.tagging.setting import setting_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.lib.styles import ParagraphStyle

    from concertation.documents.tagging.breaking import Line
    from concertation.documents.tagging.pen import Pen
    from concertation.documents.tagging.runs import Run
    from concertation.documents.tagging.setting import Face, Setting

_BULLET_AIR = 0.6  # of its size, as ReportLab leaves it
_BELOW = 0.2  # of its size, how far a link reaches below its line
_LINK = re.compile(r'<a href="#([^"<>&]+)">((?:(?!</?a\b).)+)</a>')


class Composition:
    """The text of a paragraph in its setting; ``runs`` where it is marked up, ``lines`` once broken for a width.

    ``link`` is the place of the same file to which all of it leads, if it does.
    """

    __slots__ = ("bullet", "lines", "link", "runs", "setting", "text", "width")

    def __init__(self, text: str, runs: Sequence[Run] | None, setting: Setting, bullet: str | None) -> None:
        self.text, self.runs, self.setting = text, runs, setting
        self.link: str | None = None
        self.bullet: tuple[Face, str] | None = (setting.bullet, bullet) if bullet and setting.bullet else None
        self.lines: Sequence[Line] = ()
        self.width = -1.0

    @classmethod
    def of(cls, text: str, style: ParagraphStyle, bullet: str | None) -> Self | None:
        """Return the composition of a text, or nothing where ReportLab must read or set it."""
        setting = setting_of(style)
        if setting is None or not text or (bullet and setting.bullet is None):
            return None
        if "<" not in text and "&" not in text:
            return cls(text, None, setting, bullet)
        whole = _LINK.fullmatch(text) if text.startswith("<a") else None
        runs = read(whole[2] if whole else text, setting)
        if not runs:
            return None
        own = cls(text, runs, setting, bullet)
        own.link = whole[1] if whole else None
        return own

    def parted(self, count: int, style: ParagraphStyle) -> tuple[Self, Self] | None:
        """Return what the first lines hold, and the rest in its own style; nothing where ReportLab must cut."""
        setting = setting_of(style)
        if setting is None or self.link or (self.runs is not None and any(text == BREAK for _, text in self.runs)):
            return None
        first, rest = self._holding(self.lines[:count], self.setting), self._holding(self.lines[count:], setting)
        first.bullet = self.bullet
        return first, rest

    def _holding(self, lines: Sequence[Line], setting: Setting) -> Self:
        """Return the composition of some of the lines, as they were broken."""
        if self.runs is None:
            own = type(self)(" ".join([line.runs[0][1] for line in lines]), None, setting, None)
        else:
            runs = [run for line in lines for run in _blank_after(line.runs)]
            own = type(self)(markup_of(runs), runs, setting, None)
        own.lines, own.width = lines, self.width
        return own

    @property
    def plain(self) -> str:
        """The text without its marks."""
        return self.text if self.runs is None else "".join(text for _, text in self.runs if text != BREAK)

    @property
    def height(self) -> float:
        return len(self.lines) * self.setting.leading

    def restyled(self, style: ParagraphStyle) -> None:
        """Take the spaces and indents of another style."""
        setting = setting_of(style)
        if setting is not None:
            self.setting, self.width = setting, -1.0

    def is_broken(self, width: float) -> bool:
        """Break the lines for a width, once; tell whether that could be done without cutting a word."""
        if width != self.width:
            self.width = width
            first, others = self._rooms()
            self.lines = self._broken(first, others) or () if min(first, others) > 0 else ()
        return bool(self.lines)

    def _rooms(self) -> tuple[float, float]:
        """Return the widths of the first line and of the others."""
        setting = self.setting
        others = self.width - setting.left - setting.right
        first = others - setting.first
        if self.bullet:
            first -= max(0.0, self._bullet_end - setting.left - setting.first)
        return first, others

    def _broken(self, first: float, others: float) -> Sequence[Line] | None:
        if self.runs is None:
            return plain_lines(self.text, self.setting, first, others)
        return mixed_lines(self.runs, self.setting, first, others)

    @property
    def _bullet_end(self) -> float:
        """Where the text may begin after the bullet."""
        if self.bullet is None:
            return 0
        face, mark = self.bullet
        return self.setting.bullet_indent + face.widths[mark] + _BULLET_AIR * face.size

    def blocks(self, pen: Pen, x: float, top: float, end: str) -> list[str]:
        """Return the operators of the bullet, where there is one, and of the text; each line ends with ``end``."""
        setting, lines, first = self.setting, self.lines, self.lines[0]
        if self.runs is None and self.bullet is None and len(lines) == 1 and not first.shrink:  # most cells
            face, x = setting.face, x + setting.left + setting.first + setting.share * first.empty
            return [pen.word(face, first.runs[0][1] + end, x, top - face.size)]
        left, y, offset, blocks = x + setting.left, top - self._first_size, setting.first, list[str]()
        if self.bullet:
            offset = max(offset, self._bullet_end - setting.left)
            face, mark = self.bullet
            mark = mark if mark.endswith(" ") else mark + end
            blocks.append(pen.word(face, mark, x + setting.bullet_indent, y + setting.bullet_rise))
        starts = [left + setting.share * max(line.empty, 0) for line in lines]
        starts[0] += offset  # those after it begin at the indent
        blocks.append(pen.block(lines, starts, y, setting.leading, end))
        return blocks

    @property
    def _first_size(self) -> float:
        """The size that tells how far below the top the first line stands."""
        return self.setting.face.size if self.runs is None else max([face.size for face, _ in self.lines[0].runs])

    def boxes(self, x: float, top: float) -> list[tuple[float, float, float, float]]:
        """Return the rectangles that the lines of a link cover."""
        setting, y = self.setting, top - self._first_size
        offset = max(setting.first, self._bullet_end - setting.left) if self.bullet else setting.first
        first, others = self._rooms()
        boxes = []
        for at, line in enumerate(self.lines):
            left = x + setting.left + (0 if at else offset) + setting.share * max(line.empty, 0)
            right = left + (others if at else first) - line.empty
            sizes = [face.size for face, _ in line.runs]
            boxes.append((left, y - _BELOW * max(sizes), right, y + max(sizes)))
            y -= setting.leading
        return boxes


def _blank_after(runs: Sequence[Run]) -> list[Run]:
    """Return the runs of a line with the blank that stood between it and the next one."""
    *others, (face, text) = runs
    return [*others, (face, text if text.endswith(" ") else f"{text} ")]
