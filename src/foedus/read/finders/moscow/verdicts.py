"""What does Moscow think of the guarantees, the paper, the troops, in whatever words it dismisses them?

The other rules know the usual words of refusal. This one looks at what is left of what Russia's voices say: a clause
that judges the plan, its papers or its soldiers harshly.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from foedus.read.finders.told import before
from foedus.read.grammar import kids, overlaps, subject, trim
from foedus.read.lexicon import listed
from foedus.read.scene import Clause, Found, Scene

_GATE = (
    "sense", "point", "suit", "constructive", "one-sided", "brazen", "absurd", "dead end", "road to nowhere",
    "danger", "threat", "axis of war", "militar", "settlement", "nothing in common", "far from", "rule",
    "agree", "accept", "toler", "intervention", "occup", "provocat", "escalat", "direct involvement", "prolong",
    "drag", "against", "no room", "compromise", "consistent", "not changed", "springboard", "useless",
    "meaningless", "illusion", "fantas", "non-starter", "no guarantees", "unlikely", "among the guarantors",
    "unacceptable", "categorical", "out of the question", "not want", "going on with",
)  # fmt: skip
_VERDICT = re.compile(
    r"\b(?:sees?|saw|see(?:ing)?) (?:any|no|little|much|the) (?:\w+ )?(?:sense|point|reason|need|use|logic)\b|"
    r"\b(?:no|little|any) (?:sense|point|use|reason|need) in\b|\bsimply no (?:point|sense)\b|"
    r"\b(?:n[’']t|not|never|hardly|no longer) (?:\w+ )?(?:suit|constructive|acceptable|accept|agree|tolerate|"
    r"allow|want|"
    r"discuss|consider)\w*\b|\bin no circumstances\b|\b(?:completely |totally |wholly )?unconstructive\b|"
    r"\bone-sided\b|"
    r"\bbrazen\b|\babsurd\w*|\b(?:dead end|non-starter|illusion\w*|fantas\w+|meaningless|useless|pointless)\b|"
    r"\b(?:axis of war|militarist\w*|militari[sz](?:e|es|ing|ation of))\b|\bnothing in common with\b|"
    r"\bfar (?:away )?(?:from|as could be from) (?:a |any )?(?:peace|settlement)|\b(?:pose[sd]?|be|is|are|was|"
    r"were|create\w*|"
    r"become|treated as|regarded as|seen as|considered|constitute\w*|amount to|mean\w*) (?:to )?(?:an? |direct |"
    r"the )*"
    r"(?:\w+ )?(?:threat|danger|intervention|occupation|provocation|escalation|involvement)\b|"
    r"\bguarantees of (?:\w+ )?danger|"
    r"\b(?:drag(?:s|ging)?|prolong(?:s|ing)?) (?:out )?(?:the )?(?:conflict|war|fighting)|"
    r"\bkeep (?:the )?(?:war|conflict) going|"
    r"\b(?:rule[sd]?|ruling) out\b|\bout of the question\b|\bno room for compromise\b|\bagainst (?:European|"
    r"Western|foreign|NATO|"
    r"any|the) (?:\w+ )?(?:peacekeepers|troops|soldiers|forces|contingents|presence|deployment)|\bspringboard\b|"
    r"\b(?:position|stance|attitude|line)\b[^.;]{0,80}\b(?:consistent|unchanged|not changed|well known|clear|firm)\b|"
    r"\bcould not be among the guarantors\b|\bunlikely to be acceptable\b|\bno guarantees\b|\bunacceptable\b|"
    r"\bgoing on with "
    r"the war\b|\bcategorical\w*",
    re.I,
)
_MATTER = re.compile(
    r"\b(?:troops|soldiers|forces?|contingents?|peacekeepers|units|boots|presence|deploy\w*|guarantees?|"
    r"coalition|plans?|"
    r"paper|document|declaration|proposals?|version|draft|text|amendments|scheme|initiatives?|project|mission|"
    r"armies|army|"
    r"Europeans?|NATO (?:troops|soldiers)|interven\w+|hubs?)\b",
    re.I,
)
_NEXT = re.compile(r"\b(?:it|they|this|that|these|them|their|such)\b", re.I)
_OTHER = re.compile(
    r"\b(?:sanctions|tariffs|ultimatum\w*|price cap|Kursk|Donbas\w*|territor(?:y|ies) (?:swap|exchange)|"
    r"drones? (?:attack|strike)|"
    r"nuclear|elections|legitimate targets?|lawful targets?|fair game|meeting with|to meet|summit|membership|"
    r"expel\w*|diplomats?)\b",
    re.I,
)
_SAYING = listed("say tell warn note add stress recall remind repeat answer comment")
_OFFICE = re.compile(r"\b(?:ministry|embassy|spokes\w+|minister|aide|ambassador|diplomat|president)$", re.I)
_LONG = 220  # characters
_OF_RUSSIA = re.compile(r"\b(?:Moscow|Kremlin|Russia|Putin|Lavrov|Zakharova|Peskov|Ryabkov|Ushakov|Medvedev)\b")


def find(scene: Scene, found: Sequence[Found]) -> Iterator[Found]:
    """Find judgements of Russia's voices on the plan in clauses of which nothing else says so."""
    if not scene.has(*_GATE) or not scene.search(_VERDICT) or scene.text.rstrip("”\"’' ").endswith("?"):
        return
    taken = [
        (each.first, each.last)
        for each in found
        if each.question in {"guarantees.rejected", "threat.foreign_troops", "veto.russia", "position.RU"}
    ]
    for each in scene.clauses:
        if not _judged(scene, each):
            continue
        first, last = each.first, each.last
        doer = subject(each.verb)
        if doer is not None and (scene.about.people.knows(doer) or _OFFICE.search(doer.text)) and doer.i < each.verb.i:
            first = scene.predicate(each)[0]  # who judges is the speaker
        span = trim(scene.doc, first, last)
        if overlaps(*span, taken):
            continue
        taken.append(span)
        yield Found(
            kind="statement",
            question="guarantees.rejected",
            first=span[0],
            last=span[1],
            value="reject",
            anchor=each.verb,
            actor=None if scene.speaks(each.verb) else scene.actor(each.verb),
        )


def _judged(scene: Scene, each: Clause) -> bool:
    """Whether a voice of Russia judges the plan in a clause."""
    if each.verb.lemma_ in _SAYING or any(token.lower_ in {"if", "unless"} for token in kids(each.verb, "mark")):
        return False
    if len(each.text) > _LONG or not _VERDICT.search(each.text) or _OTHER.search(each.text):
        return False
    voice = scene.voice(each.verb)
    by = voice == "RU" or (voice is None and scene.party(each.verb) == "RU")
    told = scene.speaks(each.verb)
    aide = voice is None and bool(told) and _OF_RUSSIA.search(before(scene) + scene.text) is not None
    if not (by or aide or (voice is None and _OF_RUSSIA.search(each.text) and (scene.heading or not told))):
        return False
    if _MATTER.search(each.text):
        return True
    return _NEXT.search(each.text) is not None and _MATTER.search(scene.text + before(scene)) is not None
