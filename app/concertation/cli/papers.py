"""``print``: documents written to PDF, without what only writing needs."""

from __future__ import annotations

from argparse import Namespace
from datetime import date
from pathlib import Path

from concertation.cli.opening import open_to_read
from concertation.cli.output import say, write
from concertation.domain.vocabulary import DocumentKind
from concertation.errors import UserError
from concertation.exchange.files import write_file
from concertation.persistence.reader import Reader
from concertation.services.printing import OF_ITEM, Printed, draw, printed, printed_actions
from concertation.services.queries.meeting import items, meeting_id_of
from concertation.services.workspace import Workspace

_STANDARD_OUTPUT = Path("-")
_DASHBOARD, _AMENDMENT = "contract", "amendment"  # papers of a contract, not of a meeting
DELIBERATIONS = "deliberations"  # of one council's sitting, not of a meeting


def print_command(options: Namespace) -> int:
    """Write a document to a PDF file and tell its path; ``-o -`` writes it on standard output."""
    with open_to_read(options.file) as workspace:
        done = _printed(workspace, options)
    return give(done, options.out)


def give(done: Printed, out: Path | None) -> int:
    """Write a document where it is asked for, by default under its own name here, and tell its path."""
    if out == _STANDARD_OUTPUT:
        write(done.pdf)
        return 0
    path = out or Path(done.name)
    write_file(path, done.pdf)
    say(str(path))
    return 0


_ALIASES = {"invitation": DocumentKind.CONVOCATION, "proceedings": DocumentKind.MINUTES}
_ORDERED = (
    *(DocumentKind.AGENDA, DocumentKind.ATTENDANCE, DocumentKind.DECISIONS),
    *(DocumentKind.MINUTES, DocumentKind.CONCLUSIONS),
)
_APART = (*OF_ITEM, DocumentKind.PROXY)


def _printed(workspace: Workspace, options: Namespace) -> Printed:
    kind = _ALIASES.get(options.kind, options.kind)
    _expect_options(kind, options)
    if kind in (_DASHBOARD, _AMENDMENT):
        return workspace.read(_of_contract, options, workspace.today())
    if kind == DELIBERATIONS:
        return workspace.read(_deliberations, options)
    if kind == "routing":
        return _routing(workspace, options)
    meeting_id = workspace.read(meeting_id_of, options.meeting) if options.meeting else None
    if meeting_id is None and kind != DocumentKind.ACTIONS:
        raise UserError("print_which_meeting", kind=options.kind)
    if options.edition:
        return workspace.read(_edition, kind, options, meeting_id, workspace.today())
    if kind == DocumentKind.ACTIONS or meeting_id is None:
        return workspace.read(printed_actions, workspace.today(), meeting_id=meeting_id)
    if kind in _APART:
        return workspace.read(_apart, kind, options, meeting_id)
    return workspace.read(printed, kind, meeting_id, order=options.order)


def _edition(reader: Reader, kind: str, options: Namespace, meeting_id: str | None, today: date) -> Printed:
    from concertation.services.print_papers import edition_preview

    of = options.person if kind == DocumentKind.PROXY else None
    if kind in OF_ITEM and meeting_id is not None:
        of = _item(reader, options, meeting_id)
    return draw(edition_preview(reader, kind, meeting_id, options.edition, today, of=of))


def _apart(reader: Reader, kind: str, options: Namespace, meeting_id: str) -> Printed:
    """Return a point's paper, or a form of proxy."""
    from concertation.services.print_papers import item_preview, proxy_preview

    if kind == DocumentKind.PROXY:
        return draw(proxy_preview(reader, meeting_id, options.person))
    return draw(item_preview(reader, kind, meeting_id, _item(reader, options, meeting_id)))


def _expect_options(kind: str, options: Namespace) -> None:
    """Refuse an option that a kind of document has no use for, rather than leave it without effect."""
    if options.order and kind not in _ORDERED:
        raise UserError("order_not_printed", kind=options.kind)
    if options.order and options.edition:
        raise UserError("order_of_edition")


def council_of(options: Namespace) -> str:
    """Return the code of the council whose list is asked for.

    Raises:
        UserError: ``print_which_council``.
    """
    if not options.edition:
        raise UserError("print_which_council")
    return str(options.edition)


def _deliberations(reader: Reader, options: Namespace) -> Printed:
    from concertation.services.print_papers import deliberations_preview

    return draw(deliberations_preview(reader, council_of(options), options.session))


def _routing(workspace: Workspace, options: Namespace) -> Printed:
    from concertation.services.print_overviews import printed_dossier
    from concertation.services.queries.dossiers import dossier_key

    if not options.dossier:
        raise UserError("print_which_dossier")
    key = workspace.read(dossier_key, options.dossier)
    if key is None:
        raise UserError("object_not_found", object=options.dossier)
    return workspace.read(printed_dossier, key, workspace.today(), routing=True, edition=options.edition)


def _item(reader: Reader, options: Namespace, meeting_id: str) -> str:
    points = items(reader, meeting_id)
    if not options.item:
        raise UserError("print_which_item", meeting=options.meeting, count=len(points))
    for point in points:
        if options.item in (str(point.number), point.id):
            return point.id
    raise UserError("item_unknown", item=options.item, meeting=options.meeting, count=len(points))


def _of_contract(reader: Reader, options: Namespace, today: date) -> Printed:
    """Return a tableau de bord or an avenant of the contract named, or of the only one there is."""
    from concertation.services.papers.contract import amendment_key
    from concertation.services.print_overviews import printed_amendment, printed_dashboard
    from concertation.services.queries.contract import contract_id_of, contracts

    rows = contracts(reader)
    code = options.contract or (rows[0].code if len(rows) == 1 else "")
    key = contract_id_of(reader, code)
    if options.kind == _DASHBOARD:
        return printed_dashboard(reader, key, today, as_of=options.as_of, edition=options.edition)
    amendment = amendment_key(reader, key, options.amendment)
    return printed_amendment(reader, key, amendment, today, edition=options.edition)
