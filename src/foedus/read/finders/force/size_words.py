"""How large would the force be, in whole clauses: ``the contingent would run into the thousands``?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from foedus.read.finders.words import FORCE
from foedus.read.grammar import trim, verb_of
from foedus.read.numbers import number, ranged
from foedus.read.scene import Found, Scene

_QUESTION = "force.size"
_MEN = r"(?:soldiers|troops|servicemen|personnel|peacekeepers|people|men|them)"
_BODY = r"(?:force|contingents?|mission|deployment|troops|soldiers|army|presence)"
_THOUSANDS = r"[“\"'‘]?thousands[”\"'’]?"
_WILL = r"(?:would|will|could|may|might|is to|was to|should)"
_FEW = (
    r"(?:just |only |merely )?(?:a )?(?:few|handfuls?|units|dozens|couple|single (?:figures|digits)|few dozen|"
    r"hundreds)"
)
_NOT = rf"(?:,? (?:and )?not (?:in |about )?{_FEW})?"
_SURELY = r"(?: (?:certainly|definitely|surely|clearly|in any case|of course))?"
_N = r"\d{1,3},\d{3}"
_ABOUT = r"(?:(?:up to|at most|at least|more than|over|around|about|some|roughly|between|fewer than|upwards of) )?"
_COUNT = rf"{_ABOUT}(?:(?P<least>{_N})(?: to | and |[-–]))?(?P<number>{_N})"
_VAGUE = re.compile(
    r"(?<![\w’'-])(?:"
    rf"(?:the |any )?(?:number|size|strength) of [^.,;:—“”]{{3,70}}? (?:{_WILL} )?(?:run|be|go|come|number|amount|"
    rf"is|was)"
    rf"(?: counted)?(?: well)?(?: in(?:to)?| to| up to)? (?:the )?{_THOUSANDS}{_NOT}|"
    rf"(?:the |an? )?(?:\w+ )?{_BODY}(?: [^.,;:—“”]{{3,50}}?)? {_WILL} (?:run|be|go|come|number|amount|count|total)"
    rf"(?: counted)?(?: in(?:to)?| to)? (?:the )?{_THOUSANDS}(?: of {_MEN})?{_NOT}|"
    rf"(?:we|they|you|partners|it|this|that)(?:[’'](?:re|s)| (?:are|is|were|was|would be|will be)){_SURELY} "
    rf"(?:(?:speaking|talking) (?:about|of) )?{_THOUSANDS}(?: of {_MEN})?(?: here)?{_NOT}|"
    rf"(?:it|this|that|they) (?:would|will|is|are){_SURELY}(?: not|n[’']t)(?: be)?(?: about)? "
    r"(?:a (?:mere )?(?:handful|few(?: dozen)?|couple)|(?:a )?(?:matter|question) of (?:single (?:figures|digits)|"
    r"a (?:few|handful)|"
    r"a handful)|single (?:figures|digits)))(?:\b|(?<=[”\"'’]))",
    re.I,
)
_COUNTED = tuple(
    re.compile(rf"(?<![\w’'-])(?:{words})(?![\d,]*\d)", re.I)
    for words in (
        rf"(?:the |a |an )?(?:possible |future |eventual )?(?:(?:strength|size) of (?:the|a|"
        rf"any) (?:\w+ )?)?{_BODY} at {_COUNT}",
        rf"(?:the |any |a )?(?:\w+ )?{_BODY} {_WILL} be (?:much |far |considerably |well |somewhat )?(?:smaller|"
        rf"larger|bigger) "
        rf"than (?:the )?{_COUNT}(?: [^.,;:—]{{3,35}})?",
        rf"(?:(?:British|French|European|military|Western|Ministry|allied|some) )?(?:planners|officials|officers|"
        rf"generals|"
        rf"diplomats) (?:floated|spoke of|mentioned|named|talked of|suggested|had in mind) {_COUNT}",
    )
)
_PLEDGED = re.compile(
    rf"(?<![\w’'-]){_COUNT} {_MEN}(?: [\w-]+)?? (?:(?:have|had|were|are|has)(?: \w+)?? (?:been )?(?:pledged|"
    rf"promised|earmarked|"
    r"committed|offered|foreseen|planned|needed|envisaged)(?: (?:so far|in the plans))?|(?:could|would|might|may|"
    r"will) be (?:sent|"
    r"deployed|mobili[sz]ed|stationed)(?: (?:to|in) Ukraine)?)",
    re.I,
)
_PLANS = re.compile(rf"\bplans? for (?P<claim>{_COUNT} {_MEN})", re.I)
_MOSTLY = re.compile(
    rf"(?<![\w’'-])(?P<claim>{_COUNT}, (?:most|half|many|the bulk) of them [\w-]+(?: (?:and|or) [\w-]+)?)", re.I
)
_ARMY = re.compile(
    r"\b(?:British Army|Bundeswehr|full-time|conscripts|reservists|[A-Z]\w+[’']s (?:army|armed forces|military)|"
    r"(?:Swedish|German|French|British|Polish|Danish|Dutch|Irish|Italian) (?:army|armed forces|military)|"
    r"(?:stationed|brigade|based|battalion) in (?:Latvia|Lithuania|Estonia|Poland|Romania|Germany|Finland|Lebanon))\b"
)
_OURS = re.compile(
    r"\b(?:force for Ukraine|(?:sent|deployed|go|stationed|based) (?:to|in) Ukraine|contingent|multinational|"
    r"reassurance)\b",
    re.I,
)
_HAS = re.compile(r"\b(?:troops|soldiers|contingent|force|mission|personnel|servicemen|figures?)\b", re.I)
_BESIDE = 70  # characters on both sides of a number in which it may be said whose army it is
_BACK = 400  # characters before in its paragraph in which soldiers are spoken of


def with_clauses(scene: Scene, found: Sequence[Found]) -> list[Found]:
    """Return what was found, sizes of the force as whole clauses, and without how large a country's own army is."""
    kept = [each for each in found if each.question != _QUESTION or not _of_country(scene, each)]
    if not scene.about.topic or not scene.has("thousands", ",000", "handful", "single figures", "single digits"):
        return kept
    near = scene.line.text[max(scene.sent.start_char - _BACK, 0) : scene.sent.end_char]
    if not (_HAS.search(near) or scene.about.force):
        return kept
    new: list[Found] = []
    for pattern in (_VAGUE, *_COUNTED, _PLEDGED, _PLANS, _MOSTLY):
        for match in scene.finditer(pattern):
            each = _size(scene, match)
            if each is not None and not any(other.first <= each.last and each.first <= other.last for other in new):
                new.append(each)
    others = [
        each
        for each in kept
        if each.question != _QUESTION or not any(each.first <= one.last and one.first <= each.last for one in new)
    ]
    return [*others, *(each for each in new if not any(_is_other(each, other) for other in others))]


def _is_other(found: Found, other: Found) -> bool:
    """Whether the number is one of something else: of Ukraine's army, or what a state would send."""
    return other.kind in {"quantity", "contribution"} and found.first <= other.last and other.first <= found.last


def _of_country(scene: Scene, found: Found) -> bool:
    near = scene.text[max(scene.start(found.first) - _BESIDE, 0) : scene.end(found.last) + _BESIDE]
    return _ARMY.search(near) is not None and not (scene.search(_OURS) and scene.search(FORCE))


def _size(scene: Scene, match: re.Match[str]) -> Found | None:
    groups = match.groupdict()
    value: str | int | float | None = "thousands"
    if groups.get("number"):
        value, low = number(match["number"]), groups["least"]
        if value is None or scene.search(_ARMY):
            return None
        value = (
            f"{number(low)}..{value}"
            if low
            else ranged(value, scene.text[: match.start("number")], scene.text[match.end("number") :])
        )
        if "smaller than" in match[0]:
            value = f"..{number(match['number'])}"
    group = "claim" if groups.get("claim") else 0
    first, last = trim(scene.doc, *scene.tokens(*match.span(group)))
    return Found(
        kind="quantity",
        question=_QUESTION,
        first=first,
        last=last,
        value=value,
        anchor=verb_of(scene.doc[last]),
        unit="persons",
    )
