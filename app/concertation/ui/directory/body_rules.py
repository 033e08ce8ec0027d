"""How a body numbers, approves and votes: patterns of references, delays, quorum, proxies, votes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QFrame, QVBoxLayout

from concertation.domain.numbering import decision_reference, meeting_reference
from concertation.services.gestures.body import set_rules
from concertation.ui.widgets.fields import CheckField, ChoiceField, NumberField, TextField, form
from concertation.ui.widgets.layout import column
from concertation.ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from concertation.services.queries.bodies import BodySheet
    from concertation.ui.directory.body_sheet import BodySheetView


class BodyRules(QFrame):
    """The last part of a body's sheet; rules changed here hold for every sitting of the body."""

    def __init__(self, sheet: BodySheetView) -> None:
        super().__init__()
        self._sheet = sheet
        self._rules: dict[str, Any] = {}
        self._patterns = {
            "meeting_pattern": TextField(self.tr("Référence d’une réunion"), "{body}-{year}-{meeting:02}"),
            "decision_pattern": TextField(self.tr("Référence d’une décision")),
            "closing_formula": TextField(self.tr("Formule de clôture")),
        }
        for name, field in self._patterns.items():
            field.committed.connect(lambda text, name=name: sheet.edit(**{name: text or None}))
        self._build_rules()
        lines: list[tuple[str, QWidget]] = [
            (field.accessibleName(), field) for field in (*self._patterns.values(), *self._delays.values())
        ]
        self._example = Text("", "caption", wrap=True)
        lines.insert(2, ("", self._example))
        rules = form(
            *lines,
            (self.tr("Quorum"), self._quorum),
            (self.tr("Pouvoirs par personne"), self._proxies),
            (self.tr("Majorité"), self._majority),
            (self.tr("Scrutin public : une demande sur"), self._share),
            (self.tr("Règles"), column(*self._flags.values(), gap=2)),
        )
        lay = QVBoxLayout(self)
        lay.setContentsMargins(0, 0, 0, 0)
        lay.addWidget(rules)

    def _show_example(self, sheet: BodySheet) -> None:
        """Say in plain what the two patterns give."""
        shown = sheet.body
        year = self._sheet.context.today().year
        first = meeting_reference(shown.meeting_pattern, body=shown.code, year=year, meeting=1)
        decision = decision_reference(shown.decision_pattern, first, 1)
        told = self.tr("Première réunion de {year} : {meeting}. Sa première décision : {decision}.")
        self._example.setText(told.format(year=year, meeting=first, decision=decision))

    def _build_rules(self) -> None:
        days = "\u00a0" + self.tr("jours")
        none = self.tr("aucun délai")
        self._delays = {
            "convening_days": NumberField(self.tr("Convoquer avant"), unit=days, empty=none),
            "approval_days": NumberField(self.tr("Relevé réputé approuvé après"), unit=days, empty=none),
        }
        for name, number in self._delays.items():
            number.committed.connect(lambda value, name=name: self._sheet.edit(**{name: value or None}))
        quorums = [("", self.tr("aucun")), ("absolute_majority", self.tr("plus de la moitié des membres, présents"))]
        self._quorum = ChoiceField(self.tr("Quorum"), quorums)
        self._quorum.committed.connect(lambda key: self._set("quorum", key or None))
        self._proxies = NumberField(self.tr("Pouvoirs par personne"), most=9, empty=self.tr("sans limite"))
        self._proxies.committed.connect(lambda value: self._set("proxies_per_holder", value or None))
        majorities = [
            ("votes_cast", self.tr("majorité des suffrages exprimés")),
            ("members_in_office", self.tr("majorité des membres en exercice")),
        ]
        self._majority = ChoiceField(self.tr("Majorité"), majorities)
        self._majority.committed.connect(lambda key: self._set("majority", key))
        self._share = NumberField(self.tr("Scrutin public : une demande sur"), most=20, empty=self.tr("pas de seuil"))
        self._share.committed.connect(lambda value: self._set("public_ballot_share", value or None))
        self._flags = {
            "votes": CheckField(self.tr("on y vote")),
            "proxies_count_for_quorum": CheckField(self.tr("les pouvoirs comptent pour le quorum")),
            "proxy_within_authority": CheckField(self.tr("un pouvoir se donne dans la même assemblée")),
            "proxy_holder_present": CheckField(self.tr("qui porte un pouvoir est en séance")),
            "casting_vote": CheckField(self.tr("voix prépondérante de la présidence")),
            "co_presidents": CheckField(self.tr("deux coprésidents : aucune voix prépondérante")),
            "public_beats_secret": CheckField(self.tr("la demande de scrutin public l’emporte sur celle du secret")),
            "by_authority": CheckField(self.tr("l’accord se compte par collectivité")),
            "binding": CheckField(self.tr("ses décisions engagent par elles-mêmes")),
        }
        for name, box in self._flags.items():
            box.committed.connect(lambda on, name=name: self._set(name, on))

    def show_rules(self, sheet: BodySheet) -> None:
        """Show those in force."""
        self._rules = dict(sheet.rules)
        for name, field in self._patterns.items():
            field.show_text(getattr(sheet.body, name))
        for name, number in self._delays.items():
            number.show_number(getattr(sheet.body, name))
        self._show_example(sheet)
        self._quorum.show_key(self._rules.get("quorum") or "")
        self._proxies.show_number(self._rules.get("proxies_per_holder"))
        self._majority.show_key(self._rules.get("majority") or "votes_cast")
        self._share.show_number(self._rules.get("public_ballot_share"))
        for name, box in self._flags.items():
            box.setChecked(bool(self._rules.get(name)))

    def _set(self, name: str, value: Any) -> None:
        self._rules[name] = value
        self._sheet.write(set_rules, body_id=self._sheet.wanted, settings=self._rules)
