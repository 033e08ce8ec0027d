"""What a line tells besides its text, in words: kind, sense, persons, days."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from concertation.domain.clock import paris
from concertation.domain.vocabulary import BlockKind, Sense
from concertation.ui.widgets.chips import ChipKind
from concertation.wording import word

if TYPE_CHECKING:
    from datetime import date, datetime

    from concertation.ui.minutes.rows import LineRow

ICONS = {
    BlockKind.NOTE: ("pilcrow", "secondary"),
    BlockKind.DECISION: ("gavel", "done"),
    BlockKind.ACTION: ("square-arrow-right", "accent"),
    BlockKind.VOTE: ("vote", "vote"),
    BlockKind.SUSPENSE: ("circle-question-mark", "soon"),
    BlockKind.PRESENCE: ("user-check", "secondary"),
}


@dataclass(frozen=True, slots=True)
class ChipWords:
    """A chip under a line: ``field`` is what a click on it changes."""

    text: str
    icon: str
    field: str
    kind: ChipKind = ChipKind.NEUTRAL


def short_day(day: date) -> str:
    """Return « jeu. 4 juillet », with its year where it is not the present one's neighbour on the page."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "ddd d MMMM yyyy")


def long_day(day: date) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)


def sense_words(sense: str | None, authorities: int, *, joint: bool = False) -> str:
    """Return « Accord des trois » where three authorities sit together; a joint sitting binds nobody by itself."""
    told = sense or Sense.AGREEMENT
    if told == Sense.AGREEMENT and joint:
        return word("sense", "shared_conclusion")
    if told == Sense.AGREEMENT:
        return word("sense", {2: "agreement_of_two", 3: "agreement_of_three"}.get(authorities, told))
    return word("sense", told)


def head_of(row: LineRow) -> tuple[str, str, str] | None:
    """Return the label of a line, its colour and what follows it; notes and actions have none."""
    translate = QCoreApplication.translate
    block = row.block
    if block.decision_id:
        return block.decision_label or "", "done", sense_words(block.sense, row.authorities, joint=row.joint)
    if block.kind == BlockKind.SUSPENSE:
        return word("block_kind", "suspense"), "soon", translate("Minutes", "à lever avant diffusion")
    if block.kind == BlockKind.VOTE:
        return word("block_kind", "vote"), "vote", word("vote_mode", block.vote_mode) if block.vote_mode else ""
    if block.kind == BlockKind.PRESENCE:
        return word("block_kind", "presence"), "secondary", ""
    return None


def chips_of(row: LineRow) -> list[ChipWords]:
    """Return the chips of a line, those that say who and when first."""
    translate = QCoreApplication.translate
    block, found = row.block, []
    who = block.assignee or block.action_authority or block.pilot
    if who:
        found.append(ChipWords(who, "user" if block.assignee else "landmark", "who"))
    elif block.action_id:
        found.append(ChipWords(translate("Minutes", "Sans responsable"), "user", "who", ChipKind.SOON))
    found += [ChipWords(one, "users", "") for one in block.associates]
    if block.due_on:
        found.append(ChipWords(short_day(block.due_on), "calendar", "due"))
    elif block.action_id:
        found.append(ChipWords(translate("Minutes", "Sans échéance"), "calendar", "due", ChipKind.SOON))
    if block.reserve_text:
        holder = f"{block.reserve_holder} : " if block.reserve_holder else ""
        found.append(ChipWords(f"{holder}{block.reserve_text}", "hourglass", "reserve", ChipKind.SOON))
    if block.private:
        found.append(ChipWords(translate("Minutes", "Pour soi, jamais imprimé"), "lock", "private"))
    if row.reworded:
        found.append(ChipWords(translate("Minutes", "Reformulé, note d’origine gardée"), "history", "raw"))
    return found


def spoken(row: LineRow) -> str:
    """Return a line as assistive tools read it."""
    translate = QCoreApplication.translate
    head = head_of(row)
    parts = [
        translate("Minutes", "approuvé") if row.block.approved else translate("Minutes", "à approuver"),
        word("block_kind", row.block.kind),
        f"{head[0]} {head[2]}".strip() if head else "",
        row.block.text,
        *(chip.text for chip in chips_of(row)),
    ]
    return ", ".join(part for part in parts if part)


def told_at(at: datetime) -> str:
    """Return an instant as the clock of Paris told it: « 17/05/2013 à 10:00 »."""
    return QCoreApplication.translate("Minutes", "{at:%d/%m/%Y} à {at:%H:%M}").format(at=paris(at))
