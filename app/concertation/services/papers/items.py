"""The papers of one point: its report, its note de présentation."""

from __future__ import annotations

from dataclasses import replace

from concertation.documents.model import Amount, BriefingNote, Masthead, Part, ReportPaper, Status
from concertation.domain.money import parse_amount
from concertation.domain.vocabulary import ItemPart
from concertation.errors import UserError
from concertation.persistence.reader import Reader
from concertation.services.papers.setting import Setting, sent
from concertation.services.queries.item_texts import Texts, item_texts
from concertation.services.queries.meeting import items
from concertation.services.queries.meeting_rows import ItemRow
from concertation.wording import word

_REPORT = (ItemPart.CONTEXT, ItemPart.STATEMENT, ItemPart.PROPOSALS)
_NOTE = (ItemPart.STAKES, ItemPart.AGREEMENT, ItemPart.DIVERGENCE, ItemPart.RISK)


def report_paper(reader: Reader, setting: Setting, item_id: str) -> ReportPaper:
    """Return the report of a point; parts not written yet are left as places to write."""
    item = _item(reader, setting, item_id)
    texts = item_texts(reader, item_id)
    row = reader.one("SELECT report_number, commission FROM agenda_item WHERE id = :id", id=item_id) or {}
    amounts, finances = _amounts(texts.get((ItemPart.FINANCES, None), ""))
    parts, enacting = _parts(texts, _REPORT, item), texts.get((ItemPart.ENACTING, None), "")
    return ReportPaper(
        masthead=_masthead(setting, *(part.text for part in parts), enacting),
        subject=item.title,
        number=row["report_number"] or str(item.number),
        commission=row["commission"] or "",
        rapporteur=item.rapporteur_named or "",
        parts=parts,
        amounts=amounts,
        finances=finances,
        enacting=enacting,
    )


def briefing_note(reader: Reader, setting: Setting, item_id: str) -> BriefingNote:
    """Return the note de présentation of a point, with a line for the position of each authority."""
    item = _item(reader, setting, item_id)
    texts = item_texts(reader, item_id)
    parts, awaited = _parts(texts, _NOTE, item), texts.get((ItemPart.AWAITED, None), "")
    return BriefingNote(
        masthead=_masthead(setting, *(part.text for part in parts), awaited),
        subject=item.title,
        number=str(item.number),
        rapporteur=item.rapporteur_named or "",
        pilot=item.pilot or "",
        parts=parts,
        positions=tuple(
            Part(title=authority.name, text=texts.get((ItemPart.POSITION, authority.id), ""))
            for authority in setting.sheet.authorities
        ),
        awaited=awaited,
    )


def _masthead(setting: Setting, *texts: str) -> Masthead:
    """Return the masthead of a paper of a point: a project as long as something in it is still to be written."""
    head = sent(setting)
    return head if all(text.strip() for text in texts) else replace(head, status=Status.DRAFT)


def _item(reader: Reader, setting: Setting, item_id: str) -> ItemRow:
    found = next((item for item in items(reader, setting.sheet.id) if item.id == item_id), None)
    if found is None:
        raise UserError("object_unknown", kind="agenda_item", id=item_id)
    return found


def _parts(texts: Texts, wanted: tuple[ItemPart, ...], item: ItemRow) -> tuple[Part, ...]:
    """Return the parts in order; the point's note of context stands for the first one until it is written."""
    found = []
    for part in wanted:
        text = texts.get((part, None), "")
        if not text and part is wanted[0]:
            text = item.brief or ""
        found.append(Part(title=word("item_part", part, language="fr"), text=text))
    return tuple(found)


def _amounts(text: str) -> tuple[tuple[Amount, ...], str]:
    """Part the financial effects into lines « libellé : montant » and running text."""
    amounts, told = [], []
    for line in text.splitlines():
        label, colon, value = line.rpartition(":")
        cents = parse_amount(value.strip()) if colon else None
        unknown = bool(colon) and value.strip() in ("?", "–", "-")
        if label.strip() and (cents is not None or unknown):
            amounts.append(Amount(label=label.strip(" -\u00a0"), cents=cents))
        else:
            told.append(line)
    return tuple(amounts), "\n".join(told).strip()
