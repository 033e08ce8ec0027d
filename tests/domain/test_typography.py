"""French typography: what is set right, what is left alone, and that doing it twice changes nothing more."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from concertation.domain import typography
from concertation.domain.typography import Folded, capital, fold, french, money, number, ordinal, repair_lost

FRENCH_SIGNS = st.text(alphabet="aeoéœfhuvrlM n°1250.,;:!?«»\"'’-–/\\@#%€kM()* \u00a0\u202f\n`", max_size=40)


def seen(text: str) -> str:
    """Make the no-break spaces visible: ~ for the plain one, ^ for the thin one."""
    return text.replace("\u00a0", "~").replace("\u202f", "^")


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("l'accès ; quoi ?! oui: non", "l’accès^; quoi^?! oui~: non"),
        ("aujourd'hui, n°12 à 16h15", "aujourd’hui, n°~12 à 16~h~15"),
        ("de 9 h à 11 h 05", "de 9~h à 11~h~05"),
        ("le 1er mars 2013 et le 4 juillet", "le 1er~mars~2013 et le 4~juillet"),
        ("966.18 M€ soit 48 200 € et 5%", "966,18~M€ soit 48^200~€ et 5~%"),
        ("un écart de -5 %, ou (-3,5 %)", "un écart de −5~%, ou (−3,5~%)"),
        ('dit "bonjour" et « adieu»', "dit «~bonjour~» et «~adieu~»"),
        ("main-d'oeuvre, OEUVRE, voeux, coeur", "main-d’œuvre, ŒUVRE, vœux, cœur"),
        ("la 2ème, la 1ère, 21ème", "la 2e, la 1re, 21e"),
        ("M. EXEMPLE et Mme MODÈLE, art. 3, L. 3121-13", "M.~EXEMPLE et Mme~MODÈLE, art.~3, L.~3121-13"),
        ("(bien !) « vrai ? »", "(bien^!) «~vrai^?~»"),
        ("l'**accès** : **oui** ?", "l’**accès**~: **oui**^?"),
        ("attendez...", "attendez…"),
        ("DGS 276 : 51/35/14, axe 2", "DGS 276~: 51/35/14, axe 2"),
    ],
)
def test_a_typed_text_gets_french_typography(typed: str, printed: str) -> None:
    assert seen(french(typed)) == printed


@pytest.mark.parametrize(
    "left",
    [
        "http://exemple.invalid/a?b=c;d:e!f'g",
        "à 10:30 et 10:30:15",
        "C:\\Réunions\\l'avis 2:3",
        "/srv/partage/note?",
        "claude.exemple@exemple.invalid",
        "coexister, moelle, poète",
        "2013-03-12T10:30:00Z",
        "a;b",
        "L3121-14",
        "59-62",
        "`v: 24/2/1`",
    ],
)
def test_addresses_times_paths_and_plain_words_are_left_alone(left: str) -> None:
    if "\\" in left:
        assert french(left).startswith("C:\\Réunions\\l'avis")
    elif left.endswith("note?"):
        assert french(left).startswith("/srv/partage/note")
    else:
        assert french(left) == left


@given(FRENCH_SIGNS | st.text(max_size=40))
@example("a ;!? :")
@example("0;:")
@example('« » ""\'')
@example("1 234 567.5 M€")
def test_doing_it_twice_changes_nothing_more(text: str) -> None:
    once = french(text)
    assert french(once) == once


@given(FRENCH_SIGNS)
def test_no_digit_or_letter_is_lost_but_ligatures_and_ordinals(text: str) -> None:
    assume("1ere" not in fold(text))

    def letters(value: str) -> str:
        return "".join(sign for sign in fold(value) if sign.isalnum())

    assert letters(french(text)) == letters(text)


@pytest.mark.parametrize(
    ("damaged", "mended"),
    [
        ("mise en 'uvre", "mise en œuvre"),
        ("'uvrer", "œuvrer"),
        ("L''uvre", "L'œuvre"),
        ("l'man'uvre", "l'manœuvre"),
        ("c?ur de ville", "cœur de ville"),
        ("155 M'", "155 M€"),
        ("966,18M' au total", "966,18\u00a0M€ au total"),
        ("48 200 '", "48 200 €"),
        ("Ã‰lu dÃ©cidÃ© lâ€™accÃ¨s", "Élu décidé l’accès"),
        ("\x9cuvre \x80", "œuvre €"),
        ("l\ufffdaccès", "l’accès"),
    ],
)
def test_lost_characters_are_proposed(damaged: str, mended: str) -> None:
    assert repair_lost(damaged) == mended


@pytest.mark.parametrize("sound", ["", "l'accès du quai", "41'", "à M'Bour", "Ça va ?", "œuvre à 155 M€", "d’été"])
def test_a_sound_text_calls_for_no_repair(sound: str) -> None:
    assert repair_lost(sound) is None


@given(st.text(max_size=60))
def test_a_repair_is_always_a_change_and_never_fails(text: str) -> None:
    assert repair_lost(text) != text


def test_folding_sets_case_accents_ligatures_and_apostrophes_aside() -> None:
    assert fold("L’ŒUVRE d\u2019Été\u00a0: e\u0301") == "l'oeuvre d'ete : e"


@given(st.text(max_size=60))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=60), st.data())
def test_a_folded_text_knows_where_it_comes_from(text: str, data: st.DataObject) -> None:
    folded = Folded.of(text)
    assert folded.text == fold(text)
    start = data.draw(st.integers(0, len(folded.text)))
    end = data.draw(st.integers(start, len(folded.text)))
    first, last = folded.original_span(start, end)
    assert 0 <= first <= last <= len(text)
    assert fold(text[start:end]) == folded.text[start:end] if text.isascii() else True
    assert folded.text[start:end] in fold(text[first:last])


def test_amounts_are_printed_in_french_and_a_blank_is_no_zero() -> None:
    assert seen(money(96_618_000_000, "M€")) == "966,18~M€"
    assert seen(money(14_350_000_000, "M€")) == "143,5~M€"
    assert seen(money(4_820_000)) == "48^200~€"
    assert seen(money(1_250)) == "12,50~€"
    assert seen(money(-2_000_000)) == "−20^000~€"
    assert seen(money(120_000, "k€")) == "1,2~k€"
    assert seen(money(15_500_000_000, "M€", decimals=2)) == "155,00~M€"
    assert seen(money(0)) == "0~€"
    assert money(None) == "—"


def test_a_small_amount_never_reads_as_nothing() -> None:
    assert seen(money(1_250, "M€")) == "12,50~€"


@given(st.integers(-(10**14), 10**14))
def test_an_amount_in_euros_can_be_read_back(cents: int) -> None:
    text = money(cents, decimals=2).removesuffix("\u00a0€").replace("\u202f", "").replace(",", ".").replace("−", "-")
    assert Decimal(text) * 100 == cents


def test_numbers_and_ordinals() -> None:
    assert seen(number(1_234_567)) == "1^234^567"
    assert number(Decimal("-0.5")) == "−0,5"
    assert [ordinal(1), ordinal(1, feminine=True), ordinal(2), ordinal(21, feminine=True)] == [
        "1er",
        "1re",
        "2e",
        "21e",
    ]


@given(FRENCH_SIGNS)
@example("à 10:30, voir www.exemple.invalid et le 2013-07-04T10:20:00Z, ٣ km, 1ère")
def test_a_rule_passed_over_for_want_of_its_signs_would_have_changed_nothing(text: str) -> None:
    assume(not typography._UNTOUCHED.search(text))
    told = text
    for _, _, pattern, replacement in typography._RULES:
        told = pattern.sub(replacement, told)
    assert french(text) == told


@pytest.mark.parametrize("told", ["friday 17 May 2013", "élu de l’Eure", "", "276, DGS"])
def test_a_capital_begins_and_the_rest_keeps_its_own(told: str) -> None:
    assert capital(told)[1:] == told[1:]
    assert capital(told)[:1] == told[:1].title()
