"""The grammar of the command line, whole: every verb, its arguments and its help."""

from __future__ import annotations

import argparse

from concertation import __version__
from concertation.cli.grammar import contents, money, papers, record, safety, sittings
from concertation.cli.grammar.making import Parser

_VERBS = {**contents.VERBS, **sittings.VERBS, **papers.VERBS, **money.VERBS, **record.VERBS, **safety.VERBS}
VERBS = frozenset(_VERBS)
MODULES = {verb: module for verb, (module, _) in _VERBS.items()}


def parser(verb: str | None = None) -> argparse.ArgumentParser:
    """Return the whole grammar, or that of one verb: a call is read by its own, which is made in a tenth of the time."""
    top = Parser(
        prog="concertation",
        description="Réunions, décisions et suites de collectivités qui travaillent ensemble. Sans verbe, ouvre la "
        "fenêtre : concertation [REGISTRE].",
    )
    top.add_argument("--version", action="version", version=f"concertation {__version__}", help="donne la version")
    verbs = top.add_subparsers(dest="verb", metavar="VERBE", required=True, parser_class=Parser)
    for _, add in [_VERBS[verb]] if verb in _VERBS else _VERBS.values():
        add(verbs)
    return top
