"""Files of other programs read into gestures: persons, actions, meetings; everything understood, or nothing written."""
