"""What somebody demands, refuses, threatens or grants: acts of a speaker, each with the words that show it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from foedus.read.grammar import extent, kids, negated, subject, top, trim
from foedus.read.lexicon import listed
from foedus.read.parties import party_in
from foedus.read.registry import UNKEYED
from foedus.read.scene import Clause, Found, Scene

if TYPE_CHECKING:
    from spacy.tokens import Token

_ASKS = (
    r"(?:call\w* (?:for|on)|ask\w*|demand\w*|insist\w*|press\w*|push\w*|urg\w*|want\w*|seek\w*|sought|"
    r"requir\w*|need\w*|must|request\w*|"
    r"appeal\w*|tell|told|tells|plead\w*|exhort\w*|should)"
)
_ENERGY = r"(?:oil|gas|fuel|energy|LNG|crude)"


@dataclass(frozen=True, slots=True)
class Act:
    """What an act looks like.

    Parameters
    ----------
    pattern
        What stands in the clause.
    own
        Whether the subject of the clause is who does it, so that the claim begins at the verb.
    also, never
        What else must, or may not, stand in the clause; with `wide`, `also` may stand anywhere in the sentence.
    """

    question: str
    value: str
    pattern: re.Pattern[str]
    own: bool = False
    also: re.Pattern[str] | None = None
    never: re.Pattern[str] | None = None
    kind: str = "statement"
    wide: bool = False


def _words(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


ACTS = (
    Act(
        "threat.foreign_troops",
        "legitimate_targets",
        _words(
            r"\b(?:legitimate|lawful|fair|valid|legal|military|rightful)\s+(?:military )?targets?\b|"
            r"\btargets? for destruction\b|will be (?:destroyed|targeted)"
        ),
        never=_words(r"\bdrones?\b"),
    ),
    Act(
        "veto.russia",
        "deny",
        _words(
            r"\bveto\b|\bnot (?:up to|for) (?:Russia|Moscow|Putin|the Kremlin)(?: to decide)?|not (?:Russia|"
            r"Moscow)(?:’s|'s)? (?:decision|call|business)|"
            r"(?:Russia|Moscow|Putin|Kremlin) (?:has|have|gets?|should have|does not get|"
            r"cannot have) (?:no )?(?:say|right to decide)|"
            r"(?:Russia|Moscow) (?:does not|cannot|can’t|won’t|doesn’t) (?:get to )?decide|why (?:are|"
            r"do) we (?:interested|care).{0,30}Russia"
        ),
        also=_words(r"Russia|Moscow|Putin|Kremlin"),
        wide=True,
    ),
    Act(
        "guarantees.rejected",
        "reject",
        _words(
            r"\b(?:reject\w*|dismiss\w*|unacceptable|intolerable|(?:not|never|no longer) (?:\w+ )?(?:accept|"
            r"tolerate|allow|permit|discuss|agree to|consent)|ruled? out|oppos\w*|absolutely not|not accept\w*|"
            r"denounc\w*|condemn\w*)\b"
        ),
        own=True,
        also=_words(
            r"\b(?:guarantees?|troops?|soldiers?|forces?|plans?|deployment|contingents?|presence|idea|"
            r"intervention|proposals?|soldiers)\b"
        ),
    ),
    Act(
        "demand.binding",
        "demand",
        _words(
            rf"\b{_ASKS}\b.*\b(?:binding\b|ratif\w+|guarantees? for Russia|security guarantees for Moscow)|"
            rf"\bbinding\b.*\b(?:needed|required|must)\b"
        ),
        own=True,
        never=_words(r"\bBundestag\b"),
    ),
    Act(
        "demand.sanctions",
        "demand",
        _words(
            rf"\b{_ASKS}\b.*\b(?:sanctions?|economic pressure|(?:buy\w*|purchas\w*|import\w*|halt\w*|"
            rf"end\w*)\b.*\b{_ENERGY})\b|"
            rf"\b{_ASKS}\b.*\bpressure (?:on|against) (?:China|Moscow|Russia)"
        ),
        own=True,
    ),
    Act(
        "sanctions.measures",
        "agreed",
        _words(
            rf"\b(?:agree\w*|prepar\w*|align\w*|adopt\w*|impos\w*|phas\w* out|ban\w*|halt\w*|end(?:s|ing)?|stop\w*|"
            rf"join\w*|keep\w*|tighten\w*|"
            rf"plan\w*|intend\w*|aim\w*|work\w*|coordinat\w*|consider\w*)\b.*\b(?:sanctions?|(?:Russian|import\w*|"
            rf"buy\w*|purchas\w*)\b.*\b{_ENERGY})\b"
        ),
        never=_words(
            r"\b(?:urg\w*|demand\w*|press(?:ed|es|ing)?|push\w*|tell\w*|told|call\w* (?:on|for)|must|should|ask\w*)\b"
        ),
    ),
    Act(
        "meeting.ready",
        "ready",
        _words(
            r"(?<!of the )\b(?:ready|prepared|willing|open|readiness|willingness)\b.{0,25}\b(?:meet\b|meeting|"
            r"summit|talks|sit down|face-to-face)\b.*|"
            r"\bmeet\b.*\b(?:Putin|Zelensk\w*)\b.*\b(?:any (?:format|form)|any time)"
        ),
        also=_words(r"Putin|Zelensk|Russia|Moscow|Ukrain"),
    ),
    Act(
        "war.by_force",
        "by_force",
        _words(
            r"\b(?:finish\w*|end\w*|reach\w*|achiev\w*|win\w*|settl\w*|solv\w*|resolv\w*|continu\w*)\b.*\b(?:by|"
            r"with|through|using) (?:military )?(?:force|means|arms)\b|\bmilitarily\b"
        ),
        never=_words(r"\b(?:ceasefire|reassurance|multinational)\b"),
    ),
    Act(
        "ua.force_limits",
        "no_limits",
        _words(
            r"(?:\b|(?=n[’']t))(?:no|without(?: any)?|remov\w+|lift\w*|drop\w*|scrap\w*|reject\w*|free of|not be|"
            r"any|not|n’t|n't|unlimited|never)\b[^.;]*\b(?:limits?|limitations?|restrictions?|caps?|ceilings?|"
            r"limited|restricted|capped)\b"
        ),
        also=_words(r"\b(?:arm(?:y|ies)|forces|military|size|numbers?|capabilit\w+|troops)\b"),
        kind="event",
        wide=True,
    ),
    Act(
        "ua.strengthening",
        "support",
        _words(
            r"\b(?:strengthen\w*|rebuild\w*|reinforc\w*|equip\w*|regenerat\w*|train\w*|arm(?:s|ing)?|build\w* up|"
            r"bolster\w*|money|weapons)\b[^.;]*"
            r"\b(?:Ukraine(?:’s|'s)|Ukrainian|Kyiv(?:’s|'s)|its)\s(?:\w+\s)?(?:armed forces|army|military|forces|"
            r"defen[cs]es?)\b"
        ),
        also=_words(
            r"\b(?:backs|backed|backing|support\w*|priority|first|main|task|want\w*|idea|favou?r\w*|welcom\w*|"
            r"focus\w*|element|pillar|line of defen[cs]e|key)\b"
        ),
        own=True,
    ),
)
_URGES = listed("tell urge push call demand press ask insist exhort request")
_HIDES = _words(
    r"(?:\b|(?=n[’']t))(?:not|n’t|n't|declin\w*|refus\w*|without|avoid\w*|kept|remain\w*|none|yet to|never)\b.*?"
    r"\b(?:list\w*|nam(?:e|ed|es|ing)|disclos\w*|reveal\w*|say|publish\w*|identif\w*|detail\w*|specif\w*|secret|"
    r"released?|public|classified)\b|\bnam(?:e|ed|es|ing) none\b|"
    r"\b(?:list|details?|breakdown)\b.*\b(?:secret|not (?:been )?(?:public|published|released|disclosed)|"
    r"confidential|"
    r"undisclosed|classified)\b"
)
_PLEDGERS = _words(
    r"\b(?:countries|nations|states|contribut\w*|list|them|26|members|breakdown|pledges|offers|"
    r"commitments|participants)\b"
)
_HIDER = _words(
    r"\b(?:list|name|disclose|reveal|say|publish|identify|specify|detail|decline|refuse|release|remain|keep|be)\b"
)
_BELONGS = _words(
    r"(?:\b|(?=n[’']t))(?:not|n’t|n't|none|nor)\b.*\b(?:one of|among|part of|belong\w*|count\w* among|is|"
    r"are)\b|\b(?:one of|among|part of|belong\w* to|counts? among)\b"
)
_GROUP = re.compile(r"\b(?:the )?(?:\d+|twenty-six|thirty-\w+|coalition|contributors|group of)\b", re.I)


def find(scene: Scene) -> Iterator[Found]:
    """Find acts, each in the smallest clause that shows it."""
    done: list[tuple[str, int, int]] = []
    for act in ACTS:
        for each, _ in scene.matching(act.pattern, None if act.wide else act.also, act.never):
            if act.wide and act.also and not act.also.search(scene.text):
                continue
            found = _found(scene, act, each)
            if found is None or any(a <= found.last and found.first <= b and q == found.question for q, a, b in done):
                continue
            if act.question in {"sanctions.measures"} and any(a <= found.last and found.first <= b for _, a, b in done):
                continue
            done.append((found.question, found.first, found.last))
            yield found
    yield from _hidden(scene)
    yield from _membership(scene)


def _found(scene: Scene, act: Act, each: Clause) -> Found | None:
    verb = each.verb
    first, last = each.first, each.last
    actor = None
    chain = scene.speaks(verb)
    each, verb, first, last = _whole(scene, act, each)
    if act.question == "guarantees.rejected" and not _russian(scene, verb):
        return None
    if act.question == "ua.force_limits":
        if not re.search(r"\b(?:Ukrain\w+|Kyiv|its|their)\b", scene.text, re.I):
            return None
        first, last = _around_limit(scene, first, last)
    if act.question == "sanctions.measures":
        first, last = scene.whole(verb)
        text = scene.words(first, last)
        if scene.party(verb) is None and not chain and not re.search(r"\b(?:Europe\w*|leaders|allies)\b", text):
            return None
        if any(a.question == "demand.sanctions" and a.pattern.search(text) for a in ACTS):
            return None
    if act.question == "veto.russia" and not (
        negated(verb) or re.search(r"(?:\b|(?=n[’']t))(?:no|not|n’t|n't|without|never)\b", each.text)
    ):
        return None
    if act.own:
        doer = subject(verb)
        name = scene.actor(verb)
        # What "Russia needs" is in the speaker's eyes; what "Trump urged" is an act of his own, told by somebody.
        inner = (
            bool(chain)
            and (verb.dep_ == "ccomp" or verb.lemma_ in {"need", "must"})
            and not (act.value == "demand" and verb.lemma_ in _URGES and doer is not None and doer.pos_ == "PROPN")
        )
        if doer is not None and doer.pos_ == "NOUN" and chain and scene.party(verb) is None:
            first, last = scene.predicate(each)
        elif not inner and doer is not None and name is not None:
            first, last = scene.predicate(each)
            last = _listed(scene, last)
            actor = name if not (chain and chain[-1] == name) else None
        elif doer is None and not chain:
            return None
    value = "limits" if act.question == "ua.force_limits" and _limits(each.text) else act.value
    if act.question == "sanctions.measures":
        value = _measure(each.text)
    return Found(kind=act.kind, question=act.question, first=first, last=last, value=value, anchor=verb, actor=actor)


def _whole(scene: Scene, act: Act, each: Clause) -> tuple[Clause, Token, int, int]:
    """Go up from a complement to the clause that says of what or of whom it is said."""
    verb = each.verb
    if act.question in {"meeting.ready", "war.by_force", "demand.binding"}:
        first, last = scene.whole(verb)
        return Clause(top(verb), first, last, scene.words(first, last)), top(verb), first, last
    doer = subject(verb)
    nameless = (
        doer is not None and doer.pos_ == "PRON" and verb.dep_ == "ccomp" and act.question == "threat.foreign_troops"
    )
    if act.question in {"threat.foreign_troops", "veto.russia"} and (
        nameless or verb.dep_ in {"acl", "pcomp", "xcomp", "relcl"}
    ):
        for other in scene.clauses:
            if (
                other.first <= each.first
                and each.last <= other.last
                and other.verb.dep_ in {"ccomp", "ROOT", "conj", "parataxis"}
                and len(other.text) < 180
            ):
                if nameless and (other.verb == verb or scene.speaks(other.verb) != scene.speaks(verb)):
                    continue
                first, last = (
                    extent(other.verb, without=("mark", "parataxis")) if nameless else (other.first, other.last)
                )
                return other, other.verb, first, last
    return each, verb, each.first, each.last


def _listed(scene: Scene, last: int) -> int:
    """Add what is demanded as well: ``to tighten sanctions, stop buying oil, and apply pressure``."""
    doc, end = scene.doc, scene.sent.end
    at = last
    while at + 2 < end and doc[at + 1].text == ",":
        step = at + 2 + (doc[at + 2].lower_ in {"and", "or"})
        step += step < end and doc[step].lower_ == "to"
        if step >= end or doc[step].tag_ not in {"VB", "VBP"} or kids(doc[step], "nsubj"):
            break
        stop = next((t.i for t in doc[step + 1 : end] if t.text in {",", ";", "—", "."}), end)
        at = stop - 1
    return at


def _around_limit(scene: Scene, first: int, last: int) -> tuple[int, int]:
    """Of a long clause only the noun that is without limits: ``an army without limits on numbers``."""
    if last - first < 18:
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


def _russian(scene: Scene, verb: Token) -> bool:
    chain = scene.speaks(verb)
    voice = chain[-1] if chain else scene.actor(verb)
    return scene.party(verb) == "RU" or scene.person(voice) == "RU" or party_in(voice or "") == "RU"


def _limits(text: str) -> bool:
    return not re.search(
        r"(?:\b|(?=n[’']t))(?:no|without|remov\w*|lift\w*|drop\w*|scrap\w*|not|n’t|n't|unlimited|never|"
        r"reject\w*|free of)\b",
        text,
        re.I,
    )


def _measure(text: str) -> str:
    for value, words in (
        ("phase_out", r"phas\w* out|by (?:the end of )?20\d\d"),
        ("join", r"\bjoin\w*"),
        ("stop", r"\b(?:stop|halt|end|ban)\w*"),
        ("keep", r"\b(?:keep|maintain|continue)\w*"),
        ("agreed", r"\bagree\w*"),
    ):
        if re.search(words, text, re.I):
            return value
    return "prepare"


def _hidden(scene: Scene) -> Iterator[Found]:
    """Find that nobody says who pledged what."""
    for each, _ in scene.matching(_HIDES):
        verb = each.verb
        if not _HIDER.search(str(verb.lemma_)) and not _HIDER.search(verb.text):
            continue
        if not _PLEDGERS.search(each.text) or re.search(r"\b(?:drones|troops to|soldiers to)\b", each.text):
            continue
        if not (
            negated(verb)
            or re.search(r"\b(?:secret|declin\w*|refus\w*|confidential|without|none|not to)\b", each.text, re.I)
        ):
            continue
        yield Found(
            kind="event", question="pledging.list", first=each.first, last=each.last, value="not_disclosed", anchor=verb
        )
        return


def _membership(scene: Scene) -> Iterator[Found]:
    """Find who is, or is not, one of those who pledged."""
    for each in scene.clauses:
        verb = each.verb
        if (
            verb.lemma_ not in {"be", "belong", "count", "figure", "feature"}
            or not _GROUP.search(each.text)
            or not _BELONGS.search(each.text)
        ):
            continue
        doer = subject(verb)
        if doer is None or not kids(verb, "nsubj"):
            continue
        if not re.search(r"\b(?:countries|nations|states|members|contributors|26|governments|coalition)\b", each.text):
            continue
        rest = scene.words(verb.i, each.last)
        said = scene.words(*extent(doer))
        party = scene.party_of(doer, verb)
        if party in {None, "coalition"}:
            party = party_in(rest)
        if party is None or not re.search(
            r"\b(?:one of|among|none of|belong|count|part of the coalition|member of)\b", each.text, re.I
        ):
            continue
        no = negated(verb) or said.casefold().startswith(("none", "neither"))
        low, high = each.first, each.last
        relative = next((t.i for t in scene.doc[verb.i : high + 1] if t.dep_ == "relcl"), None)
        if relative is not None:
            head = scene.doc[relative].head.i
            high = head if head >= verb.i else high
        low, high = trim(scene.doc, low, high)
        yield Found(
            kind="membership",
            question=f"contributor.{party}",
            first=low,
            last=high,
            value="not_member" if no else "member",
            anchor=verb,
        )
        return


def with_reasons(scene: Scene, found: list[Found], unfiled: list[Found]) -> list[Found]:
    """Join a statement with the unfiled one that the same voice says before it: ``a state is sovereign - no veto``."""
    for reason in unfiled:
        for place, each in enumerate(found):
            same = each.kind == "statement" and scene.speaks(each.anchor) == scene.speaks(reason.anchor)
            between = scene.doc[reason.last + 1 : each.first]
            if same and 0 < each.first - reason.last <= 5 and any(token.text in {"—", "–"} for token in between):
                found[place] = replace(each, first=reason.first)
                break
        else:
            found.append(reason)
    return found


def rest(scene: Scene, taken: list[tuple[int, int]]) -> Iterator[Found]:
    """Find what somebody named says of a party and no rule has filed: it stays ``unkeyed``."""
    for each in scene.clauses:
        verb = each.verb
        chain = scene.speaks(verb)
        if not chain or verb.dep_ not in {"ccomp", "parataxis", "ROOT", "conj"} or not kids(verb, "nsubj"):
            continue
        if any(low <= each.last and each.first <= high for low, high in taken) or len(each.text) > 160 or scene.heading:
            continue
        doer = kids(verb, "nsubj")[0]
        if doer.pos_ != "PROPN" or scene.party_of(doer, verb) in {None, "coalition"} or not chain[-1][0].isupper():
            continue
        if verb.lemma_ in {"say", "tell"}:
            continue
        taken.append((each.first, each.last))
        yield Found(kind="statement", question=UNKEYED, first=each.first, last=each.last, value=None, anchor=verb)
