"""The store: one SQLite file that never loses anything."""
