"""Signs a PDF as signing programs do: an update after its end (ISO 32000-1, 7.5.6), a CMS message over all but itself."""

from __future__ import annotations

import io
from datetime import UTC, datetime, timedelta
from functools import cache

import pikepdf
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import pkcs7

_ROOM = 8_000  # bytes kept for the message
_GAP = b"<" + b"0" * (2 * _ROOM) + b">"


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
        field = next(one for one in file.Root.AcroForm.Fields if "/V" not in one)
        number, size = field.objgen[0], int(file.trailer.Size) + 20
        told = field.unparse(resolved=True).decode("latin-1").rstrip(" >")
        root = file.Root.objgen[0]
        info = file.trailer.get("/Info")
    bodies = {
        number: f"{told} /V {size} 0 R /M (D:20130919100000Z) {widget}>>".encode("latin-1"),
        size: b"<</Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange [0 %s] /Contents %s>>"
        % (b" " * 40, _GAP),
        **{key: body.encode("latin-1") for key, body in (also or {}).items()},
    }
    out = bytearray(pdf if pdf.endswith(b"\n") else pdf + b"\n")
    places = {}
    for key, body in bodies.items():
        places[key] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (key, body)
    told_info = f" /Info {info.objgen[0]} 0 R" if info is not None else ""
    start, table = len(out), size + 1
    places[table] = start
    rows = b"".join(bytes((1,)) + at.to_bytes(4, "big") + bytes(2) for _key, at in sorted(places.items()))
    index = " ".join(f"{key} 1" for key in sorted(places))
    last = pdf.rindex(b"startxref")
    previous = int(pdf[last:].split()[1])
    out += (
        f"{table} 0 obj\n<</Type /XRef /Size {table + 1} /W [1 4 2] /Index [{index}] /Root {root} 0 R{told_info} "
        f"/Prev {previous} /Length {len(rows)}>>\nstream\n"
    ).encode()
    out += rows + b"\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % start
    return _filled(bytes(out), len(pdf))


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
