"""The two roots of every error: what is told to the user, and what is a fault of ours.

A :class:`UserError` carries a code and data, never a sentence: the sentences, in French and English, stand in
``resources/i18n/wording.*.toml`` under ``[error]`` and are built by :func:`concertation.wording.sentence`.
"""

from __future__ import annotations


class ConcertationError(Exception):
    """Root of the errors this program raises on purpose."""


class UserError(ConcertationError):
    """Something the user can mend: told in a sentence with a way out; exit code 2 on the command line.

    Args:
        code: key of the sentence in the wording catalogue, in snake_case, such as ``meeting_unknown``.
        data: values named by the sentence's placeholders.
    """

    def __init__(self, code: str, /, **data: object) -> None:
        super().__init__(code, data)
        self.code = code
        self.data = data

    def __str__(self) -> str:
        told = ", ".join(f"{name}={value!r}" for name, value in self.data.items())
        return f"{self.code}({told})"


class BugError(ConcertationError):
    """A state that correct code never reaches: reported, exit code 1 on the command line."""
