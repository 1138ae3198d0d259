"""How far is American support, where it is ready, behind a plan, or bound to nothing: ``Trump backs the pledge``?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from foedus.read.finders.words import US, US_WORDS
from foedus.read.grammar import trim, verb_of
from foedus.read.parties import COALITION
from foedus.read.scene import Found, Scene

_US = (
    rf"(?:(?:(?:the|President|Mr\.?|Donald|US|U\.S\.|[Tt]he administration of(?: US|"
    rf" U\.S\.)? President Donald) ){{0,5}}{US_WORDS}"
    r"(?:[’']s administration|[’']s government| administration| government| side| himself| itself)?)"
)
# "it" and "the president" are America where the words before say so.
_ANY_US = (
    rf"(?:{_US}|(?:[Tt]he|[Hh]is|[Tt]heir) (?:American |US )?[Pp]resident|(?:[Hh]is|[Tt]he) (?:government|"
    rf"administration))"
)
_PRONOUN = rf"(?:it|they|he|{_US})"
_PLAN = (
    r"(?:(?:the|this|these|those|their|his|any|such a|a) (?:[\w’-]+ ){0,2}?(?:pledges?|plans?|efforts?|commitments?|"
    r"promises?|guarantees?|force|coalition|protocols?|initiative|package|proposals?|mission|undertaking|scheme|idea|"
    r"arrangements?|Europeans|allies)(?: (?:for|to|of) (?:Ukraine|Kyiv))?|them|Europe)"
)
_JOIN = (
    r"(?:take part|join in|join(?= (?:the (?:guarantees|force|effort|plan|coalition|mission)|them|it)\b)|participate|"
    r"be (?:involved|included|there|(?:a )?part of (?:it|this|that|them|the (?:guarantees?|force|plan|effort|"
    r"coalition|"
    r"mission|arrangement|package))(?! of\b))|come in|come on board|(?:play|have|take) (?:a|its|their|some) (?:\w+ )?"
    r"(?:part|role|share)|contribute|do its (?:part|share|bit)|share in|stand by (?:it|them)|"
    rf"(?:support|back|underwrite|cover|help|assist) (?=(?:{_PLAN})\b)|help(?= in some (?:way|form)| out))"
)
_HOW = r"(?: (?:also|now|still|in the end|indeed|again|\w+ly))*"
_WILL = r"(?:will|would|is going to|was going to|is to|are to|was to|wants? to|wanted to|is|are|was|were)"
_READY = (
    r"(?:ready|willing|prepared|determined|eager|open|keen|inclined|minded|glad|happy|in favou?r of|positive about|"
    r"in a position|clear (?:in|about|on) (?:its|his|their) (?:wish|will|desire|readiness|willingness|intention))"
)
_JOINING = rf"(?:to )?(?:{_JOIN}|taking part|joining(?: in)?|participating|contributing|being (?:part of it|involved))"
_TELLS = (
    r"(?:(?:ha(?:s|d|ve) )?(?:let it be known|made (?:it )?(?:clear|plain|known)|shown|signal(?:l?ed)|indicated|"
    r"hinted|"
    r"given (?:\w+ )?(?:an? |the )?(?:\w+ )?(?:signs?|signals?|indications?|assurances?|word)))"
)
_SIGNALLED = (
    rf"{_ANY_US}{_HOW} (?:is|are|was|were|would be|has been|had been|have been){_HOW} (?:\w+ )?{_READY} {_JOINING}",
    rf"{_ANY_US}{_HOW} (?:(?:ha(?:s|d|ve) )?(?:wants?|wanted|wish(?:es|ed)|intends?|intended|means|meant|would like|"
    rf"agreed|agrees|offered|offers|promised|promises|pledged|pledges|plans|planned|undertaken|undertook)) to {_JOIN}",
    rf"{_US}{_HOW} (?:will|would|is going to|was going to|is to|was to){_HOW} (?:continue to )?{_JOIN}",
    rf"{_ANY_US} {_TELLS},?(?: that)? {_PRONOUN}(?: also|"
    rf" itself)? {_WILL}{_HOW} (?:\w+ )?(?:to )?(?:{_READY} )?{_JOINING}",
    rf"{_ANY_US} (?:ha(?:s|d|ve) )?made (?:its|his|their) (?:readiness|willingness|wish|"
    rf"interest)(?: to [\w ]{{3,25}})? "
    r"(?:clear|plain|known)",
    rf"(?:the )?(?:readiness|willingness|openness|wish|desire|interest) of (?:the )?{US_WORDS} (?:to|"
    rf"in) (?:{_JOIN}|back|"
    r"support|underwrite|cover|supporting|backing|joining)",
    rf"(?:an? |the )?(?:clear |first |positive |strong |new )*(?:signals?|signs?|word|assurances?|indications?|"
    rf"messages?|"
    rf"promise) (?:from|by|of) (?:the )?{US_WORDS} that {_PRONOUN} {_WILL}{_HOW} (?:{_READY} )?{_JOINING}",
)
_SUPPORT = r"(?:support|backing|blessing|endorsement|approval)"
_CONFIRMED = (
    rf"{_ANY_US}{_HOW} (?:(?:is|was|stands?|stood|remains?|remained|would stand|will stand|has been)(?: \w+ly|"
    rf" fully)? behind "
    rf"{_PLAN}|(?:ha(?:s|d) )?(?:backs|backed|supports|supported|endorses|endorsed|embraces|embraced|is backing|"
    rf"was backing|is supporting|was supporting)(?: \w+ly)? {_PLAN})",
    rf"{_US}(?:[’']s?)? {_SUPPORT}(?: (?:for|of) {_PLAN})? (?:is|was)(?: now| very| quite)? (?:clear|certain|"
    rf"assured|firm|"
    r"solid|beyond doubt|in place)",
    rf"(?:an? |the )?(?:[\w-]+ )??(?:commitment|pledge|plan|force|promise|scheme|undertaking)(?: (?:which|that))? "
    rf"(?:ha(?:s|d)|enjoys|enjoyed) {_US}(?:[’']s?)? (?:full |firm |clear )?{_SUPPORT}",
)
_BOUND = (
    r"(?:bound|tied|committed|pinned) (?:itself|himself|themselves)(?: down)?(?: to (?:an? |any |the )?(?:[\w-]+ )?"
    r"[\w-]+)?"
)
_NOT = r"(?:ha(?:s|d|ve)(?: not|n[’']t)(?: yet| so far)?|ha(?:s|d|ve) (?:yet|still) to|never|did not|didn[’']t)"
_NOT_COMMITTED = (
    rf"{_ANY_US} {_NOT} (?:{_BOUND}|bind itself|commit itself|(?:said?|told) how(?: much| far|$|(?=[.,;])))",
    rf"{_ANY_US} {_NOT} (?:describe|define|detail|name|set out|spell out|specify|disclose|explain|outline)d? "
    rf"(?:its|his|their|the|an?) (?:own )?(?:\w+ )?(?:contribution|part|role|share|support|offer|help)"
    r"(?: in (?:public|detail|full|writing))?",
    r"(?:ha(?:s|d|ve) )?(?:so far )?(?:made|given|gave|offered) no (?:\w+ )?(?:commitments?|promises?|pledges?)"
    r"(?: (?:so far|yet|of (?:its|his) own|in writing|to (?:it|them)))*",
    rf"{_ANY_US}(?: \w+)? (?:ha(?:s|d|ve) )?(?:signed|promised|offered|committed to) nothing(?: in writing|"
    rf" so far| yet)*",
    r"(?:[Tt]he )?(?:two |three )?(?:Americans|American envoys|envoys from Washington) (?:ha(?:s|d|"
    r"ve) )?signed nothing",
    r"without (?:an?|any|making an?|giving an?) (?:formal|firm|clear|binding|written|definite) (?:commitment|"
    r"promise|pledge)",
)
_OPEN = (
    r"(?:Europe|Europeans|the Europeans|[Ww]e|one|[Oo]ne|they|allies) (?:must|ha(?:s|d|ve) to|should|need(?:s|ed)? to)"
    r"(?: also| still| yet)? (?:be (?:ready|prepared)|prepare|plan|get ready|make do|reckon)\b[^.;:”\"]{0,45}?"
    rf"(?:without (?:it|them|that|(?:the )?{US_WORDS}(?:[’']s?)?(?: \w+)?)|(?:gets?|got|has|receives?) none)",
    rf"(?:[Oo]ne|[Ww]e|[Ee]urope|they) (?:must|ha(?:s|d|ve) to|"
    rf"should) hope for [^.;:]{{0,30}}?{US_WORDS}[^.;:]{{0,30}}? "
    r"(?:but|and|yet) [^.;:]{0,40}?\bwithout(?: (?:it|them))?",
    rf"{_US}(?:[’']s?)? {_SUPPORT} as the (?:missing|one missing|last) (?:piece|part|link)",
    rf"[Ii]t (?:is|was|remains?|remained)(?: still| yet)* an open question (?:what|how much|how|whether) {_US}"
    r"(?: (?:would|will|could|can|might) [\w’-]+(?: [\w’-]+){0,4})?",
    rf"everything(?: still| now)? (?:depends|depended|hangs|hinges)(?: (?:up)?on)? (?:how much|how far|what) {_US} "
    r"(?:is|was|will be|would|will) [\w’ -]{3,30}",
    rf"{_US} role (?:remains? )?(?:unclear|open|uncertain|unsettled)$",
)
_PENDING = (
    rf"(?:(?:is|are|was|were|now|still) )*(?:waiting|awaiting|wait|waits|waited) for {_US} to (?:provide|give|offer|"
    r"promise|say|confirm|settle|deliver|commit|spell out)\b[^.,;:]{0,45}",
    rf"hop(?:es?|ed|ing) to (?:hear|learn)(?: from {_US})? (?:what|how|whether) {_US} (?:will|would|can|could|is)"
    r"(?: [\w’-]+){1,2}",
    rf"(?:\w+ )?(?:talks|discussions|negotiations|consultations|conversations|exchanges|contacts|work) (?:with|"
    rf"between) (?:our |its |their )?{_US}"
    r"(?: (?:counterparts?|partners?|side|colleagues?|friends?|officials?|officers?|team|planners?))?(?: on "
    r"(?:this|that|it|the \w+))? "
    r"(?:(?:is|are|was|were) (?:continuing|under way|going on|still going on|in progress|ongoing)|(?:will "
    r")?(?:continue|proceed|go on)(?:s|es|d)?\b)",
    rf"(?:(?:the |both |these )?(?:[\w-]+ ){{1,2}})?(?:will |would |are |is |to )*(?:continu\w+|keep|carry on|"
    rf"go on|go back to)(?: to)? (?:\w+ )?(?:work\w*|talk\w*|"
    rf"discuss\w*|consult\w*|negotiat\w*)(?: \w+)? with {_US}(?: \w+)? (?:to|on|about|in order to) (?:define|"
    rf"clarify|settle|specify|agree|shape|spell out|finali\w+|"
    r"flesh out|determine|pin down|the|its|a|it|this|that)(?: [\w’-]+){0,5}",
)
_NOT_PUBLIC = (
    r"(?:[Tt]he|[Nn]either)(?: [\w’-]+){1,4} (?:gave|given|give|offered|provided|disclosed|revealed)(?: no|"
    r" any)? details? "
    rf"(?:of|on|about) (?:the |any |a )?(?:so-called )?(?:{US_WORDS}(?:[’']s)? (?:\w+ )?)?"
    r"(?:backstop|guarantees|safety net|support|role|contribution|help)",
)
_ORDER = (("not_committed", _NOT_COMMITTED), ("open", _OPEN), ("not_public", _NOT_PUBLIC), ("pending", _PENDING),
          ("confirmed", _CONFIRMED), ("signalled", _SIGNALLED))  # fmt: skip
_FORMS = tuple((value, re.compile(rf"(?<![\w’'-])(?:{'|'.join(patterns)})(?![\w’-])")) for value, patterns in _ORDER)
_GATE = (
    "ready", "willing", "prepared", "behind", "back", "support", "join", "part", "involved", "included",
    "contribut", "role", "commit", "bound", "promis", "nothing", "detail", "without", "none", "signal", "sign",
    "help", "open", "endors", "describe", "role", "said how", "wait", "hop", "talks", "discussions", "negotiations",
    "missing", "consult", "work", "depend", "hang", "hinge", "embrac", "cover", "say how",
)  # fmt: skip
# What follows is asked, wanted or supposed, and not said.
_SUPPOSED = re.compile(
    r"\b(?:whether|if|unless|once|until|when|provided(?: that)?|hop\w+ (?:that )?|want\w* to know that|"
    r"need\w* to know that|"
    r"demand\w* that|insist\w* that|ask\w* (?:that|whether)|doubts? (?:that|whether)|so long as|as long as|"
    r"on condition that|what|how|how (?:far|much)|sanctions that)\s*$",
    re.I,
)
_ELSE = re.compile(
    r"\b(?:sanctions?|oil|gas|tariffs?|talks|summit|meeting|call|conference|China|end the war|trilateral|peace talks|"
    r"negotiations|ceasefire deal|troops|soldiers|boots)\b",
    re.I,
)
_TOPIC = re.compile(
    r"\b(?:backstop|guarantees?|force|coalition|mission|26|allies|Europeans?|pledge\w*|plans?|protocols?|troops|"
    r"soldiers|"
    r"safety net|contribution)\b",
    re.I,
)
_IN_THEM = re.compile(r"(?: in)? (?:them|it|those|these)\b|(?<=them)|(?<=it)\W*$")
_AFTER = 30  # characters


def find(scene: Scene) -> Iterator[Found]:
    """Find how far America stands by it, in words that no other rule has."""
    if not scene.has(*_GATE):
        return
    before = scene.line.text[: scene.sent.start_char]
    if not US.search(before + scene.text) and scene.about.party != "US" and not scene.has("backstop", "safety net"):
        return
    if not (scene.about.topic or _TOPIC.search(before + scene.text)):
        return
    for value, form in _FORMS:
        for match, start, end in scene.unquoted(form):
            near = scene.text[:start]
            if _IN_THEM.match(scene.text[end:]) and _ELSE.search(before):
                continue  # "tariffs: it is ready to join in them"
            if _SUPPOSED.search(near) or _ELSE.search(scene.text[start : end + _AFTER]):
                continue
            first, last = trim(scene.doc, *scene.tokens(start, end))
            if not (US.search(match[0]) or (_of_america(scene, near) and not another_s(scene, first))):
                continue
            yield Found(
                kind="status", question="us.support", first=first, last=last, value=value, anchor=scene.doc[first]
            )


def another_s(scene: Scene, first: int) -> bool:
    """Whether words without a name are those of another state's act: ``Denmark | had made no promises``."""
    verb = verb_of(scene.doc[first])
    while verb.dep_ in {"aux", "auxpass"} and verb.head is not verb:
        verb = verb.head
    party = scene.party(verb) if verb.pos_ in {"VERB", "AUX"} else None
    return party not in {None, "US", COALITION}


def _of_america(scene: Scene, near: str) -> bool:
    """Whether "it", "the president" or an act without a name is America's by the words before."""
    start = scene.sent.start
    previous = scene.doc[start - 1].sent.text if start else ""
    return bool(_NAMES.search(f"{previous} {near}")) or scene.about.party == "US"


_NAMES = re.compile(rf"{US_WORDS}|\b(?:Witkoff|Kushner|Rubio|Kellogg|backstop|safety net)\b")


def alone(scene: Scene, found: Sequence[Found]) -> list[Found]:
    """Leave out a hope for American help where Europe makes ready to do without it: that is what is said."""
    return [
        each
        for each in found
        if each.question != "us.support"
        or not _HOPES.match(scene.words(each.first, each.last))
        or not _DOES_WITHOUT.search(scene.text[scene.end(each.last) :])
    ]


_HOPES = re.compile(r"(?:[\w’]+ ){0,2}(?:must |has to )?hop(?:e|es|ed|ing) for\b")
_DOES_WITHOUT = re.compile(r"\bwithout(?: it| them)?\b|\bnone\b")
