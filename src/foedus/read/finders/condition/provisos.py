"""On what does a state take part, or a force go, by a proviso, a rider or an answer: ``, but only under a mandate``?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from foedus.read.finders.reach import acting, head
from foedus.read.finders.told import before
from foedus.read.finders.whose import speaks_for, whose
from foedus.read.finders.words import FORCE, conditions
from foedus.read.grammar import overlaps, trim
from foedus.read.lexicon import SAYS
from foedus.read.parties import UNASKED, parliament_in
from foedus.read.scene import Found, Scene

NEEDS = ("provided", "condition", "as long as", "under ", "with ", "after ", "before ", "first", "once ", "until ",
    "without ", "assuming", "charter", "in line")  # fmt: skip
_AMERICA = r"(?:US|U\.S\.|United States|Americans?|Washington|America)"
_TRUCE = r"(?:cease-?\s?fire|truce|armistice|peace(?: (?:deal|agreement|treaty|accord|settlement))?|deal|settlement)"
_ADJ = (
    r"(?:(?:clear|credible|lasting|stable|real|proper|formal|international|robust|legal|firm|strong|UN|U\.N\.) ){0,2}"
)
_END = r"[^.;:—–”\",]"
_HELP = r"(?:backing|support|backstop|guarantees?|involvement|participation|help|cover|assistance)"
_UNDER = (
    rf"(?:under (?:an? |the )?(?:{_ADJ}(?:{_TRUCE}|mandate)|(?:UN|U\.N\.|United Nations) (?:[Cc]harter|flag|mandate))|"
    rf"with (?:an? |the )?(?:{_ADJ}mandate|{_AMERICA}(?:’s)? (?:\w+ )?{_HELP}|{_AMERICA} (?:on board|behind (?:it|them|"
    rf"us)|in support|taking part|alongside))|within (?:an? |the )?(?:EU|NATO|European|UN)\b|in line with (?:the "
    rf")?(?:UN|U\.N\.|United Nations) [Cc]harter)"
)
_TAKES = (
    r"(?:join|take part|taking part|participat\w+|contribut\w+|serve|send\w*|deploy\w*|go|help|train\w*|part of|"
    r"peacekeep\w+|mission|troops|soldiers|personnel|operation|involvement|role)"
)
_PROVISO = re.compile(
    r"(?<!has )(?<!have )(?<!had )(?<!be )(?<!been )(?<!was )(?<!were )(?<!also )"
    r"\b(?P<what>(?:(?:but )?only )?(?:provided(?: that)?(?! \w+ with\b)|on (?:the )?(?:sole )?condition that|"
    r"(?:as|so) long as|assuming"
    rf"(?: that)?|on the understanding that) (?!by\b|with\b|for\b|necessary|needed|it takes|possible){_END}{{6,110}})"
)
# the rider with which a state takes part, and the phrase in which its condition stands
_RIDER = re.compile(
    rf"(?:,|\b—|\b–)? ?(?P<what>(?:but |and |yet |if )?(?:only |always |solely )(?:one |those )?{_UNDER}{_END}{{0,50}}|"
    rf"(?:but|and) {_UNDER}{_END}{{0,50}})"
)
_PHRASE = re.compile(
    rf"\b{_TAKES}\b(?:(?! and\b){_END}){{0,40}}? (?P<what>{_UNDER}(?:(?! (?:once|if|and)\b){_END}){{0,50}})"
)
_WITHOUT = re.compile(
    rf"\b(?P<what>[Ww]ithout (?:an? |the |any )?(?:{_AMERICA}\b(?: (?:\w+ )?{_HELP}|’s \w+)?|{_ADJ}mandate|"
    rf"{_ADJ}{_TRUCE}))"
    rf"(?=[.,;”\"]|$| \w+ (?:\w+ )?(?:would|will|could|can|is|does))"
)
_AFTER = re.compile(
    rf"\b(?P<what>(?:but )?(?:only (?:after|once|with|if)|not before|not until) (?:there is |there’s )?"
    rf"(?:an? |the )?{_ADJ}{_TRUCE}\b(?: (?:is|has|was) {_END}{{2,40}})?)"
)
# "Only after a ceasefire, an armistice or a peace treaty": an answer
_ANSWER = re.compile(
    rf"^[“\"]?(?P<what>(?:[Bb]ut |[Aa]nd )?(?:[Oo]nly (?:after|once|when|if|with|upon)|[Nn]ot (?:before|until|without)|"
    rf"[Nn]o (?:earlier|sooner) than|[Aa]s soon as|[Tt]he (?:day|moment) after|[Aa]fter|[Oo]nce|[Uu]pon) (?:there is |"
    rf"there’s |the moment )?(?:an? |the )?(?:\w+ )?(?:{_TRUCE}|guns|fighting|war|hostilities|shooting)\b"
    rf"(?:(?:,|,? or|,? and) (?:an? |the |at least )*(?:\w+ )?{_TRUCE}){{0,3}}(?: (?:with|between|in) [\w ]{{3,25}})?"
    rf"(?: (?:is|has|have|are|was|were|falls?|fell|ends?|ended|stops?|stopped|holds?|go|"
    rf"goes)\b[^.;:—–”\"?,]{{0,40}})?)(?=[.!”\"]|$|, (?:and neither|and none|and there|according|said|says|Mr|the|"
    rf"[A-Z]\w+ s))"
)
# "First a ceasefire, then a clear mandate"; "Truce first"
_ORDER = re.compile(
    rf"(?:^|[:—–-] )(?P<what>[Ff]irst (?:an? |the )?(?:\w+ )?{_TRUCE}(?:,? (?:and )?then {_END}{{4,60}})?|"
    rf"(?:[Aa] |[Tt]he )?(?:\w+ )?{_TRUCE} first\b)(?=[.,;!]|$)",
    re.I,
)
_ELSE = re.compile(
    r"\b(?:sanctions?|oil|gas|tariffs?|Russian (?:troops|soldiers|forces)|attack\w*|strikes?|EU member)\b"
)


def find(scene: Scene, given: Sequence[Found]) -> Iterator[Found]:
    """Find provisos, riders and answers that no rule has taken for a condition."""
    if not scene.about.topic or not scene.has(*NEEDS) or scene.search(_ELSE):
        return
    held = [
        (each.first, each.last)
        for each in given
        if each.kind == "condition" or each.question.startswith(("approval", "war", "sanction"))
    ]
    for pattern in (_ANSWER, _ORDER, _PROVISO, _RIDER, _AFTER, _WITHOUT, _PHRASE):
        for match in scene.finditer(pattern):
            first, last = trim(scene.doc, *scene.tokens(*match.span("what")))
            last = _in_voice(scene, first, last)
            if overlaps(first, last, held) or parliament_in(match["what"]) or not _fits(scene, pattern, last):
                continue
            question = _question(scene, pattern, first)
            if question is None:
                continue
            if pattern is _PHRASE and match["what"].startswith("with"):
                first = head(scene, acting(scene.doc[first - 1]), first)  # "would join a mission with a mandate"
            held.append((first, last))
            words = scene.words(first, last)
            yield Found(
                kind="condition",
                question=question,
                first=first,
                last=last,
                value=conditions(words) or words,
                anchor=scene.doc[first],
            )


def _fits(scene: Scene, pattern: re.Pattern[str], last: int) -> bool:
    """Whether it is an answer without a clause that it goes with, or soldiers are spoken of."""
    force = scene.about.force or FORCE.search(scene.line.text) is not None
    if pattern is _ANSWER:
        root = scene.sent.root
        return (force or before(scene).rstrip('”" ').endswith("?")) and (
            root.i <= last or root.lemma_ in SAYS or scene.text[scene.end(last) :].startswith(", and ")
        )
    return force or pattern is _ORDER


def _in_voice(scene: Scene, first: int, last: int) -> int:
    """Leave out who says it."""
    chain = scene.voices.chains[first]
    while last > first and scene.voices.chains[last] != chain:
        last -= 1
    return last


def _question(scene: Scene, pattern: re.Pattern[str], first: int) -> str | None:
    """Whose condition it is: of the state that takes part, else, of an answer, that of the force."""
    if pattern is _ANSWER:
        return "deployment.trigger"
    verb = acting(scene.doc[first - 1 if first > scene.sent.start else first])
    party = speaks_for(scene, scene.doc[first]) or scene.about.party if pattern is _ORDER else whose(scene, verb)
    return f"condition.{party}" if party and party not in UNASKED else None
