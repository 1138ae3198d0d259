"""By which words is told what a force is for?"""

from __future__ import annotations

import re

_AIMS = {
    "deter": r"deter(?:s|red|ring|rents?|rence)?|dissuad\w+",
    "prevent": r"rul(?:e|ing) out (?:another|any|a new|new|further|a further)|(?:keep|stop|hold|hinder)(?:s|"
    r"ping|ing)? (?:Russia|Moscow|Putin|Vladimir Putin|the Kremlin|"
    r"it|him|them|anyone) "
    r"(?:back |ever )?(?:from|attacking|invading)|prevent\w*|avert\w*|avoid\w*|forestall\w*|stop (?:any|"
    r"another|a new)|discourag\w*",
    "guarantee_peace": r"(?:guarantee|secure|legitimi[sz]e|keep|preserve|underwrite|uphold|safeguard|maintain|enforce|"
    r"monitor|police|defend|ensure|support|sustain)(?:ing)? (?:the |a |an |any |(?:terms|implementation) of |"
    r"(?:possible|just|durable|lasting|future|eventual|potential|stable|fragile)(?: and )?(?: )?)*"
    r"(?:peace|cease-?fire|truce|deal in)|back(?:ing)? up (?:an? |any |the )?(?:eventual |future )?(?:peace|cease|"
    r"truce|deal)",
    "protect": r"lock in|protect\w*|safeguard\w*|(?:secur|protect)(?:e|ing)? (?:Ukraine|key|critical|the (?:country|"
    "truce|ceasefire|peace|skies))|"
    r"(?:guarantee|ensure|provide|support|shield) (?:the |long-term |post-war |future |Ukraine’s |Ukraine's |its |"
    r"lasting )*(?:security|stability)(?! guarantees?| assurances?)|"
    r"provid\w+ (?:a |an |kind of |some )*(?:reassurance|security(?! guarantees?| assurances?)|deterrence|deterrent)|"
    r"defend(?:ing)? Ukraine|"
    r"stabili[sz]e (?:the region|the country|Ukraine)|reassur(?:e|ing)\b",
    "train": r"train\b|training",
    "fight": r"combat roles?|wag(?:e|ing) (?:a )?(?:new )?war|war against|fight(?:ing)?|engag(?:e|"
    r"ing) Russia|escalat\w+|combat|"
    r"attack(?:ing)? Russia|war (?:on|with) Russia",
}
_AIM = {value: re.compile(rf"\b(?:{words})\b", re.I) for value, words in _AIMS.items()}
ANY_AIM = re.compile("|".join(rf"\b(?:{words})\b" for words in _AIMS.values()), re.I)
TO_AIM = re.compile(
    r"(?:to|at|of) [“\"]?(?:\w+ly )?(?:help (?:to )?|serve as an? |act as an? |provide an? )?"
    rf"(?:{'|'.join(_AIMS.values())})\b",
    re.I,
)


def values(words: str, no: bool = False) -> tuple[str, ...]:
    """Return the aims in their order; what is denied begins with ``not_``."""
    found = []
    for value, pattern in _AIM.items():
        match = pattern.search(words)
        if match:
            before = words[max(0, match.start() - 40) : match.start()]
            denied = no or bool(
                re.search(
                    r"(?:\b|(?=n[’']t))(?:not|n’t|n't|never|nor|no(?= combat)|no$|no (?:intention|wish|"
                    r"aim|mandate|plans?))\b[^,;—–]*$",
                    before,
                )
            )
            found.append((match.start(), f"not_{value}" if denied else value))
    return tuple(value for _, value in sorted(found))
