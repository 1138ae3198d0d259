"""Whose is a quotation that no verb of saying governs?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from foedus.read.chains import Voices
from foedus.read.grammar import kids
from foedus.read.parties import party_in
from foedus.read.people import HUMAN, People, name_of

if TYPE_CHECKING:
    from foedus.read.tokens import Doc

MARK = re.compile(r"[“”\"]")
_LABELLED = 2  # tokens of a label and its colon
_FEW = 4  # words: fewer are a term in quotation marks, not what somebody says


def attribute(doc: Doc, spoken: Sequence[tuple[int, str, int]], people: People, voices: Voices) -> None:
    """Give quotations that no speech verb governs to who speaks beside them, or went on speaking from before."""
    sentence_of = {token.i: number for number, sentence in enumerate(doc.sents) for token in sentence}
    last = doc[-1]
    going_on = people.quoted if people.open else None
    for opened, closed in _quotations(doc, people.open):
        inside = doc[opened + 1 : closed]
        if len(inside) < _FEW:
            continue
        # Who is said inside a quotation to think something does not speak it.
        who = _beside(doc, sentence_of, opened, closed, [each for each in spoken if not opened < each[2] < closed])
        # "Quote: “...”", or nothing but the quotation.
        whole = closed >= last.i - 1 and (opened <= 1 or (opened == _LABELLED and doc[1].text == ":"))
        whole = whole or (closed >= last.i - 1 and opened > 0 and doc[opened - 1].text == "?")  # an answer
        if opened < 0 and going_on:
            who = going_on
        if who is None:
            who = going_on if going_on and opened <= 1 else _before(doc, opened, people)
        if who is None and whole and people.voice:
            who = people.voice
        if who is not None:
            voices.put([each for each in inside if not voices.chains[each.i]], (who,), None)
            people.quoted = who
    people.open = _unclosed(doc)
    if not people.open:
        people.quoted = None


def _quotations(doc: Doc, going_on: bool) -> Iterator[tuple[int, int]]:
    """Yield first and last mark of each quotation; one that is not closed goes to the end of its line.

    A line that closes what the line before it opened begins inside.
    """
    first = next((token.text for token in doc if token.text in {"“", "”"}), None)
    opened: int | None = -1 if going_on and first == "”" else None
    for token in doc:
        if opened is None and token.text in {"“", '"'}:
            opened = token.i
        elif opened is not None and token.text in {"”", '"'}:
            yield opened, token.i
            opened = None
    if opened is not None:
        yield opened, len(doc)


def _unclosed(doc: Doc) -> bool:
    """Whether a line ends inside a quotation: the next one that opens with a mark goes on with it."""
    marks = [token.text for token in doc if token.text in {"“", "”", '"'}]
    return bool(marks) and (marks[-1] == "“" or (marks[-1] == '"' and marks.count('"') % 2 == 1))


def _beside(
    doc: Doc, sentence_of: dict[int, int], opened: int, closed: int, spoken: Sequence[tuple[int, str, int]]
) -> str | None:
    """Who speaks in the nearest sentence."""
    first, last = sentence_of[max(opened, 0)], sentence_of[min(closed, len(doc) - 1)]
    near = sorted(spoken, key=lambda each: (max(first - each[0], each[0] - last, 0), each[0] > last))
    return near[0][1] if near else None


def _before(doc: Doc, opened: int, people: People) -> str | None:
    """Who did what a quotation then says: ``X criticised the remarks. “He does not decide.”``."""
    if opened < 2 or doc[opened - 1].text not in {".", ":"}:
        return None
    root = doc[opened - 1].sent.root
    doers = kids(root, "nsubj")
    if not doers:
        return None
    somebody = doers[0].pos_ == "PROPN" and party_in(doers[0].text) is None
    if not (somebody or people.knows(doers[0]) or HUMAN.search(doers[0].lemma_.casefold())):
        return None
    return name_of(doers[0], people)
