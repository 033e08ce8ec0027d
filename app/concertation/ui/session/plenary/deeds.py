"""What is done while an assembly sits: each method runs one gesture on the register."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from concertation.errors import UserError
from concertation.services.gestures import presence, proxies
from concertation.wording import sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from concertation.ui.places import StageContext


class PlenaryDeeds(QObject):
    """The gestures of one sitting."""

    def __init__(self, context: StageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._place = context.place
        self._meeting_id = context.meeting_id

    def now(self) -> datetime:
        return self._place.now()

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
