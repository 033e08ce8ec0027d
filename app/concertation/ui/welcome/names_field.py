"""A field that takes several names, each one becoming a chip."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit

from concertation.ui.theme import theme
from concertation.ui.widgets.chips import ChipButton
from concertation.ui.widgets.layout import FlowLayout, column, holder


class NamesField(QFrame):
    """Entrée or a comma ends a name; Retour in an empty field takes the last one back; pressing a chip removes it."""

    def __init__(self, name: str, placeholder: str) -> None:
        super().__init__()
        self._chips: list[ChipButton] = []
        self._flow = FlowLayout()
        self._held = holder(self._flow)
        self._held.hide()
        self.field = QLineEdit()
        self.field.setAccessibleName(name)
        self.field.setPlaceholderText(placeholder)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._split)
        self.field.editingFinished.connect(self._take)
        self.setLayout(column(self.field, self._held, gap=6))
        self.setFocusProxy(self.field)

    def names(self) -> tuple[str, ...]:
        """Return the names, the one being typed included."""
        typed = self.field.text().strip()
        return (*(chip.text() for chip in self._chips), *((typed,) if typed else ()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Backspace and not self.field.text() and self._chips:
                self._remove(self._chips[-1])
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.field.text().strip():
                self._take()
                return True
        return False

    def _split(self, text: str) -> None:
        if text.rstrip().endswith((",", ";")):
            self._take()

    def _take(self) -> None:
        name = self.field.text().strip().rstrip(",;").strip()
        self.field.clear()
        if not name or name in self.names():
            return
        chip = ChipButton(name, icon="x", tip=self.tr("Retirer {name}").format(name=name))
        chip.clicked.connect(lambda: self._remove(chip))
        chip.dismissed.connect(lambda: self._remove(chip))
        self._chips.append(chip)
        self._flow.addWidget(chip)
        self._held.show()
        theme().changed.connect(chip.updateGeometry)

    def _remove(self, chip: ChipButton) -> None:
        self._chips.remove(chip)
        self._flow.removeWidget(chip)
        chip.deleteLater()
        self._held.setVisible(bool(self._chips))
        self.field.setFocus()
