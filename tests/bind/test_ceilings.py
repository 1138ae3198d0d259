"""Ceilings are held against every requirement, pledge and answer, and nothing else contradicts them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.bind.ceilings import Contradiction, ceilings
from foedus.model.instruments import Clause
from foedus.model.nouns import Capability, Option
from foedus.model.values import Quantity, Standard
from tests.bind.small import cap, instrument, need, on_each_standard, with_texts
from tests.evidence.strategies import source
from tests.standing.small import ask, case, pledge, said

SOLDIERS = Capability.model_validate(
    {"id": "soldiers", "title": "Soldiers", "domain": "land", "unit": "soldiers", "personnel": 1, "source": "s0"}
)
BRIGADES = Capability.model_validate(
    {
        "id": "brigades",
        "title": "Brigades",
        "domain": "land",
        "unit": "brigades",
        "personnel": "4000..5000",
        "source": "s0",
    }
)
LIMITS = ask("limits", "XA", type="class", values=("no_limits", "limits"))
SIZE = ask("size", "XA", type="range")


def found(
    *clauses: Clause, needs: tuple[object, ...] = (), statements: tuple[object, ...] = (), **rows: object
) -> list[Contradiction]:
    tables = case(*statements, questions=(LIMITS, SIZE), **rows)  # type: ignore[arg-type]
    tables = replace(tables, capabilities=(SOLDIERS, BRIGADES))
    text = instrument(kind="demand", party={}, clause={f"c{number}": each for number, each in enumerate(clauses)})
    return ceilings(on_each_standard(with_texts(tables, text, needs=needs)))  # type: ignore[arg-type]


def test_a_case_built_to_hide_three() -> None:
    """A sum that no part exceeds, in two units; a later version that says where; no limits, by a report alone."""
    limits = said("none", "limits", "no_limits", party="XC", basis="reported", speaker="A guest")
    contradictions = found(
        cap(most=30000, denies={"limits": "no_limits"}),
        cap(limits="foreign_troops", most=0),
        needs=(need("b", "5", capability="brigades"), need("s1", "9000"), need("s2", "8000")),
        statements=(said("gives", "q", "yes", party="XB"), said("moves", "q", "yes", 2, party="XB"), limits),
        pledges=(
            pledge("help", "tgives", party="XB", quantity="..800", where="home"),
            pledge("help", "tmoves", party=None, where="in_country"),
            pledge("fund", "tgives", party="XB", quantity="100", where="home"),
        ),
    )
    assert {(each.clause, each.against, str(each.standard), each.certain) for each in contradictions} == {
        ("c0", "option:army", "official", True),
        ("c1", "pledge:help", "official", True),
        ("c0", "question:limits", "reported", True),
    }


def test_each_shows_both_texts_and_says_so_in_a_sentence() -> None:
    (one,) = found(cap(most=100), needs=(need("n", "101"),))
    assert one.text == "keep its forces small"
    assert one.text_against == "101 soldiers, Soldiers"
    assert (
        one.contradiction
        == "A pact, Art. 1, caps the forces of Country XA at 100 persons, and the requirement n asks for 101."
    )


def test_a_cap_counts_persons_whatever_the_unit_of_the_requirement() -> None:
    (one,) = found(cap(most=7999), needs=(need("b", "2", capability="brigades"),))
    assert (one.against, one.certain) == ("requirement:b", True)
    (one,) = found(cap(most=9999), needs=(need("b", "2", capability="brigades"),))
    assert not one.certain, "two brigades are 8,000 to 10,000"
    assert found(cap(most=10000), needs=(need("b", "2", capability="brigades"),)) == []
    (one,) = found(
        cap(most=1, unit="brigades", capability=["brigades"]),
        needs=(need("b", "2", capability="brigades"), need("s", "9")),
    )
    assert one.against == "requirement:b"


def test_no_limits_is_contradicted_only_where_it_is_evidenced() -> None:
    denies = cap(denies={"limits": "no_limits"}, bounds=["size"])
    assert found(denies) == []
    words = said("no", "limits", "no_limits", paraphrase="There are no limits.")
    (one,) = found(denies, statements=(words,))
    assert (one.against, one.certain, one.standard) == ("question:limits", True, Standard.OFFICIAL)
    assert one.text_against.startswith("There are no limits. (XA, ")
    assert found(denies, statements=(said("yes", "limits", "limits"),)) == []
    disputed = (words, said("yes", "limits", "limits", party="XA", speaker="another"))
    (one,) = found(denies, statements=disputed)
    assert not one.certain


def test_a_bounded_answer_is_compared_as_a_number() -> None:
    (one,) = found(cap(most=600, bounds=["size"]), statements=(said("size", "size", "800"),))
    assert (one.against, one.certain) == ("question:size", True)
    assert found(cap(most=800, bounds=["size"]), statements=(said("size", "size", "800"),)) == []


def test_a_bar_meets_foreign_troops_and_not_the_host_s_own() -> None:
    bar = cap(limits="foreign_troops", most=0)
    rows = (
        pledge("in", party="XB", quantity="10", where="in_country"),
        pledge("own", party="XA", quantity="10", where="in_country"),
        pledge("away", party="XB", quantity="10", where="home"),
        pledge("unsaid", party="XC", quantity="10"),
        pledge("army", party="XB", quantity="10", where="in_country", strand="strengthening"),
    )
    assert {each.against: each.certain for each in found(bar, pledges=rows)} == {
        "pledge:in": True,
        "pledge:unsaid": False,
    }
    of = cap(limits="foreign_troops", most=0, of=["XC"])
    assert {each.against: each.certain for each in found(of, pledges=rows)} == {
        "pledge:in": False,
        "pledge:unsaid": False,
    }


def test_options_that_ask_for_persons_in_the_country_meet_a_bar() -> None:
    tables = replace(
        case(),
        options=(Option(id="o", title="Many", study="We", measure="personnel", quantity=Quantity(5, 9), source="s0"),),
    )
    text = instrument(kind="demand", party={}, clause={"c": cap(limits="foreign_troops", most=0)})
    (one,) = ceilings(on_each_standard(replace(tables, instruments=(text,))))
    assert (one.against, one.text_against) == ("option:o", "Many (We): 5 to 9 soldiers")


@pytest.mark.parametrize(
    ("grade", "kind", "first"), [("A", "treaty", Standard.OFFICIAL), ("C", "press", Standard.REPORTED)]
)
def test_the_standard_is_that_on_which_the_text_is_let_in(grade: str, kind: str, first: Standard) -> None:
    tables = replace(case(questions=(SIZE,)), sources=(source(0), source(9, grade=grade, kind=kind)))
    tables = replace(tables, capabilities=(SOLDIERS,))
    text = instrument(kind="demand", party={}, source="s9", clause={"c": cap(most=1)})
    (one,) = ceilings(on_each_standard(with_texts(tables, text, needs=(need("n", "2"),))))
    assert one.standard is first


@pytest.mark.parametrize("grade", ["E", "F"])
def test_a_text_known_from_propaganda_decides_nothing(grade: str) -> None:
    tables = replace(case(), sources=(source(0), source(9, grade=grade)), capabilities=(SOLDIERS,))
    text = instrument(kind="demand", party={}, source="s9", clause={"c": cap(most=1)})
    assert ceilings(on_each_standard(with_texts(tables, text, needs=(need("n", "2"),)))) == []


def test_a_text_published_later_is_not_known_yet() -> None:
    tables = replace(case(), sources=(source(0), source(9, published=31)), capabilities=(SOLDIERS,))
    text = instrument(kind="demand", party={}, source="s9", clause={"c": cap(most=1)})
    assert ceilings(on_each_standard(with_texts(tables, text, needs=(need("n", "2"),)))) == []


AMOUNTS = st.integers(0, 6)


@given(most=AMOUNTS, ends=st.tuples(AMOUNTS, AMOUNTS))
def test_certain_if_every_amount_is_beyond_it_and_perhaps_if_one_is(most: int, ends: tuple[int, int]) -> None:
    low, high = sorted(ends)
    contradictions = found(cap(most=most), needs=(need("n", f"{low}..{high}"),))
    beyond = [amount > most for amount in range(low, high + 1)]
    assert [each.certain for each in contradictions] == ([all(beyond)] if any(beyond) else [])
