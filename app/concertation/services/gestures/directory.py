"""Gestures of the directory: authorities with dated names, political groups, persons."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from concertation.domain.names import raised
from concertation.domain.names import sort_key as computed_sort_key
from concertation.domain.siret import read_siret
from concertation.errors import UserError
from concertation.persistence.erasure import erase_cells
from concertation.persistence.tables import Authority, AuthorityName, Person, PoliticalGroup
from concertation.services.editing import EVE, add, check_period, edit, rank_at_end, required, tidy
from concertation.services.gesture import gesture, live

if TYPE_CHECKING:
    from concertation.persistence.register import UnitOfWork

_AUTHORITY = frozenset(
    ("code", "kind", "insee_code", "insee_kind", "siret", "zone", "seat_city", "address", "valid_from", "valid_to")
)
_NAME = frozenset(("name", "short_name", "with_of", "assembly_name", "valid_from", "valid_to"))
CONTACT = ("email", "phone", "note")
_PERSON = frozenset(("family_name", "given_name", "civility", "sort_key", "email", "phone", "note"))


@gesture()
def add_authority(
    uow: UnitOfWork,
    /,
    *,
    code: str,
    kind: str,
    name: str,
    short_name: str | None = None,
    with_of: str | None = None,
    assembly_name: str | None = None,
    siret: str | None = None,
    valid_from: date | None = None,
    valid_to: date | None = None,
    **details: Any,
) -> str:
    """Add an authority with its first name; ``details`` are ``insee_code``, ``insee_kind``, ``zone``, ``seat_city``…

    ``with_of`` is the name as it follows another word: « de la Région Haute-Normandie ».
    """
    _refuse_taken_code(uow, required(code, "code"))
    check_period(valid_from, valid_to)
    row = Authority(id=uow.new_id(), code=code.strip(), kind=kind, valid_from=valid_from, valid_to=valid_to)
    row.siret = read_siret(siret) if tidy(siret) and siret else None
    edit(row, _AUTHORITY, details)
    add(uow, row)
    _add_name(uow, row.id, name, short_name, with_of, assembly_name, valid_from, valid_to)
    return row.id


def _add_name(
    uow: UnitOfWork,
    authority_id: str,
    name: str,
    short_name: str | None,
    with_of: str | None,
    assembly_name: str | None,
    valid_from: date | None,
    valid_to: date | None,
) -> str:
    named = AuthorityName(
        id=uow.new_id(),
        authority_id=authority_id,
        name=required(name, "name"),
        short_name=tidy(short_name) or required(name, "name"),
        with_of=tidy(with_of),
        assembly_name=tidy(assembly_name),
        valid_from=valid_from,
        valid_to=valid_to,
    )
    return add(uow, named).id


@gesture()
def edit_authority(uow: UnitOfWork, /, *, authority_id: str, **fields: Any) -> None:
    row = live(uow, Authority, authority_id)
    if (code := tidy(fields.get("code"))) and code != row.code:
        _refuse_taken_code(uow, code)
    if siret := tidy(fields.get("siret")):
        fields["siret"] = read_siret(siret)
    edit(row, _AUTHORITY, fields)
    check_period(row.valid_from, row.valid_to)


@gesture()
def rename_authority(
    uow: UnitOfWork,
    *,
    authority_id: str,
    name: str,
    from_on: date,
    short_name: str | None = None,
    with_of: str | None = None,
    assembly_name: str | None = None,
) -> str:
    """Give an authority another name from a day on; the previous one ends on the eve and stays on older documents."""
    live(uow, Authority, authority_id)
    query = select(AuthorityName).where(AuthorityName.authority_id == authority_id, ~AuthorityName.gone)
    for former in uow.session.scalars(query).all():
        if former.valid_to is None or former.valid_to >= from_on:
            if former.valid_from and former.valid_from >= from_on:
                raise UserError("name_already_later", from_on=from_on, name=former.name)
            former.valid_to = from_on - EVE
    return _add_name(uow, authority_id, name, short_name, with_of, assembly_name, from_on, None)


@gesture()
def edit_authority_name(uow: UnitOfWork, /, *, name_id: str, **fields: Any) -> None:
    """Mend a name as it is written; a change of name is :func:`rename_authority`."""
    row = live(uow, AuthorityName, name_id)
    edit(row, _NAME, fields)
    check_period(row.valid_from, row.valid_to)


@gesture()
def succeed_authority(uow: UnitOfWork, *, authority_id: str, successor_id: str, on: date) -> None:
    """End an authority on the eve of ``on`` and say which one follows it."""
    row = live(uow, Authority, authority_id)
    live(uow, Authority, successor_id)
    check_period(row.valid_from, on - EVE)
    row.valid_to = on - EVE
    row.successor_id = successor_id


@gesture()
def add_group(uow: UnitOfWork, *, authority_id: str, name: str, short_name: str | None = None) -> str:
    live(uow, Authority, authority_id)
    rank = rank_at_end(uow, PoliticalGroup, authority_id=authority_id)
    group = PoliticalGroup(
        id=uow.new_id(),
        authority_id=authority_id,
        name=required(name, "name"),
        short_name=tidy(short_name),
        rank=rank,
    )
    return add(uow, group).id


@gesture()
def edit_group(uow: UnitOfWork, /, *, group_id: str, **fields: Any) -> None:
    edit(live(uow, PoliticalGroup, group_id), frozenset(("name", "short_name", "rank")), fields)


@gesture()
def add_person(
    uow: UnitOfWork,
    *,
    family_name: str,
    given_name: str | None = None,
    civility: str | None = None,
    sort_key: str | None = None,
    email: str | None = None,
    phone: str | None = None,
    note: str | None = None,
) -> str:
    family = raised(required(family_name, "family_name"))
    given = tidy(given_name)
    person = Person(
        id=uow.new_id(),
        family_name=family,
        given_name=given,
        civility=tidy(civility),
        sort_key=tidy(sort_key) or computed_sort_key(family, given),
        email=tidy(email),
        phone=tidy(phone),
        note=tidy(note),
    )
    return add(uow, person).id


@gesture()
def edit_person(uow: UnitOfWork, /, *, person_id: str, **fields: Any) -> None:
    """Change a person; the sort key follows the name unless it is given or was set by hand."""
    row = live(uow, Person, person_id)
    by_hand = row.sort_key != computed_sort_key(row.family_name, row.given_name)
    emptied = "sort_key" in fields and tidy(fields["sort_key"]) is None
    if emptied:
        del fields["sort_key"]
    if family := tidy(fields.get("family_name")):
        fields["family_name"] = raised(family)
    edit(row, _PERSON, fields)
    if emptied or ("sort_key" not in fields and not by_hand):
        edit(row, _PERSON, {"sort_key": computed_sort_key(row.family_name, row.given_name)})


@gesture(undoable=False)
def erase_contact_details(uow: UnitOfWork, *, person_id: str) -> None:
    """Erase what is not needed to read past minutes: mail, telephone, note (personal data, erasure on request).

    The log forgets them too, so nothing brings them back; signed minutes and votes stay, and so do copies made before until
    they are let go.
    """
    edit(live(uow, Person, person_id), _PERSON, dict.fromkeys(CONTACT))
    erase_cells(uow, [("person", person_id, name) for name in CONTACT])


@gesture()
def remove_person(uow: UnitOfWork, *, person_id: str) -> None:
    """Put a person in the Corbeille: their seats call them no more; past attendance and minutes still name them."""
    live(uow, Person, person_id).gone = True


def _refuse_taken_code(uow: UnitOfWork, code: str) -> None:
    if uow.session.scalar(select(Authority.id).where(Authority.code == code.strip(), ~Authority.gone)):
        raise UserError("code_taken", taken=code)
