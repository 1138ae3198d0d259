"""Names of the coalition, dates of acts, and numbers of drones, soldiers and money."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foedus.read.dates import find_dates
from foedus.read.finders.words import NUMBER
from foedus.read.grammar import extent, kids, trim, verb_of
from foedus.read.numbers import number, ranged
from foedus.read.parties import party_in
from foedus.read.registry import UNKEYED
from foedus.read.scene import Found, Scene

_NAME = re.compile(
    r"[“\"‘']?\b(?P<name>[Cc]oalition of (?:the )?(?!forces|states|countries|nations|"
    r"\d)[A-Za-z]+)\b[,]?[”\"’']?(?!\s+(?:countries|states|nations))"
)
_MEET = re.compile(
    r"\b(?:summit|meet\w*|met|talks|gather\w*|conference|conven\w*|chair\w*|took place|hosted|session|call)\b", re.I
)
_AFTER_TALKS = re.compile(
    r"\b(?:talks|summit|meeting|gathering|session|conference of leaders)\b(?!.*\b(?:said|told|"
    r"says)\b)[^.;]{0,45}\b(?:on|of)?\s*$",
    re.I,
)
_SAYING = frozenset(("say", "tell", "add", "warn", "stress", "note", "write", "reiterate", "repeat", "ask"))
_MINISTERS = re.compile(r"\bministers?\b.*\b(?:confirm\w*|document\w*|endors\w*|approv\w*|sign\w* off)", re.I)
_TELLS = re.compile(r"\b(?:announc\w*|reveal\w*|unveil\w*|declar\w*|present\w*|said|told|state[ds]?)\b", re.I)

_LAUNCH = re.compile(r"\b(?:launch\w*|fir(?:ed|ing)|attack\w*|sent|struck|unleash\w*|releas\w*|deploy\w*)\b", re.I)
_STOP = re.compile(
    r"\b(?:down(?:ed|ing)|shot down|shoot\w* down|jam(?:med|ming)|intercept\w*|destroy\w*|suppress\w*|"
    r"neutrali[sz]\w*|stopped|"
    r"brought down|knocked out|repel\w*|eliminat\w*|disabl\w*|took down|taken down)\b",
    re.I,
)
_DRONES = re.compile(r"\b(?:drones?|UAVs?|missiles?|shaheds?|decoys?|unmanned)\b", re.I)
_NUMBER = re.compile(
    rf"(?<![\w.,/])(?P<number>{NUMBER})(?![\w/]|[.,]\d|\s*(?:%|percent|per cent|years?|days?|months?|"
    rf"hours?|km|people))",
    re.I,
)
_SOLDIERS = re.compile(
    rf"(?P<number>\d{{1,3}}(?:,\d{{3}})+|\d{{4,6}}|\d+|{NUMBER}\s+thousand)[\s-]+(?:(?:strong|"
    rf"multinational|European|allied|foreign|Western|ground)\s+)*"
    r"(?P<noun>troops?|soldiers?|personnel|servicemen|peacekeepers?|men|strong force|force)\b|"
    r"(?P<thousands>(?:several |tens of |many )?thousands? of|several thousand)\s+(?:\w+\s)?(?:troops|"
    r"soldiers|personnel)\b|"
    r"(?:troops|soldiers)\s+(?:numbering\s+)?[“\"]?(?P<many>in the (?:\w+ )?thousands)\b|"
    r"(?P<strong>\d{1,3}(?:,\d{3})+|\d{4,6})[\s-]strong\b|"
    rf"(?:force|army|military|contingent|corps) of (?:(?:up to|about|around|some|at least|more than|over|"
    rf"roughly) )?(?P<other>\d{{1,3}}(?:,\d{{3}})+|\d{{4,6}})\b",
    re.I,
)
_MONEY = re.compile(
    r"(?:(?P<sign>[€$£])\s?(?P<amount>\d[\d.,]*(?:\s?(?:billion|million|bn|m)\b)?)|"
    r"(?P<words>\d[\d.,]*\s?(?:billion|million|bn)?)\s+(?P<unit>euros?|dollars?|pounds?))",
    re.I,
)
_FAR = 12  # words, and what stands between: a verb farther away is of another number
_FUEL = re.compile(r"\b(?:fuels?|oil|gas|energy|LNG|crude)\b", re.I)
_UNITS = {"€": "EUR", "$": "USD", "£": "GBP", "euro": "EUR", "dollar": "USD", "pound": "GBP"}


def names(scene: Scene) -> Iterator[Found]:
    """Find what the coalition is called."""
    for match in _NAME.finditer(scene.text):
        first, last = scene.tokens(*match.span())
        words = match["name"].casefold()
        yield Found(
            kind="name",
            question="coalition.name",
            first=first,
            last=last,
            value=words,
            anchor=scene.doc[first],
            plain=True,
        )


def dates(scene: Scene) -> Iterator[Found]:
    """Find the dates of the meeting, of the ministers' confirmation and of the announcement."""
    for each in find_dates(scene.text, scene.about.published):
        first, last = scene.tokens(each.start, each.end)
        relative = scene.doc[first].text[0].isdigit() is False and last == first
        if relative and scene.doc[first].lower_ in {"today", "yesterday", "tomorrow"}:
            continue
        if not each.full and not each.iso:
            continue
        before = scene.text[: each.start]
        verb = verb_of(scene.doc[first])
        question: str | None
        if re.search(r"\bsummit\W+(?:on|of)?\s*$", before):
            question = "date.summit"
        elif _MINISTERS.search(before):
            question = "date.ministers"
        elif _AFTER_TALKS.search(before):
            question = "date.summit"
        elif verb.lemma_ in _SAYING:
            continue  # the day on which it was said
        else:
            question = _act(re.sub(r"\b(?:news|press) conference\b", "", scene.text), str(verb.lemma_), each.full)
        if question is None or (not each.full and question not in {"date.summit", "date.ministers"}):
            continue
        yield Found(
            kind="date", question=question, first=first, last=last, value=each.iso, anchor=scene.doc[first], plain=True
        )


def _act(near: str, lemma: str, full: bool) -> str | None:
    if _MINISTERS.search(near):
        return "date.ministers"
    if _MEET.search(near) and lemma not in {"announce", "reveal", "declare", "unveil"}:
        return "date.summit"
    if lemma in {"announce", "reveal", "declare", "unveil", "present"}:
        return "date.announcement"
    return ("date.announcement" if _TELLS.search(near) else UNKEYED) if full else None


def drones(scene: Scene) -> Iterator[Found]:
    """Find how many drones were launched, and how many stopped; the verb decides, never the number."""
    spoken = _DRONES.search(scene.text) is not None
    if not spoken and not scene.about.drones:
        return
    if not _LAUNCH.search(scene.text) and not _STOP.search(scene.text):
        return
    for match in _NUMBER.finditer(scene.text):
        first, last = scene.tokens(*match.span("number"))
        value = number(match["number"])
        token = scene.doc[last]
        if value is None or value < 3 or token.ent_type_ == "DATE" or re.fullmatch(r"(?:19|20)\d\d", match["number"]):
            continue
        counted = re.match(
            r"(?:\s+[\w\-]+){0,4}?\s+(?:drones?|UAVs?|missiles?|shaheds?|decoys?)\b", scene.text[match.end() :], re.I
        )
        bare = re.match(
            r"\s*(?:$|[.,;]|of (?:them|these|those|which|(?:the )?\d+)\b|(?:were|was|had been|have been)\b)",
            scene.text[match.end() :],
        )
        if not (counted or bare) or re.search(r"\bout of\s*$", scene.text[: match.start()]):
            continue
        if counted:
            last = scene.tokens(match.start(), match.end() + counted.end())[1]
        found = _fate(scene, first, last)
        if found is None:
            continue
        question, low, high = found
        yield Found(
            kind="quantity",
            question=question,
            first=low,
            last=high,
            value=ranged(value, scene.text[: match.start()]),
            anchor=token,
            unit="drones",
        )


def _fate(scene: Scene, first: int, last: int) -> tuple[str, int, int] | None:
    """Which of the two, and from where to where: by the verb that is nearest and has no other number."""
    doc = scene.doc
    best: tuple[int, str, int] | None = None
    for pattern, question in ((_LAUNCH, "drones.launched"), (_STOP, "drones.stopped")):
        for match in pattern.finditer(scene.text):
            low, high = scene.tokens(*match.span())
            gap = low - last if low > last else first - high
            between = scene.words(min(last, high) + 1, max(first, low) - 1) if gap > 1 else ""
            if gap < 0 or gap > 14:
                continue
            cost = (
                gap
                + 12 * len(re.findall(r"[;.]|\band that\b|,? (?:and|while|of which)\b", between))
                + 4 * bool(_NUMBER.search(between))
            )
            if low > last:
                cost -= 1
                if high + 1 < scene.sent.end and doc[high + 1].like_num:
                    cost += 12  # "of 142 that came in they downed 112": the verb has a number of its own
            if cost < _FAR and (best is None or cost < best[0]):
                best = (cost, question, low if low < first else high)
    if best is None:
        return None
    _, question, place = best
    low, high = min(first, place), max(last, place)
    if place < first:
        verb = doc[place]
        while verb.dep_ == "conj" and verb.head.pos_ == "VERB" and low - verb.head.i < 5:
            verb = verb.head
        doers = kids(verb, "nsubj")
        low = min(low, verb.i)
        if doers and 0 < low - doers[0].left_edge.i < 8:
            low = doers[0].left_edge.i
        while (
            high + 1 < scene.sent.end
            and doc[high + 1].dep_ in {"compound", "amod", "nmod", "pobj", "dobj", "conj", "cc"}
            and doc[high + 1].text not in ",;"
            and not _STOP.search(doc[high + 1].text)
            and not doc[high + 1].like_num
        ):
            high += 1
    else:
        while high + 1 < scene.sent.end and (
            doc[high + 1].dep_ in {"prt", "conj", "cc", "npadvmod", "advmod"} and doc[high + 1].text not in ",;"
        ):
            high += 1
    return question, *trim(doc, low, high)


def soldiers(scene: Scene) -> Iterator[Found]:
    """Find how large the force, or Ukraine's army, is to be."""
    for match in _SOLDIERS.finditer(scene.text):
        group = next(name for name in ("number", "thousands", "many", "strong", "other") if match[name])
        value = number(match[group]) if group not in {"thousands", "many"} else None
        at = match.start(group)
        if (value is None or value < 500) and group not in {"thousands", "many"}:
            continue
        first, last = scene.tokens(*match.span())
        before = scene.text[:at]
        verb = verb_of(scene.doc[last])
        own = re.search(
            r"\b(?:Ukraine’s|Ukraine's|Ukrainian|Kyiv’s) (?:\w+ ){0,3}(?:army|armed forces|military|forces)\b",
            scene.text,
        )
        party = scene.party(verb)
        if own:
            question = "ua.force_size"
        elif party in {None, "coalition", "EU", "NATO", "UA", "RU", "US"} or re.search(r"\bforces?\b", match[0], re.I):
            question = "force.size"
        else:
            question = f"contribution.{party}"
        low, high = extent(
            verb,
            without=("advcl", "parataxis", "punct", "mark", "relcl"),
            leave=[c for c in verb.children if c.dep_ == "prep" and c.lower_ == "according"],
        )
        if len(scene.words(low, high)) > 110 or not low <= first <= high:
            low, high = _phrase(scene, first, last)
        if group == "strong" and own and own.end() < at and at - own.end() < 12:
            low, high = scene.tokens(own.start(), match.end())
        if question == "force.size" and re.search(r"\bforce\b", match[0], re.I) and match["other"]:
            low, high = (low, high) if len(scene.words(low, high)) < 60 else _phrase(scene, first, last)
        yield Found(
            kind="quantity",
            question=question,
            first=low,
            last=high,
            value=match[0].casefold() if value is None else ranged(value, before),
            anchor=scene.doc[first],
            unit="persons",
        )


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
    """Whether a text speaks of fuel, so that "such imports" later on are of it."""
    return _FUEL.search(text) is not None


def money(scene: Scene) -> Iterator[Found]:
    """Find what was paid for Russian energy."""
    if not (_FUEL.search(scene.text) or (scene.about.fuel and re.search(r"\bimports?\b|\bpurchases\b", scene.text))):
        return
    if party_in(scene.text) is None and not re.search(r"\bbloc\b", scene.text):
        return
    for match in _MONEY.finditer(scene.text):
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


def expelled(scene: Scene) -> Iterator[Found]:
    """Find diplomats who were sent home."""
    pattern = re.compile(
        r"\b(?:expel\w*|expuls\w+|persona non grata|order(?:s|ed) .{0,40}\bout of|ordered to leave|"
        r"told to leave|sent home)\b",
        re.I,
    )
    if "diplomat" not in scene.text and "ambassador" not in scene.text:
        return
    for each, _ in scene.matching(pattern):
        if "diplomat" not in each.text and "ambassador" not in each.text:
            continue
        verb = each.verb
        objects = kids(verb, "dobj")
        if objects:
            low, high = verb.i, max(extent(objects[0], without=("relcl", "acl"))[1], verb.i)
        else:
            low, high = each.first, scene.tokens(0, 1)[0]
            high = max(
                low,
                next(
                    (
                        t.i
                        for t in scene.doc[low : each.last + 1]
                        if t.lower_ in {"in", "after", "over"} and t.i > verb.i
                    ),
                    each.last + 1,
                )
                - 1,
            )
        yield Found(
            kind="event",
            question="diplomats.expelled",
            first=low,
            last=high,
            value="expelled",
            anchor=verb,
        )
        return
