"""``pack``: the meeting pack written to one PDF."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from concertation.cli.opening import open_to_read, open_to_write
from concertation.cli.output import complain, print_json, say, write
from concertation.exchange.files import write_file
from concertation.services.packs import MadePack, make_pack
from concertation.services.queries.meeting import meeting_id_of
from concertation.services.queries.packing import PackPlan, lender_of, pack_plan
from concertation.services.workspace import Workspace

_STANDARD_OUTPUT = Path("-")


def pack_command(options: Namespace) -> int:
    """Write a meeting's pack and tell what became of each piece; those refused are named on standard error."""
    writing = options.sent or options.leave_out or options.take_in
    with (open_to_write if writing else open_to_read)(options.file) as workspace:
        meeting_id = workspace.read(meeting_id_of, options.meeting)
        _choose(workspace, meeting_id, options)
        plan = workspace.read(pack_plan, meeting_id)
        made = workspace.read(
            make_pack, meeting_id, workspace.today(), attaching=options.attach, addendum_only=options.addendum
        )
        path = options.out or Path(made.name)
        if path == _STANDARD_OUTPUT:
            write(made.pdf)
        else:
            write_file(path, made.pdf)
        if options.sent:
            from concertation.services.gestures.packing import send_pack  # SQLAlchemy comes with it

            workspace.run(send_pack, meeting_id=meeting_id)
    for piece in made.refused:
        complain(f"{piece.label} {piece.name} : {piece.reason}")
    if path != _STANDARD_OUTPUT:
        _tell(made, plan, path, as_json=options.json)
    return 0


def _choose(workspace: Workspace, meeting_id: str, options: Namespace) -> None:
    """Remember which dossiers keep their pieces; nothing is written where one of them is unknown."""
    told = [(what, True) for what in options.leave_out] + [(what, False) for what in options.take_in]
    chosen = [(*workspace.read(lender_of, meeting_id, what), left_out) for what, left_out in told]
    if chosen:
        from concertation.services.gestures.packing import keep_pieces, leave_out  # SQLAlchemy comes with it

    for kind, key, left_out in chosen:
        if kind == "dossier":
            workspace.run(keep_pieces, dossier_id=key, kept=left_out)
        else:
            workspace.run(leave_out, item_id=key, left_out=left_out)


def _tell(made: MadePack, plan: PackPlan, path: Path, *, as_json: bool) -> None:
    if as_json:
        print_json(
            {
                "path": str(path),
                "pages": made.pages,
                "size": len(made.pdf),
                "addendum": made.addendum,
                "pieces": made.pieces,
                "pieces_size": plan.size,
                "pieces_size_whole": plan.whole_size,
                "lenders": plan.lenders,
            }
        )
    else:
        say(str(path))
