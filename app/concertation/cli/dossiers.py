"""``similar``, ``dossier``, ``handover``, ``report``: look-alikes, and what gathers a subject, a charge or a year on paper."""

from __future__ import annotations

from argparse import Namespace

from concertation.cli.opening import body_id_of, open_to_read
from concertation.cli.output import print_json, say
from concertation.cli.papers import give
from concertation.errors import UserError
from concertation.services.editable import FORMATS, editable_copy
from concertation.services.papers.report import build_report, cooperation_id_of
from concertation.services.print_overviews import (
    dossier_register_preview,
    printed_dossier,
    printed_handover,
    printed_report,
)
from concertation.services.printing import Printed, draw
from concertation.services.queries.dossiers import dossier_key
from concertation.services.queries.handover import person_key
from concertation.services.queries.look_alikes import LookAlike, look_alikes
from concertation.wording import word

_FIRST_YEAR, _LAST_YEAR = 1900, 2199


def similar_command(options: Namespace) -> int:
    """Print the dossiers that resemble a title, the most alike first, each with its score and why."""
    with open_to_read(options.file) as workspace:
        found = workspace.read(look_alikes, options.title, place=options.place, axis=options.axis)
    told = [{"dossier": one.id, "title": one.title, "score": one.score, "why": _why(one)} for one in found]
    if options.json:
        print_json(told)
    else:
        for row in told:
            say(f"{row['score']:>3} %  {row['title']}  ({row['why']})")
    return 0


def dossier_command(options: Namespace) -> int:
    """Write « Où en est-on ? » of a dossier, found by its id or its title, or its fiche navette.

    Without a dossier, the register of who instructs what.
    """
    with open_to_read(options.file) as workspace:
        if options.dossier is None:
            return give(draw(workspace.read(dossier_register_preview, workspace.today())), options.out)
        key = workspace.read(dossier_key, options.dossier)
        if key is None:
            raise UserError("object_not_found", object=options.dossier)
        done = workspace.read(printed_dossier, key, workspace.today(), routing=options.navette)
    return give(done, options.out)


def handover_command(options: Namespace) -> int:
    """Write the dossier de passation of a person or of a body: everything open, in one file."""
    if bool(options.person) == bool(options.body):
        raise UserError("handover_of_whom")
    with open_to_read(options.file) as workspace:
        person = workspace.read(person_key, options.person) if options.person else None
        body = workspace.read(body_id_of, options.body) if options.body else None
        done = workspace.read(printed_handover, workspace.today(), person_id=person, body_id=body)
    return give(done, options.out)


def report_command(options: Namespace) -> int:
    """Write the bilan of a year; in ODT or DOCX where the file asked for ends so."""
    if not _FIRST_YEAR <= options.year <= _LAST_YEAR:
        raise UserError("report_year_wrong", year=options.year)
    with open_to_read(options.file) as workspace:
        form = options.out.suffix.lower().removeprefix(".") if options.out else "pdf"
        if form in FORMATS:
            key = workspace.read(cooperation_id_of, options.cooperation)
            copied = editable_copy(workspace.read(build_report, key, options.year, workspace.today()), form)
            return give(Printed(copied.name, copied.content, None), options.out)
        done = workspace.read(printed_report, options.year, workspace.today(), cooperation=options.cooperation)
    return give(done, options.out)


def _why(one: LookAlike) -> str:
    """Return the reasons of a score in one line."""
    told = [word("likeness", "words").format(words=", ".join(one.same_words))] if one.same_words else []
    told += [word("likeness", "place")] * one.same_place + [word("likeness", "axis")] * one.same_axis
    return " ; ".join(told or [word("likeness", "near")])
