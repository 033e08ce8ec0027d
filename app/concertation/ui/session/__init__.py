"""The stage of holding a meeting."""
