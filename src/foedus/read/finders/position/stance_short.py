"""How is a stance worded that names no soldiers, because the text has just spoken of them?"""

from __future__ import annotations

import re

from foedus.read.finders.position.stance_cues import NO, OPEN, OPEN_FIRST, UNDECIDED
from foedus.read.finders.position.stance_words import ANY, STEP, VOICED

_WHAT = r"(?:force|mission|operation|effort|contingent)s?\b"
# "is open to discussing such a deployment", "has denied this possibility": said before what it is taken on
SUCH = re.compile(
    rf"(?<![A-Za-z])(?:{OPEN_FIRST}|{UNDECIDED}|{NO}|{OPEN}){STEP}{{0,3}}? (?:such an?|this|that) (?:\w+ "
    rf")?(?:deployment|possibility|option|scenario|mission|force)\b",
    re.I,
)
# "remains undecided"
ALONE = re.compile(
    r"\b(?:remain(?:s|ed)?|is|are|was|were|stay(?:s|ed)?|still)(?: (?:still|as yet|so far|\w+ly))? "
    r"(?:undecided|non-?committal|uncommitted|on the fence)\b(?! (?:voters|whether|over|about))"
)
# "has ruled out involvement", "declined to take part"
BARE = re.compile(
    r"\b(?:rul(?:e|es|ed|ing) out|refus(?:e|es|ed|ing)|reject(?:s|ed|ing)?|declin(?:e|es|ed|ing)|exclud(?:e|"
    r"es|ed|ing))"
    r"(?: (?:any|all|direct|military|active|its|their|own|such)){0,3} (?:involvement|participation|"
    r"taking part|joining(?: "
    r"in)?|to (?:join|take part|participate))\b(?! (?:in |the )*(?:\w+ )?(?:talks|negotiations?|meeting|"
    r"summit|call|war|"
    r"sanctions))"
)
# "are in favour", "firmly said no", "are ruling nothing out"
VERDICT = re.compile(
    r"\b(?:(?:is|are|was|were|remain(?:s|ed)?|stay(?:s|ed)?|stands?|stood|came out)(?: (?:still|also|all|"
    r"\w+ly))? (?:in "
    r"favou?r|opposed|against|unconvinced|sceptical|skeptical|reluctant|wary|hesitant)|(?:\w+ly |again |"
    r"already )?(?:said|"
    r"says|saying) (?:a (?:firm|clear|flat) )?[“\"‘]?no[”\"’]?)(?=[,.;:]|$| (?:to (?:it|this|that|the idea)|"
    r"of (?:it|this|the "
    r"idea)|and|but|while|whereas)\b)|\b(?:not|n[’']t|never) (?:\w+ )?ruling (?:anything|that|this|it) out\b|"
    r"\bruling nothing out\b"
)
# "will not send any"
ANY_OF_THEM = re.compile(
    r"\b(?:will|would|is going to|intends? to|plans? to)(?: not|n[’']t)(?: \w+)? (?:send|deploy|provide|"
    r"contribute|dispatch) "
    r"(?:any|one|them|either)\b"
)
# "left its role open", "would not yet say what it could supply", "is open to a request"
LATER = re.compile(
    r"\b(?:left|leaves?|leaving|kept|keeps?|keeping) (?:its|their|his|her|the) (?:\w+ )?(?:role|part|"
    r"participation|contribution|"
    r"involvement|position|decision|stance|plans?) (?:\w+ )?open\b|\b(?:will|would|could|can|did|does|"
    r"do)(?: not|n[’']t) (?:yet )?"
    r"(?:say|decide|specify|commit to) (?:what|whether|how much|if) (?:it|he|she|they) (?:could|would|can|will|might)"
    r"(?: (?:supply|contribute|send|offer|provide|give|take part|join|do))?|"
    r"\b(?:is|are|was|were|remain\w*|would be) open to (?:considering )?(?:an?|any|such an?|the) requests?\b|"
    r"\bnothing (?:has|had|was|is) (?:yet )?(?:been )?decided\b(?: in \w+)?"
)
# "expressed willingness to take part in the effort"
JOIN = re.compile(
    rf"(?:\b{VOICED} (?:(?:its|his|her|their|an?|the) )?(?:\w+ )?)?(?<![A-Za-z])(?:{ANY}){STEP}{{0,4}}? "
    rf"(?:join(?:s|ing)?|tak(?:e|es|ing) part in|participat(?:e|es|ing) in|be(?:ing)? (?:a )?part of|serv(?:e|ing) in|"
    rf"contribut(?:e|es|ing) to) (?:the|this|that|such an?|an?|any) (?:[\w“”\"-]+ ){{0,3}}?{_WHAT}",
    re.I,
)
