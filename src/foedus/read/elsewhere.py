"""Is what is told of another place, body, time or matter than the force for Ukraine?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from foedus.read.finders.told import before
from foedus.read.finders.words import FORCE, TROOPS
from foedus.read.nouns import LEARNT
from foedus.read.parties import parties_in, party_in
from foedus.read.registry import UNKEYED, asked, party_of
from foedus.read.scene import Found, Scene

_HERE = re.compile(
    r"Ukrain|Kyiv|Kiev|Zelensk|\b[Cc]oalition|[Rr]eassurance|[Mm]ultinational [Ff]orce|\bParis\b|[Ss]ecurity guarantee|"
    r"[Bb]ackstop|[Cc]ease-?fire|\b[Tt]ruce"
)
_PLACE = (
    r"(?:Gaza|Bosnia|Kosovo|Iraq|Syria|Lebanon|Mali\b|Niger\b|the Sahel|Haiti|Afghanistan|Libya|"
    r"the Red Sea|the Caribbean|"
    r"Venezuela|Taiwan|Iran\b|Israel|Yemen|Sudan|Somalia|Congo|Greenland|Kursk|Belarus|Korea|the Balkans)"
)
# Where else, in which mission, exercise or body else; not what the force is only compared with.
_OTHER_PLACE = re.compile(
    rf"(?<!than )(?<!like )(?<!one )(?<!those )\b(?:in|to|into|for|at|off|over|of|from|with|In) {_PLACE}|"
    r"\b(?:KFOR|SFOR|IFOR|ISAF|UNIFIL|EUFOR|UNPROFOR|Eastern Sentry|Baltic Sentry|Zapad[\w-]*|"
    r"Steadfast \w+|battlegroups?|"
    r"(?:[Mm]ilitary|NATO|Russian|war|its own) (?:exercises?|drills)|[Ee]xercises? called|"
    r"manoeuvres|maneuvers)\b|"
    rf"\b{_PLACE} (?:force|mission|operation|war|campaign|deployment)"
)
# Named by the way: as a border, as experience, as something like it.
_BESIDES = re.compile(
    r"\bborders?\b|\bexperience\b|\blessons\b|\b(?:as|like|unlike|fewer|larger|smaller|"
    r"more)\b[^.;]{0,25}\b(?:in|to) [A-Z]|"
    r"\b(?:which|who|whose|envoy|back from|busy|fears?)\b|\bthe force\b(?! in [A-Z])"
)
_OTHER_BODY = re.compile(
    r"\b(?:G20|G7|BRICS|Ramstein|Contact Group|PURL|Joint Expeditionary Force|Shanghai Cooperation|"
    r"European Political Community|UN Security Council|General Assembly|Eurovision|Olympic\w*|tribunal|convention|"
    r"claims commission|Register of Damage|security conference|parade|migration|World Cup|Council of Europe|"
    r"(?:drone|maritime|artillery|air[- ]defen[cs]e|IT|demining|armou?r|shelters?|tanks?|jets?|shells?|ammunition) "
    r"coalition|coalition for (?:the )?(?:return|special))\b"
)
# Its members: "the 27 EU states", "NATO has 32 members".
_BLOC = re.compile(
    r"\b(?:\d+|[a-z]+(?:-\w+)?) (?:EU|NATO|Nato|European Union|G7|G20|BRICS) (?:leaders|states|"
    r"members?|countries|nations|"
    r"governments|heads|(?:[a-z]+ )?ministers)\b|"
    r"\b(?:EU|NATO|Nato|European Union)(?:[’']s|, which)?(?: (?:now )?(?:has|have|had|counts|numbers))? (?:all )?\d+\b",
    re.IGNORECASE,
)
_PAST = re.compile(r"\b(?:[Ii]n|during|back in)(?: \w+| \d\d? \w+)? (?:19\d\d|20[01]\d|202[0-4])\b")
_OF_YEAR = re.compile(r"\bof (?:19\d\d|20[01]\d|202[0-4])\b")
_STILL = re.compile(r"\b(?:now|today|this time|since)\b", re.IGNORECASE)
_PRESENT = re.compile(r"\b(?:is|are|has|have|refuses?|wants?|belongs?)\b")
_MODAL = re.compile(r"\b(?:will|would|could|may|might|can)\b")
_COUNTED = frozenset(("coalition.size", "meeting.attendance", "pledging.nations"))
_AID = re.compile(
    r"\b(?:pledg|promis|offer)\w* (?:\w+ )?(?:aid|money|funds|funding|cash|loans?|(?:[€$£]|\d[\d.,]* (?:b|m)illion))"
)
_SIZES = frozenset(("force.size", "ua.force_size"))
_TELLER = re.compile(
    r"(?:[\w’'.-]+ ){1,7}(?:said|says|added|reported|wrote|(?:has|have|had) (?:decided|said|announced))", re.IGNORECASE
)
_ENVOYS = re.compile(
    r"\bsent (?:their |its )?(?:[\w-]+ ){0,3}?(?:chiefs|ministers|leaders|representatives|delegat\w+|envoys|officials|"
    r"deputies|generals)\b"
)
_LOST = re.compile(r"\b(?:lost|killed|wounded|captured|buried)\b")
# Whose army it is: "has 355,000 soldiers", "keeps a brigade of 3,000", "the Polish army".
_HAS = re.compile(
    r"\b(?:keeps?|withdraw\w*|pull\w* out)\b|"
    r"(?<!plan )(?<!plans )(?<!draft )\b(?:has|have|had|fields?) (?:(?:an? (?:\w+ )?army of|"
    r"the \w+ \w+ army|about|around|some|only|"
    r"just|up to|over|more than|"
    r"nearly|roughly|almost) )*(?:\d|in NATO)|\bnumbers \d"
)
_ARMY_OF = re.compile(
    r"\b(?P<whose>[A-Z][\w’'-]+)(?: (?:armed|own|regular))? (?:army|forces|military)\b|\b(?P<own>Bundeswehr)\b"
)
_OURS = re.compile(r"\b(?:[Ff]orce|[Mm]ission|coalition|contingent|deployment|[Pp]eacekeep\w*|reassurance)\b")
_NUMBER = re.compile(r"\d+")
_POLL = re.compile(
    r"\b\d+(?:\.\d+)? ?(?:%|per ?cent\b)[^.;]{0,40}\b(?:want|support|favou?r|oppose|back|say|said|think|approve|would|"
    r"of (?:the )?(?:[A-Z]\w+|respondents|voters|people))|\b(?:pollsters?|respondents)\b|"
    r"\bpolls? (?:show|found|suggest)\w*|"
    r"\b(?:[Hh]alf|[Aa] third|[Tt]wo thirds|[Mm]ost|[Aa] majority) of (?:the )?"
    r"(?!Second|Chamber|House|Parliament|Bundestag|Commons|Senate|MPs|Lower|Upper)[A-Z]\w+"
)
_OF_MANY = re.compile(
    r"\b(?:\d+|[a-z]+ty(?:-\w+)?|dozens of|several|many|most) (?:\w+ )?(?:countries|nations|states|allies|members|"
    r"governments)\b,? (?:will|would|have|had|are|were|could|may)\b"
)
_ATTENDED = re.compile(
    r"\b(?:tak\w+ part|took part|attend\w*|participat\w+|join\w*|(?:was|were|are) (?:absent|present|"
    r"represented))\b[^.;,]*"
    r"\b(?:meeting|summit|talks|call|conference|session|videoconference)\b"
)
# What soldiers would do besides going there.
_LEAVES = re.compile(
    r"\b(?:would|will|could|may|might|to) (?:be )?(?:leave (?=[A-Z])|return\w*|come home|withdraw\w*|"
    r"pull\w* out|honou?red|awarded|"
    r"buried|remembered|paid)\b"
)
_FIRST_TIME = re.compile(r"\bwould be the first time\b")
_BOUGHT = re.compile(
    r"\b(?:buy|buys|buying|bought|purchas\w+|order(?:ed|s)?) (?:[\w-]+ ){0,4}?(?:frigates?|jets?|tanks?|F-\d+)"
)
_BY_YEAR = re.compile(r"\bby (?:the end of )?20(?:2[6-9]|3\d)\b")
_ONCE = re.compile(
    r"once (?:told|said|wrote|called|described|joked)\b|"
    r"(?:once|when|after) the (?:calls?|meetings?|summit|talks|conference|session) (?:was|were|had|is|are)\b",
    re.IGNORECASE,
)
_OTHERS_TO = re.compile(r"\b(?:expect|want|urg|ask|press)\w* (?:the )?(?:European\w*|allies|others|[A-Z]\w+) to\b")
_NO_NO = re.compile(r"\b[Nn]o\b[^.;,:]{3,40}, (?:then )?no (?:soldiers|troops|deployment|force)\b")
_THIRD = re.compile(
    r"\b(?:to|in|into|from) (?:the )?(?:Poland|Romania|Latvia|Lithuania|Estonia|Finland|Slovakia|Moldova|Denmark)\b"
)
_FORMER = re.compile(r"\b(?:[Ff]ormer|[Rr]etired|[Ee]x-?) ?(?:US|U\.S\.|American) [\w ]{3,30}")
_RUSSIA = re.compile(r"Russia|Moscow|Kremlin|Putin")
_ASSETS = re.compile(r"\bassets?\b|\bsues?\b")
_STATE = re.compile(r"\b(?:Syria|Iran|Belarus|Venezuela|Cuba|North Korea|Israel|Serbia)\w*")
# By question: what makes a sentence one about another matter, unless it has something of ours.
_MATTERS: dict[str, tuple[re.Pattern[str], re.Pattern[str] | None]] = {
    "approval": (
        re.compile(
            r"\b(?:F-\d\d|sales?|budget|accession|assets?|tariffs?|trade|loans?|pensions?|aid for|extension|extend)\b"
        ),
        FORCE,
    ),
    "demand.binding": (_ASSETS, None),
    "sanctions.measures": (_STATE, _RUSSIA),
    "demand.sanctions": (_STATE, _RUSSIA),
    "guarantees.rejected": (_ASSETS, FORCE),
    "ua.force_limits": (
        re.compile(r"\b(?:no fewer|not fewer|at least|no less|not less|a minimum|no smaller)\b", re.IGNORECASE),
        re.compile(r"\b(?:limit|cap\b|capped|ceiling|at most|no more|maximum|restrict|reduc)", re.IGNORECASE),
    ),
    "us.ground_troops": (re.compile(r"\b(?:Tomahawks?|missiles?|jets|weapons)\b"), TROOPS),
    "us.contribution": (
        re.compile(
            r"\b(?:US|America|Washington|United States) (?:has |had )?(?:stopped|halted|suspended|paused|"
            r"cut off|withheld)\b"
        ),
        re.compile(r"\bstopped short\b|\b(?:will|would|could)\b"),
    ),
    "binding.status": (
        re.compile(r"\b(?:Budapest Memorandum|Minsk|Dayton)\b"),
        re.compile(r"\b(?:[Uu]nlike|not (?:like|another)|than)\b"),
    ),
    "date.summit": (
        re.compile(rf"\b(?:Alaska|Anchorage|Dayton|Tianjin)\b|{_OTHER_BODY.pattern}"),
        re.compile(r"[Cc]oalition of the|coalition’s|coalition's|[Tt]he coalition\b|\bParis\b"),
    ),
    "deployment.trigger": (_POLL, None),
}
_BEHIND, _AHEAD, _LEAD = 30, 40, 90  # characters
_ENEMIES = frozenset(("RU", "KP", "BY"))
_BODIES = frozenset(("EU", "NATO"))  # whose armies are those of their members


def of_this(scene: Scene, found: Iterable[Found]) -> Iterator[Found]:
    """Leave out what is told of something else."""
    for each in found:
        question = asked(each.question)
        if each.question == UNKEYED or question is None or not _of_other(scene, each, question.key):
            yield each


def _of_other(scene: Scene, found: Found, key: str) -> bool:
    """Whether a find answers no question of the registry."""
    start, end = scene.start(found.first), scene.end(found.last)
    words = scene.text[start:end]
    around = scene.text[max(start - _AHEAD, 0) : end + _BEHIND]
    if found.reader == LEARNT and _TELLER.fullmatch(words):
        return True  # who told it, and nothing of what was told
    if key.startswith(("drones.", "energy.", "diplomats.", "coalition.name", "sanctions.", "demand.")):
        return _of_other_matter(scene.text, key)
    if not _HERE.search(scene.text) and _is_far(scene, key, around):
        return True
    if key in _COUNTED | _SIZES | {"position", "contribution", "us.contribution"} and _is_past(scene.text, start, end):
        return True
    if key in _COUNTED:
        return _is_other_count(scene, words, around)
    if key in _SIZES:
        return _is_other_army(scene, words, key, start)
    if key in {"condition", "deployment.trigger"} and _ONCE.match(words):
        return True
    if key == "us.ground_troops" and _OTHERS_TO.search(words):
        return True
    if key in {"position", "contribution"}:
        return _is_other_sending(scene, found, words, around)
    return _of_other_matter(scene.text, key) or (
        key.startswith("us.") and _FORMER.search(scene.text) is not None and _names_no_america(scene.text)
    )


def _is_far(scene: Scene, key: str, around: str) -> bool:
    """Whether a sentence is of another place; for counts also whether it, or the one before it, is of another body."""
    if key.startswith(("war.", "threat.", "veto.", "guarantees.")):
        return False  # wherever Moscow says it
    if key not in _COUNTED:
        return _OTHER_PLACE.search(around) is not None and not _BESIDES.search(scene.text)
    told = before(scene)
    here = _OTHER_PLACE.search(scene.text) or _OTHER_BODY.search(scene.text)
    return here is not None or (not _HERE.search(told) and _OTHER_BODY.search(told) is not None)


def _is_past(text: str, start: int, end: int) -> bool:
    """Whether a year before the coalition is told of in a clause: ``In 1995 20 countries sent soldiers``."""
    if _MODAL.search(text, start, end) or _PRESENT.search(text, start, end):
        return False
    low = max(text.rfind(";", 0, start) + 1, start - _LEAD)
    near = text[low : end + _BEHIND].partition(";")[0]
    return _PAST.search(near) is not None and not _STILL.search(near)


def _is_other_count(scene: Scene, words: str, around: str) -> bool:
    """Whether states are counted that belong to another body, came to another meeting, or gave something else."""
    if _OTHER_BODY.search(around) or _AID.search(scene.text) or _ENVOYS.search(words) or _OF_YEAR.search(scene.text):
        return True
    told, number = before(scene), _NUMBER.search(words)
    again = number is not None and re.search(rf"\b{number[0]}\b", told) is not None
    return any(
        _BLOC.search(text) is not None and "oalition" not in text and not _OURS.search(text)
        for text in (around, *([told] if again else []))
    )


def _is_other_army(scene: Scene, words: str, key: str, start: int) -> bool:
    """Whether soldiers are counted whom another state has, keeps, or has lost."""
    if _LOST.search(words):
        return True
    lead, ahead = _NUMBER.split(words)[0], scene.text[max(start - _AHEAD, 0) : start]
    named = [each for each in (*parties_in(ahead), *parties_in(lead)) if each not in _BODIES]
    if not named or named[-1] == "UA" or "UA" in parties_in(lead):
        return False
    if key == "force.size" and named[-1] in _ENEMIES:
        return True
    said = f"{ahead}{words}"
    own = next((match["whose"] or match["own"] for match in _ARMY_OF.finditer(said)), None)
    has = _HAS.search(said) is not None or (own is not None and party_in(own) in named)
    return has and not _OURS.search(words)


def _is_other_sending(scene: Scene, found: Found, words: str, around: str) -> bool:
    """Whether soldiers go, or are, somewhere else, others go, or people are asked what they think of it."""
    position = found.question.startswith("position.")
    if _LEAVES.search(words) or (position and (_POLL.search(around) or _is_vote(scene.text))):
        return True
    if position and found.reader == LEARNT and (_ATTENDED.search(words) or _FIRST_TIME.search(scene.text)):
        return True
    if not _HERE.search(scene.text) and (_BY_YEAR.search(scene.text) or _BOUGHT.search(scene.text)):
        return True
    if _OF_MANY.search(words) and party_of(found.question) not in parties_in(words):
        return True
    third = _THIRD.search(around) is not None and not _HERE.search(scene.text)
    return third and not re.search(r"\b(?:would|could|may|might|ready|willing)\b", words)


def _is_vote(text: str) -> bool:
    """Whether a state votes on something else than its soldiers: ``voted against the resolution``."""
    return re.search(r"\bresolution\b", text) is not None and "UN" in text and not TROOPS.search(text)


def _of_other_matter(text: str, key: str) -> bool:
    """Whether a vote, a demand or a measure is about something else than soldiers, guarantees and Russia."""
    if key.startswith("us.") and _NO_NO.search(text):
        return True  # a condition
    other, ours = _MATTERS.get(key, (None, None))
    return other is not None and other.search(text) is not None and (ours is None or not ours.search(text))


def _names_no_america(text: str) -> bool:
    """Whether America is named only by who has served it: ``retired US general``."""
    return "US" not in parties_in(_FORMER.sub("", text))
