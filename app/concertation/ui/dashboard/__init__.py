"""The place of what to do today."""
