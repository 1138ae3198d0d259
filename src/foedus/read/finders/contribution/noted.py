"""What would a party give, in a note under its name: ``MALTA: around 200 soldiers``, ``Responsible for ships``?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from foedus.read.finders.contribution.giving import NOT_GIVEN, claim
from foedus.read.finders.words import parts
from foedus.read.grammar import kids, overlaps, trim
from foedus.read.parties import UNASKED, label
from foedus.read.scene import Found, Scene

if TYPE_CHECKING:
    from foedus.read.tokens import Token

# What the note tells besides: who said it and when, on what it depends, that it is only thought of.
_DONE = re.compile(
    r"[;(]|,? (?:but|if|once|provided|subject|according|said|says|who|which|while|although|after|as long as)\b|"
    r" (?:(?:is|are|being) )?(?:under (?:consideration|discussion|review)|(?:being )?(?:considered|discussed|"
    r"studied))\b|"
    r", (?:its|the) [^,.;]{3,40} (?:said|says)\b"
)
_LEAD = re.compile(
    r"(?:(?:Mentions|Names|Proposes|Suggests|Studies|Studying|Considers|Considering|Speaks of|Talks of|Possible:) )"
)
_NOT_OFFERED = re.compile(
    r"\b(?:no|not|never|none|without|whether|undecided|declin\w+|refus\w+|rul\w+ out|decisions?|parliament|consent|"
    r"asks?|wants|demands?|needs?|Russian?|Moscow|votes?|backs?|supports?|strengthening)\b|n[’']t\b",
    re.I,
)
_OFFERED = frozenset(
    ("offer", "promise", "pledge", "plan", "propose", "earmark")
)  # with nothing behind: "ships offered"
_COUNTED = re.compile(
    r"\b(?:\d|hundreds|thousands|(?:a|an|one|two|several|up to|about|around) (?:[\w-]+ )?"
    r"(?:compan|battalion|brigade|platoon|unit|contingent|hundred|thousand|dozen))"
)


def find(scene: Scene, given: Sequence[Found]) -> Iterator[Found]:
    """Find what is given where a line begins with the name of a party, and the sentence has no subject."""
    if not scene.about.topic or (found := label(scene.line.text)) is None:
        return
    parties = [each for each in found[0] if each not in UNASKED]
    start = max(found[1] - scene.sent.start_char, 0)
    rest = scene.text[start:]
    if len(parties) != 1 or not rest.strip() or any(kids(each, "nsubj", "nsubjpass") for each in _verbs(scene)):
        return
    stop = _DONE.search(rest, 3)
    words = rest[: stop.start()] if stop else rest.rstrip(" .")
    lead = _LEAD.match(words)
    value = tuple(part for part in parts(words) if part != "support")
    if not value or (value == ("troops",) and not _COUNTED.search(words)):
        if not _COUNTED.search(words) or "compan" not in words:
            return
        value = ("troops",)
    if NOT_GIVEN.search(words) or _NOT_OFFERED.search(words):
        return
    first, last = trim(scene.doc, *scene.tokens(start + (lead.end() if lead else 0), start + len(words)))
    if not overlaps(first, last, [(each.first, each.last) for each in given]):
        yield claim(f"contribution.{parties[0]}", first, last, value, scene.doc[last])


def _verbs(scene: Scene) -> list[Token]:
    """The verbs that say of a subject what it does; ``two ships offered`` has none."""
    finite = {"VBZ", "VBP", "VBD", "MD"}
    verbs = [each.verb for each in scene.clauses if each.verb.tag_ in finite or kids(each.verb, "aux", "auxpass")]
    return [each for each in verbs if each.lemma_ not in _OFFERED or kids(each, "dobj", "aux", "ccomp", "xcomp")]
