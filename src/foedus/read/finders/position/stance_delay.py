"""How is it said that a party has not decided, or does not say, whether it will take part in the force?"""

from __future__ import annotations

import re

_PART = (
    r"(?:military|troops?|soldiers?|roles?|part|contributions?|participation|involvement|engag\w+|missions?|deploy\w*|"
    r"tak(?:e|ing) part|send\w*|join\w*|form|force|Bundeswehr|peacekeepers?)"
)
_WHEN = (
    r"(?:only (?:when|once|after|if)|when|once|after|later|in due (?:course|time)|in good time|at a later|as soon as|"
    r"depending|at the (?:right|given|appropriate) (?:time|moment))"
)
_DECIDES = (
    r"(?:decid(?:e|es|ing)|settl(?:e|es|ing)|determin(?:e|es|ing)|(?:mak|tak)(?:e|es|ing) (?:a|its|their|any|the) "
    r"(?:final |formal )?decisions?|mak(?:e|es|ing) up (?:its|their|his|her) minds?)"
)
# "will decide on a military role only when the conditions are known"
DECIDES = re.compile(
    rf"\b(?:(?:to|will|would|can|could|wants? to|is going to|intends? to|plans? to) )?(?:only )?{_DECIDES}"
    rf"(?: (?:on|about|over|whether|what|how|if) (?=[^,.;:]{{0,60}}\b{_PART}\b)[^,.;:]{{2,70}}?)?,? "
    rf"{_WHEN}\b(?:U\.S\.|[^,.;:]){{0,90}}"
)
# "made up its mind on" without a time: "has not settled the question of soldiers"
NOT_SETTLED = re.compile(
    r"\b(?:is|are|was|were|has|have|had)(?: not|n[’']t)(?: yet)? (?:settl(?:ed|ing)|answer(?:ed|ing)|resolv(?:ed|ing)|"
    r"decid(?:ed|ing)|made up (?:its|their|his|her) minds?|tak(?:en|ing) a (?:decision|position|stand))"
    rf"(?: yet)?(?: (?:the |a )?(?:[\w-]+ )?questions? of| on| about| over)? (?:[\w’-]+ ){{0,5}}?{_PART}\b"
)
NO_DECISION = re.compile(
    r"\b(?:[Nn]othing|[Nn]o (?:\w+ )?decisions?(?: (?:on|about) [^,.;:]{2,50}?)?|[Aa] decision (?:on|about) "
    r"[^,.;:]{2,50}?)"
    r" (?:has|had|was|is|have)(?: not|n[’']t)?(?: yet| so far)? (?:been )?(?:decided|made|taken|reached)\b(?: in \w+)?"
    rf"(?: (?:on|about|over) (?:[\w’-]+ ){{0,4}}?(?:contingent|{_PART}))?"
)
# "has not said yet what it would give", "did not confirm whether Spain is among the 26"
UNSAID = re.compile(
    r"\b(?:(?:will|would|could|can|did|does|do|has|have|had|is|are)(?: not|n[’']t)(?: yet)?(?: want(?:ed)? to)? "
    r"(?:say|said|saying|specify|specified|disclosed?|reveal(?:ed)?|confirm(?:ed)?|decided?|know|spell(?:ed)? out)|"
    r"(?:declin|refus)\w+ to (?:say|specify|disclose|confirm|spell out)|ha(?:s|ve|d) yet to (?:say|specify|"
    r"decide|disclose))"
    r"(?: yet| so far| publicly)? (?:what|whether|how|how much|if) (?:(?:it|he|she|they|the country|[A-Z]\w+) )?"
    r"(?:(?:itself|themselves|also) )?(?:(?:could|would|can|will|might|may|is|are|was|were) )?(?:to "
    r")?(?:supply|contribute|"
    r"send|offer|provide|give|take part|join|participate|do|be part|(?:one of|among|on|in) the)\b[^,.;:]{0,40}"
)
# "would not be drawn on whether Germany might join"
NOT_DRAWN = re.compile(
    r"\b(?:would|will|could|did|was|were|is)(?: not|n[’']t) (?:be )?(?:drawn|commit(?:ted)?|pinned "
    r"down)\b[^.;:]{0,90}?"
    rf" (?:on|to|whether|about)\b[^.;:]{{0,40}}?\b{_PART}\b"
)
# "considers such talk premature", "it was too early to speak about it"
TOO_EARLY = re.compile(
    r"\b(?:consider|find|call|deem|describ|think|regard|see|view)\w* (?:such |any |the |all |this )?(?:[\w-]+ )?"
    r"(?:talks?|debates?|discussions?|questions?|decisions?|speculation)(?: (?:of|on|about|over) "
    r"[^,.;:]{2,50}?)? (?:to be |as )?"
    r"(?:(?:still|much|far) )?(?:too early|premature|hasty)\b|"
    r"\b[Ii]t(?: (?:is|was|would be)|[’']s) (?:(?:still|much|far|simply) )?(?:too (?:early|soon)|premature) to "
    r"(?:speak|talk|say|discuss|decide|speculate|commit|name|announce|promise|specify)\b(?: (?:about|of|on|"
    r"whether)[^,.;:]{1,40}| (?:it|this|that))?"
)
# "has yet to decide whether its own soldiers would go"
YET = re.compile(
    r"\b(?:(?:has|have|had|is|are) yet to|(?:has|have|had|did|does|do|will|would)(?: not|n[’']t)(?: yet)?) "
    r"(?:decided?|say|said|"
    r"determined?|announced?|clarif(?:y|ied)|ma(?:k|d)e clear|settled?) (?:on )?(?:whether|if) "
    rf"[^,.;:]{{0,60}}?\b{_PART}\b(?: \w+){{0,4}}"
)
# "has avoided the question", "leaves the matter open"
AVOIDS = re.compile(
    r"\b(?:avoid|dodg|sidestep|evad|duck|skirt)\w* (?:the|any|that|this|such) (?:\w+ )?(?:questions?|"
    r"commitments?|answers?|"
    r"decisions?|debates?)\b"
)
ALL = (YET, AVOIDS, DECIDES, NOT_SETTLED, NO_DECISION, UNSAID, NOT_DRAWN, TOO_EARLY)
GATE = re.compile(
    r"decid|decision|settl|determin|up (?:its|their|his|her) mind|n[’']t |\bnot |\byet to|declin|refus|"
    r"premature|early|hasty|soon|avoid|dodg|sidestep|evad|duck|skirt"
)
