"""Our tokens say of a parse what spaCy says, and stay right when a token is hung somewhere else."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from foedus.read.parse import pipeline
from foedus.read.tokens import Doc, Span, Token

SET = Path(__file__).parent.parent.parent / "benchmarks" / "reading" / "set"
TEXT = (
    "Asked about soldiers, Finland's prime minister said that his country, which borders Russia, would send none; "
    "France and Britain, he added, had offered 10,000. “We are ready,” Macron said. Nobody else spoke — not one.  Why?"
)
WORDS = ("i", "idx", "text", "lower_", "lemma_", "pos_", "tag_", "dep_", "ent_type_", "whitespace_")
SIGNS = ("is_punct", "is_space", "is_alpha", "like_num")


@pytest.mark.parametrize("name", ["dev-01.md", "dev-07.md", "blind-03.md", "heldout-02.md", "de-01.md"])
def test_says_what_spacy_says(name: str) -> None:
    for parsed in pipeline().pipe((SET / name).read_text("utf-8").splitlines()):
        doc = Doc(parsed)
        assert doc.text == parsed.text
        assert [(each.start, each.end, each.label_, each.text) for each in doc.ents] == [
            (each.start, each.end, each.label_, each.text) for each in parsed.ents
        ]
        assert [
            (each.start, each.end, each.text, each.root.i, each.start_char, each.end_char) for each in doc.sents
        ] == [(each.start, each.end, each.text, each.root.i, each.start_char, each.end_char) for each in parsed.sents]
        for ours, theirs in zip(doc, parsed, strict=True):
            assert [getattr(ours, each) for each in WORDS] == [getattr(theirs, each) for each in WORDS]
            assert [getattr(ours, each) for each in SIGNS] == [bool(getattr(theirs, each)) for each in SIGNS]
            assert (ours.head.i, ours.left_edge.i, ours.right_edge.i) == (
                theirs.head.i,
                theirs.left_edge.i,
                theirs.right_edge.i,
            )
            for many in ("children", "subtree", "ancestors", "conjuncts"):
                assert [each.i for each in getattr(ours, many)] == [each.i for each in getattr(theirs, many)], many
            assert (ours.sent.start, ours.sent.end) == (theirs.sent.start, theirs.sent.end)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.integers(0, 200), st.integers(0, 200)), max_size=6))
def test_a_token_that_is_hung_elsewhere_takes_its_branch_along(moves: list[tuple[int, int]]) -> None:
    doc = Doc(pipeline()(TEXT))
    for one, other in moves:
        token, head = doc[one % len(doc)], doc[other % len(doc)]
        if token not in (head, *head.ancestors):
            token.hang_on(head, "dep")
            assert (token.head, token.dep_) == (head, "dep")
    for token in doc:
        below = [each for each in doc if token in (each, *each.ancestors)]
        assert token.children == [each for each in doc if each.head is token and each is not token]
        assert (token.left_edge, token.right_edge) == (below[0], below[-1])
        assert sorted(each.i for each in token.subtree) == [each.i for each in below]
    starts = sorted(_leftmost(each, doc) for each in doc if each.head is each)
    assert [each.start for each in doc.sents] == sorted(set(starts))
    assert all(each.sent.start <= each.i < each.sent.end for each in doc)


def _leftmost(token: Token, doc: Doc) -> int:
    return min(each.i for each in doc if token in (each, *each.ancestors))


def test_part_of_a_line_is_as_it_stands_there() -> None:
    doc = Doc(pipeline()(TEXT))
    for start in range(len(doc)):
        for end in range(len(doc) + 3):
            words = "".join(each.text + each.whitespace_ for each in doc[start:end])
            assert doc.part(start, end) == words.removesuffix(doc[min(end, len(doc)) - 1].whitespace_)


def test_a_neighbour_beyond_either_end_is_refused() -> None:
    doc = Doc(pipeline()("France waits."))
    assert (doc[0].nbor().text, doc[1].nbor(-1).text) == ("waits", "France")
    for token, by in ((doc[0], -1), (doc[2], 1)):
        with pytest.raises(IndexError):
            token.nbor(by)


def test_the_root_of_some_words_is_the_highest_of_them() -> None:
    parsed = pipeline()(TEXT)
    doc = Doc(parsed)
    for start in range(len(doc)):
        for end in range(start + 1, min(start + 12, len(doc)) + 1):
            assert Span(doc, start, end).root.i == parsed[start:end].root.i
