"""How far is American support by what America does: ``it refuses to promise a backstop``?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from foedus.read.finders.american.american_word import american, claim, supposed
from foedus.read.finders.told import before
from foedus.read.finders.words import TROOPS, US_WORDS, parts
from foedus.read.grammar import extent, kids, negated, subject, top
from foedus.read.scene import Found, Scene

if TYPE_CHECKING:
    from foedus.read.tokens import Token

_WORD = (
    r"(?:undertakings?|promises?|commitments?|pledges?|assurances?|guarantees?|backstops?|safety nets?|support|"
    r"help|backing|"
    r"protection|cover|role|word|assistance|say-so|blank cheque|umbrella|signal|answer)"
)
_GIVE = (
    r"(?:promis|giv|gave|offer|provid|commit|pledg|guarantee|mak|made|extend|lend|supply|issu|underwrit|"
    r"agree|vouch|tie|bind)\w*"
)
_PLAN = (
    r"(?:declaration|text|paper|document|protocols?|plans?|guarantees?|force|coalition|mission|package|"
    r"proposals?|initiative|"
    r"pledges?|scheme|it|them|framework|effort|statement|arrangements?|undertaking|Europeans|allies)"
)
_TELLS = (
    r"(?:spell(?:ed)?(?: out)?|sa(?:y|id|ys|ying)|explain\w*|detail\w*|specif\w+|elaborat\w+|disclos\w+|"
    r"defin\w+|describ\w+|reveal\w*|"
    r"go(?:ing)? into|clarif\w+|tell|told|lay out|laid out|outlin\w+|set out|indicat\w+|name[ds]?|stat\w+|commit\w*)"
)
_NO = r"(?:not|n[’']t|never|without|declin\w+|refus\w+|avoid\w*|yet to|stop\w* short of|little|nothing|no)"
_REFUSES = re.compile(
    rf"\b(?:refus|declin|avoid|hesitat|balk|stop\w* short|fail|shr[aiu]nk|shi?ed away|baulk|unwilling|reluctan|"
    rf"h[eo]ld back|held off|"
    rf"resist|stalled)\w*\b[^.;,]{{0,20}}?\b{_GIVE}\b[^.;,]{{0,35}}?\b{_WORD}\b|"
    rf"\b(?:giv|gave|offer|mak|made|issu|provid|extend)\w* (?:\w+ )?(?:no|little|neither|not? any) (?:[\w-]+ "
    rf"){{0,2}}?{_WORD}\b|"
    rf"\b(?:not|n[’']t|never|yet to|still to)\b(?: \w+){{0,2}}? {_GIVE} (?:up )?(?:[\w’-]+ ){{0,4}}?{_WORD}\b|"
    rf"\b(?:contribut|offer|promis|pledg|giv|gave|commit|provid|put)\w*(?: (?:itself|up|to|on the table))* "
    rf"(?:nothing|little|no more than)\b"
)
_WITHDRAWS = re.compile(
    rf"\b(?:withdr[ae]w|retract|drop|rescind|backtrack|took back|takes? back|walk\w* back|row\w* back|renege|"
    rf"revok|cancel|pull\w* back|water\w* down)\w*"
    rf"(?: (?:on|from|of))? (?:[\w’'-]+ ){{0,3}}?(?:offer|{_WORD})\b"
)
_COY = re.compile(
    r"^(?:\W|ha[sd]|have|is|was|are|were|been|remain(?:s|ed)?|also|so far|still|very|\w+ly)*(?:reluctant|"
    r"hesitant|unwilling|non-?committal|cagey|coy|evasive|"
    r"guarded|lukewarm|cool|ambiguous|ambivalent|wary|vague|tight-lipped|silent|undecided)\b"
)
_AVOIDS = re.compile(
    rf"^(?:\W|ha[sd]|have|so far|\w+ly|also)*(?:avoid|evad|dodg|duck|sidestep|withh[eo]ld|"
    rf"shun)\w* (?:[\w’-]+ ){{0,3}}?(?:{_WORD}|question)\b"
)
_HIDES = re.compile(
    rf"\b{_NO}\b(?: \w+){{0,3}}? {_TELLS}(?: \w+){{0,3}}? (?:what|how|whether|which|when|(?:its|his|their|the|"
    rf"any|further) \w+|details?|on)\b|"
    rf"\b{_TELLS} (?:very |so far )?(?:little|nothing|no more)\b|without (?:giving |going into )?(?:any "
    rf")?(?:details?|saying|specifying|explaining)"
)
_BEHIND = re.compile(
    rf"\b(?:giv|gave)\w* (?:its|his|the|a|their) (?:full )?(?:green light|blessing|go-ahead|nod|backing|support|"
    rf"approval|consent) (?:to|for) (?:[\w’-]+ ){{0,3}}?{_PLAN}\b|"
    rf"\b(?:is|are|was|were|stands?|stood|remains?) (?:\w+ )?(?:behind|on board with|in favou?r of) "
    rf"(?:(?:[\w’-]+ ){{0,3}}?{_PLAN}|us|Europe|Kyiv|Ukraine)\b"
)
_BACKS = re.compile(
    r"^(?:\W|ha[sd]|have|is|was|are|also|both|fully|strongly|warmly|publicly|openly|\w+ly)*"
    r"(?:back(?:s|ed|ing)?|support(?:s|ed|ing)?|endors\w+|prais\w+|hail\w*|bless\w*|welcom\w+|applaud\w*|"
    r"(?:stands?|stood) (?:\w+ )?(?:behind|by)|"
    rf"embrac\w+|approv\w+(?: of)?|underwr\w+|vouch\w* for|commend\w*|laud\w*) (?:[\w’-]+ ){{0,4}}?{_PLAN}\b"
)
_PROMISES = re.compile(
    r"^(?:\W|ha[sd]|have|is|was|are|also|now|\w+ly)*"
    rf"(?:promis|pledg|offer|vow|guarantee|assur|agree|commit|undert[ao]|dangl|confirm|held out|hold out|holds "
    rf"out|proffer)\w*"
    rf"(?: to (?:{_GIVE}|come|be|join|stand|help|support|back|underwrite|protect))? (?:[\w’'-]+ ){{0,4}}?{_WORD}\b"
)
_HELPS = re.compile(
    r"\b(?:will|would|shall|may|might|could|’ll|'ll|ready to|willing to|prepared to|offer\w* to|promis\w+ to|"
    r"pledg\w+ to|agree\w* to|going to|"
    r"intend\w* to|want\w* to|wish\w* to|vow\w* to|glad to|happy to|able to|open to|plans? to|planned to|undert\w+ to) "
    r"(?:also |indeed |\w+ly |still |be |only |in the end |at the end of the day )*"
    rf"(?:(?:help|assist|support|back|protect|defend|guarantee|aid|secure|join(?: in)?|coordinate|underwrite|"
    rf"contribut\w+|participat\w+|stand (?:by|behind))"
    rf"\b(?P<what>[^.;]*)|(?:lend|give|offer|provide|supply|play|take|extend)\b (?:[\w’'-]+ ){{0,4}}?(?:{_WORD}|"
    rf"hand|part)\b)"
)
_MATTER = re.compile(
    r"\b(?:guarantees?|security|force|mission|coalition|Ukraine|it|this|that|them|effort|plan|out|Europeans?|"
    r"allies|protocols?|"
    r"Europe|peace|Kyiv|troops)\b|^\W*$"
)
_ELSE = re.compile(
    r"\b(?:sanctions?|oil|gas|tariffs?|China|India|talks|summit|meeting|phone|call|Congress|Senate|peace deal|"
    r"weapons?|missiles?|"
    r"end (?:the|this) war|Moscow|Russia|Putin|territor\w+|minerals?|ceasefire deal|negotiat\w+|trade|"
    r"elections?|"
    r"Tomahawks?|money|funds?|NATO membership)\b"
)
_SOLDIERS = re.compile(
    rf"\b(?:own|ground|combat|{US_WORDS}) (?:troops|soldiers|forces)\b|\bboots\b|\b(?:send|"
    rf"sent|sending) (?:troops|soldiers)\b"
)
_HELD_PARTS = frozenset(
    ("air", "intelligence", "logistics", "monitoring", "command", "weapons", "sea", "troops", "land")
)
_GATE = (
    "refus", "declin", "avoid", "hesitat", "balk", "short of", "reluct", "unwilling", "no ", "not ", "n’t", "n't",
    "yet to", "nothing", "little", "without", "back", "support", "endors", "prais", "hail", "bless", "welcom",
    "behind", "stood by", "stands by", "approv", "promis", "pledg", "offer", "vow", "guarantee", "assur", "agree",
    "commit", "help", "assist", "protect", "defend", "join", "contribut", "participat", "lend", "withdr", "retract",
    "drop", "rescind", "back", "renege", "revok", "cancel", "cagey", "coy", "evasive", "hesitant", "guarded",
    "lukewarm", "ambiguous", "wary", "vague", "silent", "undecided", "committal", "cool", "evad", "dodg", "duck",
    "sidestep", "withh", "shun", "giv", "gave", "is ", "are ", "was ", "provide", "coordinate", "dangl", "embrac",
    "underwr",
)  # fmt: skip
_MARKS = re.compile(r"[“”\"„]")
_TOPIC = re.compile(
    r"\b(?:guarantees?|backstop|safety net|force|coalition|mission|allies|Europeans?|26|backing|troops|security|"
    r"peacekeep\w+)\b"
)
_COMMA = re.compile(
    r",? (?:arguing|saying|adding|after|because|since|so long as|as long as|provided|though|although|but)\b"
)


def find(scene: Scene) -> Iterator[Found]:
    """Find clauses in which America refuses, hides, backs, promises or helps."""
    if not scene.has(*_GATE) or not (scene.about.topic or _TOPIC.search(scene.line.text)):
        return
    if not (_AMERICA.search(f"{before(scene)} {scene.text}") or scene.about.party == "US"):
        return
    if not _TOPIC.search(f"{scene.line.text}") and not scene.about.force:
        return
    for each in scene.clauses:
        verb = each.verb
        if top(verb) != verb or supposed(verb) or not _does(scene, verb):
            continue
        said = _MARKS.sub("", scene.words(scene.predicate(each)[0], each.last))
        value = None if _means(scene, verb) else _value(said, verb)
        if value is not None:
            last = each.last
            if cut := _COMMA.search(scene.words(verb.i, each.last), _LEAST):
                last = scene.tokens(scene.start(verb.i), scene.start(verb.i) + cut.start())[1]
            yield claim(scene, each.first, last, value, verb)


_AMERICA = re.compile(rf"{US_WORDS}|\b(?:Pentagon|State Department)\b|\b(?:Witkoff|Kushner|Rubio|Vance|Hegseth)\b")
_LEAST = 25  # characters of a clause that are kept


def _means(scene: Scene, verb: Token) -> bool:
    """Whether what does it is what America would help with: ``American planes could protect the force``."""
    doer = subject(verb)
    return doer is not None and bool(_HELD_PARTS.intersection(parts(doer.text)))


def _value(said: str, verb: Token) -> str | None:
    """Return how far America goes by what it does."""
    if _ELSE.search(said) or _SOLDIERS.search(said):
        return None
    if _REFUSES.search(said):
        return "not_committed"
    if _COY.match(said) and not negated(verb):
        return "not_committed"
    if _AVOIDS.match(said):
        return "not_committed"
    if _WITHDRAWS.search(said):
        return "refused"
    if _HIDES.search(said):
        return "not_public"
    if negated(verb) or kids(verb, "neg"):
        return None
    if _BACKS.match(said) or _BEHIND.search(said):
        return "confirmed"
    named = _HELD_PARTS.intersection(parts(said))
    if named or TROOPS.search(said.replace("force", "")):
        return None  # with what it helps
    if _PROMISES.match(said):
        return "signalled"
    helps = _HELPS.search(said)
    if helps and (helps["what"] is None or _MATTER.search(helps["what"])):
        return "signalled"
    return None


def _does(scene: Scene, verb: Token) -> bool:
    """Whether America does it, or a paper of its own."""
    if american(scene, verb):
        return True
    doer = subject(verb)
    if doer is None or doer.dep_ not in {"nsubj", "nsubjpass"}:
        return False
    words = scene.words(*extent(doer, without=("relcl", "acl")))
    return (
        _THEIRS.search(words) is not None
        or (
            doer.lower_ in {"he", "she", "they", "envoys"}
            and scene.about.party == "US"
            and scene.voice(verb) in {None, "US"}
        )
        or (words.casefold() in {"the president", "his president"} and (scene.voice(verb) or scene.about.party) == "US")
    )


_THEIRS = re.compile(
    rf"^(?:the )?(?:{US_WORDS}(?:[’']s)? (?:\w+ )?(?:officials?|envoys?|negotiators?|diplomats?|plan|draft|text|"
    rf"proposal|offer|delegation|"
    rf"leader|president|side|administration|government|team|partners|friends)|(?:plan|draft|text|paper|offer|"
    rf"proposal) (?:from|of|by) "
    rf"(?:the )?{US_WORDS}|Kushner|Witkoff|Vance|Rubio|Hegseth|(?:its|his|the two|both|two|Trump[’']s) (?:\w+ "
    rf")?envoys|JD Vance|Marco Rubio)"
)
