"""Runs one verb of the command line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module

from concertation.cli.guard import guarded
from concertation.cli.parser import MODULES, parser
from concertation.cli.secrecy import offer_variable, warn_of_clear_text

_WRITING_IN_CLEAR = frozenset({"print", "export", "pack", "handover", "report", "person-data", "dossier"})


def run(arguments: Sequence[str]) -> int:
    """Run one call of the command line; nothing but its answer goes to standard output."""
    return guarded(lambda: _command_of(arguments))


def _command_of(arguments: Sequence[str]) -> int:
    options, beyond = parser(next(iter(arguments), None)).parse_known_args(list(arguments))
    if beyond:  # told by the verb, whose form is the one expected
        options.grammar.error(f"unrecognized arguments: {' '.join(beyond)}")
    offer_variable()
    code = _command(options.verb)(options)
    if options.verb in _WRITING_IN_CLEAR and code == 0:
        warn_of_clear_text(options.file)
    return code


def _command(verb: str) -> Callable[[object], int]:
    module = import_module(f"concertation.cli.{MODULES[verb]}")
    command: Callable[[object], int] = getattr(module, verb.replace("-", "_") + "_command")
    return command
