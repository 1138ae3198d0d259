"""What is said of a party's part, and from where to where an offer goes."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from foedus.read.finders.contribution.giving import claim
from foedus.read.finders.words import TROOPS, parts
from foedus.read.grammar import extent, subject, trim
from foedus.read.lexicon import listed
from foedus.read.parties import SENDS_NONE, parties_in, party_in
from foedus.read.scene import Found, Scene

if TYPE_CHECKING:
    from foedus.read.tokens import Token

_IS_ITS = frozenset(("be", "remain", "come", "take", "consist", "limit", "confine"))
PARTS_PLAYED = listed(
    "participation contribution support role part involvement share offer help assistance task job package"
)

# What follows a stance or an offer and is neither: on which occasion, within what, to what end.
_FRAMED = re.compile(
    r",? (?:as part of|within the framework of|in the framework of|in the context of) (?:\S+ ){2,}", re.I
)
_SPARE = re.compile(
    r",? (?:as part of (?:\S+ ){2}|as an? (?:guardian|guarantor|host|neighbou?r|member)|within the (?:[\w-]+ "
    r")?guarantees|within the framework of|in the framework of|in the context of|following|"
    r"after|once|if|when|"
    r"in the (?:event|case)|in case|provided|aimed at|noting|adding|saying|(?:in order |so as )?to (?:stop|"
    r"deter|prevent|"
    r"enforce|secure|ensure|guarantee|reassure|uphold|safeguard|dissuade|support any|enforce any|"
    r"help (?:secure|ensure|deter|guarantee|uphold))|and (?:(?:he|she|it) )?(?:will|would|has|said|wants|wanted) "
    r"(?:consult|seek|ask|put|call|want|insist|propose|discuss))\b",
    re.I,
)
_INCLUDES = re.compile(
    r",? (?:including|such as|like|ranging|from)\b(?: (?:with|and|or|to|in|on|of|for|the|a|[\w-]*(?:ing|weapons?|"
    r"arms|"
    r"ammunition|equipment|logistics?|troops|soldiers|intelligence|support|aid|ships|aircraft|jets|air|naval|sea|"
    r"land|"
    r"defen[cs]es?|funds?|money|missiles|drones|instructors|trainers|demining|military|assets|surveillance|"
    r"bases|forces|"
    r"capabilities)),?)+"
)
_OR_ELSE = re.compile(
    r",? or (?:else |otherwise )?(?P<rest>(?:to |by |with |be |being )?(?!(?:else|no|not|even|"
    r"rather)\b)[^.;:,—–”]{4,70}?"
    r"(?:, (?:at|by|on) sea (?:and|or) (?:in|by) (?:the )?air)?)"
    r"(?= (?:once|after|if|when|as soon|until|in the event|following|for|but|which|while)\b|[.;:—–,”]|$)",
    re.I,
)
_OTHERWISE = re.compile(
    r"\b(?:support|assist\w*|help\w*|other (?:\w+ )?(?:ways|means|forms)|present|assets|presence)\b", re.I
)
_FROM = re.compile(
    r"\W*(?:according to [^,;]{3,60},|(?:after|following|once) (?:a |the )?(?:[\w-]+ )?(?:truce|cease-?fire)(?: "
    r"is reached| holds)?,?(?= [A-Z])|"
    r"[A-Z][A-Z ]{3,20}(?::| [-–—])(?= )|where|that|whereby|in which) ",
    re.I,
)
_ASIDE = re.compile(r"in the (?:context|event)|as soon as")
_LEAST = 18  # characters of an offer that are not looked at: its subject and verb


def of_part(scene: Scene, verb: Token) -> Found | None:
    """What is said of a party's part: ``Poland’s logistical participation will be significant``."""
    doer = subject(verb)
    if doer is None or doer.lemma_ not in PARTS_PLAYED or verb.dep_ in {"acl", "pcomp", "relcl"}:
        return None
    said = scene.words(*extent(doer, without=("relcl", "acl", "advcl")))
    party = party_in(said)
    found = tuple(part for part in parts(said) if part != "support")
    if not found and verb.lemma_ in _IS_ITS:
        found = tuple(part for part in parts(scene.words(verb.i, scene.whole(verb)[1])) if part != "support")
    if party is None and any(each.lower_ in {"its", "their"} for each in doer.children):
        before = parties_in(scene.text[: scene.start(doer.i)])
        party = before[-1] if before else scene.about.party
    first, last = scene.whole(verb)
    last = before_remark(scene, verb, last)
    found = found or tuple(each for each in parts(scene.words(verb.i, last)) if each != "support")
    if not found or party is None or party in SENDS_NONE:
        return None
    if party == "US":
        by = re.search(
            r"\bcome (?:by|in|from|as|through)\b|\btake the form\b|\bconsist\w* of\b|\b(?:limited|confined) to\b",
            scene.words(verb.i, last),
        )
        return claim("us.contribution", first, last, found, verb) if by else None
    return claim(f"contribution.{party}", first, last, found, verb)


def after_condition(scene: Scene, verb: Token, first: int) -> int:
    """Leave out what must come before: ``following a ceasefire, | Britain will build hubs``."""
    if scene.doc[first].lower_ in {"following", "after", "once", "if", "when"}:
        return next((each.i + 1 for each in scene.doc[first : verb.i] if each.text == ","), first)
    return first


def before_remark(scene: Scene, verb: Token, last: int) -> int:
    """Leave out what is remarked beside it: ``could focus on training | , noting that ...``."""
    for token in scene.doc[verb.i + 1 : last]:
        if token.text == "," and scene.doc[token.i + 1].tag_ == "VBG":
            return token.i - 1
    return last


def bare(scene: Scene, found: Found) -> Found:
    """Return a stance or an offer without on which occasion, within what and to what end it is one."""
    if not found.question.startswith(("position.", "contribution.")):
        return found
    words = scene.words(found.first, found.last)
    named = TROOPS if found.kind == "statement" else None
    pattern = _FRAMED if found.value == "no_troops" else _SPARE
    for match in pattern.finditer(words, _LEAST):
        kept = words[: match.start()]
        if (named.search(kept) if named is not None else parts(kept)) and not kept.rstrip().endswith(("only", "even")):
            words = kept
            break
    start = scene.start(found.first)
    skipped = _FROM.match(words)
    first = scene.tokens(start + (skipped.end() if skipped else 0), start + len(words))[0]
    last = scene.tokens(start, start + len(words))[1]
    if first > last or not first <= found.anchor.i <= max(last, found.last):
        first = found.first
    first, last = trim(scene.doc, first, last)
    return replace(found, first=first, last=last)


def with_list(scene: Scene, found: Found) -> Found:
    """Return an offer with what it includes, or what is given instead: ``send troops | or help in other ways``."""
    match = _INCLUDES.match(scene.text, scene.end(found.last)) or _OR_ELSE.match(scene.text, scene.end(found.last))
    if match is None or (match.re is _OR_ELSE and not (parts(match["rest"]) or _OTHERWISE.search(match["rest"]))):
        return found
    last = trim(scene.doc, found.first, scene.tokens(match.start(), match.end())[1])[1]
    return replace(found, last=max(found.last, last))


def before_if(scene: Scene, low: int, high: int) -> int:
    """Leave out on what it depends: ``ships and aircraft | once the guns are silent``."""
    for token in scene.doc[low + 1 : high + 1]:
        added = token.text == "," and (
            scene.doc[token.i + 1].lower_ in {"though", "although", "but"}
            or (
                scene.doc[token.i + 1].lower_ in {"a", "an"}
                and (scene.doc[token.i - 1].text in '”"' or scene.doc[token.i + 1].head.dep_ == "appos")
            )
        )
        if (
            token.lower_ == "should"
            and token.i < high
            and scene.doc[token.i + 1].pos_ in {"DET", "PRON", "NOUN", "ADJ"}
        ):
            return token.i - 1
        if (
            added
            or token.lower_ in {"once", "after", "if", "when", "following", "until"}
            or _ASIDE.match(scene.words(token.i, min(token.i + 2, high)))
        ):
            return token.i - 1
    return high
