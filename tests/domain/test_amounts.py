from __future__ import annotations

import pytest

from concertation.domain.amounts import amount_faults


@pytest.mark.parametrize(
    "text",
    [
        "La Région apporte 491 M€, la Seine-Maritime 336,84 M€ et l’Eure 138,34 M€, soit 966,18 M€ au total.",
        "Le coût est de 12 000 €, dont 4 000 € pour l’Eure.",
        "Le coût est de 12 000 €.",
        "On compte 4 000 € + 8 000 € = 12 000 €.",
        "Vote à 24/2/1, soit 27 voix.",
    ],
)
def test_amounts_that_add_up_or_need_not_are_left_alone(text: str) -> None:
    assert amount_faults(text) == []


@pytest.mark.parametrize(
    ("text", "total", "found"),
    [
        ("La Région apporte 491 M€, l’Eure 138,34 M€, soit 966,18 M€ au total.", 966_180_000_00, 629_340_000_00),
        ("On compte 4 000 € + 8 000 € = 13 000 €.", 13_000_00, 12_000_00),
    ],
)
def test_a_total_that_its_parts_do_not_make_is_told(text: str, total: int, found: int) -> None:
    fault = amount_faults(text)[0]
    assert (fault.total, fault.sum) == (total, found)


def test_parts_named_after_dont_are_wrong_only_beyond_the_whole() -> None:
    fault = amount_faults("Le coût est de 12 000 €, dont 8 000 € pour l’Eure et 5 000 € pour la Région.")[0]
    assert (fault.total, fault.sum, fault.partial) == (12_000_00, 13_000_00, True)


def test_each_sentence_is_read_for_itself() -> None:
    assert amount_faults("L’Eure donne 10 €. La Région donne 20 €. Soit 50 € au total en 2014.") == []
