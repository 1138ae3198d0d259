"""What a rule looks at, and what it finds: a piece of a sentence with its speaker, and a claim before it is one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from foedus.read.languages.lexicon import Lexicon
from foedus.read.languages.names import BODIES, code, groups, named
from foedus.read.languages.pieces import around
from foedus.read.nouns import Value
from foedus.read.parties import offices

# Whom a question of a party is not about: the force is for the one, against the other, and of all of the rest.
OTHERS = frozenset(("UA", "RU", "EU", "NATO"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A claim as a rule finds it: code points of the text, and who acts, where that is who says it."""

    kind: str
    question: str
    start: int
    end: int
    value: Value
    unit: str | None = None
    actor: str | None = None
    plain: bool = False  # a name or a date: the document's own words, whoever speaks


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A piece of a sentence.

    Parameters
    ----------
    text
        The whole text, with plain signs.
    start, end
        Its code points.
    speaker
        Who says it, None for the document.
    person, party
        Who "he" or "she" is, and which party "it" is, by what stands before.
    published
        When the document was published, as it says.
    heading
        Whether it is of a heading.
    of
        The parties of those whom the document calls theirs.
    """

    text: str
    start: int
    end: int
    speaker: str | None
    person: str | None
    party: str | None
    published: str | None
    heading: bool
    lexicon: Lexicon
    of: Mapping[str, str]

    @property
    def words(self) -> str:
        """The words of the piece."""
        return self.text[self.start : self.end]

    def has(self, *names: str) -> bool:
        """Whether words of every name stand in it."""
        return all(self.find(name) is not None for name in names)

    def find(self, name: str) -> re.Match[str] | None:
        """Return the first words of that name, at code points of the text."""
        return self.lexicon.words[name].search(self.text, self.start, self.end)

    def all(self, name: str) -> Iterator[re.Match[str]]:
        """Yield all words of that name."""
        return self.lexicon.words[name].finditer(self.text, self.start, self.end)

    def run(self, *places: tuple[int, int]) -> tuple[int, int]:
        """Return the words between commas that hold all those places."""
        return around(self.text, (self.start, self.end), places)

    def close(self, names: Sequence[str]) -> list[tuple[int, int]] | None:
        """Return one place for each name, as near to the first name's as there are; None if one has none."""
        first = self.find(names[0])
        if first is None:
            return None
        places = [first.span()]
        for name in names[1:]:
            spans = [match.span() for match in self.all(name)]
            if not spans:
                return None
            places.append(min(spans, key=lambda span: max(span[0] - first.end(), first.start() - span[1])))
        return places

    def actor(self, at: int) -> tuple[str, int] | None:
        """Return who acts by the words before a place, and where those end: a person, a body, a party; or else "he"."""
        left = self.text[self.start : at]
        found = [each for each in named(left, self.lexicon) if each.rank < 3]
        if found:
            first = next((each for each in found if each.rank == 0), found[0])
            return first.name, self.start + first.end
        pronoun = self.lexicon.words["he"].search(left) or self.lexicon.words["offices"].search(left)
        return (self.person, self.start + pronoun.start()) if pronoun and self.person else None

    def parties(self) -> list[str]:
        """Return the parties that the piece is about: that of "it", else the first list of them, else that of "we"."""
        opening = self.words.lstrip()
        anew = self.lexicon.words["he"].match(opening) and not self.has("states")
        if self.party and anew:
            return [self.party]
        for _, codes in groups(self.words, self.lexicon, OTHERS):
            return list(dict.fromkeys(codes))
        if self.lexicon.has("we", self.words) and self.speaker:
            party = self.party_of(self.speaker)
            return [party] if party and party not in OTHERS else []
        return []

    def party_of(self, name: str) -> str | None:
        """Return the party of a speaker: by office, by the document, or because it is one."""
        return offices().get(name) or self.of.get(name) or BODIES.get(name) or code(name)


def conditions(words: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Return what a condition asks for, as far as it is known: ceasefire, peace, approval, us_role."""
    names = (("ceasefire", "truce"), ("peace", "peace"), ("approval", "approval"), ("us_role", "us"))
    return tuple(value for value, name in names if lexicon.has(name, words))
