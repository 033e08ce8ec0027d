"""The sizes of the window, all reckoned from the font and the chosen zoom."""

from __future__ import annotations

from dataclasses import dataclass

POINTS = {"caption": 9.0, "body": 10.0, "lead": 11.5, "heading": 14.0, "title": 18.0}
ZOOMS = (0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)


@dataclass(frozen=True, slots=True)
class Scale:
    """Turns the measures drawn at 100 % (a 10 pt font at 96 dpi) into those of this screen.

    Args:
        base: point size of the system's font.
        zoom: 0.8 to 2.0, chosen by the user.
        dpi: logical dots per inch, 96 at 100 %.
        ratio: makes up for a font drawn smaller than others at the same size; changes the letters alone.
    """

    base: float = 10.0
    zoom: float = 1.0
    dpi: float = 96.0
    ratio: float = 1.0

    @property
    def factor(self) -> float:
        return self.base / 10.0 * self.zoom * self.dpi / 96.0

    def points(self, role: str) -> float:
        """Return the point size of a role of text: caption, body, lead, heading, title."""
        return POINTS[role] * self.base / 10.0 * self.zoom * self.ratio

    def px(self, measure: float) -> int:
        """Return pixels for what must follow the text: rows, fields, icons, columns."""
        return round(measure * self.factor)

    def gap(self, measure: float) -> int:
        """Return pixels for what lies between texts: grows by a third of what the text does."""
        return round(measure * (1 + (self.factor - 1) * 0.33))

    def step(self, direction: int) -> float:
        """Return the next zoom up (1) or down (-1)."""
        if direction > 0:
            return next((zoom for zoom in ZOOMS if zoom > self.zoom + 0.001), ZOOMS[-1])
        return next((zoom for zoom in reversed(ZOOMS) if zoom < self.zoom - 0.001), ZOOMS[0])
