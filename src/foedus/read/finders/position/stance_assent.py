"""How does a party say yes, or that it could, where soldiers were spoken of: ``will be there``, ``has said yes``?"""

from __future__ import annotations

import re

from foedus.read.finders.position.stance_part import A_FORCE, ENDS

_HAVE = r"(?:(?:has|have|had)(?: (?:also|already|both|all|now|again|publicly|\w+ly))? )?"
_IS = r"(?:is|are|was|were|be|remains?|stands?)(?: (?:also|still|both|all|now|again|\w+ly))?"
_READY = r"(?:ready|willing|prepared|in favou?r|on board|up for it|available)"
_TROOPS = (
    r"(?:troops|soldiers|peacekeepers|forces|(?:a|one|two|several|three) (?:\w+ )?(?:battalions?|companies|"
    r"company|brigades?|contingents?))"
)
_FOR_UKRAINE = r"(?: (?:for|to|in) (?:post-?war )?Ukraine)?"
_DEPLOY = (
    rf"(?:(?:sending|deploying|contributing|providing) (?:\w+ )?{_TROOPS}|(?:a|any|such a|the) (?:\w+ )?(?:deployment|"
    rf"contribution|dispatch)|taking part|participation|participating|joining(?: in)?|{A_FORCE})"
)
# "stands ready to contribute", "is willing, provided ..."
READY = re.compile(
    rf"\b{_IS} {_READY}(?: to (?:contribute|do so|do the same|deploy|send (?:some|any|its own|theirs)|go|"
    rf"go in)(?: too| as well| also)?{ENDS}|(?=,? (?:if|once|provided|as soon as|"
    rf"on condition)\b))"
)
# "We will be there with troops", "is in"
THERE = re.compile(
    rf"\b(?:will|would|[’']ll|wants? to|intends? to|plans? to|hopes? to) (?:also |certainly |"
    rf"of course )?(?:be (?:there|in|on "
    rf"board|part of (?:it|{A_FORCE}))|take part|participate|join(?: (?:it|in))?|come along|do (?:its|their|"
    rf"our) (?:part|share|"
    rf"bit))(?: (?:in|with) (?:{A_FORCE}|(?:its |our |their )?(?:own )?(?:troops|soldiers)))?{ENDS}"
)
# "has said yes to a peace mission", "signed up", "put its name down for the force"
YES = re.compile(
    rf"\b{_HAVE}(?:said|says|say) [“\"‘]?yes[”\"’]?(?: to {_DEPLOY})?{ENDS}|"
    rf"\b{_HAVE}(?:put|puts) (?:its|their) names? down(?: for {A_FORCE})?|"
    rf"\b{_HAVE}(?:volunteer(?:ed|s)|offered up|earmark(?:ed|s)|set aside|assign(?:ed|s)) (?:[\w-]+ ){{0,2}}?{_TROOPS}|"
    rf"\b{_HAVE}(?:confirm(?:ed|s)|promis(?:ed|es)|announc(?:ed|es)|pledg(?:ed|es)|agreed to|agrees to) (?:its|their|"
    rf"his country[’']s) "
    rf"(?:\w+ )?(?:participation|contribution|involvement|part)(?: (?:in|to) {A_FORCE})?{ENDS}|"
    rf"\b{_HAVE}(?:confirm(?:ed|s)|promis(?:ed|es)|announc(?:ed|es)) (?:that )?(?:it|they) (?:will|"
    rf"would) (?:take part|join|"
    rf"participate|contribute|be there)(?: in {A_FORCE})?{ENDS}"
)
# "has declared its willingness", "expressed interest in taking part", "supports a deployment in principle"
WILLING = re.compile(
    rf"\b{_HAVE}(?:declar|express|signal|voic|show|underlin|indicat|confirm|stat)\w* (?:its|their|his|her|an?|some|"
    rf"great|clear)? ?"
    rf"(?:\w+ )?(?:willingness|readiness|interest|openness)(?: (?:to|in) (?:{_DEPLOY}|(?:take part|participate|"
    rf"join(?: in)?|"
    rf"contribute|help)(?: (?:in|to) {A_FORCE})?))?{ENDS}|"
    rf"\b{_HAVE}(?:back(?:ed|s)|support(?:ed|s)|favou?r(?:ed|s)|welcom(?:ed|es)|endors(?:ed|es)) (?:the idea of |"
    rf"the notion of )?"
    rf"(?:sending|deploying|contributing) (?:(?:its|their) (?:own )?)?(?:\w+ )?{_TROOPS}|"
    rf"\b{_HAVE}(?:back(?:ed|s)|support(?:ed|s)) (?:a|such a) (?:\w+ )?(?:deployment|contribution) in principle"
)
# "is examining what it could contribute", "nothing is off the table", "has not closed the door"
OPEN = re.compile(
    rf"\b{_IS} (?:examin|study|consider|look|weigh|discuss|explor|assess|review|think)\w*(?: (?:into|at|"
    rf"about))? (?:what (?:it|they|the "
    rf"country) (?:could|can|might|would) (?:contribute|offer|do|give|provide|send)|(?:a |its |any |the )(?:possible |"
    rf"potential |"
    rf"future )?(?:contribution|participation|role|part|deployment)(?: (?:in|to) {A_FORCE})?){ENDS}|"
    r"\b(?:has|have|had|is|are|does|do|did|will|would)(?: not|n[’']t) (?:clos(?:ed?|ing)|shut(?:ting)?|"
    r"slam(?:med)?) (?:the|any|that) "
    rf"door(?: (?:to|on) {_DEPLOY})?|"
    rf"\bnothing (?:is|was|has been) (?:off the table|ruled out|excluded)|"
    rf"\b(?:has|have|had|does|do|did|will|would|wo|can|could)(?: not|n[’']t) (?:\w+ )?(?:rul(?:e|ed) out|exclud(?:e|"
    rf"ed)|reject(?:ed)?) "
    rf"(?:(?:an? |any |the |its )(?:\w+ )?(?:contribution|participation|role|part|deployment|involvement|presence)|"
    rf"taking part|"
    rf"participating|joining)(?: (?:in|to|of) {A_FORCE})?|"
    rf"\b{_IS} (?:sympathetic|well disposed|favourable|receptive|not averse|"
    rf"not opposed) to (?:the idea of )?(?:such )?(?:an? )?{_DEPLOY}|"
    rf"\b{_IS} open to (?:it|this|that|the idea){ENDS}"
)
# Of a noun: "a Maltese contribution is conceivable", "a deployment cannot be ruled out"
NOUN = re.compile(
    r"\b(?:[Aa]|[Aa]ny|[Ss]uch a|[Tt]he) (?:[A-ZÀ-Þ][\w-]+ )?(?:military )?(?:contribution|participation|deployment|"
    r"role|"
    r"involvement)(?: (?:of|by|from) [A-ZÀ-Þ][\w-]+)? (?:(?:is|was|would be|remains|seems) (?:conceivable|possible|"
    r"imaginable|an "
    r"option|a possibility|not (?:excluded|ruled out))|can(?:not|’t|'t) be (?:ruled out|excluded))"
)
# "is thinking of a battalion", "has a company in mind", "mulls troops for Ukraine"
THINKS = re.compile(
    rf"\b(?:(?:{_IS} )?(?:thinking of|considering|mulling|weighing|planning with|planning for)|considers|mulls|weighs|"
    rf"eyes|floats) "
    rf"(?:(?:up to|about|around|some|a|an|one|two|several|\d[\d,]*) ?)*(?:[\w-]+ )?{_TROOPS}{_FOR_UKRAINE}{ENDS}|"
    rf"\b(?:has|have) (?:(?:up to|about|around|some|a|one|two) )*(?:[\w-]+ )?(?:battalion|company|contingent|soldiers|"
    rf"troops) in mind"
)
CONDITIONAL, COMMITTED = "deploy_conditional", "deploy_committed"
VALUES = {
    YES: COMMITTED,
    THERE: COMMITTED,
    READY: CONDITIONAL,
    WILLING: CONDITIONAL,
    OPEN: "open",
    NOUN: "open",
    THINKS: "open",
}
GATE = re.compile(
    r"\b(?:will|would|wants?|intends?|plans?|hopes?|yes|names?|volunteer\w*|earmark\w*|confirm\w*|promis\w*|"
    r"announc\w*|ready|willing\w*|"
    r"readiness|interest|openness|back\w*|support\w*|favou?r\w*|examin\w*|study\w*|consider\w*|look\w*|door|nothing|"
    r"rul\w+|exclud\w+|"
    r"sympathetic|receptive|open|conceivable|possible|option|thinking|mull\w*|weigh\w*|in mind|prepared|board|"
    r"planning|pledg\w*|"
    r"available|averse)\b|[’']ll\b"
)
OF_STATES = frozenset((READY, THERE))
