"""The capture line: each sign, each part, the fields they fill, and the text that is left."""

from __future__ import annotations

from datetime import date, time

import pytest

from concertation.domain.capture import (
    CaptureContext,
    KnownAuthority,
    KnownDossier,
    KnownPerson,
    LineKind,
    PartKind,
    Reading,
    Tally,
    completions,
    explain,
    kind_prefix,
    read_line,
    with_kind,
)
from concertation.domain.vocabulary import Sense

PEOPLE = (
    KnownPerson("p1", "EXEMPLE-01", "Dominique", "r"),
    KnownPerson("p2", "TÉMOIN-02", "Camille", "a27"),
    KnownPerson("p4", "MODÈLE-04", "Claude", "a76"),
    KnownPerson("p3", "d'EXEMPLE-03", "Sacha", "a76"),
    KnownPerson("p5", "de LA MAQUETTE-05", "Lou", "a76"),
    KnownPerson("e59", "ÉCHANTILLON-02", "Alix", "a59"),
    KnownPerson("e62", "ECHANTILLON-02", "Alix", "a62"),
    KnownPerson("h59", "GABARIT-07", "Andrea", "a59"),
    KnownPerson("h62", "GABARIT-07", "Andrea", "a62"),
)
AUTHORITIES = (
    KnownAuthority("r", "R", "Région Haute-Normandie", "Région"),
    KnownAuthority("a27", "27", "Département de l'Eure", "Eure"),
    KnownAuthority("a76", "76", "Département de la Seine-Maritime", "Seine-Maritime"),
    KnownAuthority("a59", "59", "Département du Nord", "Nord"),
    KnownAuthority("a62", "62", "Département du Pas-de-Calais", "Pas-de-Calais"),
)
DOSSIERS = (
    KnownDossier("d1", "Pôles d'échange"),
    KnownDossier("d2", "Gîtes ruraux"),
    KnownDossier("d3", "Voies vertes"),
    KnownDossier("d4", "Voies navigables"),
)
CONTEXT = CaptureContext(
    date(2013, 5, 16), PEOPLE, AUTHORITIES, DOSSIERS, {"DGS 276": date(2013, 7, 4), "Présidents 276": date(2013, 6, 20)}
)


def read(raw: str, *as_text: tuple[int, int]) -> Reading:
    return read_line(raw, CONTEXT, frozenset(as_text))


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def parts(raw: str) -> list[tuple[PartKind, str]]:
    return [(part.kind, raw[part.start : part.end]) for part in read(raw).parts]


@pytest.mark.parametrize(
    ("raw", "kind", "text"),
    [
        ("La Région présente le plan", LineKind.NOTE, "La Région présente le plan"),
        ("! retenir la clé 51/35/14", LineKind.DECISION, "Retenir la clé 51/35/14"),
        ("!retenir la clé", LineKind.DECISION, "Retenir la clé"),
        ("d: retenir la clé", LineKind.DECISION, "Retenir la clé"),
        ("D\u00a0: retenir la clé", LineKind.DECISION, "Retenir la clé"),
        ("Décision : retenir la clé", LineKind.DECISION, "Retenir la clé"),
        ("- chiffrer l'accès", LineKind.ACTION, "Chiffrer l’accès"),
        ("a: chiffrer l’accès", LineKind.ACTION, "Chiffrer l’accès"),
        ("  - chiffrer", LineKind.ACTION, "Chiffrer"),
        ("? accord du SDIS à vérifier", LineKind.SUSPENSE, "Accord du SDIS à vérifier"),
        ("s: avis du SDIS", LineKind.SUSPENSE, "Avis du SDIS"),
        ("= 24/2/1", LineKind.VOTE, "24 pour, 2 contre, 1 abstention"),
        ("v: unanimité", LineKind.VOTE, "Unanimité"),
        ("+ Modèle", LineKind.PRESENCE, "MODÈLE-04 arrive"),
        ("x Témoin", LineKind.PRESENCE, "TÉMOIN-02 quitte la séance"),
        ("x témoin", LineKind.PRESENCE, "TÉMOIN-02 quitte la séance"),
        ("p: Modèle", LineKind.PRESENCE, "MODÈLE-04 arrive"),
        ("p: x Modèle", LineKind.PRESENCE, "MODÈLE-04 quitte la séance"),
        ("x Dupont", LineKind.PRESENCE, "Dupont"),
        ("## 3 Pôles", LineKind.HEADING, "Pôles"),
        ("n: - 5 %", LineKind.NOTE, "- 5 %"),
    ],
)
def test_the_sign_tells_the_kind(raw: str, kind: LineKind, text: str) -> None:
    reading = read(raw)
    assert (reading.kind, plain(reading.text), reading.raw) == (kind, text, raw)


@pytest.mark.parametrize(
    "raw",
    [
        "x fois plus de crédits",
        "-5 % de crédits",
        "--- suite ---",
        "=> à suivre",
        "!! attention",
        "?! quoi",
        "+ 3 % par rapport à 2012",
        "accord - sous conditions",
        "xérographie",
        "x a voté contre",
        "+ de moyens pour la Région",
        "a:\\notes",
        "Présence : tous",
        "24/2/1",
        "# titre",
        "",
        "   ",
    ],
)
def test_what_only_looks_like_a_sign_stays_a_note(raw: str) -> None:
    assert read(raw).kind is LineKind.NOTE


def test_a_heading_moves_to_a_point() -> None:
    assert read("## 12").point == 12
    assert read("## Divers").kind is LineKind.NOTE


def test_an_action_gives_its_fields_and_keeps_a_good_sentence() -> None:
    raw = "- chiffrer l'accès piéton @Tém avant le 4/7 #pôles"
    reading = read(raw)
    assert reading.text == "Chiffrer l’accès piéton"
    assert (reading.assignee_id, reading.authority_id, reading.dossier_id) == ("p2", "a27", "d1")
    assert reading.due is not None
    assert reading.due.on == date(2013, 7, 4)
    assert reading.warnings == ()
    assert [(part.kind, raw[part.start : part.end]) for part in reading.parts] == [
        (PartKind.PERSON, "@Tém"),
        (PartKind.DATE, "avant le 4/7"),
        (PartKind.DOSSIER, "#pôles"),
    ]
    assert [plain(part.label) for part in reading.parts] == [
        "TÉMOIN-02 Camille, Eure",
        "jeudi 4 juillet 2013",
        "Pôles d'échange",
    ]


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("- @Témoin, @Modèle : préparer la note pour jeudi", "Préparer la note"),
        ("- @Témoin préparer la note", "Préparer la note"),
        ("- @Témoin doit préparer la note", "Préparer la note"),
        ("- pour le 4 juillet, @Modèle prépare la note", "MODÈLE-04 prépare la note"),
        ("- relancer le SDIS demain matin", "Relancer le SDIS"),
        ("- appeler jeudi après-midi le SDIS", "Appeler le SDIS"),
        ("- @Région transmet le plan", "Région transmet le plan"),
        ("- préparer la note avec @Témoin et @Modèle", "Préparer la note"),
        ("- transmettre le plan à @Région et à @Eure sous 8 jours", "Transmettre le plan à Région et à Eure"),
        ("- relancer @Témoin sur l'accès", "Relancer TÉMOIN-02 sur l’accès"),
        ("- vérifier auprès de @Eure", "Vérifier auprès d’Eure"),
        ("- envoyer, au plus tard le 4 juillet, la note au SDIS", "Envoyer, la note au SDIS"),
        ("- transmettre le relevé du 4 juillet", "Transmettre le relevé du 4 juillet"),
        ("- relire la note (@Modèle, 4/7)", "Relire la note"),
        ("! la clé est retenue avant le 4/7, pilote @Région", "La clé est retenue"),
        ("! la Région finance 48 200 € axe 2", "La Région finance 48 200 € axe 2"),
        ("! reporter le point au 4 juillet", "Reporter le point au 4 juillet"),
        ("La Région attend l'avis de @Témoin sur #pôles", "La Région attend l’avis de TÉMOIN-02 sur Pôles d’échange"),
        ("La Région relance le SDIS #pôles", "La Région relance le SDIS"),
        ("réunion le 4 juillet à 10h30 ; avis ?", "Réunion le 4 juillet à 10 h 30 ; avis ?"),
        ("! mise en oeuvre\tdes\x00pôles", "Mise en œuvre des pôles"),
    ],
)
def test_the_text_stays_a_good_sentence(raw: str, text: str) -> None:
    assert plain(read(raw).text) == text


def test_the_first_is_responsible_and_the_others_associates() -> None:
    reading = read("- préparer la note @Témoin @Modèle @Région @Modèle")
    assert (reading.assignee_id, reading.authority_id) == ("p2", "a27")
    assert (reading.associate_ids, reading.associate_authority_ids) == (("p4",), ("r",))
    led = read("- préparer la note @27 @76 @Claude")
    assert (led.assignee_id, led.authority_id) == ("p4", "a27")
    assert (led.associate_ids, led.associate_authority_ids) == ((), ("a76",))
    named = read("- transmettre le plan à @Région @Témoin")
    assert (named.assignee_id, named.authority_id, named.associate_authority_ids) == ("p2", "a27", ())


@pytest.mark.parametrize(
    ("said", "key"),
    [
        ("@Tém", "p2"),
        ("@tem", "p2"),
        ("@TE\u0301MOIN-02", "p2"),
        ("@Témoin 02", "p2"),
        ("@Cam", "p2"),
        ("@Témoin-02 Camille", "p2"),
        ("@Camille Témoin-02", "p2"),
        ("@d’Ex", "p3"),
        ("@LA MAQUETTE", "p5"),
        ("@de LA MAQUETTE-05", "p5"),
        ("@Maquette", "p5"),
        ("@ÉCHANTILLON-02", "e59"),
        ("@ECHANTILLON-02", "e62"),
        ("@GABARIT-07 Andrea (62)", "h62"),
        ("@27", "a27"),
        ("@Eure", "a27"),
        ("@eur", "a27"),
        ("@r", "r"),
        ("@région", "r"),
        ("@Seine Maritime", "a76"),
        ("@Pas-de-Calais", "a62"),
    ],
)
def test_a_name_is_known_by_what_begins_it(said: str, key: str) -> None:
    for raw in (f"- voir {said}", f"- voir {said}, puis relire", f"- {said} : relire"):
        (part,) = read(raw).parts
        assert (part.value, raw[part.start : part.end]) == (key, said)


def test_an_ambiguous_name_offers_its_candidates_and_is_not_chosen() -> None:
    reading = read("- relancer @Andrea")
    (part,) = reading.parts
    assert (part.kind, part.value, part.ambiguous) == (PartKind.UNKNOWN_NAME, None, True)
    assert {candidate.id for candidate in part.candidates} == {"h59", "h62"}
    assert (reading.assignee_id, reading.warnings) == (None, ("ambiguous_name",))


def test_those_of_the_meeting_are_meant_before_their_likes() -> None:
    here = KnownPerson("here", "GABARIT-09", "Alix", "a27", at_meeting=True)
    context = CaptureContext(CONTEXT.today, (*PEOPLE, here), AUTHORITIES)
    assert read_line("- relancer @Gab", context).assignee_id == "here"
    assert read_line("- relancer @GABARIT-07", context).assignee_id is None
    assert read_line("- relancer @GABARIT-07 Andrea (62)", context).assignee_id == "h62"


def test_an_unknown_name_offers_those_alike() -> None:
    reading = read("- relancer @Temion avant le 4/7")
    part = reading.parts[0]
    assert (part.kind, part.label, part.ambiguous) == (PartKind.UNKNOWN_NAME, "Temion", False)
    assert [candidate.id for candidate in part.candidates] == ["p2"]
    assert reading.warnings == ("unknown_name",)
    assert plain(reading.text) == "Relancer (Temion)"


@pytest.mark.parametrize("raw", ["claude@exemple.invalid", "- écrire à claude@exemple.invalid", "@", "- @ et #", "n#1"])
def test_addresses_and_lone_marks_name_nobody(raw: str) -> None:
    assert read(raw).parts == ()


@pytest.mark.parametrize(
    ("said", "key"),
    [("#pôles", "d1"), ("#poles-ech", "d1"), ("#gîtes ruraux", "d2"), ("#vertes", "d3"), ("#Pôles d’échange", "d1")],
)
def test_a_dossier_is_known_by_words_of_its_title(said: str, key: str) -> None:
    for raw in (f"- relire {said}", f"La Région relit {said} avec soin"):
        (part,) = read(raw).parts
        assert (part.kind, part.value, raw[part.start : part.end]) == (PartKind.DOSSIER, key, said)


def test_a_dossier_that_may_be_several_is_not_chosen() -> None:
    reading = read("- relire #voies")
    assert {candidate.id for candidate in reading.parts[0].candidates} == {"d3", "d4"}
    assert (reading.dossier_id, reading.warnings) == (None, ("ambiguous_dossier",))


@pytest.mark.parametrize(
    ("raw", "sense", "text"),
    [
        ("! accord des trois", Sense.AGREEMENT, "Accord des trois"),
        ("! retenir la clé 51/35/14, accord des trois", Sense.AGREEMENT, "Retenir la clé 51/35/14"),
        ("! retenir la clé (accord des trois)", Sense.AGREEMENT, "Retenir la clé"),
        ("! retenir la clé accord des trois DGS", Sense.AGREEMENT, "Retenir la clé"),
        ("! obtenir l'accord des trois", None, "Obtenir l’accord des trois"),
        ("! accord : retenir la clé", Sense.AGREEMENT, "Retenir la clé"),
        ("! accord sur le plan de financement", Sense.AGREEMENT, "Accord sur le plan de financement"),
        ("! plan de financement, renvoi aux présidents", Sense.REFERRED, "Plan de financement"),
        ("! reporté", Sense.POSTPONED, "Reporté"),
        ("! le point est reporté", Sense.POSTPONED, "Le point est reporté"),
        ("! point reporté à septembre", Sense.POSTPONED, "Point reporté à septembre"),
        ("! pour information : le calendrier est arrêté", Sense.FOR_INFORMATION, "Le calendrier est arrêté"),
        ("! demande du SDIS, classée sans suite", Sense.DROPPED, "Demande du SDIS"),
        ("! accord du SDIS obtenu", None, "Accord du SDIS obtenu"),
        ("! l'accord des trois est requis", None, "L’accord des trois est requis"),
        ("accord des trois", None, "Accord des trois"),
    ],
)
def test_a_decision_tells_its_sense(raw: str, sense: Sense | None, text: str) -> None:
    reading = read(raw)
    assert (reading.sense, plain(reading.text)) == (sense, text)


@pytest.mark.parametrize(
    ("raw", "holder", "reserve", "text"),
    [
        (
            "! financer le pôle, accord sous réserve de l'Eure : coût de l'accès",
            "a27",
            "Coût de l’accès",
            "Financer le pôle",
        ),
        ("! accord sous réserve de l’avis du SDIS", None, "Avis du SDIS", "Accord sous réserve de l’avis du SDIS"),
        ("! accord sous réserve de @Eure", "a27", None, "Accord sous réserve de Eure"),
        ("! accord sous réserve", None, None, "Accord sous réserve"),
        ("! clé retenue, accord sous réserve de Modèle : phasage @Région", "a76", "Phasage", "Clé retenue"),
    ],
)
def test_a_reserve_tells_who_holds_it_and_its_text(
    raw: str, holder: str | None, reserve: str | None, text: str
) -> None:
    reading = read(raw)
    assert reading.sense is Sense.AGREEMENT_WITH_RESERVE
    assert (reading.reserve_holder_id, reading.reserve_text, plain(reading.text)) == (holder, reserve, text)
    assert reading.authority_id == ("r" if "@Région" in raw else None)


@pytest.mark.parametrize(
    ("raw", "tally"),
    [
        ("= 24/2/1", Tally(24, 2, 1)),
        ("= 24 / 2", Tally(24, 2, 0)),
        ("= secret 14/10/1", Tally(14, 10, 1, secret=True)),
        ("= 14/10/1 à bulletins secrets", Tally(14, 10, 1, secret=True)),
        ("= unanimité", Tally(unanimity=True)),
        ("= adopté à l’unanimité (27 voix)", Tally(27, unanimity=True)),
        ("= 24 pour, 2 contre et 1 abstention", Tally(24, 2, 1)),
        ("= 2 contre, 24 voix pour", Tally(24, 2, 0)),
        ("v: pour 24 contre 2 abstention 1", Tally(24, 2, 1)),
        ("= pour : 24, contre : 2", Tally(24, 2, 0)),
        ("v: 39/39", Tally(39, 39, 0)),
        ("= @59 30/5/2", Tally(30, 5, 2)),
        ("= à voir", None),
        ("= 1/2/3/4", None),
        ("= 3 pour, 4 pour", None),
    ],
)
def test_a_vote_tells_its_figures(raw: str, tally: Tally | None) -> None:
    reading = read(raw)
    assert reading.tally == tally
    assert (reading.warnings == ("vote_unreadable",)) == (tally is None)


def test_a_vote_keeps_the_words_beside_its_figures() -> None:
    assert plain(read("= 24/2/1 sur l'amendement 3").text) == "Sur l’amendement 3"
    assert read("= @59 30/5/2").authority_id == "a59"


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        ("+ Modèle", ("p4", True, None, False, False)),
        ("+ @Modèle", ("p4", True, None, False, False)),
        ("x Témoin pouvoir Modèle", ("p2", False, "p4", True, False)),
        ("x Témoin donne pouvoir à @Modèle", ("p2", False, "p4", True, False)),
        ("x Témoin représenté par Modèle", ("p2", False, "p4", False, False)),
        ("x témoin excusé", ("p2", False, None, False, True)),
        ("p: Témoin représentée par Modèle", ("p2", False, "p4", False, False)),
        ("p: Mme Témoin excusée", ("p2", False, None, False, True)),
        ("p: Témoin arrive", ("p2", True, None, False, False)),
        ("x Témoin pouvoir Dupont", ("p2", False, None, False, False)),
    ],
)
def test_presence_tells_who_comes_goes_and_stands_for_whom(
    raw: str, told: tuple[str, bool, str | None, bool, bool]
) -> None:
    mark = read(raw).presence
    assert mark is not None
    assert (mark.person_id, mark.arrives, mark.holder_id, mark.proxy, mark.excused) == told


def test_presence_may_tell_its_time_and_an_unknown_person_has_no_mark() -> None:
    mark = read("x Témoin 11h30").presence
    assert mark is not None
    assert mark.at == time(11, 30)
    unknown = read("+ Dupont")
    assert unknown.presence is None
    assert unknown.warnings == ("unknown_name", "presence_unreadable")


def test_amounts_are_kept_in_the_text_and_told_with_their_axis() -> None:
    reading = read("! retenir la clé 51/35/14, 48\u202f200 € axe 2 et 1,2 M€")
    assert [(amount.cents, amount.axis) for amount in reading.amounts] == [(4_820_000, 2), (120_000_000, None)]
    assert parts("! 48 200 € axe 2")[0] == (PartKind.AMOUNT, "48 200 € axe 2")


def test_dates_that_deserve_a_second_look_are_told() -> None:
    assert read("- relire avant le 12/03/2013").warnings == ("date_past",)
    assert read("- relire avant le 31/02").warnings == ("date_unclear",)
    assert read("- relire avant le 4/7 et d'ici fin juin").warnings == ("several_dates",)
    assert read("La Région a voté le 12/03/2013").warnings == ()


def test_a_part_given_back_to_the_text_is_text_again() -> None:
    raw = "- chiffrer l'accès @Tém avant le 4/7 #pôles"
    date_part = read(raw).parts[1]
    reading = read(raw, (date_part.start, date_part.end))
    assert reading.due is None
    assert [part.kind for part in reading.parts] == [PartKind.PERSON, PartKind.DOSSIER]
    assert "avant le 4/7" in plain(reading.text)


def test_a_date_given_back_leaves_its_place_to_another() -> None:
    raw = "- relire avant le 4/7 et d'ici fin juin"
    first, second = read(raw).parts
    due = read(raw, (first.start, first.end)).due
    assert due is not None
    assert (due.on, second.value) == (date(2013, 6, 30), date(2013, 6, 30))


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (
            "- chiffrer l'accès piéton @Tém avant le 5/7",
            "TÉMOIN-02 doit chiffrer l’accès piéton, au plus tard vendredi 5 juillet 2013.",
        ),
        (
            "- relire la note @Tém @Modèle prochaine DGS 276 #gîtes",
            (
                "TÉMOIN-02 doit relire la note, avec MODÈLE-04, au plus tard jeudi 4 juillet 2013,"
                " jour de la réunion DGS 276. Dossier : Gîtes ruraux."
            ),
        ),
        ("- note à relire @27", "Eure : note à relire."),
        ("- relire la note", "À faire : relire la note."),
        ("- relire avant le 12/03/2013", "À faire : relire, au plus tard mardi 12 mars 2013. Cette date est passée."),
        ("! retenir la clé, accord des trois @Région", "Décision : retenir la clé. Accord des trois. Pilote : Région."),
        (
            "! retenir la clé, accord sous réserve de l'Eure : coût",
            "Décision : retenir la clé. Accord sous réserve (Eure : coût).",
        ),
        ("= secret 14/10/1", "Scrutin secret : 14 pour, 10 contre, 1 abstention."),
        ("? avis du SDIS", "En suspens : avis du SDIS."),
        ("x Témoin pouvoir Modèle 11h05", "TÉMOIN-02 donne pouvoir à MODÈLE-04 à 11 h 05."),
        ("+ Dupont", "« Dupont » n’est pas dans l’annuaire."),
        ("## 3", "Passer au point 3."),
        ("La Région présente", "Note au compte rendu."),
        ("- ", "Action : que faut-il faire ?"),
        ("", ""),
    ],
)
def test_a_reading_is_told_back_in_plain_french(raw: str, told: str) -> None:
    assert plain(explain(read(raw), CONTEXT)) == told


@pytest.mark.parametrize(
    ("raw", "kind", "result"),
    [
        ("retenir la clé", LineKind.DECISION, "! retenir la clé"),
        ("- retenir la clé", LineKind.DECISION, "! retenir la clé"),
        ("d: retenir la clé", LineKind.DECISION, "d: retenir la clé"),
        ("! retenir la clé", LineKind.NOTE, "retenir la clé"),
        ("! - retenir", LineKind.NOTE, "n: - retenir"),
        ("5 % de plus", LineKind.ACTION, "- 5 % de plus"),
        ("3 % de plus", LineKind.PRESENCE, "p: 3 % de plus"),
        ("", LineKind.VOTE, "= "),
        ("retenir", LineKind.HEADING, "retenir"),
    ],
)
def test_the_sign_of_a_line_can_be_set_and_changed(raw: str, kind: LineKind, result: str) -> None:
    assert with_kind(raw, kind) == result


def test_each_kind_has_its_prefix() -> None:
    prefixes = {kind: kind_prefix(kind) for kind in LineKind}
    assert "".join(prefixes.values()).split() == ["!", "-", "=", "?", "+", "##"]
    assert all(
        read(f"{prefix}Modèle").kind is kind for kind, prefix in prefixes.items() if kind is not LineKind.HEADING
    )


@pytest.mark.parametrize(
    ("before", "proposed"),
    [
        ("- chiffrer @Tém", ["@TÉMOIN-02"]),
        ("- voir @Ech", ["@ÉCHANTILLON-02", "@ECHANTILLON-02"]),
        ("- voir @gab", ["@GABARIT-07 Andrea (59)", "@GABARIT-07 Andrea (62)"]),
        ("- voir @Eu", ["@Eure"]),
        ("- voir #voies", ["#Voies vertes", "#Voies navigables"]),
        ("- voir #pô", ["#Pôles"]),
        ("+ mod", ["MODÈLE-04"]),
        ("x Témoin pouvoir mod", ["MODÈLE-04"]),
        ("! retenir la clé, acc", ["accord des trois", "accord sous réserve"]),
        ("- envoyer à la prochaine DG", ["DGS 276"]),
        ("- chiffrer l'accès", []),
        ("", []),
    ],
)
def test_tab_proposes_what_may_complete_the_word(before: str, proposed: list[str]) -> None:
    assert [completion.text for completion in completions(before, len(before), CONTEXT)] == proposed


def test_a_completion_replaces_the_whole_word_under_the_cursor() -> None:
    raw = "- chiffrer @Témoi l'accès"
    (completion,) = completions(raw, raw.index("oi"), CONTEXT)
    assert raw[completion.start : completion.end] == "@Témoi"


def test_a_candidate_put_in_place_is_read_as_itself() -> None:
    raw = "- relancer @Andrea"
    (part,) = read(raw).parts
    for candidate in part.candidates:
        (chosen,) = read(raw[: part.start] + candidate.text).parts
        assert chosen.value == candidate.id


def test_every_completion_is_read_as_what_it_says() -> None:
    for entry, mark in [(person, "@") for person in PEOPLE] + [(dossier, "#") for dossier in DOSSIERS]:
        said = entry.family_name if isinstance(entry, KnownPerson) else entry.title
        before = f"- voir {mark}{said[:6]}"
        values = set()
        for completion in completions(before, len(before), CONTEXT):
            line = before[: completion.start] + completion.text
            values |= {part.value for part in read(line).parts}
        assert entry.id in values


COUNCILS = CaptureContext(
    today=date(2013, 11, 14),
    authorities=(
        KnownAuthority("a59", "59", "Conseil général du Nord", "Nord"),
        KnownAuthority("a62", "62", "Conseil général du Pas-de-Calais", "Pas-de-Calais"),
    ),
)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("= 59 : 39/39/1 ; 62 : 44/21", {"a59": (39, 39, 1), "a62": (44, 21, 0)}),
        ("= 59 39/39/1, 62 44/21/0", {"a59": (39, 39, 1), "a62": (44, 21, 0)}),
        ("= Nord : 39 pour, 39 contre, Pas-de-Calais : 44 pour, 21 contre", {"a59": (39, 39, 0), "a62": (44, 21, 0)}),
        ("= amendement 2, nord : 10/60", {"a59": (10, 60, 0)}),
        ("= secret 62 : 40/20/1", {"a62": (40, 20, 1)}),
        ("= 59 pour, 62 contre", {}),
        ("= 59/62/3", {}),
        ("= unanimité", {}),
    ],
)
def test_a_vote_may_be_told_council_by_council(raw: str, expected: dict[str, tuple[int, int, int]]) -> None:
    read = read_line(raw, COUNCILS)
    assert {key: (tally.for_, tally.against, tally.abstain) for key, tally in read.councils} == expected
    assert read.tally is not None
    if expected:
        assert read.tally.for_ == sum(told[0] for told in expected.values())
        assert read.tally.secret == ("secret" in raw)
        assert "vote_unreadable" not in read.warnings
        assert all(name not in read.text for name in ("/", "=", "59", "62 "))


def test_a_name_before_a_dossier_not_known_is_not_said_again() -> None:
    reading = read("- chiffrer l'accès @Témoin avant le 4/7 #navettes")
    assert plain(reading.text) == "Chiffrer l’accès (navettes)"
    assert reading.assignee_id == "p2"
    assert plain(read("- transmettre le plan à @Témoin #navettes").text) == "Transmettre le plan à TÉMOIN-02 (navettes)"
