"""Which kinds of help are listed, with no verb that gives them: ``three forms: soldiers, ships and aircraft``?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from foedus.read.finders.contribution.giving import NOT_GIVEN, claim
from foedus.read.finders.words import parts
from foedus.read.grammar import overlaps, trim
from foedus.read.scene import Found, Scene

_HELP = (
    r"(?:troops|soldiers|infantry|ground forces|land forces|battalions|units|boots|warships|ships|vessels|frigates|"
    r"minesweepers|minehunters|aircraft|planes|jets|fighters|aviation|drones|land|ground|sea|air|skies|sky|cyberspace|"
    r"cyber|Black Sea|airspace|naval|maritime|training|trainers|instructors|equipment|weapons|arms|ammunition|money|"
    r"funds|funding|cash|logistics|bases|airfields|ports|infrastructure|intelligence|surveillance|medics)"
)
_VERB = (
    r"(?:(?:by )?(?:sending|deploying|stationing|providing|patrolling|guarding|policing|training|lending|"
    r"giving|paying) )?"
)
_ITEM = (
    rf"(?:with |by |on |in |at )?{_VERB}(?:(?:the|an?|some|more|their|its) )?"
    rf"(?:(?!and\b|or\b|not\b)[\w-]+ ){{0,2}}?{_HELP}\b"
    r"(?: (?:component|element|forces?|units?|assets|support|defen[cs]e|patrols?|policing|one|there|"
    r"(?:on the ground|on land|at sea|in the air|in the sky|on Ukrainian soil)))?"
)
_LIST = re.compile(rf"(?:(?:whether|either|be it) )?{_ITEM}(?:, {_ITEM}){{1,4}},? (?:and|or|as well as) {_ITEM}", re.I)
_PAIR = re.compile(rf"(?:(?:whether|either|be it) ){_ITEM},? or {_ITEM}", re.I)
_OFFERED = re.compile(
    r"\b(?:offers?|offered|promis\w+|pledg\w+|contribut\w+|commit\w+|help|parts?|components?|dimensions|forms?|domains|"
    r"plans?|planning|force|coalition|guarantees?|countries|nations|governments|states)\b",
    re.I,
)
_THERE = frozenset(("troops", "air", "sea", "land"))
_NOT_HELP = re.compile(
    r"\b(?:Russian (?:attack|strike|force|troop|army)\w*|attack(?:ed|s)?|invad\w+|strikes?|American|US|U\.S\.|Trump|"
    r"no (?:troops|soldiers)|without|not (?:troops|soldiers)|sanctions?|visited|met)\b"
)
# Stems of what is offered, one for each kind: a list names several.
_STEMS = (
    "troop", "soldier", "boots", "peacekeep", "ship", "vessel", "frigate", "boat", "mine", "craft", "plane", "jet",
    "fighter", "aviation", "drone", "land", "ground", "sea", "air", "sk", "cyber", "naval", "maritime", "train",
    "instructor", "equip", "weapon", "arms", "ammunition", "mon", "fund", "cash", "logistic", "base", "port",
    "infrastructure", "intelligence", "surveillance", "medic",
)  # fmt: skip
_ITEMS = 2


def find(scene: Scene, given: Sequence[Found]) -> Iterator[Found]:
    """Find lists of what states offer together, where no rule has found an offer."""
    if not scene.about.topic or not scene.has(" and ", " or ", "as well as") or not scene.has(","):
        return
    if (
        sum(map(scene.lower.__contains__, _STEMS)) < _ITEMS
        or not (scene.about.pledged or scene.about.force)
        or not scene.search(_OFFERED)
        or scene.search(_NOT_HELP)
    ):
        return
    taken = [(each.first, each.last) for each in given]
    for match in (*scene.finditer(_LIST), *scene.finditer(_PAIR)):
        value = tuple(part for part in parts(match[0]) if part != "support")
        first, last = trim(scene.doc, *scene.tokens(*match.span()))
        if (
            len(value) < 2
            or not _THERE.intersection(value)
            or overlaps(first, last, taken)
            or NOT_GIVEN.search(match[0])
        ):
            continue
        yield claim("pledging.kinds", first, last, value, scene.doc[last])
        return
