"""Who is named in a document, and by which name does a word go?"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from foedus.read.bodies import Bodies, is_outlet
from foedus.read.grammar import goes_on, kids
from foedus.read.lexicon import BODIES, SAYS, TITLES
from foedus.read.parse import Line
from foedus.read.parties import office, party_in
from foedus.read.phrases import part_of, phrase
from foedus.read.pronouns import HERS, HIS, may_mean
from foedus.read.titles import NO_NAMES, Roles, holder, named_behind, roles_in

if TYPE_CHECKING:
    from foedus.read.tokens import Token

Chain = tuple[str, ...]

_FULL = re.compile(
    r"\b([A-ZÀ-Þ][\w’'-]*[a-zà-þ]) (?=((?:(?:von|van) (?:de[rn]? )?|de (?:la )?|af |bin |al-)?[A-ZÀ-Þ][\w-]+))"
)
_NAME = re.compile(r"\b[A-ZÀ-Þ][\w-]+")
# Nouns that can speak.
HUMAN = re.compile(
    r"official|leader|minister|president|adviser|advisor|diplomat|source|report|newspaper|paper|ministry|"
    r"office|government|force$|"
    r"army|agency|media|chief|expert|analyst|planner|spokes|secretary|chancellor|outlet|journal|magazine|"
    r"statement|communiqué|communique|"
    r"commander|general$|ambassador|lawmaker|senator|aide|author|institute|committee|commission|council|"
    r"company|command|broadcaster|"
    r"text|draft|document|agreement|participant|attendee|organi[sz]er|observer|critic|ally|member|country|"
    r"nation|side|people|staff|union|house|"
    r"party|daily|envoy|"
    r"delegation|premier|politician|"
    r"declaration|readout|coalition|head$|centre|center|correspondent|reporter|journalist|writer|tank|"
    r"intelligence|military|parliament|kremlin|circle|counsel|host$|chair|negotiator|professor|colonel|captain|"
    r"cabinet|embassy|administration|opposition|historian|scholar|economist|lawyer|mayor"
)
# "sources in the ministry", "a spokesman for the government": not the ministry, not the government
_OF_BODY = re.compile(
    r"(?:[a-z][\w-]* ){0,3}(?:sources?|officials?|people|diplomats?|spokes\w+|advis[eo]rs?|aides?|members?|office|"
    r"administration) (?:in|of|at|from|for|to|familiar|close|briefed|involved) "
)
_RECENT = 12  # heard: whoever spoke longer ago is not meant
_LONGEST = 5  # words of a name, "Ursula von der Leyen" among them
_OFFICE = re.compile(
    r"(?:[Tt]he )?((?:[Pp]rime|[Ff]oreign|[Dd]efen[cs]e|[Ii]nterior|[Vv]ice|[Dd]eputy) [Mm]inister|"
    r"[Vv]ice [Pp]resident|[Ss]ecretary[- ][Gg]eneral)"
)
_BODIES_OF = frozenset(("Commission", "Council", "Union", "Parliament"))
_TITLES, _NO_NAMES = TITLES | NO_NAMES, (TITLES - BODIES) | NO_NAMES  # what is no part of a name
_THEY = HIS | HERS
_PRONOUNS = frozenset(("he", "she", "they", "i", "we", "it", "who", "which", "that", "you", "this", "these", "those"))


@dataclass(slots=True)
class People:
    """Who was named so far.

    Parameters
    ----------
    full
        Full names by surname.
    heard
        Who was subject or spoke, with or without a name, the last at the end: "he", "she".
    person
        The last of them who has a name: "the president".
    listed
        Through whom the items of a list come.
    voice
        Who spoke last, person or body.
    quoted, open
        Who is quoted at the end of a line, and whether that quotation goes on.
    roles
        By which offices people are named: "the minister".
    he
        How many were heard before the sentences of a line, by their first tokens.
    label
        Over whose words a line stands that is nothing but a name.
    homes
        For which party somebody speaks, by surname.
    bodies
        Papers, agencies and ministries that are named: "the newspaper".
    """

    full: dict[str, str] = field(default_factory=dict)
    heard: list[str] = field(default_factory=list)
    person: str | None = None
    listed: Chain = ()
    voice: str | None = None
    quoted: str | None = None
    open: bool = False
    roles: Roles = field(default_factory=dict)
    he: dict[int, int] = field(default_factory=dict)
    label: str | None = None
    homes: dict[str, str] = field(default_factory=dict)
    bodies: Bodies = field(default_factory=Bodies)

    @property
    def last(self) -> str | None:
        """Who was last subject or spoke."""
        return self.heard[-1] if self.heard else None

    @last.setter
    def last(self, who: str) -> None:
        self.heard.append(who)

    def meant(self, pronoun: Token) -> str | None:
        """Return who is meant by "he" or "she": who was heard last before its sentence, if that may be, or a person."""
        before = self.heard[: self.he.get(pronoun.sent.start, len(self.heard))][-_RECENT:]
        if not before or may_mean(pronoun.lower_, before[-1]):
            return before[-1] if before else None
        persons = (each for each in reversed(before) if self.names(each) and may_mean(pronoun.lower_, each))
        return next(persons, before[-1])

    @classmethod
    def of(cls, lines: Iterable[Line], homes: dict[str, str] | None = None) -> People:
        """Collect everybody whom a document names with more than a surname.

        Parameters
        ----------
        lines
            The document.
        homes
            For which party somebody speaks, by surname, where the document says so.
        """
        found = cls(homes=homes or {})
        offices: list[tuple[str, set[str]]] = []
        for line in lines:
            for word in dict.fromkeys(_NAME.findall(line.text)):
                if office(word) or office(word.title()):  # "PUTIN'S WARNING"
                    found.full.setdefault(word.casefold(), word if office(word) else word.title())
            for match in _FULL.finditer(line.text):
                given, surname = match.groups()
                last = surname.split()[-1]
                new = found.full.get(last.casefold(), last) == last
                if (
                    new
                    and (office(last) or last in found.homes or surname.startswith(("von ", "van ")))
                    and given.casefold() not in _TITLES
                    and party_in(given) is None
                ):
                    found.full[last.casefold()] = f"{given} {surname}"
            for entity in line.doc.ents:
                if entity.label_ in {"PERSON", "ORG"} and (entity.label_ == "PERSON" or office(entity.text)):
                    words = bare(entity.text)
                    if len(words) > 1 and all(word[0].isupper() for word in (words[0], words[-1])):
                        name = " ".join(words[-4:])
                        if found.full.get(words[-1].casefold(), words[-1]) == words[-1]:
                            found.full[words[-1].casefold()] = name
            found.bodies.foresee(line.text)
            for name, held in roles_in(line.text).items():
                found.full.setdefault(name.split()[-1].casefold(), name)
                offices.append((name, held))
        for name, held in offices:  # at last, when full names are known
            found.roles.setdefault(found.name(name), set()).update(held)
        return found

    def name(self, text: str) -> str:
        """Return the full name where the document gives one."""
        words = bare(text)
        if not words or _OF_BODY.match(text):
            return text
        if words[-1].casefold() in TITLES and (whole := _OFFICE.fullmatch(text.strip())):
            return whole[1]  # "the Prime Minister" by himself
        if len(words) == 1 and words[0].casefold() not in self.full:  # "Sir Keir": a first name
            named = {name for name in self.full.values() if name.split()[0] == words[0] and " " in name}
            if len(named) == 1:
                return named.pop()
        return self.full.get(words[-1].casefold(), " ".join(words))

    def names(self, name: str) -> bool:
        """Whether a name is that of a person, or of several."""
        return all(is_person(each) or each.split()[-1].casefold() in self.full for each in name.split("; "))

    def knows(self, token: Token) -> bool:
        """Whether a word is a person's surname or part of a person's name."""
        return (
            token.lower_ in self.full
            or office(token.text) is not None
            or (token.ent_type_ == "PERSON" and party_in(token.text) is None)
        )


def is_person(name: str) -> bool:
    """Return whether a name looks like that of one person: two words or more with capitals, of no body and no "
    "party."""
    words = name.split()
    return (
        1 < len(words) <= _LONGEST
        and words[0][:1].isupper()
        and words[-1][:1].isupper()
        and not HUMAN.search(name.casefold())
        and not is_outlet(name)
        and party_in(name) is None
        and ";" not in name
    )


def bare(text: str) -> list[str]:
    """A name without titles and the possessive."""
    words = re.sub(r"(?:’s|'s|’|')$", "", text.strip(' ,.:;“”"—')).split()
    if not any(word[0].isupper() for word in words):
        return words  # "air force"
    whose = words[-1].islower() or words[-1] in _BODIES_OF  # "a NATO diplomat": whose diplomat it is
    apart = _NO_NAMES if whose else _TITLES
    while len(words) > 1 and (words[0][0].islower() or words[0].casefold().rstrip(".") in apart):
        words.pop(0)
    return words


def name_of(token: Token, people: People, chain: Chain = ()) -> str | None:
    """Return the name of who a subject is; None if it cannot be told."""
    if token.lower_ in {"who", "which", "that"} and token.head.dep_ == "relcl":
        return name_of(token.head.head, people, chain)
    if token.lemma_ in {"report", "reporting", "article"}:  # "reporting in the US press"
        papers = (each for prep in kids(token, "prep") if prep.lower_ in {"in", "by"} for each in kids(prep, "pobj"))
        if paper := next((each for each in papers if each.pos_ == "PROPN" or each.lower_ in {"press", "media"}), None):
            token = paper
    if token.lower_ in _THEY:
        with_them = [people.name(phrase(each)) for each in kids(token, "conj") if each.pos_ == "PROPN"]
        one = _nearest(token, people) or people.meant(token)
        return "; ".join([one, *with_them]) if one else None
    if token.lower_ in {"i", "we"}:
        return chain[-1] if chain else people.last
    if token.lower_ in _PRONOUNS or token.pos_ == "PRON" or part_of(token):
        return None
    if not kids(token, "appos") and (named := _office(token, people)):
        return named
    if any(each.lower_ == "this" for each in kids(token, "det")) and token.lemma_ in {"newspaper", "paper", "outlet"}:
        return None  # the text speaks of itself
    if body := people.bodies.meant(token):
        return body
    if token.lower_ == "office" and any(each.lower_ in {"his", "her"} for each in token.children):
        theirs = next(each for each in token.children if each.lower_ in {"his", "her"})
        one = _nearest(theirs, people) or people.meant(theirs)  # "..., her office said"
        return f"{one}’s office" if one else None
    if token.dep_ == "attr":  # "became the first leader to say"
        doers = [each for each in kids(token.head, "nsubj") if each.pos_ == "PROPN"]
        if doers:
            return name_of(doers[0], people, chain)
    names = [_office(each, people) or people.name(phrase(each)) for each in _conjoined(token)]
    return "; ".join(name for name in names if name) or None


def _office(token: Token, people: People) -> str | None:
    """Who an office means, or who is named behind it."""
    behind = named_behind(token, token.head, people.full) if token.head.i > token.i else None
    return people.name(behind) if behind else holder(token, people)


def _behind(pronoun: Token) -> bool:
    """Whether a pronoun says what stands before it, so that it is nobody there: ``X was on board, he said``."""
    verb = pronoun.head
    before = pronoun.doc[max(pronoun.i - 1, pronoun.sent.start)]
    return (
        pronoun.dep_ == "nsubj" and (verb.lemma_ in SAYS or goes_on(verb)) and before.text in {",", "”", '"', "—", "–"}
    )


def _nearest(pronoun: Token, people: People) -> str | None:
    """The person who was subject before a pronoun in its own sentence, but not of a clause that only describes."""
    doc, start, end = pronoun.doc, pronoun.sent.start, pronoun.i
    if _behind(pronoun):  # whoever is spoken of there does not speak, but who did before a semicolon may
        end = next((each.i for each in reversed(doc[start:end]) if each.text in {";", ":"}), start)
    for token in reversed(doc[start:end]):
        if token.dep_ in {"nsubj", "nsubjpass"} and people.knows(token) and token.head.dep_ not in {"relcl", "acl"}:
            name = people.name(phrase(token))
            if may_mean(pronoun.lower_, name):
                return name
    return None


def _conjoined(token: Token) -> list[Token]:
    found = [token]
    for each in found:
        found.extend(child for child in kids(each, "conj") if child.pos_ in {"PROPN", "NOUN"})
    return found
