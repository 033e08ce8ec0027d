"""Asks the command line for all that it gives, from its own grammar: a new verb, format or kind is asked for too."""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from concertation.cli.parser import parser

Values = Mapping[str, tuple[str, ...]]
Call = Callable[[Sequence[str]], tuple[int, bytes, bytes]]

FOLDERS = ("eml", "archive")


@dataclass
class Given:
    """What one verb and kind gave: the answers, the files written, and what was refused."""

    answers: list[bytes] = field(default_factory=list)
    files: list[Path] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)

    @property
    def succeeded(self) -> bool:
        return bool(self.answers or self.files)


def everything_asked(call: Call, file: Path, folder: Path, values: Values, but: frozenset[str]) -> dict[str, Given]:
    """Ask for every verb that is not left out, in every kind and edition, of every object named; return it by verb and kind."""
    given: dict[str, Given] = defaultdict(Given)
    for words, grammar in _leaves(parser(), ()):
        if words[0] not in but:
            _Asking(call, file, folder, values, given).ask(words, grammar)
    return given


def _leaves(grammar: argparse.ArgumentParser, words: tuple[str, ...]) -> Iterator[tuple[Any, argparse.ArgumentParser]]:
    below = [each for each in grammar._actions if isinstance(each, argparse._SubParsersAction)]
    if not below:
        yield words, grammar
    for name, each in below[0].choices.items() if below else ():
        yield from _leaves(each, (*words, name))


@dataclass
class _Asking:
    """Tries the arguments of one verb until it answers, then each other edition, object and switch."""

    call: Call
    file: Path
    folder: Path
    values: Values
    given: dict[str, Given]

    def ask(self, words: tuple[str, ...], grammar: argparse.ArgumentParser) -> None:
        places = [each for each in grammar._actions if not each.option_strings]
        options = {each.dest: each for each in grammar._actions if each.option_strings}
        kinds = next((tuple(each.choices) for each in places if each.choices), ("",))
        for kind in kinds:
            name = " ".join(filter(None, (*words, kind)))
            turns = max(len(self.values.get(each.dest, ("",))) for each in places)
            for turn in range(turns):
                told = [found for each in places for found in self._place(each, kind, turn)]
                self._ways(name, [*words, *told], options, switched=turn == 0 and "out" in options)

    def _place(self, place: argparse.Action, kind: str, turn: int) -> list[str]:
        if place.choices:
            return [kind]
        if place.dest in ("file", "register"):
            return [str(self.file)]
        known = self.values.get(place.dest)
        return [known[turn % len(known)]] if known else []

    def _ways(self, name: str, asked: list[str], options: dict[str, argparse.Action], *, switched: bool) -> None:
        known = {dest: self.values[dest] for dest in options if dest in self.values}
        first = {dest: values[0] for dest, values in known.items() if dest != "edition"}
        meetings: list[dict[str, str]] = [{"meeting": one} for one in known.get("meeting", ())] or [{}]
        tried = [self._first(name, asked, options, [{**first, **meeting}, meeting]) for meeting in meetings]
        good = [way for way in tried if way is not None]
        if not good:  # what wants one option alone, such as the paper of one council
            alone = [{one: first[one]} for one in first] + [{"edition": one} for one in known.get("edition", ())] + [{}]
            good = [way] if (way := self._first(name, asked, options, alone)) else []
        for way in good:
            for edition in known.get("edition", ()):
                self._try(name, asked, options, {**way, "edition": edition})
        switches = [each for each in options.values() if each.nargs == 0 and each.dest not in ("json", "help", "sent")]
        for switch in switches if switched else ():  # on an answer, a switch only leaves rows out
            self._try(name, asked, options, good[0] if good else {}, switch.option_strings[0])

    def _first(self, name: str, asked: list[str], options: dict[str, argparse.Action], ways: list[dict[str, str]]) -> dict[str, str] | None:  # fmt: skip
        return next((way for way in ways if self._try(name, asked, options, way)), None)

    def _try(self, name: str, asked: list[str], options: dict[str, argparse.Action], way: dict[str, str], *more: str) -> bool:  # fmt: skip
        told = [f"{options[dest].option_strings[0]}={value}" for dest, value in way.items()]
        given, out = self.given[name], self._out(name)
        where = ["-o", str(out)] if "out" in options else []
        read = ["--json"] if "json" in options else []
        code, answer, error = self.call([*asked, *told, *more, *where, *read])
        assert code in (0, 2), (name, told, error)
        if code:
            given.refused.append(error.decode())
            return False
        given.answers.append(answer)
        written = [out] if out.is_file() else sorted(path for path in out.rglob("*") if path.is_file())
        given.files += written
        return True

    def _out(self, name: str) -> Path:
        count = sum(len(each.answers) + len(each.refused) for each in self.given.values())
        out = self.folder / f"{name.replace(' ', '-')}-{count}"
        if not set(name.split()) & set(FOLDERS):
            return out
        out.mkdir()
        return out
