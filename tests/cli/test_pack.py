"""``attach`` and ``pack``: files joined to points, one file out of them, each refused by name while the rest goes on."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
from tests.cli.conftest import Command
from tests.factories import pieces

from concertation.services.gestures.agenda import edit_item
from concertation.services.gestures.attachments import attach
from concertation.services.gestures.dossiers import open_dossier
from concertation.services.workspace import Workspace

NEXT, HELD = "276-DGS-2014-02", "276-DGS-2013-05"
EMPTY_ARCHIVE = b"PK\x05\x06" + bytes(18)


def put(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def test_a_pack_holds_what_was_attached_and_names_what_it_refuses(
    command: Command, register: Path, tmp_path: Path
) -> None:
    for item, name, content in (
        ("3", "annexe.pdf", pieces.pdf(4)),
        ("3", "../plan.png", pieces.picture()),
        ("4", "clé.pdf", pieces.locked()),
        ("4", "données.bin", b"\x00\x01"),
        ("0", "plan d’accès.pdf", pieces.pdf(1)),
    ):
        told = command("attach", register, NEXT, item, put(tmp_path, Path(name).name, content), "--json")
        assert (told.code, told.json["item"], told.json["size"]) == (0, item, len(content))
    out = tmp_path / "dossier.pdf"
    answer = command("pack", register, NEXT, "-o", out, "--json")
    assert answer.code == 0
    found = {piece["label"]: (piece["state"], piece["pages"]) for piece in answer.json["pieces"]}
    assert found == {
        "3.1": ("merged", 4),
        "3.2": ("picture", 1),
        "4.1": ("refused", 0),
        "4.2": ("refused", 0),
        "S.1": ("merged", 1),
    }
    assert "clé.pdf" in answer.err
    assert "mot de passe" in answer.err
    with pikepdf.open(out) as file:
        assert len(file.pages) == answer.json["pages"]
    assert out.stat().st_size == answer.json["size"]


def test_pieces_can_be_attached_to_the_file_instead(command: Command, register: Path, tmp_path: Path) -> None:
    command("attach", register, NEXT, "3", put(tmp_path, "tableau.xlsx", EMPTY_ARCHIVE))
    command("attach", register, NEXT, "3", put(tmp_path, "menteur.pdf", b"GIF, dit-il"))
    out = tmp_path / "dossier.pdf"
    answer = command("pack", register, NEXT, "-o", out, "--attach", "--json")
    assert [piece["state"] for piece in answer.json["pieces"]] == ["attached", "refused"]
    with pikepdf.open(out) as file:
        assert file.attachments["3.1 tableau.xlsx"].get_file().read_bytes() == EMPTY_ARCHIVE


def test_a_dossier_s_pieces_are_left_out_by_its_point_and_that_is_remembered(
    command: Command, register: Path, tmp_path: Path
) -> None:
    points = command("show", NEXT, register, "--json").json["items"]
    with Workspace.open(register) as workspace:
        dossier = workspace.run(open_dossier, title="Pôles")
        workspace.run(edit_item, item_id=points[2]["id"], dossier_id=dossier)
        workspace.run(attach, owner_kind="dossier", owner_id=dossier, name="plan.pdf", content=pieces.pdf(2))
    out = tmp_path / "d.pdf"

    def packed(*options: str) -> tuple[list[str], int, bool]:
        told = command("pack", register, NEXT, "-o", out, "--json", *options).json
        assert told["pieces_size_whole"] == len(pieces.pdf(2))
        return [piece["name"] for piece in told["pieces"]], told["pieces_size"], told["lenders"][0]["left_out"]

    taken = (["plan.pdf"], len(pieces.pdf(2)), False)
    assert packed() == taken
    assert packed("--leave-out", "3") == packed() == ([], 0, True)
    assert packed("--take-in", "3") == packed() == taken
    assert packed("--leave-out", dossier) == taken  # the point says otherwise
    for what in ("99", "2", "rien"):
        answer = command("pack", register, NEXT, "-o", out, "--leave-out", what)
        assert (answer.code, answer.out) == (2, "")
        assert what in answer.err


def test_what_comes_after_the_pack_was_sent_is_an_addendum(command: Command, register: Path, tmp_path: Path) -> None:
    command("attach", register, NEXT, "3", put(tmp_path, "a.pdf", pieces.pdf(2)))
    first = command("pack", register, NEXT, "-o", tmp_path / "d.pdf", "--sent", "--json").json
    assert command("pack", register, NEXT, "-o", tmp_path / "d.pdf", "--addendum").code == 2
    command("attach", register, NEXT, "2", put(tmp_path, "tard.pdf", pieces.pdf(3)))
    again = command("pack", register, NEXT, "-o", tmp_path / "d.pdf", "--json").json
    assert again["addendum"] == 1
    assert [(piece["label"], piece["first_page"]) for piece in again["pieces"]] == [
        ("3.1", first["pieces"][0]["first_page"]),
        ("A1.1", first["pages"] + 2),
    ]
    alone = command("pack", register, NEXT, "-o", tmp_path / "a.pdf", "--addendum", "--sent", "--json").json
    assert [piece["label"] for piece in alone["pieces"]] == ["A1.1"]
    command("attach", register, NEXT, "3", put(tmp_path, "encore.pdf", pieces.pdf()))
    third = command("pack", register, NEXT, "-o", tmp_path / "d.pdf", "--json").json
    assert [piece["label"] for piece in third["pieces"]] == ["3.1", "A1.1", "A2.1"]


def test_a_meeting_already_convened_takes_late_pieces_as_an_addendum(
    command: Command, register: Path, tmp_path: Path
) -> None:
    command("attach", register, HELD, "3", put(tmp_path, "a.pdf", pieces.pdf()))
    told = command("pack", register, HELD, "-o", tmp_path / "d.pdf", "--json").json
    assert (told["addendum"], told["pieces"][0]["label"]) == (1, "A1.1")


def test_mistakes_are_said_and_nothing_is_written(command: Command, register: Path, tmp_path: Path) -> None:
    before = register.read_bytes()
    good = put(tmp_path, "a.pdf", pieces.pdf())
    for arguments, told in (
        (("attach", register, NEXT, "99", good), "99"),
        (("attach", register, "276-DGS-1999-01", "1", good), "276-DGS-1999-01"),
        (("attach", register, NEXT, "1", tmp_path / "rien.pdf"), "rien.pdf"),
        (("attach", register, NEXT, "1", tmp_path), tmp_path.name),
        (("attach", register, NEXT, "1", put(tmp_path, "vide.pdf", b"")), "vide.pdf"),
        (("pack", register, NEXT, "-o", tmp_path / "nulle" / "part.pdf"), "nulle"),
        (("pack", register, "276-DGS-1999-01", "-o", tmp_path / "d.pdf"), "276-DGS-1999-01"),
    ):
        answer = command(*arguments)
        assert (answer.code, answer.out) == (2, "")
        assert told in answer.err
    assert register.read_bytes() == before


def test_a_pack_can_go_down_a_pipe(command: Command, register: Path, capfdbinary: object) -> None:
    from concertation.cli.main import run

    assert run(["pack", str(register), NEXT, "-o", "-"]) == 0
    written = capfdbinary.readouterr().out  # type: ignore[attr-defined]
    with pikepdf.open(io.BytesIO(written)) as file:
        assert len(file.pages) > 2


def test_the_words_of_a_joined_file_are_found_with_their_page(command: Command, register: Path, tmp_path: Path) -> None:
    from reportlab.pdfgen.canvas import Canvas  # only to make an old paper

    old = tmp_path / "compte rendu 1998.pdf"
    canvas = Canvas(str(old))
    for words in ("Ordre du jour", "Pour mémoire : le bac de Quillebeuf"):
        canvas.drawString(72, 700, words)
        canvas.showPage()
    canvas.save()
    meeting = command("list", "meetings", register, "--json").json[0]["reference"]
    joined = command("attach", register, meeting, "0", old, "--json")
    assert joined.code == 0, joined.err
    assert joined.json["text_fault"] is None
    found = command("search", register, "bac de quilleb", "--json").json
    assert [(row["title"], row["page"]) for row in found] == [("compte rendu 1998.pdf, p. 2", 2)]
    assert "Quillebeuf" in found[0]["snippet"]
