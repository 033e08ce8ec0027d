from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concertation.domain.roll import RollRow
from concertation.errors import UserError
from concertation.exchange.roll_sheet import read_roll

HEADER = b"person_id;status;arrived;left;proxy_to"


@pytest.mark.parametrize("begin", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_a_mark_of_order_and_any_end_of_line_are_the_same_roll(begin: bytes, end: bytes) -> None:
    content = begin + end.join([HEADER, b'"a"; present ;11:05;;', b"", b";;;;", b"b;excused"])
    assert [(row.person_id, row.status, row.arrived) for row in read_roll(content)] == [
        ("a", "present", "11:05"), ("b", "excused", ""),
    ]  # fmt: skip


def test_lines_keep_their_number_in_the_file_and_columns_may_be_told_in_any_order() -> None:
    assert read_roll(b"\nstatus;person_id\n\npresent;a\nabsent;b") == [
        RollRow(4, "a", "present"), RollRow(5, "b", "absent"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("content", "code", "line"),
    [
        (b"", "roll_empty", None),
        (b"\n \n;;\n", "roll_empty", None),
        (HEADER, "roll_empty", None),
        (HEADER + b"\nab\xe9;present", "roll_encoding", 2),
        ("person_id;status".encode("utf-16"), "roll_encoding", 1),
        (HEADER + b"\na\0;present", "roll_encoding", 2),
        (b"person_id,status\na,present", "roll_columns", None),
        (b"person_id\na", "roll_columns", None),
        (b"person_id;status;status\na;b;c", "roll_columns", None),
        (b"person_id;status;nom\na;present;x", "roll_columns", None),
        (HEADER + b'\n"a;present', "roll_unreadable", 2),
        (HEADER + b"\na;present;11:00;;;x", "roll_unreadable", 2),
        (HEADER + b"\n" * 5_000_001, "roll_too_large", None),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_line(content: bytes, code: str, line: int | None) -> None:
    with pytest.raises(UserError) as refused:
        read_roll(content)
    assert (refused.value.code, refused.value.data.get("line")) == (code, line)


@given(st.binary(max_size=80))
def test_any_file_is_read_or_refused_by_a_sentence(content: bytes) -> None:
    codes: list[str] = []
    rows: list[RollRow] = []
    try:
        rows = read_roll(HEADER + b"\n" + content)
    except UserError as refused:
        codes.append(refused.code)
    assert bool(rows) != bool(codes)
    assert all(code.startswith("roll_") for code in codes)
    assert all(row.line > 1 for row in rows)
