"""What is said of America, with the rest of its list and what is told of it: ``jets | were being discussed``."""

from __future__ import annotations

import re
from dataclasses import replace

from foedus.read.finders.words import PARTS, US_WORDS
from foedus.read.grammar import SUBJECTS, subject, top, trim, verb_of
from foedus.read.scene import Found, Scene

_WORDS = "|".join(
    PARTS[each] for each in ("air", "intelligence", "logistics", "command", "monitoring", "weapons", "cyber", "sea")
)
_ITEM = (
    rf"(?<![\w’'-])(?:(?!and |or |but |as |on |for |with |from |of |to |in |at |by )[\w’'-]+ ){{0,3}}?"
    rf"(?:{_WORDS}|patriots?|airlift|tankers?|radars?|satellites?|"
    rf"communications|oversight|"
    r"sensors|drones|refuelling|refueling|missile defen[cs]e)\b(?: (?:support|cover|power|sharing|data|imagery|"
    r"assets|batter(?:y|ies)|defen[cs]es?|capabilities|aircraft|help|systems?))?"
)
_LINK = (
    r"(?:, and |, or | and | or |, |, possibly |, perhaps |, maybe |, as well as | as well as | and "
    r"possibly | and perhaps | or even |, plus | plus )"
)
_LIST = re.compile(rf"(?:in particular |above all |especially |particularly |mainly )?{_ITEM}(?:{_LINK}{_ITEM})+", re.I)
_TELLS = re.compile(
    r"\b(?:discuss\w*|consider\w*|talked|spoken|mention\w*|offer\w*|plan\w*|option|possib\w*|table|worked out|"
    r"weigh\w*|negotiat\w*|"
    r"conceivable|debat\w*|examin\w*|stud(?:y|ied)|review\w*|foreseen|available|cards|excluded|ruled out|"
    r"expected|promised|included|follow)\b",
    re.I,
)
_HAND = re.compile(
    rf"(?:{US_WORDS}|\b(?:he|it|they|we|help|support|assistance))(?: \w+)? (?:would|will|could|can|may|might) "
    rf"(?:also )?(?:help(?: (?:them|out|us|Ukraine))?|lend a hand|assist(?: them)?|"
    r"come|chip in|join in|support them|contribute|do so|do its part)(?:,[^,.;]{3,30},| with \w+,)? $"
)
_PREPARES = re.compile(
    r"\b(?:but|and|yet|while)\b[^.;:]*?\b(?:prepar\w*|ready|plan|reckon|alone|without|none|does not come|fails? "
    r"to)\b[^.;:“”\"]*"
)
_HOPES = re.compile(r"(?:[\w’]+ ){0,3}hop(?:e|es|ed|ing) (?:for|that)\b", re.I)
_STANDS = frozenset(("be", "appear", "stand", "bear", "figure", "feature", "remain", "stay"))
_SHORT = 60  # characters by which a claim grows
_OWN_ACTS = frozenset(
    (
        "weigh",
        "consider",
        "study",
        "mull",
        "float",
        "discuss",
        "plan",
        "examine",
        "ponder",
        "offer",
        "promise",
        "dangle",
        "suggest",
    )
)


def widened(scene: Scene, found: Found) -> Found:
    """Return a claim about America with the rest of its list, and with what is told of it."""
    if found.question == "us.support":
        return _with_subject(scene, _with_doubt(scene, found))
    if found.question != "us.contribution":
        return found
    first, last = _listed(scene, found.first, found.last)
    before = scene.text[: scene.start(first)]
    if hand := _HAND.search(before):
        first = scene.tokens(hand.start(), hand.end())[0]
    elif not _has_verb(scene, first, last):
        first, last = _told(scene, first, last)
    return replace(found, first=first, last=last) if (first, last) != (found.first, found.last) else found


def _has_verb(scene: Scene, first: int, last: int) -> bool:
    return any(
        each.pos_ in {"VERB", "AUX"} and each.dep_ not in {"amod", "compound"} for each in scene.doc[first : last + 1]
    )


def _listed(scene: Scene, first: int, last: int) -> tuple[int, int]:
    """The span with the whole list of which it has a part: ``satellites, | air cover and transport``."""
    for match in scene.finditer(_LIST):
        low, high = trim(scene.doc, *scene.tokens(*match.span()))
        if low <= last and first <= high and not (first <= low and high <= last):
            if last > high + 1 or _has_verb(scene, low, high):
                return first, last
            return min(first, low), max(last, high)
    return first, last


def _told(scene: Scene, first: int, last: int) -> tuple[int, int]:
    """The span with what is told of it, or with America's act: ``Washington was weighing | jets``."""
    head = next((each for each in scene.doc[first : last + 1] if not first <= each.head.i <= last), None)
    if head is None:
        return first, last
    if head.dep_ in SUBJECTS and head.head.i > last:
        low, high = scene.clause(head.head)
        rest = scene.words(last + 1, high) if high > last else ""
        if rest and rest[0] != "—" and len(rest) < _SHORT and _TELLS.search(rest):
            return min(first, max(low, head.left_edge.i)), high
    verb = verb_of(head)
    if head.dep_ == "dobj" and verb.lemma_ in _OWN_ACTS and verb.i < first and scene.party(top(verb)) == "US":
        low, high = scene.clause(top(verb))
        if len(scene.words(low, first)) < _SHORT:
            return min(low, first), max(last, high) if len(scene.words(last, max(last, high))) < _SHORT else last
    return first, last


def _with_doubt(scene: Scene, found: Found) -> Found:
    """A hope for America with what is done without it: ``hopes for its help | but prepares to act alone``."""
    words = scene.words(found.first, found.last)
    if not (_HOPES.match(words) or re.search(r"\bhopes? for\b", words)):
        return found
    more = _PREPARES.search(scene.text, scene.end(found.last))
    if more is None or more.start() > scene.end(found.last) + _NEAR:
        return found
    last = scene.tokens(scene.start(found.first), more.end())[1]
    verb = next((each for each in scene.doc[found.first : found.last + 1] if each.lemma_ == "hope"), None)
    doer = subject(verb) if verb is not None else None
    first = min(found.first, doer.left_edge.i) if doer is not None else found.first
    return replace(found, first=first, last=trim(scene.doc, first, last)[1])


_NEAR = 30  # characters


def _with_subject(scene: Scene, found: Found) -> Found:
    """A noun with what is told of it: ``no US signature | is on it``; a verb with its subject before an aside."""
    first, last = found.first, found.last
    head = next(
        (each for each in scene.doc[first : last + 1] if not first <= each.head.i <= last or each.head is each), None
    )
    if head is None:
        return found
    if (
        head.dep_ in SUBJECTS
        and head.head.i > last
        and (head.head.lemma_ in _STANDS or head.dep_ == "nsubjpass")
        and head.pos_ in {"NOUN", "PROPN"}
        and not _has_verb(scene, first, last)
    ):
        high = scene.clause(head.head)[1]
        if high > last and len(scene.words(last, high)) < _SHORT:
            return replace(found, last=high)
    if head.pos_ in {"VERB", "AUX"}:
        doer = subject(head)
        if (
            doer is not None
            and doer.dep_ in SUBJECTS
            and doer.i < first
            and head.left_edge.i <= doer.i
            and doer.pos_ == "PROPN"
        ):
            between = scene.words(doer.i, first)
            if "," in between and len(between) < _SHORT and re.search(US_WORDS, between[: len(doer.text)]):
                return replace(
                    found, first=doer.left_edge.i if scene.words(doer.left_edge.i, doer.i).count(",") == 0 else doer.i
                )
    return found
