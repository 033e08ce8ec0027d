"""Gestures on bodies: their regime, cadence, rules, standing items and numbering."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, time
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from concertation.domain.numbering import (
    CONCLUSION_PATTERN,
    DECISION_PATTERN,
    MEETING_PATTERN,
    check_decision_pattern,
    check_meeting_pattern,
)
from concertation.domain.ordering import spread
from concertation.domain.recurrence import Cadence, to_json
from concertation.domain.rule_sets import default_rules
from concertation.domain.vocabulary import Nature, Regime, StandingKind, StandingPlace
from concertation.errors import UserError
from concertation.persistence.tables import Body, Cooperation, RuleSet, StandingItem
from concertation.services.editing import add, add_all, edit, rank_at_end, rank_beside, required, tidy
from concertation.services.gesture import gesture, live
from concertation.services.standing_titles import DEFAULT_STANDING, standing_title

if TYPE_CHECKING:
    from concertation.persistence.register import UnitOfWork

_BODY = frozenset(
    (
        "code",
        "name",
        "long_name",
        "regime",
        "starts_at",
        "slot_minutes",
        "lunch",
        "place",
        "host_rotation",
        "meeting_pattern",
        "decision_pattern",
        "approval_days",
        "convening_days",
        "closing_formula",
        "rank",
    )
)
_STANDING = frozenset(("kind", "place", "title", "nature", "planned_minutes"))


@gesture()
def add_body(
    uow: UnitOfWork,
    /,
    *,
    cooperation_id: str,
    code: str,
    name: str,
    regime: str,
    cadence: Cadence,
    starts_at: time | None = None,
    slot_minutes: int = 120,
    lunch: bool = False,
    **details: Any,
) -> str:
    """Add a body; its regime gives its rules and its standing items, which can then be edited.

    ``code`` is the whole code used in references (``276-DGS``); ``details`` are ``long_name``, ``place``,
    ``approval_days``, ``convening_days``, ``closing_formula``, ``host_rotation`` and the two patterns.
    """
    live(uow, Cooperation, cooperation_id)
    code = required(code, "code")
    _refuse_taken_code(uow, code)
    row = Body(
        id=uow.new_id(),
        cooperation_id=cooperation_id,
        code=code,
        name=required(name, "name"),
        regime=regime,
        cadence=to_json(cadence),
        starts_at=starts_at,
        slot_minutes=slot_minutes,
        lunch=lunch,
        host_rotation=True,
        meeting_pattern=MEETING_PATTERN,
        decision_pattern=CONCLUSION_PATTERN if regime == Regime.JOINT_SITTING else DECISION_PATTERN,
        rank=rank_at_end(uow, Body),
    )
    edit(row, _BODY, details)
    _check_numbers(row)
    add(uow, row)
    _add_standing_defaults(uow, row)
    _add_rules(uow, row.id, default_rules(Regime(regime)), None)
    return row.id


def _add_standing_defaults(uow: UnitOfWork, body: Body) -> None:
    defaults = DEFAULT_STANDING[Regime(body.regime)]
    rows = [
        StandingItem(
            id=uow.new_id(),
            body_id=body.id,
            rank=rank,
            kind=kind,
            place=place,
            title=standing_title(Regime(body.regime), kind),
            nature=Nature.DECISION if kind is StandingKind.APPROVAL else Nature.INFORMATION,
            planned_minutes=minutes,
        )
        for rank, (kind, place, minutes) in zip(spread(len(defaults)), defaults, strict=True)
    ]
    add_all(uow, rows)


@gesture()
def edit_body(uow: UnitOfWork, /, *, body_id: str, **fields: Any) -> None:
    row = live(uow, Body, body_id)
    if (code := tidy(fields.get("code"))) and code != row.code:
        _refuse_taken_code(uow, code)
    edit(row, _BODY, fields)
    _check_numbers(row)


def _check_numbers(row: Body) -> None:
    check_meeting_pattern(row.meeting_pattern)
    check_decision_pattern(row.decision_pattern)
    if row.slot_minutes <= 0:
        raise UserError("slot_not_positive", minutes=row.slot_minutes)


@gesture()
def set_cadence(
    uow: UnitOfWork, *, body_id: str, cadence: Cadence, starts_at: time | None = None, lunch: bool | None = None
) -> None:
    """Set how often a body meets; the time of day and the déjeuner are said in the same sentence."""
    row = live(uow, Body, body_id)
    fields: dict[str, object] = {"cadence": to_json(cadence)}
    if starts_at is not None:
        fields["starts_at"] = starts_at
    if lunch is not None:
        fields["lunch"] = lunch
    edit(row, frozenset(("cadence", "starts_at", "lunch")), fields)


@gesture()
def set_rules(
    uow: UnitOfWork, *, body_id: str, settings: Mapping[str, bool | int | str | None], valid_from: date | None = None
) -> str:
    """Set rules that a body follows from a day on; sittings before it keep those of their day."""
    live(uow, Body, body_id)
    query = select(RuleSet).where(
        RuleSet.body_id == body_id,
        RuleSet.valid_from.is_(valid_from) if valid_from is None else RuleSet.valid_from == valid_from,
        ~RuleSet.gone,
    )
    if (same_day := uow.session.scalars(query).first()) is not None:
        same_day.settings = _rules_text(settings)
        return same_day.id
    return _add_rules(uow, body_id, settings, valid_from)


def _add_rules(
    uow: UnitOfWork, body_id: str, settings: Mapping[str, bool | int | str | None], valid_from: date | None
) -> str:
    row = RuleSet(id=uow.new_id(), body_id=body_id, valid_from=valid_from, settings=_rules_text(settings))
    return add(uow, row).id


def _rules_text(settings: Mapping[str, bool | int | str | None]) -> str:
    return json.dumps(dict(settings), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


@gesture()
def add_standing_item(
    uow: UnitOfWork,
    *,
    body_id: str,
    title: str,
    place: str = StandingPlace.OPENING,
    nature: str = Nature.INFORMATION,
    kind: str = StandingKind.ITEM,
    planned_minutes: int | None = None,
) -> str:
    live(uow, Body, body_id)
    row = StandingItem(
        id=uow.new_id(),
        body_id=body_id,
        rank=rank_at_end(uow, StandingItem, body_id=body_id),
        kind=kind,
        place=place,
        title=required(title, "title"),
        nature=nature,
        planned_minutes=planned_minutes,
    )
    return add(uow, row).id


@gesture()
def edit_standing_item(uow: UnitOfWork, /, *, item_id: str, **fields: Any) -> None:
    edit(live(uow, StandingItem, item_id), _STANDING, fields)


@gesture()
def move_standing_item(uow: UnitOfWork, *, item_id: str, before_id: str | None = None) -> None:
    """Move a standing item just before another one of the same place; last where none is given."""
    row = live(uow, StandingItem, item_id)
    query = (
        select(StandingItem.id, StandingItem.rank)
        .where(StandingItem.body_id == row.body_id, ~StandingItem.gone)
        .order_by(StandingItem.rank, StandingItem.id)
    )
    listed = [(key, rank) for key, rank in uow.session.execute(query)]
    row.rank = rank_beside(listed, row.id, before_id)


@gesture()
def remove_standing_item(uow: UnitOfWork, *, item_id: str) -> None:
    live(uow, StandingItem, item_id).gone = True


def _refuse_taken_code(uow: UnitOfWork, code: str) -> None:
    if uow.session.scalar(select(Body.id).where(Body.code == code, ~Body.gone)):
        raise UserError("code_taken", taken=code)
