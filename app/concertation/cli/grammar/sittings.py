"""Verbs about sittings: dates, planning, holding, votes, pieces and packs."""

from __future__ import annotations

from pathlib import Path

from concertation.cli.grammar.making import Subparsers, Verbs, day, verb_of

SENSES = ("adopted", "rejected", "amended")
ISSUED = ("decisions", "minutes", "conclusions")


def _dates(verbs: Subparsers) -> None:
    verb = verb_of(verbs, "dates", "propose les prochaines dates d’une instance")
    verb.add_argument("body", metavar="BODY", help="code d’une instance, comme 276-DGS")
    verb.add_argument("--from", dest="from_on", type=day, required=True, metavar="DATE", help="à partir de ce jour")
    verb.add_argument("--count", type=int, default=6, metavar="N", help="nombre de dates (6 par défaut)")


def _plan(verbs: Subparsers) -> None:
    verb = verb_of(verbs, "plan", "crée une séance avec son ordre du jour")
    verb.add_argument("body", metavar="BODY", help="code d’une instance")
    verb.add_argument("on", metavar="DATE", type=day, help="jour de la séance (AAAA-MM-JJ)")
    verb.add_argument("--at", metavar="HH:MM", help="heure de début")
    verb.add_argument("--title", metavar="T", help="intitulé de la séance")


def _hold(verbs: Subparsers) -> None:
    verb = verb_of(verbs, "hold", "tient une séance à partir d’un texte dans la grammaire de saisie")
    verb.add_argument("meeting", metavar="MEETING", help="référence de la séance")
    verb.add_argument("--script", metavar="NOTES.txt", default="-", help="« - » lit l’entrée standard et dit « N » dès "
                      "que la ligne N est enregistrée ; un fichier redonné reprend après sa dernière ligne prise")  # fmt: skip


def _presence(verbs: Subparsers) -> None:
    verb = verb_of(
        verbs, "presence", "prend la liste de présence d’une séance ; tout, ou rien si une ligne est fautive"
    )
    verb.add_argument("meeting", metavar="MEETING", help="référence de la séance")
    verb.add_argument("--from", dest="roll", metavar="ROLL.csv", required=True, help="UTF-8, « ; », colonnes "
                      "person_id;status;arrived;left;proxy_to, heures HH:MM ; « - » lit l’entrée standard")  # fmt: skip


def _vote(verbs: Subparsers) -> None:
    verb = verb_of(verbs, "vote", "enregistre un vote, dont le bulletin (JSON) se lit sur l’entrée standard")
    verb.add_argument("meeting", metavar="MEETING", help="référence de la séance")
    verb.add_argument("item", metavar="ITEM", help="numéro du point à l’ordre du jour, ou son identifiant")
    verb.add_argument("--amendment", metavar="N", help="numéro de l’amendement voté, à ce point")
    verb.add_argument("--linked-to", dest="linked_to", metavar="VOTE", help="identifiant du premier de votes liés")
    verb.add_argument("--corrects", metavar="VOTE", help="identifiant du vote à corriger, qui reste gardé")
    verb.add_argument("--reason", metavar="MOTIF", help="motif de la correction")


def _ratify(verbs: Subparsers) -> None:
    verb = verb_of(verbs, "ratify", "note ce qu’une assemblée a délibéré sur une conclusion commune")
    verb.add_argument("decision", metavar="DECISION", help="référence de la conclusion, ou son identifiant")
    verb.add_argument("authority", metavar="AUTHORITY", help="code de la collectivité, comme 59")
    verb.add_argument("--date", metavar="DATE", help="jour de la délibération, même partiel : 2013-12, 2013")
    verb.add_argument("--number", metavar="N", help="numéro de la délibération")
    verb.add_argument("--sense", choices=SENSES, help="adopted, rejected ou amended")
    verb.add_argument("--text", type=Path, metavar="FILE.txt", help="texte voté, en UTF-8")
    verb.add_argument("--organ", metavar="O", help="organe délibérant : conseil, commission permanente")
    verb.add_argument("--received", metavar="DATE", help="reçue en préfecture le, même partiel")
    verb.add_argument("--vote", metavar="P/C/A", help="pour/contre/abstentions, comme 24/2/1")
    verb.add_argument("--members", type=int, metavar="N", help="élus qui pouvaient voter")
    verb.add_argument("--subject", metavar="CODE", help="matière de la nomenclature ACTES, comme 8.3")
    verb.add_argument("--object", metavar="T", help="objet de la délibération, si ce n’est pas la conclusion même")


def _deliberate(verbs: Subparsers) -> None:
    verb = verb_of(verbs, "deliberate", "note une délibération propre à une assemblée : budget, contrat, avenant")
    verb.add_argument("authority", metavar="AUTHORITY", help="code de la collectivité, comme 59")
    verb.add_argument("--object", metavar="T", help="objet de la délibération (celui de l’avenant par défaut)")
    verb.add_argument("--number", metavar="N", help="numéro de la délibération")
    verb.add_argument("--date", "--on", metavar="DATE", help="jour de la séance, même partiel : 2013-12, 2013")
    verb.add_argument("--sense", choices=SENSES, help="adopted (par défaut), rejected ou amended")
    verb.add_argument("--text", type=Path, metavar="FILE.txt", help="texte voté, en UTF-8")
    verb.add_argument("--organ", metavar="O", help="organe délibérant : conseil, commission permanente")
    verb.add_argument("--received", metavar="DATE", help="reçue en préfecture le, même partiel")
    verb.add_argument("--prefecture", metavar="CODE", help="code de la préfecture, comme PREF059")
    verb.add_argument("--vote", metavar="P/C/A", help="pour/contre/abstentions, comme 24/2/1")
    verb.add_argument("--members", type=int, metavar="N", help="élus qui pouvaient voter")
    verb.add_argument("--subject", metavar="CODE", help="matière de la nomenclature ACTES, comme 8.3")
    verb.add_argument("--budget-year", metavar="AAAA", help="année du budget, comme 2013")
    verb.add_argument("--budget-name", metavar="T", help="nom du budget")
    verb.add_argument("--url", metavar="URL", help="adresse où la délibération se lit")
    verb.add_argument("--dossier", metavar="D", help="titre ou identifiant du dossier dont elle traite")
    verb.add_argument("--contract", metavar="CODE", help="contrat qu’elle approuve, comme 276")
    verb.add_argument("--amendment", type=int, metavar="N", help="numéro de l’avenant qu’elle adopte")


def _audit(verbs: Subparsers) -> None:
    verb = verb_of(verbs, "audit", "dit ce qui cloche dans une séance avant d’en diffuser le procès-verbal")
    verb.add_argument("meeting", metavar="MEETING", help="référence de la séance")


def _issue(verbs: Subparsers) -> None:
    verb = verb_of(verbs, "issue", "fige, numérote et scelle le relevé d’une séance")
    verb.add_argument("meeting", metavar="MEETING", help="référence de la séance")
    verb.add_argument("--kind", choices=ISSUED, help="par défaut le relevé qui convient à l’instance")
    verb.add_argument("--embed", action="store_true", default=None, help="le PDF porte ses données (PDF/A-3)")


def _attach(verbs: Subparsers) -> None:
    verb = verb_of(verbs, "attach", "joint un fichier à un point de l’ordre du jour")
    verb.add_argument("meeting", metavar="MEETING", help="référence de la séance")
    verb.add_argument("item", metavar="ITEM", help="numéro du point, ou son identifiant ; 0 pour la séance elle-même")
    verb.add_argument("piece", metavar="PIECE", type=Path, help="le fichier à joindre")


def _pack(verbs: Subparsers) -> None:
    verb = verb_of(verbs, "pack", "réunit le dossier de séance en un seul PDF")
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
        "--leave-out",
        metavar="POINT|DOSSIER",
        action="append",
        default=[],
        help="laisse de côté, désormais, les pièces du dossier d’un point (son numéro), ou d’un dossier (son identifiant)",
    )
    verb.add_argument("--take-in", metavar="POINT|DOSSIER", action="append", default=[], help="les reprend désormais")
    verb.add_argument(
        "--sent", action="store_true", help="note que ce dossier est envoyé : ce qui arrive ensuite est un additif"
    )


VERBS: Verbs = {
    "dates": ("meetings", _dates),
    "plan": ("meetings", _plan),
    "hold": ("holding", _hold),
    "presence": ("plenary", _presence),
    "vote": ("plenary", _vote),
    "ratify": ("ratifying", _ratify),
    "deliberate": ("ratifying", _deliberate),
    "audit": ("plenary", _audit),
    "issue": ("issuing", _issue),
    "attach": ("joining", _attach),
    "pack": ("packing", _pack),
}
