"""How far is American support by what America promises, decides or leaves unsaid: ``it has signed up to nothing``?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from foedus.read.finders.told import before
from foedus.read.finders.words import TROOPS, US, US_WORDS
from foedus.read.grammar import extent, kids, negated, subject, top, trim
from foedus.read.lexicon import listed
from foedus.read.scene import Clause, Found, Scene

if TYPE_CHECKING:
    from foedus.read.tokens import Token

_GIVES_WORD = listed(
    "promise pledge sign offer commit guarantee undertake say decide specify define disclose reveal clarify detail",
    "explain answer",
)
_SHOWS = listed("show signal voice express declare announce state reaffirm underline indicate")
_WILL_OF = re.compile(
    r"\b(?:show|signal|voic|express|declar|announc|stat|reaffirm|underlin|indicat)\w* (?:[\w’-]+ ){0,2}?"
    r"(?:willingness|readiness|openness|interest|support(?= (?:for|of)\b))",
    re.I,
)
_SAYS_HOW = listed("say decide specify define disclose reveal clarify detail explain")
# What a verb of joining has with it, where it is about the guarantees.
_PART = re.compile(
    r"\b(?:(?:help|assist|participate|contribute|join in)\b(?! (?:end|broker|mediate|find|bring|arrange|negotiate|pay))"
    r"|(?:join|support|back|stand (?:behind|by))\b[^.;]{0,30}?\b(?:guarantees?|force|coalition|mission|effort|plan|"
    r"security|them|it|allies|Europeans?)\b"
    r"|(?:work|act|serve) as (?:an? |the )?(?:\w+ )?(?:backstop|safety net)\b"
    r"|be (?:helpful|involved|there|on board|(?:a )?part of (?:it|this|that|them|the (?:guarantees|force|plan|effort)))"
    r"|(?:take|play|have) (?:a |its |their )?(?:\w+ )?(?:part|role))\b",
    re.I,
)
_WITH = re.compile(
    r"\b(?:guarantees?|security|force|mission|coalition|Ukraine|it|this|that|them|effort|plan|backstop|safety net|"
    r"safe|Europeans?|allies)\b|\b(?:help|involved|helpful|part|there|on board)\W*$",
    re.I,
)
_WILLS = re.compile(
    r"\b(?:will|would|’ll|'ll|ready|willing|prepared|wants?|wanted|wish\w*|intend\w*|mean[st]?|going|able|keen|eager|"
    r"agreed|promised|offered|pledged|glad|happy)\b",
    re.I,
)
_NONE = re.compile(r"\b(?:nothing|none|no(?! longer))\b", re.I)
# What is awaited of America: its word.
_WORD = listed(
    "decision answer commitment promise clarity word reply announcement position pledge assurance support backing",
    "contribution role backstop signature response commitments share part help guarantee",
)
_OWN_WORD = listed("decision answer commitment promise clarity word reply announcement pledge assurance response")
_STATES = (
    (
        "not_committed",
        re.compile(
            r"\b(?:lacking|missing|absent)\b|\b(?:not|n[’']t|never) (?:\w+ )?been (?:\w+ )?(?:made|given|taken|offered|"
            r"promised|received)\b|\bhad? (?:not|n[’']t) (?:\w+ )?(?:come|arrived|followed)\b",
            re.I,
        ),
    ),
    (
        "pending",
        re.compile(
            r"^(?:\W|still|yet|is|was|are|were|remains?|remained|now|for now|had|has)*\b(?:pending|awaited|outstanding|"
            r"(?:yet |still )?to (?:come|follow|be (?:made|taken|given|settled|decided))|due\b|not (?:\w+ )?(?:come|"
            r"final\w*|here))",
            re.I,
        ),
    ),
)
# Without a verb, as headlines and notes have it: "US answer pending".
_BARE = re.compile(
    rf"{US_WORDS}(?:[’']s)? (?:\w+ )?(?:answer|decision|word|reply|support|backing|role|contribution|commitment|part|"
    r"backstop|help)(?:,)? (?:still |now |yet )?(?:(?P<open>open|unclear|uncertain|unsettled|unknown)|pending|awaited|"
    r"outstanding|to (?:come|follow))(?=$|[.,;:]| as\b| for\b)"
)
_UNKNOWN = re.compile(
    r"\b(?:(?:not|n[’']t|nobody|no one|never) (?:\w+ ){0,3}?(?:known|knows?|clear|settled|decided|certain|sure|said|"
    r"obvious|established)|unclear|unknown|uncertain|unsettled|undecided|"
    r"open(?: question)?|remains? to be seen|anyone[’']s guess|too (?:early|soon) to say)\b[^.;,]{0,25}$",
    re.I,
)
_ASKS = re.compile(r"(?:how (?=\w)|whether|what|to what extent|in what (?:form|way)|if)\b", re.I)
_HELD = re.compile(
    r"(?P<what>(?:expect|await|hop|wait|look)\w*(?: (?:for|to (?:have|get|hear)))? (?:an? |the |more |some |his |its )?"
    r"(?:\w+ )?(?:decision|answer|clarity|announcement|word|reply|commitment|confirmation|details)\b"
    r"(?: (?:about|on|of|to|from|in) (?:this|that|it|them|him|the [\w-]+|Washington|America\w*|Trump))*"
    r" (?:within|in the (?:coming|next)|over the (?:coming|next)|in a few|soon|shortly|before long|in the days)"
    r"(?: (?:a |the )?(?:few |coming |next |ahead)*(?:days|weeks|hours)?)?)",
    re.I,
)
_ABOUT = re.compile(
    r"\b(?:guarantees?|force|mission|coalition|backstop|support|safety net|Ukraine|allies|Europe\w*|26|security)\b"
)
_ELSE = re.compile(
    r"\b(?:sanctions?|oil|gas|tariffs?|China|India|talks|summit|meeting|phone|call|troops|soldiers|boots|GIs|"
    r"forces|infantry|peace deal|"
    r"end the war|Moscow|Russia|Putin|weapons|missiles|veto|elections?|air (?:support|cover|power)|aircraft|planes|"
    r"intelligence)\b",
    re.I,
)
_OTHER_MATTER = re.compile(
    r"\b(?:sanctions?|oil|gas|tariffs?|summit|meeting|phone|peace deal|Putin|Moscow|Russia|Kremlin)\b", re.I
)
_SETTLES = listed("promise decide agree confirm offer take make give settle pledge commit sign finalise finalize")
_NEAR = 90  # characters from a verb in which it may be said with what it helps
_HOW_ELSE = re.compile(
    r"\b(?:by|from the) (?:air|sky)\b|\bwith (?:the )?(?:monitoring|logistics)\b", re.I
)  # with what it helps
_THEM = re.compile(r"\b(?:them|those|these)\W*$")
_SUPPOSED = frozenset(("if", "once", "unless", "until", "when", "whether", "before", "after"))
_HOPES = frozenset(("hope", "wish", "doubt", "wonder", "want", "ask", "demand", "insist", "need"))
_NEEDS = ("promis", "pledg", "sign", "offer", "commit", "guarantee", "undert", "said", "say", "decid", "help", "assist",
    "particip", "contribut", "join", "part", "role", "backstop", "safety net", "involved", "behind", "known", "clear",
    "unknown", "uncertain", "open", "pending", "awaited", "lacking", "missing", "expect", "await", "none", "nothing",
    "to come", "outstanding", "decision", "readiness", "willing", "openness", "interest", "support",
    "disclos", "specif", "answer")  # fmt: skip


_NAMES = re.compile(
    rf"(?:[Tt]he )?(?:President |Donald )*{US_WORDS}(?:[’']s)?"
    rf"(?: (?:side|team|administration|government|officials?|envoys?))?$"
)
_OFFICES = frozenset(("the president", "the administration", "his administration", "his team", "the envoys"))


def find(scene: Scene) -> Iterator[Found]:
    """Find how far America goes in clauses of which it, its word or its support is the subject."""
    if not scene.has(*_NEEDS) or not (scene.about.topic or _ABOUT.search(scene.line.text)):
        return
    near = f"{before(scene)} {scene.text}"
    if not US.search(near) and scene.about.party != "US":
        return
    if match := _BARE.search(scene.text):
        first, last = scene.tokens(*match.span())
        yield claim(scene, first, last, "open" if match["open"] else "pending", scene.doc[first])
    for each in scene.clauses:
        found = _asked(scene, each) or _said(scene, each) or _awaited(scene, each, near)
        if found is not None:
            yield found
    if (match := _HELD.search(scene.text)) and _america_last(near[: len(near) - len(scene.text) + match.end()]):
        first, last = trim(scene.doc, *scene.tokens(*match.span("what")))
        yield claim(scene, first, last, "expected", scene.doc[first])


def _america_last(words: str, never: re.Pattern[str] | None = None) -> bool:
    """Whether words speak of America, and of no other matter."""
    return US.search(words) is not None and not (never or _ELSE).search(words)


def _none(doer: Token) -> bool:
    """Whether nothing is done: ``none of that``, ``no decision``."""
    if doer.lower_ in {"none", "nothing"}:
        return True
    return doer.lemma_ in _OWN_WORD and any(each.lower_ == "no" for each in doer.children)


def claim(scene: Scene, first: int, last: int, value: str | None, anchor: Token) -> Found:
    """Return how far American support is, in words without marks at their ends."""
    first, last = trim(scene.doc, first, last)
    return Found(kind="status", question="us.support", first=first, last=last, value=value, anchor=anchor)


def american(scene: Scene, verb: Token) -> bool:
    """Whether America does it: by name, as a side or an office, or by a pronoun that means it."""
    doer = subject(verb)
    if doer is None or doer.dep_ not in {"nsubj", "nsubjpass"}:
        return False
    words = scene.words(*extent(doer, without=("relcl", "acl", "appos", "prep", "conj", "cc")))
    if TROOPS.search(words):
        return False  # of its soldiers another question is asked
    return (
        scene.party(verb) == "US"
        or _NAMES.match(words) is not None
        or (scene.about.party == "US" and words.casefold() in _OFFICES)
    )


def supposed(verb: Token) -> bool:
    """Whether a clause is only supposed, hoped or asked for."""
    if any(each.lower_ in _SUPPOSED for each in kids(verb, "mark", "advmod")):
        return True
    return verb.dep_ in {"ccomp", "xcomp", "advcl", "pcomp"} and verb.head.lemma_ in _HOPES


def _said(scene: Scene, each: Clause) -> Found | None:
    """``The Americans have signed up to nothing``; ``Washington would help with security``."""
    verb = each.verb
    if top(verb) != verb or supposed(verb) or _ASKS.match(each.text) or not american(scene, verb):
        return None
    rest = scene.words(verb.i, max(each.last, verb.i))
    said = scene.words(scene.predicate(each)[0], each.last)
    if _ELSE.search(rest.split(",")[0]) or _HOW_ELSE.search(scene.text[scene.start(verb.i) :][:_NEAR]):
        return None
    if _THEM.search(rest) and _ELSE.search(before(scene)):
        return None  # "sanctions: it is ready to join in them"
    if verb.lemma_ in _GIVES_WORD and (verb.tag_ in {"VBN", "VBD"} or negated(verb)):
        refused = verb.lemma_ != "say" and _NONE.search(scene.words(verb.i, min(verb.i + 4, each.last))) is not None
        if not refused and kids(verb, "dobj") and not _ABOUT.search(rest):
            return None  # "did not sign the fisheries treaty"
        how = verb.lemma_ not in _SAYS_HOW or _ASKS.match(scene.words(min(verb.i + 1, each.last), each.last))
        if refused or (negated(verb) and how and verb.lemma_ != "answer"):
            return claim(scene, each.first, each.last, "not_committed", verb)
        return None
    if verb.lemma_ in _SHOWS and not kids(verb, "neg") and _WILL_OF.match(rest):
        return claim(scene, each.first, each.last, "signalled", verb)
    joins = _PART.search(said)
    if joins and _WILLS.search(said[: joins.end()]) and _WITH.search(said[joins.start() :]):
        value = "refused" if negated(verb) else "signalled"
        end = next((t.i - 1 for t in scene.doc[verb.i : each.last] if t.text == "," and t.i > verb.i), each.last)
        return claim(scene, each.first, end, value, verb)
    return None


def _asked(scene: Scene, each: Clause) -> Found | None:
    """``It is not known how far America will be involved``: a question about it that has no answer."""
    verb = each.verb
    if verb.dep_ not in {"ccomp", "csubj", "pcomp", "advcl"} or not american(scene, verb):
        return None
    start = verb.left_edge.i
    if not _ASKS.match(scene.words(start, each.last)) or _ELSE.search(scene.words(start, each.last)):
        return None
    lead = scene.words(scene.sent.start, start - 1) if start > scene.sent.start else ""
    if not _UNKNOWN.search(lead):
        return None
    first = min(scene.clause(verb.head)[0], start)
    return claim(scene, first, max(each.last, verb.i), "open", verb.head)


def _on_other(words: str) -> bool:
    """Whether a decision is one on another matter: ``a decision on opening hours``."""
    match = _ON_WHAT.search(words)
    return match is not None and not _ABOUT.search(match[0]) and US.search(match[0]) is None


_ON_WHAT = re.compile(r"\b(?:on|about|over|regarding) (?!it\b|this\b|that\b|them\b|how\b|whether\b|what\b).*")


def _awaited(scene: Scene, each: Clause, near: str) -> Found | None:
    """``A decision by the president is still to come``; ``a written commitment is lacking``."""
    verb = each.verb
    doer = subject(verb)
    if doer is None or top(verb) != verb or supposed(verb):
        return None
    america = _america_last(near, _OTHER_MATTER) or (scene.about.party == "US" and not _OTHER_MATTER.search(near))
    if verb.tag_ == "VBN" and verb.lemma_ in _SETTLES and _none(doer) and america:
        return claim(scene, each.first, each.last, "not_committed", verb)
    if doer.lemma_.casefold() not in _WORD:
        return None
    own = scene.words(*extent(doer, without=("relcl", "acl")))
    known = US.search(own) or (doer.lemma_.casefold() in _OWN_WORD and america and not _on_other(own))
    if not known:
        return None
    rest = scene.words(scene.predicate(each)[0], each.last)
    if _ELSE.search(rest):
        return None
    for value, pattern in _STATES:
        if pattern.search(rest):
            return claim(scene, each.first, each.last, value, verb)
    return None
