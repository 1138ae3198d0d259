"""Whether those who are counted came to a meeting, rather than belong to the coalition."""

from __future__ import annotations

import re

from foedus.read.finders.reach import acting, head
from foedus.read.finders.told import before as told_before
from foedus.read.scene import Scene

# Of those who came together: attended, took part in the talks, joined the call.
ATTEND = re.compile(
    r"\b(?:attend\w*|(?:were|was|are|be) (?:present|represented)|in attendance|at the table|around the table|"
    r"(?:took|tak(?:e|es|en|ing)|had) part in (?:the |a |an |this |that |today[’']s |"
    r"\w+day[’']s )?(?:[\w-]+ ){0,3}?(?:meeting|summit|talks|call|conference|session|gathering|discussions?|"
    r"videoconference)|(?:took|tak(?:e|es|ing)) part(?=[.,;]|$| (?:in person|by|via|remotely|either)\b)|"
    r"(?:participat\w*|join\w*|dial\w*)(?: in(?:to)?)? (?:the |a |an |this |that )?(?:[\w-]+ ){0,3}?(?:meeting|"
    r"summit|talks|call|conference|session|gathering|discussions?|videoconference)|"
    r"participated (?:either|both|in person|in-person|virtually|remotely|online|by|via|through|from)|"
    r"(?:hold|holds|held|holding) (?:\w+ )?talks|in the room|(?:a)?round the table|on the (?:line|call|screens?)|"
    r"(?:on|from) (?:a |the )?(?:wall of )?screens?\b|dial\w+ in\b|(?:came|come|appeared|turned up|showed up|"
    r"travel\w+|flew|joined|listened|followed|took part|tuned|logged|linked|connected|spoke|participated)(?: in)? "
    r"(?:in person|by|via|over|virtually|remotely|online|from)\b|(?:is|are|were) expected(?: in| at|,|$)|"
    r"sat (?:down )?(?:in|at|round|around|together)|made the (?:trip|journey)|"
    r"(?:met|gathered|assembled|convened|came together|will meet|will gather|meet|gather) (?:in|at|for|on|by|"
    r"virtually|online)\b)",
    re.IGNORECASE,
)
_GATHERED = re.compile(
    r"\b(?:br(?:ings?|ought|inging) together|gather(?:ed|s|ing)|attended by|hosted|hosting|welcom\w+|"
    r"dr[ae]w(?:s|n)?|attract\w*|"
    r"with the participation of)\b[^.;]*$",
    re.I,
)
_CAME = re.compile(
    r"\b(?:took part|taken part|participated|attended|came|come|travelled|traveled|flew|"
    r"appeared)\b(?! in )",
    re.I,
)
_MEETING = re.compile(r"\b(?:meeting|summit|talks|call|conference|session|gathering|videoconference)\b", re.I)
_PAUSE = re.compile(
    r"[,;:—–]|\s(?:on|with|over|to|where|as|after|before|amid|alongside|during|including|hosted|held|convened|and)\b",
    re.I,
)
_CLOSE = 8  # tokens between a verb of gathering and the number


def attended(scene: Scene, match: re.Match[str], span: tuple[int, int], said: str) -> bool:
    """Return whether what is said of a number is that so many came."""
    if re.search(r"\bmembers? of\b|\bmember (?:countries|states)|\bcoalition of\b|\bbelong", scene.words(*span), re.I):
        return False
    before = scene.text[max(0, match.start("number") - 60) : match.start("number")]
    if _CAME.search(said) and (scene.search(_MEETING) or _MEETING.search(told_before(scene))):
        return True
    return ATTEND.search(said) is not None or (
        _GATHERED.search(before) is not None and scene.search(_MEETING) is not None
    )


def with_meeting(scene: Scene, match: re.Match[str], first: int, span: tuple[int, int]) -> tuple[int, int]:
    """Return the span with the meeting that they came to: ``The summit was attended by 35 countries``."""
    gathered = _GATHERED.search(scene.text[: match.start("number")])
    if gathered is None:
        return span
    at = scene.tokens(gathered.start(), gathered.end())[0]
    if scene.doc[at].pos_ == "NOUN":
        return span
    if scene.doc[at].tag_ == "VBG" or "attended" not in gathered[0]:
        return at, span[1]
    return (head(scene, acting(scene.doc[at]), at) if first - at < _CLOSE else span[0]), span[1]


def until_there(scene: Scene, span: tuple[int, int], end: int) -> tuple[int, int]:
    """Return the span with what those who are counted did: ``35 leaders | took part in the meeting | on Thursday``."""
    words = scene.words(span[0], max(end, span[1]))
    came = ATTEND.search(words)
    if came is None:
        return span
    pause = _PAUSE.search(words, came.end())
    at = scene.start(span[0])
    return span[0], scene.tokens(at, at + (pause.start() if pause else len(words)))[1]
