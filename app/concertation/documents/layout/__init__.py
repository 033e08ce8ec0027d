"""The layout core: one visual system for every document, on the tagging core."""
