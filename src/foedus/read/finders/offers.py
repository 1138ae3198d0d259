"""What is contributed, by many together or by one party, and where a party stands on sending soldiers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from foedus.read.finders.words import ANY_PART, TROOPS, parts
from foedus.read.grammar import extent, kids, negated, subject, top, trim
from foedus.read.lexicon import listed
from foedus.read.parties import COALITION, parties_in, party_in
from foedus.read.scene import Clause, Found, Scene

if TYPE_CHECKING:
    from spacy.tokens import Token

GIVES = listed(
    "offer send deploy supply provide contribute put dispatch station commit lend fund train pledge participate share",
    "lead coordinate equip reinforce monitor patrol clear finance deliver handle oversee organise organize host fly",
    "volunteer add use promise bring assist help watch guard protect secure escort deal look sweep operate",
)
_SENDS = listed(
    "send deploy dispatch station commit put contribute provide supply join pledge offer participate lead take see",
    "exclude rule set go enter serve add",
)
_NOT_GIVEN = re.compile(
    r"\b(?:sanctions?|oil|gas|targets?|drones|pressure|talks|veto|vote|diplomat|Russian attack)\b", re.I
)
_LABOUR = re.compile(
    r"\b(?:responsib\w+ for|in charge of|takes? charge of|takes? care of|hub|take(?:s|n)? part in|"
    r"be(?:ing)? present|tak\w+ the form of|(?:door )?open to|"
    r"play\w* a \w+ role in)\b",
    re.I,
)
_READY = re.compile(
    r"\b(?:ready|willing|prepared|intends?|plans?|will|would|pledg\w*|commit\w*|offer\w*|agreed)\b", re.I
)
_MAYBE = re.compile(r"\b(?:could|may|might|consider\w*|possib\w*)\b", re.I)
_LATER = re.compile(r"\b(?:undecided|not (?:yet )?decided|decide later|no decision|too early)\b", re.I)
_SENDING = re.compile(
    r"\b(?:send\w*|deploy\w*|dispatch\w*|join\w*|tak\w+ part|participat\w*|commit\w*|contribut\w*|"
    r"station\w*|boots|need|point|presence|provid\w*|set foot|go|enter)\b",
    re.I,
)
_REFUSES = re.compile(r"\b(?:rul(?:e|es|ed|ing) out|no plans?|no (?:need|point)|not (?:plan|intend)|exclud\w+)\b", re.I)
_SPANS = re.compile(
    r"\b(?:the |their |these |its )?(?:offers?|commitments?|contributions?|pledges?|promises?)\s+(?:\w+\s)?"
    r"(?:span|spans|range|ranges|ranging|includ\w+|cover\w*|compris\w+)\b[^.;:—]*",
    re.I,
)
_US = re.compile(r"(?:\bUS\b|\bU\.S\.|United States|America\w*|Washington)")


def find(scene: Scene) -> Iterator[Found]:
    """Find contributions and positions."""
    if not TROOPS.search(scene.text) and not ANY_PART.search(scene.text):
        return
    given: list[Found] = []
    for verb in _tops(scene):
        position = _position(scene, verb)
        if position is not None:
            yield from _for_each(scene, verb, position)
            if position.value == "no_troops":
                given.append(position)
                continue
        offer = _offer(scene, verb)
        if offer is not None:
            given.extend(_for_each(scene, verb, offer))
    given.extend(_described(scene, given))
    for match in _SPANS.finditer(scene.text):
        low, high = scene.tokens(*match.span())
        found = parts(scene.words(low, high))
        if found and not any(each.first <= high and low <= each.last for each in given):
            given.append(_claim("pledging.kinds", low, trim(scene.doc, low, high)[1], found, scene.doc[high]))
    yield from _merged(scene, [each for each in given if each.kind == "contribution"])
    if not given:
        yield from _nouns(scene)


def _for_each(scene: Scene, verb: Token, found: Found) -> list[Found]:
    """One claim for each party that a subject lists: ``Romania, Bulgaria and Turkey``."""
    doer = subject(verb)
    key, _, party = found.question.partition(".")
    if doer is None or key not in {"position", "contribution"} or not kids(doer, "conj"):
        return [found]
    named = parties_in(scene.words(*extent(doer, without=("relcl", "acl", "appos", "prep"))))
    return [replace(found, question=f"{key}.{each}") for each in dict.fromkeys([party, *named])]


def _claim(question: str, first: int, last: int, value: tuple[str, ...], anchor: Token) -> Found:
    return Found(kind="contribution", question=question, first=first, last=last, value=value, anchor=anchor)


def _tops(scene: Scene) -> list[Token]:
    """Finite verbs that give, or go on with a verb that does."""
    return list(
        dict.fromkeys(
            top(each.verb)
            for each in scene.clauses
            if each.verb.dep_ not in {"acl", "pcomp"}
            or (each.verb.head.pos_ in {"NOUN"} and top(each.verb) != each.verb)
        )
    )


def _group(verb: Token) -> list[Token]:
    """A finite verb with the verbs that continue it."""
    found = [verb]
    for each in found:
        for child in each.children:
            chained = child.dep_ in {"xcomp", "acomp", "oprd"} or (
                child.dep_ == "conj" and not kids(child, "nsubj") and child.pos_ in {"VERB", "AUX"}
            )
            wanted = child.dep_ in {"dobj", "attr"} and any(top(each_) == verb for each_ in kids(child, "acl"))
            if chained:
                found.append(child)
            elif wanted:
                found.extend(kids(child, "acl"))
            elif child.dep_ == "prep" and child.lower_ in {"to", "at", "on"} and each.pos_ in {"VERB", "AUX", "ADJ"}:
                found.extend(kids(child, "pcomp"))
    return [each for each in found if each.pos_ in {"VERB", "AUX"}]


def _given(scene: Scene, verb: Token) -> str:
    """The words of what a verb gives."""
    objects = [*kids(verb, "dobj", "attr", "oprd", "dative")]
    objects += [
        noun
        for prep in kids(verb, "prep", "agent")
        for noun in kids(prep, "pobj")
        if prep.lower_ in {"with", "through", "in", "of", "for", "via", "to", "by", "over", "after"}
    ]
    words = " ".join(scene.words(*extent(each, without=("relcl", "advcl"))) for each in objects)
    return re.split(r"\b(?:rather than|instead of)\b", words)[0]


def _parts(scene: Scene, verb: Token) -> tuple[str, ...]:
    words = _given(scene, verb)
    if verb.lemma_ in {"train", "monitor", "equip", "fund", "finance", "reinforce"}:
        found = set(parts(verb.text)) | (
            set(parts(words)) if verb.lemma_ in {"equip", "reinforce", "fund", "finance"} else set()
        )
        return tuple(sorted(found - {"troops", "logistics"}))
    if verb.lemma_ in {"be", "take", "play", "have", "leave"}:
        reach = scene.words(verb.i, max(scene.whole(verb)[1], verb.i))
        return parts(reach) if _LABOUR.search(reach) else ()
    return parts(words) if verb.lemma_ in GIVES else ()


def _offer(scene: Scene, verb: Token) -> Found | None:
    """What the subject of a finite verb gives."""
    if (
        negated(verb)
        or verb.dep_ in {"acl", "pcomp"}
        or (any(each.lower_ == "to" for each in kids(verb, "aux")) and verb.dep_ == "advcl")
    ):
        return None
    group = [each for each in _group(verb) if not negated(each)]
    found = sorted({part for each in group for part in _parts(scene, each)})
    party = scene.party(verb)
    doer = subject(verb)
    if doer is None or not found:
        return None
    if party is None and re.search(r"\d|\b(?:them|each|many|others)\b", scene.words(*extent(doer))):
        party = COALITION
    first, last = scene.whole(verb)
    words = scene.words(verb.i, last)
    if any(each.lower_ == "what" for member in group for each in kids(member, "dobj")):
        return None
    if party in {None, "RU", "UA", "NATO", "EU"} or _NOT_GIVEN.search(words):
        return None
    if found == ["support"]:
        return None
    if party == COALITION:
        giver = next((each for each in group if _parts(scene, each)), verb)
        if giver.lemma_ in {"pledge", "offer", "promise", "commit"} and giver == verb and kids(giver, "dobj"):
            first, last = kids(giver, "dobj")[0].left_edge.i, last
        else:
            first = giver.i
        for token in scene.doc[first + 1 : last + 1]:
            if token.text in {"—", ";"} or token.lower_ in {"after", "once", "when", "if"}:
                last = token.i - 1
                break
        return _claim("pledging.kinds", first, last, tuple(found), giver)
    if party == "US":
        return _claim("us.contribution", scene.predicate(Clause(verb, first, last, words))[0], last, tuple(found), verb)
    if found == ["troops"]:
        return None  # a position, which says more
    return _claim(f"contribution.{party}", first, last, tuple(found), verb)


def _described(scene: Scene, given: list[Found]) -> Iterator[Found]:
    """What describes many states: ``26 nations offering troops``, ``by deploying troops or by offering ships``."""
    for token in scene.sent:
        if token.lemma_ not in GIVES or token.dep_ not in {"acl", "relcl", "pcomp"} or top(token) != token:
            continue
        if any(each.first <= token.i <= each.last for each in given):
            continue
        found = _parts(scene, token)
        doer = subject(token)
        who = (
            scene.words(*extent(doer, without=("acl", "relcl")))
            if doer is not None
            else scene.text[: token.idx - scene.sent.start_char]
        )
        if (
            not found
            or found == ("support",)
            or not re.search(r"\b(?:countries|nations|states|allies|members|partners|coalition)\b", who, re.I)
        ):
            continue
        if _NOT_GIVEN.search(scene.words(token.i, token.right_edge.i)):
            continue
        low, high = extent(token, without=("punct", "mark", "nsubj"))
        yield _claim("pledging.kinds", max(low, token.i), high, found, token)


def _merged(scene: Scene, found: list[Found]) -> Iterator[Found]:
    """Join what the same states offer in one breath: ``by deploying troops or by offering support``."""
    found.sort(key=lambda each: each.first)
    held: Found | None = None
    for each in found:
        if held is not None and held.question == each.question and each.first - held.last <= 3:
            assert isinstance(held.value, tuple)  # contributions are sets
            assert isinstance(each.value, tuple)
            both = tuple(sorted({*held.value, *each.value}))
            held = _claim(held.question, held.first, max(held.last, each.last), both, held.anchor)
            continue
        if held is not None:
            yield held
        held = each
    if held is not None:
        yield held


def _position(scene: Scene, verb: Token) -> Found | None:
    """Where a party stands on soldiers of its own."""
    group = _group(verb)
    first, last = scene.whole(verb)
    text = scene.words(first, last)
    doer = subject(verb)
    if doer is None or not TROOPS.search(text) or _NOT_GIVEN.search(text) or verb.dep_ in {"pcomp", "acl", "advcl"}:
        return None
    said = scene.words(*extent(doer))
    party = scene.party(verb)
    noun = re.search(r"\b(?:deployment|dispatch|sending)\b", said, re.I)
    if noun and re.match(r"\W*no\b", text, re.I):
        party = party_in(text) or _speaker_party(scene, verb)
    if party is None or party in {COALITION, "NATO", "EU", "UA"}:
        return None
    sends = [
        each
        for each in group
        if each.lemma_ in _SENDS
        and (
            TROOPS.search(_given(scene, each))
            or TROOPS.search(said)
            or each.lemma_ in {"see", "rule", "exclude", "join", "take", "participate"}
        )
    ]
    if not sends and not noun:
        return None
    no = any(negated(each) for each in [*group, *sends]) or _REFUSES.search(text) is not None
    if re.search(r"\bnot\b (?:\w+ )?(?:exclude|rule out)|n[’']t (?:exclude|rule out)", text):
        no, value = False, "open"
    elif no:
        value = "no_troops"
    elif party == "RU":
        return None
    elif _LATER.search(text):
        value = "undecided"
    elif re.search(r"\bopen to\b", text):
        value = "open"
    elif _MAYBE.search(text):
        value = "deploy_conditional"
    elif _READY.search(text):
        value = "deploy_committed" if re.search(r"\b(?:will|commit\w*)\b", text) else "deploy_conditional"
    else:
        return None
    if (no and not _SENDING.search(text) and not _REFUSES.search(text)) or (
        party == "RU" and not re.search(r"need|point|presence|sense", text)
    ):
        return None
    if not no and value != "open" and not any(TROOPS.search(_given(scene, each)) for each in sends):
        return None
    if (
        any(
            re.search(r"\b(?:Ukraine(?:’s|'s)|Ukrainian|its ground|their own)(?!\w)", _given(scene, each))
            for each in sends
        )
        and not no
    ):
        return None
    for token in scene.doc[verb.i : last + 1]:
        if token.text in {",", "—", ";"} and token.i > max(each.i for each in [verb, *sends]) + 1:
            last = token.i - 1
            break
    question = f"position.{party}" if party != "US" else "us.ground_troops"
    if party == "US":
        value = "no" if no else "yes"
    personal = scene.about.people.knows(doer) or doer.lower_ in {"he", "she"}
    person = scene.actor(verb) if personal and not scene.speaks(verb) else None
    if person and doer.pos_ == "PROPN":
        first = scene.predicate(Clause(verb, first, last, text))[0]
    return Found(
        kind="statement", question=question, first=first, last=max(last, verb.i), value=value, anchor=verb, actor=person
    )


def _speaker_party(scene: Scene, verb: Token) -> str | None:
    chain = scene.speaks(verb)
    return scene.person(chain[-1]) if chain else scene.about.party


def _nouns(scene: Scene) -> Iterator[Found]:
    """American contributions without a verb of giving: ``particularly air support and intelligence sharing``."""
    if not _US.search(scene.text) and scene.about.party != "US":
        return
    for token in scene.sent:
        if token.pos_ not in {"NOUN", "PROPN"} or (
            token.dep_ in {"compound", "nmod", "pobj"} and token.head.lower_ in {"for", "against"}
        ):
            continue
        low, high = extent(token, without=("relcl", "acl", "appos", "prep", "advcl"))
        words = scene.words(low, high)
        found = parts(words)
        named = set(found) & {"air", "intelligence", "logistics", "command", "monitoring"}
        if (
            (len(named) >= 2 or (named & {"air", "intelligence"} and "support" in found))
            and ANY_PART.search(words)
            and len(words) < 120
        ):
            low, high = trim(scene.doc, low, high)
            yield _claim("us.contribution", low, high, found, token)
            return
