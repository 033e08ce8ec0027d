"""The feuille d'émargement."""

from __future__ import annotations

from dataclasses import replace

from concertation.documents.model import AttendanceSheet
from concertation.domain.vocabulary import ParticipantOrder
from concertation.persistence.reader import Reader
from concertation.services.papers.setting import Setting


def build(reader: Reader, setting: Setting) -> AttendanceSheet:  # noqa: ARG001  # one shape for all builders
    """Return the sheet to sign, by authority, and by political group in an assembly, whose hemicycle it draws."""
    members = _seated(setting).groups(by_political_group=True) if setting.assembly else ()
    return AttendanceSheet(
        masthead=setting.masthead,
        groups=setting.groups(by_political_group=setting.assembly),
        seats=members,
        presence_noted=setting.presence_noted and setting.has_opened,
    )


def _seated(setting: Setting) -> Setting:
    """Return those who sit, for the hemicycle: it is drawn by political group whatever the order of the names."""
    return replace(setting.members_only(), order=ParticipantOrder.GROUP)
