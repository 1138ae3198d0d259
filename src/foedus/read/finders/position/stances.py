"""Where does a party stand on soldiers of its own, where the parse does not show it: by the order of the words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from foedus.read.finders.position import rows
from foedus.read.finders.position.abroad import elsewhere
from foedus.read.finders.position.no_stance import OF_MANY, WHETHER, WISHES
from foedus.read.finders.position.stance_cues import NOT, stance_of
from foedus.read.finders.position.stance_short import ALONE, ANY_OF_THEM, BARE, JOIN, LATER, SUCH, VERDICT
from foedus.read.finders.position.stance_words import (
    AFTER,
    BUT_NOT,
    DIRECT,
    FORMS,
    HOME,
    INCLUDED,
    NONE_THERE,
    OF_TROOPS,
    PART_OF,
    PEACE,
    PROPOSED,
    STANCE,
    WAY,
)
from foedus.read.finders.words import CRITICS, SPOKEN_OF
from foedus.read.grammar import extent, kids, overlaps, subject, top, trim, verb_of
from foedus.read.parties import COALITION, SENDS_NONE, UNASKED, parties_in, party_in
from foedus.read.scene import Clause, Found, Scene

if TYPE_CHECKING:
    from foedus.read.tokens import Token

_NEAR = 60  # characters before a stance in which whose it is may be named
_PAUSE = re.compile(r"[;:—–]|\b(?:but|while|that|although|though)\b|[”\"]")
_THERE = re.compile(
    r"(?: of (?:its|their|his) own)?(?: (?:to|in|into|on|onto|inside|within|for) (?:[\w-]+ ){0,2}?(?:Ukraine|soil|"
    r"territory|country|ground|conflict|force|mission|operation)\b){1,2}"
)
_ROW = re.compile(r"(?:\b(?:and|or|nor|the|both|neither|as well as)\b|[A-ZÀ-Þ][\w.’-]+|,| )+")  # nothing but names
_NAMES_ROW = re.compile(rf"{rows.ONE} and {rows.ONE}")
_THE_FORCE = re.compile(r"\b[Tt]he (?:[\w-]+ )?(?:force|mission|coalition)\b")
_PROMISE = re.compile(r"\bsign\w* [^.;]*, (?:\w+ly )?((?:committing|pledging|promising|agreeing|undertaking)) to ")
_AMONG = re.compile(r"\b(?:including|such as|among them)\b")
_NAME = re.compile(r"[A-ZÀ-Þ][\w.-]+")
GATE = re.compile(
    r"troop|soldier|boots|peacekeep|contingent|battalion|brigade|forces?\b|servicemen|personnel|mission|Bundeswehr|"
    r"combat|Ukrainian soil|presence|military|SDF",
    re.I,
)
# Words of which one stands in a stance that names no soldiers.
SHORT_GATE = re.compile(
    r"\b(?:in favou?r|opposed|against|unconvinced|s[ck]eptical|reluctant|wary|hesitant|sa(?:id|ys) "
    r"(?:\w+ )*?no|ruling|ruled|send any|role|decided|undecided|non-?committal|uncommitted|on the fence|involvement|"
    r"participat|effort|joining|to join|tak(?:e|ing) part|request|possibility|option|scenario|such a)",
    re.I,
)
_SHORT = (SUCH, ALONE, BARE, JOIN, VERDICT, LATER, ANY_OF_THEM)
_FULL = (NONE_THERE, OF_TROOPS, WAY, AFTER, BUT_NOT, STANCE, DIRECT, HOME, INCLUDED, PEACE, FORMS, PROPOSED, PART_OF)
_NONE = re.compile(rf"{NOT}|\bno\b")


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
        for match in scene.finditer(pattern):
            first, last = scene.tokens(match.start(), match.end())
            if (
                overlaps(first, last, taken)
                or (pattern is PEACE and match[0].casefold().startswith("plan"))
                or elsewhere(scene.text, match.start(), match.end())
            ):
                continue
            whose = match.groupdict().get("whose")
            found = (
                _included(scene, first, last)
                if pattern in {INCLUDED, WAY}
                else _by_adjective(scene, first, last, whose)
                if whose
                else by_subject(scene, first, last)
            )
            value = _value(pattern, match[0])
            if found is not None and value in {"deploy_committed", "no_troops"}:
                value = _wider(scene, found, match, value)
            if found is None or value is None or (pattern in _SHORT and "US" in found.parties):
                continue
            if pattern is BUT_NOT:  # what the party does give is an answer of its own
                found = replace(found, first=scene.tokens(match.start("none"), match.end())[0])
            taken.append((found.first, found.last))
            yield from claims(found, value)


def _patterns(scene: Scene) -> tuple[re.Pattern[str], ...]:
    """Which patterns are worth a look: those without soldiers only where the text has just spoken of them."""
    full = _FULL if scene.search(GATE) else ()
    spoken_of = scene.about.force or scene.about.pledged or (full and scene.search(SPOKEN_OF))
    return (*full, *_SHORT) if spoken_of and scene.search(SHORT_GATE) else full


def _value(pattern: re.Pattern[str], words: str) -> str | None:
    if pattern is BUT_NOT:
        return "no_troops"
    return stance_of(words) or ("deploy_conditional" if pattern in {INCLUDED, WAY, FORMS, PROPOSED, PART_OF} else None)


def _wider(scene: Scene, found: Taken, match: re.Match[str], value: str) -> str | None:
    """The stance with the words before it: ``made no | promise of soldiers``, ``gave | no commitment on troops``."""
    start = scene.start(found.first)
    shown = stance_of(scene.text[start : match.end()])
    none = value == "deploy_committed" and _NONE.search(scene.text, start, match.end())
    return shown if none or shown == "undecided" else value


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
    if WHETHER.search(scene.text[: scene.start(first)]):
        return None
    parties = _owners(scene, verb, whose.casefold(), scene.text[: scene.start(first)]) if whose.islower() else []
    parties = parties or [each for each in (party_in(whose),) if each]
    if not parties or set(parties) & SENDS_NONE or _of_critics(scene, verb):
        return None
    if whose[0].isupper() and (beside := rows.joined(scene, first)):  # "Irish and | Dutch troops"
        parties, first = [*(each for each in beside[0] if each not in {*parties, *SENDS_NONE}), *parties], beside[1]
    return Taken(verb, parties, *trim(scene.doc, first, _until(scene, last)), None)


def _owners(scene: Scene, verb: Token, whose: str, before: str) -> list[str]:
    """Whose soldiers are ``its`` or ``their`` own: of who was named last in the sentence, else of who speaks."""
    if whose.startswith("their"):
        rows_before = list(_NAMES_ROW.finditer(before))
        return parties_in(rows_before[-1][0]) if rows_before else []
    named = [each for each in parties_in(before) if each not in UNASKED] if whose.startswith("its") else []
    if not named and whose.startswith("its") and _THE_FORCE.search(before):
        return []
    party = named[-1] if named else scene.voice(verb) or scene.about.party
    return [party] if party else []


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


def by_subject(scene: Scene, first: int, last: int) -> Taken | None:
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
            whole = scene.heading and doer.pos_ == "PROPN"  # a headline leaves nothing out
            low = min(first, extent(doer)[0] if whole else scene.predicate(Clause(verb, *scene.clause(verb), ""))[0])
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
    if OF_MANY.search(scene.text[start : scene.end(last)]):
        return None  # "says 26 countries are ready to send soldiers": where the countries stand
    promise = next(_PROMISE.finditer(scene.text, 0, scene.end(last)), None)
    if promise and promise.start(1) >= scene.start(first):
        low = scene.tokens(promise.start(1), promise.end(1))[0]
        parties = parties or _signed_with(scene, promise[0])
    if not parties or scene.doc[low].lower_ == "whether" or WISHES.search(scene.text[max(start - _NEAR, 0) : start]):
        return None
    return Taken(verb, parties, *trim(scene.doc, low, _until(scene, last)), actor)


def _parties(scene: Scene, verb: Token, doer: Token) -> list[str]:
    party = scene.party_of(doer, verb)
    if scene.about.people.knows(doer) and party:
        return [party]
    if doer.lower_ == "we" and (chain := scene.speaks(verb)):
        return parties_in(chain[-1]) or [each for each in (scene.person(chain[-1]) or scene.about.party,) if each]
    if doer.lower_ in {"they", "both"} and (chain := scene.speaks(verb)) and (spoken := parties_in(chain[-1])):
        return spoken  # of a person "they" are others
    if doer.lower_ in {"they", "both"} and (
        named_before := list(_NAMES_ROW.finditer(scene.text[: scene.start(doer.i)]))
    ):
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
        at = scene.tokens(start - len(words) + names[-1][0].start(), start)[0] if scene.heading else first
        return [known[-1][1]], at, scene.about.people.name(person)
    low = scene.tokens(start - len(words) + known[0][0].start(), start)[0]
    return parties_in(words[known[0][0].start() :]) or [known[0][1]], low, None


def _spoken(scene: Scene, verb: Token, doer: Token | None, first: int, last: int) -> list[str]:
    """The party whose soldiers are named, or else for which a voice speaks where nobody else is the subject."""
    mine = party_in(scene.words(first, last))
    nobody = (
        doer is None
        or doer.lower_ in {"it", "there"}
        or doer.lemma_ in {"nothing", "decision", "option", "possibility", "time", "moment", "question", "matter"}
    )
    spoken = mine or (scene.voice(verb) if nobody else None)
    if not spoken and doer is not None and doer.lemma_ in {"government", "cabinet"}:  # of the country spoken for
        if doer.tag_ == "NNS":  # "In Oslo and Bern governments refuse"
            return parties_in(scene.text[: scene.start(doer.i)])
        spoken = scene.voice(verb) or scene.about.party
    return [spoken] if spoken else []


def _until(scene: Scene, last: int) -> int:
    """With where the soldiers would go, or that they are the party's own."""
    end = scene.end(last)
    there = _THERE.match(scene.text, end)
    return scene.tokens(end, there.end())[1] if there else last
