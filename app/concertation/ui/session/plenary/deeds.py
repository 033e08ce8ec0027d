"""What is done while an assembly sits: each method runs one gesture on the register."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from concertation.errors import UserError
from concertation.services.gestures import presence, proxies, reports, votes
from concertation.wording import sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from concertation.domain.ballots import Ballot
    from concertation.domain.vocabulary import RecusalKind, VoteMode
    from concertation.services.gestures.presence import RollTaken
    from concertation.services.gestures.votes import About
    from concertation.ui.places import StageContext


_MOST_FAULTS = 6


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

    def retime(self, event_id: str, at: datetime) -> None:
        self._place.run(presence.retime_presence, undo=self.tr("Heure corrigée."), event_id=event_id, at=at)

    def remove_move(self, event_id: str) -> None:
        self._place.run(presence.remove_presence, undo=self.tr("Mouvement retiré."), event_id=event_id)

    def import_roll(self, path: Path) -> None:
        """Take a returned attendance list, all or nothing; what is wrong is told line by line."""
        meeting_id, place = self._meeting_id, self._place

        def take() -> RollTaken:
            from concertation.exchange.roll_sheet import read_roll

            return place.workspace.run(presence.import_roll, meeting_id=meeting_id, rows=read_roll(path.read_bytes()))

        def done(taken: RollTaken) -> None:
            told = self.tr("Feuille reprise : {lines} lignes, {present} présents, {proxies} pouvoirs.")
            place.toasts.undoable(told.format(lines=taken.lines, present=taken.present, proxies=taken.proxies))

        place.background.run(take, then=done, failed=self._refused)

    def _refused(self, error: Exception) -> None:
        """Tell a refusal by its first faults: a toast has room for a few lines."""
        findings = getattr(error, "findings", ())
        if not isinstance(error, UserError) or len(findings) <= _MOST_FAULTS:
            self._place.tell(error)
            return
        lines = [finding.sentence for finding in findings[:_MOST_FAULTS]]
        more = self.tr("… et %n autre(s) anomalie(s). Rien n’a été repris.", "", len(findings) - _MOST_FAULTS)
        self._place.toasts.show_error("\n".join([*lines, more]))

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

    def request_ballot(
        self, item_id: str, mode: VoteMode, requesters: int, authority_id: str | None, at: datetime | None
    ) -> None:
        self._place.run(
            votes.request_ballot,
            item_id=item_id,
            mode=mode,
            requesters=requesters,
            authority_id=authority_id,
            at=at,
        )

    def remove_request(self, request_id: str) -> None:
        self._place.run(votes.remove_ballot_request, undo=self.tr("Demande supprimée."), request_id=request_id)

    def recuse(self, item_id: str, person_id: str, kind: RecusalKind) -> None:
        self._place.run(votes.recuse, item_id=item_id, person_id=person_id, kind=kind)

    def unrecuse(self, recusal_id: str) -> None:
        self._place.run(
            votes.unrecuse, undo=self.tr("Ce membre prend de nouveau part au point."), recusal_id=recusal_id
        )

    # Reports

    def edit_report(self, item_id: str, **fields: Any) -> None:
        self._place.run(reports.edit_report, item_id=item_id, **fields)

    def add_speech(self, item_id: str, then: Callable[[str], object] | None, **of: Any) -> None:
        self._place.run(reports.add_speech, then, item_id=item_id, **of)

    def start_speech(self, speech_id: str) -> None:
        self._place.run(reports.start_speech, speech_id=speech_id)

    def stop_speech(self, speech_id: str) -> None:
        self._place.run(reports.stop_speech, speech_id=speech_id)

    def edit_speech(self, speech_id: str, **fields: Any) -> None:
        self._place.run(reports.edit_speech, speech_id=speech_id, **fields)

    def remove_speech(self, speech_id: str) -> None:
        self._place.run(reports.remove_speech, undo=self.tr("Intervention supprimée."), speech_id=speech_id)

    def add_amendment(self, item_id: str, text: str, author: Mapping[str, Any], then: Callable[[], object]) -> None:
        self._place.run(reports.add_amendment, lambda _id: then(), item_id=item_id, text=text, **author)

    def withdraw_amendment(self, amendment_id: str, *, withdrawn: bool) -> None:
        self._place.run(reports.withdraw_amendment, amendment_id=amendment_id, withdrawn=withdrawn)

    def remove_amendment(self, amendment_id: str) -> None:
        self._place.run(reports.remove_amendment, undo=self.tr("Amendement supprimé."), amendment_id=amendment_id)
