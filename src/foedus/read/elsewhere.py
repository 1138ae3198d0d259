"""Is what is told of another place, body, time or matter than the force for Ukraine?

Asked of the clause of a find, not of its sentence: what is told by the way takes no claim away.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from foedus.read.finders.told import before
from foedus.read.finders.words import FORCE, TROOPS, US
from foedus.read.governed import head_of, own_words
from foedus.read.grammar import extent, subject
from foedus.read.nouns import LEARNT
from foedus.read.parties import parties_in, party_in
from foedus.read.registry import UNKEYED, asked, party_of
from foedus.read.scene import Found, Scene

if TYPE_CHECKING:
    from foedus.read.tokens import Token

_HERE = re.compile(
    r"Ukrain|Kyiv|Kiev|Zelensk|\b[Cc]oalition|[Rr]eassurance|[Mm]ultinational [Ff]orce|\bParis\b|[Ss]ecurity guarantee|"
    r"[Bb]ackstop|[Cc]ease-?fire|\b[Tt]ruce"
)
_PLACE = (
    r"(?:Gaza|Rafah|Bosnia|Kosovo|Iraq|Syria|Lebanon|Mali\b|Niger\b|Chad\b|the Sahel|Haiti|Afghanistan|Libya|"
    r"the Red Sea|the Caribbean|Venezuela|Taiwan|Iran\b|Israel|Yemen|Sudan|Somalia|Congo|Greenland|Kursk|the Balkans|"
    r"Armenia|Azerbaijan|Nagorno-Karabakh|Ethiopia|Nigeria|Burkina Faso|Mozambique|Rwanda|Egypt|Myanmar|Pakistan|"
    r"the Central African Republic)"
)
# Where else, in which mission or exercise else.
_OTHER_PLACE = re.compile(
    rf"\b(?:in|to|into|for|at|off|over|of|from|with|In) {_PLACE}|"
    r"\b(?:KFOR|SFOR|IFOR|ISAF|UNIFIL|EUFOR|UNPROFOR|Eastern Sentry|Baltic Sentry|Zapad[\w-]*|Steadfast \w+|"
    r"battlegroups?|(?:[Mm]ilitary|NATO|Russian|war|its own) (?:exercises?|drills)|[Ee]xercises? called|manoeuvres|"
    rf"maneuvers)\b|\b{_PLACE} (?:force|mission|operation|war|campaign|deployment)"
)
_TRUCE_ELSEWHERE = re.compile(rf"\b(?:truce|cease-?fire|peace|war) (?:in|with|between) {_PLACE}")
_COMPARED = re.compile(r"\b(?:than|as|like|unlike|similar|experience|lessons)\b[^,;]*$", re.IGNORECASE)
_OTHER_BODY = re.compile(
    r"\b(?:G20|G7|BRICS|Ramstein|Contact Group|PURL|Joint Expeditionary Force|"
    r"Shanghai (?:Cooperation|group|Organi[sz]ation)|"
    r"European Political Community|UN Security Council|General Assembly|Eurovision|Olympic\w*|tribunal|convention|"
    r"claims commission|Register of Damage|security conference|parade|migration|World Cup|Council of Europe|"
    r"(?:drone|maritime|artillery|air[- ]defen[cs]e|IT|demining|armou?r|shelters?|tanks?|jets?|shells?|ammunition) "
    r"coalition|coalition for (?:the )?(?:return|special))\b"
)
_BLOC = r"(?:EU|NATO|Nato|European Union|G7|G20|BRICS)"
_MEMBERS = r"(?:leaders|states|members?|countries|nations|governments|heads|(?:[a-z]+ )?ministers)"
_YEAR = r"(?:19\d\d|20[01]\d|202[0-4])"
_PAST = re.compile(rf"\b(?:[Ii]n|during|back in)(?: \w+| \d\d? \w+)? {_YEAR}\b|\bof {_YEAR}\b")
_PRESENT = re.compile(
    r"\b(?:is|are|has|have|refuses?|wants?|belongs?|now|will|would|could|may|might|can)\b|\bsince\b", re.I
)
_COUNTED = frozenset(("coalition.size", "meeting.attendance", "pledging.nations"))
_SIZES = frozenset(("force.size", "ua.force_size"))
_OF_UKRAINE = frozenset(("ua.force_limits", "ua.force_size"))
_DATED = _COUNTED | _SIZES | {"position", "contribution", "us.contribution"}
_AID = re.compile(
    r"\b(?:pledg|promis|offer)\w* (?:\w+ )?(?:aid|money|funds|funding|cash|loans?|(?:[€$£]|\d[\d.,]* (?:b|m)illion))"
)
_AT_FIRST = re.compile(r"\b(?:beg[ai]n|started|launched|set out)(?: out| off)? (?:with|as)(?: (?:just|only|about))? $")
_ENVOYS = re.compile(
    r"\bsent (?:their |its )?(?:[\w-]+ ){0,3}?(?:chiefs|ministers|leaders|representatives|delegat\w+|envoys|officials|"
    r"deputies|generals)\b"
)
_TELLER = re.compile(
    r"(?:[\w’'.-]+ ){1,7}(?:said|says|added|reported|wrote|(?:has|have|had) (?:decided|said|announced))", re.IGNORECASE
)
_LOST = re.compile(r"\b(?:lost|killed|wounded|captured|buried) (?:\w+ ){0,3}?\d")
# Whose army it is: "has 355,000 soldiers", "keeps a brigade of 3,000", "the Polish army".
_HAS = re.compile(
    r"\b(?:keeps?|kept|withdraw\w*|pull\w* out)\b|\bnumbers \d|"
    r"\b(?<!plan )(?<!plans )(?<!draft )(?:has|have|had|fields?) "
    r"(?:(?:an? (?:\w+ )?army of|the \w+ \w+ army|about|around|some|only|just|up to|over|more than|"
    r"nearly|roughly|almost) )*"
    r"(?:\d|in NATO)"
)
_ARMY_OF = re.compile(
    r"\b(?P<whose>[A-Z][\w’'-]+)(?: (?:armed|own|regular))? (?:army|forces|military)\b|\b(?P<own>Bundeswehr)\b"
)
_OURS = re.compile(r"\b(?:[Ff]orce|[Mm]ission|coalition|contingent|deployment|[Pp]eacekeep\w*|reassurance|skies)\b")
_NUMBER = re.compile(r"\d[\d,.]*")
# Of whom a poll tells: "46% of Germans", "half of the French".
_POLLED = re.compile(
    r"\d ?(?:%|per ?cent\b)|\b(?:pollsters?|respondents|polls?|surveys?)\b|"
    r"^(?:[Hh]alf|[Aa] third|[Tt]wo thirds|[Mm]ost|[Aa] majority) of (?:the )?(?!NATO|EU|Europe)[A-Z]\w+$"
)
_OF_MANY = re.compile(
    r"\b(?:\d+|[a-z]+ty(?:-\w+)?|dozens of|several|many|most) (?:\w+ )?(?:countries|nations|states|allies|members|"
    r"governments)\b,? (?:will|would|have|had|are|were|could|may)\b"
)
_ATTENDED = re.compile(
    r"\b(?:tak\w+ part|took part|attend\w*|participat\w+|join\w*|(?:was|were|are) (?:absent|present|represented))\b"
    r"[^.;,]*\b(?:meeting|summit|talks|call|conference|session|videoconference)\b"
)
# What soldiers would do besides going there.
_LEAVES = re.compile(
    r"\b(?:would|will|could|may|might|to) (?:be )?(?:leave (?=[A-Z])|"
    r"return(?:ed)?\b(?! to (?:[a-z]+ )?(?:Ukraine|Kyiv))|"
    r"come home|withdraw\w*|pull\w* out|honou?red|awarded|buried|remembered|paid)\b"
)
_BY_YEAR = re.compile(r"\bwants? [\d,]+ \w+ by 20(?:2[6-9]|3\d)\b")
_ONCE = re.compile(
    r"once (?:told|said|wrote|called|described|joked)\b|"
    r"(?:once|when|after) the (?:calls?|meetings?|summit|talks|conference|session) (?:was|were|had|"
    r"is|are)\b(?!.*\band\b)",
    re.IGNORECASE,
)
_OTHERS_TO = re.compile(r"\b(?:expect|want|urg|ask|press)\w* (?:the )?(?:European\w*|allies|others|[A-Z]\w+) to\b")
_NO_NO = re.compile(r"\b[Nn]o\b[^.;,:]{3,40}, (?:then )?no (?:soldiers|troops|deployment|force)\b")
_THIRD = re.compile(
    r"\b(?:to|in|into) (?:the )?(?:Poland|Romania|Latvia|Lithuania|Estonia|Finland|Slovakia|Moldova|Denmark)\b"
)
_FORMER = re.compile(r"\b(?:[Ff]ormer|[Rr]etired|[Ee]x-?) ?(?:US|U\.S\.|American) (?:[a-z]\w* ?){1,3}")
_STOPS = frozenset(("stop", "halt", "suspend", "pause", "withhold"))
_STATE = r"(?:Syria|Iran|Belarus|Venezuela|Cuba|North Korea|Israel|Serbia)"
_SANCTIONED = re.compile(rf"\bsanctions (?:(?:on|against|over) {_STATE}|relief for {_STATE})|\b{_STATE}\w* sanctions\b")
_RUSSIA = re.compile(r"Russia|Moscow|Kremlin|Putin|aggressor|package")
_RUSSIA_OR_UKRAINE = re.compile(r"Russia|Moscow|Kremlin|Putin|Ukrain|Kyiv|Zelensk")
_FOES = re.compile(rf"\b(?:Houthi\w*|Hamas|Hezbollah|Israel\w*|Iran\w*|hostages|{_STATE}|Taiwan\w*|Armenia\w*)\b")
# By question: what makes a clause one about another matter, unless it has something of ours.
_MATTERS: dict[str, tuple[re.Pattern[str], re.Pattern[str] | None]] = {
    "approval": (
        re.compile(
            r"\b(?:F-\d\d|sales?|budget|accession|assets?|tariffs?|trade|loans?|pensions?|aid for|Taurus|"
            r"missiles|extension|extend)\b"
        ),
        FORCE,
    ),
    "sanctions.measures": (_SANCTIONED, _RUSSIA),
    "demand.sanctions": (_SANCTIONED, _RUSSIA),
    "contributor": (re.compile(rf"\b(?:of|to|in) the (?:OSCE|UN\b|United Nations|{_BLOC})"), _HERE),
    "proposal.state": (re.compile(r"\b(?:budget|migration|accession|assets|loans?)\b"), FORCE),
    "threat.foreign_troops": (_FOES, _RUSSIA_OR_UKRAINE),
    "war.negotiated_end": (_FOES, _RUSSIA_OR_UKRAINE),
    "demand.binding": (_FOES, _RUSSIA_OR_UKRAINE),
    "ua.force_limits": (
        re.compile(r"\b(?i:no fewer|not fewer|at least|no less|not less|a minimum|no smaller)\b"),
        re.compile(r"\b(?i:limit|cap\b|capped|ceiling|at most|no more|maximum|restrict|reduc)"),
    ),
    "guarantees.rejected": (re.compile(r"\bassets\b"), FORCE),
    "us.ground_troops": (re.compile(r"\b(?:Tomahawks?|missiles?|jets|weapons)\b"), TROOPS),
    "binding.status": (
        re.compile(
            r"\b(?:Budapest Memorandum|Minsk|Dayton|(?:North Atlantic|NATO) [Tt]reaty|Article 5 (?:of|is|binds))\b"
        ),
        re.compile(r"\b(?:[Uu]nlike|like|as|similar|model\w+|not (?:like|another)|than)\b"),
    ),
    "date.summit": (
        re.compile(rf"\b(?:Alaska|Anchorage|Dayton|Tianjin)\b|{_OTHER_BODY.pattern}"),
        re.compile(r"[Cc]oalition (?:of the|meets)|coalition[’']s|[Tt]he coalition\b|\bParis\b"),
    ),
}
_UNTOLD = re.compile(
    r"\b(?:not|n[’']t|never|without) (?:\w+ )?(?:(?:made|make|making) (?:public|known)|publish\w*|disclos\w*|reveal\w*|"
    r"confirm\w*|say\w*|said|specif\w+) (?:which|who|what|whether|how)\b"
)
_ENEMIES = frozenset(("RU", "KP", "BY"))
_BODIES = frozenset(("EU", "NATO"))  # whose armies are those of their members
_AHEAD = 40  # characters before a count in which its owner is named


def of_this(scene: Scene, found: Iterable[Found]) -> Iterator[Found]:
    """Leave out what is told of something else."""
    for each in found:
        question = asked(each.question)
        if each.question == UNKEYED or question is None or not _of_other(scene, each, question.key):
            yield each


def _of_other(scene: Scene, found: Found, key: str) -> bool:
    """Whether a find answers no question of the registry."""
    words, own = scene.words(found.first, found.last), own_words(scene, found)
    if found.reader == LEARNT and _TELLER.fullmatch(words):
        return True  # who told it, and nothing of what was told
    if key in {"condition", "deployment.trigger"} and _ONCE.match(words):
        return True
    if _is_far(own, key) or _is_other_matter(own, key):
        return True
    if key in {"position", "contributor"} and found.value != "undecided" and _UNTOLD.search(words):
        return True
    if key in _DATED and _PAST.search(own) and not _PRESENT.search(own):
        return True
    if key in _COUNTED:
        return _is_other_count(scene, found, own)
    if key in _SIZES:
        return _is_other_army(scene, found, key, own)
    if key in {"position", "contribution"}:
        return _is_other_sending(scene, found, own)
    return key.startswith("us.") and _is_not_american(scene, found, key)


def _is_far(own: str, key: str) -> bool:
    """Whether a clause is of another place: none with which the force is compared, nor from where Moscow speaks."""
    if _TRUCE_ELSEWHERE.search(own) and "Ukrain" not in own:
        return True
    if _HERE.search(own) or key.startswith(
        ("war.", "threat.", "veto.", "guarantees.", "drones.", "sanctions.", "demand.")
    ):
        return False
    place = _OTHER_PLACE.search(own)
    return place is not None and not _COMPARED.search(own[: place.start()])


def _is_other_matter(own: str, key: str) -> bool:
    """Whether a vote, a demand or a measure is about something else than soldiers, guarantees and Russia."""
    if key in _OF_UKRAINE and any(_is_of_another(match["whose"]) for match in _ARMY_OF.finditer(own)):
        return True
    other, ours = _MATTERS.get(key, (None, None))
    return other is not None and other.search(own) is not None and (ours is None or not ours.search(own))


def _is_of_another(whose: str | None) -> bool:
    """Whether an army is said to be another state's than Ukraine's: ``Armenia’s``, but not ``The`` and ``Kyiv’s``."""
    return whose is not None and whose.endswith(("’s", "'s")) and not _RUSSIA_OR_UKRAINE.match(whose)


def _is_other_count(scene: Scene, found: Found, own: str) -> bool:
    """Whether states are counted that belong to another body, came to another meeting, or gave something else."""
    if _ENVOYS.search(scene.words(found.first, found.last)) or (_AID.search(own) and not FORCE.search(own)):
        return True
    told, number = before(scene), re.sub(r"\D", "", str(found.value))
    if number and (_is_of_bloc(number, scene.text) or _is_of_bloc(number, told)):
        return True
    if found.question == "coalition.size" and _AT_FIRST.search(scene.text[: scene.start(found.first)]):
        return True
    body = _OTHER_BODY.search(own)
    if body is not None and "oalition" in body[0]:
        return True
    met = found.question != "pledging.nations" and not _HERE.search(told) and _OTHER_BODY.search(told) is not None
    return not _HERE.search(own) and (body is not None or met)


def _is_of_bloc(number: str, text: str) -> bool:
    """Whether so many are the members of a bloc: ``the 27 EU states``, ``NATO has 32 members``."""
    holds = r"(?:[’']s|, which)?(?: (?:now )?(?:has|have|had|counts))?"
    return re.search(rf"\b{number} {_BLOC} {_MEMBERS}\b|\b{_BLOC}{holds} {number}\b", text) is not None


def _is_other_army(scene: Scene, found: Found, key: str, own: str) -> bool:
    """Whether soldiers are counted whom another state has, keeps, or has lost."""
    if _LOST.search(own):
        return True
    words, start = scene.words(found.first, found.last), scene.start(found.first)
    lead, ahead = _NUMBER.split(words)[0], scene.text[max(start - _AHEAD, 0) : start]
    named = [each for each in (*parties_in(ahead), *parties_in(lead)) if each not in _BODIES]
    if not named or named[-1] == "UA" or "UA" in parties_in(lead) or _OURS.search(words):
        return False
    if key == "force.size" and named[-1] in _ENEMIES:
        return True
    said = f"{ahead}{words}"
    army = next((match["whose"] or match["own"] for match in _ARMY_OF.finditer(said)), None)
    return _HAS.search(said) is not None or (army is not None and party_in(army) in named)


def _is_other_sending(scene: Scene, found: Found, own: str) -> bool:
    """Whether soldiers go, or are, somewhere else, others go, or people are asked what they think of it."""
    words, position = scene.words(found.first, found.last), found.question.startswith("position.")
    if _LEAVES.search(words) or _BY_YEAR.search(own) or (position and _is_poll_or_vote(head_of(scene, found), own)):
        return True
    if position and found.reader == LEARNT and _ATTENDED.search(words):
        return True
    if _OF_MANY.search(words) and party_of(found.question) not in parties_in(words):
        return True
    third = _THIRD.search(own) is not None and not (_HERE.search(own) or _OURS.search(own))
    settled = found.value == "no_troops" or re.search(r"\b(?:would|could|may|might|ready|willing)\b", own)
    return third and not settled


def _is_poll_or_vote(verb: Token, own: str) -> bool:
    """Whether people are asked, or a state votes on something else than its soldiers."""
    doer = subject(verb)
    if doer is not None and _POLLED.search(verb.doc.part(*_until(extent(doer, without=("relcl", "acl", "appos"))))):
        return True
    return re.search(r"\bresolution\b", own) is not None and "UN" in own and not TROOPS.search(own)


def _until(reach: tuple[int, int]) -> tuple[int, int]:
    return reach[0], reach[1] + 1


def _is_not_american(scene: Scene, found: Found, key: str) -> bool:
    """Whether America has ceased, waits for others, or is named only by who has served it: ``retired US general``."""
    if key == "us.contribution" and head_of(scene, found).lemma_ in _STOPS:
        return True
    if key == "us.ground_troops" and _OTHERS_TO.search(scene.words(found.first, found.last)):
        return True
    if _NO_NO.search(scene.text):
        return True  # a condition
    rest = _FORMER.sub("", scene.text)
    return rest != scene.text and US.search(rest) is None
