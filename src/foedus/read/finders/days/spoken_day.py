"""Was something said on the day on which leaders met: ``said on Thursday after a meeting of the coalition``?"""

from __future__ import annotations

import re

from foedus.read.dates import Found as Dated
from foedus.read.scene import Scene

_MEETING = (
    r"(?:summit|meeting|talks|gathering|session|conference of|video ?(?:link|call|conference)|met\b|gathered|"
    r"conven\w+|press conference with)"
)
_THEM = (
    r"(?:coalition|leaders|allies|partners|backers|supporters|friends of|heads of (?:state|government)|"
    r"Paris|French capital|London|[ÉE]lys[ée]e|(?:countries|states|nations|delegations)\b)"
)
# What follows the day: on which occasion it was said. A day after a meeting is another day.
_OCCASION = re.compile(
    r"^(?: (?:evening|afternoon|night|morning))?,?(?: in (?:Paris|London|the French capital),?)?(?: hours(?= after))? "
    r"(?:after|following|at the (?:end|close|conclusion) of|at|during|as|when|while|where|speaking|ahead of|"
    r"before)\b(?P<what>[^.;]{5,140})",
    re.I,
)
_THERE = re.compile(r"\bin (?:Paris|the French capital)(?: late| early)?,? (?:on )?$", re.I)
_THEN_THERE = re.compile(r"^(?: (?:evening|afternoon|night|morning))? in (?:Paris|the French capital)\b", re.I)
_HOST = re.compile(r"\b(?:Macron|Starmer|French [Pp]resident|[ÉE]lys[ée]e)\b")
_MANY = re.compile(
    r"\b(?:\d\d|twenty|thirty)[\w-]* (?:(?:\w+ )?(?:countries|nations|states|governments|allies|capitals)|"
    r"of (?:them|these|those|the (?:\w+ )?(?:\d\d|thirty|participants|members|countries|nations|states)))\b",
    re.I,
)
_WORDS = (
    "paris",
    "coalition",
    "leaders",
    "allies",
    "partners",
    "backers",
    "summit",
    "countries",
    "capital",
    "french president",
    "macron",
    "starmer",
)
# Other people's meetings.
_OTHERS = re.compile(
    r"\b(?:parliament\w*|parties|party|cabinet|forum|ministers|Trump|Putin|Xi|White House|Alaska|Nordic|Baltic|NATO|"
    r"Nato|chiefs|commanders|G7|EU|lawmakers|officials|Ramstein|Contact Group)\b"
)
_ELSEWHERE = re.compile(r"\b(?:defen[cs]e|security|economic) (?:conference|forum)\b", re.I)
# Told of an earlier day, or by the way to lead on to something else: "had said on Thursday", "When he said"
_EARLIER = re.compile(
    r"^\W*(?:When|After|While|As|Since)\b|\bhad (?:\w+ )?(?:said|told \w+|announced)(?: \w+)? (?:on )?$"
)
_WEEKDAY = re.compile(r"\w+day\b")
_DAY_BEFORE = re.compile(r"^[^.;]{0,20}\b(?:days?|weeks?|the day) (?:after|before)\b", re.I)


def on_the_day(scene: Scene, day: Dated) -> bool:
    """Whether a day on which something was said is that of a meeting of leaders."""
    if not scene.has(*_WORDS):
        return False
    before, after = scene.text[: day.start], scene.text[day.end :]
    if _DAY_BEFORE.match(after) or _ELSEWHERE.search(before):
        return False
    occasion = _OCCASION.match(after)
    if occasion is not None:
        what = occasion["what"]
        return (
            re.search(_MEETING, what, re.I) is not None
            and re.search(_THEM, what, re.I) is not None
            and not _OTHERS.search(what)
        )
    if _OTHERS.search(before[-80:]) or (_WEEKDAY.match(scene.text, day.start) and _EARLIER.search(before)):
        return False
    if _THERE.search(before) or _THEN_THERE.match(after):
        return True
    beside = before[-80:] + after[:60]
    return _HOST.search(beside) is not None and (_MANY.search(before) or _MANY.search(after)) is not None
