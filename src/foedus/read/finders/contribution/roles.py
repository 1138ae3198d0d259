"""What part would a party play, where a noun or an aside says it: ``Türkiye’s role at sea``?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from foedus.read.finders.contribution.giving import NOT_GIVEN, claim
from foedus.read.finders.position.rows import ONE
from foedus.read.finders.words import TROOPS, parts
from foedus.read.grammar import kids, overlaps, subject, top, trim, verb_of
from foedus.read.parties import SENDS_NONE, parties_in, party_in
from foedus.read.scene import Found, Scene

_KIND = (
    r"(?:own|special|specific|important|key|leading|lead|main|central|crucial|vital|significant|possible|potential|"
    r"planned|future|particular|considerable|strong)"
)
_ROLE = r"(?:roles?|part|contribution|participation|responsibilit(?:y|ies)|involvement|tasks?|share|help|assistance)"
# "Norway's special role at sea", "Poland's willingness to take on roles in logistics"
_POSSESSED = re.compile(
    rf"(?:\bthe )?[“\"]?(?:(?:\b(?:importance|significance|weight|value) of )?(?P<who>{ONE})[’']s? (?:{_KIND} )*"
    rf"(?:(?:willingness|readiness|commitment|offer) to (?:take on|take over|carry|play|assume|lead|"
    rf"have) (?:an? |the )?"
    rf"(?:{_KIND} )*)?{_ROLE})[”\"]?(?:,| [—–-])? (?:particularly |especially |notably |mainly )?"
    rf"(?:in|for|of|with|through|to|as|on|at|within)\b(?P<what>[^.;:—–]{{3,90}})"
)
# "the special role that Türkiye will play in the Black Sea"
_PLAYED = re.compile(
    rf"\b(?:(?:the|an?) )?(?:{_KIND} )*(?:role|part|responsibility)(?: that|"
    rf" which)? (?P<who>{ONE}) (?:will|would|could|"
    rf"can|may|has|is to|is ready to|is willing to|wants to|plays|takes)\b(?P<what>[^.;:—–]{{5,90}})"
)
# "Jonas Gahr Støre, whose country would look after shipping"
_WHOSE = re.compile(rf"(?P<who>{ONE}),? whose (?:country|government|nation|army|navy) (?P<what>[^.,;:—–]{{5,90}})")
# "would not rule out a role in surveillance"
_NOT_OUT = re.compile(
    r"\b(?:does|did|do|would|will|has|have|is)(?: not|n[’']t) (?:\w+ )?(?:rul\w+ out|exclud\w+|"
    r"oppos\w+) (?:[\w-]+ ){0,4}?"
    r"(?:support|help|assistance|contributions?|participation|involvement|roles?),? (?:such as|like|"
    r"including|in|with|for "
    r"example|through)\b(?P<what>[^.;:—–]{3,90})"
)
# "no wish to send troops but proposed to train others"
_BUT = re.compile(
    rf"{TROOPS.pattern}[^.;:—–]{{0,90}}?,? (?:but|although|though|yet) (?P<offer>(?:(?:has|have|had|would|"
    rf"will|could|may|might|"
    r"is|are|was|were|can|it|he|she|also|instead|rather) )*(?:offer|pledg|promis|ready|prepared|willing|"
    r"provid|help|support|"
    r"contribut|limit|propos|back|assist|commit|lead|train|share|open)\w*\b(?P<what>[^.;:—–]{3,120}))",
    re.I,
)
# "to provide not troops, but logistical support"
_NOT_TROOPS = re.compile(
    rf"\b(?:not|no|instead of|rather than) (?:[\w-]+ ){{0,2}}?{TROOPS.pattern},? but "
    rf"(?P<what>[^.;:—–]{{3,160}})",
    re.I,
)
# "the focus should be on financing and training": of whoever says it
_FOCUS = re.compile(
    r"\b(?:(?:its|their|his|her|our|[A-Z][\w-]+[’']s|the) )?(?:focus|emphasis|priority|main task|"
    r"contribution)(?:, (?:he|she|[A-Z]\w+|the \w+) said[^,.;:]{0,50},)? (?:should be|is|was|"
    r"would be|lies|lay|must be|will be|remains?)(?: \w+ly)? (?:on |in |to )?(?P<what>[^.;:—–]{3,100})"
)
_OWN_THINGS = re.compile(r"(?:its|their|his|her|the) (?:[\w-]+ ){1,3}?(?:can|could|will|would|may|might)\b")
_GATE = re.compile(
    r"\b(?:roles?|part|contribution|participation|responsibilit|involvement|tasks?|share|help|assistance|"
    r"whose|rul|exclud|"
    r"but|although|though|yet|focus|emphasis|priority)",
    re.I,
)
_PAUSE = re.compile(
    r"[”\"]|,? (?:at|during|after|before|following|once|if|when|as) (?:the|a|an|his|her|their|[A-Z])|"
    r", (?:which|who|while|but|"
    r"although|and (?:he|she|it|that)|he|she|it|said|according|adding|saying)\b| [-–—] "
)


def find(scene: Scene, given: list[Found]) -> Iterator[Found]:
    """Find what a party would do where no verb of giving has it for its subject."""
    if not scene.search(_GATE):
        return
    taken = [(each.first, each.last) for each in given if each.kind == "contribution"]
    for pattern in (_POSSESSED, _PLAYED, _WHOSE, _NOT_OUT, _BUT, _NOT_TROOPS, _FOCUS):
        for match in scene.finditer(pattern):
            words = _until_pause(match["what"])
            found = tuple(part for part in parts(words) if part not in {"support", "troops"})
            if not found or NOT_GIVEN.search(words):
                continue
            if pattern is _NOT_TROOPS and _OWN_THINGS.match(match["what"]):
                continue  # "but its bases can be used": `lending`
            begins = match.start("offer") if pattern is _BUT else match.start()
            if pattern is _FOCUS and ", " in match[0][: match.start("what") - match.start()]:
                begins = match.start("what")  # "the emphasis, she said, lies on | training"
            first, last = scene.tokens(begins, match.start("what") + len(words))
            if pattern is _WHOSE:
                first = scene.tokens(match.end("who"), match.end())[0]
            asked, low = _whose(scene, match, first)
            if pattern in {_NOT_OUT, _NOT_TROOPS}:
                first = low
            if overlaps(first, last, taken):
                continue
            taken.append((first, last))
            for party in asked:
                yield claim(f"contribution.{party}", *trim(scene.doc, first, last), found, scene.doc[last])


def _until_pause(words: str) -> str:
    pause = _PAUSE.search(words, 2)
    return words[: pause.start()] if pause else words


def _whose(scene: Scene, match: re.Match[str], first: int) -> tuple[list[str], int]:
    """Of which parties it is told, and where their clause begins."""
    who = match.groupdict().get("who")
    if who is not None:
        party = party_in(who) or scene.person(who) or scene.person(who.split()[-1])
        return ([party] if party and party not in SENDS_NONE else []), first
    if match.re is _FOCUS:
        own = party_in(match[0].split()[0]) or scene.voice(scene.doc[first]) or scene.about.party
        return ([own] if own and own not in SENDS_NONE and own != "US" else []), first
    verb = top(verb_of(scene.doc[first]))
    doer = subject(verb)
    while doer is None and verb.head != verb:
        verb = verb.head
        doer = subject(verb) if verb.pos_ in {"VERB", "AUX"} else None
    if doer is None or doer.i > first:
        return [], first
    party = scene.party_of(doer, verb)
    named = parties_in(scene.words(doer.left_edge.i, doer.right_edge.i if kids(doer, "conj") else doer.i))
    asked = named or ([party] if party else [])
    low = first if scene.about.people.knows(doer) or doer.lower_ in {"he", "she"} else min(doer.left_edge.i, first)
    return [each for each in asked if each not in SENDS_NONE], low
