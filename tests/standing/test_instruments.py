"""Rules about instruments: what a text says of itself, what nobody says, what evidence says instead."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.model.instruments import SCALES
from foedus.model.values import Standard, Verdict
from foedus.rules.parse import parse
from foedus.rules.waits import Waits
from foedus.standing.view import View
from tests.bind.small import clause, instrument, with_texts
from tests.evidence.strategies import at, source
from tests.standing.small import case, said, seen

TREATY = (source(0), source("t", kind="treaty"), source("p", kind="press", grade="C"), source("e", grade="E"))


def view(
    *statements: Any,
    suppose: tuple[str, ...] = (),
    standard: Standard = Standard.OFFICIAL,
    day: int = 9,
    **changes: Any,
) -> View:
    row = instrument(**{"source": "st", **changes})
    tables = replace(with_texts(case(*statements), row), sources=TREATY)
    return seen(tables, *suppose, standard=standard, day=day)


def verdict(rule: str, *statements: Any, **changes: Any) -> str:
    return str(view(*statements, **changes).why(parse(rule)).verdict)


def waits(rule: str, *statements: Any, **changes: Any) -> Waits:
    return view(*statements, **changes).waits(parse(rule))


@given(scale=st.sampled_from(sorted(SCALES)), data=st.data())
def test_a_level_is_compared_as_a_number(scale: str, data: st.DataObject) -> None:
    level = data.draw(st.integers(0, len(SCALES[scale]) - 1))
    bound = data.draw(st.integers(0, 8))
    told = {"clause": {"one": clause(**{scale: SCALES[scale][level]})}}
    for name in ("pact", "pact.one"):
        assert verdict(f"binding.{scale}({name}) >= {bound}", **told) == ("open" if level >= bound else "shut")
        assert verdict(f"binding.{scale}({name}) is {bound}", **told) == ("open" if level == bound else "shut")


@pytest.mark.parametrize("rule", ["binding.obligation(pact) >= 0", "not binding.obligation(pact) >= 0"])
@pytest.mark.parametrize("clauses", [{}, {"one": clause(obligation=None)}])
def test_a_level_that_was_not_read_is_undetermined(rule: str, clauses: dict[str, Any]) -> None:
    assert verdict(rule, clause=clauses) == "undetermined"


def test_ratified_is_yes_from_the_day_on_and_unknown_before() -> None:
    parties = {"XA": {"signed": "2025-01-01", "ratified": at(5).isoformat()}, "XB": {"signed": "2025-01-01"}}
    assert verdict("ratified.pact.XA", party=parties, day=5) == "open"
    assert verdict("ratified.pact.XA", party=parties, day=4) == "undetermined"
    assert verdict("ratified.pact.XB", party=parties) == "undetermined", "nobody says that it has not"
    assert verdict("ratified.pact.XA for 4 days", party=parties, day=9) == "open"
    assert verdict("ratified.pact.XA for 5 days", party=parties, day=9) == "undetermined"


def test_a_text_without_ratification_is_known_not_to_be_ratified() -> None:
    assert verdict("ratified.pact.XA", ratification="none") == "shut"


def test_parties_can_be_counted_and_others_are_unnamed() -> None:
    assert verdict("at least 2 of signed.pact.*") == "open"
    assert verdict("at least 3 of signed.pact.*") == "shut"
    assert verdict("at least 3 of signed.pact.*", others=1) == "undetermined"


def test_a_statement_comes_before_what_the_text_says() -> None:
    words = said("no", "ratified.pact.XA", "no", party="XA")
    assert verdict("ratified.pact.XA", words, party={"XA": {"ratified": "2025-01-01"}}) == "shut"


@pytest.mark.parametrize(("cited", "opens"), [("st", "official"), ("sp", "reported"), ("se", None)])
def test_the_standard_is_that_of_the_source(cited: str, opens: str | None) -> None:
    for standard in Standard:
        known = opens is not None and standard.admits(Standard(opens))
        expected = "open" if known else "undetermined"
        assert verdict("binding.obligation(pact) >= 3 and signed.pact.XA", source=cited, standard=standard) == expected


def test_a_level_can_be_supposed_and_a_signed_one_cannot_change() -> None:
    rule = "binding.obligation(pact) >= 4"
    assert verdict(rule) == "shut"
    assert verdict(rule, suppose=("binding.obligation(pact)=4",)) == "open"
    assert waits(rule).sets == (), "what has been signed says what it says"
    (changes,) = waits(rule, kind="draft", party={}).sets
    assert [(each.question, each.from_, each.to) for each in changes] == [("binding.obligation.pact", "3", "4")]


def test_a_rule_waits_on_ratification() -> None:
    (changes,) = waits("ratified.pact.XA and ratified.pact.XB", party={"XA": {"ratified": "2025-01-01"}, "XB": {}}).sets
    assert [(each.question, each.from_, each.to) for each in changes] == [("ratified.pact.XB", "unknown", "yes")]
    (changes,) = waits("at least 2 of ratified.pact.*", party={"XA": {}, "XB": {}}).sets
    assert [(each.question, each.to) for each in changes] == [("ratified.pact.*", "2 more")]


ATOMS = (
    "ratified.pact.XA",
    "ratified.pact.XB",
    "binding.obligation(pact) >= 3",
    "binding.precision(pact.one) < 2",
    "at least 2 of ratified.pact.*",
)
RULES = st.recursive(
    st.sampled_from(ATOMS),
    lambda parts: st.one_of(
        parts.map(lambda part: f"not ({part})"),
        st.tuples(parts, st.sampled_from(["and", "or"]), parts).map(
            lambda three: f"({three[0]}) {three[1]} ({three[2]})"
        ),
    ),
    max_leaves=6,
)


@given(
    rule=RULES,
    obligation=st.sampled_from(SCALES["obligation"]),
    precision=st.sampled_from(SCALES["precision"]),
    days=st.tuples(*[st.booleans()] * 2),
)
def test_filling_in_what_was_not_read_never_changes_a_decided_rule(
    rule: str, obligation: str, precision: str, days: tuple[bool, bool]
) -> None:
    blank = {"clause": {"one": clause(obligation=None, precision=None)}, "party": {"XA": {}, "XB": {}}}
    parties = {
        party: {"ratified": "2025-01-01"} if done else {} for party, done in zip(("XA", "XB"), days, strict=True)
    }
    filled = {"clause": {"one": clause(obligation=obligation, precision=precision)}, "party": parties}
    before = verdict(rule, **blank)
    assert before in (verdict(rule, **filled), str(Verdict.UNDETERMINED))
