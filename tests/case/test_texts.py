"""TOML to nouns: the line of every mistake, however the tables are written."""

from __future__ import annotations

import pytest

from foedus.case.texts import line_of, read_gates, read_info, read_questions, read_toml
from foedus.errors import Problem
from foedus.model.nouns import CaseInfo
from tests.case.small import FILES

TEXT = """\
top = 1  # [us.air] in a comment is no heading
"quoted" = 2

[us.air]
words = "Air?"
type = "yes_no"
about = [
  "US",
]

[ us . "sea" ]
words = "Sea?"

[eu]
land = { words = "Land?", type = "yes_no" }
space.words = "Space?"

[[list]]
words = "One of many"

["odd one"]  # in quotes
rule = '''
[not] a heading, but nothing below it is sought either
'''
title = "Odd"
"""


def _read(text: str) -> dict[str, object]:
    data = read_toml(text, "x.toml")
    assert isinstance(data, dict)
    return data


@pytest.mark.parametrize(
    ("path", "key", "line"),
    [
        ("", "top", 1),
        ("", "quoted", 2),
        ("us.air", "", 4),
        ("us.air", "type", 6),
        ("us.air", "about.0", 7),
        ("us.air", "final", 4),
        ("us.sea", "", 11),
        ("us.sea", "words", 12),
        ("us.sea", "type", 11),
        ("eu.land", "type", 15),
        ("eu.space", "words", 16),
        ("eu", "land.words", 15),
        ("list", "", 18),
        ("list", "words", 19),
        ("list", "rule", 18),
        ("odd one", "rule", 22),
        ("nowhere", "words", None),
        ("", "words", None),
        ("", "", None),
    ],
)
def test_the_line_of_a_key_or_of_what_is_nearest_above_it(path: str, key: str, line: int | None) -> None:
    assert line_of(TEXT, path, key) == line


def test_odd_line_ends_inside_a_text_are_not_lines() -> None:
    assert line_of('[a]\nwords = "one\u2028two\x85"\r\ntype = 1\r\n', "a", "type") == 3


@pytest.mark.parametrize(
    ("text", "row", "found"),
    [
        ("a = 1\nb = \n", 2, "Invalid value"),
        ("a = 1\na = 2\n", 2, "Cannot overwrite"),
        ("[a]\n[a]\n", 2, "Cannot declare"),
        ('a = "\n', 1, "Illegal character"),
        ("a = " + "[" * 100_000, None, "hundreds of brackets"),
        ("a = " + "9" * 5000, None, "a number with thousands of digits"),
    ],
)
def test_what_is_no_toml_is_refused_with_its_line(text: str, row: int | None, found: str) -> None:
    problem = read_toml(text, "x.toml")
    assert isinstance(problem, Problem)
    assert (problem.code, problem.file, problem.row) == ("broken-toml", "x.toml", row)
    assert problem.found.startswith(found)


def test_a_good_case_toml_is_read() -> None:
    text = FILES["case.toml"].decode()
    info = read_info(_read(text), text)
    assert isinstance(info, CaseInfo)
    assert list(info.strands) == ["force", "backstop"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("format = 2\n[strands.nonsense]\n", "newer-format"),
        ("format = 999999999999\n", "newer-format"),
        ("format = 0\nid = 'x'\ntitle = 'x'\nquestion = 'x'\nc_day = 'x'\n", "bad-value"),
        ("format = '2'\nid = 'x'\ntitle = 'x'\nquestion = 'x'\nc_day = 'x'\n", "bad-value"),
    ],
)
def test_only_newer_formats_are_newer(text: str, code: str) -> None:
    problems = read_info(_read(text), text)
    assert isinstance(problems, list)
    assert [(each.code, each.row, each.column) for each in problems] == [(code, 1, "format")]


def test_a_key_below_a_strand_is_told_the_keys_of_a_strand() -> None:
    text = FILES["case.toml"].decode().replace('gate = "deploy"', 'gates = "deploy"')
    (problem,) = read_info(_read(text), text)
    assert isinstance(problem, Problem)
    assert (problem.expected, problem.nearest, problem.row) == ("one of title, gate, question, texts", "gate", 9)


def test_gates_keep_their_order_and_bad_ones_are_left_out() -> None:
    text = FILES["gates.toml"].decode().replace('title = "A truce"', "title = 3")
    gates, problems = read_gates(_read(text), text)
    assert [gate.id for gate in gates] == ["deploy", "help"]
    assert [(each.key, each.row, each.expected) for each in problems] == [("truce", 8, "text in quotes")]


def test_questions_of_any_depth_and_families() -> None:
    text = '[a.b.c]\nwords = "C?"\ntype = "date"\n\n[a]\nwords = "A?"\ntype = "text"\n'
    questions, families, problems = read_questions(_read(text), text)
    assert questions == []
    assert families == []
    assert [(each.code, each.row, each.found) for each in problems] == [("unknown-key", 5, "b")]
    questions, _, problems = read_questions(_read(text.replace("[a]", "[d]")), text)
    assert [question.id for question in questions] == ["a.b.c", "d"]
    assert problems == []


def test_a_family_that_is_no_table_is_named_once() -> None:
    for text, expected in (("family = 3\n", "[family.<name>]"), ("[family]\ngiver = 3\n", "[family.giver]")):
        _, _, (problem,) = read_questions(_read(text), text)
        assert (problem.code, problem.found, problem.row) == ("not-a-table", "3", text.count("\n"))
        assert problem.expected.startswith(expected)


@pytest.mark.parametrize("text", ["[a" + ".a" * 3000 + "]\ntype = 1\n", "a = " + "{a = " * 200 + "1" + "}" * 200])
def test_depth_is_a_mistake_and_no_crash(text: str) -> None:
    data = _read(text)
    assert read_questions(data, text)[2]
    assert read_gates(data, text)[1]
    assert all(len(str(each)) < 1000 for each in [*read_questions(data, text)[2], *read_gates(data, text)[1]])
