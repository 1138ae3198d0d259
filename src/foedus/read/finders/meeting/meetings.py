"""How did they meet: in person, from afar, or both?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from foedus.read.finders.meeting.meeting_forms import AFAR, FORM, NEAR
from foedus.read.finders.meeting.shared_meetings import SHARED, parted
from foedus.read.finders.reach import acting, head, tail
from foedus.read.grammar import extent, kids, subject, trim
from foedus.read.parties import COALITION
from foedus.read.scene import Found, Scene

if TYPE_CHECKING:
    from foedus.read.tokens import Token

_NEEDS = (
    "video", "remote", "virtual", "online", "hybrid", "screen", "phone", "zoom", "digital", "dial", "patched in",
    "connected", "in person", "in-person", "face to face", "face-to-face", "physical", "on site", "in the room",
    "logged in", "beamed", "tuned in", "looked in", "hooked up", "linked up", "plugged in", "the table",
    "teleconf", "by call", "conference call", "mixed f", "on-site", "distance",
)  # fmt: skip
# Of staffs and ministers, not of the leaders.
_STAFF = frozenset(("minister", "chief", "general", "planner", "official", "expert", "adviser", "officer", "envoy"))
_ASIDE = frozenset(("relcl", "advcl", "acl", "pcomp"))
_MIXED = re.compile(
    r"\b(?:hybrid|mixed|partly|in (?:Paris|the room|person) and (?:by|via|on|over|online)|the (?:remainder|"
    r"remaining)|some (?:of (?:them|"
    r"whom) )?(?:in person|by|on|from)|(?:\d+|[a-z]+) of (?:them|whom) (?:\w+ )?(?:by|via|on|over|remotely|online)|"
    r"others|other (?:[\w-]+ )?[\w-]+s|the rest)\b",
    re.I,
)
_TAKES_PART = re.compile(
    r"\b(?:meet\w*|met|summit|talks|took part|tak(?:e|es|ing) part|taken part|join\w*|attend\w*|participat\w*|"
    r"gather\w*|session|conference|held|hold|"
    r"conven\w*|present|chair\w*|host\w*|connected|patched|dial\w*|follow\w*|appear\w*|report\w* to|briefed|"
    r"consult\w*|confer\w*|videoconference|beamed|tuned|looked|sat|"
    r"linked|hooked|spoke|speak|leaders|call|discuss\w*|negotiat\w*|debated?|deliberat\w*)\b",
    re.I,
)
_WHO = re.compile(
    r"\b(?:coalition|group|countries|leaders?|summit|allies|heads of|Macron|Starmer|Merz|Zelensk\w+|Europe\w*|"
    r"participants|partners|"
    r"chancellor|prime minister|president|ministers?|Meloni|Tusk|Carney|Albanese|the (?:meeting|talks|session|"
    r"gathering))\b",
    re.I,
)
_TWO = re.compile(
    r"\b(?:spoke|speak|speaking|talked|talk)\b(?: [\w’'-]+){0,6}? (?:by|on|over) (?:the )?(?:tele)?phone|\b(?:spoke|"
    r"speak) to\b|\b(?:call|calls|spoke|speak|conversation) with\b|\b(?:phone|telephone) (?:call|"
    r"conversation)s? (?:with|between)\b",
    re.I,
)
_AMERICAN = re.compile(r"\b(?:Trump|Washington|Witkoff|Putin|White House)\b")
_ENOUGH = frozenset(
    ("to", "on", "after", "ahead", "before", "following", "for", "with", "as", "where", "while", "which")
)
_NOBODY = re.compile(
    r"\b(?:must be|has to be|have to be|should be|needs? to be|nobody|no one|none|reporters|journalists|no (?:leaders?|"
    r"participants?|guests?))\b[^.;,]*$",
    re.I,
)
_SOME = re.compile(r"(?<=[,;] )(?:some|most|many|half|several|a few|a dozen)\b[^,;]*$", re.I)
_HOSTED = re.compile(
    r" (?:hosted|chaired|convened|led|organi[sz]ed|"
    r"called) by (?:the )?[A-Z]\w+(?: [A-Z]\w+)*(?: and [A-Z]\w+(?: [A-Z]\w+)*)?"
)
_OF_IT = re.compile(r" of the (?:so-called )?[“\"]?(?:coalition(?: of the willing)?|willing)[”\"]?", re.I)
_ONE = re.compile(r"^(?:president|chancellor|minister|premier|leader|head|taoiseach|king|general|secretary)$")
_COME = frozenset(("participate", "join", "attend"))
_CHAIRS = frozenset(("chair", "host", "lead", "preside", "convene"))
# What all of them did together: who they are is told elsewhere.
_TOGETHER = frozenset(
    ("meet", "confer", "talk", "speak", "consult", "discuss", "gather", "assemble", "convene", "hold")
)
_FROM = re.compile(r" from (?:the [\w ]{4,30}? (?:in|at|near|of) )?[A-Z][\w’'-]+")
_DAY = re.compile(
    r" on (?:(?:last|next) )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?:, )?)?(?:(?:the )?\d{1,2}(?:st|nd|rd|"
    r"th)? "
    r"[A-Z][a-z]{2,8}\b|[A-Z][a-z]{2,8}\.? \d{1,2}\b)?(?<! on)"
)
_SHORT = 4  # tokens
_NAMES = 7  # tokens: "Keir Starmer and Emmanuel Macron" belong to the meeting that they chaired
_NEXT = 30  # characters in which it is said with whom they spoke


def find(scene: Scene) -> Iterator[Found]:
    """Find in which form they met, or in which form somebody took part."""
    if not scene.has(*_NEEDS) or scene.search(_TWO) or not _WHO.search(scene.line.text):
        return
    afar, here, form = (_said(scene.text, each) for each in (AFAR, NEAR, FORM))
    if form and afar and afar.start() < form.start() and form.end() <= afar.end():
        form = None  # "by videoconference" is how somebody took part
    told = afar or here or form
    if told is None or not scene.search(_TAKES_PART):
        return
    if form and re.match("face", form[0], re.I) and re.search("Putin|Moscow|Russian|Kremlin", scene.text):
        return  # between the two at war
    if not (afar or form) and here and "table" in here[0]:
        return  # at the table they sit who are named
    shared, clauses = scene.search(SHARED), parted(scene) if afar else None
    whole = shared is not None and _is_whole(shared, here, form)
    value = "hybrid" if whole or clauses else _value(scene, afar, here, form)
    verb = acting(scene.doc[scene.tokens(*told.span())[0]])
    place = _FROM.match(scene.text, afar.end() - len(" from") * afar[0].endswith(" from")) if afar else None
    if _is_aside(scene, verb) or (value is None and (scene.heading or not (place or _of_talks(verb)))):
        return  # of one who took part it is told by the way, unless it is said from where
    span = _both(scene, afar, here) if afar and here else None
    noun = form is not None and (afar is None or form.start() <= afar.start() or _to_it(scene, form))
    if form and afar and "ybrid" in form[0] and form.end() < afar.start():
        span, noun = scene.tokens(form.start(), afar.end()), False
    first, last = scene.tokens(*(form if form and noun else afar or here or told).span())
    if span is None or (form and here and form.start() <= here.start() and here.end() <= form.end()):
        span = _noun(scene, first, last) if noun else _clause(scene, first, last)
    span = _whole(scene, first, span)
    if clauses is not None:
        span = clauses
    elif whole and shared is not None:
        span = scene.tokens(*shared.span())
    if place:
        span = span[0], max(span[1], scene.tokens(place.start(), place.end())[1])
    words = scene.words(*span)
    if scene.text.startswith(" with", scene.end(span[1])) and _AMERICAN.search(
        scene.text[scene.end(span[1]) :][:_NEXT]
    ):
        return
    if _AMERICAN.search(words) and not re.search(r"\b(?:coalition|leaders|allies|participants)\b", words, re.I):
        return
    if scene.party(acting(scene.doc[first])) == "US":
        return
    yield Found(
        kind="event", question="meeting.form", first=span[0], last=span[1], value=value, anchor=acting(scene.doc[first])
    )


def _of_talks(verb: Token) -> bool:
    """Whether a clause tells of the talks how one of those there followed them: ``the talks, which she followed``."""
    return verb.dep_ == "relcl" and any(each.lower_ in {"which", "that"} for each in kids(verb, "dobj", "pobj"))


def _to_it(scene: Scene, form: re.Match[str]) -> bool:
    """Whether those who were far away came to a meeting of a form: ``dialled in | to a video conference``."""
    noun = scene.doc[scene.tokens(*form.span())[1]]
    return noun.dep_ == "pobj" and noun.head.lower_ in {"to", "into"}


def _is_whole(shared: re.Match[str], here: re.Match[str] | None, form: re.Match[str] | None) -> bool:
    """Whether what is said of some and of others holds all that is said of the form."""
    inside = form is None or (shared.start() <= form.start() and form.end() <= shared.end())
    return inside and (here is None or shared.start() <= here.start())


def _is_aside(scene: Scene, verb: Token) -> bool:
    """Whether it is told by the way of one who took part, or of those below the leaders."""
    doer = subject(verb) or (subject(acting(verb.head)) if verb.dep_ == "pcomp" else None)
    if doer is None:
        return False
    if doer.lemma_ in _STAFF and doer.tag_ == "NNS":
        return True
    if verb.dep_ == "relcl":
        if doer.lower_ != "who":
            return False  # "the talks, which she followed by video"
        doer = verb.head
    single = _is_one(scene, doer)
    return single and verb.dep_ in _ASIDE - {"relcl"} and verb.lemma_ not in _CHAIRS


def _whole(scene: Scene, first: int, span: tuple[int, int]) -> tuple[int, int]:
    """Begin behind a quotation that ends before the form, and take along whose meeting it was."""
    low, high = span
    for token in scene.doc[low:first]:
        if token.text in '”"' and not any(each.text in '“"' for each in scene.doc[low : token.i]):
            low = token.i + 1
    host = _HOSTED.match(scene.text, scene.end(high))
    return low, scene.tokens(host.start(), host.end())[1] if host and high - low < _SHORT else high


def _said(text: str, pattern: re.Pattern[str]) -> re.Match[str] | None:
    """The first match that is not denied: ``nobody joined | by video`` tells of no video."""
    return next((each for each in pattern.finditer(text) if not _NOBODY.search(text[: each.start()])), None)


def _value(
    scene: Scene, afar: re.Match[str] | None, here: re.Match[str] | None, form: re.Match[str] | None
) -> str | None:
    """The form, None where it is told of one who took part: the others need not have done as they did."""
    if form is None and not (afar and here) and not scene.search(_MIXED):
        match = afar or here
        assert match is not None
        if is_of_one(scene, acting(scene.doc[scene.tokens(*match.span())[0]])):
            return None
    distant = afar or (form and not NEAR.search(form[0]))
    if scene.search(_MIXED) or (distant and (here or (form and NEAR.search(form[0])))):
        return "hybrid"
    return "remote" if distant else "in_person"


def is_of_one(scene: Scene, verb: Token) -> bool:
    """Whether a verb tells how one of those there took part, and not how the meeting was held."""
    doer = subject(verb)
    return doer is not None and _is_one(scene, doer) and verb.lemma_ not in _CHAIRS


def _is_one(scene: Scene, doer: Token) -> bool:
    """Whether a subject is one person or state: ``he``, ``the prime minister``, ``Japan``; not ``every leader``."""
    if doer.lower_ in {"who", "which", "that"} and doer.head.dep_ == "relcl":
        doer = doer.head.head
    if any(each.lower_ in {"every", "each", "no", "any"} for each in doer.children) or kids(doer, "conj"):
        return False
    if doer.lower_ in {"he", "she"} or _ONE.search(doer.lower_) is not None:
        return True
    if doer.pos_ == "PROPN" and doer.tag_ != "NNPS":
        party = scene.party_of(doer, doer.head)
        return (
            bool(scene.about.people.knows(doer))
            or doer.ent_type_ == "PERSON"
            or party not in {None, COALITION, "NATO", "EU"}
        )
    return False


def _both(scene: Scene, afar: re.Match[str], here: re.Match[str]) -> tuple[int, int]:
    """From the one form to the other, with who came in the first: ``Six leaders attended in person, the rest by"
    " video``."""
    early, late = sorted((afar, here), key=lambda each: each.start())
    first, last = scene.tokens(early.start(), late.end())
    doer, at = subject(acting(scene.doc[first])), scene.tokens(*late.span())[0]
    if doer is not None and doer.lower_ != "who" and _is_one(scene, doer) and subject(acting(scene.doc[at])) != doer:
        return _clause(scene, at, last)  # "the chancellor came in person; | the others joined by video"
    if scene.doc[first - 1].text == "," and first > scene.sent.start:
        return trim(scene.doc, first, tail(scene, last, _ENOUGH))
    verb = acting(scene.doc[first])
    low = head(scene, verb, min(first, verb.i)) if verb.i <= first and first - verb.i < 12 else first
    if (some := _SOME.search(scene.text[scene.start(low) : early.start()])) is not None:
        low = scene.tokens(scene.start(low) + some.start(), early.end())[0]
    return trim(scene.doc, low, tail(scene, last, _ENOUGH))


def _clause(scene: Scene, first: int, last: int) -> tuple[int, int]:
    """Who took part, and from where."""
    verb = acting(scene.doc[first])
    while verb.dep_ == "xcomp" and verb.head.pos_ in {"VERB", "AUX"}:  # "is expected to join"
        verb = verb.head
    start = min(first, verb.i) if verb.i >= scene.sent.start else first
    doer = subject(verb)
    low = head(scene, verb, start)
    if doer is not None and doer.lower_ in {"who", "which", "that"}:
        low = min(low, doer.i)
    if low > first or first - low > 25:
        low = start if first - start < 12 else first
    high = max(tail(scene, last, _ENOUGH), last)
    if verb.lemma_ in _TOGETHER and scene.sent.start <= verb.i < first:
        low = min([verb.i, *(each.i for each in kids(verb, "aux", "auxpass", "neg") if each.i > low)])
        day = _DAY.match(scene.text, scene.end(high))
        high = scene.tokens(day.start(), day.end())[1] if day else high
    return trim(scene.doc, low, high)


def _noun(scene: Scene, first: int, last: int) -> tuple[int, int]:
    """The act whose object a meeting of this form is, or the meeting with what happens to it."""
    doc = scene.doc
    noun = doc[last]
    if noun.pos_ not in {"NOUN", "PROPN"} and noun.head.pos_ == "NOUN":
        noun = noun.head
    while noun.dep_ == "compound" and noun.head.i > noun.i:
        noun = noun.head
    start = max(extent(noun, without=("relcl", "acl", "advcl", "punct"))[0], scene.sent.start)
    if noun.dep_ in {"nsubj", "nsubjpass"} and noun.head.i > noun.i:
        return trim(doc, start, tail(scene, max(noun.head.i, last), _ENOUGH))
    if noun.dep_ == "dobj" and noun.head.i < noun.i:
        verb = noun.head
        low = verb.i
        while low > scene.sent.start and doc[low - 1].text == "-" and low - 2 >= scene.sent.start:
            low -= 2  # "co-chaired"
        begin = head(scene, verb, low)
        doer = subject(verb)
        if doer is not None and low - begin <= (_SHORT if doer.pos_ == "PRON" else _NAMES):
            low = begin
        high = tail(scene, max(noun.i, last), _ENOUGH)
        return trim(doc, low, high if high - noun.i <= _SHORT else max(noun.i, last))
    if noun.dep_ == "pobj" and noun.head.dep_ == "prep":
        verb = acting(noun.head)
        if noun.head.lower_ in {"after", "before", "during", "following", "at"}:  # the time of something else
            last = max(noun.i, last)
            whose = _OF_IT.match(scene.text, scene.end(last))
            return trim(doc, start, scene.tokens(whose.start(), whose.end())[1] if whose else last)
        passive = bool(subject(verb)) and noun.head.lower_ == "in" and verb.lemma_ not in _COME
        passive = passive and not any(each.lower_ == "part" for each in kids(verb, "dobj"))
        low = noun.head.i
        if passive and verb.i < start and start - verb.i < 6:
            low = min([verb.i, *(each.i for each in kids(verb, "auxpass", "aux"))])
            if verb.lemma_ not in _TOGETHER:
                low = head(scene, verb, low)
        return trim(doc, low, max(noun.i, last))
    return trim(doc, min(start, first), max(noun.i, last))
