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
from concertation.documents.model import to_json
from concertation.errors import UserError

if TYPE_CHECKING:
    from concertation.documents.model import Document

DATA_NAME = "donnees.json"
MOST_BYTES = 200 * 1024 * 1024
_MOST_DATA = 20 * 1024 * 1024
_HEAD = 1024  # where the mark of a PDF stands, at the latest
_SEAL = re.compile(r"\bsha256:([0-9a-f]{64})\b")


@dataclass(frozen=True, slots=True)
class Proof:
    """What was read in a PDF.

    Attributes:
        sha256: of the whole file.
        seal: SHA-256 of the content it says it prints, None where it says nothing.
        pages: print of what its pages draw, in order: two files that draw the same have the same, however they are packed.
        data: the canonical JSON it carries, None where it carries none.
    """

    sha256: str
    seal: str | None
    pages: str
    data: str | None


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
    try:
        with pikepdf.open(io.BytesIO(content), suppress_warnings=True) as file:
            return Proof(hashlib.sha256(content).hexdigest(), _seal(file), _pages(file), _data(file))
    except pikepdf.PasswordError as error:
        raise UserError("pdf_locked") from error
    except Exception as error:  # whatever a hostile file makes a library raise
        raise UserError("pdf_unreadable") from error


def _seal(file: Any) -> str | None:
    found = _SEAL.search(str(file.docinfo.get("/Keywords", "")))
    return found[1] if found else None


def _pages(file: Any) -> str:
    import pikepdf  # noqa: PLC0415

    digest = hashlib.sha256()
    for page in file.pages:
        contents = page.obj.get("/Contents")
        streams = list(contents) if contents is not None and isinstance(contents, pikepdf.Array) else [contents]
        digest.update(b"page" + str([str(each) for each in page.mediabox]).encode())
        for stream in streams:
            if stream is not None:
                digest.update(stream.read_bytes())
    return digest.hexdigest()


def _data(file: Any) -> str | None:
    spec = file.attachments.get(DATA_NAME)
    if spec is None:
        return None
    content = spec.get_file().read_bytes()
    return content.decode("utf-8") if len(content) <= _MOST_DATA else None
