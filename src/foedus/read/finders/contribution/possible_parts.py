"""Which part of a party is only held possible: ``..., perhaps by training``, ``Training is one of the options``?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from foedus.read.finders import labels
from foedus.read.finders.contribution.giving import NOT_GIVEN, claim
from foedus.read.finders.words import parts
from foedus.read.grammar import overlaps, subject, top, trim, verb_of
from foedus.read.parties import COALITION, UNASKED
from foedus.read.scene import Found, Scene

# "Greece will take part, perhaps with ships": behind what is sure
_PERHAPS = re.compile(
    r"(?:, |[–—(] ?)(?P<part>(?:perhaps|possibly|probably|most likely|presumably|maybe|for example|for instance|"
    r"above all) "
    r"(?:(?:by|with|through|in|via) )?(?P<what>[^.;:,–—()]{4,70}))"
)
# "Training is one of the options", "Mine clearance would be possible"
_OPTION = re.compile(
    r"^[\W_]*(?P<part>(?P<what>(?:[Tt]he )?[A-ZÀ-Þ][\w-]*(?: [\w-]+){0,5}?) (?:is|are|was|were|would be|"
    r"remains?) (?:also |all )?"
    r"(?:one of (?:the|several|its|their) (?:options|possibilities|ideas)|(?:an|another) option|a possibility|possible|"
    r"conceivable|on offer|on the table|under (?:consideration|discussion)|being (?:considered|discussed|studied)))\b"
)
_OTHERS = re.compile(
    r"\b(?:Russia\w*|Moscow|American|US|U\.S\.|sanctions?|talks|no|not|Ukraine[’']s|coalition|allies)\b"
)


def find(scene: Scene, given: Sequence[Found]) -> Iterator[Found]:
    """Find parts held possible, in a text about soldiers for Ukraine."""
    if not scene.about.topic or not (scene.about.soldiers or scene.about.pledged):
        return
    taken = [(each.first, each.last) for each in given if each.kind == "contribution"]
    for pattern in (_PERHAPS, _OPTION):
        match = pattern.search(scene.text)
        if match is None or _OTHERS.search(match[0]) or NOT_GIVEN.search(match[0]):
            continue
        value = tuple(part for part in parts(match["what"]) if part not in {"support", "troops", "land"})
        first, last = trim(scene.doc, *scene.tokens(*match.span("part")))
        party = _whose(scene, match)
        if value and party and party not in {*UNASKED, COALITION} and not overlaps(first, last, taken):
            yield claim(f"contribution.{party}", first, last, value, scene.doc[last])


def narrowed(scene: Scene, found: Found) -> Found:
    """What is given without the clause before it, where that names no part: ``will help, | perhaps by training``."""
    if found.kind != "contribution" or not scene.has(
        "perhaps", "possibly", "probably", "likely", "maybe", "for example"
    ):
        return found
    start, end = scene.start(found.first), scene.end(found.last)
    match = _PERHAPS.search(scene.text, start, end)
    if (
        match is None
        or set(parts(scene.text[start : match.start()])) - {"support", "troops"}
        or not parts(match["what"])
    ):
        return found
    return replace(found, first=scene.tokens(*match.span("part"))[0])


def _whose(scene: Scene, match: re.Match[str]) -> str | None:
    """The party of the clause before, else who speaks, else of the country spoken of."""
    if match.re is _PERHAPS:
        verb = top(verb_of(scene.doc[scene.tokens(max(match.start() - 1, 0), match.start())[0]]))
        doer = subject(verb)
        return scene.party_of(doer, verb) if doer is not None and doer.i < scene.tokens(*match.span())[0] else None
    owners = labels.owners(scene)
    return scene.voice(scene.sent.root) or (owners[0] if owners else scene.about.party)
