"""The line being typed, without any widget: its text, what was given back to the text, and how it is read."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from concertation.domain.capture import CaptureContext, Part, Reading, Span, read_line


@dataclass(frozen=True, slots=True)
class Typed:
    """A line as it stands; ``as_text`` are the spans that Échap gave back to the text, which follow the typing."""

    raw: str = ""
    as_text: frozenset[Span] = field(default_factory=frozenset)

    def becomes(self, raw: str) -> Typed:
        """Return the line after some typing: spans after the change move, those it touched are forgotten."""
        if raw == self.raw:
            return self
        start, end, shift = _change(self.raw, raw)
        kept = {
            (first, last) if last <= start else (first + shift, last + shift)
            for first, last in self.as_text
            if last <= start or first >= end
        }
        return Typed(raw, frozenset(kept))

    def giving_back(self, part: Part) -> Typed:
        return replace(self, as_text=self.as_text | {(part.start, part.end)})

    def replacing(self, part: Part, text: str) -> str:
        """Return the line with a part said otherwise."""
        return f"{self.raw[: part.start]}{text}{self.raw[part.end :]}"

    def read(self, context: CaptureContext) -> Reading:
        return read_line(self.raw, context, self.as_text)


def _change(before: str, after: str) -> tuple[int, int, int]:
    """Return where two texts differ in the first one, and by how much the second is longer."""
    shorter = min(len(before), len(after))
    start = next((place for place in range(shorter) if before[place] != after[place]), shorter)
    same = 0
    while same < shorter - start and before[-1 - same] == after[-1 - same]:
        same += 1
    return start, len(before) - same, len(after) - len(before)


def last_part_before(reading: Reading, cursor: int) -> Part | None:
    """Return the chip that Échap means: the last one that begins before the cursor, else the last of all."""
    before = [part for part in reading.parts if part.start < cursor]
    known = before or list(reading.parts)
    return known[-1] if known else None


@dataclass(slots=True)
class Said:
    """A line handed to the register: what brings it back should it be refused, and whether it is durable already."""

    raw: str
    private: bool
    entry: str
    durable: bool = False
