"""Concertation: meetings, decisions and follow-up of authorities that work together without merging."""

__version__ = "0.1.0"
