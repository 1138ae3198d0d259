"""Who sends no soldiers, said without a verb of sending, without a name for soldiers, or without a subject?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from foedus.read.finders import labels
from foedus.read.finders.position import rows
from foedus.read.finders.position.abroad import elsewhere
from foedus.read.finders.position.nay_words import (
    ALL,
    BARS,
    ITSELF,
    NO_PLANS,
    NONE_GO,
    NONE_PLANNED,
    NOTE,
    SAYS_NO,
    SOLDIERS,
    STAYS_AWAY,
    THAT_TOO,
    UNPLANNED,
    WILL_NOT,
)
from foedus.read.finders.position.no_stance import WHETHER
from foedus.read.finders.position.stances import Taken, by_subject, claims
from foedus.read.finders.words import CRITICS, SPOKEN_OF
from foedus.read.grammar import extent, overlaps, subject, top, trim, verb_of
from foedus.read.parties import UNASKED, parties_in
from foedus.read.scene import Found, Scene

if TYPE_CHECKING:
    from foedus.read.tokens import Token

# Told of soldiers, or of nobody: whose they are is said elsewhere.
_IMPERSONAL = frozenset((BARS, UNPLANNED, NONE_PLANNED, NO_PLANS, NONE_GO))
# These may be about something else than soldiers where none were spoken of.
_BARE = frozenset((ITSELF, THAT_TOO, STAYS_AWAY, SAYS_NO))
# Soldiers of others, soldiers at the front, soldiers before a truce: no stance on one's own.
_OTHERS = re.compile(
    r"\b(?:foreign|Western|NATO|Nato|European|allied|Russian|Ukrainian (?!soil|territory|ground)|"
    r"American|US|U\.S\.|North Korean|coalition(?! of))(?!\w)"
)
_ONLY_THEN = re.compile(
    r"\W*(?:[\w’'-]+ ){0,4}?(?:before|until|unless|without|as long as|so long as|while|if|front|frontline|line of|"
    r"contact|fight|combat|force)\b"
)
_GATE = re.compile(
    r"n[’']t\b|\b(?:not|no|never|nobody|none|nothing|without|rul\w+|exclud\w*|reject\w*|refus\w*|"
    r"turn\w* down|declin\w+|"
    r"oppos\w+|against|distanc\w+|out|away|aloof|bar\w*|bann\w*|forbid\w*|prohibit\w*|preclud\w*|prevent\w*|block\w*)\b",
    re.I,
)
_SEAT = re.compile(
    r"\b[Ii]n (?P<seat>[A-ZÀ-Þ]\w+(?: and [A-ZÀ-Þ]\w+)?),? (?:[a-z]+ [a-z]+, )?(?:the |both |its )?(?:[\w-]+ ){0,2}?$"
)
_OFFICE = re.compile(r"\b(?:Prime Minister|President|Premier|Chancellor|[Mm]inister|[Gg]overnment|[Pp]rime minister)\b")
_REFUSED = re.compile(r"\b(?:rul\w+ out|exclud\w*|refus\w*|oppos\w*|against|reject\w*)\b", re.I)
_ROW = re.compile(
    rf"(?P<row>{rows.ONE}(?:, {rows.ONE})*(?:,? (?:and|nor) {rows.ONE})?)(?: (?:ha(?:s|ve)|"
    rf"had))?(?: (?:both|all|also|already))*"
    r"(?: (?:sa(?:y|ys|id)|insist\w*|repeat\w*|made clear)(?: that)? (?:they|it|he|she))? $"
)
_SAY_SO = re.compile(
    r"(?P<row>[A-ZÀ-Þ][\w.-]+(?:(?:, (?:and )?| and )[A-ZÀ-Þ][\w.-]+)*) (?:(?:have|has|had|both|all|also|already) )*"
    r"(?:sa(?:y|ys|id)|insist\w*|repeat\w*|announce\w*|confirm\w*|declare\w*|stress\w*|ma(?:ke|kes|de) (?:it )?"
    r"(?:clear|plain|known|public)|let (?:it )?be known) (?:that )?$"
)
# "Greece: no soldiers, perhaps ships. Malta's Ada Borg: no troops."
_LABELLED = re.compile(
    rf"^\W*(?P<who>{rows.ONE}(?:, (?:and )?{rows.ONE})*(?:,? and {rows.ONE})?(?:[’']s (?:[a-z]+ ){{0,3}}"
    rf"(?:[A-ZÀ-Þ][\w-]+ ?)+)?): "
    rf"(?P<no>[Nn]o(?:,? (?:and )?no)*(?: (?:ground |combat )?{SOLDIERS})?(?=[,.;]|$))"
)
_ROW_OF = re.compile(r",| and ")


def worth_a_look(scene: Scene) -> bool:
    """Whether a sentence says no to something, or leaves out what it says no to."""
    return scene.about.topic and scene.search(_GATE) is not None


def find(scene: Scene, taken: list[tuple[int, int]]) -> Iterator[Found]:
    """Find refusals that no other rule has taken."""
    text, told = scene.text, bool(taken)
    if not worth_a_look(scene) or text.rstrip().endswith("?"):
        return
    spoken = scene.about.force or scene.about.pledged or SPOKEN_OF.search(text) is not None
    for found in (*_labelled(scene), *_notes(scene), *_ellipses(scene)):
        if not overlaps(found.first, found.last, taken):
            taken = [*taken, (found.first, found.last)]
            yield from claims(found, "no_troops")
    for pattern, needs in ALL:
        if not scene.has(*needs) or (pattern in _BARE and not spoken):
            continue
        if pattern is THAT_TOO and not (told or scene.about.stance):
            continue
        for match in pattern.finditer(text):
            first, last = scene.tokens(*match.span())
            if overlaps(first, last, taken) or WHETHER.search(text[: match.start()]):
                continue
            if elsewhere(text, match.start(), match.end()) or (pattern in _BARE and text[match.end() :][:1] == ":"):
                continue  # what follows a colon says it in full
            whose = _impersonal(scene, match) if pattern in _IMPERSONAL else _personal(scene, match)
            if whose is None or set(whose.parties) & UNASKED:
                continue
            taken = [*taken, (whose.first, whose.last)]
            yield from claims(whose, "no_troops")


def _labelled(scene: Scene) -> Iterator[Taken]:
    """Notes that begin with whose they are: ``Greece: no soldiers``; with the names where several share a no."""
    match = _LABELLED.match(scene.text) if scene.has(": no") else None
    parties = [each for each in parties_in(match["who"]) if each not in UNASKED] if match else []
    if match is None or not parties or set(parties_in(match["who"])) & UNASKED:
        return
    if not (scene.about.soldiers or SPOKEN_OF.search(scene.line.text)):
        return
    if " " not in match["no"]:
        return  # a bare no is no quotation
    first, last = scene.tokens(match.start("who" if _ROW_OF.search(match["who"]) else "no"), match.end())
    yield Taken(scene.doc[first], parties, first, last, None)


def _notes(scene: Scene) -> Iterator[Taken]:
    """Notes under the name of a country: ``SPAIN: No soldiers``."""
    if not scene.has("no ", "not one", "not a single", "zero "):
        return
    named = labels.party(scene)
    rest = scene.text
    if named and scene.sent.start == 0 and (mark := re.search(r"[:.] ", rest[:30])):
        start = mark.end()
    elif named and scene.sent.start == 0 and (dash := re.search(r" [-–—] ", rest[:30])):
        start = dash.end()
    else:
        start = 0
    match = NOTE.match(rest[start:])
    alone = match is not None and scene.doc.part(0, scene.sent.start).strip(" .:") == ""
    titled = scene.heading and not scene.line.listed  # a heading "No troops" is nobody's
    of_text = scene.about.label if titled else scene.about.party
    party = named or (of_text if alone else None)
    if match and party:
        first, last = scene.tokens(start + match.start("note"), start + match.end("note"))
        yield Taken(scene.doc[first], [party], first, last, None)


def _ellipses(scene: Scene) -> Iterator[Taken]:
    """Who will not do what was just spoken of: ``Norway and Spain have both said they will not``."""
    if not scene.has("not", "n’t", "n't"):
        return
    for match in scene.finditer(WILL_NOT):
        row = _ROW.search(scene.text[: match.start()])
        if row is None:
            continue
        parties = parties_in(row["row"])
        before = scene.text[: row.start()] if SPOKEN_OF.search(scene.text[: row.start()]) else _before(scene)
        if not parties or set(parties) & UNASKED or not SPOKEN_OF.search(before) or _REFUSED.search(before):
            continue
        first, last = scene.tokens(row.start("row"), match.end())
        yield Taken(verb_of(scene.doc[last]), parties, *trim(scene.doc, first, last), None)


def _before(scene: Scene) -> str:
    """The two sentences before this one in its paragraph."""
    start = scene.sent.start
    if not start:
        return ""
    last = scene.doc[start - 1].sent
    return scene.doc.part(scene.doc[last.start - 1].sent.start if last.start else 0, start)


def _personal(scene: Scene, match: re.Match[str]) -> Taken | None:
    """A refusal whose subject, seat or label says whose it is."""
    first, last = scene.tokens(*match.span())
    named = match.groupdict().get("row") or match.groupdict().get("whose")
    if named:
        parties = parties_in(named)
        return Taken(verb_of(scene.doc[first]), parties, first, last, None) if parties else None
    found = by_subject(scene, first, last)
    if found is not None:
        return _with_those_who_say_so(scene, replace(found, first=found.first))
    start = scene.doc[first]
    verb = top(verb_of(start.head if start.dep_ in {"aux", "auxpass", "neg"} else start))
    doer = subject(verb)
    if doer is not None and CRITICS.search(scene.words(*extent(doer, without=("relcl", "acl", "advcl")))):
        return None
    before = scene.text[: match.start()]
    if doer is not None and doer.lemma_ in {"government", "cabinet", "leadership", "administration", "country"}:
        seat = _SEAT.search(before[: scene.start(doer.i)])
        seats = parties_in(seat["seat"]) if seat else []
        if seats:
            return Taken(verb, seats, *trim(scene.doc, first, last), None)
        party = scene.voice(verb) or labels.party(scene) or scene.about.party
    elif doer is None or doer.i > first or not before.strip():
        party = labels.party(scene) or (scene.about.party if scene.sent.start == first else None)
    else:
        party = None
    return Taken(verb, [party], *trim(scene.doc, first, last), None) if party else None


def _with_those_who_say_so(scene: Scene, found: Taken) -> Taken:
    """With the names of those who say it of themselves: ``Norway and Spain say they will send none``."""
    if scene.doc[found.first].lower_ != "they":
        return found
    match = _SAY_SO.search(scene.text[: scene.start(found.first)])
    return replace(found, first=scene.tokens(match.start(), match.end())[0]) if match else found


def _impersonal(scene: Scene, match: re.Match[str]) -> Taken | None:
    """A refusal told of soldiers or of nobody: their country's, or that of whoever speaks."""
    first, last = scene.tokens(*match.span())
    if _OTHERS.search(match[0]) or _ONLY_THEN.match(scene.text, match.end()):
        return None
    verb = verb_of(scene.doc[first])
    parties = [each for each in parties_in(match[0]) if each not in UNASKED] or _speaking(scene, verb, match)
    return Taken(verb, parties[:1], *trim(scene.doc, first, last), None) if parties else None


def _speaking(scene: Scene, verb: Token, match: re.Match[str]) -> list[str]:
    """For whom the soldiers are spoken of: who is quoted, else who was named, else under whose name the line stands."""
    named = [each for each in parties_in(scene.text[: match.start()]) if each not in UNASKED]
    if match[0].casefold().startswith("its ") and named:
        return named[-1:]
    chain = scene.speaks(verb)
    party = (scene.voice(verb) if chain else None) or labels.party(scene) or (named[0] if len(named) == 1 else None)
    if party is None and (not chain or scene.search(_OFFICE)):
        party = scene.about.party
    return [party] if party and party not in UNASKED else []
