"""Numbers in digits and in words, with what is said of their exactness: at least, about, up to."""

from __future__ import annotations

import math
import re

_ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_WORDS = {word: n for n, word in enumerate(_ONES)} | {word: 10 * n for n, word in enumerate(_TENS, 2)}
_SCALES = {"hundred": 100, "dozen": 12, "thousand": 1000, "million": 10**6, "billion": 10**9, "bn": 10**9, "m": 10**6}
_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")

AT_LEAST = re.compile(
    r"\b(?:more than|over|at least|(?:no|not|never) (?:fewer|less|smaller) than|not (?:be )?(?:below|under)|above|"
    r"upwards of|north of|in excess of|"
    r"(?<!no )(?<!not )(?:larger|bigger|greater) than|a minimum(?: \w+)? of|(?<!not )(?<!not to )"
    r"(?<!never )exceed\w*)[^\w,;:]*$",
    re.I,
)
AT_MOST = re.compile(
    r"\b(?:up to|at (?:the )?most|(?:no|not|never) (?:more|larger|bigger|greater|stronger) than|"
    r"(?<!no )(?<!not )(?<!never )(?:fewer|less|smaller) than|not even|(?<!not )(?<!not be )(?:under|below)|"
    r"as (?:many|large|big) as|not (?:to )?exceed\w*|never exceed\w*|(?:limited|restricted|capped|grow|rise|swell) "
    r"(?:to|at)|(?:a |the )?(?:maximum|ceiling|limit|cap)(?: \w+)? of)\W*$",
    re.I,
)
_BARELY = re.compile(r"\b(?:hardly|barely|scarcely|little|not much)(?: (?:more than|over|above))?\W*$", re.I)
ABOUT = re.compile(r"(?:\b(?:about|around|some|roughly|nearly|almost|approximately|an estimated|close to)|~)\W*$", re.I)
_AT_MOST_AFTER = re.compile(r"\s*(?:\w+\s)?(?:at (?:the )?(?:very )?(?:most|best)\b|or (?:fewer|less)\b)", re.I)
# A number that is only named to be denied: "not 26 but 18", "18, not 26", "18 rather than 26".
_DENIED = re.compile(r"\bnot (?:the )?\W*$", re.I)
_BUT = re.compile(
    r"[^.;:]{0,40}?\bbut (?:only |just |rather |some |about )*(?:\d|[a-z]+ty\b|[a-z]+teen\b|ten\b|twelve\b|a dozen)",
    re.I,
)
_INSTEAD = re.compile(r"(?:\b(?:rather than|instead of)|[\w%][,;] (?:and )?not) (?:the |some |about )*\W*$", re.I)
_HALF = re.compile(r"\bhalf[ -]$", re.I)  # "half a dozen"
_LOOSE = re.compile(r"\s*(?:-odd\b|or so\b|-some\b|or thereabouts)", re.I)


def number(text: str) -> int | float | None:
    """Return the number that a text is: ``26``, ``10,000``, ``1.1 billion``, ``Twenty-six``; None if it is none."""
    text = re.sub(r"(?<=\d)[\u00a0\u202f ](?=\d{3}\b)", ",", text)
    total: float = 0
    current: float | None = None
    for part in re.split(r"[\s\-‑]+|(?<=\d)(?=[a-z])|\band\b", text.casefold().strip("€$£")):
        if not part:
            continue
        if _DIGITS.fullmatch(part):
            current = (current or 0) + float(part.replace(",", ""))
        elif part in _WORDS:
            current = (current or 0) + _WORDS[part]
        elif part == "a":
            continue
        elif part in _SCALES:
            current = (1 if current is None else current) * _SCALES[part]
            if _SCALES[part] >= 1000:
                total, current = total + current, 0
        else:
            return None
    if current is None or not math.isfinite(total + current):
        return None
    value = total + current
    return int(value) if value == int(value) else value


def corrected(before: str, after: str) -> bool:
    """Whether a number, by the words on either side of it, is named only to say that it is another one."""
    return _INSTEAD.search(before) is not None or (_DENIED.search(before) is not None and _BUT.match(after) is not None)


def ranged(value: int | float, before: str, after: str = "", words: str = "") -> str | int | float:
    """Return the number with what stands around it: ``30..`` (more than), ``..200`` (up to), ``~30`` (about).

    Parameters
    ----------
    before, after
        The words directly in front of it and behind it.
    words
        Its own: whoever counts in dozens does not count exactly.
    """
    if _HALF.search(before) and "dozen" in words.casefold():
        return f"~{value // 2}"
    if _BARELY.search(before):
        return f"~{value}"
    if AT_MOST.search(before) or _AT_MOST_AFTER.match(after):
        return f"..{value}"  # "no more than" before "more than"
    if AT_LEAST.search(before) or re.match(r"\s*(?:\+|-plus\b|or more\b|plus\b)", after):
        return f"{value}.."
    if ABOUT.search(before) or _LOOSE.match(after) or "dozen" in words.casefold():
        return f"~{value}"
    return value
