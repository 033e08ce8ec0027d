"""Files written whole: what stands at a path is replaced, except what is no file of its own."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from concertation.errors import UserError
from concertation.exchange.files import write_file

needs_posix = pytest.mark.skipif(os.name == "nt", reason="no such files on Windows")


@needs_posix
def test_a_pipe_is_written_to_and_stays_a_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "tuyau"
    os.mkfifo(pipe)  # type: ignore[attr-defined,unused-ignore]
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    write_file(pipe, b"%PDF")
    reader.join(10)
    assert read == [b"%PDF"]
    assert pipe.is_fifo()


@needs_posix
def test_a_link_is_followed_and_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "vrai.pdf").write_bytes(b"ancien")
    link = tmp_path / "lien.pdf"
    link.symlink_to("vrai.pdf")
    write_file(link, b"nouveau")
    assert link.is_symlink()
    assert (tmp_path / "vrai.pdf").read_bytes() == b"nouveau"
    assert sorted(found.name for found in tmp_path.iterdir()) == ["lien.pdf", "vrai.pdf"]


def test_a_folder_in_the_way_is_told_and_nothing_is_left(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="file_is_folder"):
        write_file(tmp_path, b"%PDF")
    assert list(tmp_path.iterdir()) == []
