"""Files as an enemy, an old program or a broken disk makes them: seeded, so that a case that fails can be made again."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

import pikepdf
from openpyxl import Workbook
from reportlab.pdfgen.canvas import Canvas

HEADS = ("Nom", "Prénom", "Collectivité", "Courriel", "Depuis", "Action", "Échéance", "Opération", "Montant")
ROW = ("ESSAI-91", "Noëlle", "27", "n@exemple.fr", "1er mars 2024", "Chiffrer l’accès", "12/09/2013", "12", "48 200,50")
CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:ESSAI-91;Noëlle;;;\r\nEMAIL:n@exemple.fr\r\nORG:Eure\r\nEND:VCARD\r\n"
EVENT = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1@x\r\nSUMMARY:DGS 276\r\n"
    "DTSTART;TZID=Europe/Paris:20140116T100000\r\nRRULE:FREQ=MONTHLY;COUNT=6\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)
BOMB = '<!DOCTYPE b [<!ENTITY a "aaaaaaaaaa">' + "".join(
    f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(12)
)
RULES = (
    "FREQ=SECONDLY", "FREQ=DAILY;COUNT=999999999", "FREQ=YEARLY;UNTIL=99991231T235959Z", "FREQ=MONTHLY;INTERVAL=0",
    "FREQ=WEEKLY;INTERVAL=-4", "FREQ=DAILY;BYDAY=99XX", "FREQ=", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "COUNT=3",
    "FREQ=DAILY;BYSETPOS=400;BYHOUR=1,2,3", "FREQ=YEARLY;BYEASTER=0", "FREQ=MINUTELY;BYMINUTE=61", "FREQ=DAILY;UNTIL=x",
)  # fmt: skip
NAMES = (
    "../../etc/passwd",
    "C:\\Windows\\x.dll",
    "/absolu",
    "a\x00b",
    "CON",
    "a" * 400,
    "\u202egnp.exe",
    "",
    ".",
    "é\ud800",
)


@dataclass(frozen=True)
class Case:
    """One file: the seed it was made from, the kind of file it began as, and its bytes."""

    seed: int
    kind: str
    content: bytes


@cache
def samples() -> Mapping[str, bytes]:
    """Return a small valid file of each kind."""
    table = "\r\n".join(";".join(line) for line in (HEADS, ROW, ROW))
    return {
        "csv": table.encode("utf-8"),
        "xlsx": _workbook(),
        "vcf": CARD.encode("utf-8"),
        "ics": EVENT.encode("utf-8"),
        "pdf": _pdf(),
        "docx": _packed("word/document.xml", '<w:d xmlns:w="urn:w"><w:p><w:t>Wateringues</w:t></w:p></w:d>'),
        "ods": _packed("content.xml", _sheet()),
        "odt": _packed("content.xml", '<o:d xmlns:o="urn:o"><o:p>Wateringues</o:p></o:d>'),
    }


def cases(count: int, first: int = 0) -> Iterator[Case]:
    """Yield that many files, the same for the same numbers."""
    kinds = tuple(samples())
    for seed in range(first, first + count):
        draw = random.Random(seed)  # noqa: S311  # no secret
        kind = kinds[seed % len(kinds)]
        wrong = draw.choice((*_ANY, *_OWN.get(kind, ())))
        yield Case(seed, kind, wrong(draw, samples()[kind]))


def _workbook() -> bytes:
    book, out = Workbook(), io.BytesIO()
    sheet = book.active
    assert sheet is not None
    for line in (HEADS, ROW, ROW):
        sheet.append(line)
    book.save(out)
    return out.getvalue()


def _sheet() -> str:
    rows = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>' for cell in row
        )
        + '<table:table-cell table:number-columns-repeated="16375"/></table:table-row>'
        for row in (HEADS, ROW, ROW)
    )
    spaces = " ".join(
        f'xmlns:{one}="urn:oasis:names:tc:opendocument:xmlns:{one}:1.0"' for one in ("office", "table", "text")
    )
    return (
        f'<office:document-content {spaces}><office:body><office:spreadsheet><table:table table:name="F1">{rows}'
        '<table:table-row table:number-rows-repeated="1048573"><table:table-cell table:number-columns-repeated="16384"/>'
        "</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"
    )


def _pdf() -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out)
    canvas.drawString(72, 700, "Wateringues")
    canvas.setKeywords("sha256:" + "0" * 64)
    canvas.save()
    return out.getvalue()


def _packed(part: str, text: str, name: str = "a.txt") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(part, text)
        archive.writestr(name, "a")
    return out.getvalue()


# What is done to any file


def _flipped(draw: random.Random, content: bytes) -> bytes:
    spoilt = bytearray(content)
    for _ in range(draw.randint(1, 40)):
        spoilt[draw.randrange(len(spoilt))] = draw.randrange(256)
    return bytes(spoilt)


def _cut(draw: random.Random, content: bytes) -> bytes:
    return content[: draw.randrange(len(content))]


def _repeated(draw: random.Random, content: bytes) -> bytes:
    at = draw.randrange(len(content))
    return content[:at] + content[at : at + draw.randint(1, 60)] * draw.randint(2, 400) + content[at:]


def _holed(draw: random.Random, content: bytes) -> bytes:
    at = draw.randrange(len(content))
    return content[:at] + bytes(draw.randint(1, 200)) + content[at + draw.randint(0, 200) :]


def _mixed(draw: random.Random, content: bytes) -> bytes:
    other = draw.choice(tuple(samples().values()))
    return content[: draw.randrange(len(content))] + other[draw.randrange(len(other)) :]


def _noise(draw: random.Random, _content: bytes) -> bytes:
    return draw.randbytes(draw.randint(0, 2_000))


def _encoded(draw: random.Random, content: bytes) -> bytes:
    told = content.decode("utf-8", "replace")
    encoding = draw.choice(("utf-16", "utf-16-be", "utf-32", "cp1252", "cp037", "utf-7", "mac-roman"))
    return told.encode(encoding, "replace")


# What is done to one kind


def _giant_cell(draw: random.Random, content: bytes) -> bytes:
    return content + b"\r\n" + b"x" * draw.choice((33_000, 400_000)) + b";" + b'"' * draw.randint(0, 3)


def _odd_cells(draw: random.Random, content: bytes) -> bytes:
    odd = ("=1+1", "\u202e", "1e999", "NaN", "-" * 40, "31/02/2024", "\x00", '"', "9" * 60, "１２", "@SUM(A1)")
    return content + ("\r\n" + ";".join(draw.choice(odd) for _ in HEADS)).encode("utf-8", "replace") * 3


def _wide(draw: random.Random, content: bytes) -> bytes:
    return content + b"\r\n" + b";x" * draw.choice((150, 500, 20_000))


def _absurd_rule(draw: random.Random, content: bytes) -> bytes:
    return content.replace(b"FREQ=MONTHLY;COUNT=6", draw.choice(RULES).encode())


def _odd_day(draw: random.Random, content: bytes) -> bytes:
    day = draw.choice((b"00000000T000000", b"99991231T235959", b"20140230T250000", b"", b"x", b"00010101T000000Z"))
    return content.replace(b"20140116T100000", day)


def _endless_events(draw: random.Random, content: bytes) -> bytes:
    at = content.index(b"BEGIN:VEVENT")
    return content[:at] + b"BEGIN:VEVENT\r\n" * draw.randint(2, 900) + content[at:]


def _part_changed(draw: random.Random, content: bytes) -> bytes:
    """Spoil one part of a packed file, which stays a sound archive, or give it a hostile name or content."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as packed, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        spoilt = draw.choice(packed.namelist())
        for name in packed.namelist():
            told = packed.read(name)
            made.writestr(name, _spoilt(draw, told) if name == spoilt else told)
        if draw.random() < 0.3:
            made.writestr(draw.choice(NAMES[:8]).replace("\x00", "") or "a", "a")
    return out.getvalue()


def _endless_sheet(draw: random.Random, _content: bytes) -> bytes:
    """Have a sheet of a few hundred bytes say that it holds billions of cells, or cells of billions of characters."""
    told, many = _sheet(), str(draw.choice((201, 200_001, 2_000_000_000, 10**15, 10**60)))
    way = draw.randrange(6)
    if way == 0:
        told = told.replace(
            "<table:table-cell office", f'<table:table-cell table:number-columns-repeated="{many}" office'
        )
    elif way == 1:
        told = told.replace("<table:table-row>", f'<table:table-row table:number-rows-repeated="{many}">')
    elif way == 2:
        told = told.replace("<text:p>", f'<text:p><text:s text:c="{many}"/>')
    elif way == 3:
        told = f"{BOMB}]>{told.replace('<text:p>', '<text:p>&m;')}"
    elif way == 4:
        told = told.replace("<text:p>", "<text:p>" + "x" * draw.choice((32_768, 3_000_000)))
    else:
        told = told.replace("<text:p>", f'<text:p><text:span text:style-name="{"x" * 3_000_000}">é</text:span>')
    return _packed("content.xml", told)


def _spoilt(draw: random.Random, told: bytes) -> bytes:
    way = draw.randrange(5)
    if way == 0:
        return f"{BOMB}]><b>&m;</b>".encode()
    if way == 1:
        return b"<a>" * draw.choice((200, 30_000))
    if way == 2:
        return b" " * draw.choice((1_000_000, 24_000_000))
    if way == 3:
        return told.replace(b"1", b"9" * 300).replace(b"A", b"XFE")
    return _flipped(draw, told) if told else b"\xff"


def _unpacking(draw: random.Random, content: bytes) -> bytes:
    """Have a page of a PDF unpack into far more than it weighs."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as file:
        page = file.pages[0]
        page.Contents = file.make_stream(b" " * draw.choice((2_000_000, 120_000_000)))
        file.save(out, compress_streams=True)
    return out.getvalue()


def _locked(draw: random.Random, content: bytes) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as file:
        file.save(out, encryption=pikepdf.Encryption(owner="a", user=draw.choice(("", "b")), R=draw.choice((4, 6))))
    return out.getvalue()


_Wrong = Callable[[random.Random, bytes], bytes]
_ANY: tuple[_Wrong, ...] = (_flipped, _flipped, _cut, _repeated, _holed, _mixed, _noise, _encoded)
_OWN: Mapping[str, tuple[_Wrong, ...]] = {
    "csv": (_giant_cell, _odd_cells, _wide),
    "vcf": (_giant_cell, _odd_cells),
    "ics": (_absurd_rule, _absurd_rule, _odd_day, _endless_events),
    "xlsx": (_part_changed,) * 4,
    "docx": (_part_changed,) * 4,
    "odt": (_part_changed,) * 4,
    "ods": (_part_changed, _endless_sheet, _endless_sheet, _endless_sheet),
    "pdf": (_locked,),
}
