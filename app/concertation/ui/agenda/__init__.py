"""The place of series and meetings."""
