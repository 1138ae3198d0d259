"""What does a state want to know, to have or to see before it takes part?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from foedus.read.finders.reach import acting, head
from foedus.read.finders.whose import speaks_for, whose
from foedus.read.finders.words import FORCE, conditions
from foedus.read.grammar import overlaps, subject, trim
from foedus.read.parties import UNASKED
from foedus.read.scene import Found, Scene

NEEDS = (
    "know", "clarity", "mandate", "backstop", "backing", "support", "decisive", "crucial", "essential", "indispensable",
    "vital", "weigh", "suppose", "assume", "cease", "truce", "peace", "framework", "task", "involvement", "first",
    "share", "safety net", "guarantee", "depend", "hing", "condition", "tied", "ties", "linked", "request",
    "invitation", "waiting to", "waits to",
)  # fmt: skip
_AMERICA = r"(?:US|U\.S\.|United States|Americans?|Washington|America)"
_MUST = r"(?:must|has to|have to|had to|needs? to|needed to|would have to|will have to|would need to|should)"
_OFTEN = r"(?:(?:first|still|also|only|above all|\w+ly) ){0,2}"
_TRUCE = r"(?:cease-?\s?fire|truce|armistice|peace(?: (?:deal|agreement|treaty|accord|settlement))?)"
_MANDATE = (
    r"(?:[Aa]n? |[Tt]he )?"
    r"(?:(?:clear|international|robust|legal|proper|strong|firm|UN|U\.N\.|United Nations) ){1,3}mandate"
)
_HELP = r"(?:backing|support|backstop|guarantees?|safety net|involvement|participation|commitment|security guarantees?)"
_END = r"[^.;:—–”\"]"
_CRUCIAL = r"(?:decisive|crucial|essential|indispensable|vital|a must|of the essence|paramount|key(?= for|$|[,.;]))"
# Words that must stand in a sentence, in small letters, and what is then looked for.
_PATTERNS = tuple(
    (gate, re.compile(words))
    for gate, words in (
        # must first know what America will do; first wants to know how far Washington goes; needs to know that
        (
            ("know", "see", "hear", "learn"),
            rf"(?:(?:wants?|wanted|{_MUST}|would like to|needs?) (?:to )?(?:first |also |still ){{0,2}}|"
            rf"first (?:wants?|needs?|would like|has|had) to )(?:know|see|hear|learn|find out|be told) (?:first )?"
            rf"(?:what|how (?:far|much)|whether|where|that|if|which) (?:{_END}(?!, and )){{0,40}}?\b{_AMERICA}\b"
            rf"(?:(?!, (?:and|but|before)\b){_END}){{3,80}}",
        ),
        # waits to know what America will do; first it must be clear how far it goes
        (
            ("waiting to", "waits to", "wait to", "clear wh", "clear how"),
            rf"(?:(?:is|are|was|were|still) )*(?:waiting|waits?|waited) to (?:know|see|hear|learn|find out) "
            rf"(?:what|how (?:far|much)|whether|which) {_END}{{0,20}}?\b{_AMERICA}\b(?:(?!, (?:and|"
            rf"but)\b){_END}){{3,60}}|"
            rf"(?:[Ff]irst,? |[Oo]nly (?:when|once|if|after) |[Oo]nce |[Ww]hen )it (?:{_MUST} (?:first )?(?:be|"
            rf"become)|is|"
            rf"was|becomes?|became) clear (?:what|how (?:far|much)|whether) (?:the )?{_AMERICA}\b"
            rf"(?:(?!(?:,| and) (?:and|but|what|the result)\b){_END}){{3,50}}?(?=[,.;:”\"]| and | before |$)",
        ),
        # wants clarity about the American role
        (
            ("clarity", "certainty", "clear ", "know "),
            rf"{_OFTEN}(?:wants?|wanted|needs?|needed|demands?|demanded|asks? for|asked for|awaits?|waits? for|"
            rf"is waiting for|seeks?|requires?|insists? on|to (?:know|have)) {_OFTEN}(?:more |full |some |an? )?"
            rf"(?:clarity|certainty|clear (?:idea|picture|commitment|answer)|(?:the )?(?={_AMERICA}))"
            rf"{_END}{{0,40}}?\b{_AMERICA}\b(?:(?!, (?:and|but)\b){_END}){{0,80}}",
        ),
        # wants a clear mandate (and American support)
        (
            ("mandate",),
            rf"(?:wants?|wanted|needs?|needed|demand(?:s|ed)?|ask(?:s|ed)? for|insist(?:s|ed|ing)? on|requir(?:es?|ed)|"
            rf"call(?:s|ed)? for|set as (?:a )?conditions?) {_OFTEN}(?P<what>{_MANDATE}(?: (?:for|from|in|under|of) "
            rf"(?:(?!\band\b)[^.;:—–”\",]){{3,50}}?)?(?:,? and (?:an? |the )?(?:{_AMERICA}|{_TRUCE}) ?"
            rf"(?:{_HELP})?)?)(?=[.,;:”\"]|$| (?:first|before|beforehand))",
        ),
        # wants American backing spelled out before it goes
        (
            ("backing", "backstop", "support", "involvement", "participation", "safety net", "guarantee", "commitment"),
            rf"(?:wants?|wanted|needs?|needed|demand(?:s|ed)?|ask(?:s|ed)? for|insist(?:s|ed)? on|requir(?:es?|ed)|"
            rf"would need|will need) {_OFTEN}(?:an? |the |clear |firm |strong ){{0,2}}{_AMERICA}(?:’s)? (?:\w+ "
            rf")?{_HELP}"
            rf"\b(?:(?!, (?:and|but)\b){_END}){{0,70}}",
        ),
        # wants a ceasefire (and a mandate) first
        (
            ("first", "before"),
            rf"(?:wants?|wanted|needs?|needed|demand(?:s|ed)?|insist(?:s|ed)? on) (?:(?:to see |to have )?(?:an? |"
            rf"the )?"
            rf"{_TRUCE}(?:(?:,| and) (?:an? |the )?(?:\w+ )?(?:mandate|{_AMERICA} {_HELP}))? "
            rf"(?:first|before {_END}{{4,60}}))",
        ),
        # American participation is decisive; US role decisive; what the Americans do will weigh heavily
        (
            ("decisive", "crucial", "essential", "indispensable", "vital", "weigh", "paramount", " key", "a must"),
            rf"(?:(?:[Ww]hat|[Ww]hether|[Hh]ow far) )?(?:[Tt]he |[Aa]n? )?{_AMERICA}(?:’s)? (?:\w+ ){{1,3}}?"
            rf"(?:(?:is|was|are|were|be|being|remains?|would be|will be|regarded as|seen as|called|considered) "
            rf"(?:[\w-]+ )?)?(?:{_CRUCIAL}|(?:would|will)? ?weighs? heavily)(?: for [^.;:—,”\"]{{2,40}})?",
        ),
        # a clear mandate and American support are needed
        (
            ("needed", "required", "necessary"),
            rf"(?:[Aa]n? |[Tt]he )?(?:{_MANDATE}|{_AMERICA} {_HELP}|{_TRUCE})(?:(?:,| and) (?:an? |the )?(?:\w+ )?"
            rf"(?:mandate|{_AMERICA} {_HELP}|{_TRUCE}))? (?:is|are|was|were|would be|will be) (?:first |also "
            rf")?(?:needed|"
            rf"required|necessary)(?: (?:first|for [^.;:—,”\"]{{3,40}}))?",
        ),
        # much depends on what the Americans do
        (
            ("depend", "hing"),
            rf"(?:[Mm]uch|[Aa] lot|[Ee]verything|[Aa]ll|[Tt]hat|[Ii]t) (?:also |still |will |would |now "
            rf")?(?:depends?|hinges?|"
            rf"hangs?) (?:up)?on (?:what |how |whether |where )?{_END}{{0,20}}\b{_AMERICA}\b(?:(?!, (?:and|"
            rf"but)\b){_END}){{0,60}}",
        ),
        # a truce is the condition set by Ankara; its condition: a truce
        (
            ("condition",),
            rf"(?:[Aa]n? |[Tt]he )?(?:\w+ )?(?:{_TRUCE}|{_AMERICA} {_HELP}|mandate) (?:is|was|remains|would be) "
            rf"(?:\w+ )?"
            rf"(?:the|a|its|their|one) (?:\w+ )?(?:pre-?)?condition\b(?:(?!, (?:and|but)\b){_END}){{0,60}}|"
            rf"(?:[Mm]a[dk]es?|named|names|set|sets|calls?|called) (?:an? |the )?(?:\w+ )?(?:{_TRUCE}|{_AMERICA} "
            rf"{_HELP}|"
            rf"mandate) (?:as )?(?:an? |its |the )?(?:pre-?)?condition\b{_END}{{0,50}}|"
            rf"(?:conditions?|demands?) (?:for|before|of) {_END}{{4,50}}: (?P<what>{_END}{{0,30}}\b(?:{_TRUCE}|"
            rf"{_AMERICA} "
            rf"{_HELP}|mandate)\b{_END}{{0,40}})",
        ),
        # tied the offer to a ceasefire
        (
            ("tied", "ties", "linked", "links"),
            rf"(?:has |have )?(?:tied|ties|linked|links|made) (?:the|its|his|her|their|any|that|this) (?:[\w-]+ "
            rf"){{1,4}}?"
            rf"(?:to|dependent on|conditional on) (?:an? |the )?(?:\w+ )?(?:{_TRUCE}|{_AMERICA}|"
            rf"mandate)\b{_END}{{0,40}}",
        ),
        # would want a request from Kyiv
        (
            ("request", "invitation"),
            rf"(?:would |will |has to |must )?(?:wants?|needs?|requires?|have|await) (?:first )?(?:an? |the "
            rf")?(?:\w+ )?(?:request|"
            rf"invitation) (?:from|of|by) {_END}{{4,60}}",
        ),
        # first clarity from Washington, then a decision
        (
            ("first",),
            rf"[Ff]irst (?:an? |the )?(?:clarity|word|commitment|answer) {_END}{{0,20}}\b{_AMERICA}\b(?:, then "
            rf"{_END}{{4,50}})?",
        ),
        # Decisive is whether the Americans take part
        (
            ("decisive", "crucial"),
            rf"(?:[Dd]ecisive|[Cc]rucial)(?:,[^,.;]{{3,30}},)? (?:is|was|will be|would be)(?: for [^,.;]{{3,30}})? "
            rf"(?P<what>(?:whether|what|how far) {_END}{{0,20}}\b{_AMERICA}\b(?:(?!, (?:and|but)\b){_END}){{2,60}})",
        ),
        # this presupposes that there is peace
        (
            ("suppose", "assume"),
            rf"(?:[Tt]his|[Tt]hat|[Ii]t|[Ww]hich) (?:pre)?(?:supposes|assumes)(?: that)? {_END}{{0,30}}\b{_TRUCE}\b"
            rf"(?:(?!, (?:and|but)\b){_END}){{0,60}}",
        ),
        # there has to be a ceasefire first; a truce must be established before that
        (
            ("cease", "truce", "armistice", "peace"),
            rf"(?:(?:[Ff]irst(?: of all)?,? )?[Tt]here {_MUST} (?:first |also )?be (?:an? |the )?(?:\w+ )?{_TRUCE}"
            rf"(?:,? (?:first|too|as well))?|(?:[Ff]irst,? )?(?:[Aa]n? |[Tt]he )?(?:\w+ )?{_TRUCE}(?: (?:between|"
            rf"in|with) "
            rf"[\w ]{{3,25}}?)? {_MUST} (?:first )?be (?:\w+ )?(?:established|reached|agreed|achieved|in place|signed|"
            rf"concluded|secured)(?: (?:first|before (?:that|then)|beforehand))?)",
        ),
        # the mandate and the tasks of the mission need to be defined
        (
            ("mandate", "framework", "task", "share", "rules of engagement", "legal basis"),
            rf"(?:[Tt]he |[Aa]n? |[Ii]ts |[Tt]heir )?(?:\w+ )?(?:mandate|framework|tasks?|share|rules of engagement|"
            rf"legal basis|mission)\b(?:(?! (?:said|says|told)\b)[^.;:—–,”\"]){{0,50}}? (?:{_MUST} (?:first |also "
            rf"|then )?"
            rf"(?:be (?:\w+ )?(?:defined|determined|clarified|clear|set out|agreed|worked out|established|settled|"
            rf"in place)"
            rf"|have {_MANDATE}))",
        ),
    )
)
# A state is the subject of these words; in the others it is a thing that must be there.
_WANTS = re.compile(
    r"(?!first it\b|first, it\b)(?:\w+ly |first |still |also |only |would |will )*(?:want|need|must|has|have|had|"
    r"would|demand|ask|await|wait|is "
    r"wait|seek|require|insist|to |call|set|know|should|like|first)",
)
_DEEMS = frozenset(("call", "regard", "consider", "deem", "find"))  # "has called American backing vital"
_ELSE = re.compile(r"\b(?:sanctions?|oil|gas|tariffs?|member|Patriots?|missiles?|weapons|arms|air defen[cs]e)\b", re.I)
_PART = re.compile(
    r"\b(?:troops?|soldiers?|force|mission|deploy\w*|contribut\w*|participat\w*|tak\w+ part|join\w*|role|part|"
    r"mandate|decid\w*|decision|involvement|offer|peacekeep\w*|minehunter\w*|parliament)\b",
    re.I,
)


def find(scene: Scene, given: Sequence[Found]) -> Iterator[Found]:
    """Find what a state needs first, where no rule found that it makes its part depend on it."""
    if not scene.about.topic or not scene.has(*NEEDS) or scene.search(_ELSE):
        return
    spoken = scene.about.force or (scene.about.soldiers and scene.has("know", "clear ", "waiting"))
    if not (spoken or _PART.search(scene.line.text) or FORCE.search(scene.line.text)):
        return
    held = [(each.first, each.last) for each in given if each.kind == "condition" or each.question.startswith("approv")]
    for gate, pattern in _PATTERNS:
        if not scene.has(*gate):
            continue
        for match in scene.finditer(pattern):
            part = "what" if "what" in pattern.groupindex else 0
            first, last = trim(scene.doc, *scene.tokens(*match.span(part)))
            if overlaps(first, last, held):
                continue
            verb = acting(scene.doc[scene.tokens(*match.span())[0]])
            wants = _WANTS.match(match[0]) is not None
            deems = verb.lemma_ in _DEEMS
            party = whose(scene, verb) if wants or deems else speaks_for(scene, scene.doc[last]) or scene.about.party
            if party is None or party in UNASKED:
                continue
            if wants and not part and subject(verb) is not None:
                first = head(scene, verb, first)
            held.append((first, last))
            words = scene.words(first, last)
            yield Found(
                kind="condition",
                question=f"condition.{party}",
                first=first,
                last=last,
                value=conditions(words) or words,
                anchor=scene.doc[last],
            )
