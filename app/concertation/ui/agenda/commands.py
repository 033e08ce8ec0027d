"""The agenda's commands, with their keys and the menus that hold them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from concertation.ui.shell.commands import make_action

if TYPE_CHECKING:
    from collections.abc import Callable

    from concertation.ui.agenda.view import AgendaPlace
    from concertation.ui.places import PlaceContext


def add_commands(
    view: AgendaPlace,
    context: PlaceContext,
    *,
    edit_date: Callable[[], object],
    remove: Callable[[], object],
    new_body: Callable[[], object],
) -> None:
    """Add what the place does to the window's menus; what writes is greyed where the register is only looked at."""
    add, writes, translate = partial(make_action, view), context.writes, QCoreApplication.translate
    writes(add(translate("AgendaPlace", "Changer la date"), edit_date, shortcuts=["F2"], icon="pencil", menu="edit"))
    writes(
        add(
            translate("AgendaPlace", "Supprimer ou annuler la séance"),
            remove,
            shortcuts=["Del"],
            icon="trash-2",
            menu="edit",
        )
    )
    back, on = translate("AgendaPlace", "Période précédente"), translate("AgendaPlace", "Période suivante")
    add(back, lambda: view.turn(-1), shortcuts=["Alt+Left"], icon="chevron-left", menu="view")
    add(on, lambda: view.turn(1), shortcuts=["Alt+Right"], icon="chevron-right", menu="view")
    add(translate("AgendaPlace", "Aujourd’hui"), view.go_today, shortcuts=["Alt+Home"], icon="calendar", menu="view")
    writes(add(translate("AgendaPlace", "Nouvelle instance"), new_body, icon="users"))
    writes(add(translate("AgendaPlace", "Importer des vacances scolaires…"), view.deeds.ask_closed_days, icon="upload"))
    add(translate("AgendaPlace", "Jours écartés…"), view.deeds.show_closed_days, icon="calendar-x")
