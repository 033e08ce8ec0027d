"""Gestures on the settings that belong to the register itself."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from concertation.persistence.tables import Setting
from concertation.services.editing import add
from concertation.services.gesture import gesture

if TYPE_CHECKING:
    from concertation.persistence.register import UnitOfWork


EMBED_DATA = "embed_data"  # true: issued PDF carry their own data, as PDF/A-3


def setting_of(uow: UnitOfWork, name: str) -> Any:
    """Return the value of a setting, None where it was never set."""
    row = uow.session.matching(Setting, name=name).first()
    return None if row is None else json.loads(row.value)


@gesture()
def set_setting(uow: UnitOfWork, *, name: str, value: Any) -> None:
    """Set one named setting; its value is anything JSON can say."""
    told = json.dumps(value, ensure_ascii=False, sort_keys=True)
    row = uow.session.matching(Setting, name=name).first()
    if row is None:
        add(uow, Setting(id=uow.new_id(), name=name, value=told))
    else:
        row.value = told
