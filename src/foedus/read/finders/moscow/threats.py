"""Are foreign soldiers threatened?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from foedus.read.finders.reach import acting, reach
from foedus.read.grammar import extent, kids, subject, trim
from foedus.read.scene import Found, Scene

if TYPE_CHECKING:
    from foedus.read.tokens import Token

_NEEDS = (
    "target", "objective", "occupier", "destroy", "fair game", "strike", "hit ", "attack", "crosshairs",
    "eliminat", "confront", "clash", "war with", "safe",
    "be hit", "will hit", "threat", "enem", "shot at", "fired at", "fired on", "under fire", "combatant",
    " fire", "shelling",
    "fire on", "fire at", "firing", "shoot", "open fire", "kill", "bomb",
)  # fmt: skip
_GAP = r"(?:[ ,]+[\w’'“”\"-]+)"
_TROOPS = re.compile(
    r"\b(?:troops?|soldiers?|peacekeepers?|contingents?|forces?|servicemen|squaddies|legions?|warriors|personnel|"
    r"units?|boots|presence|"
    r"deployments?|"
    r"military bases|military (?=deployed|personnel|contingents?)|(?:[Mm]ilitary )?facilities|battalions?|brigades?|"
    r"trainers|instructors|in uniform|intervention|infrastructure of NATO)\b",
    re.I,
)
_THEY = re.compile(r"\b(?:they|them|their|these|it|all of this|such (?:a )?(?:moves?|actions?|steps?))\b", re.I)
_TARGET = re.compile(
    r"\b(?:legitimate|lawful|valid|legal|fair|military|rightful|justified|potential|natural|priority|primary|combat)"
    r"[”\"’']?\s+(?:and \w+ )?[“\"‘']?(?:military |combat )?(?:targets?|objectives?)\b|\bfair game\b|"
    r"\btargets? for (?:destruction|attack|\w+ strikes?)|"
    rf"\b(?:consider|deem|treat|regard|view|see|seen|becom|becam|be|make|making|turn|designat|declar|call|classif|"
    rf"count|constitut)\w*(?:(?! (?:would|will|could|may|might|are|is)\b){_GAP}){{0,7}}? "
    r"[“\"‘']?(?:a |an |the |our |its |his )?[“\"‘']?(?:\w+ )?(?:targets?|occupiers?|interventionists)\b|"
    r"\b(?:would|will|could|are|is|be) (?:be |become )?(?:regarded as |seen as |treated as |considered )?(?:an? |"
    r"the |our |its |"
    r"Russia’s |Russia's )?(?:enem(?:y|ies)\b(?! (?:forces|troops|territory|lines))|(?:enemy )?combatants?\b)|"
    r"\b(?:would|will|could|can|may|might|must|should) (?:have to )?(?:expect|reckon with|face|count on|come under)"
    r"(?: to| being)?(?: be)? (?:shot at|shelled|fired (?:on|at|upon)|attacked|hit|struck|targeted|destroyed|"
    r"bombed|killed|"
    r"(?:Russian )?(?:fire|attacks?|strikes?|shelling))\b|"
    r"\b(?:would|will) (?:be )?(?:shot at|fired (?:on|at|upon)|shelled|bombed|killed)\b|"
    r"\b(?:would|will)(?: be| not be) (?:destroyed|targeted|eliminated|safe|struck|hit|attacked)\b|"
    r"\b(?:can|could|may|might) (?:legitimately |lawfully |rightfully |rightly |legally |well |now |then )?be "
    r"(?:legitimately |lawfully |rightfully |rightly |legally )?(?:destroyed|targeted|eliminated|struck|hit|attacked|"
    r"bombed|killed|shot at|fired (?:on|at|upon)|shelled)\b|"
    r"\b(?:feel|be|is|are) (?:free|entitled|within its rights) to (?:destroy|strike|hit|attack|target|bomb|kill|"
    r"fire (?:on|"
    r"at)|"
    r"shoot at) (?:it|them|these|those|such|any|foreign|the)\b|"
    r"\b(?:would|will|could|can|may) (?:\w+ )?(?:bring|mean|lead|trigger|risk|provok|cause|start|"
    r"spark)\w*(?: [\w-]+){0,4}? "
    r"(?:confrontation|clash|conflict|war) with (?:Russia|Moscow)\b|\bin (?:our|its|"
    r"Russia’s|Russia's) (?:sights|crosshairs)\b",
    re.I,
)
# "Send your troops and | we will hit them".
_THEM = re.compile(
    r"\b(?:we|Russia|Moscow|our (?:army|forces)|the Russian army|he|it) (?:will|would|shall|[’']ll) (?:\w+ "
    r")?(?:destroy|strike|hit|"
    r"attack|target|bomb|kill|shell|shoot at|fire (?:on|at)|wipe out|crush) (?:it|them|these|those)\b",
    re.I,
)
_STRIKE = re.compile(
    rf"\b(?:strik(?:e|ing)|hit(?:ting)?|destroy(?:ing)?|attack(?:ing)?|target(?:ing)?|eliminat(?:e|ing)|kill(?:ing)?|"
    rf"bomb(?:ing)?|fir(?:e|ing) (?:on|at|upon)|shoot(?:ing)? (?:at|down)?|wip(?:e|ing) out|crush(?:ing)?)"
    rf"{_GAP}{{0,4}}? (?:troops|soldiers|contingents?|peacekeepers|forces|units|servicemen|squaddies|whoever|anyone|"
    rf"anybody)\b",
    re.I,
)
# Who threatens whom: "Putin threatens Western soldiers".
_THREATENS = re.compile(
    r"\bthreaten(?:s|ed|ing)? (?:(?:the|any|all|future|possible|these|those|such|foreign|Western|European|NATO|"
    r"Nato|allied|British|French|coalition) ){1,3}(?:and \w+ )?(?:ground )?(?:troops|soldiers|contingents?|"
    r"peacekeepers|"
    r"forces|units|servicemen|personnel|mission)\b",
    re.I,
)
_OURS = re.compile(r"\b(?:Putin|Moscow|Kremlin|Russia)\b")
_MENACE = re.compile(r"\b(?:will|would|threat\w*|warn\w*|vow\w*|ready to|prepared to|shall|promis\w*)\b", re.I)
_FOREIGN = re.compile(
    r"\b(?:foreign|Western|European|NATO|Nato|allied|multinational|any|such|these|those|peacekeepers?|French|British|"
    r"German|coalition|Alliance|reassurance|their|international|the West|abroad|outside)\b",
    re.I,
)
_NEVER = re.compile(
    r"\b(?:set as (?:its|their|our|his) target|(?:size|number|spending|recruit\w*|growth|strength) targets?|target "
    r"(?:of|for) "
    r"(?:\d|recruit|spend)|drones?|energy|refiner\w+|(?:oil|fuel) depots?|airfields?|pipelines?|ships?|vessels?|"
    r"tankers?|"
    r"Ukrain\w+ (?:troops|"
    r"soldiers|forces)|Russian (?:troops|soldiers|forces) (?:would|will|are) (?:also |now )?be)\b"
)

_SPARED = re.compile(
    r"(?:\bnot|n[’']t|\bnever|\bno longer)\b(?! only)[^.;,]{0,40}?\b(?:targets?|attack\w*|"
    r"strik\w*|fire)\b",
    re.I,
)
_IF_THEY = re.compile(
    r"(?:^|[\"“] ?|[;:] |that )"
    r"(?P<case>(?:if|should|once|when) (?:they|such|these|any|foreign|Western|the)\b[^.;:]{5,110}, ?)$",
    re.I,
)
_IF = re.compile(r"\b(?:if|should|once|when)\b", re.I)


def find(scene: Scene) -> Iterator[Found]:
    """Find threats against foreign soldiers, each from whom it threatens to what is threatened."""
    if not scene.has(*_NEEDS):
        return
    done: list[tuple[int, int]] = []
    for pattern in (_TARGET, _THREATENS, _STRIKE, _THEM):
        for match in scene.finditer(pattern):
            first, last = scene.tokens(*match.span())
            if any(a <= first <= b for a, b in done):
                continue
            low, high = reach(scene, acting(scene.doc[first]), first, last)
            low = _from_whom(scene, low, first)
            words = scene.words(low, high)
            if not _troops(scene, words) or _NEVER.search(words) or not _menacing(scene, pattern, words, first):
                continue
            done.append((low, high))
            yield Found(
                kind="statement",
                question="threat.foreign_troops",
                first=low,
                last=high,
                value="not_targets" if _SPARED.search(words) else "legitimate_targets",
                anchor=scene.doc[first],
            )


def _troops(scene: Scene, words: str) -> bool:
    """Whether it is foreign soldiers that are threatened, by their name or by a word for them."""
    if _TROOPS.search(words):
        return _FOREIGN.search(scene.line.text) is not None or scene.about.force or scene.about.pledged
    return _THEY.search(words) is not None and (
        scene.about.force or (scene.search(_TROOPS) is not None and scene.search(_FOREIGN) is not None)
    )


def _menacing(scene: Scene, pattern: re.Pattern[str], words: str, first: int) -> bool:
    if pattern is _TARGET:
        return True
    verb = acting(scene.doc[first])
    if _asked(verb):
        return False
    if pattern is _THEM and scene.search(_OURS):
        return True
    russian = "RU" in {scene.party(verb), scene.voice(scene.doc[first])}
    if pattern is _THREATENS:
        return russian
    return russian and scene.search(_MENACE) is not None and _FOREIGN.search(words) is not None


def _asked(verb: Token) -> bool:
    """Whether it is only asked: ``would Russia shoot at them``."""
    doer = subject(verb)
    return doer is not None and any(each.tag_ == "MD" and each.i < doer.left_edge.i for each in kids(verb, "aux"))


def _from_whom(scene: Scene, low: int, first: int) -> int:
    """Go back to the soldiers, and to the "if" in whose clause they stand."""
    doc, chain = scene.doc, scene.voices.chains[first]
    start = low
    doer = subject(acting(doc[first]))
    before = scene.text[: scene.start(first)]
    case = _IF_THEY.search(before[: scene.start(low)])
    at = scene.tokens(case.start("case"), case.end())[0] if case else low
    if case and scene.voices.chains[at] == chain:
        return at
    if doer is not None and low <= doer.i and doer.lower_ in {"they", "these"} and not _IF.search(before):
        return low
    for token in reversed(doc[scene.sent.start : first]):
        if token.text in {";", ":"} or (scene.voices.chains[token.i] != chain and token.is_alpha):
            break
        if _TROOPS.fullmatch(token.text):
            noun = token
            while noun.head.i > noun.i and noun.dep_ in {"compound", "amod", "nmod"}:
                noun = noun.head
            if noun.i < start:
                start = min(extent(noun, without=("relcl", "acl", "punct"))[0], start)
            condition = _condition(scene, token)
            if condition is not None and scene.voices.chains[condition] == chain:
                start = min(start, condition)
            if _FOREIGN.search(doc.part(start, first)):
                break
    doer = subject(acting(doc[start])) if start < low else None
    if doer is not None and doer.i < start and start - doer.i < 3 and scene.voices.chains[doer.i] == chain:
        start = min(start, doer.left_edge.i)
    return trim(doc, max(start, scene.sent.start), first)[0]


def _condition(scene: Scene, token: Token) -> int | None:
    """Where the "if" stands in whose clause a word is."""
    for above in token.ancestors:
        marks = [each for each in kids(above, "mark", "advmod") if each.lower_ in {"if", "should", "once", "when"}]
        if marks and marks[0].i >= scene.sent.start:
            return marks[0].i
    return None
