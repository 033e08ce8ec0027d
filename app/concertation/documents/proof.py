"""What a PDF of ours says of itself: the seal of its content, the print of its pages, and its data where it carries them.

Minutes may carry their own frozen document, as canonical JSON attached to the file: PDF/A-3 (ISO 19005-3), which allows it,
in place of PDF/A-2. The pages are drawn first and stay as they are.
"""

from __future__ import annotations

import hashlib
import io
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from concertation.documents.foreign import beware
from concertation.documents.ink import inherited
from concertation.documents.model import to_json
from concertation.documents.signed import before_signing, only_signed
from concertation.errors import UserError

if TYPE_CHECKING:
    from concertation.documents.model import Document

DATA_NAME = "donnees.json"
MOST_BYTES = 200 * 1024 * 1024
_MOST_DATA = 20 * 1024 * 1024
_HEAD = 1024  # where the mark of a PDF stands, at the latest
_SHOWN = ("/Contents", "/MediaBox", "/CropBox", "/Rotate", "/UserUnit", "/Resources", "/Annots")
_OVER_ALL = ("/AcroForm", "/OCProperties")  # fields drawn by the reader, layers that hide
_PACKING = {"/Length", "/Filter", "/DecodeParms", "/DL", "/Parent", "/P", "/StructParent", "/StructParents", "/Length1"}
_SEAL = re.compile(r"\bsha256:([0-9a-f]{64})\b")


@dataclass(frozen=True, slots=True)
class Proof:
    """What was read in a PDF.

    Attributes:
        sha256: of the whole file.
        seal: SHA-256 of the content it says it prints, None where it says nothing.
        pages: print of all that its pages show, fonts, images and notes laid over them included: two files that show the
            same have the same, however they are packed.
        data: the canonical JSON it carries, None where it carries none.
        signed: True where all that was added to it is a signature: the rest tells the file as it was before. False where
            a signature stands in a file that was changed otherwise, None where there is none.
    """

    sha256: str
    seal: str | None
    pages: str
    data: str | None
    signed: bool | None = None


def with_data(pdf: bytes, document: Document) -> bytes:
    """Return the same pages carrying the frozen document as data: PDF/A-3a."""
    import pikepdf  # noqa: PLC0415  # heavy

    with pikepdf.open(io.BytesIO(pdf)) as file:
        spec = pikepdf.AttachedFileSpec(
            file,
            to_json(document).encode("utf-8"),
            filename=DATA_NAME,
            mime_type="application/json",
            description="Données du document, en JSON canonique",
            relationship=pikepdf.Name.Data,  # type: ignore[call-arg]  # missing from its stubs
            mod_date=_dated(file),
            creation_date=_dated(file),
        )
        file.attachments[DATA_NAME] = spec
        file.Root.AF = pikepdf.Array([spec.obj])
        packet = file.Root.Metadata.read_bytes()
        claimed = packet.replace(b"<pdfaid:part>2</pdfaid:part>", b"<pdfaid:part>3</pdfaid:part>")
        file.Root.Metadata.write(claimed)
        written = io.BytesIO()
        file.save(written, deterministic_id=True, fix_metadata_version=False)
    return written.getvalue()


def _dated(file: Any) -> str:
    return str(file.docinfo.get("/CreationDate", ""))


def read_proof(content: bytes) -> Proof:
    """Read what a PDF says of itself.

    Raises:
        UserError: ``not_a_pdf``, ``pdf_locked`` by a password, ``pdf_too_large`` to be one of ours, or ``pdf_unreadable``.
    """
    import pikepdf  # noqa: PLC0415

    beware()
    if len(content) > MOST_BYTES:
        raise UserError("pdf_too_large", limit=MOST_BYTES // 1024 // 1024)
    if b"%PDF-" not in content[:_HEAD]:
        raise UserError("not_a_pdf")
    former = before_signing(content)
    signed = None if former is None else only_signed(former, content)
    told = former if former is not None and signed else content
    try:
        with pikepdf.open(io.BytesIO(told), suppress_warnings=True) as file:
            return Proof(hashlib.sha256(told).hexdigest(), _seal(file), _pages(file), _data(file), signed)
    except pikepdf.PasswordError as error:
        raise UserError("pdf_locked") from error
    except Exception as error:  # whatever a hostile file makes a library raise
        raise UserError("pdf_unreadable") from error


def _seal(file: Any) -> str | None:
    """Return the seal from the file's keywords; those of its XMP serve where a program left the others out."""
    found = _SEAL.search(str(file.docinfo.get("/Keywords", "")))
    if found is None and (packet := file.Root.get("/Metadata")) is not None:
        found = _SEAL.search(packet.read_bytes()[:_MOST_DATA].decode("utf-8", "replace"))
    return found[1] if found else None


def _pages(file: Any) -> str:
    """Return the print of everything a reader shows: pages, and what may cover, hide or replace a part of them."""
    numbers = {page.objgen: at for at, page in enumerate(file.pages)}
    digest = _Digest(numbers)
    for page in file.pages:
        digest.take({name: inherited(page.obj, name) for name in _SHOWN})
    digest.take({name: file.Root.get(name) for name in _OVER_ALL})
    return digest.result


class _Digest:
    """A print of PDF objects that their numbers, order of keys and packing do not change."""

    def __init__(self, pages: dict[tuple[int, int], int]) -> None:
        self._hash = hashlib.sha256()
        self._met: dict[tuple[int, int], str] = {each: f"page {at}" for each, at in pages.items() if each[0]}

    @property
    def result(self) -> str:
        return self._hash.hexdigest()

    def take(self, first: Any) -> None:
        """Take a tree of objects, each shared one once: a drawing met again is named by the turn it came at."""
        import pikepdf  # noqa: PLC0415

        left = [first]
        while left:
            value = left.pop()
            if isinstance(value, pikepdf.Object) and value.is_indirect and value.objgen[0]:
                if value.objgen in self._met:
                    self._say(self._met[value.objgen])
                    continue
                self._met[value.objgen] = f"again {len(self._met)}"
            if isinstance(value, pikepdf.Stream):
                self._say(f"stream {hashlib.sha256(value.read_bytes()).hexdigest()}")
            if isinstance(value, dict | pikepdf.Dictionary | pikepdf.Stream):
                kept = {name: each for name, each in value.items() if name not in _PACKING}
                self._say(f"dictionary {sorted(kept)}")
                left.extend(kept[name] for name in sorted(kept))
            elif isinstance(value, list | pikepdf.Array):
                self._say(f"array {len(value)}")
                left.extend(value)
            else:
                self._say(repr(value))

    def _say(self, words: str) -> None:
        self._hash.update(words.encode() + b"\n")


def _data(file: Any) -> str | None:
    spec = file.attachments.get(DATA_NAME)
    if spec is None:
        return None
    content = spec.get_file().read_bytes()
    return content.decode("utf-8") if len(content) <= _MOST_DATA else None
