"""Is a refusal of soldiers one for good, or only one before a truce, for the front, for a fight?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from foedus.read.finders.words import parts
from foedus.read.governed import governors, head_of, own_words
from foedus.read.grammar import subject, top, verb_of
from foedus.read.nouns import LEARNT
from foedus.read.parties import parties_in
from foedus.read.registry import party_of
from foedus.read.scene import Found, Scene

if TYPE_CHECKING:
    from foedus.read.tokens import Token

_FIRST = frozenset(("before", "until", "till", "unless", "without"))
_EVEN = frozenset(
    ("even", "or", "and", ",")
)  # "with or without a mandate", "not even before a truce", ", before they met"
# What must come first, and is no occasion on which it is said: "before the talks on guarantees".
_TERMS = re.compile(
    r"\b(?:cease-?fire|truce|armistice|peace|agreement|deal|settlement|accord|mandate|vote|approval|consent|"
    r"parliament\w*|Bundestag|Commons|support|backing|backstop|guarantees?|hostilities|fighting|guns|war|resolution)\b",
    re.IGNORECASE,
)
_OCCASION = re.compile(
    r".*\b(?:or|and) after\b|without \w+ing\b|[^,]*\b(?:meetings?|talks|summit|calls?|conference|vote on)\b",
    re.IGNORECASE,
)
_FRONT = re.compile(
    r"\b(?:on|at|to|in|near|along|for|monitor|hold|guard|man) (?:the |any )?(?:very )?(?:front\b(?! (?:door|page))|"
    r"front[- ]?lines?\b|line of contact|contact line|trenches|combat zone)",
    re.IGNORECASE,
)
_NOT_ONE = re.compile(r"\W*(?:not (?:one|a single)|no (?:[\w-]+ )?(?:boys?|lads?|sons?|men|man)\b)", re.IGNORECASE)
_FIGHT = re.compile(r"\b(?:fight\w*|wag(?:e|ing) war|attack\w*|(?:be|go) (?:at|to) war)\b", re.IGNORECASE)
_SENDS = re.compile(
    r"\b(?:go|goes|going|send\w*|sent|deploy\w*|station\w*|dispatch\w*|contribut\w*|commit\w*|put\w*|provid\w*)\b",
    re.IGNORECASE,
)
# No words on whether they go: what kind of force they would be, who goes first, where they are today.
_OTHERWISE = re.compile(
    r"(?:\bnot|n[’']t|\bnever) (?:be|become|form|constitute) (?:an? |the )?(?:[\w-]+ ){0,2}?"
    r"(?:peace-?keeping|combat|fighting|occupation|offensive|attack|assault|NATO|first)\b|"
    r"\b(?:combat|fighting|front-?line) (?:troops|soldiers|units|forces),? but (?:[\w-]+ ){0,3}?"
    r"(?:peacekeepers|trainers|instructors|monitors|observers|engineers|advisers|reassurance|support)|"
    r"\b(?:are|is)(?: not|n[’']t)(?: currently| now| yet| today)? (?:in|inside|on) (?:Ukraine|Ukrainian)\b|"
    r"\bthere (?:are|is) (?:currently |now |today )?no [\w -]{3,40} (?:in|inside|on) (?:Ukraine|Ukrainian)\b",
    re.IGNORECASE,
)
# More is refused than the front, a fight or going alone: "neither to the front nor to the rear".
_MORE = re.compile(
    r"\b(?:nor|neither|either|or)\b|\band (?:never|will|there will|die|is not)\b|\bthe last\b", re.IGNORECASE
)
_ALONE = re.compile(
    r"[^,.;:]{0,12} (?:alone|on (?:its|their|his|her|our) own|by itself|single-handed\w*)(?=[,.;:”\"]|$)"
)
_NO_ANSWER = re.compile(
    r"\b(?:refus|declin)\w+ to (?:say|answer|comment|confirm|speculate|disclose|be drawn)\b", re.IGNORECASE
)
_BUT_FOR = re.compile(
    r"\b(?:apart from|except(?: for)?|other than|besides|but for|aside from|barring|save)\s(?P<who>[^,.;:]{2,60}?)"
    r"(?=,? (?:is|are|was|were|has|have|had|will|would|no|nobody|none)\b|,|$)",
    re.IGNORECASE,
)
# What would not be given: "logistics, | not soldiers"; "rather | training and jets than infantry".
_SPURNED = re.compile(
    r"(?P<given>.*?),? (?:and |but )?(?:not|rather than|instead of) (?P<spurned>(?!only\b|just\b)[^,;]+)$|"
    r".*\brather\b(?P<wanted>.*?)\bthan\b(?P<refused>.*)",
    re.IGNORECASE | re.DOTALL,
)
_ONLY = re.compile(r"\bonly (?:after|if|when|once|as soon as|on condition|in case|with)\b")
_MIGHT = re.compile(r"(?:\w+ ){0,3}?(?:could|might|may) (?:\w+ )?(?:send|deploy|station|put|contribute|provide)\b")
_GIVEN = ("contribution.", "us.contribution", "pledging.kinds")
_DOMAINS = frozenset(("air", "land", "sea"))
_SPARED = re.compile(
    r"\b(?:not?|nor|neither|never|without|rather|instead|excluding|except|only)\b|n[’']t", re.IGNORECASE
)
_INSTEAD = re.compile(r"(?:\bnot|n[’']t|\bno)\b[^,;]*?,? but (?P<sent>[^,;]+)$", re.IGNORECASE)
_BEHIND = 60  # characters after a refusal in which it is said where to, and what else


def for_good(scene: Scene, found: Iterable[Found]) -> Iterator[Found]:
    """Leave refusals that are none, and make of those that wait for something what they are."""
    for each in found:
        if each.question.startswith("position.") and each.value == "no_troops":
            kept = _refusal(scene, each)
            if kept is not None:
                yield kept
        elif each.question.startswith("position.") and each.value == "deploy_committed":
            yield replace(each, value="deploy_conditional") if _depends(scene, each) else each
        elif isinstance(each.value, tuple) and each.question.startswith(_GIVEN):
            yield _given(scene, each)
        else:
            yield each


def _depends(scene: Scene, found: Found) -> bool:
    """Whether soldiers only may be sent: ``will go only after the Commons has voted``, ``could go``."""
    words, end = scene.words(found.first, found.last), scene.end(found.last)
    near = re.split(r"[.;:,]", scene.text[scene.start(found.first) : end + _BEHIND])[0]
    return _ONLY.search(near) is not None or (found.reader == LEARNT and _MIGHT.match(words) is not None)


def _refusal(scene: Scene, found: Found) -> Found | None:
    words, start, end = scene.words(found.first, found.last), scene.start(found.first), scene.end(found.last)
    verb = head_of(scene, found)
    if _NO_ANSWER.search(words):
        return replace(found, value="undecided")
    if any(each.lower_ == "before" and each.dep_ == "mark" for each in verb.children):
        return None  # "will vote before any soldier goes"
    if _is_excepted(scene, found):
        return None
    near, own = re.split(r"[.;:]", scene.text[start : end + _BEHIND])[0], own_words(scene, found)
    if not _MORE.search(near) and (
        _is_of_kind(words, own) or _ALONE.match(scene.text, end) or _ALONE.search(f" {words}")
    ):
        return None
    return replace(found, value="deploy_conditional") if _waits(verb) else found


def _is_of_kind(words: str, own: str) -> bool:
    """Whether only the front is refused, a fight, or one kind of force; that not one man goes there means anywhere."""
    kind = _FRONT.search(own) is not None or (_FIGHT.search(words) is not None and _SENDS.search(words) is None)
    return (kind and _NOT_ONE.match(words) is None) or _OTHERWISE.search(own) is not None


def _is_excepted(scene: Scene, found: Found) -> bool:
    """Whether the opposite is told of a party: ``Apart from | Britain and France, no country``."""
    match = _BUT_FOR.search(scene.text)
    if match is None or party_of(found.question) not in parties_in(match["who"]):
        return False
    verbs = (head_of(scene, found), *(each.by for each in governors(scene, found) if each.by.pos_ in {"VERB", "AUX"}))
    doers = [doer for each in verbs if (doer := subject(each)) is not None]
    return any(
        doer.lower_ in {"nobody", "none"} or any(each.lower_ == "no" for each in doer.children) for doer in doers
    )


def _waits(verb: Token) -> bool:
    """Whether what must come first hangs on the verb of a refusal: ``will not send soldiers | before a ceasefire``."""
    for token in verb.sent:
        by = token.head.head if token.dep_ == "mark" and token.head.dep_ == "advcl" else token.head
        if token.lower_ not in _FIRST or token.dep_ not in {"mark", "prep"} or top(verb_of(by)) != verb:
            continue
        whole = token.head if token.dep_ == "mark" else token
        words = verb.doc.part(token.i, whole.right_edge.i + 1)
        even = token.i > verb.sent.start and verb.doc[token.i - 1].lower_ in _EVEN
        if _TERMS.search(words) and not _OCCASION.match(words) and not even:
            return True
    return False


def _given(scene: Scene, found: Found) -> Found:
    """Return a contribution with all and nothing but what is given."""
    words, value = scene.words(found.first, found.last), found.value
    if not isinstance(value, tuple):
        return found
    if (instead := _INSTEAD.search(words)) is not None:
        sent = {f"not_{each}" for each in parts(instead["sent"])}
        return replace(
            found, value=tuple(sorted(each.removeprefix("not_") if each in sent else each for each in value))
        )
    if found.reader != LEARNT and not _SPARED.search(words):
        # "to deploy soldiers or to be present on land, at sea or in the air"
        named = _DOMAINS & set(parts(words.replace("boots on the ground", "boots")))
        more = {each for each in named if f"not_{each}" not in value}
        return replace(found, value=tuple(sorted({*value, *more})))
    if (match := _SPURNED.fullmatch(words)) is None:
        return found
    spurned = parts(match["spurned"] or match["refused"])
    given = parts(match["given"] or match["wanted"])
    kept = tuple(each for each in value if each not in spurned or each in given)
    return replace(found, value=kept or given or value)
