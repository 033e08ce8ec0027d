"""What a lock finds half typed in windows and fields that it closes: kept in memory, and given back with the register."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from concertation.ui.widgets.toasts import Toasts

_KEEPS_ITSELF = "capture"  # role of the line of a session, whose text outlives it already, sealed
_SHOWN = 120  # characters of each text: all of it goes to the clipboard


def windows_of(first: QWidget) -> list[QWidget]:
    """Return the windows, dialogs and menus that belong to a window, those opened last first."""
    return [each for each in reversed(QApplication.topLevelWidgets()) if each.isVisible() and _belongs(each, first)]


def _belongs(window: QWidget, first: QWidget) -> bool:
    above = window.parentWidget()
    while above is not None and above is not first:
        above = above.parentWidget()
    return above is first


def half_typed(first: QWidget, windows: Sequence[QWidget]) -> tuple[str, ...]:
    """Return what somebody was typing: where the focus is in the first window, and anywhere in the others."""
    focused = first.focusWidget()
    fields = [*([focused] if focused is not None else []), *(each for one in windows for each in _fields(one))]
    return tuple(dict.fromkeys(text for field in fields if (text := _typed(field).strip())))


def _fields(window: QWidget) -> Iterator[QWidget]:
    for kind in (QLineEdit, QPlainTextEdit, QTextEdit):
        yield from window.findChildren(kind)


def _typed(field: QWidget) -> str:
    """Return the text that somebody changed in a field; empty where nobody did, where it is a secret, or keeps itself."""
    if field.property("role") == _KEEPS_ITSELF:
        return ""
    if isinstance(field, QLineEdit):
        return field.text() if field.isModified() and field.echoMode() == QLineEdit.EchoMode.Normal else ""
    if isinstance(field, QPlainTextEdit | QTextEdit):
        return field.toPlainText() if field.document().isModified() and not field.isReadOnly() else ""
    return ""


def give_back(texts: Sequence[str], toasts: Toasts) -> None:
    """Show what was being typed when the register was locked, with a way of taking it back."""
    translate = QCoreApplication.translate
    shown = " · ".join(text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…" for text in texts)
    toasts.show(
        translate("HalfTyped", "En cours de frappe au verrouillage : {text}").format(text=shown),
        icon="lock",
        action=translate("HalfTyped", "Copier"),
        run=lambda: QGuiApplication.clipboard().setText("\n".join(texts)),
        stays=True,
    )
