"""From where to where does a stance go, once it is found, and is it one at all?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from foedus.read.finders.position import rows
from foedus.read.finders.position.stance_cues import stance_of
from foedus.read.grammar import extent, kids, subject, top
from foedus.read.lexicon import listed
from foedus.read.parties import parties_in, party_in
from foedus.read.scene import Clause, Found, Scene

if TYPE_CHECKING:
    from foedus.read.tokens import Token

_SAYS = listed("say declare announce indicate signal state confirm")
_ASKED = re.compile(r"\bhow(?: many| much| a| an| the| its)?(?: [\w-]+)? $")
_HOW = re.compile(r"how\b", re.I)
_COUNTED = re.compile(r"(?:\d+|[a-z]+-\w+) (?:[\w-]+ )?(?:countries|nations|states|governments|members)\b", re.I)
_TO_TRAIN = re.compile(r"\b(?:personnel|soldiers|troops|instructors) to train\b")
# "Spain and Austria have made it plain that | they will not send troops"
_MADE_CLEAR = re.compile(
    rf"(?P<row>{rows.ONE}(?:, {rows.ONE})*,? and {rows.ONE}) (?:(?:has|have|had|both|all) )*(?:ma(?:ke|kes|de)|let|"
    rf"left) "
    r"(?:it )?(?:be )?(?:\w+ly )?(?:clear|plain|known|public|no doubt) that $"
)
_NEAR = 12  # characters behind a stance
_REACH = 60  # characters before it
# "counted Malta among the states prepared to send troops"
_AMONG = re.compile(
    r"\b(?:count|nam|list)(?:s|ed|ing)? (?P<who>[A-ZÀ-Þ][\w.-]+(?: [A-ZÀ-Þ][\w-]+)?) (?:among|as one of) "
)
_ASIDE = re.compile(
    r"[^,]{2,60}, (?:(?:in|by) contrast|on the (?:other hand|contrary)|for (?:its|their|his|her) part|meanwhile|"
    r"however|"
    r"in turn|though), "
)
# "signed a declaration on a multinational force": whose soldiers it would have is not said
_SIGNED = re.compile(
    r"\b(?:sign\w*|adopt\w*) (?:an?|the|this) [^.;]{0,60}\b(?:declaration|statement|document|pact|agreement|letter)s?\b"
    r"[^.;]*\b(?:force|mission)\b"
)
_SOLDIERS = re.compile(r"\b(?:troops|soldiers|forces|boots|peacekeepers|units|contingents|their|both)\b")
_MONEY = re.compile(r"[£€$]\s?\d")


def settled(scene: Scene, told: Iterable[Found]) -> Iterator[Found]:
    """Yield stances from where they begin, without what is only asked, counted or paid for."""
    asks = scene.text.rstrip('”"’ ').endswith("?")
    for each in told:
        words = scene.words(each.first, each.last)
        before = scene.text[: scene.start(each.first)]
        if asks or _HOW.match(words) or _ASKED.search(before) or _COUNTED.match(words) or _MONEY.search(words):
            continue
        if _TO_TRAIN.search(scene.text, scene.start(each.first), scene.end(each.last) + _NEAR):
            continue
        if each.question == "position.RU" or (_SIGNED.search(words) and not _SOLDIERS.search(words)):
            continue  # that Moscow sees no point in soldiers rejects the guarantees
        counted = _AMONG.search(scene.text, max(scene.start(each.first) - _REACH, 0), scene.end(each.last))
        if counted and (party := party_in(counted["who"])):
            low = scene.tokens(counted.start("who"), scene.end(each.last))[0]
            yield replace(each, question=f"position.{party}", first=low)
            continue
        first = _own_clause(scene, each)
        if first is None:
            first = _said(scene, each)
        if first is None and words.startswith("they ") and (row := _MADE_CLEAR.search(before)):
            first = scene.tokens(*row.span("row"))[0]
        if first is None:
            first = _after_aside(scene, each, words)
        yield _by_person(scene, each) if first is None else replace(each, first=first)


def _after_aside(scene: Scene, stance: Found, words: str) -> int | None:
    """Where a stance goes on after words set between commas: ``Malta, for its part, | has offered troops``."""
    match = _ASIDE.match(words)
    return scene.tokens(scene.start(stance.first) + match.end(), scene.end(stance.last))[0] if match else None


def _by_person(scene: Scene, stance: Found) -> Found:
    """The stance that somebody takes for his country, without his name: ``X | has offered troops``.

    A name that says whose stance it is stays: ``Malta's premier X has offered troops``.
    """
    verb = top(stance.anchor)
    doer = subject(verb)
    if (
        doer is None
        or scene.heading
        or doer.pos_ != "PROPN"
        or not stance.first <= doer.i < verb.i
        or (
            parties_in(scene.words(*extent(doer, without=("relcl", "acl"))))
            and not parties_in(scene.words(verb.i, stance.last))
        )
        or scene.person(doer.text) is None
    ):
        return stance
    first = scene.predicate(Clause(verb, stance.first, stance.last, ""))[0]
    return replace(stance, first=first, actor=stance.actor or (None if scene.speaks(verb) else scene.actor(verb)))


def _own_clause(scene: Scene, stance: Found) -> int | None:
    """Where a stance begins if its subject does something else first: ``leads it and | has promised troops``."""
    for token in scene.doc[stance.first + 1 : stance.last + 1]:
        if token.dep_ != "conj" or token.pos_ not in {"VERB", "AUX"} or kids(token, "nsubj", "nsubjpass"):
            continue
        head = token.head
        if head.pos_ not in {"VERB", "AUX"} or head.i < stance.first or not _finite(token) or not _finite(head):
            continue
        first = min([token.i, *(each.i for each in kids(token, "aux", "auxpass", "neg") if each.i > head.i)])
        if stance_of(scene.words(first, stance.last)) == stance.value:
            return first
    return None


def _finite(verb: Token) -> bool:
    return verb.tag_ in {"VBD", "VBZ", "VBP"} or any(
        each.tag_ in {"MD", "VBD", "VBZ", "VBP"} for each in kids(verb, "aux", "auxpass")
    )


def _said(scene: Scene, stance: Found) -> int | None:
    """Where a stance begins that a state has taken itself: ``Malta | has said it will send soldiers``."""
    verb = top(stance.anchor)
    doer = subject(verb)
    if doer is None or doer.i != stance.first or doer.lower_ not in {"it", "they"} or verb.dep_ != "ccomp":
        return None
    says = verb.head
    teller = subject(says)
    if says.lemma_ not in _SAYS or teller is None or teller.i > says.i or says.i > doer.i or doer.i - says.i > 3:
        return None
    if scene.about.people.knows(teller) or teller.lower_ in {"he", "she"}:
        return None
    helpers = [each.i for each in kids(says, "aux") if each.lemma_ == "have"]
    return min([says.i, *helpers]) if helpers or says.tag_ in {"VBZ", "VBP"} else None
