"""Runs one verb and turns what happened into an exit code: 0 done, 1 a fault of ours, 2 a mistake the user can mend."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from importlib import import_module

from concertation.cli.output import complain
from concertation.cli.parser import MODULES, parser
from concertation.cli.secrecy import offer_variable
from concertation.errors import UserError
from concertation.locations import user_folder
from concertation.wording import sentence

DONE, BUG, MISTAKE, INTERRUPTED = 0, 1, 2, 130


def run(arguments: Sequence[str]) -> int:
    """Run one call of the command line; nothing but its answer goes to standard output."""
    return guarded(lambda: _command_of(arguments))


def _command_of(arguments: Sequence[str]) -> int:
    options = parser().parse_args(list(arguments))
    offer_variable()
    return _command(options.verb)(options)


def guarded(call: Callable[[], int]) -> int:
    """Run a call and turn whatever it raises into a sentence on standard error and an exit code."""
    try:
        return call()
    except UserError as error:
        complain(sentence(error))
        return MISTAKE
    except SystemExit as asked:  # --help and --version
        return int(asked.code or 0)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except Exception as error:  # noqa: BLE001  # the last door: told in a sentence, kept in a report
        if isinstance(error, FileNotFoundError) and _is_nowhere():
            complain(sentence(UserError("folder_gone")))
            return MISTAKE
        complain(sentence(UserError("bug", path=str(_report()))))
        return BUG


def _is_nowhere() -> bool:
    """Tell whether the folder this process works in was removed meanwhile: no relative name leads anywhere then."""
    try:
        os.getcwd()  # noqa: PTH109  # asks the system, where Path would remember
    except FileNotFoundError:
        return True
    return False


def _command(verb: str) -> Callable[[object], int]:
    module = import_module(f"concertation.cli.{MODULES[verb]}")
    command: Callable[[object], int] = getattr(module, verb.replace("-", "_") + "_command")
    return command


def _report() -> object:
    """Keep what went wrong for the developers: where in the program, never what the register says."""
    folder = user_folder() / "rapports"
    folder.mkdir(exist_ok=True)
    path = folder / f"{datetime.now(UTC):%Y%m%d-%H%M%S}.txt"
    kind, _, trace = sys.exc_info()
    lines = [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace)]
    path.write_text("\n".join([kind.__name__ if kind else "?", *lines]) + "\n", encoding="utf-8")
    if os.environ.get("CONCERTATION_TRACE"):
        traceback.print_exc()
    return path
