"""From where to where does a refusal go, and which words only look like one?"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from foedus.read.finders.position.stance_cues import NO, stance_of
from foedus.read.grammar import extent, subject, top, trim
from foedus.read.scene import Clause, Found, Scene

if TYPE_CHECKING:
    from foedus.read.tokens import Token

_ARMED = (
    r"(?:(?:ground |combat |land |military |armed |regular )?(?:troops|forces)|soldiers?|infantry|boots|peacekeepers?|"
    r"contingents?|battalions?|brigades?|combat units?|servicemen|(?:military )?personnel|"
    r"[Ss]elf-[Dd]efen[cs]e [Ff]orces|SDF|"
    r"army|paratroopers?|squaddies|Bundeswehr|military(?= (?:to|in|into|on|will|would|there|either|at|"
    r"out|but|and|nor)\b|[,.;:”\"]|$))"
)
# "not even when the war is over", "either under a peace agreement or under a ceasefire": what changes nothing
_EVEN_THEN = re.compile(
    r",?(?: either)?(?:,|—| —)? (?:not even|neither|either|also(?: not)?|even|nor) "
    r"(?:if|when|once|after|in|under|during|with|then|now|at)\b(?: (?!said\b|says\b|but\b|prime\b)[\w’'-]+){0,9}"
    r"(?=[,.;:—”\"]|$| (?:but|according|though|although|while)\b)"
)
_TOO = re.compile(r" (?:either|as well|altogether|outright|at all|whatsoever)\b(?=[,.;:—”\"]|$| (?:but|and)\b)")
# "Spain offers jets, | not soldiers"
_INSTEAD = re.compile(rf"^.{{6,}}?[,—] ?(?P<none>(?:not|but (?:not|no)) (?:[\w-]+ )?{_ARMED})$", re.I)
# "will handle logistics and | keep its troops at home", "belongs to the coalition but | will not deploy"
_THEN_NO = re.compile(
    r"^(?P<other>[^,;:]{8,}?(?:,[^,]{4,60},[^,;:]{4,}?)?),? (?:but|and) (?=(?:(?:will|would|do|does|"
    r"is|are|can|could|has|have)(?: not|n[’']t)|"
    r"not|never|keep|leave|stay|refus|exclud|rul|send no|sends no)\w*\b)"
)
_CUE = re.compile(
    rf"(?:(?<![A-Za-z])|(?=n[’']t))(?:{NO}|out|off|away|aloof|home|nobody|nothing|zero|outside|hardly|"
    rf"turn\w* down|distanc\w+|scarcely|least)\b|\bbar|"
    r"forbid|prohibit|preclud|cannot|can[’']t",
    re.I,
)
# What is denied is something else: a fight, a duty of all, a number, a place on the list.
_NO_REFUSAL = re.compile(
    r"\b(?:not|n[’']t) (?:send|deploy|station)\w* (?:this|that|the|these|our) (?:[\w-]+ )?(?:force|"
    r"army|mission|troops|soldiers) "
    r"(?:in order )?to (?:fight|attack|wage|make war|provoke|threaten)|"
    r"\b(?:oblig|forc|compel|requir|commit|bind|order|mean)\w* (?:that )?(?:anyone|anybody|everyone|everybody|all|"
    r"(?:any|every|each) (?:country|state|member|nation|ally|government))\b|"
    rf"\b(?:Russian|North Korean|Ukrainian|enemy|foreign|Western) {_ARMED}|"
    r"^\W*(?:not|n[’']t) (?:every|all|each)\b|\bput a (?:number|figure|date|size|price)\b|"
    r"\bnot (?:\w+ )?(?:among|one of|part of) (?:the )?(?:26|twenty-six)\b",
    re.I,
)
_SOME_OF_THEM = re.compile(
    r"\b(?:[Ss]ome|[Ss]everal|[Mm]any|[Mm]ost|[Oo]thers|[Nn]ot (?:all|every\w*)|"
    r"[Ff]ew)\b[^.;:]{0,70}? (?:have |has |had )?"
    r"(?:said|say|insist\w*|made clear|declared)(?: that)? $"
)
_SOLDIERS = re.compile(_ARMED, re.I)
_TITLES = frozenset(("president", "premier", "chancellor", "minister", "leader", "secretary", "taoiseach"))


def weighed(scene: Scene, found: Found) -> Found | None:
    """Return a refusal with the stance its own words show; None if they refuse no soldiers of a party's own."""
    if found.value != "no_troops":
        return found
    words = scene.words(found.first, found.last)
    if _NO_REFUSAL.search(words):
        return None
    if not _CUE.search(words):  # what is denied stands behind: "open to peacekeeping | , but not to a deterrence force"
        shown = stance_of(words)
        return replace(found, value=shown) if shown in {"open", "undecided"} else None
    if scene.text[scene.end(found.last) :][:1] == ":" and not _SOLDIERS.search(words):
        return None  # "Rome says no: ...": what follows says it in full
    if scene.doc[found.first].lower_ == "their" and _SOME_OF_THEM.search(scene.text[: scene.start(found.first)]):
        return None
    return _fitted(scene, found)


def _fitted(scene: Scene, found: Found) -> Found:
    """A refusal with all that belongs to it, and nothing else."""
    first, last, actor = found.first, found.last, found.actor
    words = scene.words(first, last)
    if (instead := _INSTEAD.match(words)) is not None:
        return replace(found, first=_token(scene, first, instead.start("none")))
    if (then := _THEN_NO.match(words)) is not None and not _CUE.search(then["other"]):
        first = _token(scene, first, then.end())
    for pattern in (_EVEN_THEN, _TOO):
        if (tail := pattern.match(scene.text, scene.end(last))) is not None:
            last = trim(scene.doc, last, scene.tokens(scene.end(last), tail.end())[1])[1]
    verb = top(found.anchor)
    doer = subject(verb)
    if first == found.first and doer is not None and first <= doer.i < verb.i and _is_person(doer):
        first = scene.predicate(Clause(verb, first, last, words))[0]
        if actor is None and not scene.speaks(verb):
            actor = scene.actor(verb)
    first = _with_adverb(scene, first)
    return replace(found, first=first, last=last, actor=actor)


def _token(scene: Scene, first: int, at: int) -> int:
    """The token that begins some code points after another one."""
    start = scene.start(first) + at
    return scene.tokens(start, start + 1)[0]


def _is_person(doer: Token) -> bool:
    """Whether a subject is told with office and name: ``Norway's prime minister Ola Lund``."""
    first, _ = extent(doer, without=("relcl",))
    near = doer.doc[first : doer.i + 1]
    named = any(each.pos_ == "PROPN" and each.dep_ == "appos" for each in doer.children) or doer.pos_ == "PROPN"
    return named and len(near) > 1 and any(each.lemma_.lower() in _TITLES for each in near)


def _with_adverb(scene: Scene, first: int) -> int:
    """With what says how it is refused: ``again | ruled out``."""
    verb = scene.doc[first]
    before = scene.doc[first - 1] if first > scene.sent.start else None
    if (
        before is not None
        and verb.pos_ in {"VERB", "AUX"}
        and before.dep_ == "advmod"
        and before.lower_
        in {"again", "repeatedly", "also", "already", "earlier", "likewise", "long", "flatly", "firmly"}
        and before.head.i in {verb.i, verb.head.i}
    ):
        return first - 1
    return first
