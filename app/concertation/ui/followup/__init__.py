"""The place of decisions and actions."""
