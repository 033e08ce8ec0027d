"""Writes a text as an OpenDocument text: real styles, headings, lists, tables whose heads come back on each page."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from concertation.exchange.written import Block, Heading, Line, Style, Table, Written, bundle, runs, xml_text

_MEDIA = "application/vnd.oasis.opendocument.text"
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_NAMESPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"),
        ("style", "style"),
        ("text", "text"),
        ("table", "table"),
        ("fo", "xsl-fo-compatible"),
        ("meta", "meta"),
        ("svg", "svg-compatible"),
    )
)
_NAMES = {
    Style.TITLE: "Title",
    Style.SUBTITLE: "Subtitle",
    Style.BODY: "Text_20_body",
    Style.LEAD: "Lead",
    Style.QUIET: "Quiet",
    Style.DECISION: "Decision",
    Style.ITEM: "List_20_Bullet",
}
_WIDTH, _LANDSCAPE_WIDTH = 170.0, 257.0
# name, shown name, parent, paragraph properties, text properties
_STYLES = (
    ("Text_20_body", "Text body", "Standard", 'fo:margin-bottom="2.1mm" fo:line-height="125%"', ""),
    ("Title", "Title", "Standard", 'fo:margin-bottom="2mm"', 'fo:font-size="28pt"'),
    ("Subtitle", "Subtitle", "Standard", 'fo:margin-bottom="1.5mm"', 'fo:font-size="14pt"'),
    ("Heading_20_1", "Heading 1", "Standard", 'fo:margin-top="6mm" fo:margin-bottom="1.5mm" fo:keep-with-next="always"',
     'fo:font-size="14pt" fo:font-weight="bold"'),
    ("Heading_20_2", "Heading 2", "Standard", 'fo:margin-top="4mm" fo:margin-bottom="1mm" fo:keep-with-next="always"',
     'fo:font-size="12pt" fo:font-weight="bold"'),
    ("Heading_20_3", "Heading 3", "Standard", 'fo:margin-top="3mm" fo:margin-bottom="1mm" fo:keep-with-next="always"',
     'fo:font-size="11pt" fo:font-weight="bold"'),
    ("Lead", "Chapeau", "Text_20_body", 'fo:margin-bottom="3mm"', 'fo:font-size="12.5pt"'),
    ("Quiet", "Discret", "Text_20_body", "", 'fo:font-size="10pt" fo:color="#4f5868"'),
    ("Decision", "Décision", "Text_20_body", ('fo:margin-left="5mm" fo:margin-top="2mm" fo:padding-left="3mm" '
     'fo:border-left="1.5pt solid #1b6b3a" fo:keep-together="always"'), 'fo:font-size="11.5pt"'),
    ("List_20_Bullet", "List Bullet", "Text_20_body", 'fo:margin-bottom="1mm"', ""),
    ("Cell", "Cellule", "Standard", "", 'fo:font-size="9.5pt"'),
    ("CellRight", "Cellule de chiffres", "Cell", 'fo:text-align="end"', ""),
    ("CellHead", "En-tête de tableau", "Cell", 'fo:keep-with-next="always"', 'fo:font-weight="bold" fo:color="#4f5868"'),
    ("CellHeadRight", "En-tête de chiffres", "CellHead", 'fo:text-align="end"', ""),
    ("Footer", "Footer", "Standard", "", 'fo:font-size="9pt" fo:color="#4f5868"'),
)  # fmt: skip


def text_file(text: Written) -> bytes:
    """Return the ``.odt`` of a text."""
    return bundle(
        {
            "mimetype": _MEDIA,
            "META-INF/manifest.xml": _manifest(),
            "meta.xml": _meta(text),
            "styles.xml": _styles(text),
            "content.xml": _content(text),
        },
        stored="mimetype",
    )


def _content(text: Written) -> str:
    width = _LANDSCAPE_WIDTH if text.landscape else _WIDTH
    tables = [block for block in text.blocks if isinstance(block, Table)]
    looks = "".join(_table_styles(rank, table, width) for rank, table in enumerate(tables))
    strong = '<style:style style:name="Strong" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
    cell = (
        '<style:style style:name="CellBox" style:family="table-cell"><style:table-cell-properties fo:padding="1.2mm" '
        'fo:border-bottom="0.4pt solid #bfc4cd"/></style:style><style:style style:name="HeadBox" '
        'style:family="table-cell"><style:table-cell-properties fo:padding="1.2mm" fo:border-top="0.9pt solid #1b1f27" '
        'fo:border-bottom="0.5pt solid #1b1f27" fo:background-color="#f4f5f7"/></style:style><style:style '
        'style:name="WholeRow" style:family="table-row"><style:table-row-properties fo:keep-together="always"/></style:style>'
    )
    bullets = (
        '<text:list-style style:name="Bullets"><text:list-level-style-bullet text:level="1" text:bullet-char="•">'
        '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment">'
        '<style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="6mm" '
        'fo:text-indent="-4mm" fo:margin-left="6mm"/></style:list-level-properties></text:list-level-style-bullet>'
        "</text:list-style>"
    )
    body = "".join(_blocks(text.blocks))
    return (
        f'{_HEAD}<office:document-content {_NAMESPACES} office:version="1.3"><office:automatic-styles>{strong}{cell}'
        f"{bullets}{looks}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>"
    )


def _blocks(blocks: tuple[Block, ...]) -> Iterator[str]:
    rank = 0
    for listed, group in groupby(blocks, key=lambda block: isinstance(block, Line) and block.style is Style.ITEM):
        told = []
        for block in group:
            if isinstance(block, Table):
                told.append(_table(rank, block))
                rank += 1
            elif isinstance(block, Heading):
                name, level = f"Heading_20_{block.level}", block.level
                told.append(
                    f'<text:h text:style-name="{name}" text:outline-level="{level}">{_spans(block.text)}</text:h>'
                )
            else:
                told.append(_line(block))
        items = "".join(f"<text:list-item>{each}</text:list-item>" for each in told)
        yield f'<text:list text:style-name="Bullets">{items}</text:list>' if listed else "".join(told)


def _line(block: Line) -> str:
    label = _strong(f"{block.label}\u00a0\u00a0") if block.label else ""
    return f'<text:p text:style-name="{_NAMES[block.style]}">{label}{_spans(block.text)}</text:p>'


def _spans(text: str) -> str:
    lines = (
        "".join(_strong(piece) if strong else xml_text(piece) for piece, strong in runs(line))
        for line in text.split("\n")
    )
    return "<text:line-break/>".join(lines)


def _strong(text: str) -> str:
    return f'<text:span text:style-name="Strong">{xml_text(text)}</text:span>'


def _table_styles(rank: int, table: Table, width: float) -> str:
    share = width / (sum(table.widths) or 1)
    columns = "".join(
        f'<style:style style:name="T{rank}.{place}" style:family="table-column"><style:table-column-properties '
        f'style:column-width="{own * share:.2f}mm"/></style:style>'
        for place, own in enumerate(table.widths)
    )
    return (
        f'<style:style style:name="T{rank}" style:family="table"><style:table-properties style:width="{width}mm" '
        f'table:align="margins" fo:margin-bottom="3mm"/></style:style>{columns}'
    )


def _table(rank: int, table: Table) -> str:
    columns = "".join(f'<table:table-column table:style-name="T{rank}.{place}"/>' for place in range(len(table.widths)))
    heads = _row(table.heads, table.right, head=True)
    rows = "".join(_row(row, table.right) for row in table.rows)
    told = f"<table:title>{xml_text(table.summary)}</table:title>" if table.summary else ""
    return (
        f'<table:table table:name="Tableau {rank + 1}" table:style-name="T{rank}">{told}{columns}'
        f"<table:table-header-rows>{heads}</table:table-header-rows>{rows}</table:table>"
    )


def _row(cells: tuple[str, ...], right: frozenset[int], *, head: bool = False) -> str:
    box, style = ("HeadBox", "CellHead") if head else ("CellBox", "Cell")
    told = "".join(
        f'<table:table-cell table:style-name="{box}" office:value-type="string">'
        f'<text:p text:style-name="{style}{"Right" if place in right else ""}">{_spans(cell)}</text:p></table:table-cell>'
        for place, cell in enumerate(cells)
    )
    return f'<table:table-row table:style-name="WholeRow">{told}</table:table-row>'


def _styles(text: Written) -> str:
    wide, tall = ("297mm", "210mm") if text.landscape else ("210mm", "297mm")
    turned = "landscape" if text.landscape else "portrait"
    named = "".join(
        f'<style:style style:name="{name}" style:display-name="{shown}" style:family="paragraph" '
        f'style:parent-style-name="{parent}"{_outline(shown)}><style:paragraph-properties {paragraph}/>'
        f"<style:text-properties {letters}/></style:style>"
        for name, shown, parent, paragraph, letters in _STYLES
    )
    default = (
        '<style:default-style style:family="paragraph"><style:text-properties style:font-name="Source Sans 3" '
        'fo:font-family="\'Source Sans 3\', Arial" fo:font-size="11pt" fo:language="fr" fo:country="FR" '
        'fo:color="#1b1f27"/></style:default-style>'
        '<style:style style:name="Standard" style:family="paragraph"/>'
    )
    number = '<text:page-number text:select-page="current"/>/<text:page-count/>'
    tab = f'<style:tab-stops><style:tab-stop style:position="{_LANDSCAPE_WIDTH if text.landscape else _WIDTH}mm" style:type="right"/></style:tab-stops>'
    return (
        f'{_HEAD}<office:document-styles {_NAMESPACES} office:version="1.3"><office:styles>{default}{named}</office:styles>'
        '<office:automatic-styles><style:page-layout style:name="Page"><style:page-layout-properties '
        f'fo:page-width="{wide}" fo:page-height="{tall}" style:print-orientation="{turned}" fo:margin="20mm"/>'
        "<style:footer-style/></style:page-layout>"
        '<style:style style:name="Foot" style:family="paragraph" style:parent-style-name="Footer">'
        f"<style:paragraph-properties>{tab}</style:paragraph-properties></style:style></office:automatic-styles>"
        '<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page"><style:footer>'
        f'<text:p text:style-name="Foot">{xml_text(text.footer)}<text:tab/>{number}</text:p></style:footer>'
        "</style:master-page></office:master-styles></office:document-styles>"
    )


def _outline(shown: str) -> str:
    return f' style:default-outline-level="{shown[-1]}"' if shown.startswith("Heading") else ""


def _meta(text: Written) -> str:
    return (
        f'{_HEAD}<office:document-meta {_NAMESPACES} xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3">'
        f"<office:meta><dc:title>{xml_text(text.title)}</dc:title><meta:initial-creator>{xml_text(text.author)}"
        "</meta:initial-creator><dc:language>fr-FR</dc:language></office:meta></office:document-meta>"
    )


def _manifest() -> str:
    parts = (("/", _MEDIA), ("content.xml", "text/xml"), ("styles.xml", "text/xml"), ("meta.xml", "text/xml"))
    rows = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="{kind}"/>' for name, kind in parts
    )
    return (
        f'{_HEAD}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" '
        f'manifest:version="1.3">{rows}</manifest:manifest>'
    )
