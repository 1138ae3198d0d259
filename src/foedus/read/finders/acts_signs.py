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

_WANTS = rf"(?:{_ASKS}|expect\w*|ha(?:s|ve|d) to|ought)"
_PAPERS = (
    r"(?:guarantees?|commitments?|documents?|treat(?:y|ies)|texts?|agreements?|promises|pledges|them|they|it|these)"
)


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


ACTS = (
    Act(
        "demand.binding",
        "demand",
        _words(
            rf"\b{_WANTS}\b.*\b(?:binding\b|legally enforceable|(?:documents?|papers?|form) with legal force|legal "
            r"(?:documents?|papers?|form)\b|(?:set|laid|put|written|fixed|anchored|enshrined) (?:down |out "
            r")?(?:in|into) "
            r"(?:\w+ )?(?:law|treaty|legal)\b|legal (?:commitments?|guarantees?|obligations?|pledges?)\b|force of law|"
            rf"(?:guarantees?|commitments?|assurances|obligations)\b.{{0,40}}\b"
            rf"(?:(?:in|by|under) law\b|treaty|enforceable|legal force|more than (?:promises|words)|bind\b|"
            rf"binds\b)|ratif\w+|"
            rf"guarantees? for Russia|security guarantees for Moscow)|"
            r"\bbinding (?:[\w’'-]+ ){0,6}?(?:(?:is|are|was|were|be) (?:\w+ )?(?:needed|required|necessary|"
            r"wanted)|must)\b|"
            r"\b(?:guarantees?|commitments?|promises|pledges|documents?|treat(?:y|ies)|texts?)\b[^.;]{0,40}? "
            r"(?:must|should|has to|have to|needs? to|ought to)\b[^.;]{0,30}? (?:law\b|(?:be )?(?:approved|"
            r"endorsed|adopted|"
            r"confirmed|backed|passed|voted on) by (?:\w+ ){0,4}?(?:parliaments?|Congress|lawmakers|legislatures)|"
            r"(?:go|pass) through (?:\w+ ){0,3}?(?:parliaments?|Congress))|"
            rf"\b{_WANTS}\b[^.;]{{0,40}}?\b{_PAPERS}\b[^.;]{{0,30}}? (?:approved|endorsed|adopted|confirmed|"
            rf"backed|passed) by "
            rf"(?:\w+ ){{0,4}}?(?:parliaments?|Congress|lawmakers)|"
            r"\bhop(?:es?|ed|ing)\b[^.;]*\b(?:guarantees|documents?|agreements?|commitments|them|treat(?:y|"
            r"ies))\b[^.;]{0,40}?"
            r"\b(?:ratif\w+|vote)|\bhop(?:es?|ed|ing)\b[^.;]*\b(?:parliaments|Congress)\b[^.;]{0,20}? "
            r"(?:vote on|ratify|approve) (?:them|it|these|those|the (?:guarantees|agreements?|documents?|"
            r"commitments))\b|"
            r"(?:\b|(?=n[’']t))(?:not|n[’']t|never|no)\b (?:need|want|accept|settle for|"
            r"sign|repeat|be|content with|be content with)(?: [\w’'-]+){0,2}? (?:another|second|new|more) "
            r"(?:(?:Budapest )?Memorand(?:a|ums?)\b(?! on\b)|Budapest\b|pieces? of paper|scraps? of paper)"
        ),
        ("binding", "ratif", "guarantee", "legal", " law", "parliament", "congress", "memorand", "budapest"),
        own=True,
        never=_words(
            r"\bBundestag\b|\b(?:want|wants|wanted|seek|seeks|sought|wish\w*) to (?:promise|offer|give|provide|"
            r"make|sign|adopt|"
            r"undertake|conclude)\b"
        ),
    ),
    Act(
        "ua.force_limits",
        "no_limits",
        _words(
            r"(?:\b|(?=n[’']t))(?:no|nobody|no one|nothing|without(?: any)?|remov\w+|lift\w*|drop\w*|"
            r"scrap\w*|reject\w*|"
            r"oppos\w*|against|rul\w+ out|refus\w*|free of|not be|"
            r"any|not|cannot|n’t|n't|unlimited|never)\b[^.;]*\b(?:restricts?|limits?|limitations?|"
            r"restrictions?|caps?|ceilings?|"
            r"limited|restricted|capped)\b"
        ),
        ("limit", "restrict", "cap", "ceiling"),
        also=_words(r"\b(?:arm(?:y|ies)|forces|military|size|numbers?|capabilit\w+|troops)\b"),
        kind="event",
        wide=True,
    ),
    Act(
        "ua.strengthening",
        "oppose",
        _words(
            r"\b(?:oppos\w+|against|reject\w*|refus\w+ to|unwilling to|reluctant to|(?:not|n[’']t|"
            r"never) (?:\w+ )?(?:to|want|plan|"
            r"intend|wish|help|agree)(?: to)?)\b[^.;]{0,30}?"
            r"\b(?:strengthen\w*|rebuild\w*|reinforc\w*|equip\w*|arm(?:s|ing)?|build\w* up|bolster\w*)\b[^.;]{0,25}?"
            r"\b(?:Ukraine(?:’s|'s)|Ukrainian|Kyiv(?:’s|'s))\s(?:\w+\s)?(?:armed forces|army|military|forces)\b"
        ),
        ("forces", "army", "military"),
        own=True,
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
            r"focus\w*|element|pillar|line of defen[cs]e|key|will strengthen|agree\w*|commit\w*)\b"
        ),
        own=True,
    ),
    Act(
        "ua.force_limits",
        "limits",
        _words(
            r"\b(?:cap|limit|restrict|reduc|shrink|cut|curb)(?:s|ped|ed|es|ing|"
            r"ting)?\b[^.;]{0,40}?\b(?:Ukraine(?:’s|'s)|Ukrainian|Kyiv(?:’s|'s)|its)\s"
            r"(?:\w+\s)?(?:armed forces|army|military|forces)\b[^.;,]*|"
            r"\bsize of (?:its|the Ukrainian|Ukraine(?:’s|'s)|Kyiv(?:’s|'s)) (?:\w+\s)?(?:armed forces|army|"
            r"military|forces)\b[^.;,]{0,25}?"
            r"\b(?:limited|capped|restricted|reduced|cut)\b|"
            r"\b(?:limits?|limitations?|restrictions?|caps?|ceilings?)\s(?:on|for|"
            r"to)\b[^.;]{0,30}?\b(?:Ukraine(?:’s|'s)|Ukrainian|Kyiv(?:’s|'s))\s(?:\w+\s)?"
            r"(?:armed forces|army|military|forces)\b|"
            r"\b(?:Ukraine(?:’s|'s)|Ukrainian|Kyiv(?:’s|'s))\s(?:\w+\s)?(?:armed forces|army|military|"
            r"forces)\b[^.;,]{0,20}?\bbe\s"
            r"(?:limited|capped|restricted|reduced|cut)\b[^.;,]*|"
            r"\b(?:Ukraine(?:’s|'s)|Ukrainian|Kyiv(?:’s|'s))\s(?:\w+\s)?(?:armed forces|army|military|"
            r"forces)\s(?:\w+\s)?"
            r"(?:faces?|be subject to|is subject to|are subject to)\s(?:a\s|an\s|\w+\s)?(?:limits?|"
            r"limitations?|restrictions?|caps?|"
            r"ceilings?)\b|"
            r"\b(?:Ukraine|Kyiv)\s(?:must|has to|would have to|will have to|is to|would be obliged to)\s"
            r"(?:cap|limit|restrict|reduce|shrink|cut)\s(?:\w+\s)?its\s(?:\w+\s)?(?:army|armed forces|"
            r"forces|military)\b"
        ),
        ("cap", "limit", "restrict", "reduc", "shrink", "cut", "curb", "ceiling"),
        never=_words(
            r"(?:\b|(?=n[’']t))(?:no|nothing|nobody|not|without|remov\w+|lift\w*|reject\w*|n’t|n't|never|any|oppos\w*|"
            r"against|rul\w+ out|off the table|out of the question|refus\w*)\b"
        ),
        kind="event",
        wide=True,
    ),
    Act(
        "ua.strengthening",
        "support",
        _words(
            r"\b(?:Ukraine(?:’s|'s)|Ukrainian|Kyiv(?:’s|'s))\s(?:own\s)?(?:[Aa]rmed [Ff]orces|army|"
            r"military)\b[^.;,]{0,25}\b(?:"
            r"stronger|grow\w*|strong\b)|"
            r"\b(?:strong|robust|well-(?:armed|equipped|trained|funded)|capable|powerful|modern|credible|"
            r"battle-hardened|combat-ready)\s"
            r"(?:(?:and\s)?[\w-]+\s)?(?:Ukrainian\s(?:army|armed forces|"
            r"military)|[Aa]rmed [Ff]orces of Ukraine|army)\b|"
            r"\b(?:strengthen\w*|rebuild\w*|reinforc\w*|equip\w*|regenerat\w*|financ\w+|fund(?:s|ing|ed)?|"
            r"restor\w*|moderni[sz]\w*|"
            r"arm(?:s|ing)?|build\w* up|"
            r"bolster\w*)\b[^.;]{0,40}?"
            r"\b(?:(?:Ukraine(?:’s|'s)|Ukrainian|Kyiv(?:’s|'s))\s(?:\w+\s)?(?:[Aa]rmed [Ff]orces|army|military|"
            r"forces)|[Aa]rmed [Ff]orces of Ukraine)\b|"
            r"\b(?:(?:Ukraine(?:’s|'s)|Ukrainian|Kyiv(?:’s|'s)|its own)\s(?:own\s)?(?:[Aa]rmed [Ff]orces|"
            r"army|military|forces)\s"
            r"(?:(?:will|would|must|should|to)\s)?(?:remains?|be|is|are|stays?|forms?)\s(?:the|Ukraine(?:’s|"
            r"'s))\s(?:\w+\s)?"
            r"(?:line|guarantee|guarantor|deterrent|pillar|element|foundation))|"
            r"\b(?:support|assistance|aid|help|backing|funding|weapons) (?:for|to) (?:the )?(?:Ukrainian|Ukraine(?:’s|"
            r"'s)) (?:[Aa]rmed [Ff]orces|army|military)"
        ),
        ("army", "armed forces", "military", "ukraine’s forces", "ukraine's forces"),
        also=_words(
            r"\b(?:guarantees?|crucial|vital|central|pillars?|ideas?|elements?|components?|backbone|"
            r"declaration|provides?|aims?|aimed|"
            r"plans?|need\w*|necessary|ensure|core|basis|foundation|first|key|best|agree\w*|commit\w*|"
            r"pledg\w*|promis\w*|vow\w*|"
            r"continue\w*|go on|long-term|want\w*|backs|backed|back an?|support\w*|"
            r"must remain|essential)\b"
        ),
        never=_words(r"\b(?:since|has been|have been|trained (?:\d|more))\b"),
    ),
    Act(
        "ua.strengthening",
        "support",
        _words(
            r"\b(?:Ukraine(?:’s|'s)|Ukrainian|Kyiv(?:’s|'s))\s(?:own\s)?(?:[Aa]rmed [Ff]orces|army|military|"
            r"forces)\b"
            r"\s(?:would|will|must|should|ha[sd] to|have to|needs? to|is to|are to|was to|"
            r"were to)\s"
            r"(?:first\s|also\s)?be\s(?:\w+\s)?(?:rebuilt|strengthened|regenerated|reinforced|re-?equipped|"
            r"equipped|expanded|"
            r"built up|restored|moderni[sz]ed|rearmed|made (?:as )?(?:strong|stronger))"
        ),
        ("army", "armed forces", "military", "forces"),
        own=True,
    ),
)
