"""What the chair of an assembly may say next, from where the sitting stands; never anything of the secretary's own notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from concertation.domain.vocabulary import SittingEventKind, VoteMode
from concertation.wording import word

if TYPE_CHECKING:
    from concertation.domain.assembly import Standing
    from concertation.services.queries.assembly_state import AssemblyState
    from concertation.services.queries.ballots import RecordedVote
    from concertation.services.queries.meeting_rows import ItemRow
    from concertation.ui.session.plenary.ballot import BallotDraft
    from concertation.ui.session.plenary.marks import Hall


def quorum_words(hall: Hall, standing: Standing) -> str:
    """Return « Nord 44 sur 79, quorum atteint · Pas-de-Calais 38 sur 77, quorum non atteint »."""
    translate = QCoreApplication.translate
    parts = []
    for council, count in standing.councils.items():
        told = translate("Plenary", "quorum atteint") if count.met else translate("Plenary", "quorum non atteint")
        here = translate("Plenary", "{name} : {present} sur {members}").format(
            name=hall.councils[council], present=count.present, members=count.members
        )
        parts.append(f"{here}, {told}")
    return "  ·  ".join(parts)


def next_formula(
    hall: Hall, standing: Standing, assembly: AssemblyState, item: ItemRow | None, draft: BallotDraft | None
) -> str:
    """Return the next words of the chair, in the order in which a sitting goes."""
    translate = QCoreApplication.translate
    if hall.sitting.paused_at is not None:
        return translate("Plenary", "« La séance est suspendue. »")
    if hall.sitting.opened_at is None or item is None:
        return ""
    if not any(event.kind == SittingEventKind.ROLL_CALL for event in assembly.sitting_events) and not assembly.votes:
        return translate("Plenary", "« La séance est ouverte. Je demande de procéder à l’appel nominatif. »")
    missing = [hall.councils[key] for key, count in standing.councils.items() if not count.met]
    if missing:
        told = translate("Plenary", "« Le quorum n’est pas atteint dans ce conseil : {names}. »")
        return told.format(names=", ".join(missing))
    if draft is not None and draft.is_begun:
        return _of_ballot(draft)
    taken = [vote for vote in assembly.votes if item.id in vote.item_ids and vote.stands and not vote.amendment_id]
    return _of_vote(hall, taken[-1]) if taken else _of_report(assembly, item)


def _of_ballot(draft: BallotDraft) -> str:
    translate = QCoreApplication.translate
    if draft.mode is VoteMode.PUBLIC:
        return translate("Plenary", "« Le scrutin public est ouvert ; chacun vote à l’appel de son nom. »")
    if draft.mode is VoteMode.SECRET:
        return translate("Plenary", "« Le scrutin est secret ; les bulletins vont être dépouillés. »")
    return translate("Plenary", "« Qui est contre ? Qui s’abstient ? Qui ne prend pas part au vote ? »")


def _of_vote(hall: Hall, vote: RecordedVote) -> str:
    subject = "verdict" if hall.sitting.rules.binding else "joint_verdict"
    names = {council.code: council.short_name for council in hall.sitting.councils}
    parts = [
        f"{names.get(one.authority or '', '')} : {word(subject, one.verdict)}" for one in vote.councils if one.verdict
    ]
    words, translate = ", ".join(parts), QCoreApplication.translate
    if hall.sitting.rules.binding:
        return translate("Plenary", "« {words}. »").format(words=words)
    return translate("Plenary", "« {words}. Chaque conseil en délibérera. »").format(words=words)


def _of_report(assembly: AssemblyState, item: ItemRow) -> str:
    translate = QCoreApplication.translate
    own = [speech for speech in assembly.speeches if speech.item_id == item.id]
    speaking = next((one for one in own if one.started_at is not None), None)
    if speaking is not None:
        who = speaking.person or speaking.group or speaking.authority or ""
        return translate("Plenary", "« La parole est à {who}. »").format(who=who)
    if item.rapporteur and not own:
        return translate("Plenary", "« La parole est à {who}, rapporteur. »").format(who=item.rapporteur)
    return translate("Plenary", "« Y a-t-il d’autres interventions ? Je mets le rapport aux voix. »")
