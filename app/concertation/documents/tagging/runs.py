"""Our own light reading of marked-up text: runs of one face each, for the few marks that documents are made of.

ReportLab's parser reads all of HTML's ways to write what stands here in five.
"""

from __future__ import annotations

import html
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from reportlab.lib.colors import Color, toColor
from reportlab.lib.fonts import ps2tt, tt2ps
from reportlab.platypus.paragraph import _wsc, split

from concertation.documents.tagging.setting import Face, face_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from concertation.documents.tagging.setting import Setting

Run = tuple[Face, str]
_REMEMBERED = 1024
_MARKS = re.compile(r"(<[^>]*>)")
_ATTRIBUTES = re.compile(r' (\w+)="([^"]*)"')
_ENTITIES = {"&lt;": "<", "&gt;": ">", "&amp;": "&"}
_ENTITY = re.compile(r"&[^;]*;?")
_OTHER_BLANK = re.compile(f"[{re.escape(_wsc.replace(' ', ''))}]").search
BREAK = "\n"


def read(markup: str, setting: Setting) -> list[Run] | None:
    """Return the runs of a marked-up text, a forced line end as :data:`BREAK`; nothing where another must read it."""
    faces, opened = [setting.face], list[str]()
    runs: list[Run] = []
    for piece in _MARKS.split(" ".join(filter(None, words_in(markup)))):
        if not piece:
            continue
        if not piece.startswith("<"):
            text = unescaped(piece)
            if text is None:
                return None
            runs.append((faces[-1], text))
        elif piece in {"<br/>", "<br />"}:
            runs.append((faces[-1], BREAK))
        elif piece.startswith("</"):
            if not opened or opened.pop() != piece[2:-1]:
                return None
            faces.pop()
        else:
            face = _changed(faces[-1], piece)
            if face is None:
                return None
            faces.append(face)
            opened.append(re.split(r"[ >]", piece[1:], maxsplit=1)[0])
    return _joined(runs) if not opened else None


def words_in(text: str) -> list[str]:
    """Return what :func:`reportlab.platypus.paragraph.split` does, which is slow where no-break spaces stand."""
    if "\u00a0" not in text:
        return text.split()
    words = text.split(" ")
    if "" in words or _OTHER_BLANK(text):
        words = split(text)
    return words


def markup_of(runs: Sequence[Run]) -> str:
    """Return runs as marked-up text, for ReportLab to read where part of a paragraph must be left to it."""
    return "".join([_marked(face, html.escape(text, quote=False)) for face, text in runs])


def _marked(face: Face, text: str) -> str:
    colour = Color(*map(float, face.colour.split()[:3])).hexval().replace("0x", "#")
    inner = f'<super rise="{face.rise}" size="{face.size}">{text}</super>' if face.rise else text
    return f'<font name="{face.font}" size="{face.size}" color="{colour}">{inner}</font>'


def unescaped(text: str) -> str | None:
    """Return text without its entities, or nothing where one is not among the three that we write."""
    if "&" not in text:
        return text
    if any(entity not in _ENTITIES for entity in _ENTITY.findall(text)):
        return None
    return _ENTITY.sub(lambda found: _ENTITIES[found[0]], text)


@lru_cache(_REMEMBERED)
def _changed(face: Face, mark: str) -> Face | None:
    """Return the face inside a mark, or nothing where the mark is not one of ours."""
    name, told = re.split(r"[ >]", mark[1:], maxsplit=1)[0], dict(_ATTRIBUTES.findall(mark))
    if mark != "".join([f"<{name}", *(f' {key}="{value}"' for key, value in told.items()), ">"]):
        return None
    if name in {"b", "i"} and not told:
        family, bold, italic = ps2tt(face.font)
        font = tt2ps(family, bold or name == "b", italic or name == "i")
        return face._replace(font=font)
    if name == "font" and told.keys() <= {"name", "size", "color"}:
        return _other(face, told)
    if name == "super" and told.keys() == {"rise", "size"}:
        return face._replace(rise=face.rise + float(told["rise"]), size=float(told["size"]))
    return None


def _other(face: Face, told: dict[str, str]) -> Face | None:
    colour: Any = toColor(told["color"]) if "color" in told else None
    font, size = told.get("name", face.font), float(told.get("size", face.size))
    if colour is None:
        return face._replace(font=font, size=size)
    found = face_of(font, size, colour)
    return None if found is None else found._replace(rise=face.rise)


def _joined(runs: Sequence[Run]) -> list[Run]:
    """Join neighbours of one face: an entity or a mark without effect parts nothing."""
    joined: list[Run] = []
    for face, text in runs:
        if joined and joined[-1][0] == face and BREAK not in {text, joined[-1][1]}:
            joined[-1] = face, joined[-1][1] + text
        else:
            joined.append((face, text))
    return joined
