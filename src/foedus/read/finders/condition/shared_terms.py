"""Whose condition is it where several states are named: ``Norway and Spain would go once there is a truce``?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from foedus.read.finders.words import FORCE
from foedus.read.grammar import extent, kids, subject, top
from foedus.read.lexicon import SAYS, listed
from foedus.read.parties import UNASKED, headed, parties_in
from foedus.read.scene import Scene

if TYPE_CHECKING:
    from foedus.read.tokens import Token

# What states do with soldiers each for itself; what they lead or set up together is the force.
_SENDS = listed("send deploy put dispatch station go contribute provide join take participate commit place give offer")
_ALL = frozenset(("both", "they", "all"))


def questions(scene: Scene, question: str, matrix: Token | None) -> Sequence[str]:
    """Return the questions a condition answers: one for each state of a subject that names several, else its own."""
    if (
        matrix is None
        or matrix.lemma_ not in _SENDS
        or _names(scene, matrix)
        or not question.startswith(("condition.", "deployment"))
    ):
        return (question,)
    doer = subject(top(matrix))
    if doer is not None and doer.lower_ in _ALL:
        doer = _meant(scene, matrix, doer)
    if doer is None or not any(each.pos_ in {"PROPN", "NOUN"} for each in kids(doer, "conj")):
        return _labelled(scene, question, matrix)
    named = parties_in(scene.words(*extent(doer, without=("relcl", "acl", "appos"))))
    if len(named) < 2 or UNASKED.intersection(named):
        return (question,)
    return tuple(f"condition.{each}" for each in named)


def _names(scene: Scene, matrix: Token) -> bool:
    """Whether a headline, or a clause that says which force is meant, only names it: ``the force that they send``."""
    act = top(matrix)
    return (scene.heading and not scene.line.listed) or (
        act.dep_ == "relcl" and FORCE.search(act.head.text) is not None
    )


def _meant(scene: Scene, matrix: Token, doer: Token) -> Token | None:
    """Whom a pronoun means whose verb is what somebody says: ``Norway and Spain said | they``."""
    said = top(matrix)
    if said.dep_ == "ccomp" and said.head.lemma_ in SAYS and (own := subject(said.head)) is not None:
        return own
    return doer


def _labelled(scene: Scene, question: str, matrix: Token) -> Sequence[str]:
    """``Norway and Spain: both would go once there is a truce``: the states before the colon."""
    doer = subject(top(matrix))
    label, colon, _ = scene.line.text.partition(":")
    if not colon or doer is None or doer.lower_ not in _ALL or headed(scene.line.text) is not None:
        return (question,)
    named = parties_in(label)
    if len(named) < 2 or len(label) > _LABEL or UNASKED.intersection(named):
        return (question,)
    return tuple(f"condition.{each}" for each in named)


_LABEL = 60  # characters
