"""How is it said that a party would send a unit or men, signs up to that, or is one of those who do?"""

from __future__ import annotations

import re

_ADVERB = r"(?: (?:also|already|both|all|now|again|so far|publicly|\w+ly))?"
_HAVE = rf"(?:(?:has|have|had){_ADVERB} )?"
_ABOUT = (
    r"(?:up to|about|around|some|roughly|nearly|as (?:much|many) as|at most|at least|no more than|between|more than|"
    r"a figure of)"
)
_NUMBER = (
    r"(?:an?|one|two|three|another|several|\d[\d,]*(?: (?:to|and) \d[\d,]*)?|(?:\w+ |a few |several )?(?:hundred|"
    r"thousand|"
    r"dozen))"
)
# "up to a company of soldiers", "a unit of up to company size", "some 200 troops"
UNIT = (
    rf"(?:{_ABOUT} )*{_NUMBER} (?:(?!Russian|Ukrainian|foreign|million|billion|percent)[\w’-]+ ){{0,3}}?"
    r"(?:company|companies|battalions?|platoons?|squadrons?|brigades?|units?|soldiers|troops|servicemen|peacekeepers|"
    r"men)\b"
    rf"(?: of (?:(?:{_ABOUT} )*(?:an? )?(?:company|battalion|platoon|brigade)(?: |-)?size|(?:[\w-]+ )?(?:soldiers|"
    rf"infantry|"
    r"troops)))?(?: or so)?(?: each)?"
)
_SEND = r"(?:send|provide|give|contribute|offer|supply|deploy|delegate|commit|put forward|make available|field|spare)"
_READY = (
    r"(?:(?:(?:should|would) )?(?:is|are|was|were|be|remains?|stands?){0} )?"
    r"(?:ready|willing|prepared|able|available|set)(?: in principle)? to"
).replace("{0}", _ADVERB)
# "is willing to send a unit of up to company size", "could give about 200 soldiers"
COULD_SEND = re.compile(rf"\b(?:{_READY}|(?:could|might|may|can|would)(?: also| even| well)?) {_SEND} {UNIT}")
# "has offered a company or so each"
HAS_OFFERED = re.compile(
    rf"\b{_HAVE}(?:offer(?:ed|s)|promis(?:ed|es)|pledg(?:ed|es)|committed|earmarked|set aside)(?: to {_SEND})? {UNIT}"
)
_MEN = (
    r"(?:men|people|men and women|anybody|boots|(?:its|their) (?:own )?(?:army|military|men))(?: (?:on|in|to|into|for) "
    r"(?:the ground|Ukraine|Ukrainian (?:soil|territory)|the country))?"
)
# "will send men", "were willing to put people on the ground"
MEN = re.compile(
    rf"\b(?:{_READY}|(?:will|would|could|might|may|is going to|are going to)) (?:send|put|deploy|station|have) {_MEN}"
    r"(?= (?:on|in|to|into) |[,.;:”\"]|$| (?:and|but|if|once|after|while))"
)
_TROOPS = r"(?:(?:ground |combat |own )?(?:troops|soldiers|forces|boots|peacekeepers|army|contingents?))\b"
_THERE = r"(?: (?:to|in|for|on|into) (?:post-?war )?(?:Ukrain\w+(?: soil| territory)?|the (?:ground|country)))?"
# A headline: "A, B sign declaration on sending troops to Ukraine"
SIGNS = re.compile(
    r"\b(?:sign|signs|signed|ink|inks|seal|seals) (?:up to |an? |the )?(?:[\w-]+ ){0,2}?(?:declaration|letter|pledge|"
    r"pact|"
    r"agreement|deal|statement|document|accord|plan)(?: of intent)? (?:on|to|about|for|over) (?:the )?(?:possible |"
    r"future )?"
    rf"(?:(?:sending|deploying|send|deploy|deployment of|dispatch of|stationing(?: of)?) (?:of )?)?(?:[\w-]+ ){{0,2}}?"
    rf"{_TROOPS}{_THERE}"
)
# "provides for soldiers of both countries", "paved the way for Maltese troops to operate on Ukrainian soil"
FORESEES = re.compile(
    rf"\b(?:foresee|provide|pave|clear|open|allow|envisage)\w*(?: the way)?(?: for)? (?:(?:the )?(?:deployment|"
    rf"presence|"
    rf"stationing) of )?(?:(?:[A-Z][\w.-]+|UK|partner|and|from both (?:countries|states)),? ){{0,6}}{_TROOPS}"
    rf"(?: (?:from|of) both (?:countries|states|nations)| of (?:the )?two (?:countries|states))?"
    rf"(?: to (?:operate|serve|be (?:deployed|stationed|sent)|go))?{_THERE}"
)
_STATES = r"(?:states|countries|nations|governments|powers|capitals|members|allies)"
# "is among the states that have offered soldiers", "the only powers to have promised troops"
AMONG = re.compile(
    rf"(?:\b(?:is|are|was|were|would be|will be|belongs? to) (?:one of |"
    rf"among )?)?\b(?:the (?:[\w-]+ ){{0,3}}?{_STATES}|those|only ones) "
    r"(?:(?:that|which|who|to) )?(?:(?:have|has|are|had|were|would|will) )?(?:publicly )?(?:offer\w*|promis\w*|"
    r"pledg\w*|ready|"
    rf"prepared|willing|send(?:ing)?|committed(?: (?:itself|themselves))?)(?: (?:\w+ly|to|send|sending|deploy|put|"
    rf"contribute|[\w-]+)){{0,3}}? {_TROOPS}{_THERE}"
    r"(?: for (?:a|the) (?:[\w-]+ )?(?:force|mission))?(?: for Ukraine| in Ukraine)?"
)
# "X and Y will set up military hubs across Ukraine": with soldiers of their own
HUBS = re.compile(
    r"\b(?:will|would|want to|plan to|are to|intend to) (?:together |jointly )?(?:set up|build|create|"
    r"establish) “?[“\"]?"
    r"military hubs[”\"]?(?: (?:across|throughout|in|all over) (?:Ukraine|the country))?"
)
CONDITIONAL, COMMITTED = "deploy_conditional", "deploy_committed"
VALUES = {
    HAS_OFFERED: COMMITTED,
    COULD_SEND: CONDITIONAL,
    MEN: CONDITIONAL,
    SIGNS: COMMITTED,
    FORESEES: COMMITTED,
    AMONG: COMMITTED,
    HUBS: COMMITTED,
}
GATE = re.compile(
    r"\b(?:compan(?:y|ies)|battalions?|platoons?|squadrons?|brigades?|units?|troops|soldiers|men|people|peacekeepers|"
    r"servicemen|boots|army|hubs)\b"
)
