"""Which party is meant by a word: its name, its people, its capital, or a person whom the document calls its own."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from foedus.read.load_tables import table

COALITION = "coalition"
# Whose own soldiers nobody asks for: those who are at war or fight for one of them, and bodies that have none.
SENDS_NONE = frozenset((COALITION, "NATO", "EU", "UA", "RU", "BY", "KP"))
UNASKED = SENDS_NONE | {"US"}  # America has questions of its own
_SHOUTED = 3  # letters of a name beyond which capitals alone are no other word
_TITLE = (
    r"(?:(?:acting|interim|caretaker|outgoing|prime|foreign|defen[cs]e|finance|chief|deputy|federal|vice)\s+)?"
    r"(?:president|chancellor|prime minister|premier|minister|pm|leader|secretary|taoiseach|ruler|king|spokes\w+|"
    r"ambassador|cabinet secretary|counterpart|general)"
)

_CHAMBERS = ("parliament", "lower house", "legislature", "MPs", "lawmakers")
_NAME = r"(?:[Tt]he )?[A-ZÀ-Þ][\w.’'-]*(?: [A-ZÀ-Þ][\w.’'-]*)?"
_LABEL = re.compile(
    rf"[\W_]*(?:\d+[.)]\s*)?(?:\d\d?[.:]\d\d(?: ?[ap]\.?m\.?)?[ :–—-]*)?(?P<who>{_NAME}(?:(?:, | and |"
    rf" & ){_NAME}){{0,3}})(?P<mark>[:.]| [–—|-]) "
)
_COMMON = frozenset(("Britain", "UK", "Turkey", "Holland"))  # names of countries beside the first of each


# Somebody with a given name: neither a body nor a place that a country has.
_PERSON = (
    r"((?:(?!(?:Prime|Foreign|Defen[cs]e|Interior|National|Armed|Black|Red|Security|Federal|Supreme|United|Western|"
    r"Eastern|Northern|Southern|Parliament|President|Chancellor|Minister|King|General)\b)[A-ZÀ-ÞŠŽČ][\w’'-]+ ){1,2}"
    r"(?!(?:Ministry|Council|Parliament|Sea|Army|Forces?|House|Party|Office|Court|Guard|Staff|Agency|Bank|Street|Assembly|"
    r"Palace|Union|Ministers?|Presidents?|Navy|Command|Region|Oblast|War|Day|Corps|Service)\b)[A-ZÀ-ÞŠŽČ][\w’'-]+)"
)


@cache
def offices() -> dict[str, str]:
    """Return surname -> party for everybody who holds an office."""
    return {name: party for party, row in table("parties").items() for name in row.get("people", ())}


def office(surname: str) -> str | None:
    """Return the party that somebody speaks for by office, where a document does not say.

    A surname that is a state's name as well is the state: ``Montenegro``.
    """
    return None if surname in _names()[0] else offices().get(surname)


@cache
def women() -> frozenset[str]:
    """Return the surnames of those who hold an office and are called "she"."""
    return frozenset(name for row in table("parties").values() for name in row.get("she", ()))


def leaders(party: str) -> tuple[str, ...]:
    """Return the surnames by which the head of a party goes: the first person listed, in each of its spellings."""
    people: tuple[str, ...] = tuple(table("parties").get(party, {}).get("people", ()))
    return tuple(each for each in people if each[:5] == people[0][:5])


@cache
def _names() -> tuple[dict[str, str], dict[str, str], re.Pattern[str], re.Pattern[str]]:
    rows = table("parties")
    names = {name: party for party, row in rows.items() for name in row["names"]}
    names |= {name.upper(): party for name, party in names.items() if len(name) > _SHOUTED}  # "ESTONIA: ..."
    bodies = {name: party for party, row in rows.items() for name in row.get("parliament", ())}
    return names, bodies, any_of(names), any_of(bodies)


def any_of(words: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern of any of these as whole words, the longest first."""
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest_first)) + r")(?!\w)")


def parties_named() -> dict[str, str]:
    """Return name -> code for every name of a party, its people's and its capital's too."""
    return dict(_names()[0])


def parliament_names() -> tuple[str, ...]:
    """Return the names that parliaments have of their own."""
    return tuple(_names()[1])


def known() -> dict[str, str]:
    """Return code -> name of every party."""
    return {code: row["names"][0] for code, row in table("parties").items()}


def party_in(text: str) -> str | None:
    """Return the first party that a text names, or None."""
    names, _, pattern, _ = _names()
    match = pattern.search(text)
    return names[match[0]] if match else None


def label(line: str) -> tuple[list[str], int] | None:
    """The parties by whose names a line begins, and at which code point of the line what is told of it begins.

    Before a dash or a full stop it is the name of a country: with a capital's, it would be from where is written.
    """
    match = _LABEL.match(line)
    parties = parties_in(match["who"]) if match else []
    if match is None or not parties:
        return None
    name = match["who"].removeprefix("the ").removeprefix("The ")
    if match["mark"] not in {":", " |"} and {name, name.title()}.isdisjoint({known()[parties[0]], *_COMMON}):
        return None
    return parties, match.end()


def headed(line: str) -> str | None:
    """Return the party whose name a report on many states puts before its words: ``SWEDEN - ...``, ``Turkey: ...``."""
    found = label(line)
    return found[0][0] if found else only_party(line)


def without_parties(text: str) -> str:
    """Return a text with a small x for every name of a party."""
    _, _, pattern, _ = _names()
    return pattern.sub("x", text)


def only_party(text: str) -> str | None:
    """Return the party whose name is all that a text says, marks and numbers apart; None if it says more."""
    words = text.strip(" :•*#-–—0123456789.").removeprefix("The ").removeprefix("THE ")
    return party_in(words) if without_parties(words) == "x" else None


def parties_in(text: str) -> list[str]:
    """Return every party that a text names, in its order, each once."""
    names, _, pattern, _ = _names()
    return list(dict.fromkeys(names[match[0]] for match in pattern.finditer(text)))


def parliament_in(text: str) -> str | None:
    """Return the party whose parliament a text names (``the Bundestag``, ``the Polish parliament``), or None."""
    _, bodies, _, pattern = _names()
    match = pattern.search(text)
    if match:  # "Canada's House of Commons"
        return party_in(text[max(match.start() - 12, 0) : match.start()]) or bodies[match[0]]
    if not any(map(text.__contains__, _CHAMBERS)):
        return None
    match = re.search(r"(\w+(?:’s|'s)?) (?:parliament|lower house|legislature|MPs|lawmakers)\b", text)
    return party_in(match[1]) if match else None


def people(text: str) -> dict[str, str]:
    """Return surname -> party for everybody whom a text introduces so: ``Polish Prime Minister Donald Tusk``."""
    names, _, pattern, _ = _names()
    found: dict[str, str] = {}
    gap = r"[^\S\n]+"  # not over the end of a line: a headline may end with "Ukraine" before "Prime Minister ..."
    person = rf"((?:[A-ZÀ-ÞŠŽČ][\w’'\-]+{gap}){{0,3}}[A-ZÀ-ÞŠŽČ][\w’'\-]+)"
    for match in pattern.finditer(text):
        rest = text[match.end() : match.end() + 80]
        near = re.match(
            rf"(?:’s|'s)?{gap}(?i:{_TITLE})(?:{gap}(?i:{_TITLE}))?(?:{gap}of{gap}\w+)?,?{gap}{person}", rest
        )
        if near:
            found.setdefault(near[1].split()[-1].removesuffix("’s"), names[match[0]])
        if own := re.match(rf"(?:’s|'s){gap}{_PERSON}(?=,|{gap}[a-z])", rest):  # "Japan's Shigeru Ishiba attended"
            found.setdefault(own[1].split()[-1].removesuffix("’s"), names[match[0]])
        before = text[max(0, match.start() - 70) : match.start()]
        # "In Sofia, Prime Minister ... said", "BULGARIA: Prime Minister ..."
        if re.search(r"(?:^|[\n.!?”\"])\W*(?:In )?$", before) and (
            seated := re.match(rf"[,:]{gap}(?i:{_TITLE}){gap}{person}", rest)
        ):
            found.setdefault(seated[1].split()[-1].removesuffix("’s"), names[match[0]])
        back = re.search(rf"{person},?\s+(?:the\s+)?(?i:{_TITLE})\s+(?:of|in)\s+(?:the\s+)?$", before)
        if back:
            found.setdefault(back[1].split()[-1], names[match[0]])
    return found
