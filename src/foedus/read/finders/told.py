"""A clause as a statement: of what it is told, and what is told of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from foedus.read.grammar import extent, subject
from foedus.read.nouns import Value
from foedus.read.scene import Clause, Found, Scene

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Told:
    """A clause with a subject.

    Parameters
    ----------
    doer
        Its subject.
    said, rest
        The words of the subject, and the words about it.
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
        last = self.clause.last
        for token in self.verb.doc[self.verb.i + 2 : last + 1]:
            if token.lower_ in {"after", "following", "before"} and token.dep_ == "prep":
                last = token.i - 1
                break
        return Found(
            kind=kind,
            question=question,
            first=self.clause.first,
            last=last,
            value=value,
            anchor=self.verb,
        )


def told(scene: Scene, clause: Clause) -> Told | None:
    """Return what a clause tells; None if it has no subject of its own."""
    doer = subject(clause.verb)
    if doer is None or doer.dep_ not in {"nsubj", "nsubjpass", "csubj", "expl"}:
        return None
    said = scene.words(*extent(doer))
    start = max(scene.predicate(clause)[0], clause.first)
    rest = clause.text[len(said) :] if clause.text.startswith(said) else scene.words(start, clause.last)
    return Told(clause, doer, said, rest)
