"""How is it said in very few words that a party will, or will not, take part in the force it was just spoken of?"""

from __future__ import annotations

import re

_ENDS = r"(?=[,.;:”\"]|$| (?:and|but|while|whereas|either|as|even)\b)"
_FORCE = r"(?:force|mission|operation|deployment|contingent)\b"
_A_FORCE = rf"(?:an?|the|any|such an?|this|that) (?:[\w“”\"-]+ ){{0,3}}?{_FORCE}"
_THERE = r"(?: (?:in|on) (?:Ukrainian (?:soil|territory|ground)|Ukraine|the ground))?"
_NOT = r"(?: not|n[’']t)"
# "will not deploy", "is not taking part", "would not join in on the ground"
NOT_ALONG = re.compile(
    rf"\b(?:(?:will|would|wo|do|does|is|are){_NOT}(?: \w+)?? (?:deploy(?:ing)?|take part|taking part|"
    rf"participat(?:e|ing)|join(?:ing)?(?: in| it)?)|cannot (?:deploy|take part|participate|join in)){_THERE}{_ENDS}"
)
# "sends no one", "will send none"
NOBODY = re.compile(
    r"\b(?:(?:will|would|could|is going to|intends? to|plans? to) )?(?:send|deploy|provid|contribut|dispatch|"
    r"commit|suppl)"
    r"(?:e|es|s|ing|ed|y|ies)? (?:no ?one|no-one|nobody|none)\b(?: of (?:its|their) own)?"
)
# "takes no part in a force on Ukrainian territory"
NO_PART = re.compile(
    r"\b(?:(?:will|would|wants? to|is to|are to|is going to) )?(?:tak(?:e|es|ing)|play(?:s|ing)?|ha(?:ve|s)|"
    r"wants?|seeks?) "
    rf"no (?:\w+ )?(?:part|role) in (?:it\b|{_A_FORCE}){_THERE}"
)
# "stays out with its army", "should stay out of it", "is sitting it out"
STAYS_OUT = re.compile(
    r"\b(?:(?:will|would|should|must|is to|are to|wants? to|prefers? to|is|are) )?(?:stay|remain|keep|sit|stand)"
    r"(?:s|ing|ed)? (?:well |firmly )?(?:it )?(?:out|aside|on the sidelines)(?: of (?:it|this|that|the (?:\w+ )?"
    rf"{_FORCE}))?(?: with (?:its|their) (?:own )?(?:army|troops|soldiers|forces|military))?{_ENDS}"
)
# "Italy, Poland and Romania have refused"
REFUSED = re.compile(
    rf"\b(?:has|have|had)(?: \w+)?? (?:refused|declined|said no|opted out){_ENDS}|"
    r"\brul(?:es|ed|ing) (?:it|this|that) out\b|"
    r"\b(?:repeat|reaffirm|reiterat|renew|confirm)\w* (?:his|her|its|their) (?:refusal|no\b|rejection|opposition)"
)
# "could imagine a contribution", "can well imagine taking part"
IMAGINES = re.compile(
    rf"\b(?:can(?:not)?|could|would){_NOT}? (?:well |also )?(?:imagine|envisage|conceive of) (?:an? |any |its )?"
    r"(?:[\w-]+ )?(?:contribution|participation|role|deployment|presence|taking part|joining|sending)\b"
)
# "would contribute only with American support", "could take part if parliament agrees"
ONLY_IF = re.compile(
    r"\b(?:will|would|could|can|may|might) (?:only )?(?:contribute|take part|participate|join(?: in)?)(?: only)? "
    r"(?:with (?:U\.?S\.?|American) (?:support|backing|help|guarantees|participation)|(?=(?:if|once|provided|"
    r"after)\b))"
)
# "Soldiers: none", "US troops no": a note
NOTE = re.compile(
    r"(?:\b(?:US|U\.S\.|[A-Z][a-z]+(?:an|ch|sh|ese|ian)) )?\b(?:[Tt]roops|[Ss]oldiers|[Bb]oots)(?: on the ground)?"
    r"(?:[:,]| –| —)? (?:[Nn]o|[Nn]one|[Nn]ever)(?=[,.;!]|$)"
)
GATE = re.compile(
    r"\b(?:(?:take|taking|takes|play|plays|playing|has|have|wants?|seeks?) no|(?:tak(?:e|ing)|participat\w+|"
    r"join\w*|deploy\w*)\b|"
    r"no ?one|nobody|none|out\b|aside|sidelines|says? no|refused|declined|refusal|rejection|opposition|said no|imagine|"
    r"envisage|conceive|contribute|"
    r"never|[Nn]o\b)"
)
# "says no ground troops": what follows is all
SAYS_NONE = re.compile(
    r"\b(?:says?|said) no (?:to )?(?:[\w.-]+ )?(?:troops|soldiers|boots(?: on the ground)?|peacekeepers)"
    r"(?: (?:in|to|for) Ukraine)?(?=[,.;:]|$)"
)
# What each of them says; of the last one the words decide.
VALUES = {
    NOT_ALONG: "no_troops",
    NOBODY: "no_troops",
    NO_PART: "no_troops",
    STAYS_OUT: "no_troops",
    REFUSED: "no_troops",
    NOTE: "no_troops",
    SAYS_NONE: "no_troops",
    IMAGINES: "deploy_conditional",
    ONLY_IF: "deploy_conditional",
}
# Of a person these may mean a meeting or a post.
OF_STATES = frozenset((NOT_ALONG, NO_PART, STAYS_OUT, REFUSED))
# What may answer the question about American soldiers: the others may be about any American part.
OF_AMERICA = frozenset((NOTE, SAYS_NONE))
