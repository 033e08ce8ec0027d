"""The place of the user's choices: look, language, writing, safety."""
