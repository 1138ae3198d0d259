"""Where does a party stand on soldiers of its own, where the parse does not show it: by the order of the words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from foedus.read.finders import rows
from foedus.read.finders.abroad import elsewhere
from foedus.read.finders.stance_short import ALONE, ANY_OF_THEM, BARE, JOIN, LATER, SUCH, VERDICT
from foedus.read.finders.stance_words import (
    AFTER,
    BUT_NOT,
    DIRECT,
    FORMS,
    HOME,
    INCLUDED,
    NONE_THERE,
    OF_OTHERS,
    OF_TROOPS,
    PART_OF,
    PEACE,
    PROPOSED,
    STANCE,
    WAY,
    stance_of,
)
from foedus.read.finders.words import CRITICS
from foedus.read.grammar import extent, kids, overlaps, subject, top, trim, verb_of
from foedus.read.parties import COALITION, SENDS_NONE, parties_in, party_in
from foedus.read.scene import Clause, Found, Scene

if TYPE_CHECKING:
    from spacy.tokens import Token

_NEAR = 60  # characters before a stance in which whose it is may be named
_WISHES = re.compile(
    r"\b(?:hop\w+|want\w*|urg\w+|ask\w*|call\w*|demand\w*|wish\w*|push\w*|press\w*|invit\w+|welcom\w+|thank\w*|if|"
    r"whether|wonder\w*)\W+"
    r"(?:\w+\W+){0,3}$",
    re.I,
)
_PAUSE = re.compile(r"[;:—–]|\b(?:but|while|that|although|though)\b|[”\"]")
_THERE = re.compile(
    r"(?: of (?:its|their|his) own)?(?: (?:to|in|into|on|onto|inside|within|for) (?:[\w-]+ ){0,2}?(?:Ukraine|soil|"
    r"territory|country|ground|conflict|force|mission|operation)\b){1,2}"
)
_ROW = re.compile(r"(?:\b(?:and|or|nor|the|both|neither|as well as)\b|[A-ZÀ-Þ][\w.’-]+|,| )+")  # nothing but names
_NAMES_ROW = re.compile(rf"{rows.ONE} and {rows.ONE}")
_OF_MANY = re.compile(
    r"^\W*(?:say|said|claim|announc|declar|confirm|add)\w* (?:that )?(?:\w+ )?(?:\d+|[a-z-]+ty-?\w*|dozens of) "
    r"(?:\w+ )?(?:countries|nations|states|them|these|the)\b"
)
_PROMISE = re.compile(r"\bsign\w* [^.;]*, (?:\w+ly )?((?:committing|pledging|promising|agreeing|undertaking)) to ")
_AMONG = re.compile(r"\b(?:including|such as|among them)\b")
_NAME = re.compile(r"[A-ZÀ-Þ][\w.-]+")
GATE = re.compile(
    r"troop|soldier|boots|peacekeep|contingent|battalion|brigade|forces?\b|servicemen|personnel|mission|Bundeswehr|"
    r"combat|Ukrainian soil|presence",
    re.I,
)
# Words of which one stands in a stance that names no soldiers.
SHORT_GATE = re.compile(
    r"\b(?:in favou?r|opposed|against|unconvinced|s[ck]eptical|reluctant|wary|hesitant|sa(?:id|"
    r"ys) (?:\w+ )*?no|ruling|ruled|"
    r"send any|role|decided|undecided|non-?committal|uncommitted|on the fence|involvement|participat|effort|"
    r"joining|to join|"
    r"tak(?:e|ing) part|request|possibility|option|scenario|such a)",
    re.I,
)
_SHORT = (SUCH, ALONE, BARE, JOIN, VERDICT, LATER, ANY_OF_THEM)
_FULL = (NONE_THERE, OF_TROOPS, WAY, AFTER, BUT_NOT, STANCE, DIRECT, HOME, INCLUDED, PEACE, FORMS, PROPOSED, PART_OF)
_SPOKEN_OF = re.compile(
    r"\b(?:troops?|soldiers?|boots|peacekeep\w+|contingents?|reassurance|multinational|forces)\b", re.I
)
_OTHER = re.compile(r"\b(?:sanction|drone|prisoner|hostage|oil|gas|tariff|police officer|not (?:\w+ )?discuss)", re.I)


@dataclass(frozen=True, slots=True)
class Taken:
    """Words of a stance with whose it is."""

    verb: Token
    parties: list[str]
    first: int
    last: int
    actor: str | None


def find(scene: Scene, taken: list[tuple[int, int]]) -> Iterator[Found]:
    """Find stances in the words of a sentence that no other rule has taken."""
    taken = list(taken)
    for pattern in _patterns(scene):
        for match in pattern.finditer(scene.text):
            first, last = scene.tokens(match.start(), match.end())
            if (
                overlaps(first, last, taken)
                or _OTHER.search(match[0])
                or OF_OTHERS.search(match[0])
                or (pattern is PEACE and match[0].casefold().startswith("plan"))
                or elsewhere(scene.text, match.start(), match.end())
            ):
                continue
            whose = match.groupdict().get("whose")
            if re.search(r"\bwithout (?:an?|any) $", scene.text[: match.start()]):
                continue  # "left without a promise of soldiers"
            if re.match(
                r"\W*(?:asked|asks|answer\w*) (?:\w+ ){0,2}$", scene.text[max(match.start() - 20, 0) : match.start()]
            ):
                continue
            found = (
                _included(scene, first, last)
                if pattern in {INCLUDED, WAY}
                else _by_adjective(scene, first, last, whose)
                if whose
                else _by_subject(scene, first, last)
            )
            value = _value(pattern, match[0])
            if found is None or value is None or (pattern in _SHORT and "US" in found.parties):
                continue
            if pattern is BUT_NOT and found.parties == ["US"]:  # what America does give is an answer of its own
                found = replace(found, first=scene.tokens(match.start("none"), match.end())[0])
            taken.append((found.first, found.last))
            yield from claims(found, value)


def _patterns(scene: Scene) -> tuple[re.Pattern[str], ...]:
    """Which patterns are worth a look: those without soldiers only where the text has just spoken of them."""
    full = _FULL if GATE.search(scene.text) else ()
    spoken_of = scene.about.force or scene.about.pledged or (full and _SPOKEN_OF.search(scene.text))
    return (*full, *_SHORT) if spoken_of and SHORT_GATE.search(scene.text) else full


def _value(pattern: re.Pattern[str], words: str) -> str | None:
    if pattern is BUT_NOT:
        return "no_troops"
    return stance_of(words) or ("deploy_conditional" if pattern in {INCLUDED, WAY, FORMS, PROPOSED, PART_OF} else None)


def claims(found: Taken, value: str) -> Iterator[Found]:
    """Yield one claim for each party; an open American stance is none on American soldiers."""
    for party in found.parties:
        if party in SENDS_NONE and party != "US":
            continue
        if party == "US" and value in {"open", "undecided"}:
            continue
        yield Found(
            kind="statement",
            question="us.ground_troops" if party == "US" else f"position.{party}",
            first=found.first,
            last=found.last,
            value=("no" if value == "no_troops" else "yes") if party == "US" else value,
            anchor=found.verb,
            actor=found.actor,
        )


def _by_adjective(scene: Scene, first: int, last: int, whose: str) -> Taken | None:
    """A stance told of ``Danish troops`` or of ``its soldiers``."""
    verb = verb_of(scene.doc[last])
    party = party_in(whose)
    if whose.islower():
        party = scene.voice(verb) or scene.about.party
    if party is None or party in SENDS_NONE or _of_critics(scene, verb):
        return None
    return Taken(verb, [party], *trim(scene.doc, first, _until(scene, last)), None)


def _of_critics(scene: Scene, verb: Token) -> bool:
    """Whether it is lawmakers or a party in opposition: where they stand is not where their country does."""
    doer = subject(verb)
    return (
        doer is not None and CRITICS.search(scene.words(*extent(doer, without=("relcl", "acl", "advcl")))) is not None
    )


def _included(scene: Scene, first: int, last: int) -> Taken | None:
    """Whose soldiers a force would have: ``could include French, British and Turkish soldiers``."""
    parties = [each for each in parties_in(scene.words(first, last)) if each not in SENDS_NONE]
    head = scene.doc[first]
    low = first if head.pos_ == "VERB" else min(head.left_edge.i, first)  # "paves the way for the deployment of ..."
    return Taken(verb_of(head), parties, *trim(scene.doc, low, _until(scene, last)), None) if parties else None


def _by_subject(scene: Scene, first: int, last: int) -> Taken | None:
    """A stance whose subject is a party, a person who speaks for one, or several of them."""
    head = scene.doc[first]
    verb = top(verb_of(head.head if head.dep_ in {"aux", "auxpass", "neg"} else head))
    doer = subject(verb)
    if _of_critics(scene, verb):
        return None
    parties = _parties(scene, verb, doer) if doer is not None and doer.i < first else []
    low, actor = first, None
    if parties and doer is not None:
        personal = scene.about.people.knows(doer) or doer.lower_ in {"he", "she"}
        if personal and not scene.speaks(verb):
            actor = scene.actor(verb)
            low = min(first, scene.predicate(Clause(verb, *scene.clause(verb), ""))[0])
        else:
            low = min(first, extent(doer, without=("relcl", "appos"))[0])
    else:
        parties, low, actor = _before(scene, first) or (_spoken(scene, verb, doer, first, last), first, None)
    if not parties and doer is not None and (listed := rows.behind(scene, last)):
        parties, last = listed
        group = doer.head.head if doer.tag_ in {"WDT", "WP"} and doer.head.dep_ == "relcl" else doer
        low = min(extent(group, without=("relcl",))[0], first)
    if (beside := rows.aside(scene, first)) and set(beside[0]) > set(parties) and actor is None:
        parties, low = beside
    if len(parties) == 1 and actor is None and (row := rows.before(scene, first)) and parties[0] in row[0]:
        parties, low = row
    parties = [each for each in parties if each not in SENDS_NONE]
    start = scene.start(low)
    if _OF_MANY.search(scene.text[start : scene.end(last)]):
        return None  # "says 26 countries are ready to send soldiers": where the countries stand
    promise = next(_PROMISE.finditer(scene.text, 0, scene.end(last)), None)
    if promise and promise.start(1) >= scene.start(first):
        low = scene.tokens(promise.start(1), promise.end(1))[0]
        parties = parties or _signed_with(scene, promise[0])
    if not parties or scene.doc[low].lower_ == "whether" or _WISHES.search(scene.text[max(start - _NEAR, 0) : start]):
        return None
    return Taken(verb, parties, *trim(scene.doc, low, _until(scene, last)), actor)


def _parties(scene: Scene, verb: Token, doer: Token) -> list[str]:
    party = scene.party_of(doer, verb)
    if scene.about.people.knows(doer) and party:
        return [party]
    if doer.lower_ in {"they", "we", "both"} and (chain := scene.speaks(verb)):
        fallback = scene.about.party if doer.lower_ == "we" else None
        return parties_in(chain[-1]) or [each for each in (scene.person(chain[-1]) or fallback,) if each]
    if doer.lower_ == "they" and (named_before := list(_NAMES_ROW.finditer(scene.text[: scene.start(doer.i)]))):
        return parties_in(named_before[-1][0])
    words = scene.words(*extent(doer, without=("relcl", "acl", "advcl", "prep")))
    row = _ROW.sub("", words).strip(" ,") == ""
    named = parties_in(words if row else _bare(scene, doer))
    if not named:
        named = list(dict.fromkeys(each for kid in kids(doer, "conj") for each in parties_in(_bare(scene, kid))))
    elif kids(doer, "conj"):
        named = list(dict.fromkeys([*named, *parties_in(words)]))
    if not named and party in {None, COALITION}:
        named = parties_in(scene.words(*extent(doer, without=("relcl", "acl", "advcl"))))
    return named or ([party] if party and party != COALITION else [])


def _signed_with(scene: Scene, words: str) -> list[str]:
    """Who signs with somebody that sends none: ``signed a pact with Macron and Keir Starmer, committing to ...``."""
    named = [party_in(name[0]) or scene.person(name[0]) for name in _NAME.finditer(words)]
    return list(dict.fromkeys(each for each in named if each and each not in SENDS_NONE))


def _bare(scene: Scene, head: Token) -> str:
    return scene.words(*extent(head, without=("relcl", "acl", "advcl", "prep", "appos", "conj", "cc", "punct")))


def _before(scene: Scene, first: int) -> tuple[list[str], int, str | None] | None:
    """The parties named right before a stance, where they begin, and who it is if a person is named there."""
    start = scene.start(first)
    words = _PAUSE.split(scene.text[max(start - _NEAR, 0) : start])[-1]
    names = [(name, party_in(name[0]) or scene.person(name[0])) for name in _NAME.finditer(words)]
    known = [(name, party) for name, party in names if party]
    if not known or not (rows.only_helps(words[names[-1][0].end() :]) or _AMONG.search(words)):
        return None
    person = names[-1][0][0]
    if scene.person(person):
        return [known[-1][1]], first, scene.about.people.name(person)
    low = scene.tokens(start - len(words) + known[0][0].start(), start)[0]
    return parties_in(words[known[0][0].start() :]) or [known[0][1]], low, None


def _spoken(scene: Scene, verb: Token, doer: Token | None, first: int, last: int) -> list[str]:
    """The party whose soldiers are named, or else for which a voice speaks where nobody else is the subject."""
    mine = party_in(scene.words(first, last))
    nobody = (
        doer is None
        or doer.lower_ in {"it", "there"}
        or doer.lemma_ in {"decision", "option", "possibility", "time", "moment"}
    )
    spoken = mine or (scene.voice(verb) if nobody else None)
    return [spoken] if spoken else []


def _until(scene: Scene, last: int) -> int:
    """With where the soldiers would go, or that they are the party's own."""
    end = scene.end(last)
    there = _THERE.match(scene.text, end)
    return scene.tokens(end, there.end())[1] if there else last
