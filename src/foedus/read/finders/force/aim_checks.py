"""Is an aim that was found the aim of the force, and from where to where does it reach?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from foedus.read.finders.force.aim_words import values
from foedus.read.grammar import trim
from foedus.read.scene import Found, Scene

if TYPE_CHECKING:
    from foedus.read.tokens import Token

_QUESTION = "force.purpose"
_ARMY = re.compile(
    r"\b(?:army|armies|armed forces|military|Ukrain\w+ (?:army|forces)|its own forces)\b[^.;:]*$", re.I
)  # whose soldiers deter, where no other force is named after it
_FORCE = re.compile(
    r"\b(?:force|mission|coalition|guarantees|contingents?|peacekeepers|group|presence|second|other|another|one|"
    r"foreign|elements?|parts)\b",
    re.I,
)
_OWN = re.compile(r"\b(?:force|mission|it|they|troops|soldiers|peacekeepers|group|one|presence|guarantees)\b", re.I)
_UNWANTED = re.compile(
    r"\b(?:not|n[’']t|never)(?: \w+)? (?:join|be part of|take part in|be in|send\w*|want)\b|\bnot (?:to|for|in) an?\b|"
    r"\banother matter\b|\brather than an?\b|\bno part (?:of|in)\b",
    re.I,
)
_DESCRIBES = re.compile(r"(?:whose|which|that|(?:an? force )?(?:meant|designed|intended))\b", re.I)
_NOT_ITS = re.compile(
    r"(?:it|they) could\b|(?:which|that|promises which|promises that) (?:did|had)\b|[^.;]*\bbe part of an?\b|"
    r"guarantees should (?:start|begin)\b",
    re.I,
)
# "a force to protect Ukraine": which force is meant, not what it is for.
_NAMES_IT = re.compile(
    r"(?:to|(?:that|which) (?:would|will|is to)) (?:help )?(?:secure|protect|guard|safeguard|defend|shield) "
    r"(?:Ukraine|the country|it)",
    re.I,
)
_AFTER_FORCE = re.compile(r"\b(?:force|mission|contingent|coalition|troops|soldiers) $", re.I)


_NO_FORCE = re.compile(
    r"(?P<whole>\b(?:it|this|that|they|these)(?: (?:is|are|was|were|will be|would be)(?: not)?|"
    r"(?:’s|'s| is| are)n[’']t|"
    r"[’']s not)(?: an?| any| the| no)? (?:\w+ )?(?:force|mission) )$",
    re.I,
)
_WHETHER = re.compile(r"\bwhether\b[^.;:]{0,60}$", re.I)
_BUT = re.compile(r"(?:,|,[”\"])? but (?:rather )?(?=to )")
_HARDLY = re.compile(  # "would hardly | deter anyone"
    r"\b(?:hardly|scarcely|barely|unlikely to)(?: \w+)? "
    r"(?:deter|dissuade|reassure|protect|prevent|stop|secure|guarantee)",
    re.I,
)
_CLOSE = 30  # characters before an aim in which it may be called in doubt
_NOT = re.compile(r"\b(?:not|never)\b|n[’']t\b", re.I)
_ONE_MORE = re.compile(
    r"(?:\b(?:intended|meant|designed) )?(?:both )?\bto (?:strengthen|make|build|rebuild|help|improve|restore|bolster|"
    r"support|train|raise)\b[^.;,:]{3,60} and $",
    re.I,
)
_ENDS = re.compile(r",? and that\b|, (?:he|she|they|the \w+) (?:said|added|explained|stressed)\b")


def checked(scene: Scene, found: Sequence[Found]) -> list[Found]:
    """Return what was found, each aim of the force with its own words, without what is no aim of it."""
    return [
        each
        for item in map(partial(_denied, scene), found)
        for each in ([item] if item.question != _QUESTION else _parted(scene, item) if _holds(scene, item) else ())
    ]


def _denied(scene: Scene, found: Found) -> Found:
    """Return with the denial before it what the force is not for: ``This is no force | that goes there to fight``."""
    before = scene.text[: scene.start(found.first)]
    match = _NO_FORCE.search(before) if found.value == ("fight",) and found.question == _QUESTION else None
    if match is None:
        return found
    return replace(found, first=scene.tokens(match.start("whole"), match.end())[0], value=("not_fight",))


def _holds(scene: Scene, found: Found) -> bool:
    """Whether it is what the force is for: no force is there to fight; armies, states and promises are none."""
    words, near = scene.words(found.first, found.last), scene.text[: scene.start(found.first)]
    if found.value == ("fight",) or (_NAMES_IT.fullmatch(words) and _AFTER_FORCE.search(near)):
        return False
    if _NOT_ITS.match(words) or (_WHETHER.search(near) and not _OWN.match(words)):
        return False
    if _HARDLY.search(f"{near[-_CLOSE:]}{words}"):
        return False
    army = _ARMY.search(near)
    if army and not _FORCE.search(army[0]) and not _FORCE.search(words):
        return False
    return not (_DESCRIBES.match(words) and scene.search(_UNWANTED))


def _parted(scene: Scene, found: Found) -> Iterator[Found]:
    """Part ``is not meant to fight | but to deter``; take ``to strengthen its army and | to deter`` together."""
    words, start = scene.words(found.first, found.last), scene.start(found.first)
    cut = _BUT.search(words)
    if cut and _NOT.search(words[: cut.start()]):
        for low, high in ((start, start + cut.start()), (start + cut.end(), scene.end(found.last))):
            first, last = trim(scene.doc, *scene.tokens(low, high))
            aims = values(scene.words(first, last)) or found.value
            yield replace(found, first=first, last=last, value=aims, anchor=_anchor(scene, found, first, last))
        return
    more = _ONE_MORE.search(scene.text[:start]) if words.startswith("to ") else None
    first = scene.tokens(more.start(), more.end())[0] if more else found.first
    end = _ENDS.search(words, _LEAST)
    last = scene.tokens(start, start + end.start())[1] if end else found.last
    if (first, last) == (found.first, found.last):
        yield found
    else:
        first, last = trim(scene.doc, first, last)
        yield replace(found, first=first, last=last, value=values(scene.words(first, last)) or found.value)


_LEAST = 15  # characters of an aim


def _anchor(scene: Scene, found: Found, first: int, last: int) -> Token:
    """Its own word in each part: who says it is known by it."""
    return found.anchor if first <= found.anchor.i <= last else scene.doc[first]
