"""Charts of our own: painted shapes, a table that says the same, the keyboard, and images to take away."""
