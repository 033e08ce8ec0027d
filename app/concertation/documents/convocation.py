"""The letter that calls to a meeting, with its agenda and a slip to send back: Convocation or Invitation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from concertation.documents.layout.flow import Balanced, Columns, Together, gap
from concertation.documents.layout.masthead import Banner, banner_words, colour_rule, letterhead, logo_row
from concertation.documents.layout.styles import BLUE, MARGIN, QUIET, RULE, TEXT_X, UNIT, Styles, hexadecimal, style
from concertation.documents.markup import inline, plain, strong, verbatim
from concertation.documents.paper import Paper
from concertation.documents.phrases import capital, clock, count, day, dotted, duration, hours, weekday
from concertation.documents.points import full_width_heading, margin, running_text
from concertation.documents.sentences import calling
from concertation.documents.tagging import BOLD, FAMILY, Heading, Paragraph, SignatureField, Tag

if TYPE_CHECKING:
    from concertation.documents.model import Convocation, Masthead

_LEFT, _RIGHT = 84 * mm, 80 * mm
_SLIP = (50 * mm, 66 * mm, 42 * mm)
_LINE = style(Styles.body, spaceAfter=3, rightIndent=0)
_LETTER = style(Styles.body, leftIndent=0)
_ADDRESS = style(Styles.small, fontSize=11, leading=14.5)
_BOX = style(Styles.small, leading=16)
_POINT = style(
    Styles.small, leftIndent=14, bulletFontName=BOLD, bulletFontSize=9.5, bulletColor=BLUE, bulletIndent=0, spaceAfter=1
)
_GAIN = 4 * UNIT
_DOTS = "…" * 12


class CutLine(Flowable):
    """A dashed line from edge to edge of the sheet, where the slip is cut off."""

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        self.width = width
        return width, 6

    def draw(self) -> None:
        canvas = self.canv
        with canvas.artifact():
            canvas.saveState()
            canvas.setStrokeColor(RULE)
            canvas.setLineWidth(0.5)
            canvas.setDash(3, 3)
            canvas.line(-MARGIN, 3, self.width + MARGIN, 3)
            canvas.restoreState()


def title(document: Convocation) -> str:
    return "Convocation" if document.summons else "Invitation"


def render(document: Convocation) -> bytes:
    paper = Paper(document, title(document), version=title(document).lower())
    return paper.render(lambda tight: _story(document, paper.width, tight=tight), gain=_GAIN)


def _story(document: Convocation, width: float, *, tight: bool) -> list[Any]:
    return [
        *_head(document, tight=tight),
        Paragraph(inline(document.salutation), _LETTER),
        *running_text(document.text or calling(document), own=_LETTER),
        gap(0.4),
        *_particulars(document),
        gap(0.2 if tight else 0.6),
        *running_text(document.closing, own=_LETTER),
        *_signature(document),
        *_slip(document, width),
    ]


def _head(document: Convocation, *, tight: bool) -> list[Any]:
    head = document.masthead
    sender: list[Any] = [
        Paragraph(verbatim(head.cooperation), style(Styles.small_strong, fontSize=12, leading=15)),
        Paragraph(verbatim(head.body), style(Styles.small_quiet, fontSize=11, leading=14)),
        gap(1.2),
        *(Paragraph(verbatim(line), Styles.small_quiet) for line in document.sender),
        *letterhead(head),
    ]
    if document.sender_mail:
        sender.append(Paragraph(_mail(document.sender_mail), Styles.small_quiet))
    recipient = [gap(3 if tight else 6), *(Paragraph(verbatim(line), _ADDRESS) for line in document.recipient)]
    written = f"le {day(document.written_on)}" if document.written_on else ""
    from_where = ", ".join(part for part in (document.written_at, written) if part)
    subtitle = f"{head.sitting} du {weekday(head.meeting_on)}" if head.meeting_on else ""
    facts = capital(dotted([from_where, f"référence {head.reference}"]))
    return [
        Banner(head.status, _sent(document), example=head.example),
        gap(2.2),
        *logo_row(head, _LEFT + _RIGHT),
        Columns([sender, recipient], [_LEFT, _RIGHT]),
        *colour_rule(head),
        gap(0.4 if tight else 1),
        Heading(verbatim(title(document)), Styles.title, level=1, in_contents=False),
        *([Paragraph(inline(subtitle), Styles.subtitle)] if subtitle else []),
        Paragraph(inline(facts), Styles.facts),
        gap(1.4),
    ]


def _sent(document: Convocation) -> str:
    if document.written_on and not document.masthead.status_note:
        return f"Version {document.masthead.version} du {day(document.written_on)}"
    return banner_words(document.masthead)


def _mail(address: str) -> str:
    told = verbatim(address)
    href = plain(address).replace('"', "").replace("<", "").replace(">", "").replace("&", "&amp;")
    return f'<a href="mailto:{href}" color="{hexadecimal(BLUE)}">{told}</a>'


def _particulars(document: Convocation) -> list[Any]:
    head = document.masthead
    flowables = [_labelled(name, text) for name, text in (("Date", _when(head)), ("Lieu", head.place)) if text]
    extra = (("Accès", document.access), ("Déjeuner", document.lunch if head.lunch or document.lunch else ""))
    flowables += [_labelled(name, text) for name, text in extra if text]
    if document.points:
        flowables += [_labelled("Ordre du jour", _agenda_told(document)), *_agenda(document)]
    if document.pieces:
        flowables.append(_labelled("Pièces", document.pieces))
    return flowables


def _when(head: Masthead) -> str:
    if not head.meeting_on:
        return ""
    when = f", de {clock(head.starts_at)} à {clock(head.ends_at)}" if head.starts_at and head.ends_at else ""
    if head.starts_at and not head.ends_at:
        when = f", {hours(head.starts_at, None)}"
    return f"**{weekday(head.meeting_on)}{when}**"


def _labelled(name: str, text: str) -> Paragraph:
    return Paragraph(inline(text), _LINE, bulletText=name)


def _agenda_told(document: Convocation) -> str:
    minutes = sum(point.minutes or 0 for point in document.points)
    told = count(len(document.points), "point")
    return f"{told}, {duration(minutes)}" if minutes else told


def _agenda(document: Convocation) -> list[Any]:
    tag = Tag("L", attributes={"List": {"ListNumbering": "/Decimal"}})
    items = []
    for point in document.points:
        entry = Tag("LI", parent=tag)
        label, body = Tag("Lbl", parent=entry), Tag("LBody", parent=entry)
        items.append(
            Paragraph(verbatim(point.title), _POINT, bulletText=margin(point.number[:3]) or "–", tag=body, label=label)
        )
    return [Balanced(items, columns=2, left=TEXT_X, after=UNIT / 2)]


def _signature(document: Convocation) -> list[Any]:
    if not (document.signed_by or document.signed_for):
        return []
    signed = [
        Paragraph(inline(document.signed_for), Styles.small_quiet),
        SignatureField(f"Signature : {document.signed_by or document.signed_for}", 26),
        Paragraph(verbatim(document.signed_by), Styles.small_strong),
    ]
    return [Columns([[], signed], [_LEFT, _RIGHT])]


def _slip(document: Convocation, width: float) -> list[Any]:
    head = document.masthead
    who = f"{strong(document.recipient_name)}" if document.recipient_name else verbatim(f"Nom : {_DOTS[:10]}")
    about = f"réunion du {day(head.meeting_on)}" if head.meeting_on else head.reference
    boxes = [f"☐\u00a0\u00a0{words}" for words in ("sera présent", f"sera représenté par {_DOTS[:9]}", "est excusé")]
    lunch = ["Déjeuner\u00a0\u00a0 ☐\u00a0oui\u00a0\u00a0 ☐\u00a0non"] if head.lunch else []
    columns = [
        [Paragraph(who, style(Styles.small, fontName=FAMILY)), Paragraph(verbatim(about), Styles.small_quiet)],
        [Paragraph(verbatim(box), _BOX) for box in boxes],
        [
            *(Paragraph(verbatim(line), _BOX) for line in lunch),
            Paragraph("Date et signature", style(_BOX, textColor=QUIET)),
        ],
    ]
    before = f"à renvoyer avant le {weekday(document.reply_by)}" if document.reply_by else "à renvoyer avant la réunion"
    to = f" à {_mail(document.sender_mail)}" if document.sender_mail else ""
    heading = full_width_heading("Coupon-réponse")
    heading.style = style(heading.style, spaceBefore=0)
    slip = [
        gap(0.8),
        CutLine(),
        gap(0.6),
        heading,
        Paragraph(inline(before) + to, style(Styles.note, spaceAfter=UNIT)),
        Columns(columns, _SLIP, ruled=True),
        Spacer(width, 1),
    ]
    return [Together(slip)]
