"""A presence on land, at sea and in the air: from where to where is it said?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from foedus.read.finders.contribution.giving import NOT_GIVEN, claim
from foedus.read.finders.words import parts
from foedus.read.grammar import negated, trim
from foedus.read.scene import Found, Scene

_DOMAIN = r"(?:(?:on |in |at |by |the )*(?:land|ground|sea|air|sky|skies|cyber(?:space)?)|naval|maritime|aerial)"
EVERYWHERE = re.compile(
    rf"\b{_DOMAIN}(?:,? (?:and |or |as well as )?{_DOMAIN})+(?: (?:forces?|units?|assets|deployments?|support|"
    rf"operations))?\b",
    re.I,
)
_SUCH = re.compile(
    r"(?:stand|deploy\w*|presence|forces?|units?|troops|contingents?|mission|support|operat\w+|guarantees?|lead|be|"
    r"present|"
    r"contribut\w+|"
    r"participat\w+)$",
    re.I,
)
_BACK = 12  # words before "on land, at sea and in the air" in which it says what is there
_OR_PRESENT = re.compile(
    r"\b(?:(?:whether |either )?(?:by )?(?:deploy\w*|send\w*|provid\w*|station\w*|plac(?:e|ing)|go to)) [^.;:—–]{0,60}?"
    r"(?:,? or (?:to |will |would |by )?(?:be |being )?|, where they (?:will|would|can) )[“\"]?$",
    re.I,
)


_PRESENT = frozenset(("be", "being", "present", "keep", "help"))
# What keeps a war going is no help; what Moscow turns down, or a government rules out, nobody offers
_WEAPONS = re.compile(r"\b(?:war economy|Russian)\b", re.I)
_TURNED_DOWN = re.compile(
    r"\b(?:reject\w*|turn(?:s|ed|ing)? down|rul(?:e|es|ed|ing) out|oppos\w*|scenarios?|"
    r"the only (?:states|countries|ones)|not)\b[^.;:]{0,60}$",
    re.I,
)


def domains(scene: Scene, given: list[Found]) -> Iterator[Found]:
    """A force or a presence ``in the air, at sea and on the ground``, whoever offers it."""
    if not scene.has(" sea", "naval", "maritime"):
        return
    for match in scene.finditer(EVERYWHERE):
        first, last = scene.tokens(*match.span())
        if any(each.first <= last and first <= each.last for each in given) or scene.search(NOT_GIVEN):
            continue
        low = first
        if low > scene.sent.start and scene.doc[low - 1].lower_ in {"whether", "either"}:
            yield claim("pledging.kinds", *trim(scene.doc, low - 1, last), parts(match[0]), scene.doc[first])
            return
        for token in scene.doc[max(scene.sent.start, first - _BACK) : first]:
            if _SUCH.match(token.text):
                low = token.left_edge.i if first - token.left_edge.i <= _BACK else token.i
                break
        if low == first and not re.search(r"forces?$", match[0], re.I):
            continue
        yield claim("pledging.kinds", *trim(scene.doc, low, last), parts(scene.words(low, last)), scene.doc[first])
        return


def from_first_verb(scene: Scene, found: Found) -> Found:
    """Go back to the first verb: ``sending soldiers to the country, where they would | be present on land, at sea``."""
    if found.question != "pledging.kinds" or scene.doc[found.first].lower_ not in _PRESENT:
        return found
    start = scene.start(found.first)
    before = _OR_PRESENT.search(scene.text[:start])
    if before is None or negated(scene.doc[scene.tokens(*before.span())[0]]):
        return found
    first = scene.tokens(*before.span())[0]
    return claim("pledging.kinds", first, found.last, parts(scene.words(first, found.last)), scene.doc[first])


def no_offer(scene: Scene, found: Found) -> bool:
    """Whether nobody offers it for the force: what is ruled out, a verb without what it gives."""
    if found.question != "pledging.kinds":
        return False
    words = scene.words(found.first, found.last)
    alone = found.last == found.first or scene.doc[found.last].lower_ == "it"
    only_weapons = found.value == ("weapons",) or found.value == ("funding",)
    return (
        alone
        or (only_weapons and _WEAPONS.search(words) is not None)
        or (found.value == ("troops",) and _TURNED_DOWN.search(scene.text[: scene.start(found.first)]) is not None)
    )
