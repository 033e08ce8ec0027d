"""What is done while an assembly sits: each method runs one gesture on the register."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from concertation.errors import UserError
from concertation.services.gestures import presence, proxies, votes
from concertation.wording import sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from concertation.domain.ballots import Ballot
    from concertation.services.gestures.votes import About
    from concertation.ui.places import StageContext


class PlenaryDeeds(QObject):
    """The gestures of one sitting."""

    def __init__(self, context: StageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._place = context.place
        self._meeting_id = context.meeting_id

    def now(self) -> datetime:
        return self._place.now()

    def background(self, work: Callable[[], object]) -> None:
        """Do something beside the window's thread that nobody waits for."""
        self._place.background.run(work)

    # Presence

    def mark(self, people: Sequence[str], *, present: bool, at: datetime | None) -> None:
        """Note that members arrive or leave, at a past minute or now."""
        self._place.run(
            presence.mark_persons,
            meeting_id=self._meeting_id,
            person_ids=tuple(people),
            present=present,
            at=at,
        )

    def close_call(self, at: datetime | None) -> None:
        """Note that the roll was called: those here by then answered it, the others come after it."""
        self._place.run(
            presence.call_roll, undo=self.tr("Appel nominatif consigné."), meeting_id=self._meeting_id, at=at
        )

    def check_quorum(self, at: datetime | None) -> None:
        self._place.run(
            presence.check_quorum, undo=self.tr("Quorum vérifié et consigné."), meeting_id=self._meeting_id, at=at
        )

    # Proxies

    def give_proxy(
        self,
        grantor_id: str,
        holder_id: str,
        given_at: datetime | None,
        then: Callable[[], object],
        refused: Callable[[str], object],
    ) -> None:
        """Note a proxy; ``refused`` is told the rule that stands against it."""

        def failed(error: Exception) -> None:
            if not isinstance(error, UserError):
                raise error
            refused(sentence(error))

        self._place.run(
            proxies.give_proxy,
            lambda _id: then(),
            failed=failed,
            meeting_id=self._meeting_id,
            grantor_id=grantor_id,
            holder_id=holder_id,
            given_at=given_at,
        )

    def take_back_proxy(self, proxy_id: str, at: datetime | None) -> None:
        self._place.run(proxies.take_back_proxy, undo=self.tr("Pouvoir repris."), proxy_id=proxy_id, at=at)

    def remove_proxy(self, proxy_id: str) -> None:
        self._place.run(proxies.remove_proxy, undo=self.tr("Pouvoir supprimé."), proxy_id=proxy_id)

    # Votes

    def record_vote(self, about: About, ballot: Ballot, then: Callable[[], object]) -> None:
        self._place.run(
            votes.record_vote,
            lambda _id: then(),
            undo=self.tr("Vote consigné."),
            meeting_id=self._meeting_id,
            about=about,
            ballot=ballot,
        )

    def correct_vote(self, vote_id: str, ballot: Ballot, reason: str, about: About, then: Callable[[], object]) -> None:
        self._place.run(
            votes.correct_vote,
            lambda _id: then(),
            undo=self.tr("Vote corrigé ; le premier relevé reste."),
            vote_id=vote_id,
            ballot=ballot,
            reason=reason,
            about=about,
        )

    def remove_vote(self, vote_id: str) -> None:
        self._place.run(votes.remove_vote, undo=self.tr("Vote supprimé."), vote_id=vote_id)
