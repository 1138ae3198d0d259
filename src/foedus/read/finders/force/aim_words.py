"""By which words is told what a force is for?"""

from __future__ import annotations

import re

_AIMS = {
    "deter": r"deter(?:s|red|ring|rents?|rence)?|dissuad\w+|(?:mak(?:e|es|ing)|force) (?:Russia|Moscow|Putin|"
    r"the Kremlin|"
    r"it|him|anyone) think (?:twice|again)|put(?:s|ting)? (?:Russia|Moscow|Putin|the Kremlin|it|him|anyone) off|"
    r"(?:tempted|dares?|tr(?:y|ies)) to (?:attack|invade)",
    "prevent": r"rul(?:e|ing) out (?:another|any|a new|new|further|a further)|(?:keep|stop|hold|hinder)(?:s|"
    r"ping|ing)? (?:the Russians|Russia|Moscow|Putin|Vladimir Putin|the Kremlin|"
    r"it|him|them|anyone) "
    r"(?:back |ever )?(?:from|attacking|invading)|prevent\w*|"
    r"mak(?:e|ing) (?:sure|certain) (?:that )?(?:Russia|Moscow|it|Putin|the Kremlin|nobody|no one)|"
    r"mak(?:e|ing) it (?:too )?(?:hard(?:er)?|impossible|difficult|costl(?:y|ier)) for (?:Russia|Moscow|Putin|"
    r"the Kremlin)|"
    r"mak(?:e|ing) (?:an?|any|another|further|new) (?:[\w-]+ ){0,3}?(?:attack|aggression|invasion|war)s? impossible|"
    r"avert\w*|avoid\w*|forestall\w*|stop (?:any|"
    r"another|a new)|discourag\w*",
    "guarantee_peace": r"(?:guarantee|secure|legitimi[sz]e|keep|preserve|underwrite|uphold|safeguard|maintain|enforce|"
    r"monitor|police|defend|ensure|support|sustain)(?:ing)? (?:the |a |an |any |(?:terms|implementation) of |"
    r"(?:possible|just|durable|lasting|future|eventual|potential|stable|fragile)(?: and )?(?: )?)*"
    r"(?:peace|cease-?fire|truce|deal in)|back(?:ing)? up (?:an? |any |the )?(?:eventual |future )?(?:peace|cease|"
    r"truce|deal)|"
    r"(?:ensur|guarante|mak|see)(?:e|es|ing)?(?: sure)? (?:that )?(?:the|a|any|an) (?:peace|truce|cease-?fire|"
    r"armistice) "
    r"(?:holds?|lasts?|is (?:kept|respected|observed))",
    "protect": r"lock in|protect(?!ed (?!by|from|against))\w*|safeguard\w*|"
    r"(?:secur|protect)(?:e|ing)? (?:Ukraine|key|critical|the (?:country|"
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
_ARMY = r"(?:army|armies|forces?|units?|military|brigades?|battalions?|soldiers|troops|recruits)"
_WHOSE = r"(?:(?:its|the|their|Ukrain\w+|Kyiv|country|nation|own|Black|new|land|armed)(?:[’']s)? ){0,5}?"
_HEAVENS = (
    r"(?:skies|sky|airspace|air space|air|seas?|waters|coasts?|coastline|ports|shipping lanes|sea lanes|borders?)"
)
# What only a force does, and where states do it they contribute it: an aim where a force is said to be for it.
TASKS = {
    "train": rf"(?:re-?build|regenerat|re-?construct|restor|re-?constitut|moderni[sz]|strengthen|re-?arm|re-?equip)"
    rf"(?:ing|e|s|es)?\b {_WHOSE}{_ARMY}|(?:train|advis|instruct|equip|mentor)(?:s|es|ing|e)?\b(?: and [\w-]+)? "
    rf"(?:{_WHOSE}{_ARMY}|(?:the )?Ukrainians)|back(?:s|ing)? up {_WHOSE}{_ARMY}",
    "protect": rf"(?:secur|polic|patrol|guard|defend|shield|protect|clos)(?:s|es|ing|e)?\b {_WHOSE}{_HEAVENS}|"
    rf"(?:keep|mak)(?:s|es|ing|e)?\b {_WHOSE}(?:{_HEAVENS} ?(?:and |, )?){{1,2}}(?:[\w-]+ ){{0,5}}?"
    r"(?:safe|secure|open|free|clear)|"
    r"(?:clear|sweep|rid)(?:s|ing)?\b (?:[\w’'-]+ ){1,5}?(?:of )?mines|"
    r"shield(?:s|ing)? (?:Ukraine|the country|it) (?:from|against)",
    "fight": r"(?:mak(?:e|es|ing)|seek(?:s|ing)?|want(?:s|ing)?|plan(?:s|ning)?|start(?:s|ing)?|look(?:s|ing)? for|"
    r"go(?:es|ing)? to|prepar(?:e|es|ing)(?: for)?) (?:an? |any |no )?(?:new )?(?:war|fight|confrontation|battle)",
}
_AIM = {
    value: re.compile(rf"\b(?:{words}{'|' + TASKS[value] if value in TASKS else ''})\b", re.I)
    for value, words in _AIMS.items()
}
TASK = "|".join((*_AIMS.values(), *TASKS.values()))
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
            denied = (no or " no " in match[0]) or bool(
                re.search(
                    r"(?:\b|(?=n[’']t))(?:not|n’t|n't|never|nor|no(?= combat)|no$|neither|no (?:intention|wish|"
                    r"aim|mandate|plans?|desire|purpose))\b(?:(?! but )[^,;—–])*$",
                    before,
                )
            )
            found.append((match.start(), f"not_{value}" if denied else value))
    return tuple(value for _, value in sorted(found))
