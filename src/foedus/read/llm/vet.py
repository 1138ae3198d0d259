"""What a model gives, held against the text: it becomes a claim, or is refused with a reason."""

from __future__ import annotations

import hashlib
import re

from foedus.read.certainty import judge
from foedus.read.lexicon import listed
from foedus.read.llm.answer import Given
from foedus.read.llm.figures import days, language
from foedus.read.llm.find import Place, Searched
from foedus.read.llm.values import Founded, RefusedError, founded
from foedus.read.nouns import NARRATOR, Claim, Document
from foedus.read.parties import known, office, parliament_in, parties_in, people
from foedus.read.registry import Asked, asked, kind_of, registry

_OF = {"us.": "US", "ua.": "UA", "veto.russia": "RU"}  # questions that are about a party without naming it as a part
_LONGEST_QUOTE = 500  # code points: more is no quotation
_LONGEST_NAME = 80
_PRONOUNS = listed("i he she it we they you who him her them this that one")
# A party may be named in the line of the quote or in the two that go before, however long or short lines are.
_LINES = 4  # ends of lines to go back: blank lines stand between paragraphs
_AROUND = 300  # code points that are looked at in any case
_FARTHEST = 2000


class Part:
    """The part of a text that a model saw: only there its words are sought."""

    def __init__(self, document: Document, start: int, end: int) -> None:
        self._start, self._text = start, Searched(document.text[start:end])

    def find(self, words: str, before: str = "") -> Place | None:
        """Return where words stand, in code points of the document, or None."""
        place = self._text.find(words, before)
        return place and Place(self._start + place.start, self._start + place.end, place.doubtful)


class Vetted:
    """A document against which answers are held."""

    def __init__(self, document: Document, reader: str) -> None:
        self.document, self.reader = document, reader
        self._people = people(document.text)

    def claim(self, given: Given, part: Part) -> tuple[Claim, bool]:
        """Return a claim, and whether its quote stands in several places that could not be told apart.

        Raises
        ------
        RefusedError
            If the question is none of the registry, or if quote, value, party, speaker or condition are not in the
            text. The message is the reason, in few words.
        """
        question, party = self._question(given)
        place = self._place(given, part)
        value = founded(given, question, self.document, place)
        chain = self._chain(given, part)
        if party and party not in self._parties(place, chain):
            raise RefusedError("party not named near the quote")
        key = f"{question.key}.{party}" if question.by_party else question.key
        kind = kind_of(question)
        return self._made(key, kind, place, value, chain, self._condition(given, part)), place.doubtful

    def _question(self, given: Given) -> tuple[Asked, str | None]:
        """Return the question of the registry, and the party that it is asked of."""
        question, party = registry().get(given.question.removesuffix(".PARTY")), given.party
        if question is None:  # written in full, as claims carry it
            question, party = asked(given.question), given.question.rpartition(".")[2]
        if question is None:
            raise RefusedError("question that is not on the list")
        if not question.by_party:
            return question, next((of for at, of in _OF.items() if question.key.startswith(at)), None)
        if party not in known():
            raise RefusedError("question about a party that is not on the list")
        return question, party

    def _place(self, given: Given, part: Part) -> Place:
        if len(given.quote) > _LONGEST_QUOTE:
            raise RefusedError("quote too long")
        place = part.find(given.quote, given.before)
        if place is None:
            raise RefusedError("quote not in the text")
        return place

    def _chain(self, given: Given, part: Part) -> tuple[str, ...]:
        if given.speaker.strip().casefold() == NARRATOR:
            if given.attributed_by:
                raise RefusedError("narrator whose words somebody passes on")
            return ()
        return tuple(self._name(name, part) for name in (*given.attributed_by, given.speaker))

    def _name(self, name: str, part: Part) -> str:
        """Return a name as the text writes it."""
        found = part.find(name) if len(name) <= _LONGEST_NAME else None
        words = re.findall(r"\w+", name.casefold())
        if found is None or not words or set(words) <= _PRONOUNS:
            raise RefusedError("speaker not in the text")
        return " ".join(self.document.text[found.start : found.end].split())

    def _condition(self, given: Given, part: Part) -> str | None:
        if not given.condition:
            return None
        found = part.find(given.condition) if len(given.condition) <= _LONGEST_QUOTE else None
        if found is None:
            raise RefusedError("condition not in the text")
        return self.document.text[found.start : found.end]

    def _parties(self, place: Place, chain: tuple[str, ...]) -> set[str]:
        """Which parties are named in the quote, in front of it, in the rest of its line, or by its speaker."""
        text = self.document.text
        line = place.start
        for _ in range(_LINES):
            line = max(text.rfind("\n", 0, line), 0)
        stop = text.find("\n", place.end)
        first = max(min(line, place.start - _AROUND), place.start - _FARTHEST, 0)
        near = text[first : min(stop if stop >= 0 else len(text), place.end + _AROUND)]
        near = " ".join((near, *chain))
        body = parliament_in(near)
        persons = {self._people.get(word) or office(word) for word in re.findall(r"[\w’'\-]+", near)}
        return {each for each in (*parties_in(near), body, *persons) if each}

    def _made(
        self, question: str, kind: str, place: Place, value: Founded, chain: tuple[str, ...], condition: str | None
    ) -> Claim:
        document = self.document
        quote = document.text[place.start : place.end]
        speaker = chain[-1] if chain else NARRATOR
        certainty, cue, polarity = judge(kind, quote)
        # A model may give two answers in the same words, so that value and speaker belong to the id.
        parts = (document.sha256, place.start, place.end, question, value.value, speaker)
        dates = days(quote, document.published, language(document))
        return Claim(
            id=hashlib.sha256(":".join(map(str, parts)).encode()).hexdigest()[:16],
            kind=kind,
            doc=document.id,
            start=place.start,
            end=place.end,
            quote=quote,
            question=question,
            value=value.value,
            unit=value.unit,
            speaker=speaker,
            attribution=chain,
            certainty=certainty,
            cue=cue,
            polarity=polarity,
            condition=quote if kind == "condition" else condition,
            event_date=str(value.value) if kind == "date" else next(iter(dates), None),
            stated_at=None,
            reader=self.reader,
        )
