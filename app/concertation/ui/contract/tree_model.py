"""The contract as a tree: axes, actions, operations, then the rounding gap and the total."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from concertation.ui.contract.tree_cells import Cells
from concertation.ui.models.rows import ID_ROLE, ROW_ROLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from concertation.services.queries.contract import ContractTable, OperationRow, TableRow
    from concertation.ui.contract.words import Amounts

Index = QModelIndex | QPersistentModelIndex
CELL_ROLE = Qt.ItemDataRole.UserRole + 10
KIND_ROLE = Qt.ItemDataRole.UserRole + 11
GAP, TOTAL = "gap", "total"
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(eq=False, slots=True)
class Node:
    """One line of the tree; operations are read when their action is first unfolded."""

    id: str
    kind: str
    row: Any
    parent: Node | None = None
    place: int = 0
    children: list[Node] = field(default_factory=list)
    waiting: bool = False

    def adopt(self, child: Node) -> None:
        child.parent, child.place = self, len(self.children)
        self.children.append(child)


class ContractTree(QAbstractItemModel):
    """Shows a :class:`ContractTable`; columns: label, one a financer, total, the stages, the gauge."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root = Node("", "root", None)
        self._by_id: dict[str, Node] = {}
        self.cells = Cells()

    def show(self, table: ContractTable, amounts: Amounts, stage: str) -> bool:
        """Show a table; return whether its lines are others than before, which folds the tree again."""
        root, by_id = _grown(table)
        self.cells = Cells(table, amounts, stage)
        same = self._ids(self._root) == self._ids(root) and self._columns_kept(table)
        if not same:
            self.beginResetModel()
            self._root, self._by_id = root, by_id
            self.endResetModel()
            return True
        for key, node in by_id.items():
            self._by_id[key].row = node.row
        self._tell_all(QModelIndex())
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)
        return False

    def show_operations(self, node_id: str, rows: Sequence[OperationRow]) -> None:
        """Put the operations read under their action, their axis or *hors axe*."""
        node = self._by_id.get(node_id)
        if node is None:
            return
        index = self._index_of(node)
        kept = [child for child in node.children if child.kind != "operation"]
        start = len(kept)
        if len(node.children) > start:
            self.beginRemoveRows(index, start, len(node.children) - 1)
            for child in node.children[start:]:
                self._by_id.pop(child.id, None)
            del node.children[start:]
            self.endRemoveRows()
        node.waiting = False
        if rows:
            self.beginInsertRows(index, start, start + len(rows) - 1)
            for one in rows:
                made = Node(one.id, "operation", one)
                node.adopt(made)
                self._by_id[one.id] = made
            self.endInsertRows()

    def loaded(self) -> list[str]:
        """Return the nodes whose operations were read."""
        return [node.id for node in self._by_id.values() if any(child.kind == "operation" for child in node.children)]

    def node(self, index: Index) -> Node:
        found = index.internalPointer() if index.isValid() else None
        return found if isinstance(found, Node) else self._root

    def find(self, node_id: str, column: int = 0) -> QModelIndex:
        node = self._by_id.get(node_id)
        return QModelIndex() if node is None else self._index_of(node, column)

    def nodes(self) -> Iterator[Node]:
        yield from self._by_id.values()

    # Qt

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.column() > 0 else len(self.node(parent).children)

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008
        return self.cells.count

    def hasChildren(self, parent: Index = QModelIndex()) -> bool:  # noqa: B008
        node = self.node(parent)
        return parent.column() <= 0 and (bool(node.children) or node.waiting)

    def canFetchMore(self, _parent: Index) -> bool:
        return False  # the page reads them on the worker

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, self.node(parent).children[row])

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]  # Qt has a second one, without index
        above = self.node(index).parent
        return QModelIndex() if above is None or above is self._root else self._index_of(above)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        node = self.node(index)
        if role == ID_ROLE:
            return node.id
        if role == KIND_ROLE:
            return node.kind
        if role == ROW_ROLE:
            return node.row
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if index.column() else _LEFT
        return self._told(node, index.column(), role)

    def _told(self, node: Node, column: int, role: int) -> Any:
        cell = self.cells.cell(node.kind, node.row, column)
        if role == CELL_ROLE:
            return cell
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return cell.words
        return (cell.tip or None) if role == Qt.ItemDataRole.ToolTipRole else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < self.cells.count:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.cells.heads[section].title
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.cells.heads[section].tip or None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section else _LEFT
        return None

    # Inside

    def _index_of(self, node: Node, column: int = 0) -> QModelIndex:
        return QModelIndex() if node is self._root else self.createIndex(node.place, column, node)

    def _ids(self, root: Node) -> list[tuple[str, str | None]]:
        return [(child.id, root.id) for child in root.children if child.kind != "operation"] + [
            pair for child in root.children for pair in self._ids(child)
        ]

    def _columns_kept(self, table: ContractTable) -> bool:
        return bool(self._root.row == tuple(one.id for one in table.financers))

    def _tell_all(self, parent: QModelIndex) -> None:
        count = self.rowCount(parent)
        if count:
            last = self.columnCount() - 1
            self.dataChanged.emit(self.index(0, 0, parent), self.index(count - 1, last, parent))
        for place in range(count):
            self._tell_all(self.index(place, 0, parent))


def _grown(table: ContractTable) -> tuple[Node, dict[str, Node]]:
    """Return the tree of a table and its nodes by id; the root keeps the columns it was made for."""
    root = Node("", "root", tuple(one.id for one in table.financers))
    by_id: dict[str, Node] = {}
    for row in table.rows:
        node = _node_of(row)
        by_id[row.id] = node
        (by_id.get(row.parent_id or "") or root).adopt(node)
    for key, what in ((GAP, table), (TOTAL, table.total)):
        if key == TOTAL or table.rounding_gap:
            by_id[key] = Node(key, key, what)
            root.adopt(by_id[key])
    return root, by_id


def _node_of(row: TableRow) -> Node:
    return Node(row.id, row.kind, row, waiting=bool(row.operations))
