"""Where do parties of a parliament, and who speaks for one, stand on soldiers of their country?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from foedus.read.finders.position.camp_words import AGAINST, CAMP, COUNTRIES, FOR, GATE, SAME
from foedus.read.finders.position.no_stance import WHETHER, speaks_of_other
from foedus.read.finders.reach import acting, tail
from foedus.read.finders.words import SPOKEN_OF
from foedus.read.grammar import extent, overlaps, subject, trim
from foedus.read.parties import UNASKED, parties_in
from foedus.read.people import name_of
from foedus.read.scene import Found, Scene

if TYPE_CHECKING:
    from foedus.read.tokens import Token

_FEW = 5  # tokens: a longer verdict is told without the name of whoever gives it
_LONG = 16  # tokens behind a verdict that still belong to it
_NEAR = 70  # characters between a party and who speaks for it
_ITS = frozenset(
    ("party", "group", "deputies", "mps", "faction", "caucus", "colleagues", "bloc", "movement", "members")
)
_STOPS = frozenset(("as", "if", "after", "once", "unless", "since"))
_ARTICLE = re.compile(r"^(?:[Tt]he |[Oo]nly the )")
# What is spoken of is no sending of soldiers.
_ELSE = re.compile(
    r"\b(?:budget|pension|tax(?:es)?|loan|sanctions?|migra\w+|asylum|assets|confidence|amendment|election|[Bb]ill)\b"
)
_HEADS = re.compile(r"\b(?:[Pp]rime [Mm]inister|[Pp]resident|[Cc]hancellor|[Pp]remier|[Tt]aoiseach|[Gg]overnment)\b")


def find(scene: Scene, given: Sequence[Found]) -> Iterator[Found]:
    """Find for and against of parties where soldiers were spoken of and no rule has taken the words."""
    if not scene.about.topic or not scene.search(GATE) or scene.search(_ELSE) or scene.text.rstrip('”" ').endswith("?"):
        return
    if not CAMP.search(scene.line.text) or not (
        scene.about.soldiers or scene.about.force or SPOKEN_OF.search(scene.line.text)
    ):
        return
    held = [(each.first, each.last) for each in given if each.question.startswith("position.")]
    for pattern, value in ((AGAINST, "no_troops"), (FOR, "deploy_conditional"), (SAME, scene.about.stance)):
        for match in scene.finditer(pattern):
            first, last = trim(scene.doc, *scene.tokens(*match.span()))
            if overlaps(first, last, held) or WHETHER.search(scene.text[: match.start()]):
                continue
            found = _of_camp(scene, first, last)
            if found is None or speaks_of_other(scene.text, scene.start(found[0]), scene.end(found[1])):
                continue
            low, high, who, verb = found
            party = _country(scene, low, high, who)
            if party is None:
                continue
            held.append((low, high))
            yield Found(
                kind="statement",
                question=f"position.{party}",
                first=low,
                last=high,
                value=value or "no_troops",
                anchor=verb,
                actor=None if scene.speaks(verb) else who,
            )


def _of_camp(scene: Scene, first: int, last: int) -> tuple[int, int, str, Token] | None:
    """From where to where a verdict goes, who gives it, and the verb; None if it is no party's."""
    verb = acting(scene.doc[first])
    doer = subject(verb)
    if doer is None or not scene.sent.start <= doer.i < first:
        return None
    low = max(extent(doer, without=("relcl", "acl", "advcl", "parataxis"))[0], scene.sent.start)
    said = scene.words(low, max(doer.right_edge.i, doer.i) if doer.right_edge.i < first else first - 1)
    high = min(max(last, tail(scene, last, _STOPS)), last + _LONG)
    chain = scene.speaks(verb)
    if camp := CAMP.search(said):
        if _HEADS.search(said):
            return None
        person = (
            doer.pos_ == "PROPN" and CAMP.search(doer.text) is None and CAMP.search(said[-len(doer.text) :]) is None
        )
        named = name_of(doer, scene.about.people, chain) if doer.pos_ == "PROPN" else None
        long = doer.right_edge.i - low >= _FEW or high - first >= _FEW
        begin = first if person and long and scene.about.people.knows(doer) else low
        return *trim(scene.doc, begin, high), named or _ARTICLE.sub("", said) or camp[0], verb
    own = doer.lower_ in _ITS and any(each.dep_ == "poss" for each in doer.children)
    if (
        chain
        and (own or doer.lower_ in {"he", "she", "it", "they", "we", "i"})
        and (own or _speaks_for_camp(scene, chain[-1]))
    ):
        return *trim(scene.doc, low, high), chain[-1], verb
    name = name_of(doer, scene.about.people, chain)
    if name and scene.about.people.knows(doer) and _speaks_for_camp(scene, name):
        begin = first if doer.pos_ == "PROPN" and not scene.heading else low
        return *trim(scene.doc, begin, high), name, verb
    return None


def _speaks_for_camp(scene: Scene, name: str) -> bool:
    """Whether somebody is told with a party: ``Ada Lund of the Greens``, ``the Greens, whose leader, Ada Lund``."""
    if CAMP.search(name):
        return True
    surname = name.split()[-1]
    if not surname[:1].isupper() or (scene.about.parties.get(surname) is not None and not CAMP.search(scene.text)):
        return False
    line = scene.line.text
    at = line.find(surname)
    if at < 0:
        return False
    near = (
        re.split(r"[.;]", line[max(at - _NEAR, 0) : at])[-1]
        + re.split(r"[.;]| said| says", line[at : at + _NEAR // 2])[0]
    )
    return CAMP.search(near) is not None and not _HEADS.search(near)


def _country(scene: Scene, low: int, high: int, who: str) -> str | None:
    """Whose soldiers it is about: those it names, those of the party's country, or of the country spoken of."""
    words = scene.words(low, high)
    if (camp := CAMP.search(f"{who} {words}")) and camp["named"] in COUNTRIES:
        return COUNTRIES[camp["named"]]
    named = [each for each in parties_in(words) if each not in UNASKED]
    if not named:
        before = parties_in(scene.line.text[: scene.line.starts[low]])
        named = [each for each in before if each not in UNASKED][-1:]
    of_text = scene.about.party
    return named[0] if named else of_text if of_text and of_text not in UNASKED else None
