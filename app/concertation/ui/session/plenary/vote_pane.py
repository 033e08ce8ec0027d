"""The vote on the current point: kind of ballot, figures, live verdict in a sentence, recording, and votes taken."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame

from concertation.domain.ballots import BallotFaultKind
from concertation.domain.vocabulary import BallotSense, VoteMode
from concertation.ui.session.plenary.block_choice import BlockChoice
from concertation.ui.session.plenary.group_bars import GroupBars
from concertation.ui.session.plenary.group_table import GroupTable
from concertation.ui.session.plenary.vote_table import VoteTable
from concertation.ui.session.plenary.votes_taken import VotesTaken
from concertation.ui.widgets.buttons import LinkButton, PrimaryButton
from concertation.ui.widgets.fields import ChoiceField, TextField
from concertation.ui.widgets.layout import column, holder, row, scrolled
from concertation.ui.widgets.segmented import Segmented
from concertation.ui.widgets.text import Hairline, Icon, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from concertation.ui.session.plenary.ballot import BallotDraft
    from concertation.ui.session.plenary.live_vote import LiveVote


class VotePane(QFrame):
    """Shows a draft and hands back what is done: it decides nothing.

    ``mode_chosen``, ``about_chosen`` (a key of what is voted on), ``chair_chosen`` (a sense), ``reason_given``,
    ``recording_asked``, ``clearing_asked``, ``all_alike`` (a sense), ``counting_asked`` (whether by group).
    """

    mode_chosen = Signal(str)
    about_chosen = Signal(str)
    chair_chosen = Signal(str)
    reason_given = Signal(str)
    all_alike = Signal(str)
    counting_asked = Signal(bool)
    recording_asked = Signal()
    clearing_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "pane")
        self.mode = Segmented(
            (
                (VoteMode.ORDINARY, self.tr("Ordinaire")),
                (VoteMode.PUBLIC, self.tr("Public")),
                (VoteMode.SECRET, self.tr("Secret")),
                (VoteMode.UNANIMITY, self.tr("Unanimité")),
            ),
            self.tr("Mode de scrutin"),
        )
        self.about = ChoiceField(self.tr("Objet du vote"), ())
        self.block = BlockChoice()
        self.table = VoteTable()
        self.by_group = LinkButton(self.tr("Compter par groupe"), None)
        self.by_group.setCheckable(True)
        self.groups = GroupTable()
        self.bars = GroupBars(self.tr("Par groupe"))
        self.taken = VotesTaken()
        self.record = PrimaryButton(self.tr("Consigner le vote"), "check", self.recording_asked.emit)
        self.clear = LinkButton(self.tr("Effacer"), None, self.clearing_asked.emit)
        self.point = ChoiceField(self.tr("Point"), ())
        self.point.hide()
        self._alike = self._alike_row()
        self._chair = self._chair_row()
        self.reason = TextField(self.tr("Motif"))
        self.sentence = Text("", "caption", wrap=True)
        self.verdict = Text("", "strong", wrap=True)
        self._note = Text("", "caption", wrap=True)
        self.warning = Text("", "soon_caption", wrap=True)
        self.fault = Text("", "late", wrap=True)
        self._state = Text("", "headline")
        self._groups_head = Text(self.tr("Par groupe"), "headline")
        self._taken_head = Text(self.tr("Votes consignés sur ce point"), "headline")
        self.group_words = self._group_words()
        self._lay_out()
        self._connect()

    def _group_words(self) -> dict[str, str]:
        return {
            "for": self.tr("{n} pour"),
            "against": self.tr("{n} contre"),
            "abstain": self.tr("{n} abst."),
            "not_voting": self.tr("{n} ne vote(nt) pas"),
            "waiting": self.tr("{n} à voter"),
            "present": self.tr("{present} sur {members}"),
            "nobody": self.tr("sans groupe"),
        }

    def _alike_row(self) -> QFrame:
        pieces = [
            LinkButton(words, None, partial(self.all_alike.emit, sense))
            for sense, words in (
                (BallotSense.FOR, self.tr("tous pour")),
                (BallotSense.AGAINST, self.tr("tous contre")),
                (BallotSense.ABSTAIN, self.tr("tous s’abstiennent")),
            )
        ]
        return holder(row(Text(self.tr("Les présents :"), "caption"), *pieces, None, gap=4))

    def _chair_row(self) -> QFrame:
        pieces = [
            LinkButton(words, None, partial(self.chair_chosen.emit, sense))
            for sense, words in ((BallotSense.FOR, self.tr("pour")), (BallotSense.AGAINST, self.tr("contre")))
        ]
        return holder(row(Text(self.tr("Partage : la présidence a voté"), "soon_caption"), *pieces, None, gap=4))

    def _lay_out(self) -> None:
        told = row(gap=8, margins=(12, 6, 12, 6))
        told.addWidget(Icon("info", "vote", 16))
        told.addLayout(column(self.verdict, self._note, gap=0), 1)
        head = row(gap=8)
        head.addWidget(self.about, 1)
        head.addWidget(self.mode)
        inner = column(
            self.point,
            head,
            self.block,
            self._alike,
            self.table,
            holder(row(self.by_group, None)),
            self.groups,
            self._chair,
            self.fault,
            self.warning,
            self.reason,
            self.sentence,
            4,
            self._groups_head,
            self.bars,
            4,
            Hairline(),
            self._taken_head,
            self.taken,
            None,
            gap=6,
            margins=(20, 8, 20, 8),
        )
        record = row(self.record, self.clear, None, self._state, gap=8)
        self._foot = holder(column(holder(told, "vote"), record, gap=6, margins=(20, 4, 20, 10)))
        self._body = scrolled(inner)
        none = Text(
            self.tr("Un vote porte sur un point : ouvrez la séance, puis un point de son ordre du jour."),
            "secondary",
            wrap=True,
        )
        self._nothing = holder(column(none, None, margins=(20, 12, 20, 12)))
        self._nothing.hide()
        lay = column(self._body, self._foot, self._nothing, gap=0)
        lay.setStretch(0, 1)
        self.setLayout(lay)

    def offer(self, *, point: bool) -> None:
        """Show the vote of a point, or why there is none to take."""
        self.setEnabled(point)
        self._body.setVisible(point)
        self._foot.setVisible(point)
        self._nothing.setVisible(not point)

    def _connect(self) -> None:
        self.mode.chosen.connect(self.mode_chosen)
        self.about.committed.connect(self.about_chosen)
        self.reason.committed.connect(self.reason_given)
        for table in (self.table, self.groups):
            table.ended.connect(lambda: self.record.setFocus(Qt.FocusReason.TabFocusReason))
        self.by_group.clicked.connect(self.counting_asked)

    def show_points(self, points: Sequence[tuple[str, str]], chosen: str, *, offered: bool) -> None:
        """Offer the points of the sitting where the one shown is not, or no longer, the current one."""
        if [self.point.itemData(place) for place in range(self.point.count())] != [key for key, _words in points]:
            self.point.set_options(points)
        self.point.show_key(chosen)
        self.point.setVisible(offered)

    def show_about(self, options: Sequence[tuple[str, str]], chosen: str) -> None:
        """Offer what may be voted on: the report, its amendments, a vote linked to another."""
        if [self.about.itemData(place) for place in range(self.about.count())] != [key for key, _words in options]:
            self.about.set_options(options)
        self.about.show_key(chosen)
        self.about.setVisible(len(options) > 1)

    def show_draft(self, draft: BallotDraft, live: LiveVote, *, chair: bool) -> None:
        """Show what has been written and what it comes to."""
        self.mode.choose(draft.mode)
        self._alike.setVisible(draft.mode is VoteMode.PUBLIC)
        self.table.show_figures(draft, live.tallies, live.waiting, live.judged)
        self.by_group.setVisible(draft.mode is VoteMode.ORDINARY)
        self.by_group.setChecked(draft.by_group)
        self.by_group.set_text(
            self.tr("Compter par conseil seulement") if draft.by_group else self.tr("Compter par groupe")
        )
        self.groups.setVisible(draft.counts_groups)
        self.groups.show_figures(draft)
        self._chair.setVisible(chair)
        begun = draft.is_begun
        self.sentence.setText(live.explanation)
        self.sentence.setVisible(begun)
        self.verdict.setText(live.verdict)
        self.verdict.setAccessibleDescription(live.explanation)
        self._note.setText(self.tr("Conclusion partagée : chaque conseil délibérera de son côté."))
        self._note.setVisible(not live.binding)
        self._foot.setVisible(begun)
        self.warning.setText("\n".join(live.warnings) if begun else "")
        self.warning.setVisible(begun and bool(live.warnings))
        self.fault.setText("\n".join(live.faults) if begun else "")
        self.fault.setVisible(begun and bool(live.faults))
        asked = bool(draft.corrects_id) or BallotFaultKind.SUM_EXCEEDS in live.fault_kinds or bool(draft.reason)
        self.reason.setVisible(asked)
        told = self.tr("Motif de la correction") if draft.corrects_id else self.tr("Motif du dépassement")
        self.reason.setPlaceholderText(told)
        self.reason.setAccessibleName(told)
        self.reason.show_text(draft.reason)
        self.record.setEnabled(begun and not live.faults)
        self.record.set_text(self.tr("Consigner la correction") if draft.corrects_id else self.tr("Consigner le vote"))
        self.clear.setVisible(begun)
        self._state.setText(self.tr("à consigner") if begun else "")

    def show_taken(self, count: int) -> None:
        self._taken_head.setVisible(bool(count))

    def focus_first(self) -> None:
        """Put the cursor in the first figure, or on the kind of ballot."""
        if self.groups.isVisible():
            self.groups.focus_first()
        elif self.mode.current in (VoteMode.ORDINARY, VoteMode.SECRET):
            self.table.focus_first()
        else:
            self.record.setFocus(Qt.FocusReason.ShortcutFocusReason)
