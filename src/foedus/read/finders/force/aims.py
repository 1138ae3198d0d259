"""What the force is for, and what it is not for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from foedus.read.finders.force import tasks
from foedus.read.finders.force.aim_words import ANY_AIM, TO_AIM, values
from foedus.read.finders.told import before, of_states
from foedus.read.finders.words import FORCE
from foedus.read.grammar import extent, kids, negated, overlaps, subject, trim
from foedus.read.lexicon import listed
from foedus.read.scene import Clause, Found, Scene

if TYPE_CHECKING:
    from foedus.read.tokens import Token

_FORCES = re.compile(
    r"\b(?:forces?|coalition|mission|peacekeepers|troops|soldiers|contingents?|presence|assets)\b"
    r"(?:[”\"’' ]+(?!(?:said|"
    r"would|will|could|can|may|might|but)\b)[\w’'”\"-]+){0,6}\W*$",
    re.I,
)
# Whom no force deters, and who would be able to without one.
_OTHERS = re.compile(r"\b(?:Western|NATO|Europe\w*|allies|Kyiv of|abilit(?:y|ies)|capacity|capabilit(?:y|ies))\b", re.I)
_MEANS = listed("intend design mean aim serve tailor")
_MEANT = re.compile(r"\b(?:intended|designed|meant|aimed|serves?|tailored)\b", re.I)
_STRONG = re.compile(
    r"\b(?:aim(?:s|ed)?|meant|intended|designed|purpose|supposed to|objective|goal|matter of|is to|there to|"
    r"here to|isn’t about|"
    r"not about|serves? (?:as|to)|tasked)\b",
    re.I,
)
# Verbs that tell what is done, not what for.
_OTHER = listed(
    "say warn call send deploy contribute commit have pledge offer become regard proceed appear see",
    "expect announce prepare agree put place base locate",
)
_ELSE = re.compile(r"\b(?:legitimate|sanctions|oil|drones|threaten)\b", re.I)
_AIM_BEFORE = re.compile(r"\b(?:aim|goal|purpose|objective|task|job)\b", re.I)
_IT = frozenset(listed("it this they which that neither other group part element mission plan"))
_DETERRENT = re.compile(r"\b(?:deterren(?:t|ce)|reassur\w+)\b", re.I)
_QUOTES = frozenset('“"')
_LONG = 150  # characters
_NEAR = 70  # characters from the verb within which an aim is its aim


def find(scene: Scene) -> Iterator[Found]:
    """Find aims of the force."""
    named = list(tasks.find(scene))
    yield from named
    if not (scene.search(ANY_AIM) or scene.search(_MEANT)):
        return
    done = [(each.first, each.last) for each in named]
    found = [aim for each in scene.clauses if (aim := _aim(scene, each)) is not None]
    # An aim with a subject of its own inside another is said for itself; the rest of the larger one only leads to it.
    finer = [
        each
        for each in found
        if not any(
            other is not each
            and each.first <= other.first
            and other.last <= each.last
            and other.anchor.dep_ in {"ccomp", "parataxis"}
            for other in found
        )
    ]
    for each in (*sorted(finer, key=lambda item: item.first - item.last), *_infinitives(scene)):
        if not overlaps(each.first, each.last, done):
            done.append((each.first, each.last))
            yield each


def _aim(scene: Scene, each: Clause) -> Found | None:
    verb = each.verb
    own = kids(verb, "nsubj", "nsubjpass")
    meant = verb.lemma_ in _MEANS and _MEANT.search(verb.text) is not None
    near = scene.words(verb.i, min(each.last + 12, scene.sent.end - 1))
    if not (own or verb.dep_ in {"acl", "conj", "ROOT"}) or not (meant or ANY_AIM.search(near)):
        return None
    later = [c for c in verb.children if c.dep_ in {"conj", "ccomp"} and c.i > verb.i and kids(c, "nsubj", "nsubjpass")]
    asides = [c for c in verb.children if c.dep_ == "advcl" and (kids(c, "mark") or kids(c, "nsubj"))]
    turns = [
        c
        for c in verb.children
        if c.dep_ == "conj" and c.i > verb.i and any(t.lower_ == "but" for t in c.doc[c.left_edge.i - 1 : c.i])
    ]
    turns += [
        c
        for c in verb.children
        if c.dep_ == "conj"
        and c.i > verb.i
        and kids(c, "aux", "auxpass")
        and _STRONG.search(scene.words(c.left_edge.i, c.right_edge.i))
    ]
    first, last = extent(verb, without=("mark", "punct", "parataxis"), leave=[*later, *asides, *turns])
    rest = scene.words(verb.i, last)
    word = ANY_AIM.search(rest)
    if not meant and (word is None or word.start() > _NEAR):
        return None
    doer = subject(verb)
    if doer is None or scene.voice(verb) == "RU":
        return None
    said = scene.words(*extent(doer, without=("relcl", "acl", "advcl", "appos")))
    pronoun = doer.lower_ in _IT
    aim = verb.lemma_ == "be" and doer.lemma_ in {"aim", "goal", "purpose", "objective"}
    aim = aim or (pronoun and negated(verb) and _AIM_BEFORE.search(before(scene)) is not None)
    war = aim and re.search(r"\b(?:fight|wag|war|attack|aggression)", rest) is not None
    if not (FORCE.search(said) or pronoun or (aim and (war or FORCE.search(scene.line.text) or scene.about.force))):
        return None
    lead = scene.words(max(first, verb.i - 3), last)
    strong = _STRONG.search(lead)
    weak = re.search(r"\b(?:will|would|must|should|can|not)\b|n[’']t\b", lead) and (
        FORCE.search(said)
        or FORCE.search(scene.line.text)
        or (pronoun and (scene.about.force or _DETERRENT.search(scene.line.text)))
    )
    if not strong and not aim and not (weak and (not pronoun or own)):
        return None
    if pronoun and not strong and not negated(verb) and not (FORCE.search(scene.line.text) or scene.about.force):
        return None
    if (verb.lemma_ in _OTHER and not re.search(r"objective|aim|purpose|the will", rest)) or re.search(_ELSE, rest):
        return None
    if doer.lower_ in {"it", "they"} and not strong and of_states(scene, doer):
        return None
    if scene.party(verb) in {"RU", "UA", "US"} and not FORCE.search(said):
        return None
    if re.search(r"\b(?:Ukrainian|Ukraine’s|Ukraine's|Russian) (?:\w+ )?(?:armed )?forces\b", said, re.I):
        return None
    if verb.dep_ in {"acl", "conj"} and not own:
        first = scene.predicate(Clause(verb, first, last, rest))[0]
        if verb.dep_ == "acl" and doer.i == scene.sent.start and verb.i - doer.i == 1:
            first = doer.i
    begins = doer.left_edge.i
    if first < begins and scene.doc[begins - 1].text == ",":
        first = begins  # "in the event of a truce, | it would deter"
    if len(scene.words(first, last)) > _LONG:
        first = scene.predicate(Clause(verb, first, last, rest))[0]
    last = _with_but(scene, _with_not(scene, last)) if negated(verb) else _with_not(scene, last)
    last = _before_which(scene, verb.i, last)
    words = scene.words(first if negated(verb) else verb.i, last)
    if not values(words):
        return None
    return Found(
        kind="purpose",
        question="force.purpose",
        first=first,
        last=last,
        value=values(words),
        anchor=verb,
    )


def _before_which(scene: Scene, verb: int, last: int) -> int:
    """Leave out what is told besides: ``deterring Russia | , which invaded in 2022, from more``."""
    return next(
        (
            each.i - 2
            for each in scene.doc[verb + 3 : last]
            if each.lower_ in {"which", "who"} and each.nbor(-1).text == ","
        ),
        last,
    )


def _with_but(scene: Scene, last: int) -> int:
    """Add what it is instead: ``is not a matter of waging war, but of deterring it``."""
    turn = scene.doc[last + 1 : min(last + 4, scene.sent.end)]
    but = next((each for each in turn if each.lower_ == "but"), None)
    if but is None or any(each.is_alpha for each in turn if each.i < but.i):
        return last
    if but.i + 1 < scene.sent.end and scene.doc[but.i + 1].lower_ in {"of", "for", "rather"}:
        stop = next((t.i for t in scene.doc[but.i : scene.sent.end] if t.text in {";", "—", ".", "”"}), scene.sent.end)
        return stop - 1
    return last


def _with_not(scene: Scene, last: int) -> int:
    """Add ``, not wage a new war`` to an aim."""
    end = scene.sent.end
    if last + 2 < end and scene.doc[last + 1].text in {",", "—"} and scene.doc[last + 2].lower_ == "not":
        stop = next((t.i for t in scene.doc[last + 3 : end] if t.text in {",", "—", ";", "."}), end)
        return stop - 1
    return last


def _infinitives(scene: Scene) -> Iterator[Found]:
    """``but to prevent any new aggression``; ``Force meant to deter``; ``one to train, one to deter``."""
    text = scene.text
    for token in scene.sent:
        if token.i + 1 >= scene.sent.end or not (
            token.lower_ in {"at", "of"} or (token.lower_ == "to" and token.dep_ == "aux")
        ):
            continue
        verb = token.head if token.lower_ == "to" else scene.doc[token.i + 1]
        verb = verb.head if verb.dep_ == "amod" else verb  # "of waging war", parsed as a war that wages
        words = scene.words(token.i, min(verb.i + 6, scene.sent.end - 1))
        before = scene.doc[token.i - 1].lower_ if token.i > scene.sent.start else ""
        if not TO_AIM.match(words):
            continue
        if before in _QUOTES and token.i - 2 > scene.sent.start and scene.doc[token.i - 2].lower_ in {"aim", "aims"}:
            if not (FORCE.search(text) or scene.about.force):
                continue
            low = token.i
        elif before in {"meant", "designed", "intended", "aimed", "aiming"} and (
            FORCE.search(text) or scene.doc[token.i - 1].dep_ != "acl"
        ):
            low = token.i - 1
        elif token.lower_ == "of":
            if before not in {"aim", "goal", "purpose", "intention", "hope"}:
                continue
            low = token.i - 2 if scene.doc[token.i - 2].lower_ == "the" else token.i - 1
            low -= scene.doc[low - 1].lower_ in {"with", "in", "for", "no"}
        elif before == "but" or _of_force(scene, token.i) or _deters(scene, token):
            low = token.i
            if scene.words(max(token.i - 2, scene.sent.start), token.i - 1).casefold() == "in order":
                low -= 2
        elif before == "one" and FORCE.search(text):
            low = token.i - 1
        else:
            continue
        high = _to_stop(scene, verb)
        high = _with_not(scene, high)
        low, high = trim(scene.doc, low, high)
        if (
            low > scene.sent.start
            and FORCE.search(scene.doc[low - 1].text)
            and low - 1 - scene.sent.start <= 3
            and before == "meant"
        ):
            low -= 1
        yield Found(
            kind="purpose",
            question="force.purpose",
            first=low,
            last=high,
            value=values(scene.words(low, high)),
            anchor=verb,
        )


def _deters(scene: Scene, to: Token) -> bool:
    """Whether somebody other than Moscow is ``to deter`` something: that is always what a force is for."""
    verb = to.head
    if verb.lemma_ not in {"deter", "dissuade", "reassure", "discourage"} or scene.party(verb) in {"RU", "UA"}:
        return False
    around = scene.words(max(to.i - 2, scene.sent.start), min(verb.i + 3, scene.sent.end - 1))
    return not _OTHERS.search(around) and (scene.search(FORCE) is not None or scene.about.force)


def _to_stop(scene: Scene, verb: Token) -> int:
    """Where the words of an aim end: at a pause or where a condition begins."""
    high = max(extent(verb, without=("parataxis", "punct"))[1], verb.i)
    for token in scene.doc[verb.i + 1 : high + 1]:
        pause = token.text == "," and token.i < high and scene.doc[token.i + 1].lower_ in {"which", "with", "who"}
        if (
            pause
            or token.text in {";", "—", "–", ":"}
            or token.lower_ in {"after", "once", "when", "if", "while", "as"}
        ):
            return token.i - 1
    return high


def _of_force(scene: Scene, at: int) -> bool:
    """Whether an infinitive follows a force: ``a multinational force to ensure a ceasefire``."""
    near = scene.words(max(at - 7, scene.sent.start), at - 1)
    return _FORCES.search(near) is not None
