"""Which words of a demand or a measure are one claim: without what else is done, and with what it is aimed at."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from foedus.read.finders.pressure.sanctions_signs import TOPICS
from foedus.read.grammar import kids, trim
from foedus.read.scene import Found, Scene

# A second demand, where it is none of a longer list: "stop buying Russian oil | and put pressure on China".
_BESIDES = re.compile(
    r"(?<!,) and (?:also |must |should |had to |that )?(?P<next>(?:to )?(?:also )?(?:put|exert|apply|increase|"
    r"raise|lean|"
    r"go after|crack down|hit|act|take action|"
    r"squeeze|get tough|press|pressure|step up|impose|punish|pile|bring|use)\b)"
    r"(?=[^.;]{0,40}\b(?:China|Beijing|India|New Delhi)\b)",
    re.I,
)
# What it is aimed at above all, which a comma parts from it.
_ABOVE_ALL = re.compile(
    r", sanctions included\b|[”\"]?,? (?:in particular|above all|especially|particularly|notably|including|"
    r"among other things|"
    r"and (?:tariffs|sanctions|duties|penalties) (?:on|against|for)|aimed at|targeting|directed at|first of all|"
    r"this time|starting with)\b(?:(?!,? (?:he|she|they|it|who|which|said|says|saying|but|a|an|according|after|"
    r"before|because|since|while)\b|, and (?:said|called|urged|warned)\b)[^.;:—–”\"()]){0,110}",
    re.I,
)
# What is no more of it: to what end, who reports it, whom it is meant for.
_AFTER = re.compile(
    r",? (?:in order to|so that|so as to|in the hope)\b|, (?:[\w-]+ ){0,4}(?:reports?|reported|writes|wrote)$|"
    r", an? (?:[\w-]+ ){1,3}(?:aimed|directed|meant|that|which)\b",
    re.I,
)
_LEAST = 14  # characters that say at least what is asked


def parted(scene: Scene, found: Found) -> Iterator[Found]:
    """Yield a demand as one claim or two: that on China is another than that on Russian oil."""
    words, start = scene.words(found.first, found.last), scene.start(found.first)
    match = None if scene.heading else _BESIDES.search(words, _LEAST)
    if match is None or not any(each in words[: match.start()].casefold() for each in TOPICS):
        yield found
        return
    first, last = trim(scene.doc, found.first, scene.tokens(start, start + match.start())[1])
    yield replace(found, first=first, last=last)
    low = scene.tokens(start + match.start("next"), start + len(words))[0]
    yield replace(found, first=low, anchor=scene.doc[low])


def aimed(scene: Scene, found: Found) -> Found:
    """Return a demand or a measure without to what end it is, and with what it is aimed at above all."""
    start = scene.start(found.first)
    words = scene.words(found.first, found.last)
    if (cut := _AFTER.search(words, _LEAST)) and any(each in words[: cut.start()].casefold() for each in TOPICS):
        last = trim(scene.doc, found.first, scene.tokens(start, start + cut.start())[1])[1]
        return replace(found, last=last)
    more = _ABOVE_ALL.match(scene.text, scene.end(found.last))
    if more is None or scene.voices.chains[found.last] != scene.voices.chains[scene.tokens(*more.span())[1]]:
        return found
    return replace(found, last=trim(scene.doc, found.first, scene.tokens(*more.span())[1])[1])


def own_act(scene: Scene, found: Found) -> Iterator[Found]:
    """Yield a measure without what else is done, and what else is done where it is a measure too.

    ``was preparing a package | and looking at giving up Russian gas``; ``gave Moscow fifty days and | threatened
    tariffs``.
    """
    doc = scene.doc
    for token in doc[found.first + 1 : found.last]:
        if token.lower_ != "and" or token.dep_ != "cc" or token.head.pos_ not in {"VERB", "AUX"}:
            continue
        other = next((each for each in kids(token.head, "conj") if each.i > token.i), None)
        if other is None or other.i > found.last or token.head.i < found.first or other.pos_ not in {"VERB", "AUX"}:
            continue
        if other.tag_ in {"VB", "VBN"} and not kids(other, "aux", "auxpass", "nsubj", "nsubjpass"):
            continue  # "agreed to keep and tighten", "was discussed and approved"
        low, high = trim(doc, found.first, token.i - 1), trim(doc, token.i + 1, found.last)
        topical = [any(each in scene.words(*span).casefold() for each in TOPICS) for span in (low, high)]
        if topical[0]:
            yield replace(found, first=low[0], last=low[1])
        if topical[1]:
            yield replace(found, first=high[0], last=high[1], anchor=other)
        return
    yield found
