"""Turns what happened into an exit code: 0 done, 1 a fault of ours, 2 a mistake the user can mend; a leaf, for the window."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable

from concertation.errors import UserError

DONE, BUG, MISTAKE, INTERRUPTED = 0, 1, 2, 130


def guarded(call: Callable[[], int]) -> int:
    """Run a call and turn whatever it raises into a sentence on standard error and an exit code."""
    try:
        return call()
    except UserError as error:
        _complain(error)
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
            _complain(UserError("folder_gone"))
            return MISTAKE
        _complain(UserError("bug", path=str(_report())))
        return BUG


def _complain(error: UserError) -> None:
    from concertation.cli.output import complain  # a window that opens has nothing to complain of
    from concertation.wording import sentence, word

    way = f" {word('secrecy', 'by_variable')}" if error.code == "register_locked" else ""
    complain(f"{sentence(error)}{way}")


def _is_nowhere() -> bool:
    """Tell whether the folder this process works in was removed meanwhile: no relative name leads anywhere then."""
    try:
        os.getcwd()  # noqa: PTH109  # asks the system, where Path would remember
    except FileNotFoundError:
        return True
    return False


def _report() -> object:
    """Keep what went wrong for the developers: where in the program, never what the register says."""
    import traceback
    from datetime import UTC, datetime

    from concertation.locations import user_folder
    from concertation.traces import places

    path = user_folder() / "rapports" / f"{datetime.now(UTC):%Y%m%d-%H%M%S}-{os.getpid()}.txt"
    kind, _, trace = sys.exc_info()
    with contextlib.suppress(OSError):  # a full disk must not hide what happened: the sentence is told all the same
        path.parent.mkdir(exist_ok=True)
        path.write_text("\n".join([kind.__name__ if kind else "?", *places(trace)]) + "\n", encoding="utf-8")
    if os.environ.get("CONCERTATION_TRACE"):
        traceback.print_exc()
    return path
