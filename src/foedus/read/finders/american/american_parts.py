"""With what would America help, where a list, an option or a name tells it: ``support from the air is conceivable``?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from foedus.read.finders.american.american_will import another_s
from foedus.read.finders.contribution.giving import claim
from foedus.read.finders.words import US, US_WORDS, parts
from foedus.read.grammar import trim
from foedus.read.scene import Found, Scene

_NAME = rf"(?-i:{US_WORDS})"  # "us" are others
_US = rf"(?:(?:(?:the|President|Mr\.?|Donald) ){{0,5}}{_NAME}(?:[’']s administration| administration| itself)?)"
_ANY_US = rf"(?:{_US}|his (?:government|administration|country)|we|they|he|it)"
_HELP = r"(?:help|support|assistance|backing|aid|cover|protection)"
_UP = r"(?:(?:by|from|in|through|out of) (?:the )?(?:air|sky|skies)|from above)"
_AIR = (
    rf"(?:(?:an? |any |the |some |American |US |U\.S\. |possible |potential ){{0,6}}(?:air (?:support|cover|power|help|"
    rf"assistance|"
    rf"protection|component|element)|airpower|{_HELP},? [“\"]?{_UP}[”\"]?|"
    r"use of (?:its |American |US )?(?:aircraft|planes|jets|air ?power)|(?:American|US|U\.S\.) (?:aircraft|planes|"
    r"jets)))"
)
_ASIDE = r"(?:, (?:though|however|by contrast|on the other hand|(?:he|she|they|it|Trump|the [\w]+)[^,.;]{2,35}),)?"
_OPTION = (
    r"(?:conceivable|possible|imaginable|thinkable|likely|probable|an option|one option|a possibility|on the table|"
    r"under (?:consideration|discussion|review)|on offer|(?:not|n’t|n't) (?:been )?(?:excluded|ruled out|"
    r"off the table)|"
    r"what (?:he|it|they|Trump|Washington) (?:ha(?:s|d|ve) in mind|is thinking of|is offering)|"
    r"the (?:most|least|only thing) [\w ]{3,30}?(?:talked|spoken|mentioned|offered|promised|in mind|go)(?: about|"
    r" of)?|"
    r"(?:being )?(?:considered|discussed|weighed|studied))"
)
_MAY = r"(?:may|might|could|can|would|will)"
_GIVE = r"(?:provide|give|offer|lend|supply|send|contribute)"
_AID = r"(?:help|assist|support|back|protect|cover|aid)"
_WHOM = r"(?: (?:them|it|us|Ukraine|Kyiv|Europe|the (?:\w+ )?(?:force|mission|Europeans|allies|troops|soldiers)))?"
_READY = (
    r"(?:(?:is|was|are|were|would be|might be) (?:ready|willing|prepared|able|glad|happy|open) to|"
    r"is considering|would like to)"
)
_WAYS = (
    # "Help from the air, though, is conceivable"; "the use of aircraft has not been excluded"
    rf"{_AIR}{_ASIDE} (?:(?:is|was|are|were|remain(?:s|ed)?|{_MAY} be|ha(?:s|d|ve)(?: not|n[’']t)? been|is(?:n[’']t)|"
    rf"is not|was not|are not)(?: \w+ly| still| also)?) {_OPTION}|{_AIR} (?:ha(?:s|d|ve)(?: not|n[’']t)|is(?: not|"
    rf"n[’']t)|was(?: not|n[’']t)) (?:been )?(?:excluded|ruled out)|"
    rf"{_AIR} (?:possible|on (?:the )?table|an option|a possibility)$",
    # "American aircraft could support them", "air power could help", "has mentioned aviation", "is open to air support"
    rf"(?:(?:American|US|U\.S\.) (?:aircraft|planes|jets|air ?power|air forces?)|air ?power|air support) {_MAY}"
    rf"(?: also)? {_AID}(?: (?:the )?(?:[\w’'-]+ )?(?:force|mission|forces|troops|soldiers|allies|Europeans))?",
    rf"(?:mention(?:ed|s)|rais(?:ed|es)|float(?:ed|s)|suggest(?:ed|s)) (?:aviation|{_AIR})|"
    rf"(?:(?:is|was|are|remains?|shown (?:itself|himself)|declared (?:itself|himself)) )?open to "
    rf"(?:giving |providing |offering )?{_AIR}",
    rf"{_AIR} (?:(?:he|it|Trump|Washington|the president) (?:ha(?:s|d) )?(?:called|considers?|calls?|named) "
    rf"(?:likely|possible|conceivable|an option|thinkable|probable)|{_MAY} (?:follow|be (?:given|provided|offered|"
    rf"added|lent)))",
    # "Support could be given from the air"
    rf"(?:any |the |some |its |his |American |US |U\.S\. ){{0,6}}{_HELP}{_ASIDE} {_MAY}(?: \w+ly| well)? "
    rf"(?:be (?:given|provided|offered|lent|delivered|forthcoming)|come|arrive|take place)(?: \w+ly)? {_UP}",
    # "called an air component an option"; "described air cover as a possibility"
    rf"(?:call(?:ed|s)|label(?:led|s)|describ(?:ed|es)|nam(?:ed|es)|term(?:ed|s)|mention(?:ed|s)) {_AIR} "
    r"(?:as )?[“\"]?(?:an?|one) (?:option|possibility)(?: and an? (?:option|possibility))?[”\"]?",
    rf"(?<=described )(?:{_AIR}|air support) as an? (?:option|possibility)",
    # "the US might provide support from the air", "would be glad to assist them from the sky"
    rf"{_ANY_US}(?: itself| also)? (?:{_MAY}|{_READY})(?: \w+ly| also| well| still)? (?:{_AID}{_WHOM}|{_GIVE}{_WHOM} "
    rf"(?:some |such |any |possible )?{_HELP}),? (?:(?:most |very )?(?:likely|probably|perhaps|mainly) )?{_UP}",
    rf"(?:there (?:are|were) (?:some )?things (?:we|they|it|he) (?:can|could) do(?: for them)?, )?"
    rf"(?:most |very )(?:likely|probably) {_UP}|"
    rf"there (?:are|were) (?:some )?things (?:we|they|it|he) (?:can|could) do(?: for them)?, {_UP}(?: most likely|"
    rf" probably)?",
    rf"(?:possibly|perhaps|maybe|probably|at most) {_AIR}",
    rf"(?:(?<=referred to )|(?<=hinted at )|(?<=spoken of )|(?<=raised )|(?<=mentioned )|(?<=suggested ))"
    rf"(?:possible|some|potential) {_AIR}",
)
_OVER = (
    r"(?:(?:watch|look)ing over|monitoring(?: of)?|supervising|supervision of|overseeing|observing|observation of|"
    r"verifying|verification of|policing|surveillance of|the (?:monitoring|supervision|observation|verification|"
    r"surveillance) of)"
)
_TRUCE = (
    r"(?:the |a |any |this |such a )?(?:[\w-]+ ){0,3}?(?:truce|cease-?fire|armistice|zone|contact line|"
    r"line of contact|front line)"
)
_WATCH = r"(?:monitor|supervise|oversee|observe|verify|police|watch over|watch)"
_MONITORS = (
    rf"{_US}(?: itself)? (?:would|will|could|might|may|is to|was to|are to|to|is (?:set|due|ready|prepared) to|"
    rf"offered to|agreed to)(?: then)? (?:take the lead (?:in|on|of)|direct|head|run|lead|coordinate|"
    rf"be in charge of|take charge of|"
    rf"take over|be responsible for|see to) {_OVER} {_TRUCE}",
    rf"(?:an? |the )?(?:[\w-]+ )?(?:mechanism|mission|system|body|team|scheme)(?:,)? (?:under|led by|headed by|"
    rf"run by) "
    rf"(?:the )?{_NAME}(?: (?:leadership|command|lead|direction|control))?,? (?:to|that would|which would|"
    rf"that will|which will) "
    rf"{_WATCH} {_TRUCE}",
    rf"(?:the )?(?:monitoring|supervision|observation|verification|surveillance) of {_TRUCE},? (?:led|headed|"
    rf"directed|run|"
    rf"overseen) by (?:the )?{_NAME}",
)
_ITEM = (
    r"(?:(?:the |an? |some |more |use of |American |US |U\.S\. ){0,6}(?:[\w-]+ ){0,1}?(?:intelligence(?:[ -]sharing)?|"
    r"reconnaissance|surveillance|"
    r"satellites?(?: (?:imagery|images|data|intelligence|pictures))?|air (?:support|cover|power|defen[cs]es?)|"
    r"airpower|"
    r"aircraft|planes|jets|Patriots|logistics|command and control|transport|airlift|tankers|communications|"
    r"radars?|sky|"
    r"missile defen[cs]e|coordination|drones(?: to (?:monitor|watch|observe) (?:the |a |any )?[\w-]+)?)(?: assets|"
    r" too| as well| sharing)?)"
)
_LIST = rf"(?:{_ITEM}(?:(?:, and |, or |, | and | or |, as well as | as well as ){_ITEM}){{0,5}})"
_MORE = rf"(?:{_ITEM}(?:(?:, and |, or |, | and | or |, as well as | as well as ){_ITEM}){{1,5}})"
_LISTS = (
    rf"(?:the |possible |American |US |the ){{0,6}}(?:options|backstop|safety net|package|contribution|"
    rf"help|support|offer)"
    rf"(?: (?:on the table|under discussion))? (?:(?:{_MAY} )?(?:include|involve|cover|comprise|mean|consist of)s?|"
    rf"(?:{_MAY} be|is|are|was|were)(?: about| made up of)?) {_LIST}",
    rf"it (?:{_MAY} be|is|was|should be|{_MAY} mean) (?:about|a matter of|a question of) {_LIST}",
    rf"for (?:us|them|Kyiv|Ukraine) (?:it|this|that) (?:should|must|would|has to) mean {_LIST}",
    rf"what (?:we|they|Europe|Kyiv|Ukraine|the Europeans) (?:needs?|wants?|expects?|lacks?) from (?:them|it|{_US}) "
    rf"(?:is|are) {_LIST}",
    rf"(?P<list1>{_MORE}) (?:is|are|were|was) (?:the )?(?:areas?|things|fields|forms|options|"
    rf"items) [\w ]{{0,20}}?(?:mentioned|discussed|named|"
    r"spoken of|talked about)",
    rf"(?:hop(?:es?|ed|ing) for|count(?:s|ed|ing)? on|rel(?:y|ies|ied|ying) on|(?:talks|discussions) (?:is|are|"
    rf"were) about|"
    rf"(?:confirms?|confirmed|promises?|promised|mentions?|mentioned|named?|discuss(?:es|ed)?|supply|supplies|"
    rf"providing|supplying)|"
    rf"[“\"]?(?:backstop|safety net)[”\"]? ?[—–(:-]) ?(?P<list2>{_LIST})",
    rf"{_US} (?:can|could|would|will|might|may) help with (?:the )?{_LIST}",
)  # fmt: skip
_FORMS = tuple(
    (kind, re.compile(rf"(?<![\w’'-])(?:{'|'.join(ways)})(?![\w’-])", re.I))
    for kind, ways in (("air", _WAYS), ("monitoring", _MONITORS), ("list", _LISTS))
)
_GATES = {
    "air": (" air", "air ", "airpower", "aircraft", "aviation", "planes", "jets", "sky", "skies", "above"),
    "monitoring": ("monitor", "supervis", "watch", "oversee", "observ", "verif", "polic", "surveil"),
    "list": ("intelligence", "reconnaissance", "surveillance", "satellite", "air ", "airpower", "aircraft",
    "planes", "jets",
             "patriots", "logistics", "command", "transport", "airlift", "communications", "coordination", "sky"),
}  # fmt: skip
_ELSE = {
    "air": "air",
    "monitoring": "monitoring",
    "list": "support",
}  # what it is, where no word is in the list of parts
_LONG_HAD = re.compile(r"\bsince (?:the )?\d{4}")  # no offer
_NAMES = re.compile(rf"{US_WORDS}|\b(?:Leavitt|Pentagon|backstop|safety net|Witkoff|Rubio|Vance)\b")
_NOT = re.compile(
    r"\b(?:Russian|Sweden|Swedish|Ukrainian|ruled out|without|"
    r"no(?: (?:promise|pledge|offer|commitment|guarantee|mention|word)s?)?|lacks?|unless)\s*$",
    re.I,
)
_OTHERS = re.compile(
    r"\b(?:Sweden|Swedish|Britain|British|France|French|Norway|Denmark|Germany|German|Finland|Estonia|Romania|Turkey|"
    r"Lithuania|Latvia|Netherlands|Dutch|Danish|Belgium|Spain|Italy|Poland|Russian|Canada|Australia)\b"
)


def find(scene: Scene) -> Iterator[Found]:
    """Find parts of American help, each as it is told of."""
    if not any(scene.has(*words) for words in _GATES.values()):
        return
    start = scene.sent.start
    previous = scene.doc[start - 1].sent.text if start else ""
    earlier = (
        scene.doc[scene.doc[start - 1].sent.start - 1].sent.text if start and scene.doc[start - 1].sent.start else ""
    )
    told = f"{earlier} {previous}"
    if not (_NAMES.search(told + scene.text) or scene.about.party == "US"):
        return
    for kind, form in _FORMS:
        if not scene.has(*_GATES[kind]):
            continue
        places = scene.unmarked[1]
        for match, _, _ in scene.unquoted(form):
            group = next((name for name, words in match.groupdict().items() if words), 0)
            begin, end = places[match.start(group)], places[match.end(group) - 1] + 1
            near = f"{told} {scene.text[:begin]}"
            if scene.search(_LONG_HAD) or _NOT.search(scene.text[:begin]) or not _america_s(scene, match[0], near):
                continue
            named = tuple(each for each in parts(match[group]) if each not in {"support", "troops"})
            first, last = trim(scene.doc, *scene.tokens(begin, end))
            if not US.search(match[0]) and another_s(scene, first):
                continue
            yield claim("us.contribution", first, last, named or (_ELSE[kind],), scene.doc[first])


def _america_s(scene: Scene, words: str, near: str) -> bool:
    """Whether it is America's by its own words, or by those before, where no other state is named after it."""
    if US.search(words):
        return True
    names = list(_NAMES.finditer(near))
    if not names:
        return scene.about.party == "US" and not _OTHERS.search(near)
    return not _OTHERS.search(near[names[-1].end() :])
