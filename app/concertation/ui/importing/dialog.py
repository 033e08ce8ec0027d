"""The window that brings a file in: choose, map, try, settle the doubts, then write all of it as one gesture."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QFileDialog

from concertation.errors import UserError
from concertation.locations import documents_folder
from concertation.services.imports.heads import guessed
from concertation.services.queries.choices import Choices, choices
from concertation.ui.importing.doubt_card import DoubtCard
from concertation.ui.importing.kinds import Asked, Kind, Tried
from concertation.ui.importing.mapping import MappingFields
from concertation.ui.importing.running import HELD_LINES, Running
from concertation.ui.importing.tables import RejectedTable, SampleTable
from concertation.ui.importing.welcome import ImportWelcome
from concertation.ui.widgets.buttons import Button, PrimaryButton
from concertation.ui.widgets.dropping import dropped_files
from concertation.ui.widgets.fields import ChoiceField
from concertation.ui.widgets.layout import SectionHead, column, holder, row, scrolled
from concertation.ui.widgets.text import ElidedText, Text
from concertation.ui.widgets.window_size import open_at
from concertation.wording import sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
    from PySide6.QtWidgets import QWidget

    from concertation.ui.background import Job
    from concertation.ui.places import PlaceContext
    from concertation.ui.widgets.toasts import Way


def import_from(context: PlaceContext, kind: Kind, parent: QWidget, path: Path | None = None) -> ImportDialog:
    """Open the window of a kind of file, with that file when it was dropped."""
    dialog = ImportDialog(context, kind, parent.window())
    dialog.show()
    if path is not None:
        dialog.take(path)
    return dialog


class ImportDialog(QDialog):
    """Each choice tries the file again; nothing is written before *Importer*.

    ``shows`` is given what was imported, where its place can show it.
    """

    def __init__(self, context: PlaceContext, kind: Kind, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(kind.title)
        self.setAcceptDrops(True)
        self._context, self.kind = context, kind
        self.shows: Callable[[tuple[str, ...]], object] | None = None
        self._source: Any = None
        self._answers: dict[int, str] = {}
        self.tried: Tried | None = None
        self._build()
        self._lay_out()
        if kind.bodies or kind.councils:
            context.read(choices, self._offer, owner=self, on=context.today())

    def _build(self) -> None:
        self.choose = Button(self.tr("Choisir un fichier…"), "upload", self.ask)
        self.another = Button(self.tr("Un autre fichier…"), "upload", self.ask)
        self._name = ElidedText("", "strong")
        self.body = ChoiceField(self._whose, [("", self._by_itself)])
        self.body.setMinimumContentsLength(28)
        self.body.committed.connect(lambda _key: self.try_file())
        self.mapping = MappingFields(self.kind.fields)
        self.mapping.changed.connect(lambda: self.try_file(mapped=True))
        self.sample, self.refused = SampleTable(), RejectedTable()
        self.doubts = DoubtCard(persons=self.kind.key == "persons")
        self.doubts.answered.connect(self._answer)
        self.doubts.revised.connect(self._revise)
        self.found = Text("", "section", wrap=True)
        self.found.setAccessibleName(self.tr("Résultat de l’essai"))
        self.without = QCheckBox(self.tr("Importer sans les lignes refusées"))
        self.without.toggled.connect(lambda _on: self._judge())
        self.go = PrimaryButton(self.tr("Importer"), "check", self.import_all)
        self.go.setEnabled(False)
        self.running = Running(self._context.background)
        self.running.under_way.connect(self._hold)

    def _lay_out(self) -> None:
        body = holder(row(Text(self._whose, "secondary"), self.body, None, gap=6))
        body.setVisible(self.kind.bodies or self.kind.councils)
        self._columns = holder(column(SectionHead(self.tr("Colonnes du fichier")), self.mapping, gap=8))
        self._read = holder(column(body, self._columns, self.sample, self.doubts, self.refused, self.without, gap=12))
        self._read.hide()
        self.welcome = self._welcome()
        name = row(self._name, self.another, gap=12)
        name.setStretchFactor(self._name, 1)
        self._named = holder(name)
        self._named.hide()
        page = column(self._named, self.welcome, self._read, None, gap=12)
        page.setContentsMargins(24, 20, 24, 12)
        ends = row(None, Button(self.tr("Fermer"), clicked=self.close), self.go)
        self.setLayout(
            column(
                scrolled(page), holder(column(self.running, self.found, ends, gap=8, margins=(24, 8, 24, 16))), gap=0
            )
        )
        open_at(self, 780, 660)

    @property
    def _whose(self) -> str:
        return self.tr("Conseil") if self.kind.councils else self.tr("Instance")

    @property
    def _by_itself(self) -> str:
        """How the file tells by itself whose each line is."""
        return self.tr("D’après le SIRET") if self.kind.councils else self.tr("D’après le titre du rendez-vous")

    def _welcome(self) -> ImportWelcome:
        fields = [words for _field, words in self.kind.fields]
        if fields:
            lines = (
                self.tr("Une ligne d’en-tête, puis une ligne par fiche ; seule la colonne « {first} » est nécessaire."),
                self.tr("Colonnes comprises : {all}."),
                self.tr("Leurs noms peuvent être autres : vous direz laquelle est laquelle, et ce sera retenu."),
            )
            told = [line.format(first=fields[0], all=", ".join(fields)) for line in lines]
        else:
            told = [self.tr("Un calendrier comme en enregistrent les agendas : une séance par rendez-vous.")]
        told.append(self.tr("Ce qui est déjà dans le registre est reconnu : rien n’est doublé sans vous le demander."))
        return ImportWelcome(self.tr("Déposez ici le fichier"), self.kind.told, self.choose, told)

    def _offer(self, found: Choices) -> None:
        offered = found.authorities if self.kind.councils else found.bodies
        self.body.set_options([("", self._by_itself), *((one.id, one.words) for one in offered)])

    # The file

    def ask(self) -> None:
        chosen, _kind = QFileDialog.getOpenFileName(self, self.kind.title, str(documents_folder()), self.kind.files)
        if chosen:
            self.take(Path(chosen))

    def take(self, path: Path) -> None:
        """Read a file and try it; reading can be given up."""
        self._name.setText(path.name)
        self.welcome.hide()
        self._named.show()
        self._answers.clear()
        today, kind, workspace = self._context.today(), self.kind, self._context.workspace
        asked = Asked(None, {}, self.body.key or None)

        def read(job: Job) -> tuple[Any, Tried | UserError]:
            source = kind.read(path, today, job.report)
            try:
                return source, workspace.read(kind.try_it, source, today, asked, job.report)
            except UserError as error:  # read, but its columns are still to be chosen
                return source, error

        title = self.tr("Lecture de {name}").format(name=path.name)
        self.running.do(title, read, then=self._taken, failed=self._tell, given_up=self._leave)

    def _taken(self, read: tuple[Any, Tried | UserError]) -> None:
        self._source, tried = read
        if isinstance(tried, UserError):
            self._ask_columns(tried)
        else:
            self._show(tried)

    def _ask_columns(self, error: UserError) -> None:
        """Offer the heads of a file where no column was recognised."""
        heads = [str(cell or "") for cell in self._source.lines[0].cells] if self.kind.fields else []
        columns = guessed(heads, self.kind.guesses())
        self.mapping.show_columns(heads, columns)
        self.sample.show_sample(heads, [line.cells for line in self._source.lines[1:7]], ())
        self._read.setVisible(bool(heads))
        self._columns.setVisible(True)
        self.doubts.show_doubts(())
        self.refused.show_rejected(())
        self.without.hide()
        self._tell(error)

    def try_file(self, *, mapped: bool = False) -> None:
        """Try the file again with what is chosen now."""
        if self._source is None:
            return
        source, kind, workspace = self._source, self.kind, self._context.workspace
        mapping = self.mapping.mapping() if mapped or (self.tried and self.tried.mapping) else None
        asked = Asked(mapping, dict(self._answers), self.body.key or None)
        today = self._context.today()
        if len(getattr(source, "lines", source)) > HELD_LINES:
            title = self.tr("Essai de {name}").format(name=self._name.text())

            def work(job: Job) -> Tried:
                return workspace.read(kind.try_it, source, today, asked, job.report)

            self.running.do(title, work, then=self._show, failed=self._tell, given_up=self._leave)
            return
        self._context.background.run(
            lambda: workspace.read(kind.try_it, source, today, asked, None),
            then=self._show,
            failed=self._tell,
            key="importing",
            owner=self,
        )

    def _show(self, tried: Tried) -> None:
        self.tried = tried
        self._read.show()
        cards = getattr(self._source, "name", "").casefold().endswith(".vcf")
        self._columns.setVisible(bool(self.kind.fields) and not cards)
        self.mapping.show_columns(tried.heads, tried.columns)
        taken = {tried.heads.index(head) for head in tried.columns.values() if head in tried.heads}
        self.sample.show_sample(tried.heads, tried.sample, taken)
        self.refused.show_rejected(tried.rejected)
        self.without.setVisible(bool(tried.rejected))
        self.doubts.show_doubts(tried.doubts)
        self._judge()

    def _judge(self) -> None:
        """Say what would be written, and let it be once nothing is left to settle."""
        tried = self.tried
        if tried is None:
            return
        left = sum(one.answer is None for one in tried.doubts)
        told = [self.tr("%n ligne(s) à importer", "", len(tried.lines))]
        if left:
            told.append(self.tr("%n doublon(s) à trancher", "", left))
        if tried.skipped:
            told.append(self.tr("%n laissée(s) de côté", "", tried.skipped))
        if tried.rejected:
            told.append(self.tr("%n refusée(s)", "", len(tried.rejected)))
        self.found.setText(" · ".join(told))
        settled = not left and (not tried.rejected or self.without.isChecked())
        self.go.setEnabled(settled and bool(tried.lines))

    def _tell(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self.tried = None
        self.go.setEnabled(False)
        self.found.setText(sentence(error))

    def _answer(self, told: dict[int, str | None]) -> None:
        self._answers |= {line: answer for line, answer in told.items() if answer is not None}
        self.try_file()

    def _revise(self) -> None:
        self._answers.clear()
        self.try_file()

    # What is written

    def import_all(self) -> None:
        """Write every line as one gesture; its columns are remembered for the next file."""
        tried = self.tried
        if tried is None or not self.go.isEnabled():
            return
        self.go.setEnabled(False)
        values: dict[str, Any] = {"lines": tried.lines}
        if tried.mapping is not None:
            values["mapping"] = tried.mapping
        undo = self.tr("%n ligne(s) importée(s).", "", len(tried.lines))
        run, gesture = self._context.workspace.run_long, self.kind.gesture()

        def done(keys: tuple[str, ...]) -> None:
            self._context.toasts.undoable(undo, self._way_to(keys))
            self.close()

        title = self.tr("Import de {name}").format(name=self._name.text())
        self.running.do(
            title,
            lambda job: run(gesture, job.report, **values),
            then=done,
            failed=self._tell,
            given_up=self._keep_asking,
        )

    def _keep_asking(self) -> None:
        """Say that nothing was written, and let it be tried again."""
        self._judge()
        self.found.setText(self.tr("Import abandonné : rien n’a été écrit."))

    def _way_to(self, keys: tuple[str, ...]) -> Way | None:
        """Return the link that shows what was imported, where its place can; this window is closed by then."""
        show = self.shows
        return (self.tr("Voir ces %n fiche(s)", "", len(keys)), lambda: show(keys)) if show and keys else None

    def _hold(self, under_way: bool) -> None:  # called by a signal
        """Let nothing be chosen while a work that rests on it lasts."""
        for part in (self._read, self.another):
            part.setEnabled(not under_way)
        self.setAcceptDrops(not under_way)

    def _leave(self) -> None:
        """Say that the file was left: what was read of it before, if anything, stays."""
        self.found.setText(self.tr("Lecture abandonnée : rien n’a été écrit."))
        self.go.setEnabled(False)

    # Qt

    def closeEvent(self, event: QCloseEvent) -> None:
        self.running.give_up()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.take(dropped_files(event.mimeData())[0])
