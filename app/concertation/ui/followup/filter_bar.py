"""The line of filters over the list: words, the saved filters with their counts, an authority, what the user keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QInputDialog, QLayout, QMenu, QPushButton, QSizePolicy

from concertation.ui.followup import filters
from concertation.ui.theme import theme
from concertation.ui.widgets.buttons import IconButton
from concertation.ui.widgets.fields import ChoiceField
from concertation.ui.widgets.filter_field import FilterField
from concertation.ui.widgets.layout import FlowLayout, column, holder, row
from concertation.ui.widgets.looked_at import seeks
from concertation.ui.widgets.segmented import Segment

if TYPE_CHECKING:
    from concertation.services.queries.choices import Choice
    from concertation.services.queries.followup import ActionCounts
    from concertation.ui.settings import Settings

_LAST = "followup/last_filter"
_ALWAYS = (filters.LATE, filters.SOON, filters.OPEN, filters.EVERYTHING)


class FilterBar(QFrame):
    """``changed`` whenever another list is wanted: read :attr:`base`, :attr:`words` and :attr:`authority_id` then."""

    changed = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        seeks(self)
        self._settings = settings
        self.kept = filters.load(settings)
        last = settings.text(_LAST, filters.OPEN)
        self.base = last if last in filters.USUAL else filters.OPEN
        self.words_field = FilterField(self.tr("Filtrer les actions"), self.tr("Filtrer par mots"))
        self.words_field.setMaximumWidth(theme().scale.px(280))
        self.words_field.filtered.connect(lambda _words: self.changed.emit())
        self._authority = ChoiceField(self.tr("Collectivité"), [("", self.tr("Toutes les collectivités"))])
        self._authority.setMinimumContentsLength(18)
        self._authority.committed.connect(lambda _key: self.changed.emit())
        more = IconButton("bookmark", self.tr("Filtres enregistrés…"), self._show_menu)
        self._more = more
        self._flow = FlowLayout(4)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        self._fill()
        chips = holder(self._flow)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        chips.setSizePolicy(policy)
        first = row(self.words_field, self._authority, more, None)
        first.setSizeConstraint(QLayout.SizeConstraint.SetDefaultConstraint)
        self.setLayout(column(first, chips, gap=8))

    def minimumSizeHint(self) -> QSize:
        """Let the filters take as many lines as they need, without asking for the height of one filter a line."""
        return QSize(theme().scale.px(280), theme().scale.px(64))

    @property
    def words(self) -> str:
        return self.words_field.text().strip()

    @property
    def authority_id(self) -> str:
        return self._authority.key

    def set_authorities(self, authorities: tuple[Choice, ...]) -> None:
        every = ("", self.tr("Toutes les collectivités"))
        self._authority.set_options([every, *((one.id, one.words) for one in authorities)])
        if self._authority.currentIndex() < 0:
            self._authority.setCurrentIndex(0)

    def choose(self, key: str) -> None:
        """Apply a saved filter; those of the user begin with ``kept:``."""
        own = next((one for one in self.kept if one.key == key), None)
        self.base = own.base if own else key if key in filters.USUAL else filters.OPEN
        self._settings.write(_LAST, self.base)
        if own is not None:
            self.words_field.setText(own.words)
            self._authority.show_key(own.authority_id)
        elif self.words_field.text():
            self.words_field.clear()
        button = self._buttons.get(key) or self._buttons.get(self.base)
        if button is not None:
            button.setChecked(True)
        self.changed.emit()

    def show_counts(self, counts: ActionCounts, own: dict[str, int]) -> None:
        """Tell how many actions each saved filter holds."""
        for key, button in self._buttons.items():
            number = own.get(key, getattr(counts, key, 0))
            button.setText(self.tr("{name} ({number})").format(name=button.property("told"), number=number))
            usual = key in filters.USUAL and key not in _ALWAYS
            button.setVisible(bool(number) or not usual or button.isChecked())
        self._flow.invalidate()
        self.updateGeometry()

    def _fill(self) -> None:
        self._flow.clear()
        self._buttons.clear()
        for key, told in {**filters.names(), **{one.key: one.name for one in self.kept}}.items():
            button = Segment(told)
            button.setProperty("role", "segment")
            button.setProperty("told", told)
            button.setCheckable(True)
            button.setChecked(key == self.base)
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            button.clicked.connect(lambda _on, key=key: self.choose(key))
            self._group.addButton(button)
            self._buttons[key] = button
            self._flow.addWidget(button)

    def _show_menu(self) -> None:
        menu = QMenu(self)
        menu.addAction(self.tr("Enregistrer ce filtre…")).triggered.connect(lambda _on: self._ask_name())
        for one in self.kept:
            told = self.tr("Oublier « {name} »").format(name=one.name)
            menu.addAction(told).triggered.connect(lambda _on, key=one.key: self.forget(key))
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _ask_name(self) -> None:
        name, given = QInputDialog.getText(self, self.tr("Enregistrer ce filtre"), self.tr("Nom du filtre"))
        if given and name.strip():
            self.keep(name.strip())

    def keep(self, name: str) -> None:
        """Keep the present filter under a name, on this computer."""
        others = tuple(one for one in self.kept if one.name != name)
        self.kept = (*others, filters.Kept(name, self.base, self.words, self.authority_id))
        filters.save(self._settings, self.kept)
        self._fill()
        self.choose(f"kept:{name}")

    def forget(self, key: str) -> None:
        self.kept = tuple(one for one in self.kept if one.key != key)
        filters.save(self._settings, self.kept)
        self._fill()
        self.changed.emit()
