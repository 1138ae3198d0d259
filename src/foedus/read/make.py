"""Documents to claims: parse, hear who speaks, apply the rules, and file what they find."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from foedus.read.certainty import judge
from foedus.read.continued import of_party, wills
from foedus.read.days import event_date, stated_at
from foedus.read.finders import (
    acts,
    aims,
    amounts,
    binding,
    consent,
    counts,
    dated,
    drones,
    every,
    expulsions,
    idioms,
    ifs,
    meetings,
    members,
    offers,
    own_numbers,
    progress,
    readiness,
    rejections,
    sanctions,
    secrecy,
    sizes,
    states,
    terms,
    threats,
    unfiled,
    vetoes,
    wars,
    withheld,
)
from foedus.read.finders.words import FORCE
from foedus.read.grammar import subject
from foedus.read.languages import claims as languages
from foedus.read.lexicon import SAYS
from foedus.read.nouns import NARRATOR, Claim, Document, Reading, Unread
from foedus.read.parse import is_heading, lines
from foedus.read.parties import people
from foedus.read.people import Chain, People
from foedus.read.quotes import quoted
from foedus.read.registry import UNKEYED
from foedus.read.scene import About, Found, Scene
from foedus.read.voices import listen

FINDERS = (
    counts.find,
    dated.names,
    dated.dates,
    drones.find,
    amounts.soldiers,
    amounts.money,
    expulsions.find,
    states.find,
    consent.find,
    binding.find,
    progress.confirmed,
    offers.find,
    withheld.find,
    aims.find,
    terms.find,
    ifs.find,
    acts.find,
    sanctions.find,
    rejections.find,
    readiness.find,
    threats.find,
    vetoes.find,
    wars.find,
    secrecy.find,
    members.find,
    meetings.find,
)
_TELLING = 500  # characters from which a text shows its language
_FORCE_FOR = re.compile(
    r"\b(?:coalition of|guarantees?|peacekeep\w*|reassurance|multinational force|cease-?fire)\b", re.I
)
_SAME = 0.8  # share of words in common from which two finds of one question are one


def read_all(documents: Iterable[Document], problems: Sequence[Unread] = ()) -> Reading:
    """Read documents, each by itself."""
    documents = tuple(documents)
    claims = tuple(claim for document in documents for claim in read(document))
    return Reading(documents, claims, (*problems, *(doubt for document in documents for doubt in doubts(document))))


def doubts(document: Document) -> list[Unread]:
    """Return what may be missing in the claims of a document, and why."""
    found = []
    if document.cut:
        long = f"a text of more than {document.chars:,} characters"
        found.append(Unread(file=document.id, found=long, expected="a shorter one: the rest was not read"))
    if document.lang != "en" and (document.lang or document.chars > _TELLING):
        strange = f"a text in another language ({document.lang or 'unknown'})"
        english = Unread(file=document.id, found=strange, expected="English; claims may be missing")
        found.append(languages.unread(document) or english)
    return found


def read(document: Document) -> list[Claim]:
    """Return the claims of one document, in reading order."""
    if languages.reads(document):
        return languages.read(document)
    parsed = lines(document.text)
    crowd = People.of(parsed)
    about = About(
        people=crowd, parties=people(document.text), published=document.published, topic=_on_topic(document.text)
    )
    pairs: list[tuple[Scene, int, Found]] = []
    for line in parsed:
        voices = listen(line, crowd)
        for sentence in line.doc.sents:
            if not any(token.is_alpha for token in sentence):
                continue
            scene = Scene(line=line, sent=sentence, voices=voices, about=about, heading=is_heading(sentence))
            about.drones = about.drones or scene.has("drone", "uav", "shahed")
            about.fuel = about.fuel or amounts.is_about_fuel(scene.lower)
            found = [each for finder in FINDERS for each in finder(scene)]
            found = every.with_shares(scene, found)
            found.extend(own_numbers.offered(scene, idioms.find(scene, found)))
            found.extend(sizes.find(scene, found))
            found = unfiled.with_reasons(
                scene, found, list(unfiled.rest(scene, [(each.first, each.last) for each in found]))
            )
            scene.conditions = [each for each in found if each.kind == "condition"]
            pairs.extend((scene, line.offset, _with_will(scene, each)) for each in _distinct(found))
            scene.note_party()
            about.force = FORCE.search(scene.text) is not None
            about.pledged = (
                about.pledged
                or "coalition of" in scene.lower
                or any(each.question == "pledging.nations" for each in found)
            )
    claims = [_claim(document, scene, offset, each) for scene, offset, each in _names_once(_same_numbers(pairs))]
    return sorted(
        {claim.id: claim for claim in claims}.values(), key=lambda claim: (claim.start, claim.end, claim.question)
    )


def _on_topic(text: str) -> bool:
    """Whether a text is about soldiers for Ukraine; of a short one that cannot be told, and it is taken to be."""
    return len(text) < _TELLING or (_FORCE_FOR.search(text) is not None and "Ukrain" in text)


def _distinct(found: Sequence[Found]) -> Iterator[Found]:
    """Leave out what was found twice: the same question in nearly the same words."""
    kept: list[Found] = []
    for each in found:
        twin = next(
            (
                other
                for other in kept
                if other.kind == each.kind
                and other.question == each.question
                and (_overlap(other, each) >= _SAME or _within(each, other))
            ),
            None,
        )
        if twin is None:
            kept.append(each)
    yield from kept


def _within(one: Found, other: Found) -> bool:
    """Whether a condition is part of another one of the same party."""
    return one.kind == "condition" and other.first <= one.first + 1 and one.last <= other.last


def _overlap(one: Found, other: Found) -> float:
    both = min(one.last, other.last) - max(one.first, other.first) + 1
    either = max(one.last, other.last) - min(one.first, other.first) + 1
    return both / either


def _same_numbers(pairs: list[tuple[Scene, int, Found]]) -> list[tuple[Scene, int, Found]]:
    """A count that says nothing of itself counts what the same number counts elsewhere in the document."""
    known: dict[object, str] = {}
    for _, _, each in pairs:
        if each.kind == "count" and each.question != UNKEYED:
            known.setdefault(each.value, each.question)
    return [
        (
            scene,
            offset,
            replace(each, question=known[each.value])
            if each.kind == "count" and each.question == UNKEYED and each.value in known
            else each,
        )
        for scene, offset, each in pairs
    ]


def _names_once(pairs: list[tuple[Scene, int, Found]]) -> Iterator[tuple[Scene, int, Found]]:
    """Of each name of the coalition the best place: in quotation marks, else in a sentence, else in a heading."""
    best: dict[object, tuple[int, Found]] = {}
    for scene, _, each in pairs:
        if each.kind == "name":
            words = scene.words(each.first, each.last)
            rank = 0 if words[0] in "“\"'‘" and not scene.heading else 1 if not scene.heading else 2
            if each.value not in best or rank < best[each.value][0]:
                best[each.value] = (rank, each)
    for scene, offset, each in pairs:
        if each.kind != "name" or best[each.value][1] is each:
            yield scene, offset, each


def _claim(document: Document, scene: Scene, offset: int, found: Found) -> Claim:
    start, end = (offset + place for place in quoted(scene, found))
    quote = document.text[start:end]
    chain = _chain(scene, found)
    certainty, cue, polarity = judge(found.kind, quote)
    aims = found.value if found.kind == "purpose" and isinstance(found.value, tuple) else ()
    if aims and not all(aim.startswith("not_") for aim in aims):
        polarity = "affirmed"  # what the force is not for stands in the value
        certainty, cue = ("asserted", None) if certainty == "denied" else (certainty, cue)
    return Claim(
        id=claim_id(document, start, end, found.question),
        kind=found.kind,
        doc=document.id,
        start=start,
        end=end,
        quote=quote,
        question=found.question,
        value=found.value,
        unit=found.unit,
        speaker=of_party(chain[-1], found.question) if chain else NARRATOR,
        attribution=chain,
        certainty=certainty,
        cue=cue,
        polarity=polarity,
        condition=quote if found.kind == "condition" else _condition(scene, found, scene.conditions),
        event_date=event_date(scene, found, document.published),
        stated_at=stated_at(scene, found),
    )


def claim_id(document: Document, start: int, end: int, question: str) -> str:
    """Return an id that stays while the text, the span and the question do."""
    return hashlib.sha256(f"{document.sha256}:{start}:{end}:{question}".encode()).hexdigest()[:16]


def _chain(scene: Scene, found: Found) -> Chain:
    """Who says it: the voices of its words; a name or a date is the document's own."""
    if found.plain:
        return ()
    verb = found.anchor
    chain = scene.speaks(verb) or (scene.speaks(scene.doc[found.first]) if verb.lemma_ in SAYS else ())
    own = subject(verb) if chain and verb.pos_ in {"VERB", "AUX"} and verb.lemma_ not in SAYS else None
    if own is not None and own.pos_ == "PROPN" and found.kind == "event" and scene.actor(verb) == chain[-1]:
        chain = chain[:-1]  # what the speaker did is told by somebody else
    return (*chain, found.actor) if found.actor and found.actor not in chain else chain


def _with_will(scene: Scene, found: Found) -> Found:
    """With whose will it is, where nobody is quoted; at once, for later on "he" is somebody else."""
    if found.plain or found.actor or _chain(scene, found):
        return found
    return replace(found, actor=wills(scene.doc[found.first : found.last + 1], scene.about.people))


def _condition(scene: Scene, found: Found, conditions: Sequence[Found]) -> str | None:
    """The condition in whose sentence a claim stands, where one was found there."""
    if found.kind not in {"contribution", "statement", "count"}:
        return None
    for branch in conditions:
        waits = branch.waits is not None and found.first <= branch.waits <= found.last
        if waits or branch.first <= found.anchor.i <= branch.last:
            return scene.words(branch.first, branch.last)
    return None
