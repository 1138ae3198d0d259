"""How far does a stance go behind the words that show it: ``will decide on troops | only once terms are clear``?"""

from __future__ import annotations

import re
from dataclasses import replace

from foedus.read.grammar import trim
from foedus.read.scene import Found, Scene

_WORD = r"(?:(?!\b(?:said|says|told|added|according)\b)[\w’'“”%./-]+)"
_CLAUSE = rf"(?: {_WORD}){{1,18}}"
# What a party waits for belongs to its waiting; of what it promises the condition is told apart.
_WAITS = re.compile(rf"(?:,? (?:only|not) (?:once|when|after|if)|,? before|,? until){_CLAUSE}")
_TO_WHAT = re.compile(rf" (?:now )?(?:whether|how|what|about|on (?:which|whether|what)){_CLAUSE}")
# "would join a mission that keeps the peace but not one that deters"
_BUT_NOT = re.compile(
    rf"(?:(?! but\b)(?: {_WORD}){{1,6}})??(?:, (?:he|she) (?:said|told \w+),)?,? (?:but )?(?:not|never) "
    rf"(?:to|in|of|for|as|on|with|a|an|one) ?(?: ?{_WORD}){{1,9}}"
)
# "a company, together with instructors and officers, at the disposal of the force"
_ASIDE = re.compile(
    rf", (?:together|along|complete) with(?: {_WORD}){{1,8}}, (?:at the disposal of|into|to|for|in)(?: {_WORD}){{1,5}}"
)
_DECIDES = re.compile(r"\b(?:decid|decision|make|mind|commit|settle|too (?:early|soon)|premature)", re.I)
_EARLY = re.compile(r"\b(?:too (?:early|soon)|premature) to \w+$")


def reaching(scene: Scene, stance: Found) -> Found:
    """Return a stance with what belongs to it behind its words."""
    if not stance.question.startswith("position."):
        return stance
    words = scene.words(stance.first, stance.last)
    end = scene.end(stance.last)
    patterns = [_ASIDE]
    if stance.value == "undecided" and _DECIDES.search(words):
        patterns = [_TO_WHAT, _WAITS] if _EARLY.search(words) else [_WAITS]
    elif stance.value in {"deploy_conditional", "deploy_committed", "open"}:
        patterns = [_BUT_NOT, _ASIDE]
    for pattern in patterns:
        match = pattern.match(scene.text, end)
        if match is not None:
            return replace(
                stance, last=max(trim(scene.doc, stance.first, scene.tokens(end, match.end())[1])[1], stance.last)
            )
    return stance
