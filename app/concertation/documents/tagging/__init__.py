"""Tagged, archivable pages from ReportLab: PDF/UA-1 and PDF/A-2a at once, in one pass.

Flowables carry tags; a canvas notes whose ink is printed and weaves the notes into each finished page. Build a story
of the flowables named here, give it to :class:`DocumentTemplate`, and receive the bytes of the file::

    register_source_sans()
    template = DocumentTemplate(Meta("Titre", created=instant), FAMILY, pagesize=A4)
    template.addPageTemplates([PageTemplate("page", [Frame(…)], onPage=running_title)])
    pdf = template.render([Heading("Titre", style, level=1), Paragraph(escape(text), style)])

Flowables that print by themselves do so inside ``with canvas.tagged(tag):``; those that draw other flowables may open
``with canvas.inside(tag):``; what needs the number of pages waits in ``canvas.when_counted(draw)``.
"""

from concertation.documents.tagging.canvas import TaggedCanvas, is_tagging
from concertation.documents.tagging.figure import Figure
from concertation.documents.tagging.fonts import (
    BOLD,
    BOLD_ITALIC,
    FAMILY,
    ITALIC,
    LIGHT,
    TaggedFont,
    register_family,
    register_source_sans,
)
from concertation.documents.tagging.furniture import draw_bar, draw_line, draw_word
from concertation.documents.tagging.heading import Heading
from concertation.documents.tagging.lists import Item, bullet_list
from concertation.documents.tagging.metadata import Meta
from concertation.documents.tagging.paragraph import Paragraph
from concertation.documents.tagging.signing import SignatureField
from concertation.documents.tagging.table import Table
from concertation.documents.tagging.tags import FOOTER, HEADER, LAYOUT, Artifact, Tag, TaggingError
from concertation.documents.tagging.template import DocumentTemplate
from concertation.documents.tagging.text import NARROW, carried, escape
from concertation.documents.tagging.toc import TableOfContents

__all__ = [
    "BOLD",
    "BOLD_ITALIC",
    "FAMILY",
    "FOOTER",
    "HEADER",
    "ITALIC",
    "LAYOUT",
    "LIGHT",
    "NARROW",
    "Artifact",
    "DocumentTemplate",
    "Figure",
    "Heading",
    "Item",
    "Meta",
    "Paragraph",
    "SignatureField",
    "Table",
    "TableOfContents",
    "Tag",
    "TaggedCanvas",
    "TaggedFont",
    "TaggingError",
    "bullet_list",
    "carried",
    "draw_bar",
    "draw_line",
    "draw_word",
    "escape",
    "is_tagging",
    "register_family",
    "register_source_sans",
]
