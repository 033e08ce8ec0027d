"""``import``: files of other programs (persons, meetings, actions, deliberations, a financer’s figures); everything, or nothing where a line is refused."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from concertation.cli.opening import open_to_read, open_to_write
from concertation.cli.output import complain, plain, print_json, say
from concertation.errors import UserError
from concertation.services.queries.contract import contract_id_of, contracts
from concertation.wording import word

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader
    from concertation.services.funding_import import ImportPlan
    from concertation.services.imports.heads import Rejected

_FUNDING = ("financer", "year", "stage", "dated")


def import_command(options: Namespace) -> int:
    """Import a file: everything, or nothing where any line is refused; ``--dry-run`` only tells."""
    if options.what == "funding":
        for name in _FUNDING:
            if getattr(options, name) is None:
                raise UserError("import_argument_missing", argument=f"--{name}")
        return _import_funding(options)
    if options.what == "meetings":
        return _import_meetings(options)
    if options.what == "deliberations":
        return _import_deliberations(options)
    return _import_persons(options) if options.what == "persons" else _import_actions(options)


def _import_persons(options: Namespace) -> int:
    from concertation.exchange.contact_file import read_people
    from concertation.services.gestures.imports import import_persons
    from concertation.services.imports.persons import GUESSES, plan_persons

    mapping = _mapping(options.mapping, GUESSES) if options.mapping else None
    table = read_people(options.data)
    with open_to_read(options.file) if options.dry_run else open_to_write(options.file) as workspace:
        plan = workspace.read(plan_persons, table, workspace.today(), mapping, options.duplicates)
        if plan.lines and not plan.rejected and not options.dry_run:
            workspace.run(import_persons, lines=plan.lines, mapping=plan.mapping)
    return _done(plan, options)


def _import_actions(options: Namespace) -> int:
    from concertation.exchange.table_file import read_table
    from concertation.services.gestures.imports import import_actions
    from concertation.services.imports.actions import GUESSES, plan_actions

    mapping = _mapping(options.mapping, GUESSES) if options.mapping else None
    table = read_table(options.data)
    with open_to_read(options.file) if options.dry_run else open_to_write(options.file) as workspace:
        plan = workspace.read(plan_actions, table, workspace.today(), mapping)
        if plan.lines and not plan.rejected and not options.dry_run:
            workspace.run(import_actions, lines=plan.lines, mapping=plan.mapping)
    return _done(plan, options)


def _import_deliberations(options: Namespace) -> int:
    from concertation.exchange.table_file import read_table
    from concertation.services.gestures.imports import import_deliberations
    from concertation.services.imports.deliberations import GUESSES, plan_deliberations
    from concertation.services.queries.council_acts import expect_authority

    mapping = _mapping(options.mapping, GUESSES) if options.mapping else None
    table = read_table(options.data)
    with open_to_read(options.file) if options.dry_run else open_to_write(options.file) as workspace:
        council = workspace.read(expect_authority, options.authority) if options.authority else None
        plan = workspace.read(plan_deliberations, table, workspace.today(), council, mapping, options.duplicates)
        if plan.lines and not plan.rejected and not options.dry_run:
            workspace.run(import_deliberations, lines=plan.lines, mapping=plan.mapping)
    return _done(plan, options)


def _import_meetings(options: Namespace) -> int:
    from concertation.exchange.event_file import read_events
    from concertation.services.gestures.imports import import_meetings
    from concertation.services.imports.meetings import plan_meetings

    with open_to_read(options.file) if options.dry_run else open_to_write(options.file) as workspace:
        events = read_events(options.data, workspace.today())
        plan = workspace.read(plan_meetings, events, options.body, options.duplicates)
        if plan.lines and not plan.rejected and not options.dry_run:
            workspace.run(import_meetings, lines=plan.lines)
    return _done(plan, options)


def _done(plan: Any, options: Namespace) -> int:
    """Tell what was done, or would be; a refusal of the whole is a mistake of the user."""
    _tell(len(plan.lines), plan.rejected, options, skipped=plan.skipped)
    if plan.rejected and not options.dry_run:
        raise UserError("import_refused", count=len(plan.rejected), path=options.data.name)
    return 0


def _import_funding(options: Namespace) -> int:
    from concertation.exchange.table_file import read_table
    from concertation.services.funding_import import AMOUNT, OPERATION

    mapping = _mapping(options.mapping, (OPERATION, AMOUNT)) if options.mapping else None
    table = read_table(options.data)
    with open_to_read(options.file) if options.dry_run else open_to_write(options.file) as workspace:
        plan = workspace.read(_plan, table, options, mapping)
        if not plan.rejected and not options.dry_run:
            _write(workspace, plan, options.source or workspace.read(_name_of, plan.asked.financer_id))
    _tell_funding(plan, options)
    if plan.rejected and not options.dry_run:
        raise UserError("import_refused", count=len(plan.rejected), path=options.data.name)
    return 0


def _plan(reader: Reader, table: Any, options: Namespace, mapping: dict[str, str] | None) -> ImportPlan:
    from concertation.services.funding_import import Asked, plan_import

    contract_id = contract_id_of(reader, options.contract) if options.contract else None
    financers = {
        each.code: each.id for row in contracts(reader) if contract_id in (None, row.id) for each in row.financers
    }
    financer = financers.get(options.financer)
    if financer is None:
        raise UserError("financer_unknown", financer=options.financer, known=", ".join(financers) or "–")
    asked = Asked(financer, options.year, options.stage, options.dated, contract_id)
    return plan_import(reader, table, asked, mapping)


def _write(workspace: Any, plan: ImportPlan, source: str) -> None:
    from concertation.services.gestures.funding import import_funding

    workspace.run(
        import_funding,
        financer_id=plan.asked.financer_id,
        year=plan.asked.year,
        stage=plan.asked.stage,
        dated_on=plan.asked.dated_on,
        figures=plan.figures,
        source=source,
        note=plan.name,
        mapping=plan.mapping,
    )


def _name_of(reader: Reader, financer_id: str) -> str:
    """Return the source that a file of a financer is kept under: its own short name, the same from file to file."""
    return next(each.name for row in contracts(reader) for each in row.financers if each.id == financer_id)


def _tell_funding(plan: ImportPlan, options: Namespace) -> None:
    amounts = sum(sum(each.values()) for each in plan.figures.values())
    _tell(plan.accepted, plan.rejected, options, blank=plan.blank, repeated=plan.repeated, total=amounts)


def _tell(accepted: int, refused: Sequence[Rejected], options: Namespace, **more: int) -> None:
    rejected = [{**plain(line), "message": word("import_fault", line.reason)} for line in refused]
    if options.json:
        print_json({"accepted": accepted, "rejected": rejected, **more, "dry_run": options.dry_run})
        return
    say(word("contract", "accepted").format(count=accepted))
    for line in rejected:
        complain(f"{line['line']} · {line['column']} · {line['value']} : {line['message']}")


def _mapping(path: Path, fields: Collection[str]) -> dict[str, str]:
    """Return the heads, or the places, that a JSON file gives for fields.

    Raises:
        UserError: ``mapping_wrong``, ``table_missing``, ``folder_not_file``.
    """
    if path.is_dir():
        raise UserError("folder_not_file", path=str(path))
    try:
        found = json.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError as error:
        raise UserError("table_missing", path=str(path)) from error
    except OSError as error:
        raise UserError("file_forbidden", path=str(path)) from error
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        raise UserError("mapping_wrong", path=str(path), fields=", ".join(fields)) from error
    if not isinstance(found, dict) or not found.keys() <= set(fields):
        raise UserError("mapping_wrong", path=str(path), fields=", ".join(fields))
    return found
