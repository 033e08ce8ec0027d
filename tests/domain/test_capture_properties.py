"""The capture line takes anything: it never fails, keeps the raw line, and its parts lie in it and apart."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st
from tests.domain.test_capture import CONTEXT

from concertation.domain.capture import LineKind, completions, explain, read_line, with_kind

PIECES = [
    "!",
    "-",
    "=",
    "?",
    "+",
    "x",
    "d:",
    "a:",
    "v:",
    "s:",
    "p:",
    "##",
    "3",
    "@Tém",
    "@27",
    "@Éch",
    "@Dupont",
    "#pôles",
    "#voies",
    "#rien",
    "avant",
    "le",
    "4/7",
    "d'ici",
    "fin",
    "juin",
    "31/02",
    "jeudi",
    "demain",
    "12/03/2013",
    "prochaine",
    "DGS",
    "276",
    "48",
    "200",
    "€",
    "axe",
    "2",
    "accord",
    "des",
    "trois",
    ",",
    "accord",
    "sous",
    "réserve",
    "de",
    "l'Eure",
    ":",
    "coût",
    ";",
    "reporté",
    "pour",
    "information",
    "sans",
    "suite",
    "24/2/1",
    "unanimité",
    "secret",
    "pouvoir",
    "Modèle",
    "excusé",
    "11h30",
    "et",
    "avec",
    "à",
    "de",
    "par",
    "(",
    ")",
    ".",
    "chiffrer",
    "l’accès",
]
LINES = st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=14).map(" ".join) | st.text(max_size=80)
KINDS = st.sampled_from(LineKind)


@given(LINES)
@example("- @Tém,@27 avant le 4/7 (#pôles)")
@example("! accord sous réserve de @Éch : @27")
@example("x\u00a0Témoin pouvoir\u202f@Modèle")
@example("\x00\x1f\u200b\ud83d\ude00 @😀 #\U0001f469\u200d\U0001f4bb")
def test_any_line_is_read_and_its_parts_lie_in_it_and_apart(raw: str) -> None:
    reading = read_line(raw, CONTEXT)
    assert reading.raw == raw
    end = 0
    for part in reading.parts:
        assert end <= part.start < part.end <= len(raw)
        end = part.end
    assert not any(sign in reading.text for sign in "\x00\x1f\n\t")
    assert isinstance(explain(reading, CONTEXT), str)


@given(LINES)
@example("- jeudi jeudi avant le 4/7")
def test_giving_every_part_back_leaves_no_part(raw: str) -> None:
    spans = frozenset((part.start, part.end) for part in read_line(raw, CONTEXT).parts)
    given_back = read_line(raw, CONTEXT, spans)
    assert given_back.parts == ()
    assert given_back.due is None
    assert (given_back.assignee_id, given_back.dossier_id, given_back.tally, given_back.presence) == (None,) * 4


@given(LINES, KINDS)
@example("x témoin", LineKind.PRESENCE)
@example("x témoin", LineKind.NOTE)
@example("+ mod", LineKind.NOTE)
@example("d:\\x", LineKind.DECISION)
@example("", LineKind.PRESENCE)
@example("!", LineKind.ACTION)
def test_setting_a_kind_sets_it_and_doing_it_twice_changes_nothing_more(raw: str, kind: LineKind) -> None:
    bare = with_kind(raw, kind)
    assert with_kind(bare, kind) == bare
    once = with_kind(raw, kind, CONTEXT)
    assert with_kind(once, kind, CONTEXT) == once
    if kind is not LineKind.HEADING:
        assert read_line(once, CONTEXT).kind is kind


@given(LINES, st.data())
def test_completions_replace_a_span_that_ends_at_the_cursor(raw: str, data: st.DataObject) -> None:
    cursor = data.draw(st.integers(0, len(raw)))
    for completion in completions(raw, cursor, CONTEXT):
        assert 0 <= completion.start <= cursor <= completion.end <= len(raw)
        assert completion.text


def test_very_long_lines_are_read_too() -> None:
    for piece in ("@", "@Tém ", "#a ", "4/7 ", "- , ", "a", " ", "x ", "1 ", "(", "@a", "«'", "accord, ", "12 200 "):
        raw = f"- {piece * (10_000 // len(piece))}"
        assert read_line(raw, CONTEXT).raw == raw
