"""What some states give and others: ``some would send troops, others ships and planes``; and what is no such offer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from foedus.read.finders.contribution.domains import EVERYWHERE
from foedus.read.finders.contribution.giving import claim
from foedus.read.finders.words import parts
from foedus.read.grammar import trim
from foedus.read.scene import Found, Scene

_KINDS = "pledging.kinds"
_STATES = r"(?:countries|states|nations|governments|allies|members|partners|contributors)"
_WHO = (
    rf"(?:some|several|a few|many)(?: of (?:them|these|those|the (?:\w+ )?(?:{_STATES}|\d+|twenty-six))| {_STATES})?|"
    rf"somebody|one (?:country|state|nation)"
)
_OTHERS = rf"(?:(?:the )?others?(?: {_STATES})?|some(?:body)?(?! (?:will|would)\b)|another|one)"
_DOES = (
    r"(?:would|will|are|were|is|has|have|could|may|might|want|intend|plan|prefer|send|sends|give|gives|deploy|provide|"
    r"offer|put|post|on|at|in|by|with)"
)
_END = (
    r"(?=[.;:!?—–”\"]|, (?:he|she|they|it|who|which|according|said|says|officials|[A-Z][\w’-]+ (?:said|says|"
    r"added|noted))|"
    r"\s(?:once|after|if|when|until|instead|because|but)\b|,? (?:the |a )?(?:[\w’-]+ ){1,4}(?:said|says|added)\b|\s*$)"
)
# "Some of them would send troops, others would make ships, aircraft or bases available".
_SOME = re.compile(
    rf"\b(?:{_WHO}) {_DOES}\b[^.;:—–]{{2,90}}?(?:,| and| while|, and|, while) {_OTHERS} [^.;:—–]{{3,110}}?{_END}", re.I
)
_STAYS_OUT = re.compile(
    r"\b(?:deploy\w*|men|people|troops|soldiers|units?|battalion|infantry|on the ground|boots|from outside|from abroad|"
    r"outside|ships?|aircraft|planes|logistics|training|money|bases|presence|land|sea|sky|skies|air)\b",
    re.I,
)
_MEANS = (
    r"(?:other |technical |military |some other |further )?(?:means|resources|assets|help|support|assistance|"
    r"forms of help)"
)
_UNITS = r"(?:(?:ground |their |own |military )?(?:troops|soldiers|units|forces|personnel|contingents))"
# "Either with troops or with other means"; "with troops in Ukraine itself or by sea and air".
_EITHER = re.compile(
    rf"(?:,? ?\b(?:either|be it|whether) )?\b(?:with|by) (?:sending |deploying |stationing |providing )?{_UNITS}\b"
    rf"(?: (?:on|in|inside|to) [\w’ ]{{3,25}}?)?(?:,? or(?: else)? )(?:(?:with|by|at|in|from|"
    rf"through) )?[^.,;:—–]{{3,60}}?{_END}|"
    rf"\beither (?:{_UNITS}|send [^.,;:—–]{{3,40}}?|with {_UNITS}) or [^.;:—–]{{3,60}}?{_END}|"
    rf"\b(?:(?:send|provide|supply|offer|contribute|deploy|lend|give) )?{_UNITS} or {_MEANS}\b",
    re.I,
)
# "Not everyone who contributes sends soldiers".
_NOT_ALL = re.compile(
    rf"\b(?:by no means|not|hardly) (?:all|every(?:one|body)?|each)\b(?: of (?:them|these|those|"
    rf"the (?:\w+ )?[\w-]+)| who "
    rf"[\w ]{{3,25}}?| on the list| in the \w+| {_STATES})? (?:[\w’-]+ ){{0,4}}?(?:send|deploy|station|put|"
    rf"place|have|involve|"
    rf"contribute|commit|provide|offer|post|go)(?:s|ing|ed)?\b[^.,;:—–]{{0,40}}?\b(?:troops|soldiers|men|units|boots|forces|"
    rf"ground troops)(?: (?:on|in|into|inside|to) (?:the )?[\w’-]+(?: soil)?)?",
    re.I,
)
_SUPPOSED = re.compile(r"\bunless\b", re.I)
_ARMS = frozenset(("weapons", "funding", "command"))
_BUILT = re.compile(r"\b(?:hubs?|stores?|depots|bases)\b[^.;]{0,40}\b(?:weapons|arms|equipment)\b|\bits bases\b", re.I)
_AIR_DEFENCE = re.compile(r"\bair[ -]defen[cs]e\b|\barm(?:s|ing|ed)\b", re.I)
# A verb without who does it, or soldiers who are spoken of beside it.
_NO_GIVER = re.compile(
    r"(?:stationed|based|sent|deployed|placed|posted)\b|sending (?:troops|soldiers|forces)$|"
    r"(?:troops|soldiers) of (?:their|its) own|suppl\w+ the (?:core|bulk|ground)",
    re.I,
)
_DOMAINS = frozenset(("air", "land", "sea", "cyber", "support"))
_LEAD = re.compile(
    r"(?:(?:with|by) (?:a )?(?:presence|contributions|forces|units|being present|being active)|a presence|be present|"
    r"whether|either|be it|contributions|forces|units|assets|deployments?|operat\w+|be active|act\w*|help|assist) ?$",
    re.I,
)
# Other things that are offered as well, or the list of places began earlier.
_MORE = re.compile(r"\bor\b|\b(?:deploy|men|troops|soldiers|units)\b|\b(?:on|in|at|by) [\w ]{2,30}, ?$", re.I)
_MANY = 4  # kinds of help
_LONG = 30  # characters before "on land, at sea" that say something else


def with_mixed(scene: Scene, found: Sequence[Found]) -> list[Found]:
    """Return what was found, with what some give and others as one, and without what nobody offers here."""
    kept = [_domain_only(scene, each) for each in found if not _spare(scene, each)]
    if not scene.about.topic:
        return kept
    for each in _mixed(scene):
        kept = [
            other for other in kept if other.question != _KINDS or other.last < each.first or each.last < other.first
        ]
        kept.append(each)
    return kept


def _mixed(scene: Scene) -> Iterator[Found]:
    if not scene.has(
        "other",
        " some",
        "some ",
        "somebody",
        "one country",
        "one state",
        "either",
        " or ",
        "not all",
        "not ever",
        "means all",
    ):
        return
    known = (
        scene.about.pledged or scene.about.force or re.search(r"\b\d\d\b|contribut|pledg|coalition", scene.line.text)
    )
    if not known:
        return
    done: list[tuple[int, int]] = []
    for pattern in (_SOME, _NOT_ALL, _EITHER):
        for match in scene.finditer(pattern):
            words = match[0]
            if any(low < match.end() and match.start() < high for low, high in done):
                continue
            if len(set(_STAYS_OUT.findall(words.casefold()))) < 1 or (pattern is _NOT_ALL and scene.search(_SUPPOSED)):
                continue
            if pattern is _SOME and len(parts(re.split(r"\bothers?\b", words)[-1])) >= _MANY:
                continue  # each says enough by itself
            value = set(parts(words))
            if pattern is not _NOT_ALL and re.search(
                r"\b(?:men|people|deploy\w*|units?|infantry|battalion|forces)\b", words, re.I
            ):
                value.add("troops")
            if pattern is _NOT_ALL:
                value = {"not_all_send_troops", "troops"}
            if not value:
                continue
            done.append(match.span())
            first, last = scene.tokens(*match.span())
            last = trim(scene.doc, first, last)[1]  # "either" belongs to it
            first += scene.doc[first].is_punct
            yield claim(_KINDS, first, last, tuple(sorted(value)), scene.doc[first])


def _spare(scene: Scene, found: Found) -> bool:
    """Whether what is offered is no part of a force: arms for a country's own army, soldiers of whom nobody is told."""
    if found.question != _KINDS or not isinstance(found.value, tuple):
        return False
    words, value = scene.words(found.first, found.last), set(found.value)
    if value <= _ARMS or (value <= {*_ARMS, "logistics"} and _BUILT.search(words)):
        return True
    if value <= {*_ARMS, "air"} and _AIR_DEFENCE.search(words):
        return True
    if "not_all_send_troops" in value and scene.search(_SUPPOSED) and words.casefold().startswith("few"):
        return True
    return value == {"troops"} and _NO_GIVER.match(words) is not None


def _domain_only(scene: Scene, found: Found) -> Found:
    """Return an offer "on land, at sea or in the air" without what it says before that, where this is long."""
    if found.question != _KINDS or not isinstance(found.value, tuple) or not set(found.value) <= _DOMAINS:
        return found
    words = scene.words(found.first, found.last)
    match = EVERYWHERE.search(words)
    if match is None:
        return found
    start = match.start()
    while lead := _LEAD.search(words[:start]):
        start = lead.start()
    before = words[:start]
    if start <= _LONG or _MORE.search(before) or scene.doc[found.first].pos_ not in {"VERB", "AUX", "PART", "ADJ"}:
        return found
    at = scene.start(found.first)
    first = scene.tokens(at + start, at + len(words))[0]
    value = parts(scene.words(first, found.last)) or found.value
    return replace(found, first=first, anchor=scene.doc[first], value=value)
