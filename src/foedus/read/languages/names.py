"""Who is meant: a person, a body or a party, by the names that `parties.toml` and the English reader use."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from foedus.read.language import WORDS
from foedus.read.languages.lexicon import Lexicon
from foedus.read.load_tables import table
from foedus.read.parties import offices

_CAPITAL = r"[A-ZÀ-ÖØ-ÞŠŽČŁŚА-ЯЁІЇЄҐ]"
_PERSON = re.compile(
    rf"(?<!\w){_CAPITAL}[\w'-]+(?:\s+(?:de|del|von|der|van|di|da|фон|дер|ван))*(?:\s+{_CAPITAL}[\w'-]+)+(?!\w)"
)


_FUNCTION = {code: frozenset(words.split()) for code, words in WORDS.items()}


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody who is named: code points, the name, and the party, if it is known."""

    start: int
    end: int
    name: str
    party: str | None
    rank: int  # 0 a person, 1 a body, 2 a party, 3 people without a name


def named(text: str, lexicon: Lexicon) -> list[Named]:
    """Return whoever a text names, in reading order."""
    found: list[Named] = []

    def add(start: int, end: int, name: str, party: str | None, rank: int) -> None:
        if not any(start < each.end and each.start < end for each in found):
            found.append(Named(start, end, name, party, rank))

    for match in lexicon.person.finditer(text):
        name = lexicon.persons[int(str(match.lastgroup)[1:])]
        add(match.start(), match.end(), name, offices().get(name), 0)
    for name, words in lexicon.bodies.items():
        for match in words.finditer(text):
            add(match.start(), match.end(), name, BODIES.get(name), 1)
    for match in _PERSON.finditer(text):
        first = _first(match[0], lexicon)
        if first is not None and not _is_other(match[0][first:], lexicon):
            add(match.start() + first, match.end(), match[0][first:], None, 0)
    for each in parties(text, lexicon):
        add(each.start, each.end, each.name, each.party, 2)
    for match in lexicon.words["humans"].finditer(text):
        add(match.start(), match.end(), match[0], None, 3)
    return sorted(found, key=lambda each: each.start)


BODIES = {"Kremlin": "RU", "White House": "US", "Élysée": "FR", "NATO": "NATO", "air force": "UA", "Pentagon": "US"}


def _first(words: str, lexicon: Lexicon) -> int | None:
    """Where a name of two words or more begins, behind articles and offices; None if it does nowhere."""
    parts = [(match.start(), match[0]) for match in re.finditer(r"\S+", words)]
    while parts and (parts[0][1].casefold() in _FUNCTION[lexicon.code] or _is_title(parts[0][1], lexicon)):
        parts.pop(0)
    return parts[0][0] if len(parts) > 1 else None


def _is_title(word: str, lexicon: Lexicon) -> bool:
    return lexicon.has("offices", word) or lexicon.has("states", word)


def _is_other(words: str, lexicon: Lexicon) -> bool:
    """Whether capitalised words are no person: a party, the coalition, a date, an office."""
    if lexicon.code == "de" or lexicon.party.search(words):
        return True  # nouns have capitals there: only known people are told apart
    return any(
        each.search(words)
        for each in (lexicon.words["coalition"], lexicon.words["offices"], lexicon.words["states"], lexicon.weekday)
    ) or any(each.search(words) for each in lexicon.months)


def parties(text: str, lexicon: Lexicon) -> list[Named]:
    """Return the parties that a text names, in reading order; the name is the first in ``parties.toml``."""
    return [
        Named(match.start(), match.end(), english(str(match.lastgroup)), match.lastgroup, 2)
        for match in lexicon.party.finditer(text)
    ]


def english(party: str) -> str:
    """Return the English name of a party."""
    return str(table("parties")[party]["names"][0])


def code(name: str) -> str | None:
    """Return the party whose English name it is, or None."""
    return next((party for party, row in table("parties").items() if row["names"][0] == name), None)


def groups(text: str, lexicon: Lexicon, without: frozenset[str]) -> Iterator[tuple[int, list[str]]]:
    """Yield where each list of parties begins, and the codes that it joins: ``la France et le Royaume-Uni``."""
    held: list[str] = []
    start = end = 0
    for each in parties(text, lexicon):
        assert each.party is not None  # every party has its code
        if each.party in without:
            continue
        if held and lexicon.words["between"].fullmatch(text[end : each.start]):
            held.append(each.party)
        else:
            if held:
                yield start, held
            held, start = [each.party], each.start
        end = each.end
    if held:
        yield start, held
