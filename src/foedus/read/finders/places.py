"""Where would the force be?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from foedus.read.finders.told import Told
from foedus.read.grammar import negated
from foedus.read.scene import Found, Scene

_STAND = re.compile(
    r"\b(?:station\w*|deploy\w*|bas(?:ed|ing)|stand|patrol\w*|positioned|placed|located|posted|kept|keep\w*|"
    r"stay\w*|fl(?:y|own|ies)|operat\w*|be sent|guard\w*|serv(?:e|ing)|remain\w*|go(?! (?:quiet|silent|"
    r"into (?:effect|force)))|set up|hous(?:ed|ing)|put\w*|quarter\w*|"
    r"hold\w*|man(?:s|ned|ning)?|avoid\w*|steer\w*|tak(?:e|ing) up|have|present|be (?=on|at|in|near|along|"
    r"far|away|well|right|directly|close|nowhere))\b",
    re.I,
)
_AWAY = re.compile(
    r"\b(?:(?:well |far )?(?:to|in) the rear\b|(?:away from|far from|(?:a )?(?:long|great) (?:way|"
    r"distance) from|(?:avoid\w*|keep\w* clear of|steer\w* clear of)|not (?:on|at|near|along)|never (?:on|"
    r"at|near)|not (?:be |go )?(?:(?:anywhere|kept) )?(?:near|close to)|out of|"
    r"behind|well back from|"
    r"neither\b.*\bnear|nowhere near|outside|clear of)\b[^.;]*\b(?:front|front[\s-]?lines?|line of contact|"
    r"(?:combat|conflict|battle) zones?|fighting|battlefield))\b"
    r"|(?:\b|(?=n[’']t))(?:not|n’t|n't|neither|no|none|nobody|never)\b[^.;]*\b(?:near|on|at|along|in|to) the (?:front|"
    r"front[\s-]?lines?|line of contact|battlefield)\b",
    re.I,
)
_OUTSIDE = re.compile(
    r"\b(?:outside|beyond|neighbou?ring|from (?:bases )?(?:abroad|outside)|in (?:western|eastern|central|"
    r"southern|northern) Ukraine|in Ukraine’s (?:west|east)|across Ukraine|in the (?:west|rear|centre|center|"
    r"interior|hinterland)(?: of (?:the country|Ukraine))?|in rear areas|"
    r"(?:in|near|around|from|at) (?:Poland|Romania|Kyiv|Odesa|Lviv|(?:ports|airfields|airports|bases|"
    r"strategic (?:locations|sites))))\b",
    re.I,
)
_INSIDE = re.compile(
    r"\b(?:station\w*|bas(?:ed|ing)|post(?:ed|ing)|quarter\w*|hous(?:ed|ing)|located|garrison\w*|stay\w*)\b"
    r"(?:,? [\w-]+){0,3}? (?:inside Ukraine|within Ukraine|in Ukraine (?:itself|proper)|"
    r"on Ukrainian (?:soil|territory|ground)|"
    r"on the (?:soil|territory) of Ukraine)\b",
    re.I,
)
_ON_LINE = re.compile(
    r"\b(?:patrol\w*|guard\w*|man(?:s|ned|ning)?|hold\w*|tak(?:e|es|ing) up|secur\w*|watch\w*) (?:along )?(?:the |"
    r"positions (?:on|at|along) the )"
    r"(?:very )?(?:front(?:[\s-]?lines?)?|line of contact|contact line)\b",
    re.I,
)
_AT_FRONT = re.compile(
    r"\b(?:station\w*|deploy\w*|plac(?:ed|ing)|positioned|post(?:ed|ing)|be|patrol\w*|based|sent|stand|go|"
    r"present|serv(?:e|ing))\b"
    r"(?:,? [\w-]+){0,5}?,? (?:at|on|along|"
    r"to|near) the (?:very )?"
    r"(?:front|front[\s-]?lines?|line of contact|contact line|first line)\b|"
    r"\b(?:station\w*|deploy\w*|based|sent|posted)(?:,? [\w-]+){0,2}? (?:in|to|into) (?:the |a )?(?:combat|"
    r"battle|conflict|war) zones?\b",
    re.I,
)
_ASIDE = re.compile(
    r"\b(?:stationed|deployed|based|positioned|located|kept|held|"
    r"(?:stationing|deploying|basing|positioning|placing|keeping)(?: [\w-]+){0,3}?)(?: \w+)? "
    r"(?:away|back|far|behind|at a distance|"
    r"out of reach)\b[^.,;:—–”\"]*\b"
    r"(?:front(?:[\s-]?lines?)?|line of contact|(?:combat|conflict|battle) zones?|fighting|battlefield|hostilities)\b",
    re.I,
)
# "not deployed on the front line but ..."
_NOT_THERE = re.compile(
    r"\b(?:not|never|rather than|instead of|without being)(?: \w+)? (?:deployed|stationed|sent|based|"
    r"positioned|placed|put|posted|"
    r"(?:deploying|stationing|sending|basing|placing|putting)(?: [\w-]+){0,3}?) (?:on|at|near|along|to|close to) the "
    r"(?:very )?(?:front[ -]?lines?|front|line of contact|contact line)\b",
    re.I,
)
_NO = re.compile(r"no\b|none\b|not (?:one|a single)\b", re.I)
_DETERMINED = re.compile(
    r"\b(?:locations?|positions?|zones?|areas?|sites?|places?)\b[^.;]*\b(?:determined|defined|decided|"
    r"worked out|identified|settled|being|agreed|finali[sz]ed|under (?:discussion|consideration))\b",
    re.I,
)
_SOLDIERS = re.compile(
    r"\b(?:troops?|soldiers?|force|forces|mission|aircraft|patrols?|units?|it|they|neither|contingents?|jets|"
    r"trainers?|group|peacekeepers)\b",
    re.I,
)
_SETTLES = frozenset(("determine", "decide", "define", "discuss", "work", "settle"))
_WHERE = re.compile(
    r"\bwhere (?:the |any |these |such )?(?:force|forces|contingents?|troops|soldiers|they|it)\b[^.;]{0,25}"
    r"\b(?:deploy|station|based|sent|stand)",
    re.I,
)
TOPICS = (_STAND, _DETERMINED, _WHERE)


def aside(scene: Scene) -> Iterator[Found]:
    """Find where a force would be that is told in a participle: ``units stationed away from the fighting``."""
    if not scene.has("front", "zone", "fighting", "battlefield", "line of contact", "hostilities"):
        return
    for match in (*_ASIDE.finditer(scene.text), *_NOT_THERE.finditer(scene.text)):
        if _SOLDIERS.search(scene.line.text):
            first, last = scene.tokens(*match.span())
            yield Found(
                kind="status",
                question="place.deployment",
                first=first,
                last=last,
                value="away_from_front",
                anchor=scene.doc[first],
            )


def of(what: Told) -> Iterator[Found]:
    """Find where the force would be."""
    verb, text, said, rest = what.verb, what.text, what.said, what.rest
    if not _STAND.search(text) or re.search(r"\btrain(?:ing|ed)?\b", text):
        value = None
    elif _AWAY.search(text):
        value = "away_from_front"
    elif _AT_FRONT.search(text) or _ON_LINE.search(text):
        value = "at_front"
    elif outside := _OUTSIDE.search(rest):
        value = outside[0].casefold()
    else:
        value = "inside" if _INSIDE.search(text) and not negated(verb) and not _NO.match(said) else None
    if value is not None:
        if _SOLDIERS.search(said):
            yield what.claim("place.deployment", value)
    elif (_WHERE.search(rest) and verb.lemma_ in _SETTLES) or (_DETERMINED.search(text) and verb.dep_ != "xcomp"):
        yield what.claim("place.deployment", "being_determined")
