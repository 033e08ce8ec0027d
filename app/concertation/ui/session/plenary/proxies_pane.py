"""The proxies of the sitting: who gave theirs to whom, whether it counts now, and each rule that refuses a new one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QMenu

from concertation.domain.proxies import Proxy
from concertation.domain.typography import capital
from concertation.services.gestures.proxies import beginning, refusals
from concertation.ui.models.rows import RowsList
from concertation.ui.session.words import hour
from concertation.ui.widgets.buttons import Button
from concertation.ui.widgets.chips import ChipKind
from concertation.ui.widgets.fields import LookUp
from concertation.ui.widgets.layout import column, holder, row
from concertation.ui.widgets.looked_at import writes
from concertation.ui.widgets.text import Text
from concertation.ui.widgets.two_lines import RowsView, TwoLineDelegate, TwoLines

if TYPE_CHECKING:
    from datetime import datetime

    from concertation.domain.assembly import Standing
    from concertation.services.queries.assembly import ProxyGiven
    from concertation.ui.models.diff import Index
    from concertation.ui.session.plenary.deeds import PlenaryDeeds
    from concertation.ui.session.plenary.marks import Hall


@dataclass(frozen=True, slots=True)
class ProxyLine:
    """One proxy as the list shows it; ``ended`` once taken back or lapsed by the grantor's coming."""

    id: str
    grantor: str
    holder: str
    detail: str
    counts: bool
    ended: bool


def proxy_lines(hall: Hall, standing: Standing, words: ProxyWords) -> list[ProxyLine]:
    """Return the proxies in force first, then those that do not count, then those that ended."""
    lines = [_line(hall, standing, proxy, words) for proxy in hall.sitting.proxies]
    return sorted(lines, key=lambda line: (line.ended, not line.counts))


def _line(hall: Hall, standing: Standing, proxy: ProxyGiven, words: ProxyWords) -> ProxyLine:
    taken_back = proxy.taken_back_at is not None and proxy.taken_back_at <= standing.at
    came = proxy.grantor_id in standing.present
    counts = standing.proxies.get(proxy.grantor_id) == proxy.holder_id and not taken_back
    if taken_back and proxy.taken_back_at is not None:
        detail = words.taken_back.format(time=hour(proxy.taken_back_at))
    elif came:
        detail = words.lapsed
    elif not counts:
        detail = words.holder_away
    else:
        detail = words.given.format(time=hour(proxy.given_at)) if proxy.given_at else words.before
    return ProxyLine(
        proxy.id, hall.name(proxy.grantor_id), hall.name(proxy.holder_id), detail, counts, taken_back or came
    )


@dataclass(frozen=True, slots=True)
class ProxyWords:
    """Sentences about a proxy, in the user's language."""

    given: str
    before: str
    taken_back: str
    lapsed: str
    holder_away: str


class ProxiesView(RowsView):
    """Suppr takes away a proxy noted by mistake; the menu key offers to take one back at this minute."""

    def __init__(self, pane: ProxiesPane) -> None:
        super().__init__(pane.tr("Pouvoirs"))
        self._pane = pane
        self.rows: RowsList[ProxyLine] = RowsList(lambda one: f"{one.grantor} → {one.holder}, {one.detail}", pane)
        self.setModel(self.rows)
        self.setItemDelegate(TwoLineDelegate(self._look, self))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._open)

    def _look(self, line: ProxyLine) -> TwoLines:
        chip = None if line.counts else (self.tr("ne compte pas"), ChipKind.NEUTRAL if line.ended else ChipKind.SOON)
        return TwoLines(f"{line.grantor} → {line.holder}", line.detail, "handshake", "vote", chip, strong=line.counts)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        line = self.rows.row_at(self.currentIndex())
        if event.key() == Qt.Key.Key_Delete and line is not None:
            self._pane.remove(line)
        else:
            super().keyPressEvent(event)

    def _open(self, at: QPoint) -> None:
        index: Index = self.indexAt(at) if self.indexAt(at).isValid() else self.currentIndex()
        line = self.rows.row_at(index)
        if line is not None:
            menu = self.menu_of(line)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.viewport().mapToGlobal(at))

    def menu_of(self, line: ProxyLine) -> QMenu:
        menu = QMenu(self)
        back = menu.addAction(self.tr("Le mandant reprend son pouvoir"))
        back.setEnabled(not line.ended)
        back.triggered.connect(lambda: self._pane.take_back(line))
        menu.addAction(self.tr("Supprimer, noté par erreur\tSuppr")).triggered.connect(lambda: self._pane.remove(line))
        return menu


class ProxiesPane(QFrame):
    """The list, and the two names of a new proxy with what refuses it told under them."""

    def __init__(self, deeds: PlenaryDeeds) -> None:
        super().__init__()
        self.setProperty("role", "pane")
        self._deeds = deeds
        self._hall: Hall | None = None
        self._at: datetime | None = None
        self._writing = False
        self._names: tuple[tuple[str, str], ...] = ()
        self.grantor = LookUp(self.tr("Mandant"), self.tr("Mandant, absent"))
        self.holder = LookUp(self.tr("Mandataire"), self.tr("Mandataire, présent"))
        self.give = writes(Button(self.tr("Noter"), "handshake", self.enter, tip=self.tr("Noter le pouvoir")))
        self.refusal = Text("", "late", wrap=True)
        self.refusal.hide()
        self.hour = Text("", "caption", wrap=True)
        self.hour.hide()
        self._none = Text(self.tr("Aucun pouvoir n’a été noté pour cette séance."), "caption", wrap=True)
        self.view = ProxiesView(self)
        for field in (self.grantor, self.holder):
            field.committed.connect(lambda _key: self._check())
            if (typed := field.lineEdit()) is not None:
                typed.returnPressed.connect(self._next)
        line = row(gap=8)
        line.addWidget(self.grantor, 1)
        line.addWidget(self.holder, 1)
        line.addWidget(self.give)
        lay = column(
            holder(column(line, self.hour, self.refusal, self._none, gap=6, margins=(20, 10, 20, 8))),
            holder(column(self.view, margins=(8, 0, 0, 0))),
            gap=0,
        )
        lay.setStretch(1, 1)
        self.setLayout(lay)

    @property
    def words(self) -> ProxyWords:
        return ProxyWords(
            self.tr("donné à {time}"),
            self.tr("reçu avant la séance"),
            self.tr("repris à {time}"),
            self.tr("tombé : le mandant est arrivé"),
            self.tr("sans effet : le mandataire n’est pas en séance"),
        )

    def show_hall(self, hall: Hall, standing: Standing, at: datetime | None) -> None:
        """Show the proxies at a minute; ``at`` is what a new one would be dated, nothing where it is now."""
        self._hall, self._at = hall, at
        lines = proxy_lines(hall, standing, self.words)
        self.view.rows.show(lines)
        self._none.setVisible(not lines)
        if not self._writing:
            self._check()
        names = tuple((one.person_id, f"{one.person}, {hall.place(one)}") for one in hall.members)
        if names != self._names:
            self._names = names
            for field in (self.grantor, self.holder):
                field.set_options(names)

    @property
    def shown_count(self) -> int:
        return sum(line.counts for line in self.view.rows.rows())

    def ask(self, grantor_id: str) -> None:
        """Begin the proxy of a member: the cursor goes to the holder."""
        self.grantor.show_key(grantor_id)
        self.holder.show_key("")
        self._check()
        (self.holder if grantor_id else self.grantor).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def enter(self) -> None:
        """Note the proxy, unless a rule refuses it."""
        grantor, holder = self.grantor.key, self.holder.key
        if not grantor or not holder:
            self._tell(self.tr("Nommez le mandant et le mandataire."))
            return
        if not self._writing and self._check():
            self._writing = True
            self._deeds.give_proxy(grantor, holder, self._at, self._given, self._refused)

    def choose(self, proxy_id: str) -> None:
        """Put the cursor on a proxy."""
        place = self.view.rows.place_of(proxy_id)
        if place is not None:
            self.view.setCurrentIndex(self.view.rows.index(place, 0))
            self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def remove(self, line: ProxyLine) -> None:
        self._deeds.remove_proxy(line.id)

    def take_back(self, line: ProxyLine) -> None:
        self._deeds.take_back_proxy(line.id, self._at)

    def _check(self) -> bool:
        """Tell which rules refuse the proxy being written; return whether none does."""
        hall, grantor, holder = self._hall, self.grantor.key, self.holder.key
        now = self._deeds.now()
        if hall is None or not grantor:
            self.hour.hide()
            self._tell("")
            return False
        given_at = self._at or beginning(hall.sitting, grantor, now)
        self._show_hour(given_at)
        if not holder:
            self._tell("")
            return False
        found = refusals(hall.sitting, Proxy(grantor, holder, given_at), now)
        self._tell("\n".join(capital(finding.sentence) for finding in found))
        return not found

    def _show_hour(self, given_at: datetime | None) -> None:
        """Tell, before it is noted, which hour the proxy will bear; another is chosen in the bar of minutes."""
        at = self.tr("Sera noté comme donné à {time}").format(time=hour(given_at)) if given_at else ""
        self.hour.setText(at or self.tr("Sera noté comme reçu avant la séance"))
        self.hour.show()

    def _given(self) -> None:
        self._writing = False
        for field in (self.grantor, self.holder):
            field.show_key("")
        self._check()
        self.grantor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refused(self, sentence: str) -> None:
        self._writing = False
        self._tell(sentence)

    def _tell(self, sentence: str) -> None:
        self.refusal.setText(sentence)
        self.refusal.setVisible(bool(sentence))
        self.refusal.setAccessibleName(sentence)

    def _next(self) -> None:
        """Go on with the name that is missing, or note the proxy when both are known."""
        if not self.grantor.key:
            self.grantor.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self.holder.key:
            self.holder.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.enter()
