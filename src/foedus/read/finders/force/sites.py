"""Where would the force be, in answers and phrases that are no clause: ``Not at the front``?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from foedus.read.finders.words import FORCE
from foedus.read.grammar import overlaps, trim
from foedus.read.scene import Found, Scene

NEEDS = (
    "front",
    "contact",
    "trench",
    "fighting",
    "combat",
    "strategic",
    "key ",
    "chosen",
    "agreed with",
    "where ",
    "soil",
)
_FRONT = (
    r"(?:(?:front(?:[ -]?lines?)?|contact line|line of contact|trench(?:es)?|combat zones?|battle zones?|fighting)\b)"
)
_WHO = (
    r"(?:(?:[Tt]he |[Tt]hese |[Tt]hose |[Ii]ts |[Tt]heir |[Aa]n? |[Nn]o |[Ss]uch )?(?:[\w-]+ ){0,2}?(?:troops|"
    r"soldiers|forces?|"
    r"contingents?|units?|peacekeepers|mission|[Tt]hey|[Ii]t)\b)"
)
_END = r"[^.;:—–”\",]"
_PLACES = r"(?:places|sites|locations|points|positions|areas|cities|zones)"
_PATTERNS = tuple(
    (value, re.compile(words))
    for value, words in (
        # Not at the front: an answer, or what follows a pause
        (
            "away_from_front",
            rf"(?:^|[:,—–-] )(?P<place>(?:[Bb]ut )?(?:[Nn]ot|[Nn]ever|[Nn]owhere) (?:right |directly |anywhere )?"
            rf"(?:at|on|near|to|along|in|close to) (?:the |any )?(?:very )?{_FRONT})",
        ),
        # at a distance from the fighting
        (
            "away_from_front",
            rf"\b(?P<place>at (?:a |some )?(?:safe |good |considerable |great )?distance from (?:the |any )?{_FRONT})",
        ),
        # the soldiers would not stand in trenches, be peacekeepers on the line of contact
        (
            "away_from_front",
            rf"{_WHO} (?:would|will|wo|could|are|is|do|does)(?: not|n[’']t) (?:\w+ ){{1,4}}?(?:in|on|at|along|for) "
            rf"(?:the |any )?{_FRONT}",
        ),
        ("away_from_front", rf"{_WHO} (?:would|will) (?:hold|stand in|man|fight in) no (?:\w+ )?{_FRONT}"),
        # an international force away from the line of contact
        (
            "away_from_front",
            rf"\b(?:[Aa]n?|[Tt]he) (?:[\w-]+ ){{0,3}}?(?:force|presence|mission|contingent) (?:well |far "
            rf")?(?:away from|"
            rf"far from|behind|back from) (?:the |any )?{_FRONT}",
        ),
        # would be sent to places chosen with Kyiv
        (
            "at strategic places",
            rf"{_WHO} (?:would|will|is to|are to|could|can) (?:\w+ )?(?:be )?(?:\w+ )?(?:sent|deploy(?:ed)?|"
            rf"stationed|based|"
            rf"placed|posted|put|positioned|located|go) (?:to|at|in) (?:the )?(?:(?:strategic|key|selected|important) "
            rf"{_PLACES}(?: (?:in|across|of) {_END}{{3,30}})?|{_PLACES} (?:chosen|selected|picked|agreed) with \w+)",
        ),
        # where they would be stationed is what planners discuss
        (
            "being_determined",
            rf"\b[Ww]here (?:exactly )?{_WHO} (?:would|will|could|might|are to|is to|should) (?:be )?(?:\w+ "
            rf")?(?:stationed|"
            rf"deployed|based|placed|posted|go|stand)\b(?=,? {_END}{{0,60}}(?:discuss|work|determin|decid|clear|plann|"
            rf"open|settl))",
        ),
        (
            "being_determined",
            rf"\b(?:examin|stud|explor|assess|look|inspect)\w*(?: at| into)? (?P<place>where {_WHO} (?:would|will|"
            rf"could|might|"
            rf"can|should) (?:be )?(?:\w+ )?(?:stationed|deployed|based|placed|posted|go|stand)\b)",
        ),
    )
)
_ELSE = re.compile(r"\b(?:Russian|Ukrainian) (?:troops|soldiers|forces)\b|\bNorth Korea", re.I)


def find(scene: Scene, given: Sequence[Found]) -> Iterator[Found]:
    """Find where the force would be, where no rule found it."""
    if not scene.about.topic or not scene.has(*NEEDS) or scene.search(_ELSE):
        return
    force = scene.about.force or FORCE.search(scene.line.text) is not None
    held = [(each.first, each.last) for each in given if each.question == "place.deployment"]
    for value, pattern in _PATTERNS if force else _PATTERNS[:1]:
        for match in scene.finditer(pattern):
            part = "place" if "place" in pattern.groupindex else 0
            first, last = trim(scene.doc, *scene.tokens(*match.span(part)))
            if overlaps(first, last, held):
                continue
            held.append((first, last))
            yield Found(
                kind="status",
                question="place.deployment",
                first=first,
                last=last,
                value=value,
                anchor=scene.doc[last],
            )
