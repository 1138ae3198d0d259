"""Which words look like a condition and make nothing wait?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from foedus.read.finders.condition.waiting import done
from foedus.read.finders.words import conditions
from foedus.read.grammar import kids
from foedus.read.lexicon import listed
from foedus.read.scene import Scene

if TYPE_CHECKING:
    from foedus.read.tokens import Token

GOES = listed("send deploy dispatch station come begin start activate move arrive go enter")
_KNOWN = re.compile(
    r"\b(?:when|once|after) (?:the |its |\w+ )?conditions (?:are|were|become) (?:known|clear|settled|right)"
    r", (?:including|among them|above all)\b"
)
_TOO_SOON = re.compile(r"\b(?:premature|too (?:early|soon)|diplomatic (?:process|efforts?))\b")
_LATER = re.compile(
    r"(?:after|for|following) (?:the time after )?(?:the|this) (?:war|fighting|conflict)(?: (?:-|–|have) .*)?", re.I
)
_BROKEN = re.compile(r"\b(?:broke|breaks?|violat\w+|breach\w*) (?:an?|the|any|this) ", re.I)
_AFTER = re.compile(r"(?:after|once|following|in the event)\b", re.I)
_REFUSED = listed("exclude rule refuse reject oppose")
_SENDING = listed("deployment dispatch sending")
# What is done to those who will have no peace: sanctions, not soldiers.
_REFUSES = re.compile(
    r"\b(?:Moscow|Russia|Putin|the Kremlin|he) (?:\w+ ){0,3}?(?:refus\w+|rejects?|says? no|saying no|drags?|stalls?|"
    r"balks?|does not want)\b",
    re.I,
)
_NEAR = 7  # words between a verb of asking and the "if" that goes with it
_THERE = re.compile(r"\w+ (?:\w+ )?(?:present|there|in place|on the ground|active|stationed)\b", re.I)


def idle(scene: Scene, low: int, words: str, matrix: Token | None) -> bool:
    """Whether words that look like a condition make nothing wait.

    Conditions of which others are named apart, what was done when something was over, a question, a time for
    which plans are made (``how to protect the country after the war``), and talk that comes too soon.
    """
    if scene.text.rstrip('”"’ ').endswith("?"):
        return True
    if _REFUSES.search(words) or words.casefold().startswith("if anything"):
        return True
    if (
        matrix is not None
        and matrix.lemma_ == "happen"
        and any(each.lower_ == "what" for each in kids(matrix, "nsubj"))
    ):
        return True
    if _KNOWN.search(words) and not re.match(r"only\b", words) and scene.doc[low - 1].lower_ != "only":
        return True
    if scene.search(_TOO_SOON) or scene.voice(scene.doc[low]) == "RU":
        return True
    if matrix is not None and not conditions(words) and matrix.tag_ == "VBD" and matrix.dep_ in {"ROOT", "conj"}:
        return words.casefold().startswith(("once", "when", "after"))
    if matrix is not None and (matrix.lemma_ in _REFUSED or matrix.head.lemma_ in _REFUSED):
        return True
    if matrix is not None and any(each.lower_ == "whether" for each in kids(matrix, "mark")):
        return True  # "would not say whether it might join once"
    if _BROKEN.search(words) or (_AFTER.match(words) and scene.lower.startswith("no ")):
        return True  # "no soldiers after a truce"
    if _LATER.fullmatch(words) is None or (matrix is not None and matrix.lemma_ in GOES):
        return False
    noun = done(scene, low)
    return noun is None or noun.lemma_ not in _SENDING


def nothing(scene: Scene, low: int, words: str, matrix: Token | None) -> bool:
    """Whether no force depends on it: a new attack, somebody's wish, pressure kept up, or what merely comes later."""
    before = scene.words(max(low - 4, scene.sent.start), low).rpartition(",")[2]
    if re.search(r"\b(?:attack|invad|re-?arm)\w*", before) or re.search(r"\bwants?\b", words):
        return True
    if matrix is None:
        return False
    later = words.startswith(("after", "following")) and matrix.lemma_ in {"be", "act"}
    later = later and not _THERE.match(scene.words(matrix.i, matrix.right_edge.i))
    return later or matrix.lemma_ in {"pressure", "continue"}


def whether(scene: Scene, low: int, matrix: Token | None) -> bool:
    """Whether ``if`` asks: ``to decide if troops can be sent``."""
    return (
        scene.doc[low].lower_ == "if"
        and matrix is not None
        and matrix.lemma_
        in {
            "decide",
            "know",
            "ask",
            "see",
            "wonder",
            "determine",
            "discuss",
            "consider",
            "doubt",
            "disclose",
            "say",
            "reveal",
            "clarify",
            "specify",
            "check",
            "tell",
        }
        and 0 < low - matrix.i < _NEAR
    )
