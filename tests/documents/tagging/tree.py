"""The structure of a file, read from its own objects and streams: what Poppler reads too, in a twentieth of the time."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pikepdf

if TYPE_CHECKING:
    from collections.abc import Iterator

_CHARACTER = re.compile(rb"<([0-9A-Fa-f]{2})>\s*<((?:[0-9A-Fa-f]{4})+)>")
_SHOWS = ("Tj", "TJ", "'", '"')


@dataclass
class Node:
    """One structure element as another program reads it."""

    role: str
    title: str = ""
    attributes: dict[str, str] = field(default_factory=dict)
    own_text: str = ""
    kids: list[Node] = field(default_factory=list)

    def walk(self) -> Iterator[Node]:
        yield self
        for kid in self.kids:
            yield from kid.walk()

    def all(self, *roles: str) -> list[Node]:
        return [node for node in self.walk() if node.role in roles]

    @property
    def text(self) -> str:
        return self.own_text + "".join(kid.text for kid in self.kids)


def tree_of(pdf: bytes) -> Node:
    """Return the tree of a file, whose leaves' texts are children without a role."""
    root = Node("")
    with pikepdf.open(io.BytesIO(pdf)) as file:
        said = {page.objgen: _said(page) for page in file.pages}
        for element in _kids(file.Root.StructTreeRoot):
            _read(element, root, said, None)
    return root


def _kids(element: Any) -> list[Any]:
    return _each(element, "/K")


def _each(element: Any, key: str) -> list[Any]:
    """Return what a key holds, one or several, or nothing."""
    held = element.get(key)
    if held is None:
        return []
    return list(held) if isinstance(held, pikepdf.Array) else [held]


def _read(element: Any, parent: Node, said: dict[Any, dict[int, str]], page: Any) -> None:
    """Add an element, or the text of a marked content, to what holds it."""
    page = element.Pg.objgen if isinstance(element, pikepdf.Dictionary) and "/Pg" in element else page
    if not isinstance(element, pikepdf.Dictionary) or element.get("/Type") == "/MCR":
        number = element if not isinstance(element, pikepdf.Dictionary) else element.MCID
        if text := said[page].get(int(number), ""):
            parent.kids.append(Node("", own_text=text))
    elif "/S" in element:
        node = Node(str(element.S)[1:], str(element.get("/T", "")), _attributes(element))
        parent.kids.append(node)
        for kid in _kids(element):
            _read(kid, node, said, page)


def _attributes(element: Any) -> dict[str, str]:
    return {name[1:]: _value(value) for owner in _each(element, "/A") for name, value in owner.items() if name != "/O"}


def _value(value: Any) -> str:
    if isinstance(value, pikepdf.Array):
        return f"[{' '.join(_value(one) for one in value)}]"
    if isinstance(value, pikepdf.String):
        return f"({value})"
    return str(value) if isinstance(value, pikepdf.Name) else f"{float(value):g}"


def _said(page: Any) -> dict[int, str]:
    """Return the text of each marked content of a page."""
    letters = {name: _letters(font) for name, font in page.Resources.get("/Font", {}).items()}
    found: dict[int, str] = {}
    open_marks: list[int | None] = []
    font: dict[int, str] = {}
    kept: list[dict[int, str]] = []
    for piece in pikepdf.parse_content_stream(page):
        operands: Any = piece.operands
        match str(piece.operator):
            case "q":
                kept.append(font)
            case "Q":
                font = kept.pop()
            case "BDC" | "BMC":
                told = operands[1] if len(operands) > 1 else {}
                inner = int(told["/MCID"]) if isinstance(told, pikepdf.Dictionary) and "/MCID" in told else None
                open_marks.append(inner if inner is not None or not open_marks else open_marks[-1])
            case "EMC":
                open_marks.pop()
            case "Tf":
                font = letters[str(operands[0])]
            case name if name in _SHOWS and open_marks and (mark := open_marks[-1]) is not None:
                found[mark] = found.get(mark, "") + "".join(font[byte] for byte in _bytes(operands[-1]))
    return found


def _bytes(shown: Any) -> bytes:
    pieces = shown if isinstance(shown, pikepdf.Array) else [shown]
    return b"".join(bytes(piece) for piece in pieces if isinstance(piece, pikepdf.String))


def _letters(font: Any) -> dict[int, str]:
    """Return what each byte of a font says."""
    told = font.ToUnicode.read_bytes() if "/ToUnicode" in font else b""
    return {int(byte, 16): bytes.fromhex(text.decode()).decode("utf-16-be") for byte, text in _CHARACTER.findall(told)}
