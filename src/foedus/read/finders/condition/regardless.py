"""Does a force deploy whatever happens, or not while the war goes on? What need, or must, not be there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from foedus.read.finders.reach import acting, reach
from foedus.read.finders.told import before, meaning
from foedus.read.finders.words import FORCE, conditions
from foedus.read.grammar import kids, negated, overlaps, subject, top
from foedus.read.lexicon import listed
from foedus.read.parties import COALITION, UNASKED, parties_in
from foedus.read.scene import Found, Scene

if TYPE_CHECKING:
    from foedus.read.tokens import Token

NEEDS = (
    "without", "regardless", "irrespective", "whether", "wait for", "depend", "hinge", "condition", "need", "requir",
    "necessary", "while", "as long as", "so long as", "independent", "contingent", "await", "presuppos", "follow",
    "whatever", "no matter", "tied to", "linked to", "middle of", "even if",
    "even though", "absence of", "ahead of", "during", " or no", "it takes",
    "must", "has to", "have to", "start", "begin",
    "come what may", "unconditional",
)  # fmt: skip
_AN = r"(?:(?:a|an|any|the|some|such a|there (?:is|being)|whether there is|of) ){0,4}"
_TRUCE = (
    rf"{_AN}(?:[\w-]+ ){{0,2}}?(?:cease-?\s?fires?|truces?|armistice|peace(?: (?:deal|agreement|treaty|"
    rf"settlement|accord))?|"
    r"(?:end|cessation|halt) (?:of|to|in) (?:the |all )?(?:war|fighting|hostilities))\b"
)
_WAR = (
    r"(?:the |any |this |active )?(?:fighting|war|hostilities|shooting|combat|shelling|guns)(?: \w+)? "
    r"(?:is|are|was|were|goes?|going|went|continue[sd]?|rage[sd]?|last(?:s|ed)?|drag(?:s|ged)?|still|ha[sd] not|"
    r"have not)(?: \w+){0,3}|"
    r"there (?:is|are) (?:still )?(?:a )?(?:fighting|war|hostilities|shooting|combat)"
)
# Nothing has to come first: value no_ceasefire, whatever the clause says.
_FREE = re.compile(
    rf"\b(?:cease-?\s?fire|truce|peace deal) or (?:not|no (?:cease-?\s?fire|truce|peace deal))\b|"
    rf"\b(?:in the absence of|ahead of(?= any)) {_TRUCE}|"
    rf"\beven (?:if|though) (?:there is no {_TRUCE}|no {_TRUCE}[^.;,]{{0,30}}|{_WAR})|"
    r"\b(?:even during|in the (?:middle|midst) of) (?:the |active )?(?:fighting|war|hostilities|combat)\b|"
    r"\b(?:whatever|no matter what) (?:happens|comes|the outcome)\b|\bcome what may\b|\bunconditionally\b|"
    rf"\b(?:regardless|irrespective|independent(?:ly)?) of {_TRUCE}|"
    rf"\bwhether or not {_AN}[^.;,]{{0,20}}?{_TRUCE}|\bwhether {_AN}{_TRUCE}[^.;,]{{0,25}} or not\b|"
    rf"\b(?:with or|even) without (?:waiting for |awaiting )?{_TRUCE}|"
    rf"(?:\b(?:not|never)|n[’']t) (?:\w+ ){{0,4}}?(?:wait(?:ing)? for|await|(?:dependent|"
    rf"depends?) (?:up)?on|hing\w+ on|"
    rf"contingent on|conditional on|tied to|linked to|require|need|presuppose) {_TRUCE}|"
    rf"\bno (?:[\w-]+ )?(?:cease-?\s?fire|truce|peace deal|peace agreement) (?:is|was|would be|will be) "
    rf"(?:needed|required|necessary)|"
    rf"{_TRUCE} (?:is|was|would be|will be) (?:not|no|n[’']t)(?: \w+)? (?:(?:a |"
    rf"the )?(?:pre-?)?(?:condition|requirement|"
    r"prerequisite)|needed|required|necessary)\b",
    re.I,
)
# What is missing while the clause's act is done, or not done.
_MISSING = re.compile(
    rf"\bwithout (?:waiting for |awaiting )?(?P<truce>{_TRUCE})|\b(?:while|as long as|"
    rf"so long as) (?P<war>{_WAR})|\b(?P<during>during (?:the |active )?(?:fighting|war|hostilities))\b",
    re.I,
)
# The force comes after it: "the deployment would follow a ceasefire".
_FOLLOWS = re.compile(
    rf"\b(?:deployment|force|mission|troops|soldiers)(?: \w+)? (?:would|will|is to|are to|can|could)? ?(?:only )?"
    rf"(?:follow|presupposes?|presuppose|starts? with|begins? with|start with|begin with) {_TRUCE}|"
    rf"\bthere (?:must|has to|needs to) (?:first )?be {_TRUCE}(?: first)?|"
    rf"{_TRUCE} (?:must|has to|needs to|would have to|will have to) (?:first )?(?:come first|be (?:first|"
    rf"in place|agreed|signed|there))|"
    rf"\b(?:guns|weapons|arms|fighting|shooting) (?:must|has to|have to|"
    rf"needs? to) (?:first )?(?:fall silent|stop|end|cease|be over)|\bit takes {_TRUCE} (?:before|for|"
    rf"until)\b[^.;,]{{0,40}}",
    re.I,
)
_NOT_SENT = re.compile(
    r"\b(?:legitimate|targets?|sanctions?|oil|negotiat\w+|talks|attack\w*|strik\w+|"
    r"train\w*|quarrel|budget|trade)\b",
    re.I,
)
_SENT = re.compile(
    r"\b(?:deploy\w*|sen[dt]\w*|station\w*|enter\w*|go(?:es)?|going|mov(?:e|es|ing) in|arriv\w+|boots|dispatch\w*|"
    r"presence|set foot|force|mission|guarantees?|no (?:\w+ )?(?:soldiers|troops))\b",
    re.I,
)


_LEADING = frozenset(("FR", "GB", "DE"))
_SOON = 6  # tokens after a finding in which it may turn out to be of targets
_DEPLOYS = listed("deploy send station enter go arrive dispatch move put base place land march")
_STARTS = listed("come take start begin work apply kick")  # of guarantees: "come into effect"
_NOT = re.compile(r"\b(?:stays? where|no|not|nobody|nothing|none|never|cannot|impossible|unthinkable)\b|n[’']t\b", re.I)
_OWN_SOLDIERS = re.compile(r"\b([A-ZÀ-Þ]\w+(?:’s)?) (?:troops?|soldiers?|contingents?|boots|peacekeepers)\b")


def find(scene: Scene) -> Iterator[Found]:
    """Find forces that deploy whether or not there is a truce, or not before one, in words that no "if" introduces."""
    if not scene.has(*NEEDS) or not (scene.search(FORCE) or scene.about.force):
        return
    done: list[tuple[int, int]] = []
    for pattern in (_FREE, _MISSING, _FOLLOWS):
        for match in scene.finditer(pattern):
            first, last = scene.tokens(*match.span())
            verb = _verb(scene, first)
            low, high = reach(scene, verb, first if pattern is _FOLLOWS else min(first, _begin(verb, first)), last)
            words = scene.words(low, high)
            question = _whose(scene, verb, words)
            if (
                overlaps(low, high, done)
                or question is None
                or not _SENT.search(f"{words} {verb.text} {_doer(scene, verb)}")
                or _NOT_SENT.search(words)
                or scene.voice(scene.doc[first]) == "RU"
                or scene.text[match.end() :].startswith(" or after")
                or _NOT_SENT.search(scene.words(high, min(high + _SOON, scene.sent.end - 1)))
            ):
                continue
            value = _value(scene, match, verb, low)
            if (
                pattern is _MISSING
                and (match["war"] or match["during"])
                and value[0].startswith("no_")
                and verb.lemma_ not in _DEPLOYS
                and not ("guarantee" in words.casefold() and verb.lemma_ in _STARTS)
            ):
                continue  # what else is done while the war goes on
            done.append((low, high))
            yield Found(
                kind="condition",
                question=question,
                first=low,
                last=high,
                value=value,
                anchor=scene.doc[first],
            )


def _doer(scene: Scene, verb: Token) -> str:
    """The subject of a verb, with what it means if it is a pronoun."""
    doer = subject(verb)
    return f"{meaning(scene, doer)} {before(scene)} {doer.text}" if doer is not None else ""


def _verb(scene: Scene, first: int) -> Token:
    """The verb that the words belong to; for ``while the war goes on`` the one on which that clause hangs."""
    verb = acting(scene.doc[first])
    if verb.dep_ in {"advcl", "ccomp"} and verb.head.pos_ in {"VERB", "AUX"} and verb.left_edge.i >= first - 1:
        verb = verb.head
    return top(verb)


def _begin(verb: Token, first: int) -> int:
    """Where the act begins: with its helpers, if it stands before the words."""
    return min([first, verb.i, *(each.i for each in kids(verb, "aux", "auxpass", "neg"))])


def _whose(scene: Scene, verb: Token, words: str) -> str | None:
    """Under which question it goes: of the one party that would send, or of the force; None for other parties."""
    party = scene.party(verb)
    if party in {None, COALITION, "EU"}:
        own = _OWN_SOLDIERS.search(words)
        party = next(iter(parties_in(own[1])), None) if own else None
        if own is None and kids(verb, "expl") and scene.voice(verb) not in _LEADING:
            party = scene.voice(verb)  # "there will be no soldiers while the war goes on", says a minister
        return f"condition.{party}" if party and party not in UNASKED else "deployment.trigger"
    return None if party in UNASKED else f"condition.{party}"


def _value(scene: Scene, match: re.Match[str], verb: Token, low: int) -> tuple[str, ...]:
    asked = tuple(each.removeprefix("no_") for each in conditions(match[0]) if each.endswith(("ceasefire", "peace")))
    asked = asked or ("ceasefire",)
    if match.re is _FREE:
        free = True
    elif match.re is _FOLLOWS:
        free = False
    else:
        done = scene.words(min(low, verb.left_edge.i), max(verb.right_edge.i, verb.i)).replace(match[0], "")
        free = not (negated(verb) or _NOT.search(done))
    return tuple(f"no_{each}" for each in asked) if free else asked
