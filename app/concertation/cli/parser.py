"""The grammar of the command line: every verb, its arguments and its help, in French."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NoReturn, TypeAlias

from concertation import __version__
from concertation.cli.complaints import told
from concertation.domain.vocabulary import FundingStage
from concertation.errors import UserError

LISTED = (
    "authorities",
    "bodies",
    "persons",
    "meetings",
    "items",
    "decisions",
    "actions",
    "dossiers",
    "attendance",
    "votes",
    "proxies",
    "reports",
    "deliberations",
    *("contracts", "axes", "operations", "funding", "alerts", "amendments"),
)
PRINTED = (
    *("convocation", "agenda", "attendance", "decisions", "minutes", "conclusions", "actions", "contract", "amendment"),
)
SENSES = ("adopted", "rejected", "amended")
COPIED = ("convocation", "decisions", "minutes", "proceedings", "conclusions")
TABLED = ("actions", "decisions", "attendance", "contract")
ISSUED = ("decisions", "minutes", "conclusions")
STAGES = tuple(FundingStage)

_FIRST_YEAR, _LAST_YEAR = 1900, 2199  # a date beyond is a slip of the fingers


class _Parser(argparse.ArgumentParser):
    """Refuses a wrong call as every other mistake of the user: one sentence, exit code 2."""

    def error(self, message: str) -> NoReturn:
        usage = " ".join(self.format_usage().removeprefix("usage: ").split())
        raise UserError("command_wrong", usage=usage, message=told(message))


Verbs: TypeAlias = "argparse._SubParsersAction[_Parser]"  # noqa: SLF001  # argparse gives it no public name


def day(text: str) -> date:
    """Read a day in ISO 8601, the only form scripts may rely on."""
    try:
        found = date.fromisoformat(text)
    except ValueError as error:
        raise UserError("day_wrong", text=text) from error
    if not _FIRST_YEAR <= found.year <= _LAST_YEAR:
        raise UserError("day_too_far", text=text, first=_FIRST_YEAR, last=_LAST_YEAR)
    return found


def parser() -> argparse.ArgumentParser:
    """Return the whole grammar."""
    top = _Parser(
        prog="concertation",
        description="Réunions, décisions et suites de collectivités qui travaillent ensemble. Sans verbe, ouvre la "
        "fenêtre : concertation [REGISTRE].",
        add_help=True,
    )
    top.add_argument("--version", action="version", version=f"concertation {__version__}")
    verbs = top.add_subparsers(dest="verb", metavar="VERBE", required=True, parser_class=_Parser)
    for add in _VERBS.values():
        add(verbs)
    return top


def _verb(verbs: Verbs, name: str, told: str, *, json: bool = True, register: bool = True) -> _Parser:
    verb = verbs.add_parser(name, help=told, description=told)
    if register:
        verb.add_argument("file", metavar="FILE", type=Path, help="le registre (.concertation)")
    if json:
        verb.add_argument("--json", action="store_true", help="un document JSON sur la sortie standard")
    return verb


def _demo(verbs: Verbs) -> None:
    verb = _verb(verbs, "demo", "écrit le registre d’exemple ; ne remplace jamais un fichier", json=False)
    verb.add_argument("--seed", type=int, default=276, metavar="N", help="graine : même graine, même registre")
    verb.add_argument("--large", action="store_true", help="avec trente ans d’archives autour de l’exemple")
    verb.add_argument(
        "--scale", type=float, default=1.0, metavar="X", help="part de ces archives, de 0 à 1 (1 par défaut)"
    )


def _list(verbs: Verbs) -> None:
    verb = _verb(verbs, "list", "donne ce que contient le registre", register=False)
    verb.add_argument("what", choices=LISTED, metavar="QUOI", help=", ".join(LISTED))
    verb.add_argument("file", metavar="FILE", type=Path, help="le registre (.concertation)")
    verb.add_argument("--meeting", metavar="MEETING", help="référence d’une séance, comme 276-DGS-2013-04")
    verb.add_argument("--body", metavar="CODE", help="code d’une instance, comme 276-DGS")
    verb.add_argument("--contract", metavar="CODE", help="code d’un contrat, comme 276")
    verb.add_argument("--open", action="store_true", help="seulement ce qui est ouvert")
    verb.add_argument("--late", action="store_true", help="seulement ce qui est en retard")
    verb.add_argument("--on", type=day, metavar="DATE", help="à cette date (AAAA-MM-JJ), aujourd’hui par défaut")
    _as_of(verb)


def _show(verbs: Verbs) -> None:
    verb = _verb(verbs, "show", "montre un objet et son histoire", register=False)
    verb.add_argument("object", metavar="OBJET", help="référence d’une séance ou d’une décision, action, dossier")
    verb.add_argument("file", metavar="FILE", type=Path, help="le registre (.concertation)")
    _as_of(verb)


def _as_of(verb: _Parser) -> None:
    verb.add_argument("--as-of", type=day, metavar="DATE", help="le registre tel qu’il était ce jour-là (AAAA-MM-JJ)")


def _history(verbs: Verbs) -> None:
    verb = _verb(verbs, "history", "dit qui a changé quoi d’un objet, et quand")
    verb.add_argument("object", metavar="OBJET", help="référence d’une séance ou d’une décision, action, dossier")


def _dates(verbs: Verbs) -> None:
    verb = _verb(verbs, "dates", "propose les prochaines dates d’une instance")
    verb.add_argument("body", metavar="BODY", help="code d’une instance, comme 276-DGS")
    verb.add_argument("--from", dest="from_on", type=day, required=True, metavar="DATE", help="à partir de ce jour")
    verb.add_argument("--count", type=int, default=6, metavar="N", help="nombre de dates (6 par défaut)")


def _plan(verbs: Verbs) -> None:
    verb = _verb(verbs, "plan", "crée une séance avec son ordre du jour")
    verb.add_argument("body", metavar="BODY", help="code d’une instance")
    verb.add_argument("on", metavar="DATE", type=day, help="jour de la séance (AAAA-MM-JJ)")
    verb.add_argument("--at", metavar="HH:MM", help="heure de début")
    verb.add_argument("--title", metavar="T", help="intitulé de la séance")


def _hold(verbs: Verbs) -> None:
    verb = _verb(verbs, "hold", "tient une séance à partir d’un texte dans la grammaire de saisie")
    verb.add_argument("meeting", metavar="MEETING", help="référence de la séance")
    verb.add_argument("--script", metavar="NOTES.txt", default="-", help="« - » lit l’entrée standard et dit « N » dès "
                      "que la ligne N est enregistrée")  # fmt: skip


def _issue(verbs: Verbs) -> None:
    verb = _verb(verbs, "issue", "fige, numérote et scelle le relevé d’une séance")
    verb.add_argument("meeting", metavar="MEETING", help="référence de la séance")
    verb.add_argument("--kind", choices=ISSUED, help="par défaut le relevé qui convient à l’instance")


def _print(verbs: Verbs) -> None:
    verb = _verb(verbs, "print", "imprime un document en PDF", json=False, register=False)
    verb.add_argument("kind", choices=PRINTED, metavar="KIND", help=", ".join(PRINTED))
    verb.add_argument("file", metavar="FILE", type=Path, help="le registre (.concertation)")
    verb.add_argument(
        "--meeting", metavar="MEETING", help="référence de la séance (sauf pour actions, contract, amendment)"
    )
    verb.add_argument("--contract", metavar="CODE", help="code du contrat ; inutile s’il n’y en a qu’un")
    verb.add_argument("--amendment", type=int, metavar="N", help="numéro de l’avenant ; le dernier par défaut")
    verb.add_argument("--as-of", type=day, metavar="DATE", help="tableau de bord à cette date")
    _out(verb)


def _similar(verbs: Verbs) -> None:
    verb = _verb(verbs, "similar", "donne les dossiers qui ressemblent à un intitulé")
    verb.add_argument("title", metavar="TITLE", help="intitulé du dossier que l’on voudrait ouvrir")
    verb.add_argument("--place", metavar="LIEU", help="lieu, s’il est connu")
    verb.add_argument("--axis", metavar="AXE", help="axe, s’il est connu")


def _dossier(verbs: Verbs) -> None:
    verb = _verb(verbs, "dossier", "imprime « Où en est-on ? » d’un dossier, ou sa fiche navette", json=False)
    verb.add_argument("dossier", metavar="ID", help="identifiant du dossier, ou son intitulé")
    verb.add_argument("--navette", action="store_true", help="la fiche navette, au lieu de la page du dossier")
    _out(verb)


def _handover(verbs: Verbs) -> None:
    verb = _verb(verbs, "handover", "réunit en un PDF tout ce qu’une personne ou une instance a d’ouvert", json=False)
    verb.add_argument("--person", metavar="ID", help="identifiant de la personne, ou son nom")
    verb.add_argument("--body", metavar="CODE", help="code d’une instance, comme 276-DGS")
    _out(verb)


def _report(verbs: Verbs) -> None:
    verb = _verb(verbs, "report", "imprime le bilan d’une année", json=False)
    verb.add_argument("--year", type=int, required=True, metavar="Y", help="année, comme 2010")
    verb.add_argument(
        "--cooperation", metavar="CODE", help="code d’une coopération ; par défaut celle qui s’est le plus réunie"
    )
    _out(verb)


def _export(verbs: Verbs) -> None:
    verb = verbs.add_parser("export", help="écrit dans les formats des autres programmes : docx, odt, xlsx, ics, eml")
    forms = verb.add_subparsers(dest="form", metavar="FORMAT", required=True, parser_class=_Parser)
    for form in ("docx", "odt"):
        one = _verb(forms, form, "copie d’un document, à reprendre dans un traitement de texte")
        one.add_argument("kind", choices=COPIED, metavar="KIND", help=", ".join(COPIED))
        one.add_argument("--meeting", metavar="MEETING", required=True, help="référence de la séance")
    one = _verb(forms, "xlsx", "classeur : dates et montants vrais, filtres")
    one.add_argument("what", choices=TABLED, metavar="QUOI", help=", ".join(TABLED))
    one.add_argument("--meeting", metavar="MEETING", help="référence d’une séance")
    one.add_argument("--body", metavar="CODE", help="code d’une instance")
    one.add_argument("--contract", metavar="CODE", help="code d’un contrat ; le premier par défaut")
    one = _verb(forms, "ics", "calendrier d’une séance, d’une instance ou de toutes")
    one.add_argument("--meeting", metavar="MEETING", help="référence d’une séance")
    one.add_argument("--body", metavar="CODE", help="code d’une instance")
    one.add_argument("--year", type=int, metavar="Y", help="une seule année")
    one = _verb(forms, "eml", "brouillons : le relevé à chacun, ou ce qui convoque tant qu’il n’est pas diffusé")
    one.add_argument("meeting", metavar="MEETING", help="référence de la séance")
    for name, one in forms.choices.items():
        told = "dossier où écrire" if name == "eml" else "fichier à écrire ; « - » pour la sortie standard"
        one.add_argument("-o", dest="out", type=Path, metavar="DIR" if name == "eml" else "OUT", help=told)


def _out(verb: _Parser) -> None:
    verb.add_argument(
        "-o", dest="out", type=Path, metavar="OUT.pdf", help="fichier à écrire ; « - » pour la sortie standard"
    )


def _attach(verbs: Verbs) -> None:
    verb = _verb(verbs, "attach", "joint un fichier à un point de l’ordre du jour")
    verb.add_argument("meeting", metavar="MEETING", help="référence de la séance")
    verb.add_argument("item", metavar="ITEM", help="numéro du point, ou son identifiant ; 0 pour la séance elle-même")
    verb.add_argument("piece", metavar="PIECE", type=Path, help="le fichier à joindre")


def _pack(verbs: Verbs) -> None:
    verb = _verb(verbs, "pack", "réunit le dossier de séance en un seul PDF")
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


def _contract(verbs: Verbs) -> None:
    verb = _verb(verbs, "contract", "donne les montants d’un contrat par axe et par financeur, en centimes")
    verb.add_argument("code", metavar="CODE", help="code du contrat, comme 276")
    verb.add_argument("--as-of", type=day, metavar="DATE", help="à cette date ; par défaut le dernier état connu")
    verb.add_argument("--stage", choices=STAGES, default=FundingStage.PLANNED, help="planned par défaut")


def _import(verbs: Verbs) -> None:
    verb = _verb(verbs, "import", "reprend les chiffres d’un financeur ; tout, ou rien si une ligne est refusée",
                 register=False)  # fmt: skip
    verb.add_argument("what", choices=("funding",), metavar="QUOI", help="funding")
    verb.add_argument("file", metavar="FILE", type=Path, help="le registre (.concertation)")
    verb.add_argument("data", metavar="DATA", type=Path, help="fichier CSV ou XLSX, colonnes operation;amount")
    verb.add_argument("--financer", required=True, metavar="CODE", help="code du financeur, comme 27")
    verb.add_argument("--year", required=True, type=int, metavar="Y", help="année d’origine")
    verb.add_argument("--stage", required=True, choices=STAGES)
    verb.add_argument("--dated", required=True, type=day, metavar="DATE", help="date d’arrêté des chiffres")
    verb.add_argument("--mapping", type=Path, metavar="M.json",
                      help='{"operation": "en-tête", "amount": "en-tête"}, retenu pour la fois suivante')  # fmt: skip
    verb.add_argument("--contract", metavar="CODE", help="un seul contrat ; par défaut tous ceux du financeur")
    verb.add_argument("--source", metavar="T", help="qui le dit ; le nom du financeur par défaut")
    verb.add_argument("--dry-run", action="store_true", help="dit ce qui serait fait, sans rien écrire")


def _amend(verbs: Verbs) -> None:
    verb = _verb(verbs, "amend", "simule un avenant, ou le fait adopter")
    verb.add_argument("code", metavar="CODE", help="code du contrat, comme 276")
    verb.add_argument("--move", action="append", required=True, metavar="M", help="AXE:FINANCEUR->AXE:FINANCEUR="
                      "MONTANT ; un nombre seul est en centimes, « 1,5 M€ » se lit aussi")  # fmt: skip
    verb.add_argument("--adopt", type=day, metavar="DATE", help="adopté ce jour par tous : une nouvelle version")
    verb.add_argument("--title", metavar="T", help="intitulé de l’avenant")


def _search(verbs: Verbs) -> None:
    verb = _verb(verbs, "search", "cherche partout")
    verb.add_argument("words", metavar="WORDS", nargs="+", help="mots cherchés")
    verb.add_argument("--limit", type=int, default=20, metavar="N", help="nombre de réponses (20 par défaut)")


def _backup(verbs: Verbs) -> None:
    verb = _verb(verbs, "backup", "copie vérifiée du registre")
    verb.add_argument("to", metavar="TO", nargs="?", type=Path, help="fichier ou dossier de la copie")


def _restore(verbs: Verbs) -> None:
    verb = _verb(verbs, "restore", "rétablit une copie dans un nouveau fichier", register=False)
    verb.add_argument("backup", metavar="BACKUP", type=Path, help="la copie")
    verb.add_argument("to", metavar="TO", type=Path, help="le nouveau registre, qui ne doit pas exister")


def _presence(verbs: Verbs) -> None:
    verb = _verb(verbs, "presence", "prend la liste de présence d’une séance ; tout, ou rien si une ligne est fautive")
    verb.add_argument("meeting", metavar="MEETING", help="référence de la séance")
    verb.add_argument("--from", dest="roll", metavar="ROLL.csv", required=True, help="UTF-8, « ; », colonnes "
                      "person_id;status;arrived;left;proxy_to, heures HH:MM ; « - » lit l’entrée standard")  # fmt: skip


def _vote(verbs: Verbs) -> None:
    verb = _verb(verbs, "vote", "enregistre un vote, dont le bulletin (JSON) se lit sur l’entrée standard")
    verb.add_argument("meeting", metavar="MEETING", help="référence de la séance")
    verb.add_argument("item", metavar="ITEM", help="numéro du point à l’ordre du jour, ou son identifiant")


def _ratify(verbs: Verbs) -> None:
    verb = _verb(verbs, "ratify", "note ce qu’une assemblée a délibéré sur une conclusion commune")
    verb.add_argument("decision", metavar="DECISION", help="référence de la conclusion, ou son identifiant")
    verb.add_argument("authority", metavar="AUTHORITY", help="code de la collectivité, comme 59")
    verb.add_argument("--date", metavar="DATE", help="jour de la délibération, même partiel : 2013-12, 2013")
    verb.add_argument("--number", metavar="N", help="numéro de la délibération")
    verb.add_argument("--sense", choices=SENSES, help="adopted, rejected ou amended")
    verb.add_argument("--text", type=Path, metavar="FILE.txt", help="texte voté, en UTF-8")
    verb.add_argument("--organ", metavar="O", help="organe délibérant : conseil, commission permanente")
    verb.add_argument("--received", metavar="DATE", help="reçue en préfecture le, même partiel")
    verb.add_argument("--vote", metavar="P/C/A", help="pour/contre/abstentions, comme 24/2/1")


def _audit(verbs: Verbs) -> None:
    verb = _verb(verbs, "audit", "dit ce qui cloche dans une séance avant d’en diffuser le procès-verbal")
    verb.add_argument("meeting", metavar="MEETING", help="référence de la séance")


def _check(verbs: Verbs) -> None:
    verb = _verb(verbs, "check", "vérifie l’intégrité, le journal, la recherche, les pièces")
    verb.add_argument(
        "--deep", action="store_true", help="aussi les relevés diffusés, l’index mot à mot, les sauvegardes"
    )


def _repair(verbs: Verbs) -> None:
    verb = _verb(verbs, "repair", "écrit un registre sain à partir d’un registre abîmé, qui n’est que lu")
    verb.add_argument("out", metavar="OUT", type=Path, help="le nouveau registre, qui ne doit pas exister")


def _plain(name: str, told: str) -> Callable[[Verbs], None]:
    def add(verbs: Verbs) -> None:
        _verb(verbs, name, told)

    return add


def _self_check(verbs: Verbs) -> None:
    _verb(verbs, "self-check", "vérifie ce programme : icône, police, migration, une page PDF", register=False)


_VERBS: dict[str, Callable[[Verbs], None]] = {
    "demo": _demo,
    "list": _list,
    "show": _show,
    "history": _history,
    "dates": _dates,
    "plan": _plan,
    "hold": _hold,
    "presence": _presence,
    "vote": _vote,
    "ratify": _ratify,
    "audit": _audit,
    "issue": _issue,
    "print": _print,
    "similar": _similar,
    "dossier": _dossier,
    "handover": _handover,
    "report": _report,
    "export": _export,
    "attach": _attach,
    "pack": _pack,
    "contract": _contract,
    "import": _import,
    "amend": _amend,
    "search": _search,
    "undo": _plain("undo", "annule le dernier geste"),
    "redo": _plain("redo", "refait le geste annulé"),
    "check": _check,
    "backup": _backup,
    "backups": _plain("backups", "donne les sauvegardes automatiques et ce qui a changé depuis chacune"),
    "repair": _repair,
    "restore": _restore,
    "encrypt": _plain("encrypt", "chiffre le registre et dit son code de récupération, une seule fois"),
    "decrypt": _plain("decrypt", "remet en clair un registre chiffré"),
    "change-passphrase": _plain("change-passphrase", "change la phrase de passe d’un registre chiffré"),
    "self-check": _self_check,
    "bench": _plain("bench", "mesure chaque écran, liste, recherche et impression à côté du registre d’exemple"),
}
VERBS = frozenset(_VERBS)
