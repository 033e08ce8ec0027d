"""How pages of help and dialogs are set: French signs, the window's two weights, keys and signs in the text's own font."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor

from concertation.domain.typography import french
from concertation.ui.theme import theme

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QTextDocument

_AS_TYPED = re.compile(r"`[^`]*`|\*\*[^*]*\*\*|\]\([^)]*\)")  # what users type, keys, and where links lead
_STAND_IN = "\ue001"  # a letter of nobody, to which signs keep


def words_of_page(path: Path) -> str:
    """Return a page in Markdown; one in French is typed with plain spaces and read with its own."""
    page = path.read_text(encoding="utf-8")
    if path.parent.name != "fr":
        return page
    kept = iter(_AS_TYPED.findall(page))
    told = french(_AS_TYPED.sub(_STAND_IN, page))
    return re.sub(_STAND_IN, lambda _: next(kept), told)


def set_in_two_weights(document: QTextDocument) -> None:
    """Turn bold into the weight 600 of the window, and fixed-width words into words on a tint."""
    changes: list[tuple[int, int, QTextCharFormat]] = []
    block = document.begin()
    while block.isValid():
        part = block.begin()
        while not part.atEnd():
            fragment = part.fragment()
            part += 1
            looks, change = fragment.charFormat(), QTextCharFormat()
            if looks.fontWeight() > QFont.Weight.DemiBold:
                change.setFontWeight(QFont.Weight.DemiBold)
            if looks.fontFixedPitch():
                change.setFontFamilies([theme().font().family()])
                change.setFontFixedPitch(False)
                change.setBackground(theme().color("neutral"))
            if change.propertyCount():
                changes.append((fragment.position(), fragment.length(), change))
        block = block.next()
    cursor = QTextCursor(document)
    for start, length, change in changes:
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(change)
