"""The last lines of minutes: approval by silence, distribution, how to cite, the seal of an issued document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from concertation.documents.layout.flow import gap
from concertation.documents.layout.styles import Styles
from concertation.documents.markup import inline
from concertation.documents.model import Status, digest
from concertation.documents.tagging import Paragraph

if TYPE_CHECKING:
    from concertation.documents.model import Document

_GROUP = 8


def closing_lines(document: Document, distribution: str = "") -> list[Any]:
    """Return the notes that end minutes.

    An issued document tells the first digits of its seal, by which a kept copy is recognised; the file's keywords tell
    the whole.
    """
    lines = []
    if distribution:
        lines.append(f"Diffusion : {distribution.strip().rstrip('.')}.")
    if cited := _citation(document):
        lines.append(cited)
    if document.masthead.status is Status.ISSUED and not document.masthead.edition:  # a copy was not itself issued
        seal = digest(document)[: 2 * _GROUP]
        lines.append(f"Empreinte du contenu : {seal[:_GROUP]}\u00a0{seal[_GROUP:]}.")
        if log := document.masthead.register_seal[: 2 * _GROUP]:
            lines.append(f"Sceau du registre : {log[:_GROUP]}\u00a0{log[_GROUP:]}.")
    return [gap(0.5), Paragraph(inline(" ".join(lines)), Styles.note)] if lines else []


def _citation(document: Document) -> str:
    decisions = [decision for point in getattr(document, "points", ()) for decision in point.decisions]
    references = [decision.reference for decision in decisions if decision.reference]
    if not references:
        return ""
    word = "conclusion" if getattr(document, "joint", False) else "décision"
    if len(references) == 1:
        return f"La {word} se cite {references[0]}."
    return f"Les {word}s se citent {references[0]} à {decisions[-1].label}."
