"""How a stance on soldiers of one's own is worded: refusing, hedging, postponing, being ready, promising."""

from __future__ import annotations

import re

from foedus.read.finders.position.stance_cues import (
    COMMITTED,
    COULD,
    NO,
    OPEN,
    OPEN_FIRST,
    QUOTES,
    READY,
    UNDECIDED,
    WILL,
)

STEP = (
    rf"(?:[{QUOTES}]?,? (?!Russia|Moscow|Putin|Ukraine[’']s|Ukrainian|Kyiv|Russian|foreign|Western|NATO|allied|"
    rf"sanctions|after|once|before|vote|but|while|although|we\b|European (?:troops|soldiers|forces|"
    rf"peacekeepers))[\w’'{QUOTES}%-]+)"
)
TROOPS = (
    r"(?:troops?|soldiers?|infantry|boots|peacekeepers?|contingents?|battalions?|brigades?|"
    r"combat (?:company|units?)|company "
    r"of soldiers|"
    r"company-sized unit|ground forces?|(?:armed|combat|military|peacekeeping|multinational) forces|forces|servicemen|"
    r"(?:military |uniformed )?personnel|military units?|Bundeswehr|"
    r"(?:its |their |his |her |our |any )?military(?= (?:to|in|into|on|onto|there|either|at|will|"
    r"would|could|but|and|nor)\b|[,.;:”\"]|$))\b"
)
_MISSION = (
    r"(?:(?:genuine |any |active )?peace-?keeping\b(?: (?:efforts?|missions?|operations?|forces?|roles?|"
    r"contingents?))?|(?:(?:peace(?:keeping)?|deterren(?:t|ce)|proposed|“?reassurance|reassurance|multinational|"
    r"stabili[sz]ation|ground|international|military|troop|such|peace-keeping|future|planned) ){1,3}"
    r"(?:force|mission|role|operation|deployment|effort|contingent)s?\b)"
)
_SENDING = (
    rf"(?:support|back|help|secure|guard|underpin)\w*{STEP}{{0,5}}? with (?:[\w-]+ ){{0,3}}?{TROOPS}|"
    r"(?:send(?:s|ing)?|sent|deploy(?:s|ing|ed)?|dispatch(?:ing|ed)?|commit(?:ting)?|contribut(?:e|es|ing)|"
    r"provid(?:e|es|ing)|"
    r"suppl(?:y|ying)|station(?:ing)?|put(?:s|ting)?|plac(?:e|ing)|have|having|join(?:s|ing)?|tak(?:e|es|ing) part "
    r"(?:in|of)|"
    r"participat(?:e|es|ing) in|be(?:ing|come)? (?:a )?part of|serv(?:e|ing) in|engag(?:e|ing)|us(?:e|ing))"
)
_JOINING = (
    r"(?:join(?:s|ing)?|tak(?:e|es|ing) part (?:in|of)|participat(?:e|es|ing) in|be(?:ing|come)? (?:a )?part of|"
    r"serv(?:e|ing) in|"
    r"contribut(?:e|es|ing) to|send(?:ing)?|deploy(?:ing)?|lead(?:ing)?)"
)
_NOUN = (
    r"(?:deployments?|dispatch|contributions?|participation|presence|commitments?|involvement|sending|stationing|"
    r"possibility|idea|option|prospect|question|issue|scenario)"
)
# What a stance is taken on: sending soldiers, in a verb, a noun or a compound.
SENDING = (
    rf"(?:(?:{_SENDING}{STEP}{{0,6}}?|{_NOUN} (?:of|in|by|to|for|on){STEP}{{0,5}}?) {TROOPS}|"
    rf"(?:{_JOINING}{STEP}{{0,4}}?|{_NOUN} (?:of|in|by|to|for|on){STEP}{{0,4}}?) {_MISSION}|"
    r"(?:troop|ground|military|SDF|army) (?:contribution|deployment|commitment|presence|dispatch|"
    r"participation)(?:e?s)?\b)"
)
VOICED = (
    r"(?:declar|express|voic|signal|confirm|reiterat|reaffirm|renew|stress|announc|show|underlin|repeat|indicat|"
    r"convey|demonstrat)"
    r"(?:s|es|ed|led|ing)?"
)
ANY = "|".join((OPEN_FIRST, UNDECIDED, NO, OPEN, COMMITTED, READY))
_MODALS = rf"(?:{WILL}|{COULD})(?: (?:also|be|then|one day|only|even|\w+ly)){{0,2}}"
# "is open to considering a request to send troops": a stance, then what it is taken on.
STANCE = re.compile(
    rf"(?:\b{VOICED} (?:(?:its|his|her|their|an?|the) )?(?:\w+ )?)?(?:(?<![A-Za-z])|"
    rf"(?=n[’']t))(?:(?:{ANY}){STEP}{{0,6}}?[{QUOTES}]?|{_MODALS}) {SENDING}",
    re.I,
)
# "is open to peacekeeping", "is not against peacekeeping operations"
PEACE = re.compile(
    rf"(?<![A-Za-z])(?:{OPEN_FIRST}|{NO}|{OPEN}|{READY}|{UNDECIDED})(?: (?:to|for|about|on))?(?: (?:join|take "
    rf"part in|participate in))?"
    r" (?:(?:any|a|an|genuine|UN|future|role in|involvement in) ){0,2}peace-?keeping(?: (?:efforts?|missions?|"
    r"operations?|forces?|roles?|contingents?))?\b"
    r"(?! (?:deal|agreement|talks|plan|process|treaty|negotiat\w+|proposal|settlement|terms))",
    re.I,
)
# "Whether Germany will send troops remains open": what it is taken on, then a stance.
AFTER = re.compile(
    rf"(?:\b[Ww]hether (?P<whose>[A-Z][\w-]+|its|it|they)[^.;]{{0,60}}?|\b){SENDING}(?: (?:to|in|on) (?:\w+ "
    rf")?(?:Ukraine|soil|ground))?,? "
    r"(?:is|are|was|remain\w*|stays?)(?: \w+){0,2}? (?:open\b|undecided|unclear|uncertain|unknown|out of the "
    r"question|off the table|"
    r"to be (?:seen|decided)|another (?:matter|question))",
    re.I,
)
# "ruled out troops", "no decision on soldiers", "for German soldiers it is too early"
DIRECT = re.compile(
    rf"(?:(?<![A-Za-z])|(?=n[’']t))(?:{OPEN_FIRST}|(?:{UNDECIDED})(?: \w+){{0,2}}? (?:on|about|over|regarding|"
    rf"discuss|(?:talk|speak)(?: of)?)|"
    rf"decid\w* (?:on|about)(?= [\w -]{{0,40}}(?:later|in due course|,? (?:only )?(?:once|when|after)))|"
    rf"rul(?:e|es|ed|ing) out|exclud(?:e|es|ed|ing)|say(?:s|ing)? no to|"
    rf"said no to|oppos(?:e|es|ed|ing)|against|reject(?:s|ed|ing)?|(?:stay|keep|opt)(?:s|ed|ing)? out of|"
    rf"pledg(?:e|es|ed|ing)|offer(?:s|ed|ing)?|promis(?:e|es|ed|ing)|vow(?:s|ed|ing)?)"
    rf"(?: (?:on|about|over))?(?: (?!help|support|air|training)[\w’',.-]+){{0,4}}? (?:{TROOPS}|{_MISSION})(?: later|"
    rf" in due course)?",
    re.I,
)
_BE = r"(?:is|are|was|were|be|remains?|remained|seems?)"
_MODAL = r"(?:will|would|could|may|might|can|shall|wo|ca)(?:n[’']t| not| never)?"
_DOES = (
    rf"(?:{_BE}(?: not|n[’']t| never) (?:going|coming|heading|being sent|being deployed)\b(?! to\b)|"
    rf"(?:{_MODAL}|(?:is|are|was|were) to|{_BE}(?:n[’']t| not| never)?(?: \w+)? (?:expected|going|set|due|supposed|"
    rf"likely|meant|ready|prepared|willing) to)(?: (?:also|only|then|one day|soon|eventually|not|never|"
    rf"possibly))*(?: be)?(?: \w+ly)? "
    r"(?:sent|deployed|dispatched|stationed|posted|placed|mobili[sz]ed|based|part of|on the ground|involved|"
    r"present|in "
    r"Ukraine|on Ukrainian|join|serve|take part|"
    r"participate|enter|go|cross|set foot|help (?:to )?(?:secure|monitor|police|keep)|arrive)\b"
    r"(?: (?:in )?(?:such an?|the|a|an|any|this) (?:[\w-]+ ){0,2}?(?:mission|force|operation|effort|role)\b)?)"
)
_STATE = (
    rf"(?:{_MODAL} )?(?:(?:stay|remain|be kept|kept) (?:at )?home|{_BE}(?: \w+)? (?:out of the question|off the "
    rf"table|(?:not|n[’']t|never)(?: yet)? (?:on the table|planned|foreseen|"
    rf"envisaged|considered|under (?:consideration|discussion)|on the agenda|being considered|an option|up for)|"
    rf"excluded|ruled out|undecided|"
    rf"open\b|unclear|uncertain|(?:only )?[{QUOTES}]?an? [{QUOTES}]?(?:\w+ )?(?:possibility|option)|conceivable|"
    rf"possible|"
    rf"premature|too early))"
)
# "Danish troops could be part of it", "the deployment of Polish soldiers is not on the table"
OF_TROOPS = re.compile(
    rf"(?:\b[Nn]o |\b[Nn]ot (?:one|a single) |\b(?:[Tt]he |[Aa] )?(?:{_NOUN}|sending|use) of |"
    rf"\b(?:[Ss]ending|[Dd]eploying) )?"
    rf"(?:\b(?P<whose>[A-Z][\w-]+|(?:its|their|our|his|"
    rf"her)(?: country)?)(?:[’']s)? (?:own )?(?:(?!(?:and|said|says|that|would|will)\b)[\w-]+ ){{0,2}}?(?:{TROOPS}|"
    rf"(?:troop |military )(?:contribution|deployment|presence))"
    rf"(?: (?:on|in|to) (?:Ukrain\w+|the)(?: (?:soil|ground|territory))?)?),? "
    rf"(?:(?:that )?(?:{_DOES}|{_STATE}))(?: (?:in|to|of|on|into) (?:an? |the |any |such )?(?:[\w-]+ "
    rf"){{0,2}}?(?:Ukraine|force|mission|role|operation|soil|territory|border))?"
)
# "The force could include French, British and Turkish soldiers"
INCLUDED = re.compile(
    rf"(?:force|mission|contingent|operation)s? (?:{_MODAL} )?(?:includes?|comprises?|be made up of|be composed of|"
    rf"consists? of|involves?)"
    rf"(?: [\w’',-]+){{0,8}}? {TROOPS}"
)
# "There will be no Polish soldiers in Ukraine", "No Italian soldiers for Ukraine"
NONE_THERE = re.compile(
    rf"(?:[Tt]here (?:will|would|wo|are|is)(?:n[’']t| not)?(?: be| to be)? |(?:see|want|foresee|envisage|expect)s? )?"
    rf"\b[Nn]o (?P<whose>[A-Z][\w.-]+) "
    rf"(?:[\w-]+ ){{0,2}}?{TROOPS}"
    rf"(?: {_DOES})?(?: (?:in|to|for|on|into) (?:[\w-]+ )?(?:Ukraine|soil|territory|ground|mission|force))?"
)

# "will keep their soldiers at home", "stays off Ukrainian soil", "is barred from sending soldiers"
HOME = re.compile(
    rf"\b(?:(?:will|would|is to|are to) )?(?:(?:keep|leav|hold)(?:s|ing|e|es)?|kept|left|held) (?:all |any )?(?:its|"
    rf"their|his|her|our) (?:own )?(?:[\w-]+ )?{TROOPS} (?:at |back )?(?:home|out of|off|away from|behind)"
    rf"(?: (?:Ukrain\w+|the country|the war)(?: soil| territory)?)?|"
    rf"\b(?:(?:will|would|is to|are to|wants? to) )?(?:stay|remain|keep)(?:s|ing|ed)? (?:well |firmly )?(?:off|away "
    rf"from|out of) Ukrain\w+ (?:soil|territory|ground)|"
    rf"\b(?:bar|ban|forb[ia]d|forbad|prohibit|prevent|block|stop)(?:s|e|red|ned|den|ed|ped)? (?:(?:the|its|their|any) "
    rf"(?:[\w-]+ )?(?:government|cabinet|president|premier|army) )?(?:from|to) {SENDING}"
)
# "paves the way for the deployment of Danish and Swedish soldiers"
WAY = re.compile(
    rf"(?:\b(?:do|does|did|would|will|could)(?:n[’']t| not) )?\b(?:(?:pav|open|clear|prepar|smooth)\w* (?:up )?(?:the "
    rf"|a )?(?:way|path|road|door|ground) (?:for|to)|allow\w*(?: for)?|provid\w+ for|foresee\w*|envisag\w+|enabl\w+|"
    rf"permit\w*) (?:the |a |any )?(?:[\w-]+ ){{0,2}}?(?:deployment|stationing|dispatch|sending|presence) of "
    rf"(?:[A-Z][\w-]+,? )*(?:and )?[A-Z][\w-]+ (?:[\w-]+ )?{TROOPS}"
)
# "would provide logistics, but not troops"
BUT_NOT = re.compile(
    rf"\b(?:provid|offer|contribut|suppl|giv|send|help|support|assist|pledg|"
    rf"promis|propos|float|mention|think|thought|talk|sp[eo]ak|spoke|nam|consider|list)\w* [^.;:]{{3,80}}?,? "
    rf"(?:[—–-] )?but "
    rf"(?P<none>(?:not|no|without) (?:(?:of|with|about|on) )?(?:[\w’'-]+ ){{0,2}}?{TROOPS})"
)
# "could form the core of the force"
FORMS = re.compile(
    r"\b(?:could|would|will|may|might|should|are to|is to) (?:\w+ )?(?:form|provide|make up|constitute|"
    r"supply|be) (?:the )?"
    r"(?:(?:main|key|bulk|core|largest|central) (?:of (?:the )?)?)*(?:elements?|core|bulk|backbone|nucleus|parts?|"
    r"contributors?|pillars?|contingents?|troops|soldiers)? ?(?:of|to|for|in) (?:an?|the|any|this|such an?) "
    r"(?:[\w“”\"-]+ ){0,3}?(?:force|mission|contingent|operation)\b"
)
# "signalled the involvement of Danish soldiers"
PART_OF = re.compile(
    rf"\b(?:signal|announc|offer|promis|pledg|confirm|propos|float|rais|hint\w* at|envisag|consider|reject|"
    rf"rul\w+ out|exclud)"
    rf"\w* (?:the |a )?(?:possible |potential |future )?(?:involvement|participation|deployment|dispatch|"
    rf"use|sending) of "
    rf"(?P<whose>[A-Z][\w-]+) {TROOPS}"
)
# "propose a Spanish presence", "offered a Danish contingent"
PROPOSED = re.compile(
    r"\b(?:(?:is|are|be) (?:ready|prepared|willing) to )?(?:propos|offer|promis|pledg|envisag|accept|"
    r"rul\w+ out|reject|refus|"
    r"exclud)\w* (?:an? |any |the )?(?P<whose>[A-Z][\w-]+) (?:military )?(?:presence|deployment|contingent|"
    r"participation)\b"
)
