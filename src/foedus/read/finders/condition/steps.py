"""What has to come first, and what second, by the words of whoever speaks for a party?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from foedus.read.finders.told import before
from foedus.read.finders.words import FORCE, conditions
from foedus.read.grammar import trim
from foedus.read.parties import UNASKED, parties_in
from foedus.read.scene import Found, Scene

NEEDS = ("first", "before", "decisive", "including", "these", "backstop", "backing", "safety net", "american", "u.s.",
    "us ")  # fmt: skip
_GOAL = (
    r"(?:cease-?\s?fire|truce|armistice|peace(?: (?:deal|agreement|treaty|accord|settlement))?|settlement|"
    r"(?:UN |international |clear )?mandate)"
)
_MUST = r"(?:must|has to|have to|had to|needs to|needed to|would have to|will have to|should|is to|would need to)"
_BE = (
    r"(?:come first|come before [^.;:—”\",]{4,80}|(?:first |also )?be (?:reached|agreed|established|in place|signed|"
    r"there|achieved|concluded|secured|the first step)(?: first)?)"
)
# a ceasefire must come first (and then a mandate); before anyone talks of soldiers, a truce has to be reached
_FIRST = re.compile(
    rf"(?:\b[Bb]efore [^.;:—,”\"]{{8,90}}, )?(?:\b[Aa]n? |\b[Tt]he |\b)(?:\w+ )?{_GOAL}(?: in \w+| with \w+)? {_MUST} "
    rf"{_BE}(?: between \w+ and \w+)?(?:,? and (?:then )?[^.;:—”\",]{{4,90}})?",
    re.IGNORECASE,
)
_ORDER = re.compile(r"\b(?:first|before)\b", re.IGNORECASE)
# ..., followed by a clear mandate
_SECOND = re.compile(r"(?<=, )(?:followed by|and then|then) [^.;:—”\",]{5,110}")
_AMERICA = r"(?:US|U\.S\.|United States|Americans?|Washington|America)"
# what the Americans do would be decisive (for us)
_DECISIVE = re.compile(
    rf"(?:\b(?:[Ww]hether|[Ww]hat|[Hh]ow far|[Tt]he)\b)?[^.;:—,“\"]{{0,40}}\b{_AMERICA}\b[^.;:—,”\"]{{0,60}} "
    r"(?:is|was|are|would be|will be|remains?) (?:\w+ )?(?:decisive|the decisive \w+)\b(?: for [^.;:—,”\"]{2,40})?"
)
# these include the kind of American involvement: of conditions in the sentence before
_THESE = re.compile(
    r"^(?:These|They|Those|Among (?:them|these)|The conditions) (?:include|included|are|were) [^.;:—]{8,130}"
)
_INCLUDING = re.compile(
    r"(?<!only )(?:when|once) (?:the |its )?(?:\w+ )?conditions (?:are|were) (?:known|clear|settled)[^.;:—]{0,30}?, "
    r"(?P<what>(?:including|among them|above all) [^.;:—”\"]{5,110})"
)
# a force needs an American backstop
_NEEDED = re.compile(
    r"\b(?:[Aa]n?|[Aa]ny such|[Aa]ny|[Tt]he|[Ss]uch a|[Tt]his) (?:\w+ )?(?:force|effort|mission|operation|"
    r"deployment) (?:needs?|needed|requires?|"
    rf"required|must have|had to have) (?:an? |the )?(?:\w+ ){{0,2}}?(?:{_AMERICA})\b[^.;:—,”\"]{{0,50}}|"
    rf"\b[Tt]here (?:must|has to|had to|needs to) be (?:an? |the )?(?:\w+ )?{_AMERICA} (?:\w+ )?(?:guarantees?|"
    rf"backstop|"
    r"backing|support|safety net|cover|participation)\b"
)
_NEVER = re.compile(r"\b(?:sanctions?|oil|gas|tariffs?|visas?)\b", re.IGNORECASE)


def find(scene: Scene) -> Iterator[Found]:
    """Find what a party that speaks here wants to come first, and second."""
    if not scene.has(*NEEDS) or not scene.about.topic or scene.search(_NEVER):
        return
    first = scene.search(_FIRST) if scene.has("first", "before") and scene.search(_ORDER) else None
    if first is not None:
        for found in _claim(scene, first):
            yield found
            second = _SECOND.search(scene.text, first.end())
            if second is not None:
                yield from _claim(scene, second, found.question.partition(".")[2])
        return
    if scene.has("decisive") and _of_force(scene) and (match := scene.search(_DECISIVE)):
        yield from _claim(scene, match)
    elif scene.text.startswith(("The", "Among")) and "condition" in before(scene) and (match := scene.search(_THESE)):
        named = [each for each in parties_in(before(scene)) if each not in UNASKED]
        yield from _claim(scene, match, named[0] if named else scene.about.party)
    elif scene.has("conditions") and (match := scene.search(_INCLUDING)):
        named = [each for each in parties_in(scene.text[: match.start()]) if each not in UNASKED]
        yield from _claim(scene, match, named[0] if named else None)
    elif match := scene.search(_NEEDED):
        yield from _claim(scene, match)


def _of_force(scene: Scene) -> bool:
    """Whether soldiers are spoken of, here or in the sentence before."""
    return scene.about.force or scene.search(FORCE) is not None


def _claim(scene: Scene, match: re.Match[str], party: str | None = None) -> Iterator[Found]:
    """The claim of the party that speaks, or of whom was spoken last by an office without a name."""
    first, last = trim(scene.doc, *scene.tokens(*match.span("what" if "what" in match.re.groupindex else 0)))
    anchor = scene.doc[last]
    party = party or scene.voice(anchor) or (scene.about.party if scene.speaks(anchor) else None)
    while first < last and (scene.voices.chains[first] != scene.voices.chains[last] or scene.doc[first].is_punct):
        first += 1
    if party is None or party in UNASKED:
        return
    words = scene.words(first, last)
    yield Found(
        kind="condition",
        question=f"condition.{party}",
        first=first,
        last=last,
        value=conditions(words) or words,
        anchor=anchor,
    )
