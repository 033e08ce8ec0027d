"""The window's own controls: each follows the theme, has an accessible name, and knows no place."""
