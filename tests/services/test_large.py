"""The records of the large register: as many rows a meeting as asked, sound, logged and found."""

from __future__ import annotations

import random
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from concertation.errors import UserError
from concertation.persistence.ids import Makers, SetClock
from concertation.services.demo.large import add_records, write_large
from concertation.services.demo.stage import Stage
from concertation.services.keeping import check
from concertation.services.queries.search import search
from concertation.services.workspace import Workspace

MEETINGS = 2
NOW = datetime(2013, 11, 26, tzinfo=UTC)


@pytest.fixture(scope="module")
def large(demo_register: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("large") / "archives.concertation"
    shutil.copyfile(demo_register, path)
    makers = Makers.seeded(1, NOW)
    told: list[tuple[int, int]] = []
    assert isinstance(makers.clock, SetClock)
    with Workspace.open(path, makers) as workspace:
        stage = Stage(workspace, makers.clock, random.Random(1))  # noqa: S311  # a story
        add_records(stage, seed=1, meetings=MEETINGS, tell=lambda done, total: told.append((done, total)))
    assert told == [(1, 2), (2, 2)]
    return path


def test_it_is_as_sound_as_what_is_typed(large: Path) -> None:
    assert check(large).faults == ()


def test_each_meeting_of_the_records_holds_its_share(large: Path) -> None:
    question = """
        SELECT (SELECT count(*) FROM agenda_item i WHERE i.meeting_id = m.id),
               (SELECT count(*) FROM decision d WHERE d.meeting_id = m.id),
               (SELECT count(*) FROM action a WHERE a.meeting_id = m.id),
               (SELECT count(*) FROM block k WHERE k.meeting_id = m.id),
               (SELECT count(*) FROM attachment t LEFT JOIN agenda_item i ON i.id = t.item_id
                WHERE m.id IN (t.meeting_id, i.meeting_id))
        FROM meeting m WHERE m.reference LIKE '276-C%' ORDER BY m.held_on"""
    with Workspace.open(large, readonly=True) as workspace:
        found = workspace.read(lambda reader: [tuple(row) for row in reader.rows(question)])
    assert found == [(16, 10, 15, 416, 20), (17, 10, 15, 417, 21)]


def test_its_lines_are_found_and_told_by_the_log(large: Path) -> None:
    with Workspace.open(large, readonly=True) as workspace:
        text, key = workspace.read(lambda reader: reader.rows("SELECT text, id FROM block ORDER BY id DESC LIMIT 1")[0])
        hits = workspace.read(search, words=text)
        added = "SELECT count(*) FROM op WHERE tbl = 'block' AND pk = :key AND col = '*'"
        assert text in {hit.snippet for hit in hits} | {hit.title for hit in hits}
        assert workspace.read(lambda reader: reader.scalar(added, key=key)) == 1


@pytest.mark.parametrize("scale", [0, -1, 1.5])
def test_a_share_that_is_none_is_refused(tmp_path: Path, scale: float) -> None:
    with pytest.raises(UserError, match="scale_wrong"):
        write_large(tmp_path / "x.concertation", scale=scale)
