"""The place of dossiers: the list, and the dossier chosen with its triage and everything that happened to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from concertation.services.queries.choices import Choices, choices
from concertation.services.queries.dossiers import DossierFilter, DossierRow, dossiers
from concertation.ui import icons
from concertation.ui.dossiers.creation import NewDossier
from concertation.ui.dossiers.page import DossierPage
from concertation.ui.dossiers.triage import ANSWERS, SINGLE, TOGETHER, UNDECIDED
from concertation.ui.models.rows import RowsList
from concertation.ui.shell.commands import make_action
from concertation.ui.theme import theme
from concertation.ui.widgets.buttons import IconButton
from concertation.ui.widgets.empty_state import EmptyState
from concertation.ui.widgets.fields import CheckField, ChoiceField
from concertation.ui.widgets.filter_field import FilterField
from concertation.ui.widgets.layout import column, holder, row
from concertation.ui.widgets.lazily import Lazily
from concertation.ui.widgets.looked_at import seeks
from concertation.ui.widgets.looks import options
from concertation.ui.widgets.memory import remember_row
from concertation.ui.widgets.text import Text
from concertation.ui.widgets.two_lines import RowsView, TwoLineDelegate, TwoLines
from concertation.ui.widgets.two_panes import TwoPanes
from concertation.wording import word

if TYPE_CHECKING:
    from concertation.ui.places import PlaceContext
    from concertation.ui.ports import Change

KINDS = frozenset(
    (
        *("dossier", "partner", "decision", "action", "due_change", "comment", "agenda_item", "attachment"),
        *(
            "visa",
            "dossier_link",
            "operation",
            "funding_statement",
            "deliberation",
            "meeting",
            "authority",
            "authority_name",
            "person",
            "cooperation",
        ),
    )
)
_OFFERED = frozenset(("authority", "authority_name", "person", "holding"))


def build(context: PlaceContext) -> QWidget:
    return Dossiers(context)


class DossierDelegate(TwoLineDelegate):
    """Paints a dossier's title and, under it, the answer of its triage with its sign."""

    def paint_row(self, painter: QPainter, rect: QRect, shown: TwoLines, *, last: bool) -> None:  # noqa: ARG002
        look, px = theme(), theme().scale.px
        left, width = rect.left() + px(12), rect.width() - px(24)
        title, caption = look.font("body", strong=shown.strong), look.font("caption", strong=shown.tone == "soon")
        heights = QFontMetrics(title).height(), QFontMetrics(caption).height()
        top = rect.top() + (rect.height() - sum(heights) - 2) // 2
        painter.setFont(title)
        painter.setPen(look.color("text"))
        words = painter.fontMetrics().elidedText(shown.title, Qt.TextElideMode.ElideRight, width)
        painter.drawText(QRect(left, top, width, heights[0]), int(Qt.AlignmentFlag.AlignVCenter), words)
        top += heights[0] + 2
        icons.paint(painter, shown.icon, shown.tone, QRectF(left, top, px(13), heights[1]))
        painter.setFont(caption)
        painter.setPen(look.color(shown.detail_tone))
        room = QRect(left + px(18), top, width - px(18), heights[1])
        words = painter.fontMetrics().elidedText(shown.detail, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), words)


class Dossiers(TwoPanes):
    """The list of dossiers and the page of one."""

    def __init__(self, context: PlaceContext) -> None:
        super().__init__(context.settings, "dossiers", (244, 440))
        self._context = context
        self._wanted: str | None = None
        self._build_list()
        self._choices: Choices | None = None
        self._page = Lazily(self._make_page)
        self._form = Lazily(self._make_form)
        self._nothing = EmptyState(
            "folder",
            self.tr(
                "Un dossier réunit tout ce qui se dit, se décide et se fait sur un sujet, d’une réunion à l’autre."
            ),
            self.tr("Ouvrir un premier dossier"),
            self.create_new,
        )
        self._details = QStackedWidget()
        for page in (self._nothing, self._page, self._form):
            self._details.addWidget(page)
        self.hold(self._master, self._details, self.tr("Tous les dossiers"), wide_detail=True)
        writes = context.writes
        if self._nothing.button is not None:
            writes(self._nothing.button)
        edit, shut = self.tr("Modifier la fiche"), self.tr("Clore ou rouvrir")
        writes(make_action(self, edit, self._edit, shortcuts=["F2"], icon="pencil", menu="edit"))
        writes(make_action(self, self.tr("Supprimer"), self._remove, shortcuts=["Del"], icon="trash-2", menu="edit"))
        writes(make_action(self, shut, self._close_or_reopen, icon="lock", menu="edit"))
        make_action(self, self.tr("Imprimer « Où en est-on ? »…"), self.preview, icon="printer", menu="view")
        make_action(
            self, self.tr("Imprimer le registre des dossiers…"), self.print_register, icon="list-ordered", menu="view"
        )
        routing, action = self.tr("Imprimer la fiche navette…"), self.tr("Ajouter une action au dossier")
        make_action(self, routing, self.print_routing, icon="route", menu="view")
        writes(make_action(self, action, self._add_action, icon="list-todo", menu="edit"))

    @property
    def page(self) -> DossierPage:
        """Return the page of a dossier."""
        return self._page.get()

    @property
    def form(self) -> NewDossier:
        """Return the form of a new dossier."""
        return self._form.get()

    @property
    def _dossier(self) -> str:
        """Return the dossier shown, if one is."""
        return self._page.made.wanted if self._page.made is not None else ""

    def _make_page(self) -> DossierPage:
        page = DossierPage(self._context)
        page.opened.connect(self.open)
        if self._choices is not None:
            page.offer(self._choices)
        return page

    def _make_form(self) -> NewDossier:
        form = NewDossier(self._context)
        form.made.connect(self._made)
        form.opened.connect(self.open)
        form.given_up.connect(self._leave_form)
        if self._choices is not None:
            form.offer(self._choices)
        return form

    def _build_list(self) -> None:
        self.words = FilterField(self.tr("Filtrer les dossiers"), self.tr("Filtrer"))
        self.words.filtered.connect(lambda _words: self.reload())
        self._triage = seeks(ChoiceField(self.tr("Tri"), [("", self.tr("Tous les tris")), *options("triage")]))
        self._authority = seeks(ChoiceField(self.tr("Collectivité"), [("", self.tr("Toutes les collectivités"))]))
        self._closed = seeks(CheckField(self.tr("Montrer les dossiers clos")))
        for field in (self._triage, self._authority):
            field.committed.connect(lambda _key: self.reload())
        self._closed.committed.connect(lambda _on: self.reload())
        self.model: RowsList[DossierRow] = RowsList(lambda one: f"{one.title}, {_answer(one)}", self)
        self.list = RowsView(self.tr("Dossiers"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(DossierDelegate(_look, self.list))
        self.list.selectionModel().currentRowChanged.connect(lambda _now, _was: self._show_page())
        self._left = remember_row(self.list, self._context.settings, "dossiers/dossier")
        self.list.activated.connect(lambda _at: self.show_detail())
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._menu)
        self._count = Text("", "secondary")
        head = row(
            Text(self.tr("Dossiers"), "title"),
            self._count,
            None,
            self._context.writes(
                IconButton("plus", self.tr("Nouveau dossier (Ctrl+N)"), self.create_new, tone="accent")
            ),
        )
        head.setContentsMargins(12, 0, 0, 0)
        self._more = IconButton("list-filter", self.tr("Filtrer par tri, collectivité, état"), self._show_filters)
        self._filters = holder(column(self._triage, self._authority, self._closed, gap=6))
        self._filters.hide()
        lay = column(
            head,
            column(row(self.words, self._more, gap=4), self._filters, gap=6),
            self.list,
            gap=10,
            margins=(12, 20, 8, 8),
        )
        lay.setStretch(2, 1)
        self._master = holder(lay)

    def _show_filters(self) -> None:
        """Unfold the filters; folding them again takes them off, so that none hides a dossier unseen."""
        shown = not self._filters.isVisible()
        self._filters.setVisible(shown)
        self._more.set_icon("list-filter", "accent" if shown else "secondary")
        if not shown:
            self._triage.setCurrentIndex(0)
            self._authority.setCurrentIndex(0)
            self._closed.setChecked(False)
            self.reload()

    # What the frame calls

    def refresh(self, changed: Change | None) -> None:
        kinds = None if changed is None else changed.kinds
        if kinds is None or kinds & _OFFERED:
            on = self._context.today()
            self._context.read(choices, self._offer, owner=self, key="dossiers.choices", on=on)
        if kinds is None or kinds & KINDS:
            self.reload()
            if self._dossier:
                self.page.show_dossier(self._dossier)

    def focus_first(self) -> None:
        self.list.setFocus()

    def filter(self, named: str | None = None) -> None:
        """Put the cursor in the filter field, or keep the dossiers with one answer of the triage."""
        if named is None:
            self.words.setFocus()
            self.words.selectAll()
            return
        if not self._filters.isVisible():
            self._show_filters()
        self._triage.show_key(named if self._triage.findData(named) >= 0 else "")
        self.reload()

    def open_object(self, _kind: str, identifier: str) -> None:
        self.open(identifier)

    def print_register(self) -> None:
        """Show the register of who instructs what in its window, ready to be printed."""
        from concertation.services.print_overviews import dossier_register_preview
        from concertation.ui.preview.paper_window import open_paper

        today = self._context.today()
        title = self.tr("Registre des dossiers")
        open_paper(self._context, title, lambda reader: dossier_register_preview(reader, today), parent=self)

    def preview(self) -> None:
        """Show the printed page of the dossier chosen."""
        self.page.print_page()

    def print_routing(self) -> None:
        """Show the fiche navette of the dossier chosen."""
        self.page.print_routing()

    def show_hints(self) -> None:
        self._context.navigator.show_hints(("Ctrl+N", self.tr("nouveau dossier")), ("F2", self.tr("modifier la fiche")))

    def panes(self) -> list[QWidget]:
        return [self._master, self._details]

    def create_new(self) -> None:
        """Show the form of a new dossier."""
        self._details.setCurrentWidget(self._form)
        self.show_detail()
        self.form.begin()

    # What is read

    def reload(self) -> None:
        """Read the list again, keeping the dossier chosen."""
        asked = DossierFilter(
            on=self._context.today(),
            state=None if self._closed.isChecked() else "open",
            triage=self._triage.key or None,
            authority_id=self._authority.key or None,
            words=self.words.text(),
        )
        self._context.read(dossiers, self._show, owner=self, key="dossiers.list", asked=asked)

    def _show(self, rows: tuple[DossierRow, ...]) -> None:
        self.model.show(rows)
        self._count.setText(str(len(rows)))
        wanted, self._left = self._wanted or self._left, None  # what was left yesterday may be gone
        place = self.model.place_of(wanted) if wanted else None
        if place is not None:
            self._wanted = None
            self.list.setCurrentIndex(self.model.index(place, 0))
        elif rows and not self.list.currentIndex().isValid() and not self._wanted:
            self.list.setCurrentIndex(self.model.index(0, 0))
        elif not rows and not self._dossier and self._details.currentWidget() is not self._form:
            self._details.setCurrentWidget(self._nothing)

    def _offer(self, found: Choices) -> None:
        every = ("", self.tr("Toutes les collectivités"))
        self._authority.set_options([every, *((one.id, one.words) for one in found.authorities)])
        if self._authority.currentIndex() < 0:
            self._authority.setCurrentIndex(0)
        self._choices = found
        for made in (self._page.made, self._form.made):
            if made is not None:
                made.offer(found)

    def _show_page(self) -> None:
        found = self.model.row_at(self.list.currentIndex())
        if found is not None:
            self.page.show_dossier(found.id)
            self._details.setCurrentWidget(self._page)

    def open(self, dossier_id: str) -> None:
        """Show a dossier, even one that the filter keeps out of the list."""
        self._details.setCurrentWidget(self._page)
        place = self.model.place_of(dossier_id)
        if place is not None:
            self.list.setCurrentIndex(self.model.index(place, 0))
        self._wanted = None if place is not None else dossier_id
        self.page.show_dossier(dossier_id)
        if place is None:
            self.reload()
        self.show_detail()

    def _made(self, key: str) -> None:
        self.open(key)
        self.page.triage.answers.setFocus()

    def _leave_form(self) -> None:
        self._details.setCurrentWidget(self._page if self._dossier else self._nothing)
        self.show_master()

    # What is done

    def _edit(self) -> None:
        if self._details.currentWidget() is self._page:
            self.show_detail()
            self.page.side.title.setFocus()
            self.page.side.title.selectAll()

    def _close_or_reopen(self) -> None:
        self.page.close_or_reopen()

    def _add_action(self) -> None:
        self.page.add_action()

    def _remove(self) -> None:
        if self.list.hasFocus():
            self.page.remove()

    def _menu(self, at: QPoint) -> None:
        found = self.model.row_at(self.list.indexAt(at))
        if found is None:
            return
        menu = QMenu(self)
        shut = self.tr("Rouvrir") if found.state == "closed" else self.tr("Clore")
        menu.addAction(shut).triggered.connect(lambda _on: self.page.close_or_reopen())
        menu.addAction(self.tr("Ajouter une action")).triggered.connect(lambda _on: self.page.add_action())
        merge = menu.addMenu(self.tr("Fusionner dans"))
        for one in self.model.rows():
            if one.id != found.id and one.state == "open":
                merge.addAction(one.title).triggered.connect(lambda _on, key=one.id: self.page.merge_into(key))
        menu.addAction(self.tr("Supprimer")).triggered.connect(lambda _on: self.page.remove())
        menu.popup(self.list.viewport().mapToGlobal(at))


def _answer(one: DossierRow) -> str:
    """Return what was answered: for one authority alone, its name."""
    told = word("triage", one.triage)
    if one.triage == SINGLE and one.instructing_name:
        told = one.instructing_name
    return f"{told} · {word('dossier_state', one.state).lower()}" if one.state == "closed" else told


def _look(one: DossierRow) -> TwoLines:
    icon, tone = ANSWERS.get(one.triage, ANSWERS[TOGETHER])
    detail_tone = "soon" if one.triage == UNDECIDED else "secondary"
    return TwoLines(one.title, _answer(one), icon=icon, tone=tone, strong=False, detail_tone=detail_tone)
