"""The inline form of a new dossier: it tells those that look alike before anything is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from concertation.errors import UserError
from concertation.services.gestures.dossiers import open_dossier
from concertation.services.queries.look_alikes import ALIKE_FROM, LookAlike, look_alikes
from concertation.ui.dossiers.alike import AlikeList
from concertation.ui.widgets.buttons import Button, PrimaryButton
from concertation.ui.widgets.fields import LongField, LookUp, TextField, form
from concertation.ui.widgets.layout import column, row, scrolled
from concertation.ui.widgets.text import Text
from concertation.wording import sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from concertation.services.queries.choices import Choices
    from concertation.ui.places import PlaceContext

_PAUSE_MS = 120


class NewDossier(QFrame):
    """``made`` gives the dossier created, ``opened`` one that looked alike; ``given_up`` when neither is wanted."""

    made = Signal(str)
    opened = Signal(str)
    given_up = Signal()

    def __init__(self, context: PlaceContext) -> None:
        super().__init__()
        self._context = context
        self.title = TextField(self.tr("Intitulé"), self.tr("par exemple : Pôles d’échange de l’axe Seine"))
        self.place = TextField(self.tr("Lieu"))
        self.axis = TextField(self.tr("Axe"))
        self.instructing = LookUp(self.tr("Collectivité instructrice"), self.tr("si elle est connue"))
        self.summary = LongField(self.tr("Résumé"), 2)
        self.alike = AlikeList(self.tr("Dossiers ressemblants"))
        self.alike.opened.connect(self.opened)
        self.create_button = PrimaryButton(self.tr("Créer le dossier"), "check", self.make)
        self._wrong = Text("", "soon", wrap=True)
        self._wrong.hide()
        self._seen: tuple[str, str | None, str | None] | None = None  # whose look-alikes are shown
        self._making = False
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._look)
        for field in (self.title, self.place, self.axis):
            field.textChanged.connect(lambda _text: self._pause.start())
        self.title.returnPressed.connect(self.make)
        lay = QVBoxLayout(self)
        lay.setContentsMargins(0, 0, 0, 0)
        lay.addWidget(scrolled(self._lay_out()))

    def offer(self, choices: Choices) -> None:
        self.instructing.set_options([(one.id, one.words) for one in choices.authorities])

    def begin(self) -> None:
        """Empty the form and wait for a title."""
        for field in (self.title, self.place, self.axis):
            field.show_text("")
        self.summary.show_text("")
        self.instructing.show_key(None)
        self._wrong.hide()
        self._show(())
        self._seen, self._making = None, False
        self.title.setFocus()

    def make(self) -> None:
        """Create the dossier, once; those that look alike are looked for first where they are not shown yet."""
        title = self.title.text().strip()
        if not title:
            self._wrong.setText(self.tr("Donnez un intitulé au dossier."))
            self._wrong.show()
            self.title.setFocus()
            return
        if self._making:
            return
        if self._seen != self._asked():
            self._look(self._make_unless_alike)
        else:
            self._create(title)

    def _make_unless_alike(self, found: tuple[LookAlike, ...]) -> None:
        """Create it, unless somebody should first see what looks like it."""
        if any(one.score >= ALIKE_FROM for one in found):
            self._wrong.setText(self.tr("Il ressemble à un dossier déjà ouvert : regardez-le d’abord."))
            self._wrong.show()
            self.create_button.setFocus()
        else:
            self._create(self.title.text().strip())

    def _create(self, title: str) -> None:
        self._making = True
        self._context.run(
            open_dossier,
            self._made,
            failed=self._failed,
            undo=self.tr("Dossier « {title} » ouvert.").format(title=title),
            title=title,
            place=self.place.text() or None,
            axis=self.axis.text() or None,
            summary=self.summary.toPlainText() or None,
            instructing_id=self.instructing.key or None,
        )

    def _made(self, dossier_id: str) -> None:
        self._making = False
        self.made.emit(dossier_id)

    def _failed(self, error: Exception) -> None:
        self._making = False
        if not isinstance(error, UserError):
            raise error
        self._wrong.setText(sentence(error))
        self._wrong.show()

    def _asked(self) -> tuple[str, str | None, str | None]:
        return self.title.text(), self.place.text() or None, self.axis.text() or None

    def _look(self, then: Callable[[tuple[LookAlike, ...]], object] | None = None) -> None:
        asked = self._asked()
        title, place, axis = asked

        def show(found: tuple[LookAlike, ...]) -> None:
            self._seen = asked
            self._show(found)
            if then is not None:
                then(found)

        self._pause.stop()
        self._context.read(look_alikes, show, owner=self, key="dossiers.alike", title=title, place=place, axis=axis)

    def _show(self, found: tuple[LookAlike, ...]) -> None:
        self.alike.show_rows(found)
        near = any(one.score >= ALIKE_FROM for one in found)
        self.create_button.set_text(self.tr("Créer quand même") if near else self.tr("Créer le dossier"))

    def _lay_out(self) -> QVBoxLayout:
        fields = form(
            (self.tr("Intitulé"), self.title),
            (self.tr("Lieu"), self.place),
            (self.tr("Axe"), self.axis),
            (self.tr("Instruit par"), self.instructing),
            (self.tr("Résumé"), self.summary),
        )
        buttons = row(self.create_button, Button(self.tr("Renoncer"), clicked=self.given_up.emit), None)
        heading = Text(self.tr("Nouveau dossier"), "title")
        return column(
            heading, 8, fields, self._wrong, 8, buttons, 16, self.alike, None, gap=6, margins=(32, 24, 32, 24)
        )
