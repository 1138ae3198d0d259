"""Who stands where another party does, in the same sentence or in the next one?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from foedus.read.finders.position.stances import Taken, claims
from foedus.read.finders.words import parts
from foedus.read.grammar import trim, verb_of
from foedus.read.parties import SENDS_NONE, parties_in
from foedus.read.scene import Found, Scene

_WHO = (
    r"(?:the )?(?!Prime|Minister|President|Chancellor|Premier)[A-ZÀ-Þ][\w.-]+(?: [A-Z][\w-]+)?"
    r"(?:(?:,? and|,) (?:the )?[A-ZÀ-Þ][\w.-]+)*"
)
_ECHO = re.compile(
    rf"[^.;]{{0,40}}?,? (?:and |but )?(?P<echo>(?:so|neither|nor|as) (?:too )?(?:has|have|does|do|did|will|would|is|"
    rf"was|are) (?P<who>{_WHO}))"
)
# A name with whose it is: "Norway’s Ola Lund", "Italy and Spain"
_WHOSE = rf"(?:{_WHO}[’']s )?{_WHO}(?: [A-ZÀ-Þ][\w-]+)?"
_AGREES = re.compile(
    rf"(?:[Tt]he same (?:holds|goes|applies|is true|can be said|was said)(?: good)? (?:for|of|to|in|by)|[Ss]o "
    rf"(?:has|have|does|do|did|will|is|are)|"
    rf"[Nn]either (?:has|have|does|do|did|will|is)) {_WHO}|"
    rf"{_WHOSE},? (?:also |both |all )?(?:(?:has|have) )?(?:followed suit|follow suit|(?:takes?|took|taken|shares?|"
    rf"shared|holds?) (?:the same|a similar|that|this) "
    r"(?:line|position|view|stance|approach)|(?:did|does|do|done|said|says?|declared?|confirmed?|"
    r"stated?) (?:much |exactly )?"
    r"the same(?: (?:of|for|about) (?:his|her|its|their) (?:own )?(?:country|side|part))?|(?:struck|"
    r"strike|strikes) (?:the "
    r"same|a similar) (?:note|tone))"
)
_SAYS_WHERE = re.compile(r"\b(?:troops?|soldiers?|not|no|none|send|deploy\w*|sa(?:id|ys))\b")
_WHO_ALONE = re.compile(r"(?P<name>[A-ZÀ-Þ][\w.-]+(?: [A-ZÀ-Þ][\w-]+){0,2}),? [a-z]")
_PERSON = re.compile(r"[A-ZÀ-Þ][\w.-]+[’']s [A-ZÀ-Þ]")
_GAPPED = re.compile(
    r"(?:[,;] (?:and |but |while )?| and )(?P<gap>(?P<who>[A-ZÀ-Þ][\w.-]+(?: [A-ZÀ-Þ][\w-]+)?) "
    r"(?:(?:of )?(?:an?|one|two|three|four|"
    r"five|six|another|"
    r"up to|some|about|around|roughly|nearly|at most|several|with|only|its|\d[\d,]*) [^,.;:—]{2,45}|another|"
    r"none))(?=[,.;]|$)"
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
    value = str(stands[-1].value) if stands else before
    match = _AGREES.search(scene.text, scene.end(stands[-1].last) if stands else 0) if value else None
    if value and match and not _introduces(scene, match):
        yield from _agreed(scene, match[0], *match.span(), value)


def _introduces(scene: Scene, match: re.Match[str]) -> bool:
    """Whether ``Spain takes a similar line.`` only leads to the sentence that says where it stands."""
    goes_on = scene.line.text[scene.sent.end_char : scene.sent.end_char + 90]
    similar = re.search(r"(?:line|position|view|stance|approach|note|tone)$", match[0])
    return similar is not None and _SAYS_WHERE.search(goes_on) is not None


def _agreed(scene: Scene, who: str, start: int, end: int, value: str) -> Iterator[Found]:
    first, last = scene.tokens(start, end)
    name = _WHO_ALONE.match(who)
    person = scene.person(name["name"].rsplit(" ", 1)[-1]) if name else None
    parties = [each for each in (parties_in(who) or ([person] if person else [])) if each not in SENDS_NONE]
    verb = verb_of(scene.doc[first])
    actor = scene.actor(verb) if person or _PERSON.match(who) else None
    yield from claims(Taken(verb, parties, first, last, actor), value)


def parted(scene: Scene, told: list[Found]) -> list[Found]:
    """Cut off who does the same with a verb left out: ``Denmark would send jets | and Norway two frigates``."""
    parts_left: list[Found] = []
    for each in told:
        match = _GAPPED.search(scene.text, scene.start(each.anchor.i), scene.end(each.last) + 1)
        party = each.question.partition(".")[2]
        who = parties_in(match["who"]) if match and party else []
        if (
            match
            and who
            and party not in {*who, ""}
            and scene.end(each.first) < match.start()
            and _verbless(scene, match)
        ):
            each = replace(
                each, last=trim(scene.doc, each.first, scene.tokens(match.start("gap"), match.end())[0] - 1)[1]
            )
        parts_left.append(each)
    return parts_left


def _verbless(scene: Scene, match: re.Match[str]) -> bool:
    first, last = scene.tokens(match.start("gap"), match.end("gap"))
    return not any(token.pos_ in {"VERB", "AUX"} for token in scene.doc[first + 1 : last + 1])


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
        if not _verbless(scene, match):
            continue
        value = (parts(match["gap"]) or each.value) if key == "contribution" else each.value
        yield replace(each, question=f"{key}.{who[0]}", first=first, last=last, value=value)
        return
