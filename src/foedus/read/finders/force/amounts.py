"""How many soldiers, and how much money?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from foedus.read.finders import labels
from foedus.read.finders.contribution.giving import claim
from foedus.read.finders.pressure.sanctions_signs import others
from foedus.read.finders.reach import head
from foedus.read.finders.words import NUMBER, parts
from foedus.read.grammar import extent, subject, trim, verb_of
from foedus.read.lexicon import listed
from foedus.read.numbers import AT_MOST, corrected, number, ranged
from foedus.read.parties import SENDS_NONE, parties_in, party_in
from foedus.read.scene import Found, Scene

if TYPE_CHECKING:
    from foedus.read.tokens import Token

_FROM = r"(?:(?P<least>\d{1,3}(?:,\d{3})?)\s?(?:[-–—‑]|to|and)\s?)?"
_SOLDIERS = re.compile(
    rf"{_FROM}(?P<number>\d{{1,3}}(?:[,\u00a0\u202f ]\d{{3}})+|\d{{4,6}}|\d+|{NUMBER}\s+thousand)[\s-]+(?:(?:strong|"
    rf"multinational|military|European|allied|foreign|Western|ground)\s+)*"
    r"(?P<noun>troops?|soldiers?|personnel|service ?(?:wo)?men|service ?members|peacekeepers?|men|people|fighters|"
    r"strong force|force)\b|"
    r"(?P<thousands>(?:several |tens of |many )?thousands? of|several thousand)\s+(?:\w+\s)?(?:troops|"
    r"soldiers|personnel)\b|"
    r"(?:involve|be|mean|number|about|deploy\w*)\s+(?P<bare>thousands)\b(?=[,.;” ]+(?:not|rather|instead|and not|"
    r"of)\b)"
    r"(?! of (?!troops|soldiers))|"
    r"[“\"‘']?(?P<few>thousands), (?:and )?not (?:just |only )?(?:a few|dozens|hundreds)|"
    r"[“\"]?(?P<many>in the (?:\w+ )?thousands)\b|"
    r"(?P<strong>\d{1,3}(?:,\d{3})+|\d{4,6})[\s-]strong\b|"
    rf"(?:force|army|military|contingent|corps|numbers?) (?:of )?(?:(?:up to|about|around|some|at least|"
    rf"at most|over|north of|comfortably north of|upwards of|well over|"
    rf"(?:(?:no|not) )?(?:more|fewer|less|larger|smaller) than|a maximum of|under|roughly|"
    rf"between) )?{_FROM.replace('least', 'low')}(?P<other>\d{{1,3}}(?:,\d{{3}})+|\d{{4,6}})\b"
    r"(?: (?:troops|soldiers|personnel|peacekeepers|men))?|"
    r"(?:(?:army|armed forces|force)(?: of Ukraine)? (?:would|will|is to|could|should) (?:have|keep|retain|"
    r"maintain|reach) a (?:total )?strength of|"
    r"(?:size|strength) of (?:the |a |any |its )?(?:[\w’'-]+ ){0,3}?(?:force|army|mission|contingents?|"
    r"forces|military)"
    r"(?: [\w“\"]+){1,4}|(?:force|army|mission|contingent) (?:would|will|could|is to|should|may) (?:number|"
    r"total|count))"
    r"(?: (?:no|not) \w+ than| (?:about|around|some|at least|at most|up to|over|more than|fewer than|"
    r"roughly|comfortably north of|north of))? "
    r"(?P<sized>\d{1,3}(?:,\d{3})+|\d{4,6})(?![\d,]*\s?(?:[-–—‑]|to\b|and\b))\b|"
    r"(?:cap|ceiling|limit) (?:on|for) (?:the )?(?:[\w’'-]+ ){0,3}?(?:army|forces|military) (?:would|will|"
    r"is to|could) be "
    r"(?P<capped>\d{3},\d{3})\b|"
    r"(?:army|armed forces|military|forces?)(?: \w+){0,4} (?:at|to)(?: about| around| some| roughly| no more than)? "
    r"(?P<cap>\d{3}[,\u00a0\u202f ]?000)\b",
    re.I,
)
_FORCES = re.compile(r"\b(?:troops|soldiers|forces?|contingents?|deploy\w+)\b", re.I)
_CHANGED = re.compile(
    r"\b(?:reduc|cut|rais|increas|grow|grew|shr[iau]nk|lower|expand|f[ea]ll)\w*[^.;]*\bfrom\s*$", re.I
)
# What has a number of its own; whoever else is its subject speaks of it
_COUNTED = re.compile(
    r"^(?:it|they|that|soldiers|troops|forces?|mission|contingents?|numbers?|total|size|strength|figure|army|"
    r"offers?|contributions?|commitments?|pledges?|europe\w*)$",
    re.I,
)
_SIZE_ENDS = re.compile(
    r",? (?:in peacetime|under the|and (?:would |will |must |to )?(?:remain|be|stay)|as the first|for the|"
    r"according)\b"
)
_THOUSAND = 1000
_ARMY = 300_000  # soldiers: no coalition has spoken of so many; only the army of a country at war has them
_MANY = re.compile(r"\d{3}|thousand")
_ARMY_OF = re.compile(
    r"\b(?:Ukraine’s|Ukraine's|Ukrainian|Kyiv’s) (?:[\w-]+ ){0,3}(?:army|armed forces|military|forces)\b|"
    r"\b(?:army|armed forces) of Ukraine\b",
)
_ITS_ARMY = re.compile(r"\b(?:its|the country[’']s) (?:[\w-]+ ){0,3}(?:army|armed forces|military|forces)\b")
_SERVING = re.compile(r"\b(?:army|armed forces|military|contingent|force)\b", re.I)
# What is done with a number: "the text names an army of 800,000"; "how the army, 800,000 soldiers, is financed".
_NAMES = listed("name mention cite list describe finance fund pay foresee envisage provide include put")
_TELLERS = re.compile(r"^(?:officials?|sources?|diplomats?|planners|media|press|reports?|newspapers?|officers)$", re.I)
_BEFORE = 5  # words that say which force it is
_CLOSE = 60  # characters between a number and the army that has it
_NOT_ASKED = {None, *SENDS_NONE, "US"}
_OF_FORCE = re.compile(r"\bforces?\b|\b(?:army|contingent|force|mission|corps|capacity|strength) of\b", re.I)
_VAGUE = frozenset(("thousands", "many", "bare", "few"))
_MONEY = re.compile(
    r"(?:(?P<sign>[€$£])\s?(?P<amount>\d[\d.,]*(?:\s?(?:billion|million|bn|m)\b)?)|"
    r"(?P<words>\d[\d.,]*\s?(?:billion|million|bn)?)\s+(?P<unit>euros?|dollars?|pounds?))",
    re.I,
)
_FUEL = ("fuel", " oil", " gas", "energy", " lng", "crude")
# What was paid, where the fuel was named before: "puts the bill at".
_BILL = re.compile(r"\b(?:bloc|imports?|purchases|bill|puts? it|arrives? at|comes? to|came to)\b", re.I)
_UNITS = {"€": "EUR", "$": "USD", "£": "GBP", "euro": "EUR", "dollar": "USD", "pound": "GBP"}


def soldiers(scene: Scene) -> Iterator[Found]:
    """Find how large the force, or Ukraine's army, is to be."""
    if not _MANY.search(scene.lower):
        return
    for match in scene.finditer(_SOLDIERS):
        group = next(
            name
            for name in ("number", "thousands", "many", "strong", "other", "sized", "capped", "cap", "bare", "few")
            if match[name]
        )
        value = number(match[group]) if group not in _VAGUE else None
        at = match.start(group)
        if (value is None or value < 500) and group not in _VAGUE:
            continue
        if group in {"many", "bare"} and not _FORCES.search(scene.line.text):
            continue
        if value is not None and corrected(scene.text[:at], scene.text[match.end(group) :]):
            continue
        first, last = scene.tokens(*match.span())
        before = scene.text[:at]
        verb = verb_of(scene.doc[last])
        own = scene.search(_ARMY_OF)
        own = own if own and -_CLOSE < own.end() - at < _CLOSE else None
        party = scene.party(verb)
        if (doer := subject(verb)) is not None and _TELLERS.search(doer.text):
            party = None  # "British officials have mentioned 10,000 soldiers": of no country's own
        if not own and _ITS_ARMY.search(before) and parties_in(before)[-1:] == ["UA"]:
            own = _ITS_ARMY.search(before)
        if (match["noun"] or "").casefold() == "people" and not (own or _SERVING.search(before[-_CLOSE:])):
            continue
        if not own and re.search(
            r"\b(?:its|their|his|her|our|’s|'s|(?!An\b|The\b)[A-Z]\w+) (?:army|military)\W",
            scene.text[max(at - 25, 0) : at],
        ):
            continue  # how large a country's own army is
        if not own and (sent := _sent_by_row(scene, first, last)) is not None:
            yield sent
            continue
        if own or (value is not None and value >= _ARMY):
            question = "ua.force_size"
        elif party in _NOT_ASKED or _OF_FORCE.search(match[0]) or _OF_FORCE.search(scene.text[max(at - 30, 0) : at]):
            question = "force.size"
        else:
            continue  # what a party would send: `own_numbers`
        low, high = extent(
            verb,
            without=("advcl", "parataxis", "punct", "mark", "relcl"),
            leave=[c for c in verb.children if c.dep_ == "prep" and c.lower_ == "according"],
        )
        if question == "ua.force_size":
            low, high = _of_army(scene, verb, (low, first), high)
        if question == "force.size":
            low, high = _bare(scene, verb, (first, last), (low, high))
        if len(scene.words(low, high)) > 110 or not low <= first <= high:
            low, high = _with_force(scene, verb, *_phrase(scene, first, last))
        if group == "strong" and own and own.end() < at and at - own.end() < 12:
            low, high = scene.tokens(own.start(), match.end())
        if own and verb.lemma_ in _NAMES and question == "ua.force_size":
            low, high = scene.tokens(min(own.start(), match.start()), max(own.end(), match.end()))
            low = low - 1 if low > scene.sent.start and scene.doc[low - 1].pos_ == "DET" else low
        if question == "force.size" and match["other"] and low == first and scene.doc[first].pos_ == "NOUN":
            low = max(extent(scene.doc[first], without=("relcl", "acl", "advcl"))[0], low - _BEFORE)
        if question == "force.size" and re.search(r"\bforce\b", match[0], re.I) and match["other"]:
            low, high = (low, high) if len(scene.words(low, high)) < 60 else _phrase(scene, first, last)
        yield Found(
            kind="quantity",
            question=question,
            first=low,
            last=high,
            value=match[0].casefold() if value is None else _size(scene.text, match, value, at, question),
            anchor=scene.doc[first],
            unit="persons",
        )


def _sent_by_row(scene: Scene, first: int, last: int) -> Found | None:
    """What the state sends in whose row of a list a number stands: ``France: | up to 3,000 soldiers and jets``."""
    low = _phrase(scene, first, last)[0]
    sender = labels.party(scene) if labels.begins(scene, scene.start(low)) else None
    if sender in _NOT_ASKED:
        return None
    rest = scene.doc[low : scene.sent.end]
    high = last if any(each.pos_ in {"VERB", "AUX"} for each in rest) else trim(scene.doc, low, scene.sent.end - 1)[1]
    given = {"troops", *parts(scene.words(low, high))} - {"support"}
    return claim(f"contribution.{sender}", low, high, tuple(sorted(given)), scene.doc[first])


def _with_force(scene: Scene, verb: Token, first: int, last: int) -> tuple[int, int]:
    """Go back to the force that is so large: ``| The force could consist of | 15,000 soldiers``."""
    doer = subject(verb)
    if doer is None or not verb.i < first or not re.search(r"\b(?:force|mission|contingent)s?$", doer.text, re.I):
        return first, last
    return head(scene, verb, verb.i), last


def _of_army(scene: Scene, verb: Token, reach: tuple[int, int], high: int) -> tuple[int, int]:
    """From whose army it is up to what else is said: ``Ukraine’s army is to keep 800,000 men | under the plan``."""
    low, first = reach
    doer = subject(verb)
    if doer is not None and scene.sent.start <= doer.left_edge.i < low and verb.i <= first:
        low = doer.left_edge.i
    while verb.dep_ == "xcomp" and (doer := subject(verb.head)) is not None and doer.i < low:
        low, verb = max(doer.left_edge.i, scene.sent.start), verb.head
    stop = _SIZE_ENDS.search(scene.text, scene.end(first), scene.end(high))
    return low, (scene.tokens(scene.start(first), stop.start())[1] if stop else high)


def _bare(scene: Scene, verb: Token, number: tuple[int, int], reach: tuple[int, int]) -> tuple[int, int]:
    """Leave out who speaks of a number and when, or by whom and for what so many would be sent."""
    (first, last), (low, high) = number, reach
    doer = subject(verb)
    if doer is None or not low <= doer.i <= high:
        return low, high
    if doer.left_edge.i <= first <= doer.right_edge.i:
        added = [each for each in verb.children if each.dep_ in {"agent", "prep"} and each.i > verb.i]
        return doer.left_edge.i, max(last, min((each.left_edge.i - 1 for each in added), default=high))
    if doer.i < verb.i and not _COUNTED.search(doer.text):
        pause = (each.i - 1 for each in scene.doc[last : high + 1] if each.text == "," and each.dep_ == "punct")
        return verb.i, next(pause, high)
    return low, high


def _size(text: str, match: re.Match[str], value: int | float, at: int, question: str) -> str | int | float:
    """A number of soldiers, or the range of which it is the upper end: ``10 to 15 thousand``, ``10,000–30,000``."""
    group = next((each for each in ("least", "low") if match[each]), None)
    least = number(match[group]) if group else None
    if question == "ua.force_size" and AT_MOST.search(text[: match.start(group) if group else at]):
        return value  # how large it may be at most is what is asked
    if group is None or least is None:
        return ranged(value, text[:at], text[match.end() :])
    before, joint = text[: match.start(group)], text[match.end(group) : at].strip()
    if least < _THOUSAND <= value and "," not in match[group]:
        least *= _THOUSAND
    if (
        least >= value
        or _CHANGED.search(before)
        or (joint == "and" and not before.rstrip().casefold().endswith("between"))
    ):
        return ranged(value, text[:at])
    return f"{least}..{value}"


def _phrase(scene: Scene, first: int, last: int) -> tuple[int, int]:
    low = first
    while low - 1 >= scene.sent.start and scene.doc[low - 1].lower_ in {
        "more",
        "than",
        "over",
        "up",
        "to",
        "about",
        "around",
        "some",
        "a",
        "at",
        "least",
    }:
        low -= 1
    return low, last


def is_about_fuel(text: str) -> bool:
    """Whether a text in small letters speaks of fuel, so that "such imports" later on are of it."""
    return any(word in text for word in _FUEL)


def money(scene: Scene) -> Iterator[Found]:
    """Find what was paid for Russian energy."""
    if not scene.search(_MONEY):
        return
    if not (is_about_fuel(scene.lower) or (scene.about.fuel and scene.search(_BILL))):
        return
    if (party_in(scene.text) is None and not scene.search(_BILL)) or others(scene.text):
        return
    for match in scene.finditer(_MONEY):
        value = number((match["amount"] or match["words"]).rstrip(".,"))
        if value is None:
            continue
        first, last = scene.tokens(*match.span())
        verb = verb_of(scene.doc[last])
        low, high = extent(
            verb,
            without=("advcl", "parataxis", "mark", "punct"),
            leave=[c for c in verb.children if c.lower_ == "according" or c.dep_ == "ccomp"],
        )
        if not low <= first <= high:
            low, high = first, last
        unit = _UNITS[match["sign"] or match["unit"].casefold().rstrip("s")]
        yield Found(
            kind="quantity",
            question="energy.value",
            first=low,
            last=high,
            value=value,
            anchor=scene.doc[first],
            unit=unit,
        )
