"""May Ukraine's army be limited: where it is said beside something else, or of an army that was named before?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from foedus.read.grammar import overlaps, trim
from foedus.read.scene import Found, Scene

_LIMIT = r"(?:limits?|limitations?|restrictions?|caps?|ceilings?|upper limits?|maximum)"
_SIZE = r"(?:size|sizes|numbers?|strength|manpower|weapons?|armaments?|equipment|capabilit(?:y|ies)|arms)"
# What is not limited: "its numbers or its weapons", "the size of his army", "it"
_WHAT = (
    rf"(?:(?:its|their|his|her|our|the|Ukraine[’']s|Kyiv[’']s) )?(?:{_SIZE}\b(?: of [^,.;:]{{3,40}})?|"
    r"(?:[\w-]+ )?(?:army|armed forces|forces|military|troops|soldiers)\b|(?:it|them)\b)"
    rf"(?:,? (?:and|or|nor|or on|and on|nor on) (?:its |their |the )?{_SIZE})?(?: of [^,.;:]{{3,40}})?"
)
_ON = rf"(?:on|to|for|of|in) {_WHAT}"
_FORMS = (
    # "there must be no ceiling on it"
    re.compile(
        rf"\b[Tt]here (?:(?:must|can|should|could|may|will|would|shall|ought to|is to|are to) be|is|are|was|were) "
        rf"(?:absolutely |to be )?no {_LIMIT}\b(?: {_ON})?"
    ),
    # "No cap may be placed on the army"; "no limits on its size will be accepted"
    re.compile(
        rf"\b[Nn]o {_LIMIT}(?: {_ON})? (?:must|can|should|could|may|will|would|shall|is to|are to|are|is) (?:be "
        rf")?(?:\w+ly )?"
        rf"(?:placed|put|imposed|set|accepted|allowed|tolerated|agreed|negotiated)\b(?: {_ON})?[^.;:,—–]{{0,30}}"
    ),
    # "a strong army, with no limits on its numbers"
    re.compile(rf"(?<=[,–—] )(?:but |and )?(?:with no|without(?: any)?|and no|free of any) {_LIMIT} {_ON}"),
    # "no agreement may set limits to it"
    re.compile(
        rf"\b[Nn]o (?:agreement|deal|treaty|one|country|party|peace \w+) (?:\w+ )?(?:sets?|imposes?|puts?|places?) "
        rf"(?:any )?{_LIMIT} {_ON}"
    ),
    # "nobody will dictate how large it may be"
    re.compile(
        r"\b(?:[Nn]obody|[Nn]o one|[Nn]o country|[Nn]o treaty) (?:will|would|may|can|could|shall|must|should|has "
        r"(?:the|a) right to|is entitled to|"
        r"(?:will|would) be allowed to) (?:dictate|limit|restrict|cap|cut|decide|tell \w+|prescribe|determine) "
        rf"(?:how (?:large|big|strong|many)|(?:what|the|its|their|our) (?:\w+ )?{_SIZE})[^.;:,—–]{{0,40}}"
    ),
    # "the coalition itself sets no maximum", "its partners would accept no cap on it"
    re.compile(
        rf"\b(?:(?:[Tt]he|[Ii]ts|[Tt]heir) )?(?:[A-Z]?[\w’-]+ )?(?:coalition|allies|partners|members|states|"
        rf"leaders|text|"
        rf"plan|draft|declaration|document|proposal|deal|guarantors|backers|Europeans|[Tt]hey|Kyiv) (?:(?:will|"
        rf"would|can|could|shall|"
        rf"wants? to|itself|"
        rf"themselves) )*(?:sets?|accepts?|foresees?|imposes?|tolerates?|allows?|sees?|agrees? to|recogni[sz]es?) no "
        rf"{_LIMIT}(?: {_ON})?(?=[,.;:”\"]|$)"
    ),
    # "Its size must not be restricted by any treaty"
    re.compile(
        rf"\b(?:[Ii]ts|[Tt]heir|[Oo]ur|[Tt]he army[’']s|whose) {_SIZE}(?: (?:and|or) (?:its |their )?{_SIZE})? "
        r"(?:must|may|should|can|could|will|would|shall)(?: not| never|n[’']t) be (?:\w+ly )?"
        r"(?:restricted|limited|capped|cut|reduced)\b[^.;:,—–]{0,40}"
    ),
)
_EITHER = re.compile(
    rf",? n?either (?:on|in|to|of) (?:its |their )?{_SIZE} n?or (?:on |in |to |of )?(?:its |their )?{_SIZE}"
)
_ARMED = r"(?:(?:its|their|the|Ukraine[’']s|Kyiv[’']s) (?:[\w-]+ )?(?:army|(?:armed )?forces|military))"
_LIMITED = re.compile(
    rf"\b(?:with )?an? (?:army|military) (?:of|with) (?:limited|restricted|reduced) {_SIZE}|"
    rf"\bsize of (?:Ukraine[’']s|Kyiv[’']s|its) (?:army|(?:armed )?forces), which (?:the Kremlin|Moscow|Russia) "
    rf"(?:wants|would like|seeks) to "
    r"(?:cut|limit|cap|reduce)|"
    # "Moscow wants it cut in size", "Russia insists that the army be reduced", "had demanded limits on its weapons"
    rf"\b(?:Moscow|Russia|[Tt]he Kremlin|Putin) (?:\w+ ){{0,2}}?(?:wants?|wanted|demands?|demanded|insists?|insisted|"
    rf"seeks?|sought|asks?|asked)(?: for)?(?: that)? (?:it|{_ARMED})(?: to)?(?: be)?(?: \w+)? "
    rf"(?:cut|limited|capped|reduced|shrunk|smaller|restricted)\b(?: (?:in|by) {_SIZE})?|"
    rf"(?<=[:,] )(?:strict |tight )?{_LIMIT} (?:on|to) (?:the )?(?:number|size|strength) of (?:its |Ukrain\w+ |the )?"
    r"(?:army|troops|soldiers|forces)(?: and (?:of )?(?:its )?\w+)?"
)
_NEAR = 40  # characters after "no restrictions" in which it may be said on what
_ARMY = re.compile(r"\b(?:army|armed forces|forces|military)\b", re.I)
_UKRAINE = re.compile(r"\b(?:Ukrain\w+|Kyiv\w*|Zelensk\w+)\b")
_OF_FORCE = re.compile(r"\b(?:multinational|reassurance|foreign|Western) (?:force|troops|mission)\b", re.I)


def find(scene: Scene) -> Iterator[Found]:
    """Find that Ukraine's army must not, or must, be limited."""
    if not scene.has(
        "limit",
        "restrict",
        " cap",
        "ceiling",
        "nobody",
        "no one",
        "dictate",
        "maximum",
        " cut ",
        "reduc",
        "smaller",
        "shrunk",
    ):
        return
    before = scene.line.text[: scene.sent.start_char + len(scene.text)]
    if not _ARMY.search(before) or not (_UKRAINE.search(scene.line.text) or scene.about.topic):
        return
    taken: list[tuple[int, int]] = []
    for pattern in (*_FORMS, _LIMITED):
        for match in scene.finditer(pattern):
            more = _EITHER.match(scene.text, match.end())
            first, last = trim(scene.doc, *scene.tokens(match.start(), more.end() if more else match.end()))
            if overlaps(first, last, taken) or _OF_FORCE.search(scene.text[match.start() : match.end() + _NEAR]):
                continue
            taken.append((first, last))
            yield Found(
                kind="event",
                question="ua.force_limits",
                first=first,
                last=last,
                value="limits" if pattern is _LIMITED else "no_limits",
                anchor=scene.doc[last],
            )
