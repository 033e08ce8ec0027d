"""Writes a text as a Word document (Office Open XML): real styles, headings, tables whose heads come back on each page."""

from __future__ import annotations

from concertation.exchange.written import Block, Heading, Style, Table, Written, bundle, runs, xml_text

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PAGE = (11906, 16838)
_MARGIN = 1134
_NAMES = {
    Style.TITLE: "Title",
    Style.SUBTITLE: "Subtitle",
    Style.BODY: "Normal",
    Style.LEAD: "Lead",
    Style.QUIET: "Quiet",
    Style.DECISION: "Decision",
    Style.ITEM: "ListBullet",
}
# id, name, based on, next, paragraph properties, character properties
_STYLES = (
    ("Title", "Title", "Normal", "Normal", '<w:spacing w:after="120"/>', '<w:sz w:val="56"/>'),
    ("Subtitle", "Subtitle", "Normal", "Normal", '<w:spacing w:after="80"/>', '<w:sz w:val="28"/>'),
    ("Heading1", "heading 1", "Normal", "Normal", ('<w:keepNext/><w:spacing w:before="360" w:after="80"/>'
     '<w:outlineLvl w:val="0"/>'), '<w:b/><w:sz w:val="28"/>'),
    ("Heading2", "heading 2", "Normal", "Normal", ('<w:keepNext/><w:spacing w:before="240" w:after="60"/>'
     '<w:outlineLvl w:val="1"/>'), '<w:b/><w:sz w:val="24"/>'),
    ("Heading3", "heading 3", "Normal", "Normal", ('<w:keepNext/><w:spacing w:before="160" w:after="40"/>'
     '<w:outlineLvl w:val="2"/>'), '<w:b/><w:sz w:val="22"/>'),
    ("Lead", "Chapeau", "Normal", "Normal", '<w:spacing w:after="160"/>', '<w:sz w:val="25"/>'),
    ("Quiet", "Discret", "Normal", "Normal", "", '<w:color w:val="4F5868"/><w:sz w:val="20"/>'),
    ("Decision", "Décision", "Normal", "Normal", ('<w:keepLines/><w:pBdr><w:left w:val="single" w:sz="12" w:space="8" '
     'w:color="1B6B3A"/></w:pBdr><w:spacing w:before="120" w:after="120"/><w:ind w:left="284"/>'), '<w:sz w:val="23"/>'),
    ("ListBullet", "List Bullet", "Normal", "ListBullet", ('<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
     '<w:spacing w:after="60"/>'), ""),
    ("Cell", "Cellule", "Normal", "Cell", '<w:spacing w:after="0" w:line="240"/>', '<w:sz w:val="19"/>'),
    ("CellHead", "En-tête de tableau", "Cell", "Cell", "<w:keepNext/>", '<w:b/><w:color w:val="4F5868"/>'),
    ("Footer", "footer", "Normal", "Footer", '<w:tabs><w:tab w:val="right" w:pos="9638"/></w:tabs>',
     '<w:color w:val="4F5868"/><w:sz w:val="18"/>'),
)  # fmt: skip


def word_file(text: Written) -> bytes:
    """Return the ``.docx`` of a text."""
    return bundle(
        {
            "[Content_Types].xml": _content_types(),
            "_rels/.rels": _relations(
                ("rId1", f"{_RELATION}/officeDocument", "word/document.xml"),
                ("rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                 "docProps/core.xml"),
            ),
            "docProps/core.xml": _properties(text),
            "word/document.xml": _document(text),
            "word/styles.xml": _styles(),
            "word/numbering.xml": _numbering(),
            "word/footer1.xml": _footer(text),
            "word/_rels/document.xml.rels": _relations(
                ("rId1", f"{_RELATION}/styles", "styles.xml"),
                ("rId2", f"{_RELATION}/numbering", "numbering.xml"),
                ("rId3", f"{_RELATION}/footer", "footer1.xml"),
            ),
        },
        stored="[Content_Types].xml",
    )  # fmt: skip


def _document(text: Written) -> str:
    wide, tall = (_PAGE[1], _PAGE[0]) if text.landscape else _PAGE
    turned = ' w:orient="landscape"' if text.landscape else ""
    body = "".join(_block(block, wide - 2 * _MARGIN) for block in text.blocks)
    section = (
        f'<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="{wide}" w:h="{tall}"{turned}/>'
        f'<w:pgMar w:top="{_MARGIN}" w:right="{_MARGIN}" w:bottom="{_MARGIN}" w:left="{_MARGIN}" w:header="567" '
        'w:footer="567" w:gutter="0"/></w:sectPr>'
    )
    return f"{_HEAD}<w:document {_W} {_R}><w:body>{body}{section}</w:body></w:document>"


def _block(block: Block, width: int) -> str:
    if isinstance(block, Heading):
        return _paragraph(block.text, f"Heading{block.level}")
    if isinstance(block, Table):
        return _table(block, width)
    label = _run(f"{block.label}\u00a0\u00a0", strong=True) if block.label else ""
    return _paragraph(block.text, _NAMES[block.style], before=label)


def _paragraph(text: str, style: str, *, before: str = "", right: bool = False) -> str:
    aligned = '<w:jc w:val="right"/>' if right else ""
    lines = text.split("\n")
    told = "".join(
        ("<w:r><w:br/></w:r>" if rank else "") + "".join(_run(piece, strong=strong) for piece, strong in runs(line))
        for rank, line in enumerate(lines)
    )
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{aligned}</w:pPr>{before}{told}</w:p>'


def _run(text: str, *, strong: bool) -> str:
    bold = "<w:rPr><w:b/></w:rPr>" if strong else ""
    return f'<w:r>{bold}<w:t xml:space="preserve">{xml_text(text)}</w:t></w:r>'


def _table(table: Table, width: int) -> str:
    share = width / (sum(table.widths) or 1)
    widths = [round(own * share) for own in table.widths]
    grid = "".join(f'<w:gridCol w:w="{own}"/>' for own in widths)
    heads = _row(table.heads, widths, table.right, head=True)
    rows = "".join(_row(row, widths, table.right) for row in table.rows)
    told = f'<w:tblCaption w:val="{xml_text(table.summary)}"/>' if table.summary else ""
    look = (
        f'<w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders><w:top w:val="single" w:sz="8" w:color="1B1F27"/>'
        '<w:bottom w:val="single" w:sz="4" w:color="1B1F27"/><w:insideH w:val="single" w:sz="4" w:color="BFC4CD"/>'
        f'</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1"/>{told}</w:tblPr>'
    )
    return f'<w:tbl>{look}<w:tblGrid>{grid}</w:tblGrid>{heads}{rows}</w:tbl><w:p><w:pPr><w:pStyle w:val="Cell"/></w:pPr></w:p>'


def _row(cells: tuple[str, ...], widths: list[int], right: frozenset[int], *, head: bool = False) -> str:
    style = "CellHead" if head else "Cell"
    told = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
        f"{_paragraph(cell, style, right=place in right)}</w:tc>"
        for place, (cell, width) in enumerate(zip(cells, widths, strict=True))
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{'<w:tblHeader/>' if head else ''}</w:trPr>{told}</w:tr>"


def _styles() -> str:
    default = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Source Sans 3" w:hAnsi="Source Sans 3" w:cs="Arial" '
        'w:eastAsia="Arial"/><w:color w:val="1B1F27"/><w:sz w:val="22"/><w:lang w:val="fr-FR"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
        "</w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
    )
    named = "".join(
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/><w:basedOn w:val="{base}"/>'
        f'<w:next w:val="{after}"/><w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{letters}</w:rPr></w:style>'
        for key, name, base, after, paragraph, letters in _STYLES
    )
    return f"{_HEAD}<w:styles {_W}>{default}{named}</w:styles>"


def _numbering() -> str:
    return (
        f'{_HEAD}<w:numbering {_W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="360" '
        'w:hanging="240"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        "</w:numbering>"
    )


def _footer(text: Written) -> str:
    def field(code: str) -> str:
        return (
            f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> {code} </w:instrText>'
            '</w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        )

    told = _run(text.footer, strong=False)
    number = f"<w:r><w:tab/></w:r>{field('PAGE')}{_run('/', strong=False)}{field('NUMPAGES')}"
    return f'{_HEAD}<w:ftr {_W}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>{told}{number}</w:p></w:ftr>'


def _properties(text: Written) -> str:
    return (
        f'{_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{xml_text(text.title)}</dc:title>'
        f"<dc:creator>{xml_text(text.author)}</dc:creator><dc:language>fr-FR</dc:language></cp:coreProperties>"
    )


def _relations(*told: tuple[str, str, str]) -> str:
    rows = "".join(f'<Relationship Id="{key}" Type="{kind}" Target="{target}"/>' for key, kind, target in told)
    return f'{_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{rows}</Relationships>'


def _content_types() -> str:
    parts = (
        ("/word/document.xml", f"{_OFFICE}.document.main+xml"),
        ("/word/styles.xml", f"{_OFFICE}.styles+xml"),
        ("/word/numbering.xml", f"{_OFFICE}.numbering+xml"),
        ("/word/footer1.xml", f"{_OFFICE}.footer+xml"),
        ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
    )
    rows = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in parts)
    return (
        f'{_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
        f'ContentType="application/xml"/>{rows}</Types>'
    )
