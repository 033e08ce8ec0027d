"""A check of a file just exported: does it keep what PDF/A-2a and PDF/UA-1 promise to its readers?

Lighter than a validator and, on the structure, stricter: it reads back what no validator sees, such as an empty header
cell or a link that leads nowhere. It takes any PDF, ours or not, and never raises on a damaged one.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import pikepdf

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEADINGS = {f"/H{level}": level for level in range(1, 7)}
_PRINTS = {"Tj", "TJ", "'", '"', "Do"}
_NEED_TEXT = {"/Figure", "/Formula"}


def validate(pdf: bytes) -> list[str]:
    """Return what is wrong with a file, in French sentences for its author; an empty list when nothing is."""
    try:
        with pikepdf.open(io.BytesIO(pdf)) as file:
            return list(dict.fromkeys(_findings(file)))
    except pikepdf.PasswordError:
        return ["Le fichier est protégé par un mot de passe."]
    except (pikepdf.PdfError, AttributeError, KeyError, TypeError, ValueError):  # what a damaged file may lead to
        return ["Le fichier n’est pas un PDF lisible."]


def _findings(file: pikepdf.Pdf) -> Iterator[str]:
    for check in (_declarations, _metadata, _fonts, _pages):
        yield from check(file)
    if "/StructTreeRoot" in file.Root:
        elements = list(_elements(file))
        for judge in (_heading_levels, _texts_of_figures, _headers, _links):
            yield from judge(file, elements)


def _declarations(file: pikepdf.Pdf) -> Iterator[str]:
    root = file.Root
    if file.is_encrypted:
        yield "Le fichier est chiffré : un document d’archive ne doit pas l’être."
    if "/StructTreeRoot" not in root or not _under(root, "/MarkInfo").get("/Marked"):
        yield "Le document n’est pas balisé : un lecteur d’écran n’y trouve ni titres ni tableaux."
    if not str(root.get("/Lang", "")):
        yield "La langue du document n’est pas indiquée."
    if not _under(root, "/ViewerPreferences").get("/DisplayDocTitle"):
        yield "Le titre du document ne s’affiche pas à la place du nom du fichier."
    if "/OutputIntents" not in root:
        yield "L’espace des couleurs n’est pas indiqué."
    if {"/OpenAction", "/AA"} & set(root.keys()) or "/JavaScript" in _under(root, "/Names"):
        yield "Le document contient des actions automatiques."


def _under(owner: pikepdf.Object, key: str) -> pikepdf.Object:
    """Return a dictionary's dictionary, an empty one where there is none."""
    found = owner.get(key)
    return found if isinstance(found, pikepdf.Dictionary) else pikepdf.Dictionary()


def _metadata(file: pikepdf.Pdf) -> Iterator[str]:
    with file.open_metadata(set_pikepdf_as_editor=False) as metadata:
        if not str(metadata.get("dc:title", "")).strip():
            yield "Le document n’a pas de titre."
        if not metadata.pdfa_status:
            yield "Le document ne se déclare pas archivable (PDF/A)."
        if not metadata.get("{http://www.aiim.org/pdfua/ns/id/}part"):
            yield "Le document ne se déclare pas accessible (PDF/UA)."


def _fonts(file: pikepdf.Pdf) -> Iterator[str]:
    for font in _typed(file, "/Font"):
        name = str(font.get("/BaseFont", "sans nom")).lstrip("/")
        descriptor = _under(font, "/FontDescriptor")
        embedded = any(f"/FontFile{kind}" in descriptor for kind in ("", "2", "3"))
        if font.get("/Subtype") not in {"/Type0", "/Type3"} and not embedded:
            yield f"La police {name} n’est pas incorporée au fichier."
        if "/ToUnicode" not in font and font.get("/Subtype") in {"/TrueType", "/Type0"}:
            yield f"Le texte en {name} ne peut être ni copié ni lu à voix haute."


def _pages(file: pikepdf.Pdf) -> Iterator[str]:
    for number, page in enumerate(file.pages, 1):
        if page.get("/Annots") and page.get("/Tabs") != "/S":
            yield f"Page {number} : les liens ne se parcourent pas dans l’ordre de lecture."
        if not _is_all_marked(page):
            yield f"Page {number} : du texte ou une image n’appartient à aucun élément du document."


def _is_all_marked(page: pikepdf.Page) -> bool:
    """Tell whether no text or picture stands outside marked content, nor in a sequence within another (ISO 14289-1, 7.1)."""
    depth = 0
    for instruction in pikepdf.parse_content_stream(page, "BDC BMC EMC Tj TJ ' \" Do"):
        operator = str(instruction.operator)
        if operator in {"BDC", "BMC"}:
            depth += 1
        elif operator == "EMC":
            depth -= 1
        elif operator in _PRINTS and depth == 0:
            return False
        if depth not in {0, 1}:
            return False
    return depth == 0


class _Element:
    """One element of the tree, its children in reading order, and whether anything is heard in it."""

    def __init__(self, source: Any, ancestors: frozenset[str]) -> None:
        self.source, self.role = source, str(source.get("/S", ""))
        self.ancestors = ancestors
        kids = source.get("/K", [])
        self.kids = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
        self.below = [kid for kid in self.kids if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]
        self.has_content = any(isinstance(kid, int) or _type(kid) == "/MCR" for kid in self.kids)

    def attribute(self, name: str) -> Any:
        owners = self.source.get("/A", [])
        for owner in owners if isinstance(owners, pikepdf.Array) else [owners]:
            if isinstance(owner, pikepdf.Dictionary) and name in owner:
                return owner[name]
        return None


def _type(thing: Any) -> str:
    return str(thing.get("/Type", "")) if isinstance(thing, pikepdf.Dictionary) else ""


def _elements(file: pikepdf.Pdf) -> Iterator[_Element]:
    """Yield the tree's elements in reading order, each once, however deep or damaged the tree is."""
    top = file.Root.StructTreeRoot.get("/K")
    first = list(top) if isinstance(top, pikepdf.Array) else [top or pikepdf.Dictionary()]
    waiting = [(kid, frozenset[str]()) for kid in reversed(first)]
    seen = set()
    while waiting:
        source, ancestors = waiting.pop()
        if source.objgen in seen or not isinstance(source, pikepdf.Dictionary):
            continue
        seen.add(source.objgen)
        element = _Element(source, ancestors)
        yield element
        waiting.extend((kid, ancestors | {element.role}) for kid in reversed(element.below))


def _heading_levels(_file: pikepdf.Pdf, elements: list[_Element]) -> Iterator[str]:
    before = 0
    for element in elements:
        level = _HEADINGS.get(element.role, before)
        if level > before + 1:
            yield f"Un titre de niveau {level} suit un titre de niveau {before} : un niveau manque."
        before = level


def _texts_of_figures(_file: pikepdf.Pdf, elements: list[_Element]) -> Iterator[str]:
    for element in elements:
        if element.role in _NEED_TEXT and not any(str(element.source.get(key, "")) for key in ("/Alt", "/ActualText")):
            yield "Une image n’a pas de texte de remplacement."


def _headers(_file: pikepdf.Pdf, elements: list[_Element]) -> Iterator[str]:
    for element in elements:
        if element.role != "/TH":
            continue
        if element.attribute("/Scope") is None:
            yield "Un en-tête de tableau ne dit pas s’il vaut pour sa ligne ou pour sa colonne."
        if not element.has_content and not element.below:
            yield "Un en-tête de tableau est vide."


def _links(file: pikepdf.Pdf, elements: list[_Element]) -> Iterator[str]:
    tied = {
        kid.Obj.objgen
        for element in elements
        if element.role == "/Link"
        for kid in element.kids
        if _type(kid) == "/OBJR" and "/Obj" in kid
    }
    for page in file.pages:
        for annotation in page.get("/Annots", []):
            if annotation.get("/Subtype") != "/Link":
                continue
            if annotation.objgen not in tied:
                yield "Un lien n’est rattaché à aucun texte."
            if not str(annotation.get("/Contents", "")):
                yield "Un lien ne dit pas où il mène."


def _typed(file: pikepdf.Pdf, kind: str) -> Iterator[Any]:
    for thing in file.objects:
        if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == kind:
            yield thing
