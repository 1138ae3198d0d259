"""Who stands where another party does, in the same sentence or in the next one?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from foedus.read.finders.stances import Taken, claims
from foedus.read.finders.words import parts
from foedus.read.grammar import verb_of
from foedus.read.parties import SENDS_NONE, parties_in
from foedus.read.scene import Found, Scene

_WHO = r"(?:the )?[A-ZÀ-Þ][\w.-]+(?: [A-Z][\w-]+)?(?:(?:,? and|,) (?:the )?[A-ZÀ-Þ][\w.-]+)*"
_ECHO = re.compile(
    rf"[^.;]{{0,40}}?,? (?:and |but )?(?P<echo>(?:so|neither|nor|as) (?:too )?(?:has|have|does|do|did|will|would|is|"
    rf"was|are) (?P<who>{_WHO}))"
)
_AGREES = re.compile(
    rf"(?:[Tt]he same (?:holds|goes|applies|is true|can be said|was said)(?: good)? (?:for|of|to|in|by)|[Ss]o "
    rf"(?:has|have|does|do|did|will|is|are)|"
    rf"[Nn]either (?:has|have|does|do|did|will|is)) {_WHO}|"
    rf"{_WHO} (?:also |both |all )?(?:(?:has|have) )?(?:followed suit|follow suit|(?:takes?|took|taken|shares?|"
    rf"shared|holds?) (?:the same|a similar|that|this) "
    r"(?:line|position|view|stance|approach)|(?:did|does|done|said|says) the same|(?:struck|strike|strikes) (?:the "
    r"same|a similar) (?:note|tone))"
)
_GAPPED = re.compile(
    r"(?:[,;] (?:and |but |while )?| and )(?P<gap>(?P<who>[A-ZÀ-Þ][\w.-]+(?: [A-ZÀ-Þ][\w-]+)?) "
    r"(?:(?:of )?(?:an?|one|two|three|four|"
    r"five|six|another|"
    r"up to|some|several|with|only|its|\d[\d,]*) [^,.;:—]{2,45}|another|none))(?=[,.;]|$)"
)


def find(scene: Scene, stands: list[Found]) -> Iterator[Found]:
    """Find who stands where another does: ``and so has Spain``, ``The same holds for Greece``."""
    before, scene.about.stance = scene.about.stance, None
    for each in stands:
        end = scene.end(each.last)
        match = _ECHO.match(scene.text, end)
        scene.about.stance = str(each.value)
        if match:
            yield from _agreed(scene, match["who"], *match.span("echo"), str(each.value))
            return
    if before and not stands and (match := _AGREES.search(scene.text)):
        yield from _agreed(scene, match[0], *match.span(), before)


def _agreed(scene: Scene, who: str, start: int, end: int, value: str) -> Iterator[Found]:
    first, last = scene.tokens(start, end)
    parties = [each for each in parties_in(who) if each not in SENDS_NONE]
    yield from claims(Taken(verb_of(scene.doc[first]), parties, first, last, None), value)


def gapped(scene: Scene, told: list[Found]) -> Iterator[Found]:
    """Find who does the same with a verb left out: ``Copenhagen offered jets, Oslo two frigates``."""
    for each in told:
        key, _, party = each.question.partition(".")
        start = scene.start(each.anchor.i)
        match = _GAPPED.search(scene.text, start) if key in {"position", "contribution"} and party else None
        who = parties_in(match["who"]) if match else []
        if match is None or not who or who[0] in {party, *SENDS_NONE}:
            continue
        first, last = scene.tokens(match.start("gap"), match.end("gap"))
        if any(token.pos_ in {"VERB", "AUX"} for token in scene.doc[first + 1 : last + 1]):
            continue
        value = (parts(match["gap"]) or each.value) if key == "contribution" else each.value
        yield replace(each, question=f"{key}.{who[0]}", first=first, last=last, value=value)
        return
