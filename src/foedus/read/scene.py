"""What a rule looks at: one sentence with its clauses, who speaks in it, and what the document said before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from foedus.read.chains import Voices
from foedus.read.dates import Found as Dated
from foedus.read.dates import find_dates
from foedus.read.grammar import SUBJECTS, asides, clause, extent, kids, subject, top, trim
from foedus.read.nouns import READER, Value
from foedus.read.parties import COALITION, headed, office, only_party, party_in
from foedus.read.people import HUMAN, Chain, People, name_of
from foedus.read.sentence import Sentence

if TYPE_CHECKING:
    from foedus.read.tokens import Token

_HEADS = frozenset(("ROOT", "ccomp", "conj", "advcl", "relcl", "acl", "parataxis", "xcomp", "pcomp", "csubj", "dep"))
_MANY = re.compile(
    r"\b(?:coalition|countries|nations|states|allies|partners|members|governments|capitals|guarantors|"
    r"contributors|they|them|some|others|each|both|most|several)\b",
    re.I,
)
_THING = re.compile(r"\b(?:force|mission|plan|proposal|guarantees?|text|agreement|coalition)\b", re.I)


@dataclass(slots=True)
class About:
    """What holds for a whole document: who belongs to which party, when it was published, who was spoken of last."""

    people: People
    parties: dict[str, str]
    published: str | None
    party: str | None = None
    drones: bool = False
    fuel: bool = False
    topic: bool = True  # whether the document is about soldiers for Ukraine
    force: bool = False  # whether the sentence before spoke of a force
    said: Chain = ()  # through whom the last words of the sentence before came
    pledged: bool = False  # whether a sentence before spoke of states that pledged something
    soldiers: bool = False  # whether a sentence before spoke of soldiers
    label: str | None = None  # the party whose name alone the last heading was


@dataclass(frozen=True, slots=True)
class Clause:
    """A verb with what hangs on it: first and last token, and the words."""

    verb: Token
    first: int
    last: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A claim as a rule finds it.

    Parameters
    ----------
    first, last
        Tokens, inclusive.
    anchor
        The token by which it is known who speaks.
    actor
        Whoever says it in an own act (``urged``, ``rejected``), where nobody is quoted as saying it.
    waits
        Of a condition: the token of the act that depends on it.
    """

    kind: str
    question: str
    first: int
    last: int
    value: Value
    anchor: Token
    unit: str | None = None
    actor: str | None = None
    waits: int | None = None
    plain: bool = False  # a name or a date: the document's own words, whoever speaks
    reader: str = READER


@dataclass
class Scene(Sentence):
    """One sentence of a line, with who speaks in it and what its document is about."""

    voices: Voices
    about: About
    heading: bool
    conditions: list[Found] = field(default_factory=list)
    reach: dict[int, tuple[int, int]] = field(default_factory=dict)  # clauses that were worked out, by their verb
    parties: dict[int, str | None] = field(default_factory=dict)  # parties, likewise

    @cached_property
    def dates(self) -> list[Dated]:
        """The dates in the sentence."""
        return find_dates(self.text, self.about.published)

    @cached_property
    def asides(self) -> list[Token]:
        """What is merely added, wherever it is added."""
        return asides(self.sent)

    @cached_property
    def clauses(self) -> list[Clause]:
        """The clauses, smaller before larger ones."""
        found = []
        for token in self.sent:
            if token.pos_ in {"VERB", "AUX"} and token.dep_ in _HEADS:
                first, last = self.clause(token)
                found.append(Clause(token, first, last, self.words(first, last)))
        root = self.sent.root
        if not found and not root.is_punct:  # a sentence without a verb
            first, last = trim(self.doc, self.sent.start, self.sent.end - 1)
            found.append(Clause(root, first, last, self.words(first, last)))
        return sorted(found, key=lambda each: each.last - each.first)

    def speaks(self, verb: Token) -> Chain:
        """Return through whom a word comes."""
        return self.voices.of(verb)

    def voice(self, token: Token) -> str | None:
        """Return the party of whoever says a word; None where nobody is quoted or it cannot be told."""
        chain = self.speaks(token)
        return self.person(chain[-1]) or party_in(chain[-1]) or self._office(chain[-1]) if chain else None

    def _office(self, name: str) -> str | None:
        """Return the party of a speaker who is named by an office in this sentence: ``Romania’s president``."""
        if not name.islower():
            return None
        for token in self.sent:
            if token.lower_ == name.split()[-1] and token.dep_ in SUBJECTS:
                return party_in(self.words(*extent(token, without=("relcl", "acl", "advcl", "punct"))))
        return None

    def actor(self, verb: Token) -> str | None:
        """Return the name of who does what a verb says."""
        doer = subject(verb)
        if doer is None or (
            doer.text.islower() and doer.pos_ == "NOUN" and not (kids(doer, "appos") or HUMAN.search(doer.lemma_))
        ):
            return None  # "used the call to tell the Europeans ..."
        return name_of(doer, self.about.people, self.speaks(verb))

    def party(self, verb: Token) -> str | None:
        """Return the party whose act a verb is; `COALITION` for many states together; None if it cannot be told."""
        if verb.i not in self.parties:
            doer = subject(verb)
            self.parties[verb.i] = self.party_of(doer, verb) if doer is not None else None
        return self.parties[verb.i]

    def party_of(self, doer: Token, verb: Token) -> str | None:
        """Return the party that a subject is, or belongs to."""
        lower = doer.lower_
        if lower in {"who", "which", "that"} and doer.head.dep_ == "relcl":
            return self.party_of(doer.head.head, verb)
        if lower in {"he", "she"}:
            return self.person(name_of(doer, self.about.people))
        if lower == "paris" and doer.dep_ in SUBJECTS:
            return "FR"  # elsewhere it is where they meet
        if lower in {"we", "i"}:
            chain = self.speaks(verb)
            known = self.person(chain[-1] if chain else self.about.people.last)
            return known or (self.about.party if chain and chain[-1].islower() else None)  # "the minister said"
        if doer.lemma_ in {"country", "government", "nation", "office"} and any(
            each.lower_ in {"his", "her", "our"} for each in doer.children
        ):
            return self.voice(verb) or self.person(self.about.people.last) or self.about.party
        if lower == "it":
            left = [
                token for token in self.doc[self.sent.start : doer.i] if token.dep_ == "nsubj" and token.pos_ == "PROPN"
            ]
            near = next((each for token in left if (each := party_in(self.words(token.left_edge.i, token.i)))), None)
            return near or self.about.party
        first, last = extent(doer, without=("relcl", "acl", "advcl", "appos", "prep", "conj", "cc", "punct"))
        words = self.words(first, last)
        if known := self.person(words):
            return known
        named = party_in(words) if "Force " not in words else None  # "the Multinational Force Ukraine"
        if named == "UA" and lower in {"allies", "partners", "backers", "friends", "supporters"}:
            return COALITION  # "Kyiv's allies"
        if named:
            return named
        if lower in {"government", "authorities", "leadership"} and (
            seat := party_in(self.words(*extent(doer, without=("relcl", "acl", "appos"))))
        ):
            return seat  # "the government in Berlin"
        if lower == "country" and any(each.lower_ == "the" for each in doer.children):
            return self.about.party
        if any(each.lower_ == "our" for each in doer.children) and (ours := self.voice(verb)):
            return ours if lower not in {"partners", "allies"} else COALITION
        if any(each.lower_ in {"its", "his", "her", "our"} for each in doer.children):
            return self.about.party if lower not in {"partners", "allies"} else COALITION
        return COALITION if _MANY.search(words) else None

    def person(self, name: str | None) -> str | None:
        """Return the party that somebody belongs to, by the document or by office."""
        if not name:
            return None
        surname = name.split()[-1].removesuffix("’s")
        return self.about.parties.get(surname) or office(surname)

    def predicate(self, each: Clause) -> tuple[int, int]:
        """Return a clause from its verb on, without its subject."""
        first = place = each.verb.i
        while place - 1 >= each.first and self.doc[place - 1].head.i == each.verb.i:
            place -= 1
            if self.doc[place].dep_ in {"aux", "auxpass", "neg"}:
                first = place  # adverbs count where a helper stands before them: "has not yet committed"
            elif self.doc[place].dep_ != "advmod":
                break
        return trim(self.doc, max(first, each.first), each.last)

    def whole(self, verb: Token) -> tuple[int, int]:
        """Return the clause of the finite verb that a verb continues."""
        first, last = self.clause(top(verb))
        return min(first, verb.i), max(last, verb.i)

    def clause(self, verb: Token) -> tuple[int, int]:
        """Return first and last token of the clause of a verb; worked out once."""
        if verb.i not in self.reach:
            self.reach[verb.i] = clause(verb, self.asides)
        return self.reach[verb.i]

    def matching(
        self, pattern: re.Pattern[str], also: re.Pattern[str] | None = None, never: re.Pattern[str] | None = None
    ) -> Iterator[tuple[Clause, re.Match[str]]]:
        """Yield the smallest clauses in which a pattern stands, each place once, with what else must or may not."""
        if not self.search(pattern):
            return
        seen: list[tuple[int, int]] = []
        for each in self.clauses:
            match = pattern.search(each.text)
            if match and not (also and not also.search(each.text)) and not (never and never.search(each.text)):
                at = self.doc[each.first].idx
                place = (at + match.start(), at + match.end())
                if any(low < place[1] and place[0] < high for low, high in seen):
                    continue
                seen.append(place)
                yield each, match

    def note_party(self) -> None:
        """Remember which party "it" will be: the subject of the sentence."""
        if self.text.rstrip().endswith("?") and len(self.sent) < 6:  # "And Denmark?"
            self.about.party = party_in(self.text) or self.about.party
        if self.heading:
            self.about.label = only_party(self.line.text)
            self.about.party = self.about.label or self.about.party
        if self.sent.start == 0 and (of := headed(self.line.text)):
            self.about.party = of
            return
        for token in self.sent:
            if token.dep_ in SUBJECTS and token.lower_ not in {"it", "he", "she", "who", "which", "that"}:
                party = self.party_of(token, token.head)
                if party and party != COALITION:
                    self.about.party = party
                elif token.head.dep_ == "ROOT" and _THING.search(token.text):
                    self.about.party = None  # "it" will be the force or the plan
                if token.head.dep_ == "ROOT":
                    return
