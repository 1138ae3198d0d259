"""What is the coalition called, and on which days did they meet, confirm, announce?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from foedus.read.dates import Found as Dated
from foedus.read.finders.days.conferred import HERE, LEADERS_MEET, conferred, hosted, met_yesterday, of_two, signed
from foedus.read.finders.days.spoken_day import on_the_day
from foedus.read.finders.told import before
from foedus.read.grammar import kids, subject, verb_of
from foedus.read.lexicon import SAYS
from foedus.read.scene import Found, Scene

if TYPE_CHECKING:
    from foedus.read.tokens import Token

_NAME = re.compile(
    r"[“„«\"‘‚']?\b(?P<name>[Cc]oalition [Oo]f (?:[Tt]he (?!Christian|Social|Left|Right|Green)|"
    r"(?=[Ww]illing|[Dd]etermined|[Rr]esolute|[Aa]ble|[Vv]olunteers))(?!forces|states|countries|nations|more\b|"
    r"about\b|some\b|around\b|nearly\b|over\b|up\b|at\b|\d)[A-Za-z]+)\b[,]?[”“»\"’']?(?!\s+(?:countries|"
    r"states|nations))"
)
_MEET = re.compile(
    r"\b(?:summit|meet\w*|met|assembl(?:e|ed|ing)|sat down|talks|gather\w*|conference|conven\w*|chair\w*|"
    r"confer(?:s|red|ring)?|consult\w*|talk(?:ed|s)|sp(?:oke|eak|oken) (?:by|via|over|online)|"
    r"took place|hosted|session|call|event|"
    r"participants)\b",
    re.I,
)
_WIDE = 80  # characters around a date in which its place is named
_AFTER_TALKS = re.compile(
    r"\b(?:talks|summit|meeting|gathering|session|conference of leaders|"
    r"(?<!press )(?<!news )conference(?= (?:in|at|on)\b))\b(?!.*\b(?:said|told|"
    r"says|where|when)\b)[^.;]{0,75}\b(?:on|of)?,?\s*$",
    re.I,
)
_OF_DAY = re.compile(
    r"[’']s (?:[\w-]+ ){0,2}?(?:talks|summit|meeting|gathering|video ?(?:link|call|conference))\b", re.I
)  # "Tuesday's talks"
_PLAN = re.compile(
    r"\b(?:countries|nations|allies|states|coalition|force|troops|guarantees|plans?|package|proposals?|pledges|"
    r"contributions|commitments|announcement)\b",
    re.I,
)
_MADE_PUBLIC = re.compile(
    r"\b(?:ma[dk]e|went|gone|go|became|become) public\b|\bannouncement (?:\w+ ){0,4}?(?:came|was made|"
    r"followed|dates?|is dated)\b",
    re.I,
)
_ANNOUNCED = re.compile(r"\bannouncements? (?:of|on|from) (?:the )?$", re.I)
_BY_DAY = frozenset(("date.summit", "date.ministers", "date.announcement"))
_NEXT_DATE = re.compile(r",? (?:the )?(?:\d{1,2}(?:st|nd|rd|th)? )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)")
_OTHER_PLACE = re.compile(
    r"\b(?:White House|Oval Office|Alaska|Anchorage|Vladivostok|Prague|Beijing|Uzhhorod|Washington|"
    r"Copenhagen|Geneva|Istanbul|Tianjin|Shanghai|Rome|Cernobbio|Brussels)\b|\b(?:EU|NATO|G7|G20|"
    r"European Union) summit\b|"
    r"Contact Group"
)
# Meetings of others, whoever tells of them.
_OTHERS = re.compile(
    r"\b(?:(?:defen[cs]e|security|press) conference|econom\w+ forum|parties|parliament\w*|reconven\w+|"
    r"military (?:meeting|chiefs)|EU leaders|European Council|Nordic\w*|Baltic\w*|Palazzo|Bundestag|Riigikogu|"
    r"Senate|Congress|cabinet)\b",
    re.I,
)
_ELSEWHERE = re.compile(
    r"\b(?:forum|remarks|comments?|speech|interview|address|statement|Vladivostok|attack\w*|strikes?|night|Prague|"
    r"Beijing|"
    r"officials|ambassadors|NATO meeting|chiefs of staff|White House|Alaska|Anchorage)\b",
    re.I,
)
# Whose meeting it is: of leaders, or of the coalition.
_LEADERS = re.compile(
    r"\b(?:summit|leaders|coalition|heads of (?:state|government)|Paris|[ÉE]lys[ée]e|allies|Macron|Starmer|partners|"
    r"countries|nations|states|guarantees|participants|backers|supporters)\b",
    re.I,
)
_LOWER = re.compile(
    r"\b(?:diplomats|envoys?|officials|negotiators?|advis[eo]rs|delegations?|ministers|lawmakers|ambassadors|experts|"
    r"teams|officers|chiefs of|staff)\b",
    re.I,
)
_AMERICAN = re.compile(r"\b(?:Trump|Putin|Witkoff|Rubio|Vance|Kushner|Kellogg|Xi|Modi|Lavrov|White House|Kremlin)\b")
_LATER = re.compile(
    r"\b(?:deadline|next (?:round|week|month)|last (?:week|month)|fl(?:y|ies|ew|ying)|travel\w*|visit\w*|trip|"
    r"arriv\w+|next (?:meeting|summit|talks)|later|another|"
    r"again|follow-up|further|new round|earlier|previous\w*|virtual\w*|sidelines)\b",
    re.I,
)
_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day", re.I)
_UP_TO = re.compile(r"\b(?:until|by|before|since) (?:\w+ )?$", re.I)
_CLOSE_BY = re.compile(r"(?:today|tonight|this \w+|yesterday|tomorrow)\b", re.I)
_TELLING = frozenset(("announce", "reveal", "unveil", "present", "declare"))
_SAYING = frozenset(("say", "tell", "add", "warn", "stress", "note", "write", "reiterate", "repeat", "ask"))
_CONFIRM = r"(?:confirm\w*|document\w*|endors\w*|approv\w*|sign\w* off)"
_MINISTERS = re.compile(
    rf"\bministers?\b.*\b{_CONFIRM}|\b{_CONFIRM}\b[^.;]{{0,40}}\b(?:by|level of|among|meeting of|"
    rf"session of|from)\b[^.;]{{0,40}}\bministers?\b",
    re.I,
)
_TELLS = re.compile(r"\b(?:announc\w*|reveal\w*|unveil\w*|declar\w*|present\w*|said|told|state[ds]?)\b", re.I)


def names(scene: Scene) -> Iterator[Found]:
    """Find what the coalition is called."""
    if not scene.has("coalition"):
        return
    for match in scene.finditer(_NAME):
        first, last = scene.tokens(*match.span())
        words = match["name"].casefold()
        yield Found(
            kind="name",
            question="coalition.name",
            first=first,
            last=last,
            value=words,
            anchor=scene.doc[first],
            plain=True,
        )


def dates(scene: Scene) -> Iterator[Found]:
    """Find the dates of the meeting, of the ministers' confirmation and of the announcement."""
    for each in scene.dates:
        if not scene.text[: each.start].strip() and not scene.text[each.end :].strip(" .\n"):
            if (entry := _entry(scene)) and each.iso:
                first, last = scene.tokens(each.start, each.end)
                yield Found(
                    kind="date",
                    question=entry,
                    first=first,
                    last=last,
                    value=each.iso,
                    anchor=scene.doc[first],
                    plain=True,
                )
            continue  # a line that is nothing but a date: when the text appeared
        first, last = scene.tokens(each.start, each.end)
        if not each.full and _NEXT_DATE.match(scene.text[each.end :]) and scene.doc[first].text[0].isalpha():
            continue  # "Thursday, September 4": once is enough
        if _CLOSE_BY.match(scene.text, each.start) and not _done(scene, scene.doc[last], last):
            continue
        if not each.iso and (each.full or scene.about.published):
            continue  # no calendar has it; where only the year is wanting, the day is found and its value unknown
        ahead = scene.text[: each.start]
        verb = verb_of(scene.doc[first])
        question: str | None
        if each.full and _ANNOUNCED.search(ahead):
            question = "date.announcement"
        elif re.search(r"(?<!before the )\bsummit\W+(?:on|of)?\s*$", ahead):
            question = "date.summit"
        elif _MINISTERS.search(ahead) or _ministers_confirmed(scene, verb):
            question = "date.ministers"
        elif (_AFTER_TALKS.search(ahead) or _OF_DAY.match(scene.text[each.end :])) and _known_talks(scene, each):
            around = _around(scene, each.start, each.end)
            if _OTHER_PLACE.search(around) or _OTHERS.search(around):
                continue
            question = "date.summit"
        elif signed(scene, verb) or conferred(scene, verb, first) or hosted(scene, verb):
            question = "date.summit"
        elif verb.lemma_ in _SAYING or (verb.lemma_ in SAYS and verb.lemma_ not in _TELLING and not each.full):
            if not on_the_day(scene, each):
                continue  # the day on which it was said
            question = "date.summit"
        else:
            near = re.sub(r"\b(?:news|press) conference\b", "", _near(scene, first))
            question = _act(near, str(verb.lemma_), each.full)
            if question == "date.summit" and (
                not _of_leaders(scene, near, each)
                or of_two(scene, verb)
                or _ELSEWHERE.search(_around(scene, each.start, each.end))
                or _OTHERS.search(_around(scene, each.start, each.end))
                or (
                    _OTHER_PLACE.search(scene.text[max(0, each.start - _WIDE) : each.end + _WIDE])
                    and not scene.search(HERE)
                )
            ):
                continue
        if question is None or (not each.full and question not in _BY_DAY):
            continue
        first = _weekday(scene, first)
        yield Found(
            kind="date", question=question, first=first, last=last, value=each.iso, anchor=scene.doc[first], plain=True
        )


def _done(scene: Scene, day: Token, at: int) -> bool:
    """Whether leaders met, or ministers confirmed, on a day told as seen from publication: else it is passed over."""
    verb = verb_of(day)
    return (
        met_yesterday(scene, day)
        or _ministers_confirmed(scene, verb)
        or conferred(scene, verb, at)
        or hosted(scene, verb)
    )


def _entry(scene: Scene) -> str | None:
    """What happened on a day that stands alone before it: ``4 September. Summit of the coalition in Paris.``"""
    if scene.sent.end >= len(scene.doc):
        return None
    told = scene.doc[scene.sent.end].sent.text
    if _OTHERS.search(told) or (_OTHER_PLACE.search(told) and not HERE.search(told)):
        return None
    if _MINISTERS.search(told):
        return "date.ministers"
    return "date.summit" if _MEET.search(told) and LEADERS_MEET.search(told) and not _LOWER.search(told) else None


def _weekday(scene: Scene, first: int) -> int:
    """Begin with the day of the week: ``Thursday 4 September``."""
    before = first - 2 if first - 2 >= scene.sent.start and scene.doc[first - 1].text == "," else first - 1
    return before if before >= scene.sent.start and _WEEKDAY.fullmatch(scene.doc[before].text) else first


def _ministers_confirmed(scene: Scene, verb: Token) -> bool:
    """Whether a verb tells of ministers who confirmed: ``They confirmed the pledges``, said of ministers before."""
    if not re.fullmatch(_CONFIRM, verb.lower_) or kids(verb, "ccomp"):
        return False
    doer = subject(verb)
    if doer is not None and doer.lower_ in {"they", "these"}:
        return re.search(r"\bministers\b", before(scene)) is not None
    return _MINISTERS.search(scene.words(*scene.clause(verb))) is not None


def _of_leaders(scene: Scene, near: str, day: Dated) -> bool:
    """Whether it is leaders of the coalition who met then, rather than envoys, or a president abroad."""
    beside = _around(scene, day.start, day.end)
    if not (day.full or _LEADERS.search(near)) or _LATER.search(beside) or _UP_TO.search(scene.text[: day.start]):
        return False
    if not (day.full or _attached(scene, scene.tokens(day.start, day.end)[0])):
        return False
    if re.search(r"\b(?:summit|leaders|heads of|coalition|Paris|[ÉE]lys[ée]e)\b", near, re.I):
        return True
    return not _LOWER.search(near) and not _AMERICAN.search(near)


def _known_talks(scene: Scene, day: Dated) -> bool:
    """Whether "the meeting on Thursday" is one of leaders, by its line or by what the document is about."""
    if _LATER.search(_around(scene, day.start, day.end)):
        return False
    return day.full or scene.about.pledged or _LEADERS.search(scene.line.text) is not None


def _attached(scene: Scene, first: int) -> bool:
    """Whether a date belongs to a meeting, and not to what happened while one was held."""
    token = scene.doc[first]
    while token.head != token and token.pos_ not in {"VERB", "AUX"}:
        token = token.head
        if token.pos_ == "NOUN" and _MEET.search(token.text):
            return True
    takes_place = any(child.lower_ == "place" for child in token.children)
    if _MEET.search(token.text) or takes_place or token.pos_ not in {"VERB", "AUX"}:
        return True
    branches = [child for child in token.children if child.dep_ not in {"advcl", "ccomp", "conj", "parataxis"}]
    return any(_MEET.search(scene.words(child.left_edge.i, child.right_edge.i)) for child in branches)


def _near(scene: Scene, first: int) -> str:
    """The words of the smallest clause that holds a date, or of the whole sentence where it says too little."""
    for each in scene.clauses:
        if each.first <= first <= each.last and _MEET.search(each.text):
            return scene.words(*scene.whole(each.verb)) if each.verb.dep_ == "xcomp" else each.text  # "are to meet"
    return scene.text


def _around(scene: Scene, start: int, end: int) -> str:
    """The words beside a date, up to the next comma."""
    ahead = re.split(r"[;—]", scene.text[:start])[-1][-60:]
    after = re.split(r"[,;—]", scene.text[end:])[0][:40]
    return ahead + after


def _act(near: str, lemma: str, full: bool) -> str | None:
    if _MINISTERS.search(near):
        return "date.ministers"
    if _MEET.search(near) and lemma not in {"announce", "reveal", "declare", "unveil"}:
        return "date.summit"
    told = lemma in {"announce", "reveal", "unveil", "present"} or _MADE_PUBLIC.search(near) is not None
    if told or (full and lemma == "declare"):
        return "date.announcement" if full or _PLAN.search(near) else None
    return "date.announcement" if full and _TELLS.search(near) else None
