"""Questions about contracts: who pays what, how far it has gone, what deserves a look, what an amendment would change."""

from concertation.services.queries.contract.alerts import alerts
from concertation.services.queries.contract.amendment_rows import (
    AdoptionRow,
    AmendmentRow,
    AmendmentSheet,
    DifferenceRow,
    DifferenceTable,
    MoveRow,
)
from concertation.services.queries.contract.amendments import amendment_sheet, amendments, simulate
from concertation.services.queries.contract.figures import Said, SheetColumn, figures, sheet_columns
from concertation.services.queries.contract.operation_rows import (
    AlertRow,
    FigureFilter,
    FigureRow,
    IndicatorRow,
    KeyRow,
    LinkedDecision,
    OperationFilter,
    OperationRow,
    OperationSheet,
)
from concertation.services.queries.contract.operations import (
    indicators,
    keys,
    linked_decisions,
    named_operations,
    operation_id_of,
    operation_sheet,
    operations,
)
from concertation.services.queries.contract.rows import (
    ContractRow,
    ContractTable,
    FinancerRef,
    FinancerRow,
    Rates,
    Sums,
    TableRow,
    VersionRow,
    YearRow,
)
from concertation.services.queries.contract.structure import contract_id_of, contracts
from concertation.services.queries.contract.table import axes_total, by_year, contract_table

__all__ = [
    "AdoptionRow",
    "AlertRow",
    "AmendmentRow",
    "AmendmentSheet",
    "ContractRow",
    "ContractTable",
    "DifferenceRow",
    "DifferenceTable",
    "FigureFilter",
    "FigureRow",
    "FinancerRef",
    "FinancerRow",
    "IndicatorRow",
    "KeyRow",
    "LinkedDecision",
    "MoveRow",
    "OperationFilter",
    "OperationRow",
    "OperationSheet",
    "Rates",
    "Said",
    "SheetColumn",
    "Sums",
    "TableRow",
    "VersionRow",
    "YearRow",
    "alerts",
    "amendment_sheet",
    "amendments",
    "axes_total",
    "by_year",
    "contract_id_of",
    "contract_table",
    "contracts",
    "figures",
    "indicators",
    "keys",
    "linked_decisions",
    "named_operations",
    "operation_id_of",
    "operation_sheet",
    "operations",
    "sheet_columns",
    "simulate",
]
