"""How many: states, drones, soldiers; and on which day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from foedus.read.languages.amounts import find_dates, is_year, number, numbers, ranged
from foedus.read.languages.lexicon import Lexicon, inner
from foedus.read.languages.pieces import trim
from foedus.read.languages.scene import Found, Scene
from foedus.read.registry import UNKEYED

_LEAST = 5  # a pair or a handful is no size of a coalition
_LONG = 220  # characters from which a count takes only its own words
_LEAD = 110  # characters before a count of pledging states that go with it
_NEAR = 60  # characters between a number and the verb that says what became of it
_BESIDE = 45  # characters between a weekday and the meeting that was on it
_MORE = 16  # characters behind a claim that go with it
_FEW = 3  # drones from which they are counted
_AFTER = 26  # characters behind a number within which a verb tells of it
_ARMY = 500  # soldiers from which a number is the size of a force


@cache
def _states(code: str, expression: str, states: str, them: str) -> re.Pattern[str]:
    del code  # the expressions are its own
    return re.compile(
        rf"(?<![\w.,/-])(?P<number>{expression})\s(?:(?!\d)[\w'«»„“”\"-]+\s){{0,3}}?(?:(?P<states>{states})|{them})(?!\w)",
        re.IGNORECASE,
    )


def states(scene: Scene) -> Iterator[Found]:
    """Find counts of states: members of the coalition, those that pledged, those that attended."""
    words = scene.lexicon.words
    nouns = f"{inner(words['leaders'])}|{inner(words['states'])}"
    pattern = _states(scene.lexicon.code, scene.lexicon.number, nouns, inner(words["of_them"]))
    matches = list(pattern.finditer(scene.text, scene.start, scene.end))
    for index, match in enumerate(matches):
        value = number(match["number"], scene.lexicon)
        if value is None or value < _LEAST or is_year(match["number"]):
            continue
        if match["states"] is None and (scene.has("stopped") or scene.has("drones")):
            continue  # 120 of the drones
        if scene.lexicon.has("others", scene.text[max(scene.start, match.start() - 12) : match.start()]):
            continue
        stop = matches[index + 1].start() if index + 1 < len(matches) else scene.end
        question, start, end = _count(scene, match, stop, alone=len(matches) == 1)
        yield Found(
            kind="count",
            question=question,
            start=start,
            end=end,
            value=ranged(value, scene.text, *match.span("number"), scene.lexicon),
            unit="states",
        )


def _count(scene: Scene, match: re.Match[str], stop: int, *, alone: bool) -> tuple[str, int, int]:
    lexicon = scene.lexicon
    first, last = match.span()
    low, high = scene.run((first, last))
    before, after = scene.text[low:first], scene.text[last:stop]
    near = scene.text[low:high]
    led = lexicon.has("leaders", match[0])
    attended = lexicon.words["attend"].search(scene.text, low, scene.end)
    if attended and not lexicon.has("pledge", scene.text[low : attended.start()]):
        return "meeting.attendance", *scene.run((first, last), attended.span())
    if lexicon.has("contributors", match[0]):
        return "pledging.nations", _noun(scene, first), high
    held = _held(scene, first)
    if held is not None:
        return "coalition.size", held, _end(scene, match, high)
    pledge = lexicon.words["pledge"].search(after) or (lexicon.words["pledge"].search(before) if alone else None)
    if pledge and not led:
        end = trim(scene.text, first, stop)[1]
        start = low if first - low < _LEAD and alone else _noun(scene, first)
        if end - start > _LONG:
            start, end = scene.run((first, last + (pledge.end() if pledge.string == after else 0)))
        return "pledging.nations", start, end
    coalition = lexicon.words["coalition"].search(near)
    if coalition or led or lexicon.words["members"].search(near):
        if coalition and low + coalition.start() < first:
            return "coalition.size", low, _end(scene, match, high)
        end = max(last, low + coalition.end()) if coalition else last
        name = next((m for w in lexicon.names.values() for m in w.finditer(scene.text, first, high)), None)
        if name:
            end = max(end, name.end())
        if coalition is None and not led:
            if lexicon.has("summit", near):
                return "meeting.attendance", low, high
            return UNKEYED, _noun(scene, first), last
        return "coalition.size", _noun(scene, first), end
    return UNKEYED, _noun(scene, first), last


def _held(scene: Scene, first: int) -> int | None:
    """Where a coalition is named that comprises the number: ``the coalition, made up of 30 states``."""
    coalition = scene.lexicon.words["coalition"].search(scene.text, max(scene.start, first - 80), first)
    if coalition is None:
        return None
    between = scene.text[coalition.end() : first]
    relative = scene.lexicon.words["which"].search(between)
    if not scene.lexicon.has("members", between) and not relative:
        return None
    low = scene.run(coalition.span())[0]
    return low if coalition.start() - low < 50 else coalition.start()


def _end(scene: Scene, match: re.Match[str], high: int) -> int:
    """A verb at the end of the clause belongs to it, more does not."""
    return high if high - match.end() < _MORE else match.end()


def _noun(scene: Scene, first: int) -> int:
    """Where a number's phrase begins: with "about" or "more than" before it."""
    for name in ("at_least", "at_most", "about"):
        for match in scene.lexicon.words[name].finditer(scene.text, max(scene.start, first - 40), first):
            if not scene.text[match.end() : first].strip():
                return match.start()
    article = re.search(r"(?<!\w)(?:les|die|los|ці|эти|these)\s$", scene.text[scene.start : first], re.IGNORECASE)
    return first - len(article[0]) if article else first


def drones(scene: Scene, spoken_of: bool) -> Iterator[Found]:
    """Find how many drones were launched, and how many stopped: by the verb that is nearest to the number."""
    if not (spoken_of or scene.has("drones")) or not (scene.has("launched") or scene.has("stopped")):
        return
    counted = list(_of_drones(scene))
    verbs = [
        (match.start(), match.end(), question)
        for name, question in (("launched", "drones.launched"), ("stopped", "drones.stopped"))
        for match in scene.all(name)
    ]
    for match, last in counted:
        value = number(match["number"], scene.lexicon)
        costs = ((_cost(scene, match, last, verb, counted), verb) for verb in verbs)
        cost, (low, high, question) = min(costs, key=lambda row: row[0])
        if value is None or value < _FEW or cost > _NEAR:
            continue
        start, end = scene.run((match.start(), last), (low, high))
        for rival, _ in counted:  # a clause with two numbers is cut between them
            if start <= rival.start() < match.start():
                start = max(start, min(low, match.start()) if low > rival.end() else match.start())
            elif match.start() < rival.start() < end:
                end = max(last, high) if high < rival.start() else last
        told = max(last, high)
        start, end = trim(scene.text, start, told if end - told > _MORE else end)
        yield Found(
            kind="quantity",
            question=question,
            start=start,
            end=end,
            value=ranged(value, scene.text, *match.span("number"), scene.lexicon),
            unit="drones",
        )


def _of_drones(scene: Scene) -> Iterator[tuple[re.Match[str], int]]:
    """Yield the numbers that count drones, and where the words that they count end."""
    matches = [
        match
        for match in numbers(scene.lexicon.number).finditer(scene.text, scene.start, scene.end)
        if not is_year(match["number"]) and not _is_day(scene, match)
    ]
    for index, match in enumerate(matches):
        reach = min(scene.end, match.end() + 45)
        if index + 1 < len(matches):
            reach = min(reach, matches[index + 1].start())
        noun = scene.lexicon.words["drones"].search(scene.text, match.end(), reach)
        if noun is not None:
            yield match, noun.end()
        elif _is_bare(scene, match):
            yield match, match.end()


def _is_bare(scene: Scene, match: re.Match[str]) -> bool:
    """Whether a number counts what was spoken of: at an end, before "of them" or right before what became of it."""
    rest = scene.text[match.end() : scene.end]
    if re.match(r"\s*(?:$|[.,;])", rest):
        return True
    for name in ("launched", "stopped", "of_them"):
        found = scene.lexicon.words[name].search(rest[:_AFTER])
        if found is not None and re.fullmatch(r"\s*(?:\w{1,6}\s+){0,3}", rest[: found.start()]):
            return True
    return False


def _cost(
    scene: Scene, match: re.Match[str], last: int, verb: tuple[int, int, str], counted: list[tuple[re.Match[str], int]]
) -> int:
    """How far a number is from a verb: characters, and more for other numbers and commas in between."""
    low, high, _ = verb
    gap = low - last if low >= last else match.start() - high
    first, final = min(high, last), max(low, match.start())
    rivals = sum(first <= rival.start() < final for rival, _ in counted if rival is not match)
    return gap + 50 * rivals + 15 * scene.text.count(",", first, final)


def _is_day(scene: Scene, match: re.Match[str]) -> bool:
    return any(
        scene.start + each.start <= match.start() < scene.start + each.end
        for each in find_dates(scene.words, scene.published, scene.lexicon)
    )


@cache
def _soldiers(expression: str, nouns: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.,/-])(?P<number>{expression})\s(?:de\s)?(?:{nouns})(?!\w)", re.IGNORECASE)


def soldiers(scene: Scene) -> Iterator[Found]:
    """Find how large the force, Ukraine's army, or one party's part is to be."""
    words = scene.lexicon.words
    if not (scene.has("force") or scene.has("army")):
        return
    for match in _soldiers(scene.lexicon.number, inner(words["soldiers"])).finditer(scene.text, scene.start, scene.end):
        value = number(match["number"], scene.lexicon)
        if value is None or value < _ARMY:
            continue
        low, high = scene.run(match.span())
        near = scene.text[low:high]
        parties = scene.parties()
        own = scene.lexicon.has("army", near) and scene.lexicon.parties["UA"].search(near)
        if not own and any(scene.lexicon.parties[code].search(near) for code in ("RU", "UA")) and not scene.has("send"):
            continue  # losses, or armies at war
        if own:
            question = "ua.force_size"
        elif len(parties) == 1 and scene.lexicon.parties[parties[0]].search(scene.text, low, match.start()):
            question = f"contribution.{parties[0]}" if parties[0] != "US" else "force.size"
        else:
            question = "force.size"
        yield Found(
            kind="quantity",
            question=question,
            start=low,
            end=match.end() if high - match.end() > 30 else high,
            value=ranged(value, scene.text, *match.span("number"), scene.lexicon),
            unit="persons",
        )


def dates(scene: Scene) -> Iterator[Found]:
    """Find the day of the leaders' meeting, and of the announcement."""
    for each in find_dates(scene.words, scene.published, scene.lexicon):
        start, end = scene.start + each.start, scene.start + each.end
        word = scene.text[start:end]
        if not (each.full or each.iso) or any(words.fullmatch(word) for words in scene.lexicon.near.values()):
            continue
        low, high = scene.run((start, end))
        relative = not word[0].isdigit()
        if each.full and not scene.lexicon.has("summit", scene.text[low:high]) and not scene.has("says"):
            low, high = scene.start, scene.end
        meets = list(scene.lexicon.words["summit"].finditer(scene.text, low, high))
        said = [*scene.lexicon.words["says"].finditer(scene.text, low, high)]
        said += scene.lexicon.words["announce"].finditer(scene.text, low, high)
        gap = min((_gap(start, end, *match.span()) for match in meets), default=None)
        far = min((_gap(start, end, *match.span()) for match in said), default=None)
        question: str | None
        if relative and said:  # "said on Thursday after the meeting" is the day on which it was said
            meets = [match for match in meets if match.end() <= start]
            gap = min((start - match.end() for match in meets), default=None)
        if gap is not None and (far is None or gap < far) and (gap < _BESIDE or not relative):
            question = "date.summit"
        elif each.full:
            question = "date.announcement" if scene.lexicon.has("announce", scene.text[low:high]) else UNKEYED
        else:
            question = None
        if question:
            start, end = _with_word(scene.lexicon, scene.text, start, end)
            yield Found(kind="date", question=question, start=start, end=end, value=each.iso, plain=True)


def _gap(start: int, end: int, low: int, high: int) -> int:
    return max(low - end, start - high, 0)


def _with_word(lexicon: Lexicon, text: str, start: int, end: int) -> tuple[int, int]:
    """Take the short word before a weekday along where it is one with it: ``в четвер``."""
    if lexicon.code in {"uk", "ru"} and re.search(r"(?<!\w)[ву] $", text[max(0, start - 3) : start]):
        return start - 2, end
    return start, end
