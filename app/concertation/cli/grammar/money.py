"""Verbs about contracts and their money."""

from __future__ import annotations

from pathlib import Path

from concertation.cli.grammar.making import Subparsers, Verbs, day, register_file, verb_of
from concertation.domain.vocabulary import FundingStage

STAGES = tuple(FundingStage)


def _contract(verbs: Subparsers) -> None:
    verb = verb_of(verbs, "contract", "donne les montants d’un contrat par axe et par financeur, en centimes")
    verb.add_argument("code", metavar="CODE", help="code du contrat, comme 276")
    verb.add_argument("--as-of", type=day, metavar="DATE", help="à cette date ; par défaut le dernier état connu")
    verb.add_argument("--stage", choices=STAGES, default=FundingStage.PLANNED, help="planned par défaut")


def _import(verbs: Subparsers) -> None:
    told = "personnes, réunions, actions, délibérations, chiffres d’un financeur"
    verb = verb_of(
        verbs, "import", f"reprend un fichier : {told} ; tout, ou rien si une ligne est refusée", register=False
    )
    verb.add_argument(
        "what",
        choices=("funding", "persons", "meetings", "actions", "deliberations"),
        metavar="QUOI",
        help="funding, persons, meetings, actions, deliberations",
    )
    verb.add_argument("file", metavar="FILE", type=register_file, help="le registre (.concertation)")
    verb.add_argument(
        "data", metavar="DATA", type=Path, help="fichier CSV, XLSX ou ODS, vCard (personnes), ICS (réunions)"
    )
    verb.add_argument("--financer", metavar="CODE", help="code du financeur, comme 27")
    verb.add_argument("--year", type=int, metavar="Y", help="année d’origine")
    verb.add_argument("--stage", choices=STAGES)
    verb.add_argument("--dated", type=day, metavar="DATE", help="date d’arrêté des chiffres")
    verb.add_argument("--mapping", type=Path, metavar="M.json",
                      help='{"champ": "en-tête"…}, retenu pour la fois suivante')  # fmt: skip
    verb.add_argument("--body", metavar="CODE", help="réunions : leur instance ; par défaut celle que l’objet nomme")
    verb.add_argument("--authority", metavar="CODE", help="délibérations : leur conseil ; par défaut celui du SIRET")
    verb.add_argument("--duplicates", choices=("reject", "update", "add", "skip"), default="reject",
                      help="personnes ou délibérations déjà connues ; reject par défaut")  # fmt: skip
    verb.add_argument("--contract", metavar="CODE", help="un seul contrat ; par défaut tous ceux du financeur")
    verb.add_argument("--source", metavar="T", help="qui le dit ; le nom du financeur par défaut")
    verb.add_argument("--dry-run", action="store_true", help="dit ce qui serait fait, sans rien écrire")


def _amend(verbs: Subparsers) -> None:
    verb = verb_of(verbs, "amend", "simule un avenant, ou le fait adopter")
    verb.add_argument("code", metavar="CODE", help="code du contrat, comme 276")
    verb.add_argument("--move", action="append", required=True, metavar="M", help="AXE:FINANCEUR->AXE:FINANCEUR="
                      "MONTANT ; un nombre seul est en centimes, « 1,5 M€ » se lit aussi")  # fmt: skip
    verb.add_argument("--adopt", type=day, metavar="DATE", help="adopté ce jour par tous : une nouvelle version")
    verb.add_argument("--title", metavar="T", help="intitulé de l’avenant")


VERBS: Verbs = {
    "contract": ("contracts", _contract),
    "import": ("importing", _import),
    "amend": ("contracts", _amend),
}
