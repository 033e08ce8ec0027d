"""The arguments of the verbs that write papers: what is printed of what, and how a pack is bound."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date
from pathlib import Path

PRINTED = (
    "convocation", "agenda", "attendance", "decisions", "minutes", "conclusions", "actions", "report", "note", "proxy",
    "routing", "invitation", "proceedings", "contract", "amendment",
)  # fmt: skip


def add_print_arguments(verb: argparse.ArgumentParser, day: Callable[[str], date]) -> None:
    verb.add_argument("kind", choices=PRINTED, metavar="KIND", help=", ".join(PRINTED))
    verb.add_argument("file", metavar="FILE", type=Path, help="le registre (.concertation)")
    verb.add_argument(
        "--meeting",
        metavar="MEETING",
        help="référence de la séance (sauf pour actions, routing, contract et amendment)",
    )
    verb.add_argument("--for", dest="edition", metavar="AUTHORITY", help="édition d’une collectivité, par son code : ses "
                      "actions, et ce que les autres lui doivent")  # fmt: skip
    verb.add_argument("--item", metavar="ITEM", help="numéro du point (report, note)")
    verb.add_argument(
        "--person", metavar="PERSON", help="identifiant du mandant (proxy) ; sans lui, un pouvoir à remplir"
    )
    verb.add_argument("--dossier", metavar="DOSSIER", help="identifiant ou intitulé du dossier (routing)")
    verb.add_argument("--contract", metavar="CODE", help="code du contrat ; inutile s’il n’y en a qu’un")
    verb.add_argument("--amendment", type=int, metavar="N", help="numéro de l’avenant ; le dernier par défaut")
    verb.add_argument("--as-of", type=day, metavar="DATE", help="tableau de bord à cette date")


def add_pack_arguments(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("meeting", metavar="MEETING", help="référence de la séance")
    verb.add_argument(
        "-o", dest="out", type=Path, metavar="OUT.pdf", help="fichier à écrire ; « - » pour la sortie standard"
    )
    verb.add_argument(
        "--attach", action="store_true", help="joint les pièces au fichier (PDF/A-3) au lieu d’en reprendre les pages"
    )
    verb.add_argument(
        "--addendum", action="store_true", help="seulement les pièces arrivées depuis l’envoi : l’additif"
    )
    verb.add_argument(
        "--sent", action="store_true", help="note que ce dossier est envoyé : ce qui arrive ensuite est un additif"
    )
