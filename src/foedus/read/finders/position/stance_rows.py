"""Where do several states stand that are named in a row: as who said so, as who is committed, or as who was named?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from foedus.read.finders.position import rows
from foedus.read.finders.position.stance_cues import stance_of
from foedus.read.finders.position.stances import Taken, claims
from foedus.read.finders.words import SPOKEN_OF
from foedus.read.grammar import overlaps, trim
from foedus.read.parties import UNASKED, parties_in
from foedus.read.scene import Found, Scene

_ROW = rf"(?P<row>{rows.ONE}(?:(?:, (?:and )?| and ){rows.ONE})+)"
_TROOPS = r"(?:troops|soldiers|boots|peacekeepers|contingents?|ground forces|soil|force)\b"
_SAID = (
    r"(?:(?:have|has|had|both|all|also|already) )*(?:said|say|says|confirmed|promised|"
    r"made clear)(?: that)? (?:they|it|both)"
)
# "though not all would send soldiers. Malta and Cyprus have said they would"
_THEY_WOULD = re.compile(
    rf"\b{_ROW},? (?:who [^,]{{3,40}}, )?(?:{_SAID} (?:would|will|are (?:ready|willing|prepared))|will|would)"
    r"(?: do so| be among them)?(?=[.;]|$|, (?:and|but|while)\b)"
)
# "Malta and Cyprus are committed", "would form the core of the force"
_COMMITTED = re.compile(
    rf"\b{_ROW} (?:are|have been|stand|remain)(?: both| all| firmly| fully)? committed(?: to (?:it|this|that|the force|"
    r"taking part))?(?=[.;,]|$| and\b| but\b)"
)
_CORE = re.compile(
    rf"\b{_ROW} (?P<how>will|would|are to|are set to|could|want to) (?:provide|form|make up|supply|be|"
    rf"furnish) (?:the |its )"
    r"(?:core|bulk|backbone|mainstay|heart|nucleus|lion’s share|lion's share|largest (?:part|share|contingents?))"
    rf"(?: of (?:it|the (?:[\w-]+ ){{0,3}}?{_TROOPS}))?(?=[.;,]|$| and\b| but\b| while\b)"
)
# "named Malta, Cyprus and Greece among the states that committed to sending troops"
_NAMED = re.compile(
    rf"\b(?:names?|named|naming|lists?|listed|listing|counts?|counted|counting|mentions?|mentioned|cites?|"
    rf"cited) {_ROW},? "
    r"(?:among|as) (?:the |those )?(?:\d+ )?(?:countries|nations|states|ones|governments|contributors|capitals)? ?"
    rf"(?P<what>(?:that|which|who|ready|willing|prepared|committed|pledging|sending|to send)\b[^.;:]{{0,50}}?{_TROOPS})"
)
_REFUSED = re.compile(r"\b(?:rul\w+ out|exclud\w*|refus\w*|oppos\w*|against|reject\w*)\b", re.I)
_READY = re.compile(r"\b(?:ready|willing|prepared)\b")
_BEFORE = 200  # characters before a row in which soldiers must have been spoken of


def worth_a_look(scene: Scene) -> bool:
    """Whether states in a row may be said to stand somewhere, where soldiers have been spoken of."""
    return (scene.about.soldiers or scene.about.pledged) and scene.has(
        " would", " will", " committed", " core", "backbone", " ready", " prepared"
    )


def find(scene: Scene, taken: list[tuple[int, int]]) -> Iterator[Found]:
    """Find where each of several states stands, in a text about soldiers for Ukraine."""
    if not scene.about.topic or not scene.has(" and ") or scene.text.rstrip('”"’ ').endswith("?"):
        return
    start = scene.sent.start_char
    for pattern, cues in (
        (_NAMED, ("among", " as ")),
        (_THEY_WOULD, ("would", "will", " are ")),
        (_COMMITTED, ("committed",)),
        (_CORE, (" the ", " its ")),
    ):
        match = pattern.search(scene.text) if scene.has(*cues) else None
        if match is None:
            continue
        before = scene.line.text[max(start + match.start() - _BEFORE, 0) : start + match.start()]
        near = scene.about.soldiers or scene.about.pledged
        if (pattern is not _NAMED and not near) or (
            pattern is _THEY_WOULD and (not SPOKEN_OF.search(before) or _REFUSED.search(before))
        ):
            continue
        value = stance_of(match["what"]) if pattern is _NAMED else "deploy_committed"
        if (pattern is _CORE and match["how"] in {"would", "could"}) or (
            pattern is _THEY_WOULD and _READY.search(match[0])
        ):
            value = "deploy_conditional"
        parties = [each for each in parties_in(match["row"]) if each not in UNASKED]
        if "Paris" in match["row"] and "FR" not in parties:
            parties.append("FR")  # elsewhere it is where they meet
        first, last = trim(scene.doc, *scene.tokens(*match.span()))
        if len(parties) > 1 and value and not overlaps(first, last, taken):
            yield from claims(Taken(scene.doc[last], parties, first, last, None), value)
