"""Which party's part is to pay for, arm and train Ukraine's army: ``The priority is to fund, arm and train it``?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from foedus.read.finders import labels
from foedus.read.finders.contribution.giving import claim
from foedus.read.finders.words import parts
from foedus.read.grammar import overlaps, subject, top, trim, verb_of
from foedus.read.parties import COALITION, UNASKED
from foedus.read.scene import Found, Scene

_DO = (
    r"(?:pay(?:ing)? for|financ(?:e|ing)|fund(?:ing)?|arm(?:ing|ament)?|equip(?:ping|ment)?|train(?:ing)?|"
    r"suppl(?:y|ying))"
)
_HAVE = r"(?:money|funds|funding|cash|financing|weapons|arms|equipment|training|ammunition|trainers)"
_ARMY = (
    r"(?:(?:the )?(?:Ukrainian|Ukraine[’']s|Kyiv[’']s|their|its)(?: own)? (?:[\w-]+ )?(?:army|armed forces|forces|"
    r"military|units|troops|soldiers)|(?:the )?Ukrainians|(?:the )?(?:army|armed forces) of Ukraine)\b"
)
# At least two of them in a row, for whom: "the financing, equipping and training of the Ukrainian armed forces"
_HELP = re.compile(
    rf"\b(?:to )?(?:the )?(?:(?P<do>{_DO}(?:, {_DO})*,? and {_DO})|(?P<have>{_HAVE}(?:, {_HAVE})*,? and {_HAVE}))"
    rf"(?: (?:of|for|to))? {_ARMY}",
    re.I,
)
_NOT = re.compile(r"\b(?:not|never|no longer|whether|oppos\w+|refus\w+|against)\b|n[’']t\b", re.I)
# It is the force, or many states, that would do so.
_OTHERS = re.compile(
    r"\b(?:force|mission|coalition|allies|partners|Europeans?|EU|members|states|countries|nations|Americans?|US|group|"
    r"contingent|elements?|instructors|trainers)\b"
)
_STATES_OWN = re.compile(
    r"\b(?:[Pp]riority|[Ff]ocus|[Ff]oreground|[Ee]mphasis|[Cc]ent(?:er|re)|[Uu]ntil then|[Ff]irst)\b"
)


def find(scene: Scene, given: Sequence[Found]) -> Iterator[Found]:
    """Find the help for Ukraine's army that is a party's part, in a text about soldiers for Ukraine."""
    if not scene.about.topic or not scene.has("train", "equip", "arm", "weapon") or not scene.has(" and "):
        return
    taken = [(each.first, each.last) for each in given if each.kind == "contribution"]
    for match in _HELP.finditer(scene.text):
        before = scene.text[: match.start()]
        if _NOT.search(before[-40:]) or _OTHERS.search(before):
            continue
        first, last = trim(scene.doc, *scene.tokens(*match.span()))
        party, low = _whose(scene, first)
        value = tuple(part for part in parts(match["do"] or match["have"]) if part not in {"support", "troops"})
        if party is None or party in {*UNASKED, COALITION} or not value or overlaps(low, last, taken):
            continue
        taken.append((first, last))
        yield claim(f"contribution.{party}", low, last, value, scene.doc[last])


def _whose(scene: Scene, first: int) -> tuple[str | None, int]:
    """The party whose part it is, and where its clause begins: with a country for subject, there."""
    verb = top(verb_of(scene.doc[first]))
    doer = subject(verb)
    if doer is not None and scene.sent.start <= doer.i < first:
        party = scene.party_of(doer, verb)
        if party is not None:
            itself = doer.pos_ == "PROPN" and not scene.about.people.knows(doer) and verb.i >= first - 2
            return party, doer.left_edge.i if itself else first
    if not _STATES_OWN.search(scene.text) and doer is not None and doer.i < first:
        return None, first
    owners = labels.owners(scene)
    return scene.voice(scene.doc[first]) or (owners[0] if owners else scene.about.party), first
