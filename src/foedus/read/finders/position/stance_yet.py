"""How is it said in few words that a party has not made up its mind, or keeps to itself what it will do?"""

from __future__ import annotations

import re

from foedus.read.finders.position.stance_part import ENDS

_SUCH = r"(?:an?|any|the|its|their|his|her|such an?|all)"
_DECISION = r"(?:(?:final |firm |formal |clear |quick )?(?:decision|commitment|answer|promise|pledge|choice)s?)"
_PART = (
    r"(?:military|troops?|soldiers?|roles?|part|contributions?|participation|involvement|engag\w+|missions?|deploy\w*|"
    r"send\w*|join\w*|force|Bundeswehr|peacekeepers?|army|boots)\b"
)
# What it is about, where that is said: "on a contingent of its own", "on whether the army would join".
_ON = rf"(?: (?:on|about|over|regarding|to|for|of|whether|if) (?=[^,.;:]{{0,60}}\b{_PART})[^,.;:]{{2,60}}?)?"
_NOT = r"(?:\b(?:has|have|had|is|are|was|were|did|does|do)(?: not|n[’']t)(?: yet)?|\b(?:has|have|had|is|are) yet to)"
_WILL_NOT = r"(?:\b(?:will|wo|would|could|can|may)(?: not|n[’']t)(?: yet)?)"
# "has yet to decide", "hasn’t made up its mind"
HAS_NOT = re.compile(
    rf"{_NOT} (?:decided?|deciding|ma(?:k|d)e up (?:its|their|his|her) minds?|made (?:its|their|the) (?:choice|"
    rf"decision)|"
    rf"(?:made|make|taken?|reach(?:ed)?) (?:an?|any|its|their) {_DECISION}|"
    rf"commit(?:ted)?(?: (?:itself|themselves|himself|herself))?|given (?:an?|any|its|"
    rf"their) {_DECISION})(?: yet)?{_ON}{ENDS}"
)
# "stopped short of a commitment", "has put off its decision", "is holding back on troops"
PUTS_OFF = re.compile(
    rf"\b(?:(?:has|have|had|is|are|was|were)(?: also| again)? )?(?:(?:stop|fall|"
    rf"fell)\w* short of {_SUCH} {_DECISION}{_ON}|"
    rf"(?:put(?:s|ting)? (?:off|back|on hold)|postpon(?:e|es|ed|ing)|defer(?:s|red|ring)?|delay(?:s|ed|ing)?|"
    rf"withh(?:eld|olds?|olding)|shelv(?:e|es|ed|ing)|hold(?:s|ing)? off on|held off on|avoid(?:s|ed|"
    rf"ing)?) (?:{_SUCH} )?"
    rf"(?:{_DECISION}|answers?|promising (?:any )?(?:troops|soldiers))"
    rf"(?: (?:on|about|over|regarding|whether|to) [^,.;:]{{2,60}}?)?|"
    r"(?:hold|held)(?:s|ing)? (?:back|off) (?:on|over|with|about) (?:[\w-]+ )?(?:troops|soldiers|peacekeepers))"
    rf"{ENDS}"
)
# "Germany undecided", "is sitting on the fence"
UNDECIDED = re.compile(
    r"\b(?:(?:is|are|was|were|remains?|remained|stays?|sits?|sitting|still) )*(?:undecided|non-?committal|"
    rf"on the fence){ENDS}"
)
# "leaves open whether the army will join", "has not said whether soldiers would go", "won’t yet say what it will give"
_TELLS = (
    r"(?:say|said|saying|tell|told|disclosed?|disclosing|reveal(?:ed)?|ma(?:k|d)e (?:public|clear|known)|specif(?:y|"
    r"ied)|"
    r"announced?|spell(?:ed)? out|confirm(?:ed)?|clarif(?:y|ied))"
)
_WHAT = r"(?:whether|if|what|how many|how much|how)"
_IT = (
    r"(?:it|they|he|she|anybody|anyone|(?:the|its|their|his|her|any) (?:[\w-]+ )?(?:country|soldiers|troops|army|"
    r"government|"
    r"forces)|(?:the )?[A-ZÀ-Þ][\w-]+(?: (?:soldiers|troops|forces|army))?)"
)
_WOULD = (
    r"(?:will|would|could|can|might|may|is to|are to|is ready to|plans? to|intends? to) (?:also |even |be )?"
    r"(?:send|go|join|take part|participate|contribute|do|offer|provide|give|bring|supply|deploy\w*|serve|be part|"
    r"commit|put|part of|involved|sent)\b[^,.;:]{0,40}?"
)
UNTOLD = re.compile(
    rf"(?:(?:{_NOT}|{_WILL_NOT}|\b(?:declin|refus)\w+ to)(?: want(?:ed)? to| be)?(?: publicly)? {_TELLS}(?: yet|"
    rf" so far)?|"
    rf"\b(?:has |have |had )?(?:left|leav(?:e|es|ing)|ke(?:ep|eps|pt)) (?:it )?open|"
    rf"\bit (?:is|was|would be) (?:still |much |far )?too (?:early|soon) to (?:say|tell|decide|know)) {_WHAT} "
    rf"{_IT} {_WOULD}{ENDS}"
)
# "is not saying yet", "have disclosed nothing so far", "without going into details" is none
SILENT = re.compile(
    r"\b(?:(?:is|are)(?: not|n[’']t) saying(?: yet)?|(?:has|have)(?: not|n[’']t) (?:yet )?said(?: yet)?|"
    r"(?:has|have) (?:said|disclosed|revealed|promised|offered|announced) nothing(?: so far| yet| publicly)?|"
    r"(?:has|have) made no (?:promise|pledge|commitment|offer)s?(?: of (?:troops|soldiers))?(?: so far| yet)?|"
    rf"(?:awaits?|await(?:ed|ing)|is waiting for) (?:a|the) (?:vote|decision|mandate) (?:in|of|by) (?:the |"
    rf"its )?parliament)"
    rf"{ENDS}"
)
# "decides on a military role later", "will make up its mind in due course"
_DECIDES = (
    r"(?:decid(?:e|es|ing)|determin(?:e|es|ing)|settl(?:e|es|ing)|(?:mak|tak)(?:e|es|ing) (?:a|its|their|any|the) "
    r"(?:final |formal )?decisions?|mak(?:e|es|ing) up (?:its|their|his|her) minds?)"
)
_AT_TIME = (
    r"(?:later(?: on)?|in due (?:course|time)|in good time|at (?:the|a|an?) (?:right|given|appropriate|proper|later|"
    r"suitable) (?:time|moment|date|stage|point))"
)
LATER = re.compile(
    rf"(?:\b[Oo]n (?:an?|its|any|the) (?:\w+ )?(?:engagement|part|role|contribution|deployment|participation|"
    rf"involvement),? "
    rf"(?:(?:the )?[A-ZÀ-Þ][\w-]+(?: [A-ZÀ-Þ][\w-]+)?|it|they|he|she) )?"
    rf"\b(?:(?:to|will|would|can|wants? to|is going to|intends? to|plans? to) )(?:only )?{_DECIDES}"
    rf"(?: (?:on|about|over|whether) [^,.;:]{{2,70}}?)?(?: only)? [“\"]?{_AT_TIME}[”\"]?"
)
# "will make up its mind on a military part | when ...": the time is another claim
BEFORE_TIME = re.compile(
    rf"\b(?:will|would|wants? to|is going to|intends? to) (?:only )?{_DECIDES}"
    rf" (?:on|about|over|whether) (?=[^,.;:]{{0,50}}\b{_PART})[^,.;:]{{2,60}}?(?=,? (?:only )?(?:when|once|after|if|"
    rf"as soon)\b)|"
    rf"\b(?:will|would|wants? to|is going to|can) only {_DECIDES}(?= (?:when|once|after|if|as soon)\b)|"
    rf"\b(?:will|would|wants? to|is going to|can) {_DECIDES} only (?:when|once|after|if|as soon)\b[^.;:,]{{3,60}}|"
    # "Only when the terms are clear, Oslo will decide on a military role"
    rf"(?<=, )(?:[A-ZÀ-Þ][\w-]+|it|the government) (?:will|would|can) (?:only )?{_DECIDES} (?:on|about|over|whether) "
    rf"(?:an? |its |the |any )?(?:\w+ )?{_PART}{ENDS}"
)
# "no decision yet", "deploying the army is a question for later", "the question does not arise"
NO_DECISION = re.compile(
    rf"\b[Nn]o {_DECISION}(?: (?:has|have|had|was|is)(?: yet)? (?:been )?(?:taken|made|reached|given))?(?: yet|"
    rf" so far)?"
    rf"(?: on (?:an? |any |its |the )?[^,.;:]{{2,50}}?\b(?:contingent|deployment|soldiers|troops|role|part|"
    rf"participation|"
    rf"contribution|form))?{ENDS}|"
    r"\b(?:[Dd]eploying|[Ss]ending|[Dd]ispatching) (?:[\w’-]+ ){1,4}?(?:is|was|are|would be|remains?) (?:an? |the )?"
    r"(?:question|matter|issue|decision|topic)s? (?:for (?:later|another day|the future)|(?:yet )?to be (?:settled|"
    r"decided))|"
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Ss]uch a) (?:question|matter|issue) (?:does|did|do)(?: not|n[’']t) (?:yet )?arise"
    r"(?: (?:now|yet|before|until|as long as|while)[^,.;:]{0,50})?|"
    r"\b[Ww]hether (?:[\w’-]+ ){1,3}?(?:go|would go|will go|take part|join|(?:could|would|will|might|"
    r"can) (?:[\w’-]+ ){1,7}?)"
    r"(?:is|was|are|would be|will be|remains?) (?:to be |only |yet to be )?(?:decided|discussed|settled|resolved|open)"
    r"(?: later| after[^,.;:]{3,40})?|"
    r"\b[Tt]oo (?:early|soon) for (?:an?|any) (?:\w+ )?(?:answer|decision|commitment|promise)s?"
    r"(?: (?:on|about|as to) [^,.;:]{3,60})?|"
    r"\b[Aa] decision (?:on|about) [^,.;:]{3,50}? (?:(?:would|will|can|could) (?:only )?(?:come|"
    r"be (?:taken|made)(?! by)|"
    r"follow)|"
    r"depends?|hinges?|hangs?)[^,.;:]{0,90}|"
    r"\b[Hh]ow(?: exactly)?,? (?:has|is|was|remains)(?: not|n[’']t)?(?: yet| still)? (?:to be |been )?(?:settled|"
    r"decided|"
    r"open|clear|known)\b"
)
GATE = re.compile(
    r"decid|decision|mind\b|commit|choice|answer|short of|undecided|on the fence|saying|say |said|disclos|reveal|"
    r"nothing|no promise|await|waiting|open |later|in due|question|matter|too early|too soon|public|settled|holds? |"
    r"holding|held|avoid|put"
)
ALL = (LATER, HAS_NOT, PUTS_OFF, UNTOLD, SILENT, UNDECIDED, NO_DECISION, BEFORE_TIME)
# Told of a party by whose words it is where nobody else is the subject.
OF_NOBODY = frozenset((NO_DECISION, UNTOLD))
