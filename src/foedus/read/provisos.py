"""Is a refusal of soldiers one for good, or only one before a truce, for the front, for a fight?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from foedus.read.finders.words import parts
from foedus.read.nouns import LEARNT
from foedus.read.parties import parties_in
from foedus.read.registry import party_of
from foedus.read.scene import Found, Scene

# What must come first: "will not send soldiers | before a ceasefire", "| Without US support, Britain would not".
_FIRST = re.compile(
    r"(?<!even )(?<!or )\b(?:before|until|till|unless|without)\b (?P<what>[^.;:,“”\"]{2,70})", re.IGNORECASE
)
# "before or after a truce", "without naming the deal", "before the talks on guarantees" are nothing to wait for.
_NOT_FIRST = re.compile(
    r"(?:or|and|,? during) |\w+ing\b|which\b|[^,]*\b(?:meetings?|talks|summit|calls?|conference|"
    r"vote on)\b|[^,]*\b(?:or|and) after\b",
    re.IGNORECASE,
)
# Between a refusal and what would come first another verb has begun: "said | before the vote".
_OTHER_VERB = re.compile(
    r"\b(?:said|says|told|reiterated|released|published|added)\b|, before\b|\b(?:but|and) (?:will|"
    r"would|said|has|it)\b|\beven after\b"
)
_AHEAD = re.compile(r"\W*(?:until|till|unless|without)\b (?P<what>[^.;:,“”\"]{2,70}),", re.IGNORECASE)
_TERMS = re.compile(
    r"\b(?:cease-?fire|truce|armistice|peace|agreement|deal|settlement|accord|mandate|vote|approval|consent|"
    r"parliament\w*|Bundestag|Commons|support|backing|backstop|guarantees?|hostilities|fighting|guns|war|resolution)\b",
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
_ALONE = re.compile(r"[^,.;:]{0,12} (?:alone|on (?:its|their|his|her|our) own|by itself|single-handed\w*)\b")
_NO_ANSWER = re.compile(
    r"\b(?:refus|declin)\w+ to (?:say|answer|comment|confirm|speculate|disclose|be drawn)\b", re.IGNORECASE
)
_BEFORE_ANY = re.compile(r"\bbefore (?:any|a single|the first) [\w ]{3,40}$", re.IGNORECASE)
_BUT_FOR = re.compile(
    r"\b(?:apart from|except(?: for)?|other than|besides|but for|aside from|barring|save)\s(?P<who>[^.;:]{2,60}?)"
    r"(?=,? (?:is|are|was|were|has|have|had|will|would|no|nobody|none)\b|$)",
    re.IGNORECASE,
)
# What would not be given: "logistics, | not soldiers"; "rather | training and jets than infantry".
_SPURNED = re.compile(
    r"(?P<given>.*?),? (?:and |but )?(?:not|rather than|instead of) (?P<spurned>(?!only\b|just\b)[^,;]+)$|"
    r".*\brather\b(?P<wanted>.*?)\bthan\b(?P<refused>.*)",
    re.IGNORECASE | re.DOTALL,
)
_GIVEN = ("contribution.", "us.contribution", "pledging.kinds")
_DOMAINS = frozenset(("air", "land", "sea"))
_SPARED = re.compile(
    r"\b(?:not?|nor|neither|never|without|rather|instead|excluding|except|only)\b|n[’']t", re.IGNORECASE
)
_INSTEAD = re.compile(r"(?:\bnot|n[’']t|\bno)\b[^,;]*?,? but (?P<sent>[^,;]+)$", re.IGNORECASE)
_BEHIND = 30  # characters after a refusal in which it is said where to
_NEAR = 90  # characters after a refusal in which it is said until when


def for_good(scene: Scene, found: Iterable[Found]) -> Iterator[Found]:
    """Leave refusals that are none, and make of those that wait for something what they are."""
    for each in found:
        if each.question.startswith("position.") and each.value == "no_troops":
            kept = _refusal(scene, each)
            if kept is not None:
                yield kept
        elif isinstance(each.value, tuple) and each.question.startswith(_GIVEN):
            yield _given(scene, each)
        else:
            yield each


def _refusal(scene: Scene, found: Found) -> Found | None:
    words, start, end = scene.words(found.first, found.last), scene.start(found.first), scene.end(found.last)
    if _NO_ANSWER.search(words):
        return replace(found, value="undecided")
    if _BEFORE_ANY.search(scene.text[:start] + words):
        return None
    if _BUT_FOR.search(scene.text) and party_of(found.question) in _excepted(scene.text):
        return None
    if _OTHERWISE.search(scene.text, start, min(end + _BEHIND, len(scene.text))) or _ALONE.match(scene.text, end):
        return None
    if re.search(r" (?:alone|on (?:its|their) own)$", words) or _is_at_front(scene.text, start, end):
        return None
    if _FIGHT.search(words) and not _SENDS.search(words):
        return None
    return replace(found, value="deploy_conditional") if _waits(scene.text, start, end) else found


def _is_at_front(text: str, start: int, end: int) -> bool:
    """Whether only the front is refused; who says that not one goes there means anywhere."""
    return _FRONT.search(text, start, end + _BEHIND) is not None and not _NOT_ONE.match(text, start)


def _excepted(text: str) -> list[str]:
    """The parties of whom the opposite is told: ``Apart from | Britain and France, no country``."""
    return [party for match in _BUT_FOR.finditer(text) for party in parties_in(match["who"])]


def _waits(text: str, start: int, end: int) -> bool:
    """Whether what must come first is said in the clause of a refusal, or leads it in."""
    behind = _FIRST.search(text, start, min(end + _NEAR, len(text)))
    ahead = _AHEAD.match(text) if text.count(",", 0, start) == 1 else None
    return any(
        match is not None
        and _TERMS.search(match["what"])
        and not _NOT_FIRST.match(match["what"])
        and not re.search(r"[.;:“”\"]", text[end : match.start()])
        and not _OTHER_VERB.search(text, min(start, match.start()), match.start())
        for match in (behind, ahead)
    )


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
