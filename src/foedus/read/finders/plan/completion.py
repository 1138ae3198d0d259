"""How far have the plan and the contributions come, in words that no verb of finishing carries?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from foedus.read.grammar import trim
from foedus.read.scene import Found, Scene

_NP = r"(?:(?:the|a|this|that|our|their|its|these|all|some|many|most|several|not all|none of the|each|every) )?"
_PLAN = (
    r"(?:[\w’'-]+ ){0,4}?(?:plans?|planning|proposals?|framework|package|blueprint|documents?|text|(?:military |"
    r"preparatory |technical )?(?:preparations?|work)|"
    r"security guarantees?|guarantees?)(?: (?:for|on|of) (?:the |a |an )?(?:[\w’'-]+ ){0,3}?(?:force|guarantees?|"
    r"mission|deployment|Ukraine))?"
)
_PLEDGES = (
    r"(?:[\w’'-]+ ){0,3}?(?:contributions?|commitments?|pledges?|offers?|inputs?)(?: (?:of|from|by) "
    r"(?:[\w’'-]+ ){0,3}?(?:countries|nations|states|members|partners))?"
)
_BE = (
    r"(?:(?:is|are|was|were)(?:n[’']t)?|has been|have been|had been|being|(?:has|have|had)(?: not|"
    r"n[’']t)(?: yet)? been|remains?|"
    r"(?:is|are) being|still (?:need|have|needs|has) to be|(?:has|have) yet to be)"
)
_HOW = (
    r"(?: (?:now|half|fully|already|almost|nearly|largely|virtually|practically|fully|essentially|not|yet|"
    r"still|far from|"
    r"all but|100%|100 percent|100 per cent|also|all|being|\w+ly))*"
)
_DONE = (
    r"(?:complete[d]?|incomplete|unfinished|finished|finali[sz]ed|ready|concluded|"
    r"drawn up|in place|done|agreed|prepared|settled|worked out|being worked on|half finished)"
)
_FIXED = (
    r"(?:documented|secured|recorded|confirmed|finali[sz]ed|final|complete[d]?|written down|put (?:down )?(?:in "
    r"writing|on paper)|signed off|locked in|registered|"
    r"worked out|fleshed out|defined|specified|collected|clear)"
)
TOPIC = re.compile(r"\b(?:planning|contributions?|commitments?|pledges?|offers?|preparations?)\b", re.I)
_PROPOSAL = re.compile(
    rf"\b{_NP}{_PLAN} {_BE}{_HOW} {_DONE}\b(?: (?:and|but|,)[^.;]{{0,20}} (?:await\w*|need\w*|pending)[^.;,]{{0,60}})?",
    re.I,
)
_STATE = re.compile(rf"\b{_NP}{_PLEDGES} {_BE}{_HOW} {_FIXED}(?: and {_FIXED})?\b", re.I)
_OWING = re.compile(
    rf"\b{_NP}(?:countries|nations|states|members|governments|allies|capitals|participants|{_PLEDGES}) (?:(?:have|"
    rf"has|had) (?:yet|still) to|(?:have|has|had) not(?: yet)?|"
    rf"still (?:have|need) to) (?:be )?(?:finali[sz]e|confirm|complete|specify|submit|make|define|spell out|firm up|"
    rf"work out)d?[^.;,]{{0,40}}?"
    rf"(?:commitments?|contributions?|pledges?|offers?|part|(?<=finali[sz]ed)|(?<=confirmed))\b",
    re.I,
)
_OPEN = re.compile(
    r"(?:\bnot\b|n[’']t|\bincomplete\b|\bhalf\b|\bunfinished\b|\byet to\b|\bstill\b|"
    r"\bbeing\b|\balmost\b|\bnearly\b|\ball but\b|\bfar from\b|\bnone\b|"
    r"\bsome\b(?=.*\byet\b)|\bpractically\b|\bvirtually\b|"
    r"\blargely\b)",
    re.I,
)
_ELSE = re.compile(
    r"\b(?:peace plan|Trump|28-point|budget|sanctions?|American|US|U\.S\.|ready to|ready for)\b|\bready\W+to\b", re.I
)


_UNTIL = re.compile(r"\b(?:once|if|when|until|unless|as soon as)\b(?=[^.,;:]*$)", re.I)  # then, and not yet
_NEAR = 12  # characters


def find(scene: Scene, taken: list[tuple[str, int, int]]) -> Iterator[Found]:
    """Find states of the proposal and of the contributions where no other rule has one."""
    if not scene.has(
        "complet",
        "finish",
        "finali",
        "ready",
        "conclud",
        "drawn",
        "confirm",
        "document",
        "record",
        "writing",
        "on paper",
        "worked out",
        "secured",
    ):
        return
    for question, pattern in (("pledges.state", _OWING), ("pledges.state", _STATE), ("proposal.state", _PROPOSAL)):
        match = scene.search(pattern)
        if (
            match is None
            or _ELSE.search(scene.text[match.start() : match.end() + 12])
            or _UNTIL.search(scene.text[: match.start()][-_NEAR:] + match[0])
            or any(q == question for q, _, _ in taken)
        ):
            continue
        first, last = trim(scene.doc, *scene.tokens(*match.span()))
        yield Found(
            kind="status",
            question=question,
            first=first,
            last=last,
            value=_value(question, match[0], pattern is _OWING),
            anchor=scene.doc[last],
        )
        return


def _value(question: str, words: str, owing: bool) -> tuple[str, ...]:
    if owing or _OPEN.search(words):
        return ("incomplete",)
    if question == "proposal.state":
        waits = re.search(r"\b(?:await|need|pending)", words, re.I)
        return ("awaiting_approval", "complete") if waits else ("complete",)
    found = {match[0].casefold() for match in re.finditer(_FIXED, words, re.I)}
    return tuple(sorted("written_down" if each.startswith(("put", "written")) else each for each in found))
