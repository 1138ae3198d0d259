"""How is it said that a state leans one way or the other, where neither soldiers nor a force are named?"""

from __future__ import annotations

import re

_ADVERB = r"(?: (?:also|still|again|already|both|all|now|always|never|not|only|so far|once more|\w+ly))*"
_HAS = rf"(?:(?:has|have|had){_ADVERB} )?"
_IS = (
    r"(?:(?:is|are|was|were|be|been|remains?|remained|stays?|stayed|sounds?|sounded|seems?|seemed|proved|'s|’s)"
    rf"{_ADVERB})"
)
_ENDS = (
    r"(?=[,.;:—–”\"!)]|$| (?:and|but|while|whereas|as well|too|either|as|since|though|although|if|once|until|with)\b)"
)
_IDEA = (
    r"(?:the|this|that|such an?|any|all|every)(?: (?:whole|very|mere|\w+))? "
    r"(?:idea|notion|plan|proposal|suggestion|request|thought|prospect|step|scenario|appeal|option|undertaking|"
    r"venture)s?\b"
)
_ABOUT = r"(?: (?:on|about|over|of|to|as to|when it comes to)(?: (?!said|says)[\w’'-]+){1,5})?"
NO = re.compile(
    rf"\b(?:{_HAS}(?:beg(?:s|ged)? off|bow(?:s|ed)? out|demur(?:s|red)?|balk(?:s|ed)?|baulk(?:s|ed)?|opt(?:s|ed)? out)|"
    rf"{_HAS}(?:reject|dismiss|spurn|refus|oppos|exclud|rebuff|disown)(?:s|ed|es|ing)? {_IDEA}|"
    rf"{_HAS}(?:rul(?:es?|ed|ing)|turn(?:s|ed)?|wav(?:es|ed)|brush(?:es|ed)) (?:(?:out|down|aside|away) {_IDEA}|"
    rf"{_IDEA} "
    r"(?:out|down|aside|away))|"
    rf"{_HAS}(?:refus|declin)(?:e|es|ed)? to (?:do so|do it|follow(?: suit)?|join in|go along|be part of it|"
    rf"come along|go)|"
    rf"{_HAS}(?:(?:no|any) interest in|no business in|no intention of) (?:it|that|this|doing so|(?:any|such) [\w-]+)|"
    rf"{_IS} (?:not interested|having none of it|out of it)|"
    rf"(?:(?:will|would|is going to|means to) (?:firmly )?)?stay(?:s|ing|ed)? (?:out(?! of (?:NATO|the (?:EU|war)))"
    r"(?: of it)?|at home|on the sidelines)|"
    rf"(?:will|would|could|do|does|did|can)(?: not|n[’']t) (?:do so|do that|do it|follow suit|be among them|"
    rf"be part of (?:it|that)|go "
    rf"there|come along)"
    rf"|{_HAS}(?:answer(?:s|ed)?|repl(?:ies|ied)) (?:with )?(?:a )?(?:\w+ )?(?:in the negative|no){_ENDS})"
)
UNDECIDED = re.compile(
    rf"\b(?:{_HAS}(?:h[eo]ld(?:s|ing)? back|hang(?:s|ing)? back|hung back|hedg(?:es|ed|ing)|waver(?:s|ed|ing)?|"
    rf"dither(?:s|ed|ing)?|"
    r"prevaricat\w+|play(?:s|ed|ing)? for time|bid(?:es|ed|ing) (?:its|his|her|their) time|buy(?:s|ing)? time|"
    r"sit(?:s|ting)? on the fence|drag(?:s|ged|ging)? (?:its|his|her|their) feet|"
    r"ke(?:pt|eps?|eping) (?:(?:its|his|her|their) (?:own )?(?:counsel|cards|distance|options)|silent|quiet|mum))\b"
    r"(?: (?:open|close(?: to (?:its|his|her|their) chest)?))?|"
    rf"(?:(?:has|have|had) been |{_IS} )(?:more |rather |much |far |very |less )*(?:hesitant|cautious|guarded|"
    rf"reserved|lukewarm|"
    rf"noncommittal|non-committal|ambiguous|undecided|torn|coy|vague|in no hurry|in two minds|unsure|wary){_ABOUT}|"
    rf"{_IS} (?:less|not (?:so|as|that|very)) (?:eager|keen|enthusiastic|forthcoming|sure|"
    rf"clear)(?: than (?:[\w’'-]+ ?){{1,7}})?|"
    rf"(?:{_IS} |still )?waiting{_ENDS}|wait(?:s|ing|ed)?[- ]and[- ]see(?:s|ing)?|"
    r"(?:will|would|did|was|were|could)(?: not|n[’']t) be (?:drawn|rushed|pressed|pinned down|hurried)"
    rf"(?: into (?:it|[\w-]+ing [\w-]+))?{_ABOUT}|refus(?:e|es|ed|ing) to be (?:drawn|rushed|pressed|"
    rf"pinned down){_ABOUT}|"
    r"on (?:[A-ZÀ-Þ]\w+ |the question of )?(?:troops|soldiers|boots|peacekeepers)(?: \w+)? (?:he|she|it|"
    r"they) (?:said|promised|offered|gave) "
    r"(?:nothing|little|no answer)|"
    rf"{_HAS}(?:finds?|found|calls?|called|thinks?|thought|considers?|considered|deems?|deemed|judges?|judged) (?:it|"
    rf"(?:the|this|that|any|all)"
    r" (?:debate|discussion|talk|question|matter|idea|subject)(?: of [\w-]+)?) (?:still |much |far )?(?:too early|"
    r"premature|hasty|too soon)|"
    rf"(?:it|this|these|those)(?: (?:is|was|are|were)|[’']s) (?:still )?early days|"
    rf"{_HAS}(?:made no (?:concrete |firm |specific |such )?(?:promises?|pledges?|commitments?|offers?)|"
    r"(?:promised|approved|offered|decided|committed to|pledged|agreed to) nothing)(?: (?:so far|yet|concrete))?)"
)
# Said of nobody: it is for whoever speaks, or for the country spoken of.
PENDING = re.compile(
    r"\b(?:[Nn]othing(?:,? (?:he|she|it|they) said,?)? (?:has|had|was|is|have) (?:yet |so far )?(?:been )?(?:decided|"
    r"promised|agreed|offered|"
    r"settled|approved)(?: yet| so far)?|"
    r"[Nn]o (?:specific |concrete |formal |firm |such )?(?:offer|promise|request|commitment|pledge)s? (?:has|had|"
    r"have|was|is|were)"
    r"(?: yet| so far)? (?:been )?(?:made|given|received|on the table|before \w+)|"
    r"(?:[Ii]t|[Tt]his|[Tt]hat) (?:is|was|would be|remains) (?:still )?(?:(?:one of the|a) questions?|a matter|"
    r"a decision|something) "
    r"(?:that (?:will|would) be [\w ]+ later|for (?:later|another day|the future)|to be (?:answered|settled|"
    r"discussed|decided)(?: later)?)|"
    r"[Ii]t (?:is|was|would be) (?:still |much |far )?(?:too (?:early|soon)|premature) to (?:answer|tell|know|judge|"
    r"count|plan|decide|say|"
    r"speak|talk|commit|discuss)\b(?: (?!(?:said|says|told|and|but|or)\b)[\w’'-]+){0,12})"
)
UNTOUCHED = re.compile(
    r"\b(?:[Nn]othing(?: at all)? (?:is|was|has been|had been|would be) (?:excluded|ruled out|off the table|taboo)|"
    r"(?:[Aa]ll|[Ee]very) options? (?:is|are|was|were|remains?) (?:open|on the table))"
)
_REQUEST = r"(?:an?|any|such an?|the|every) (?:\w+ )?(?:requests?|proposals?|invitations?|offers?)"
OPEN = re.compile(
    rf"\b(?:(?:in principle,? )?(?:would |could |might )?(?:{_IS} )?open (?:to|for|towards?) (?:many things|"
    rf"everything|anything|(?:all|any) "
    r"(?:options|ideas|proposals)|it|this|that|the idea|taking part|joining(?: in)?|sending (?:some|them|his|her|its|"
    r"any)|doing so|"
    rf"[\w-]*participation)(?: that [^,.;:]{{3,40}})?|"
    rf"{_HAS}(?:an )?open mind|{_HAS}look(?:s|ed)? (?:favou?rably|kindly|with favou?r) (?:on|at|upon) [^,.;:]{{3,50}}|"
    rf"(?:in principle,? (?:he|she|it|they) )?{_HAS}(?:exclud(?:es|ed|ing)|rul(?:es|ed|"
    rf"ing) out) nothing(?: in principle)?|"
    rf"(?:he|she|it|they) {_HAS}rul(?:es|ed) nothing out|(?:is|was|are|were)(?:n[’']t| not) (?:excluding|"
    rf"ruling) (?:anything|it|this|that)"
    rf"(?: out)?|{_HAS}(?:leav|left|ke[ep]|h[eo]ld)\w* (?:the|its|a|his|her|their) doors? (?:ajar|open|"
    rf"wide open)(?! to talks)|"
    rf"{_HAS}(?:would|will|could|(?:has |have )?promised to|is going to|is ready to) (?:look at|consider|weigh|"
    rf"examine|think about|entertain)"
    rf" (?:{_REQUEST}|what (?:is|was|would be) asked(?: of (?:it|us|them))?|doing so|the idea|it|joining|taking part)|"
    r"(?:at|look at [^,.;:]{3,40}) with an open mind)"
)
READY = re.compile(
    rf"\b(?:{_IS} )(?:in principle )?(?:ready|willing|prepared|disposed|inclined)(?: in principle)?"
    rf"(?: to (?:take part|participate|join(?: in)?|contribute|do (?:so|its (?:bit|share|part))|play its part|"
    rf"be there)(?: in principle)?"
    rf"| for (?:it|this|that))?{_ENDS}|"
    r"\b(?:wants?|wanted|wishes|wished|intends?|means?|hopes?|would like|aims?) to (?:contribute(?: [\w-]+ly)?|"
    r"take part|join in|play "
    r"(?:a|its) part|be (?:a )?part of (?:it|(?:a|the|any|such a) (?:[\w-]+ )?(?:mission|force|operation)))"
    rf"(?: to keep the peace)?(?: in Ukraine)?{_ENDS}|"
    r"\b(?:has|have|had) (?:an? |both an )?(?:interest|duty|obligation|responsibility)(?: and an? (?:duty|interest|"
    r"obligation|"
    r"responsibility))? to (?:take part|join|contribute|help|do so)(?: [\w-]+){0,4}|"
    r"\b(?:offer(?:s|ed|ing)?|volunteer(?:s|ed|ing)?|propos(?:es|ed|ing)|agree(?:s|d)) to (?:head|lead|command|"
    r"spearhead|anchor) "
    r"(?:an?|the|such an?|it\b)(?: [\w’'-]+){0,4}"
)
VALUES = {
    NO: "no_troops",
    UNDECIDED: "undecided",
    PENDING: "undecided",
    UNTOUCHED: "open",
    OPEN: "open",
    READY: "deploy_conditional",
}
OF_NOBODY = frozenset((PENDING, UNTOUCHED))
