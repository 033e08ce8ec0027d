"""A register full of confidences, each kind under a word of its own, and a reader of whatever leaves a register."""

from __future__ import annotations

import base64
import re
import zipfile
from email import message_from_bytes
from email.policy import default
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pikepdf
from tests.documents.tagging.pages import printed_text

from concertation.domain.folding import fold
from concertation.domain.vocabulary import ItemPart, Nature
from concertation.services.gestures.agenda import add_item, edit_item
from concertation.services.gestures.attachments import attach
from concertation.services.gestures.capture import capture_line
from concertation.services.gestures.decisions import edit_decision
from concertation.services.gestures.deliberations import record_deliberation
from concertation.services.gestures.followup import add_action, comment_action, edit_action, revise_due
from concertation.services.gestures.item_texts import write_item_text
from concertation.services.gestures.minutes import issue_minutes
from concertation.services.gestures.reports import add_amendment, add_speech
from concertation.services.gestures.session import close_meeting, open_meeting, write_private_note
from concertation.services.queries.captured import blocks
from concertation.services.queries.meeting import items, meeting_id_of
from concertation.services.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from concertation.persistence.reader import Reader

# No document holds these words by chance.
PRIVATE = "zibeline"  # a note or a line that the secretary keeps to herself, and what is told of what it gave birth to
CLOSED = "gerboise"  # a point à huis clos, its papers and pieces, and what was said, decided and voted under it
PUBLIC = "libellule"  # written beside them for everybody: what is found proves that the files are read
WORKING, JOINT = "276-DGS-2014-01", "59-62-CONV-2013-02"


def confide(path: Path) -> dict[str, tuple[str, ...]]:
    """Write every kind of confidence in a register; return, by argument of the command line, what exists to ask of."""
    with Workspace.open(path) as register:
        for reference in (WORKING, JOINT):
            _confide_in(register, reference)
        return _askable(register)


def _confide_in(register: Workspace, reference: str) -> None:
    run, meeting_id = register.run, register.read(meeting_id_of, reference)
    if reference == WORKING:
        run(open_meeting, meeting_id=meeting_id)
    run(write_private_note, meeting_id=meeting_id, text=f"La {PRIVATE} du préfet")
    dossier_id, person_id = (str(register.read(_first_of, table)) for table in ("dossier", "person"))
    closed_id = run(add_item, meeting_id=meeting_id, title=f"La {CLOSED}", nature=Nature.REPORT, dossier_id=dossier_id,
                    brief=f"Une {CLOSED}", rapporteur_id=person_id)  # fmt: skip
    run(edit_item, item_id=closed_id, internal=True)
    for part in (ItemPart.CONTEXT, ItemPart.STAKES):
        run(write_item_text, item_id=closed_id, part=part, text=f"De la {CLOSED}")
    run(add_amendment, item_id=closed_id, text=f"Amender la {CLOSED}")
    run(add_speech, item_id=closed_id, text=f"Parle de la {CLOSED}", used_seconds=60)
    for owner, word in ((closed_id, CLOSED), (_open_point(register, meeting_id), PUBLIC)):
        run(attach, owner_kind="agenda_item", owner_id=owner, name=f"{word}.txt", content=f"La {word}.".encode(),
            media_type="text/plain")  # fmt: skip
    _say(register, meeting_id, _open_point(register, meeting_id), PUBLIC, private=False)
    _say(register, meeting_id, _open_point(register, meeting_id), PRIVATE, private=True)
    _say(register, meeting_id, closed_id, CLOSED, private=False)
    for block in register.read(blocks, meeting_id):
        if block.decision_id and {PRIVATE, CLOSED} & set(re.findall(r"\w+", block.text.casefold())):
            _follow(register, block, dossier_id, person_id)
    if reference == WORKING:
        run(close_meeting, meeting_id=meeting_id)
    kinds = ("decisions", "minutes") if reference == WORKING else ("conclusions", "minutes")
    for kind in kinds:
        run(issue_minutes, meeting_id=meeting_id, kind=kind, embed=True)


def _first_of(reader: Reader, table: str) -> str:
    return str(reader.scalar(f"SELECT min(id) FROM {table} WHERE gone = 0"))


def _open_point(register: Workspace, meeting_id: str) -> str:
    return next(item.id for item in register.read(items, meeting_id) if not item.internal and item.standing is None)


def _say(register: Workspace, meeting_id: str, item_id: str, word: str, *, private: bool) -> None:
    """Capture a line of every kind."""
    for raw in (f"{word} : un échange", f"! retenir la {word}", f"- chiffrer la {word} avant le 20/12/2014",
                f"= 9/8/1 sur la {word}", f"? la {word}", f"Mme {word} arrive"):  # fmt: skip
        register.run(capture_line, meeting_id=meeting_id, item_id=item_id, raw=raw, private=private)


def _follow(register: Workspace, block: Any, dossier_id: str, person_id: str) -> None:
    """Do with a secret decision what is done with any other: a dossier, an action, a comment, a due date, an act."""
    run, word = register.run, PRIVATE if PRIVATE in block.text.casefold() else CLOSED
    run(edit_decision, decision_id=block.decision_id, dossier_id=dossier_id)
    action_id = run(add_action, text=f"Suivre la {word}", decision_id=block.decision_id, dossier_id=dossier_id,
                    assignee_id=person_id)  # fmt: skip
    run(edit_action, action_id=action_id, text=f"Suivre de près la {word}")
    run(comment_action, action_id=action_id, text=f"La {word} avance")
    run(revise_due, action_id=action_id, due_on=register.today(), reason=f"La {word} attend")
    code = register.read(lambda reader: reader.scalar(
        "SELECT m.reference FROM decision d JOIN meeting m ON m.id = d.meeting_id WHERE d.id = :id", id=block.decision_id))  # fmt: skip
    if code == JOINT:
        authority = register.read(lambda reader: reader.scalar("SELECT id FROM authority WHERE code = '59'"))
        run(record_deliberation, decision_id=block.decision_id, authority_id=authority, number=f"2013-{word}",
            adopted_on="2013-12-16", sense="adopted", subject_code="8.3", object=f"La {word}")  # fmt: skip


def _askable(register: Workspace) -> dict[str, tuple[str, ...]]:
    """Return values for the arguments of any verb, by their names."""

    def found(sql: str) -> str:
        return str(register.read(lambda reader: reader.scalar(sql)))

    person, dossier = found("SELECT min(id) FROM person WHERE gone = 0"), found("SELECT min(id) FROM dossier")
    decision = found("SELECT min(id) FROM decision WHERE reference IS NOT NULL")
    chair = found(f"SELECT coalesce(chair_id, '{person}') FROM meeting WHERE reference = '{JOINT}'")
    closed = f"SELECT id FROM agenda_item WHERE internal = 1 AND title LIKE '%{CLOSED}%' ORDER BY id"
    return {
        "closed": (found(closed),),
        "meeting": (WORKING, JOINT),
        "edition": ("27", "59"),
        "item": ("2",),
        "person": (chair,),
        "dossier": (dossier,),
        "contract": ("276",),
        "code": ("276",),
        "body": ("276-DGS", "59-62-CONV"),
        "authority": ("59",),
        "object": (WORKING, JOINT, decision, dossier),
        "title": (f"La {PUBLIC}",),
        "words": (PUBLIC, PRIVATE, CLOSED),
        "year": ("2013",),
        "from_on": ("2014-01-01",),
    }


def leaves(name: str, content: bytes) -> Iterator[str]:
    """Yield every text of a file: pages, properties, strings, enclosed files, members and parts, however deep."""
    yield name
    if content.startswith(b"%PDF"):
        yield printed_text(content)
        yield from _of_pdf(content)
    elif content.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(BytesIO(content)) as members:
            for member in members.namelist():
                yield from leaves(member, members.read(member))
    elif name.endswith(".eml"):
        message = message_from_bytes(content, policy=default)
        yield from (f"{key}: {value}" for key, value in message.items())
        for part in message.walk():
            enclosed = part.get_payload(decode=True)
            if isinstance(enclosed, bytes):
                yield from leaves(part.get_filename() or part.get_content_type(), enclosed)
    else:
        told = re.sub(r"\r\n[ \t]", "", content.decode("utf-8", "replace"))  # a calendar folds its lines
        yield told
        yield re.sub(r"<[^>]*>", "", told)  # a word processor cuts words into runs
        for found in re.findall(rb"base64,([A-Za-z0-9+/=\s]+)", content):
            yield from leaves("enclosed", base64.b64decode(found))


def _of_pdf(content: bytes) -> Iterator[str]:
    with pikepdf.open(BytesIO(content)) as pdf:
        for each in pdf.objects:
            yield from _strings(each)
            if isinstance(each, pikepdf.Stream) and each.get("/Type") in ("/EmbeddedFile", "/Metadata"):
                yield from leaves("enclosed", each.read_bytes())


def _strings(each: Any) -> Iterator[str]:
    """Yield the strings of one object; what it refers to is another's."""
    if isinstance(each, pikepdf.String):
        yield str(each)
    elif isinstance(each, pikepdf.Dictionary | pikepdf.Stream):
        for value in (each if isinstance(each, pikepdf.Dictionary) else each.stream_dict).as_dict().values():
            if not getattr(value, "is_indirect", False):
                yield from _strings(value)
    elif isinstance(each, pikepdf.Array):
        for value in each.as_list():
            if not getattr(value, "is_indirect", False):
                yield from _strings(value)


def words_in(name: str, content: bytes) -> frozenset[str]:
    """Return which of the three words a file holds anywhere."""
    told = fold("\n".join(leaves(name, content))).replace("\xad", "").replace("-\n", "")
    return frozenset(word for word in (PRIVATE, CLOSED, PUBLIC) if word in told)
