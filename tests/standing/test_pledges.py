"""Pledges: each field by itself, conditions, and what defeats them."""

from __future__ import annotations

from foedus.model.nouns import Exclusion, Statement
from foedus.model.tables import Tables
from foedus.model.values import Quantity, Verdict
from foedus.standing.pledges import exclusions, pledges
from tests.evidence.strategies import at
from tests.standing.small import OFFICIAL, POSITION, REPORTED, ask, case, exclusion, gate, made, pledge, said, seen

LATER = [said("two", "q", "yes", 3), said("three", "q", "yes", 6)]
REFUSED = [said("ref", "position.XA", "no_troops", 4)]
NO_TROOPS = exclusion("XA", "no_troops_in_country", "tref")


def test_each_field_folds_by_itself_over_the_versions() -> None:
    versions = [
        pledge("p", quantity="100", where="in_country"),
        pledge("p", "ttwo", None, quantity="200..300"),
        pledge("p", "tthree", None, where="neighbouring", stay="365"),
    ]
    tables = case(*LATER, pledges=versions)
    days = [made(seen(tables, day=day), "p") for day in (0, 3, 6)]
    assert [each.text("quantity") for each in days] == ["100", "200..300", "200..300"]
    assert [each.text("where") for each in days] == ["in_country", "in_country", "neighbouring"]
    assert [each.text("stay") for each in days] == ["", "", "365"]
    assert [each.text("capability") for each in days] == ["soldiers"] * 3
    assert [each.statements for each in days] == [
        ("tbase",),
        ("tbase", "ttwo"),
        ("tbase", "ttwo", "tthree"),
    ]
    assert days[1].fields["quantity"].since == at(3)
    assert days[1].fields["where"].since == at(0)


def test_a_blank_never_replaces_a_value() -> None:
    versions = [pledge("p", quantity="100", home="XA", rule="q"), pledge("p", "ttwo", None)]
    pledged = made(seen(case(*LATER, pledges=versions)), "p")
    assert (pledged.quantity, pledged.text("home"), pledged.text("rule")) == (Quantity(100, 100), "XA", "q")


def test_the_order_of_the_versions_in_the_file_changes_nothing_but_their_list() -> None:
    versions = [pledge("p", quantity="100"), pledge("p", "ttwo", None, quantity="200")]
    for order in (versions, versions[::-1]):
        assert made(seen(case(*LATER, pledges=order)), "p").quantity == Quantity(200, 200)


def test_a_relayed_version_counts_on_the_reported_standard_only() -> None:
    relayed = said("rel", "q", "yes", 5, basis="reported")
    tables = case(relayed, pledges=[pledge("p", quantity="100"), pledge("p", "trel", None, quantity="200")])
    assert made(seen(tables), "p").quantity == Quantity(100, 100)
    assert made(seen(tables, standard=REPORTED), "p").quantity == Quantity(200, 200)


def test_a_disputed_field_has_no_quantity_and_says_so() -> None:
    other = said("other", "q", "yes", 3, party="XB", speaker="Bob")
    tables = case(*LATER, other, pledges=[pledge("p", "ttwo", quantity="1"), pledge("p", "tother", None, quantity="9")])
    pledged = made(seen(tables), "p")
    assert (pledged.quantity, pledged.text("quantity")) == (None, "disputed")


def test_what_nobody_stated_is_missing() -> None:
    pledged = made(seen(case(pledges=[pledge("p")])), "p")
    assert set(pledged.fields) == {"strand", "capability"}
    assert (pledged.text("where"), pledged.quantity, pledged.condition) == ("", None, None)


def test_a_pledge_exists_from_its_statement_on_if_that_may_decide() -> None:
    weak = said("weak", "q", "yes", 1, source="s1")
    tables = case(*LATER, weak, pledges=[pledge("late", "ttwo"), pledge("weak", "tweak")])
    assert [each.id for each in pledges(seen(tables, day=2))] == []
    assert [each.id for each in pledges(seen(tables, day=3))] == ["late"]


def test_only_some_pledges_can_be_asked_for() -> None:
    view = seen(case(pledges=[pledge("one"), pledge("two"), pledge("three")]))
    assert [each.id for each in pledges(view)] == ["one", "two", "three"]
    assert [each.id for each in pledges(view, ["two"])] == ["two"]


def test_the_rule_of_a_pledge_is_its_condition() -> None:
    rows = [said("x", "x", "yes", 5)]
    tables = case(
        *rows, questions=[ask("x", "XA")], gates=[gate("deploy", "x")], pledges=[pledge("p", rule="gate.deploy")]
    )
    for day, verdict in ((4, Verdict.UNDETERMINED), (5, Verdict.OPEN)):
        condition = made(seen(tables, day=day), "p").condition
        assert condition is not None
        assert (condition.verdict, condition.rule) == (verdict, "gate.deploy")


def test_a_withdrawn_pledge_stands_no_more() -> None:
    tables = case(said("gone", "stage.p", "withdrawn", 5), pledges=[pledge("p")])
    assert made(seen(tables, day=4), "p").counts
    assert not made(seen(tables, day=5), "p").counts


def standing(scope: str, where: str | None) -> tuple[Exclusion | None, tuple[Exclusion, ...]]:
    tables = case(
        *REFUSED,
        families=[POSITION],
        pledges=[pledge("p", where=where), pledge("other", party="XB", where=where)],
        exclusions=[exclusion("XA", scope, "tref")],
    )
    view = seen(tables)
    assert made(view, "other").defeated_by is None
    assert made(view, "other").caveats == ()
    pledged = made(view, "p")
    assert pledged.counts == (pledged.defeated_by is None)
    return pledged.defeated_by, pledged.caveats


def test_what_an_exclusion_defeats_and_where_it_is_a_caveat() -> None:
    for scope, where, defeats in (
        ("no_troops_in_country", "in_country", True),
        ("no_troops_in_country", "neighbouring", False),
        ("no_troops_in_country", "unstated", False),
        ("no_troops_in_country", None, False),
        ("no_contribution", "home", True),
        ("no_contribution", None, True),
        ("no_combat", "in_country", False),
    ):
        row = exclusion("XA", scope, "tref")
        assert standing(scope, where) == ((row, ()) if defeats else (None, (row,))), (scope, where)


def position(answer: str, stated: int = 6) -> Statement:
    return said("pos", "position.XA", answer, stated)


def lifted(row: Statement) -> Tables:
    return case(
        *REFUSED,
        row,
        families=[POSITION],
        pledges=[pledge("p", where="in_country")],
        exclusions=[NO_TROOPS],
    )


def test_an_exclusion_holds_from_its_statement_until_a_newer_position_lifts_it() -> None:
    tables = lifted(position("open"))
    assert [len(exclusions(seen(tables, day=day))) for day in (3, 4, 5, 6)] == [0, 1, 1, 0]
    assert made(seen(tables, day=5), "p").defeated_by == NO_TROOPS
    assert made(seen(tables, day=6), "p").counts


def test_a_position_of_another_class_an_older_and_a_disputed_one_lift_nothing() -> None:
    assert exclusions(seen(lifted(position("support_only")))) == [NO_TROOPS]
    assert exclusions(seen(lifted(position("open", 3)))) == [NO_TROOPS]
    refused = said("ref", "q", "no", 4)
    same_day = case(refused, position("open", 4), families=[POSITION], exclusions=[NO_TROOPS])
    assert exclusions(seen(same_day)) == [NO_TROOPS]
    disputed = lifted(said("pos", "position.XA", "open", 6, speaker="Bob"))
    rival = said("riv", "position.XA", "no_troops", 6)
    tables = case(*disputed.statements[1:], rival, families=[POSITION], exclusions=[NO_TROOPS])
    assert exclusions(seen(tables)) == [NO_TROOPS]


def test_a_position_stated_later_of_the_same_day_is_newer() -> None:
    tables = lifted(said("pos", "position.XA", "open", 6, since=4))
    assert exclusions(seen(tables, day=6)) == []


def test_a_reported_position_lifts_on_the_reported_standard_only() -> None:
    tables = lifted(said("pos", "position.XA", "open", 6, basis="reported"))
    assert exclusions(seen(tables, standard=OFFICIAL)) == [NO_TROOPS]
    assert exclusions(seen(tables, standard=REPORTED)) == []


def test_a_new_refusal_after_the_lift_holds_again() -> None:
    tables = lifted(position("open"))
    again = said("again", "position.XA", "no_troops", 8)
    row = exclusion("XA", "no_troops_in_country", "tagain")
    tables = case(*tables.statements[1:], again, families=[POSITION], exclusions=[NO_TROOPS, row])
    assert exclusions(seen(tables, day=7)) == []
    assert row in exclusions(seen(tables, day=8))


def test_a_supposed_position_lifts_an_exclusion() -> None:
    tables = case(*REFUSED, families=[POSITION], exclusions=[NO_TROOPS])
    assert exclusions(seen(tables, "position.XA=open")) == []
    assert exclusions(seen(tables, "position.XA=support_only")) == [NO_TROOPS]
    assert exclusions(seen(tables, f"position.XA=open@{at(1)}")) == [NO_TROOPS], "supposed before it was refused"


def test_without_a_family_of_positions_nothing_lifts() -> None:
    tables = case(said("ref", "q", "no", 4), exclusions=[NO_TROOPS])
    assert exclusions(seen(tables)) == [NO_TROOPS]
