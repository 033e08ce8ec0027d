"""A paragraph that we set by ourselves: read, broken into lines and written as operators."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from concertation.documents.tagging.breaking import mixed_lines, plain_lines
from concertation.documents.tagging.runs import BREAK, read
from concertation.documents.tagging.setting import setting_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.lib.styles import ParagraphStyle

    from concertation.documents.tagging.breaking import Line
    from concertation.documents.tagging.pen import Pen
    from concertation.documents.tagging.runs import Run
    from concertation.documents.tagging.setting import Face, Setting

_BULLET_AIR = 0.6  # of its size, as ReportLab leaves it


class Composition:
    """The text of a paragraph in its setting; ``runs`` where it is marked up, ``lines`` once broken for a width."""

    __slots__ = ("bullet", "lines", "runs", "setting", "text", "width")

    def __init__(self, text: str, runs: Sequence[Run] | None, setting: Setting, bullet: str | None) -> None:
        self.text, self.runs, self.setting = text, runs, setting
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
        runs = read(text, setting)
        return cls(text, runs, setting, bullet) if runs else None

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
            setting = self.setting
            others = width - setting.left - setting.right
            first = others - setting.first
            if self.bullet:
                first -= max(0.0, self._bullet_end - setting.left - setting.first)
            self.lines = self._broken(first, others) or () if min(first, others) > 0 else ()
        return bool(self.lines)

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
        setting, lines = self.setting, self.lines
        size = setting.face.size if self.runs is None else max(face.size for face, _ in lines[0].runs)
        left, y, offset = x + setting.left, top - size, setting.first
        blocks: list[str] = []
        if self.bullet:
            offset = max(offset, self._bullet_end - setting.left)
            face, mark = self.bullet
            mark = mark if mark.endswith(" ") else mark + end
            blocks.append(pen.word(face, mark, x + setting.bullet_indent, y + setting.bullet_rise))
        if self.runs is None and len(lines) == 1 and not lines[0].shrink:
            face, text = lines[0].runs[0]
            blocks.append(pen.word(face, text + end, left + offset + setting.share * lines[0].empty, y))
            return blocks
        starts = [left + (0 if at else offset) + setting.share * max(line.empty, 0) for at, line in enumerate(lines)]
        blocks.append(pen.block(lines, starts, y, setting.leading, end))
        return blocks
