"""What would a party lend or take on, where its things are the subject, or a phrase alone says it?

``Its bases can be used``, ``minesweepers are conceivable``, ``Riga would see to the logistics``, ``yes to training``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from foedus.read.finders.contribution.giving import NOT_GIVEN, claim
from foedus.read.finders.position.rows import ONE
from foedus.read.finders.words import parts
from foedus.read.grammar import overlaps, subject, top, trim, verb_of
from foedus.read.parties import UNASKED, parties_in, party_in
from foedus.read.scene import Found, Scene

_HELP = (
    r"(?:[Mm]ine-?sweepers?|[Mm]ine-?hunters?|ships?|vessels?|frigates?|boats|aircraft|planes|jets|fighters?|"
    r"drones|patrols?|[Tt]raining|"
    r"[Tt]rainers|[Ii]nstructors?|staff officers|equipment|weapons|ammunition|money|logistics|bases?|airfields?|"
    r"airports?|ports?|hubs?|"
    r"infrastructure|surveillance|reconnaissance|monitoring|de-?mining|mine[- ](?:clearance|clearing|removal|"
    r"sweeping)|medics|"
    r"systems|vehicles|tasks|batteries|landing strips|depots|airspace|transport)"
)
_ITEM = (
    rf"(?:(?!and\b|or\b|but\b|though\b|not\b|no\b|will\b|would\b|said\b|that\b)[\w’'-]+ ){{0,4}}?{_HELP}(?: (?:in|"
    rf"at|of|"
    rf"for|on|outside) (?:the )?[\w’'-]+(?: [A-Z]\w+)?| grounds| sites| flights)?"
)
_LIST = rf"{_ITEM}(?:(?:, | and | or |, and | as well as ){_ITEM}){{0,3}}"
_START = (
    r"(?:^|(?<=[,;:“\"—–] )|(?<=[“\"])|(?<=\bthat )|(?<=\bbut )|(?<=\bsaid )|(?<=\bthough )|(?<=\band )|(?<=\bsays ))"
)
_MAY = r"(?:can|could|may|might|will|would)(?: also| instead| well| then)?"
_TO_USE = (
    r"(?:be (?:used|made available|lent|sent|provided|offered|deployed|put at (?:the|its) disposal|supplied)(?: "
    r"as well| too)?|take place|come first|help|"
    r"serve|follow)"
)
_FORMS = (
    # "its bases can be used for supplies", "minesweepers and airfields could be made available"
    (
        re.compile(
            rf"{_START}(?P<what>{_LIST})(?: in (?:his|her|its) country)? {_MAY} {_TO_USE}\b"
            r"(?: (?:for|as|by|to|outside|in|at) (?!once|after|if|be\b)(?:[\w’'-]+ ){0,3}?[\w’'-]+(?=[.,;:”\"]| "
            r"once| after| if| and|$))?"
        ),
        (" can ", " could ", " may ", " might ", " will ", " would "),
    ),
    # "minesweepers in the Black Sea are conceivable", "training is one possibility"
    (
        re.compile(
            rf"{_START}(?P<what>{_LIST}) (?:is|are|was|were|would be|remains?) (?:also )?(?:conceivable|possible|"
            rf"an option|options|one possibility|a possibility|"
            r"possibilities|one option|on offer|on the table|available|imaginable|under consideration|"
            r"being considered|(?:the )?most likely)\b"
        ),
        ("conceivable", "possib", "option", "on offer", "on the table", "available", "imagin", "consider", "likely"),
    ),
    # A headline: "bases on offer", "ready with minesweepers", "yes to training", "sees role at sea"
    (
        re.compile(
            rf"(?<=[,;] )(?:(?:[Yy]es to|[Rr]eady [Ww]ith|[Ss]ees (?:a |an )?(?:[Rr]ole|[Pp]art) (?:in|at)|"
            rf"[Oo]ffers|[Oo]pen to) [^.,;:]{{3,50}}|{_LIST}(?: on offer|, yes))$"
        ),
        ("yes", "ready with", "sees ", "on offer", "offers", "open to"),
    ),
    (re.compile(rf"^(?P<what>{_LIST}),? (?:yes|on offer)\b"), ("yes", "on offer")),
    # "has air bases to lend", "has minesweepers and vessels to give"
    (
        re.compile(rf"\b(?:[Ii]t|{ONE}) (?:has|have|had) (?P<what>{_LIST}) to (?:lend|give|offer|spare|contribute|"
            rf"share)\b"),
        (" to lend", " to give", " to offer", " to spare", " to contribute", " to share"),
    ),
    # "will let partners use its bases"
    (
        re.compile(
            rf"(?:\b{ONE} |\b[Ii]t )?(?:will|would|could|can|may|is ready to|is willing to|offered to|offers to|"
            rf"to) (?:let|allow) (?:[\w-]+ ){{1,3}}?(?:to )?use (?P<what>(?:of )?(?:its|their|his|her) "
            rf"[^.,;:]{{3,40}})"
        ),
        (" let ", " allow "),
    ),
    # "would see to the supplies", "will run the logistics"
    (
        re.compile(
            rf"(?:\b(?P<who>{ONE}) |\b[Ii]t |\b[Tt]hey |\b[Ww]e |\b[Tt]he country )(?:(?:has|have) said (?:it|"
            rf"they) |(?:has|have|had) )?(?:(?:will|would|can|could|may|might|shall|is|are|was|were|be|wants?|"
            rf"wanted|to|remains?|also|then|instead|ready|prepared) ){{0,4}}"
            r"(?:(?:handles?|handling|runs?|running|organi[sz](?:es?|ing)|(?:look|see|sees|looks) (?:after|to)|"
            r"takes? (?:care|charge) of|takes? on|takes? over|assumes?|answers? for|responsible for|in charge of|"
            r"secures?|oversees?|carry|carries|provides?) (?:organi[sz]ing |running |securing )?(?P<what>(?:the |"
            r"all )?(?:logistics?|suppl(?:y|ies)|transport|naval|maritime)\b(?:(?! and | but | while | once | if |"
            r" after | within )[^.,;:—“”\"]){0,40}))"
        ),
        ("logist", "suppl", "transport", "naval", "maritime"),
    ),
    # "The country's job will be logistics", "Japan's strengths were mine removal and loans"
    (
        re.compile(
            rf"\b(?:{ONE}[’']s?|[Tt]he country[’']s|[Ii]ts|[Hh]is country[’']s|[Oo]ur) (?:job|strengths?|task|role|"
            rf"part|offer|contribution|share) (?:is|are|was|were|will be|would be|lies? in|could be) (?:in "
            rf")?(?P<what>{_LIST}[^.,;:]{{0,20}})"
        ),
        ("job", "strength", "task", "role", "part", "offer", "contribution", "share"),
    ),
)  # fmt: skip
_LABEL = re.compile(r"^[^\w“\"]*(?P<who>[A-ZÀ-Þ][\w .’'-]{2,30}?)(?::| [-–—])\s")
_NOT = re.compile(
    r"(?:\b(?:not|never|no|none|nor|Russia\w*|Moscow|American|US|U\.S\.|Ukrainian bases|sanctions?|attack\w*|"
    r"strikes?|need\w*|lack|already)\b|n[’']t\b)"
)
_OTHERS = re.compile(
    r"\b(?:countries|nations|states|allies|members|(?<!let )partners|some|others|coalition|force|mission|"
    r"they)\b",
    re.I,
)


def find(scene: Scene, given: Sequence[Found]) -> Iterator[Found]:
    """Find what a party would lend or take on, where no rule of verbs has found it."""
    if not scene.about.topic:
        return
    taken = [(each.first, each.last) for each in given if each.kind == "contribution"]
    for pattern, cues in _FORMS:
        if not scene.has(*cues):
            continue
        for match in scene.finditer(pattern):
            what = match.groupdict().get("what") or match[0]
            first, last = trim(scene.doc, *scene.tokens(*match.span()))
            value = tuple(part for part in parts(what) if part not in {"support", "troops"})
            if "supply" in what.casefold() or "supplies" in what.casefold():
                value = tuple(sorted({*value, "logistics"}))
            if not value or overlaps(first, last, taken) or NOT_GIVEN.search(what) or _NOT.search(match[0]):
                continue
            party = _party(scene, first, match)
            if party is None or party in UNASKED:
                continue
            taken.append((first, last))
            yield claim(f"contribution.{party}", first, last, value, scene.doc[last])


def _party(scene: Scene, first: int, match: re.Match[str]) -> str | None:
    """Whose part it is: of the party that is named, speaks, or was spoken of last."""
    named = next((each for each in parties_in(match[0]) if each not in UNASKED), None)
    if named is not None:
        return named
    if _OTHERS.search(re.split(r"[,;]", scene.text[: match.start()].rstrip(", "))[-1]):
        return None
    label = _LABEL.match(scene.line.text)
    if label and (at := party_in(label["who"].title())):
        return at
    verb = top(verb_of(scene.doc[first]))
    doer = subject(verb)
    own = scene.party_of(doer, verb) if doer is not None and scene.sent.start <= doer.i < first else None
    left = [each for each in parties_in(scene.text[: match.start()]) if each not in UNASKED]
    if left and scene.doc[first].lower_ in {"its", "their"}:
        return left[-1]
    return (
        (own if own not in UNASKED else None)
        or scene.voice(scene.doc[first])
        or (left[-1] if left else None)
        or scene.about.party
    )
