"""One deliberation at the right of the list: its subject, what it is about, what its council voted, what open data asks."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout

from concertation.domain.dates_fr import PartialDate
from concertation.services.gestures import deliberations as gestures
from concertation.services.publication import subjects
from concertation.services.queries.contract import amendments, contracts
from concertation.services.queries.council_acts import ActRow, ActSheet, Council, act_sheet, councils
from concertation.services.queries.decisions import DeliberationRow
from concertation.services.queries.deliberations import LinkableRow, LinkRow, linkable, linked
from concertation.ui.followup.deliberation import DeliberationCard
from concertation.ui.widgets.buttons import LinkButton
from concertation.ui.widgets.empty_state import EmptyState
from concertation.ui.widgets.fields import ChoiceField, LongField, LookUp, TextField, form
from concertation.ui.widgets.history import HistoryPanel
from concertation.ui.widgets.layout import SectionHead, clear, column, row, scrolled
from concertation.ui.widgets.lazily import Lazily
from concertation.ui.widgets.text import Text

if TYPE_CHECKING:
    from datetime import date

    from concertation.persistence.reader import Reader
    from concertation.services.queries.choices import Choices
    from concertation.ui.places import PlaceContext

_CONTRACT, _AMENDMENT = "contract", "amendment"


class ActPane(QFrame):
    """Shows one deliberation; each field writes what it holds once it is left."""

    def __init__(self, context: PlaceContext) -> None:
        super().__init__()
        self.setProperty("role", "side")
        self._context = context
        self._wanted = ""
        self._choices: Choices | None = None
        self._editing = ""
        self.shown: ActRow | None = None
        self._empty = EmptyState(
            "landmark", self.tr("Choisissez une délibération pour la lire et la modifier."), in_pane=True
        )
        self._page = Lazily(self._make_page)
        lay = QVBoxLayout(self)
        lay.setContentsMargins(1, 0, 0, 0)
        lay.addWidget(self._page)
        lay.addWidget(self._empty)
        self._show(None)

    def set_choices(self, found: Choices) -> None:
        """Offer the dossiers known now."""
        self._choices = found
        if self._page.made is not None:
            self._offer(found)

    def _offer(self, found: Choices) -> None:
        self.dossier.set_options([(one.id, one.words) for one in found.dossiers])

    def show_act(self, act_id: str | None) -> None:
        """Read a deliberation and show it; none leaves an empty pane."""
        self._wanted = act_id or ""
        if act_id is None:
            self._show(None)
        else:
            self._context.read(
                _read_act, self._show, owner=self, key="council_acts.sheet", act_id=act_id, on=self._context.today()
            )

    def edit_object(self) -> None:
        """Put the cursor in the subject, all of it chosen; at once, or as soon as the deliberation asked for is shown."""
        self._editing = self._wanted
        self._take_cursor()

    def _take_cursor(self) -> None:
        if self.shown is not None and self.shown.id == self._editing:
            self._editing = ""
            self.object.setFocus()
            self.object.selectAll()

    def _make_page(self) -> QScrollArea:
        self._title = Text("", "strong", wrap=True)
        self.object = LongField(self.tr("Objet de la délibération"), 2)
        self.object.committed.connect(lambda text: self._write(object=text or None))
        self.council = ChoiceField(self.tr("Conseil qui délibère"), [])
        self.council.committed.connect(self._set_council)
        self.about = LookUp(self.tr("Contrat ou avenant"), self.tr("aucun"))
        self.about.committed.connect(self._set_about)
        self.dossier = LookUp(self.tr("Dossier"), self.tr("aucun dossier"))
        self.dossier.committed.connect(lambda key: self._write(dossier_id=key or None))
        self.card = DeliberationCard(self._context)
        self.card.links.opened.connect(lambda link: self._context.navigator.open_object("deliberation", link.other_id))
        self._make_published()
        self._about = form(
            (self.tr("Conseil"), self.council),
            (self.tr("Contrat, avenant"), self.about),
            (self.tr("Dossier"), self.dossier),
        )
        self._ways = QVBoxLayout()
        self.history = HistoryPanel(self._context)
        if self._choices is not None:
            self._offer(self._choices)
        return scrolled(
            column(
                self._title,
                self.object,
                self._ways,
                self._about,
                self.card,
                SectionHead(self.tr("Données ouvertes")),
                form(*((field.accessibleName(), field) for field in (self.subject, *self.published.values()))),
                self.history,
                None,
                gap=10,
                margins=(20, 20, 20, 20),
            )
        )

    def _make_published(self) -> None:
        self.subject = LookUp(self.tr("Matière"), self.tr("nomenclature ACTES, comme 8.3"))
        self.subject.set_options([(code, f"{code} {label}") for code, label in subjects().items() if "." in code])
        self.subject.committed.connect(lambda key: self._write(subject_code=key or None))
        self.published = {
            "members": TextField(self.tr("Élus pouvant voter")),
            "budget_year": TextField(self.tr("Année du budget"), "2013"),
            "budget_name": TextField(self.tr("Nom du budget")),
            "prefecture_id": TextField(self.tr("Préfecture"), "PREF059"),
            "url": TextField(self.tr("Adresse web"), "https://"),
        }
        self.published["members"].setValidator(QIntValidator(0, 9999, self))
        for name, field in self.published.items():
            field.committed.connect(partial(self._write_published, name))

    def _show(self, found: _Act | None) -> None:
        self.shown = found.sheet.deliberation if found else None
        self._page.setVisible(found is not None)
        self._empty.setVisible(found is None)
        if found is None:
            return
        self._page.get()
        act = found.sheet.deliberation
        self._title.setText(_named(act))
        self.object.setPlaceholderText(act.object)
        self.object.show_text(act.own_object)
        self.council.set_options([(one.id, one.name) for one in found.councils])
        self.council.show_key(act.authority_id)
        self.about.set_options(found.abouts)
        self.about.show_key(_about_key(act))
        self.dossier.show_key(act.dossier_id)
        self.dossier.setEnabled(act.decision_id is None)
        self.card.show_deliberation(_as_deliberation(act))
        self.card.remind.hide()
        self.card.show_links(found.links, found.offered)
        self.subject.show_key(act.subject_code)
        for name, field in self.published.items():
            value = getattr(act, name)
            field.show_text(None if value is None else str(value))
        self._show_ways(act)
        self.history.show_rows(found.sheet.history)
        self._take_cursor()

    def _show_ways(self, act: ActRow) -> None:
        clear(self._ways)
        go = self._context.navigator
        for key, kind, words in (
            (act.decision_id, "decision", self.tr("Ratifie {name}").format(name=act.decision or "")),
            (act.amendment_id, _AMENDMENT, self.tr("Adopte l’avenant n° {name}").format(name=act.amendment)),
            (act.dossier_id, "dossier", self.tr("Dossier : {name}").format(name=act.dossier or "")),
        ):
            if key is not None:
                self._ways.addLayout(row(LinkButton(words, "link", partial(go.open_object, kind, key)), None))

    def _set_council(self, key: str) -> None:
        if self.shown is not None:
            self._context.run(
                gestures.change_council,
                undo=self.tr("Conseil de la délibération changé."),
                failed=self._refused,
                deliberation_id=self.shown.id,
                authority_id=key,
            )

    def _set_about(self, key: str) -> None:
        kind, _, identifier = key.partition(":")
        self._write(
            contract_id=identifier if kind == _CONTRACT else None,
            amendment_id=identifier if kind == _AMENDMENT else None,
        )

    def _write_published(self, name: str, text: str) -> None:
        value: Any = text or None
        self._write(**{name: int(text) if text and name == "members" else value})

    def _write(self, **fields: Any) -> None:
        if self.shown is not None:
            key = self.shown.id
            self._context.run(gestures.edit_deliberation, failed=self._refused, deliberation_id=key, **fields)

    def _refused(self, error: Exception) -> None:
        self._context.tell(error)
        self.show_act(self._wanted)


@dataclass(frozen=True, slots=True)
class _Act:
    """A deliberation with what its fields offer."""

    sheet: ActSheet
    links: tuple[LinkRow, ...]
    offered: tuple[LinkableRow, ...]
    abouts: list[tuple[str, str]]
    councils: tuple[Council, ...]


def _read_act(reader: Reader, act_id: str, on: date) -> _Act | None:
    sheet = act_sheet(reader, act_id)
    if sheet is None:
        return None
    abouts = [(f"{_CONTRACT}:{one.id}", f"{one.code} – {one.name}") for one in contracts(reader)]
    abouts += [(f"{_AMENDMENT}:{one.id}", f"{one.contract} – {one.title}") for one in amendments(reader)]
    return _Act(sheet, linked(reader, act_id), linkable(reader), abouts, councils(reader, on, sheet.deliberation))


def _named(act: ActRow) -> str:
    """Return « Eure, n° 2013-31, 17 juin 2013 », as far as it is known."""
    read = PartialDate.parse(act.date) if act.date else None
    number = f"n°\u00a0{act.number}" if act.number else ""
    return ", ".join(part for part in (act.authority_name, number, read.printed() if read else "") if part)


def _about_key(act: ActRow) -> str | None:
    if act.amendment_id is not None:
        return f"{_AMENDMENT}:{act.amendment_id}"
    return f"{_CONTRACT}:{act.contract_id}" if act.contract_id is not None else None


def _as_deliberation(act: ActRow) -> DeliberationRow:
    return DeliberationRow(
        id=act.id,
        decision_id=act.decision_id or "",
        authority_id=act.authority_id,
        authority=act.authority,
        authority_name=act.authority_name,
        number=act.number,
        adopted_on=act.date,
        received_on=act.received_on,
        sense=act.sense,
        vote_text=act.vote_text,
        text=act.text,
        organ=act.organ,
        votes_for=act.votes_for,
        votes_against=act.votes_against,
        abstentions=act.abstentions,
    )
