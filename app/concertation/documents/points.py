"""What the minutes of every kind share: points, what was said, decisions, votes, actions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reportlab.pdfbase.pdfmetrics import stringWidth

from concertation.documents.layout.blocks import PointHeading, SideBlock
from concertation.documents.layout.flow import Together, gap
from concertation.documents.layout.styles import (
    AMBER,
    GREEN,
    INK,
    QUIET,
    RED,
    TEXT_X,
    VIOLET,
    Styles,
    hexadecimal,
    style,
)
from concertation.documents.layout.tables import Command, HouseTable, cell, fitted, head_row, house_table
from concertation.documents.markup import Block, blocks, clipped, coloured, inline, plain, strong, verbatim
from concertation.documents.phrases import clock, count, day, dotted, figures, series
from concertation.documents.sentences import OWED
from concertation.documents.tagging import Heading, Paragraph, Tag
from concertation.domain.typography import french

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from concertation.documents.model import ActionEntry, DecisionEntry, Masthead, Passage, Point, Tally, Vote

_AMBER_SENSES = frozenset({"agreement_with_reserve", "referred", "postponed", "dropped"})
_QUIET_SENSES = frozenset({"for_information"})
_SHORT = 160
_LONG_PILOT = 18
_MARGINAL_CHARACTERS = 16
_MARGINAL_AIR = 4
_UNTITLED = "(sans titre)"
_SHORT_FACT = 34
_HEADER_AND_TWO_ROWS = 60


def colour_of(sense: str) -> Any:
    """Return the colour of a decision's sense; its words are always printed beside it."""
    if sense in _AMBER_SENSES:
        return AMBER
    return QUIET if sense in _QUIET_SENSES else GREEN


def point(of: Point, mark: tuple[str, dict[str, int]] | None = None) -> list[Any]:
    """Return a whole point: heading, rapporteur, passages, decisions where they were taken, votes.

    ``mark`` makes its heading a place that contents lead to.
    """
    opening = _opening(of)
    if mark is not None:
        opening[0].mark = mark
    flowables = [*opening]
    decided = voted = 0
    for said in of.passages:
        for decision in of.decisions[decided : said.after_decisions]:
            flowables += decision_block(decision)
        flowables += [vote_block(vote) for vote in of.votes[voted : said.after_votes]]
        decided, voted = max(decided, said.after_decisions), max(voted, said.after_votes)
        flowables += _passages([said])
    for decision in of.decisions[decided:]:
        flowables += decision_block(decision)
    flowables += [vote_block(vote) for vote in of.votes[voted:]]
    held = len(opening) + 1
    return [Together(flowables[:held]), *flowables[held:]]


def _opening(of: Point) -> list[Any]:
    number = clock(of.at) if of.at and not of.number else of.number
    label, title = beside(number, of.title.strip() or _UNTITLED)
    heading = PointHeading(
        inline(title), Styles.heading2 if number.isdecimal() else Styles.heading2_label, bulletText=label
    )
    told = [heading]
    if of.rapporteur:
        word = "Rapporteurs" if " et " in of.rapporteur else "Rapporteur"
        told.append(Paragraph(inline(f"{word} : {of.rapporteur}"), style(Styles.body, textColor=QUIET)))
    if of.note:
        told.append(Paragraph(inline(of.note), style(Styles.body, textColor=QUIET)))
    return told


def _passages(passages: Iterable[Passage]) -> list[Any]:
    flowables: list[Any] = []
    for passage in passages:
        at = clock(passage.at) if passage.at else ""
        if passage.heading:
            heading = Heading(inline(passage.heading), Styles.heading3, bulletText=at or None, level=3)
            text = running_text(passage.text, speaker=passage.speaker)
            flowables += [Together([heading, *text[:1]]), *text[1:]]
        else:
            flowables += running_text(passage.text, speaker=passage.speaker, at=at)
    return flowables


def running_text(text: str, *, speaker: str = "", at: str = "", own: Any = Styles.body) -> list[Any]:
    """Return paragraphs and lists of a text in light markup; ``at`` stands in the margin of the first."""
    flowables: list[Any] = []
    list_tag: Tag | None = None
    opening = f"{strong(french(speaker))} " if speaker else ""
    for block in blocks(text) or ([Block("")] if speaker else []):
        if block.item:
            list_tag = list_tag or _list_tag()
            flowables.append(_item(block.markup, list_tag, own))
            continue
        list_tag = None
        told = style(own, bulletFontName=Styles.item.bulletFontName) if at else own
        flowables.append(Paragraph(opening + block.markup, told, bulletText=at or None))
        opening = at = ""
    return flowables


def _list_tag() -> Tag:
    return Tag("L", attributes={"List": {"ListNumbering": "/Disc"}})


def _item(markup: str, list_tag: Tag, own: Any) -> Paragraph:
    entry = Tag("LI", parent=list_tag)
    indent = own.leftIndent
    told = style(Styles.item, leftIndent=indent + 12, bulletIndent=indent, fontSize=own.fontSize, leading=own.leading)
    return Paragraph(markup, told, bulletText="•", tag=Tag("LBody", parent=entry), label=Tag("Lbl", parent=entry))


def decision_block(of: DecisionEntry) -> list[Any]:
    """Return a decision, or a shared conclusion, and its vote where it had one; they stay together."""
    colour = colour_of(of.sense)
    flowables = _decision_text(of)
    if line := _quiet_line(of, hexadecimal(colour)):
        flowables.append(Paragraph(line, Styles.quiet_line))
    block = SideBlock(verbatim(clipped(of.label)), flowables, colour=colour)
    if of.vote is None:
        return [block]
    return [Together([block, vote_block(of.vote)])]


def _decision_text(of: DecisionEntry) -> list[Any]:
    """Return the text, its operative words strong; without any, a short text is strong as a whole."""
    text = of.text.strip()
    if of.operative.strip():
        text = f"**{of.operative.strip()}**{'' if text[:1] in ',.;:' else ' '}{text}".strip()
    elif "**" not in text and len(text) <= _SHORT and "\n" not in text:
        text = f"**{text}**"
    found = blocks(text)
    tag = _list_tag()
    flowables: list[Any] = []
    for block in found:
        if block.item:
            flowables.append(_item(block.markup, tag, Styles.decision))
        else:
            flowables.append(Paragraph(block.markup, Styles.decision))
    return flowables


def _quiet_line(of: DecisionEntry, colour: str) -> str:
    facts = []
    if of.holder or of.reserve:
        holder = f"réserve de {of.holder}" if of.holder else "réserve"
        facts.append(f"{holder} : {of.reserve}" if of.reserve else holder)
    facts.append(f"pilote {of.pilot}" if of.pilot else "")
    facts.append(f"échéance {day(of.due_on)}" if of.due_on else "")
    facts.append(of.axis)
    if of.actions:
        facts.append(f"{'action' if len(of.actions) == 1 else 'actions'} {series(of.actions)}")
    facts.append(of.note)
    sense = coloured(verbatim(of.sense_text), colour, bold=True) if of.sense_text else ""
    return dotted([sense, *(_held(inline(fact)) for fact in facts if fact)])


def _held(markup: str) -> str:
    """Keep a short fact on one line."""
    return markup.replace(" ", "\u00a0") if len(markup) <= _SHORT_FACT and "<" not in markup else markup


def vote_block(of: Vote) -> SideBlock:
    """Return a vote or an opinion: its result in words, then the lines that were given, if any."""
    ballot = f", {of.ballot[:1].lower()}{of.ballot[1:]}" if of.ballot else ""
    flowables: list[Any] = [Paragraph(f"{strong(french(of.result))}{verbatim(ballot)}.", Styles.decision)]
    if of.note:
        flowables.append(Paragraph(inline(of.note), Styles.quiet_line))
    if of.tallies:
        flowables += [gap(0.6), _tallies(of)]
    at = clock(of.at) if of.at else ""
    return SideBlock(verbatim(clipped(of.label)), flowables, colour=VIOLET, under_label=verbatim(at))


def _tallies(of: Vote) -> HouseTable:
    shown = _columns(of.tallies)
    names = ["Conseil, groupe", *(name for name, _ in shown)]
    rows: list[list[Any]] = [list(head_row(names, right=range(1, len(names))))]
    commands: list[Command] = [("TOPPADDING", (0, 1), (-1, -1), 2), ("BOTTOMPADDING", (0, 1), (-1, -1), 3)]
    commands.append(("LEFTPADDING", (1, 0), (-1, -1), 0))
    councils = [line for line in of.tallies if not line.group]
    for line in of.tallies:
        if not line.group and len(rows) > 1:
            commands.append(("LINEABOVE", (0, len(rows)), (-1, len(rows)), 0.5, INK))
        name = (
            cell(line.group, style(Styles.cell, leftIndent=8)) if line.group else cell(line.council, Styles.cell_strong)
        )
        own = Styles.cell_right if line.group else Styles.cell_right_strong
        rows.append([name, *(cell(str(getattr(line, field)), own) for _, field in shown)])
    if len(councils) > 1:
        commands.append(("LINEABOVE", (0, -1), (-1, -1), 0.5, INK))
        total = [sum(getattr(line, field) for line in councils) for _, field in shown]
        union = [cell(str(number), Styles.cell_right_quiet) for number in total]
        rows.append([cell("Ensemble, pour information", Styles.cell_quiet), *union])
    widths = [_WIDTHS[field] for _, field in shown]
    return house_table(
        rows, [140 - sum(widths), *widths], summary=f"{of.label} par conseil et par groupe", commands=commands
    )


_WIDTHS = {
    "voters": 13,
    "in_favour": 12,
    "against": 13,
    "abstained": 18,
    "blank": 18,
    "not_taking_part": 15,
    "cast": 15,
}


def _columns(tallies: Sequence[Tally]) -> list[tuple[str, str]]:
    """Return the heads and the fields of the columns: in a secret ballot papers are blank or void, and nobody abstains."""
    blank = any(line.blank for line in tallies)
    abstained = not blank or any(line.abstained for line in tallies)
    return [
        *(("Votants", "voters"), ("Pour", "in_favour"), ("Contre", "against")),
        *([("Abstention", "abstained")] if abstained else []),
        *([("Blancs, nuls", "blank")] if blank else []),
        *(("Ne prend pas part", "not_taking_part"), ("Exprimés", "cast")),
    ]


def margin(text: str) -> str:
    """Return a number or a word as it stands in the marginal column, where it has one line."""
    return plain(clipped(text, _MARGINAL_CHARACTERS))


def beside(number: str, title: str) -> tuple[str, str]:
    """Return what stands in the margin and what stands beside it: a number too long for the margin opens the title."""
    told, own = plain(number), Styles.heading2 if number.isdecimal() else Styles.heading2_label
    if stringWidth(told, own.bulletFontName, own.bulletFontSize) > TEXT_X - _MARGINAL_AIR:
        return "", f"{clipped(number)} : {title}"
    return told, title


def full_width_heading(text: str, *, ruled: bool = False) -> PointHeading:
    """Return the heading of full-width matter, at the left margin; a table brings its own rule."""
    return PointHeading(inline(text), Styles.heading2_wide, ruled=ruled)


def actions_summary(new: Sequence[ActionEntry], late: Sequence[ActionEntry], title: str) -> list[Any]:
    """Return the compact table of new actions, then of late ones, marked by a word."""
    every = [*new, *late]
    if not every:
        return []
    rows = [list(head_row(["Réf.", "Action", "Pilote", "Échéance", "Suivi"])), *map(_action_row, every)]
    border = len(new) + 1
    commands: list[Command] = [("LINEABOVE", (0, border), (-1, border), 0.5, INK)] if new and late else []
    texts = [[action.reference, "", action.pilot, "00/00/0000", action.origin] for action in every]
    long_pilots = any(len(row[2]) > _LONG_PILOT for row in texts)
    widths = fitted([18, 58, 46, 22, 30] if long_pilots else [18, 76, 28, 22, 30], texts, flexible=1)
    table = house_table(rows, widths, summary=title, commands=commands)
    return [Together([full_width_heading(title), gap(0.3), table], least=_HEADER_AND_TWO_ROWS)]


def owed_summary(owed: Sequence[ActionEntry], head: Masthead) -> list[Any]:
    """Return what the others owe the authority for which a copy is made, where it is one."""
    if not head.edition:
        return []
    title = OWED
    if owed:
        return actions_summary(owed, (), title)
    return [full_width_heading(title), Paragraph(inline("Aucune action d’une autre collectivité."), Styles.wide)]


def _action_row(action: ActionEntry) -> list[Any]:
    late = coloured(f"retard {count_days(action.late_days)}", hexadecimal(RED), bold=True)
    return [
        cell(action.reference, Styles.cell_strong),
        Paragraph(inline(action.text, keep_names=False), Styles.cell),
        cell(action.pilot),
        cell(figures(action.due_on) if action.due_on else "–"),
        Paragraph(late, Styles.cell) if action.late_days > 0 else cell(action.origin, Styles.cell_quiet),
    ]


def count_days(number: int) -> str:
    return f"{number}\u00a0jour{'s' if number > 1 else ''}"


def counted(number: int, word: str) -> str:
    return count(number, word, feminine=True)
