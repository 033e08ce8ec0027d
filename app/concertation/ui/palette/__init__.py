"""The palette: one field for every command and every object, from anywhere."""
