"""The words of one language, as its file has them: patterns by name, parties, people, numbers, months."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from foedus.read.load_tables import table

# One sign for signs that mean the same; each is as long as what it stands for, so that offsets stay.
_PLAIN = str.maketrans(
    {
        "’": "'",
        "ʼ": "'",
        "‘": "'",
        "`": "'",
        "\u00a0": " ",
        "\u202f": " ",
        "\u2009": " ",
        "‑": "-",
        "ё": "е",
        "Ё": "Е",
        "\t": " ",
    }
)


_BEGIN, _STOP = r"(?<!\w)", r"(?:(?<=')|(?!\w))"


def plain(text: str) -> str:
    """Return a text of the same length with one apostrophe, one blank, one hyphen, and е for ё."""
    return text.translate(_PLAIN)


def pattern(words: Sequence[str]) -> re.Pattern[str]:
    """Compile expressions to one that matches any of them as whole words, whatever their case; ``d'`` is a word."""
    return re.compile(f"{_BEGIN}(?:{'|'.join(words)}){_STOP}", re.IGNORECASE)


def inner(words: re.Pattern[str]) -> str:
    """Return an expression of `pattern` without the looks around it, to build upon."""
    return words.pattern.removeprefix(_BEGIN).removesuffix(_STOP)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """One language.

    Parameters
    ----------
    code, name
        Its ISO 639-1 code, and its name in English.
    words
        What the rules look for, by name: ``troops``, ``truce``, ``not``.
    parts, aims, levels, cues
        Words by value: what is contributed, what the force is for, how far American support is, how sure it sounds.
    parties, people, bodies, names
        Words by party code, by surname as in ``parties.toml``, by English name of a body, by English name of the
        coalition.
    party, person, persons
        Any party, in the group of its code; any person, in the group ``n`` and the number of the name in `persons`.
    numerals, scales, dozens
        Words by number: ``26``, what multiplies (``1000``), and what says "about so many" (``trentaine``).
    joiner, number
        What may join the words of a number, and any number, in digits or words.
    months, days, near
        Words of month 1 to 12, weekday 0 to 6, and -1, 0, 1 for yesterday, today and tomorrow.
    dates, weekday, cut
        What finds dates, days relative to another, and the ends of the pieces of a sentence.
    """

    code: str
    name: str
    words: Mapping[str, re.Pattern[str]]
    parts: Mapping[str, re.Pattern[str]]
    aims: Mapping[str, re.Pattern[str]]
    levels: Mapping[str, re.Pattern[str]]
    cues: Mapping[str, re.Pattern[str]]
    parties: Mapping[str, re.Pattern[str]]
    people: Mapping[str, re.Pattern[str]]
    bodies: Mapping[str, re.Pattern[str]]
    names: Mapping[str, re.Pattern[str]]
    party: re.Pattern[str]
    person: re.Pattern[str]
    persons: Sequence[str]
    numerals: Sequence[tuple[re.Pattern[str], int]]
    scales: Sequence[tuple[re.Pattern[str], int]]
    dozens: Sequence[tuple[re.Pattern[str], int]]
    joiner: str
    number: str
    months: Sequence[re.Pattern[str]]
    days: Sequence[re.Pattern[str]]
    near: Mapping[int, re.Pattern[str]]
    dates: Sequence[re.Pattern[str]]
    weekday: re.Pattern[str]
    cut: re.Pattern[str]

    def has(self, name: str, text: str) -> bool:
        """Whether words of that name stand in a text."""
        return self.words[name].search(text) is not None


@cache
def lexicon(code: str) -> Lexicon:
    """Read the file of a language."""
    rows: dict[str, Any] = table(f"languages/{code}")
    numbers = rows["numbers"]
    numerals = [(words, int(value)) for value, words in numbers["words"].items()]
    joint = numbers.get("joint")  # sechs-und-zwanzig is one word
    ones = [row for row in numerals if 1 <= row[1] <= 9]
    tens = [row for row in numerals if 20 <= row[1] <= 90 and row[1] % 10 == 0]
    both = [(f"(?:{one}){joint}(?:{ten})", low + high) for one, low in ones for ten, high in tens] if joint else []
    numerals = sorted([*both, *numerals], key=lambda row: row[1], reverse=True)
    scales = [(words, int(value)) for value, words in numbers["scales"].items()]
    dozens = [(words, int(value)) for value, words in numbers.get("dozens", {}).items()]
    return Lexicon(
        code=code,
        name=rows["name"],
        words={name: pattern(words) for name, words in rows["words"].items()},
        **{key: {name: pattern(words) for name, words in rows[key].items()} for key in _TABLES},
        party=pattern([f"(?P<{code}>{'|'.join(words)})" for code, words in rows["parties"].items()]),
        person=pattern([f"(?P<n{n}>{'|'.join(words)})" for n, words in enumerate(rows["people"].values())]),
        persons=list(rows["people"]),
        numerals=[(_whole(words), value) for words, value in numerals],
        scales=[(_whole(words), value) for words, value in scales],
        dozens=[(_whole(words), value) for words, value in dozens],
        joiner=numbers["and"],
        number=_number(numerals, scales, dozens, numbers["and"]),
        months=[_whole(words) for words in rows["months"]],
        days=[_whole(words) for words in rows["days"]],
        near={value: _whole(words) for value, words in zip((-1, 0, 1), rows["near"], strict=True)},
        dates=_dates(rows),
        cut=re.compile(rows["cut"], re.IGNORECASE),
        weekday=pattern([*rows["days"], *rows["near"]]),
    )


_TABLES = ("parts", "aims", "levels", "cues", "parties", "people", "bodies", "names")


def _whole(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{words})(?!\w)", re.IGNORECASE)


def _number(
    numerals: Sequence[tuple[str, int]],
    scales: Sequence[tuple[str, int]],
    dozens: Sequence[tuple[str, int]],
    joiner: str,
) -> str:
    """Return the expression of a number: groups of three digits apart by a blank or a stop, a comma for decimals."""
    word = "|".join(words for words, _ in numerals)
    scale = "|".join(words for words, _ in scales)
    dozen = "|".join(words for words, _ in dozens) or r"(?!)"
    digits = r"\d{1,3}(?:[ .]\d{3})+(?!\d)|\d+(?:,\d+)?"
    joined = rf"(?:{word})(?!\w)(?:(?:[ -]|{joiner})(?:{word})(?!\w)){{0,3}}"
    return rf"(?:(?:{dozen})(?!\w)|(?:{digits}|{joined})(?:[ -](?:{scale})(?!\w))?)"


def _dates(rows: Mapping[str, Any]) -> list[re.Pattern[str]]:
    month = "|".join(rows["months"])
    year = r"(?P<year>(?:19|20)\d\d)"
    day = r"(?P<day>[12]\d|3[01]|0?[1-9])"
    return [
        re.compile(r"(?<![\w-])(?P<y>(?:19|20)\d\d)-(?P<m>0[1-9]|1[0-2])-(?P<d>0[1-9]|[12]\d|3[01])(?![\w-])"),
        re.compile(r"(?<![\w.,])(?P<d>0?[1-9]|[12]\d|3[01])[./](?P<m>0?[1-9]|1[0-2])[./](?P<y>(?:19|20)\d\d)(?!\w)"),
        re.compile(
            rf"(?<![\w.,]){day}(?:\.|er|º|-?(?:го|е))?\s+(?:de\s+)?(?P<month>{month})(?!\w)\.?"
            rf"(?:,?\s+(?:del?\s+)?{year}(?!\w)(?:\s*(?:року|рік|года?|р\.|г\.))?)?",
            re.IGNORECASE,
        ),
    ]
