"""The same held meeting as where minutes are written: it is their PDF that is verified."""

from __future__ import annotations

from tests.ui.minutes.conftest import held_register, seat, sitting

__all__ = ["held_register", "seat", "sitting"]
