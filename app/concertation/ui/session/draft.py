"""The line not yet validated, kept outside the register so that a stop of the program loses a second at most.

A file of the user's folder rather than a setting of the register: it must still be written when the register cannot
be (disk full, share gone), it is no fact of the meeting that a copy should carry away, and it costs no commit.
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
from dataclasses import dataclass
from pathlib import Path

from concertation.locations import user_folder
from concertation.services import secrecy

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Draft:
    """A line as it was left: ``block_id`` when it corrects a captured one."""

    raw: str
    private: bool = False
    block_id: str | None = None


class DraftFile:
    """The draft of one meeting of one register; an unreadable one is no draft."""

    def __init__(self, register: str, meeting_id: str) -> None:
        self._register = Path(register)
        key = hashlib.sha256(f"{register}\n{meeting_id}".encode()).hexdigest()[:32]
        self._path: Path = user_folder() / "saisies" / f"{key}.json"

    def save(self, draft: Draft | None) -> None:
        """Write the draft, whole or not at all; ``None`` or a blank line removes it. A full disk is only logged."""
        try:
            if draft is None or not draft.raw.strip():
                self._path.unlink(missing_ok=True)
                return
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            fresh = self._path.with_suffix(".new")
            told = json.dumps({"raw": draft.raw, "private": draft.private, "block_id": draft.block_id})
            told = secrecy.seal_text(self._register, told)
            with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
                file.write(told)
                file.flush()
                os.fsync(file.fileno())
            fresh.replace(self._path)
        except OSError:
            log.warning("draft not kept", exc_info=True)

    def load(self) -> Draft | None:
        try:
            kept = secrecy.open_text(self._register, self._path.read_text(encoding="utf-8"))
            told = json.loads(kept or "")
            draft = Draft(str(told["raw"]), bool(told["private"]), told["block_id"])
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return draft if draft.raw.strip() else None
