"""From claims to proposals: which question, which answer, whose words, which source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from foedus.case.text import HIDDEN
from foedus.evidence.mistakes import MAX_QUOTE_WORDS, words_in
from foedus.model.nouns import Source
from foedus.model.proposal import Proposal
from foedus.model.tables import Tables
from foedus.model.values import parse_date
from foedus.read.nouns import NARRATOR, Claim, Document, Reading
from foedus.read.parties import office, party_in
from foedus.review.answers import Fit, cell, fits, touched

# Whose texts are the words or the act itself, so that a proposal may quote them.
THE_ACT_ITSELF = ("official", "law", "treaty")
UNKNOWN_GRADE = "D"
# Two proposals of one source that are alike in these would become the same statement.
_SAME = (
    "source", "question", "answer", "candidates", "speaker", "since", "stated_on", "key", "value", "unit", "certainty",
    "polarity", "condition", "event_date",
)  # fmt: skip


def proposals(reading: Reading, tables: Tables) -> list[Proposal]:
    """Return what a reading proposes for a case, in reading order; nothing is written.

    What one document says in several places is proposed once, with the place that comes first.

    Parameters
    ----------
    reading
        Documents and their claims.
    tables
        The case, without mistakes.
    """
    documents = {each.id: each for each in reading.documents}
    sources = {each.id: matched(tables, each) for each in reading.documents}
    speakers = _speakers(tables)
    found: dict[tuple[object, ...], Proposal] = {}
    for claim in reading.claims:
        document, source = documents[claim.doc], sources[claim.doc]
        party = _party(tables, claim.speaker, speakers)
        for number, (question, answer, asked) in enumerate(_questions(tables, claim, party), 1):
            made = _proposal(
                claim,
                document,
                source,
                id=claim.id if number == 1 else f"{claim.id}-{number}",
                question=question,
                answer=answer,
                candidates=" ".join(asked),
                speaker_party=party,
                source_id=source.id if source else _new_id(document),
            )
            found.setdefault(tuple(getattr(made, name) for name in _SAME), made)
    return list(found.values())


def matched(tables: Tables, document: Document) -> Source | None:
    """Return the source of a case that a document is, or None.

    It is the one that the file is named after, else the one of its title, else the only one that its publisher
    published on its day.
    """
    if document.id in tables.source:
        return tables.source[document.id]
    title = _folded(document.title or "")
    titled = [row for row in tables.sources if title and _folded(row.title) == title]
    if len(titled) == 1:
        return titled[0]
    publisher, day = _folded(document.publisher or ""), _day(document.published)
    same = [row for row in titled or tables.sources if _folded(row.publisher) == publisher and row.published == day]
    return same[0] if publisher and day and len(same) == 1 else None


def _questions(tables: Tables, claim: Claim, party: str | None) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Yield question, answer and candidates: several where a set answers several, blank where a person must choose."""
    value = cell(claim.value)
    found = fits(tables, claim.question, value, party)
    candidates = tuple(each.question for each in found)
    of_set = isinstance(claim.value, tuple)
    bears = [each for each in found if touched(claim.question, value, each.question)] if of_set else []
    answered = bears or [each for each in found if each.answer]
    chosen: list[Fit] = answered if bears or len(answered) == 1 else found if len(found) == 1 else []
    if not chosen:
        yield "", "", candidates
    for each in chosen:
        yield each.question, each.answer, candidates


def _proposal(claim: Claim, document: Document, source: Source | None, source_id: str, **columns: object) -> Proposal:
    stated = _day(claim.stated_at)
    happened = _day(claim.event_date)
    said = stated or (source.published if source else _day(document.published))
    since = happened if happened and said and happened < said and claim.kind != "date" else None
    itself = source is not None and source.kind in THE_ACT_ITSELF and words_in(claim.quote) <= MAX_QUOTE_WORDS
    return Proposal.model_validate(
        {
            "maker": claim.reader,
            "since": since,
            "stated_on": stated,
            "speaker": "" if claim.speaker == NARRATOR else plain(claim.speaker),
            "source": source_id,
            "quote": plain(claim.quote) if itself else "",
            "title": plain(source.title if source else document.title or ""),
            "publisher": plain(source.publisher if source else document.publisher or ""),
            "published": source.published if source else _day(document.published),
            "kind": None if source else "press",
            "grade": None if source else UNKNOWN_GRADE,
            "sha256": document.sha256,
            "start": claim.start,
            "end": claim.end,
            "key": claim.question,
            "value": shortened(cell(claim.value)),
            "unit": plain(claim.unit or ""),
            "attribution": " > ".join(plain(each) for each in claim.attribution),
            "certainty": claim.certainty,
            "cue": shortened(claim.cue or ""),
            "polarity": claim.polarity,
            "condition": shortened(claim.condition or ""),
            "event_date": happened,
            "stated_at": stated,
            **columns,
        }
    )


def plain(text: str) -> str:
    """Return a document's words as a cell holds them: on one line, without hidden signs, and no formula."""
    return " ".join(HIDDEN.sub(" ", text).split()).lstrip("=+-@")


def shortened(text: str) -> str:
    """Return at most ten words: a case holds no sentences of documents."""
    words = plain(text).split(" ")
    return " ".join(words) if len(words) <= MAX_QUOTE_WORDS else " ".join(words[:MAX_QUOTE_WORDS]) + " …"


def _party(tables: Tables, speaker: str, speakers: dict[str, str]) -> str | None:
    """The party that somebody speaks for: as the case has it, else by office or name; of several speakers one party."""
    if speaker == NARRATOR:
        return None
    found = set()
    for name in (part.strip() for part in speaker.split(";")):
        found.add(speakers.get(name.casefold()) or office(name.split(" ")[-1]) or party_in(name))
    party = found.pop()
    return party if not found and party in tables.party else None


def _speakers(tables: Tables) -> dict[str, str]:
    """Speakers of the case whose party it states, and always as the same."""
    found: dict[str, set[str]] = {}
    for row in tables.statements:
        if row.speaker and row.speaker_party:
            found.setdefault(row.speaker.casefold(), set()).add(row.speaker_party)
    return {name: next(iter(parties)) for name, parties in found.items() if len(parties) == 1}


def _new_id(document: Document) -> str:
    """An id for a source: who published it, or its file, its day, and a few digits of its hash."""
    stem = re.sub(r"[^a-z0-9]+", "-", _folded(document.publisher or document.id)).strip("-")[:40].strip("-")
    day = (document.published or "").replace("-", "")
    return "-".join(part for part in (stem or "document", day, document.sha256[:6]) if part)


def _folded(text: str) -> str:
    return " ".join(re.sub(r"[“”„‟\"'‘’]", "", text).casefold().split())


def _day(text: str | None) -> date | None:
    try:
        return parse_date(text) if text else None
    except ValueError:
        return None
