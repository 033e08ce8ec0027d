"""The contract: where it stands, who pays, what is entered, what an avenant would change."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QApplication, QFrame, QStackedLayout, QStackedWidget, QWidget

from concertation.services.queries.contract import amendments, contract_table, contracts
from concertation.ui.contract.exports import Exports
from concertation.ui.contract.head import PAGES, ContractHead
from concertation.ui.contract.table_page import TablePage
from concertation.ui.contract.ways import Shown, Ways
from concertation.ui.shell.commands import make_action
from concertation.ui.theme import theme
from concertation.ui.widgets.empty_state import EmptyState
from concertation.ui.widgets.layout import column, scrolled

if TYPE_CHECKING:
    from datetime import date

    from concertation.services.queries.contract import AlertRow, ContractRow, OperationFilter
    from concertation.ui.places import PlaceContext
    from concertation.ui.ports import Change

KINDS = frozenset(
    (
        *("contract", "financer", "axis", "contract_action", "operation", "operation_decision", "funding_key"),
        *(
            "key_share",
            "amendment",
            "amendment_move",
            "deliberation",
            "planned_amount",
            "funding_statement",
            "indicator",
        ),
        *("authority", "authority_name", "decision", "dossier"),
    )
)
# Built when first gone to: a module of this room and the class in it.
_PAGES = {
    "charts": ("charts_page", "ChartsPage"),
    "operations": ("operations_page", "OperationsPage"),
    "operation": ("operation_page", "OperationPage"),
    "entry": ("entry_page", "EntryPage"),
    "import": ("import_page", "ImportPage"),
    "amendments": ("amendments_page", "AmendmentsPage"),
    "simulator": ("simulator_page", "SimulatorPage"),
    "structure": ("structure_page", "StructurePage"),
}
_PARENTS = {"operation": "operations", "import": "entry", "simulator": "amendments"}


def build(context: PlaceContext) -> QWidget:
    return ContractPlace(context)


class ContractPlace(QFrame):
    """One contract at a time: a head, and its pages."""

    def __init__(self, context: PlaceContext) -> None:
        super().__init__()
        self._context = context
        self._contract_id = context.settings.text("contract/shown")
        self._as_of: date | None = None
        self.shown: Shown | None = None
        self._built: dict[str, Any] = {}
        self._wanted: tuple[str, str] | None = None
        self.ways = Ways(self)
        self._exports = Exports(context, self)
        self.head = ContractHead(context.today())
        self.table_page = TablePage(context)
        self.pages = QStackedWidget()
        self._add("table", self.table_page)
        self.head.put_beside(self.table_page.halves, self.table_page.stage)
        self._stack = QStackedLayout(self)
        main = column(self.head, self.pages, gap=12, margins=(32, 24, 32, 12))
        main.setStretch(1, 1)
        # Where text is large the head scrolls away, and the page keeps enough height to work in.
        self._main, self._blank, self._empty = scrolled(main), QFrame(), self._nothing_yet()
        theme().changed.connect(self._measure)
        self._measure()
        for page in (self._blank, self._empty, self._main):
            self._stack.addWidget(page)
        self._connect()
        self._offer_actions()

    def _measure(self) -> None:
        self.pages.setMinimumHeight(theme().scale.px(240))

    def _nothing_yet(self) -> EmptyState:
        nothing = EmptyState(
            "coins",
            self.tr(
                "Un contrat réunit des axes, des actions et des opérations, leurs financeurs, et ce que chacun "
                "a prévu, programmé, engagé, mandaté et payé."
            ),
            self.tr("Créer un contrat…"),
            self.begin_contract,
            title=self.tr("Aucun contrat dans ce registre"),
        )
        if nothing.button is not None:
            self._context.writes(nothing.button)
        return nothing

    def _connect(self) -> None:
        head, table, ways = self.head, self.table_page, self.ways
        head.chosen.connect(self.show_contract)
        head.dated.connect(self.show_day)
        head.turned.connect(self.turn)
        head.export.clicked.connect(lambda _on: self._offer_exports())
        head.more.clicked.connect(lambda _on: self.turn("structure"))
        table.drilled.connect(lambda node, financer: self.drill(table.filter_of(node, financer), _words(node)))
        table.opened.connect(self.open_operation)
        table.followed.connect(self._follow)
        table.restructured.connect(lambda: self.turn("structure"))
        ways.page.connect(self.turn)
        ways.operation.connect(self.open_operation)
        ways.operations.connect(self.drill)
        ways.entry.connect(self.enter)
        ways.draft.connect(self.draft)

    def _offer_actions(self) -> None:
        create = make_action(self, self.tr("Créer un contrat…"), self.begin_contract, icon="plus", menu="edit")
        self._context.writes(create)
        self._context.writes(self.head.more)
        make_action(self, self.tr("Déplier tous les axes"), lambda: self.table_page.unfold_all(on=True), menu="view")
        make_action(self, self.tr("Replier tous les axes"), lambda: self.table_page.unfold_all(on=False), menu="view")
        make_action(self, self.tr("Historique du contrat"), self._show_history, icon="history", menu="view")
        make_action(self, self.tr("Euros et centimes"), self._turn_exact, menu="view")
        make_action(self, self.tr("Changer la date de situation"), self.head.offer_days, icon="history", menu="view")

    def _show_history(self) -> None:
        from concertation.ui.widgets.history_window import HistoryWindow

        if self._contract_id:
            name = self.head.title.text()
            HistoryWindow(self._context, "contract", self._contract_id, name, self.window()).show()

    # What the frame calls

    def refresh(self, changed: Change | None) -> None:
        if changed is None or not changed.kinds or changed.kinds & KINDS:
            self._context.read(contracts, self._show_contracts, owner=self, key="contract.list")

    def focus_first(self) -> None:
        current = self._stack.currentWidget()
        if current is self._empty:
            self._empty.focus_first()
        elif current is self._main:
            self._current().focus_first()

    def filter(self, named: str | None = None) -> None:
        """Go to the operations and put the cursor in their filter; or show a page by its name."""
        if named in (*PAGES, *_PAGES):
            self.turn(str(named))
        elif self.shown is not None:
            self.turn("operations")
            self._built["operations"].words.setFocus()

    def open_object(self, kind: str, identifier: str) -> None:
        """Show a contract, an operation or an avenant."""
        if self.shown is None:
            self._wanted = (kind, identifier)
        elif kind == "operation":
            self.open_operation(identifier)
        elif kind == "contract":
            self.show_contract(identifier)
        elif kind == "amendment":
            self.turn("amendments")
            self._built["amendments"].select(identifier)
        elif kind in ("axis", "contract_action"):
            self.turn("table")
            self.table_page.select(identifier)

    def create_new(self) -> None:
        """Begin what the page shown holds: an operation, an avenant, an axis; elsewhere a contract."""
        page, on_pages = self._current(), self._stack.currentWidget() is self._main
        if on_pages and hasattr(page, "create_new"):
            page.create_new()
        else:
            self.begin_contract()

    def begin_contract(self) -> None:
        """Show the form of a new contract."""
        form = self._built.get("creation")
        if form is None:
            form = import_module("concertation.ui.contract.creation").NewContract(self._context)
            form.made.connect(self._made)
            form.given_up.connect(self._leave_form)
            self._built["creation"] = form
            self._stack.addWidget(form)
        form.begin()
        self._stack.setCurrentWidget(form)

    def preview(self) -> None:
        """Show the paper of the page: the avenant chosen among avenants, the tableau de bord elsewhere."""
        page = self._current()
        if hasattr(page, "print_sheet") and page.sheet is not None:
            page.print_sheet()
        elif self.shown is not None:
            self._exports.dashboard(self.shown)

    def show_hints(self) -> None:
        entree, f2 = self.tr("Entrée"), "F2"
        self._context.navigator.show_hints((entree, self.tr("ouvrir")), (f2, self.tr("modifier")))

    # What is shown

    def show_contract(self, contract_id: str) -> None:
        self._contract_id, self._as_of = contract_id, None
        self._context.settings.write("contract/shown", contract_id)
        self.refresh(None)

    def show_day(self, day: date | None) -> None:
        """Read the contract as it was known on a day."""
        self._as_of = day
        self.refresh(None)

    def turn(self, key: str) -> None:
        """Show a page, up to date."""
        page = self.page(key)
        self.pages.setCurrentWidget(page)
        self.head.pages.choose(_PARENTS.get(key, key))
        self.table_page.show_choices(on=page is self.table_page)
        if self.shown is not None:
            page.show_contract(self.shown)
        focused = QApplication.focusWidget()
        if focused is None or not self.head.isAncestorOf(focused):
            page.focus_first()  # Qt would give the keyboard to the first field there is

    def _current(self) -> Any:
        return self.pages.currentWidget()

    def page(self, key: str) -> Any:
        """Return a page, built when it is first wanted and given the contract shown."""
        if key not in self._built:
            module, name = _PAGES[key]
            self._add(key, getattr(import_module(f"concertation.ui.contract.{module}"), name)(self._context, self.ways))
        return self._built[key]

    def _add(self, key: str, page: QWidget) -> None:
        self._built[key] = page
        self.pages.addWidget(page)

    def _show_contracts(self, rows: tuple[ContractRow, ...]) -> None:
        if self._stack.currentWidget() is self._built.get("creation") and self._built:
            return
        if not rows:
            self.shown = None
            self._stack.setCurrentWidget(self._empty)
            return
        known = {one.id: one for one in rows}
        self._contract_id = self._contract_id if self._contract_id in known else rows[0].id
        self.head.show_contracts(rows, self._contract_id)
        values = {"contract_id": self._contract_id, "today": self._context.today(), "as_of": self._as_of}
        self._context.read(_contract, self._show, owner=self, key="contract.table", **values)

    def _show(self, shown: Shown) -> None:
        first, self.shown = self.shown is None, shown
        self._stack.setCurrentWidget(self._main)
        self.head.show_table(shown.table, shown.amendments)
        self._current().show_contract(shown)
        if self._wanted is not None:
            wanted, self._wanted = self._wanted, None
            self.open_object(*wanted)
        elif first and self.isVisible():
            self.focus_first()

    # From a page to another

    def drill(self, asked: OperationFilter, words: str) -> None:
        """Show the operations behind a figure."""
        self.turn("operations")
        self._built["operations"].show_behind(asked, words)

    def open_operation(self, operation_id: str) -> None:
        self.page("operation").open(operation_id)
        self.turn("operation")

    def enter(self, asked: object) -> None:
        """Go to the sheet where figures are typed, at what is asked."""
        self.turn("entry")
        self._built["entry"].go_to(asked)

    def draft(self, asked: object) -> None:
        """Go to the simulator, for the decision or the avenant asked."""
        self.page("simulator").begin(asked)
        self.turn("simulator")

    def _follow(self, alert: AlertRow) -> None:
        if alert.kind == "decision_without_amendment":
            self.draft(alert)
        elif alert.kind in ("figure_missing", "figures_conflict"):
            self.enter(alert)
        elif alert.operation_id:
            self.open_operation(alert.operation_id)
        elif self.shown is not None:
            index = self.table_page.model.find(alert.axis_id or "total")
            node = self.table_page.model.node(index)
            self.drill(self.table_page.filter_of(node), _words(node))

    def _offer_exports(self) -> None:
        if self.shown is not None:
            under = self.head.export.rect().bottomLeft()
            self._exports.menu(self.shown).popup(self.head.export.mapToGlobal(under))

    def _turn_exact(self) -> None:
        self.table_page.show_exact(on=not self.table_page.exact)

    def _made(self, contract_id: str) -> None:
        self._stack.setCurrentWidget(self._blank)
        self.show_contract(contract_id)
        self.turn("structure")

    def _leave_form(self) -> None:
        self._stack.setCurrentWidget(self._blank)
        self.refresh(None)


def _contract(reader: Any, contract_id: str, today: date, as_of: date | None) -> Shown:
    table = contract_table(reader, contract_id, today, as_of=as_of)
    return Shown(table, tuple(amendments(reader, contract_id)), as_of)


def _words(node: Any) -> str:
    return "" if node.kind in ("total", "root") else f"{node.row.number} {node.row.name}".strip()
