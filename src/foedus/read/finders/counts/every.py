"""Do all of those who pledged send soldiers, or not all of them, or none?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from foedus.read.finders.contribution.giving import NOT_GIVEN, claim
from foedus.read.finders.words import TROOPS
from foedus.read.grammar import extent, negated, subject, top, trim
from foedus.read.scene import Clause, Found, Scene

if TYPE_CHECKING:
    from foedus.read.tokens import Token

_QUESTION = "pledging.kinds"
ALL, NOT_ALL = "all_send_troops", "not_all_send_troops"
_NUMBER = r"(?:\d+|twenty-six|two dozen)"
_GIVERS = (
    rf"(?:(?:the |these |those |its |their )*(?:{_NUMBER} )?(?:[\w-]+ )?(?:countries|country|nations?|states?|members?|"
    rf"governments?|contributors?|capitals|participants|allies|partners)|(?:the )?{_NUMBER}|them|these|those)\b"
)
_EVERYBODY = re.compile(rf"(?:all|each|every(?: one)?)(?: of)? {_GIVERS}|everyone of {_GIVERS}", re.I)
_NOT_EVERYBODY = re.compile(
    rf"(?:(?:not|hardly) (?:all|every(?: one)?|each)|(?:only |just )(?:some|a few|several|half|a (?:handful|"
    rf"minority|part))|"
    rf"few|hardly any|a (?:minority|fraction))(?: of)? {_GIVERS}",
    re.I,
)
_NOBODY = re.compile(rf"(?:none of|no(?: \w+)?) {_GIVERS}|neither of", re.I)
_SOME = re.compile(
    rf"(?:some|several|many|most|half|a (?:number|handful|few|majority)|others|the (?:others|rest|"
    rf"remaining \w+)|{_NUMBER})\b"
    rf"(?: of)?(?: {_GIVERS})?",
    re.I,
)
_THEY = re.compile(rf"(?:the )?(?:{_NUMBER}|(?:{_NUMBER} )?(?:contributing|pledging) \w+|contributors)\b", re.I)
_SENDS = re.compile(
    rf"\b(?:(?:send|sent|deploy|station|put|plac|dispatch|contribut|provid|suppl|giv|offer|commit|hav)\w*|do so with|"
    rf"take part with|go in with)\b[^.;:]{{0,40}}?{TROOPS.pattern}|"
    r"\b(?:go|going|deploy) (?:to|in|into|inside) Ukraine\b",
    re.I,
)
_STAYS = re.compile(r"\b(?:stay|remain|keep|kept)\w* (?:out of|outside|off|away from) (?:Ukrain\w+|the country)", re.I)
# "though not all with ground forces", "... want to send a force, not all"
_NOT_ALL_OF_THEM = re.compile(
    rf"\b(?:(?:though|although|but|if|even if) )?not (?:all|every(?:one|body)|each|every country)"
    r"(?: of (?:them|these))?,? "
    rf"(?:with|by (?:sending|deploying)|in the form of) (?:[\w-]+ ){{0,2}}?{TROOPS.pattern}|"
    rf"\b[Ss]ome (?:[\w-]+ ){{1,6}}?{TROOPS.pattern}, (?:but )?not all(?: of them)?\b|"
    r"\bit is (?:far from|not) all of them\b",
    re.I,
)
_OF_PLEDGES = re.compile(r"\b(?:26|twenty-six|contribut\w+|pledg\w+|coalition)\b", re.I)


def with_shares(scene: Scene, found: Sequence[Found]) -> list[Found]:
    """Return what was found, with whether all or not all of those who pledged send soldiers, where a clause says so."""
    result = list(found)
    if not any(scene.search(pattern) for pattern in (TROOPS, _STAYS, _SENDS)) or not (
        scene.about.pledged or _OF_PLEDGES.search(scene.line.text)
    ):
        return result
    for verb, words, each in _told(scene):
        own = next(
            (
                n
                for n, other in enumerate(result)
                if other.question == _QUESTION and other.first <= each.last and each.first <= other.last
            ),
            None,
        )
        if own is None and (scene.search(_OF_PLEDGES) or (NOT_ALL in words and scene.about.pledged)):
            result.append(claim(_QUESTION, *_whole(scene, each), words, verb))
        elif own is not None:
            held = result[own].value
            assert isinstance(held, tuple)  # what is offered is a set
            kept = () if "not_troops" in words else held
            first, last = _whole(scene, each) if NOT_ALL in words else (result[own].first, result[own].last)
            result[own] = replace(result[own], value=tuple(sorted({*kept, *words})), first=first, last=last)
    for match in scene.finditer(_NOT_ALL_OF_THEM) if scene.has("not all", "not every", "not each") else ():
        first, last = trim(scene.doc, *scene.tokens(*match.span()))
        result = [each for each in result if each.question != _QUESTION or each.last < first or last < each.first]
        result.append(claim(_QUESTION, first, last, (NOT_ALL, "troops"), scene.doc[last]))
    return result


def _whole(scene: Scene, each: Clause) -> tuple[int, int]:
    """A clause with the "not" before its subject, and without what is told next."""
    first, last = trim(scene.doc, each.first, each.last)
    if first > scene.sent.start and scene.doc[first - 1].lower_ in {"not", "only", "just", "hardly"}:
        first -= 1
    return first, last


def _told(scene: Scene) -> Iterator[tuple[Token, tuple[str, ...], Clause]]:
    """The clauses that say of how many of them it is so, with what that makes of the answer."""
    for each in scene.clauses:
        verb = top(each.verb)
        doer = subject(each.verb)
        if doer is None or verb != each.verb:
            continue
        said = scene.words(*extent(doer, without=("relcl", "acl")))
        if each.verb.i > 0 and scene.doc[doer.left_edge.i - 1].lower_ in {"not", "only", "just", "hardly"}:
            said = f"{scene.doc[doer.left_edge.i - 1].text} {said}"
        rest = scene.words(min(verb.i, each.last), each.last)
        words = _answer(said, rest, negated(verb))
        if words and not NOT_GIVEN.search(rest) and not re.search(r"\b(?:NATO|EU)\b", said):
            yield verb, words, each


def _answer(said: str, rest: str, no: bool) -> tuple[str, ...]:
    """What a clause says by its subject: whether all, some or none of them do, or do not, send soldiers."""
    sends, stays = _SENDS.search(rest) is not None, _STAYS.search(rest) is not None
    if _NOT_EVERYBODY.match(said):
        return (NOT_ALL, "troops") if sends else ()
    if _NOBODY.match(said):
        return (NOT_ALL, "not_troops") if sends else ()
    if _EVERYBODY.match(said):
        return (ALL, "troops") if sends and not no else ()
    if (no and sends) or stays:
        if _THEY.fullmatch(said):
            return (NOT_ALL, "not_troops")
        return (NOT_ALL,) if _SOME.match(said) else ()
    return ()
