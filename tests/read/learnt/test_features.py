"""What the model knows of a span."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import numpy.typing as npt
import pytest
from benchmarks.reading.score import SET

from foedus.read.learnt.features import BITS, all_features
from foedus.read.learnt.names import real
from foedus.read.learnt.spans import FIRST, LAST, SHAPE, TOP, spans_of
from foedus.read.learnt.words import DEP, DEPS, FLAGS, HEAD, LEFT, PLAIN, POS, RIGHT, STEM, WORD, Words, words_of
from foedus.read.load import load
from foedus.read.parse import lines
from tests.read.learnt.helpers import seen

ALL = (1 << 64) - 1


def place(kind: int, *ids: int) -> int:
    mixed = kind * 0x9E3779B97F4A7C15 & ALL
    one, two, three = (*ids, 0, 0, 0)[:3]
    mixed = (mixed ^ int(one)) * 0xBF58476D1CE4E5B9 & ALL
    for each in (two, three):
        mixed = (mixed ^ (mixed >> 29) ^ int(each)) * 0xBF58476D1CE4E5B9 & ALL
    return (mixed ^ (mixed >> 29)) & ((1 << BITS) - 1)


def length(words: int) -> int:
    return words if words < 6 else next((step for step in (6, 8, 12, 18, 30) if words < step), 31)


def features_slowly(words: Words, begin: int, end: int, span: npt.NDArray[np.int64]) -> list[int]:
    """The obvious twin: a set of what is said of a span."""
    first, last, top, shape = (int(span[each]) for each in (FIRST, LAST, TOP, SHAPE))
    word, stem, pos, dep = words[:, WORD], words[:, STEM], words[:, POS], words[:, DEP]
    inside = range(first, last + 1)
    telling = [each for each in inside if not words[each, FLAGS] & PLAIN]
    found = {
        place(1, shape, dep[top]),
        place(2, length(len(inside))),
        place(3, word[top]),
        place(4, pos[top], shape, dep[top]),
        place(5, first <= begin + 1 and last >= end - 2),
        place(6, word[first]),
        place(7, word[first], word[first + 1] if last > first else 0),
        place(8, word[last]),
        place(9, pos[first]),
        place(10, pos[last]),
    }
    before, after = word[first - 1] if first > begin else 1, word[last + 1] if last + 1 < end else 2
    found |= {place(11, before), place(12, after), place(13, before, after)}
    if first - 2 >= begin:
        found.add(place(14, word[first - 2], before))
    if last + 2 < end:
        found.add(place(15, after, word[last + 2]))
    heads = [top] + [int(words[top, HEAD])] * (DEPS[dep[top]] in {"conj", "xcomp"})
    doers = [
        each
        for head in heads
        for each in range(begin, end)
        if words[each, HEAD] == head and DEPS[dep[each]] in {"nsubj", "nsubjpass"}
    ]
    if doers:
        doer = doers[0]
        found |= {place(16, word[doer]), place(17, first <= doer <= last), place(18, word[doer], word[top])}
        of = range(words[doer, LEFT], words[doer, RIGHT] + 1)
        found |= {place(19, word[each]) for each in of if begin <= each < end and not words[each, FLAGS] & PLAIN}
    found |= {place(20, word[each]) for each in inside} | {place(21, stem[each]) for each in inside}
    found |= {place(22, word[one], word[two]) for one, two in pairwise(inside)}
    found |= {place(23, stem[one], stem[two]) for one, two in pairwise(inside)}
    found |= {place(24, word[one], word[two]) for one, two in zip(telling, telling[2:], strict=False)}
    for each in inside:
        head = int(words[each, HEAD])
        if head != each and head in inside:
            if DEPS[dep[each]] == "pobj":
                found.add(place(25, word[words[head, HEAD]], word[head], word[each]))
            elif DEPS[dep[each]] not in {"det", "punct", "prep"}:
                found.add(place(26, word[head], dep[each], word[each]))
    around = (each for each in range(begin, end) if each not in inside and not words[each, FLAGS] & PLAIN)
    return sorted(found | {place(27, word[each]) for each in around})


@pytest.mark.parametrize("name", ["blind-03", "dev-04"])
def test_the_kernel_knows_what_its_slow_twin_knows(name: str) -> None:
    for line in lines(load(SET / f"{name}.md").text):
        words = words_of(line.doc, real(), {})
        for sent in line.doc.sents:
            spans = spans_of(words, sent.start, sent.end)
            starts, found = all_features(words, sent.start, sent.end, spans)
            for span, (one, two) in zip(spans, pairwise(starts), strict=True):
                assert found[one:two].tolist() == features_slowly(words, sent.start, sent.end, span)


def test_states_are_alike_and_verbs_are_not() -> None:
    def known(text: str) -> set[int]:
        doc, words = seen(text)
        spans = spans_of(words, 0, len(doc))
        starts, found = all_features(words, 0, len(doc), spans)
        return set(found[: starts[1]].tolist())

    assert known("Germany sends soldiers.") == known("Sweden sends soldiers.") != known("Sweden trains soldiers.")
