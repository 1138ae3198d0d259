"""Which words speak of soldiers and yet say nothing of where a party stands on its own?"""

from __future__ import annotations

import re

_STATES = r"(?:countries|nations|states|allies|members|governments|capitals|participants|contributors|partners)"
_TELLS = (
    r"(?:say|said|tell|told|nam(?:e|es|ed|ing)|list(?:s|ed|ing)?|identif\w+|specif\w+|disclos\w+|reveal\w*|publish\w*|"
    r"detail\w*|elaborat\w+|mention\w*)"
)
# "declined to say which countries would send troops", "did not name the countries that would": an answer is refused,
# no soldiers are.
OF_OTHERS = re.compile(
    rf"\b(?:which|what|how many) (?:of (?:the|these|those) )?(?:\d+ )?{_STATES}\b|\bnumber of|"
    r"\bwho (?:would|will|had|has)\b|"
    rf"\b{_TELLS} (?:\w+ ){{0,2}}?(?:the |those |any |all )?(?:[\w-]+ ){{0,2}}?{_STATES}\b|"
    r"\b(?:disclos|reveal|g[ia]v|provid|offer|releas|elaborat|shar)\w* (?:on )?(?:\w+ ){0,2}?"
    r"(?:details?|information|figures|numbers|specifics|particulars|names|list)\b",
    re.I,
)
_OTHER = re.compile(r"\b(?:sanction|drone|prisoner|hostage|oil|gas|tariff|police officer|not (?:\w+ )?discuss)", re.I)
# "will take part in a conference about the possibility of peacekeepers", "joined a call on troops"
_TALKS = re.compile(
    r"\b(?:tak\w+ part|took part|join\w*|attend\w*|participat\w+|host\w*|chair\w*|hold\w*|held|lead\w*|met|meet\w*|"
    r"dial\w*|invit\w+|travel\w*|fl(?:y|ies|ew)|go(?:es|ing)?|c[ao]me)\b(?: [\w’'“”-]+){0,9}? (?:[\w-]*conference|"
    r"calls?|talks|meetings?|summits?|discussions?|sessions?|consultations?|negotiations?|debates?|vote|gathering)\b",
    re.I,
)
_ABROAD = re.compile(r"\b(?:abroad|overseas)\b", re.I)  # "no German soldier | is sent abroad unless"
_LACKS = re.compile(r"\b(?:(?:without (?:an?|any)|asked|asks|answer\w*)(?: \w+){0,2}|how many(?: of)?) $")
# Before a stance: somebody wishes for it, or it is only asked for. Of many: "says 26 countries are ready".
WISHES = re.compile(
    r"\b(?:hop\w+|want\w*|urg\w+|ask\w*|call\w*|demand\w*|wish\w*|push\w*|press\w*|invit\w+|welcom\w+|thank\w*|if|"
    r"whether|wonder\w*)\W+"
    r"(?:\w+\W+){0,3}$",
    re.I,
)
OF_MANY = re.compile(
    r"^\W*(?:say|said|claim|announc|declar|confirm|add)\w* (?:that )?(?:\w+ )?(?:\d+|[a-z-]+ty-?\w*|dozens of) "
    r"(?:\w+ )?(?:countries|nations|states|them|these|the)\b"
)
WHETHER = re.compile(r"\b(?:whether|if|how many(?: of)?) $")
_NEAR = 40  # characters before and after words that say what they are about


def speaks_of_other(text: str, start: int, end: int) -> bool:
    """Whether words of a sentence that look like a stance are about other states, talks, or what the law says."""
    words = text[start:end]
    return (
        _OTHER.search(words) is not None
        or OF_OTHERS.search(words) is not None
        or _TALKS.search(words) is not None
        or _ABROAD.search(text, start, end + _NEAR // 2) is not None
        or _LACKS.search(text[max(start - _NEAR, 0) : start]) is not None
    )
