"""How sure does it sound? A hint, with the words that suggest it; never more than that."""

from __future__ import annotations

import re

_CUES = (
    (
        "conditional",
        r"\bonly (?:after|once|if|when)\b|\bif\b|\bonce\b|\bunless\b|\buntil\b|\bprovided that\b|"
        r"\bafter an?\b|\bshould\b(?= \w+ be)|\bsubject to\b|\bdepend\w* on\b|\bin principle\b",
    ),
    (
        "expected",
        r"\b(?:is|are) expected\b|\bto be (?:confirmed|finali[sz]ed|settled|determined)\b|\bpending\b|"
        r"\bawait\w*|\bin the coming days\b|\bwill\b|\bto be\b|\bplans? to\b|\bintends? to\b|\baims? to\b",
    ),
    (
        "possible",
        r"\bcould\b|\bmay\b|\bmight\b|\bpossibl[ey]\b|\bperhaps\b|\blikely\b|\bprobably\b|\bsignall?ed\b|"
        r"\breportedly\b|\bconsider\w*",
    ),
)
_PATTERNS = tuple((name, re.compile(words, re.IGNORECASE)) for name, words in _CUES)
DENIALS = re.compile(
    r"\b(?:not|never|no|none|neither|nor|refus\w*|declin\w*|rul\w+ out|won’t|won't)\b|n’t\b|n't\b", re.IGNORECASE
)


def judge(kind: str, words: str) -> tuple[str, str | None, str]:
    """Return certainty, the words that cue it, and polarity, of the words of a claim.

    A denial is the first word of denial in the claim; of cues, those of conditions come before those of expectation.
    """
    denial = DENIALS.search(words)
    polarity = (
        "denied"
        if denial and not re.match(r"no (?:later|fewer|less)", words[denial.start() :], re.IGNORECASE)
        else "affirmed"
    )
    for name, pattern in _PATTERNS:
        if name == "expected" and polarity == "denied" and denial and kind != "condition":
            return "denied", denial[0], polarity
        cue = pattern.search(words)
        if cue and (name != "conditional" or kind in {"condition", "statement", "contribution", "status"}):
            return name, cue[0], polarity
    if kind == "condition":
        return "conditional", None, polarity
    if polarity == "denied" and denial:
        return "denied", denial[0], polarity
    return "asserted", None, polarity
