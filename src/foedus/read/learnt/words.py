"""What the model sees of a word: its base form, or what it is a name of; its class, and what it hangs on."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from foedus.read.dates import DAYS, MONTHS
from foedus.read.learnt.names import Names
from foedus.read.lexicon import listed

if TYPE_CHECKING:
    from foedus.read.tokens import Doc, Token

Words = npt.NDArray[np.int64]
# Columns: hash of the word, of its beginning; word class, dependency, flags; head, left and right edge; where it begins
# and ends in the line, in code points.
_COLUMNS = 10
WORD, STEM, POS, DEP, FLAGS, HEAD, LEFT, RIGHT, STARTS, ENDS = range(_COLUMNS)
PLAIN, MARK, JOINS = 1, 2, 4  # flags: says nothing by itself; punctuation; a word that only joins what follows

_DEPS = (
    "other ROOT ccomp conj advcl relcl acl parataxis xcomp pcomp csubj dep appos cc mark prep punct aux auxpass neg "
    "nsubj nsubjpass dobj pobj attr npadvmod oprd det agent poss amod advmod compound nummod dative csubjpass"
)
_POSES = "X ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB SPACE"
DEPS, POSES = _DEPS.split(), _POSES.split()
_DEP = {name: place for place, name in enumerate(DEPS)}
_POS = {name: place for place, name in enumerate(POSES)}
_REMEMBERED = 100_000  # words whose numbers are kept
_BEGINNING = 5  # letters by which words of one root are alike
_DAYS = frozenset((*MONTHS, *DAYS))
_PLAIN = listed(
    "the a an of to in on at for with by as and or that this these those it its is was be been are were has have had "
    "'s ’s , . \" “ ” ' from"
)
# Words that are written as names and are none: of these the word itself counts.
_TITLES = listed(
    "president prime minister ministers ministry foreign defence defense chancellor secretary council parliament "
    "coalition willing force multinational security commission union european europeans europe west western army house "
    "senate congress article general chief staff government armed forces assembly committee alliance allies peace "
    "guarantee guarantees treaty summit declaration spokesman spokeswoman adviser envoy ambassador king"
)


def words_of(doc: Doc, names: Names, whose: Mapping[str, str]) -> Words:
    """Return what the model sees of a parsed line, a row a token."""
    named = names.at(doc.text)
    rows = [
        (
            *_looks(named.get(token.idx) or word_of(token, names, whose), token.pos_, token.dep_, token.lower_),
            token.head.i,
            token.left_edge.i,
            token.right_edge.i,
            token.idx,
            token.idx + len(token.text),
        )
        for token in doc
    ]
    return np.fromiter(chain.from_iterable(rows), np.int64, _COLUMNS * len(rows)).reshape(len(rows), _COLUMNS)


def word_of(token: Token, names: Names, whose: Mapping[str, str]) -> str:
    """Return what counts of a word that is no party's name."""
    return _by_itself(token.text, token.lemma_, token.pos_) or names.person(token.text, whose)


@lru_cache(_REMEMBERED)
def _by_itself(text: str, lemma: str, pos: str) -> str | None:
    """Return what counts of a word wherever it stands; None if it is a name, which somebody bears."""
    lower, capital = text.lower(), text[:1].isupper()
    if capital and lower in _DAYS:
        return "DAY"
    if pos == "NUM" or any(map(str.isdigit, text)):
        return "NUM"
    if pos != "PROPN" or not capital:
        return lemma.lower()
    return lower if lower in _TITLES else None


def hashed(word: str) -> int:
    """Return a number for a word, the same on every machine."""
    return zlib.crc32(word.encode())


@lru_cache(_REMEMBERED)
def _looks(word: str, pos: str, dep: str, lower: str) -> tuple[int, int, int, int, int]:
    stem = word if word.isupper() else word[:_BEGINNING]
    joins = dep in {"cc", "mark"} and lower in {"and", "but", "that", "or"}
    flags = PLAIN * (word in _PLAIN) + MARK * (pos in {"PUNCT", "SPACE"}) + JOINS * joins
    return hashed(word), hashed(stem), _POS.get(pos, 0), _DEP.get(dep, 0), flags
