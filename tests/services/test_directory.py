"""The directory: dated names, functions held, codes that stay unique, what may be erased."""

from __future__ import annotations

from datetime import date

import pytest

from concertation.errors import UserError
from concertation.services.gestures import directory, holdings
from concertation.services.gestures.founding import body_code
from concertation.services.queries.directory import authorities, authority_names, groups, person_sheet, persons

from .conftest import Desk

IN_2013 = date(2013, 5, 16)


def test_an_authority_bears_the_name_of_the_day(desk: Desk) -> None:
    desk.run(
        directory.rename_authority,
        authority_id=desk.known.eure,
        name="Conseil départemental de l’Eure",
        short_name="Eure",
        from_on=date(2015, 3, 29),
    )
    named = {on: next(row.name for row in desk.read(authorities, on) if row.code == "27") for on in
             (IN_2013, date(2015, 3, 28), date(2015, 3, 29))}  # fmt: skip
    assert list(named.values()) == [
        "Conseil général de l’Eure",
        "Conseil général de l’Eure",
        "Conseil départemental de l’Eure",
    ]
    first, second = desk.read(authority_names, desk.known.eure)
    assert (first.valid_to, second.valid_from) == (date(2015, 3, 28), date(2015, 3, 29))
    with pytest.raises(UserError, match="name_already_later"):
        desk.run(directory.rename_authority, authority_id=desk.known.eure, name="Autre", from_on=date(2014, 1, 1))


def test_authorities_come_in_protocol_order(desk: Desk) -> None:
    assert [row.code for row in desk.read(authorities, IN_2013)] == ["R", "27", "76"]


def test_a_code_serves_once(desk: Desk) -> None:
    with pytest.raises(UserError, match="code_taken"):
        desk.run(directory.add_authority, code=" 27 ", kind="department", name="Autre")
    with pytest.raises(UserError, match="code_taken"):
        desk.run(directory.edit_authority, authority_id=desk.known.region, code="76")


@pytest.mark.parametrize("siret", ["22270229200013", "2227022920001", "abcdefghi"])
def test_a_wrong_siret_is_refused(desk: Desk, siret: str) -> None:
    with pytest.raises(UserError, match="siret_wrong"):
        desk.run(directory.edit_authority, authority_id=desk.known.eure, siret=siret)


def test_persons_show_the_function_of_the_day(desk: Desk) -> None:
    held = desk.read(person_sheet, desk.known.temoin, IN_2013)
    assert held is not None
    desk.run(holdings.end_holding, holding_id=held.holdings[0].id, on=date(2013, 6, 30), end_seats=True)
    desk.run(
        holdings.add_holding,
        person_id=desk.known.temoin,
        authority_id=desk.known.region,
        kind="officer",
        function_f="directrice",
        function_m="directeur",
        valid_from=date(2013, 9, 1),
    )

    def shown(on: date) -> tuple[str | None, str | None, bool]:
        row = next(row for row in desk.read(persons, on) if row.id == desk.known.temoin)
        return row.function, row.authority, row.former

    assert shown(IN_2013) == ("directrice générale", "27", False)
    assert shown(date(2013, 8, 1)) == ("directrice générale", "27", True)
    assert shown(date(2013, 9, 1)) == ("directrice", "R", False)
    assert [row.family_name for row in desk.read(persons, date(2013, 8, 1), body="276-DGS")] == [
        "EXEMPLE-01",
        "MODÈLE-04",
    ]


def test_persons_sort_by_their_key_particles_left_out(desk: Desk) -> None:
    assert [row.family_name for row in desk.read(persons, IN_2013)] == [
        "EXEMPLE-01",
        "GABARIT-07",
        "de LA MAQUETTE-05",
        "MODÈLE-04",
        "SPÉCIMEN-03",
        "TÉMOIN-02",
    ]


def test_the_sort_key_follows_the_name_unless_set_by_hand(desk: Desk) -> None:
    key = desk.known.gabarit
    desk.run(directory.edit_person, person_id=key, family_name="CANEVAS-07")
    assert desk.read(persons, IN_2013)[0].family_name == "CANEVAS-07"
    desk.run(directory.edit_person, person_id=key, sort_key="zz")
    desk.run(directory.edit_person, person_id=key, given_name="Alex")
    assert desk.read(persons, IN_2013)[-1].id == key
    desk.run(directory.edit_person, person_id=key, sort_key="")
    assert desk.read(persons, IN_2013)[0].id == key
    with pytest.raises(UserError, match="field_empty"):
        desk.run(directory.edit_person, person_id=key, family_name="  ")


def test_contact_details_are_erased_and_the_name_stays(desk: Desk) -> None:
    key = desk.known.gabarit
    desk.run(directory.edit_person, person_id=key, email="gabarit-07@exemple.invalid", note="à rappeler")
    desk.run(directory.erase_contact_details, person_id=key)
    sheet = desk.read(person_sheet, key, IN_2013)
    assert sheet is not None
    assert (sheet.person.email, sheet.person.note, sheet.person.family_name) == (None, None, "GABARIT-07")


def test_groups_count_those_who_sit_on_the_day(desk: Desk) -> None:
    group = desk.run(directory.add_group, authority_id=desk.known.eure, name="Groupe A (exemple)")
    desk.run(
        holdings.add_holding,
        person_id=desk.known.specimen,
        authority_id=desk.known.eure,
        kind="elected",
        political_group_id=group,
        valid_from=date(2011, 3, 31),
        valid_to=date(2015, 4, 1),
    )
    assert [row.members for row in desk.read(groups, IN_2013)] == [1]
    assert [row.members for row in desk.read(groups, date(2016, 1, 1))] == [0]


def test_names_with_particles_and_accents_stand_where_a_reader_looks_for_them(desk: Desk) -> None:
    wanted = [
        ("DU MODÈLE-11", "Claude"),
        ("ÉCHANTILLON-02", "Alix"),
        ("ECHANTILLON-02", "Sacha"),
        ("d’EXEMPLE-03", "Camille"),
        ("de LA MAQUETTE-05", "Dominique"),
        ("VAN DER GABARIT-59", "Claude"),
    ]
    for family, given in reversed(wanted):
        desk.run(directory.add_person, family_name=family, given_name=given)
    listed = [(row.family_name, row.given_name) for row in desk.read(persons, date(2013, 5, 16))]
    assert [name for name in listed if name in wanted] == wanted


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("DGS 276", "276-DGS"),
        ("Présidents 276", "276-PRES"),
        ("Comité de pilotage du contrat", "276-CPC"),
        ("Élus", "276-ELUS"),
        ("2014", "276-INST"),
    ],
)
def test_the_code_of_a_body_is_guessed_from_its_name(name: str, code: str) -> None:
    assert body_code(name, "276") == code
    assert body_code(name, "276", [code, f"{code}2"]) == f"{code}3"
