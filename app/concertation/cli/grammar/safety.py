"""Verbs about the file itself, and this program."""

from __future__ import annotations

from pathlib import Path

from concertation.cli.grammar.making import Subparsers, Verbs, plain, register_file, verb_of


def _demo(verbs: Subparsers) -> None:
    verb = verb_of(verbs, "demo", "écrit le registre d’exemple ; ne remplace jamais un fichier", json=False)
    verb.add_argument("--seed", type=int, default=276, metavar="N", help="graine : même graine, même registre")
    verb.add_argument("--large", action="store_true", help="avec trente ans d’archives autour de l’exemple")
    verb.add_argument(
        "--scale", type=float, default=1.0, metavar="X", help="part de ces archives, de 0 à 1 (1 par défaut)"
    )


def _undo(verbs: Subparsers) -> None:
    verb = verb_of(verbs, "undo", "annule le dernier geste, ou celui qui est nommé")
    verb.add_argument("--gesture", metavar="ID", help="un geste passé, tel que history --json le nomme (gesture_id)")


def _check(verbs: Subparsers) -> None:
    verb = verb_of(verbs, "check", "vérifie l’intégrité, le journal, la recherche, les pièces")
    verb.add_argument(
        "--deep", action="store_true", help="aussi les relevés diffusés, l’index mot à mot, les sauvegardes"
    )


def _backup(verbs: Subparsers) -> None:
    verb = verb_of(verbs, "backup", "copie vérifiée du registre")
    verb.add_argument("to", metavar="TO", nargs="?", type=Path, help="fichier ou dossier de la copie")


def _repair(verbs: Subparsers) -> None:
    verb = verb_of(verbs, "repair", "écrit un registre sain à partir d’un registre abîmé, qui n’est que lu")
    verb.add_argument("out", metavar="OUT", type=Path, help="le nouveau registre, qui ne doit pas exister")


def _restore(verbs: Subparsers) -> None:
    verb = verb_of(verbs, "restore", "rétablit une copie dans un nouveau fichier", register=False)
    verb.add_argument("backup", metavar="BACKUP", type=register_file, help="la copie")
    verb.add_argument("to", metavar="TO", type=Path, help="le nouveau registre, qui ne doit pas exister")


def _self_check(verbs: Subparsers) -> None:
    verb_of(verbs, "self-check", "vérifie ce programme : icône, police, migration, une page PDF", register=False)


def _bench(verbs: Subparsers) -> None:
    told = "mesure chaque écran, liste, recherche et impression à côté du registre d’exemple"
    verb_of(verbs, "bench", told).add_argument(
        "--rounds",
        type=int,
        choices=range(1, 31),
        default=9,
        metavar="N",
        help="nombre de mesures de chacun, de 1 à 30 ; leur médiane compte (9 par défaut)",
    )


VERBS: Verbs = {
    "demo": ("register", _demo),
    "undo": ("register", _undo),
    "redo": ("register", plain("redo", "refait le geste annulé")),
    "check": ("register", _check),
    "backup": ("register", _backup),
    "backups": ("register", plain("backups", "donne les sauvegardes automatiques et ce qui a changé depuis chacune")),
    "repair": ("register", _repair),
    "restore": ("register", _restore),
    "encrypt": ("secrecy", plain("encrypt", "chiffre le registre et dit son code de récupération, une seule fois")),
    "decrypt": ("secrecy", plain("decrypt", "remet en clair un registre chiffré")),
    "change-passphrase": ("secrecy", plain("change-passphrase", "change la phrase de passe d’un registre chiffré")),
    "self-check": ("building", _self_check),
    "bench": ("benching", _bench),
}
