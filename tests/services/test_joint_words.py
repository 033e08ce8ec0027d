"""A joint sitting has no legal existence: « adopté » and « délibération » are never said of what it does itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.documents.reading import printed

from concertation.documents import render
from concertation.domain.vocabulary import DocumentKind, Regime, Verdict, VoteMode
from concertation.domain.votes import Tally, decide
from concertation.services.explaining import judged_words
from concertation.services.papers import build_document
from concertation.services.queries.assembly import Sitting, sitting
from concertation.services.queries.captured import blocks
from concertation.services.queries.meeting import meeting_id_of
from concertation.services.workspace import Workspace
from concertation.wording import word, words

REFERENCES = ("59-62-CONV-2013-01", "59-62-CONV-2013-02")
KINDS = (DocumentKind.AGENDA, DocumentKind.ATTENDANCE, DocumentKind.MINUTES, DocumentKind.CONCLUSIONS)
# What is said of each council in its own column, or of what the councils will do.
OF_COUNCILS = re.compile(
    r"conseil|aucune délibération|Délibérée (?:le )?[\w ]*\d{4}|n° |Délibération (?:59|62)|Délibérations"
)
COUNTS = st.integers(0, 80)
TALLIES = st.builds(Tally, COUNTS, COUNTS, COUNTS, COUNTS, COUNTS)


@pytest.fixture(scope="module")
def workspace(demo_register: Path) -> Iterator[Workspace]:
    with Workspace.open(demo_register, readonly=True) as opened:
        yield opened


@pytest.fixture(scope="module")
def known(workspace: Workspace) -> Sitting:
    return workspace.read(sitting, workspace.read(meeting_id_of, REFERENCES[1]))


@given(tally=TALLIES, other=TALLIES, mode=st.sampled_from(VoteMode))
def test_no_verdict_of_a_joint_sitting_says_adopted(known: Sitting, tally: Tally, other: Tally, mode: VoteMode) -> None:
    assert known.regime == Regime.JOINT_SITTING
    decided = decide({"59": tally, "62": other}, mode)
    for judged in (*decided.councils.values(), decided.together):
        told = judged_words(known, judged).lower()
        assert "adopt" not in told
        assert "délib" not in told


def test_every_verdict_has_a_word_of_its_own_for_joint_sittings() -> None:
    assert set(words("joint_verdict")) == set(words("verdict")) == set(Verdict)
    assert not any("adopt" in word("joint_verdict", verdict, language="fr").lower() for verdict in Verdict)


@pytest.mark.parametrize("reference", REFERENCES)
@pytest.mark.parametrize("kind", KINDS)
def test_no_paper_of_a_joint_sitting_says_that_it_adopts_or_deliberates(
    workspace: Workspace, kind: DocumentKind, reference: str
) -> None:
    meeting = workspace.read(meeting_id_of, reference)
    text = " ".join(printed(render(workspace.read(build_document, kind, meeting))))
    assert not re.search(r"\badopté", text, re.IGNORECASE)
    for found in re.finditer(r"délib[ée]r\w*", text, re.IGNORECASE):
        around = text[max(0, found.start() - 90) : found.end() + 40]
        assert OF_COUNCILS.search(around), around


@pytest.mark.parametrize("reference", REFERENCES)
def test_no_line_of_its_minutes_does_either(workspace: Workspace, reference: str) -> None:
    for line in workspace.read(blocks, workspace.read(meeting_id_of, reference)):
        assert not re.search(r"\badopté|délibération", line.text, re.IGNORECASE)
