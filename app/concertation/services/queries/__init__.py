"""Reads: each answers one question of a screen or of a script with frozen rows, in plain SQL, without the ORM."""
