"""What changed between two versions of issued minutes, in the words a rectificatif prints."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from concertation.documents.model import (
    ActionEntry,
    Conclusion,
    Council,
    Participant,
    ParticipantGroup,
    Point,
    Proceedings,
    Ratification,
    RatificationState,
    Status,
)
from concertation.domain.dates_fr import PartialDate
from concertation.wording import word

if TYPE_CHECKING:
    from concertation.documents.model import Document


def same_content(issued: Document, current: Document) -> bool:
    """Tell whether issuing ``current`` would only repeat what was issued, version and date aside."""
    return _bare(issued) == _bare(current)


def _bare(document: Document) -> Document:
    """Return what the minutes themselves say: neither their version nor how the actions fared since."""
    masthead = dataclasses.replace(
        document.masthead,
        version=1,
        status=Status.DRAFT,
        issued_at=None,
        change_note="",
        status_note="",
        register_seal="",
        logos=(),
        letterhead=(),
        colour="",
    )
    changes: dict[str, Any] = {"masthead": masthead}
    if hasattr(document, "late_actions"):
        changes["late_actions"] = ()
    for part in ("new_actions", "actions"):
        if hasattr(document, part):
            changes[part] = _as_agreed(getattr(document, part))
    if hasattr(document, "groups"):
        changes["groups"] = _as_attended(document.groups)
    if isinstance(document, Proceedings):
        changes["councils"] = tuple(
            sorted(
                (dataclasses.replace(each, groups=_as_attended(each.groups)) for each in document.councils), key=_named
            )
        )
    if points := [point for point in getattr(document, "points", ()) if isinstance(point, Point)]:
        changes["points"] = tuple(dataclasses.replace(point, actions=_as_agreed(point.actions)) for point in points)
    return dataclasses.replace(document, **changes)


def _as_attended(groups: Iterable[ParticipantGroup]) -> tuple[ParticipantGroup, ...]:
    """Return who attended for whom, whatever the order of the list: another order corrects nothing."""
    found: dict[str, list[Participant]] = {}
    for group in groups:
        for person in group.participants:
            told = dataclasses.replace(person, authority="")
            found.setdefault(person.authority or group.authority, []).append(told)
    return tuple(
        ParticipantGroup(authority=name, participants=tuple(sorted(found[name], key=repr))) for name in sorted(found)
    )


def _named(council: Council) -> str:
    return council.name


def _as_agreed(actions: Iterable[ActionEntry]) -> tuple[ActionEntry, ...]:
    """Return actions as the meeting gave them: carrying them out makes no minutes wrong."""
    return tuple(
        dataclasses.replace(
            action, state="", state_text="", percent=None, comment="", comment_on=None, late_days=0, postponements=0
        )
        for action in actions
    )


def what_changed(issued: Document, current: Document) -> str:
    """Return one sentence per kind of change, drawn from the difference of the two documents.

    Decisions and actions are named by their label; other changes by the part of the document they stand in.
    """
    before, after = _bare(issued), _bare(current)
    acts = list(_new_acts(before, after))
    before, after = _without_acts(before), _without_acts(after)
    sentences = [
        *acts,
        *_entries("decisions", _decisions(before), _decisions(after)),
        *_entries("actions", _actions(before), _actions(after)),
    ]
    sentences += [
        _say(f"{part}_changed")
        for part in ("groups", "masthead", "councils")
        if _part(before, part) != _part(after, part)
    ]
    return " ".join(sentences) or _say("wording_changed")


def _new_acts(before: Document, after: Document) -> Iterable[str]:
    """Return a sentence for each council's deliberation that came in, was changed or was taken out since."""
    known = {(one.label, each.authority): each for one in _conclusions(before) for each in one.ratifications}
    came: dict[str, list[str]] = {}
    changed = []
    for one in _conclusions(after):
        for each in one.ratifications:
            was = known.get((one.label, each.authority))
            if was is None or was == each:
                continue
            if each.state is RatificationState.DELIBERATED and was.state is not RatificationState.DELIBERATED:
                came.setdefault(_act(each), []).append(one.label)
            else:
                changed.append(f"{one.label} ({each.authority})")
    for act, labels in came.items():
        yield _say("deliberation_came", act=act, labels=", ".join(labels))
    if changed:
        yield _say("deliberations_changed", labels=", ".join(changed))


def _act(of: Ratification) -> str:
    """Return « 59 n° 4.2 du 16 décembre 2013 »."""
    number = f" n° {of.number}" if of.number else ""
    when = PartialDate.parse(of.on) if of.on else None
    on = f" {'du' if when.day else 'de'} {when.printed()}" if when else ""
    return f"{of.authority}{number}{on}"


def _conclusions(document: Document) -> tuple[Conclusion, ...]:
    return getattr(document, "conclusions", ())


def _without_acts(document: Document) -> Document:
    """Return the same document with nobody's deliberations, which are no part of what was concluded together."""
    if not _conclusions(document):
        return document
    bare = tuple(dataclasses.replace(one, ratifications=()) for one in _conclusions(document))
    changes: dict[str, Any] = {"conclusions": bare}
    return dataclasses.replace(document, **changes)


def _say(key: str, **values: str) -> str:
    return word("rectification", key, language="fr").format(**values)


def _part(document: Document, name: str) -> Any:
    return getattr(document, name, None)


def _decisions(document: Document) -> dict[str, Any]:
    of_points = [entry for point in getattr(document, "points", ()) for entry in point.decisions]
    return {entry.label: entry for entry in (*of_points, *getattr(document, "conclusions", ()))}


def _actions(document: Document) -> dict[str, Any]:
    return {
        entry.reference: entry
        for entry in (*_part_or_none(document, "new_actions"), *_part_or_none(document, "actions"))
    }


def _part_or_none(document: Document, name: str) -> tuple[Any, ...]:
    return getattr(document, name, None) or ()


def _entries(kind: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterable[str]:
    groups = {
        "added": [label for label in after if label not in before],
        "removed": [label for label in before if label not in after],
        "reworded": [label for label in after if label in before and before[label] != after[label]],
    }
    return [_say(f"{kind}_{change}", labels=", ".join(labels)) for change, labels in groups.items() if labels]
