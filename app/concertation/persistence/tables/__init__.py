"""The tables of a register, one file per aggregate; importing this module declares them all."""

from sqlalchemy.orm import configure_mappers

from concertation.persistence.tables.ballot import BallotLine, BallotRequest, Recusal, Tally, Vote, VoteItem
from concertation.persistence.tables.base import Base, ClockTime, Day, Instant, Row, instant_text
from concertation.persistence.tables.contract import (
    Amendment,
    AmendmentMove,
    Axis,
    Contract,
    ContractAction,
    Financer,
    FundingKey,
    FundingStatement,
    Indicator,
    KeyShare,
    Operation,
    OperationDecision,
    PlannedAmount,
)
from concertation.persistence.tables.cooperation import (
    Body,
    ClosedDays,
    Cooperation,
    Membership,
    RuleSet,
    Seat,
    StandingItem,
)
from concertation.persistence.tables.directory import Authority, AuthorityName, Holding, Person, PoliticalGroup
from concertation.persistence.tables.dossier import Dossier, DossierLink, Partner, Visa
from concertation.persistence.tables.followup import (
    Action,
    Associate,
    Comment,
    Decision,
    Deliberation,
    DeliberationLink,
    DueChange,
)
from concertation.persistence.tables.meeting import (
    AgendaItem,
    Attendance,
    Block,
    ItemText,
    Lunch,
    Meeting,
    PresenceEvent,
    Proxy,
    Reply,
)
from concertation.persistence.tables.paper import Attachment, IssuedDocument, Piece, Sentence, Template
from concertation.persistence.tables.report import ReportBlock
from concertation.persistence.tables.setting import Setting
from concertation.persistence.tables.sitting import ReportAmendment, SittingEvent, Speech

__all__ = [
    "Action",
    "AgendaItem",
    "Amendment",
    "AmendmentMove",
    "Associate",
    "Attachment",
    "Attendance",
    "Authority",
    "AuthorityName",
    "Axis",
    "BallotLine",
    "BallotRequest",
    "Base",
    "Block",
    "Body",
    "ClockTime",
    "ClosedDays",
    "Comment",
    "Contract",
    "ContractAction",
    "Cooperation",
    "Day",
    "Decision",
    "Deliberation",
    "DeliberationLink",
    "Dossier",
    "DossierLink",
    "DueChange",
    "Financer",
    "FundingKey",
    "FundingStatement",
    "Holding",
    "Indicator",
    "Instant",
    "IssuedDocument",
    "ItemText",
    "KeyShare",
    "Lunch",
    "Meeting",
    "Membership",
    "Operation",
    "OperationDecision",
    "Partner",
    "Person",
    "Piece",
    "PlannedAmount",
    "PoliticalGroup",
    "PresenceEvent",
    "Proxy",
    "Recusal",
    "Reply",
    "ReportAmendment",
    "ReportBlock",
    "Row",
    "RuleSet",
    "Seat",
    "Sentence",
    "Setting",
    "SittingEvent",
    "Speech",
    "StandingItem",
    "Tally",
    "Template",
    "Visa",
    "Vote",
    "VoteItem",
    "instant_text",
]

configure_mappers()  # rows are made and read past what would do it at the first of them
