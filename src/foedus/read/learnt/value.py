"""What does a span say, once it is known which question it answers?"""

from __future__ import annotations

import re

import numpy as np
import numpy.typing as npt

from foedus.read.certainty import DENIALS
from foedus.read.finders.words import NUMBER, PARTS
from foedus.read.learnt.features import all_features
from foedus.read.learnt.model import Model
from foedus.read.learnt.spans import FIRST, LAST
from foedus.read.learnt.words import Words
from foedus.read.nouns import Value
from foedus.read.numbers import number, ranged
from foedus.read.registry import Asked
from foedus.read.scene import Scene

ALSO = 0.3  # from which one of several values is said too
TOLD = 0.4  # below which one of several classes is a guess, and no claim
SURE = 0.5  # from which words are given by a value rather than as they stand
_NUMBER = re.compile(rf"(?<![\w.,])(?:{NUMBER}|a)(?:[\s-](?:dozen|hundred|thousand|million|billion))*(?!\w)", re.I)
_TO = re.compile(r"\s*(?:to|and|or|[-–])\s*")  # between the ends of a range
_BY_RULES = frozenset(("drones.launched", "drones.stopped", "energy.value"))  # they know whose drones, and currencies
_NOT = "not_"  # what is denied: ``not_fight``
# Without one of these or a word of denial nothing is denied, though the model may have seen it mostly denied: "is there
# to | wage war on Russia".
_SETS_APART = re.compile(
    r"\b(?:nothing|nobody|without|cannot|hardly|rather than|instead of|far from|only|merely|purely|unwilling\w*|"
    r"exclu(?:d\w*|sion)|reject\w*|avoid\w*|shun\w*)\b",
    re.I,
)
# Without one of these or those above nobody refuses soldiers: "Turkey, which has troops in Syria".
_STAYS_OUT = re.compile(
    r"\b(?:against|oppos\w+|reluctan\w+|stay\w*|out of|barr?\w*|forbid\w*|unthinkable|off the table|unlikely|rather|"
    r"instead|aside|keep\w*|kept|enough|down|den(?:y|ies|ied)|same|renounc\w+|shut\w*|need\w*|too (?:much|many)|"
    r"madness|give up)\b",
    re.I,
)
_PUBLISHED = re.compile(r"\b(?:published|made public|disclosed|released)\b", re.I)
_GIVEN = frozenset(("contribution", "pledging.kinds"))
# Where they are given, they are named: as rules know them, or in freer words.
_DOMAINS = {
    part: re.compile(rf"\b(?:{PARTS[part]}|{more})\b", re.I)
    for part, more in (
        ("air", r"sky|above|overhead|fl(?:y|ies|ight)\w*"),
        ("land", r"ground|soil|earth|ashore"),
        ("sea", r"waters?|afloat|boats?|mine\w*"),
    )
}
_SOLDIERS, _FEWEST = frozenset(("force.size", "ua.force_size")), 100
_SMALLEST = 2  # states, drones, soldiers: "one" counts none of them


def value_of(scene: Scene, question: Asked, words: Words, span: npt.NDArray[np.int64], model: Model) -> Value:
    """Return what a span says, typed as the registry says; None if that cannot be told."""
    first, last = int(span[FIRST]), int(span[LAST])
    if question.key in _BY_RULES:
        return None
    if question.type in {"count", "range"}:
        counted = _counted(scene, first, last)
        few = question.key in _SOLDIERS and isinstance(counted, int | float) and counted < _FEWEST
        return None if few else counted  # "two contingents"
    if question.type == "date":
        here = (scene.start(first), scene.end(last))
        return next((each.iso for each in scene.dates if here[0] <= each.start and each.end <= here[1]), None)
    chances = _chances(scene, question, words, span, model)
    likeliest = max(chances, key=lambda each: chances[each], default=None)
    if likeliest == "no_troops" and not any(each.search(scene.text) for each in (DENIALS, _SETS_APART, _STAYS_OUT)):
        chances.pop(likeliest)
        left = sum(chances.values())
        chances = {each: chance / left for each, chance in chances.items() if chance}
        likeliest = max(chances, key=lambda each: chances[each], default=None)
    if question.type == "text":
        sure = likeliest is not None and chances[likeliest] >= SURE
        return likeliest if sure else scene.words(first, last)
    if (
        likeliest == "not_disclosed"
        and _PUBLISHED.search(told := scene.words(first, last))
        and not DENIALS.search(told)
    ):
        return "disclosed"
    if question.type == "class":
        if likeliest is None:
            return question.values[0] if len(question.values) == 1 else None
        return likeliest if chances[likeliest] >= TOLD else None
    said = {each for each, chance in chances.items() if chance >= ALSO} or ({likeliest} if likeliest else set())
    if not (DENIALS.search(scene.text) or _SETS_APART.search(scene.text)):
        said = {each.removeprefix(_NOT) for each in said} & set(question.values)
    bare = {each for each, where in _DOMAINS.items() if not where.search(scene.text)}
    named = said - bare if question.key in _GIVEN else said
    return tuple(sorted(named or (said and {"support"}))) or None


def _counted(scene: Scene, first: int, last: int) -> Value:
    """Return the first number in words, with what stands around it, or the range that it begins."""
    words = scene.words(first, last)
    found = [(match, value) for match in _NUMBER.finditer(words) if (value := number(match[0])) is not None]
    found = [(match, value) for match, value in found if value >= _SMALLEST]
    if not found:
        return None
    (match, value), *more = found
    if more and value > more[0][1] and _TO.fullmatch(words, match.end(), more[0][0].start()):
        match, value = more[0]  # "cut from 30,000 to 10,000"
    elif more and value < more[0][1] and _TO.fullmatch(words, match.end(), more[0][0].start()):
        return f"{value}..{more[0][1]}"
    return ranged(value, words[: match.start()], words[match.end() :], match[0])


def _chances(
    scene: Scene, question: Asked, words: Words, span: npt.NDArray[np.int64], model: Model
) -> dict[str, float]:
    """Return how likely each value of a question is, of those that were ever marked."""
    columns = [place for place, name in enumerate(model.values.classes) if name.partition("=")[0] == question.key]
    if not columns:
        return {}
    _, features = all_features(words, scene.sent.start, scene.sent.end, span[np.newaxis])
    sums = model.values.sums(features)[columns]
    chances = np.exp(sums - sums.max())
    return {
        model.values.classes[column].partition("=")[2]: float(chance)
        for column, chance in zip(columns, chances / chances.sum(), strict=True)
    }
