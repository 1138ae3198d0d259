"""What is contributed, where it describes many states: ``26 nations offering troops``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from foedus.read.finders.contribution.giving import GIVES, NOT_GIVEN, claim, group, parts_of
from foedus.read.finders.contribution.shares import before_if
from foedus.read.grammar import extent, kids, subject, top
from foedus.read.scene import Found, Scene

if TYPE_CHECKING:
    from foedus.read.tokens import Token

# Who does not give, or has not made up their mind.
AGAINST = re.compile(
    r"\b(?:oppos\w+|against|stance|hesitan\w+|reluctan\w+|wary|on board|idea of|possibility|refus\w+|"
    r"struggle)\b",
    re.I,
)


def find(scene: Scene, given: list[Found]) -> Iterator[Found]:
    """What describes many states: ``26 nations offering troops``, ``by deploying troops or by offering ships``."""
    for token in scene.sent:
        if (
            token.lemma_ not in GIVES
            or token.dep_ not in {"acl", "relcl", "pcomp"}
            or top(token) != token
            or kids(token, "nsubjpass")
        ):
            continue
        if any(each.first <= token.i <= each.last for each in given):
            continue
        giver, found = _gives(scene, token)
        doer = subject(token)
        who = (
            scene.words(*extent(doer, without=("acl", "relcl")))
            if doer is not None
            else scene.text[: scene.start(token.i)]
        )
        if (
            not found
            or found == ("support",)
            or not re.search(r"\b(?:countries|nations|states|allies|members|partners|coalition)\b", who, re.I)
        ):
            continue
        if NOT_GIVEN.search(scene.words(token.i, token.right_edge.i)):
            continue
        if AGAINST.search(scene.words(max(token.i - 6, scene.sent.start), token.i)):
            continue
        low, high = extent(giver, without=("punct", "mark", "nsubj"))
        high = before_if(scene, giver.i, high)
        yield claim("pledging.kinds", max(low, giver.i), high, found, giver)


def _gives(scene: Scene, verb: Token) -> tuple[Token, tuple[str, ...]]:
    """The first verb that gives something, of a verb and those that continue it: ``have pledged to deploy troops``."""
    for each in group(verb):
        if found := parts_of(scene, each):
            return each, found
    return verb, ()
