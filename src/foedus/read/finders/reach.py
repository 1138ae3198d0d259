"""From where to where does a finding reach: from its subject to where something else begins."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from foedus.read.grammar import extent, kids, subject, trim, verb_of
from foedus.read.lexicon import listed
from foedus.read.scene import Scene

if TYPE_CHECKING:
    from foedus.read.tokens import Token

_HARD = frozenset((";", ":", "—", "–", "(", ")", "?", "!"))
# What begins with one of these goes beside what was said before.
_BESIDE = listed("because citing saying according amid while whereas although though but despite as since")
_SANCTIONS = re.compile(r"\b(?:sanctions?|tariffs?|pressure|oil|gas|energy)\b", re.I)
_DASHES = frozenset(("—", "–"))
_NEAR = 4  # tokens of a noun phrase before its noun
_FAR = 14  # tokens between a subject and what is said of it


def acting(token: Token) -> Token:
    """Return the verb that a word belongs to; for a helper (``must``, ``would``) the verb it helps."""
    while token.dep_ in {"aux", "auxpass", "neg"} and token.head != token:
        token = token.head
    return verb_of(token)


def reach(scene: Scene, verb: Token, first: int, last: int) -> tuple[int, int]:
    """Return first and last token of a finding with its subject and what follows of its clause."""
    while first > scene.sent.start and scene.doc[first - 1].dep_ in {"aux", "auxpass"}:
        first -= 1
    token = scene.doc[first]
    low = head(scene, verb, first)
    if low == first and token.pos_ in {"NOUN", "PROPN"} and 0 < first - token.left_edge.i <= _NEAR:
        low = max(token.left_edge.i, scene.sent.start)
    return trim(scene.doc, low, tail(scene, last))


def head(scene: Scene, verb: Token, first: int) -> int:
    """Return where the subject of a verb begins, if it stands shortly before and the same voice says it."""
    doer = subject(verb)
    if doer is None or not scene.sent.start <= doer.i < first or first - doer.i > _FAR:
        return first
    if any(_parts(each) for each in scene.doc[doer.i : first]):
        return first
    low = max(extent(doer, without=("relcl", "acl", "advcl", "parataxis", "punct"))[0], scene.sent.start)
    if any(each.pos_ == "VERB" and each.tag_ != "VBG" and each.tag_ != "VBN" for each in scene.doc[low : doer.i]):
        low = doer.i
    chain = scene.voices.chains[first]
    if scene.voices.chains[doer.i] != chain:
        return first
    for token in scene.doc[low : doer.i]:
        if token.text in _HARD or (scene.voices.chains[token.i] != chain and not token.is_punct):
            return doer.i
    return low


def _parts(token: Token) -> bool:
    """Whether at a word a new act begins, so that the subject before it is too far away."""
    return token.lower_ == "but" or token.text in _HARD or (token.dep_ == "cc" and token.head.pos_ in {"VERB", "AUX"})


def tail(scene: Scene, last: int, stops: frozenset[str] = frozenset()) -> int:
    """Return where the clause of a token ends: at a pause that something else follows, or where another voice"
    " begins."""
    doc, chain = scene.doc, scene.voices.chains[last]
    inserted = -1  # where an insertion between dashes ends
    for token in doc[last + 1 : scene.sent.end]:
        if token.i <= inserted:
            continue
        if token.text in _DASHES:
            inserted = next(
                (t.i for t in doc[token.i + 1 : token.i + _FAR] if t.text in _DASHES and t.sent == token.sent), -1
            )
            if inserted > token.i:
                continue
        after = doc[token.i + 1] if token.i + 1 < scene.sent.end else None
        over = (
            token.text in _HARD
            or (token.lower_ in stops and not _within(token))
            or (token.lower_ in _BESIDE and token.dep_ in {"mark", "cc", "prep", "advmod", "pcomp", "advcl"})
            or (token.lower_ == "after" and token.dep_ == "mark")
            or (scene.voices.chains[token.i] != chain and not token.is_punct)
            or _another_act(token)
            or (token.text == "," and (after is None or not _goes_on(after)))
            or (token.text in {"”", '"'} and after is not None and after.text in {",", "—", "–"})
        )
        if over:
            closed = token.text == "," and after is not None and after.text in {"”", '"'}
            return token.i + 1 if closed else token.i if token.text in {"”", '"'} else token.i - 1
    return scene.sent.end - 1


def _within(token: Token) -> bool:
    """Whether a word that may begin something else goes on: ``to Kyiv``, ``buyers that trade``, ``and for a ban``."""
    if token.lower_ == "that":
        return token.dep_ != "mark" and token.head.dep_ == "relcl"
    if token.lower_ == "for":
        return any(each.dep_ == "pcomp" for each in token.children) or (
            token.nbor(-1).lower_ == "and" and _SANCTIONS.search(token.doc.part(token.i, token.i + _FAR)) is not None
        )
    return token.lower_ == "to" and token.dep_ == "prep"


def one_act(scene: Scene, verb: Token, last: int, like: re.Pattern[str]) -> int:
    """Leave out what else is done, if it is not alike: ``turns the plan down | and threatens the troops``."""
    for more in kids(verb, "conj"):
        low, high = more.left_edge.i, more.right_edge.i
        if (
            verb.i < low <= last
            and more.tag_ in {"VBZ", "VBD", "VBP", "VBN"}
            and not like.search(scene.words(low, high))
        ):
            return trim(scene.doc, verb.i, low - 1)[1]
    return last


def _another_act(token: Token) -> bool:
    """Whether a conjunction adds an act of its own: ``was prepared to meet him and once again invited him``."""
    if token.dep_ != "cc" or token.head.pos_ not in {"VERB", "AUX"}:
        return False
    others = [each for each in token.head.children if each.dep_ == "conj" and each.i > token.i]
    return bool(others) and others[0].tag_ not in {"VB", "VBG"}


def _goes_on(token: Token) -> bool:
    """Whether what follows a comma is one more of the same: ``in Vienna, Geneva or Istanbul``."""
    if token.dep_ == "cc":
        after = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else token
        return token.head.pos_ in {"NOUN", "PROPN", "ADJ", "NUM"} and after.pos_ in {
            "NOUN",
            "PROPN",
            "ADJ",
            "NUM",
            "DET",
        }
    top = token
    while top.head.i > top.i and top.head.pos_ in {"NOUN", "PROPN"}:
        top = top.head
    return (
        token.pos_ in {"NOUN", "PROPN", "ADJ", "NUM", "DET"}
        and top.dep_ in {"conj", "appos"}
        and not any(each.dep_ == "nsubj" for each in top.children)
    )
