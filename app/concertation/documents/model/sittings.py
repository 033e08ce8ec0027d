"""The kinds of documents handed out at a sitting: reports, notes of presentation, forms of proxy."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concertation.documents.model.parts import Masthead


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One titled text of a report or of a note; an empty one is a place still to be written."""

    title: str
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """One line of the financial effects; unknown where ``cents`` is empty, never zero."""

    label: str
    cents: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPaper:
    """Rapport submitted to an assembly: its parts in order, the financial effects, then what is put to the vote."""

    masthead: Masthead
    subject: str
    number: str = ""
    commission: str = ""
    rapporteur: str = ""
    parts: tuple[Part, ...] = ()
    amounts: tuple[Amount, ...] = ()
    finances: str = ""
    enacting: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingNote:
    """Note de présentation of a point, two pages at most; ``positions`` are the authorities' in canonical order."""

    masthead: Masthead
    subject: str
    number: str = ""
    rapporteur: str = ""
    pilot: str = ""
    parts: tuple[Part, ...] = ()
    positions: tuple[Part, ...] = ()
    awaited: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProxyForm:
    """Pouvoir, to be filled or already given; ``rules`` are those of the body, in sentences.

    ``same_council`` tells that the holder is of the grantor's council. A quality without a name is printed after the dots.
    """

    masthead: Masthead
    assembly: str = ""
    grantor: str = ""
    grantor_quality: str = ""
    holder: str = ""
    holder_quality: str = ""
    rules: tuple[str, ...] = ()
    given_on: date | None = None
    same_council: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedDeliberation:
    """One deliberation that a council examined; ``result`` is the word of its sense, ``votes`` how its council voted."""

    number: str = ""
    subject: str
    result: str = ""
    adopted: bool = False
    votes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliberationList:
    """Liste des délibérations of one council's sitting; ``session`` is its day, that may be partial.

    ``article`` is the rule in force that day, with the day by which the list is ``posted_by`` where the law sets one.
    """

    masthead: Masthead
    council: str
    session: str
    deliberations: tuple[ListedDeliberation, ...] = ()
    article: str = ""
    posted_by: date | None = None
