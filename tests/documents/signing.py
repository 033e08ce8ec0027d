"""Signs a PDF as signing programs do: an update after its end (ISO 32000-1, 7.5.6), a CMS message over all but itself."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache

import pikepdf
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import pkcs7

_ROOM = 8_000  # bytes kept for the message
_GAP = b"<" + b"0" * (2 * _ROOM) + b">"
_SIGNATURE = b"<</Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange [0 %s] /Contents %s>>" % (
    b" " * 40,
    _GAP,
)


@cache
def _signer() -> tuple[rsa.RSAPrivateKey, x509.Certificate]:
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Claude EXEMPLE-01")])
    now = datetime(2013, 9, 19, tzinfo=UTC)
    builder = x509.CertificateBuilder(name, name, key.public_key(), 1, now, now + timedelta(days=3650))
    return key, builder.sign(key, hashes.SHA256())


def signed(pdf: bytes, *, also: dict[int, str] | None = None, widget: str = "") -> bytes:
    """Return a PDF signed in its first empty field; ``also`` rewrites other objects by their number.

    ``widget`` is added to what the field says.
    """
    with pikepdf.open(io.BytesIO(pdf)) as file:
        empty = next(one for one in file.Root.AcroForm.Fields if "/V" not in one)
        number, size = empty.objgen[0], int(file.trailer.Size) + 20
        told = empty.unparse(resolved=True).decode("latin-1").rstrip(" >")
        root = file.Root.objgen[0]
        info = file.trailer.get("/Info")
    bodies = {
        number: f"{told} /V {size} 0 R /M (D:20130919100000Z) {widget}>>".encode("latin-1"),
        size: _SIGNATURE,
        **{key: body.encode("latin-1") for key, body in (also or {}).items()},
    }
    return _filled(updated(pdf, bodies, root, info.objgen[0] if info is not None else 0), len(pdf))


def updated(pdf: bytes, bodies: dict[int, bytes], root: int, info: int = 0) -> bytes:
    """Return a PDF with an update after its end that writes these objects."""
    out = bytearray(pdf if pdf.endswith(b"\n") else pdf + b"\n")
    places = {}
    for key, body in bodies.items():
        places[key] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (key, body)
    told_info = f" /Info {info} 0 R" if info else ""
    start, table = len(out), max(bodies) + 100
    places[table] = start
    rows = b"".join(bytes((1,)) + at.to_bytes(4, "big") + bytes(2) for _key, at in sorted(places.items()))
    index = " ".join(f"{key} 1" for key in sorted(places))
    last = pdf.rindex(b"startxref")
    previous = int(pdf[last:].split()[1])
    out += (
        f"{table} 0 obj\n<</Type /XRef /Size {table + 1} /W [1 4 2] /Index [{index}] /Root {root} 0 R{told_info} "
        f"/Prev {previous} /Length {len(rows)}>>\nstream\n"
    ).encode()
    return bytes(out + rows + b"\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % start)


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where a signing program lays a field of its own, and what it writes there; ``more`` is added to what the field says."""

    box: tuple[float, float, float, float]
    page: int = 0
    kid: bool = False
    first: bool = False
    drawing: bytes = b"0.9 g 0 0 200 60 re f"
    more: dict[str, pikepdf.Object | int | str] = field(default_factory=dict)
    page_more: dict[str, int] = field(default_factory=dict)
    form_more: dict[str, bool] = field(default_factory=dict)
    signed: bool = True


def signed_in_a_field_of_its_own(pdf: bytes, place: Place) -> bytes:
    """Return a PDF signed in a field that the signing program adds to it, on a page, at a place."""
    with pikepdf.open(io.BytesIO(pdf)) as file:
        page, before = file.pages[place.page].obj, len(file.objects)
        box = [0, 0, place.box[2] - place.box[0], place.box[3] - place.box[1]]
        shape = file.make_stream(
            place.drawing, {"/Type": pikepdf.Name.XObject, "/Subtype": pikepdf.Name.Form, "/BBox": box}
        )
        signature = file.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.Sig))
        holder = pikepdf.Dictionary(FT=pikepdf.Name.Sig, T=f"signature-du-lecteur-{before}")
        if place.signed:
            holder.V = signature
        widget: pikepdf.Object = holder if not place.kid else pikepdf.Dictionary()
        described = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Widget, Rect=list(place.box), F=132, P=page
        )
        for name, value in described.items():
            widget[name] = value
        widget.AP = pikepdf.Dictionary(N=shape)
        for name, more in place.more.items():
            widget[name] = more
        widget = file.make_indirect(widget)
        owner = widget
        if place.kid:
            holder.Kids = [widget]
            owner = file.make_indirect(holder)
            widget.Parent = owner
        known = list(page.get("/Annots", []))
        page.Annots = pikepdf.Array([widget, *known] if place.first else [*known, widget])
        for name, number in place.page_more.items():
            page[name] = number
        if "/AcroForm" not in file.Root:
            file.Root.AcroForm = pikepdf.Dictionary(Fields=[])
        form = file.Root.AcroForm
        form.SigFlags = 3
        form.Fields.append(owner)
        for name, flag in place.form_more.items():
            form[name] = flag
        changed = [page, file.Root, *([form] if form.is_indirect else []), widget, owner, signature]
        bodies = {one.objgen[0]: one.unparse(resolved=True) for one in changed}
        told = shape.unparse(resolved=True)
        bodies[shape.objgen[0]] = (
            told + b"\nstream\n" + place.drawing + b"\nendstream" if b"stream" not in told else told
        )
        bodies[signature.objgen[0]] = _SIGNATURE
        root, info = file.Root.objgen[0], file.trailer.get("/Info")
    return _filled(updated(pdf, bodies, root, info.objgen[0] if info is not None else 0), len(pdf))


def _filled(content: bytes, after: int) -> bytes:
    """Say what the signature covers, then put it where its room was kept."""
    first = content.index(_GAP, after)
    second = first + len(_GAP)
    covered = b"%d %d %d" % (first, second, len(content) - second)
    mark = b"/ByteRange [0 " + b" " * 40
    content = content.replace(mark, b"/ByteRange [0 " + covered.ljust(40))
    key, certificate = _signer()
    message = (
        pkcs7.PKCS7SignatureBuilder()
        .set_data(content[:first] + content[second:])
        .add_signer(certificate, key, hashes.SHA256())
        .sign(serialization.Encoding.DER, [pkcs7.PKCS7Options.DetachedSignature, pkcs7.PKCS7Options.Binary])
    )
    return content[:first] + b"<" + message.hex().encode().ljust(2 * _ROOM, b"0") + b">" + content[second:]
