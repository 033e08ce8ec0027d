"""Voting: keeps the ballots being written, one per point, shows what each comes to, and hands them to the register."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from concertation.domain.vocabulary import BallotSense, Nature, VoteMode
from concertation.services.queries.assembly_state import AssemblyState
from concertation.ui.session.plenary.ballot import SIGNS, BallotDraft, correcting
from concertation.ui.session.plenary.ballot_file import BallotFile
from concertation.ui.session.plenary.live_vote import group_bars, group_lines, needs_chair, work_out
from concertation.ui.session.plenary.vote_pane import VotePane

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from concertation.domain.assembly import Standing
    from concertation.services.queries.ballots import RecordedVote
    from concertation.services.queries.meeting_rows import ItemRow
    from concertation.services.queries.session import SessionState
    from concertation.ui.session.plenary.deeds import PlenaryDeeds
    from concertation.ui.session.plenary.live_vote import LiveVote
    from concertation.ui.session.plenary.marks import Hall
    from concertation.ui.session.plenary.seat_marks import Sign

REPORT, BLOCK = "report", "block"


class Voting(QObject):
    """``changed`` when the ballot being written is another: the seats show it. ``group_asked`` gives a bench."""

    changed = Signal()
    group_asked = Signal(str, str)

    def __init__(self, deeds: PlenaryDeeds, file: BallotFile, clock: Callable[[], datetime], parent: QObject) -> None:
        super().__init__(parent)
        self._deeds, self._file, self._clock = deeds, file, clock
        self._drafts: dict[str, BallotDraft] = {draft.item_id: draft for draft in file.load()}
        self._hall: Hall | None = None
        self._assembly: AssemblyState | None = None
        self._state: SessionState | None = None
        self._item: ItemRow | None = None
        self._at: datetime | None = None
        self.live: LiveVote | None = None
        self.pane = VotePane()
        pane = self.pane
        pane.mode_chosen.connect(self.choose_mode)
        pane.about_chosen.connect(self.choose_about)
        pane.block.chosen.connect(lambda items: self._write(replace(self._draft(), item_ids=items)))
        pane.table.typed.connect(lambda council, count, n: self._write(self._draft().typed(council, count, n)))
        pane.groups.typed.connect(self._type_group)
        pane.counting_asked.connect(self.count_by_group)
        pane.all_alike.connect(self.alike)
        pane.chair_chosen.connect(lambda sense: self._write(replace(self._draft(), chair_sense=BallotSense(sense))))
        pane.reason_given.connect(lambda reason: self._write(replace(self._draft(), reason=reason)))
        pane.recording_asked.connect(self.record)
        pane.clearing_asked.connect(self.clear)
        pane.bars.chosen.connect(self.group_asked)
        pane.taken.correction_asked.connect(self.correct)
        pane.taken.removal_asked.connect(deeds.remove_vote)
        pane.taken.link_asked.connect(self._link)

    # What is shown

    @property
    def item_id(self) -> str:
        """Return the point voted on."""
        return self._item.id if self._item is not None else ""

    @property
    def draft(self) -> BallotDraft | None:
        return self._draft() if self.item_id else None

    @property
    def naming(self) -> bool:
        """Whether a named ballot is being written: the seats then bear votes."""
        return bool(self.item_id) and self._draft().mode is VoteMode.PUBLIC

    @property
    def recused(self) -> frozenset[str]:
        recusals = self._assembly.recusals if self._assembly is not None else ()
        items = {self.item_id, *self._draft().item_ids}
        return frozenset(one.person_id for one in recusals if one.item_id in items)

    def signs(self, standing: Standing) -> dict[str, Sign]:
        """Return what seats bear: the ballot being written, else the named vote of a point looked at again."""
        if not self.item_id:
            return {}
        taken = self._named_vote()
        if taken is not None and not self._draft().is_begun:
            return {line.person_id: SIGNS[BallotSense(line.sense)] for line in taken.lines}
        return self._draft().signs(standing, self.recused)

    def _named_vote(self) -> RecordedVote | None:
        """Return the last named vote of a point that is not, or no longer, the current one."""
        current = self._state.sheet.current_item_id if self._state is not None else None
        if self._assembly is None or self.item_id == current:
            return None
        own = [vote for vote in self._assembly.votes if self.item_id in vote.item_ids and vote.lines and vote.stands]
        return own[-1] if own else None

    def show(
        self, hall: Hall, assembly: AssemblyState, state: SessionState, item: ItemRow | None, at: datetime
    ) -> None:
        """Work the draft of a point out at a minute."""
        self._hall, self._assembly, self._state, self._item, self._at = hall, assembly, state, item, at
        points = [(one.id, f"{one.number}. {one.title}") for one in state.items]
        self.pane.show_points(points, self.item_id, offered=self.item_id != (state.sheet.current_item_id or ""))
        known = hall.sitting
        self.pane.table.show_councils([(council.id, council.short_name) for council in known.councils])
        self.pane.offer(point=bool(self.item_id))
        if self.item_id:
            self._show_draft()
        own = [vote for vote in assembly.votes if self.item_id in vote.item_ids]
        self.pane.taken.show_votes(own)
        self.pane.show_taken(len(own))

    def _show_draft(self) -> None:
        hall, assembly, at = self._hall, self._assembly, self._at
        if hall is None or assembly is None or at is None:
            return
        draft = self._draft()
        self.live = work_out(hall.sitting, draft, hall.at(at), self.recused)
        self._show_about(draft, assembly)
        standing = hall.at(at)
        self.pane.groups.show_groups(group_lines(hall, standing, self.pane.group_words["nobody"]))
        self.pane.show_draft(draft, self.live, chair=needs_chair(hall.sitting, self.live, draft.mode))
        named = self.live if draft.mode is VoteMode.PUBLIC else None
        self.pane.bars.show_bars(group_bars(hall, standing, named, self.pane.group_words))

    def _show_about(self, draft: BallotDraft, assembly: AssemblyState) -> None:
        options = [(REPORT, self.tr("Le rapport"))]
        for one in assembly.amendments:
            if one.item_id == self.item_id and not one.withdrawn:
                author = one.group or one.person or one.authority or ""
                told = self.tr("L’amendement n° {number}").format(number=one.number or "")
                options.append((one.id, f"{told}, {author}" if author else told))
        others = self._other_reports()
        if others:
            options.append((BLOCK, self.tr("Plusieurs rapports en un seul vote")))
        chosen = draft.amendment_id or (BLOCK if draft.item_ids or self.pane.block.isVisible() else REPORT)
        self.pane.show_about(options, chosen)
        self.pane.block.show_items(others, draft.item_ids)

    def _other_reports(self) -> list[tuple[str, str]]:
        items = self._state.items if self._state is not None else ()
        return [
            (item.id, f"{item.number}. {item.title}")
            for item in items
            if item.nature == Nature.REPORT and item.outcome is None and item.id != self.item_id
        ]

    # What is written

    def _draft(self) -> BallotDraft:
        return self._drafts.get(self.item_id) or BallotDraft(self.item_id)

    def _write(self, draft: BallotDraft) -> None:
        """Keep the draft, outside the register too, and show what it comes to."""
        if not draft.item_id:
            return
        self._drafts[draft.item_id] = draft
        self._keep()
        self._show_draft()
        self.changed.emit()

    def _keep(self) -> None:
        begun = tuple(draft for draft in self._drafts.values() if draft.is_begun)
        self._deeds.background(lambda: self._file.save(begun))

    def choose_mode(self, mode: str) -> None:
        """Change the kind of ballot; what was typed for another kind is kept while one may come back to it."""
        self._write(replace(self._draft(), mode=VoteMode(mode)))
        self.pane.focus_first()

    def count_by_group(self, by_group: bool) -> None:  # the one thing it chooses
        """Type the figures of an ordinary ballot group by group, or by council; what was typed otherwise is kept."""
        self._write(replace(self._draft(), by_group=by_group))
        self.pane.focus_first()

    def _type_group(self, council: str, group: str, count: str, number: int | None) -> None:
        self._write(self._draft().typed_of_group(council, group, count, number))

    def choose_about(self, key: str) -> None:
        """Vote on the report, on one of its amendments, or on several reports at once."""
        self.pane.block.setVisible(key == BLOCK)
        draft = self._draft()
        amendment = key if key not in (REPORT, BLOCK) else None
        self._write(replace(draft, amendment_id=amendment, item_ids=draft.item_ids if key == BLOCK else ()))

    def mark(self, people: Iterable[str], sense: BallotSense | None) -> None:
        """Note how members vote by name."""
        if self._hall is not None and self._at is not None:
            free = [person for person in people if person not in self.recused]
            self._write(self._draft().marked(free, sense, self._hall.at(self._at)))

    def turn(self, person: str, sense: BallotSense) -> None:
        """Note a sense by a click; a second click takes it back."""
        self.mark((person,), None if self._draft().senses.get(person) is sense else sense)

    def alike(self, sense: str) -> None:
        if self._hall is not None and self._at is not None:
            self._write(self._draft().alike(BallotSense(sense), self._hall.at(self._at)))

    def clear(self) -> None:
        kept = self._draft()
        self._write(BallotDraft(kept.item_id))
        self.pane.block.hide()

    def correct(self, vote_id: str) -> None:
        """Begin the correction of a vote: what it told is written again, to be mended."""
        votes = self._assembly.votes if self._assembly is not None else ()
        if (vote := next((one for one in votes if one.id == vote_id), None)) is not None:
            self._write(replace(correcting(vote), item_id=self.item_id))
            self.pane.focus_first()

    def _link(self, vote_id: str) -> None:
        self._write(replace(BallotDraft(self.item_id), linked_to_id=vote_id))
        self.pane.focus_first()

    def record(self) -> None:
        """Hand the ballot to the register with the minute it is; it stays in sight until it is durable."""
        self._at = self._clock()
        self._show_draft()
        draft, live = self._draft(), self.live
        if live is None or not draft.is_begun or live.faults or self._at is None:
            return

        def done() -> None:
            self._write(BallotDraft(draft.item_id))
            self.pane.block.hide()

        if draft.corrects_id:
            self._deeds.correct_vote(draft.corrects_id, live.ballot, draft.reason, draft.about(), done)
        else:
            self._deeds.record_vote(draft.about(), live.ballot, done)
