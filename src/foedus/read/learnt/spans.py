"""Which stretches of a sentence may be a claim? Clauses, whole and cut, predicates, noun phrases."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from foedus.compiled import compiled, part
from foedus.read.learnt.words import DEP, DEPS, FLAGS, HEAD, JOINS, LEFT, MARK, POS, POSES, RIGHT, Words

# Columns of a span: first and last token, the token it hangs on, and how it was cut out (`SHAPES`).
FIRST, LAST, TOP, SHAPE = range(4)
_SHAPES = (
    "whole one_clause no_condition no_content no_relative predicate short_predicate from_subject phrase short_phrase "
    "preposition sentence"
)
SHAPES = _SHAPES.split()
_PER_WORD = 12  # spans that a word can be the top of, at most


def _bits(*names: str) -> int:
    return sum(1 << DEPS.index(name) for name in names)


def _classes(*names: str) -> int:
    return sum(1 << POSES.index(name) for name in names)


_CLAUSAL = _bits(
    "ROOT", "ccomp", "conj", "advcl", "relcl", "acl", "parataxis", "xcomp", "pcomp", "csubj", "dep", "appos"
)
_NOMINAL = _bits(
    "dobj", "pobj", "nsubj", "nsubjpass", "attr", "conj", "appos", "ROOT", "npadvmod", "oprd", "dep", "advcl"
)
_ROOT = DEPS.index("ROOT")
_PREP = DEPS.index("prep")
_SUBJECT = _bits("nsubj", "nsubjpass")
_HELPS = _bits("aux", "auxpass", "neg")
_OPENS = _bits("advcl", "ccomp", "parataxis")
_VERBAL = _classes("VERB", "AUX")
_NOUNS = _classes("NOUN", "PROPN", "NUM", "ADJ")
_LINKS = _classes("ADP", "SCONJ")
# What is cut off on the right, from the first of them on: further and further.
_CUTS = (
    _bits("conj", "cc", "parataxis"),
    _bits("conj", "cc", "advcl", "parataxis"),
    _bits("conj", "cc", "advcl", "parataxis", "ccomp"),
    _bits("conj", "cc", "advcl", "parataxis", "relcl", "npadvmod"),
)
_AFTER_PREDICATE = _bits("conj", "cc", "advcl", "parataxis", "punct")
_AFTER_NOUN = _bits("relcl", "acl", "appos", "conj", "cc", "punct")


@part
def _add(spans: npt.NDArray[np.int64], count: int, words: Words, first: int, last: int, top: int, shape: int) -> int:
    """Write a span down, without marks and joining words at its ends, unless it stands there; return how many stand."""
    while first < last and words[first, FLAGS] & (MARK | JOINS):
        first += 1
    while last > first and words[last, FLAGS] & MARK:
        last -= 1
    if last < first:
        return count
    for row in range(count):
        if spans[row, FIRST] == first and spans[row, LAST] == last:
            return count
    spans[count] = first, last, top, shape
    return count + 1


@part
def _before(words: Words, top: int, end: int, deps: int) -> int:
    """Return the last token of what hangs on a word, up to the first branch behind it of one of these kinds."""
    for place in range(top + 1, end):
        if words[place, HEAD] == top and (deps >> words[place, DEP]) & 1:
            return int(words[place, LEFT]) - 1
    return int(words[top, RIGHT])


@compiled
def spans_of(words: Words, begin: int, end: int) -> npt.NDArray[np.int64]:
    """Return the spans of a sentence, a row each.

    Parameters
    ----------
    words
        A line, as `words_of` gives it.
    begin, end
        First token of the sentence, and the token after its last.
    """
    spans = np.empty(((end - begin + 1) * _PER_WORD, 4), np.int64)
    count = 0
    root = begin
    for top in range(end - 1, begin - 1, -1):
        if words[top, DEP] == _ROOT:
            root = top
    for top in range(begin, end):
        dep, pos = words[top, DEP], words[top, POS]
        left, right = max(words[top, LEFT], begin), min(words[top, RIGHT], end - 1)
        if ((_VERBAL >> pos) & 1 and (_CLAUSAL >> dep) & 1) or dep == _ROOT:
            count = _add(spans, count, words, left, right, top, 0)
            start = left
            for place in range(begin, top):
                if words[place, HEAD] == top and (_OPENS >> words[place, DEP]) & 1:
                    start = words[place, RIGHT] + 1
            for cut in range(4):
                count = _add(spans, count, words, start, min(_before(words, top, end, _CUTS[cut]), right), top, 1 + cut)
            helper = top
            for place in range(top - 1, begin - 1, -1):
                if words[place, HEAD] == top and (_HELPS >> words[place, DEP]) & 1:
                    helper = place
            short = min(_before(words, top, end, _AFTER_PREDICATE), right)
            count = _add(spans, count, words, helper, right, top, 5)
            count = _add(spans, count, words, helper, short, top, 6)
            for place in range(begin, end):
                if words[place, HEAD] == top and (_SUBJECT >> words[place, DEP]) & 1:
                    count = _add(spans, count, words, max(words[place, LEFT], begin), short, top, 7)
        if (_NOUNS >> pos) & 1 and (_NOMINAL >> dep) & 1:
            count = _add(spans, count, words, left, right, top, 8)
            count = _add(spans, count, words, left, min(_before(words, top, end, _AFTER_NOUN), right), top, 9)
        if dep == _PREP and (_LINKS >> pos) & 1:
            count = _add(spans, count, words, left, right, top, 10)
    count = _add(spans, count, words, begin, end - 1, root, 11)
    return spans[:count]
