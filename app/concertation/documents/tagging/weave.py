"""One page's operators bracketed by whom they belong to, when the page is finished.

While platypus draws, nothing is bracketed: the code list only notes, in :class:`Mark` items and :class:`Block` items,
to whom the following operators belong. Here each longest run of painting operators with one target becomes one
marked-content sequence; what has no target becomes an artifact; untagged text is an error. Sequences never nest, never
cross a graphics state or a text object, and never begin between a path's construction and its painting.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Self

from concertation.documents.tagging.structure import StructElem
from concertation.documents.tagging.tags import LAYOUT, Artifact, TaggingError

if TYPE_CHECKING:
    from collections.abc import Callable

    from concertation.documents.tagging.structure import StructTree

Target = StructElem | Artifact | None
_PAINTS = re.compile(
    r"^n(?:\s|$)|(?:^|\s)(?:S|s|f\*?|F|B\*?|b\*?|sh|Do|EI|T[jJ])\s*$|^BT\b[\s\S]*\bT[jJ]\b",
).search
_SHOWS_TEXT = re.compile(r"\bT[jJ]\b").search
_SHOWN = re.compile(r"\(((?:[^()\\]|\\.)*)\) Tj")


class Mark(str):
    """A zero-length item of the code list: what follows belongs to ``target``.

    With ``attach`` it only fixes the element's place in the reading order; with ``whole`` a new sequence opens at once
    and stays open over states, as a figure's must.
    """

    __slots__ = ("attach", "target", "whole")
    attach: bool
    target: Target
    whole: bool

    def __new__(cls, target: Target, *, attach: bool = False, whole: bool = False) -> Self:
        mark = super().__new__(cls, "")
        mark.target, mark.attach, mark.whole = target, attach, whole
        return mark


class Block(str):
    """What stands whole, a text object or a rule, and its target, or its segments where several targets share it."""

    __slots__ = ("segments", "target")
    segments: list[tuple[Target, str]] | None
    target: Target

    def __new__(cls, code: str, target: Target, segments: list[tuple[Target, str]] | None = None) -> Self:
        block = super().__new__(cls, code)
        block.target, block.segments = target, segments
        return block


class Later(str):
    """A zero-length item: the place of an artifact that is drawn once all pages are, and bracketed by itself."""

    __slots__ = ("draw", "kind")
    draw: Callable[[Any, int], None]
    kind: Artifact

    def __new__(cls, kind: Artifact, draw: Callable[[Any, int], None]) -> Self:
        later = super().__new__(cls, "")
        later.kind, later.draw = kind, draw
        return later


class Weaver:
    """The weaving of one page; ``pointers`` are its elements in the order of their marked-content ids.

    The page ``is_unfinished`` where something in it waits for the number of pages.
    """

    def __init__(self, tree: StructTree, page: int) -> None:
        self._tree, self._page = tree, page
        self.pointers: list[StructElem] = []
        self.is_unfinished = False
        self._out: list[str] = []
        self._current: Target = None
        self._opened: Target = None
        self._is_open = False
        self._is_whole = False
        self._depth = 0

    def weave(self, code: list[str]) -> list[str]:
        """Return the page's operators with their brackets."""
        for item in code:
            if isinstance(item, Block):  # most items are
                self._text(item)
            elif isinstance(item, Mark):
                self._note(item)
            elif item in {"q", "Q"}:
                self._cross(item)
            elif isinstance(item, Later):
                self._close()
                self._out.append(item)
                self.is_unfinished = True
            else:
                if _PAINTS(item):
                    self._enter(self._current)
                self._out.append(item)
        self._close()
        return self._out

    def _note(self, mark: Mark) -> None:
        if mark.attach:
            if isinstance(mark.target, StructElem):
                self._tree.attach(mark.target)
            return
        self._current = mark.target
        if mark.whole:
            self._enter(mark.target)
            self._is_whole, self._depth = True, 0

    def _text(self, block: Block) -> None:
        if block.target is None:
            shown = " ".join(_SHOWN.findall(block))[:120]
            raise TaggingError(f"untagged text on page {self._page + 1}: {shown}")
        if block.segments is None:
            self._enter(block.target)
            self._out.append(block)
            return
        self._close()
        self._out.append("BT")
        for target, piece in block.segments:
            self._out.append(f"{self._opener(target)} {piece} EMC" if _SHOWS_TEXT(piece) else piece)
        self._out.append("ET")

    def _cross(self, item: str) -> None:
        """Keep sequences inside one graphics state, but for a figure's, which holds all of its own."""
        if self._is_whole and (item == "q" or self._depth):
            self._depth += 1 if item == "q" else -1
        else:
            self._close()
        self._out.append(item)

    def _enter(self, target: Target) -> None:
        if self._is_open and self._opened is target:
            return
        self._close()
        self._out.append(self._opener(target))
        self._opened, self._is_open = target, True

    def _close(self) -> None:
        if self._is_open:
            self._out.append("EMC")
            self._is_open = self._is_whole = False

    def _opener(self, target: Target) -> str:
        if not isinstance(target, StructElem):
            return (target or LAYOUT).operator
        self._tree.attach(target)
        target.kids.append((self._page, len(self.pointers)))
        self.pointers.append(target)
        return f"/{target.role} <</MCID {len(self.pointers) - 1}>> BDC"
