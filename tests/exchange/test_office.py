"""Conversion by LibreOffice, here by a program that stands in for it."""

from __future__ import annotations

import io
import os
import time
import zipfile
from pathlib import Path

import pytest

from concertation.exchange import office

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the stand-in is a shell script")


def stand_in(folder: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    program = folder / "soffice"
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")


def test_a_document_is_converted_from_a_copy_with_a_profile_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = 'for last; do :; done\nprintf "%%PDF- %s " "$1" > "$(dirname "$last")/piece.pdf"\ncat "$last" >> '
    stand_in(tmp_path, script + '"$(dirname "$last")/piece.pdf"', monkeypatch)
    pdf = office.converted(b"contenu", ".ODT")
    assert pdf is not None
    assert pdf.startswith(b"%PDF- -env:UserInstallation=file:///")
    assert pdf.endswith(b"contenu")


def test_what_takes_too_long_is_ended_with_all_it_started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    trace = tmp_path / "trace"
    stand_in(tmp_path, f"(sleep 1; touch {trace}) &\nsleep 30", monkeypatch)
    assert office.converted(b"x", ".docx", timeout=0.2) is None
    time.sleep(1.2)
    assert not trace.exists()


def test_a_failure_gives_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in(tmp_path, "exit 3", monkeypatch)
    assert office.converted(b"x", ".docx") is None


def test_without_libreoffice_or_for_another_format_nothing_is_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "installed", lambda: None)
    assert office.converted(b"x", ".odt") is None
    assert office.converted(b"x", ".exe") is None


def packed(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("_", "/", 1) + ".xml", content)
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "suffix", "sound"),
    [
        (packed(word_document=b"<w/>"), ".docx", True),
        (packed(word_document=b"0" * (101 * 1024 * 1024)), ".DOCX", False),
        (b"PK\x03\x04 and no archive", ".odt", False),
        (b"{\\rtf1}", ".rtf", True),
    ],
)
def test_a_document_that_swells_or_is_no_archive_is_not_handed_on(content: bytes, suffix: str, sound: bool) -> None:
    assert office.is_sound(content, suffix) is sound
