"""Verbs about the file itself: demo, undo, redo, check, backup, restore."""

from __future__ import annotations

import sys
from argparse import Namespace

from concertation.cli.opening import open_to_read, open_to_write
from concertation.cli.output import print_json, say
from concertation.persistence.backup import Proven
from concertation.services import keeping
from concertation.wording import told, word, words


def demo_command(options: Namespace) -> int:
    """Write the demonstration register, or the large one; an existing file is refused."""
    if options.large:
        from concertation.services.demo.large import write_large

        write_large(options.file, seed=options.seed, scale=options.scale, tell=_progress)
    else:
        from concertation.services.demo import write_demo  # a whole village, for one verb

        write_demo(options.file, seed=options.seed)
    say(str(options.file))
    return 0


def _progress(done: int, total: int) -> None:
    """Tell on standard error, now and then, how many meetings are written."""
    if done == total or done % max(1, total // 100) == 0:
        sys.stderr.write(f"\r{word('progress', 'meetings')} {done}/{total}" + ("\n" if done == total else ""))
        sys.stderr.flush()


class _Share:
    """Tells on standard error, to somebody who looks at it, what share of a long work is done."""

    def __init__(self, what: str) -> None:
        self._what, self._told = what, -1

    def __call__(self, done: int, total: int) -> None:
        share = 100 * done // max(total, 1)
        if share != self._told and sys.stderr.isatty():
            self._told = share
            sys.stderr.write(f"\r{word('progress', self._what)} {share} %" + ("\n" if done >= total else ""))
            sys.stderr.flush()


def undo_command(options: Namespace) -> int:
    """Take back the last gesture, or the one named, whatever came after it as long as nothing rests on it."""
    with open_to_write(options.file) as workspace:
        undone = workspace.undo() if options.gesture is None else workspace.take_back(options.gesture)
        return _told(options, "undone", undone.name)


def redo_command(options: Namespace) -> int:
    with open_to_write(options.file) as workspace:
        return _told(options, "redone", workspace.redo().name)


def _told(options: Namespace, key: str, name: str) -> int:
    if options.json:
        print_json({key: name})
    else:
        say(word("gesture", name))
    return 0


def check_command(options: Namespace) -> int:
    """Tell whether the register is whole; faults are no mistake of the user's, yet they must stop a script: exit 2."""
    found = keeping.check(options.file, deep=options.deep, tell=_Share("check"))
    older = any(line.kind == "older" for line in found.notices)
    if options.json:
        print_json(found)
    elif found.sound:
        say(word("check", "older" if older else "sound"))
    else:
        for fault in found.faults:
            say(f"{word('fault', fault.kind)} : {fault.object} {fault.detail}".rstrip())
    for line in () if options.json else found.notices:
        if line.kind == "received":
            say(f"{word('fault', line.kind)} : {line.detail}")
        if line.kind == "locked":
            say(f"{word('fault', line.kind)} : {line.object}")
    return 0 if found.sound else 2


def backup_command(options: Namespace) -> int:
    with open_to_read(options.file) as workspace:
        return _copied(options, keeping.backup(workspace, options.to, _Share("backup")))


def restore_command(options: Namespace) -> int:
    return _copied(options, keeping.restore(options.backup, options.to))


def _copied(options: Namespace, proven: Proven) -> int:
    if options.json:
        print_json({"path": str(proven.path), "at": proven.at, "counts": proven.counts, "sha256": proven.sha256})
    else:
        say(str(proven.path))
    return 0


def backups_command(options: Namespace) -> int:
    """List the automatic copies, the newest first, with what was done in the register since each."""
    found = keeping.backups(options.file)
    if options.json:
        print_json(found)
        return 0
    if not found:
        say(word("backups", "none"))
    for copy in found:
        since = "–" if copy.since is None else f"{sum(copy.since.values())} {word('backups', 'since')}"
        told = word("backups", "unreadable") if copy.reason else since
        say(f"{copy.at:%Y-%m-%d %H:%M}  {told}  {copy.path}")
    return 0


def repair_command(options: Namespace) -> int:
    """Write a sound register from a damaged one; what is still at fault stops a script: exit 2."""
    found = keeping.repair(options.file, options.out)
    if options.json:
        print_json(found)
    else:
        say(f"{word('repair', 'copy')} : {found.copy or word('repair', 'none')}")
        for one in found.passed_over:
            why = words("backups").get(one.reason, word("backups", "unreadable"))
            say(f"{word('repair', 'passed_over')} : {one.path.name} ({why})")
        counted = told("repair", "counted", gestures=found.replayed, operations=found.operations)
        say(f"{word('repair', 'replayed')} : {counted}")
        say(f"{word('repair', 'salvaged')} : {sum(found.salvaged.values())}")
        for each in found.lost:
            say(f"{word('repair', 'lost')} : {each}")
        for each in found.doubtful:
            say(f"{word('repair', 'doubtful')} : {each}")
        say(word("repair", "faulty" if found.faults else "sound"))
    return 2 if found.faults else 0
