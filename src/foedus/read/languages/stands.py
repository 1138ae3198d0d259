"""Where the parties stand: what they give, whether they send soldiers, on what they make it depend; and America."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from foedus.read.languages.lexicon import inner, lexicon
from foedus.read.languages.scene import Found, Scene, conditions

_NEAR = 45  # characters between America and its support
_LONG = 230  # characters from which a piece tells too much for one claim


def find(scene: Scene) -> Iterator[Found]:
    """Find conditions, positions, contributions and American support."""
    parties = scene.parties()
    many = _is_of_many(scene)
    if parties and parties != ["US"] and not many:
        wanted = list(_conditions(scene, parties))
        yield from wanted
        if not wanted:
            yield from _positions(scene, parties)
        yield from _contributions(scene, parties)
        if wanted:
            return
    yield from _america(scene)
    yield from _kinds(scene)


@cache
def _many(code: str) -> re.Pattern[str]:
    words = lexicon(code)
    nouns = f"(?:{inner(words.words['states'])}|{inner(words.words['pledge'])})"
    return re.compile(rf"(?<![\w.,-])(?:{words.number})\s(?:[\w'-]+\s){{0,2}}?{nouns}(?!\w)", re.IGNORECASE)


def _is_of_many(scene: Scene) -> bool:
    """Whether the piece counts states: then what it tells is of them together."""
    return scene.has("many") or _many(scene.lexicon.code).search(scene.text, scene.start, scene.end) is not None


def _conditions(scene: Scene, parties: list[str]) -> Iterator[Found]:
    """Find on what a party makes its part depend."""
    only, decide = scene.find("only"), scene.find("decide")
    parties = [each for each in parties if each != "US"]
    if only is None or decide is None or not parties or scene.end - scene.start > _LONG:
        return
    values = conditions(scene.words, scene.lexicon)
    if not values or (not scene.has("troops") and "us_role" not in values):
        return
    start, end = scene.run((scene.start, scene.end))
    actor = _person(scene, only.start())
    for party in parties:
        yield Found(
            kind="condition",
            question=f"condition.{party}",
            start=start,
            end=end,
            value=values,
            actor=actor,
        )


def _positions(scene: Scene, parties: list[str]) -> Iterator[Found]:
    """Find whether a party sends soldiers."""
    places = scene.close(("send", "troops"))
    if places is None or scene.has("legitimate") or scene.has("sanctions") or scene.has("hides", "pledgers"):
        return
    named = next(match for code in parties for match in _party(scene, code))
    start, end = scene.run(named, *places)
    if end - start > _LONG:
        return
    words = scene.text[start:end]
    value = _stand(scene, words)
    if value is None:
        return
    actor = _person(scene, min(place[0] for place in places))
    for party in parties:
        if party != "US":
            yield Found(kind="statement", question=f"position.{party}", start=start, end=end, value=value, actor=actor)


def _person(scene: Scene, at: int) -> str | None:
    """Return the person who acts by the words before a place, where nobody is quoted: what he does, he says."""
    subject = scene.actor(at) if scene.speaker is None else None
    return subject[0] if subject is not None and subject[0] in scene.lexicon.people else None


def _party(scene: Scene, code: str) -> list[tuple[int, int]]:
    found = [match.span() for match in scene.lexicon.parties[code].finditer(scene.text, scene.start, scene.end)]
    return found[:1] or [(scene.start, scene.start)]


def _stand(scene: Scene, words: str) -> str | None:
    has = scene.lexicon.has
    if has("open", words):
        return "open"
    if has("later", words):
        return "undecided"
    if has("not", words) or has("refuse", words):
        return "no_troops"
    if has("maybe", words) or has("ready", words):
        return "deploy_conditional"
    return "deploy_committed" if has("will", words) else None


def _contributions(scene: Scene, parties: list[str]) -> Iterator[Found]:
    """Find what a party gives besides soldiers."""
    give = scene.find("give")
    if give is None or scene.has("sanctions") or scene.has("drones", "launched") or scene.has("legitimate"):
        return
    values, places = _parts(scene)
    values = tuple(each for each in values if each != "troops")
    named = next(match for code in parties for match in _party(scene, code))
    if not values or values == ("support",):
        return
    start, end = scene.run(named, give.span(), *places)
    if end - start > _LONG or scene.lexicon.has("not", scene.text[start:end]):
        return
    for party in parties:
        if party != "US":
            yield Found(kind="contribution", question=f"contribution.{party}", start=start, end=end, value=values)


def _parts(scene: Scene) -> tuple[tuple[str, ...], list[tuple[int, int]]]:
    places = {
        value: match.span()
        for value, words in scene.lexicon.parts.items()
        if (match := words.search(scene.text, scene.start, scene.end))
    }
    return tuple(sorted(places)), [places[value] for value in sorted(places)]


def _america(scene: Scene) -> Iterator[Found]:
    """Find American soldiers, what America gives, and how far its support is."""
    us = [match.span() for match in scene.all("us")]
    if not us:
        return
    places = scene.close(("troops", "us"))
    if places and (scene.has("refuse") or scene.has("not")) and scene.has("send") and not scene.has("legitimate"):
        acts = [scene.find(name) for name in ("refuse", "not")]
        act = min(match.start() for match in acts if match)
        span = next(match.span() for match in acts if match)
        start, end = scene.run(span, *places)
        subject = scene.actor(act) if scene.speaker is None else None
        if subject is not None:
            start = max(start, subject[1])
        if end - start < _LONG:
            yield Found(
                kind="statement",
                question="us.ground_troops",
                start=start,
                end=end,
                value="no",
                actor=subject[0] if subject is not None else None,
            )
            return
    values, parts = _parts(scene)
    give = scene.find("give")
    named = {"air", "intelligence", "logistics", "command", "monitoring"} & set(values)
    if give and named and not scene.has("sanctions") and not scene.has("launched", "drones"):
        start, end = scene.run(give.span(), us[0], *parts)
        if end - start < _LONG and not scene.lexicon.has("not", scene.text[start:end]):
            yield Found(kind="contribution", question="us.contribution", start=start, end=end, value=values)
            return
    for match in scene.all("support"):
        near = [place for place in us if max(match.start() - place[1], place[0] - match.end()) < _NEAR]
        if not near:
            continue
        start, end = scene.run(match.span(), near[0])
        for value, words in scene.lexicon.levels.items():
            level = words.search(scene.text, start, scene.end)
            if level:
                start, end = scene.run(match.span(), near[0], level.span())
                yield Found(kind="status", question="us.support", start=start, end=end, value=value)
                return


def _kinds(scene: Scene) -> Iterator[Found]:
    """Find what the pledging states offer."""
    if not _is_of_many(scene) or not scene.has("pledge") or scene.has("hides"):
        return
    values, places = _parts(scene)
    verbs = sorted({match.span() for name in ("send", "give") for match in scene.all(name)})
    verbs = verbs or [match.span() for match in scene.all("pledge")]
    noun = scene.find("many") or scene.find("states")
    if not values or values == ("support",) or not verbs or noun is None:
        return
    later = [span for span in verbs if span[0] >= noun.end()] or verbs
    named = min(places)[0]
    verb = max((span for span in later if span[0] <= named), default=later[0])
    first = min(verb[0], named)
    _, end = scene.run((first, first + 1), *(place for place in places if place[0] >= first), verb)
    yield Found(kind="contribution", question="pledging.kinds", start=first, end=end, value=values)
