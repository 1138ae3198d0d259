"""How far is American support by what papers have of it: ``no American signature is on it``?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from foedus.read.finders.american.american_word import american, claim
from foedus.read.finders.told import before
from foedus.read.finders.words import US_WORDS
from foedus.read.grammar import SUBJECTS, extent, negated, subject, top
from foedus.read.scene import Clause, Found, Scene

if TYPE_CHECKING:
    from foedus.read.tokens import Token

_PAPER = (
    r"(?:declaration|paper|text|document|statement|letter|protocols?|draft|pledge|communiqu[eé]|plan|it|agreement|pact|"
    r"accord|commitments?|anything|memorandum|signatories)"
)
_SIGNS = re.compile(
    rf"\b(?:sign(?:ed|ing|s|atory)?|initial(?:l?ed)?|put(?:ting)? (?:its|his|their|a) (?:own )?(?:names?|"
    rf"signatures?|pens?) (?:to|"
    rf"on|under)|add(?:ed)? (?:its|his|their) (?:names?|signatures?)|subscrib\w+|adher\w+ to|part(?:y|ies) to|"
    rf"join(?:ed)? (?:the )?{_PAPER})\b"
)
_SIGNED_MATTER = re.compile(
    rf"\b{_PAPER}\b|\bsign(?:ed|ing|s)?(?: (?:nothing|off|up|on|itself|yet|any))*\W*$|\bpart(?:y|ies) to\b|\bnames?\b"
)
_OTHER_PAPERS = re.compile(
    r"\b(?:treat(?:y|ies)|bill|law|order|decree|sanctions?|minerals?|trade|deal with|contracts?)\b", re.I
)
_SIGNATURE = re.compile(
    rf"\b(?:(?:no|without(?: an?| any)?) (?:{US_WORDS}(?:[’']s)? (?:signatures?|name)|signatures? (?:of|from|by) "
    rf"(?:the )?{US_WORDS})|(?:{US_WORDS}(?:[’']s)?|(?:the )?(?:American|US) (?:side[’']s|envoys[’'])) "
    rf"(?:signatures?|name) "
    r"(?:is|was|were|are|does|did|do) (?:not|missing|absent|lacking))"
)
# What is said of America's part in a paper, and what became of it.
_PASSAGE = re.compile(
    r"\b(?:passages?|lines?|clauses?|sentences?|paragraphs?|references?|wording|mentions?|words|language|phrases?|"
    r"formulations?|provisions?|commitments?|promises?|pledges?|sections?|point)\b",
    re.I,
)
_GONE = re.compile(
    r"\b(?:drop(?:s|ped)?|vanish\w*|disappear\w*|soften\w*|water\w* down|remov\w+|cut|delet\w+|str[iu]ck\w*|"
    r"tak(?:en|es) out|"
    r"taken|left out|missing|gone|omitted|weaken\w*|dilut\w+|toned? down|edited out|excised|absent|scrapped|no longer|"
    r"not (?:in|survive)|did not survive|fell (?:out|away)|fallen (?:out|away)|crossed out|rewritten|replaced|lost)\b",
    re.I,
)
_PART = re.compile(
    r"\b(?:support|back|help|defen[cds]\w*|participat\w+|involve\w*|role|part|guarantee\w*|protect\w*|assist\w*|"
    r"commit\w*|"
    r"promis\w*|come to|backstop|force|attack\w*|signature|contribut\w+)\b",
    re.I,
)
_ARTICLE = re.compile(r"\barticle[ -](?:5|five|v)\b", re.I)
_LIKE = re.compile(r"\b(?:like|akin|model\w*|mirror\w*|similar|equivalent|resembl\w+|style|type|manner|as "
    r"strong as|along the lines|"
                   r"comparable|inspired|based on|correspond\w*|copies|copy)\b|-like\b", re.I)  # fmt: skip
_GIVES = re.compile(
    r"\b(?:guarantees?|promis\w*|offer\w*|package|commit\w*|assurances?|protection|pledg\w*|undertaking)\b", re.I
)
_TABLE = re.compile(
    r"\b(?:not|n[’']t|never|won[’']t)\b(?: \w+){0,2} (?:on the table|last|stay|stand|wait|be there|remain|be "
    r"available|be open|"
    r"be on offer|hold)\b[^.;,]{0,20}\b(?:for ?ever|indefinitely|for long|for ever|eternally|for good)\b",
    re.I,
)
_LAID = re.compile(
    rf"\b[Ww]hat (?:the )?{US_WORDS}(?: \w+)? (?:has |had |have )?(?:laid|put|placed|set|brought|offered|"
    rf"promised|proposed|presented)\b"
)
_BURDEN = re.compile(
    r"\b(?:Europe(?:ans?)?|allies|they|the continent)\b[^.;:“”\"]{0,40}?\b(?:carry|carrying|shoulder\w*|bear\w*|"
    r"tak(?:e|ing)|pay\w*|"
    r"assum\w+|provid\w+|do|doing|foot\w*|responsible for|own|lift\w*|supply\w*)\b[^.;:]{0,25}?\b(?:lion[’']s "
    r"share|burden|brunt|most of|"
    r"bulk|main (?:part|share)|majority|lead|first line|heavy lifting|main responsibility|primary "
    r"responsibility|bill)\b"
    r"(?: (?:of|for|in) (?:(?:the|any|this|such) )?[\w’-]+)?"
)
_NEAR_AMERICA = re.compile(rf"{US_WORDS}|\b(?:backstop|Witkoff|Kushner|Vance|Rubio|Hegseth)\b")
_GATE = (
    "sign", "initial", "name", "party to", "parties to", "passage", "line", "clause", "sentence", "paragraph",
    "reference", "wording", "mention", "words", "language", "phrase", "provision", "article", "forever", "for ever",
    "indefinitely", "for long", "for good", "laid", "put on", "put", "placed", "brought", "offered", "proposed",
    "lion", "burden", " lead", "first line", "responsib", "bill", "brunt", "bulk", "heavy lifting", "majority", "bind",
    "oblig", "contain", "no longer", "main ", "most of", "join", "subscrib", "commitment", "promise",
)  # fmt: skip
_MARKS = re.compile(r"[“”\"„]")


def find(scene: Scene) -> Iterator[Found]:
    """Find what is signed, left unsigned, struck out or laid on the table of an American promise."""
    if not scene.has(*_GATE) or not (scene.about.topic or scene.has("guarantee", "force")):
        return
    if not (_NEAR_AMERICA.search(f"{before(scene)} {scene.text}") or scene.about.party == "US"):
        return
    for match in scene.finditer(_BURDEN):
        first, last = scene.tokens(*match.span())
        if scene.voice(scene.doc[first]) == "US" or _expects(scene, match.start()):
            yield claim(scene, first, last, "not_committed", scene.doc[first])
    for each in scene.clauses:
        found = _signed(scene, each) or _silent(scene, each) or _struck(scene, each) or _offered(scene, each)
        if found is not None:
            yield found
    if signature := scene.search(_SIGNATURE):
        first, last = scene.tokens(*signature.span())
        verb = scene.doc[last].head
        if scene.doc[last].dep_ in SUBJECTS and verb.i > last and verb.lemma_ in _STANDS:
            last = scene.clause(verb)[1]
        yield claim(scene, first, last, "not_committed", scene.doc[first])


def _expects(scene: Scene, start: int) -> bool:
    """Whether an American wants it so: ``the US envoy expects | Europe to carry the burden``."""
    return _AMERICAN_ASKS.search(scene.text[:start]) is not None


_AMERICAN_ASKS = re.compile(
    rf"(?:{US_WORDS}|\b(?:Vance|Hegseth|Rubio|Witkoff|Bessent|Leavitt))[^.;]{{0,60}}\b(?:expect|want|ask|press|"
    rf"urg|say|said|tell|told|"
    r"insist|demand|call|warn|signal|made|let|argu|remind|suggest)\w*(?: (?:that|on|for|the|it|clear|plain|be "
    r"known|known|allies|them|Europeans))*\W*$"
)


def _signed(scene: Scene, each: Clause) -> Found | None:
    """``The Americans did not sign``; ``whose envoys signed nothing``; ``their government is not a party to it``."""
    verb = each.verb
    said = _MARKS.sub("", scene.words(scene.predicate(each)[0], each.last))
    match = _SIGNS.search(said)
    if match is None or match.start() > _NEAR or _OTHER_PAPERS.search(said) or top(verb) != verb:
        return None
    if not (negated(verb) or re.search(r"\b(?:nothing|neither|nor|no|not|without|declin\w+|refus\w+|yet)\b", said)):
        return None
    if not (_SIGNED_MATTER.search(said) and _americans(scene, verb)):
        return None
    return claim(scene, each.first, each.last, "not_committed", verb)


_STANDS = frozenset(("be", "appear", "stand", "bear", "figure", "feature", "follow", "adorn", "come"))
_NEAR = 25  # characters from the verb


def _americans(scene: Scene, verb: Token) -> bool:
    """Whether America or its envoys do it."""
    doer = subject(verb)
    if doer is None:
        return False
    if american(scene, verb):
        return True
    words = scene.words(*extent(doer, without=("relcl", "acl")))
    if re.search(r"\b[Ww]hose\b", words):  # "the United States, whose envoys ..."
        clause = doer.head
        while clause.dep_ not in {"relcl", "ROOT"}:
            clause = clause.head
        return _NEAR_AMERICA.search(scene.words(*extent(clause.head, without=("relcl",)))) is not None
    own = re.match(
        r"(?:their|its|his|the) (?:own )?(?:government|country|envoys|administration|side|president)\b", words, re.I
    )
    return _NEAR_AMERICA.search(words if own is None else before(scene)) is not None


def _silent(scene: Scene, each: Clause) -> Found | None:
    """``The declaration does not bind the United States``; ``the text makes no mention of America``."""
    verb = each.verb
    doer = subject(verb)
    if doer is None or not re.fullmatch(_PAPER, doer.lower_) or top(verb) != verb:
        return None
    said = scene.words(scene.predicate(each)[0], each.last)
    if _NAMES_IT.search(said) and re.search(US_WORDS, said) and (negated(verb) or re.search(r"\bno\b", said)):
        return claim(scene, each.first, each.last, "not_committed", verb)
    return None


_NAMES_IT = re.compile(
    r"\b(?:mention\w*|name[ds]?|refer\w*|bind\w*|oblig\w+|commit\w*|contain\w*|list\w*|includ\w+|spell\w*|"
    r"say\w*|speak\w*|specif\w+)\b"
)


def _struck(scene: Scene, each: Clause) -> Found | None:
    """``The reference to American help in defending the force was dropped``."""
    verb = each.verb
    doer = subject(verb)
    if doer is None or _PASSAGE.search(doer.text) is None or top(verb) != verb:
        return None
    said = scene.words(*extent(doer))
    if not (re.search(US_WORDS, said) and _PART.search(said)):
        return None
    rest = scene.words(scene.predicate(each)[0], each.last)
    return (
        claim(scene, min(each.first, extent(doer)[0]), each.last, "not_committed", verb) if _GONE.search(rest) else None
    )


def _offered(scene: Scene, each: Clause) -> Found | None:
    """``The guarantees on offer are like Article 5``; ``the offer will not be on the table forever``."""
    verb = each.verb
    words = _MARKS.sub("", each.text)
    if (_LAID.match(words) and verb.dep_ in {"csubj", "csubjpass"}) and verb.head.pos_ in {"VERB", "AUX"}:
        low, high = scene.clause(verb.head)
        return claim(scene, min(low, each.first), max(high, each.last), "confirmed", verb.head)
    if top(verb) != verb:
        return None
    if _TABLE.search(words):
        return claim(scene, each.first, each.last, "signalled", verb)
    if not (_ARTICLE.search(words) and _LIKE.search(words) and _GIVES.search(words)):
        return None
    doer = subject(verb)
    whose = f"{scene.words(*extent(doer)) if doer is not None else ''} {words}"
    if _NEAR_AMERICA.search(whose) or scene.voice(verb) == "US":
        return claim(scene, each.first, each.last, "signalled", verb)
    return None
