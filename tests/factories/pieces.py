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


def form(answer: str) -> bytes:
    """A form filled in by a program that left the drawing of its field to the reader, with a button that acts."""
    out = io.BytesIO()
    name = pikepdf.Name
    with pikepdf.open(io.BytesIO(pdf())) as file:
        font = pikepdf.Dictionary(Type=name.Font, Subtype=name.Type1, BaseFont=name.Helvetica)
        field = file.make_indirect(
            pikepdf.Dictionary(
                Type=name.Annot, Subtype=name.Widget, FT=name.Tx, T=pikepdf.String("avis"), V=pikepdf.String(answer),
                DA=pikepdf.String("/Helv 12 Tf 0 g"), Rect=pikepdf.Array([50, 50, 250, 70]), F=4,
            )
        )  # fmt: skip
        script = pikepdf.Dictionary(S=name.JavaScript, JS=pikepdf.String("app.alert(1)"))
        button = pikepdf.Dictionary(Subtype=name.Widget, FT=name.Btn, T=pikepdf.String("b"), A=script, Rect=field.Rect)
        file.pages[0].obj.Annots = pikepdf.Array([field, file.make_indirect(button)])
        file.Root.AcroForm = pikepdf.Dictionary(
            Fields=file.pages[0].obj.Annots,
            NeedAppearances=True,
            DR=pikepdf.Dictionary(Font=pikepdf.Dictionary(Helv=font)),
        )
        file.save(out)
    return out.getvalue()


def picture(kind: str = "PNG", size: tuple[int, int] = (320, 200), mode: str = "RGB") -> bytes:
    out = io.BytesIO()
    Image.new(mode, size).save(out, kind)
    return out.getvalue()
