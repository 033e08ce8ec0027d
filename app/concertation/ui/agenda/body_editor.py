"""A body: its name, how often it meets as a sentence, at what hour, for how long, where, and its members' zones."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame

from concertation.domain.recurrence import parse_cadence, sentence
from concertation.domain.vocabulary import Regime
from concertation.errors import UserError
from concertation.services.queries.directory import authorities
from concertation.ui.agenda.forms import LineField, TimeField, labelled, narrow_choice, pane_head
from concertation.ui.widgets.buttons import LinkButton, PrimaryButton
from concertation.ui.widgets.chips import ChipButton
from concertation.ui.widgets.fields import NumberField
from concertation.ui.widgets.layout import FlowLayout, column
from concertation.ui.widgets.text import Text
from concertation.wording import sentence as told
from concertation.wording import word

if TYPE_CHECKING:
    from datetime import time

    from concertation.domain.recurrence.reading import ReadCadence
    from concertation.services.queries.agenda_view import AgendaView, BodyDates
    from concertation.services.queries.bodies import BodyRow
    from concertation.services.queries.directory import AuthorityRow
    from concertation.ui.agenda.deeds import AgendaDeeds

_ZONES = ("A", "B", "C", "Corse")
_USUAL = "tous les 2 mois, le 3e jeudi, à 10 h"


class CadenceField(QFrame):
    """The cadence as a sentence one types or picks; under it, how it is understood. ``read`` gives what it says."""

    read = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.line = LineField(self.tr("Rythme"), "", self.tr("par exemple : {usual}").format(usual=_USUAL))
        self._echo = Text("", "caption", wrap=True)
        self.line.textChanged.connect(lambda _text: self._show())
        self.line.committed.connect(lambda _text: self._commit())
        presets = FlowLayout(4)
        for words, text in self._presets():
            chip = ChipButton(words, tip=text)
            chip.clicked.connect(partial(self._pick, text))
            presets.addWidget(chip)
        self.setLayout(column(self.line, self._echo, presets, gap=4))

    def _presets(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("tous les 2 mois"), "tous les 2 mois, le 3e jeudi"),
            (self.tr("tous les 8 mois"), "tous les 8 mois environ, le 1er mardi"),
            (self.tr("plusieurs fois par an"), "3 fois par an"),
            (self.tr("dates libres"), "dates libres"),
        )

    def understood(self) -> ReadCadence | None:
        try:
            return parse_cadence(self.line.text())
        except UserError:
            return None

    def _pick(self, text: str) -> None:
        self.line.setText(text)
        self.line.setFocus()
        self._commit()
        self.line.show_text(text)

    def _commit(self) -> None:
        if (found := self.understood()) is not None:
            self.read.emit(found)

    def _show(self) -> None:
        text = self.line.text().strip()
        if not text:
            self._echo.setText("")
            return
        try:
            found = parse_cadence(text)
        except UserError as error:
            self._echo.set_role("soon")
            self._echo.setText(told(error))
        else:
            self._echo.set_role("caption")
            words = sentence(found.cadence, found.starts_at, found.lunch)
            self._echo.setText(self.tr("Compris : {words}.").format(words=words))
        self.line.setAccessibleDescription(self._echo.text())


_PREFIX = Qt.ItemDataRole.UserRole + 1  # how the codes of a cooperation's bodies begin


class BodyEditor(QFrame):
    """Each field is kept as soon as it is left; a new body is made by its button. ``closed`` when done."""

    closed = Signal()
    made = Signal(str)

    def __init__(self, deeds: AgendaDeeds) -> None:
        super().__init__()
        self._deeds = deeds
        self._body: BodyRow | None = None
        self._cooperation = narrow_choice()
        self._name, self._code = LineField(self.tr("Nom")), LineField(self.tr("Code"))
        self._regime = narrow_choice()
        for regime in Regime:
            self._regime.addItem(word("regime", regime), regime.value)
        self.cadence = CadenceField()
        self._time, self._place = TimeField(self.tr("Heure")), LineField(self.tr("Lieu"))
        self._minutes = NumberField(self.tr("Durée"), most=1440, step=15, unit=self.tr(" min"))
        self._minutes.setMinimum(5)
        self._lunch = QCheckBox(self.tr("Suivie d’un déjeuner"))
        self._rotation = QCheckBox(self.tr("Chacun accueille à son tour"))
        self._zones = QFrame()
        self._zones.setLayout(column(gap=6))
        self._create = PrimaryButton(self.tr("Créer l’instance"), "plus", self._add)
        self._wrong = Text("", "late", wrap=True)
        self._title = pane_head("", self.closed.emit)
        self._connect()
        self.setLayout(column(*self._pieces(), gap=10))

    def _pieces(self) -> tuple[QFrame | QCheckBox | Text | PrimaryButton | LinkButton, ...]:
        self._code_line = labelled(self.tr("Code, au début des références"), self._code)
        self._cooperation_line = labelled(self.tr("Coopération"), self._cooperation)
        self._zones_line = labelled(self.tr("Zones de vacances des membres"), self._zones)
        return (
            self._title,
            self._cooperation_line,
            labelled(self.tr("Nom"), self._name),
            self._code_line,
            labelled(self.tr("Régime"), self._regime),
            labelled(self.tr("Rythme"), self.cadence),
            labelled(self.tr("Heure"), self._time),
            labelled(self.tr("Durée"), self._minutes),
            self._lunch,
            labelled(self.tr("Lieu habituel"), self._place),
            self._rotation,
            self._zones_line,
            self._wrong,
            self._create,
        )

    def _connect(self) -> None:
        self._name.committed.connect(lambda text: self._edit(name=text) if text else None)
        self._code.committed.connect(lambda text: self._edit(code=text) if text else None)
        self._place.committed.connect(lambda text: self._edit(place=text or None))
        self._time.timed.connect(lambda at: self._edit(starts_at=at))
        self._time.committed.connect(lambda text: None if text else self._edit(starts_at=None))
        self._minutes.editingFinished.connect(self._minutes_left)
        self._lunch.toggled.connect(lambda on: self._edit(lunch=on))
        self._rotation.toggled.connect(lambda on: self._edit(host_rotation=on))
        self._cooperation.activated.connect(lambda _place: self._begin_code())
        self._regime.activated.connect(lambda place: self._edit(regime=self._regime.itemData(place)))
        self.cadence.read.connect(self._keep_cadence)

    # Showing

    @property
    def body_id(self) -> str:
        """Return the key of the body shown, empty for one still to be made."""
        return self._body.id if self._body is not None else ""

    def show_body(self, shown: AgendaView, body_id: str) -> None:
        """Show a body, or an empty form for a new one where the key is empty."""
        dated = next((one for one in shown.bodies if one.body.id == body_id), None)
        found = dated.body if dated else None
        another = self._body is None or found is None or found.id != self._body.id
        self._body = found
        new = found is None
        self._create.setVisible(new)
        self._zones_line.setVisible(not new)
        self._cooperation_line.setVisible(new and len(shown.cooperations) > 1)
        self._wrong.hide()
        self._head(self.tr("Nouvelle instance") if found is None else found.name)
        if dated is not None:
            self._fill(dated.body)
            self._read_zones(dated)
        elif another:
            self._clear(shown)
        if another:
            (self._name if new else self.cadence.line).setFocus()

    def _head(self, title: str) -> None:
        head = pane_head(title, self.closed.emit)
        self.layout().replaceWidget(self._title, head)  # type: ignore[union-attr]  # set at the start
        self._title.setParent(None)
        self._title.deleteLater()
        self._title = head

    def _fill(self, body: BodyRow) -> None:
        blockers = [QSignalBlocker(one) for one in (self._minutes, self._lunch, self._rotation, self._regime)]
        self._name.show_text(body.name)
        self._code.show_text(body.code)
        self._regime.setCurrentIndex(self._regime.findData(body.regime))
        self.cadence.line.show_text(body.cadence.replace("\u00a0", " "))
        self._time.show_time(body.starts_at)
        self._minutes.setValue(body.slot_minutes)
        self._lunch.setChecked(body.lunch)
        self._place.show_text(body.place or "")
        self._rotation.setChecked(body.host_rotation)
        del blockers

    def _clear(self, shown: AgendaView) -> None:
        blockers = [QSignalBlocker(one) for one in (self._lunch, self._rotation)]
        for field in (self._name, self._place, self._time, self.cadence.line):
            field.show_text("")
            field.setText("")
        self._cooperation.clear()
        for one in shown.cooperations:
            self._cooperation.addItem(one.name, one.id)
            self._cooperation.setItemData(self._cooperation.count() - 1, f"{one.code}-", _PREFIX)
        self._begin_code()
        self._minutes.setValue(120)
        self._lunch.setChecked(False)
        self._rotation.setChecked(True)
        del blockers

    def _begin_code(self) -> None:
        """Begin the code with the one of the cooperation, unless something else was typed."""
        prefixes = [str(self._cooperation.itemData(at, _PREFIX)) for at in range(self._cooperation.count())]
        if self._code.text() in ("", *prefixes) or self._body is not None:
            prefix = str(self._cooperation.currentData(_PREFIX) or "")
            self._code.setText(prefix)
            self._code.show_text(prefix)

    def _read_zones(self, found: BodyDates) -> None:
        keys = {one.authority_id for one in found.members}
        self._deeds.context.read(
            authorities,
            lambda rows: self._show_zones([one for one in rows if one.id in keys]),
            owner=self,
            key="agenda.zones",
            on=self._deeds.context.today(),
        )

    def _show_zones(self, found: list[AuthorityRow]) -> None:
        lay = self._zones.layout()
        assert lay is not None  # noqa: S101  # set at the start
        while (item := lay.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.setParent(None)
                old.deleteLater()
        for one in found:
            zones = narrow_choice()
            zones.setAccessibleName(self.tr("Zone de {name}").format(name=one.name))
            zones.addItem(self.tr("aucune zone"), None)
            for zone in dict.fromkeys((*_ZONES, *([one.zone] if one.zone else []))):
                zones.addItem(self.tr("zone {zone}").format(zone=zone), zone)
            zones.setCurrentIndex(max(zones.findData(one.zone), 0))
            zones.activated.connect(lambda place, box=zones, key=one.id: self._deeds.set_zone(key, box.itemData(place)))
            lay.addWidget(labelled(one.name, zones))

    # Writing

    def _edit(self, **fields: Any) -> None:
        if self._body is not None:
            self._deeds.edit_body(self._body.id, **fields)

    def _minutes_left(self) -> None:
        if self._body is not None and self._minutes.value() != self._body.slot_minutes:
            self._edit(slot_minutes=self._minutes.value())

    def _keep_cadence(self, found: ReadCadence) -> None:
        if found.starts_at is not None:
            self._time.show_time(found.starts_at)
        if self._body is None:
            if found.lunch:
                self._lunch.setChecked(True)
            return
        says_lunch = "déjeuner" in self.cadence.line.text().casefold()
        self._deeds.set_cadence(self._body.id, found.cadence, found.starts_at, found.lunch if says_lunch else None)

    def _add(self) -> None:
        read = self.cadence.understood()
        name, code = self._name.text().strip(), self._code.text().strip()
        if not (name and code) or read is None:
            self._wrong.setText(
                self.tr("Il faut un nom, un code et un rythme, par exemple : {usual}.").format(usual=_USUAL)
            )
            self._wrong.show()
            (self._name if not name else self._code if not code else self.cadence.line).setFocus()
            return
        starts_at: time | None = self._time.hour or read.starts_at
        self._deeds.add_body(
            self.made.emit,
            cooperation_id=self._cooperation.currentData() or "",
            code=code,
            name=name,
            regime=self._regime.currentData(),
            cadence=read.cadence,
            starts_at=starts_at,
            slot_minutes=self._minutes.value(),
            lunch=self._lunch.isChecked() or read.lunch,
            place=self._place.text().strip() or None,
            host_rotation=self._rotation.isChecked(),
        )
