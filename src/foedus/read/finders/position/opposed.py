"""Which party or politician in opposition is against sending soldiers? It is said in their name, of their country."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from foedus.read.finders.position.nay_words import SOLDIERS
from foedus.read.finders.words import SPOKEN_OF
from foedus.read.grammar import extent, overlaps, subject, top, trim, verb_of
from foedus.read.parties import UNASKED, parties_in
from foedus.read.scene import Found, Scene

if TYPE_CHECKING:
    from foedus.read.tokens import Token

_AGAINST = re.compile(
    r"\b(?:(?:is|are|was|were|remains?|came out|ha(?:s|ve) been)(?: \w+)?? (?:against|opposed to)|oppos(?:e|es|ed)|"
    r"reject(?:s|ed)?|rul(?:e|es|ed) out|(?:would |will )?vot(?:e|es|ed) against|(?:do|does|"
    r"did)(?: not|n[’']t) want(?: to see)?|"
    r"wants? no|sa(?:y|ys|id) no to|ha(?:s|ve) (?:\w+ )?spoken out (?:\w+ )?against|refus(?:e|es|"
    r"ed) to (?:send|back|support))"
    rf"(?: [\w’'-]+){{0,5}}? (?:{SOLDIERS}|deployments?|mission|dispatch)\b"
    r"(?: of (?:the )?(?:[A-Z][\w-]+ )?(?:army|troops|soldiers|forces))?(?: (?:there|to|in|on|beyond|"
    r"for) (?:[\w-]+ ){0,2}?[\w-]+)?"
    r"(?: at all| outright)?"
)
_OPPOSITION = re.compile(r"\b(?:[Oo]pposition|[Pp]arty|[Pp]arties|[Cc]aucus|[Ff]action)\b")
_NEAR = re.compile(
    r"\b(?:[Oo]pposition|[Pp]art(?:y|ies)|on the (?:far )?(?:left|right)|far-(?:left|right)|lawmakers|MPs)\b"
)
_NAMES = re.compile(
    r"(?:[Tt]he )?(?:far-(?:left|right) |radical )?(?!MPs\b|Lawmakers\b|Voters\b|Parliament)[A-ZÀ-Þ][\w-]+"
    r"(?: (?:and )?(?:the )?[A-ZÀ-Þ][\w-]+){0,3}"
)
_LEADER = re.compile(
    r"\b(?:party(?:’s|'s)? leader|[Oo]pposition [Ll]eader|[Ll]eader of the [Oo]pposition|, the [\w ]{3,30} leader)\b"
)
_OF_COUNTRY = re.compile(r", the \w+ leader")  # "the Danish leader" heads a government


def find(scene: Scene, taken: list[tuple[int, int]]) -> Iterator[Found]:
    """Find who in opposition is against soldiers of their own country."""
    if not scene.about.topic or not (_NEAR.search(scene.line.text) or _LEADER.search(scene.line.text)):
        return
    if not (scene.about.force or scene.about.pledged or SPOKEN_OF.search(scene.line.text)):
        return
    for match in scene.finditer(_AGAINST):
        first, last = scene.tokens(*match.span())
        if overlaps(first, last, taken):
            continue
        token = scene.doc[first]
        verb = top(verb_of(token.head if token.dep_ in {"aux", "auxpass", "neg"} else token))
        doer = subject(verb)
        who = _opponent(scene, verb, doer) if doer is not None and doer.i < first else None
        if who is None or doer is None:
            continue
        named = [each for each in parties_in(match[0]) if each not in UNASKED] or _country(scene, first)
        if not named:
            continue
        taken = [*taken, (first, last)]
        low, high = trim(scene.doc, first, last)
        yield Found(
            kind="statement",
            question=f"position.{named[0]}",
            first=low,
            last=high,
            value="no_troops",
            anchor=verb,
            actor=None if scene.speaks(verb) else who,
        )


def _opponent(scene: Scene, verb: Token, doer: Token) -> str | None:
    """The name of a party or politician in opposition; None if the subject is none."""
    if doer.lower_ in {"he", "she"}:
        chain = scene.speaks(verb)
        leads = scene.search(_LEADER)
        return chain[-1] if chain and leads and not _OF_COUNTRY.match(leads[0]) else None
    said = scene.words(*extent(doer, without=("relcl", "acl", "advcl", "punct")))
    bare = scene.words(*extent(doer, without=("relcl", "acl", "advcl", "appos", "punct", "prep")))
    if _OPPOSITION.search(said):
        return re.sub(
            r"^(?:[Tt]he )?(?:(?:main|far-right|far-left|conservative|opposition) )*(?=[A-ZÀ-Þ]|opposition$)", "", bare
        )
    if (
        parties_in(bare)
        or scene.person(bare) is not None
        or not _NAMES.fullmatch(bare)
        or scene.about.people.knows(doer)
    ):
        return None
    return re.sub(r"^[Tt]he ", "", bare)


def _country(scene: Scene, first: int) -> list[str]:
    """The country whose politics a text is about: named last before, else spoken of last."""
    before = scene.line.text[: scene.line.starts[first]]
    named = [each for each in parties_in(before) if each not in UNASKED]
    return named[-1:] or ([scene.about.party] if scene.about.party and scene.about.party not in UNASKED else [])
