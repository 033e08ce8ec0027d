"""Reading a rendered document back: as a screen reader walks it, and as its pages are printed."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from tests.documents.tagging.pages import failures, printed_text, structure_of

if TYPE_CHECKING:
    from tests.documents.tagging.tree import Node


@lru_cache(8)
def structure(pdf: bytes) -> Node:
    """Return the logical structure; the walk is slow, several tests share it."""
    return structure_of(pdf)


def _one_line(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").replace("\u202f", " ").split())


def heard(pdf: bytes) -> str:
    """Return what is read aloud, in its order, no-break spaces made plain, on one line."""
    return _one_line(structure(pdf).text)


def printed(pdf: bytes) -> list[str]:
    """Return what stands on each page, artifacts included, each on one line."""
    return [_one_line(text) for text in printed_text(pdf).split("\f")[:-1]]


def not_conforming(pdf: bytes) -> list[str]:
    """Return what an independent validator has against a file, in both profiles."""
    return [found for profile in ("2a", "ua1") for found in failures(pdf, profile)]
