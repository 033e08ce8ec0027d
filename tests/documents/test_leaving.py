"""A drawing that nobody waits for any more is left between two paragraphs; one that is wanted is not touched."""

from __future__ import annotations

from itertools import count

import pytest
from tests.factories.documents.directors import decisions

from concertation.documents import render
from concertation.documents.leaving import NoLongerWantedError, wanted_until


def test_it_is_left_as_soon_as_it_is_no_longer_wanted() -> None:
    asked = count(1)
    with pytest.raises(NoLongerWantedError), wanted_until(lambda: next(asked) == 5):
        render(decisions())
    assert next(asked) == 6


def test_one_that_is_wanted_to_the_end_is_drawn_as_if_nobody_asked() -> None:
    with wanted_until(lambda: False):
        wanted = render(decisions())
    assert wanted == render(decisions())
