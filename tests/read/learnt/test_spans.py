"""Which stretches of a sentence may be a claim."""

from __future__ import annotations

import pytest
from benchmarks.reading.score import SET

from foedus.read.learnt.names import real
from foedus.read.learnt.spans import FIRST, LAST, SHAPE, SHAPES, TOP, spans_of
from foedus.read.learnt.words import words_of
from foedus.read.load import load
from foedus.read.parse import lines
from foedus.read.tokens import Doc, Span, Token
from tests.read.learnt.helpers import seen

CUTS = (
    {"conj", "cc", "parataxis"},
    {"conj", "cc", "advcl", "parataxis"},
    {"conj", "cc", "advcl", "parataxis", "ccomp"},
    {"conj", "cc", "advcl", "parataxis", "relcl", "npadvmod"},
)
CLAUSAL = {"ROOT", "ccomp", "conj", "advcl", "relcl", "acl", "parataxis", "xcomp", "pcomp", "csubj", "dep", "appos"}
NOMINAL = {"dobj", "pobj", "nsubj", "nsubjpass", "attr", "conj", "appos", "ROOT", "npadvmod", "oprd", "dep", "advcl"}


def test_clauses_predicates_and_phrases_are_spans() -> None:
    doc, words = seen("Germany will send soldiers to Ukraine if there is a ceasefire.")
    spans = {doc.part(row[FIRST], row[LAST] + 1) for row in spans_of(words, 0, len(doc))}
    assert {
        "Germany will send soldiers to Ukraine if there is a ceasefire",
        "Germany will send soldiers to Ukraine",
        "will send soldiers to Ukraine",
        "soldiers",
        "to Ukraine",
        "if there is a ceasefire",
    } <= spans


def spans_slowly(doc: Doc, sent: Span) -> list[tuple[int, int, int, str]]:
    """The obvious twin: by the tokens themselves, with sets."""
    begin, end = sent.start, sent.end
    found: dict[tuple[int, int], tuple[int, str]] = {}

    def joins(token: Token) -> bool:
        return token.dep_ in {"cc", "mark"} and token.lower_ in {"and", "but", "that", "or"}

    def add(first: int, last: int, top: int, shape: str) -> None:
        while first < last and (doc[first].pos_ in {"PUNCT", "SPACE"} or joins(doc[first])):
            first += 1
        while last > first and doc[last].pos_ in {"PUNCT", "SPACE"}:
            last -= 1
        if last >= first:
            found.setdefault((first, last), (top, shape))

    def cut(token: Token, deps: set[str]) -> int:
        after = [each for each in token.children if each.i > token.i and each.dep_ in deps]
        return min(after[0].left_edge.i - 1 if after else token.right_edge.i, end - 1)

    for token in sent:
        left, right = max(token.left_edge.i, begin), min(token.right_edge.i, end - 1)
        if (token.pos_ in {"VERB", "AUX"} and token.dep_ in CLAUSAL) or token.dep_ == "ROOT":
            add(left, right, token.i, "whole")
            opens = [
                each for each in token.children if each.i < token.i and each.dep_ in {"advcl", "ccomp", "parataxis"}
            ]
            start = opens[-1].right_edge.i + 1 if opens else left
            for deps, shape in zip(CUTS, SHAPES[1:5], strict=True):
                add(start, min(cut(token, deps), right), token.i, shape)
            helps = [each.i for each in token.children if each.i < token.i and each.dep_ in {"aux", "auxpass", "neg"}]
            short = cut(token, {"conj", "cc", "advcl", "parataxis", "punct"})
            add(min([*helps, token.i]), right, token.i, "predicate")
            add(min([*helps, token.i]), short, token.i, "short_predicate")
            for each in token.children:
                if each.dep_ in {"nsubj", "nsubjpass"}:
                    add(each.left_edge.i, short, token.i, "from_subject")
        if token.pos_ in {"NOUN", "PROPN", "NUM", "ADJ"} and token.dep_ in NOMINAL:
            add(left, right, token.i, "phrase")
            add(left, cut(token, {"relcl", "acl", "appos", "conj", "cc", "punct"}), token.i, "short_phrase")
        if token.dep_ == "prep" and token.pos_ in {"ADP", "SCONJ"}:
            add(left, right, token.i, "preposition")
    root = next((each.i for each in sent if each.dep_ == "ROOT"), begin)
    add(begin, end - 1, root, "sentence")
    return [(first, last, top, shape) for (first, last), (top, shape) in found.items()]


@pytest.mark.parametrize("name", ["blind-01", "blind-02", "dev-01", "dev-02", "dev-03"])
def test_the_kernel_finds_what_its_slow_twin_finds(name: str) -> None:
    for line in lines(load(SET / f"{name}.md").text):
        words = words_of(line.doc, real(), {})
        for sent in line.doc.sents:
            found = [
                (int(row[FIRST]), int(row[LAST]), int(row[TOP]), SHAPES[row[SHAPE]])
                for row in spans_of(words, sent.start, sent.end)
            ]
            assert found == spans_slowly(line.doc, sent), sent.text
