"""A financer's file brought in: dropped, its columns recognised, every line tried first, then everything or nothing."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFileDialog, QFrame, QWidget

from concertation.errors import UserError
from concertation.ui.contract.words import COMMITTED, STAGES, Amounts, stage_word
from concertation.ui.importing.running import HELD_LINES, Running
from concertation.ui.importing.tables import RejectedTable, SampleTable
from concertation.ui.importing.welcome import ImportWelcome
from concertation.ui.widgets.buttons import Button, LinkButton, PrimaryButton
from concertation.ui.widgets.dropping import dropped_files
from concertation.ui.widgets.fields import ChoiceField, DayField, TextField
from concertation.ui.widgets.layout import FlowLayout, SectionHead, column, holder, row, scrolled
from concertation.ui.widgets.text import Text
from concertation.wording import sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from concertation.exchange.table_file import Table
    from concertation.services.funding_import import Asked, Columns, ImportPlan
    from concertation.ui.background import Job
    from concertation.ui.contract.ways import Shown, Ways
    from concertation.ui.places import PlaceContext


_EXAMPLE = (("3.1.01", "143 500,00"), ("3.1.02", "966, 18 M€"), ("4.2.05", "155 k€"), ("4.2.06", None))


@dataclass(frozen=True, slots=True)
class Tried:
    """A file read and tried: its columns, and what an import would do; no plan while a column is not chosen."""

    table: Table
    columns: Columns
    plan: ImportPlan | None


class ImportPage(QFrame):
    """Each choice tries the file again; nothing is written before *Importer*."""

    def __init__(self, context: PlaceContext, ways: Ways) -> None:
        super().__init__()
        self._context, self._ways = context, ways
        self._shown: Shown | None = None
        self._table: Table | None = None
        self._tried: Tried | None = None
        self.setAcceptDrops(True)
        self._build_fields()
        self.sample, self.rejected = SampleTable(), RejectedTable()
        self._found = Text("", "section", wrap=True)
        self._found.setAccessibleName(self.tr("Résultat de l’essai"))
        self.go = PrimaryButton(self.tr("Importer"), "check", self.import_all)
        back = LinkButton(self.tr("Retour à la saisie"), "chevron-left", lambda: ways.page.emit("entry"))
        self.running = Running(context.background)
        self.running.under_way.connect(self._hold)
        self.welcome = self._welcome()
        self._file = holder(
            column(
                *(row(self._name, self.another, None, gap=12), SectionHead(self.tr("Ce que dit le fichier"))),
                *(self._fields, self._mapping, self.rejected, self.sample),
                gap=8,
            )
        )
        end = row(self._found, self.go, gap=12, margins=(0, 8, 0, 8))
        end.setStretchFactor(self._found, 1)
        self._end = holder(end)
        self._show_file(on=False)
        title = Text(self.tr("Importer les chiffres d’un financeur"), "heading")
        parts = (row(back, None), title, self.welcome, self._file, None)
        self.setLayout(column(scrolled(column(*parts, gap=12)), self.running, self._end, gap=0))

    def _welcome(self) -> ImportWelcome:
        return ImportWelcome(
            self.tr("Déposez ici le fichier d’un financeur, XLSX, ODS ou CSV"),
            self.tr(
                "Il est d’abord essayé : chaque ligne refusée dit pourquoi, et rien n’est écrit avant « Importer »."
            ),
            self.choose,
            (
                self.tr("Une ligne d’en-tête, puis une ligne par opération ; les autres colonnes sont laissées."),
                self.tr("L’opération par son numéro, ou par son nom s’il est seul à le porter."),
                self.tr(
                    "Le montant en euros, k€ ou M€, avec une virgule ou un point : « 966, 18 », « 143.5 », « 155 M€ »."
                ),
                self.tr("Un montant laissé blanc ne dit rien : il n’est pas lu comme un zéro."),
                self.tr("Une opération sur plusieurs lignes : ses montants sont additionnés."),
                self.tr("Les colonnes choisies sont retenues pour le prochain fichier du même financeur."),
            ),
            ((self.tr("Opération"), self.tr("Montant")), _EXAMPLE),
        )

    def _build_fields(self) -> None:
        self.choose = Button(self.tr("Choisir un fichier…"), "upload", self.ask)
        self.another = Button(self.tr("Un autre fichier…"), "upload", self.ask)
        self._name = Text("", "strong")
        self.financer = ChoiceField(self.tr("Financeur"), [])
        self.year = ChoiceField(self.tr("Exercice d’origine"), [])
        self.stage = ChoiceField(self.tr("Étape"), [(one, stage_word(one)) for one in STAGES])
        self.stage.show_key(COMMITTED)
        self.dated_on = DayField(self.tr("Arrêté au"), self._context.today)
        self.dated_on.set_day(self._context.today())
        self.source = TextField(self.tr("Source"), self.tr("le financeur"))
        self.operation = ChoiceField(self.tr("Colonne des opérations"), [])
        self.amount = ChoiceField(self.tr("Colonne des montants"), [])
        for choice in (self.financer, self.year, self.stage):
            choice.committed.connect(lambda _key: self.try_file())
        for choice in (self.operation, self.amount):
            choice.setMinimumContentsLength(16)
            choice.committed.connect(lambda _key: self.try_file(mapped=True))
        self.dated_on.committed.connect(lambda _day: self.try_file())
        fields, mapping = FlowLayout(12), FlowLayout(12)
        for flow, words, field in (
            (fields, self.tr("Financeur"), self.financer),
            (fields, self.tr("Exercice"), self.year),
            (fields, self.tr("Étape"), self.stage),
            (fields, self.tr("Arrêté au"), self.dated_on.field),
            (fields, self.tr("Source"), self.source),
            (mapping, self.tr("Opération dans la colonne"), self.operation),
            (mapping, self.tr("Montant dans la colonne"), self.amount),
        ):
            flow.addWidget(holder(row(Text(words, "secondary"), field, gap=6)))
        self._fields, self._mapping = holder(fields), holder(mapping)

    # What is shown

    def show_contract(self, shown: Shown) -> None:
        other = self._shown is None or self._shown.contract_id != shown.contract_id
        self._shown = shown
        if not other:
            return
        contract = shown.table.contract
        self.financer.set_options([(one.id, one.name) for one in contract.financers])
        self.financer.setCurrentIndex(0)
        years = range(contract.starts_on.year, contract.ends_on.year + 1)
        self.year.set_options([(str(one), str(one)) for one in years])
        self.year.show_key(str(min(max(self._context.today().year, years[0]), years[-1])))

    def focus_first(self) -> None:
        self.choose.setFocus()

    def ask(self) -> None:
        kinds = self.tr("Tableaux (*.xlsx *.ods *.csv *.txt);;Tous les fichiers (*)")
        chosen, _kind = QFileDialog.getOpenFileName(self, self.tr("Fichier d’un financeur"), "", kinds)
        if chosen:
            self.take(Path(chosen))

    def take(self, path: Path) -> None:
        """Read a file and try it; reading can be given up."""
        from concertation.exchange.table_file import read_table

        self._name.setText(path.name)

        def read(job: Job) -> Tried:
            return self._try(read_table(path, job.report), None, job.report)

        title = self.tr("Lecture de {name}").format(name=path.name)
        self.running.do(title, read, then=self._show, failed=self._tell, given_up=self._leave)

    def try_file(self, *, mapped: bool = False) -> None:
        """Try the file again with what is chosen now."""
        if self._table is None:
            return
        table, mapping = self._table, self._chosen() if mapped else None
        if len(table.lines) > HELD_LINES:
            title = self.tr("Essai de {name}").format(name=table.name)

            def work(job: Job) -> Tried:
                return self._try(table, mapping, job.report)

            self.running.do(title, work, then=self._show, failed=self._tell, given_up=self._leave)
        else:
            self._context.background.run(
                lambda: self._try(table, mapping, None),
                then=self._show,
                failed=self._tell,
                key="contract.import",
                owner=self,
            )

    def _chosen(self) -> dict[str, str]:
        """Return the columns the user chose, by their heads."""
        return {
            field: choice.currentText()
            for field, choice in (("operation", self.operation), ("amount", self.amount))
            if choice.currentIndex() >= 0
        }

    def _asked(self) -> Asked:
        from concertation.services.funding_import import Asked

        assert self._shown is not None  # noqa: S101  # the page is shown with its contract
        day = self.dated_on.day or self._context.today()
        return Asked(self.financer.key, int(self.year.key or day.year), self.stage.key, day, self._shown.contract_id)

    def _try(self, table: Table, mapping: dict[str, str] | None, report: Callable[[int, int], object] | None) -> Tried:
        """Try every line, on the worker."""
        from concertation.services.funding_import import columns, plan_import

        asked, workspace = self._asked(), self._context.workspace
        found = workspace.read(columns, table, asked.financer_id, mapping)
        whole = found.operation is not None and found.amount is not None
        plan = workspace.read(plan_import, table, asked, mapping, report) if whole else None
        return Tried(table, found, plan)

    def _show(self, tried: Tried) -> None:
        self._tried, self._table = tried, tried.table
        heads = [(str(place), head) for place, head in enumerate(tried.columns.heads)]
        for choice, place in ((self.operation, tried.columns.operation), (self.amount, tried.columns.amount)):
            choice.set_options(heads)
            choice.setCurrentIndex(-1 if place is None else place)
        found = tried.columns
        self.sample.show_sample(found.heads, found.sample, (found.operation, found.amount))
        self._show_file(on=True)
        plan = tried.plan
        self.rejected.show_rejected(plan.rejected if plan else ())
        self.go.setEnabled(plan is not None and plan.accepted > 0 and not plan.rejected)
        self._found.setText(self._words(plan))

    def _show_file(self, *, on: bool) -> None:
        self.welcome.setVisible(not on)
        self._file.setVisible(on)
        self._end.setVisible(on)

    def _words(self, plan: ImportPlan | None) -> str:
        if plan is None:
            return self.tr("Choisissez la colonne des opérations et celle des montants.")
        total = Amounts("€").told(sum(sum(each.values()) for each in plan.figures.values()))
        told = [self.tr("%n ligne(s) comprise(s)", "", plan.accepted), total]
        if plan.blank:
            told.append(self.tr("%n sans montant, laissée(s) de côté", "", plan.blank))
        if plan.repeated:
            told.append(self.tr("%n opération(s) sur plusieurs lignes, additionnées", "", plan.repeated))
        if plan.rejected:
            told.append(
                self.tr("%n ligne(s) refusée(s) : rien ne sera écrit tant qu’il en reste", "", len(plan.rejected))
            )
        return " · ".join(told)

    def _tell(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self._found.setText(sentence(error))
        self._context.tell(error)
        self.go.setEnabled(False)

    def _leave(self) -> None:
        """Say that the file was left; what was shown of it before is no more what was chosen."""
        self._say(self.tr("Lecture abandonnée : rien n’a été écrit."))
        self.go.setEnabled(False)

    def _say(self, told: str) -> None:
        self._found.setText(told)
        self._context.toasts.show(told)

    def _hold(self, under_way: bool) -> None:  # called by a signal
        """Let nothing be chosen while a work that rests on it lasts."""
        parts: tuple[QWidget, ...] = (self._file, self.welcome, self._end)
        for part in parts:
            part.setEnabled(not under_way)
        self.setAcceptDrops(not under_way)

    # What is written

    def import_all(self) -> None:
        """Write the whole file as one gesture; its columns are remembered for this financer's next one."""
        from concertation.services.gestures.funding import import_funding

        plan = self._tried.plan if self._tried else None
        if plan is None or plan.rejected or self._shown is None:
            return
        names = {one.id: one.name for one in self._shown.table.contract.financers}
        values: dict[str, Any] = {
            "financer_id": plan.asked.financer_id,
            "year": plan.asked.year,
            "stage": plan.asked.stage,
            "dated_on": plan.asked.dated_on,
            "figures": plan.figures,
            "source": self.source.text().strip() or names.get(plan.asked.financer_id, ""),
            "note": plan.name,
            "mapping": plan.mapping,
        }
        run = self._context.workspace.run_long
        self.running.do(
            self.tr("Import de {name}").format(name=plan.name),
            lambda job: run(import_funding, job.report, **values),
            then=self._done,
            failed=self._tell,
            given_up=self._written_nothing,
        )

    def _done(self, count: int) -> None:
        self._context.toasts.undoable(self.tr("%n chiffre(s) importé(s).", "", count))
        self._table = self._tried = None
        self._show_file(on=False)
        self._ways.page.emit("entry")

    def _written_nothing(self) -> None:
        self._say(self.tr("Import abandonné : rien n’a été écrit."))

    # Qt

    def hasHeightForWidth(self) -> bool:
        return False

    def sizeHint(self) -> QSize:
        """Ask for no more room than is left: what is long in this page scrolls by itself."""
        return self.minimumSizeHint()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = dropped_files(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.take(paths[0])
