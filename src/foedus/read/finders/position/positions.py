"""Where does a party stand on sending soldiers of its own?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from foedus.read.finders.contribution.giving import NOT_GIVEN, given, group
from foedus.read.finders.position.abroad import elsewhere
from foedus.read.finders.position.no_stance import OF_OTHERS
from foedus.read.finders.position.stance_cues import stance_of
from foedus.read.finders.words import TROOPS
from foedus.read.grammar import extent, kids, negated, subject
from foedus.read.lexicon import listed
from foedus.read.parties import COALITION, parties_in, party_in
from foedus.read.scene import Clause, Found, Scene

if TYPE_CHECKING:
    from foedus.read.tokens import Token

_SENDS = listed(
    "send deploy dispatch station commit put contribute provide supply join pledge offer participate lead take see",
    "exclude rule set go enter serve add back",
)
_SENDING = re.compile(
    r"\b(?:send\w*|deploy\w*|dispatch\w*|join\w*|tak\w+ part|participat\w*|commit\w*|contribut\w*|"
    r"station\w*|boots|need|point|presence|provid\w*|set foot|go|enter)\b",
    re.I,
)
_REFUSES = re.compile(r"\b(?:rul(?:e|es|ed|ing) out|no plans?|no (?:need|point)|not (?:plan|intend)|exclud\w+)\b", re.I)


_BACKED = re.compile(r"\b(?:force|mission)s?\b", re.I)  # who backs the force sends nobody by that
_FRAME = 9  # words of "as part of ..." from which they say more than where the party stands
# What begins a condition: no part of where a party stands.
_BRANCHES = frozenset(("if", "once", "after", "when", "provided", "unless", "until", "only", "subject", "under"))
# "Several countries, including France and Belgium, are prepared to ...": it is their position too.
OWN = frozenset(("rule", "exclude", "refuse", "reject", "decline", "pledge", "promise", "vow"))  # told of somebody
_CHIEFS = frozenset(("president", "chancellor", "premier", "minister", "cabinet", "government", "administration"))
INCLUDING = re.compile(r"\b(?:including|such as|like|among them|notably)\b")


def _hangs(verb: Token) -> bool:
    """Whether a verb only describes or conditions; ``while Britain signalled readiness`` stands for itself."""
    if verb.dep_ == "advcl" and any(
        each.lower_ in {"while", "whereas", "although", "though"} for each in kids(verb, "mark")
    ):
        return not kids(verb, "nsubj", "nsubjpass")
    if verb.dep_ == "acl" and kids(verb, "nsubj"):
        return False  # "a statement that Britain will send ..."
    return verb.dep_ in {"pcomp", "acl", "advcl"}


def position(scene: Scene, verb: Token) -> Found | None:
    """Where a party stands on soldiers of its own."""
    verbs = group(verb)
    first, last = scene.whole(verb)
    text = scene.words(first, last)
    doer = subject(verb)
    if doer is None or not TROOPS.search(text) or NOT_GIVEN.search(text) or _hangs(verb):
        return None
    if OF_OTHERS.search(text):
        return None
    said = scene.words(*extent(doer))
    party = scene.party(verb)
    if party is None and doer.lemma_ in _CHIEFS and scene.speaks(verb):
        party = scene.voice(verb)  # "the president has ruled out soldiers", his spokesman said
    noun = re.search(r"\b(?:deployment|dispatch|sending)\b", said, re.I)
    if noun and re.match(r"\W*no\b", text, re.I):
        party = party_in(text) or _speaker_party(scene, verb)
    if party == COALITION and (named := parties_in(INCLUDING.split(said, maxsplit=1)[-1])) and INCLUDING.search(said):
        party = named[0]
    if party is None or party in {COALITION, "NATO", "EU", "UA"}:
        return None
    sends = [
        each
        for each in verbs
        if each.lemma_ in _SENDS
        and not (each.lemma_ == "back" and _BACKED.search(given(scene, each)))
        and (
            TROOPS.search(given(scene, each))
            or TROOPS.search(said)
            or each.lemma_ in {"see", "rule", "exclude", "join", "take", "participate"}
        )
    ]
    if not sends and not noun:
        return None
    no = any(negated(each) for each in [*verbs, *sends]) or _REFUSES.search(text) is not None
    value = stance_of(text)
    if (
        value is None
        or (party == "RU" and not no)
        or (first > scene.sent.start and scene.doc[first - 1].lower_ == "whether")
    ):
        return None
    if value == "deploy_conditional" and _told_as_decided(verb):
        value = "deploy_committed"
    no = no and value == "no_troops"
    if (no and not _SENDING.search(text) and not _REFUSES.search(text)) or (
        party == "RU" and not re.search(r"need|point|presence|sense", text)
    ):
        return None
    if not no and value not in {"open", "undecided"} and not any(TROOPS.search(given(scene, each)) for each in sends):
        return None
    if (
        any(
            re.search(r"\b(?:Ukraine(?:’s|'s)|Ukrainian|its ground|their own)(?!\w)", given(scene, each))
            for each in sends
        )
        and not no
    ):
        return None
    for token in scene.doc[verb.i : last + 1]:
        framed = token.lower_ == "as" and scene.doc.part(token.i, token.i + 2) == "as part" and last - token.i > _FRAME
        framed = framed or (value != "no_troops" and token.lower_ in _BRANCHES)
        if (token.text in {",", "—", ";"} or framed) and token.i > max(each.i for each in [verb, *sends]) + 1:
            last = token.i - 1
            break
    last = _before_other_act(scene, [verb, *sends], last)
    if elsewhere(scene.text, scene.start(verb.i), scene.end(last)):
        return None
    question = f"position.{party}" if party != "US" else "us.ground_troops"
    if party == "US" and value in {"open", "undecided"}:
        return None
    if party == "US":
        value = "no" if value == "no_troops" else "yes"
    personal = scene.about.people.knows(doer) or doer.lower_ in {"he", "she"}
    titled = doer.pos_ in {"NOUN", "PROPN"} and verb.lemma_ in OWN
    person = scene.actor(verb) if (personal and not scene.speaks(verb)) or titled else None
    if person and not scene.person(person):
        person = None
    if person and doer.pos_ == "PROPN" and not scene.heading:
        first = scene.predicate(Clause(verb, first, last, text))[0]
    last = next(
        (
            each.i - 1
            for each in scene.doc[max(x.i for x in [verb, *sends]) + 2 : last + 1]
            if each.lower_ in {"that", "which"} and each.head.dep_ == "relcl"
        ),
        last,
    )
    return Found(
        kind="statement", question=question, first=first, last=max(last, verb.i), value=value, anchor=verb, actor=person
    )


def _before_other_act(scene: Scene, verbs: list[Token], last: int) -> int:
    """Where a stance ends before another act of the party: ``has ruled out troops | and offers its bases``."""
    for token in scene.doc[max(each.i for each in verbs) + 1 : last + 1]:
        if token.dep_ == "conj" and token.head in verbs and token.pos_ == "VERB" and token not in verbs:
            cut = next((each.i for each in token.head.children if each.dep_ == "cc" and each.i < token.i), token.i)
            if cut > max(each.i for each in verbs) and not TROOPS.search(scene.words(cut, last)):
                return cut - 1
    return last


def _told_as_decided(verb: Token) -> bool:
    """Whether "would" only reports what was announced: ``announced that it would send soldiers``."""
    head = verb.head
    return (
        verb.dep_ == "ccomp"
        and head.tag_ in {"VBD", "VBN"}
        and head.lemma_ in {"announce", "confirm", "decide", "promise", "pledge", "vow"}
        and any(each.lower_ == "would" for each in kids(verb, "aux"))
        and not negated(head)
        and not any(each.lower_ in _BRANCHES for each in verb.subtree)
    )


def _speaker_party(scene: Scene, verb: Token) -> str | None:
    chain = scene.speaks(verb)
    return scene.person(chain[-1]) if chain else scene.about.party
