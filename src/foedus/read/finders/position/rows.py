"""Which parties are named in a row beside a stance: before it, after an aside, or as examples of a group?"""

from __future__ import annotations

import re

from foedus.read.parties import parties_in
from foedus.read.scene import Scene

# A name of one party: "France", "the United Kingdom", "Keir Starmer".
ONE = r"(?:the )?[A-ZÀ-Þ][\w.-]+(?: [A-ZÀ-Þ][\w-]+)?"
_SEVERAL = rf"(?:{ONE}, )*{ONE},? (?:and|as well as|along with) {ONE}"
ROW = rf"(?:{ONE}, )*{ONE}(?:,? (?:and|or|as well as|along with) {ONE})?"
_NAMED = re.compile(rf"{_SEVERAL}(?=(?: [a-z’']+){{0,4}} $)")
_HEADED = re.compile(rf"^\W*(?:{ONE}, )+{ONE}(?=(?: [a-z’']+){{0,3}} $)")  # a headline leaves out the "and"
_ENDS = re.compile(rf"(?P<row>{_SEVERAL}),? $")
_JOINED = re.compile(r"(?:[A-ZÀ-Þ][\w-]+, )*[A-ZÀ-Þ][\w-]+,? and $")
# "France and Britain, which lead the coalition, | signalled": the aside belongs to the names.
_ASIDE = re.compile(
    rf"(?P<row>{ROW})(?:, [^,;:.]{{3,80}},| [–—] [^–—;:.]{{3,80}} [–—]| \([^();:.]{{3,60}}\))(?P<aux>[^,;:.]* )$"
)
_GROUP = (
    r"(?:countries|states|nations|governments|capitals|allies|members?|partners|others|those|several|some|many|"
    r"contributors)"
)
_SUCH_AS = r"(?:including|such as|like|among them|notably|namely)"
_EXAMPLES = re.compile(
    rf"(?:\b(?:the|several|some|many|most|other|an?|number|handful|of|[a-z-]+|[A-Z][a-z]+) ){{0,4}}?(?i:\b{_GROUP}),? "
    rf"{_SUCH_AS} (?P<row>{ROW}),?(?P<aux>(?: [^,;:.]*)? )$"
)
_AUXILIARIES = re.compile(
    r"(?:[’']s)?(?: (?:government|cabinet|leader|president|premier|is|are|was|were|ha[sd]|have|will|would|does|do|"
    r"did|be|been|to|also|both|each|all|"
    r"already|again|still|so far|yet|not|never|now|\w+ly))* ?(?:wo|do|does|is|are|would|could)?"
)
_LISTS = re.compile(
    rf"[^.;:]{{0,30}}?,?[”\"]?,? {_SUCH_AS} (?:the |and )?(?P<row>{ROW})"
    rf"(?:,? (?:as well as|and|along with) (?:[\w-]+ ){{0,3}}?(?:such as|like|including) (?P<more>{ROW}))?"
)


_PARIS = re.compile(r"\bParis\b(?! summit| talks| meeting)")


def only_helps(words: str) -> bool:
    """Return whether some words between a name and a stance are helping verbs and adverbs alone."""
    return _AUXILIARIES.fullmatch(words) is not None


def _named(row: str) -> list[str]:
    """The parties of a row; Paris among other names is France: elsewhere it is where they meet."""
    return parties_in(_PARIS.sub("France", row))


def before(scene: Scene, first: int) -> tuple[list[str], int] | None:
    """Names in a row right before a stance: ``Ukraine, the United Kingdom, and France | signed``."""
    start = scene.start(first)
    match = _NAMED.search(scene.text[:start]) or (_HEADED.search(scene.text[:start]) if scene.heading else None)
    if match is None or not only_helps(scene.text[match.end() : start]):
        return None
    return parties_in(match[0]), scene.tokens(*match.span())[0]


def headed(scene: Scene, at: int) -> list[str]:
    """Names with commas alone between them that begin a headline: ``Norway, Spain | say no``."""
    match = _HEADED.match(scene.text[: scene.end(at)] + " ") if scene.heading else None
    return parties_in(match[0]) if match else []


def ending(scene: Scene, at: int) -> list[str]:
    """Names in a row right before a word: ``France and the United Kingdom, | which will lead``."""
    match = _ENDS.search(scene.text[: scene.start(at)])
    return parties_in(match["row"]) if match else []


def joined(scene: Scene, first: int) -> tuple[list[str], int] | None:
    """Names that share a noun with one: ``Irish and | Dutch troops``."""
    match = _JOINED.search(scene.text[: scene.start(first)])
    named = parties_in(match[0]) if match else []
    return (named, scene.tokens(*match.span())[0]) if match and named else None


def aside(scene: Scene, first: int) -> tuple[list[str], int] | None:
    """Names with an aside before a stance: ``Spain and Italy, both in the south, | remain undecided``."""
    text = scene.text[: scene.start(first)]
    for pattern in (_EXAMPLES, _ASIDE):
        match = pattern.search(text)
        if match is not None and only_helps(match["aux"]) and (named := _named(match["row"])):
            return named, scene.tokens(match.start(), match.end("row"))[0]
    return None


def behind(scene: Scene, last: int) -> tuple[list[str], int] | None:
    """Parties that follow: ``three states would send soldiers, including Germany and France``."""
    end = scene.end(last)
    match = _LISTS.match(scene.text, end)
    named = _named(match[0]) if match else []
    return (named, scene.tokens(end, match.end())[1]) if match and named else None
