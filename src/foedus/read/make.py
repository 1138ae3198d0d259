"""Documents to claims: parse, hear who speaks, apply the rules, and file what they find."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from foedus.read.certainty import judge
from foedus.read.continued import counts_in, of_others, of_party, wills
from foedus.read.days import event_date, stated_at
from foedus.read.denials import as_denied
from foedus.read.elsewhere import of_this
from foedus.read.finders import acts, idioms, late, states, unfiled
from foedus.read.finders.condition import consent, ifs
from foedus.read.finders.contribution import offers, own_numbers, withheld
from foedus.read.finders.counts import counts, every, members, mixed, secrecy
from foedus.read.finders.days import dated
from foedus.read.finders.force import aims, amounts
from foedus.read.finders.incidents import drones, expulsions
from foedus.read.finders.meeting import meetings, readiness
from foedus.read.finders.moscow import rejections, threats, vetoes, wars
from foedus.read.finders.plan import binding, progress
from foedus.read.finders.pressure import sanctions
from foedus.read.finders.words import FORCE
from foedus.read.grammar import subject
from foedus.read.languages import claims as languages
from foedus.read.lexicon import SAYS
from foedus.read.nouns import NARRATOR, Claim, Document, Reading, Unread, claim_id
from foedus.read.parse import is_heading, lines
from foedus.read.parties import party_in, people
from foedus.read.people import Chain, People
from foedus.read.provisos import for_good
from foedus.read.quotes import quoted
from foedus.read.registry import party_of
from foedus.read.retold import ends_with, heard_from, texts_own
from foedus.read.same import distinct, names_once, same_numbers
from foedus.read.scene import About, Found, Scene
from foedus.read.tokens import Doc, Span
from foedus.read.topic import TELLING, on_topic
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
Weigher = Callable[[Doc, Mapping[str, str]], Callable[[Scene, Sequence[Found]], list[Found]]]
_ACTS = frozenset(("guarantees.rejected", "threat.foreign_troops", "ua.strengthening"))  # whoever does it has said so
_COUNTED = frozenset(("meeting.attendance", "meeting.form", "coalition.size"))  # nobody's will


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
    if document.lang != "en" and (document.lang or document.chars > TELLING):
        strange = f"a text in another language ({document.lang or 'unknown'})"
        english = Unread(file=document.id, found=strange, expected="English; claims may be missing")
        found.append(languages.unread(document) or english)
    return found


def read(document: Document, weigher: Weigher | None = None) -> list[Claim]:
    """Return the claims of one document, in reading order.

    Parameters
    ----------
    weigher
        Given a line of English and who speaks for which party, what keeps, drops and adds to the finds of rules in its
        sentences; None for rules alone.
    """
    if languages.reads(document):
        return languages.read(document)
    parsed = lines(document.text)
    homes = people(document.text)
    crowd = People.of(parsed, homes)
    about = About(people=crowd, parties=homes, published=document.published, topic=on_topic(document.text))
    pairs: list[tuple[Scene, int, Found]] = []
    for line in parsed:
        voices = listen(line, crowd)
        weigh = weigher(line.doc, homes) if weigher else None
        for sentence in line.doc.sents:
            if not any(token.is_alpha for token in sentence):
                continue
            scene = Scene(line=line, sent=sentence, voices=voices, about=about, heading=is_heading(sentence))
            about.drones = about.drones or scene.has("drone", "uav", "shahed")
            about.fuel = about.fuel or amounts.is_about_fuel(scene.lower)
            found = [each for finder in FINDERS for each in finder(scene)]
            found = mixed.with_mixed(scene, every.with_shares(scene, found))
            found.extend(own_numbers.offered(scene, idioms.find(scene, found)))
            found = late.settled(scene, found)
            found = weigh(scene, found) if weigh else found
            found = [each for each in found if each.first <= each.last]  # in junk the ends that rules give may cross
            found = list(of_this(scene, for_good(scene, as_denied(scene, found))))
            found = unfiled.with_reasons(
                scene, found, list(unfiled.rest(scene, [(each.first, each.last) for each in found]))
            )
            scene.conditions = [each for each in found if each.kind == "condition"]
            pairs.extend((scene, line.offset, _with_will(scene, each)) for each in distinct(found))
            scene.note_party()
            about.said = ends_with(scene)
            about.force = scene.search(FORCE) is not None
            about.soldiers = about.soldiers or scene.has("troops", "soldiers", "boots", "force", "peacekeep")
            about.pledged = (
                about.pledged
                or "coalition of" in scene.lower
                or any(each.question == "pledging.nations" for each in found)
            )
    claims = [_claim(document, scene, offset, each) for scene, offset, each in names_once(same_numbers(pairs))]
    once = {claim.id: claim for claim in claims}.values()
    return sorted(once, key=lambda claim: (claim.start, claim.end, claim.question))


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
        reader=found.reader,
    )


def _chain(scene: Scene, found: Found) -> Chain:
    """Who says it: the voices of its words; a name or a date is the document's own."""
    if found.plain or texts_own(scene, found):
        return ()
    verb = found.anchor
    chain = scene.speaks(verb) or _mostly(scene, found)
    own = subject(verb) if chain and verb.pos_ in {"VERB", "AUX"} and verb.lemma_ not in SAYS else None
    if own is not None and own.pos_ == "PROPN" and found.kind == "event" and scene.actor(verb) == chain[-1]:
        chain = chain[:-1]  # what the speaker did is told by somebody else
    if not found.actor or found.actor in chain:
        return chain
    if chain and not scene.about.people.names(found.actor) and not of_others(chain[-1], found.question):
        return chain  # "X repeated that Russia would not accept it": X says so
    return (*chain, found.actor)


def _mostly(scene: Scene, found: Found) -> Chain:
    """Whose most words of a claim are, where the word by which it was found is not his: ``X said | he was ready``."""
    if found.kind == "count" and any(each.text in '"“”' for each in scene.doc[found.first : found.last + 1]):
        return ()  # a name in quotation marks beside a number is nobody's words
    words = [each for each in scene.doc[found.first : found.last + 1] if each.is_alpha]
    chain, often = Counter(map(scene.speaks, words)).most_common(1)[0] if words else ((), 0)
    return chain if 2 * often > len(words) else ()


def _with_will(scene: Scene, found: Found) -> Found:
    """With whose will it is, where nobody is quoted; at once, for later on "he" is somebody else."""
    if not found.plain and found.question.startswith("contributor.") and not found.actor:
        return replace(found, actor=counts_in(found.anchor, scene.about.people))
    if found.plain or found.actor or found.question in _COUNTED or texts_own(scene, found):
        return found
    said = _chain(scene, found)
    if said and not of_others(said[-1], found.question):
        return found
    party = party_of(found.question)
    words = Span(scene.doc, found.first, found.last + 1)
    will = wills(words, scene.about.people, act=found.question in _ACTS, party=party)
    if said:  # "Britain said so, while Italy has refused"
        own = of_party(will, found.question) if will else None
        return replace(found, actor=own) if own and party_in(own) == party else found
    if will is None and (heard := heard_from(scene, found)):
        will = heard[-1]
    return replace(found, actor=will)


def _condition(scene: Scene, found: Found, conditions: Sequence[Found]) -> str | None:
    """The condition in whose sentence a claim stands, where one was found there."""
    if found.kind not in {"contribution", "statement", "count"}:
        return None
    for branch in conditions:
        waits = branch.waits is not None and found.first <= branch.waits <= found.last
        if waits or branch.first <= found.anchor.i <= branch.last:
            return scene.words(branch.first, branch.last)
    return None
