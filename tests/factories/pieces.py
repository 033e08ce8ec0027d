"""Files to join: plain PDF pages, pictures, and the worst a mail may bring."""

from __future__ import annotations

import io

import pikepdf
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

A4 = (595.0, 842.0)


def pdf(pages: int = 1, *, size: tuple[float, float] = A4, turn: int = 0) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=size)
    for number in range(1, pages + 1):
        canvas.drawString(60, 60, f"annexe {number}")
        canvas.showPage()
    canvas.save()
    if not turn:
        return out.getvalue()
    turned = io.BytesIO()
    with pikepdf.open(out) as file:
        for page in file.pages:
            page.obj.Rotate = turn
        file.save(turned)
    return turned.getvalue()


def locked() -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf())) as file:
        file.save(out, encryption=pikepdf.Encryption(owner="a", user="b"))
    return out.getvalue()


def acting() -> bytes:
    """A file that would run a script, start a program, and lead away."""
    out = io.BytesIO()
    script = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=pikepdf.String("app.alert(1)"))
    launch = pikepdf.Dictionary(S=pikepdf.Name.Launch, F=pikepdf.String("calc.exe"))
    web = pikepdf.Dictionary(S=pikepdf.Name.URI, URI=pikepdf.String("https://exemple.invalid"))
    with pikepdf.open(io.BytesIO(pdf())) as file:
        page = file.pages[0].obj
        file.Root.OpenAction = script
        page.AA = pikepdf.Dictionary(O=script)
        box = pikepdf.Array([0, 0, 10, 10])
        actions = (script, launch, web)
        page.Annots = pikepdf.Array(
            [pikepdf.Dictionary(Subtype=pikepdf.Name.Link, Rect=box, A=action) for action in actions]
            + [pikepdf.Dictionary(Subtype=pikepdf.Name.RichMedia, Rect=box), pikepdf.Name.Nothing]
        )
        file.save(out)
    return out.getvalue()


def picture(kind: str = "PNG", size: tuple[int, int] = (320, 200), mode: str = "RGB") -> bytes:
    out = io.BytesIO()
    Image.new(mode, size).save(out, kind)
    return out.getvalue()
