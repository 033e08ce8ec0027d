"""A meeting as one page with three stages; the stages themselves are places of their own."""
