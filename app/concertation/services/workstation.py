"""The name by which this workstation's user is told in the history, in the window and on the command line."""

from __future__ import annotations

from concertation.persistence.workstation import Choice, choose, chosen


def user_name() -> str:
    """Return the name chosen, empty where the system's own is used."""
    return chosen(Choice.USER_NAME)


def choose_user_name(name: str) -> None:
    """Sign what is done from now on with a name; registers already open go on with the former one."""
    choose(Choice.USER_NAME, name)
