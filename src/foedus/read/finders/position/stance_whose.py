"""Whose stance is it, where few words tell: of the subject, of the line's country, of who speaks, or of the text's?"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from foedus.read.finders import labels
from foedus.read.finders.position import rows
from foedus.read.finders.position.stances import Taken, by_subject
from foedus.read.finders.words import CRITICS, US
from foedus.read.grammar import extent, subject, top, trim, verb_of
from foedus.read.parties import UNASKED, label, parties_in
from foedus.read.scene import Scene

if TYPE_CHECKING:
    from foedus.read.tokens import Token

_BODIES = re.compile(
    r"\b(?:[Pp]arliament\w*|Bundestag|Saeima|Riigikogu|Riksdag|Eduskunta|Sejm|Seimas|[Cc]ongress|Commons|[Aa]ssembly|"
    r"MPs|"
    r"[Ll]awmakers|[Cc]ourt|[Cc]ouncil|[Cc]ommission|Alliance|troops of|companies|bank)\b"
)
# A country, its government or its soldiers that are only called so.
_OF_HIS = re.compile(
    r"(?:the|his|her|our|their) (?:[\w-]+ )?(?:country|government|cabinet|premier|chancellor|minister|nation|army|"
    r"military|"
    r"armed forces)|(?:[\w-]+ )?(?:troops|soldiers|forces|boots)(?: (?:on|in|to|for) .*)?|it|both|sending .*|"
    r"deploying .*",
    re.I,
)
_CABINET = re.compile(
    r"the (?:[\w-]+ )?(?:government|cabinet|premier|chancellor|(?:prime |defen[cs]e )?minister)", re.I
)
_BOTH = re.compile(r"(?:the )?(?:two|both) (?:countries|states|nations|governments|capitals|allies)|both", re.I)
# What is only asked, wished for or told of somebody else.
_NOT_SAID = re.compile(
    r"\b(?:whether|if|unless|would like|want\w* [\w’-]+|urg\w+ [\w’-]+|ask\w* [\w’-]+|hop\w+)(?: [\w’-]+){0,3} $"
)
_COUNTED = re.compile(r"\b(?:count|nam|list|describ|portray)(?:s|ed|ing)\b")
# "Trump's cabinet has told them that | it is ready to help"
_AMERICAN = re.compile(rf"{US.pattern}(?![^.;]*\b[A-Z]\w+ (?:said|says|has|is|was|will|would)\b)[^.;,]* that $")
_ROW = re.compile(r"(?:[A-ZÀ-Þ][\w.-]+, )+$")
_AS = re.compile(rf"(?P<row>{rows.ONE} and {rows.ONE}) (?:as|are|remain) $")


def whose(scene: Scene, first: int, last: int, nobody: bool) -> Taken | None:
    """Return the stance in some words with whose it is; None if that cannot be told.

    Parameters
    ----------
    first, last
        Tokens, inclusive.
    nobody
        Whether the words have nobody for a subject: it is then the stance of who speaks, or of the country spoken of.
    """
    before = scene.text[: scene.start(first)]
    if _NOT_SAID.search(before) or _COUNTED.search(before):
        return None
    head = scene.doc[first]
    verb = top(verb_of(head.head if head.dep_ in {"aux", "auxpass", "neg"} else head))
    doer = subject(verb)
    said = scene.words(*extent(doer, without=("relcl", "acl", "advcl", "punct"))) if doer is not None else ""
    if _BODIES.search(said) or CRITICS.search(said) or (said == "it" and _AMERICAN.search(before)):
        return None
    low = first if doer is None or doer.i > first else max(extent(doer)[0], scene.sent.start)
    if row := _AS.search(before):
        return _taken(scene, verb, parties_in(row["row"]), first, last)
    if doer is not None and doer.i < first and _BOTH.fullmatch(said):
        return _taken(scene, verb, labels.owners(scene) or _two_before(scene, low), low, last)
    his = doer is not None and doer.i < first and _OF_HIS.fullmatch(said) is not None
    if labels.begins(scene, scene.start(first)) or (his and not _asked(parties_in(said))):
        parties = _of_line(scene, verb, said)
        if parties and not set(_asked(parties_in(scene.words(low, last)))) - set(parties):
            return _taken(scene, verb, parties, low, last)
    found = _with_row(scene, by_subject(scene, first, last))
    if found is not None:
        labelled = label(scene.line.text)
        if labelled is not None and scene.line.starts[found.first] < labelled[1] <= scene.line.starts[first]:
            return _taken(
                scene, verb, labelled[0], scene.tokens(labelled[1] - scene.sent.start_char, scene.end(last))[0], last
            )
        parties, others = _asked(found.parties), _asked(parties_in(scene.words(first, last)))
        if not set(others) <= set(parties):
            parties = others if set(parties) <= set(others) else []  # "Rome did not say whether Malta would go"
        return replace(found, parties=parties) if parties else None
    named = parties_in(scene.words(first, last)) if nobody else []
    if nobody and not named and not US.search(before):  # "Asked what America would give, he said no decision ..."
        named = _of_line(scene, verb, "") or ([scene.about.party] if scene.about.party else [])
    if not named and scene.heading and doer is None:
        named = parties_in(before)[:1]
    return _taken(scene, verb, named, first, last)


def _asked(parties: Iterable[str]) -> list[str]:
    return [each for each in parties if each not in UNASKED]


def _taken(scene: Scene, verb: Token, parties: Iterable[str], first: int, last: int) -> Taken | None:
    asked = _asked(parties)
    return Taken(verb, asked, *trim(scene.doc, first, last), None) if asked else None


def _two_before(scene: Scene, first: int) -> list[str]:
    """Who "the two countries" are: the last two that the line named."""
    named = _asked(parties_in(scene.line.text[: scene.line.starts[first]]))
    return named[-2:] if len(named) > 1 else []


def _of_line(scene: Scene, verb: Token, said: str) -> list[str]:
    """Whose country or soldiers they are that nobody is named with: of who speaks, of the line, or of the text."""
    party = scene.voice(verb)
    if party is None and _CABINET.fullmatch(said) and not labels.owners(scene):
        party = scene.about.party
    return [party] if party else labels.owners(scene)


def _with_row(scene: Scene, found: Taken | None) -> Taken | None:
    """A stance in a headline with whoever stands before a comma: ``Malta, | Cyprus sign pact on troops``."""
    if found is None or not scene.heading or len(found.parties) > 1:
        return found
    row = _ROW.search(scene.text[: scene.start(found.first)])
    named = parties_in(row[0]) if row else []
    if row is None or not named:
        return found
    low = scene.tokens(row.start(), row.end())[0]
    return replace(found, parties=[*named, *found.parties], first=low)
