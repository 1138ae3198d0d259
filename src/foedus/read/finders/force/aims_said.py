"""What is a force for, said freely: ``Nobody goes there to make war``, ``one group for deterrence``?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from foedus.read.finders.force.aim_words import values
from foedus.read.finders.words import FORCE
from foedus.read.grammar import trim
from foedus.read.scene import Found, Scene

_ENEMY = r"(?:(?:the )?Russia(?:ns?)?|Moscow|the Kremlin|anyone|anybody|Putin|a war|another war)"
_BODY = r"(?:force|mission|contingent|coalition|troops|soldiers|peacekeepers|presence|units?|deployment)"
_THE_BODY = rf"(?:(?:the|this|that|these|such an?|our|their|its|any) (?:[\w-]+ ){{0,2}}?{_BODY})"
_WE = rf"(?:we|they|it|nobody|no one|none of (?:us|them)|{_THE_BODY}|troops|soldiers)"
_BE = r"(?:[’'](?:re|s)|(?: (?:is|are|was|were|would be|will be|will|would))(?: not|n[’']t)?)(?: \w+ly)?(?: not)?"
_WAR = (
    rf"(?:fight(?:ing)?|(?:mak|wag|start)(?:e|ing) (?:an? |any )?(?:new )?war|go(?:ing)? to war|attack(?:ing)?|"
    rf"storm(?:ing)? [A-Z]\w+|"
    rf"seek(?:ing)? (?:a )?(?:fight|confrontation|war)|take on|confront)(?: (?:on|with|against))?(?: {_ENEMY})?"
)
_PEACE = (
    r"(?:keep|guard|secure|ensure|guarantee|preserve|protect|watch over|defend|save|police|underwrite|safeguard|"
    r"maintain)(?:ing)? "
    r"(?:the |a |any |an )?(?:\w+ )?(?:peace|truce|cease-?fire|armistice)(?: (?:in|for) (?:Ukraine|Europe|"
    r"the country))?|"
    r"mak(?:e|ing) (?:the |a |any )?(?:peace|truce|cease-?fire) (?:last|hold|stick)"
)
_AGAIN = (
    r"(?:restrain|deter|prevent|stop|head off|ward off|discourage|forestall|avert|rule out|dissuade|fend off|"
    r"exclude)(?:ring|ting|ping|ing)? "
    r"(?:(?:any|a|another|new|further|future|renewed|fresh|big|major|large-scale|large|next|the|second|third|Russian|"
    r"Russia|Moscow|Putin|possible) ){0,4}(?:aggression|attacks?|invasions?|offensives?|assaults?|war|adventures?|"
    r"(?:(?<=Russia )|(?<=Moscow )|(?<=Putin ))from [\w ]{5,30})"
)
_DEAR = (
    r"mak(?:e|ing) (?:the |any |a |another )?(?:next |new |further |fresh |second )?(?:attack|invasion|aggression|"
    r"assault|war) "
    r"(?:too |so )?(?:expensive|costly|dear|risky|impossible|unthinkable)|mak(?:e|ing) (?:Russia|Moscow|Putin|"
    r"the Kremlin) "
    r"think (?:twice|again)|put(?:ting)? (?:Russia|Moscow|Putin|the Kremlin) off [\w ]{3,30}"
)
_GOOD = rf"(?:help(?:ing)? (?:to )?)?(?:{_PEACE}|{_AGAIN}|{_DEAR})"
_SO_THAT = (
    r"so that (?:(?:there (?:is|will be|can be) no|no|nobody|no one|none|Russia|Moscow|Putin|the Kremlin|the war|"
    r"the peace|"
    r"peace|the truce|the next|another)\b)[^.,;:—”\"]{3,60}"
)
_TRAINS = r"(?:training|assistance|deterrence|reassurance|instruction|support|defen[cs]e|combat)"
_FORMS = tuple(
    re.compile(rf"(?<![\w’'-])(?:{words})", re.I)
    for words in (
        # "We are not going there to fight Russia", "Nobody is sending these soldiers to make war"
        rf"{_WE}{_BE} (?:(?:sending|putting|deploying) (?:{_THE_BODY}|them|troops|soldiers|anyone)(?: there| in|"
        rf" to Ukraine)?|"
        rf"going(?: there| in| to Ukraine)?|coming(?: there)?|there|here|planning|preparing|in (?:it|this)|"
        rf"sent(?: there)?)"
        rf"(?: in order)? to (?:{_WAR}|{_GOOD})",
        rf"(?:nobody|no one|none of (?:us|them)) (?:wants?|wanted|intends?|intended|plans|planned|is planning|"
        rf"was planning|asks?)"
        rf"(?: (?:them|the (?:troops|soldiers|force)|it))? to {_WAR}",
        r"(?:nobody|no one|we|they|it)(?:[’']re|[’']s| (?:is|are|was|were))?(?: not)? (?:looking for|seeking|"
        r"out for|after) "
        r"(?:an? )?(?:war|fight|confrontation|conflict)(?: (?:with|on|against) (?:Russia|Moscow|anyone|anybody))?",
        # "have no mandate to go to war"
        rf"(?:(?:{_WE} )?(?:will |would )?(?:ha(?:s|d|ve)) no (?:mandate|orders?|task|brief|business|plans?|wish|"
        rf"intention|desire|aim) (?:to|of) "
        rf"{_WAR})",
        # "The mission is about making peace last", "It has to guarantee peace"
        rf"{_WE}(?:[’']s|[’']re| (?:is|are|was|were))(?: (?:all|really|mainly|simply|only))* (?:about|a matter of|"
        rf"a question of) "
        rf"{_GOOD}",
        rf"(?:(?:{_WE}|its|their) )?(?:ha(?:s|ve|d) to|must|is to|are to|was to|were to|aims? to|seeks? to|"
        rf"exists? to|serves? to|"
        rf"(?:task|job|aim|goal|purpose|role|mission|point) (?:is|was|will be|would be) to) {_GOOD}",
        rf"{_WE}(?:{_BE} (?:there|here)| exists?| goes| (?:is|are) sent| (?:would|will) go) {_SO_THAT}",
        rf"(?:one|another|a second|the other|the second|the first|one group|another group|"
        rf"a second group)(?: (?:is|would be|was))? for "
        rf"(?:the )?{_TRAINS}(?: (?:of|and) (?:the |{_TRAINS})?[\w’' ]{{0,40}}?(?=,| and (?:one|another|a second|"
        rf"the other)|[.;]|$))?",
        rf"(?:one|another|a second|the other|the second|a first)(?: (?:group|part|element|unit|contingent|"
        rf"component))? to "
        rf"(?:{_GOOD}|(?:train|assist|support|advise|rebuild)(?: and \w+)? (?:the |"
        rf"its )?[\w’']+(?: \w+)? ?(?:army|forces|"
        r"military|soldiers|troops))",
        # "a force guarding any peace"
        r"(?<=force )(?:guarding|protecting|securing|preserving|keeping|policing) (?:the |a |"
        r"any )?(?:\w+ )?(?:peace|truce|"
        r"cease-?fire)(?: (?:with|in|between) \w+)?",
        rf"(?:(?<=but )|(?<=not to fight but )|(?<=Russia but ))to {_GOOD}",
        # "An air element would police the skies"
        r"(?<=would )(?:provide|offer|supply|act as|form|be) (?:an? )?(?:deterrence|deterrent|reassurance)",
        r"(?<=[a-z] to )(?:provide|act as|serve as|offer) (?:an? )?(?:deterrence|deterrent|reassurance)\b",
    )
)
_GATE = (
    "fight", "war", "peace", "truce", "ceasefire", "cease-fire", "aggression", "attack", "invasion", "offensive",
    "assault",
    "so that", "for training", "for deterrence", "for assistance", "for reassurance", "for the training", "think twice",
    "confront", "deter", "storm", "reassurance", "armistice",
)  # fmt: skip
_TOPIC = re.compile(
    r"\b(?:force|mission|coalition|troops|soldiers|contingents?|peacekeepers|deploy\w*|guarantees)\b", re.I
)
_ELSE = re.compile(r"\bsanctions?\b|^(?:the |its )?Ukrain\w+(?:[’']s)? (?:army|armed forces|forces)\b", re.I)
_UNWANTED = re.compile(r"\b(?:whether|if|unless)\b[^.;,]{0,25}$|\bpeace (?:deal|plan|agreement|treaty|talks)\b", re.I)


def find(scene: Scene) -> Iterator[Found]:
    """Find aims of a force of which the text speaks."""
    if not scene.has(*_GATE) or not scene.about.topic:
        return
    before = scene.doc.part(0, scene.sent.start)
    if not (scene.about.force or scene.about.pledged or scene.search(FORCE) or _TOPIC.search(before)):
        return
    for form in _FORMS:
        for match in scene.finditer(form):
            near = scene.text[max(match.start() - 40, 0) : match.start()]
            if _UNWANTED.search(near) or _ELSE.search(match[0]):
                continue
            first, last = trim(scene.doc, *scene.tokens(*match.span()))
            if scene.voice(scene.doc[first]) == "RU" or scene.party(scene.doc[first]) == "RU":
                continue
            yield Found(
                kind="purpose",
                question="force.purpose",
                first=first,
                last=last,
                value=_value(match[0]),
                anchor=scene.doc[last],
            )


_FIGHT = re.compile(r"\b(?:fight\w*|war|attack(?:ing)?|storm\w*|confront\w*)\b", re.I)
_NO = re.compile(r"\b(?:not|nobody|no one|none|no)\b|n[’']t\b", re.I)


def _value(words: str) -> tuple[str, ...]:
    """The aims that words name: nobody who goes to fight is a force that is not for fighting."""
    no = _NO.match(words) is not None
    found = values(words, no=no)
    if found:
        return found
    if _FIGHT.search(words) and _NO.search(words):
        return ("not_fight",)
    return ("train",) if re.search(r"\btraining\b", words, re.I) else ("prevent",)
