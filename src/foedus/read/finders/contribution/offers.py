"""What is contributed, by many together or by one party?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from foedus.read.finders import labels, pairs
from foedus.read.finders.american.american import led, nouns, short
from foedus.read.finders.contribution import own_numbers, ranges
from foedus.read.finders.contribution.domains import EVERYWHERE, domains, from_first_verb, no_offer
from foedus.read.finders.contribution.giving import NOT_GIVEN, claim, group, parts_of, tops
from foedus.read.finders.contribution.shares import (
    PARTS_PLAYED,
    after_condition,
    bare,
    before_if,
    before_remark,
    of_part,
    with_list,
)
from foedus.read.finders.position import (
    briefly,
    by_whom,
    nay_reach,
    own_troops,
    refusals,
    rows,
    stance_ends,
    stance_tail,
    stances,
)
from foedus.read.finders.position.no_stance import speaks_of_other
from foedus.read.finders.position.positions import INCLUDING, position
from foedus.read.finders.ukraine import army_help
from foedus.read.finders.words import ANY_PART, TROOPS, before_purpose, parts
from foedus.read.grammar import extent, kids, negated, overlaps, subject
from foedus.read.parties import COALITION, SENDS_NONE, parties_in, party_in
from foedus.read.scene import Clause, Found, Scene

if TYPE_CHECKING:
    from foedus.read.tokens import Token

# Who does not give, or has not made up their mind.
_AGAINST = re.compile(
    r"\b(?:oppos\w+|against|stance|hesitan\w+|reluctan\w+|wary|on board|idea of|possibility|refus\w+|"
    r"struggle)\b",
    re.I,
)
_PRAISES = frozenset(("welcome", "praise", "thank", "discuss", "note", "hail", "applaud"))
_GIVEN_IN = 12  # characters that say at least what is given: what follows "to" then is its purpose
_BREATH = 3  # words between two offers in one breath
_JOINED = re.compile(r"([A-Z][\w-]+) and [A-Z][\w-]+$")  # "Poland and Italy", where the parse has lost the first
_SEVERAL = re.compile(
    r"\d|\b(?:them|each|many|others)\b|\b(?:number|handful|dozens?|majority|group) of (?:\w+ ){0,2}"
    r"(?:countries|nations|states|allies)\b",
    re.I,
)
_PROMISED = frozenset(("offer", "pledge", "promise", "provide", "contribute", "commit"))
_DELIVERED = frozenset(("supply", "train", "deliver", "send", "give", "provide", "finance", "fund", "equip", "lend"))
_MANY_STATES = re.compile(r"\b(?:countries|nations|states|allies|members|governments|the 26)\b", re.I)
_PLACED = frozenset(("deploy", "station", "send", "dispatch", "base"))


def find(scene: Scene) -> Iterator[Found]:
    """Find contributions and positions."""
    labels.note(scene)
    yield from (next_door := list(own_numbers.next_door(scene)))
    near = [(each.first, each.last) for each in next_door]
    if not _on_topic(scene):
        return
    given: list[Found] = []
    agents = list(by_whom.find(scene))
    told = list(agents)
    stands = [(each.first, each.last) for each in agents]
    for verb in tops(scene):
        if any(each.anchor == verb for each in agents):
            continue
        stand = position(scene, verb)
        if stand is not None:
            told.extend(_for_each(scene, verb, stand))
            stands.append((stand.first, stand.last))
            if stand.value == "no_troops":
                given.append(stand)
                if negated(verb):
                    continue
        offer = _offer(scene, verb) or of_part(scene, verb)
        if offer is not None and not (stand is not None and isinstance(offer.value, tuple) and "troops" in offer.value):
            given.extend(_for_each(scene, verb, offer))
    for refusal in refusals.find(scene, stands):
        told.append(refusal)
        given = [each for each in given if not (each.first <= refusal.last and refusal.first <= each.last)]
        given.append(refusal)
    for stands_in in (stances.find, briefly.find):
        for stance in list(stands_in(scene, [(each.first, each.last) for each in told])):
            told.append(stance)
            given = [each for each in given if not _only_troops(each, stance)]
            given.append(stance)
    wide = own_troops.find(scene, [(each.first, each.last) for each in [*told, *given]]) if scene.about.topic else ()
    for stance in list(wide):
        told, given = [*told, stance], [*given, stance]
    told = list(stance_ends.settled(scene, told))
    told = [each for each in own_numbers.offered(scene, told) if not overlaps(each.first, each.last, near)]
    told = [each for each in told if not speaks_of_other(scene.text, scene.start(each.first), scene.end(each.last))]
    told = [stance_tail.reaching(scene, kept) for each in told if (kept := nay_reach.weighed(scene, each))]
    yield from (bare(scene, each) for each in told)
    for finder in (army_help.find, ranges.find, domains):
        given.extend(list(finder(scene, given)))
    given = [from_first_verb(scene, each) for each in given if not no_offer(scene, each)]
    merged = _merged(scene, [each for each in given if each.kind == "contribution"])
    merged = (each for each in merged if (each.question, each.value) != ("us.contribution", ("troops",)))
    yield from (with_list(scene, each) if each.question == "pledging.kinds" else bare(scene, each) for each in merged)
    if not given:
        yield from nouns(scene)
    yield from led(scene, given)


def _on_topic(scene: Scene) -> bool:
    """Whether a sentence speaks of soldiers, or of what can be given."""
    return bool(
        scene.search(TROOPS)
        or scene.search(ANY_PART)
        or scene.search(stances.GATE)
        or ((scene.about.force or scene.about.pledged) and scene.search(stances.SHORT_GATE))
        or scene.search(own_troops.GATE)
        or briefly.worth_a_look(scene)
        or scene.has("reluctan", "hesitan", "unwilling")
    )


def _only_troops(offer: Found, stance: Found) -> bool:
    """Whether an offer of soldiers alone is what a stance says already."""
    return offer.value == ("troops",) and offer.first <= stance.last and stance.first <= offer.last


def _for_each(scene: Scene, verb: Token, found: Found) -> list[Found]:
    """One claim for each party that a subject lists: ``Romania, Bulgaria and Turkey``."""
    doer = subject(verb)
    key, _, party = found.question.partition(".")
    if key == "pledging" and doer is not None and (two := pairs.pair(scene, doer)):
        return [replace(found, question=f"contribution.{each}", first=doer.left_edge.i) for each in two]
    if doer is None or key not in {"position", "contribution"}:
        return [found]
    if doer.tag_ == "WDT" and party in (row := rows.ending(scene, doer.i)):
        return [replace(found, question=f"{key}.{each}") for each in row if each not in SENDS_NONE]
    listed = INCLUDING.search(scene.words(*extent(doer)))
    if not kids(doer, "conj") and not listed:
        if party in (row := rows.headed(scene, doer.i)):
            return [replace(found, question=f"{key}.{each}") for each in row if each not in SENDS_NONE]
        beside = _JOINED.search(scene.text[: scene.end(doer.i)])
        other = party_in(beside[1]) if beside else None
        named = parties_in(scene.words(*extent(doer, without=("relcl", "acl", "appos", "prep"))))
        if other is None and len(named) > 1 and party in named:  # "British and French forces"
            return [replace(found, question=f"{key}.{each}") for each in named]
        return [found] if other in {None, party} else [replace(found, question=f"{key}.{other}"), found]
    without = ("relcl", "acl") if listed else ("relcl", "acl", "appos", "prep")
    named = parties_in(scene.words(*extent(doer, without=without)))
    asked = [each for each in dict.fromkeys([party, *named]) if each not in SENDS_NONE]
    return [replace(found, question=f"{key}.{each}") for each in asked]


def _offer(scene: Scene, verb: Token) -> Found | None:
    """What the subject of a finite verb gives."""
    if (
        negated(verb)
        or (verb.dep_ == "ccomp" and verb.head.lemma_ in {"let", "allow"})
        or (verb.head.lemma_ == "condition" and verb.dep_ in {"acl", "ccomp", "relcl"})  # what others ask of them
        or (verb.dep_ in {"acl", "pcomp"} and not kids(verb, "nsubj"))
        or (any(each.lower_ == "to" for each in kids(verb, "aux")) and verb.dep_ == "advcl")
    ):
        return None
    verbs = [each for each in group(verb) if not negated(each)]
    found = sorted({part for each in verbs for part in parts_of(scene, each)})
    party = scene.party(verb)
    doer = subject(verb)
    if doer is not None and doer.lower_ == "europeans":
        party = COALITION
    if doer is None or not (found or doer.dep_ == "nsubjpass") or any(each.lower_ == "which" for each in doer.children):
        return None  # "did not say which countries would send troops"
    if doer.dep_ == "nsubjpass" and TROOPS.search(doer.text) and verb.lemma_ in _PLACED and party in {None, COALITION}:
        found = sorted({*parts(scene.words(*scene.whole(verb))), "troops"})
        if len(found) > 1:
            return claim("pledging.kinds", *scene.whole(verb), tuple(found), verb)
    if party is None and _SEVERAL.search(scene.words(*extent(doer))):
        party = COALITION
    first, last = scene.whole(verb)
    words = scene.words(verb.i, last)
    if doer.dep_ == "nsubjpass" and verb.lemma_ in _PROMISED and _by_states(scene, verb):
        found = [part for part in parts(scene.words(*extent(doer))) if part != "support"]
        return claim("pledging.kinds", first, last, tuple(found), verb) if found else None
    if verb.lemma_ in _PRAISES or _AGAINST.search(scene.words(*scene.whole(verb))):
        return None
    if re.search(r"\b(?:since|already)\b", words) or _done(verb):
        return None  # what is done already is no offer
    if not found or any(each.lower_ == "what" for member in verbs for each in kids(member, "dobj")):
        return None
    if party in {None, "RU", "UA", "NATO", "EU"} or NOT_GIVEN.search(words):
        return None
    if found == ["support"]:
        return None
    if party == COALITION:
        giver = next((each for each in verbs if parts_of(scene, each)), verb)
        if giver.lemma_ in {"pledge", "offer", "promise", "commit"} and giver == verb and kids(giver, "dobj"):
            first, last = kids(giver, "dobj")[0].left_edge.i, last
        elif doer.lemma_ not in {"guarantee", "package"}:  # what they would hold is told of them, not of states
            first = giver.i
            last = last if first <= last else giver.right_edge.i  # "agreed, he said, | to send"
        for token in scene.doc[first + 1 : last + 1]:
            if token.text == ";" or (token.text == "—" and not EVERYWHERE.match(scene.words(token.i + 1, last))):
                last = token.i - 1
                break
        last = before_if(scene, first, last)
        words = scene.words(first, last)
        if (end := before_purpose(words, _GIVEN_IN)) < len(words):
            last = scene.tokens(scene.start(first), scene.start(first) + end)[1]
        return claim("pledging.kinds", first, last, tuple(found), giver)
    if party == "US" and any(each.lower_ in {"if", "unless"} for each in kids(verb, "mark")):
        return None  # supposed, not offered
    if party == "US":
        itself = doer.pos_ == "PROPN" and not scene.about.people.knows(doer)
        if not (kids(verb, "nsubj") and (itself or doer.lemma_ in PARTS_PLAYED)):
            first = scene.predicate(Clause(verb, first, last, words))[0]
        giver = next((each for each in verbs if parts_of(scene, each)), verb)
        if giver.dep_ == "acl" and giver != verb:  # "has expressed its willingness to provide ..."
            first, last = giver.i, max(last, giver.right_edge.i)
            found = list(parts(scene.words(first, last)))
        return short(scene, claim("us.contribution", first, last, tuple(found), verb))
    if found == ["troops"]:
        return None  # a position, which says more
    first = after_condition(scene, verb, first)
    if doer.pos_ == "PROPN" and scene.about.people.knows(doer) and first <= doer.i < verb.i:
        first = scene.predicate(Clause(verb, first, last, words))[0]  # what is offered is the country's
        if verb.lemma_ == "want" and (wanted := kids(verb, "xcomp")):
            first = wanted[0].i
    return claim(f"contribution.{party}", first, before_remark(scene, verb, last), tuple(found), verb)


def _done(verb: Token) -> bool:
    """Whether something has been given by now: ``has supplied vehicles``."""
    return (
        verb.lemma_ in _DELIVERED
        and any(each.lemma_ == "have" for each in kids(verb, "aux"))
        and not any(each.tag_ == "MD" for each in kids(verb, "aux"))
    )


def _by_states(scene: Scene, verb: Token) -> bool:
    """Whether it is done by several states: ``have been offered by the pledging states``."""
    return any(_MANY_STATES.search(scene.words(*extent(each))) for each in kids(verb, "agent"))


def _merged(scene: Scene, found: list[Found]) -> Iterator[Found]:
    """Join what the same states offer in one breath: ``by deploying troops or by offering support``."""
    held: dict[str, Found] = {}
    for each in sorted(found, key=lambda each: each.first):
        last = held.get(each.question)
        if last is not None and each.first - last.last <= _BREATH:
            assert isinstance(last.value, tuple)  # contributions are sets
            assert isinstance(each.value, tuple)
            both = tuple(sorted({*last.value, *each.value}))
            held[each.question] = claim(last.question, last.first, max(last.last, each.last), both, last.anchor)
            continue
        if last is not None:
            yield last
        held[each.question] = each
    yield from held.values()
