"""A document in one of the other languages to claims."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from foedus.read.language import guess
from foedus.read.languages import counts, stands, topics
from foedus.read.languages.amounts import find_dates
from foedus.read.languages.lexicon import Lexicon, lexicon, plain
from foedus.read.languages.pieces import QUOTES, Sentence, cut, sentences, trim
from foedus.read.languages.scene import Found, Scene
from foedus.read.languages.voices import Listener, Part, told_before
from foedus.read.nouns import NARRATOR, Claim, Document, Unread
from foedus.read.registry import UNKEYED

READS = ("de", "es", "fr", "ru", "uk")
# The questions that are looked for; those of a party stand without it.
QUESTIONS = (
    "coalition.name",
    "coalition.size",
    "condition",
    "contribution",
    "date.announcement",
    "date.summit",
    "demand.binding",
    "demand.sanctions",
    "deployment.trigger",
    "diplomats.expelled",
    "drones.launched",
    "drones.stopped",
    "force.purpose",
    "force.size",
    "guarantees.rejected",
    "meeting.attendance",
    "meeting.form",
    "place.deployment",
    "pledging.kinds",
    "pledging.list",
    "pledging.nations",
    "position",
    "proposal.state",
    "threat.foreign_troops",
    "ua.force_limits",
    "ua.force_size",
    "us.contribution",
    "us.ground_troops",
    "us.support",
    "veto.russia",
)
_SAME = 0.8  # share of code points in common from which two finds of one question are one


@dataclass(frozen=True, slots=True)
class _Told:
    """A sentence, in parts."""

    sentence: Sentence
    parts: list[Part]
    person: str | None
    of: Mapping[str, str]


def unread(document: Document) -> Unread | None:
    """Return what is read of a document in one of `READS` and what not; None if it is in none."""
    if not reads(document):
        return None
    return Unread(
        file=document.id,
        found=f"a text in {lexicon(str(document.lang)).name}",
        expected=f"English; it was read for numbers, dates, parties and {len(QUESTIONS)} main questions, "
        "other claims may be missing",
    )


def reads(document: Document) -> bool:
    """Whether a document is in one of `READS`; what a page declares does not count against an English text."""
    return document.lang in READS and guess(document.text) != "en"


def read(document: Document) -> list[Claim]:
    """Return the claims of a document in one of `READS`, in reading order."""
    words = lexicon(str(document.lang))
    text = plain(document.text)
    pairs: list[tuple[_Told, Scene, Found]] = []
    drones, party = False, None
    for told in _hear(text, words):
        for part in told.parts:
            whole = Scene(
                text=text,
                start=part.start,
                end=part.end,
                speaker=part.speaker,
                person=told.person,
                party=party,
                published=document.published,
                heading=told.sentence.heading,
                lexicon=words,
                of=told.of,
            )
            pairs.extend((told, whole, each) for each in topics.proposals(whole))
            for start, end in cut(text, part.start, part.end, words):
                if not re.search(r"\w", text[start:end]):
                    continue
                scene = replace(whole, start=start, end=end, party=party)
                drones = drones or scene.has("drones")
                party = next(iter(scene.parties()), party)
                pairs.extend((told, scene, each) for each in _distinct(_find(scene, drones)))
    kept = _names_once(text, _same_numbers(pairs))
    claims = [_claim(document, text, told, scene, each, words) for told, scene, each in kept]
    return sorted(
        {claim.id: claim for claim in claims}.values(), key=lambda claim: (claim.start, claim.end, claim.question)
    )


def _hear(text: str, words: Lexicon) -> list[_Told]:
    listener = Listener(words)
    heard: list[_Told] = []
    for sentence in sentences(text, words):
        who = told_before(text, sentence, listener)
        if who and heard:
            before = heard[-1]
            heard[-1] = replace(before, parts=[replace(part, speaker=part.speaker or who) for part in before.parts])
        person = listener.person
        inside = listener.inside
        heard.append(_Told(sentence, listener.hear(text, sentence), person, listener.of))
        if inside and not listener.inside and heard[-1].parts[0].speaker:
            _back(text, heard, heard[-1].parts[0].speaker)
        if who:
            listener.last = listener.person = who
    return heard


def _back(text: str, heard: list[_Told], who: str) -> None:
    """Give a quotation that began in an earlier sentence of the line to who is named behind it."""
    line = heard[-1].sentence.line
    for at in range(len(heard) - 2, -1, -1):
        told = heard[at]
        if told.sentence.line != line:
            return
        heard[at] = replace(told, parts=[*told.parts[:-1], replace(told.parts[-1], speaker=who)])
        if any(sign in QUOTES for sign in text[told.sentence.start : told.sentence.end]):
            return


def _find(scene: Scene, drones: bool) -> Iterator[Found]:
    yield from _names(scene)
    yield from counts.states(scene)
    yield from counts.drones(scene, drones)
    yield from counts.soldiers(scene)
    yield from counts.dates(scene)
    yield from topics.find(scene)
    stand = list(stands.find(scene))
    yield from stand
    if not any(each.question.startswith(("condition.", "position.")) for each in stand):
        yield from topics.triggers(scene)


def _names(scene: Scene) -> Iterator[Found]:
    """Find what the coalition is called."""
    for value, words in scene.lexicon.names.items():
        for match in words.finditer(scene.text, scene.start, scene.end):
            start, end = match.span()
            marks = re.compile(rf"[{QUOTES}]\s?")
            before = re.search(rf"[{QUOTES}]\s?$", scene.text[:start][-2:])
            after = marks.match(scene.text, end)
            if before and after:
                start, end = start - len(before[0]), after.end()
                end -= len(after[0]) - len(after[0].rstrip())
            yield Found(kind="name", question="coalition.name", start=start, end=end, value=value, plain=True)


def _distinct(found: Iterable[Found]) -> list[Found]:
    """Leave out what was found twice: the same question in nearly the same words."""
    kept: list[Found] = []
    for each in found:
        if not any(other.question == each.question and _overlap(other, each) >= _SAME for other in kept):
            kept.append(each)
    return kept


def _overlap(one: Found, other: Found) -> float:
    both = min(one.end, other.end) - max(one.start, other.start)
    return both / max(1, max(one.end, other.end) - min(one.start, other.start))


_Row = tuple[_Told, Scene, Found]


def _same_numbers(rows: Sequence[_Row]) -> list[_Row]:
    """A count that says nothing of itself counts what the same number counts elsewhere in the document."""
    known: dict[object, str] = {}
    for _, _, each in rows:
        if each.kind == "count" and each.question != UNKEYED:
            known.setdefault(each.value, each.question)
    return [
        (told, scene, replace(each, question=known[each.value]) if _is_bare(each) and each.value in known else each)
        for told, scene, each in rows
    ]


def _is_bare(each: Found) -> bool:
    return each.kind == "count" and each.question == UNKEYED


def _names_once(text: str, rows: Sequence[_Row]) -> Iterator[_Row]:
    """Of each name of the coalition the best place: in quotation marks, else in a sentence, else in a heading."""
    best: dict[object, tuple[int, Found]] = {}
    for told, _, each in rows:
        if each.kind == "name":
            rank = 2 if told.sentence.heading else 0 if text[each.start] in QUOTES else 1
            if each.value not in best or rank < best[each.value][0]:
                best[each.value] = (rank, each)
    return (row for row in rows if row[2].kind != "name" or best[row[2].value][1] is row[2])


def _claim(document: Document, text: str, told: _Told, scene: Scene, found: Found, words: Lexicon) -> Claim:
    start, end = (found.start, found.end) if found.plain else trim(text, found.start, found.end)
    quote = document.text[start:end]
    chain = () if found.plain else tuple(dict.fromkeys(each for each in (scene.speaker, found.actor) if each))
    certainty, cue, polarity = _judge(found, text[start:end], words)
    digest = hashlib.sha256(f"{document.sha256}:{start}:{end}:{found.question}".encode()).hexdigest()
    dates = [each.iso for each in find_dates(text[start:end], document.published, words) if each.iso]
    event = found.value if found.kind == "date" else next(iter(dates), None)
    return Claim(
        id=digest[:16],
        kind=found.kind,
        doc=document.id,
        start=start,
        end=end,
        quote=quote,
        question=found.question,
        value=found.value,
        unit=found.unit,
        speaker=chain[-1] if chain else NARRATOR,
        attribution=chain,
        certainty=certainty,
        cue=cue,
        polarity=polarity,
        condition=quote if found.kind == "condition" else None,
        event_date=str(event) if event else None,
        stated_at=_stated_at(document, text, told, words) if scene.speaker and chain else None,
        reader=f"rules-{words.code}/1",
    )


def _judge(found: Found, words: str, lexicon: Lexicon) -> tuple[str, str | None, str]:
    """Return certainty, the words that cue it, and polarity, as `certainty.judge` does for English."""
    denial = lexicon.words["not"].search(words) or lexicon.words["refuse"].search(words)
    aims = found.value if found.kind == "purpose" and isinstance(found.value, tuple) else ()
    if aims and not all(aim.startswith("not_") for aim in aims):
        denial = None  # what the force is not for stands in the value
    polarity = "denied" if denial and found.kind not in {"date", "name", "condition"} else "affirmed"
    for name, pattern in lexicon.cues.items():
        cue = pattern.search(words)
        if name == "expected" and polarity == "denied" and denial:
            return "denied", denial[0], polarity
        if cue and (name != "conditional" or found.kind in {"condition", "statement", "contribution", "status"}):
            return name, cue[0], polarity
    if found.kind == "condition":
        return "conditional", None, polarity
    if polarity == "denied" and denial:
        return "denied", denial[0], polarity
    return "asserted", None, polarity


def _stated_at(document: Document, text: str, told: _Told, words: Lexicon) -> str | None:
    """The date in the words around what is said."""
    for part in told.parts:
        if part.speaker is None:
            for each in find_dates(text[part.start : part.end], document.published, words):
                if each.iso:
                    return each.iso
    return None
