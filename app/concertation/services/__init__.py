"""What a user can ask for: gestures that write, queries that read into frozen rows, and the open register."""
