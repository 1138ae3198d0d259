"""From where to where do the words of a count reach?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from foedus.read.finders.words import MANY, STATES
from foedus.read.grammar import kids, trim
from foedus.read.lexicon import SAYS
from foedus.read.scene import Scene

if TYPE_CHECKING:
    from foedus.read.tokens import Token

GATHER = re.compile(
    r"\b(?:compris\w*|consist\w*|count(?:s|ed|ing)?|number(?:s|ed)|mak(?:e|es|ing) up|made up|belong\w*|"
    r"support\w*|gather\w*|met|meet\w*|"
    r"took part|tak(?:e|es|ing) part|represented|discuss\w*|join\w*|participat\w*|took stock|conven\w*|includ\w*|"
    r"endors\w*|signed)\b",
    re.IGNORECASE,
)
# So many states are the coalition, whatever it does: "the 35 countries of the coalition met".
OF_COALITION = re.compile(
    r"[\s‑-]*(?:(?!from|of|in|and)\w+[\s‑-]+)?[“\"]?(?:coalition|alliance)|\s(?:of|in|"
    r"within) the [“\"]?(?:coalition|alliance)\b|"
    # "the 35 countries that make up the coalition"
    r",? (?:that|which|who) (?:now |currently |together |already ){0,2}(?:make|makes|made) up\b|"
    r",? (?:that|which|who) (?:now |currently |together |already ){0,2}(?:form|comprise|constitute|belong to|"
    r"are (?:in|members of|part of)) (?:the|what)\b",
    re.I,
)
# "Contributions were pledged by 26 countries", "pledges came from 26 nations".
GIVEN_BY = re.compile(
    r"\b(?:pledg|offer|promis|contribut|commit)\w* (?:[\w-]+ ){0,4}?(?:by|from) "
    r"(?:some |about |around |more than |over |at least |the |a total of )*$",
    re.I,
)
OF_GROUP = re.compile(r"\b(?:(?:part|members?|one|out) of|among|belongs? to|join(?:s|ed)?|in|outside) (?:the )?$", re.I)
_ASIDE = re.compile(r"in the (?:context|event)|as part of|as soon as|as an? ")
_TOLD = 6  # words from a comma within which somebody says it: ", officials said"
_NEXT = 3  # words after a number within which a dash ends what is counted
# What may stand between a verb and the number that it tells: "is no more than 20".
MODIFIED = (
    r"(?:(?:(?:no|not) (?:more|fewer|less) than|more than|fewer than|less than|below|above|under|over|about|"
    r"around|some|"
    r"roughly|nearly|almost|at least|at most|exactly|just|only|now) )?"
)
# Where the number itself is told: "he put the figure at 26", "contributors now number 26".
NUMBER_AT = re.compile(
    rf"\b(?:the )?(?:number|figure|total|count|tally|membership)\s(?:\w+\s){{0,9}}?(?:at|to|as|is|was|"
    rf"(?:has |have |had |now )*(?:reach|climb|r[iou]s|gr[oe]w|swell|swollen)\w*(?: to)?|stands at|comes to|"
    rf"(?:does |did |will |would )?(?:not )?exceed(?:s|ed)?)\s{MODIFIED}(?P<number>{MANY})\b"
    rf"|\b(?:contributors|contributing {STATES}|pledging {STATES})(?: (?:now |already )?number|:) (?P<of_them>{MANY})\b"
    rf"|\b(?P<first>{MANY}) (?:is|was) the (?:number|total) of (?:{STATES})\b[^.,;]{{0,70}}"
    rf"|\bnumber of (?:{STATES}) (?:that|which|who) [^.,;]{{5,70}}? (?:stands at|is|was) (?P<stands>{MANY})\b"
    rf"|\bput(?:s|ting)? it at {MODIFIED}(?P<it>{MANY})\b"
    rf"|\bput at (?P<put>{MANY}) the number of {STATES} [^.,;]{{5,70}}",
    re.I,
)
# "The coalition has expanded to 39 countries".
GROWN = re.compile(
    rf"\b(?:coalition|alliance)\b[^.;]{{0,30}} (?:expanded|grown|swollen|risen|increased|shrunk|shrunken|"
    rf"fallen) to {MODIFIED}$",
    re.I,
)
MEMBERSHIP = re.compile(r"\bmembership\b|\b(?:coalition|alliance)(?:[’']s)? members\b|\bmembers\b", re.I)
# A group of states committed to a country's cause is the coalition, whatever each of them gives.
GROUP = re.compile(
    r"\b(?:a|the) (?:loose |broad |wider |\w+-led )?(?:group|grouping|alliance|coalition|club|"
    r"bloc) of (?:some |about |around |"
    r"approximately |roughly |nearly |almost |more than |over |at least |up to )*$",
    re.I,
)
FEW_CHARACTERS = 40  # after a group in which it says what it does
FEW = 6  # words after a number that still tell who is counted
_ASIDE_WORDS = 7  # words between two dashes after which the sentence goes on
APPOSED = 10  # words before a dash among which the coalition is named: "the coalition – about 30 countries –"
_ENOUGH = 70  # characters that say whom a number counts and what of them


def before_dash(scene: Scene, last: int, span: tuple[int, int]) -> tuple[int, int]:
    """Leave out what a dash adds: ``about 30 countries | – with Britain in the chair``."""
    for token in scene.doc[last + 1 : span[1] + 1]:
        if token.text in {"–", "—"} and token.i < last + _NEXT:
            again = [each.i for each in scene.doc[token.i + 1 : token.i + _ASIDE_WORDS] if each.text in {"–", "—"}]
            return span if again else (span[0], last)
    return span


def before_condition(scene: Scene, first: int, span: tuple[int, int]) -> tuple[int, int]:
    """Leave out on what it depends: ``26 allies have vowed to deploy a force | after the war ends``."""
    for token in scene.doc[first + 3 : span[1] + 1]:
        hangs = token.dep_ in {"mark", "advmod"} or (token.dep_ == "prep" and token.head.pos_ in {"VERB", "AUX"})
        context = (
            not scene.heading
            and token.lower_ in {"in", "as"}
            and _ASIDE.match(scene.words(token.i, min(token.i + 2, span[1])))
        )
        described = token.lower_ in {"that", "which"} and token.head.dep_ == "relcl" and token.i - first > FEW
        if context or described or (token.lower_ in {"after", "once", "when", "if", "until", "following"} and hangs):
            return trim(scene.doc, span[0], max(token.i - 1, first))
    return span


def shorter(scene: Scene, low: int, last: int, high: int) -> tuple[int, int]:
    """Of a very long clause as much as says what is counted and what is said of it."""
    for token in scene.doc[last + 1 : high + 1]:
        if (
            token.i > last + 4
            and len(scene.words(low, token.i)) > _ENOUGH
            and (token.dep_ == "cc" or token.text in ",;—")
        ):
            return trim(scene.doc, low, token.i - 1)
    return low, last


def holder(noun: Token) -> Token | None:
    """The verb by which a coalition has so many members: ``is made up of``, ``counts``."""
    verb = noun.head
    if noun.dep_ == "pobj" and verb.dep_ == "prep":
        verb = verb.head.head if verb.head.dep_ == "prt" else verb.head
    elif noun.dep_ not in {"dobj", "attr"}:
        return None
    doers = kids(verb, "nsubj", "nsubjpass")
    if not doers or not re.search(r"coalition|alliance|group\b|grouping", doers[0].text, re.IGNORECASE):
        return None
    return verb if GATHER.search(str(verb.sent.text)) and verb.pos_ in {"VERB", "AUX"} else None


def noun(token: Token) -> Token:
    """The noun that a number counts; for ``35-country coalition`` the coalition."""
    while (
        token.dep_ in {"compound", "nmod", "amod", "nummod"} and token.head.i > token.i and token.head.i - token.i < 8
    ):
        token = token.head
    return token


def climb(token: Token) -> Token:
    """Go up as long as a noun or an adjective, or a participle that describes one, holds the number."""
    start = token
    for _ in range(8):
        head = token.head
        if head == token:
            break
        if head.lower_ in {"between", "among", "for"} or re.match(
            r"of (?:the|this) .{0,12}coalition", after(token), re.I
        ):
            break
        if token.dep_ in {"pobj", "dobj", "pcomp"} and head.dep_ in {"prep", "agent", "acl"}:
            above = head.head
            if head.dep_ == "acl" or above.pos_ in {"NOUN", "PROPN", "ADJ", "NUM", "PRON"} or above.dep_ == "acl":
                token = head if head.dep_ == "acl" else above
                continue
        if token.dep_ in {"acl", "prep", "acomp"} and head.pos_ in {"NOUN", "PROPN", "ADJ"}:
            token = head
            continue
        if token.dep_ in {"nmod", "compound", "amod"}:
            token = head
            continue
        break
    return token if abs(token.i - start.i) < 20 else start


def after(token: Token) -> str:
    """Return the next words."""
    return token.doc.part(token.i + 1, token.i + 7)


def reach(scene: Scene, verb: Token, low: int) -> tuple[int, int]:
    """From a number to the end of the clause of its verb, or to a dash or a second verb in it."""
    last = scene.clause(verb)[1]
    for child in verb.subtree:
        if child.text in {"—", ";"} and low < child.i <= last:
            return trim(verb.doc, low, max(child.i - 1, low))
    later = [each for each in kids(verb, "conj") if each.i > verb.i and each.pos_ in {"VERB", "AUX"}]
    if later and any(each.text == "," for each in verb.doc[verb.i : later[0].i]):
        last = min(last, max(low, later[0].i - 1))
    return trim(verb.doc, low, max(last, low))


def until_pause(scene: Scene, low: int, but: bool = False) -> tuple[int, int]:
    """From a number to where a condition, a dash or a new part begins; with `but`, what is against it as well."""
    last = low
    for token in scene.doc[low + 1 : scene.sent.end]:
        if token.text in {"—", ";", ":"} or token.lower_ in {
            "once",
            "after",
            "if",
            "when",
            "until",
            "before",
            "according",
            "says",
        }:
            break
        if but and token.lower_ == "but":
            break
        if token.text == "," and any(each.lemma_ in SAYS for each in scene.doc[token.i : token.i + _TOLD]):
            break
        last = token.i
    return trim(scene.doc, low, last)


def apposed(scene: Scene, low: int) -> bool:
    """Return whether a dash before a number adds it to the coalition's name."""
    if low <= scene.sent.start or scene.doc[low - 1].text not in "–—":
        return False
    before = scene.words(max(low - APPOSED, scene.sent.start), low)
    return re.search(r"coalition|alliance", before, re.IGNORECASE) is not None
