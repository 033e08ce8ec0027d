"""Verbs that print, and that write other programs' formats."""

from __future__ import annotations

from pathlib import Path

from concertation.cli.grammar.making import Parser, Subparsers, Verbs, add_out, day, register_file, verb_of

PRINTED = (
    *(
        "convocation",
        "invitation",
        "agenda",
        "attendance",
        "decisions",
        "minutes",
        "proceedings",
        "conclusions",
        "actions",
    ),
    *("report", "note", "proxy", "routing", "contract", "amendment", "deliberations"),
)
COPIED = ("convocation", "decisions", "minutes", "proceedings", "conclusions", "deliberations")
ORDERS = ("protocol", "alphabetical", "group")
TABLED = ("actions", "decisions", "attendance", "contract")


def _print(verbs: Subparsers) -> None:
    verb = verb_of(verbs, "print", "imprime un document en PDF", json=False, register=False)
    verb.add_argument("kind", choices=PRINTED, metavar="KIND", help=", ".join(PRINTED))
    verb.add_argument("file", metavar="FILE", type=register_file, help="le registre (.concertation)")
    verb.add_argument(
        "--meeting",
        metavar="MEETING",
        help="référence de la séance (sauf pour actions, routing, contract, amendment et deliberations)",
    )
    verb.add_argument("--for", dest="edition", metavar="AUTHORITY", help="édition d’une collectivité, par son code : ses "
                      "actions, et ce que les autres lui doivent")  # fmt: skip
    _session(verb)
    verb.add_argument(
        "--order",
        choices=ORDERS,
        help="ordre des personnes : par collectivité (group, l’usage), protocolaire (protocol), alphabétique "
        "(alphabetical) ; par défaut celui de l’instance",
    )
    verb.add_argument("--item", metavar="ITEM", help="numéro du point (report, note)")
    verb.add_argument(
        "--person", metavar="PERSON", help="identifiant du mandant (proxy) ; sans lui, un pouvoir à remplir"
    )
    verb.add_argument("--dossier", metavar="DOSSIER", help="identifiant ou intitulé du dossier (routing)")
    verb.add_argument("--contract", metavar="CODE", help="code du contrat ; inutile s’il n’y en a qu’un")
    verb.add_argument("--amendment", type=int, metavar="N", help="numéro de l’avenant ; le dernier par défaut")
    verb.add_argument("--as-of", type=day, metavar="DATE", help="tableau de bord à cette date")
    add_out(verb)


def _session(verb: Parser) -> None:
    told = "jour de la séance du conseil nommé par --for (deliberations), comme 2013-10-16 ; la dernière par défaut"
    verb.add_argument("--session", metavar="DATE", help=told)


def _similar(verbs: Subparsers) -> None:
    verb = verb_of(verbs, "similar", "donne les dossiers qui ressemblent à un intitulé")
    verb.add_argument("title", metavar="TITLE", help="intitulé du dossier que l’on voudrait ouvrir")
    verb.add_argument("--place", metavar="LIEU", help="lieu, s’il est connu")
    verb.add_argument("--axis", metavar="AXE", help="axe, s’il est connu")


def _dossier(verbs: Subparsers) -> None:
    verb = verb_of(verbs, "dossier", "imprime « Où en est-on ? » d’un dossier, ou sa fiche navette", json=False)
    verb.add_argument("dossier", metavar="ID", nargs="?", help="identifiant du dossier, ou son intitulé ; sans lui, le registre "
                      "de qui instruit quoi")  # fmt: skip
    verb.add_argument("--navette", action="store_true", help="la fiche navette, au lieu de la page du dossier")
    add_out(verb)


def _handover(verbs: Subparsers) -> None:
    verb = verb_of(verbs, "handover", "réunit en un PDF tout ce qu’une personne ou une instance a d’ouvert", json=False)
    verb.add_argument("--person", metavar="ID", help="identifiant de la personne, ou son nom")
    verb.add_argument("--body", metavar="CODE", help="code d’une instance, comme 276-DGS")
    add_out(verb)


def _report(verbs: Subparsers) -> None:
    verb = verb_of(verbs, "report", "imprime le bilan d’une année", json=False)
    verb.add_argument("--year", type=int, required=True, metavar="Y", help="année, comme 2010")
    verb.add_argument(
        "--cooperation", metavar="CODE", help="code d’une coopération ; par défaut celle qui s’est le plus réunie"
    )
    add_out(verb)


_FOLDERS = ("eml", "archive")


def _export(verbs: Subparsers) -> None:
    verb = verbs.add_parser(
        "export", help="écrit dans les formats des autres programmes : docx, odt, xlsx, ics, eml, scdl, archive"
    )
    forms = verb.add_subparsers(dest="form", metavar="FORMAT", required=True, parser_class=Parser)
    for form in ("docx", "odt"):
        one = verb_of(forms, form, "copie d’un document, à reprendre dans un traitement de texte")
        one.add_argument("kind", choices=COPIED, metavar="KIND", help=", ".join(COPIED))
        one.add_argument("--meeting", metavar="MEETING", help="référence de la séance (sauf pour deliberations)")
        one.add_argument("--for", dest="edition", metavar="AUTHORITY", help="code du conseil (deliberations)")
        _session(one)
    one = verb_of(forms, "xlsx", "classeur : dates et montants vrais, filtres")
    one.add_argument("what", choices=TABLED, metavar="QUOI", help=", ".join(TABLED))
    one.add_argument("--meeting", metavar="MEETING", help="référence d’une séance")
    one.add_argument("--body", metavar="CODE", help="code d’une instance")
    one.add_argument("--contract", metavar="CODE", help="code d’un contrat ; le premier par défaut")
    one = verb_of(forms, "ics", "calendrier d’une séance, d’une instance ou de toutes")
    one.add_argument("--meeting", metavar="MEETING", help="référence d’une séance")
    one.add_argument("--body", metavar="CODE", help="code d’une instance")
    one.add_argument("--year", type=int, metavar="Y", help="une seule année")
    one = verb_of(forms, "eml", "brouillons : le relevé à chacun, ou ce qui convoque tant qu’il n’est pas diffusé")
    one.add_argument("meeting", metavar="MEETING", nargs="?", help="référence de la séance")
    one.add_argument("--reminders", action="store_true", help="plutôt une relance par personne de ce qui est en retard")
    one = verb_of(forms, "scdl", "délibérations d’une collectivité en données ouvertes (SCDL 2.1.5, CSV)")
    one.add_argument("--authority", metavar="CODE", required=True, help="code de la collectivité, comme 59")
    one = verb_of(forms, "archive", "dossier d’archives : PDF diffusés, pièces, index, empreintes")
    one.add_argument("--meeting", metavar="MEETING", help="référence d’une séance ; toutes par défaut")
    for name, one in forms.choices.items():
        told = "dossier où écrire" if name in _FOLDERS else "fichier à écrire ; « - » pour la sortie standard"
        one.add_argument("-o", dest="out", type=Path, metavar="DIR" if name in _FOLDERS else "OUT", help=told)


VERBS: Verbs = {
    "print": ("papers", _print),
    "similar": ("dossiers", _similar),
    "dossier": ("dossiers", _dossier),
    "handover": ("dossiers", _handover),
    "report": ("dossiers", _report),
    "export": ("exporting", _export),
}
