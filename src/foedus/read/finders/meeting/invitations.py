"""Does a side turn down, or take up, the meeting that was just spoken of, in words that name no meeting?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from foedus.read.finders.reach import acting, reach
from foedus.read.finders.told import before
from foedus.read.grammar import subject
from foedus.read.lexicon import listed
from foedus.read.parties import party_in
from foedus.read.scene import Found, Scene

_NEEDS = listed(
    "reject dismiss declin refus rebuff turn spurn call describ brand deem label ready open prepared willing available"
)
_OFFER = r"(?:invitation|proposal|offer|idea|suggestion)"
_SOON = ("way off", "far ", "premature", "agenda", "sight", "planned", "possible", "horizon", "offing", "before a")
_IT = rf"(?:it|that|this|(?:the|this|that|his|such an?|(?:Putin|Moscow)[’']s) (?:\w+ )?{_OFFER})"
_TURNS_DOWN = re.compile(
    rf"\b(?:reject|dismiss|declin|refus|rebuff|spurn)\w* {_IT}(?: as [“\"]?(?:\w+ )?\w+)?|\bturn(?:s|ed|ing)? "
    rf"{_IT} down\b|"
    rf"\bturn(?:s|ed|ing)? down {_IT}|"
    rf"\b(?:call|describ|brand|deem|label)\w* {_IT} (?:as )?[“\"]?(?:unacceptable|a non-starter|out of the "
    rf"question|absurd)"
)
_TAKES_UP = re.compile(
    r"\b(?:is|was|’s|'s|remains?|stands?) (?:now |still )?(?:ready|available)(?=[.,;:”\"]|$| (?:and|but)\b)|"
    r"\b(?:ready|open|prepared|willing|available|up)\b (?:for|to) (?:it|that|this|such (?:an? )?(?:talks|"
    r"encounter|conversation)|any)\b"
    r"(?:, [\w ]{3,40}(?=,))?"
)
_SPOKEN_OF = re.compile(
    r"\b(?:meet|meeting|meetings|summit|talks|invit\w+|receive|host|sit down|come to|fly to|travel to)\b", re.I
)
_BOTH = (re.compile(r"\b(?:Putin|Russia\w*|Moscow|Kremlin)\b"), re.compile(r"\b(?:Zelensk\w+|Ukrain\w+|Kyiv|Kiev)\b"))
_SOLDIERS = re.compile(r"\b(?:troops|soldiers|force|forces|sanctions|ceasefire|oil|drones?)\b")
# Where not: "he would meet Putin, but | not in Moscow".
_NOT_THERE = re.compile(
    r"\b(?:ready|prepared|willing|open|available|meet|see|talk|sit down|anywhere)\b[^.;:]{0,80}?,? (?:but|though|"
    r"although|albeit|"
    r"only|just),? "
    r"(?P<place>not (?:in|to) (?:Moscow|Russia|the Russian capital))\b"
)
# What has to be done before it: "such a meeting would first need a great deal of preparation".
_FIRST = re.compile(
    r"\b(?:meeting|summit|talks|encounter)\b[^.;:,]{0,60}? (?:must|needs?|needed|requires?|required|has to|have to|"
    r"had to|"
    r"should|would (?:first |still )?(?:need|require|have to))\b"
    r"[^.;:,]{0,50}?(?:\bprepar\w+|\bgroundwork|\bpreparatory|\bexpert work|\bspadework)"
)
# It is far off: "a summit is some way off", "no meeting is in sight", "much work remains before any meeting".
_NOT_SOON = re.compile(
    r"\b(?:meeting|summit|talks|encounter)\b[^.;:,]{0,50}? (?:is|was|are|were|remains?) (?:\w+ )?(?:some way off|"
    r"a (?:long )?way off|far (?:off|away)|premature|not (?:yet )?(?:on the agenda|in sight|planned|possible))\b|"
    r"\bno (?:[\w’'-]+ ){0,3}?(?:meeting|summit|talks|encounter)\b[^.;:,]{0,30}? (?:in sight|planned|on the agenda|"
    r"on the horizon|in the offing)\b|"
    r"\b(?:work|groundwork|preparation\w*)\b[^.;:]{0,30}? (?:remain\w*|needs?|needed|ha[sd]|have|must|is|was)\b"
    r"[^.;:]{0,30}? before (?:an?|any|the|such)\b[^.;:]{0,20}?\b(?:meeting|summit|talks|encounter)\b",
    re.I,
)
_HOSTS = re.compile(r"\b(?:Moscow|Russian capital)\b")


def find(scene: Scene) -> Iterator[Found]:
    """Find who turns down or takes up a meeting of the two leaders of which the sentence before told."""
    yield from _not_there(scene)
    yield from _first(scene)
    if not scene.has(*_NEEDS):
        return
    said = before(scene)
    if _SPOKEN_OF.search(said) is None or _SOLDIERS.search(said) or not all(each.search(said) for each in _BOTH):
        return
    for pattern, ready in ((_TURNS_DOWN, False), (_TAKES_UP, True)):
        match = scene.search(pattern)
        if match is None:
            continue
        first, last = scene.tokens(*match.span())
        verb = acting(scene.doc[first])
        doer = subject(verb)
        party = scene.party_of(doer, verb) if doer is not None else None
        party = party or (party_in(doer.text) if doer is not None else None)
        if party not in {"UA", "RU"}:
            continue
        value = "ready" if ready else "not_there" if party == "UA" and _HOSTS.search(said) else "not_ready"
        low, high = reach(scene, verb, first, last)
        yield Found(kind="statement", question=f"meeting.ready.{party}", first=low, last=high, value=value, anchor=verb)
        return


def _not_there(scene: Scene) -> Iterator[Found]:
    """Find where Kyiv would not come, told after where or in what form it would."""
    match = scene.search(_NOT_THERE) if scene.has("not in ", "not to ") else None
    if match is None or not _BOTH[0].search(scene.text):
        return
    first, last = scene.tokens(*match.span("place"))
    at = scene.tokens(match.start(), match.end())[0]
    verb = acting(scene.doc[at])
    if "UA" in {scene.party(verb), scene.voice(scene.doc[at])}:
        question = "meeting.ready.UA"
        yield Found(
            kind="statement", question=question, first=first, last=last, value="not_there", anchor=scene.doc[first]
        )


def _first(scene: Scene) -> Iterator[Found]:
    """Find what Moscow wants done before the two leaders meet, or that it expects no meeting soon."""
    match = scene.search(_FIRST) if scene.has("prepar", "work") else None
    match = match or (scene.search(_NOT_SOON) if scene.has(*_SOON) else None)
    if match is None:
        return
    first, last = scene.tokens(*match.span())
    anchor = scene.doc[first]
    if "RU" in {scene.voice(anchor), scene.person(scene.about.people.person) if not scene.speaks(anchor) else None}:
        low, high = reach(scene, acting(scene.doc[last]), first, last)
        yield Found(
            kind="statement", question="meeting.ready.RU", first=low, last=high, value="not_ready", anchor=anchor
        )
