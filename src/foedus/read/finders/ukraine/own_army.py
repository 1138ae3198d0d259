"""How large may Ukraine's army be, and who would limit it, in any clause that says so?

The other rules know how it is usually told. This one looks at what is left: numbers of soldiers of Ukraine's and words
for a limit, with what Ukraine's forces are called.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from foedus.read.finders.reach import tail
from foedus.read.finders.told import before
from foedus.read.grammar import overlaps, trim
from foedus.read.numbers import number, ranged
from foedus.read.scene import Clause, Found, Scene

_GATE = (
    "army", "armed forces", "military", "forces", "troops", "uniform", "cap", "ceiling", "limit", "restrict",
    "demilitari", "00,000", "soldiers",
)  # fmt: skip
_ARMY = re.compile(
    r"\b(?:Ukrain\w+|Kyiv|Kiev|Kyiv[’']s|its|their|our|own)\b[^.;:]{0,30}\b(?:army|armed forces|military|forces|"
    r"troops|"
    r"soldiers|defen[cs]es?|people in uniform)\b|\b(?:army|armed forces|military|forces|"
    r"troops) of (?:\w+ )?(?:Ukraine|"
    r"Kyiv|its own)\b|\bAFU\b",
    re.I,
)
_HERS = re.compile(r"\b(?:Ukrain\w+|Kyiv|Kiev)\b")
_NUMBER = re.compile(
    r"(?<![\w.,$€£])(?P<number>(?:[5-9]\d|[1-9]\d\d|1,[0-5]\d\d)[,.\u00a0\u202f ]000)\b(?! (?:rounds|shells|"
    r"euros|dollars|tons|drones|jobs))"
)
_HOW_LARGE = re.compile(
    r"\b(?:army|armed forces|military|forces|troops|soldiers|strong|strength|peacetime|ceiling|cap|limit\w*|"
    r"personnel|"
    r"uniform|people|men|number\w*|level|size)\b",
    re.I,
)
_LIMIT = re.compile(
    r"\b(?:limit(?:s|ed|ing|ations?)?|caps?|capped|ceilings?|restrict\w*|constrain\w*|demilitari[sz]\w+|"
    r"neutral status|"
    r"at most|cut(?:ting)? (?:by|to|Ukraine)|reduc\w+ (?:of|in|to|its|the size)|(?:how many|"
    r"number of) (?:soldiers|troops)|"
    r"size of (?:its|our|their|the|Ukraine[’']s|Kyiv[’']s) (?:\w+ )?(?:army|armed forces|forces|military)|"
    r"bigger army|"
    r"smaller army|sets? the size)\b",
    re.I,
)
_CAPS = re.compile(
    r"\b(?:caps?|capped|ceilings?|at most|limit\w*|cut\w*|reduc\w+|hold|held|allow\w*|rais\w+|restrict\w*|left|"
    r"leave|wanted|insist\w*|demand\w*)\b",
    re.I,
)
_FREE = re.compile(
    r"\b(?:no|not|never|nobody|without|neither|nor|any|against|oppos\w*|reject\w*|refus\w*|free of|lift\w*|remov\w*|"
    r"unlimited|open to attack|defen[cs]eless|sovereign|decided (?:in|by) (?:Kyiv|Ukraine))\b|n[’']t\b",
    re.I,
)
_MORE = re.compile(r"(?<=000)(?:,| and) .*$")
_RUSSIAN = re.compile(r"\bRussian? (?:side )?(?:has|have|had|recruits|keeps)\b")
_OTHERS = re.compile(
    r"\b(?:Russian (?:army|troops|forces|soldiers)|Bundeswehr|own army|Self-Defen[cs]e|Israel\w*|NATO forces)\b"
)
_LONG = 190  # characters


def find(scene: Scene, found: Sequence[Found]) -> Iterator[Found]:
    """Find sizes and limits of Ukraine's forces in clauses that say nothing of the kind yet."""
    if not scene.has(*_GATE) or scene.text.rstrip("”\"’' ").endswith("?"):
        return
    about = scene.text + " " + before(scene)
    if not (scene.search(_ARMY) or (_ARMY.search(about) and _HERS.search(about))):
        return
    yield from _new(_sizes(scene), found)
    yield from _new(_limits(scene), found)


def _new(more: Iterator[Found], found: Sequence[Found]) -> Iterator[Found]:
    """Leave out what answers a question in words that already answer it."""
    taken: list[tuple[str, int, int]] = [(each.question, each.first, each.last) for each in found]
    for each in more:
        if not overlaps(each.first, each.last, [(low, high) for q, low, high in taken if q == each.question]):
            taken.append((each.question, each.first, each.last))
            yield each


def _of_russia(scene: Scene, each: Clause) -> bool:
    """Whether a clause tells what Russia itself has."""
    if _RUSSIAN.search(each.text):
        return True
    return scene.party(each.verb) == "RU" and not _HERS.search(each.text) and not _CAPS.search(each.text)


def _span(scene: Scene, each: Clause) -> tuple[int, int]:
    last = each.last if len(each.text) <= _LONG else max(tail(scene, each.verb.i), each.verb.i)
    first, last = trim(scene.doc, each.first, last)
    more = _MORE.search(scene.words(first, last))  # "cut its forces to 600,000, | barred others from ..."
    return (first, scene.tokens(scene.start(first), scene.start(first) + more.start())[1]) if more else (first, last)


def _sizes(scene: Scene) -> Iterator[Found]:
    for match in scene.finditer(_NUMBER):
        first, last = scene.tokens(*match.span())
        each = next((one for one in scene.clauses if one.first <= first <= one.last), None)
        if each is None or _of_russia(scene, each) or not _HOW_LARGE.search(each.text) or _OTHERS.search(each.text):
            continue
        value = number(
            match["number"].replace(".", ",").replace("\u00a0", ",").replace("\u202f", ",").replace(" ", ",")
        )
        if value is None or not (
            _HERS.search(each.text) or _ARMY.search(each.text) or _CAPS.search(each.text) or "peacetime" in each.text
        ):
            continue
        low, high = _span(scene, each)
        yield Found(
            kind="quantity",
            question="ua.force_size",
            first=low,
            last=max(high, last),
            value=ranged(value, scene.text[: match.start()], scene.text[match.end() :], match["number"]),
            anchor=scene.doc[first],
            unit="soldiers",
        )
        if _CAPS.search(each.text):
            yield Found(
                kind="event",
                question="ua.force_limits",
                first=low,
                last=max(high, last),
                value="limits",
                anchor=scene.doc[first],
            )


def _limits(scene: Scene) -> Iterator[Found]:
    for each in scene.clauses:
        if not _LIMIT.search(each.text) or len(each.text) > _LONG or _OTHERS.search(each.text):
            continue
        if not (_HERS.search(each.text) or _ARMY.search(each.text) or _HERS.search(before(scene))):
            continue
        low, high = _span(scene, each)
        value = "no_limits" if _FREE.search(each.text) else "limits"
        yield Found(kind="event", question="ua.force_limits", first=low, last=high, value=value, anchor=each.verb)
