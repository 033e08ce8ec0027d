"""What a piece of page is: a structure tag, or an artifact that assistive tools pass over."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from concertation.errors import BugError

if TYPE_CHECKING:
    from collections.abc import Mapping


class TaggingError(BugError):
    """The document being drawn would not be conforming; nothing was written."""


class TextValue(str):
    """An attribute's value that is text, where the others are names and numbers in PDF syntax."""

    __slots__ = ()


@dataclass(eq=False)
class Tag:
    """The role of a flowable in the logical structure, shared by all the parts it is split into.

    Args:
        role: standard structure type, such as ``P``, ``H2``, ``Div``.
        parent: the tag it stands in; where none is given, what is open while it is drawn.
        alt: alternative text, for what has no text of its own.
        actual: the text that stands for a glyph or a drawing.
        attributes: by owner, such as ``{"Table": {"Scope": "/Column"}}``, values in PDF syntax or :class:`TextValue`.
    """

    role: str
    parent: Tag | None = None
    alt: str | None = None
    actual: str | None = None
    lang: str | None = None
    expansion: str | None = None
    title: str | None = None
    attributes: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    inline: dict[tuple[int, str], Tag] = field(default_factory=dict, repr=False)

    def __copy__(self) -> Tag:
        return self

    def __deepcopy__(self, _memo: object) -> Tag:
        """Platypus copies flowables here and there; the copies are still the same element."""
        return self


@dataclass(frozen=True, slots=True)
class Artifact:
    """Ink that says nothing by itself: rules, backgrounds, running titles, page numbers.

    Args:
        kind: ``Layout``, ``Pagination``, ``Page`` or ``Background``.
        subtype: of a pagination artifact, ``Header``, ``Footer`` or ``Watermark``.
        edge: the edge of the page it is attached to.
    """

    kind: str
    subtype: str | None = None
    edge: str | None = None

    @property
    def operator(self) -> str:
        subtype = f" /Subtype /{self.subtype}" if self.subtype else ""
        edge = f" /Attached [/{self.edge}]" if self.edge else ""
        return f"/Artifact <</Type /{self.kind}{subtype}{edge}>> BDC"


LAYOUT = Artifact("Layout")
HEADER = Artifact("Pagination", "Header", "Top")
FOOTER = Artifact("Pagination", "Footer", "Bottom")
