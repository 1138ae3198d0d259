"""No look for the words that a pattern needs may keep it from what it would find: `foedus.read.quick`."""

from __future__ import annotations

import importlib
import pkgutil
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from foedus.read import finders, quick
from foedus.read.chains import Voices
from foedus.read.finders.moscow import vetoes
from foedus.read.parse import lines
from foedus.read.people import People
from foedus.read.scene import About, Scene

_SET = Path(__file__).parents[2] / "benchmarks" / "reading" / "set"
_SENTENCE = re.compile(r"(?<=[.!?”\"])\s+")

Made = tuple[str, str]  # an expression, and a text that it may match

_PLAIN = st.text(alphabet="abiksABIKS ßſİıK", min_size=1, max_size=6)
_BEHIND = st.text(alphabet="abiks ", min_size=1, max_size=3)  # a lookbehind has one width
_TIMES = st.sampled_from((("?", 0), ("?", 1), ("*", 0), ("*", 2), ("+", 1), ("+", 3), ("{0,2}", 0), ("{0,2}", 2)))
_SETS = st.sampled_from(
    (("[abS]", "a"), ("[^ab]", "k"), ("[A-K ]", "B"), (r"[]\]k]", "k"), (r"\w", "s"), (".", "i"), (r"\s", " "))
)
_EDGES = st.sampled_from(((r"\b", ""), (r"\b", " "), (r"\B", ""), ("^", ""), ("$", ""), (r"\A", ""), (r"\Z", "")))
_ESCAPES = st.sampled_from(
    ((r"\.", "."), (r"\-", "-"), (r"\x61", "a"), (r"\u0062", "b"), (r"\141bc", "abc"), (r"\t", "\t"), (r"\(", "("))
)


def _repeated(made: Made, times: tuple[str, int]) -> Made:
    return f"(?:{made[0]}){times[0]}", made[1] * times[1]


def _last_repeated(plain: str, times: tuple[str, int]) -> Made:
    return plain + times[0], plain[:-1] + plain[-1] * times[1]


def _either(several: list[Made], at: int) -> Made:
    return "(?:" + "|".join(each for each, _ in several) + ")", several[at % len(several)][1]


def _row(several: list[Made]) -> Made:
    return "".join(each for each, _ in several), "".join(text for _, text in several)


def _larger(smaller: st.SearchStrategy[Made]) -> st.SearchStrategy[Made]:
    several = st.lists(smaller, min_size=1, max_size=3)
    return st.one_of(
        several.map(_row),
        st.builds(_either, several, st.integers(0, 2)),
        st.builds(_repeated, smaller, _TIMES),
        smaller.map(lambda made: (f"({made[0]})", made[1])),
        smaller.map(lambda made: (f"(?i:{made[0]})", made[1].swapcase())),
        smaller.map(lambda made: (f"(?={made[0]})", made[1])),
        smaller.map(lambda made: (f"(?!{made[0]})", "")),
        st.just(("(?:bak|)", "")),
    )


_SMALLEST = st.one_of(
    _PLAIN.map(lambda plain: (plain, plain)),
    st.builds(_last_repeated, _PLAIN, _TIMES),
    _SETS,
    _EDGES,
    _ESCAPES,
    _BEHIND.map(lambda plain: (f"(?<={plain})", plain)),
    _BEHIND.map(lambda plain: (f"(?<!{plain})", "")),
)
_MADE = st.recursive(_SMALLEST, _larger, max_leaves=5)
_FLAGS = st.sampled_from((re.NOFLAG, re.I))


@st.composite
def _patterns(draw: st.DrawFn, made: st.SearchStrategy[Made] = _MADE) -> tuple[re.Pattern[str], str]:
    """A pattern, and a text of pieces of which it is made."""
    several = draw(st.lists(made, min_size=1, max_size=4))
    expression, text = "|".join(each for each, _ in several), draw(st.sampled_from([text for _, text in several]))
    if draw(st.booleans()):
        expression = f"(?P<part>{several[0][0]})(?P=part)?" + "".join(f"|{each}" for each, _ in several[1:])
    pieces = st.sampled_from([text, text.swapcase(), text.upper(), "a", " ", *(each for _, each in several)])
    text = "".join(draw(st.lists(pieces, max_size=3))) + text + "".join(draw(st.lists(pieces, max_size=3)))
    return re.compile(expression, draw(_FLAGS)), text


def could(pattern: re.Pattern[str], text: str) -> bool:
    bit = quick.bit_for(pattern)
    if bit == 0:
        return True
    small = quick.small(text)
    have, newer = quick.held(small, quick.heads(small))
    assert bit < newer
    assert (have & bit != 0) == quick.one_of(small, bit)  # all lists at once, or one that came later
    return have & bit != 0


@settings(max_examples=400)
@given(_patterns())
def test_what_a_pattern_finds_it_could_find(made: tuple[re.Pattern[str], str]) -> None:
    pattern, text = made
    assume(pattern.search(text))
    assert could(pattern, text), quick.needed(pattern)


def _all_patterns(value: object) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, dict):
        yield from _all_patterns((*value, *value.values()))
    elif isinstance(value, (tuple, list, set, frozenset)):
        for each in value:
            yield from _all_patterns(each)


def _sentences() -> list[str]:
    texts = (path.read_text(encoding="utf-8") for path in sorted(_SET.glob("dev-*.md")))
    every = (words for text in texts for line in text.splitlines() for words in _SENTENCE.split(line) if words)
    return list(dict.fromkeys(every))


def test_no_pattern_of_the_rules_is_kept_from_what_it_finds() -> None:
    found = {}
    for module in pkgutil.walk_packages(finders.__path__, f"{finders.__name__}."):
        for name, value in vars(importlib.import_module(module.name)).items():
            found.update({id(each): (f"{module.name}.{name}", each) for each in _all_patterns(value)})
    bits = {key: quick.bit_for(pattern) for key, (_, pattern) in found.items()}
    sentences = [(text, quick.small(text)) for text in _sentences()]
    looked = [(text, quick.held(small, quick.heads(small))[0]) for text, small in sentences]
    assert len(found) > 800
    assert len(looked) > 200
    missed = [  # only where it could not match need it be looked for
        (name, text)
        for key, (name, pattern) in found.items()
        for text, have in looked
        if bits[key] and not have & bits[key] and pattern.search(text)
    ]
    assert missed == []


def _same(pattern: re.Pattern[str], text: str) -> bool:
    one_by_one = [each.span() for each in quick.first_of(quick.branches(pattern), text)]
    return one_by_one == [each.span() for each in pattern.finditer(text)]


def test_branches_of_vetoes_find_what_they_find_together() -> None:
    assert len(vetoes._BRANCHES) > 1
    assert [text for text in _sentences() if not _same(vetoes._FORMS, text)] == []


_WIDE = st.builds(lambda made, plain: (f"{plain}(?:{made[0]})", plain + made[1]), _MADE, _PLAIN)  # matches something


@settings(max_examples=200)
@given(_patterns(_WIDE))
def test_branches_find_what_they_find_together(made: tuple[re.Pattern[str], str]) -> None:
    assert _same(*made)


def test_a_branch_that_matches_nothing_ends() -> None:
    found = [each[0] for each in quick.first_of(quick.branches(re.compile("a*|b")), "aab")]
    assert found[:1] == ["aa"]
    assert len(found) <= 4


@pytest.mark.parametrize(
    ("expression", "branches"),
    [
        ("a|b", ["a", "b"]),
        ("(?:a|b)c|[|]d", ["(?:a|b)c", "[|]d"]),
        (r"a\|b|(c|(d|e))", [r"a\|b", "(c|(d|e))"]),
        ("a|", ["a", ""]),
        ("abc", ["abc"]),
    ],
)
def test_branches(expression: str, branches: list[str]) -> None:
    assert [each.pattern for each in quick.branches(re.compile(expression, re.I))] == branches


@pytest.mark.parametrize(
    ("expression", "words"),
    [
        ("soldiers?", ("soldier",)),
        ("(?:soldiers|troops) in Kyiv", (" in kyiv",)),
        ("(?:soldiers|troops)+", ("soldiers", "troops")),
        ("(?:soldiers|troops)*", ()),
        ("(?:soldiers|)", ()),
        ("(?:soldiers){0,2}", ()),
        ("(?!soldiers)troops", ("troops",)),
        ("(?<!no )troops", ("troops",)),
        ("(?=.*force)troops", ("troops",)),
        ("(?:troops|troops of one)", ("troops",)),
        (r"\bforce\b in", ("force in",)),
        (r"\141bc", ("bc",)),
        (r"\1012", ()),
        ("(?x: tro ops )", ()),
        ("(?i)troops", ()),
        ("Straße", ("strasse",)),
        ("ab{2}c", ("ab",)),
        ("a", ()),
    ],
)
def test_words_that_a_pattern_needs(expression: str, words: tuple[str, ...]) -> None:
    assert quick.needed(re.compile(expression)) == words


def test_no_words_are_needed_of_an_expression_with_blanks_that_do_not_count() -> None:
    assert quick.needed(re.compile("tro ops", re.VERBOSE)) == ()


_EVERY = "".join(map(chr, (*range(0xD800), *range(0xE000, sys.maxunicode + 1))))


@pytest.mark.parametrize("case", "İıßẞſKÅµςΣﬅﬆŸÉ")
def test_letters_whose_small_form_is_another_or_longer(case: str) -> None:
    """Every other letter that an expression takes for one of them counts as one of them."""
    for other in re.findall(re.escape(case), _EVERY, re.I):
        assert quick.small(case) == quick.small(other)
        assert could(re.compile(f"xy{case}zv", re.I), f"a XY{other}ZV b")
        assert could(re.compile(f"xy{other}zv", re.I), f"a XY{case}ZV b")


@pytest.mark.parametrize(
    ("expression", "text"),
    [
        ("istanbul", "Talks in İSTANBUL go on"),
        ("İstanbul", "Talks in istanbul go on"),
        ("kılıç", "KILIÇ spoke"),
        ("soldiers", "No ſoldierſ go"),
        ("kyiv", "In \u212ayiv"),
        ("großer", "Ein GROẞER Plan"),
        ("after it", "Straße, ſtreet, İzmir: AFTER IT"),
    ],
)
def test_letters_of_other_alphabets_hide_nothing_in_a_sentence(expression: str, text: str) -> None:
    (line,) = lines(text)
    found = People.of([line])
    about = About(people=found, parties={}, published=None)
    scene = Scene(
        line,
        line.doc.sents[0],
        voices=Voices([()] * len(line.doc), [None] * len(line.doc)),
        about=about,
        heading=False,
    )
    pattern = re.compile(expression, re.I)
    match = pattern.search(scene.text)
    assert match
    assert scene.could(pattern)
    again = scene.search(pattern)
    assert again
    assert again.span() == match.span()
    assert scene.search(pattern) is again  # looked for once
    assert [each.span() for each in scene.finditer(pattern)] == [match.span()]
    assert scene.search(re.compile("nowhere to be found")) is None
    assert list(scene.finditer(re.compile("nowhere to be found"))) == []
