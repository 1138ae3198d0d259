"""Is what is told only told to be denied: ``rejects claims that it will send troops``, ``it is not true that ...``?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from foedus.read.parties import party_in
from foedus.read.registry import asked, party_of
from foedus.read.scene import Found, Scene

# What nobody has said who only denies it, by question. What is counted, or asked for, is told all the same.
_SAID = {
    "position": {"deploy_committed", "deploy_conditional", "open"},
    "contributor": {"member"},
    "us.ground_troops": {"yes"},
    "ua.force_limits": {"limits"},
    "meeting.ready": {"ready"},
}
_PARTS = frozenset(("contribution", "condition"))  # whatever they are
_SENDS = frozenset(("deploy_committed", "deploy_conditional"))
_DENIAL = re.compile(
    r"(?P<own>\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:e|es|ed|ing)))\b"
    r"(?: (?!to\b)[\w’-]+){0,7}? (?:that|claims?|reports?|rumou?rs?|suggestions?|allegations?)\b[^.;:!?“”\"]{0,40}$|"
    r"(?P<it>\b(?:not|never) (?:\w+ )?true that)\b[^.;:]{0,40}$|"
    r"\bno(?:body| one)\b[^.;:,]{0,30} said\b[^.;:,]{0,30}$|"
    r"\bmisquoted as saying\b[^.;:]{0,40}$",
    re.IGNORECASE,
)
# What others are asked to do, and what is no more than a question.
_ASKED = re.compile(
    r"\b(?:urg(?:e[sd]?|ing)|call(?:s|ed|ing)? (?:up)?on|ask(?:s|ed|ing)?|press(?:es|ed|ing)?|appeal(?:s|ed|ing)? to|"
    r"beg(?:s|ged|ging)?|want(?:s|ed)?|push(?:es|ed|ing)?) (?P<who>[^,.;:]{2,40}?) "
    r"to (?:send|deploy|contribute|station)\b"
)
_WHETHER = re.compile(r"\b[Aa]sked (?:\w+ ){0,3}(?:whether|if)\b[^,;:.]*$")


def _is_asked(before: str, words: str, party: str | None) -> bool:
    """Whether words ask a party, maybe among others, to send soldiers, or tell that somebody asks others."""
    if _ASKED.search(words):
        return True
    around = _ASKED.search(f"{before} {words}")
    return around is not None and any(party_in(each) == party for each in re.findall(r"[A-ZÀ-Þ][\w’-]+", around["who"]))


def as_denied(scene: Scene, found: Iterable[Found]) -> Iterator[Found]:
    """Leave out of a sentence what is only denied or asked for; who denies sending troops will not send them."""
    start = scene.sent.start
    for each in found:
        question = asked(each.question)
        key = question.key if question is not None else each.question
        before = scene.doc.part(start, each.first)
        denial = _DENIAL.search(before) if key in _PARTS or each.value in _SAID.get(key, ()) else None
        if key == "position" and _is_asked(before, scene.words(each.first, each.last), party_of(each.question)):
            continue  # what somebody asks of a state is not where it stands
        if each.value == "accept" and _WHETHER.search(before):
            continue  # a question
        if denial is None:
            yield each
        elif key == "position" and each.value in _SENDS and (denial["own"] or denial["it"]):
            at = scene.sent.start_char + denial.start()
            first = next(token.i for token in scene.sent if token.idx >= at)
            yield replace(each, value="no_troops", first=first)
