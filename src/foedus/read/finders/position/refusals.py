"""Who will not send soldiers: refusals in all their forms, verbal and nominal."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from foedus.read.finders.position.positions import OWN
from foedus.read.finders.position.stance_cues import stance_of
from foedus.read.finders.words import CRITICS
from foedus.read.grammar import extent, kids, overlaps, subject, top, trim, verb_of
from foedus.read.parties import COALITION, SENDS_NONE, parties_in, party_in
from foedus.read.scene import Clause, Found, Scene

if TYPE_CHECKING:
    from foedus.read.tokens import Token

_NO = (
    r"(?:rul(?:e|es|ed|ing) out|exclud(?:e|es|ed|ing)|reject(?:s|ed|ing)?|refus(?:e|es|ed|ing|al)|"
    r"(?:reservations?|reluctan\w+|doubts?|scepticism|skepticism|sceptical|skeptical|wary|hesitan\w+)[”\"]?"
    r"(?: [\w’'”\"-]+){0,4}? (?:about|to|over|of)|"
    r"declin(?:e|es|ed|ing)|fail(?:s|ed|ing)?|hesitat\w+|oppos(?:e|es|ed|ing|ition)|against|no (?:plans?|intention|"
    r"question|prospect)|"
    r"(?:\bnot|n[’']t|\bnever|\bwithout|\bneither)(?: \w+){0,3}? (?:plan\w*|intend\w*|foresee\w*|envisag\w*|"
    r"envision\w*|consider\w*|contemplat\w*|go|going|available|prepared|ready|willing|expect\w*|participate|"
    r"take part|commit\w*|support\w*|want\w*|be|join|contribute|provide|send|deploy|station|put|dispatch))"
)
_SEND = (
    r"(?:send\w*|sent|deploy\w*|dispatch\w*|commit\w*|contribut\w*|provid\w*|station\w*|put\w*|join\w*|participat\w*|"
    r"tak\w+ part|presence of|boots)"
)
_TROOPS = (
    r"(?:troops?|soldiers?|boots|peacekeepers?|contingents?|ground forces?|forces|servicemen|personnel|military units?|"
    r"armed forces|combat units|(?:multinational|reassurance|stabili[sz]ation|peacekeeping|ground) (?:force|mission)|"
    r"(?:force|mission) in Ukraine|participation(?! of)|such a (?:force|mission))"
)
_REFUSAL = re.compile(
    rf"(?<![A-Za-z]){_NO}\b(?:[ ,](?!Russia|Moscow)[\w’'-]+){{0,7}}? (?:{_SEND}(?: (?!Ukraine’s|"
    rf"Ukrainian)[\w’'-]+){{0,7}}? )?"
    rf"{_TROOPS}\b",
    re.I,
)
_RELUCTANT = re.compile(
    r"\b(?:reluctan\w+|hesitan\w+|unwilling(?:ness)?) to (?:participate|take part|contribute|"
    r"commit)\b(?! (?:\w+ ){0,3}troops)",
    re.I,
)
_FORCE = re.compile(r"\b(?:forces?|troops|soldiers|mission|boots)\b", re.I)
_POINTLESS = re.compile(
    r"\bno[”\"]? ?[“\"]?(?:point|need|sense|reason)s?\b[^.;]{0,40}\b(?:presence|deployments?|troops|soldiers|"
    r"contingents?)",
    re.I,
)
_THERE = re.compile(
    r" (?:to|in|into|on|onto|inside) (?:\w+ ){0,2}?(?:Ukraine|(?:Ukrainian )?(?:soil|territory)|country|conflict)\b"
)
# "declined to say which countries would send troops" refuses an answer, not soldiers.
_TELLS_NOT = re.compile(
    r"\b(?:say|disclose|reveal|name|specify|tell|clarify|identify|list|confirm|comment|elaborate|"
    r"detail)\w*\b[^,;]*\b(?:which|who|"
    r"what|how many|whether|where|if|on)\b",
    re.I,
)
_GUEST = re.compile(r"\b(?:foreign|Western|NATO|Nato|European|Ukrainian|Russian|allied|any)\b[^,;]*$")


def find(scene: Scene, taken: list[tuple[int, int]]) -> Iterator[Found]:
    """Find refusals in a sentence that no position covers yet."""
    yield from _pointless(scene, taken)
    yield from _shy(scene, taken)
    for match in scene.finditer(_REFUSAL):
        if not re.search(_SEND, match[0], re.I):
            continue
        first, last = scene.tokens(*match.span())
        if overlaps(first, last, taken) or _GUEST.search(match[0]) or _TELLS_NOT.search(match[0]):
            continue
        who = _who(scene, first, last)
        if who is None:
            continue
        verb, parties = who
        low, high, actor = _reach(scene, verb, first, last)
        text = scene.words(low, high)
        shown = stance_of(text)
        value = shown if shown in {"open", "undecided"} else "no_troops"
        for party in parties:
            if party == "US" and value != "no_troops":
                continue
            yield Found(
                kind="statement",
                question="us.ground_troops" if party == "US" else f"position.{party}",
                first=low,
                last=high,
                value="no" if party == "US" else value,
                anchor=verb,
                actor=actor,
            )


def _shy(scene: Scene, taken: list[tuple[int, int]]) -> Iterator[Found]:
    """Find who is reluctant to take part, where a force is spoken of."""
    match = scene.search(_RELUCTANT)
    if match is None or not _FORCE.search(scene.line.text):
        return
    first, last = scene.tokens(*match.span())
    who = _who(scene, first, last)
    if who is None or overlaps(first, last, taken):
        return
    low, high, actor = _reach(scene, who[0], first, last)
    for party in who[1]:
        yield Found(
            kind="statement",
            question=f"position.{party}",
            first=low,
            last=high,
            value="undecided",
            anchor=who[0],
            actor=actor,
        )


def _pointless(scene: Scene, taken: list[tuple[int, int]]) -> Iterator[Found]:
    """Find where Moscow sees no sense in foreign soldiers."""
    for each, match in scene.matching(_POINTLESS):
        first, last = each.first, scene.tokens(*_place(scene, each, match))[1]
        voice = scene.voice(each.verb) if scene.speaks(each.verb) else scene.party(each.verb)
        if voice == "RU" and not overlaps(first, last, taken):
            yield Found(
                kind="statement", question="position.RU", first=first, last=last, value="no_troops", anchor=each.verb
            )
            return


def _place(scene: Scene, each: Clause, match: re.Match[str]) -> tuple[int, int]:
    """Where in its sentence a match in a clause stands."""
    at = scene.start(each.first)
    return at + match.start(), at + match.end()


def _who(scene: Scene, first: int, last: int) -> tuple[Token, list[str]] | None:
    """The verb of a refusal and whose it is: of its subject, of an owner (``Rome’s opposition``), of a speaker."""
    near = scene.doc.part(max(first - 2, scene.sent.start), last + 1)
    verb = top(verb_of(scene.doc[first]))
    if scene.doc[first].tag_ == "RB":
        verb = top(verb_of(scene.doc[first].head))
    doer = subject(verb)
    named: list[str] = []
    if doer is not None and CRITICS.search(scene.words(*extent(doer, without=("relcl", "acl", "advcl")))):
        return None  # where they stand is not where their country does
    if doer is not None:
        named = parties_in(scene.words(*extent(doer, without=("relcl",))))
        party = scene.party_of(doer, verb)
        if (scene.about.people.knows(doer) and party) or (not named and party and party != COALITION):
            named = [party]
    owner = re.search(r"([A-Z][\w-]+)(?:’s|'s)?\s(?:\w+\s)?(?:opposition|refusal|reluctance)", near)
    if owner and (party := party_in(owner[1])):
        named = [party]
    if not named:
        mine = party_in(scene.words(first, last))
        chain = scene.speaks(verb)
        spoken = scene.person(chain[-1]) if chain else None
        named = [each for each in (mine, spoken) if each][:1]
    named = [each for each in named if each not in SENDS_NONE]
    return (verb, named) if named else None


def _reach(scene: Scene, verb: Token, first: int, last: int) -> tuple[int, int, str | None]:
    """From where to where a refusal goes, and who it is that refuses in an own act."""
    doer = subject(verb)
    there = _THERE.match(scene.text[scene.end(last) :])
    high = min(max(last, scene.doc[last].right_edge.i), last + 6)
    if there:
        high = max(high, last + len(there[0].split()))
    for token in scene.doc[last + 1 : high + 1]:
        if token.text in ',;:—–.”"' or token.lower_ in {"after", "once", "but", "while", "and", "as", "when", "if"}:
            high = token.i - 1
            break
    low = first
    actor = None
    mine = verb_of(scene.doc[first])
    near = mine == verb or top(mine) == verb
    alone = mine.tag_ == "VBG" and not kids(mine, "aux")
    if doer is not None and doer.i < first and near and first - verb.i < 8 and not alone:
        personal = scene.about.people.knows(doer) or doer.lower_ in {"he", "she"}
        titled = doer.pos_ in {"NOUN", "PROPN"} and verb.lemma_ in OWN and scene.person(scene.actor(verb)) is not None
        clause = Clause(verb, *scene.clause(verb), "")
        if (personal and not scene.speaks(verb)) or titled:
            actor = scene.actor(verb)
            low = min(first, scene.predicate(clause)[0])
        else:
            low = min(first, extent(doer, without=("relcl",))[0])
    elif doer is not None and mine.dep_ == "conj" and scene.about.people.knows(doer) and not scene.speaks(verb):
        actor = scene.actor(verb)
    return *trim(scene.doc, low, max(high, last)), actor
