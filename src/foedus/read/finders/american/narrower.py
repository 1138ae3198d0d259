"""What is said of America without who says it and what else is said: ``he told reporters that | it would help``."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from foedus.read.finders.words import US_WORDS
from foedus.read.grammar import kids, subject, trim
from foedus.read.lexicon import SAYS
from foedus.read.scene import Found, Scene

if TYPE_CHECKING:
    from foedus.read.tokens import Token

_QUESTIONS = frozenset(("us.support", "us.contribution"))
_SUPPORT = re.compile(
    rf"{US_WORDS}|\b(?:guarantees?|support|help|back(?:s|ed|ing|stop)?|safety net|commit\w*|promis\w*|role|part|"
    rf"join\w*|air|"
    r"intelligence|truce|cease-?fire)\b",
    re.I,
)
_OWN = frozenset(("promise", "signal", "indicate", "vow", "assure", "confirm", "hint", "reaffirm", "speak", "talk"))
_FINITE = frozenset(("VBZ", "VBD", "VBP"))
_VERBS = frozenset(("VERB", "AUX"))


def narrowed(scene: Scene, found: Found) -> Found:
    """Return a claim about America that begins where it is spoken of, and ends before another thing is."""
    if found.question not in _QUESTIONS:
        return found
    first, last = found.first, _before_reasons(scene, found)
    root = _root(scene, first, last)
    if root is None:
        return found
    said = _said(root, first, last)
    if said is not None:
        low = max(first, said.left_edge.i)
        while low < said.i and (scene.doc[low].dep_ in {"mark", "punct"} or scene.doc[low].lower_ in {"that", ","}):
            low += 1
        first, root = low, said
    doer = subject(root)
    if doer is not None and first < doer.left_edge.i < root.i <= last:
        before = scene.doc[first : doer.left_edge.i]
        if any(each.pos_ in _VERBS or each.text == ":" for each in before) and not any(
            (each.dep_ == "mark" and each.head.head is root) or each.lower_ in _WITHOUT for each in before
        ):
            first = doer.left_edge.i
    for child in scene.doc[root.i + 1 : last + 1]:
        if child.dep_ != "conj" or child.pos_ not in _VERBS or not (child.head is root or child.tag_ in _FINITE):
            continue
        comma = _comma_before(child, root)
        if comma or child.lemma_ in SAYS - _OWN:
            last = (comma or child.i) - 1
            break
    if (first, last) == (found.first, found.last):
        return found
    first, last = trim(scene.doc, first, last)
    inside = first <= found.anchor.i <= last
    return replace(found, first=first, last=last, anchor=found.anchor if inside else root)


def _before_reasons(scene: Scene, found: Found) -> int:
    """The last token of a claim before a reason for it: ``it must help, | because without it nothing holds``."""
    words = scene.words(found.first, found.last)
    why = _BECAUSE.search(words, _LEAST)
    return scene.tokens(scene.start(found.first), scene.start(found.first) + why.start())[1] if why else found.last


_BECAUSE = re.compile(
    r",? [“\"]?(?:because|in particular|especially|particularly|above all|notably|since "
    r"(?!the\b|\d)|as (?:otherwise|they|it)\b|whereas|while)\b"
)
_LEAST = 20  # characters of a claim that are kept


_WITHOUT = frozenset(("without", "only", "unless", "absent"))


def _root(scene: Scene, first: int, last: int) -> Token | None:
    """The word of a span on which its others hang, where it is a verb."""
    for token in scene.doc[first : last + 1]:
        if token.pos_ in _VERBS and (token.head is token or not first <= token.head.i <= last):
            return token
    return None


def _said(root: Token, first: int, last: int) -> Token | None:
    """The clause that somebody says in a span, where that is what speaks of America."""
    if root.lemma_ not in SAYS or root.lemma_ in _OWN:
        return None
    told = [
        each
        for clause in kids(root, "ccomp")
        for each in (clause, *kids(clause, "conj"))
        if root.i < each.i <= last and kids(each, "nsubj", "nsubjpass", "expl") and not _infinitive(each)
    ]
    words = [
        each for each in told if _SUPPORT.search(each.doc.part(each.left_edge.i, min(each.right_edge.i, last) + 1))
    ]
    return words[-1] if words else None


def _comma_before(child: Token, root: Token) -> int:
    """Where the comma stands after which a verb goes on with another thing; 0 if none does."""
    for token in child.doc[root.i + 1 : child.i]:
        if token.text in {",", ";"} and token.i >= child.i - _NEAR:
            return int(token.i)
    return 0


_NEAR = 4  # tokens


def _infinitive(verb: Token) -> bool:
    """Whether a clause is what somebody expects of another, and not what he says: ``expects America to help``."""
    return any(each.lower_ == "to" for each in kids(verb, "aux"))
