"""The place of dossiers and their timeline."""
