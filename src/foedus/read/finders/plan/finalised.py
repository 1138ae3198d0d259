"""Is the plan finalised with America?"""

from __future__ import annotations

import re

from foedus.read.finders.told import Told
from foedus.read.finders.words import PROPOSAL, US, US_WORDS
from foedus.read.grammar import kids, negated
from foedus.read.scene import Scene

_FINALISE = re.compile(
    rf"\b(?:finali[sz]\w+|complet\w+|conclud\w+|settl\w+|refin\w+|fine-tun\w+|sent to|submitted to|goes to|"
    rf"heads? to|presented to)\b[^.;]*{US_WORDS}|{US_WORDS}[^.;]*\b(?:finali[sz]\w+|completion|be completed|"
    rf"final shape|(?:is|are|was|were|been) (?:now |all |fully )?(?:complete|settled|concluded|done))\b|"
    rf"\b(?:agreed(?: in full| in every detail)?|ready)[^.;]{{0,20}} with (?:the )?{US_WORDS}",
    re.I,
)
_WITH_US = re.compile(rf"\bwith (?:the )?{US_WORDS}")
# What is still ahead: "will be finalised", "is being finalised", "has yet to be settled"; not "has now been settled".
_AHEAD = re.compile(
    r"\b(?:will|would|to be|heads?|goes|going|being|for|yet to|still|must|needs?|remains?|continues?|"
    r"goes on|under way)\b|"
    r"(?<!have )(?<!has )(?<!is )(?<!are )\bnow\b|\bnow (?:be|being|goes|heads?)\b",
    re.I,
)


_PLAN = r"(?:plans?|proposals?|framework|package|document|guarantees?|arrangements?|blueprint|text)"
# Whoever does it: "has yet to finalise its plan with America", "agreed on the final plan".
_TOGETHER = re.compile(
    rf"\b(?:finali[sz]|complet|conclud|settl|agree)\w*(?: on)? (?:(?:the|its|their|this|an?|security|"
    rf"final) )*{_PLAN}\b",
    re.I,
)

_PAST = re.compile(r"\b(?:has|have|had)\b(?! (?:yet )?to\b)|\b\w+ed\b(?= (?:on )?the final)")
_HAVE = frozenset(("have", "has", "’ve", "'ve"))


def finalised(scene: Scene, what: Told) -> str | None:
    """Return whether a clause says that the plan is finalised with America, or is to be; else None."""
    if not (scene.could(_FINALISE) or scene.could(_TOGETHER) or scene.has("finali", "complet", "settl", "conclu")):
        return None
    text, said, rest = what.text, what.said, what.rest
    plan = (
        PROPOSAL.search(what.doer.text if US.search(said) and _WITH_US.search(said) else said) is not None
        or "planning" in said
    )
    if _FINALISE.search(text) and plan and (not US.search(said) or _WITH_US.search(said)):
        return _how_far(not (negated(what.verb) or _AHEAD.search(text)))
    both = US.search(said) is not None and re.search(r"\band\b", said) is not None
    with_us = both or _WITH_US.search(text) is not None
    if (
        (with_us or US.search(rest))
        and what.verb.lemma_ in {"finalise", "finalize", "complete", "settle", "conclude"}
        and any(PROPOSAL.search(each.text) for each in kids(what.verb, "dobj"))
    ):
        helped = any(each.lower_ in _HAVE for each in kids(what.verb, "aux"))
        told = what.verb.tag_ == "VBD" or (what.verb.tag_ == "VBN" and helped)
        return _how_far(told and not negated(what.verb))
    if with_us and _TOGETHER.search(rest):
        told = _PAST.search(text) is not None and what.verb.tag_ != "VB"
        return _how_far(told and not negated(what.verb) and not _AHEAD.search(text))
    return None


def _how_far(done: bool) -> str:
    return "finalised" if done else "to_be_finalised"
