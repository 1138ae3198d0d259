"""How many drones were launched, and how many stopped?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from foedus.read.finders.words import NUMBER
from foedus.read.grammar import kids, top, trim
from foedus.read.numbers import number, ranged
from foedus.read.scene import Found, Scene

_LAUNCH = re.compile(
    r"\b(?:launch\w*|fir(?:ed|es|ing)|attack(?:s|ed|ing)?(?![\s-]+(?:drones?|UAVs?|unmanned|aircraft))|sent|sends|"
    r"sending|struck|unleash\w*|releas\w*|deploy\w*|"
    r"us(?:ed|es|ing)|c(?:a|o)me (?:over|across|in)\b|crossed|hurl\w*|flew|entered|involv\w*|directed|target(?:ed|"
    r"ing)|hit with|bombard\w*|barrage|assault|wave|swarm|sw?armed|pound\w*|rained|air ?space|"
    r"(?:hit|struck) by|hits?(?= (?:Ukrain|Kyiv)))\b",
    re.I,
)
_STOP = re.compile(
    r"\b(?:down(?:ed|ing|s)|shot down|shoot\w* down|jam(?:med|ming|s)|intercept\w*|destroy\w*|suppress\w*|"
    r"neutrali[sz]\w*|stopped|stops|stopping|"
    r"brought down|bring\w* down|knocked (?:out|down)|repel\w*|eliminat\w*|disabl\w*|took (?:down|out)|taken (?:down|"
    r"out)|lost|accounted for|(?:never|not|n[’']t) (?:get|got|ma[kd]e it|reach\w*|arrive\w*)(?: through)?|"
    r"failed to (?:reach|get through|arrive)|fell short|"
    r"blown (?:out|up|apart)|blew up|blast\w*|fell(?:ed)?|swatted|put out of action|rendered harmless|"
    r"disappear\w*|thwart\w*|crash\w*|halted|foiled)\b",
    re.I,
)
_DRONES = re.compile(r"\b(?:drones?|UAVs?|shaheds?|decoys?|unmanned|gerans?)\b", re.I)
_COUNTED = re.compile(
    r"(?:\s+[\w’'/\-]+){0,6}?\s+(?:drones?|UAVs?|decoys?|unmanned(?: aerial)?(?: vehicles)?|"
    r"(?:shaheds?|gerans?)(?![\w/\-]*[\s-]+(?:[\w’'/-]+\s+){0,4}?(?:drones?|UAVs?|unmanned)))\b",
    re.I,
)
_NUMBER = re.compile(
    rf"(?<![\w.,/])(?P<number>{NUMBER})(?![\w/]|[.,]\d|\s*(?:%|percent|per cent|years?|days?|months?|"
    rf"hours?|km|people))",
    re.I,
)
# "84 of 112 drones", "of the 112 drones, 84 fell": of those launched.
_OF_ALL = re.compile(r"(?:\d (?:out )?of|\bout of|(?:^|[,;:–—] )(?:of|from)) (?:the |these |a total of |all )*$", re.I)
_OTHER_WAY = re.compile(r"\bUkrain\w+", re.I)
# Sent the other way, or into another country: "Ukraine launched | 69 drones", "19 drones | entered Polish airspace".
_OTHERS = r"(?:Poland|Romania|Denmark|Estonia|Lithuania|Latvia|Moldova|Israel|Iran)"
_BY_OTHERS = re.compile(
    rf"\b(?:(?:Ukraine|Kyiv|Ukrainian (?:forces|troops|army|military)) (?:(?:has|had|also|again) )*"
    rf"(?:launch|fir|sen[dt]|unleash|attacked (?:[A-Z]\w+ )?with)\w*|{_OTHERS})\b[^,;.]*$"
)
_INTO_OTHERS = re.compile(
    rf"[^,;.:]{{0,40}}?\b(?:at|against|into|over|across|towards?|entered|entering|crossed|"
    rf"violat\w+) (?:the )?(?:[a-z]\w+ )?"
    rf"(?:{_OTHERS}|Polish|Romanian|Danish|Estonian|Lithuanian|Russia|Moscow|Crimea|Belgorod|Kursk)\b(?![’'])|"
    r" to (?:Ukraine|Kyiv)\b|[^,;.:]{0,40}? in the (?:Middle East|Gulf)\b"
)
_UKRAINES = re.compile(r"\bUkrainian (?:\w+ )?(?:drones?|UAVs?)\b")
_SUPPLIED = re.compile(r"\b(?:sent|sends?|sending|deliver\w*|suppl\w+|g[ia]v\w+|donat\w*)\b[^,;.]*$")
_ARMED_WITH = re.compile(
    r"\b(?:aircraft|planes|bombers|ships|refinery|depot|tanks)\b[^,;.]* (?:with|using) (?:about |some )?$"
)
# Whereto they were sent: "112 drones | against Ukraine". Missiles sent along with them are another count.
_WHERETO = re.compile(
    r" (?:(?:against|at|on|into|towards?|over) )?(?:Ukraine(?: and \w+)?|Ukrainian \w+|Kyiv|the country)\b", re.I
)
# What became of them besides: "84 were shot down | or had lost their way through jamming".
_OR_LOST = re.compile(
    r" (?:or|and) (?:(?:had|have|were|was|been|otherwise) ){0,2}(?:lost|jammed|suppressed|neutrali[sz]ed|diverted|"
    r"disappeared|went missing|gone missing|intercepted|destroyed)\b[^.,;:–—]{0,40}",
    re.I,
)
_PARTED = re.compile(
    rf",?(?: {NUMBER})? of (?:which|these|those|them|whom)\b", re.I
)  # of those launched some were stopped
_BY_NIGHT = re.compile(r" (?:in|over|during|on) (?:one|a|the|a single) night\b| overnight\b", re.I)
_SOME = re.compile(r"\s*(?:out )?of (?:them|these|those|which|the (?:drones|UAVs|unmanned))\b", re.I)
_QUANTITY = frozenset(
    (
        "more",
        "than",
        "over",
        "up",
        "to",
        "about",
        "around",
        "some",
        "at",
        "least",
        "nearly",
        "almost",
        "all",
        "a",
        "total",
        "of",
    )
)
_WHEN = frozenset(("during", "in", "on", "at", "over"))
_PAUSED = 2  # words, a comma among them, after which a number belongs to another verb
_FAR = 12  # words, and what stands between: a verb farther away is of another number


def find(scene: Scene) -> Iterator[Found]:
    """Find how many drones were launched, and how many stopped; the verb decides, never the number."""
    spoken = scene.search(_DRONES) is not None
    if not spoken and not scene.about.drones:
        return
    if not (scene.search(_LAUNCH) or scene.search(_STOP) or (scene.heading and scene.has("night"))):
        return
    others = False
    for match in scene.finditer(_NUMBER):
        first, last = scene.tokens(*match.span("number"))
        value = number(match["number"])
        token = scene.doc[last]
        if value is None or value < 3 or token.ent_type_ == "DATE" or _is_year_or_day(scene, match):
            continue
        counted = _COUNTED.match(scene.text, match.end())
        if counted and _NUMBER.search(counted[0]):
            counted = None  # the next number has drones of its own
        bare = re.match(
            r"\s*(?:$|[.,;]|(?:out )?of (?:(?:all|a total of) )?(?:them|these|those|which|(?:the )?\d+)\b|(?:were|are|"
            r"was|had been|have been|never|did|failed)\b)",
            scene.text[match.end() :],
        )
        if counted and _OTHER_WAY.search(counted[0]):
            continue  # what Russia says of Ukraine's
        if not counted and (not bare or re.search(r"\bout of\s*$", scene.text[: match.start()])):
            continue
        if counted:
            last = scene.tokens(match.start(), counted.end())[1]
        whole = _OF_ALL.search(scene.text[: match.start()]) if counted else None
        found = ("drones.launched", first, _sent(scene, last)) if whole else _fate(scene, first, last)
        if counted and not whole and _PARTED.match(scene.text, counted.end()):
            found = found if found and found[0] == "drones.launched" else ("drones.launched", first, last)
        if found is None and counted and scene.heading and (night := _BY_NIGHT.match(scene.text, counted.end())):
            found = "drones.launched", first, scene.tokens(night.start(), night.end())[1]
        if found is None:
            continue
        question, low, high = _farther(scene, *found)
        if (others and not counted) or _flew_elsewhere(scene, match.start(), counted.end() if counted else match.end()):
            others = True  # and so are those of them that are told of next: "up to four were downed"
            continue
        if question == "drones.launched" and _SOME.match(scene.text, match.end()):
            continue  # "over 100 of them were Shaheds"
        yield Found(
            kind="quantity",
            question=question,
            first=low,
            last=high,
            value=ranged(value, scene.text[: match.start()]),
            anchor=token,
            unit="drones",
        )


def _flew_elsewhere(scene: Scene, start: int, end: int) -> bool:
    """Whether drones were Ukraine's or its friends', or flew into another country, by the words beside their number."""
    before, behind = scene.text[:start], scene.text[end:]
    into = _INTO_OTHERS.match(behind)
    if into is not None and into[0].startswith(" to "):
        return _SUPPLIED.search(before) is not None and "Russia" not in before
    if _PARTED.match(behind) and _UKRAINES.search(before):
        return True  # "158 Ukrainian drones were intercepted, 35 of them over ..."
    return into is not None or _BY_OTHERS.search(before) is not None or _ARMED_WITH.search(before) is not None


def _is_year_or_day(scene: Scene, match: re.Match[str]) -> bool:
    start = match.start("number")
    return re.fullmatch(r"(?:19|20)\d\d", match["number"]) is not None or any(
        each.start <= start < each.end for each in scene.dates
    )


def _sent(scene: Scene, last: int) -> int:
    """Where the words about drones end that say who sent them: ``112 drones that Russia had launched``."""
    said = [each for each in scene.doc[last].children if each.dep_ in {"acl", "relcl"} and each.i > last]
    reach = max((each.right_edge.i for each in said), default=last)
    reach = next((each.i - 1 for each in scene.doc[last + 2 : reach + 1] if each.lower_ in _WHEN), reach)
    return trim(scene.doc, last, reach)[1] if reach - last < _FAR else last


def _farther(scene: Scene, question: str, low: int, high: int) -> tuple[str, int, int]:
    """Take along whereto they were sent, or what else became of them."""
    pattern = _WHERETO if question == "drones.launched" else _OR_LOST
    more = pattern.match(scene.text, scene.end(high))
    if question == "drones.stopped" and more is None:
        more = _SOME.match(scene.text, scene.end(high))
    if more is None or more.end() == more.start():
        return question, low, high
    return question, low, scene.tokens(more.start(), more.end())[1]


def _fate(scene: Scene, first: int, last: int) -> tuple[str, int, int] | None:
    """Which of the two, and from where to where: by the verb that is nearest and has no other number."""
    doc = scene.doc
    best: tuple[int, str, int] | None = None
    for pattern, question in ((_LAUNCH, "drones.launched"), (_STOP, "drones.stopped")):
        for match in scene.finditer(pattern):
            low, high = scene.tokens(*match.span())
            gap = low - last if low > last else first - high
            between = scene.words(min(last, high) + 1, max(first, low) - 1) if gap > 1 else ""
            if gap < 0 or gap > 14:
                continue
            cost = (
                gap
                + 12 * len(re.findall(r"[;.]|\w: |\band that\b|,? (?:and|while|of which)\b", between))
                + 4 * bool(_NUMBER.search(between))
            )
            if low < first and (doc[low].dep_ == "acl" or (gap <= _PAUSED and doc[high + 1].text == ",")):
                cost += 12  # "of the 112 drones launched, 84 fell": said of the number before it
            if low > last:
                cost -= 1
                if doc[low].dep_ == "acl" and doc[low].tag_ == "VBN":
                    cost += 4  # "shot down all 36 drones launched at it": what was done to them comes first
                if high + 1 < scene.sent.end and doc[high + 1].like_num:
                    cost += 12  # "of 142 that came in they downed 112": the verb has a number of its own
            if cost < _FAR and (best is None or cost < best[0]):
                best = (cost, question, low if low < first else high)
    if best is None:
        return None
    _, question, place = best
    low, high = min(first, place), max(last, place)
    while place > first and low > scene.sent.start and doc[low - 1].lower_ in _QUANTITY:
        low -= 1
    if place < first:
        verb = doc[place]
        while verb.dep_ == "conj" and verb.head.pos_ == "VERB" and low - verb.head.i < 5:
            verb = verb.head
        doers = kids(verb, "nsubj", "nsubjpass") or kids(top(verb), "nsubj", "nsubjpass")
        if verb.pos_ == "NOUN" and any(each.text == "," for each in doc[place:first]):
            low = first
            while doc[low - 1].lower_ in _QUANTITY and low > place + 1:
                low -= 1
            return question, low, last  # "the assault was larger, with | more than 500 drones"
        low = min(low, verb.i)
        doers = [each for each in doers if each.lower_ not in {"which", "that"}]
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
