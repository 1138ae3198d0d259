"""How binding is the guarantee?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from foedus.read.finders.reach import acting, head, one_act
from foedus.read.finders.told import before
from foedus.read.grammar import kids, overlaps, subject, trim
from foedus.read.lexicon import listed
from foedus.read.scene import Clause, Found, Scene

_THING = re.compile(
    r"\b(?:guarantees?|commitments?|agreements?|texts?|documents?|treat(?:y|ies)|plans?|declarations?|"
    r"assurances?|pledges?|offers?|"
    r"statements?|"
    r"promises?|letters?|memorand\w+|deal|accords?|pacts?|it|they|this|nothing|nobody)\b",
    re.I,
)
_IS = (
    r"(?:is|are|was|were|be|been|remain\w*|stays?|became|become)(?:n[’']t)?(?: (?:only|merely|purely|still|so far|"
    r"for now|also|not|no|never|yet|currently|"
    r"neither|both|just|a|an|being|made|fully|\w+ly)){0,3}"
)
_SAID = re.compile(
    rf"\b(?:{_IS}|described (?:\w+ ){{0,3}}as(?: both)?) [“\"‘]?"
    rf"(?:(?:legally|politically|internationally)[ -](?:and |but (?:not )?)?){{0,2}}"
    rf"(?:binding|non-?binding|bound\b|political\b(?= "
    rf"(?:for now|only|in nature|commitments?|declarations?|and (?:not|non|legally)|rather|but|not)\b|\W*$|[,.;])|"
    rf"enforceable)"
    r"|\b(?:has|have|had|carr(?:y|ies|ied)|lacks?|lacking|with(?:out)?) (?:no |any |"
    r"little |the )?(?:binding|full|legal(?:ly binding)?) (?:force|weight|"
    r"status|character|effect)"
    r"|\b(?:binds?|bound|oblig(?:es?|ed)|commits?) (?:them|us|anybody|anyone|nobody|no one|no country|nothing|"
    r"legally|(?:the|its|their|all|those) (?:signatories|countries|states|parties|who sign\w*))\b"
    r"|\b(?:drafted|written|conceived|designed|meant|drawn up) as an? (?:legally )?(?:non-?)?binding\b"
    r"|\b(?:nothing more than|no more than|merely|only|just) an? (?:purely )?political (?:statement|"
    r"declaration|promise|commitment|text)"
    r"|\bbut (?:has |have |with )?no legal (?:force|weight|effect)"
    r"|\bha(?:s|ve) (?:not |no )?(?:the )?force of law|\b(?:not|n[’']t) have the force of law"
    r"|\b(?:is|are|was|were) (?:\w+ )?(?:anchored|enshrined|grounded|fixed|"
    r"laid down) in (?:international |national )?law\b"
    r"|\b(?:will|would|does|do) (?:not )?(?:legally )?bind (?:its|the|all|any)\b"
    r"|\b(?:is|are|was|were|remains?) (?:of (?:a )?(?:purely |merely |only )?political nature|(?:only |merely )?an? "
    r"(?:mere |simple )?(?:declaration|statement|letter) of intent|without (?:any )?legal (?:effect|force))"
    r"|\b(?:creat\w+|impos\w+|contain\w*|includ\w*|establish\w*|entail\w*) (?:no |any )?(?:binding )?(?:legal )"
    r"(?:obligations?|commitments?|duties)\b(?=.*\blegal|.*$)"
    r"|\b(?:is|are|was|were|remains?) (?:[\w’'-]+ ){0,2}?an? (?:(?:purely|merely|only|mere|simple|first) )?political "
    r"(?:promise|commitment|pledge|declaration|statement|signal|agreement)"
    r"|\bno (?:legal|legally binding|binding) (?:bonds?|ties?|obligations?|force|duty|duties|commitments?)\b"
    r"|\blegally (?:bind|commit|oblig)\w* (?:them|our|it)sel|\blegally (?:bound|obliged|obligated)\b|\bnot legally\b",
    re.I,
)
_SELF = re.compile(r"\bsel|legally (?:bound|obliged|obligated|binding)$", re.I)  # allies bind themselves
# A commitment that somebody gave is binding; one that somebody asks for is not yet.
_GIVEN = re.compile(
    r"\b(?:sign\w*|adopt\w*|speaks? of|mention\w*|promis\w*|describ\w*|establish\w*|creat\w*|enshrin\w*|"
    r"set up|secur\w*|contain\w*|includ\w*|provid\w*|"
    r"outlin\w*|enter\w* into|(?:set out|laid down|fixed|form) (?:in|of)|plans? for|systems? of|forms? of|"
    r"present\w*|unveil\w*|announc\w*|finali[sz]\w*|"
    r"gives?|gave|given|offer\w*|foresees?|envisages?|got|"
    r"receiv\w*|amount\w* to|represents?|made|"
    r"ma(?:y|ke)s?|constitut\w*|agreed? (?:up)?(?:on|to)|agree (?:on|to)|commit\w* (?:themselves |"
    r"ourselves |itself )?to)\b(?:\W+[\w’-]+){0,6}?"
    r"\W+(?:a |an |the )?(?P<np>(?:(?:legally|politically)[ -](?:and (?:legally|politically)[ -])?)?(?:non-?)?"
    r"binding (?:\w+ ){0,2}?"
    r"(?:commitments?|guarantees?|agreements?|plans?|declarations?|treat(?:y|ies)|pledges?|assurances?|"
    r"obligations?)[^,.;:—]*)",
    re.I,
)
# A promise that is called no more than political.
_MADE = re.compile(
    r"\b(?:ma[dk]es?|making|gives?|gave|given|sign(?:s|ed)?|offer(?:s|ed)?|amounts? to|represents?|as) "
    r"an? (?:purely |merely |only )?political (?:commitment|promise|pledge|declaration|guarantee)\b",
    re.I,
)
# What is added to a guarantee: what it might hold, from when on.
_TO_GIVE = re.compile(
    r"\b(?:wants?|wanted|seeks?|sought) (?=to (?:promise|give|offer|make|sign|adopt|provide)\b)", re.I
)
_ADDED = re.compile(r"\s(?:that|which|who|if|once|when|as soon as|after|while|in addition)\b", re.I)
_NOT = re.compile(
    r"\bnon-?binding|\bno binding|\b(?:declaration|statement|letter) of intent\b|\bno (?:binding )?(?:legal|"
    r"obligation)|\black(?:s|ing)? (?:any )?legal|"
    r"without (?:any )?legal|\b(?:bind|oblige|commit)s? (?:nobody|no one|no country|"
    r"nothing)|\bnobody|"
    r"(?:\bnot\b|n[’']t|\bno\b|\bnever\b|\bneither\b|\bnor\b)[^.;]{0,45}?\b(?:binding|bind|bound|enforceable|"
    r"legal\w*|oblig\w*|commit|force of law)",
    re.I,
)
_POLITICAL = re.compile(r"\bpolitical(?:ly)?\b", re.I)
_MERELY = re.compile(r"^(?!.*\blegally\b).*\bpolitically\b", re.I | re.S)
_NONE = re.compile(r"\b(?:no|not|without|nor|neither|never)\b|n[’']t\b", re.I)
_NEAR = 8  # characters before a verb in which it is denied
_WHICH = re.compile(r"(?:that|which) (?:is|are|was|were|bind|will|would)\b", re.I)
_ONLY_IF = re.compile(
    r"\bonly (?:if|once|when|after)\b|\bunless\b|\b(?:whether|how far|to what extent|in how far)\b", re.I
)
_TIES = re.compile(r"\b(?:bind|bound|binding|legal\w*|political\w*|oblig\w+|enforceable|force)\b", re.I)
_ASKERS = listed("want need expect demand ask require urge call insist have ought like wish")
_MEANT = frozenset(("suppose", "mean", "intend", "design", "seem", "appear"))
_PAPER = re.compile(
    r"\b(?:guarantee|commitment|agreement|text|document|treat|declaration|pledge|promise|statement|paper|memorand|pact|"
    r"accord|letter|offer|sign)",
    re.I,
)
_DEMANDED = re.compile(
    r"\b(?:must|should|needs?|needed|has to|have to|ought|requir\w+|want\w*|call\w*|demand\w*|seek\w*|insist\w*|"
    r"urg\w+|ask\w*|expect\w*|hop\w+|only if|if)\b",
    re.I,
)


def find(scene: Scene) -> Iterator[Found]:
    """Find how binding something is said to be, in the smallest clause; what is only asked for is left out."""
    if not scene.has("bind", "bound", "political", "legal", "enforceable", "oblig", "commits", "law", "of intent"):
        return
    done: list[tuple[int, int]] = []
    for each in scene.clauses:
        match = _SAID.search(each.text)
        if (
            match
            and (_THING.search(each.text) or _SELF.search(match[0]))
            and not _asked_for(scene, each, match)
            and _topic(match[0])
            and not _of_else(scene, each)
        ):
            if overlaps(each.first, each.last, done):
                continue
            first = scene.clause(each.verb.head)[0] if _meant(each) else each.first
            done.append((first, each.last))
            last = one_act(scene, each.verb, each.last, _TIES)
            yield _claim(each, first, last, _value(scene.words(first, last)))
    if done:
        return
    if (made := scene.search(_MADE)) and not _DEMANDED.search(scene.text[: made.start()]):
        first, last = trim(scene.doc, *scene.tokens(*made.span()))
        yield _claim(Clause(scene.doc[first], first, last, made[0]), first, last, "political")
        return
    given = scene.search(_GIVEN)
    if given and not _DEMANDED.search(_TO_GIVE.sub("", scene.text[: given.end("np")])):
        words = _ADDED.split(given["np"], maxsplit=1)[0].rstrip()
        first, last = trim(scene.doc, *scene.tokens(given.start(), given.start("np") + len(words)))
        first = head(scene, acting(scene.doc[first]), first)
        clause = Clause(scene.doc[first], first, last, given["np"])
        none = _NONE.search(scene.text[max(given.start() - _NEAR, 0) : given.start("np")])
        yield _claim(clause, first, last, "not_binding" if none else _value(given["np"]))


def _asked_for(scene: Scene, each: Clause, match: re.Match[str]) -> bool:
    """Whether it is only asked for, or asked whether it is so; what would follow from it may stand after it."""
    if each.verb.head.lemma_ in _ASKERS and any(child.lower_ == "to" for child in kids(each.verb, "aux")):
        return True  # "wants the guarantees | to be binding"
    start = scene.start(each.first)
    told = each.verb.dep_ in {"relcl", "acl"} or _WHICH.match(each.text) is not None
    said = scene.text[: start + match.end()] if told else each.text[: match.end()]
    return _DEMANDED.search(said) is not None or _ONLY_IF.search(each.text) is not None


def _meant(each: Clause) -> bool:
    """Whether it is what a paper is said to be: ``The guarantees are supposed | to be legally binding``."""
    head = each.verb.head
    return each.verb.dep_ == "xcomp" and head.lemma_ in _MEANT and bool(kids(head, "nsubjpass", "nsubj"))


def _of_else(scene: Scene, each: Clause) -> bool:
    """Whether "they" are political, and what was spoken of before was no paper: ``The reasons are military ...``."""
    doer = subject(each.verb)
    if doer is None or doer.lower_ not in {"they", "these"} or re.search(r"bind|bound|legal|law", each.text, re.I):
        return False
    return _PAPER.search(f"{before(scene)} {scene.words(scene.sent.start, doer.i)}") is None


def _topic(words: str) -> bool:
    """Whether that is about binding: "is political" alone is, "was bound to fail" is not."""
    return re.search(r"bound to\b", words) is None


def _value(words: str) -> str:
    if _POLITICAL.search(words) and not re.search(r"\bbinding\b", words, re.I):
        return "political"
    return "not_binding" if _NOT.search(words) else "political" if _MERELY.search(words) else "binding"


def _claim(each: Clause, first: int, last: int, value: str) -> Found:
    return Found(kind="status", question="binding.status", first=first, last=last, value=value, anchor=each.verb)
