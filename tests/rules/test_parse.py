"""The parser: what it reads, and what it says of what it cannot read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foedus.errors import FoedusError, RuleError
from foedus.model import tree as nodes
from foedus.model.tree import And, Ask, Not, Rule, leaves
from foedus.rules.evaluate import evaluate
from foedus.rules.parse import KEYWORDS, MEASURES, parse
from foedus.rules.waits import waits_on
from tests.rules.strategies import any_trees
from tests.rules.world import DAY, QUESTIONS, World, on

DOCS = Path(__file__).parents[2] / "docs" / "rules.md"
many = settings(max_examples=300)


@many
@given(any_trees())
def test_a_tree_written_out_reads_back_the_same(tree: Rule) -> None:
    assert parse(str(tree)) == tree


@many
@given(st.text(max_size=60))
def test_any_text_is_a_rule_or_a_rule_error(text: str) -> None:
    read_or_refuse(text)


@many
@given(
    st.lists(
        st.sampled_from(
            [*KEYWORDS, "a", "f.*", "gate.g", "3", "0", "2026-01-01", "2026-02-30", "(", ")", ">=", "=", "<"]
        ),
        max_size=14,
    ).map(" ".join)
)
def test_any_salad_of_words_is_a_rule_or_a_rule_error(text: str) -> None:
    read_or_refuse(text)


def read_or_refuse(text: str) -> None:
    tree, error = attempt(text)
    if tree is not None:
        assert parse(str(tree)) == tree
    if error is not None:
        assert 0 <= error.position <= len(text)
        assert error.found == "the end" or text[error.position :].startswith(error.found)
        assert error.expected


def attempt(text: str) -> tuple[Rule | None, RuleError | None]:
    try:
        return parse(text), None
    except RuleError as error:
        return None, error


def examples() -> list[str]:
    """The lines of the fenced blocks of the page on rules."""
    blocks = re.findall(r"```\n(.*?)```", DOCS.read_text("utf-8"), re.DOTALL)
    return [line for block in blocks for line in block.splitlines()]


@pytest.mark.parametrize("text", examples())
def test_every_example_of_the_page_on_rules_parses(text: str) -> None:
    assert str(parse(text)) == text


def test_the_page_on_rules_has_examples() -> None:
    assert len(examples()) >= 7


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("a or b and c", "a or (b and c)"),
        ("not a and b", "(not a) and b"),
        ("not a for 5 days", "(not a) for 5 days"),
        ("a and b for 5 days", "a and (b for 5 days)"),
        ("(a or b) or (c)", "a or b or c"),
        ("(a and b) and c", "a and (b and c)"),
        ("a for 1 day", "a for 01 days"),
        ("a\n  and\tb", "a and b"),
        ("n = 3", "n is 3"),
        ("n>=3", "n >= 3"),
    ],
)
def test_two_texts_are_one_rule(text: str, same: str) -> None:
    assert parse(text) == parse(same)


@pytest.mark.parametrize(
    ("text", "position", "found", "expected", "nearest"),
    [
        ("", 0, "the end", "a question", ""),
        ("   ", 3, "the end", "a question", ""),
        ("a and", 5, "the end", "a question", ""),
        ("a adn b", 2, "adn", "and, or, for, or the end", "and"),
        ("a oor b", 2, "oor", "and, or, for, or the end", "or"),
        ("truce is ceasefire fro 30 days", 19, "fro", "and, or, for, or the end", "for"),
        ("truce is not ceasefire", 13, "ceasefire", "and, or, for, or the end", ""),
        ("a b", 2, "b", "and, or, for, or the end", ""),
        ("a)", 1, ")", "and, or, for, or the end", ""),
        ("gate.g is open", 7, "is", "and, or, for, or the end", ""),
        ("(a or b", 7, "the end", ")", ""),
        ("(a annd b)", 3, "annd", ")", "and"),
        ("()", 1, ")", "a question", ""),
        ("and a", 0, "and", "a question, not, at least, on or after, or (", ""),
        ("a or or b", 5, "or", "a question, not, at least, on or after, or (", ""),
        ("gate. and a", 0, "gate.", "a question, not, at least, on or after, or (", ""),
        ("a.* and b", 0, "a.*", "a question, not, at least, on or after, or (", ""),
        ("truce is", 8, "the end", "a value", ""),
        ("n >=", 4, "the end", "a value", ""),
        ("n >= )", 5, ")", "a value", ""),
        ("n == 3", 3, "=", "a value", ""),
        ("at least many of f.*", 9, "many", "how many, 1 or more", ""),
        ("at least 0 of f.*", 9, "0", "how many, 1 or more", ""),
        ("at least 1000000 of f.*", 9, "1000000", "how many, 1 or more", ""),
        (f"at least {'9' * 5000} of f.*", 9, "9" * 5000, "how many, 1 or more", ""),
        ("at least 3 off f.*", 11, "off", "of", "of"),
        ("at least 3 of f", 14, "f", "a family such as endorsed.*", ""),
        ("at least 3 of f.*.*", 14, "f.*.*", "a family such as endorsed.*", ""),
        ("at least 3 of", 13, "the end", "a family such as endorsed.*", ""),
        ("a for ten days", 6, "ten", "a number of days, 1 or more", ""),
        ("a for 0 days", 6, "0", "a number of days, 1 or more", ""),
        ("a for 30", 8, "the end", "days", ""),
        ("a for 30 dyas", 9, "dyas", "days", "days"),
        ("a for 30 weeks", 9, "weeks", "days", ""),
        ("on or aftre 2026-01-01", 6, "aftre", "after", "after"),
        ("on or after soon", 12, "soon", "a date such as 2025-09-04", ""),
        ("on or after 2026-02-30", 12, "2026-02-30", "a day that exists, such as 2025-09-04", ""),
        ("on or after", 11, "the end", "a date such as 2026-01-01", ""),
        ("a & b", 2, "&", "words, numbers, ( ) or >= > <= < =", ""),
        ("  a != b", 4, "!", "words, numbers, ( ) or >= > <= < =", ""),
        ("naïve", 2, "ï", "words, numbers, ( ) or >= > <= < =", ""),
    ],
)
def test_a_broken_rule_is_refused_with_its_place(
    text: str, position: int, found: str, expected: str, nearest: str
) -> None:
    with pytest.raises(RuleError) as caught:
        parse(text)
    error = caught.value
    assert (error.position, error.found, error.expected, error.nearest) == (position, found, expected, nearest)
    assert f"at character {position + 1} of " in str(error)
    assert (f"Did you mean {nearest!r}?" in str(error)) is bool(nearest)
    assert isinstance(error, FoedusError)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("(" * 61 + "a" + ")" * 61, "nested too deeply"),
        ("(" * 100_000, "nested too deeply"),
        ("not " * 100_000 + "a", "nested too deeply"),
        ("not (" * 40 + "a" + ")" * 40, "nested too deeply"),
        ("a" + " for 1 day" * 9, "Durations are nested too deeply"),
        ("a" + " for 1 day" * 100_000, "Durations are nested too deeply"),
    ],
)
def test_deep_nesting_is_refused(text: str, says: str) -> None:
    with pytest.raises(RuleError, match=says):
        parse(text)


@pytest.mark.parametrize(
    "text",
    [
        "(" * 59 + "a" + ")" * 59,
        "not " * 59 + "a",
        "a" + "".join(f" for {2**power} days" for power in range(8)),
        " or ".join(["(a for 3 days)"] * 200),
        " and ".join(["a"] * 5000),
        " or ".join(["(a and b)"] * 5000),
        "(b or (c and " * 29 + "a" + "))" * 29,
    ],
)
def test_what_is_let_in_can_be_walked_without_running_out_of_stack(text: str) -> None:
    tree = parse(text)
    assert leaves(tree)
    assert hash(tree) == hash(parse(f" {text}"))
    world = World(questions=dict.fromkeys("abc", QUESTIONS["a"]), histories={"a": ((on(-9), "yes"), (on(-3), "no"))})
    why = evaluate(tree, world, DAY)
    assert why.rule == str(tree)
    assert waits_on(tree, world, DAY).sets or why.verdict == "open"


@pytest.mark.parametrize("scale", MEASURES)
def test_a_scale_has_an_instrument_in_brackets(scale: str) -> None:
    rule = parse(f"{scale}(pact) >= 2 and not {scale} ( pact.one ) < 3")
    assert isinstance(rule, And)
    assert rule.parts[0] == Ask(f"{scale}(pact)", nodes.Test(">=", "2"))
    assert rule.parts[1] == Not(Ask(f"{scale}(pact.one)", nodes.Test("<", "3")))
    assert parse(str(rule)) == rule


@pytest.mark.parametrize(
    ("text", "position", "found", "expected", "nearest"),
    [
        ("binding.obligtion(pact) >= 2", 0, "binding.obligtion", "one of binding.obligation", "binding.obligation"),
        ("us.air(pact)", 0, "us.air", "one of binding.obligation", ""),
        ("binding.obligation() >= 2", 19, ")", "an instrument", ""),
        ("binding.obligation(pact >= 2", 24, ">=", ")", ""),
        ("binding.obligation(pact.*) >= 2", 19, "pact.*", "an instrument, or", ""),
        ("binding.obligation(", 19, "the end", "an instrument, or", ""),
    ],
)
def test_a_scale_without_its_instrument_says_where(
    text: str, position: int, found: str, expected: str, nearest: str
) -> None:
    with pytest.raises(RuleError) as error:
        parse(text)
    assert (error.value.position, error.value.found, error.value.nearest) == (position, found, nearest)
    assert error.value.expected.startswith(expected)
