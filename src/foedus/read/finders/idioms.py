"""Ways of putting an answer that no parse gives away: looked for last, where no rule has found an answer.

They stand in ``idioms.toml``, ``opposites.toml``, ``american.toml``, ``pressure.toml``, ``energy.toml``,
``papers.toml`` and ``plans.toml``; what their fields mean is said in the first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from foedus.read.finders.force.aim_words import values
from foedus.read.finders.reach import acting, head
from foedus.read.finders.words import US_WORDS, conditions, parts
from foedus.read.grammar import trim
from foedus.read.load_tables import table
from foedus.read.nouns import Value
from foedus.read.parties import COALITION, SENDS_NONE, parliament_in, party_in
from foedus.read.quick import bit_of
from foedus.read.scene import Found, Scene

_SLOTS = {
    "{troops}": r"(?:troops?|soldiers?|boots|forces|personnel|peacekeepers?|contingents?|instructors)",
    "{us}": f"(?-i:{US_WORDS})",  # "us" are others
    "{ministers}": r"(?:defen[cs]e ministers?|ministers? of defen[cs]e|foreign ministers?|(?:military |"
    r"defen[cs]e )?chiefs(?: of (?:the )?(?:defen[cs]e|(?:general |defen[cs]e )?staffs?))?)",
    "{parliament}": r"(?:parliaments?|Bundestag|Riksdag|Riigikogu|Saeima|Seimas|Folketing|Storting|"
    r"(?:House of )?Commons|"
    r"lawmakers|legislatures?|Cortes|MPs|Tweede Kamer|Sejm|parliamentary (?:vote|approval))",
}
_TABLES = ("idioms", "opposites", "american", "pressure", "energy", "papers", "plans")
_OWN_SOLDIERS = re.compile(
    r"\b(?P<who>[A-ZÀ-Þ][\w-]+)(?:’s)? (?:\w+ )?(?:troops?|soldiers?|boots|"
    r"contingents?|peacekeepers?)\b"
)
# What is told of in texts without soldiers too.
_ANYWHERE = frozenset(("us.support", "us.contribution", "demand.sanctions", "sanctions.measures"))
# What follows is supposed, not said: "once America is on board".
_SUPPOSED = frozenset(("if", "once", "unless", "until", "whether", "when", "provided", "before", "as", "condition"))
_AMERICAN = frozenset(("us.support", "us.contribution"))
# One of them stands in a paragraph that speaks of American help.
_NAMES = ("America", "US", "U.S.", "United States", "Washington", "White House", "Trump", "Witkoff", "Kushner", "Rubio",
          "Leavitt", "Pentagon", "backstop")  # fmt: skip
_KINDS = {"position": "statement", "contribution": "contribution", "condition": "condition", "approval": "status"}
_MINISTERS = (("chief", "chiefs_of_staff"), ("defen", "defence_ministers"), ("foreign", "foreign_ministers"))


@dataclass(frozen=True, slots=True)
class Idiom:
    """One line of the table, its patterns as they are written."""

    question: str
    kind: str
    value: Value
    has: tuple[str, ...]
    bit: int
    words: str
    where: str | None
    unless: str | None
    never: str | None
    near: str | None
    whole: bool
    own: bool
    by: str | None

    @property
    def of_party(self) -> bool:
        """Whether its question is asked of each party."""
        return self.question in _KINDS or self.question == "meeting.ready"


@cache
def idioms() -> tuple[Idiom, ...]:
    """Return the table."""
    rows: list[Any] = [row for name in _TABLES for row in table(name).get("idiom", ())]
    return tuple(
        Idiom(
            question=row["question"],
            kind=row.get("kind") or _KINDS[row["question"]],
            value=tuple(row["value"]) if isinstance(row["value"], list) else row["value"],
            has=tuple(row["has"]),
            bit=bit_of(tuple(row["has"])),
            words=rf"\b(?:{row['words']})",
            where=row.get("where"),
            unless=row.get("unless"),
            never=row.get("never"),
            near=row.get("near"),
            whole=row.get("from", "subject") == "subject",
            own=row.get("own", False),
            by=row.get("by"),
        )
        for row in rows
    )


@cache
def ready(words: str) -> re.Pattern[str]:
    """Make a pattern of the table ready, when a text first has one of the words of its line: all take half a second."""
    for slot, meant in _SLOTS.items():
        words = words.replace(slot, meant)
    return re.compile(words, re.IGNORECASE)


def find(scene: Scene, given: Sequence[Found]) -> Iterator[Found]:
    """Find what the table has and no rule gave."""
    held = list(given)
    american = any(map(scene.line.text.__contains__, _NAMES))
    text = scene.text.replace("'", "’")
    same = text == scene.text  # what could match in the sentence could in the text
    for idiom in idioms():
        if not scene.holds(idiom.bit) or (same and not scene.could(ready(idiom.words))):
            continue
        if not scene.about.topic and idiom.question not in _ANYWHERE:
            continue
        if not american and idiom.question in _AMERICAN:
            continue
        if idiom.where is not None and not ready(idiom.where).search(text):
            continue
        if idiom.unless is not None and ready(idiom.unless).search(text):
            continue
        matches = list(ready(idiom.words).finditer(text))
        if matches and idiom.near is not None and not ready(idiom.near).search(f"{_before(scene)} {text}"):
            continue
        for match in matches:
            for found in _claims(scene, idiom, match):
                if not any(_rival(found, each) for each in held):
                    held.append(found)
                    yield found


def _before(scene: Scene) -> str:
    """The two sentences before this one in its paragraph: what it goes on with."""
    start = scene.sent.start
    if not start:
        return ""
    last = scene.doc[start - 1].sent
    earlier = scene.doc[last.start - 1].sent.text if last.start else ""
    return f"{earlier} {last.text}".replace("'", "’")


def _rival(found: Found, other: Found) -> bool:
    """Whether a rule has given the words to the same question, or to one of its family.

    America is no family: one clause may say that it helps and with what.
    """
    family = found.question.partition(".")[0]
    shared = found.first <= other.last and other.first <= found.last
    return shared and (other.question if family == "us" else other.question.partition(".")[0]) == (
        found.question if family == "us" else family
    )


def _part(match: re.Match[str]) -> str | int:
    """The group of a pattern that has the claim; 0, all of it, if none stands."""
    return next((name for name, words in match.groupdict().items() if words), 0)


def _claims(scene: Scene, idiom: Idiom, match: re.Match[str]) -> Iterator[Found]:
    """The claims that one place makes: none if it is not known whose it is."""
    if idiom.never is not None and ready(idiom.never).search(match[0]):
        return
    low, high = trim(scene.doc, *scene.tokens(*match.span(_part(match))))
    before = [each.lower_ for each in scene.doc[max(low - 2, scene.sent.start) : low]]
    if idiom.question in _ANYWHERE and (
        _SUPPOSED.intersection(before[-1:]) or (before[-1:] == ["that"] and _SUPPOSED.intersection(before))
    ):
        return
    verb = acting(scene.doc[low])
    first = head(scene, verb, low) if idiom.whole else low
    chain = scene.speaks(scene.doc[low])
    if idiom.by is not None and idiom.by not in {scene.party(verb), scene.voice(scene.doc[low])}:
        return
    value = _value(idiom, match[0])
    if value is None:
        return
    question = idiom.question
    if idiom.of_party:
        party = parliament_in(match[0]) if question == "approval" else None
        if question == "position" and (named := _OWN_SOLDIERS.search(match[0])):
            party = party_in(named["who"])
        party = party or scene.party(verb) or (scene.voice(scene.doc[low]) if chain else None)
        if party is None or party == COALITION or (question in _KINDS and party in SENDS_NONE):
            return
        if question == "position" and party == "US":
            return  # of American soldiers another question is asked
        question = f"{question}.{party}"
    yield Found(
        kind=idiom.kind,
        question=question,
        first=first,
        last=high,
        value=value,
        anchor=scene.doc[low],
        actor=scene.actor(verb) if idiom.own and not chain else None,
    )


def _value(idiom: Idiom, words: str) -> Value | None:
    """The value that a line names, or that its words have."""
    if idiom.value == "@parts":
        named = parts(words)
        return tuple(each for each in named if each != "support" or len(named) == 1) or None
    if idiom.value == "@conditions":
        return conditions(words) or words
    if idiom.value == "@aims":
        return values(words) or ("other",)
    if idiom.value == "@words":
        return words
    if idiom.value == "@ministers":
        lower = words.casefold()
        return next((value for cue, value in _MINISTERS if cue in lower), None)
    return idiom.value
