"""The procès-verbal that writes itself: each fact said once at its place, reworded or following, flagged when it changed."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from tests.documents.reading import heard, not_conforming
from tests.factories.convention import STARTS, Convention, ConventionRegister

from concertation.documents import narration as say
from concertation.documents import render
from concertation.documents.model import Document, Proceedings, from_json, to_json
from concertation.domain.ballots import Ballot
from concertation.domain.vocabulary import BallotSense, RecusalKind, Regime, TemplatePart, VoteMode
from concertation.domain.votes import Tally
from concertation.errors import UserError
from concertation.persistence.ids import Makers
from concertation.services.editable import editable_copy
from concertation.services.gestures import presence, proceedings, proxies, reports, session, votes
from concertation.services.gestures.body import edit_body
from concertation.services.gestures.templates import write_template
from concertation.services.papers import build_document
from concertation.services.queries.assembly_state import events
from concertation.services.queries.sentences import SentenceRow, sentences
from concertation.services.workspace import Workspace


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> ConventionRegister:
    return ConventionRegister(tmp_path_factory.mktemp("proceedings"))


def minute(after: int) -> datetime:
    """Minutes after the opening, at 10:05 in Paris."""
    return STARTS + timedelta(minutes=after)


class Hall:
    """A sitting held minute by minute: eight members for 59, nine for 62."""

    def __init__(self, workspace: Workspace, known: Convention) -> None:
        self.workspace, self.known = workspace, known
        self.run, self.meeting = workspace.run, known.meeting

    def hold(self) -> None:
        run, meeting = self.run, self.meeting
        north, south = self.known.people["59"], self.known.people["62"]
        first, second, _third = self.known.reports
        run(proxies.give_proxy, meeting_id=meeting, grantor_id=south[8], holder_id=south[0])
        run(session.declare_attendance, meeting_id=meeting, person_id=north[7], declared="excused")
        run(session.open_meeting, meeting_id=meeting, at=STARTS)
        run(presence.call_roll, meeting_id=meeting, person_ids=(*north[:4], *south[:6]), at=minute(1))
        run(presence.mark_persons, meeting_id=meeting, person_ids=(north[4],), present=True, at=minute(17))
        run(presence.mark_persons, meeting_id=meeting, person_ids=(north[5], south[6]), present=True, at=minute(20))
        run(reports.edit_report, item_id=first, report_number="1", commission="Commission des transports")
        run(votes.recuse, item_id=first, person_id=south[1], kind=RecusalKind.CONFLICT_OF_INTEREST)
        run(reports.add_speech, item_id=first, person_id=north[1], text="Nous soutenons ce rapport.", used_seconds=130)
        run(votes.request_ballot, item_id=first, mode=VoteMode.PUBLIC, requesters=2, at=minute(24))
        here = (*north[:6], *south[:7], south[8])
        lines = tuple(
            (person, BallotSense.AGAINST if person == north[0] else BallotSense.FOR)
            for person in here
            if person != south[1]
        )
        self.public = run(
            votes.record_vote,
            meeting_id=meeting,
            about=votes.About(first),
            ballot=Ballot(VoteMode.PUBLIC, minute(25), lines=lines),
        )
        run(presence.mark_persons, meeting_id=meeting, person_ids=(north[1], north[2]), present=False, at=minute(32))
        run(session.pause_meeting, meeting_id=meeting, at=minute(33), reason="quorum perdu")
        run(session.resume_meeting, meeting_id=meeting, at=minute(41))
        run(presence.mark_persons, meeting_id=meeting, person_ids=(north[1],), present=True, at=minute(40))
        run(
            votes.record_vote,
            meeting_id=meeting,
            about=votes.About(second),
            ballot=Ballot(
                VoteMode.ORDINARY,
                minute(50),
                totals={self.known.councils["59"]: Tally(2, 2, 1), self.known.councils["62"]: Tally(8, 0)},
            ),
        )
        run(session.close_meeting, meeting_id=meeting, at=minute(70))

    def sentences(self) -> dict[str, SentenceRow]:
        return {row.key: row for row in self.workspace.read(sentences, self.meeting)}

    def starting(self, opening: str) -> list[SentenceRow]:
        return [row for key, row in self.sentences().items() if key.startswith(opening)]

    def paper(self) -> Proceedings:
        built = self.workspace.read(build_document, "minutes", self.meeting)
        assert isinstance(built, Proceedings)
        return built


@pytest.fixture
def hall(original: ConventionRegister, tmp_path: Path) -> Iterator[Hall]:
    path = tmp_path / "convention.concertation"
    known = original.copy_to(path)
    with Workspace.open(path, Makers.seeded(5, minute(120))) as workspace:
        found = Hall(workspace, known)
        found.hold()
        yield found


def test_opening_presence_and_closing_are_said(hall: Hall) -> None:
    told = {key: row.text for key, row in hall.sentences().items()}
    assert told["opening"].startswith("L’an deux mille quatorze, le onze mars, à dix heures cinq, ")
    assert "se sont réunis en séance commune" in told["opening"]
    assert "4 membres présents à l’appel sur 8 en exercice" in told["quorum:59"]
    assert "n’est pas atteint à l’appel ; les arrivées le complètent à 10\u00a0h\u00a022" in told["quorum:59"]
    assert "fixé à 5, est atteint" in told["quorum:62"]
    assert "TÉMOIN-55 (10\u00a0h\u00a022)" in told["completed:59"]
    assert "SPÉCIMEN-56 (10\u00a0h\u00a025)" in told["late:59"]
    assert "completed:62" not in told
    assert "CANEVAS-07 (10\u00a0h\u00a025)" in told["late:62"]
    assert "donne pouvoir à Mme Claude EXEMPLE-01" in told["proxies:62"]
    assert "MAQUETTE-58" in told["excused:59"]
    assert "MAQUETTE-08" in told["absent:62"]
    assert "11\u00a0h\u00a015" in told["closing"]


def test_reports_tell_who_spoke_who_voted_and_what_came_of_it(hall: Hall) -> None:
    first = hall.paper().points[0]
    assert (first.number, first.note) == ("Rapport n° 1", "Commission des transports")
    said = " ".join(passage.text for passage in first.passages)
    assert "intéressé à l’affaire, ne prend part ni au débat ni au vote" in said
    assert "(3 min).** Nous soutenons ce rapport." in said
    assert "un scrutin public ; 3 sont nécessaires : la demande n’est pas retenue" in said
    assert "**Ont voté contre (1) :** Mme Claude EXEMPLE-51." in said
    assert "(pouvoir à EXEMPLE-01 Claude)" in said
    (vote,) = first.votes
    assert "Conseil général du Pas-de-Calais : avis favorable, 7 pour, 0 contre" in vote.result
    assert [(line.council.split()[-1], line.group, line.in_favour) for line in vote.tallies][:2] == [
        ("Pas-de-Calais", "", 7),
        ("Pas-de-Calais", "Groupe A (exemple)", 2),
    ]
    assert "partage égal des voix" in hall.paper().points[1].votes[0].result


def test_departures_suspensions_and_the_quorum_stand_at_their_place(hall: Hall) -> None:
    first = hall.paper().points[0]
    after_vote = [passage.text for passage in first.passages if passage.after_votes == 1]
    order = [
        "Quorum vérifié",
        "Ont voté pour",
        "quittent la séance",
        "quorum n’est plus atteint",
        "suspendue",
        "revient",
    ]
    places = [next(at for at, text in enumerate(after_vote) if words in text) for words in order]
    assert places == sorted(places)
    assert "elle est reprise à 10\u00a0h\u00a046" in next(text for text in after_vote if "suspendue" in text)


def test_nothing_of_it_says_that_the_joint_sitting_binds(hall: Hall) -> None:
    text = heard(render(hall.paper()))
    assert "adopté" not in text.replace("réputé", "")
    assert "ne prend aucune délibération" in text


def test_the_page_reads_in_order_and_conforms(hall: Hall) -> None:
    pdf = render(hall.paper())
    text, at = heard(pdf), 0
    for words in ("L’an deux mille", "ouvre la séance", "Ordre du jour", "Ont complété le quorum", "Rapport n° 1",
                  "ne prend part ni", "avis favorable", "quittent la séance", "Clôture"):  # fmt: skip
        at = text.index(words, at)
    assert not_conforming(pdf) == []
    assert from_json(to_json(hall.paper())) == hall.paper()


# Reworded or following


def test_a_reworded_sentence_is_printed_and_undone(hall: Hall) -> None:
    before = hall.sentences()["closing"].text
    hall.run(proceedings.reword_sentence, meeting_id=hall.meeting, key="closing", text="La séance est levée.")
    row = hall.sentences()["closing"]
    assert (row.text, row.generated, row.reworded, row.stale) == ("La séance est levée.", before, True, False)
    assert "La séance est levée." in [sentence.text for sentence in hall.paper().sentences]
    hall.workspace.undo()
    assert hall.sentences()["closing"].text == before
    hall.workspace.redo()
    hall.run(proceedings.restore_sentence, meeting_id=hall.meeting, key="closing")
    assert not hall.sentences()["closing"].reworded


def test_untouched_sentences_follow_and_touched_ones_are_flagged(hall: Hall) -> None:
    arrivals = [row for row in hall.workspace.read(events, hall.meeting) if row.at == minute(17)]
    hall.run(proceedings.reword_sentence, meeting_id=hall.meeting, key="completed:59", text="Le quorum est complété.")
    hall.run(presence.retime_presence, event_id=arrivals[0].id, at=minute(18))
    told = hall.sentences()
    assert "10\u00a0h\u00a023" in told["quorum:59"].text
    assert not told["quorum:59"].stale
    assert (told["completed:59"].text, told["completed:59"].stale) == ("Le quorum est complété.", True)
    assert not told["opening"].stale
    hall.run(
        proceedings.reword_sentence, meeting_id=hall.meeting, key="completed:59", text="Quorum complété à 10 h 23."
    )
    assert not hall.sentences()["completed:59"].stale


def test_a_reworded_sentence_whose_facts_are_gone_is_still_there_to_be_read(hall: Hall) -> None:
    hall.run(proceedings.reword_sentence, meeting_id=hall.meeting, key=f"vote:{hall.public}", text="Avis partagé.")
    hall.run(votes.remove_vote, vote_id=hall.public)
    row = hall.sentences()[f"vote:{hall.public}"]
    assert row.lost
    assert row.stale
    assert "Avis partagé." not in heard(render(hall.paper()))
    with pytest.raises(UserError, match="sentence_unknown"):
        hall.run(proceedings.reword_sentence, meeting_id=hall.meeting, key=row.key, text="Encore.")


def test_saying_what_the_record_says_is_not_rewording(hall: Hall) -> None:
    text = hall.sentences()["opening"].text
    hall.run(proceedings.reword_sentence, meeting_id=hall.meeting, key="opening", text=text)
    assert not hall.sentences()["opening"].reworded
    with pytest.raises(UserError, match="line_empty"):
        hall.run(proceedings.reword_sentence, meeting_id=hall.meeting, key="opening", text="  ")


def test_keys_are_stable_and_no_two_sentences_share_one(hall: Hall) -> None:
    rows = hall.workspace.read(sentences, hall.meeting)
    keys = [row.key for row in rows]
    assert len(set(keys)) == len(keys)
    assert keys == [row.key for row in hall.workspace.read(sentences, hall.meeting)]
    printed = {sentence.key for sentence in hall.paper().sentences}
    printed |= {passage.key for point in hall.paper().points for passage in point.passages if passage.key}
    results = {key for key in keys if key.startswith("vote:")}
    assert printed | results == set(keys)


# The rule of content


@pytest.mark.parametrize(
    ("on", "council", "cited"),
    [
        (date(2013, 7, 4), True, False),
        (date(2022, 6, 30), True, False),
        (date(2022, 7, 1), True, True),
        (date(2024, 1, 1), False, False),
    ],
)
def test_the_law_of_2022_is_cited_from_its_day_and_of_a_council_alone(on: date, council: bool, cited: bool) -> None:
    assert ("3121-13" in say.approval(on, council)) is cited


def test_only_a_missing_quorum_is_completed() -> None:
    assert "atteint" in say.quorum("Conseil", 77, 39, 39, None, False)
    assert "n’est pas" not in say.quorum("Conseil", 77, 39, 39, None, False)
    assert "n’est pas atteint." in say.quorum("Conseil", 77, 38, 39, None, False)


@pytest.mark.parametrize("regime", list(Regime))
def test_papers_made_before_the_meeting_say_nothing_that_happened_in_it(
    original: ConventionRegister, tmp_path: Path, regime: Regime
) -> None:
    path = tmp_path / "avant.concertation"
    known = original.copy_to(path)
    with Workspace.open(path, Makers.seeded(6, minute(-60))) as workspace:
        run, meeting, (first, second, third) = workspace.run, known.meeting, known.people["62"][:3]
        run(edit_body, body_id=known.body, regime=regime)
        run(write_template, body_id=known.body, part=TemplatePart.MINUTES_OPENING, text="La séance est ouverte.")
        run(proxies.give_proxy, meeting_id=meeting, grantor_id=first, holder_id=second)
        run(session.declare_attendance, meeting_id=meeting, person_id=third, declared="excused")
        run(presence.mark_persons, meeting_id=meeting, person_ids=known.people["59"], present=True)
        kinds = ("minutes", "conclusions") if regime is Regime.JOINT_SITTING else ("minutes", "decisions")
        for kind in kinds:
            page = workspace.read(build_document, kind, meeting)
            for told in (heard(render(page)), _words_of_copy(page)):
                assert "Trame établie avant la " in told
                assert not re.search(r"ouvre la séance|est ouverte|est levée|réputé|s’est réuni|se sont réunis", told)
                assert not re.search(r"présents? à l’appel|absent|Arrivé|quorum, fixé|donne pouvoir", told)
        run(session.open_meeting, meeting_id=meeting, at=STARTS)
        opened = heard(render(workspace.read(build_document, "minutes", meeting)))
        assert "Trame établie" not in opened
        assert ("se sont réunis" in opened or "s’est réuni" in opened) is (
            regime in {Regime.JOINT_SITTING, Regime.COUNCIL}
        )


def _words_of_copy(page: Document) -> str:
    with zipfile.ZipFile(BytesIO(editable_copy(page, "docx").content)) as archive:
        written = re.sub("<[^>]+>", "", archive.read("word/document.xml").decode())
    return " ".join(written.replace("\u00a0", " ").split())
