"""What somebody demands, refuses, threatens or grants: acts of a speaker, each with the words that show it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from foedus.read.finders.acts_signs import ACTS, Act
from foedus.read.grammar import extent, kids, negated, subject, top, trim
from foedus.read.lexicon import listed
from foedus.read.scene import Clause, Found, Scene

if TYPE_CHECKING:
    from spacy.tokens import Token

_WIDE = 12  # words of a clause of which only the part about the limit is meant
_URGES = listed("tell urge push call demand press ask insist exhort request")


def find(scene: Scene) -> Iterator[Found]:
    """Find acts, each in the smallest clause that shows it."""
    done: list[tuple[str, int, int]] = []
    for act in ACTS:
        if not scene.has(*act.needs):
            continue
        for each, _ in scene.matching(act.pattern, None if act.wide else act.also, act.never):
            if act.wide and act.also and not (act.also.search(scene.line.text) or _of_russia(scene, act)):
                continue
            found = _found(scene, act, each)
            if found is None or any(a <= found.last and found.first <= b and q == found.question for q, a, b in done):
                continue
            if act.question in {"sanctions.measures"} and any(a <= found.last and found.first <= b for _, a, b in done):
                continue
            done.append((found.question, found.first, found.last))
            yield found


def _found(scene: Scene, act: Act, each: Clause) -> Found | None:
    verb = each.verb
    first, last = each.first, each.last
    actor = None
    chain = scene.speaks(verb)
    each, verb, first, last = _whole(scene, act, each)
    if act.question == "threat.foreign_troops":
        first, last = _with_if(scene, verb, first, last)
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
        negated(verb)
        or re.search(r"\b(?:why|nobody|nothing)\b", each.text, re.I)
        or re.search(r"(?:\b|(?=n[’']t))(?:no|not|cannot|n’t|n't|without|never)\b", each.text)
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
        if act.value == "demand" and _told_to(scene, verb):
            pass  # "Europe must stop": what whoever speaks wants
        elif doer is not None and doer.pos_ == "NOUN" and chain and scene.party(verb) is None:
            first, last = scene.predicate(each)
        elif not inner and doer is not None and name is not None:
            first, last = scene.predicate(each)
            last = _listed(scene, last)
            actor = name if not (chain and chain[-1] == name) else None
        elif doer is None and not chain:
            return None
    value = "limits" if act.question == "ua.force_limits" and _limits(each.text) else act.value
    if act.value == "demand":
        last = _demanded(scene, verb, last)
    if act.question == "sanctions.measures":
        value = _measure(each.text)
    return Found(kind=act.kind, question=act.question, first=first, last=last, value=value, anchor=verb, actor=actor)


def _whole(scene: Scene, act: Act, each: Clause) -> tuple[Clause, Token, int, int]:
    """Go up from a complement to the clause that says of what or of whom it is said."""
    verb = each.verb
    if act.question in {"meeting.ready", "war.by_force", "demand.binding"}:
        first, last = scene.whole(verb)
        return Clause(top(verb), first, last, scene.words(first, last)), top(verb), first, last
    if act.question == "veto.russia" and (whole := _question(scene, each)) is not None:
        return whole, whole.verb, whole.first, whole.last
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


def _question(scene: Scene, each: Clause) -> Clause | None:
    """The whole question of which a clause is part: ``Why are we interested in what Russia thinks?``."""
    for other in scene.clauses:
        if (
            other.text.casefold().lstrip('“"').startswith("why")
            and other.first <= each.first
            and each.last <= other.last
        ):
            return other
    return None


def _told_to(scene: Scene, verb: Token) -> bool:
    """Whether a verb says what others must do: ``European leaders must place pressure on China``."""
    must = any(each.lower_ in {"must", "should", "need", "needs", "ought"} for each in (verb, *kids(verb, "aux")))
    doer = subject(verb)
    return (
        must
        and doer is not None
        and re.search(r"Europe|leader|countr|nation|allies|EU\b|we\b", _phrase(scene, doer)) is not None
    )


def _phrase(scene: Scene, token: Token) -> str:
    return scene.words(*extent(token, without=("relcl", "acl", "appos")))


def _demanded(scene: Scene, verb: Token, last: int) -> int:
    """Leave out on which occasion somebody demanded it: ``urged pressure on China | following a call``."""
    for token in scene.doc[verb.i + 2 : last + 1]:
        if (
            token.lower_ in {"following", "after", "during", "amid", "despite", "while", "when"}
            and token.i > verb.i + 2
        ):
            return trim(scene.doc, verb.i, token.i - 1)[1]
    return last


def _of_russia(scene: Scene, act: Act) -> bool:
    """Whether a denied veto is Moscow's, though no line says so: Moscow was spoken of just before."""
    people = scene.about.people
    return act.question == "veto.russia" and "RU" in {scene.about.party, scene.person(people.person)}


def _with_if(scene: Scene, verb: Token, first: int, last: int) -> tuple[int, int]:
    """Add the condition before a threat that speaks of "them": ``If troops appear, we will consider them ...``."""
    for child in verb.children:
        if child.dep_ == "advcl" and child.i < first and any(each.lower_ == "if" for each in kids(child, "mark")):
            return trim(scene.doc, child.left_edge.i, last)
    return first, last


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
    if last - first < _WIDE:
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


def _limits(text: str) -> bool:
    return not re.search(
        r"(?:\b|(?=n[’']t))(?:no|without|remov\w*|lift\w*|drop\w*|scrap\w*|not|cannot|n’t|n't|unlimited|never|"
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
