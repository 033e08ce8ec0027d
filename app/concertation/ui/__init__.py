"""The window: the only room that knows Qt; it owes the others nothing but to be started by ``bootstrap``."""
