"""French signs in what is shown: the sources are typed with plain spaces, what people read is not.

``french_signs.py FILE.ts`` gives each message of a French translation its right spaces and quotes and leaves out the
messages that have nothing to change; ``french_signs.py FILE.toml`` does the same with a catalogue of sentences, in place.
"""

from __future__ import annotations

import re
import sys
import tomllib
import xml.etree.ElementTree as ET
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "app"))

from concertation.domain.typography import french  # the path of the sources comes first

_TAG = re.compile(r"(<[^<>]*>|&[A-Za-z#]\w*;)")


def signed(text: str) -> str:
    """Return the text with French typography, its tags and entities left as they are."""
    return "".join(piece if number % 2 else french(piece) for number, piece in enumerate(_TAG.split(text)))


def sign_translation(path: Path) -> None:
    """Fill the translation of each message from its source; plurals keep their own words."""
    tree = ET.parse(path)  # noqa: S314  # our own file, just written by Qt's tool
    root = tree.getroot()
    for context in root.findall("context"):
        for message in context.findall("message"):
            if message.get("numerus") == "yes":
                for form in message.iter("numerusform"):
                    form.text = signed(form.text or "")
                continue
            source = message.findtext("source") or ""
            told = message.find("translation")
            if signed(source) == source or told is None:
                context.remove(message)
                continue
            told.attrib.pop("type", None)
            told.text = signed(source)
        if not context.findall("message"):
            root.remove(context)
    ET.indent(tree, "    ")
    body = ET.tostring(root, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")


def sign_catalogue(path: Path) -> None:
    """Write a catalogue's sentences again with their signs, its layout and comments untouched."""
    text = path.read_text(encoding="utf-8")
    for table in tomllib.loads(text).values():
        for sentence in table.values():
            if isinstance(sentence, str):
                for line in sentence.splitlines():
                    text = text.replace(line, signed(line)) if signed(line) != line else text
    path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    for name in sys.argv[1:]:
        (sign_catalogue if name.endswith(".toml") else sign_translation)(Path(name))
