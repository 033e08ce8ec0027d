"""The place of persons and authorities."""
