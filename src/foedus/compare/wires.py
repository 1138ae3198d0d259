"""Which documents are copies of one text? Ten copies of an agency's report are one witness."""

from __future__ import annotations

import re
from collections.abc import Sequence

from foedus.errors import ReadError
from foedus.read.nouns import Document
from foedus.read.parse import INSTALL

_WORDS = 5  # words in a shingle: an editor's cut leaves most of them, and no two authors share many
_SKETCH = 128  # hash functions; the estimate of a share is off by 0.09 at most times
_CANDIDATE = 0.2  # estimated share in common from which two texts are looked at
_SAME = 0.5  # share of shingles in common from which they are copies
_WITHIN = 0.8  # share of the shorter one's shingles that stand in the longer one
_SHORTEST = 20  # shingles: below, only texts with the same words are copies


def copies(documents: Sequence[Document]) -> tuple[tuple[str, ...], ...]:
    """Return the groups of documents that are copies of one text.

    MinHash over shingles of five words finds the pairs worth looking at (Broder 1997, On the resemblance and
    containment of documents), an exact count of what they share decides, and copies of copies are one group.

    Parameters
    ----------
    documents
        In their order, which the groups keep.

    Returns
    -------
    tuple
        Ids; groups of two and more only.

    Raises
    ------
    ReadError
        If the extra `read` is not installed.
    """
    try:
        from datasketch import MinHash, MinHashLSH
    except ModuleNotFoundError as error:
        raise ReadError(INSTALL) from error
    shingles = [_shingles(each.text) for each in documents]
    index = MinHashLSH(threshold=_CANDIDATE, num_perm=_SKETCH)
    leader = list(range(len(documents)))

    def root(number: int) -> int:
        while leader[number] != number:
            number = leader[number]
        return number

    for number, own in enumerate(shingles):
        sketch = MinHash(num_perm=_SKETCH, seed=1)
        sketch.update_batch([each.encode() for each in sorted(own)])
        for other in sorted(index.query(sketch)):
            if are_copies(own, shingles[other]):
                low, high = sorted((root(number), root(other)))
                leader[high] = low
        if own:
            index.insert(number, sketch)
    groups: dict[int, list[str]] = {}
    for number, document in enumerate(documents):
        groups.setdefault(root(number), []).append(document.id)
    return tuple(tuple(group) for group in groups.values() if len(group) > 1)


def are_copies(one: frozenset[str], other: frozenset[str]) -> bool:
    """Say whether two texts, as shingles, are copies: half in common, or the shorter one within the longer one."""
    shorter = min(len(one), len(other))
    if shorter == 0:
        return False
    if shorter < _SHORTEST:
        return one == other
    common = len(one & other)
    return common >= _SAME * (len(one) + len(other) - common) or common >= _WITHIN * shorter


def _shingles(text: str) -> frozenset[str]:
    words = re.findall(r"\w+", text.casefold())
    if 0 < len(words) < _WORDS:
        return frozenset([" ".join(words)])
    return frozenset(" ".join(words[i : i + _WORDS]) for i in range(len(words) - _WORDS + 1))
