"""Ballots not yet recorded, kept outside the register so that a stop of the program loses none of what was marked."""

from __future__ import annotations

import hashlib
import json
import logging
import os
from typing import TYPE_CHECKING

from concertation.locations import user_folder
from concertation.ui.session.plenary.ballot import BallotDraft

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

log = logging.getLogger(__name__)


class BallotFile:
    """The ballots being written in one sitting of one register; an unreadable file holds none."""

    def __init__(self, register: str, meeting_id: str) -> None:
        key = hashlib.sha256(f"{register}\n{meeting_id}\nballots".encode()).hexdigest()[:32]
        self._path: Path = user_folder() / "saisies" / f"{key}.json"

    def save(self, drafts: Sequence[BallotDraft]) -> None:
        """Write the drafts, whole or not at all; none removes the file. A full disk is only logged."""
        try:
            if not drafts:
                self._path.unlink(missing_ok=True)
                return
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            fresh = self._path.with_suffix(".new")
            with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
                json.dump([draft.told() for draft in drafts], file)
                file.flush()
                os.fsync(file.fileno())
            fresh.replace(self._path)
        except OSError:
            log.warning("ballots not kept", exc_info=True)

    def load(self) -> tuple[BallotDraft, ...]:
        try:
            told = json.loads(self._path.read_text(encoding="utf-8"))
            found = [BallotDraft.read(str(one)) for one in told]
        except (OSError, ValueError, TypeError):
            return ()
        return tuple(draft for draft in found if draft is not None)
