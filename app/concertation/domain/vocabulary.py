"""The enumerations that the field fixes, stored and printed as English snake_case; their French words are in ``wording``."""

from __future__ import annotations

from enum import StrEnum


class AuthorityKind(StrEnum):
    """What kind of French local authority it is; it fixes the protocol order (région before départements)."""

    REGION = "region"
    DEPARTMENT = "department"
    METROPOLIS = "metropolis"
    INTERMUNICIPAL = "intermunicipal"
    MUNICIPALITY = "municipality"
    OTHER = "other"


class LegalForm(StrEnum):
    """Legal form of a cooperation (CGCT L5411-1, L5411-2, L5421-1), or none at all."""

    INFORMAL = "informal"
    ENTENTE = "entente"
    CONFERENCE = "conference"
    INTERDEPARTMENTAL_INSTITUTION = "interdepartmental_institution"


class Regime(StrEnum):
    """Under which rules a body meets, hence with which words it concludes."""

    ADMINISTRATIVE = "administrative"
    POLITICAL = "political"
    JOINT_SITTING = "joint_sitting"
    COUNCIL = "council"


class HoldingKind(StrEnum):
    """What a person holds in an authority."""

    ELECTED = "elected"
    OFFICER = "officer"
    STAFF = "staff"


class SeatRole(StrEnum):
    """The place of a person in a body."""

    MEMBER = "member"
    CHAIR = "chair"
    DEPUTY = "deputy"
    SECRETARY = "secretary"
    GUEST = "guest"


class MeetingState(StrEnum):
    """Life of a meeting, from a proposed date to the archives."""

    PROPOSED = "proposed"
    PLANNED = "planned"
    CONVENED = "convened"
    IN_SESSION = "in_session"
    HELD = "held"
    MINUTES_IN_REVIEW = "minutes_in_review"
    APPROVED = "approved"
    ARCHIVED = "archived"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"


class Nature(StrEnum):
    """What is expected of an agenda item."""

    INFORMATION = "information"
    EXCHANGE = "exchange"
    DECISION = "decision"
    ARBITRATION = "arbitration"
    REPORT = "report"


class StandingKind(StrEnum):
    """Which standing item of the body an agenda item comes from."""

    APPROVAL = "approval"
    FOLLOWUP = "followup"
    ITEM = "item"
    ANY_OTHER_BUSINESS = "any_other_business"
    NEXT_MEETING = "next_meeting"


class StandingPlace(StrEnum):
    """Where a standing item stands: before or after the meeting's own points."""

    OPENING = "opening"
    CLOSING = "closing"


class ItemOutcome(StrEnum):
    """How an agenda item ended; none while it is still open."""

    CLOSED = "closed"
    POSTPONED = "postponed"
    WITHDRAWN = "withdrawn"


class Declared(StrEnum):
    """What is known of a person's coming before the meeting."""

    EXPECTED = "expected"
    REPRESENTED = "represented"
    EXCUSED = "excused"


class AttendanceStatus(StrEnum):
    """How a person attended, derived from what was declared and from arrivals and departures."""

    PRESENT = "present"
    REPRESENTED = "represented"
    EXCUSED = "excused"
    ABSENT = "absent"


class PresenceKind(StrEnum):
    """One timed event of presence."""

    ARRIVE = "arrive"
    LEAVE = "leave"


class BlockKind(StrEnum):
    """What was captured in session."""

    NOTE = "note"
    DECISION = "decision"
    ACTION = "action"
    VOTE = "vote"
    SUSPENSE = "suspense"
    PRESENCE = "presence"


class VoteMode(StrEnum):
    """How a vote was taken."""

    ORDINARY = "ordinary"
    PUBLIC = "public"
    SECRET = "secret"  # noqa: S105  # a ballot, not a password
    UNANIMITY = "unanimity"


class BallotSense(StrEnum):
    """How one member voted; « ne prend pas part au vote » is not voting."""

    FOR = "for"
    AGAINST = "against"
    ABSTAIN = "abstain"
    NOT_VOTING = "not_voting"


class Verdict(StrEnum):
    """What a vote decided; nothing where no vote was cast, and a tie that nobody may break decides nothing either."""

    ADOPTED = "adopted"
    REJECTED = "rejected"
    TIE = "tie"
    NOT_ADOPTED = "not_adopted"


class RecusalKind(StrEnum):
    """Why a member takes no part in a point."""

    NOT_TAKING_PART = "not_taking_part"
    CONFLICT_OF_INTEREST = "conflict_of_interest"


class SittingEventKind(StrEnum):
    """One timed event of a sitting as a whole."""

    ROLL_CALL = "roll_call"
    QUORUM_CHECKED = "quorum_checked"
    SUSPENDED = "suspended"
    RESUMED = "resumed"


class Sense(StrEnum):
    """Sense of a decision of an administrative or political body."""

    AGREEMENT = "agreement"
    AGREEMENT_WITH_RESERVE = "agreement_with_reserve"
    REFERRED = "referred"
    POSTPONED = "postponed"
    FOR_INFORMATION = "for_information"
    DROPPED = "dropped"


class DecisionState(StrEnum):
    """Whether a decision still holds."""

    IN_FORCE = "in_force"
    REVERSED = "reversed"


class DeliberationSense(StrEnum):
    """What one real council made of a joint conclusion."""

    ADOPTED = "adopted"
    AMENDED = "amended"
    REJECTED = "rejected"


class ActionState(StrEnum):
    """State of an action."""

    TO_START = "to_start"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    BLOCKED = "blocked"
    DROPPED = "dropped"


class Triage(StrEnum):
    """« À voir en 276 ? »: together, by one authority alone, or not relevant."""

    UNDECIDED = "undecided"
    TOGETHER = "together"
    SINGLE_AUTHORITY = "single_authority"
    NOT_RELEVANT = "not_relevant"


class DossierState(StrEnum):
    """Whether a dossier is still being worked on."""

    OPEN = "open"
    CLOSED = "closed"


class Kept(StrEnum):
    """Whose value stays where two dossiers made one do not say the same."""

    TARGET = "target"
    SOURCE = "source"
    BOTH = "both"


class DossierStage(StrEnum):
    """How far a dossier has come."""

    STUDY = "study"
    INSTRUCTION = "instruction"
    DECISION = "decision"
    EXECUTION = "execution"
    COMPLETED = "completed"


class VisaOpinion(StrEnum):
    """What one step of the fiche navette thinks of a dossier."""

    FAVOURABLE = "favourable"
    FAVOURABLE_WITH_RESERVE = "favourable_with_reserve"
    UNFAVOURABLE = "unfavourable"
    NO_OPINION = "no_opinion"


class ReportBlockKind(StrEnum):
    """The parts of a yearly report that people write; the rest is counted."""

    LEAD = "lead"
    FACT = "fact"
    DIFFICULTY = "difficulty"
    OUTLOOK = "outlook"
    METHOD = "method"


class DocumentKind(StrEnum):
    """Documents the program prints; the first three can be issued."""

    DECISIONS = "decisions"
    MINUTES = "minutes"
    CONCLUSIONS = "conclusions"
    CONVOCATION = "convocation"
    AGENDA = "agenda"
    ATTENDANCE = "attendance"
    ACTIONS = "actions"
    REPORT = "report"
    NOTE = "note"
    PROXY = "proxy"


class ItemPart(StrEnum):
    """A text of a point beside its note of context: the parts of a report, then those of a note de présentation."""

    CONTEXT = "context"
    STATEMENT = "statement"
    PROPOSALS = "proposals"
    FINANCES = "finances"
    ENACTING = "enacting"
    STAKES = "stakes"
    AGREEMENT = "agreement"
    DIVERGENCE = "divergence"
    POSITION = "position"
    AWAITED = "awaited"
    RISK = "risk"


class TemplatePart(StrEnum):
    """A block of a body's documents that it words itself."""

    LETTERHEAD = "letterhead"
    COLOUR = "colour"
    SALUTATION = "salutation"
    CALL = "call"
    CLOSING = "closing"
    SIGNATURE = "signature"
    MINUTES_OPENING = "minutes_opening"
    MINUTES_CLOSING = "minutes_closing"
    DISTRIBUTION = "distribution"
    ORDER = "order"


class ParticipantOrder(StrEnum):
    """In what order papers give persons: by authority as the cooperation ranks them, in protocol order, or by name."""

    GROUP = "group"
    PROTOCOL = "protocol"
    ALPHABETICAL = "alphabetical"


class ReplyAnswer(StrEnum):
    """Answer to a convocation."""

    COMING = "coming"
    REPRESENTED = "represented"
    EXCUSED = "excused"


class FundingStage(StrEnum):
    """How far money has gone: prévu, programmé, engagé, mandaté, payé."""

    PLANNED = "planned"
    PROGRAMMED = "programmed"
    COMMITTED = "committed"
    ORDERED = "ordered"
    PAID = "paid"


class KeyMode(StrEnum):
    """What the weights of a funding key are: hundredths of a per cent, cents, or inhabitants."""

    PERCENT = "percent"
    LUMP_SUM = "lump_sum"
    PER_CAPITA = "per_capita"


class OperationState(StrEnum):
    """Where the work of an operation stands, whatever was paid for it."""

    TO_START = "to_start"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    DROPPED = "dropped"


class AmendmentState(StrEnum):
    """Derived: adopted once every financer of the contract has deliberated."""

    DRAFT = "draft"
    IN_ADOPTION = "in_adoption"
    ADOPTED = "adopted"


class Beneficiary(StrEnum):
    """Whom an indicator's result is for."""

    TERRITORY = "territory"
    SERVICES = "services"
    POPULATION = "population"


class AlertKind(StrEnum):
    """What deserves a look in a contract."""

    PROGRAMMED_OVER_PLANNED = "programmed_over_planned"
    COMMITTED_OVER_PROGRAMMED = "committed_over_programmed"
    PAID_OVER_COMMITTED = "paid_over_committed"
    COST_DIFFERS = "cost_differs"
    OWNER_BELOW_MINIMUM = "owner_below_minimum"
    UNMOVED = "unmoved"
    DUE_AFTER_END = "due_after_end"
    DECISION_WITHOUT_AMENDMENT = "decision_without_amendment"
    FIGURE_MISSING = "figure_missing"
    FIGURES_CONFLICT = "figures_conflict"
    BEHIND = "behind"
