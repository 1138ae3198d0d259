"""Would the war be ended by force, and is a negotiated end possible?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from foedus.read.finders.reach import acting, reach
from foedus.read.grammar import overlaps
from foedus.read.scene import Found, Scene

_NEEDS = (
    "force", "means", " arms", "weapons", "militar", "battlefield", "fight", "continue", "offensive", "operation",
    "negotiat", "talks", "diplomat", "diplomac", "dialogue", "peaceful", "political", "common sense",
    "end of the tunnel", "peace is", "agreement", " deal", "settlement",
)  # fmt: skip
_GAP = r"(?: +[\w’'“”\"-]+)"
_ENDS = (
    r"(?:finish|end|reach|achiev|win|won|settl|solv|resolv|continu|attain|accomplish|complet|pursu|conclud|"
    r"fulfil|decid|get\b|obtain|enforc|impos|"
    r"implement|carry|carried|secur|see to it|do it|do so)\w*"
)
_BY_FORCE = re.compile(
    rf"\b{_ENDS}\b{_GAP}{{0,9}}? (?:(?:by|with|through|using|by use of) (?:military )?(?:force(?! of law)|means|arms|"
    rf"weapons|strength)|militarily|"
    r"on the battlefield|by military means|using the army)\b|"
    r"\b(?:use|resort(?:ing)? to|rely(?:ing)? on|turn(?:ing)? to|using) (?:military )?force(?! of law)\b|"
    rf"\bmilitarily\b{_GAP}{{0,4}}? {_ENDS}|\bby (?:military )?force(?: of arms)?\b{_GAP}{{0,5}}? {_ENDS}",
    re.I,
)
_FIGHTS_ON = re.compile(
    rf"\b(?:fight(?:ing)? on\b|(?:continue|keep|carry on|go on|press on|push on)(?: with)?{_GAP}{{0,3}}? (?:fighting|"
    rf"fight|offensive|(?:special )?military operation|war)\b|"
    r"(?:war|campaign|operation|offensive|fighting) (?:would|will|must|is going to) (?:continue|go on)|"
    r"operation (?:(?:in|against) Ukraine )?(?:continues|goes on))",
    re.I,
)
_NO_FORCE = re.compile(
    r"\b(?:ceasefire|reassurance|multinational|not|cannot|no longer|never|Ukraine (?:will|would|must|can))\b|"
    r"n[’']t\b|\bborders?\b",
    re.I,
)
_WAY = r"(?:negotiat\w+|talks|diplomacy|diplomatic\w*|dialogue|peaceful(?:ly)?|political|amicabl\w+)"
_SETTLED = (
    r"(?:settlement|solution|resolution|end\b|ending|end to|ended|settl\w+|resolv\w+|agree\b|agreement|deal|outcome|"
    r"means|way|path|track)"
)
_IF_ONLY = r"(?:,? (?:but )?(?:only )?(?:if|provided|as long as|so long as|once|on condition)\b[^.,;:—”\"]{5,90})"
_NEGOTIATED = re.compile(
    # an agreement is possible, provided reason wins; the war could be ended by talks if it does
    rf"\b(?:an? |the |any )?(?:agreement|deal|settlement|solution|peace|compromise)\b{_GAP}{{0,4}}? (?:is|"
    r"was|would be|can be|could be|"
    rf"may be|might be) (?:\w+ )?(?:possible|found|reached|conceivable|within reach|achievable)"
    rf"(?:, [^,;:“”]{{3,60}}(?=,))?{_IF_ONLY}|"
    rf"\b(?:ended|settled|solved|resolved){_GAP}{{0,4}}? {_WAY}{_IF_ONLY}|"
    rf"\b(?:{_SETTLED}{_GAP}{{0,8}}? {_WAY}|(?:negotiated|diplomatic|peaceful|political|"
    rf"acceptable) (?:\w+ )?{_SETTLED})\b|"
    rf"\bprefer\w*{_GAP}{{0,4}}? (?:diplomacy|{_WAY})|\b(?:diplomacy|talks|"
    rf"negotiations?){_GAP}{{0,4}}? prefer\w*(?: option)?|"
    rf"\bif common sense{_GAP}{{1,3}}|\blight at the end of the tunnel\b|\bpossible to (?:agree|"
    rf"reach){_GAP}{{0,4}} (?:end|solution|settlement|agreement|option)",
    re.I,
)
_OPEN = re.compile(
    r"\b(?:possib\w+|can|could|may|might|would|will|open|ready|prepared|prefer\w*|chance|hope\w*|want\w*|willing|"
    r"interested|if|option|prevails?|"
    r"favou?r\w*|seek\w*|committed|like|see[sn]?|saw)\b",
    re.I,
)
_WAR = re.compile(r"\b(?:war|conflict|fighting|crisis|Ukrain\w+|Putin|Kremlin|Moscow|Russia\w*)\b", re.I)
_IF = re.compile(r"\b(?:if|provided|as long as|once|unless|only when)\b.*", re.I | re.S)
_LONG = 200
_NEAR = 4  # tokens before a verb in which it may be denied


def find(scene: Scene) -> Iterator[Found]:
    """Find who would end the war by force, and how far a negotiated end is possible."""
    if not scene.has(*_NEEDS) or not _WAR.search(scene.line.text):
        return
    done: list[tuple[int, int]] = []
    for pattern in (_BY_FORCE, _FIGHTS_ON):
        for match in scene.finditer(pattern):
            first, last = scene.tokens(*match.span())
            low, high = reach(scene, acting(scene.doc[first]), first, last)
            words = scene.words(max(low, first - _NEAR), high)
            if overlaps(low, high, done) or _NO_FORCE.search(words) or not _russian(scene, first):
                continue
            done.append((low, high))
            yield Found(
                kind="statement",
                question="war.by_force",
                first=low,
                last=high,
                value="by_force",
                anchor=scene.doc[first],
            )
    yield from _settled(scene, done)


def _settled(scene: Scene, done: list[tuple[int, int]]) -> Iterator[Found]:
    """Find how far a negotiated end is possible, with what it depends on."""
    for match in scene.finditer(_NEGOTIATED):
        first, last = scene.tokens(*match.span())
        if overlaps(first, last, done) or not _russian(scene, first):
            continue
        low, high = reach(scene, acting(scene.doc[first]), first, last)
        low = _with_if(scene, low, first)
        words = scene.words(low, high)
        if not _OPEN.search(words) or len(words) > _LONG:
            continue
        done.append((low, high))
        branch = _IF.search(words)
        yield Found(
            kind="condition",
            question="war.negotiated_end",
            first=low,
            last=high,
            value=branch[0].rstrip(' ,.;:”"’') if branch else words,
            anchor=scene.doc[first],
        )


def _with_if(scene: Scene, low: int, first: int) -> int:
    """Go back to an "if" that stands before what it conditions, within one voice."""
    chain = scene.voices.chains[first]
    for token in reversed(scene.doc[scene.sent.start : low]):
        if (scene.voices.chains[token.i] != chain and token.is_alpha) or token.text in ";:":
            return low
        if token.lower_ == "if":
            return token.i
    return low


def _russian(scene: Scene, first: int) -> bool:
    """Whether it is Moscow that says or does it."""
    verb = acting(scene.doc[first])
    return "RU" in {scene.voice(scene.doc[first]), scene.party(verb), scene.party(verb.head)}
