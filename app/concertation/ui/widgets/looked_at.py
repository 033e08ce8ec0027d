"""Closes the fields of a register that is only looked at: nothing is typed in vain, and each says why it takes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, QSortFilterProxyModel
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from concertation.ui.models.rows import Shown

if TYPE_CHECKING:
    from collections.abc import Iterator

_SEEKS, _WRITES, _CLOSED = "seeks", "writes", "closed"
_READ = (QLineEdit, QTextEdit, QPlainTextEdit, QAbstractSpinBox)
_CHOSEN = (QComboBox, QCheckBox)
W = TypeVar("W", bound=QWidget)


def looked_at() -> str:
    """Return why nothing can be made here."""
    return QCoreApplication.translate("Places", "Ce registre est en lecture seule : rien ne peut y être écrit.")


def seeks(widget: W, *, only: bool = True) -> W:
    """Mark a field, or a bar of fields, that only chooses what is shown: it serves as ever in a register looked at.

    Not ``only``: one that finds as those do, and writes what it has found.
    """
    widget.setProperty(_SEEKS, only)
    return widget


def writes(widget: W) -> W:
    """Mark a button, or a row of buttons, that writes in the register."""
    widget.setProperty(_WRITES, True)
    return widget


def close_fields(root: QWidget) -> None:
    """Close every field of a widget, itself included, but those that seek, and each button that writes."""
    reason = looked_at()
    for field in _fields(root):
        if not _is_closed(field, reason) and not _is_spared(field):
            _close(field, reason)
    for button in root.findChildren(QAbstractButton):
        if (button.isEnabled() or button.toolTip() != reason) and _belongs_to_writing(button):
            button.setEnabled(False)
            button.setToolTip(reason)


def _belongs_to_writing(button: QAbstractButton) -> bool:
    return any(each is not None and each.property(_WRITES) for each in (button, button.parentWidget()))


def _fields(root: QWidget) -> Iterator[QWidget]:
    kinds = (*_READ, *_CHOSEN, QAbstractItemView)
    if isinstance(root, kinds):
        yield root
    for kind in kinds:
        yield from root.findChildren(kind)


def _is_spared(field: QWidget) -> bool:
    """Tell whether a field seeks, by itself or with the bar it stands in, or belongs to a field met on its own."""
    if isinstance(field.parentWidget(), QComboBox | QAbstractSpinBox):
        return True
    here: QWidget | None = field
    while here is not None:
        if here.property(_SEEKS):
            return True
        here = here.parentWidget()
    return False


def _is_closed(field: QWidget, reason: str) -> bool:
    """Tell whether a field has been closed, and its screen has not touched it since: most have, each time more is read."""
    if not field.property(_CLOSED) or field.toolTip() != reason:
        return False
    return field.isReadOnly() if isinstance(field, _READ) else not field.isEnabled()


def _close(field: QWidget, reason: str) -> None:
    if isinstance(field, QAbstractItemView):
        model = field.model()
        held = model.sourceModel() if isinstance(model, QSortFilterProxyModel) else model
        if isinstance(held, Shown):
            held.looked_at = True
        return
    was_open = not field.property(_CLOSED)
    field.setProperty(_CLOSED, True)
    if isinstance(field, _CHOSEN):
        field.setEnabled(False)
    elif isinstance(field, _READ):
        field.setReadOnly(True)
        if was_open:
            field.style().polish(field)  # a text of several lines has no other way to look closed
    field.setToolTip(reason)
    field.setAccessibleDescription(reason)
