"""What it costs to compare a title being typed with five thousand others."""

from __future__ import annotations

import random

import pytest
from tests.benchmarks.timing import median, say, seconds

from concertation.domain.likeness import Asked, Candidate, likeness, nearest

pytestmark = pytest.mark.whole
_WORDS = ("pôles", "échange", "gares", "gîtes", "ruraux", "agrément", "voie", "verte", "vallée", "maison", "santé")
_TIMES = 9


def test_a_title_against_five_thousand(capsys: pytest.CaptureFixture[str]) -> None:
    chance = random.Random(276)  # noqa: S311  # titles, not secrets
    titles = [" ".join(chance.choices(_WORDS, k=chance.randint(3, 6))) + f" n° {rank}" for rank in range(5000)]
    asked = Asked("Gîtes ruraux : agrément partagé")

    def compare() -> None:
        found = [likeness(asked, Candidate(titles[place])) for place in nearest(asked, titles)]
        assert max(one.score for one in found) >= 75

    first = seconds(compare)
    after = [seconds(compare) for _ in range(_TIMES)]
    bare = median([seconds(lambda: [title for title in titles if "gîtes" in title.lower()]) for _ in range(_TIMES)])
    say(
        capsys,
        f"look-alikes over 5,000 titles: first {1000 * first:.1f} ms, then {1000 * median(after):.1f} ms (aim 20 ms), "
        f"× {median(after) / bare:.1f} a bare scan",
    )
