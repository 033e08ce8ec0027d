"""What a rectificatif says has changed: conclusions are one thing, what each council voted since is another."""

from __future__ import annotations

from dataclasses import replace

from concertation.documents.model import Conclusion, Conclusions, Masthead, Ratification, RatificationState
from concertation.services.rectification import same_content, what_changed

_HEAD = Masthead(cooperation="Convention 59-62", body="Convention 59-62", reference="59-62-CONV-2013-01")
_AWAITED = (Ratification(authority="59"), Ratification(authority="62"))
_ISSUED = Conclusions(
    masthead=_HEAD,
    councils=("59", "62"),
    conclusions=(
        Conclusion(label="C01", text="Partager la mobilité", ratifications=_AWAITED),
        Conclusion(label="C02", text="Suivre l’eau", ratifications=_AWAITED),
    ),
)
_NORD = Ratification(authority="59", state=RatificationState.DELIBERATED, number="4.2", on="2013-12-16")


def _with(*ratifications: tuple[Ratification, ...], text: str | None = None) -> Conclusions:
    found = [
        replace(one, ratifications=acts, text=text or one.text)
        for one, acts in zip(_ISSUED.conclusions, ratifications, strict=True)
    ]
    return replace(_ISSUED, conclusions=tuple(found))


def test_a_council_s_deliberation_is_named_and_changes_no_conclusion() -> None:
    now = _with((_NORD, _AWAITED[1]), (_NORD, _AWAITED[1]))
    assert not same_content(_ISSUED, now)
    assert (
        what_changed(_ISSUED, now)
        == "Délibérations enregistrées, 59 n° 4.2 du 16\u00a0décembre\u00a02013\u00a0: C01, C02."
    )


def test_a_deliberation_corrected_later_is_told_as_an_update() -> None:
    before = _with((_NORD, _AWAITED[1]), _AWAITED)
    after = _with((replace(_NORD, number="4.3"), _AWAITED[1]), _AWAITED)
    assert what_changed(before, after) == "Délibérations mises à jour\u00a0: C01 (59)."


def test_a_conclusion_reworded_meanwhile_is_told_apart() -> None:
    told = what_changed(_ISSUED, _with((_NORD, _AWAITED[1]), _AWAITED, text="Autre texte"))
    assert "59 n° 4.2 du 16\u00a0décembre\u00a02013\u00a0: C01." in told
    assert "Décisions modifiées\u00a0: C01, C02." in told
