"""Brackets fall where they may, whatever a page is made of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

from concertation.documents.tagging import FOOTER, LAYOUT
from concertation.documents.tagging.structure import StructElem, StructTree
from concertation.documents.tagging.weave import Block, Mark, Weaver

if TYPE_CHECKING:
    from concertation.documents.tagging.weave import Target

NAMES = ("P", "Span", "Link", "artifact", "nothing")
PAINT = ["n 0 0 1 1 re f*", "n 0 0 m 3 3 l S", "/Im1 Do", "/Sh0 sh", "n 0 0 m 1 1 l W* n"]
STATE = ["1 0 0 rg", ".4 w", "1 0 0 1 5 5 cm"]


def targets(tree: StructTree) -> dict[str, Target]:
    elements: dict[str, Target] = {role: StructElem(role, tree.root) for role in NAMES[:3]}
    return elements | {"artifact": FOOTER, "nothing": None}


STEP = st.one_of(
    st.tuples(st.just("paint"), st.sampled_from(PAINT)),
    st.tuples(st.just("path"), st.just("")),
    st.tuples(st.just("state"), st.sampled_from(STATE)),
    st.tuples(st.just("text"), st.sampled_from(NAMES[:4])),
    st.tuples(st.just("mark"), st.sampled_from(NAMES)),
)
PAGE = st.recursive(
    st.lists(STEP, max_size=6), lambda inner: st.lists(st.one_of(STEP, inner), max_size=6), max_leaves=8
)


def code_of(page: list[Any], named: dict[str, Target]) -> list[str]:
    code: list[str] = []
    for step in page:
        if isinstance(step, list):
            code += ["q", *code_of(step, named), "Q"]
            continue
        kind, value = step
        if kind == "text":
            code.append(Block("BT (x) Tj ET", named[value]))
        elif kind == "mark":
            code.append(Mark(named[value]))
        elif kind == "path":
            code += ["n", "0 0 m", "3 3 l", "S"]
        else:
            code.append(value)
    return code


def tokens(woven: list[str]) -> list[str]:
    return re.findall(r"BDC|EMC|\bBT\b|\bET\b|\bq\b|\bQ\b|\bn\b|\bS\b", " ".join(woven))


@given(PAGE)
def test_sequences_never_nest_and_never_cross_a_graphics_state(page: list[Any]) -> None:
    tree = StructTree()
    stack: list[str] = []
    for sign in tokens(Weaver(tree, 0).weave(code_of(page, targets(tree)))):
        if sign in {"BDC", "q", "BT"}:
            assert sign != "BDC" or not {"BDC", "BT"} & set(stack)
            stack.append(sign)
        elif sign in {"EMC", "Q", "ET"}:
            assert stack.pop() == {"EMC": "BDC", "Q": "q", "ET": "BT"}[sign]
    assert stack == []


@given(PAGE)
def test_no_operator_is_lost_added_or_moved(page: list[Any]) -> None:
    tree = StructTree()
    code = code_of(page, targets(tree))
    bracket = re.compile(r"EMC|.*BDC")
    woven = [item for item in Weaver(tree, 0).weave(list(code)) if not bracket.fullmatch(item)]
    assert woven == [item for item in code if item]


@given(PAGE)
def test_every_painting_belongs_to_the_target_noted_last(page: list[Any]) -> None:
    tree = StructTree()
    named = targets(tree)
    code = code_of(page, named)
    weaver = Weaver(tree, 0)
    assert list(_owners_read(weaver.weave(list(code)), weaver)) == list(_owners_noted(code))


def _owners_noted(code: list[str]) -> list[Target]:
    current: Target = None
    owners: list[Target] = []
    for item in code:
        if isinstance(item, Mark):
            current = item.target
        elif isinstance(item, Block):
            owners.append(item.target)
        elif item in PAINT or item == "S":
            owners.append(current or LAYOUT)
    return owners


def _owners_read(woven: list[str], weaver: Weaver) -> list[Target]:
    current: Target = None
    owners: list[Target] = []
    for item in woven:
        if found := re.search(r"MCID (\d+)>> BDC", item):
            current = weaver.pointers[int(found[1])]
        elif item.endswith("BDC"):
            current = {LAYOUT.operator: LAYOUT, FOOTER.operator: FOOTER}[item]
        elif item == "EMC":
            current = None
        elif item in PAINT or item == "S" or item.startswith("BT"):
            owners.append(current)
    return owners


def test_a_path_is_not_cut_from_its_painting() -> None:
    tree = StructTree()
    woven = Weaver(tree, 0).weave(["n", "0 0 m", "3 3 l", "S"])
    assert woven == [LAYOUT.operator, "n", "0 0 m", "3 3 l", "S", "EMC"]


def test_a_figure_is_one_sequence_over_its_states() -> None:
    tree = StructTree()
    figure = StructElem("Figure", tree.root)
    inner = ["q", "/Im1 Do", "q", "/Im2 Do", "Q", "Q", "/Im3 Do"]
    woven = Weaver(tree, 0).weave(["q", Mark(figure, whole=True), *inner, "Q"])
    assert woven == ["q", "/Figure <</MCID 0>> BDC", *inner, "EMC", "Q"]


def test_the_order_of_content_is_the_order_of_the_tree() -> None:
    tree = StructTree()
    first, second = StructElem("P", tree.root), StructElem("P", tree.root)
    blocks = [Block("BT (b) Tj ET", second), Block("BT (a) Tj ET", first)]
    Weaver(tree, 3).weave(list(blocks))
    assert tree.root.kids == [second, first]
    assert first.kids == [(3, 1)]


def test_a_block_with_a_link_has_one_sequence_for_each_stretch() -> None:
    tree = StructTree()
    paragraph = StructElem("P", tree.root)
    link = StructElem("Link", paragraph)
    segments: list[tuple[Target, str]] = [(paragraph, "(a) Tj"), (link, "(b) Tj"), (paragraph, "0 0 Td")]
    woven = Weaver(tree, 0).weave([Block("unused", paragraph, segments)])
    brackets = ["BT", "/P <</MCID 0>> BDC (a) Tj EMC", "/Link <</MCID 1>> BDC (b) Tj EMC", "0 0 Td", "ET"]
    assert woven == brackets
    assert paragraph.kids == [(0, 0), link]
