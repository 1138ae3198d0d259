"""What the model knows of a span: its words, pairs of them, its edges, what is around; each a row in a table."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from foedus.compiled import compiled, part
from foedus.read.learnt.spans import FIRST, LAST, SHAPE, TOP
from foedus.read.learnt.words import DEP, DEPS, FLAGS, HEAD, LEFT, PLAIN, POS, RIGHT, STEM, WORD, Words

BITS = 18  # the table has 2 ** BITS rows
_MASK = (1 << BITS) - 1
_ONE, _TWO = np.uint64(0x9E3779B97F4A7C15), np.uint64(0xBF58476D1CE4E5B9)
_SHIFT = np.uint64(29)
_A_WORD, _A_SPAN = 8, 18  # features at most: of each word of the sentence, and of the span besides
_EDGE, _END = 1, 2  # what stands before the first word of a sentence, and after its last

_POBJ, _PREP, _DET, _PUNCT = (DEPS.index(name) for name in ("pobj", "prep", "det", "punct"))
_CONTINUES = (1 << DEPS.index("conj")) | (1 << DEPS.index("xcomp"))
_SUBJECT = (1 << DEPS.index("nsubj")) | (1 << DEPS.index("nsubjpass"))


@part
def place(kind: int, one: int, two: int, three: int) -> int:
    """Return the row of a feature in the table: a hash of what it is (mixed word by word, as SplitMix64 does)."""
    mixed = np.uint64(kind) * _ONE
    mixed = (mixed ^ np.uint64(one)) * _TWO
    mixed = ((mixed ^ (mixed >> _SHIFT)) ^ np.uint64(two)) * _TWO
    mixed = ((mixed ^ (mixed >> _SHIFT)) ^ np.uint64(three)) * _TWO
    return int((mixed ^ (mixed >> _SHIFT)) & np.uint64(_MASK))


@part
def length(words: int) -> int:
    """Return the class of length of so many words."""
    for step in (6, 8, 12, 18, 30):
        if words < step:
            return step if words >= 6 else words
    return 31


@part
def subject_of(words: Words, top: int, begin: int, end: int) -> int:
    """Return the subject of a word, or of the word that it continues; -1 if there is none."""
    for head in (top, words[top, HEAD] if (_CONTINUES >> words[top, DEP]) & 1 else top):
        for each in range(begin, end):
            if words[each, HEAD] == head and (_SUBJECT >> words[each, DEP]) & 1:
                return each
    return -1


@part
def room_for(begin: int, end: int) -> npt.NDArray[np.int64]:
    """Return room for the features of a span of a sentence."""
    return np.empty((end - begin) * _A_WORD + _A_SPAN, np.int64)


@part
def features_of(words: Words, begin: int, end: int, span: npt.NDArray[np.int64], out: npt.NDArray[np.int64]) -> int:
    """Write the features of a span, in order and each once; return how many there are."""
    first, last, top, shape = span[FIRST], span[LAST], span[TOP], span[SHAPE]
    dep = words[top, DEP]
    count = 0
    for fixed in (
        place(1, shape, dep, 0),
        place(2, length(last - first + 1), 0, 0),
        place(3, words[top, WORD], 0, 0),
        place(4, words[top, POS], shape, dep),
        place(5, 1 if first <= begin + 1 and last >= end - 2 else 0, 0, 0),
        place(6, words[first, WORD], 0, 0),
        place(7, words[first, WORD], words[first + 1, WORD] if last > first else 0, 0),
        place(8, words[last, WORD], 0, 0),
        place(9, words[first, POS], 0, 0),
        place(10, words[last, POS], 0, 0),
    ):
        out[count] = fixed
        count += 1
    before = words[first - 1, WORD] if first > begin else _EDGE
    after = words[last + 1, WORD] if last + 1 < end else _END
    out[count], out[count + 1], out[count + 2] = (
        place(11, before, 0, 0),
        place(12, after, 0, 0),
        place(13, before, after, 0),
    )
    count += 3
    if first - 2 >= begin:
        out[count] = place(14, words[first - 2, WORD], before, 0)
        count += 1
    if last + 2 < end:
        out[count] = place(15, after, words[last + 2, WORD], 0)
        count += 1
    doer = subject_of(words, top, begin, end)
    if doer >= 0:
        out[count] = place(16, words[doer, WORD], 0, 0)
        out[count + 1] = place(17, 1 if first <= doer <= last else 0, 0, 0)
        out[count + 2] = place(18, words[doer, WORD], words[top, WORD], 0)
        count += 3
        for each in range(words[doer, LEFT], words[doer, RIGHT] + 1):
            if not words[each, FLAGS] & PLAIN and begin <= each < end:
                out[count] = place(19, words[each, WORD], 0, 0)
                count += 1
    back, far = -1, -1  # the last word that says something by itself, and the one before it
    for each in range(first, last + 1):
        word, stem = words[each, WORD], words[each, STEM]
        out[count], out[count + 1] = place(20, word, 0, 0), place(21, stem, 0, 0)
        count += 2
        if each > first:
            out[count] = place(22, words[each - 1, WORD], word, 0)
            out[count + 1] = place(23, words[each - 1, STEM], stem, 0)
            count += 2
        if not words[each, FLAGS] & PLAIN:
            if far >= 0:
                out[count] = place(24, words[far, WORD], word, 0)
                count += 1
            far, back = back, each
        head = words[each, HEAD]
        if head != each and first <= head <= last:
            link = words[each, DEP]
            if link == _POBJ:
                out[count] = place(25, words[words[head, HEAD], WORD], words[head, WORD], word)
                count += 1
            elif link not in (_DET, _PUNCT, _PREP):
                out[count] = place(26, words[head, WORD], link, word)
                count += 1
    for each in range(begin, end):
        if not first <= each <= last and not words[each, FLAGS] & PLAIN:
            out[count] = place(27, words[each, WORD], 0, 0)
            count += 1
    out[:count].sort()
    kept = 0
    for each in range(count):
        if each == 0 or out[each] != out[each - 1]:
            out[kept] = out[each]
            kept += 1
    return kept


@compiled
def all_features(
    words: Words, begin: int, end: int, spans: npt.NDArray[np.int64]
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Return where the features of each span begin, and all of them in a row."""
    room = room_for(begin, end)
    starts = np.zeros(len(spans) + 1, np.int64)
    found = np.empty(len(spans) * len(room), np.int64)
    for row in range(len(spans)):
        count = features_of(words, begin, end, spans[row], room)
        found[starts[row] : starts[row] + count] = room[:count]
        starts[row + 1] = starts[row] + count
    return starts, found[: starts[-1]].copy()
