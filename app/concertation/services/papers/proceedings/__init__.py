"""The procès-verbal that writes itself: sentences made from what was recorded, at their places, as somebody left them."""

from __future__ import annotations

from concertation.services.papers.proceedings.building import build, narrated

__all__ = ["build", "narrated"]
