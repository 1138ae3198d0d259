"""How far is American support, where it is told how much it is needed: ``without America the plan will not hold``?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from foedus.read.finders.american.american_word import american, claim
from foedus.read.finders.words import US_WORDS
from foedus.read.grammar import extent, kids, negated, subject, top, verb_of
from foedus.read.lexicon import listed
from foedus.read.parties import COALITION
from foedus.read.scene import Clause, Found, Scene

if TYPE_CHECKING:
    from foedus.read.tokens import Token

_MARKS = re.compile(r"[“”\"„]")
_HELP = (
    r"(?:support|backing|backstop|involvement|participation|commitments?|guarantees?|role|help|assistance|part|share|"
    r"contributions?|engagement|safety net|cover|umbrella|protection|presence|muscle|might|power|promise|word|"
    r"leadership|assurances?|approval|blessing|consent|buy-in|enablers?|capabilit(?:y|ies)|assets?)"
)
_AID = (
    rf"(?:{US_WORDS}(?:[’']s?)? (?:[\w-]+ ){{0,3}}?{_HELP}\b|{_HELP} (?:from|of|by) (?:the )?{US_WORDS}|"
    r"\b(?:backstop|safety net)\b)"
)
_JOIN = (
    r"(?:be (?:\w+ )?(?:part|in\b|involved|there|behind|on board|present|engaged|committed|included|with)|"
    r"(?:stand|get|be|remain|put itself) (?:\w+ )?behind|join|take part|participate|contribute|support|back|help|"
    r"come (?:on board|in|along)|step (?:in|up)|play|do (?:its|their) (?:part|share|bit)|underwrite|guarantee|commit|"
    r"stay (?:engaged|involved|committed|on board)|have (?:[\w-]+(?:[’']s?)? ){1,2}backs?|stand (?:with|by)|"
    r"(?:provide|offer|give|supply|lend)\b[^.;,]{0,40}\b(?:backstop|support|guarantees?|help|cover|safety net|backing))"
)
_LITTLE = r"(?:(?!clarity\b|and\b|or\b|certainty\b|details\b)[\w-]+ ){0,4}?"
_WANTED = re.compile(
    rf"^\W*{_LITTLE}(?:{_AID}|(?:the )?{US_WORDS}(?:[’']s)?(?: \w+)? (?:(?:to|should|must|would)? ?{_JOIN}|(?:firmly |"
    r"squarely |fully )?(?:(?=\W*$)|at (?:its|their|our) back\b|behind|on board|alongside|at (?:its|their|his) "
    r"side|on (?:its|their|his) side)\b))"
)
_HELD = re.compile(rf"^\W*(?:(?:of|to|for|the|an?|its|his|their|full|strong|clear|\w+ly) ){{0,4}}?(?:[\w-]+ )?{_AID}")
_LONG = re.compile(r"\bpeople\b|\bsince\b|\bso far\b")  # help that was long given
_EXPECTED = re.compile(rf"^\W*(?:that )?(?:the )?{US_WORDS}(?: \w+)? (?:to|will|would) {_JOIN}")
_WANTS = listed(
    "want need require demand seek insist call ask press push lobby plead appeal urge pray beg crave campaign"
)
_HAS = listed("enjoy have secure win gain get receive obtain")
_TELLS_OF = listed("speak talk welcome hail praise applaud cite thank greet note point")
_EXPECTS = listed("expect assume suppose reckon presuppose anticipate")
_RESTS = listed("depend hinge rest hang turn rely count stand ride build")
_ON = re.compile(
    rf"^\W*(?:\w+ ){{0,3}}?(?:(?:up)?on|with|from) (?:what |how |whether |how far |how much )?(?:the )?(?:\w+ "
    rf")?(?:{_AID}|{US_WORDS})"
)
_DUE = re.compile(r"\b(?:must|ha(?:s|ve|d) to|should|need(?:s|ed)? to|ought to)\b")
_NEEDED = re.compile(
    r"^(?:\W|would|will|must|may|could|be|is|was|are|were|been|being|has|have|had|remain\w*|seem\w*|stay\w*|as|also|"
    r"still|so|an?|the|very|\w+ly|now|again|said|he|she)*?"
    r"\b(?:needed|required|crucial|critical|vital|essential|indispensable|necessary|decisive|key\b|cornerstone|"
    r"imperative|irreplaceable|precondition|prerequisite|a must|sine qua non|missing|fundamental|pivotal|central|"
    r"without alternative|ma(?:ke|kes|de) (?:all )?the difference|tips? the balance|hold(?:s)? the key|changes "
    r"everything|what counts|cannot be (?:replaced|done without))\b",
    re.I,
)
_SEEN_AS = re.compile(
    rf"^\W*(?:the )?(?:{_AID}|\w+ of (?:the )?{US_WORDS}) (?:as|to be) (?:\w+ )?(?:{_NEEDED.pattern[1:]})", re.I
)
_WITHOUT = re.compile(
    r"\b(?:(?P<if>[Uu]nless|[Oo]nly (?:if|when|once|provided)|[Ii]f)|[Ww]ithout|[Aa]bsent|"
    r"[Oo]nly (?:together |along |in concert |jointly )?(?:with|through|under|by)|[Bb]ut for|[Mm]inus)"
    rf" (?P<who>(?:the |an? |any |some |strong |firm |clear |full |such |that )*(?:[\w-]+ )?(?:{US_WORDS}|backstop\b|"
    r"safety net\b))"
)
# What a plan is not, or is only, without it.
_FAILS = re.compile(
    r"\b(?:succeed\w*|success\w*|work(?:s|ed|able)?|fail\w*|hard|harder|difficult|impossible|deter(?:s|red|"
    r"rence|rent)?|hold|last|"
    r"lacks?|weight|credib\w+|worth\w*|gesture|nothing|hollow|paper|empty|risk\w*|collaps\w*|viab\w+|feasib\w+|"
    r"function\w*|"
    r"sustain\w*|carr(?:y|ied) (?:it )?out|teeth|survive\w*|mean\w*|matter|sense|meaningful|thin|weak\w*|unthinkable|"
    r"effective|convinc\w+|serious\w*|toothless|alone|exposed|vulnerable|unprotected|danger|on (?:its|their|"
    r"our) own|real|true|disappear\w*|fall apart|value|effect|possible|enough|defend\w*|"
    r"secure)\b",
    re.I,
)
_THING = re.compile(
    r"\b(?:plans?|scheme|force|effort|guarantees?|coalition|mission|it|everything|all|much|most|none|nothing|success|"
    r"whole thing|project|idea|that|this|peace|deal|agreement|mechanism|deterrent|deterrence|package|rest|proposals?|"
    r"soldiers|troops|promises?|pledges?|undertaking|enterprise|operation|deployment|they|we|Europe(?:ans?)?|"
    r"initiative|security)\b",
    re.I,
)
_ELSE = re.compile(
    r"\b(?:sanctions?|oil|gas|tariffs?|China|India|Congress|Senate|ratif\w+|legally|trade|elections?|summit|phone|"
    r"talks|negotiations|meeting|weapons?|missiles?|Patriots?|Tomahawks?)\b"
)
_GATE = (
    "need", "want", "require", "demand", "seek", "insist", "call", "ask", "expect", "assum", "suppos", "reckon",
    "depend", "hinge", "rest", "hang", "hung", "turn", "rel", "count", "crucial", "critical", "vital", "essential",
    "necessary", "decisive", "key", "cornerstone", "imperative", "a must", "without", "unless", "only", "must",
    "to have", "indispensable", "fundamental", "had to", "has to", "have to", "press", "push", "lobb", "plead",
    "appeal", "urg", "pray", "stand", "fall", "difference", "enjoy", "secured", "won", "gain", "welcom", "hail",
    "prais", "speak", "spoke", "talk", "cite", "point", "thank", "pivotal", "absent", "should", "ought",
)  # fmt: skip


def find(scene: Scene) -> Iterator[Found]:
    """Find how much a plan needs America: ``there must be a backstop``; ``the force would not last without the US``."""
    if not scene.has(*_GATE) or not (scene.about.topic or scene.has("force", "guarantee", "backstop")):
        return
    if not (scene.search(_AMERICA) or scene.about.party == "US"):
        return
    if (found := _without(scene)) is not None:
        yield found
    for each in scene.clauses:
        if (one := _wanted(scene, each) or _must(scene, each) or _is_needed(scene, each)) is not None:
            yield one


_AMERICA = re.compile(rf"{US_WORDS}|\b(?:backstop|safety net)\b")


def _bare(words: str) -> str:
    """Words without quotation marks."""
    return _MARKS.sub("", words)


def _wanted(scene: Scene, each: Clause) -> Found | None:
    """``The plan needs an American backstop``; ``the whole thing hinges on the Americans``."""
    verb = each.verb
    rest = _bare(scene.words(verb.i + 1, each.last)) if verb.i < each.last else ""
    if not rest or negated(verb) or _ELSE.search(rest):
        return None
    whole = subject(verb)
    if whole is None or american(scene, verb):
        return None
    if verb.lemma_ in _WANTS:
        return claim(scene, each.first, each.last, None, verb) if _WANTED.match(rest) else None
    if verb.lemma_ in _EXPECTS:
        return claim(scene, each.first, each.last, "expected", verb) if _EXPECTED.match(rest) else None
    if verb.lemma_ in _TELLS_OF and _HELD.match(rest) and not _LONG.search(rest):
        return claim(scene, each.first, each.last, "signalled", verb)
    if verb.lemma_ in _RESTS and _ON.match(rest) and _plan(scene, verb, whole):
        return claim(scene, each.first, each.last, None, verb)
    if verb.lemma_ in {"have", "be", "get"} and _WANTED.match(rest):
        due = _DUE.search(scene.words(each.first, verb.i)) or (
            verb.dep_ == "xcomp" and verb.head.lemma_ in {"have", "need"}
        )
        if due and (verb.lemma_ != "be" or whole.dep_ == "expl"):
            return claim(scene, *scene.whole(verb), None, verb)
    if verb.lemma_ in _HAS and top(verb) == verb and _HELD.match(rest) and _plan(scene, verb, whole):
        return claim(scene, each.first, each.last, "confirmed", verb)
    if verb.lemma_ in {"see", "regard", "view", "consider", "describe", "call", "deem"} and _SEEN_AS.match(rest):
        return claim(scene, verb.i + 1, each.last, None, verb)
    return None


def _plan(scene: Scene, verb: Token, doer: Token) -> bool:
    """Whether the plan is meant, and no state whose part depends on something."""
    words = scene.words(*extent(doer, without=("relcl", "acl", "appos")))
    return scene.party(verb) in {None, COALITION} and _THING.search(words) is not None


def _must(scene: Scene, each: Clause) -> Found | None:
    """``The Americans must be part of it``."""
    verb = each.verb
    if not american(scene, verb):
        return None
    words = _bare(scene.words(each.first, each.last))
    due = _DUE.search(words)
    if due is None or _ELSE.search(words[due.end() :]) or not re.match(rf"\W*(?:\w+ly )?{_JOIN}", words[due.end() :]):
        return None
    return claim(scene, each.first, each.last, None, verb)


def _is_needed(scene: Scene, each: Clause) -> Found | None:
    """``American support is needed``; ``a backstop remains indispensable``."""
    verb = each.verb
    doer = subject(verb)
    if doer is None or top(verb) != verb or doer.i > verb.i:
        return None
    said = scene.words(*extent(doer, without=("relcl", "acl", "appos")))
    if not re.search(_AID, said) or _ELSE.search(said):
        return None
    start = min([verb.i, *(one.i for one in kids(verb, "aux", "auxpass"))])
    if scene.doc[doer.left_edge.i].lower_ == "only" and _FAILS.search(each.text):
        return claim(scene, each.first, each.last, None, verb)  # "only American help would make it credible"
    return claim(scene, each.first, each.last, None, verb) if _NEEDED.match(scene.words(start, each.last)) else None


def _without(scene: Scene) -> Found | None:
    """``The force would lack teeth | unless the Americans provide eyes and ears``; ``works only with America``."""
    match = scene.search(_WITHOUT)
    if match is None or (match["if"] in {"If", "if"}):
        return None
    first, last = scene.tokens(*match.span())
    opener = scene.doc[first]
    if match["if"]:
        verb = verb_of(scene.doc[last])
        while verb.dep_ in {"aux", "auxpass"}:
            verb = verb.head
        if verb.dep_ != "advcl" or verb.left_edge.i > first + 1:
            return None
        matrix, end = verb.head, scene.clause(verb)[1]
    else:
        matrix, end = verb_of(opener), _noun_end(scene, last)
    if matrix.pos_ not in {"VERB", "AUX", "ADJ"}:
        return None
    matrix = top(matrix)
    low, high = scene.clause(matrix)
    words = scene.words(min(low, first), max(high, end))
    doer = subject(matrix)
    if (
        doer is None
        or not (doer.dep_ == "expl" or _plan(scene, matrix, doer))
        or not _FAILS.search(words)
        or _ELSE.search(words)
    ):
        return None
    return claim(scene, min(low, first), max(high, end), None, matrix)


def _noun_end(scene: Scene, last: int) -> int:
    """The end of what is named last, with what hangs on it but clauses."""
    token = scene.doc[last]
    while (
        token.dep_ in {"compound", "amod", "nmod", "poss", "conj"}
        and token.head.pos_ in {"NOUN", "PROPN"}
        and token.head.i < scene.sent.end
    ):
        token = token.head
    return extent(token, without=("relcl", "acl", "appos", "punct"))[1]
