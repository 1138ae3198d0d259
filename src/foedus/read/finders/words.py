"""Words of the subject that several rules share."""

from __future__ import annotations

import re

ONES = "one|two|three|four|five|six|seven|eight|nine"
NUMBER = (
    r"(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    rf"(?:[\s\-‑](?:{ONES}))?|(?:thir|four|fif|six|seven|eigh|nine)teen|ten|eleven|twelve|{ONES})"
)
# A number of states: a single digit in words is none.
MANY = (
    r"(?:\d{1,3}(?:,\d{3})+|\d+|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    rf"(?:[\s\-‑](?:{ONES}))?|(?:thir|four|fif|six|seven|eigh|nine)teen|ten|eleven|twelve|(?:two|three|four|a) dozen)"
)
STATES = (
    r"(?:countries|country|nations|nation|states|state|governments|allies|partners|members|leaders|"
    r"capitals|participants|backers|friends|"
    r"heads of (?:state|government)|delegations|representatives|guarantors|signatories|contributors)"
)
SPOKEN_OF = re.compile(
    r"\b(?:troops?|soldiers?|boots|peacekeep\w+|contingents?|reassurance|multinational|forces)\b", re.I
)
PLEDGES = re.compile(
    r"\b(?:offer\w*|pledg\w*|commit(?:s|ted|ting|ment|ments)?|contribut\w*|send\w*|sent|deploy\w*|"
    r"suppl(?:y|ied|ies|ying)|"
    r"undertak\w*|undertook|promis\w*|b(?:ound|ind|inding) themselves|vow(?:s|ed|ing)?|provid\w*|guarantee(?:d|ing)?|"
    r"express(?:ed|ing)? (?:their |a )?(?:readiness|willingness)|put boots|boots on|agreed (?:in principle )?to|"
    r"(?:ready|"
    r"willing|prepared) to (?!meet)|"
    r"signed up|put(?:ting)? (?:their|its) names? to|on board|said what they (?:would|will)|come forward|came "
    r"forward|"
    r"step(?:ped|ping) forward|taking part in (?:a|the) (?:\w+ )?(?:force|mission)|take part in (?:a|"
    r"the) (?:\w+ )?(?:force|mission)|"
    r"(?:would|will|to|want\w*|wish\w*) (?:to )?(?:take part|participate|contribute)\b(?! in (?:the |"
    r"a )?(?:\w+ )?(?:meeting|talks|"
    r"summit|call|session|conference))|"
    r"join(?:ed|ing)? (?:a|the) (?:\w+ ){0,2}(?:force|mission)|back(?:ed|ing)? (?:a|the) (?:\w+ )?force|"
    r"dispatch\w*|station\w*|lend\w*|participat\w* in|volunteer\w*|signed up|contributors|concrete offers|"
    r"firm offers|"
    r"specific proposals)\b",
    re.IGNORECASE,
)
TROOPS = re.compile(
    r"\b(?:troops?|soldiers?|boots|peacekeepers?|contingents?|brigades?|battalions?|ground forces?|"
    r"infantry|servicemen|personnel|"
    r"military units?|self-defen[cs]e forces|combat forces?|army|armies|compan(?:y|ies) of soldiers|"
    r"(?:a|one) company|units? of (?:up to )?(?:a |one )?(?:company|battalion|platoon)[- ]sized?|(?:peacekeeping|"
    r"infantry|military|combat) (?:company|unit|mission|contingent)|armed forces|"
    r"presence|(?:people|men) on the ground|"
    r"(?:military )?forces?|regiments?)\b",
    re.IGNORECASE,
)
FORCE = re.compile(
    r"\b(?:forces?|mission|troops?|soldiers?|contingents?|deploy\w*|units?|boots|guarantees?|assurances?|"
    r"peacekeepers?|reassurance|send\w*|station\w*)\b",
    re.IGNORECASE,
)
# What can be contributed: value -> words.
PARTS = {
    "air": r"air(?! defen)|aircraft|airpower|aerial|jets?|planes|air force|fighters|gripens?|air defen[cs]es?|"
    r"air-defen[cs]e|skies|airspace|f-\d\ds?|typhoons?|rafales?|eurofighters?",
    "cyber": r"cyber\w*",
    "demining": r"de-?mining|mine[\s-]?(?:clearance|clearing|sweep\w*|hunt\w*)|minesweep\w*|minehunt\w*|clear\w* mines",
    "funding": r"fund(?:s|ing)?|financ\w+|money|pay for|cash",
    "intelligence": r"intelligence|reconnaissance|satellite\w*",
    "land": r"land|on the ground",
    "logistics": r"logistic\w*|transport\w*|bases|supply lines|hubs?|infrastructure|airfields?|airports?|railways?|"
    r"storage|(?:protected|military|weapons?|secure) (?:\w+ )?facilit(?:y|ies)",
    "command": r"command (?:and control|posts?|structure)|headquarters",
    "monitoring": r"monitor\w*|supervis\w+|verif\w+|surveillance",
    "sea": r"sea|(?:sub)?marines?|naval|nav(?:y|ies)|maritime|ships?|vessels?|frigates?|warships?",
    "support": r"(?<!air )(?<!naval )(?<!training )(?<!intelligence )(?<!logistic )(?<!logistics )(?<!logistical )"
    r"support(?! of)|assets?|assistance",
    "training": r"train(?:s|ed|ing|ers?)?|instruct\w+",
    "troops": r"troops?|soldiers?|boots|contingents?|brigades?|battalions?|ground forces?|peacekeepers?|servicemen|"
    r"personnel|deployment",
    "weapons": r"weapons?|arms(?! race)|missiles?|equip(?:ment|s)?|ammunition|munitions|tanks?|gear|"
    r"armaments?|arming|air[\s-]defen[cs]es?",
}
_PARTS = {part: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for part, words in PARTS.items()}
ANY_PART = re.compile("|".join(rf"\b(?:{words})\b" for words in PARTS.values()), re.IGNORECASE)

_WAR = (
    r"(?:fighting|fight|hostilities|shooting|killing|conflict|war|guns|combat|aggression|invasion|violence|bloodshed)"
)
TRUCE = re.compile(
    r"cease-?\s?fires?|truces?|armistices?|(?:guns|weapons|arms) (?:\w+ )?(?:go|fall|went|fell|are|"
    r"have)\w* (?:quiet|silent)|"
    rf"{_WAR}\b(?:, which [^,;.]{{1,80}},)? (?:\w+ ){{0,4}}?(?:stops?|ends?|ceases?|"
    r"ended|ending|stopped|over|halts?|halted|ceased|subsides?|subsided|concludes?|concluded|finish\w*)\b|"
    r"(?:two|both|warring)? ?sides (?:\w+ )?stop fighting|stop(?:s|ped)? (?:the )?fighting|"
    rf"(?:end|ending|conclusion|cessation|halt|close|termination) (?:of|to|in) (?:the |any |this |all |active )*"
    rf"(?:\w+ )?{_WAR}\b|{_WAR}[’']s (?:end|conclusion)|"
    # "after the war" is when it is over; "after the war began" is not
    rf"(?:after|following) (?:the|this|any) (?:current |present |ongoing |Ukraine |Russian )?"
    r"(?:war|conflict|fighting|hostilities)\b(?! (?:began|begun|started|broke|erupt\w*|cabinet|crimes?)\b)|"
    r"lay down (?:their )?arms|silence of",
    re.IGNORECASE,
)
PEACE = re.compile(
    r"peace(?:ful)?\b(?! (?:force|mission|keep|push|effort|process|initiative|bid|drive))|settlement\b|"
    r"treat(?:y|ies)\b|negotiated solution\b|"
    r"(?:a|an|any|the|that|this|such a) (?:\w+ )?(?:deal|agreement|accord)\b(?= (?:is|was|were|be|being|has|had|"
    r"can|could|with Russia|with Moscow|between|to end)\b|\W*$|[,;.])",
    re.IGNORECASE,
)
_PLEDGED = 30  # characters: before that, what follows "to" is the pledge itself
_ABSENT = re.compile(r"\b(?:no|without|not|fail\w*)\b(?:\W+\w+){0,3}\W*$", re.IGNORECASE)
APPROVAL = re.compile(
    r"approv\w+|endors\w+|go-ahead|green light|sign-?off|mandate|vote|ratif\w+|consent|blessing", re.IGNORECASE
)

US_WORDS = r"(?:\bUSA?\b|\bU\.S\.|\bUnited States\b|\bAmerica\w*\b|\bWashington\b|\bTrump\b|\bWhite House\b)"
US = re.compile(US_WORDS)
PROPOSAL = re.compile(
    r"\b(?:proposals?|plans?|framework|text|work|package|document|declaration|guarantees?|arrangements?|"
    r"elements?|blueprint|preparations?|process)\b",
    re.I,
)
# Whose stance is not that of their country.
CRITICS = re.compile(
    r"\b(?:MPs|lawmakers|opposition|Opposition|voters|critics|parties|public|people|majority|per ?cent|polled|"
    r"experts|Experts|analysts|Analysts|commentators|economists|historians|pollsters)\b|%"
)


# To what end soldiers are sent: no part of who sends them.
_PURPOSE = re.compile(
    r"(?<!or )(?<!and )(?<!, )(?<!commitments )(?<!pledges )(?<!promises )(?<!ready )(?<!willing )(?<!readiness )"
    r"\bto [“\"]?(?:help |further )?(?:deter|reassure|secure|protect|guarantee|ensure|"
    r"prevent|defend|safeguard|"
    r"support|enforce|monitor|stop|keep) "
)


def before_purpose(words: str, least: int = _PLEDGED) -> int:
    """Return where in the words of a pledge its purpose begins, or their length: ``send troops |"
    " to secure a truce``."""
    found = list(_PURPOSE.finditer(words))
    late = [match.start() for match in found if match.start() > least]
    return late[0] if late else len(words)


def parts(text: str) -> tuple[str, ...]:
    """Return which contributions a text names, in alphabetical order."""
    return tuple(part for part, pattern in _PARTS.items() if pattern.search(text))


def conditions(text: str) -> tuple[str, ...]:
    """Return what a condition asks for, as far as it is known: ceasefire, peace, approval, us_role.

    ``no_ceasefire`` and ``no_peace`` where it asks for their absence: a headline may turn a condition round.
    """
    found = []
    for name, pattern in (("ceasefire", TRUCE), ("peace", PEACE)):
        match = pattern.search(text)
        if match:
            absent = _ABSENT.search(text[: match.start()]) or re.match(r"\W*unless\b", text, re.IGNORECASE)
            found.append(f"no_{name}" if absent else name)
    if APPROVAL.search(text):
        found.append("approval")
    if re.search(r"\b(?:US|U\.S\.|United States|America\w*|Washington)(?!\w)", text):
        found.append("us_role")
    return tuple(found)
