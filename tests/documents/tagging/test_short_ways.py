"""Our own ways to set a paragraph lead where ReportLab's do, for any text, any of our marks and any width."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import pikepdf
import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from reportlab.lib.colors import Color
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import PageBreak, Spacer
from reportlab.platypus import Paragraph as PlainParagraph
from reportlab.platypus.paragraph import split
from tests.documents.tagging.ink import difference, glyphs
from tests.documents.tagging.pages import BODY, HEAD, pdf_of, structure_of

from concertation.documents.tagging import BOLD, Heading, Paragraph, Tag
from concertation.documents.tagging.runs import BREAK, read, words_in
from concertation.documents.tagging.setting import setting_of

if TYPE_CHECKING:
    from collections.abc import Callable

WORDS = st.text(alphabet="aàéiœtMW1.’-\u00a0\u202f«»—%", min_size=1, max_size=14)
TEXTS = st.lists(WORDS, min_size=1, max_size=30).map(" ".join)
MARKS = st.sampled_from(
    [
        "<b>%s</b>",
        "<i>%s</i>",
        "<b><i>%s</i></b>",
        '<font color="#A3191F">%s</font>',
        '<font size="8">%s</font>',
        f'<font name="{BOLD}">%s</font>',
        '1<super rise="3" size="6.5">er</super>%s',
        "&lt;%s&amp;",
        "%s<br/>suite",
    ]
)
MARKED = st.lists(st.builds(lambda mark, text: mark % text, MARKS, TEXTS) | TEXTS, min_size=1, max_size=6)
MARKED_TEXTS = st.builds(str.join, st.sampled_from(["", " "]), MARKED)
STYLES = st.builds(
    lambda size, indent, shrink, align: ParagraphStyle(
        "p", BODY, fontSize=size, firstLineIndent=indent, spaceShrinkage=shrink, alignment=align
    ),
    st.sampled_from([8.0, 10.5, 13.25]),
    st.sampled_from([0, 12, -9]),
    st.sampled_from([0, 0.05, 0.2]),
    st.sampled_from([TA_LEFT, TA_RIGHT, TA_CENTER]),
)
FEW = settings(max_examples=15)
BULLETS = st.sampled_from([None, "•", "Rapport n° 12"])


class TheLongWay(Paragraph):
    """A paragraph that leaves everything to ReportLab."""

    def _compose(self, _text: str, _style: ParagraphStyle, _bullet: str | None) -> None:
        """Compose nothing."""


def both(make: Callable[[type[Paragraph]], list[Any]]) -> tuple[bytes, bytes]:
    return pdf_of(make(Paragraph)), pdf_of(make(TheLongWay))


def is_set_by_ourselves(paragraph: Paragraph) -> bool:
    return paragraph._own is not None


@FEW
@given(TEXTS, STYLES, BULLETS, st.floats(90, 400))
@example("mot", BODY, None, 400.0)
@example("  deux   blancs  et\tune tabulation\nune ligne ", BODY, None, 90.0)
def test_plain_text_is_printed_where_reportlab_prints_it(
    text: str, style: ParagraphStyle, bullet: str | None, width: float
) -> None:
    _compare(text, style, bullet, width)


@FEW
@given(MARKED_TEXTS, STYLES, BULLETS, st.floats(90, 400))
@example("a<b> b </b>c <i>d</i>\u00a0 e", BODY, None, 90.0)
@example(
    'le 1<super rise="3" size="6.5">er</super> mai <b>1</b><super rise="3" size="6.5">er</super>', BODY, None, 90.0
)
def test_marked_text_is_printed_where_reportlab_prints_it(
    text: str, style: ParagraphStyle, bullet: str | None, width: float
) -> None:
    if style.alignment != TA_LEFT and (style.firstLineIndent or bullet):
        # ReportLab leaves a first line of several faces that is too full without its indent: see the next test
        style = ParagraphStyle("roomy", style, spaceShrinkage=0)
    _compare(text, style, bullet, width)


@pytest.mark.parametrize("alignment", [TA_RIGHT, TA_CENTER])
def test_a_first_line_too_full_stands_at_its_indent_however_it_is_aligned(alignment: int) -> None:
    hung = ParagraphStyle("p", BODY, fontSize=8, firstLineIndent=-9, spaceShrinkage=0.2, rightIndent=159)
    text = "<i>11111111MMM</i> <b>11MM 1111MM 1111111MM 1111111MMMMW%</b> 1 1. 11 1111111 111111111111"
    aligned = pdf_of([Paragraph(text, ParagraphStyle("aligned", hung, alignment=alignment))])
    assert difference(aligned, pdf_of([TheLongWay(text, hung)])) == ""


def _compare(text: str, style: ParagraphStyle, bullet: str | None, width: float) -> None:
    style = ParagraphStyle("narrow", style, rightIndent=495 - width)
    short, long = both(lambda kind: [kind(text, style, bulletText=bullet), kind("suite", BODY)])
    assert difference(short, long) == ""
    assert structure_of(short).text.split() == structure_of(long).text.split()


@FEW
@given(MARKED_TEXTS, STYLES, st.floats(30, 400))
def test_both_ways_take_the_same_height(text: str, style: ParagraphStyle, width: float) -> None:
    short, long = Paragraph(text, style), TheLongWay(text, style)
    assert short.wrap(width, 1000) == long.wrap(width, 1000)
    assert Paragraph(text, style).getPlainText() == TheLongWay(text, style).getPlainText()


@FEW
@given(MARKED_TEXTS)
def test_runs_are_what_the_parser_reads(text: str) -> None:
    setting = setting_of(BODY)
    assert setting is not None
    found = read(text, setting)
    assume(found is not None)
    parsed = [
        (
            fragment.fontName,
            fragment.fontSize,
            fragment.rise,
            BREAK if hasattr(fragment, "lineBreak") else fragment.text,
        )
        for fragment in PlainParagraph(text, BODY).frags
    ]
    ours = [(face.font, face.size, face.rise, told) for face, told in found or ()]
    assert joined(ours) == joined(parsed)


def joined(runs: list[tuple[str, float, float, str]]) -> list[tuple[str, float, float, str]]:
    """Join the neighbours that look alike."""
    found: list[tuple[str, float, float, str]] = []
    for *face, told in runs:
        alike = bool(found) and list(found[-1][:3]) == face and BREAK not in {told, found[-1][3]}
        found.append((*face, found.pop()[3] + told if alike else told))  # type: ignore[arg-type]
    return found


@pytest.mark.parametrize(
    "text",
    ["", "   ", "a & b", "&eacute;", "<u>a</u>", 'à <a href="#b">c</a>', "<b>a</b", '<font face="x">a</font>'],
)
def test_what_is_not_ours_is_left_to_reportlab(text: str) -> None:
    try:
        paragraph = Paragraph(text, BODY)
    except ValueError:  # refused by ReportLab's parser, as it should be
        return
    paragraph.wrap(400, 1000)
    assert not is_set_by_ourselves(paragraph)


@pytest.mark.parametrize(
    "changes",
    [
        {"alignment": TA_JUSTIFY},
        {"backColor": Color(1, 1, 0)},
        {"textColor": Color(0, 0, 0, alpha=0.5)},
        {"fontName": "Helvetica"},
        {"wordWrap": "CJK"},
    ],
)
def test_what_a_style_asks_beyond_words_is_left_to_reportlab(changes: dict[str, Any]) -> None:
    assert setting_of(ParagraphStyle("p", BODY, **changes)) is None


def test_long_texts_cut_over_pages_are_printed_alike() -> None:
    told = " ".join(f"Le point {n} est <b>présenté</b> par la Région, « l’accord » du mois de mai." for n in range(400))
    short, long = both(lambda kind: [kind(told, BODY, bulletText="1"), kind("fin", BODY)])
    assert difference(short, long) == ""
    assert len(glyphs(short)) > 2


@pytest.mark.parametrize("kept", [{}, {"allowOrphans": 1}, {"allowWidows": 0}, {"allowOrphans": 1, "allowWidows": 0}])
@pytest.mark.parametrize("text", ["mot " * 80, 'mot <b>gras</b> et 1<super rise="3" size="6.5">er</super> &lt; ' * 18])
def test_cut_paragraphs_keep_the_company_that_reportlab_gives_them(text: str, kept: dict[str, int]) -> None:
    def cut(kind: type[Paragraph]) -> bytes:
        own = ParagraphStyle("p", BODY, firstLineIndent=14, **kept)
        return pdf_of(
            [each for room in range(640, 728, 14) for each in (Spacer(1, room), kind(text, own), PageBreak())]
        )

    assert difference(cut(Paragraph), cut(TheLongWay)) == ""


def test_a_part_too_rich_in_characters_is_still_printed_by_reportlab() -> None:
    rich = "".join(map(chr, [*range(0xC0, 0x17F), *range(0x391, 0x3A2), *range(0x410, 0x450)]))
    text = f'<b>mot</b> {"mot " * 400} <font color="#A3191F">{" ".join(rich)}</font>'
    short, long = ([kind(text, BODY) for _ in range(2)] for kind in (Paragraph, TheLongWay))
    assert difference(pdf_of([Spacer(1, 400), *short]), pdf_of([Spacer(1, 400), *long])) == ""


@given(st.text(alphabet="ab \t\n\u00a0\u202f\u2009\x1c", max_size=12))
def test_words_are_parted_where_reportlab_parts_them(text: str) -> None:
    assert words_in(text) == split(text)


def test_more_characters_than_a_subset_holds_are_printed_alike() -> None:
    told = ["".join(chr(0x100 + n) for n in range(start, start + 12)) for start in range(0, 360, 12)]
    short, long = both(lambda kind: [kind(" ".join(told[:9]), BODY), kind(" ".join(told[9:]), BODY), kind("fin", BODY)])
    assert difference(short, long) == ""


def test_a_list_and_a_heading_are_heard_alike() -> None:
    def story(kind: type[Paragraph]) -> list[Any]:
        entry = Tag("LI", parent=Tag("L"))
        return [kind("un", BODY, bulletText="•", tag=Tag("LBody", parent=entry), label=Tag("Lbl", parent=entry))]

    short, long = both(story)
    assert [node.role for node in structure_of(short).walk()] == [node.role for node in structure_of(long).walk()]


@pytest.mark.parametrize("bullet", [None, "Rapport n° 12"])
@pytest.mark.parametrize(
    "told", ["Accessibilité", "Un titre de rapport assez long pour deux lignes " * 3, "un <b>mot</b> gras"]
)
def test_a_whole_link_leads_where_reportlab_s_does(told: str, bullet: str | None) -> None:
    def story(kind: type[Paragraph]) -> list[Any]:
        return [Heading("But", HEAD), kind(f'<a href="#heading-1">{told}</a>', BODY, bulletText=bullet)]

    short, long = both(story)
    assert difference(short, long) == ""
    assert leads(short) == leads(long)
    (link,), (other,) = structure_of(short).all("Link"), structure_of(long).all("Link")
    assert (link.title, link.text.split()) == (other.title, other.text.split())


def leads(pdf: bytes) -> list[tuple[list[float], str]]:
    with pikepdf.open(io.BytesIO(pdf)) as file:
        found = [annotation for page in file.pages for annotation in page.obj.get("/Annots", [])]
        return [([round(float(side), 1) for side in one.Rect], str(one.Contents)) for one in found]


def test_a_paragraph_measured_again_for_another_room_is_broken_again() -> None:
    paragraph = Paragraph("Une phrase assez longue pour deux lignes au moins dans une colonne étroite.", BODY)
    narrow, wide = paragraph.wrap(120, 1000), paragraph.wrap(400, 1000)
    assert narrow[1] > wide[1]
    assert paragraph.wrap(120, 1000) == narrow


def test_a_paragraph_given_another_style_takes_its_spaces() -> None:
    paragraph = Paragraph("mot", BODY)
    paragraph.style = ParagraphStyle("p", BODY, spaceBefore=21)
    paragraph.wrap(400, 1000)
    assert paragraph.getSpaceBefore() == 21
    assert is_set_by_ourselves(paragraph)
