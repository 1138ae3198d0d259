"""Where would the force be?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from foedus.read.finders.told import Told
from foedus.read.grammar import negated, subject
from foedus.read.scene import Found, Scene

_FRONT = r"front(?:[\s-]?lines?)?|lines? of contact|contact line|battlefield"
_LINE = rf"(?:{_FRONT}|(?:combat|conflict|battle) zones?|fighting|hostilities)\b"
_STAND = re.compile(
    r"\b(?:station\w*|deploy\w*|bas(?:ed|ing)|stand|patrol\w*|positioned|placed|located|situated|sited|posted|"
    r"lies?|lying|concentrated|kept|keep\w*|"
    r"stay\w*|fl(?:y|own|ies)|operat\w*|be sent|guard\w*|serv(?:e|ing)|remain\w*|go(?! (?:quiet|silent|"
    r"into (?:effect|force)))|set up|hous(?:ed|ing)|put\w*|quarter\w*|"
    r"conducted|tak(?:e|es|ing) place|foreseen|envisaged|hold\w*|man(?:s|ned|ning)?|avoid\w*|steer\w*|tak(?:e|ing) "
    r"up|have|present|be (?=on|at|in|near|along|"
    r"far|away|well|right|directly|close|nowhere|anywhere))\b",
    re.I,
)
_AWAY = re.compile(
    r"\b(?:(?:well |far )?(?:to|in) the rear\b|(?:away from|far from|(?:a )?(?:long|great) (?:way|"
    r"distance) from|(?:avoid\w*|keep\w* clear of|steer\w* clear of)|not (?:on|at|near|along)|never (?:on|"
    r"at|near)|not (?:be |go )?(?:(?:anywhere|kept) )?(?:near|close to)|in no case (?:be )?(?:near|close to)|out of|"
    r"behind|well back from|"
    r"neither\b.*\bnear|nowhere near|outside|clear of)\b"
    rf"[^.;]*\b{_LINE})"
    r"|(?:\b|(?=n[’']t))(?:not|n’t|n't|neither|no|none|nobody|never)\b[^.;]*\b(?:near|on|at|along|in|to) the "
    rf"(?:very )?(?:{_FRONT})\b",
    re.I,
)
_OUTSIDE = re.compile(
    r"\b(?:outside|beyond (?:Ukrain\w+|its|the) (?:\w+ )?borders?|neighbou?ring|next door|"
    r"from (?:bases )?(?:abroad|outside)|in (?:western|eastern|central|"
    r"southern|northern) Ukraine|in Ukraine’s (?:west|east)|across Ukraine|in the (?:west|rear|centre|center|"
    r"interior|hinterland)(?: of (?:the country|Ukraine))?|in rear areas|"
    r"(?:in|near|around|from|at) (?:Poland|Romania|Kyiv|Odesa|Lviv|ports|airfields|airports|bases|"
    r"(?:key |strategic |selected )(?:locations|sites|places|points|positions|areas)|"
    r"(?:the )?(?:big|bigger|major|main|large|larger|important) (?:cities|towns|ports|bases)))\b",
    re.I,
)
_INSIDE = re.compile(
    r"\b(?:station\w*|bas(?:ed|ing)|post(?:ed|ing)|quarter\w*|hous(?:ed|ing)|located|garrison\w*|stay\w*)\b"
    r"(?:,? [\w-]+){0,3}? (?:inside Ukraine|within Ukraine|in Ukraine (?:itself|proper)|"
    r"on Ukrainian (?:soil|territory|ground)|"
    r"on the (?:soil|territory) of Ukraine)\b",
    re.I,
)
_IN_COUNTRY = re.compile(r"\b(?:station|based|post|quarter|locat|plac|deploy)\w* (?:in|inside|within) Ukraine$", re.I)
# Soldiers of one country, who would be next door: what that country offers
_OF_ONE = re.compile(
    r"^(?:[A-Z]\w+ )?(?:US|U\.S\.|American|(?!European)[A-Z]\w+(?:ish|ch|an|[’']s)|[Ii]ts|[Hh]is|[Oo]ur) "
    r"(?:country[’']s )?(?:troops|soldiers|forces|army|units)\b|[Tt]roops from (?!Europe)[A-Z]"
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
    rf"out of reach)\b[^.,;:—–”\"]*\b{_LINE}",
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
    r"\b(?:locations?|positions?|zones?|areas?|sites?|(?<!in )places?(?! (?:in|among|"
    r"within)\b))\b[^.;]*\b(?:determined|"
    r"defined|decided|worked out|identified|settled|being|to be agreed|finali[sz]ed|under (?:discussion|"
    r"consideration))\b",
    re.I,
)
# "in areas still to be settled", "in the zones that planners are working out"
_IN_SOME = re.compile(
    r"\bin (?:the |those |certain )?(?:areas|zones|places|locations|positions|regions|sites) (?:which are |that are |"
    r"(?:that|which) [\w’' -]{3,40} )?(?:(?:still|now|currently|being|yet|to be|at present|are|is|have) )*"
    r"(?:determin|defin|decid|work|identif|settl|agreed up|select|chosen|choos|mapp|plann)\w*"
    r"(?: out| later| at present| now)?(?=$|[,;.])",
    re.I,
)
_SOLDIERS = re.compile(
    r"\b(?:troops?|rest|part of it|part of them|soldiers?|force|forces|mission|aircraft|planes|fighters|"
    r"deployments?|policing|personnel|patrols?|units?|it|"
    r"they|neither|contingents?|jets|"
    r"trainers?|groups?|peacekeepers)\b",
    re.I,
)
# "It will not be the front": of the places that were spoken of
_NOT_FRONT = re.compile(
    r"\b(?:it|they|that|these|those)(?: will| would|’ll)? not be (?:at |on )?the (?:front|contact)\b", re.I
)
_RULES_OUT = frozenset(("rule", "exclude", "deny", "dismiss"))
# What is told next, behind where they would be: "and would not fight", "but in areas ..."
_NEXT = re.compile(r",? (?:but|and|nor|while|because|so) (?!not\b|never\b|by no means)", re.I)
# "..., far from the line of contact", "Two groups, away from the front"
_ADDED = re.compile(
    r"(?:^|[,:—–] )(?P<place>(?:(?:well|far|safely|always|but|still|albeit) )*(?:away|far|back|at a distance) from "
    rf"(?:the |any )?{_LINE})",
    re.I,
)
_BASE_SOLDIERS = re.compile(
    r"\b(?:bas|station|plac|put|keep|deploy|quarter|concentrat)(?:e|ing|ting)? "
    r"(?:(?:the|its|their|most|all|any|these) (?:of )?){0,2}"
    r"(?:\w+ )?(?:soldiers|troops|forces|units) (?P<place>in the (?:west|rear|interior|cent(?:re|er))"
    r"(?: of (?:the country|Ukraine))?)",
    re.I,
)
_FROM = re.compile(r"(?:According to [^,]{3,60}|As [^,]{3,40} (?:put|said) it), ?|(?:where|that|while) ")
_SETTLES = frozenset(("determine", "decide", "define", "discuss", "work", "settle"))
_WHERE = re.compile(
    r"\bwhere (?:(?:exactly|precisely),? )?(?:the |any |these |such |its |their )?(?:\w+ )?(?:force|forces|"
    r"contingents?|troops|soldiers|they|it)\b"
    r"[^.;]{0,25}"
    r"\b(?:deploy|station|based|sent|stand|position|placed|located|go\b)",
    re.I,
)
TOPICS = (_STAND, _DETERMINED, _WHERE, _ADDED, _NOT_FRONT, _BASE_SOLDIERS)


def aside(scene: Scene) -> Iterator[Found]:
    """Find where a force would be that no clause of its own tells: ``units stationed away from the fighting``."""
    if scene.has("front", "zone", "fighting", "battlefield", "contact", "hostilities"):
        if not _SOLDIERS.search(scene.line.text):
            return
        for pattern in (_ASIDE, _NOT_THERE, _NOT_FRONT, _ADDED):
            for match in scene.finditer(pattern):
                yield _phrase(scene, match, "away_from_front")
    if scene.has("soldiers in", "troops in", "forces in", "units in"):
        for match in scene.finditer(_BASE_SOLDIERS):
            yield _phrase(scene, match, match["place"].casefold())
    if scene.has("areas", "zones", "places", "locations", "positions", "sites") and _SOLDIERS.search(scene.line.text):
        for match in scene.finditer(_IN_SOME):
            yield _phrase(scene, match, "being_determined")


def _phrase(scene: Scene, match: re.Match[str], value: str) -> Found:
    start, end = match.span("place") if "place" in match.re.groupindex and match.re is _ADDED else match.span()
    first, last = scene.tokens(start, end)
    return Found(
        kind="status",
        question="place.deployment",
        first=first,
        last=last,
        value=value,
        anchor=scene.doc[first],
    )


def likely(scene: Scene) -> bool:
    """Whether a sentence may tell where the force would be: asked before each of its clauses is."""
    return any(map(scene.could, (_STAND, _WHERE, _DETERMINED)))


def of(what: Told) -> Iterator[Found]:
    """Find where the force would be."""
    verb, text, said, rest = what.verb, what.text, what.said, what.rest
    away = outside = None
    added = _ADDED.search(text, 1)
    if added and not _OUTSIDE.search(text[: added.start()]):  # a claim by itself: `aside`
        text, rest = text[: added.start()], rest.removesuffix(text[added.start() :])
    if not _STAND.search(text) or re.search(r"\btrain(?:ing|ed)?\b", text):
        value = None
    elif away := _AWAY.search(text):
        value = "away_from_front"
    elif _AT_FRONT.search(text) or _ON_LINE.search(text):
        value = "at_front"
    elif _IN_SOME.search(rest) or _BASE_SOLDIERS.search(rest):
        return  # a claim by itself: `aside`
    elif outside := _OUTSIDE.search(rest):
        value = outside[0].casefold()
    else:
        value = (
            "inside"
            if (_IN_COUNTRY if added else _INSIDE).search(text) and not negated(verb) and not _NO.match(said)
            else None
        )
    if value is not None:
        before = verb.doc[max(what.clause.first - 1, 0)].lower_
        if value == "at_front" and (
            (verb.dep_ == "ccomp" and verb.head.lemma_ in _RULES_OUT) or before in {"nor", "neither"} or negated(verb)
        ):
            value = "away_from_front"
        if not _SOLDIERS.search(said) or (outside and _OF_ONE.search(said)):
            return  # where American soldiers are stationed already, or German ones would be
        yield _bare(what, value, away, len(text))
    elif (_WHERE.search(text) and verb.lemma_ in _SETTLES) or (_DETERMINED.search(text) and verb.dep_ != "xcomp"):
        yield what.claim("place.deployment", "being_determined")


def _bare(what: Told, value: str, away: re.Match[str] | None, end: int) -> Found:
    """Where they would be, without who says so before it and without what is told next."""
    found, doc = what.claim("place.deployment", value), what.verb.doc
    base, first, last = doc[what.clause.first].idx, found.first, found.last
    if what.verb.dep_ == "ccomp" and what.verb.head.lemma_ in _RULES_OUT and value == "away_from_front" and not away:
        ruled = subject(what.verb.head)
        first = ruled.left_edge.i if ruled is not None and ruled.i < what.verb.head.i else what.verb.head.i
    elif lead := _FROM.match(what.text):
        first = next(each.i for each in doc[first : last + 1] if each.idx >= base + lead.end())
    after = away.end() if away else doc[what.verb.i].idx - base + len(what.verb.text)
    if (told := _NEXT.search(what.text, after, end)) is not None:
        end = told.start()
    last = max((each.i for each in doc[first : last + 1] if each.idx < base + end), default=last)
    return replace(found, first=first, last=last)
