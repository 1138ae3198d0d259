"""How is it said that a party waits, keeps its options, or answers neither yes nor no?"""

from __future__ import annotations

import re

from foedus.read.finders.position.stance_part import ENDS

_ADVERB = r"(?: (?:still|also|so far|for now|for the moment|again|yet|as yet|now|all|both|\w+ly))?"
_HAVE = rf"(?:(?:has|have|had){_ADVERB} )?"
_IS = rf"(?:is|are|was|were|remains?|remained|stays?){_ADVERB}"
_ABOUT = (
    r"(?: (?:on|about|over|of) (?:a |the |its |any |sending |a possible )?(?:[\w-]+ )?(?:troops|soldiers|force|mission|"
    r"deployment|contribution|participation|role|peacekeepers)(?: (?:for|to|in) Ukraine)?)?"
)
_AMERICA = r"(?:Washington|Trump|the (?:Americans|United States|US|U\.S\.)|America)"
# "keeps its options open on the force", "has left the question open", "is weighing its options"
OPTIONS = re.compile(
    rf"\b{_HAVE}(?:leav|left|ke(?:ep|pt)|hold|held)\w* (?:(?:its|their|his|her|the|this|that|all|every) )?(?:\w+ )?"
    rf"(?:options?|question|matter|issue|answer|choice) (?:\w+ )?open{_ABOUT}|"
    rf"\b(?:{_IS} )?(?:still )?(?:weigh|consider|stud|examin|assess|review)\w* (?:its|their|his|the|"
    rf"all) options?{_ABOUT}|"
    rf"\b{_IS} (?:thinking|mulling|weighing) it over|"
    rf"\b(?:all|every) options? (?:is|are|was|were|remains?) (?:still )?on the table"
)
# "wants to see the details first", "would rather wait", "is waiting for clarity from Washington"
WAITS = re.compile(
    rf"\b(?:would rather|prefers? to|preferred to|wants? to|wanted to|is going to|intends? to|chose to|"
    rf"{_IS} content to) "
    rf"(?:wait(?: and see)?|bide (?:its|their) time|hold back|see (?:\w+ ){{1,4}}?first){ENDS}|"
    rf"\b(?:{_IS} waiting|waits?|waited) (?:first )?to (?:know|see|hear|learn|find out) (?:what|how|whether|if|when) "
    rf"[^,.;:]{{3,50}}?{ENDS}|"
    rf"\b{_IS} (?:waiting|holding out) for (?:clarity|clear signals?|word|answers?|details?|more (?:clarity|details?)|"
    rf"{_AMERICA})"
    rf"(?: (?:from|by|about|on) (?:[\w.’-]+ ){{0,3}}?[\w.’-]+)?{ENDS}|"
    rf"\b{_HAVE}(?:ask(?:ed|s)|call(?:ed|s)) for (?:more )?time\b"
)
_UNSURE = r"(?:hesitat\w+|hesitant|cautious|reluctant|wary|vague|ambivalent|lukewarm|evasive|unsure)"
# "reacted cautiously", "is hesitating", "sounds evasive", "did not give a clear answer on troops"
UNSURE = re.compile(
    rf"\b(?:(?:{_IS}|sounds?|sounded|seems?|appears?|has been|have been|had been) (?:more |rather |very |"
    rf"still )?{_UNSURE}|"
    rf"(?:react\w*|respond\w*|replie[sd]) (?:cautiously|evasively|vaguely|coolly|with caution)){_ABOUT}{ENDS}|"
    rf"\b(?:has|have|had|did|does|do|would|will|wo|could)(?: not|n[’']t)(?: yet)? (?:give|given|commit|committed|"
    rf"be drawn|be "
    rf"rushed|be pinned down|say yes or no|take a position|taken a position)"
    r"(?: (?:an?|any) (?:clear|straight|firm|definite|final) (?:answer|yes|reply|commitment)| (?:itself|themselves|"
    r"himself|"
    rf"herself))?(?: into (?:a|any) decision)?(?: either way| (?:for now|yet|so far))?{_ABOUT}{ENDS}|"
    rf"\b{_HAVE}(?:g(?:i|a)v\w+|offer\w*|ma(?:k|d)e\w*) no (?:clear|straight|firm|definite|final) (?:answer|reply|"
    rf"commitment|"
    rf"promise|pledge)s?{_ABOUT}{ENDS}"
)
# "postponed the debate", "put the question off"
POSTPONED = re.compile(
    rf"\b{_HAVE}(?:postpon|defer|delay|shelv|park)\w* (?:the|any|such a|that|its) (?:question|debate|matter|issue|"
    rf"discussion|"
    rf"decision|vote){_ABOUT}{ENDS}|\b{_HAVE}put(?:s|ting)? (?:the|any|that|its) (?:question|debate|matter|issue|"
    rf"decision) "
    rf"(?:off|on hold|aside){ENDS}"
)
# "a decision will be taken later", "the decision will come after the talks", "any contribution would depend on ..."
DECISION_LATER = re.compile(
    r"\b(?:[Aa]|[Tt]he|[Aa]ny|[Ii]ts|[Nn]o) (?:final |formal |such )?decision (?:on (?:\w+ ){1,3})?(?:will|would|"
    r"is to|can|could|"
    r"must) (?:only )?(?:be (?:taken|made|reached)|come|follow) (?:later|in due course|at a later \w+|at the (?:right|"
    r"appropriate|proper) time|(?:only )?(?:after|once|when) [^,.;:]{3,60})|"
    r"\b(?:[Aa]|[Nn]o|[Tt]he) (?:final |formal )?decision (?:has|had)(?: not|n[’']t)? (?:yet )?been (?:made|taken|"
    r"reached)\b"
)
# "It is too early for that", "too soon to say"
TOO_SOON = re.compile(
    r"\b(?:[Ii]t(?: (?:is|was|would be)|[’']s)|[Tt]his (?:is|was)|[Tt]hat (?:is|was)) (?:still |much |far |"
    r"simply )?(?:too "
    rf"(?:early|soon)|premature) (?:for (?:that|this|such \w+|any \w+|an? \w+)|to (?:say|tell)){ENDS}"
)
# "For Malta the question of troops does not arise yet"
NO_QUESTION = re.compile(
    r"\b[Ff]or (?:[A-ZÀ-Þ][\w-]+|it|them|him|her|us),? (?:the |this |that )?(?:question|matter|issue)(?: of [\w-]+)? "
    r"(?:does|did)(?: not|n[’']t) (?:yet )?arise(?: yet| now| at present)?"
)
# A headline: "Malta keeps out of debate on troops" is none; "Malta not yet ready to commit"
NOT_YET = re.compile(
    r"\b(?:(?:is|are|was|were|has|have) )?not yet (?:ready|prepared|willing|able|in a position) to (?:commit|decide|"
    r"promise|"
    r"say|send|contribute|join|take part)\b"
)
GATE = re.compile(
    r"option|question|matter|issue|answer|weigh|wait|bide|hold|before|time\b|hesitat|cautious|reluctan|wary|vague|"
    r"evasive|"
    r"unsure|divided|commit|rushed|clear|postpon|defer|delay|shelv|park|put|decision|early|soon|premature|not yet|"
    r"mulling|over\b"
)
ALL = (OPTIONS, WAITS, UNSURE, POSTPONED, DECISION_LATER, TOO_SOON, NO_QUESTION, NOT_YET)
OF_NOBODY = frozenset((DECISION_LATER, TOO_SOON, NO_QUESTION))
