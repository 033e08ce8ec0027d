"""The licences of the libraries that this program is made with, as their own metadata tell them, for the About box."""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib import metadata

_PROGRAM = "concertation"
# Packages whose metadata name no licence, with the one their sources carry.
_UNDECLARED = {"sqlcipher3": "Zlib"}
_CLASSIFIER = "License :: OSI Approved :: "


@dataclass(frozen=True, slots=True)
class Licence:
    """One library of the running program and the terms under which it is passed on."""

    name: str
    version: str
    licence: str
    address: str


def licences() -> list[Licence]:
    """Return the program's dependencies, direct or not, that are installed here, by name.

    A frozen application carries the metadata of its libraries. Where the program runs from its sources without being
    installed, everything installed beside it is returned.
    """
    found: dict[str, Licence] = {}
    waiting = _required(_PROGRAM) or [each.metadata["Name"] for each in metadata.distributions()]
    while waiting:
        name = waiting.pop()
        key = _normal(name)
        if key in found or key == _PROGRAM:
            continue
        if (licence := licence_of(name)) is None:
            continue  # wanted on another system or Python only
        found[key] = licence
        waiting += _required(name)
    return [found[key] for key in sorted(found)]


def licence_of(name: str) -> Licence | None:
    """Return the terms of one library as its metadata tell them, or None where it is not installed."""
    try:
        installed = metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return None
    told = installed.metadata
    return Licence(told["Name"], installed.version, _terms(_normal(name), told), _address(told))


def _normal(name: str) -> str:
    """Return a distribution's name as the packaging specification compares names."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _required(name: str) -> list[str]:
    """Return the names that a distribution requires, without its extras."""
    try:
        wanted = metadata.requires(name) or []
    except metadata.PackageNotFoundError:
        return []
    return [match.group() for line in wanted if "extra ==" not in line and (match := re.match(r"[\w.-]+", line))]


def _terms(key: str, told: metadata.PackageMetadata) -> str:
    """Return the SPDX expression where there is one, else the classifiers, else the first words of the old free field."""
    if "License-Expression" in told:
        return str(told["License-Expression"])
    classified = [line.removeprefix(_CLASSIFIER) for line in told.get_all("Classifier") or () if _CLASSIFIER in line]
    if classified:
        return ", ".join(classified)
    if "License" in told:
        return str(told["License"]).splitlines()[0][:80]
    return _UNDECLARED.get(key, "")


def _address(told: metadata.PackageMetadata) -> str:
    if "Home-page" in told:
        return str(told["Home-page"])
    named = dict(line.split(", ", 1) for line in told.get_all("Project-URL") or () if ", " in line)
    lowered = {label.lower(): address for label, address in named.items()}
    return next((lowered[label] for label in ("homepage", "home", "source", "repository") if label in lowered), "")
