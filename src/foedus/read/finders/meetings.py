"""How did they meet: in person, from afar, or both?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from foedus.read.finders.reach import acting, head, tail
from foedus.read.grammar import extent, kids, subject, trim
from foedus.read.lexicon import SAYS
from foedus.read.scene import Found, Scene

if TYPE_CHECKING:
    from spacy.tokens import Token

_NEEDS = (
    "video", "remote", "virtual", "online", "hybrid", "screen", "phone", "zoom", "digital", "dial", "patched in",
    "connected", "in person", "in-person", "face to face", "face-to-face", "physical", "on site", "in the room",
    "logged in", "beamed", "tuned in", "looked in", "hooked up", "linked up", "plugged in", "the table",
    "teleconf", "by call", "conference call", "mixed f", "on-site",
)  # fmt: skip
_FAR = (
    r"(?:(?:by|via|over|through|on|in) (?:a |the |an )?(?:joint )?(?:video(?! (?:address|message|statement|posted|"
    r"released|clip))(?:[ -]?link|[ -]?conference|[ -]?call|conferencing)?\b|screens?|telephone|phone|Zoom|"
    r"teleconference|call\b)|"
    r"\b(?:remotely|virtually|digitally|online(?! (?:TV|news|update|portal|outlet|newspaper|post|video))|"
    r"from afar)\b|\bdial\w* in(?:to)?\b|\bpatched in\b|\b(?:logg|beam|tun|look|plug|hook|link|pip)\w* (?:in|"
    r"up)\b(?= (?:from|on|by|via|to|remotely)\b)|\bfrom (?:a |their |his )?screens?\b|"
    r"\bconnected (?:from|by|via|remotely)|\bjoin\w* from\b)"
)
_AFAR = re.compile(_FAR, re.I)
_MEETING_NOUN = (
    r"(?:meetings?|summit|talks|session|gathering|conference|call|format|get-together|consultations|"
    r"discussions?|mode|"
    r"form)"
)
_FORM = re.compile(
    rf"\b(?:virtual|online|video|remote|hybrid|mixed|videoconference|telephone|phone|digital|in[- ]person|"
    rf"face[- ]to[- ]face|physical)[ -]{_MEETING_NOUN}\b|"
    rf"\b{_MEETING_NOUN} (?:was|is|were|are|had been) (?:\w+ly )?(?:virtual|online|remote|hybrid|digital)\b|"
    r"\b(?:host|hold|held|join|conven|chair|through|by|in|during)\w* (?:an? |"
    r"the )?(?:\w+ )?conference call(?! participants)|\bvideo[ -]?conferenc\w+|\bvideo[ -]?calls?\b|"
    r"\bteleconference\b|\b(?:in a )?hybrid\b",
    re.I,
)
_NEAR = re.compile(
    r"\b(?:in[- ]person|face[- ]to[- ]face|physically|physical|on site|in the room|(?:around|at) the table)\b", re.I
)
# Some here, some there, told beside the meeting: ", some of them by video link", "partly in Rome and partly online".
_THERE = (
    r"(?:in person|in[- ]person|on[- ]site|physically|face to face|(?:in|at|around|from) (?:the |"
    r"a )?(?:[\w’'-]+ ){0,4}?"
    r"[\w’'-]+)"
)
_SHARE = (
    r"(?:(?:some|most|many|several|half|others|two|three|a few|a dozen|the (?:rest|others|majority|remainder))"
    r"(?: more)?(?: of (?:them|whom|the leaders|those))?|partly|both|either)"
)
_SHARED = re.compile(
    rf"\b(?:(?P<share>{_SHARE}) (?:{_THERE}(?:,? (?:and|or|but|while) (?:{_SHARE} )?|, {_SHARE} ))?|"
    rf"(?P<there>(?:in (?:[A-Z]\w+|person|"
    rf"the room)|on[- ]site|physically)),? (?:and|or|as well as) (?:{_SHARE} )?){_FAR}"
    rf"(?:,? (?:and|or) {_SHARE} {_THERE})?",
    re.I,
)
# Of staffs and ministers, not of the leaders.
_STAFF = frozenset(("minister", "chief", "general", "planner", "official", "expert", "adviser", "officer", "envoy"))
_ASIDE = frozenset(("relcl", "advcl", "acl", "pcomp"))
_MIXED = re.compile(
    r"\b(?:hybrid|mixed|partly|in (?:Paris|the room|person) and (?:by|via|on|over|online)|the (?:remainder|"
    r"remaining)|some (?:of (?:them|"
    r"whom) )?(?:in person|by|on|from)|(?:the )?others?\b|the rest)\b",
    re.I,
)
_TAKES_PART = re.compile(
    r"\b(?:meet\w*|met|summit|talks|took part|tak(?:e|es|ing) part|taken part|join\w*|attend\w*|participat\w*|"
    r"gather\w*|session|conference|held|hold|"
    r"conven\w*|present|chair\w*|host\w*|connected|patched|dial\w*|follow\w*|appear\w*|report\w* to|briefed|"
    r"consult\w*|confer\w*|videoconference|beamed|tuned|looked|sat|"
    r"linked|hooked|spoke|speak|leaders|call)\b",
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
    r"\b(?:must be|has to be|have to be|should be|needs? to be|nobody|no one|none|no (?:leaders?|"
    r"participants?|guests?))\b[^.;,]*$",
    re.I,
)
_SOME = re.compile(r"(?<=[,;] )(?:some|most|many|half|several|a few|a dozen)\b[^,;]*$", re.I)
_HOSTED = re.compile(
    r" (?:hosted|chaired|convened|led|organi[sz]ed|"
    r"called) by (?:the )?[A-Z]\w+(?: [A-Z]\w+)*(?: and [A-Z]\w+(?: [A-Z]\w+)*)?"
)
_OF_IT = re.compile(r" of the (?:so-called )?[“\"]?(?:coalition(?: of the willing)?|willing)[”\"]?", re.I)
_ONE = re.compile(r"^(?:president|chancellor|minister|premier|leader|taoiseach|king|general|secretary)$")
_SHORT = 4  # tokens
_NEXT = 30  # characters in which it is said with whom they spoke


def find(scene: Scene) -> Iterator[Found]:
    """Find in which form they met, or in which form somebody took part."""
    if not scene.has(*_NEEDS) or _TWO.search(scene.text) or not _WHO.search(scene.line.text):
        return
    afar, here, form = (_said(scene.text, each) for each in (_AFAR, _NEAR, _FORM))
    told = afar or here or form
    if told is None or not _TAKES_PART.search(scene.text):
        return
    if form and re.match("face", form[0], re.I) and re.search("Putin|Moscow|Russian|Kremlin", scene.text):
        return  # between the two at war
    if not (afar or form) and here and "table" in here[0]:
        return  # at the table they sit who are named
    value = _value(scene, afar, here, form)
    verb = acting(scene.doc[scene.tokens(*told.span())[0]])
    if _is_aside(scene, verb) or (form is None and (scene.heading and value is None)):
        return
    span = _both(scene, afar, here) if afar and here else None
    if form and afar and "ybrid" in form[0] and form.end() < afar.start():
        span = scene.tokens(form.start(), afar.end())
    first, last = scene.tokens(*(form or told).span())
    if span is None:
        span = _noun(scene, first, last) if form and not afar else _clause(scene, first, last)
    span = _whole(scene, first, span)
    shared = _SHARED.search(scene.text)
    if shared and _is_whole(shared, here, form):
        span, value = scene.tokens(*shared.span()), "hybrid"
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
        if doer.head.lemma_ not in SAYS:
            return False
    single = scene.about.people.knows(doer) or _is_one(doer)
    chairs = verb.lemma_ in {"chair", "host", "lead", "preside"}
    return bool(single) and verb.dep_ in _ASIDE and not chairs


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
    if form is None and not (afar and here) and not _MIXED.search(scene.text):
        match = afar or here
        assert match is not None
        doer = subject(acting(scene.doc[scene.tokens(*match.span())[0]]))
        if doer is not None and (scene.about.people.knows(doer) or _is_one(doer)):
            return None
    distant = afar or (form and not _NEAR.search(form[0]))
    if _MIXED.search(scene.text) or (distant and (here or (form and _NEAR.search(form[0])))):
        return "hybrid"
    return "remote" if distant else "in_person"


def _is_one(doer: Token) -> bool:
    """Whether a subject is one person: ``he``, ``the prime minister``; not ``every leader``."""
    every = any(each.lower_ in {"every", "each", "no", "any"} for each in doer.children)
    return doer.lower_ in {"he", "she"} or (_ONE.search(doer.lower_) is not None and not every)


def _both(scene: Scene, afar: re.Match[str], here: re.Match[str]) -> tuple[int, int]:
    """From the one form to the other, with who came in the first: ``Six leaders attended in person, the rest by"
    " video``."""
    early, late = sorted((afar, here), key=lambda each: each.start())
    first, last = scene.tokens(early.start(), late.end())
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
        if low - begin <= _SHORT and not scene.about.people.knows(subject(verb) or verb):
            low = begin
        high = tail(scene, max(noun.i, last), _ENOUGH)
        return trim(doc, low, high if high - noun.i <= _SHORT else max(noun.i, last))
    if noun.dep_ == "pobj" and noun.head.dep_ == "prep":
        verb = acting(noun.head)
        if noun.head.lower_ in {"after", "before", "during", "following", "at"}:  # the time of something else
            last = max(noun.i, last)
            whose = _OF_IT.match(scene.text, scene.end(last))
            return trim(doc, start, scene.tokens(whose.start(), whose.end())[1] if whose else last)
        passive = bool(subject(verb)) and noun.head.lower_ == "in"
        low = noun.head.i
        if passive and verb.i < start and start - verb.i < 6:
            low = min([verb.i, *(each.i for each in kids(verb, "auxpass", "aux"))])
            if verb.lemma_ != "hold":
                low = head(scene, verb, low)
        return trim(doc, low, max(noun.i, last))
    return trim(doc, min(start, first), max(noun.i, last))
