"""Where does a party stand on soldiers of its own, in whatever words: a clause of a party that speaks of soldiers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from foedus.read.finders.position.abroad import elsewhere
from foedus.read.finders.position.no_stance import OF_OTHERS
from foedus.read.finders.position.stance_cues import stance_of
from foedus.read.grammar import extent, negated, overlaps, subject, top, trim
from foedus.read.lexicon import SAYS, listed
from foedus.read.parties import UNASKED, parties_in
from foedus.read.scene import Clause, Found, Scene

if TYPE_CHECKING:
    from foedus.read.tokens import Token

_SOLDIERS = (
    r"(?:troops?|soldiers?|boots on the ground|peacekeepers?|contingents?|battalions?|brigades?|compan(?:y|ies) of "
    r"(?:soldiers|infantry|troops)|"
    r"infantry|paratroopers?|marines|men on the ground|army|troop (?:deployment|contribution|commitment)s?|combat "
    r"units?|units)\b"
)
_THEIRS = re.compile(rf"(?P<before>(?:[\w’'-]+ ){{0,3}}){_SOLDIERS}")
_FOREIGN = re.compile(
    r"\b(?:Russia\w*|Moscow|Ukraine?’?s?|Ukrainian|Ukraine's|Kyiv|North Korea\w*|Korean|foreign|Western|NATO|Nato|"
    r"enemy|Israeli|allied|other|these|those)\b"
)
_ACTS = listed(
    "say tell add announce warn accuse urge ask call lose withdraw train kill capture fight meet host praise "
    "welcome thank see note describe recall",
    "visit demand discuss report write believe think know show fear expect insist propose suggest argue reject "
    "oppose hold have die serve attack",
    "strike wound arrest gather mass station become arrive claim estimate hope regard consider",
)
_FACT = re.compile(
    r"\b(?:since|already|killed|wounded|trained|training|fighting|fought|withdr\w+|pulled out|legitimate|targets?|"
    r"exercises?|drills?|border with|prisoners?|"
    r"casualties|votes?|approv\w+|consent|mandate|clarity|parliament\w*|requir\w+|before|whether|where|how many|"
    r"number of|specif\w+|asked|answers?|"
    r"decid\w+|idea|possibility|discuss\w+|expects?|amid|need(?:s|ed)?|conditions?|plans? to deploy|Kursk|per cent|"
    r"percent|GDP|years? ago|in (?:19|20)\d\d)\b|[?]"
)
_POTENTIAL = re.compile(
    r"\b(?:will|would|could|may|might|can|shall|cannot|ready|not|no|never|none|nor|neither|put|set aside|earmark\w*|"
    r"pencil\w*|sign\w* up|opt\w*|"
    r"balk\w*|baulk\w*|sh(?:y|ies|ied) away|dodg\w*|duck\w*|wait\w*|want\w*|spare\w*|keep\w*|kept|leav\w*|left|"
    r"prospect|offer\w*|promis\w*|pledg\w*|contribut\w*|"
    r"commit\w*|prepar\w*|premature|lukewarm|taboo|on the cards|on offer|back seat|no part|wary|cool\w*|rul\w+|"
    r"shut\w*|door|stand\w*|remain\w*|stay\w*|"
    r"form\w*|provid\w*|suppl\w*|follow\w*|join\w*|sen[dt]\w*|deploy\w*|undecided|open|refus\w*|shun\w*|signed)\b|"
    r"n[’']t\b",
    re.I,
)
_CUT = re.compile(
    r"\b(?:if|once|after|should|when|until|unless|provided|under an? |to (?:help|secure|deter|protect|ensure|"
    r"guarantee|monitor|keep|support)|as part of|because|since)\b|[,;:—–”\"]"
)
_BY_WHOM = re.compile(r" (?:by|with the (?:consent|approval|agreement) of) (?:the )?[A-Z]")
_LONG = 150
_COME = re.compile(
    rf"(?:[\w’'-]+ ){{0,4}}{_SOLDIERS}(?: [\w’'-]+){{0,4}}? (?:would|will|could|may|might|is to|are to|should) "
    rf"(?:mainly |mostly |also |largely )?"
    r"(?:come|be (?:provided|supplied|sent|contributed|furnished|made available|drawn))(?: mainly| mostly| "
    r"largely)? (?:from|by) "
    r"(?P<who>(?:the )?[A-ZÀ-Þ][\w.-]+(?: [A-Z][\w-]+)?(?:(?:, | and |, and )(?:the )?[A-ZÀ-Þ][\w.-]+(?: "
    r"[A-Z][\w-]+)?)*)"
)
GATE = re.compile(rf"\b{_SOLDIERS}", re.I)


def find(scene: Scene, taken: list[tuple[int, int]]) -> Iterator[Found]:
    """Find positions in clauses whose subject is a party, or soldiers of one, and that no other rule has taken."""
    if not scene.search(GATE):
        return
    for match in scene.finditer(_COME):
        first, last = scene.tokens(*match.span())
        if not overlaps(first, last, taken):
            taken = [*taken, (first, last)]
            yield from _claims(parties_in(match["who"]), first, last, match[0], scene.doc[last])
    for each in scene.clauses:
        found = _of_clause(scene, each)
        if found is None or overlaps(each.first, each.last, taken):
            continue
        parties, first, last = found
        taken = [*taken, (first, last)]
        yield from _claims(parties, first, last, scene.words(first, last), each.verb)


def _claims(parties: list[str], first: int, last: int, words: str, anchor: Token) -> Iterator[Found]:
    value = stance_of(words) or "deploy_conditional"
    for party in parties:
        if party not in UNASKED:
            yield Found(
                kind="statement", question=f"position.{party}", first=first, last=last, value=value, anchor=anchor
            )


def _of_clause(scene: Scene, each: Clause) -> tuple[list[str], int, int] | None:
    """The parties whose stance a clause is, and from where to where it goes."""
    verb = each.verb
    if (
        top(verb) != verb
        or verb.dep_ in {"acl", "pcomp", "advcl", "csubj"}
        or _FACT.search(each.text)
        or OF_OTHERS.search(each.text)
        or not _POTENTIAL.search(each.text)
    ):
        return None
    doer = subject(verb)
    if any(kid.dep_ == "ccomp" for kid in verb.children) and verb.lemma_ in SAYS | _ACTS:
        return None  # what is said is a clause of its own
    if doer is None or doer.i > verb.i or doer.dep_ not in {"nsubj", "nsubjpass"}:
        return None
    said = scene.words(*extent(doer, without=("relcl", "acl", "advcl")))
    own = _own(said)
    if own is None:
        parties = _parties(scene, doer, verb, said)
        rest = scene.words(max(doer.i + 1, each.first), each.last)
        theirs = _THEIRS.search(rest)
        if theirs is None or _FOREIGN.search(theirs["before"]) or _others(theirs["before"], parties):
            return None
        if verb.lemma_ in _ACTS and not negated(verb):
            return None
    else:
        parties = own
        if not re.search(
            r"\b(?:will|would|could|may|might|can|stand|remain|stay|not|never|is|are)\b|n[’']t", each.text
        ):
            return None
    parties = [party for party in parties if party not in UNASKED]
    if not parties:
        return None
    first, last = each.first, each.last
    body = scene.words(verb.i, last)
    soldiers = _THEIRS.search(body) if own is None else None
    stop = _CUT.search(body, soldiers.end() if soldiers else len(verb.text))
    if stop and stop.start() > 0:
        start = scene.start(verb.i)
        last = scene.tokens(start, start + max(stop.start() - 1, 1))[1]
    if _BY_WHOM.match(scene.text, scene.end(last)):
        return None  # who must agree is another question
    if len(scene.words(first, last)) > _LONG or elsewhere(scene.text, scene.start(verb.i), scene.start(last)):
        return None
    return parties, *trim(scene.doc, first, max(last, verb.i))


def _own(said: str) -> list[str] | None:
    """Whose soldiers a subject is: ``Belgian paratroopers``, ``Not one Polish soldier``, ``Spain’s soldiers``."""
    match = _THEIRS.search(said)
    return parties_in(said[: match.end()]) or None if match else None


def _parties(scene: Scene, doer: Token, verb: Token, said: str) -> list[str]:
    if scene.about.people.knows(doer) or doer.lower_ in {"he", "she", "it", "we"}:
        party = scene.party_of(doer, verb)
        return [party] if party else []
    if re.search(
        r"\b(?:opposition|MPs|lawmakers|critics|voters|public|parliament|analysts?|experts?|newspaper|media)\b", said
    ):
        return []
    return parties_in(said)


def _others(before: str, parties: list[str]) -> bool:
    """Whether the soldiers are those of another party."""
    named = parties_in(before)
    return bool(named) and not set(named) & set(parties)
