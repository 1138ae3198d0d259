"""Will American soldiers go, where words are few or turned round: ``Ground troops he has excluded``?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from foedus.read.finders.words import US_WORDS
from foedus.read.grammar import overlaps, trim, verb_of
from foedus.read.parties import parties_in, party_in
from foedus.read.scene import Found, Scene

_BODIES = (
    r"(?:(?:ground|combat|fighting|own|infantry|military) )?(?:troops|soldiers|soldier|forces?|"
    r"boots(?: on the ground)?|"
    r"infantry|GIs|service ?members|servicem[ae]n|personnel|contingents?|units)"
)
_THEIRS = rf"(?:the )?(?:{US_WORDS}(?:’s|'s)? {_BODIES}|GIs)"
_THERE = (
    r"(?: (?:on (?:the ground|land|Ukrainian soil|its soil|the spot)|in(?:to)? (?:Ukraine|the country)|to "
    r"(?:Ukraine|Kyiv)|"
    r"there|among them|anyway|in any case|at all|as part of [\w’' -]{3,30}))*"
)
_OUT = (
    r"(?:(?:out of the question|off the table|not an option|no option|not on (?:the table|offer)|not (?:foreseen|"
    r"planned|"
    r"envisaged|intended|in the plan|part of (?:it|this|the (?:plan|deal|offer)))|a non-starter|unthinkable|"
    r"(?:ruled out|excluded)(?! by (?!the US|Washington|Trump|the White House)))\b)"
)
_WILL = r"(?:would|will|shall|should|are to|were to|is to|was to|are going to|is going to|were going to)"
_GOES = (
    r"(?:(?:be )?(?:sent|deployed|stationed|based|put|placed|used|committed|dispatched|involved|there|part|on)|go|"
    r"serve|"
    r"fight|set foot|stand|come|take part|join)"
)
_USE = r"(?:any |the |all )?(?:use|deployment|dispatch|sending|presence|stationing) of "
# Words that name America's soldiers.
_NAMED = re.compile(
    rf"\bno (?:(?i:single )?{_THEIRS}|Americans?) {_WILL} (?:ever )?{_GOES}\b{_THERE}|"
    rf"\b(?:not|without)(?: so much as)? (?:a single|one|any) (?:{_THEIRS}|American\b(?! \w+)){_THERE}|"
    rf"\b{_THEIRS} (?:(?:{_WILL} (?:not|never)|won[’']t) (?:ever )?{_GOES}|{_WILL} stay (?:out|at home|"
    rf"away)(?: of)?)\b"
    rf"{_THERE}|"
    rf"\b(?:{_USE})?{_THEIRS}{_THERE} (?:is|are|was|were|remain(?:s|ed)?|stay(?:s|ed)?|(?:ha(?:s|ve|d)) been)(?: "
    rf"\w+ly)? {_OUT}"
    rf"{_THERE}|"
    rf"\b(?:exclud(?:e|es|ed|ing)|rul(?:e|es|ed|ing) out|reject(?:s|ed|ing)?|said no to|says no to) "
    rf"(?:(?:any|all|the|sending|deploying|using) )*(?:{_USE})?{_THEIRS}{_THERE}|"
    rf"\b(?:[Nn]obody|[Nn]o one|[Nn]one of them) (?:is |was )?(?:expect(?:s|ed|ing)?|ask(?:s|ed|ing)(?: for)?|"
    rf"count(?:s|ed|ing) on|speaks? of|spoke of|wants?|wanted|demand(?:s|ed)) {_THEIRS}{_THERE}"
)
# Soldiers without a name: America's where it is what the words before speak of.
_BARE = re.compile(
    rf"(?:\b|^)(?:[Gg]round (?:troops|forces|soldiers)|[Bb]oots on the ground|[Tt]roops on the ground|"
    rf"(?:[Tt]roops|[Ss]oldiers)(?= (?:he|Trump|Washington)\b))"
    rf"{_THERE} (?:(?:is|are|was|were|remain(?:s|ed)?)(?: \w+ly)? {_OUT}|"
    rf"(?:he|it|Trump|the president|Washington|the White House) (?:has |had )?(?:excluded|ruled out|refused|"
    rf"said no to|will not (?:send|give)))|"
    rf"\b(?:[Tt]he president|[Hh]e|[Ii]t|Washington|Trump|[Tt]he administration) (?:has |had |also )*(?:rul(?:ed|es) "
    rf"out|exclud(?:ed|es)|reject(?:ed|s)) (?:any |all |the use of |sending )*(?:ground (?:troops|forces|soldiers)|"
    rf"land forces|boots on the ground|(?:troops|soldiers) on the ground){_THERE}|"
    rf"\b(?:(?:[Ii]t|[Hh]e|Washington|America|[Tt]he United States) )?(?:ha(?:s|d)|offer(?:s|ed)|send(?:s|ing)|"
    rf"provides|promised) no (?:soldiers|troops|boots)(?: to (?:offer|send|give|spare))?{_THERE}|"
    rf"\b(?:[Nn]o|[Nn]ot with|[Ww]ithout)(?: any| his own| its own)? (?:ground (?:troops|forces|soldiers)|"
    rf"boots on the ground|(?:troops|soldiers) on the ground|ground troops)"
    rf"{_THERE}(?! (?:is|are|was|were|would|will|of|from|for|until|before)\b)|"
    r"\b(?:will|would|could) (?:not|never) (?:send|put|commit|deploy|have)(?: any| his own| its own)? "
    r"(?:ground (?:troops|forces|soldiers)|boots|troops|soldiers)(?: on the ground| in Ukraine| to Ukraine| there)"
)
_SOLDIERS = re.compile(
    r"\b(?:troops?|soldiers?|boots|infantry|GIs|personnel|servicem[ae]n|service ?members|peacekeepers?|ground forces?|"
    r"contingents?|units?|brigades?|battalions?|presence|military (?:force|men)|men|people on the ground|"
    r"Americans?)\b",
    re.I,
)
_WHOSE = re.compile(
    r"\b(?P<who>[A-ZÀ-Þ][\w-]+)(?:[’']s)? (?:(?:ground|combat|own) )?(?:troops?|soldiers?|boots|forces|peacekeepers)\b"
)
_NO_HELP = frozenset(("troops", "land", "funding"))
_QUESTION = "us.ground_troops"


def holds(scene: Scene, found: Found) -> bool:
    """Whether what was found is about America's soldiers: it names soldiers, they are not another state's.

    What Moscow would have or would not have says nothing of what America does.
    """
    if found.question == "position.US":
        return False  # how far America goes is asked elsewhere
    if found.question == "us.contribution":  # soldiers and money are no help that anybody was promised
        return not isinstance(found.value, tuple) or not _NO_HELP.issuperset(found.value)
    if found.question != _QUESTION:
        return True
    words = scene.words(found.first, found.last)
    if found.value == "yes" and not _SOLDIERS.search(words):
        return False
    if any((named := party_in(match["who"])) and named != "US" for match in _WHOSE.finditer(words)):
        return False
    return scene.voice(found.anchor) != "RU"


def find(scene: Scene, given: Sequence[Found]) -> Iterator[Found]:
    """Find a refusal to send American soldiers that no other rule has found."""
    if not scene.has("troops", "soldier", "boots", "infantry", "gis", "service", "forces", "personnel", "no american",
                     "contingent", "units"):  # fmt: skip
        return
    taken = [(each.first, each.last) for each in given if each.question == _QUESTION]
    taken += [(each.first, each.last) for each in given if each.question.startswith(("position.", "threat."))]
    for pattern in (_NAMED, _BARE):
        for match in scene.finditer(pattern):
            first, last = trim(scene.doc, *scene.tokens(*match.span()))
            if overlaps(first, last, taken) or scene.voice(scene.doc[first]) == "RU":
                continue
            if pattern is _BARE and not of_america(scene, match.start()):
                continue
            taken.append((first, last))
            yield Found(
                kind="statement",
                question=_QUESTION,
                first=first,
                last=last,
                value="no",
                anchor=verb_of(scene.doc[last]),
            )


def of_america(scene: Scene, start: int) -> bool:
    """Whether the party last named before a code point of the sentence, in its line, is America, or it speaks."""
    chain = scene.speaks(scene.doc[scene.tokens(start, start + 1)[0]])
    if chain and scene.person(chain[-1]) is not None:
        return scene.person(chain[-1]) == "US"
    line = scene.line.text[: scene.sent.start_char + start]
    named = [each for each in parties_in(line[-_NEAR:]) if each != "UA"]
    return named[-1:] == ["US"] if named else scene.about.party == "US"


_NEAR = 300  # characters before a word in which it is said of whom it is
