"""What a document says of itself: title, language, dates, conformance, and the colour space of its screen colours."""

from __future__ import annotations

import html
from dataclasses import dataclass
from datetime import UTC
from typing import TYPE_CHECKING, Any

from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFString

from concertation.documents.tagging.tags import TaggingError
from concertation.documents.tagging.text import plain
from concertation.locations import resource

if TYPE_CHECKING:
    from datetime import datetime

CREATOR = "Concertation"
PRODUCER = "ReportLab"


@dataclass(frozen=True)
class Meta:
    """What the file's properties tell; ``created`` is an aware instant, the only clock a document has.

    ``part`` is the part of PDF/A that the file claims with PDF/UA-1: 2, or 3 where files are attached to it; ``None`` where
    pages of others are taken in, for whose sake nothing can be claimed.

    Raises:
        TaggingError: without a title, which PDF/UA demands, or with an instant without a zone.
    """

    title: str
    created: datetime
    author: str = ""
    subject: str = ""
    keywords: tuple[str, ...] = ()
    lang: str = "fr-FR"
    part: int | None = 2

    def __post_init__(self) -> None:
        for name in ("title", "author", "subject"):
            object.__setattr__(self, name, plain(getattr(self, name)))
        object.__setattr__(self, "keywords", tuple(map(plain, self.keywords)))
        if not self.title.strip():
            raise TaggingError("a document needs a title")
        if self.created.utcoffset() is None:
            raise TaggingError("the instant of creation needs a time zone")

    @property
    def joined_keywords(self) -> str:
        return ", ".join(self.keywords)


class Instant:
    """The instant of creation in the shape in which ReportLab keeps its clock."""

    def __init__(self, moment: datetime) -> None:
        utc = moment.astimezone(UTC)
        self.t = utc.timestamp()
        self.lt = utc.timetuple()
        self.YMDhms = tuple(self.lt)[:6]
        self.dhh = self.dmm = 0
        self.tzname = "UTC"
        self.asctime = utc.ctime()


def declare_colours(document: Any) -> None:
    """Say that colours are sRGB: the output intent PDF/A demands (ISO 19005-2, 6.2.3)."""
    profile = resource("styles", "sRGB.icc").read_bytes()
    stream = pdfdoc.PDFStream(PDFDictionary({"N": 3}), profile, [pdfdoc.PDFZCompress])
    intent = PDFDictionary(
        {
            "Type": "/OutputIntent",
            "S": "/GTS_PDFA1",
            "OutputConditionIdentifier": PDFString("sRGB"),
            "RegistryName": PDFString("http://www.color.org"),
            "Info": PDFString("sRGB IEC61966-2.1"),
            "DestOutputProfile": document.Reference(stream),
        },
    )
    document.Catalog.__NoDefault__ = [*document.Catalog.__NoDefault__, "OutputIntents"]
    document.Catalog.OutputIntents = PDFArray([document.Reference(intent)])


def xmp(meta: Meta) -> bytes:
    """Return the XMP packet, with the claim to PDF/A and PDF/UA-1 (ISO 19005-2, 6.6; ISO 14289-1, 5)."""
    instant = meta.created.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    optional = ""
    if meta.author:
        optional += f"<dc:creator><rdf:Seq><rdf:li>{_text(meta.author)}</rdf:li></rdf:Seq></dc:creator>\n"
    if meta.subject:
        subject = f'<rdf:Alt><rdf:li xml:lang="x-default">{_text(meta.subject)}</rdf:li></rdf:Alt>'
        optional += f"<dc:description>{subject}</dc:description>\n"
    packet = _PACKET.format(
        title=_text(meta.title),
        lang=_text(meta.lang),
        optional=optional,
        keywords=_text(meta.joined_keywords),
        creator=CREATOR,
        producer=PRODUCER,
        instant=instant,
        claim="" if meta.part is None else _CLAIM.format(part=meta.part),
        extension="" if meta.part is None else _UA_SCHEMA,
        padding=" " * 100,
    )
    return packet.encode()


def _text(value: str) -> str:
    return html.escape(plain(value), quote=False)


_PACKET = """\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li><rdf:li xml:lang="{lang}">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{lang}</rdf:li></rdf:Bag></dc:language>
{optional}<pdf:Producer>{producer}</pdf:Producer><pdf:Keywords>{keywords}</pdf:Keywords>
<xmp:CreatorTool>{creator}</xmp:CreatorTool><xmp:CreateDate>{instant}</xmp:CreateDate>
<xmp:ModifyDate>{instant}</xmp:ModifyDate><xmp:MetadataDate>{instant}</xmp:MetadataDate>
{claim}</rdf:Description>
{extension}
</rdf:RDF></x:xmpmeta>
{padding}
<?xpacket end="w"?>"""

_CLAIM = """\
<pdfaid:part>{part}</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
"""

# PDF/A knows no pdfuaid: a property from outside its own schemas must be described (ISO 19005-2, 6.6.2.3).
_UA_SCHEMA = """\
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"""
