"""The colours of the window by role, for light and dark, and the measure of their contrast; knows no widget."""

from __future__ import annotations

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Tokens:
    """One colour per role, written ``#RRGGBB`` (``#AARRGGBB`` for the veil)."""

    dark: bool
    background: str
    surface: str
    alternate: str
    text: str
    secondary: str
    accent: str
    on_accent: str
    selection: str
    done: str
    done_tint: str
    soon: str
    soon_tint: str
    late: str
    late_tint: str
    vote: str
    vote_tint: str
    border: str
    disabled: str
    hairline: str
    track: str
    neutral: str
    desk: str
    veil: str

    def colours(self) -> dict[str, str]:
        """Return role → colour, for the style sheet."""
        return {field.name: getattr(self, field.name) for field in fields(self) if field.name != "dark"}


LIGHT = Tokens(
    dark=False,
    background="#F4F5F7",
    surface="#FFFFFF",
    alternate="#F8F9FB",
    text="#1B1F27",
    secondary="#4F5868",
    accent="#1F4FA8",
    on_accent="#FFFFFF",
    selection="#E4ECFA",
    done="#1B6B3A",
    done_tint="#E3F3E8",
    soon="#8A4B00",
    soon_tint="#FFF1DC",
    late="#A3191F",
    late_tint="#FCE6E6",
    vote="#5B3A9B",
    vote_tint="#EEE8FA",
    border="#848C9B",
    disabled="#667080",
    hairline="#E4E7EC",
    track="#E4E7EC",
    neutral="#EEF0F4",
    desk="#E9EBEF",
    veil="#451B1D22",
)

DARK = Tokens(
    dark=True,
    background="#1B1D22",
    surface="#23262D",
    alternate="#282C34",
    text="#ECEEF2",
    secondary="#B2B9C6",
    accent="#8FB4FF",
    on_accent="#14203A",
    selection="#2A3A5C",
    done="#7FD69B",
    done_tint="#1F3A2A",
    soon="#FFC06B",
    soon_tint="#433018",
    late="#FF9A97",
    late_tint="#482426",
    vote="#C9B2FF",
    vote_tint="#352B4F",
    border="#7C8597",
    disabled="#878F9E",
    hairline="#343841",
    track="#3A3F49",
    neutral="#31353E",
    desk="#1E2026",
    veil="#780C0D10",
)


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, from 1 to 21 (WCAG 2.2, relative luminance)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[-6:][place : place + 2], 16) / 255 for place in (0, 2, 4))
    red, green, blue = (value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
