"""Puts ``resources/`` and ``db/`` inside the wheel's package, where a checkout keeps them beside ``app/``.

An editable install reads both folders in place, so it gets no copy: a copy would go stale.
"""

from __future__ import annotations

from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ShippedFolders(BuildHookInterface):  # type: ignore[type-arg]  # a plain class in the oldest hatchling allowed
    """The build hook named by ``pyproject.toml``."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Include both folders, for the standard build only."""
        if version == "standard":
            build_data["force_include"].update({"resources": "concertation/resources", "db": "concertation/db"})
