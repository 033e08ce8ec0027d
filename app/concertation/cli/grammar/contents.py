"""Verbs that tell what the register holds."""

from __future__ import annotations

from concertation.cli.grammar.making import Subparsers, Verbs, add_as_of, day, register_file, verb_of

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


def _list(verbs: Subparsers) -> None:
    verb = verb_of(verbs, "list", "donne ce que contient le registre", register=False)
    verb.add_argument("what", choices=LISTED, metavar="QUOI", help=", ".join(LISTED))
    verb.add_argument("file", metavar="FILE", type=register_file, help="le registre (.concertation)")
    verb.add_argument("--meeting", metavar="MEETING", help="référence d’une séance, comme 276-DGS-2013-04")
    verb.add_argument("--body", metavar="CODE", help="code d’une instance, comme 276-DGS")
    verb.add_argument("--contract", metavar="CODE", help="code d’un contrat, comme 276")
    verb.add_argument("--authority", metavar="CODE", help="code d’une collectivité, comme 59 (deliberations)")
    verb.add_argument("--open", action="store_true", help="seulement ce qui est ouvert")
    verb.add_argument("--late", action="store_true", help="seulement ce qui est en retard")
    verb.add_argument("--on", type=day, metavar="DATE", help="à cette date (AAAA-MM-JJ), aujourd’hui par défaut")
    add_as_of(verb)


def _show(verbs: Subparsers) -> None:
    verb = verb_of(verbs, "show", "montre un objet et son histoire", register=False)
    verb.add_argument(
        "object", metavar="OBJET", help="référence d’une séance ou d’une décision, action, dossier, délibération"
    )
    verb.add_argument("file", metavar="FILE", type=register_file, help="le registre (.concertation)")
    add_as_of(verb)


def _history(verbs: Subparsers) -> None:
    verb = verb_of(verbs, "history", "dit qui a changé quoi d’un objet, et quand")
    verb.add_argument(
        "object", metavar="OBJET", help="référence d’une séance ou d’une décision, action, dossier, délibération"
    )


def _search(verbs: Subparsers) -> None:
    verb = verb_of(verbs, "search", "cherche partout")
    verb.add_argument("words", metavar="WORDS", nargs="+", help="mots cherchés")
    verb.add_argument("--limit", type=int, default=20, metavar="N", help="nombre de réponses (20 par défaut)")


VERBS: Verbs = {
    "list": ("lists", _list),
    "show": ("objects", _show),
    "history": ("objects", _history),
    "search": ("objects", _search),
}
