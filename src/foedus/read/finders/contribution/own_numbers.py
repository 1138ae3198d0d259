"""How many soldiers of its own would a party send: what it offers, and no mere stance?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from foedus.read.finders.words import ONES, TROOPS
from foedus.read.grammar import negated, subject, top, trim
from foedus.read.parties import UNASKED, party_in
from foedus.read.scene import Found, Scene

_MANY = (
    rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d{{2,6}}|(?:{ONES}|several|a few|some|a) (?:hundred|thousand|dozen)|"
    r"(?:hundreds|thousands|dozens)(?: of)?)"
)
_SOLDIERS = r"(?:troops|soldiers|personnel|servicemen|men and women|men|peacekeepers|combat engineers|paratroopers)"
_NUMBER = re.compile(rf"\b{_MANY} (?:(?!Russian|Ukrainian)[\w’'-]+ ){{0,3}}?{_SOLDIERS}\b", re.I)
_BARE = re.compile(
    rf"\b(?:provide|send|contribute|offer|deploy|spare|supply)\w* (?:up to |about |some |around )?{_MANY}$"
)
_UNIT = re.compile(
    r"\b(?:up to|at most|around|about|no more than) (?:an? |one |two )(?:[\w-]+ )?(?:company|companies|battalions?|"
    r"platoons?|squadrons?|brigades?|units?)\b|\bcompany[- ]sized?\b",
    re.I,
)
# Who says so tells where it stands
_STANDS_SO = re.compile(
    r"\b(?:open|pledg\w+|commit\w*|will|would(?! [\w-]+ (?:up to|around|about|some|at most|(?:fewer|less|more) than|"
    r"between|\d)))\b",
    re.I,
)
_SPOKEN = re.compile(
    r"\b(?:spo(?:ken|ke)|speaks?|talk(?:s|ed|ing)?) (?:of|about) |\b(?:mention|nam|float)(?:s|ed) |\bnames ", re.I
)
_NEXT_DOOR = re.compile(
    r"\b(?:neighbou?ring (?:[\w-]+ ){0,2}?(?:country|countries|states?|territory|soil|ally|allies|members?)|"
    r"(?:NATO|Nato|allied) (?:soil|territory)(?: next door)?|next door)\b"
)
_MAY = re.compile(r"\b(?:will|would|could|may|might|can)\b")
# Of a part whose size is told in thousands it was said before that there would be one.
_THOUSANDS = re.compile(r"\b(?:(?:several|a few|some|\w+) thousand|thousands of|\d{1,2},\d{3})\b", re.I)
_STANDS = frozenset(("deploy_committed", "deploy_conditional", "open"))


def offered(scene: Scene, told: Iterable[Found]) -> list[Found]:
    """Return stances with what they offer: ``could send around 200 soldiers``.

    Where somebody only spoke of them it is an offer alone.
    """
    told = list(told)
    found: list[Found] = []
    for each in told:
        offer = _offer(scene, each)
        if offer is not None and not any(
            other.question == offer.question and other.first <= offer.last and offer.first <= other.last
            for other in (*told, *found)
        ):
            found.append(offer)
        words = scene.words(offer.first, max(offer.last, each.last)) if offer is not None else ""
        if offer is None or (offer.first <= each.first and not (_THOUSANDS.search(words) and _MAY.search(words))):
            found.append(each)
    return found


def _offer(scene: Scene, stance: Found) -> Found | None:
    key, _, party = stance.question.partition(".")
    if key != "position" or stance.value not in _STANDS:
        return None
    first, start, end = stance.first, scene.start(stance.first), scene.end(stance.last)
    words = scene.text[start:end]
    if _STANDS_SO.search(words):
        return None
    counted = next((each for each in scene.finditer(_NUMBER) if each.start() < end and start < each.end()), None)
    if counted is not None:
        first = min(first, scene.tokens(*counted.span())[0])
    elif not _BARE.search(words) and not _UNIT.search(words):
        return None
    if (spoken := _SPOKEN.search(scene.text, start, counted.start() if counted else end)) is not None:
        first = trim(scene.doc, scene.tokens(spoken.end(), end)[0], stance.last)[0]
    return replace(stance, kind="contribution", question=f"contribution.{party}", first=first, value=("troops",))


def next_door(scene: Scene) -> Iterator[Found]:
    """What a party offers whose soldiers would be in a neighbouring country: ``on NATO soil next door``."""
    if not scene.has("neighbo", "next door", "nato soil", "nato territory", "allied soil", "allied territory"):
        return
    for each in scene.clauses:
        place = _NEXT_DOOR.search(each.text)
        doer = subject(each.verb) if place and top(each.verb) == each.verb else None
        if place is None or doer is None or not TROOPS.search(doer.text) or negated(each.verb):
            continue
        party = scene.party(each.verb) or party_in(scene.words(doer.i, doer.right_edge.i))  # "troops from Norway"
        if party is None or party in UNASKED or not _MAY.search(each.text):
            continue
        last = scene.tokens(scene.start(each.first), scene.start(each.first) + place.end())[1]
        yield Found(
            kind="contribution",
            question=f"contribution.{party}",
            first=each.first,
            last=last,
            value=("troops",),
            anchor=each.verb,
        )
