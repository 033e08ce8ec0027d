"""Copies of the register in the window: looked at side by side, put back in its place, made without being asked."""
