"""The yearly report: the blocks that people write; what is counted is read from the rest of the register."""

from __future__ import annotations

from sqlalchemy.orm import Mapped

from concertation.domain.vocabulary import ReportBlockKind
from concertation.persistence.tables.base import Row, among, points_at


class ReportBlock(Row):
    """A passage of the bilan of a cooperation for one year; ``label`` stands in the margin (« Simplifier »)."""

    __tablename__ = "report_block"
    __table_args__ = (among("kind", ReportBlockKind),)

    cooperation_id: Mapped[str] = points_at("cooperation")
    year: Mapped[int]
    kind: Mapped[str]
    label: Mapped[str | None]
    text: Mapped[str]
    rank: Mapped[str]
