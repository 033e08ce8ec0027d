"""Runs of text broken into lines, where ReportLab breaks them: one loop over the measured widths of words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reportlab.platypus.paragraph import lstrip, strip

from concertation.documents.tagging.runs import BREAK, words_in
from concertation.documents.tagging.setting import widths_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from concertation.documents.tagging.runs import Run
    from concertation.documents.tagging.setting import Setting

_BLANKS = " \t\n\r\x0b\x0c"
_FUZZ = 1e-8


class Line(NamedTuple):
    """One line: the width it leaves empty, its runs, and how much each of its blanks gives way where it is too full."""

    empty: float
    runs: Sequence[Run]
    shrink: float = 0


_Word = tuple[float, list["Run"], bool]  # the width of pieces that nothing parts, and whether a blank stands after them


def plain_lines(text: str, setting: Setting, first: float, others: float) -> list[Line] | None:
    """Return the lines of a text of one face; nothing where it is empty or one of its words must be cut."""
    face, widths, blank = setting.face, setting.widths, setting.blank
    lines: list[Line] = []
    line: list[str] = []
    room, used, shrink = first, -blank, setting.shrinkage * blank
    for word in words_in(strip(text)):
        own = widths[word]
        longer = used + blank + own
        if longer <= room + shrink * len(line):
            line.append(word)
            used = longer
            continue
        if own > room or own > others:
            return None
        lines.append(_line(room - used, [(face, " ".join(line))], len(line)))
        line, used, room = [word], own, others
    if not line:
        return None
    lines.append(_line(room - used, [(face, " ".join(line))], len(line)))
    return lines


def mixed_lines(runs: Sequence[Run], setting: Setting, first: float, others: float) -> list[Line] | None:
    """Return the lines of runs of several faces; nothing where they are empty or one of their words must be cut."""
    lines: list[Line] = []
    line: list[Run] = []
    count, room, used, space, blanks = 0, first, 0.0, 0.0, 0.0
    for width, pieces, blank in _words(runs):
        opening, closing = pieces[0], pieces[-1]
        if opening[1] == BREAK:
            if not line:
                return None
            lines.append(_line(room - used, line, count))
            line, count, room, used, space, blanks = [], 0, others, 0.0, 0.0, 0.0
            continue
        longer = used + space + width if width > 0 else used
        size = opening[0].size
        if longer > room + (space + blanks) * setting.shrinkage:
            if width > room or width > others:
                return None
            if count:
                lines.append(_line(room - used, line, count))
                line, count, room, longer, space, blanks = [], 0, others, width, 0.0, 0.0
                size = closing[0].size
        if line and space:
            blanks += _blank_after(line)
        _append(line, pieces)
        if opening[1] or closing[1] or any(text for _, text in pieces):
            count += 1
        used, space = longer, widths_of(closing[0].font, size)[" "] if blank else 0
    if line:
        lines.append(_line(room - used, line, count))
    return lines or None


def _line(empty: float, runs: list[Run], words: int) -> Line:
    """Return a finished line; ReportLab shares what is missing among blanks, those that no line end may part included."""
    if empty > -_FUZZ:
        return Line(empty, runs)
    blanks = words - 1 + sum(text.count("\xa0") for _, text in runs)
    return Line(empty, runs, empty / blanks) if blanks > 0 else Line(empty, runs)


def _blank_after(line: list[Run]) -> float:
    """End a line's last run with a blank, unless it has one, and return its width."""
    face, text = line[-1]
    if text.endswith(" "):
        return 0
    line[-1] = face, f"{text} "
    return face.blank


def _append(line: list[Run], pieces: Sequence[Run]) -> None:
    face, text = pieces[0]
    if line and line[-1][0] == face:
        line[-1] = face, line[-1][1] + text
    else:
        line.append((face, text))
    line += pieces[1:]


def _words(runs: Sequence[Run]) -> list[_Word]:  # noqa: C901  # one loop, asked for each paragraph
    """Return the words of runs; a blank that begins a run stands after an empty word of that run's face."""
    words: list[_Word] = []
    pieces: list[Run] = []
    width, begun = 0.0, False
    for face, whole in runs:
        if whole == BREAK:
            if pieces:
                words.append((width, pieces, False))
                pieces, width = [], 0.0
            words.append((0, [(face, BREAK)], False))
            begun = False
            continue
        text = whole if begun else lstrip(whole)
        if not text:
            continue
        begun, parts, widths = True, words_in(text), face.widths
        if text[0] in _BLANKS or not parts:
            follows = not pieces and bool(words) and words[-1][2]
            if pieces:
                words.append((width, pieces, False))
                pieces, width = [], 0.0
            if not follows:
                parts.insert(0, "")
            elif not parts:
                continue
        last = parts.pop()
        for part in parts:
            pieces.append((face, part))
            words.append((width + widths[part], pieces, True))
            pieces, width = [], 0.0
        pieces.append((face, last))
        width += widths[last]
        if text[-1] in _BLANKS:
            words.append((width, pieces, True))
            pieces, width = [], 0.0
    if pieces:
        words.append((width, pieces, False))
    return words
