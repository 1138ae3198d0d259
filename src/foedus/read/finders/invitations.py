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
_IT = rf"(?:it|that|this|(?:the|this|that|his|such an?|(?:Putin|Moscow)[’']s) (?:\w+ )?{_OFFER})"
_TURNS_DOWN = re.compile(
    rf"\b(?:reject|dismiss|declin|refus|rebuff|spurn)\w* {_IT}(?: as [“\"]?(?:\w+ )?\w+)?|\bturn(?:s|ed|ing)? "
    rf"{_IT} down\b|"
    rf"\bturn(?:s|ed|ing)? down {_IT}|"
    rf"\b(?:call|describ|brand|deem|label)\w* {_IT} (?:as )?[“\"]?(?:unacceptable|a non-starter|out of the "
    rf"question|absurd)"
)
_TAKES_UP = re.compile(
    r"\b(?:ready|open|prepared|willing|available)\b (?:for|to) (?:it|that|this|such (?:an? )?(?:talks|"
    r"encounter|conversation)|any)\b"
    r"(?:, [\w ]{3,40}(?=,))?"
)
_SPOKEN_OF = re.compile(
    r"\b(?:meet|meeting|meetings|summit|talks|invit\w+|receive|host|sit down|come to|fly to|travel to)\b", re.I
)
_BOTH = (re.compile(r"\b(?:Putin|Russia\w*|Moscow|Kremlin)\b"), re.compile(r"\b(?:Zelensk\w+|Ukrain\w+|Kyiv|Kiev)\b"))
_SOLDIERS = re.compile(r"\b(?:troops|soldiers|force|forces|sanctions|ceasefire|oil|drones?)\b")
_HOSTS = re.compile(r"\b(?:Moscow|Russian capital)\b")


def find(scene: Scene) -> Iterator[Found]:
    """Find who turns down or takes up a meeting of the two leaders of which the sentence before told."""
    if not scene.has(*_NEEDS):
        return
    said = before(scene)
    if _SPOKEN_OF.search(said) is None or _SOLDIERS.search(said) or not all(each.search(said) for each in _BOTH):
        return
    for pattern, ready in ((_TURNS_DOWN, False), (_TAKES_UP, True)):
        match = pattern.search(scene.text)
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
