"""A blank is heard wherever words end, and nowhere else."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Frame, PageTemplate
from tests.documents.tagging.pages import BODY, FAMILY, GRID, HEAD, Story, pdf_of, structure_of

from concertation.documents.tagging import Heading, Paragraph, Table, TableOfContents, bullet_list


def heard(story: Story, *templates: PageTemplate) -> str:
    return structure_of(pdf_of(story, *templates)).text


def narrow(width: float = 90) -> PageTemplate:
    return PageTemplate("narrow", [Frame(50, 50, width, 700)])


def test_a_bullet_does_not_touch_its_item() -> None:
    assert heard(bullet_list(["un", "deux"], BODY)) == "• un • deux "


def test_a_number_in_the_margin_does_not_touch_its_title() -> None:
    assert heard([Heading("Approbation", HEAD, bulletText="1")]) == "1 Approbation "
    assert heard([Heading("<i>Approbation</i> du reste", HEAD, bulletText="1")]) == "1 Approbation du reste "


@pytest.mark.parametrize("markup", ["un<br/>deux", "<b>un</b><br/>deux", "un <br/> <i>deux</i>", "<b>un<br/></b>deux"])
def test_a_forced_line_end_parts_words(markup: str) -> None:
    assert heard([Paragraph(markup, BODY)]).split() == ["un", "deux"]


@pytest.mark.parametrize("alignment", [0, 1, 2, 4])
@pytest.mark.parametrize("markup", ["%s", "<b>mot</b> %s", '%s <a href="https://example.org">lien</a>'])
def test_a_line_s_end_parts_words(markup: str, alignment: int) -> None:
    text = " ".join(f"mot{number}" for number in range(40))
    style = ParagraphStyle("set", parent=BODY, alignment=alignment)
    expected = (markup % text).replace("<b>", "").replace("</b>", "").replace("</a>", "")
    told = heard([Paragraph(markup % text, style)], narrow())
    assert told.split() == expected.replace('<a href="https://example.org">', "").split()


def test_a_compound_word_is_not_parted_at_its_hyphen() -> None:
    assert heard([Paragraph("au-delà " * 30, BODY)], narrow()).split() == ["au-delà"] * 30


@pytest.mark.parametrize("markup", ["avant %s après", "avant <b>%s</b> après"])
def test_a_word_wider_than_its_column_is_heard_whole(markup: str) -> None:
    word = "anticonstitutionnellement" * 5
    assert heard([Paragraph(markup % word, BODY)], narrow()).split() == ["avant", word, "après"]


def test_a_second_pass_hears_the_same_words() -> None:
    word = "anticonstitutionnellement" * 12
    story = [Heading("Titre", HEAD), TableOfContents(levelStyles=[BODY] * 3), Paragraph(f"avant {word} après", BODY)]
    assert heard(story).split()[-3:] == ["avant", word, "après"]


def test_the_lines_of_a_cell_do_not_touch() -> None:
    assert heard([Table([["un\ndeux", "trois"]], style=GRID)]).split() == ["un", "deux", "trois"]


def test_a_word_partly_in_bold_is_one_word() -> None:
    assert heard([Paragraph("con<b>certa</b>tion", BODY)]).split() == ["concertation"]


WORDS = st.lists(st.text("abcdé’-", min_size=1, max_size=40), min_size=1, max_size=60)


@settings(max_examples=25)
@given(WORDS, st.integers(60, 300), st.sampled_from([0, 1, 2, 4]), st.integers(0, 3))
def test_what_is_heard_is_what_was_written(words: list[str], width: int, alignment: int, bold: int) -> None:
    style = ParagraphStyle("set", fontName=FAMILY, fontSize=10, leading=12, alignment=alignment)
    marked = [f"<b>{word}</b>" if bold and number % bold == 0 else word for number, word in enumerate(words)]
    assert heard([Paragraph(" ".join(marked), style)], narrow(width)).split() == words
