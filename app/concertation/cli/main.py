"""Runs one verb of the command line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module

from concertation.cli.guard import guarded
from concertation.cli.parser import MODULES, parser
from concertation.cli.secrecy import offer_variable


def run(arguments: Sequence[str]) -> int:
    """Run one call of the command line; nothing but its answer goes to standard output."""
    return guarded(lambda: _command_of(arguments))


def _command_of(arguments: Sequence[str]) -> int:
    options = parser().parse_args(list(arguments))
    offer_variable()
    return _command(options.verb)(options)


def _command(verb: str) -> Callable[[object], int]:
    module = import_module(f"concertation.cli.{MODULES[verb]}")
    command: Callable[[object], int] = getattr(module, verb.replace("-", "_") + "_command")
    return command
