"""One page of choices, each taking effect at once or saying when it will."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QFormLayout, QFrame, QLineEdit, QVBoxLayout, QWidget

from concertation.services import keeping
from concertation.services.workstation import choose_user_name, user_name
from concertation.ui.scale import ZOOMS
from concertation.ui.theme import Scheme
from concertation.ui.widgets.buttons import Button, LinkButton
from concertation.ui.widgets.layout import PAGE, SectionHead, column, row, scrolled
from concertation.ui.widgets.looked_at import seeks
from concertation.ui.widgets.segmented import Segmented
from concertation.ui.widgets.squiggles import spelling_switch
from concertation.ui.widgets.text import Text

if TYPE_CHECKING:
    from concertation.ui.places import PlaceContext
    from concertation.ui.ports import Change

LANGUAGES = (("fr", "Français"), ("en", "English"))


def build(context: PlaceContext) -> QWidget:
    return Preferences(context)


class Preferences(QWidget):
    """Look, language and writing, safety, and who is at the keyboard."""

    def __init__(self, context: PlaceContext) -> None:
        super().__init__()
        seeks(self)  # of this workstation, not of the register
        self._context = context
        self._settings = context.settings
        page = column(
            Text(self.tr("Préférences"), "title"),
            Text(self.tr("Elles restent sur ce poste et ne sont pas écrites dans le registre."), "lead"),
            16,
            SectionHead(self.tr("Apparence")),
            self._look(),
            16,
            SectionHead(self.tr("Langue et écriture")),
            self._writing(),
            16,
            SectionHead(self.tr("Sécurité et signature")),
            self._safety(),
            None,
            gap=8,
            margins=PAGE,
        )
        lay = QVBoxLayout(self)
        lay.setContentsMargins(0, 0, 0, 0)
        lay.addWidget(scrolled(page))
        context.theme.changed.connect(self._show_look)
        self._show_look()

    def refresh(self, _changed: Change | None) -> None:
        """Nothing here is in the register."""

    def focus_first(self) -> None:
        self._scheme.setFocus()

    def _look(self) -> QFrame:
        self._scheme = Segmented(
            [(Scheme.SYSTEM, self.tr("Système")), (Scheme.LIGHT, self.tr("Clair")), (Scheme.DARK, self.tr("Sombre"))],
            self.tr("Couleurs"),
        )
        self._scheme.chosen.connect(self._choose_scheme)
        self._zoom = QComboBox()
        for zoom in ZOOMS:
            self._zoom.addItem(f"{zoom * 100:.0f}\u00a0%", zoom)
        self._zoom.activated.connect(lambda place: self._choose_zoom(self._zoom.itemData(place)))
        hint = Text(self.tr("Partout : Ctrl+molette, Ctrl+plus, Ctrl+moins, Ctrl+0."), "caption")
        return _form(
            (self.tr("Couleurs"), row(self._scheme, None), self._scheme),
            (self.tr("Taille du texte"), row(self._zoom, hint, None), self._zoom),
        )

    def _writing(self) -> QFrame:
        self._language = QComboBox()
        for code, name in LANGUAGES:
            self._language.addItem(name, code)
        self._language.setCurrentIndex(self._language.findData(self._settings.text("language", "fr")))
        self._language.activated.connect(self._choose_language)
        spelling = self._check("spelling", self.tr("Souligner les fautes d’orthographe (F7)"), default=False)
        spelling.toggled.connect(lambda on: spelling_switch().turn(on=on))
        spelling_switch().changed.connect(spelling.setChecked)
        return _form(
            (self.tr("Langue de l’application"), row(self._language, None), self._language),
            (self.tr("Orthographe"), spelling, spelling),
        )

    def _safety(self) -> QFrame:
        name = QLineEdit(user_name())
        name.setPlaceholderText(self.tr("Prénom NOM, tel qu’il paraîtra dans l’historique"))
        name.editingFinished.connect(lambda: choose_user_name(name.text()))
        self._second = QLineEdit(str(keeping.second_place() or ""))
        self._second.setReadOnly(True)
        self._second.setPlaceholderText(self.tr("Aucun : les copies restent à côté du registre"))
        choose = Button(self.tr("Choisir…"), "folder", self._choose_second)
        self._no_second = LinkButton(self.tr("Aucun"), clicked=lambda: self._keep_second(""))
        self._no_second.setVisible(bool(self._second.text()))
        return _form(
            (self.tr("Votre nom"), name, name),
            (self.tr("Sauvegarde sur clé USB ou partage"), row(self._second, self._no_second, choose), self._second),
        )

    def _check(self, key: str, words: str, *, default: bool) -> QCheckBox:
        box = QCheckBox(words)
        box.setChecked(self._settings.flag(key, default=default))
        box.toggled.connect(lambda on: self._settings.write(key, on))
        return box

    def _choose_scheme(self, key: str) -> None:
        self._settings.write("look/scheme", key)
        self._context.theme.choose(scheme=Scheme(key))

    def _choose_zoom(self, zoom: float) -> None:
        self._settings.write("look/zoom", zoom)
        self._context.theme.choose(zoom=zoom)

    def _choose_language(self, place: int) -> None:
        self._context.navigator.speak(self._language.itemData(place))

    def _choose_second(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("Sauvegarde sur clé USB ou partage"), self._second.text()
        )
        if chosen:
            self._keep_second(chosen)

    def _keep_second(self, folder: str) -> None:
        keeping.choose_second_place(Path(folder) if folder else None)
        self._second.setText(folder)
        self._no_second.setVisible(bool(folder))

    def _show_look(self) -> None:
        look = self._context.theme
        self._scheme.choose(look.scheme)
        self._zoom.setCurrentIndex(self._zoom.findData(min(ZOOMS, key=lambda zoom: abs(zoom - look.scale.zoom))))


def _form(*lines: tuple[str, object, QWidget]) -> QFrame:
    """Return a form whose labels name their fields for assistive tools too."""
    frame = QFrame()
    form = QFormLayout(frame)
    form.setContentsMargins(0, 4, 0, 0)
    form.setHorizontalSpacing(24)
    form.setVerticalSpacing(10)
    form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
    for words, field, named in lines:
        if not named.accessibleName():
            named.setAccessibleName(words)
        form.addRow(words, field)  # type: ignore[call-overload]  # a widget or a layout, both allowed
    return frame
