"""How is it said that a party would have a part in the force, is ready for one or open to it, without its soldiers?"""

from __future__ import annotations

import re

ENDS = (
    r"(?=[,.;:”\"’)!]|$| [—–-] | (?:and|but|while|whereas|either|as|if|once|after|provided|should|only|when|says?|said|"
    r"according|for|in case|in the event|on (?:condition|certain|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)|subject|under|"
    r"with|without|until|before|depending|so|though|although|last|this|again|too|from)\b)"
)
_FORCE = r"(?:[Ff]orce|[Mm]ission|operation|deployment|contingent|effort|presence|peace-?keeping|peacekeepers|MNF-U)\b"
# "a future mission in Ukraine", "the Multinational Force Ukraine", "such an operation", "it"
A_FORCE = (
    rf"(?:(?:[“\"]?(?!and|or|but|talks|war|sanctions|ships|of\b|by\b|jets|money|"
    rf"training)[\w’-]+[”\"]? ){{0,5}}?{_FORCE}"
    r"[”\"]?(?: for)?(?: Ukraine\b)?)"
)
_ADVERB = r"(?: (?:also|then|still|one day|only|even|well|be|both|all|each|always|now|\w+ly))"
_OWN = r"(?:an? |any |(?:its|their|his|her|our)(?: own)? )"
_PART = rf"{_OWN}?(?:full |due |active |military |\w+ )?(?:part|role|share|bit)"
# "take part in", "play its part in", "be part of"
_JOINS = (
    rf"(?:take part (?:in|of)|participate in|(?:have|play|take|see|do) {_PART} (?:in|of)|"
    r"(?:be|form|become|make up) (?:a |an? \w+ )?part of|be (?:involved|present|engaged) (?:in|with)|serve in|"
    r"engage in|join(?: in)?|contribute(?: [\w-]+)? to(?:wards?)?|send (?:\w+ )?(?:to|for)|commit to|lead|support|back)"
)
_JOINING = (
    r"(?:taking (?:\w+ )?part|participating|participation|joining(?: in)?|contributing|having a (?:part|role)|"
    r"(?:an?|any|its|the|such an?|some|military) (?:[\w-]+ ){0,2}?(?:part|role|contribution|participation|involvement|"
    r"engagement|request|proposal)s?(?: for (?:troops|soldiers|peacekeepers|help))?)"
)
_SHORT_JOIN = (
    r"(?:take part|participate|join(?: in)?|go(?: along)?|come(?: along)?|be (?:there|involved|present|part)|"
    rf"(?:have|play|do) {_OWN}(?:full |active |military )?(?:part|role|share|bit)|serve|send (?:some|any|its own|"
    rf"their own|men|people|them)(?: of (?:its|their) own)?)"
)
_HELP = (
    r"(?:help|assist|contribute)(?: to| in)? (?:stabili[sz]\w+|secur\w+|guard\w*|safeguard\w*|polic\w+|keep\w*) "
    r"(?:Ukraine|the country|(?:a|the|any) (?:truce|cease-?fire|peace)|(?:the )?peace)"
)
_THERE = (
    r"(?: (?:in|on|to|inside|with) (?:Ukraine\b|Ukrain\w+ (?:soil|territory|ground)|the (?:ground|country)|"
    r"(?:its |their )?(?:own )?(?:soldiers|troops|military)|(?:a|an|one) (?:UN |peace ?\w* )?(?:mandate|mission)))"
)
_SOME_WAY = (
    r"(?: in (?:some|one) (?:way|form|shape|manner)(?: or (?:another|the other))?|"
    r" (?:one way or another|in one form or another))"
)
_READY = r"(?:ready|willing|prepared|available|keen|eager|happy|inclined|determined|readiness|willingness|preparedness)"
_IS = (
    r"(?:(?:(?:should|must|ought to|would|could|will) )?(?:is|are|was|were|be|been|remains?|stands?|stood|stand|feels?)"
    r"(?: (?:also|still|both|all|now|again|\w+ly))?|"
    r"(?:has |have )?(?:declared|said|called|shown|proclaimed) (?:itself|themselves|himself|herself)(?: to be)?|"
    r"(?:has |have )?(?:expressed|signal+ed|declared|voiced|confirmed|underlined) (?:its|their|his|her))"
)
_MODAL = rf"(?:could|might|may|can|would|should){_ADVERB}{{0,2}}"
_WILL = rf"(?:will|[’']ll|is going to|are going to|is to|are to|is set to|are set to){_ADVERB}{{0,2}}"

# "is willing in principle", "has declared itself ready in principle"
IN_PRINCIPLE = re.compile(rf"(?:\b{_IS} )?\b(?:in principle )?{_READY} in principle\b{ENDS}")
# "stands ready to play its full part in the force", "ought to be prepared to support such an operation"
READY_TO_JOIN = re.compile(
    rf"(?:\b{_IS} )?\b{_READY}(?: in principle)? to (?:{_JOINS} {A_FORCE}{_THERE}?|{_HELP})(?: with [^,.;:]{{3,40}})?"
)
# "is ready to take part", "are willing to send some"
READY_SHORT = re.compile(rf"\b{_IS} {_READY} to (?:{_SHORT_JOIN}|help){_THERE}?{_SOME_WAY}?{ENDS}")
# "could take part in a peacekeeping mission", "would join a peace mission"
COULD_JOIN = re.compile(rf"\b{_MODAL} (?:{_JOINS} {A_FORCE}{_THERE}?|{_HELP})")
# "might join", "could have a role in Ukraine"
COULD_SHORT = re.compile(
    rf"\b(?:could|might|may|would)(?: (?:also|well|then|even))? {_SHORT_JOIN}{_THERE}?{_SOME_WAY}?{ENDS}"
)
# "will be part of the force", "’ll play its part in a force on the ground"
WILL_JOIN = re.compile(rf"(?:\b|(?=[’'])){_WILL} {_JOINS} {A_FORCE}{_THERE}?")
# "will be involved in some form"
WILL_SOMEHOW = re.compile(rf"(?:\b|(?=[’'])){_WILL} {_SHORT_JOIN}{_THERE}?{_SOME_WAY}")
# "have both committed themselves to the mission", "has signed up to it"
COMMITTED = re.compile(
    rf"\b(?:has|have|had){_ADVERB}? (?:committed (?:itself|themselves)|signed (?:up|on)) (?:to|for) (?:it\b|{A_FORCE})|"
    rf"\b(?:stands?|stood|sticks?|stuck) (?:by|to) (?:(?:its|their|the|an) )?(?:own )?(?:offer|pledge|promise|"
    rf"commitment)s? of "
    r"(?:[\w-]+ ){0,3}?(?:company|companies|battalion|brigade|unit|troops|soldiers|peacekeepers)(?: (?:to|for|"
    r"in) Ukraine)?"
)
# "is open to a mission with a mandate", "open to taking part"
OPEN_TO = re.compile(
    rf"(?:\b{_IS} )?\bopen (?:to|towards?|for) (?:the idea of |discussing |considering |any |an? |the )?(?:{_JOINING}|"
    rf"{A_FORCE}|(?:sending |providing |deploying )?(?:ground )?(?:troops|soldiers|peacekeepers|boots on the ground)\b)"
    rf"(?: (?:in|to|of) {A_FORCE})?"
)
# "would consider a request", "would look at any peace mission"
CONSIDERS = re.compile(
    rf"\b(?:(?:would|could|will|might|is ready to|is prepared to|is willing to) (?:also )?(?:consider|look at|examine|"
    rf"study|weigh|think about|discuss)|(?:is|are) (?:considering|weighing|examining|looking at|mulling)) "
    rf"(?:{_JOINING}(?: in {A_FORCE})?|(?:an?|any|the|such an?) {A_FORCE})"
)
# "does not exclude it", "rules nothing out", "had declined to rule that out"
NOT_OUT = re.compile(
    r"\b(?:do|does|did|would|will|wo|has|have|had|could|can|is|are)(?:n[’']t| not)(?: \w+)? (?:rul(?:e|ed|ing) "
    r"(?:it|this|that|anything|such a step) out|rul(?:e|ed|ing) out (?:it|this|that|anything|such a step)|"
    r"exclud(?:e|ed|ing) (?:it|this|that|anything|such a step))\b|"
    r"\b(?:would |will |can |could )?(?:rul(?:e|es|ed|ing) (?:nothing out|out nothing)|exclud(?:e|es|ed|"
    r"ing) nothing)\b|"
    r"\b(?:has |have |had )?(?:declin|refus)\w+ to (?:rul(?:e) (?:it|this|that|anything) out|exclude (?:it|this|"
    r"that))\b"
)
# "leaves the door open to Ukraine peacekeepers"
DOOR = re.compile(
    rf"\b(?:leav\w+|left|keep\w*|kept|hold\w*|held) (?:the |a |its )?doors? (?:\w+ )?(?:open|ajar) (?:to|for) {A_FORCE}"
)
# Of soldiers, nobody's by name: "ground troops could be considered", "soldiers, yes"
_TROOPS = (
    r"(?:(?:[Gg]round |[Cc]ombat |[Oo]wn )?(?:[Tt]roops|[Ss]oldiers|[Bb]oots|[Pp]eacekeepers)"
    r"(?: (?:on|in|for|to) (?:the ground|Ukraine|Ukrainian soil))?|[Ss]ending (?:troops|soldiers|peacekeepers)|"
    r"(?:[Aa] |[Ii]ts )?(?:military )?(?:participation|deployment|peace mission))"
)
TROOPS_MIGHT = re.compile(
    rf"\b(?:then )?{_TROOPS},? (?:(?:could|might|may|can|would)(?: \w+)? be (?:considered|discussed|imagined|an option|"
    rf"possible|a possibility|the (?:logical|natural) (?:thing|step))|(?:is|are|was|were) (?:conceivable|imaginable|"
    rf"possible|an option|a possibility|not (?:ruled out|excluded))|(?:not |un)(?:ruled out|excluded)|"
    rf"possible|conceivable|yes)\b(?: at a later (?:stage|date|point))?"
)
# "has called participation logical"
LOGICAL = re.compile(
    r"\b(?:(?:has|have|had) )?(?:call|find|found|consider|regard|deem|describ|term)(?:s|ed|e|es)?(?: (?:it|"
    r"participation|"
    r"taking part|sending (?:troops|soldiers)|a (?:deployment|contribution|role))) (?:as )?(?:logical|natural|"
    r"sensible|possible|"
    r"conceivable|right)(?: (?:to|for) (?:send|take part|join|contribute)[^,.;:]{0,40})?(?!\w)"
    r"(?:,? (?:but|though|although|if|albeit) only [^.;:]{3,70})?"
)
GATE = re.compile(
    r"\b(?:logical|natural|sensible|ready|willing\w*|prepared\w*|readiness|available|keen|eager|happy|inclined|"
    r"determined|open|could|might|may|"
    r"would|should|will|going to|to|committed|signed|stands?|sticks?|consider\w*|weighing|rul\w+|exclud\w+|"
    r"doors?|possible|conceivable|yes|discuss\w*|look)\b|[’']ll\b|n[’']t\b",
)
CONDITIONAL = "deploy_conditional"
# What each of them says, and whether it names what it is about: the others need a text that has just spoken of it.
NAMING = {
    READY_TO_JOIN: CONDITIONAL,
    WILL_JOIN: "deploy_committed",
    COULD_JOIN: CONDITIONAL,
    OPEN_TO: "open",
    CONSIDERS: "open",
    DOOR: "open",
    COMMITTED: "deploy_committed",
}
SHORT = {
    IN_PRINCIPLE: CONDITIONAL,
    READY_SHORT: CONDITIONAL,
    WILL_SOMEHOW: "deploy_committed",
    COULD_SHORT: CONDITIONAL,
    NOT_OUT: "open",
    LOGICAL: CONDITIONAL,
    TROOPS_MIGHT: "open",
}
# Of a person these may mean a journey, a meeting or a post.
OF_STATES = frozenset((READY_SHORT, COULD_SHORT, WILL_SOMEHOW, IN_PRINCIPLE))
