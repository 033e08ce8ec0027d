"""What every verb of the grammar is made with: the parser, days in ISO 8601, the register's file, the file to write."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any, NoReturn, TypeAlias

from concertation.cli.complaints import told
from concertation.errors import UserError

_FORM = "forme : "
_FIRST_YEAR, _LAST_YEAR = 1900, 2199  # a date beyond is a slip of the fingers


class _Form(argparse.HelpFormatter):
    """The form of a call, introduced in French."""

    def add_usage(
        self, usage: str | None, actions: Iterable[argparse.Action], groups: Iterable[Any], prefix: str | None = None
    ) -> None:
        super().add_usage(usage, actions, groups, _FORM if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """Speaks French, and refuses a wrong call as every other mistake of the user: one sentence, exit code 2."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"formatter_class": _Form, **options, "add_help": False})
        self._positionals.title, self._optionals.title = "à donner\u00a0", "options\u00a0"
        self.add_argument("-h", "--help", action="help", help="montre cette aide")

    def error(self, message: str) -> NoReturn:
        usage = " ".join(self.format_usage().removeprefix(_FORM).split())
        raise UserError("command_wrong", usage=usage, message=told(message))


Subparsers: TypeAlias = "argparse._SubParsersAction[Parser]"  # noqa: SLF001  # argparse gives it no public name
Verbs = dict[str, tuple[str, Callable[[Subparsers], None]]]
"""By verb: the module of the command line that answers it, and what adds it to the grammar."""


def day(text: str) -> date:
    """Read a day in ISO 8601, the only form scripts may rely on."""
    try:
        found = date.fromisoformat(text)
    except ValueError as error:
        raise UserError("day_wrong", text=text) from error
    if not _FIRST_YEAR <= found.year <= _LAST_YEAR:
        raise UserError("day_too_far", text=text, first=_FIRST_YEAR, last=_LAST_YEAR)
    return found


def register_file(text: str) -> Path:
    """Read the name of a register's file; « . » and « / » have none, and nothing could lie beside them.

    Raises:
        UserError: ``folder_not_file``.
    """
    path = Path(text)
    if not path.name:
        raise UserError("folder_not_file", path=text)
    return path


def verb_of(verbs: Subparsers, name: str, told: str, *, json: bool = True, register: bool = True) -> Parser:
    verb = verbs.add_parser(name, help=told, description=told)
    verb.set_defaults(grammar=verb)
    if register:
        verb.add_argument("file", metavar="FILE", type=register_file, help="le registre (.concertation)")
    if json:
        verb.add_argument("--json", action="store_true", help="un document JSON sur la sortie standard")
    return verb


def add_as_of(verb: Parser) -> None:
    verb.add_argument("--as-of", type=day, metavar="DATE", help="le registre tel qu’il était ce jour-là (AAAA-MM-JJ)")


def add_out(verb: Parser) -> None:
    verb.add_argument(
        "-o", dest="out", type=Path, metavar="OUT.pdf", help="fichier à écrire ; « - » pour la sortie standard"
    )


def plain(name: str, told: str) -> Callable[[Subparsers], None]:
    def add(verbs: Subparsers) -> None:
        verb_of(verbs, name, told)

    return add
