"""Who would command the force, or give an officer who does?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from foedus.read.finders.contribution.giving import claim
from foedus.read.finders.position.rows import ONE
from foedus.read.grammar import overlaps, trim
from foedus.read.parties import UNASKED, parties_in, party_in
from foedus.read.scene import Found, Scene

_WILL = (
    r"(?:(?:will|would|could|may|might|shall|is|are|was|were|has|have|had|been|be|being|also|jointly|to|then|both) )*"
)
_OVER = (
    r"(?:[\w’'-]+ ){0,4}?(?:force|mission|operation|contingent|headquarters|troops|coalition|command(?! of)|cell|it|"
    r"component)\b"
)
_TWO = rf"{ONE}(?:,? (?:and|with) {ONE})?"
# "Denmark and Norway would take turns in commanding the force", "... share command"
_JOINTLY = re.compile(
    rf"\b(?P<who>{_TWO}|(?:[Tt]he two|[Bb]oth) (?:countries|capitals|states|nations)) {_WILL}"
    rf"(?:(?:share|rotate|alternat|tak\w+ turns|turn about|hold|exercis|assum|tak(?:e|ing)|have)\w*"
    rf"(?: (?:in|over|at|on|with|up))? (?:the |a |joint |three-star |overall |operational )*command(?:ing)?"
    rf"(?: (?:of |over |above )?{_OVER})?|command {_OVER})"
)
# "Command of the force would be shared by Denmark and Norway"
_SHARED = re.compile(
    rf"\b(?:[Tt]he )?(?:[\w-]+ )?[Cc]ommand(?: (?:of|over) {_OVER})?(?: (?:above|below|at|on) (?:[\w-]+ ){{0,3}}?"
    rf"(?:that|this|it|level|star|top|rank))?(?: in Ukraine)? {_WILL}(?:shared|held|exercised|"
    rf"split|divided|rotat\w+|alternat\w+|taken|passed)(?: \w+)? (?:by|between|among|with) (?P<who>{_TWO})"
)
_OFFICER = (
    r"(?P<officer>(?:[Aa]n?|[Tt]he|its|one of its) (?:[A-Z]?[\w’'-]+ ){0,4}?(?:general|officer|admiral|commander|"
    r"brigadier|"
    r"colonel)(?: (?:of|with) (?:[\w-]+ ){1,3}(?:stars?|rank))?)"
)
_POST = (
    r"(?:headquarters|command post|command|cell|post|staff|force|mission)\b(?:[’']s headquarters)?"
    r"(?: in (?-i:[A-Z]\w+))?(?: of the (?:[\w-]+ ){0,3}?(?:force|mission)\b)?"
)
# "A Danish general has been chosen to lead the headquarters in Kyiv"
_CHOSEN = re.compile(
    rf"\b{_OFFICER} (?:(?:has|have|had|is|was|were|will|would|been|be|already) )*(?:chosen|selected|picked|named|"
    rf"appointed|designated|assigned|earmarked)\b[^.,;:—]{{0,50}}?{_POST}",
    re.I,
)
# "A coordination cell in Kyiv would be headed by a Danish general"
_HEADED = re.compile(
    rf"\b(?:an?|the|its) (?:[\w-]+ ){{0,4}}?{_POST} {_WILL}(?:headed|led|run|commanded) by {_OFFICER}",
    re.I,
)
# "Denmark has picked an admiral for the headquarters", "will provide the general who runs the headquarters"
_PICKED = re.compile(
    rf"\b(?P<who>{ONE})(?:, [^,.;:]{{3,30}},)? (?:has |have |had |will |would |is to )?(?:chosen|chose|selected|"
    rf"picked|picks|named|names|"
    rf"appointed|appoints|designated|provided?|provides|send|sent|sends|supply|nominated) "
    rf"{_OFFICER}[^.,;:—]{{0,30}}?{_POST}"
)
# "A Danish admiral will run the headquarters", "a cell in Kyiv, headed by a Danish admiral"
_RUNS = re.compile(
    rf"\b(?:{_OFFICER} (?:will|would|is to|is|was|could) (?:run|head|lead|command|take charge of|be in charge of) "
    rf"(?:the |a )?(?:[\w-]+ ){{0,4}}?{_POST}"
    r"|(?:[Aa]n?|[Tt]he) (?:[\w-]+ ){0,3}?(?:cell|headquarters|command post|command)\b[^.;:,—]{0,40}, (?:headed|"
    r"led|run|"
    r"commanded) by "
    r"(?P<other>(?:an?|its) (?:[A-Z]?[\w’'-]+ ){0,4}?(?:general|officer|admiral|commander|brigadier|colonel)))",
)
_NEVER = re.compile(r"\b(?:American|US|U\.S\.|Russian|Ukrainian|not|no|never)\b|n[’']t\b")


def find(scene: Scene) -> Iterator[Found]:
    """Find whose part is command: of the force, or of its headquarters."""
    if not scene.about.topic or not scene.has("command", "headquarters", " cell"):
        return
    taken: list[tuple[int, int]] = []
    for pattern in (_JOINTLY, _SHARED, _CHOSEN, _PICKED, _HEADED, _RUNS):
        for match in scene.finditer(pattern):
            first, last = trim(scene.doc, *scene.tokens(*match.span()))
            if _NEVER.search(match[0]) or overlaps(first, last, taken):
                continue
            taken.append((first, last))
            for party in _whose(scene, match, first):
                if party not in UNASKED:
                    yield claim(f"contribution.{party}", first, last, ("command",), scene.doc[last])


def _whose(scene: Scene, match: re.Match[str], first: int) -> list[str]:
    """The parties that command, or whose officer does: that of the speaker if nothing else is said."""
    if "who" in match.re.groupindex:
        named = parties_in(match["who"])
        if "Paris" in match["who"] and "FR" not in named:
            named.append("FR")  # elsewhere it is where they meet
        before = scene.text[: match.start()], scene.line.text[: scene.sent.start_char]
        return named or parties_in(before[0])[:2] or parties_in(before[1])[:2]
    voice = scene.voice(scene.doc[first])
    party = (
        party_in(match["officer"] or match.groupdict().get("other") or "")
        or voice
        or party_in(scene.text[: match.start()])
        or scene.about.party
    )
    return [party] if party else []
