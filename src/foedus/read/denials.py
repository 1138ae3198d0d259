"""Is what is told only told to be denied: ``rejects claims that it will send troops``, ``it is not true that ...``?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from foedus.read.scene import Found, Scene

# What nobody has said who only denies it. What is counted, or asked for, is told all the same.
_STANCES = frozenset(
    ("position", "contribution", "condition", "contributor", "us.ground_troops", "ua.force_limits", "meeting.ready")
)
_SENDS = frozenset(("deploy_committed", "deploy_conditional"))
_DENIAL = re.compile(
    r"(?P<own>\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:e|es|ed|ing)))\b"
    r"(?: (?!to\b)[\w’-]+){0,7}? (?:that|claims?|reports?|rumou?rs?|suggestions?|allegations?)\b[^.;:!?“”\"]{0,40}$|"
    r"(?P<it>\b(?:not|never) (?:\w+ )?true that)\b[^.;:]{0,40}$|"
    r"\bno(?:body| one)\b[^.;:,]{0,30} said\b[^.;:,]{0,30}$|"
    r"\bmisquoted as saying\b[^.;:]{0,40}$",
    re.IGNORECASE,
)


def as_denied(scene: Scene, found: Iterable[Found]) -> Iterator[Found]:
    """Leave out of a sentence what is only told to be denied; who denies sending troops will not send them."""
    start = scene.sent.start
    for each in found:
        stem, _, last = each.question.rpartition(".")
        before = scene.doc.part(start, each.first)
        denial = _DENIAL.search(before) if (stem if last.isupper() else each.question) in _STANCES else None
        if denial is None:
            yield each
        elif stem == "position" and each.value in _SENDS and (denial["own"] or denial["it"]):
            at = scene.sent.start_char + denial.start()
            first = next(token.i for token in scene.sent if token.idx >= at)
            yield replace(each, value="no_troops", first=first)
