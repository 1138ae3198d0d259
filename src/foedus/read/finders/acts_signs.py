"""What an act looks like: the words of demanding, refusing, threatening, granting, question by question."""

from __future__ import annotations

import re
from dataclasses import dataclass

_ASKS = (
    r"(?:call\w* (?:for|on)|ask\w*|demand\w*|insist\w*|press(?:ed|es|ing)?|pressur(?:ed|es|ing)|push\w*|urg\w*|"
    r"want\w*|seek\w*|sought|"
    r"requir\w*|need\w*|must|request\w*|"
    r"appeal\w*|tell|told|tells|plead\w*|exhort\w*|should)"
)
_ENERGY = r"(?:oil|gas|fuel|energy|LNG|crude)"


@dataclass(frozen=True, slots=True)
class Act:
    """What an act looks like.

    Parameters
    ----------
    pattern
        What stands in the clause.
    own
        Whether the subject of the clause is who does it, so that the claim begins at the verb.
    needs
        Of these, in small letters, one must stand in the sentence: looked at before any pattern.
    also, never
        What else must, or may not, stand in the clause; with `wide`, `also` may stand anywhere in the sentence.
    """

    question: str
    value: str
    pattern: re.Pattern[str]
    needs: tuple[str, ...]
    own: bool = False
    also: re.Pattern[str] | None = None
    never: re.Pattern[str] | None = None
    kind: str = "statement"
    wide: bool = False


def _words(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


_TRADE = ("sanction", "pressure", "oil", "gas", "fuel", "energy", "lng", "crude")
ACTS = (
    Act(
        "threat.foreign_troops",
        "legitimate_targets",
        _words(
            r"\b(?:legitimate|lawful|fair|valid|legal|military|rightful|justified|potential|natural|priority)"
            r"[”\"’']?\s+[“\"‘']?(?:military )?(?:targets?|objectives?)\b|"
            r"\btargets? (?:for|of) (?:destruction|\w+ strikes?|attack)\b|will be (?:destroyed|targeted)|"
            r"\b(?:treat|regard|view|consider|see)\w* (?:\w+ ){0,6}as (?:\w+ )?(?:targets?|occupiers?)\b"
        ),
        ("target", "objective", "occupier", "destroyed"),
        never=_words(r"\b(?:drones?|energy|infrastructure|refiner\w+|depots?)\b"),
    ),
    Act(
        "veto.russia",
        "deny",
        _words(
            r"\bveto\b|\bnot (?:up to|for) (?:Russia|Moscow|Putin|the Kremlin)(?: to decide)?|not (?:Russia|"
            r"Moscow)(?:’s|'s)? (?:decision|call|business)|"
            r"(?:Russia|Moscow|Putin|Kremlin) (?:has|have|gets?|should have|does not get|"
            r"cannot have) (?:no )?(?:say|right to (?:decide|interfere)|veto)|"
            r"\bnot (?:up to|for) (?:him|them)(?: to decide)?\b|\bnot (?:his|their) (?:business|decision|call|"
            r"choice)\b|"
            r"\b(?:he|they) (?:does|do|did)(?: not|n[’']t) get to decide\b|nobody else can decide|(?:Russia|Moscow|"
            r"Putin) (?:would|will|can|must|should)(?: not|not|n[’']t) (?:be (?:allowed|able|"
            r"permitted) to )?(?:dictate|decide|block)|"
            r"(?:Russia|Moscow|Putin) has nothing to do with|"
            r"(?:Russia|Moscow) (?:does not|cannot|can’t|won’t|doesn’t) (?:get to )?decide|\bwhy (?:are|do|"
            r"should) we (?:be )?(?:interested|care|concerned|worried).{0,30}(?:Russia|Moscow)"
        ),
        (
            "veto",
            "say",
            "decide",
            "dictate",
            "block",
            "interested",
            "care",
            "nothing to do",
            "decision",
            "business",
            "call",
            "concerned",
            "worried",
        ),
        also=_words(r"Russia|Moscow|Putin|Kremlin"),
        wide=True,
    ),
    Act(
        "demand.binding",
        "demand",
        _words(
            rf"\b{_ASKS}\b.*\b(?:binding\b|ratif\w+|guarantees? for Russia|security guarantees for Moscow)|"
            rf"\bbinding\b.*\b(?:needed|required|must)\b"
        ),
        ("binding", "ratif", "guarantee"),
        own=True,
        never=_words(r"\bBundestag\b"),
    ),
    Act(
        "demand.sanctions",
        "demand",
        _words(
            rf"\b{_ASKS}\b(?:(?!\b(?:avoid|refus|resist)).)*\b(?:sanctions?|economic pressure|(?:buy\w*|purchas\w*|"
            rf"import\w*|halt\w*|"
            rf"end\w*)\b.*\b{_ENERGY})\b|"
            rf"\b{_ASKS}\b.*\bpressure (?:on|against) (?:China|Moscow|Russia|Putin|Vladimir Putin|the Kremlin)"
        ),
        _TRADE,
        own=True,
    ),
    Act(
        "sanctions.measures",
        "agreed",
        _words(
            rf"\b(?:agree\w*|prepar\w*|align\w*|adopt\w*|impos\w*|phas\w* out|ban\w*|halt\w*|end(?:s|ing)?|stop\w*|"
            rf"join\w*|keep\w*|tighten\w*|"
            rf"plan\w*|intend\w*|aim\w*|work\w*|coordinat\w*|consider\w*|signal\w*|threaten\w*|pledg\w*|vow\w*|"
            rf"warn\w*|propos\w*|increas\w*|intensif\w*|step\w* up|ramp\w* up|toughen\w*|expand\w*|introduc\w*|"
            rf"discuss\w*|weigh\w*|mull\w*|reduc\w*|sever\w*|slash\w*|cut\w*)\b.*\b(?:sanctions?|economic pressure|"
            rf"pressure (?:on|against) (?:Russia|Moscow|Putin)|(?:Russian|import\w*|"
            rf"buy\w*|purchas\w*)\b.*\b{_ENERGY}|{_ENERGY} (?:relations|ties|dependence)(?= (?:with|on) Russia))\b"
        ),
        _TRADE,
        never=_words(
            r"\b(?:urg\w*|demand\w*|press(?:ed|es|ing)?|push\w*|tell\w*|told|call\w* (?:on|for)|must|should|ask\w*)\b"
        ),
    ),
    Act(
        "meeting.ready",
        "ready",
        _words(
            r"(?<!of the )\b(?:ready|prepared|willing|open|readiness|willingness)\b.{0,25}\b(?:meet\b|meeting|"
            r"summit|talks|sit down|face-to-face)\b.*|"
            r"\bmeet\b.*\b(?:Putin|Zelensk\w*)\b.*\b(?:any (?:format|form)|any time)"
        ),
        ("meet", "summit", "talks", "sit down", "face-to-face"),
        also=_words(r"Putin|Zelensk|Russia|Moscow|Ukrain"),
    ),
    Act(
        "war.by_force",
        "by_force",
        _words(
            r"\b(?:finish\w*|end\w*|reach\w*|achiev\w*|win\w*|settl\w*|solv\w*|resolv\w*|continu\w*)\b.*\b(?:by|"
            r"with|through|using) (?:military )?(?:force|means|arms)\b|\bmilitarily\b"
        ),
        ("force", "means", "arms", "militar"),
        never=_words(r"\b(?:ceasefire|reassurance|multinational)\b"),
    ),
    Act(
        "ua.force_limits",
        "no_limits",
        _words(
            r"(?:\b|(?=n[’']t))(?:no|without(?: any)?|remov\w+|lift\w*|drop\w*|scrap\w*|reject\w*|free of|not be|"
            r"any|not|cannot|n’t|n't|unlimited|never)\b[^.;]*\b(?:limits?|limitations?|restrictions?|caps?|ceilings?|"
            r"limited|restricted|capped)\b"
        ),
        ("limit", "restrict", "cap", "ceiling"),
        also=_words(r"\b(?:arm(?:y|ies)|forces|military|size|numbers?|capabilit\w+|troops)\b"),
        kind="event",
        wide=True,
    ),
    Act(
        "ua.strengthening",
        "support",
        _words(
            r"\b(?:strengthen\w*|rebuild\w*|reinforc\w*|equip\w*|regenerat\w*|train\w*|arm(?:s|ing)?|build\w* up|"
            r"bolster\w*|money|weapons)\b[^.;]*"
            r"\b(?:Ukraine(?:’s|'s)|Ukrainian|Kyiv(?:’s|'s)|its)\s(?:\w+\s)?(?:armed forces|army|military|forces|"
            r"defen[cs]es?)\b"
        ),
        ("forces", "army", "military", "defen"),
        also=_words(
            r"\b(?:backs|backed|backing|support\w*|priority|first|main|task|want\w*|idea|favou?r\w*|welcom\w*|"
            r"focus\w*|element|pillar|line of defen[cs]e|key)\b"
        ),
        own=True,
    ),
)
