"""A window on the register of a held meeting."""

from tests.ui.minutes.conftest import held_register, seat, sitting

__all__ = ["held_register", "seat", "sitting"]
