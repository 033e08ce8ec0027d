"""What every test shares: properties are never judged by time, machines differ too much."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("here", deadline=None)
settings.load_profile("here")
