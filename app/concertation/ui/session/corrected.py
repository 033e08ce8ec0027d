"""Finds the captured line that an unwritten one corrects, under whichever point it was captured."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from concertation.services.queries.captured import captured_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from concertation.services.queries.meeting_rows import BlockRow
    from concertation.ui.places import PlaceContext
    from concertation.ui.session.line_edit import LineEdit


def find_corrected(
    place: PlaceContext, line: LineEdit, block_id: str, then: Callable[[BlockRow | None], object]
) -> None:
    """Read the line, None once it is gone, and hand it to ``then``; keys wait, so that Entrée writes what is meant."""

    def found(block: BlockRow | None) -> None:
        then(block)
        line.free()

    def failed(error: Exception) -> None:
        line.free()
        place.tell(error)

    line.hold()
    place.background.run(
        partial(place.workspace.read, captured_line, block_id=block_id), then=found, failed=failed, owner=line
    )
