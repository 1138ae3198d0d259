"""Documents compared: what they answer, who says so, and how that holds together."""

from __future__ import annotations

import pytest

from foedus.compare.make import compare
from foedus.compare.nouns import Comparison
from foedus.read.load import load_all
from foedus.read.make import read_all
from tests.compare.helpers import compared, document, on
from tests.helpers import SHARED, need


def test_agreement_and_conflict() -> None:
    found = compared(
        "The 35-country coalition met. Emmanuel Macron said 26 nations had pledged troops.",
        "The 35-country coalition met. Emmanuel Macron said 30 nations had pledged troops.",
    )
    assert on(found, "coalition.size").relation == "agree"
    asked = on(found, "pledging.nations")
    assert asked.relation == "conflict"
    assert [(each.value, each.docs, each.witnesses) for each in asked.answers] == [(26, ("a",), 1), (30, ("b",), 1)]
    assert [(each.first, each.second, each.why) for each in asked.pairs] == [("a", "b", "26 against 30")]


def test_who_also_says_something_else_overlaps() -> None:
    found = compared(
        "26 nations pledged troops.", "26 nations pledged troops. A diplomat said 30 nations pledged troops."
    )
    assert on(found, "pledging.nations").relation == "overlap"


def test_one_witness_is_no_agreement() -> None:
    found = compared("26 nations pledged troops.", "Nothing is said here of anybody.")
    assert on(found, "pledging.nations").relation is None
    copied = "Emmanuel Macron said that 26 nations had pledged troops to the force on Thursday. " * 3
    found = compared(copied, copied)
    asked = on(found, "pledging.nations")
    assert found.wires == (("a", "b"),)
    assert (asked.relation, asked.answers[0].docs, asked.answers[0].witnesses) == (None, ("a", "b"), 1)
    found = compared(copied, copied, "26 nations pledged troops.")
    asked = on(found, "pledging.nations")
    assert (asked.relation, asked.answers[0].witnesses) == ("agree", 2)


def test_a_title_that_turns_its_text_round() -> None:
    title = "30 nations pledge troops"
    text = f"{title}\n\nAfter the talks, 26 nations pledged troops, Emmanuel Macron said."
    found = compared(document("a", text, title=title))
    (pair,) = on(found, "pledging.nations").pairs
    assert (pair.first, pair.second, pair.relation) == ("a", "a", "conflict")
    heading = {answer.value: answer.spans[0].heading for answer in on(found, "pledging.nations").answers}
    assert heading == {30: True, 26: False}


def test_two_months_later_is_another_matter() -> None:
    texts = ("26 nations pledged troops.", "30 nations pledged troops.")
    first, second = (
        document(name, text, published=day)
        for name, text, day in zip("ab", texts, ("2025-09-05", "2025-11-05"), strict=True)
    )
    (pair,) = on(compared(first, second), "pledging.nations").pairs
    assert (pair.relation, pair.why) == ("incomparable", "said 61 days apart; it may have changed")


def test_documents_with_the_same_answers_are_weighed_by_their_nearest_days() -> None:
    days = [("26", "2025-07-01"), ("26", "2025-09-04"), ("30", "2025-09-06"), ("30", None)]
    texts = [
        document(n, f"This is report {n}. {count} nations pledged troops.", published=day)
        for n, (count, day) in zip("abcd", days, strict=True)
    ]
    asked = on(compared(*texts), "pledging.nations")
    assert asked.relation == "conflict"
    assert on(compared(*texts[:3]), "pledging.nations").relation == "conflict"
    assert on(compared(texts[0], texts[2]), "pledging.nations").relation == "incomparable"


def test_two_claimants_do_not_conflict() -> None:
    found = compared(
        "Donald Trump urged Europe to stop buying Russian oil.",
        "Volodymyr Zelenskyy called for more sanctions on Russia.",
    )
    assert on(found, "demand.sanctions").relation == "incomparable"
    assert {each.side for each in on(found, "demand.sanctions").answers} == {"US", "UA"}


@pytest.fixture(scope="module")
def seeds() -> Comparison:
    paths = [need(SHARED / "seeds" / name) for name in ("000_9995b53494a1d441.txt", "004_2db35636422c40cc.txt")]
    return compare(read_all(*load_all(paths)))


def test_the_seeds_agree_on_26_and_35(seeds: Comparison) -> None:
    for key, number in (("pledging.nations", 26), ("coalition.size", 35)):
        asked = on(seeds, key)
        assert asked.relation == "agree"
        assert [(each.value, each.witnesses) for each in asked.answers] == [(number, 2)]


def test_the_seeds_differ_in_name_composition_certainty_and_date(seeds: Comparison) -> None:
    (alias,) = seeds.aliases
    assert set(alias.names) == {"coalition of the determined", "coalition of the willing"}
    assert "35" in alias.why
    assert on(seeds, "pledging.kinds").relation == "narrower"
    support = on(seeds, "us.support")
    assert support.relation == "overlap"
    assert {"expected", "signalled"} <= {each.value for each in support.answers}
    day = on(seeds, "date.summit")
    assert day.relation == "incomparable"
    assert {(each.asked, each.value) for each in day.answers} == {
        ("date.announcement", "2025-09-03"),
        ("date.summit", "2025-09-04"),
    }
    assert "one date" in day.pairs[0].why


def test_the_seeds_do_not_conflict_and_spans_are_their_slices(seeds: Comparison) -> None:
    assert not [each.key for each in seeds.questions if each.relation == "conflict"]
    assert seeds.wires == ()
    texts = {each.id: each.text for each in seeds.documents}
    spans = [span for asked in seeds.questions for answer in asked.answers for span in answer.spans]
    assert spans
    assert all(texts[span.doc][span.start : span.end] == span.quote for span in spans)


def test_a_document_stands_by_the_most_that_it_says() -> None:
    found = compared(
        "American support is confirmed, Macron said. Washington has signalled that it will take part.",
        "The Americans have made no commitment to the guarantees, a White House official said.",
    )
    assert on(found, "us.support").relation == "conflict"
    counted = compared(
        "The coalition has 35 members. More than 30 countries belong to the coalition.",
        "The coalition is made up of 39 states.",
    )
    assert on(counted, "coalition.size").relation == "conflict"
