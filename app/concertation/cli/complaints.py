"""Says in French what argparse says in English of a command badly written."""

from __future__ import annotations

import re

# What argparse may complain of, in all the versions of Python that run this program; what is new there stays as it is.
_COMPLAINTS = (
    (r"unrecognized arguments: (?P<what>.*)", "« {what} » est de trop"),
    (r"the following arguments are required: (?P<what>.*)", "il manque {what}"),
    (
        (
            r"argument (?P<name>[^:]*): invalid choice: (?P<what>'[^']*'|\"[^\"]*\"|-?\d+)(?:, maybe you meant .*?)? ?"
            r"\(choose from (?P<among>.*)\)"
        ),
        "« {what} » ne convient pas pour {name}, qui est l’un de : {among}",
    ),
    (r"argument (?P<name>[^:]*): invalid int value: (?P<what>.*)", "{name} est un nombre entier, non « {what} »"),
    (r"argument (?P<name>[^:]*): expected (?:one|at least one) argument", "il manque une valeur après {name}"),
    (r"argument (?P<name>[^:]*): ignored explicit argument (?P<what>.*)", "{name} ne prend pas de valeur"),
    (r"ambiguous option: (?P<what>.*) could match (?P<among>.*)", "« {what} » peut être {among}"),
)


_ENUMERATED = re.compile(r"<\w+\.\w+: ([^>]*)>")  # how Python 3.11 names a member of an enumeration


def told(complaint: str) -> str:
    """Return a complaint of argparse in French."""
    for pattern, sentence in _COMPLAINTS:
        if found := re.fullmatch(pattern, complaint, re.DOTALL):
            values = {name: value.strip("'\"") for name, value in found.groupdict().items()}
            if "among" in values:
                words = _ENUMERATED.sub(r"\1", values["among"])
                values["among"] = words.replace("'", "")
            return sentence.format(**values)
    return complaint
