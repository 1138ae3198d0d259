"""What somebody demands, refuses, threatens or grants: acts of a speaker, each with the words that show it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from foedus.read.finders.acts_signs import ACTS, Act
from foedus.read.finders.reach import one_act
from foedus.read.finders.ukraine import army, army_limits
from foedus.read.grammar import extent, kids, subject, top, trim
from foedus.read.lexicon import listed
from foedus.read.scene import Clause, Found, Scene

if TYPE_CHECKING:
    from foedus.read.tokens import Token

_LAW = re.compile(r"\b(?:bind\w*|legal\w*|law|ratif\w*|guarantee\w*|parliament\w*|Congress|treat\w+)\b", re.I)
_NEAR = 4  # words before a finding that may say whose part it is
_FEW = 2  # words: fewer say nothing of an army
_WIDE = 12  # words of a clause of which only the part about the limit is meant
_PAPER = re.compile(r"(?:guarantee|commitment|promise|pledge|document|treat(?:y|ies)|text|paper|agreement)s?$", re.I)
_BODY = re.compile(r"(?:parliaments?|congress|lawmakers|legislatures)$", re.I)
_TOO = re.compile(
    r",? (?:including|and also|also|and) (?:by |in )?(?:the )?(?:US |U\.S\. |American |America’s )?Congress\b"
)
_OF_FORCE = re.compile(r"\b(?:group|mission|one|other|second|contingent|trainers|multinational)\b", re.I)
_THEIR_ARMY = re.compile(r"\b(?:Ukrain\w+|Kyiv|its|their)\b", re.I)
_ARMY_NAMED = re.compile(r"\b(?:Ukrain\w+|Kyiv)\b[^.]{0,30}\b(?:army|forces|military)\b|\b(?:limits|restrictions)\b")
_OF_MANY = re.compile(r"\b(?:multinational|coalition[’']s force|the force|foreign|Western)\b")
_BEFORE = 160  # characters before a sentence in which the army may be named that must not be limited
_BUILT = re.compile(
    r"\b(?:would|will|must|should|to|shall) be (?:\w+ )?(?:rebuilt|strengthened|regenerated|reinforced|restored|"
    r"rearmed)\b",
    re.I,
)
# "our priority is to finance, arm and train the Ukrainian army"; a force whose task it is
_PART = re.compile(
    r"\b(?:pay(?:ing)? for|financ\w+|fund(?:ing)?|arm(?:ing|ament)?|equip(?:ping)?)(?:, [\w -]{3,20})?,? and "
    r"train\w*\b|"
    r"\b(?:forces?|soldiers|troops|group|element|component|one|first) (?:who|that|which|to|would|will)\b[^.;:]{0,30}"
    r"\b(?:train|rebuild|assist)|\b(?:force|mission)\b(?: \w+){0,3} (?:is|was|are|were) (?:\w+ )?to help\b|"
    r"\bdeter\b[^.;]{0,60}\band to support\b",
    re.I,
)
_CAPS = re.compile(r"\b(?:limits?|limitations?|restrictions?|caps?|ceilings?)\b", re.I)
_URGES = listed("tell urge push call demand press ask insist exhort request")


def find(scene: Scene) -> Iterator[Found]:
    """Find acts, each in the smallest clause that shows it."""
    done: list[tuple[str, int, int]] = []
    for said in (*army.find(scene), *army_limits.find(scene)):
        done.append((said.question, said.first, said.last))
        yield said
    for act in ACTS:
        if not scene.has(*act.needs):
            continue
        for each, _ in scene.matching(act.pattern, None if act.wide else act.also, act.never):
            if act.wide and act.also and not act.also.search(scene.line.text):
                continue
            found = _found(scene, act, each)
            if found is None or any(a <= found.last and found.first <= b and q == found.question for q, a, b in done):
                continue
            if act.question == "ua.strengthening" and (found.last - found.first < _FEW or _own_part(scene, found)):
                continue  # a verb of saying is left; or it is what one state contributes
            done.append((found.question, found.first, found.last))
            yield found


def _found(scene: Scene, act: Act, each: Clause) -> Found | None:
    verb = each.verb
    first, last = each.first, each.last
    actor = None
    chain = scene.speaks(verb)
    each, verb, first, last = _whole(scene, act, each)
    if act.question == "ua.force_limits":
        before = scene.line.text[max(scene.sent.start_char - _BEFORE, 0) : scene.sent.start_char]
        named = _ARMY_NAMED.search(before) is not None and not _OF_MANY.search(scene.text)
        if not _THEIR_ARMY.search(scene.text) and not named and scene.about.party != "UA":
            return None
        first, last = _around_limit(scene, first, last)
    if act.own:
        doer = subject(verb)
        name = scene.actor(verb)
        # What "Russia needs" is in the speaker's eyes; what "Trump urged" is an act of his own, told by somebody.
        inner = (
            bool(chain)
            and (verb.dep_ == "ccomp" or verb.lemma_ in {"need", "must"})
            and not (act.value == "demand" and verb.lemma_ in _URGES and doer is not None and doer.pos_ == "PROPN")
        )
        if act.question == "ua.strengthening" and doer is not None and _OF_FORCE.search(doer.text):
            return None  # what a group of the force would do
        if _is_whole(act, verb, doer):
            pass  # "the first guarantee is a strong army"; "binding texts are required"
        elif act.value == "demand" and _told_to(scene, verb):
            pass  # "Europe must stop": what whoever speaks wants
        elif doer is not None and doer.pos_ == "NOUN" and chain and scene.party(verb) is None:
            first, last = scene.predicate(each)
        elif not inner and doer is not None and name is not None:
            first, last = scene.predicate(each)
            actor = name if not (chain and chain[-1] == name) else None
        elif doer is None and not chain:
            return None
    if act.question in {"ua.force_limits", "ua.strengthening"}:
        first, last = _at_without(scene, act, first, last)
    value = "limits" if act.question == "ua.force_limits" and _limits(each.text) else act.value
    if act.value == "demand":
        last = _demanded(scene, verb, last)
    if act.question == "demand.binding":
        last = one_act(scene, verb, last, _LAW)  # "insists on binding texts | and points to an older one"
    if act.question == "demand.binding" and (too := _TOO.match(scene.text, scene.end(last))):
        last = scene.tokens(too.start(), too.end())[1]
    return Found(kind=act.kind, question=act.question, first=first, last=last, value=value, anchor=verb, actor=actor)


def _own_part(scene: Scene, found: Found) -> bool:
    """Whether it is what one state contributes, or what the force is for."""
    words = scene.words(max(found.first - _NEAR, scene.sent.start), found.last)
    return _PART.search(words) is not None


def _whole(scene: Scene, act: Act, each: Clause) -> tuple[Clause, Token, int, int]:
    """Go up from a complement to the clause that says of what or of whom it is said."""
    verb = each.verb
    if act.question == "demand.binding":
        first, last = scene.whole(verb)
        colon = next((i for i in range(verb.i, first, -1) if scene.doc[i].text == ":"), None)
        first = first if colon is None else colon + 1
        return Clause(top(verb), first, last, scene.words(first, last)), top(verb), first, last
    return each, verb, each.first, each.last


def _at_without(scene: Scene, act: Act, first: int, last: int) -> tuple[int, int]:
    """Part what is limited from what is done: ``would be rebuilt | , without any cap on their numbers``."""
    doc = scene.doc
    comma = next((i for i in range(first + 2, last) if doc[i].text == "," and doc[i + 1].lower_ == "without"), None)
    if comma is None or not _CAPS.search(scene.words(comma, last)) or not _BUILT.search(scene.words(first, comma)):
        return first, last
    if act.question == "ua.force_limits":
        return comma + 1, last
    low = first + 2 if doc[first].lower_ in {"first", "second", "third"} and doc[first + 1].text == "," else first
    return low, comma - 1


def _is_whole(act: Act, verb: Token, doer: Token | None) -> bool:
    """Whether the subject is what is said of, not who says it."""
    if act.question == "demand.binding" and doer is not None and _BODY.match(doer.text):
        return True  # "parliaments and Congress must ratify"
    if doer is None or doer.pos_ not in {"NOUN", "VERB", "ADJ"}:
        return False
    if act.question == "demand.binding":
        return doer.dep_ == "nsubjpass" or _PAPER.search(doer.text) is not None
    return act.question == "ua.strengthening" and (
        verb.lemma_ == "be" or doer.dep_ == "nsubjpass" or doer.lemma_ == "guarantee"
    )


def _told_to(scene: Scene, verb: Token) -> bool:
    """Whether a verb says what others must do: ``European leaders must place pressure on China``."""
    must = any(each.lower_ in {"must", "should", "need", "needs", "ought"} for each in (verb, *kids(verb, "aux")))
    doer = subject(verb)
    return (
        must
        and doer is not None
        and re.search(r"Europe|leader|countr|nation|allies|EU\b|we\b", _phrase(scene, doer)) is not None
    )


def _phrase(scene: Scene, token: Token) -> str:
    return scene.words(*extent(token, without=("relcl", "acl", "appos")))


def _demanded(scene: Scene, verb: Token, last: int) -> int:
    """Leave out on which occasion somebody demanded it: ``urged pressure on China | following a call``."""
    for token in scene.doc[verb.i + 2 : last + 1]:
        if (
            token.lower_ in {"following", "after", "before", "during", "amid", "despite", "while", "when", "until"}
            and token.i > verb.i + 2
        ):
            return trim(scene.doc, verb.i, token.i - 1)[1]
    return last


def _around_limit(scene: Scene, first: int, last: int) -> tuple[int, int]:
    """Of a long clause only the noun that is without limits: ``an army without limits on numbers``."""
    if last - first < _WIDE:
        return first, last
    for token in scene.doc[first : last + 1]:
        if re.match(r"(?:limit|restriction|cap|ceiling)", token.lower_):
            noun = token
            while (
                noun.dep_ in {"pobj", "prep", "dobj"}
                and noun.head.pos_ in {"NOUN", "ADP", "PROPN"}
                and noun.head.i >= first
            ):
                noun = noun.head
            if noun.i < token.i and noun.pos_ == "NOUN":
                return extent(noun, without=("conj", "cc", "punct", "relcl"))
    return first, last


def _limits(text: str) -> bool:
    return not re.search(
        r"(?:\b|(?=n[’']t))(?:no|nothing|nobody|without|remov\w*|lift\w*|drop\w*|scrap\w*|not|cannot|n’t|"
        r"n't|unlimited|never|"
        r"reject\w*|free of|oppos\w*|against|rul\w+ out|off the table|out of the question|refus\w*)\b",
        text,
        re.I,
    )
