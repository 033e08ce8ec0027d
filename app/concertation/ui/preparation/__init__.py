"""The stage of preparing a meeting."""
