"""Writes the demonstration register, through the gestures that the window uses; same seed, same content."""

from concertation.services.demo.writing import AUTHOR, STORY_DAY, write_demo

__all__ = ["AUTHOR", "STORY_DAY", "write_demo"]
