"""What does each document answer to each question? Its claims, gathered by answer; sets, told in pieces, are joined."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from foedus.compare.nouns import Span
from foedus.compare.relate import Said
from foedus.read.nouns import NARRATOR, Claim, Document, Value
from foedus.read.parties import office, party_in, people
from foedus.read.registry import UNKEYED, asked, registry

_OWN = frozenset(("claimant", "stance"))  # comparators of questions to which everybody has an answer of their own
_EVENTS = frozenset(("meeting.attendance",))  # told before and after: what was expected need not have come
Key = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Position:
    """One answer of one document: what was said, and the words; `heading` if only its title says so."""

    doc: str
    said: Said
    spans: tuple[Span, ...]
    heading: bool

    @property
    def key(self) -> Key:
        """What makes two positions one answer."""
        value = frozenset(self.said.value) if isinstance(self.said.value, tuple) else self.said.value
        return (self.said.asked, value, self.said.unit, self.said.side, self.said.day)


def compared_as(question: str) -> str:
    """Return the comparator of a question."""
    known = asked(question)
    assert known is not None, question
    return known.compare


def held_together(question: str) -> str:
    """Return the question under which a claim is compared.

    Dates that serve one question of a case are held against each other, though the acts may be two: of the announcement
    and the meeting at which it was made, reports mix up the days.
    """
    known = asked(question)
    if known is None or known.compare != "date":
        return question
    return next(
        key for key, row in registry().items() if row.compare == "date" and set(row.answers) & set(known.answers)
    )


def positions(documents: Iterable[Document], claims: Iterable[Claim]) -> dict[str, list[Position]]:
    """Return the answers of every document, by the question under which they are compared, as the registry lists them.

    Claims that are unkeyed or say nothing of the list are left out.
    """
    texts = {each.id: each for each in documents}
    crowds = {each.id: people(each.text) for each in texts.values()}
    found: dict[tuple[str, str], list[tuple[Claim, Said]]] = {}
    for claim in claims:
        if claim.question != UNKEYED and claim.value not in (None, ()):
            document = texts[claim.doc]
            said = _said(claim, document, crowds[claim.doc])
            found.setdefault((held_together(claim.question), claim.doc), []).append((claim, said))
    result: dict[str, list[Position]] = {}
    for (question, doc), pairs in found.items():
        result.setdefault(question, []).extend(_of_document(texts[doc], pairs))
    order = {key: number for number, key in enumerate(registry())}

    def place(question: str) -> tuple[int, str]:
        known = asked(question)
        return order[known.key] if known else len(order), question

    return {question: result[question] for question in sorted(result, key=place)}


def _said(claim: Claim, document: Document, crowd: Mapping[str, str]) -> Said:
    how = compared_as(claim.question)
    day = (claim.event_date or document.published) if how == "number_on_day" else None
    return Said(
        asked=claim.question,
        value=claim.value,
        unit=claim.unit,
        side=_side(claim.speaker, crowd) if how in _OWN else None,
        day=day,
        said=claim.stated_at or document.published,
        ahead=claim.question in _EVENTS and claim.certainty == "expected",
    )


def _side(speaker: str, crowd: Mapping[str, str]) -> str | None:
    """The party that somebody speaks for; the name where that is not known; nobody for the document itself."""
    if speaker == NARRATOR:
        return None
    surname = speaker.split()[-1]
    return party_in(speaker) or crowd.get(surname) or office(surname) or speaker


def _of_document(document: Document, pairs: list[tuple[Claim, Said]]) -> Iterable[Position]:
    """Gather a document's claims on one question, its title apart from its text: it may say something else."""
    title_ends = _title_ends(document)
    gathered: dict[tuple[bool, Key], list[tuple[Claim, Said]]] = {}
    for claim, said in pairs:
        heading = claim.end <= title_ends
        joined = isinstance(said.value, tuple)
        key: Key = (said.asked,) if joined else (said.asked, said.value, said.unit, said.side, said.day)
        gathered.setdefault((heading, key), []).append((claim, said))
    for (heading, _), group in gathered.items():
        first = group[0][1]
        yield Position(
            doc=document.id,
            said=Said(
                asked=first.asked,
                value=_joined([said.value for _, said in group]),
                unit=first.unit,
                side=first.side,
                day=first.day,
                said=max((said.said for _, said in group if said.said), default=None),
                ahead=all(said.ahead for _, said in group),
            ),
            spans=tuple(_span(claim, heading) for claim, _ in group),
            heading=heading,
        )


def _joined(values: list[Value]) -> Value:
    sets = [value for value in values if isinstance(value, tuple)]
    return tuple(sorted({word for value in sets for word in value})) if sets else values[0]


def _title_ends(document: Document) -> int:
    """Where the title ends in the text; 0 where it does not begin with one."""
    first = document.text.lstrip().partition("\n")[0].strip()
    if not first or document.title is None or first.casefold() != document.title.strip().casefold():
        return 0
    return document.text.index(first) + len(first)


def _span(claim: Claim, heading: bool) -> Span:
    return Span(
        doc=claim.doc,
        start=claim.start,
        end=claim.end,
        quote=claim.quote,
        speaker=claim.speaker,
        certainty=claim.certainty,
        cue=claim.cue,
        heading=heading,
    )
