"""Can a text hold what is looked for? Asked of the words that a pattern cannot do without, before the pattern is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from functools import cache

HEAD = 3  # letters by which words are looked up
_LEAST = 2  # letters without which a word tells nothing
_MOST = 160  # words: to look for more takes as long as the pattern
_TOKEN = re.compile(
    r"(?P<opens>\((?:\?(?:[:=!>]|<[=!]|P<\w+>|[a-zA-Z-]+:))?)|(?P<closes>\))|(?P<bar>\|)|"
    r"(?P<times>[*+?][?+]?|\{\d*,?\d*\}\??)|(?P<set>\[\^?\]?(?:\\.|[^\]\\])*\])|(?P<back>\(\?P=\w+\))|"
    r"\\(?P<escape>x..|u.{4}|\d+|.)|(?P<sign>[.^$])|(?P<run>[^\\()|*+?{}\[\].^$]+)|(?P<other>.)",
    re.S,
)
_STRANGE = re.compile(r"\(\?(?:[a-zA-Z]+\)|[a-zA-Z]*x|[(#])|\\[NU]")  # signs that are not known here
_EDGES = frozenset("bBAZ")  # escapes that stand between two characters
_AS_I = str.maketrans("İı", "ii")  # both match i where capitals do not count

Words = tuple[str, ...]
Places = tuple[tuple[str, int], ...]  # words, each with a bit for every list that has it

_LISTS: list[Words] = []  # all that is ever looked for, by number
_BY_HEAD: dict[str, Places] = {}
_SHORT: dict[str, Places] = {}  # words shorter than a head, by themselves
_BITS: dict[int, tuple[re.Pattern[str], int]] = {}  # by the pattern, whose hash would take long


def small(text: str) -> str:
    """Return a text so that characters which match each other in some pattern are the same: ``s``, ``S`` and ``ſ``."""
    return (text if text.isascii() else text.translate(_AS_I)).casefold()


def heads(lower: str) -> set[str]:
    """Return every three letters in a row of a text: far fewer look-ups than one for each word."""
    return {lower[at : at + HEAD] for at in range(len(lower) - HEAD + 1)}


@cache
def bit_of(words: Words) -> int:
    """Return the bit of a list of words, in small letters, of which one is looked for; each text is asked once."""
    bit = 1 << len(_LISTS)
    for word in dict.fromkeys(words):
        places, key = (_BY_HEAD, word[:HEAD]) if len(word) >= HEAD else (_SHORT, word)
        there = dict(places.get(key, ()))
        places[key] = tuple({**there, word: there.get(word, 0) | bit}.items())
    _LISTS.append(words)
    return bit


def held(lower: str, found: Set[str]) -> tuple[int, int]:
    """Return the bits of the lists of which a text made `small`, whose `heads` were `found`, has a word.

    The second number is the lowest bit that no list had yet: lists that are newer are asked with `one_of`.
    """
    have = 0
    for head in _BY_HEAD.keys() & found:
        for word, bits in _BY_HEAD[head]:
            if word in lower:
                have |= bits
    for places in _SHORT.values():
        for word, bits in places:
            if word in lower:
                have |= bits
    return have, 1 << len(_LISTS)


def one_of(lower: str, bit: int) -> bool:
    """Whether a text made `small` has a word of a list: for lists that are newer than what `held` returned."""
    return any(map(lower.__contains__, _LISTS[bit.bit_length() - 1]))


def bit_for(pattern: re.Pattern[str]) -> int:
    """Return the bit of the list of words of which a text must have one for a pattern to match; 0 if it needs none."""
    known = _BITS.get(id(pattern))
    if known is None:
        words = needed(pattern)
        known = _BITS[id(pattern)] = (pattern, bit_of(words) if words else 0)
    return known[1]


def branches(pattern: re.Pattern[str]) -> tuple[re.Pattern[str], ...]:
    """Return a pattern of many branches as a pattern for each of them: few of them could match in any text."""
    starts, depth = [0], 0
    for token in _TOKEN.finditer(pattern.pattern):
        depth += (token["opens"] is not None) - (token["closes"] is not None)
        if token["bar"] and not depth:
            starts.append(token.end())
    ends = [start - 1 for start in starts[1:]] + [len(pattern.pattern)]
    return tuple(re.compile(pattern.pattern[a:b], pattern.flags) for a, b in zip(starts, ends, strict=True))


def first_of(patterns: Sequence[re.Pattern[str]], text: str) -> Iterator[re.Match[str]]:
    """Find branches all over a text, as one pattern that joins them would: the first one first, and none in another."""
    found = {place: match for place, each in enumerate(patterns) if (match := each.search(text))}
    while found:
        place = min(found, key=lambda place: (found[place].start(), place))
        yield found[place]
        start, end = found[place].span()
        end = max(end, start + 1)  # a match of nothing is found once
        for late in [each for each, match in found.items() if match.start() < end]:
            if end > len(text) or (match := patterns[late].search(text, end)) is None:
                del found[late]
            else:
                found[late] = match


def needed(pattern: re.Pattern[str]) -> Words:
    """Return words, in small letters, of which a text must hold one for a pattern to match; none if there are no such.

    Examples
    --------
    >>> needed(re.compile(r"\\b(?:the )?(?:ships?|boats) of (?:war|peace)"))
    ('ship', 'boats')
    """
    if pattern.flags & re.VERBOSE or _STRANGE.search(pattern.pattern):
        return ()
    words, _ = _branches(list(_TOKEN.finditer(pattern.pattern)), 0)
    return words if len(words) <= _MOST else ()


def _branches(tokens: list[re.Match[str]], at: int) -> tuple[Words, int]:
    """What one of several branches needs: what each of them does; nothing if one can do without."""
    every: list[Words] = []
    while True:
        words, at = _row(tokens, at)
        every.append(words)
        if at >= len(tokens) or tokens[at].lastgroup != "bar":
            break
        at += 1
    together = tuple(dict.fromkeys(word for words in every for word in words)) if all(every) else ()
    return tuple(word for word in together if not any(each != word and each in word for each in together)), at


def _row(tokens: list[re.Match[str]], at: int) -> tuple[Words, int]:
    """What a row of tokens needs: the rarest of what any part of it does."""
    every: list[Words] = []
    run = ""
    while at < len(tokens) and tokens[at].lastgroup not in {"bar", "closes"}:
        token = tokens[at]
        at += 1
        text = _plain(token)
        if text and not _repeated(tokens, at):
            run += text
        elif text:
            every.append((run + text[:-1] if _optional(tokens, at) else run + text,))
            run = ""
        elif token["opens"]:
            every.append((run,))
            run = ""
            words, at = _branches(tokens, at)
            at += 1  # the bracket that closes it
            if token[0] not in {"(?!", "(?<!"} and not _optional(tokens, at):
                every.append(words)
        elif token["escape"] not in _EDGES and token["sign"] not in {"^", "$"}:
            every.append((run,))
            run = ""
    every.append((run,))
    known = [tuple(map(small, words)) for words in every if words and min(map(len, words)) >= _LEAST]
    return min(known, key=_often, default=()), at


def _plain(token: re.Match[str]) -> str:
    """The characters that a token stands for, if it is no sign."""
    escaped = token["escape"] or ""
    return token["run"] or (escaped if not escaped.isalnum() else "")


def _repeated(tokens: list[re.Match[str]], at: int) -> bool:
    return at < len(tokens) and tokens[at]["times"] is not None


def _optional(tokens: list[re.Match[str]], at: int) -> bool:
    return _repeated(tokens, at) and tokens[at][0].startswith(("*", "?", "{0", "{,"))


def _often(words: Words) -> float:
    """How often one of some words stands in a text, as far as their lengths tell."""
    return sum(4.0 ** -len(word.strip()) for word in words)
