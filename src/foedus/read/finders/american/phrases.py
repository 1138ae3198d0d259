"""How far is American support by a phrase: ``a force backed by the United States``?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from foedus.read.finders.american.american_word import claim
from foedus.read.finders.words import US_WORDS
from foedus.read.grammar import negated, subject
from foedus.read.scene import Found, Scene

_BACKED = re.compile(
    r"\b(?:(?:strongly|fully|firmly|openly|militarily|politically|publicly|actively) )?(?:backed|supported|"
    r"underwritten|endorsed|reinforced|"
    r"underpinned|bolstered|buttressed|assisted|flanked|propped up|shored up|backstopped)(?: up)? (?:\w+ )?by "
    r"(?:the (?:[\w-]+ ){1,3}of )?(?:the )?"
    rf"{US_WORDS}(?:[’']s)?(?: (?:support|power|guarantees?|backing|backstop|help|might|muscle|administration|"
    rf"government))*"
)
_WITH = re.compile(
    rf"\b(?P<with>(?:with|under|through|enjoying|plus|and) (?:an? |the |some )?(?:(?:strong|robust|firm|full|"
    rf"clear|direct|active|"
    rf"possible|limited|solid|necessary) )*{US_WORDS}(?:[’']s)? (?:(?:military|security|nuclear|air|logistical|"
    rf"political|full|strong) )?"
    r"(?:support|backing|help|assistance|participation|involvement|backstop|safety net|cover|umbrella|protection)|"
    rf"with (?:the )?(?:support|backing|help|assistance|participation|involvement) (?:of|from) (?:the "
    rf")?{US_WORDS})\b(?! and| or)"
)
_FORCE = re.compile(
    r"\b(?:force|mission|guarantees?|contributions|coalition|peacekeep\w+|troops|contingent|deployment)\b", re.I
)
_SUPPOSED = re.compile(
    r"\b(?:only|even|not|without|unless|if|whether|provided|need\w*|depend\w*|deploy\w* only)(?: \w+){0,2} *$", re.I
)
_WORD = (
    r"(?:word|answer|reply|decision|signal|nod|green light|commitment|clarity|promise|response|yes|assurance|"
    r"signature|guarantee|"
    r"pledge|backing|support|details|sign|go-ahead)s?"
)
_FOR_WORD = re.compile(
    rf"^\W*(?:(?:still|now|also) )*(?:for |on )?(?:[\w-]+ ){{0,3}}?(?:{_WORD} (?:from|by|of|in) (?:the )?{US_WORDS}|"
    rf"{US_WORDS}(?:[’']s)? (?:[\w-]+ )?{_WORD}|(?:to )?(?:hear|learn|know|see|find out)(?: more)? (?:from|what|"
    rf"whether|how(?: far| much)?) (?:the )?{US_WORDS})"
)
_ELSE = re.compile(r"\b(?:sanctions?|oil|gas|missiles?|Tomahawks?|Patriots?|tariffs?|weapons?|trade|visas?)\b", re.I)
_RATHER = frozenset(("than", "of", "without", "by", "not"))  # "rather than waiting for it"
_WAITS = frozenset(("wait", "await"))
_WAIT_GOES_ON = re.compile(
    rf"\b(?:the |[Aa] |long )*[Ww]ait for (?:the |an? |word from |answers? from )*{US_WORDS}(?:[’']s \w+)? "
    rf"(?:goes|went|drags|dragged|continues|"
    r"continued|is not over|lasts|stretches)(?: on)?"
)
_LEFT_OPEN = re.compile(
    r"\b(?:left|leaves|leaving|leave) (?:it )?(?:open|unanswered|unsaid|unclear|vague|in the dark|"
    r"aside)\b(?P<more>[^.;]{0,60}?\band )?[^.;]{0,25}?"
    rf"(?P<what>\b(?:what|how (?:much|far)|whether|which part) (?:the )?{US_WORDS} (?:would|will|can|could|"
    rf"might|is|was)(?: [\w’-]+){{1,3}})"
)
_REAL = re.compile(
    r"(?:(?:describ|promis|hail|prais|spoke of|speaks of|talked of|offer|welcom|announc|cit|tout)\w* "
    r")?(?:(?:an?|the) )?"
    r"(?:real|genuine|true|strong|robust|serious|credible|solid|ironclad|very strong|proper) (?:American |US |"
    r"U\.S\. )?(?:backstops?|safety nets?)\b"
)
_GATE = (
    "by ", "with ", "under ", "through ", "plus ", "wait", "open", "unanswered", "unsaid", "unclear", "backstop",
    "safety net", "and ",
)  # fmt: skip


def find(scene: Scene) -> Iterator[Found]:
    """Find phrases that say how far it is."""
    if not scene.has(*_GATE):
        return
    if scene.has("backstop", "safety net") and scene.has(
        "real", "genuine", "true", "strong", "robust", "serious", "credible", "solid", "clad", "proper"
    ):
        for match in scene.finditer(_REAL):
            first, last = scene.tokens(*match.span())
            if scene.voice(scene.doc[last]) == "US" or re.search(
                r"\b(?:Kushner|Witkoff|Rubio)\b", scene.text[: match.end()]
            ):
                yield claim(scene, first, last, "confirmed", scene.doc[last])
    if not scene.search(_AMERICA):
        return
    for pattern, value in ((_BACKED, "confirmed"), (_WITH, "expected")):
        for match in scene.finditer(pattern):
            if _FORCE.search(scene.text) and not _SUPPOSED.search(scene.text[: match.start()]):
                first, last = scene.tokens(*match.span())
                first += scene.doc[first].lower_ in {"and", "plus"}
                yield claim(scene, first, last, value, scene.doc[first])
    for match in scene.finditer(_WAIT_GOES_ON):
        first, last = scene.tokens(*match.span())
        yield claim(scene, first, last, "pending", scene.doc[first])
    for match in scene.finditer(_LEFT_OPEN):
        first, last = scene.tokens(match.start("what") if match["more"] else match.start(), match.end())
        yield claim(scene, first, last, "open", scene.doc[first])
    if scene.has("wait"):
        for each in scene.clauses:
            verb = each.verb
            if (
                scene.doc[verb.i - 1].lower_ in _RATHER
                or verb.lemma_ not in _WAITS
                or negated(verb)
                or verb.i >= each.last
                or subject(verb) is None
            ):
                continue
            rest = scene.words(verb.i + 1, each.last)
            if _FOR_WORD.match(rest) and not _ELSE.search(rest):
                yield claim(scene, each.first, each.last, "pending", verb)


_AMERICA = re.compile(US_WORDS)
