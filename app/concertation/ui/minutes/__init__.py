"""The stage of reporting on a meeting."""
