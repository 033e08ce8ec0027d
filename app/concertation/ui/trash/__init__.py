"""The place of what was deleted."""
