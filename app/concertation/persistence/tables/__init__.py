"""The tables of a register, one file per aggregate; importing this module declares them all."""

from concertation.persistence.tables.ballot import BallotLine, BallotRequest, Recusal, Tally, Vote, VoteItem
from concertation.persistence.tables.base import Base, ClockTime, Day, Instant, Row, instant_text
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
    Lunch,
    Meeting,
    PresenceEvent,
    Proxy,
    Reply,
)
from concertation.persistence.tables.paper import Attachment, IssuedDocument, Piece
from concertation.persistence.tables.report import ReportBlock
from concertation.persistence.tables.setting import Setting
from concertation.persistence.tables.sitting import ReportAmendment, SittingEvent, Speech

__all__ = [
    "Action",
    "AgendaItem",
    "Associate",
    "Attachment",
    "Attendance",
    "Authority",
    "AuthorityName",
    "BallotLine",
    "BallotRequest",
    "Base",
    "Block",
    "Body",
    "ClockTime",
    "ClosedDays",
    "Comment",
    "Cooperation",
    "Day",
    "Decision",
    "Deliberation",
    "DeliberationLink",
    "Dossier",
    "DossierLink",
    "DueChange",
    "Holding",
    "Instant",
    "IssuedDocument",
    "Lunch",
    "Meeting",
    "Membership",
    "Partner",
    "Person",
    "Piece",
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
    "Setting",
    "SittingEvent",
    "Speech",
    "StandingItem",
    "Tally",
    "Visa",
    "Vote",
    "VoteItem",
    "instant_text",
]
