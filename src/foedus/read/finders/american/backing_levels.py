"""How far is American support by the words that are said of it?"""

from __future__ import annotations

import re

SURE = re.compile(
    r"\bno (?:longer any )?(?:questions?|doubts?)\b|(?:\bnot|n[’']t|\bnever|\bno longer|\bhardly) in (?:any )?doubt|"
    r"beyond (?:any )?doubt",
    re.I,
)
# The first that words show decides: "has not committed" before "committed".
_LEVELS = (
    ("confirmed", SURE),
    (
        "refused",
        re.compile(
            r"\b(?:refus\w+(?! to (?:say|spell|specify|reveal|disclose|be pinned|commit))|"
            r"withdr[ae]w\w*|pull\w* out|nothing to do with|walk\w* away|(?:opt|back)\w* out|"
            r"says? no to|rul(?:e|"
            r"es|ed|ing) out|rejected|no (?:US|American|U\.S\.)|turn\w* down|said no to|"
            r"(?:play|have|take|want)\w* no (?:part|role|share)|stay\w* out of|"
            r"(?:declin\w+|not (?:want|wish|intend|plan|going|prepared|ready|willing)) to (?:take part|support|back|"
            r"join|contribute|participate|help|be (?:part|involved)|play (?:a|any)))\b|"
            r"(?:\b(?:will|would|does|do|did|shall) not|\b(?:wo|would|does|do|did)n[’']t|\bnever) (?:\w+ )?"
            r"(?:support|back|take part|join|contribute|participate|help|underwrite|be (?:part|involved)|"
            r"(?:provide|give|offer) (?:any |its |military )*(?:support|backing|help|backstop|guarantees?))\b",
            re.I,
        ),
    ),
    (
        "not_committed",
        re.compile(
            r"\b(?:made|makes|given|gives|gave|offered|offers) no (?:\w+ )?"
            r"(?:commitments?|indications?|signs?|hints?|pledges?|promises?|"
            r"assurances?|guarantees?)|"
            r"\b(?:considering|weighing|mulling|pondering|thinking about|deliberating)\b|"
            r"\b(?:declin\w+|refus\w+) to (?:say|spell|specify|reveal|disclose|be pinned|commit)|"
            r"\bnot (?:yet )?(?:\w+ )?(?:committed|decided|made up|signed)|yet to (?:\w+ )?(?:commit|decide|say|"
            r"announce|indicate|signal|pledge|offer|promise|declare|express|clarify|spell out|throw|make|give)|"
            r"undecided|uncommitted|not (?:yet )?(?:made|given|offered) (?:a |any )?(?:\w+ )?(?:commitments?|"
            r"pledges?|promises?)|without (?:making|offering|giving) (?:any|a|an)\b|stop\w* short of|"
            r"(?:reluctant|hesitant|hesitates?|hesitating|unwilling|non-?committal|lukewarm|wary)|"
            r"no (?:firm |clear |explicit )?commitment|"
            r"(?:kept|keeps|keeping|leaving|leaves|left) (?:\w+ ){0,3}guessing|(?:has|"
            r"have) not (?:\w+ )?(?:said|specified|spelled|detailed|"
            r"offered)",
            re.I,
        ),
    ),
    ("not_public", re.compile(r"\bnot (?:yet )?(?:been )?(?:made public|published|disclosed|revealed)\b", re.I)),
    (
        "confirmed",
        re.compile(
            r"\b(?:has|have|had) (?:\w+ly )?confirmed (?:that|its|the|US|U\.S\.|American)\b"
            r"(?! (?:\w+ )?(?:readiness|willingness))",
            re.I,
        ),
    ),
    (
        "pending",
        re.compile(
            r"\bpending\b|(?:yet|still|remain\w*|needs?|have|has) to be (?:confirmed|finali[sz]ed|settled|"
            r"defined|secured|won|agreed|worked out|clarified|spelled out|"
            r"decided|"
            r"determined)|awaits?\b|awaited\b|await\w+ confirm",
            re.I,
        ),
    ),
    (
        "expected",
        re.compile(
            r"\bexpected\b|(?:will|shall|going to|is to|are to) (?:\w+ )?(?:finali[sz]e|confirm|clarify|define|specify|"
            r"announce|detail)\b|(?:will|to|would) be (?:\w+ )?(?:confirmed|finali[sz]ed|spelled|worked|detailed|"
            r"clarified|defined|specified|announced|set)|in the (?:coming|next) (?:days|weeks)|within days|"
            r"(?:in the|a) (?:pipeline|matter of days)|"
            r"on (?:its|the) way|forthcoming|in the offing|to follow|likely|"
            r"probably",
            re.I,
        ),
    ),
    (
        "open",
        re.compile(
            r"\b(?:open(?! to)|up in the air|elusive|lacking|missing|in question|unanswered|"
            r"remains? to be seen|sketchy|murky|hazy|"
            r"under discussion|being (?:discussed|negotiated|worked out)|"
            r"not (?:been )?(?:\w+ )?(?:finali[sz]ed|determined|specified|clarified|settled|agreed|defined|"
            r"decided|resolved|"
            r"assured|spelled out)|unclear|uncertain\w*|vague|undefined|not (?:yet )?(?:final|clear|certain|"
            r"sure|secured?)|"
            r"(?:anything but|far from) (?:certain|clear|sure|secured?|settled)|"
            r"unresolved|unsettled|"
            r"unknown|"
            r"in doubt|ambiguous|unspecified|no (?:details|clarity|commitment|specifics))\b",
            re.I,
        ),
    ),
    (
        "signalled",
        re.compile(
            r"\bsignal\w*|indicat\w+|hint\w*|(?:been|was|were|is|are|being) (?:\w+ )?(?:promised|pledged|"
            r"offered|held out|welcomed)|ready|readiness|willing\w*|prepared|clear (?:on|about) (?:its|their)|"
            r"open to|(?:will|would|going to) (?:be|get|become|remain) (?:\w+ )?(?:involved|part of|included)|"
            r"(?:will|would|could|may|might) (?:\w+ )?(?:take part|help|support|back|contribute|participate|join|"
            r"stand|provide)",
            re.I,
        ),
    ),
    (
        "confirmed",
        re.compile(
            r"\b(?:confirmed|stands? (?:\w+ )?behind|stood behind|endors\w+|embrac\w+|bless\w+|approv\w+|"
            r"assur\w+|signed (?:up|on|off)|commits|"
            r"giv\w+ (?:its|his|their|an?) (?:\w+ )?(?:backing|support|blessing|yes|word)|gave (?:its|his|"
            r"their|an?) (?:\w+ )?"
            r"(?:backing|support|blessing|yes|word)|on board|in place|has the backing|backs|backed|"
            r"supports?|guaranteed|assured|committed|agreed|secured?|certain|beyond (?:any )?doubt|"
            r"firm commitment|behind)\b",
            re.I,
        ),
    ),
)


def level(words: str) -> str | None:
    """Return how far American support is by what is said of it; None if the words do not tell."""
    return next((value for value, pattern in _LEVELS if pattern.search(words)), None)
