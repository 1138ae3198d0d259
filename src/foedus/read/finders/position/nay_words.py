"""How is it said that a party sends no soldiers, where no verb of sending or no name of soldiers is there?"""

from __future__ import annotations

import re

SOLDIERS = (
    r"(?:(?:ground |combat |land |military |armed |regular )?(?:troops|forces)|soldiers?|infantry|boots|peacekeepers?|"
    r"contingents?|battalions?|brigades?|combat units?|servicemen|(?:military )?personnel|"
    r"[Ss]elf-[Dd]efen[cs]e [Ff]orces|SDF|"
    r"army|paratroopers?|squaddies|Bundeswehr|military(?= (?:to|in|into|on|will|would|there|either|at|"
    r"out|but|and|nor)\b|[,.;:”\"]|$))"
)
ENDS = (
    r"(?=[,.;:”\"!]|$| (?:and|but|either|too|as well|although|though|while|whereas|even|not even|in line|in keeping)\b)"
)
_BY_NO_MEANS = r"(?: (?:again|also|still|simply|currently|now|yet|so far|at present|themselves|itself|\w+ly))?"
_NOT = r"(?: not|n[’']t)"
_SENDING = (
    r"(?:send|deploy|dispatch|station|provid|contribut|commit|put|suppl|offer|mobili[sz]|giv)(?:e|es|y|ies|s|ing|ting)?"
)
_PART = (
    r"(?:deployments?|participation|involvement|dispatch|presence|contingent|missions?|contributions?|engagement|"
    r"ground role|military role|role on the ground|part on the ground)\b"
)
_THERE = (
    r"(?: (?:in|on|to|into|inside|within|for) (?:(?:the|any|such an?|an?|this|its|eastern|war-torn) )?(?:[\w-]+ )?"
    r"(?:Ukraine|Ukrainian (?:soil|territory|ground)|soil|ground|force|country|mission))?"
)
_REFUSES = (
    r"(?:rul(?:e|es|ed|ing) out|exclud(?:e|es|ed|ing)|reject(?:s|ed|ing)?|refus(?:e|es|ed|ing)|turn(?:s|ed|ing)? down|"
    r"declin(?:e|es|ed|ing)|oppos(?:e|es|ed|ing)|sa(?:y|ys|id|ying) no to|vot(?:e|es|ed|ing) against|"
    r"(?:is|are|was|were|been|remains?|came out) (?:firmly |strictly |still )?(?:against|opposed to)|"
    r"(?:spoken|spoke|speaks?) (?:out )?(?:repeatedly |again )?against|distanc\w+ (?:itself|himself|herself) from)"
)
_ANY_PART = (
    rf"(?:(?:an?|any|all|every|such an?|the|its|direct|military|active|own)(?: own)? ){{1,3}}?(?:[a-z-]+ )?{_PART}"
)
_SEND_ANY = (
    rf"(?:to )?{_SENDING} (?:any(?:one|body)?|people|men|them|it|its (?:own )?(?:army|military|forces|soldiers|troops)|"
    rf"{SOLDIERS})\b(?! (?:of|from) (?!its|their))"
)
# "excludes a deployment", "has turned down any participation on the ground", "ruled out sending anyone"
REFUSES = re.compile(
    rf"\b(?:ha(?:s|ve|d) )?(?:(?:again|also|still|long|already|once more|likewise|"
    rf"\w+ly) ){{0,2}}(?i:{_REFUSES}) (?:{_ANY_PART}|{_SEND_ANY}|taking part\b|joining in\b)"
    rf"(?! (?:of|by|in (?:the )?(?:talks|meeting|summit|negotiations|war)))(?: of (?:its|their) own)?{_THERE}"
)
# "is not planning a deployment", "does not foresee any participation", "sees no ground role"
NOT_PLANNING = re.compile(
    rf"\b(?:(?:is|are|was|were|am){_NOT}(?: \w+)? (?:planning|considering|contemplating|envisaging|"
    rf"preparing|discussing|"
    rf"weighing|thinking (?:of|about)|looking at)|(?:do|does|did|will|would){_NOT}(?: \w+)? (?:plan|intend|foresee|"
    rf"envisage|consider|want|see|support|back|accept)) {_ANY_PART}(?! (?:of|by)){_THERE}"
)
# "is not sending anyone", "won't send any of its own", "could never deploy a single man"
NOBODY = re.compile(
    rf"\b(?:(?:is|are|was|were|will|would|wo|could|can|do|does|did|has|have|is going to|intends? to){_NOT}|cannot|"
    rf"never|not going to|without)(?: \w+)?? {_SENDING} (?:anyone|anybody|any(?: (?:soldiers|troops|of (?:its|their)))?"
    rf"(?: own)?|a single (?:soldier|man|one)|one soldier)(?: there)?{ENDS}"
)
SENDS_NONE_OF_ITS = re.compile(
    rf"\b(?:(?:will|would|could|is going to|are going to|is|are|intends? to|plans? to|wants? to|can) )?(?:only )?"
    rf"{_SENDING} (?:no ?one|no-one|nobody|none|no (?:ground |combat )?{SOLDIERS})\b(?: of (?:its|"
    rf"their) own)?(?= *[,.;:”\"]|$| and\b| but\b)"
)
# "will not deploy"
NOT_DEPLOY = re.compile(rf"\b(?:(?:will|would|wo|do|does){_NOT}(?: \w+)?|cannot) deploy{_THERE}{ENDS}")
# "has ruled itself out", "wants no part of it", "counts itself out"
ITSELF = re.compile(
    r"\b(?:ha(?:s|ve|d) )?(?:\w+ly |also |both |long |since )?(?:rul|count|exclud|opt|leav|left|"
    r"tak)(?:e|es|s|ed|en|ing)? "
    r"(?:itself|themselves) out\b|"
    r"\b(?:want|wish|see)\w* (?:no part|none)(?: (?:of|in) (?:it|this|that))?(?=[,.;:]|$)|"
    r"\bwants? nothing to do with (?:it|this|that|a (?:\w+ )?force)\b"
)
# "has ruled it out as well", "repeated her refusal": only where the stance is known from the words before
THAT_TOO = re.compile(
    r"\b(?:ha(?:s|ve|d) )?(?:also |likewise |equally |both |already )?(?:rul(?:es?|ed|ing) (?:it|this|that) out|"
    r"(?:repeat|reaffirm|reiterat|renew|confirm|restat)\w* (?:his|her|its|their) "
    r"(?:refusal|no|rejection|opposition))\b(?: (?:as well|too|altogether))?"
)
# "sticks to its no to soldiers", "its answer is still no"
STICKS = re.compile(
    r"\b(?:stick|stuck|hold|held|keep|kept|stand|stood|abid)(?:s|ing|es)? (?:firmly )?(?:to|by) (?:its|his|her|their) "
    rf"(?:no|refusal|rejection|opposition)\b(?: (?:to|of) (?:sending |any )?(?:{SOLDIERS}|deployment){_THERE})?"
)
_HELD = (
    r"(?:planned|foreseen|envisaged|envisioned|intended|scheduled|in the plans|on the table|on the agenda|"
    r"up for (?:discussion|debate)|an option|in prospect|in the cards|"
    r"(?:currently |now )?(?:under|up for) (?:\w+ )?(?:consideration|discussion|review|examination)|"
    r"(?:being )?(?:considered|examined|discussed|weighed|contemplated|studied|prepared|looked at))\b"
)
_SENT_THERE = (
    rf"(?:{SOLDIERS}|(?:[Tt]he |[Aa]n? |[Aa]ny )?(?:(?:[Dd]ispatch|[Dd]eployment|[Mm]ission|"
    rf"[Ss]tationing|[Pp]articipation|"
    r"[Ii]nvolvement|[Uu]se|[Ss]ending|[Pp]resence) (?:of|by)|[Ss]ending|[Dd]eploying|[Dd]ispatching) "
    rf"(?:[\w’'-]+ ){{0,4}}?{SOLDIERS})(?: (?:to|in|on|for) (?:the )?(?:[\w-]+ )?(?:Ukraine|soil|territory|ground))?"
)
# "Dispatch of the Self-Defense Forces is not under consideration", "Troops are not planned"
UNPLANNED = re.compile(
    rf"(?i:\b{_SENT_THERE}) (?:is|are|was|were|has|have){_NOT}(?: been)?{_BY_NO_MEANS} {_HELD}{_THERE}"
)
# "no dispatch of its army is under consideration", "no troops planned", "There are no plans to send ..."
NONE_PLANNED = re.compile(
    rf"\b[Nn]o (?:[\w’-]+ ){{0,3}}?(?:{_SENT_THERE}|(?:share|part|participation|role|dispatch|deployment|contingent|"
    rf"presence|contribution)(?: (?:in|of|by|to) (?:[\w’-]+ ){{0,7}}?(?:force|mission|operation|soil|{SOLDIERS}))?"
    rf"{_THERE}) (?:(?:is|are|was|were)(?: being| currently| now)? )?{_HELD}{_THERE}"
)
NO_PLANS = re.compile(
    r"\b[Tt]here (?:are|is|were|was) (?:currently |at present )?no (?:[\w-]+ )?(?:plans?|intentions?|question|thought|"
    rf"talk) (?:to|of|for) (?:[\w’'-]+ ){{1,5}}?{SOLDIERS}{_THERE}"
)
_GO = (
    r"(?:be )?(?:sent|deployed|dispatched|stationed|posted|going|go|take part|taking part|join|part of it|involved|"
    r"enter|set foot|serve)\b"
)
# "no soldiers would be sent", "Soldiers would not be sent", "None will be sent"
NONE_GO = re.compile(
    rf"\b(?:[Nn]o (?:ground |combat |own )?{SOLDIERS}|[Nn]one(?: of (?:its|their|our|his|her|them)(?: own)?"
    rf"(?: {SOLDIERS})?)?|[Nn]obody|[Nn]o one) (?:will|would|is to|are to|is|are|"
    rf"shall) {_GO}{_THERE}(?=[,.;:”\"]|$| (?:and|but|either|under|in (?:line|keeping)|although|as)\b)|"
    rf"\b(?:[Ii]ts |[Hh]is |[Hh]er )?(?i:{SOLDIERS}) (?:(?:will|would|are|shall|were|could)(?: not|"
    rf" never)|won[’']t|wouldn[’']t|aren[’']t)"
    rf"(?: to)? {_GO}{_THERE}(?=[,.;:”\"]|$| (?:and|but|either|under|in (?:line|keeping)|although|as)\b)",
)
# "takes no part with soldiers", "will not cross the border with troops", "stays out with its army"
WITH_SOLDIERS = re.compile(
    r"\b(?:(?:will|would|is to|are to|wants? to|is going to) )?(?:(?:tak|play|hav)(?:e|es|ing|s) no (?:\w+ )?part|"
    r"stay(?:s|ing)? (?:out|away|at home)|not (?:\w+ )?(?:take part|participate|join(?: in)?|come|go|be there|"
    r"cross the border|contribute|help|get involved|be represented|enter Ukraine))"
    rf"{_THERE} with (?:its |their |any |his |her )?(?:own )?{SOLDIERS}{_THERE}"
)
_STAYS = (
    r"\b(?:(?:will|would|should|must|is to|are to|wants? to|is going to) )?(?:stay|remain|keep|hold)(?:s|ing)? "
    r"(?:well |firmly )?"
)
# "stays out on the ground", "will stay away"
STAYS_AWAY = re.compile(
    rf"{_STAYS}(?:out|away|aloof)(?: on the ground)?(?=[,.;:”\"]|$| and\b| but\b| even\b| either\b)|"
    rf"{_STAYS}off the ground"
)
# "is staying out of Ukraine"
STAYS_OUT_OF = re.compile(
    rf"{_STAYS}(?:outside|out of|away from) (?:Ukraine\b(?: (?:force|mission))?|"
    r"(?:any|such an?|this|that|the) (?:\w+ )?(?:force|mission|deployment)\b)"
)
# "bars the dispatch of Czech troops", "does not permit the use of its army"
BARS = re.compile(
    r"\b(?:bar|bann?|forbid|prohibit|preclud|prevent|block|rul|exclud|(?:do|does|did|will|would)(?: not|n[’']t) "
    r"(?:allow|permit|provide for|foresee|envisage))(?:s|e|es|ed|red|ing)?(?: out)? (?:the |any |an? )?"
    r"(?:dispatch|deployment|sending|participation|involvement|use|stationing|presence) (?:of|by) "
    rf"(?:an? |the |any |its |their |our )?(?P<whose>[A-ZÀ-Þ][\w-]+)? ?(?:[a-z-]+ )?{SOLDIERS}{_THERE}"
)
# "No troops from Norway and Spain", "Not one Danish soldier for the force"
NO_TROOPS_FROM = re.compile(
    rf"\b[Nn]o (?:[\w-]+ )?{SOLDIERS} (?:from|by) (?P<row>[A-ZÀ-Þ][\w.-]+(?:(?:, (?:and |or )?| and |"
    rf" or )[A-ZÀ-Þ][\w.-]+)*)"
)
NOT_ONE = re.compile(
    rf"\b[Nn]ot (?:one|a single) (?P<whose>[A-ZÀ-Þ][\w-]+) (?:[\w-]+ )?{SOLDIERS}(?: (?:for|in|to|"
    rf"on) (?:[\w’'-]+ ){{0,3}}?"
    r"(?:force|army|Ukraine|soil|mission|ground))?"
)
# "Nobody expects Swiss troops to go"
UNEXPECTED = re.compile(
    r"\b(?:[Nn]obody|[Nn]o one) (?:is )?(?:expect|want|ask|count|demand|wait|reckon)\w*(?: for| on| with)? "
    rf"(?P<whose>[A-ZÀ-Þ][\w-]+) {SOLDIERS}(?: to (?:go|come|be sent|take part)(?: there)?)?{_THERE}"
)
# "joins the coalition without soldiers"
WITHOUT = re.compile(
    r"\b(?:(?:will|would|wants? to|is to|to) )?(?:join|belong|participat|tak\w+ part)"
    rf"\w*(?: [\w’'-]+){{0,8}}? without (?:sending |own |its own )?{SOLDIERS}\b{_THERE}{ENDS}"
)
# "says no", "say no to soldiers"
SAYS_NO = re.compile(
    r"\b(?:ha(?:s|ve|d) )?(?:\w+ly |both |all |again |already |also )?sa(?:y|ys|id) (?:a (?:firm|"
    r"clear|flat) )?[“\"‘]?no"
    rf"[”\"’]?(?: to (?:sending |putting |any )?{SOLDIERS}{_THERE})?(?=[,.;:]|$| and\b| but\b| while\b)"
)
# After a label, "SPAIN: ...": a note that says no more than this
NOTE = re.compile(
    rf"^\W*(?P<note>(?:No|Not one|Not a single|Zero) (?:ground |combat )?{SOLDIERS}(?: on the ground|"
    rf" in Ukraine| at all|"
    r" under any circumstances| whatever happens| of any kind|,? (?:not even|including|even|also) [^,.;(]{3,40})*)"
    r"(?=[,.;]| \(|$)"
)
# Of which states it says that they "will not" do what was just spoken of.
WILL_NOT = re.compile(
    r"(?:(?:will|would|are|is|were|was)(?: not|n[’']t)|won[’']t)(?=[.;]|$|, (?:and|but|while|"
    r"though)\b| (?:but|and|while)\b)"
)
ALL: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    (REFUSES, ("rul", "exclud", "reject", "refus", "turn", "declin", "oppos", "against", "no to", "distanc")),
    (NOT_PLANNING, ("not", "n’t", "n't")),
    (NOBODY, (" any", " a single", " one soldier")),
    (SENDS_NONE_OF_ITS, ("no one", "no-one", "noone", "nobody", "none", " no ")),
    (NOT_DEPLOY, ("deploy",)),
    (ITSELF, ("itself out", "themselves out", "no part", "none", "nothing to do")),
    (THAT_TOO, (" out", "refusal", " no", "rejection", "opposition")),
    (STICKS, (" no", "refusal", "rejection", "opposition")),
    (UNPLANNED, ("not", "n’t", "n't")),
    (NONE_PLANNED, ("no ",)),
    (NO_PLANS, ("no ",)),
    (NONE_GO, ("no", "n’t", "n't", "never")),
    (WITH_SOLDIERS, (" with ",)),
    (STAYS_AWAY, ("out", "away", "aloof", "off the ground")),
    (STAYS_OUT_OF, ("outside", "out of", "away from")),
    (BARS, (" of ", " by ")),
    (NO_TROOPS_FROM, ("no ",)),
    (NOT_ONE, ("not one", "not a single")),
    (UNEXPECTED, ("nobody", "no one")),
    (WITHOUT, ("without",)),
    (SAYS_NO, (" no",)),
)
