"""What stands beside the timeline of a dossier: look-alikes, open actions, files, its fields, its history."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame

from concertation.services.gestures import dossiers as gestures
from concertation.services.queries.dossiers import DossierSheet
from concertation.services.queries.look_alikes import LookAlike, look_alikes
from concertation.ui.dossiers.alike import AlikeList
from concertation.ui.dossiers.links import LinksPanel
from concertation.ui.dossiers.money import MoneyPanel
from concertation.ui.dossiers.pieces import Pieces
from concertation.ui.models.rows import RowsList
from concertation.ui.widgets.buttons import LinkButton
from concertation.ui.widgets.fields import ChoiceField, DayField, LongField, LookUp, TextField, form
from concertation.ui.widgets.history import HistoryPanel
from concertation.ui.widgets.layout import FlowLayout, SectionHead, column, holder
from concertation.ui.widgets.looked_at import writes
from concertation.ui.widgets.looks import lateness, numeric_day, options, state_icon
from concertation.ui.widgets.two_lines import RowsView, TwoLineDelegate, TwoLines

if TYPE_CHECKING:
    from concertation.services.queries.choices import Choices
    from concertation.services.queries.dossier_page import DossierFile
    from concertation.services.queries.followup import ActionRow
    from concertation.ui.places import PlaceContext

_PAUSE_MS = 120
_ALIKE = 60  # below, telling it would only distract


class DossierSide(QFrame):
    """``opened`` gives a dossier to show; ``wrote`` asks the page to write fields of the dossier."""

    opened = Signal(str)
    merged = Signal(str)
    wrote = Signal(dict)

    def __init__(self, context: PlaceContext) -> None:
        super().__init__()
        self.setProperty("role", "side")
        self._context = context
        self._sheet: DossierSheet | None = None
        self._partner_words: dict[str, str] = {}
        self.alike = AlikeList(self.tr("Dossiers ressemblants"), merging=True)
        self.alike.opened.connect(self.opened)
        self.alike.merged.connect(self.merged)
        self.money = MoneyPanel(context)
        self.links = LinksPanel(context)
        self.links.opened.connect(self.opened)
        self.alike.linked.connect(self.links.link)
        self._build_actions()
        self.pieces = Pieces(context)
        self._build_fields()
        self.history = HistoryPanel(self._context)
        self.setLayout(
            column(
                self.alike,
                self.money,
                self._action_head,
                self._actions,
                8,
                self.pieces,
                8,
                self.links,
                8,
                SectionHead(self.tr("Fiche")),
                self._fields,
                8,
                self.history,
                None,
                gap=8,
                margins=(20, 24, 20, 20),
            )
        )

    def _build_actions(self) -> None:
        self._action_head = SectionHead(self.tr("Suites ouvertes"), 0)
        self._rows: RowsList[ActionRow] = RowsList(lambda action: f"{action.text}, {_when(action)}", self)
        self._actions = RowsView(self.tr("Suites ouvertes du dossier"))
        self._actions.setModel(self._rows)
        self._actions.setItemDelegate(TwoLineDelegate(_look, self._actions))
        self._actions.activated.connect(self._open_action)

    def _build_fields(self) -> None:
        self.title = TextField(self.tr("Intitulé"))
        self.title.committed.connect(lambda text: self.wrote.emit({"title": text}))
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._look)
        self.title.textEdited.connect(lambda _text: self._pause.start())
        self._stage = ChoiceField(self.tr("Stade"), [("", self.tr("non précisé")), *options("dossier_stage")])
        self._stage.committed.connect(lambda key: self.wrote.emit({"stage": key or None}))
        self._place = TextField(self.tr("Lieu"))
        self._place.committed.connect(lambda text: self.wrote.emit({"place": text or None}))
        self._axis = TextField(self.tr("Axe"))
        self._axis.committed.connect(lambda text: self.wrote.emit({"axis": text or None}))
        self._lead = LookUp(self.tr("Chef de file"), self.tr("collectivité"))
        self._lead.committed.connect(lambda key: self.wrote.emit({"lead_id": key or None}))
        self._pilot = LookUp(self.tr("Pilote"), self.tr("personne"))
        self._pilot.committed.connect(lambda key: self.wrote.emit({"pilot_id": key or None}))
        self._opened = DayField(self.tr("Ouvert le"), self._context.today)
        self._opened.committed.connect(lambda day: self.wrote.emit({"opened_on": day}) if day else None)
        self._summary = LongField(self.tr("Résumé"), 3)
        self._summary.committed.connect(lambda text: self.wrote.emit({"summary": text or None}))
        self._partners = FlowLayout(4)
        self._partner = LookUp(self.tr("Nouveau partenaire"), self.tr("ajouter un partenaire"))
        self._partner.committed.connect(self._add_partner)
        self._fields = form(
            (self.tr("Intitulé"), self.title),
            (self.tr("Résumé"), self._summary),
            (self.tr("Stade"), self._stage),
            (self.tr("Lieu"), self._place),
            (self.tr("Axe"), self._axis),
            (self.tr("Chef de file"), self._lead),
            (self.tr("Pilote"), self._pilot),
            (self.tr("Partenaires"), column(holder(self._partners), self._partner, gap=4)),
            (self.tr("Ouvert le"), self._opened),
        )

    def offer(self, choices: Choices) -> None:
        """Take the names that fields propose."""
        authorities = [(one.id, one.words) for one in choices.authorities]
        self._lead.set_options(authorities)
        self._partner.set_options(authorities)
        self._pilot.set_options([(one.id, one.words) for one in choices.persons])
        self.links.offer(choices)

    def show_file(self, told: DossierFile) -> None:
        """Show a dossier with what stands around it."""
        sheet, partners = told.sheet, told.partners
        self._sheet, shown = sheet, sheet.dossier
        self._stage.show_key(shown.stage or "")
        self.money.show_money(told.money)
        self.links.show_links(shown.id, told.links, told.twice)
        if not self.title.hasFocus():
            self.show_alike(told.alike)
        self._action_head.set_count(len(sheet.open_actions))
        self._rows.show(sheet.open_actions)
        self._actions.fit_rows()
        self.pieces.show_pieces(shown.id, sheet.attachments, kept=shown.keeps_pieces)
        self.title.show_text(shown.title)
        self._summary.show_text(shown.summary)
        self._place.show_text(shown.place)
        self._axis.show_text(shown.axis)
        self._lead.show_key(shown.lead_id)
        self._pilot.show_key(shown.pilot_id)
        self._opened.set_day(shown.opened_on)
        self._partner_words = dict(partners)
        self._partners.clear()
        for key, words in partners:
            link = writes(LinkButton(words, "x", lambda key=key: self._drop_partner(key)))  # type: ignore[misc]  # one key each
            link.setToolTip(self.tr("Retirer des partenaires"))
            self._partners.addWidget(link)
        self.history.show_rows(sheet.history)

    def show_alike(self, rows: tuple[LookAlike, ...]) -> None:
        self.alike.show_rows([one for one in rows if one.score >= _ALIKE][:2])

    def _look(self) -> None:
        """Tell, before it is written, which dossiers the new title resembles."""
        if self._sheet is None:
            return
        shown = self._sheet.dossier
        self._context.read(
            look_alikes,
            self.show_alike,
            owner=self,
            key="dossiers.renamed",
            title=self.title.text(),
            place=shown.place,
            axis=shown.axis,
            except_id=shown.id,
        )

    def _add_partner(self, key: str) -> None:
        if key:
            self._partner.show_key(None)
            self._set_partners([*self._partner_words, key])

    def _drop_partner(self, key: str) -> None:
        self._set_partners([one for one in self._partner_words if one != key])

    def _set_partners(self, keys: list[str]) -> None:
        if self._sheet is not None:
            self._context.run(gestures.set_partners, dossier_id=self._sheet.dossier.id, authority_ids=keys)

    def _open_action(self, index: Any) -> None:
        if (found := self._rows.row_at(index)) is not None:
            self._context.navigator.open_object("action", found.id)


def _when(action: ActionRow) -> str:
    return lateness(action) or numeric_day(action.due_on)


def _look(action: ActionRow) -> TwoLines:
    icon, tone = state_icon(action)
    late = "late" if action.late_days else "secondary"
    return TwoLines(action.text, _when(action) or " ", icon=icon, tone=tone, strong=False, detail_tone=late)
