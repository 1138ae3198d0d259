"""A clause as a statement: of what it is told, and what is told of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from foedus.read.finders.words import FORCE, STATES, US
from foedus.read.grammar import SUBJECTS, extent, kids, subject
from foedus.read.lexicon import SAYS
from foedus.read.nouns import Value
from foedus.read.parties import party_in
from foedus.read.scene import Clause, Found, Scene

if TYPE_CHECKING:
    from foedus.read.tokens import Token

_PRONOUNS = frozenset(("it", "they", "he", "she", "this", "these"))
_OWNERS = frozenset(("its", "their", "his", "her"))
_PERSONS = frozenset(("he", "she", "his", "her"))


@dataclass(frozen=True, slots=True)
class Told:
    """A clause with a subject.

    Parameters
    ----------
    doer
        Its subject.
    said, rest
        The words of the subject, whom it means before them if it is a pronoun, and the words about it.
    """

    clause: Clause
    doer: Token
    said: str
    rest: str

    @property
    def verb(self) -> Token:
        """The verb of the clause."""
        return self.clause.verb

    @property
    def text(self) -> str:
        """The words of the clause."""
        return self.clause.text

    def claim(self, question: str, value: Value, kind: str = "status") -> Found:
        """Return the clause as a claim, without on which occasion it is so."""
        first, last = self.clause.first, self.clause.last
        if any(each.text == ":" for each in self.verb.doc[first : self.doer.i]):
            first = max(first, extent(self.doer)[0])  # "In short: all is well, | the plan is ready"
        for token in self.verb.doc[self.verb.i + 1 : last - 1]:
            if token.text == "," and _says_so(self.verb.doc[token.i + 1], self.verb.doc[token.i + 2]):
                last = token.i - 1
                break
        for token in self.verb.doc[self.verb.i + 2 : last + 1]:
            if token.lower_ in {"after", "following", "before"} and token.dep_ == "prep":
                last = token.i - 1
                break
        return Found(
            kind=kind,
            question=question,
            first=first,
            last=last,
            value=value,
            anchor=self.verb,
        )


def _says_so(one: Token, other: Token) -> bool:
    """Whether two words after a comma tell who says it: ``, he said``, ``, said Macron``."""
    return (one.dep_ in SUBJECTS and other.lemma_ in SAYS) or (one.lemma_ in SAYS and one.tag_ in {"VBD", "VBZ"})


def told(scene: Scene, clause: Clause) -> Told | None:
    """Return what a clause tells; None if it has no subject of its own."""
    doer = subject(clause.verb)
    if doer is None:
        doer = next(iter(kids(clause.verb, "csubjpass")), None)  # "Where they will be is being decided"
    if doer is None or doer.dep_ not in {"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"}:
        return None
    said = scene.words(*extent(doer))
    meant = meaning(scene, doer)
    start = max(scene.predicate(clause)[0], clause.first)
    rest = clause.text[len(said) :] if clause.text.startswith(said) else scene.words(start, clause.last)
    return Told(clause, doer, f"{meant} {said}".strip(), rest)


def meaning(scene: Scene, doer: Token) -> str:
    """Return whom a pronoun means, or the owner in ``its support``: words of the sentence before; empty if none.

    It is that sentence's subject; where nobody and no thing is the subject (``Much hangs on Washington``), or a person
    is and a thing is meant, the last party or thing that is named there.
    """
    word = (
        doer.lower_
        if doer.lower_ in _PRONOUNS
        else next((e.lower_ for e in kids(doer, "poss") if e.lower_ in _OWNERS), "")
    )
    start = scene.sent.start
    if not word or not start or any(token.dep_ in SUBJECTS and token.i < doer.i for token in scene.sent):
        return ""
    sentence = scene.doc[start - 1].sent
    first = next((each for each in sentence if each.dep_ in SUBJECTS and each.head.dep_ == "ROOT"), None)
    if first is None and not any(each.pos_ in {"VERB", "AUX"} for each in sentence):
        return str(sentence.text).strip(" ?!.:")  # "American support? It is unclear"
    person = first is not None and scene.about.people.knows(first) is True
    if first is not None and first.pos_ in {"NOUN", "PROPN"} and (word in _PERSONS or not person):
        return scene.words(*extent(first, without=("relcl", "acl", "appos", "punct")))
    if word in _PERSONS:
        return ""
    last = next(
        (each for each in reversed(sentence) if each.pos_ == "PROPN" and not scene.about.people.knows(each)), None
    )
    return scene.words(*extent(last, without=("relcl", "acl", "appos", "punct"))) if last is not None else ""


def before(scene: Scene) -> str:
    """Return the sentence before this one in its paragraph: whom "they" and "it" mean; empty at its beginning."""
    start = scene.sent.start
    return str(scene.doc[start - 1].sent.text) if start else ""


def after_america(scene: Scene) -> bool:
    """Return whether America was spoken of just before a sentence, so that "it" or "they" may mean it."""
    return scene.about.party == "US" or US.search(before(scene)) is not None


def of_states(scene: Scene, doer: Token) -> bool:
    """Whether "it" or "they" means states: the subject before it in its sentence, or of the sentence before it.

    Where a person speaks, or a state does in the sentence before, the pronoun means something that was spoken of.
    """
    start = scene.sent.start
    own = [each for each in scene.sent if each.dep_ in SUBJECTS and each.i < doer.i and each.lower_ not in _PRONOUNS]
    there = [each for each in scene.doc[start - 1].sent if each.dep_ in SUBJECTS and each.head.dep_ == "ROOT"]
    if own:
        meant = own[-1]
    elif start and there and not (there[0].head.lemma_ in SAYS and kids(there[0].head, "ccomp")):
        meant = there[0]
    else:
        return False
    words = scene.words(*extent(meant, without=("relcl", "acl", "appos", "punct")))
    return not FORCE.search(words) and (
        re.search(rf"\b{STATES}$", meant.text, re.I) is not None or party_in(meant.text) is not None
    )
