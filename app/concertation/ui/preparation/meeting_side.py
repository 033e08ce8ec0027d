"""What surrounds the agenda: actions to recall, points in reserve, who is expected, the déjeuner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QMenu

from concertation.domain.meeting import TOOK_PLACE
from concertation.domain.typography import fold
from concertation.domain.vocabulary import AttendanceStatus, Declared, MeetingState
from concertation.ui.models.rows import RowsList
from concertation.ui.preparation.lists import (
    Expected,
    ShortList,
    action_look,
    inset,
)
from concertation.ui.preparation.lunch_form import LunchForm
from concertation.ui.preparation.pieces import Pieces
from concertation.ui.preparation.reply_list import ReplyList
from concertation.ui.preparation.reserve_list import ReserveFrame, ReserveList
from concertation.ui.widgets.buttons import LinkButton
from concertation.ui.widgets.filter_field import FilterField
from concertation.ui.widgets.layout import SectionHead, column, scrolled
from concertation.ui.widgets.text import Hairline, Text

if TYPE_CHECKING:
    from concertation.services.queries.followup import ActionRow
    from concertation.services.queries.preparation import Preparation

_MOST_ACTIONS = 4
_MANY = 12  # people from which a filter is offered


class MeetingSide(QFrame):
    """Tells what is asked: an action to open, a point of the reserve to take, a guest, an answer."""

    action_opened = Signal(object)
    all_actions_asked = Signal()
    taken = Signal(str)
    put = Signal(str)
    kept_for_later = Signal(str)
    reserve_removed = Signal(object)
    guest_asked = Signal(object)
    answered = Signal(object, object)
    person_removed = Signal(object)
    represented_asked = Signal(object, object)
    person_opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._people: list[Expected] = []
        self._read_only = False
        self.actions_list: ShortList[ActionRow] = ShortList(
            RowsList(lambda action: f"{action.text}, {action_look(action).detail}"),
            action_look,
            self.tr("Suites à rappeler"),
            _MOST_ACTIONS,
        )
        self.actions_list.opened.connect(self.action_opened)
        self._all = LinkButton(self.tr("Toutes les suites"), clicked=self.all_actions_asked.emit)
        self._no_action = Text(self.tr("Aucune action ouverte pour cette instance."), "secondary", wrap=True)
        self.reserve = ReserveList(self.tr("Points en réserve"))
        self.reserve.opened.connect(lambda item: self.taken.emit(item.id))
        self.reserve.removed.connect(self.reserve_removed)
        self.reserve.put.connect(self.put)
        self.reserve.menu_asked.connect(self._reserve_menu)
        self.later = QLineEdit()
        self.later.setAccessibleName(self.tr("Noter un point pour plus tard"))
        self.later.setPlaceholderText(self.tr("Noter un point pour plus tard"))
        self.later.returnPressed.connect(self._keep_for_later)
        self._no_reserve = Text(self.tr("Glissez ici un point à garder pour plus tard."), "secondary", wrap=True)
        self.lunch = LunchForm()
        self.pieces = Pieces(
            self.tr("Pièces de la séance"), self.tr("Celles qui ne sont d’aucun point en particulier.")
        )
        self._make_people()
        self._lay_out()

    def _make_people(self) -> None:
        self.people = ReplyList()
        self.people.answered.connect(self.answered)
        self.people.represented.connect(lambda one: self.represented_asked.emit(one, self.people))
        self._keys = Text(self.people.keys(), "caption", wrap=True)
        self.people.opened.connect(lambda one: self._person_menu(one, self.people.below()))
        self.people.menu_asked.connect(self._person_menu)
        self.people.removed.connect(self._remove_person)
        self._filter = FilterField(self.tr("Filtrer les participants"))
        self._filter.filtered.connect(lambda _words: self._show_people())
        self._summary = Text("", "secondary", wrap=True)
        self._guest = LinkButton(self.tr("Ajouter un invité…"), "user-plus", lambda: self.guest_asked.emit(self._guest))

    def _lay_out(self) -> None:
        self._actions_head = SectionHead(self.tr("Suites à rappeler"), 0, line=False)
        self._reserve_head = SectionHead(self.tr("Points en réserve"), 0, line=False)
        self._people_head = SectionHead(self.tr("Participants"), 0, line=False)
        pieces = column(
            inset(self._actions_head),
            self.actions_list,
            inset(self._no_action, self._all, Hairline()),
            self._reserve_frame(),
            inset(Hairline(), self._people_head, self._summary, self._filter),
            self.people,
            inset(self._keys),
            inset(self._guest, Hairline(), self.lunch, Hairline()),
            self.pieces,
            None,
            gap=8,
            margins=(8, 12, 8, 16),
        )
        self.setLayout(column(scrolled(pieces), gap=0))

    def _reserve_frame(self) -> ReserveFrame:
        frame = ReserveFrame(inset(self._reserve_head), self.reserve, inset(self._no_reserve, self.later))
        frame.put.connect(self.put)
        return frame

    def show_meeting(self, shown: Preparation, *, read_only: bool) -> None:
        self._read_only = read_only
        self._actions_head.set_count(len(shown.actions))
        self.actions_list.show_rows(shown.actions[:_MOST_ACTIONS])
        self._no_action.setVisible(not shown.actions)
        self._all.setVisible(len(shown.actions) > _MOST_ACTIONS)
        self._reserve_head.set_count(len(shown.reserve))
        self.reserve.show_rows(shown.reserve)
        self.reserve.set_read_only(read_only=read_only)
        self._no_reserve.setVisible(not shown.reserve)
        self._no_reserve.setText(
            self.tr("Aucun point en réserve.")
            if read_only
            else self.tr("Glissez ici un point à garder pour plus tard.")
        )
        noted = any(row.status == AttendanceStatus.PRESENT for row in shown.people)
        held = noted and MeetingState(shown.sheet.state) in TOOK_PLACE
        self.people.read_only = read_only
        self._keys.setVisible(bool(shown.people) and not (read_only or held))
        replies = {reply.id: reply for reply in shown.replies}
        self._people = [Expected(row.id, row, replies.get(row.person_id), held) for row in shown.people]
        self._people_head.set_count(len(self._people))
        self._filter.setVisible(len(self._people) > _MANY)
        self._guest.setVisible(not read_only)
        self._show_people()
        self.pieces.show_pieces(shown.pieces, read_only=read_only)
        coming = sum(1 for reply in shown.replies if reply.lunch)
        self.lunch.show_lunch(shown.sheet.lunch, coming, read_only=read_only)

    def _keep_for_later(self) -> None:
        if title := self.later.text().strip():
            self.later.clear()
            self.kept_for_later.emit(title)

    def _show_people(self) -> None:
        words = fold(self._filter.text()).split()
        told = [
            one
            for one in self._people
            if all(
                word in fold(f"{one.person.person} {one.person.authority_name} {one.person.group}") for word in words
            )
        ]
        self.people.show_rows(told)
        self._summary.setText(self._sum_up())

    def _sum_up(self) -> str:
        if not self._people:
            return self.tr("Personne n’est attendu : vérifiez les sièges de l’instance.")
        if self._people[0].held:
            there = sum(1 for one in self._people if one.person.status == AttendanceStatus.PRESENT)
            return self.tr("%n présent(s)", "", there)
        declared = [one.person.declared for one in self._people]
        answered = sum(1 for one in self._people if one.reply is not None and one.reply.answer)
        told = []
        if coming := sum(1 for one in self._people if one.reply is not None and one.reply.answer == "coming"):
            told.append(self.tr("{count} oui").format(count=coming))
        if excused := declared.count(Declared.EXCUSED):
            told.append(self.tr("%n excusé(s)", "", excused))
        if represented := declared.count(Declared.REPRESENTED):
            told.append(self.tr("%n représenté(s)", "", represented))
        told.append(self.tr("%n réponse(s) reçue(s)", "", answered) if answered else self.tr("aucune réponse reçue"))
        return ", ".join(told)

    # Menus

    def _reserve_menu(self, item: object, at: QPoint) -> None:
        if self._read_only:
            return
        menu = QMenu(self)
        menu.addAction(self.tr("Mettre à l’ordre du jour")).triggered.connect(lambda: self.taken.emit(item.id))  # type: ignore[attr-defined]
        menu.addAction(self.tr("Supprimer")).triggered.connect(lambda: self.reserve_removed.emit(item))
        _pop(menu, at)

    def _person_menu(self, one: Expected, at: QPoint) -> None:
        menu = QMenu(self)
        if not self._read_only:
            answers = (
                (self.tr("Viendra et déjeunera"), ("coming", True)),
                (self.tr("Viendra sans déjeuner"), ("coming", False)),
                (self.tr("Excusé"), ("excused", False)),
                (self.tr("Sans réponse"), ("", False)),
            )
            for words, answer in answers:
                menu.addAction(words).triggered.connect(lambda _on, answer=answer: self.answered.emit(one, answer))
            menu.addAction(self.tr("Représenté par…")).triggered.connect(
                lambda: self.represented_asked.emit(one, self.people)
            )
            menu.addSeparator()
        menu.addAction(self.tr("Ouvrir dans l’Annuaire")).triggered.connect(
            lambda: self.person_opened.emit(one.person.person_id)
        )
        if not self._read_only:
            menu.addAction(self.tr("Retirer de cette séance")).triggered.connect(lambda: self._remove_person(one))
        _pop(menu, at)

    def _remove_person(self, one: Expected) -> None:
        if not self._read_only:
            self.person_removed.emit(one)


def _pop(menu: QMenu, at: QPoint) -> None:
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(at)
