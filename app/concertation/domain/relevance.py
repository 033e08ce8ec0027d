"""How well a text answers words that it holds: as BM25 weighs them, by how often they stand in it and how short it is."""

from __future__ import annotations

from collections.abc import Sequence

_SATURATION, _LENGTH = 1.2, 0.75  # BM25's usual k1 and b


def best_first(texts: Sequence[str], words: Sequence[str], beginnings: Sequence[str]) -> list[int]:
    """Return the places of the texts, the one that answers best first; equals keep their order.

    Every text holds every word, so that no word tells texts apart by being rare: all weigh the same.

    Args:
        texts: words separated by one space.
        words: those looked for, whole.
        beginnings: those of which only the beginning is looked for.
    """
    if not texts:
        return []
    mean = sum(map(len, texts)) / len(texts) or 1.0
    marks = (*(f" {word} " for word in words), *(f" {beginning}" for beginning in beginnings))
    scores = [_score(f" {text.replace(' ', '  ')} ", marks, len(text) / mean) for text in texts]
    return sorted(range(len(texts)), key=lambda place: -scores[place])


def _score(text: str, marks: Sequence[str], length: float) -> float:
    """Return BM25's sum over the words; ``length`` is how much longer than the others' mean the text is."""
    slack = _SATURATION * (1 - _LENGTH + _LENGTH * length)
    counts = (text.count(mark) for mark in marks)
    return sum(count * (_SATURATION + 1) / (count + slack) for count in counts)
