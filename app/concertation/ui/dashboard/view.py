"""The dashboard: in ten seconds, what is next, what is late, what waits, what comes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QBoxLayout, QFrame, QStackedLayout, QVBoxLayout, QWidget

from concertation.domain.typography import capital
from concertation.services.queries.dashboard import Dashboard, MinutesRow, SoonRow, dashboard
from concertation.ui import days
from concertation.ui.dashboard.contract_card import KINDS as CONTRACT_KINDS
from concertation.ui.dashboard.contract_card import ContractCard
from concertation.ui.dashboard.files import open_agenda, remind
from concertation.ui.dashboard.next_card import NextMeetingCard, nothing_planned
from concertation.ui.dashboard.rows import RowsSection, RowTitle, day_row, task_row
from concertation.ui.dashboard.summary import summary
from concertation.ui.places import HOLD, MINUTES
from concertation.ui.theme import theme
from concertation.ui.widgets.buttons import Button
from concertation.ui.widgets.chips import Chip, ChipKind
from concertation.ui.widgets.empty_state import EmptyState
from concertation.ui.widgets.layout import PAGE, SectionHead, column, holder, row, scrolled
from concertation.ui.widgets.text import ElidedText, Icon, LinkedText, Text

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from concertation.services.queries.followup import ActionRow
    from concertation.ui.places import PlaceContext
    from concertation.ui.ports import Change

_SHOWN = frozenset(
    (
        *("meeting", "agenda_item", "action", "due_change", "associate", "attachment", "reply", "lunch", "attendance"),
        *("issued_document", "decision", "body", "person", "authority", "authority_name", "membership", "dossier"),
        "setting",
    )
)
_LATE_SHOWN = 3
_ICONS = {
    "meeting": ("users", "accent"),
    "action": ("list-checks", "secondary"),
    "public_holiday": ("calendar-off", "secondary"),
}


class DashboardView(QFrame):
    """Reads one query and shows it; every number leads to the list behind it."""

    def __init__(self, context: PlaceContext) -> None:
        super().__init__()
        self._context = context
        self._shown: Dashboard | None = None
        self._title, self._sentence = Text("", "title"), LinkedText("", "lead")
        self._sentence.setWordWrap(True)
        self._sentence.setAccessibleName(self.tr("En bref"))
        self._sentence.linkActivated.connect(self._follow)
        self._next = QVBoxLayout()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._page())
        self._stack.addWidget(self._beginning())

    def _page(self) -> QWidget:
        go = self._context.navigator.go
        new = Button(
            self.tr("Nouvelle séance"),
            "plus",
            lambda: self._context.navigator.create("agenda"),
            tip=self.tr("Planifier une séance (Ctrl+Maj+Q)"),
        )
        see_late = partial(go, "followup", "late")
        self._late = RowsSection(
            SectionHead(self.tr("En retard"), 0, self.tr("Tout voir dans Suites"), see_late), lines=True, left=76
        )
        self._waiting = RowsSection(
            SectionHead(self.tr("À valider"), 0, self.tr("Voir la liste"), partial(go, "agenda", "to_validate")),
            lines=True,
            left=76,
        )
        self._soon = RowsSection(
            SectionHead(self.tr("Sous 7 jours"), None, self.tr("Agenda"), partial(go, "agenda")), lines=False
        )
        self._contract = ContractCard(self._context)
        left = column(self._next, self._late, self._waiting, None, gap=28)
        right = column(self._soon, self._contract, None, gap=28)
        self._columns.setSpacing(theme().scale.gap(40))
        self._columns.addLayout(left, 648)
        self._columns.addLayout(right, 406)
        head = row(column(self._title, self._sentence, gap=4), gap=16)
        head.setStretch(0, 1)
        head.addWidget(self._context.writes(new), 0, Qt.AlignmentFlag.AlignVCenter)
        self._area = scrolled(column(head, self._columns, None, gap=20, margins=PAGE))
        return self._area

    def _beginning(self) -> QWidget:
        empty = EmptyState(
            "calendar-plus",
            self.tr("Rien n’est encore planifié. Une première séance, et tout ce qui presse se verra ici."),
            self.tr("Planifier une séance"),
            lambda: self._context.navigator.create("agenda"),
            title=self.tr("Bienvenue"),
        )
        if empty.button is not None:
            self._context.writes(empty.button)
        return holder(column(empty))

    # What the frame calls

    def refresh(self, changed: Change | None) -> None:
        if changed is None or not changed.kinds or changed.kinds & _SHOWN:
            self._context.read(dashboard, self._show, owner=self, key="dashboard", today=self._context.today())
        if changed is None or not changed.kinds or changed.kinds & CONTRACT_KINDS:
            self._contract.refresh()

    def focus_first(self) -> None:
        if self._stack.currentIndex() == 1:
            empty = self.findChild(EmptyState)
            if isinstance(empty, EmptyState):
                empty.focus_first()
        elif (prepare := self.findChild(QWidget, "next:prepare")) is not None:
            prepare.setFocus()

    def create_new(self) -> None:
        self._context.navigator.create("agenda")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < theme().scale.px(860)
        beside, under = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(under if narrow else beside)

    # What it shows

    def _show(self, shown: Dashboard) -> None:
        if shown == self._shown:
            return
        first, self._shown = self._shown is None, shown
        self._stack.setCurrentIndex(0 if shown.begun else 1)
        told = days.weekday_and_month(shown.today)
        self._title.setText(capital(told))
        self._sentence.setText(summary(shown))
        self._show_next(shown)
        self._late.head.set_count(shown.late_count)
        none_late = row(
            Icon("circle-check", "done"), ElidedText(self.tr("Aucune suite en retard.")), margins=(0, 8, 0, 8)
        )
        none_late.setStretch(1, 1)
        self._late.fill(
            [self._late_row(one, shown.today.year) for one in shown.late[:_LATE_SHOWN]] or [holder(none_late)]
        )
        self._waiting.head.set_count(len(shown.to_validate))
        self._waiting.fill([self._minutes_row(one, shown) for one in shown.to_validate])
        self._waiting.setVisible(bool(shown.to_validate))
        self._soon.fill(
            [self._soon_row(one) for one in shown.soon] or [ElidedText(self.tr("Rien d’ici une semaine."), "secondary")]
        )
        if first and self.isVisible():
            self.focus_first()
        QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        """Measure the page again once its new rows are: Qt may have kept the height of the former ones."""
        page = self._area.widget()
        if page is not None and (lay := page.layout()) is not None:
            lay.invalidate()
            lay.update()

    def _show_next(self, shown: Dashboard) -> None:
        focused = self.focusWidget()
        had_keyboard = focused is not None and focused.hasFocus() and focused.objectName() == "next:prepare"
        while (item := self._next.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.setParent(None)
                old.deleteLater()
        following = shown.next_meeting
        if following is None:
            self._next.addWidget(nothing_planned(partial(self._context.navigator.go, "agenda")))
            return
        go, key = self._context.navigator.open_meeting, following.meeting.id
        paper = partial(open_agenda, self._context, self, key)
        card = NextMeetingCard(following, shown.today, partial(go, key), partial(go, key, HOLD), paper)
        self._context.writes(card.hold)
        self._next.addWidget(card)
        if had_keyboard:
            self.focus_first()

    def _late_row(self, action: ActionRow, year: int) -> QWidget:
        chip = Chip(self.tr("{n} j").format(n=action.late_days), ChipKind.LATE)
        chip.setAccessibleName(self.tr("%n jour(s) de retard", "", action.late_days))
        told = [action.assignee or self.tr("sans responsable"), action.authority_name, self._due(action, year)]
        title = RowTitle(action.text, partial(self._context.navigator.open_object, "action", action.id))
        title.setObjectName(f"action:{action.id}")
        button = Button(
            self.tr("Relancer"),
            "send",
            partial(remind, self._context, self, action.id),
            tip=self.tr("Écrire un brouillon de message à la personne responsable"),
        )
        button.setAccessibleName(self.tr("Relancer : {text}").format(text=action.text))
        button.setObjectName(f"remind:{action.id}")
        return task_row(chip, title, "  ·  ".join(one for one in told if one), button)

    def _due(self, action: ActionRow, year: int) -> str:
        if action.due_on is None:
            return ""
        due = self.tr("due le {day}").format(day=days.day_in_year(action.due_on, year))
        if action.first_due_on is None or action.first_due_on == action.due_on:
            return due
        return self.tr("{due}, d’abord le {day}").format(due=due, day=days.day_in_year(action.first_due_on, year))

    def _minutes_row(self, minutes: MinutesRow, shown: Dashboard) -> QWidget:
        waited = (shown.today - minutes.date).days
        chip = Chip(self.tr("{n} j").format(n=max(waited, 0)), ChipKind.SOON, "hourglass")
        chip.setAccessibleName(self.tr("Attend depuis %n jour(s)", "", max(waited, 0)))
        day = days.day_in_year(minutes.date, shown.today.year)
        go = partial(self._context.navigator.open_meeting, minutes.id, MINUTES)
        title = RowTitle(self.tr("{body} du {day}").format(body=minutes.body_name, day=day), go)
        title.setObjectName(f"minutes:{minutes.id}")
        read = Button(self.tr("Relire"), "eye", go, tip=self.tr("Relire, corriger et diffuser le relevé"))
        read.setObjectName(f"read:{minutes.id}")
        return task_row(chip, title, self._state(minutes), read)

    def _state(self, minutes: MinutesRow) -> str:
        decisions = self.tr("%n décision(s)", "", minutes.decisions)
        if minutes.issued_at is None:
            state = self.tr("Relevé à diffuser")
        elif minutes.deadline is None:
            state = self.tr("Relevé diffusé, à approuver")
        else:
            state = self.tr("Réputé approuvé {day} sans observation").format(
                day=days.weekday_and_month(minutes.deadline)
            )
        return f"{state}  ·  {decisions}"

    def _soon_row(self, one: SoonRow) -> QWidget:
        day = Text(days.shortest(one.on), "secondary")
        icon = Icon(*_ICONS[one.kind])
        if one.kind == "public_holiday":
            return day_row(day, icon, ElidedText(one.title), self.tr("jour férié"))
        navigator = self._context.navigator
        go = partial(navigator.open_meeting, one.id) if one.kind == "meeting" else None
        title = RowTitle(
            one.title,
            go or partial(navigator.open_object, "action", one.id),
            strong=one.kind == "meeting",
            name=f"{days.short(one.on)}, {one.title}",
        )
        title.setObjectName(f"soon:{one.id}")
        return day_row(day, icon, title, self._soon_detail(one))

    def _soon_detail(self, one: SoonRow) -> str:
        told = [days.clock(one.starts_at) if one.starts_at else "", one.detail or ""]
        detail = ", ".join(text for text in told if text)
        return self.tr("{detail}, puis déjeuner").format(detail=detail) if one.lunch and detail else detail

    def _follow(self, link: str) -> None:
        place, _, named = link.partition(":")
        self._context.navigator.go(place, named)


def build(context: PlaceContext) -> QWidget:
    return DashboardView(context)
