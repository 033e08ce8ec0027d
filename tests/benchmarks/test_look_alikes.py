"""What it costs to compare a title being typed with five thousand others."""

from __future__ import annotations

import random
import time
from importlib import import_module
from typing import cast

import pytest
from tests.benchmarks.timing import median, say, seconds

from concertation.domain.likeness import Asked, Candidate, likeness, nearest
from concertation.persistence.reader import Reader
from concertation.services.queries.look_alikes import instructed_twice
from concertation.ui.ahead import LIBRARIES

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

    libraries = seconds(lambda: [import_module(name) for name in LIBRARIES])
    first = seconds(compare)
    after = [seconds(compare) for _ in range(_TIMES)]
    bare = median([seconds(lambda: [title for title in titles if "gîtes" in title.lower()]) for _ in range(_TIMES)])
    say(
        capsys,
        f"look-alikes over 5,000 titles: first {1000 * first:.1f} ms (its libraries, imported beside the window, took "
        f"{1000 * libraries:.1f}), then {1000 * median(after):.1f} ms (aim 20 ms), "
        f"× {median(after) / bare:.1f} a bare scan",
    )


def test_titles_instructed_twice_among_five_thousand(capsys: pytest.CaptureFixture[str]) -> None:
    chance = random.Random(276)  # noqa: S311  # titles, not secrets
    roots = [
        f"{first}{vowel}{last}{end}" for first in "bdglmprst" for vowel in "aeiou" for last in "nrl" for end in "aeo"
    ]
    titles = [" ".join(chance.choices(roots, k=chance.randint(3, 6))) for _ in range(5000)]
    rows = [
        {"id": str(at), "title": title, "place": "", "axis": "", "authority_id": str(at % 4), "authority": str(at % 4)}
        for at, title in enumerate([*titles[:-50], *titles[:50]])
    ]

    class Told:
        def rows(self, _sql: str) -> list[dict[str, str]]:
            return rows

    started = time.process_time()
    found = instructed_twice(cast("Reader", Told()))
    taken = time.process_time() - started
    assert len(found) >= 2 * 50 * 0.5
    say(capsys, f"dossiers instructed twice among 5,000: {1000 * taken:.0f} ms of processor, {len(found)} told")
