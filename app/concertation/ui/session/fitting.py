"""How tall a list must be for its rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QListView


def rows_height(view: QListView, most: int | None = None) -> int:
    """Return the height of the rows of a list, of the first ones only where a number is given."""
    model = view.model()
    count = model.rowCount() if model is not None else 0
    shown = count if most is None else min(count, most)
    return sum(view.sizeHintForIndex(model.index(place, 0)).height() for place in range(shown))
