"""The tables of a case: indexes, and the questions and families they give rise to."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, replace

import pytest

from foedus.model.nouns import LADDER, Approval, CaseInfo, Family, Party, PledgeVersion, Question
from foedus.model.tables import Tables, canonical

INFO = CaseInfo(format=1, id="case", title="A case", question="How sturdy?", c_day="deploy")
FR = Party(id="FR", name="France", role="member", source="s")
DE = Party(id="DE", name="Germany", role="member", source="s")
US = Party(id="US", name="United States", role="backstop", source="s")
CONTRIBUTOR = Family(id="contributor", words="Does {party} contribute?", over=("member", "US"), kind="event")
CASE = Tables(
    info=INFO,
    parties=(US, FR, DE),
    questions=(Question(id="truce", words="What holds?", type="class", values=("none", "peace")),),
    families=(CONTRIBUTOR, Family(id="endorsed", size=35, size_statement="t")),
    approvals=(
        Approval(party="DE", step="leader", statement="t"),
        Approval(party="DE", step="parliament", body="Bundestag", statement="t"),
        Approval(party="FR", step="leader", statement="t"),
    ),
    pledges=(
        PledgeVersion(id="force", statement="t2"),
        PledgeVersion(id="force", statement="t", party="FR"),
        PledgeVersion(id="force", statement="t3", party="DE"),
        PledgeVersion(id="nobody", statement="t"),
    ),
)


def test_every_question_that_can_be_asked() -> None:
    assert list(CASE.question) == [
        "truce",
        "contributor.US",
        "contributor.FR",
        "contributor.DE",
        "stage.force",
        "approved.DE.leader",
        "approved.DE.parliament",
        "approved.FR.leader",
    ]


def test_a_question_of_a_family_is_about_its_party_in_its_words() -> None:
    asked = CASE.question["contributor.DE"]
    assert (asked.words, asked.about, asked.kind, asked.type) == (
        "Does Germany contribute?",
        ("DE",),
        "event",
        "yes_no",
    )


def test_the_stage_of_a_pledge_is_an_ordered_class_about_the_party_that_is_stated_first() -> None:
    asked = CASE.question["stage.force"]
    assert (asked.about, asked.values, asked.ordered, asked.type) == (("FR",), LADDER, True, "class")
    assert CASE.pledge_party == {"force": "FR"}
    assert [row.statement for row in CASE.pledge_versions["force"]] == ["t2", "t", "t3"]


def test_an_approval_is_a_question_about_its_party() -> None:
    asked = CASE.question["approved.DE.parliament"]
    assert (asked.about, asked.words) == (("DE",), "Has Germany given the approval of its Bundestag?")
    assert CASE.question["approved.FR.leader"].words == "Has France given the approval of its leader?"


def test_the_families_that_rules_can_count() -> None:
    leaders = ("approved.DE.leader", "approved.FR.leader")
    assert CASE.members == {
        "contributor.*": ("contributor.US", "contributor.FR", "contributor.DE"),
        "approved.*.leader": leaders,
        "approved.*.government": (),
        "approved.*.parliament": ("approved.DE.parliament",),
        "endorsed.*": leaders,
        "stage.*": ("stage.force",),
    }


def test_unnamed_members_are_the_size_less_those_named() -> None:
    assert CASE.unnamed("endorsed.*") == 33
    assert CASE.unnamed("approved.*.leader") == 33, "the same family by another name"
    assert CASE.unnamed("contributor.*") == 0, "no size is stated"
    assert CASE.unnamed("stage.*") == 0
    small = replace(CASE, families=(CONTRIBUTOR.model_copy(update={"size": 2}),))
    assert small.unnamed("contributor.*") == 0, "never below nought"


def test_rows_by_their_ids() -> None:
    assert CASE.party["US"] is US
    assert list(CASE.family) == ["contributor", "endorsed"]
    assert CASE.name("US") == "United States"
    assert CASE.name("ZZ") == "ZZ"
    assert CASE.over(CONTRIBUTOR) == ["US", "FR", "DE"], "in the order of the parties"
    assert (CASE.source, CASE.statement, CASE.gate, CASE.capability) == ({}, {}, {}, {})


def test_approvals_by_question_and_by_party() -> None:
    leader, parliament, french = CASE.approvals
    assert CASE.approval["approved.DE.parliament"] is parliament
    assert CASE.approvals_of == {"DE": (leader, parliament), "FR": (french,)}


def test_tables_are_frozen_and_equal_if_their_rows_are() -> None:
    assert CASE.question
    assert replace(CASE) == CASE, "what was kept on first use does not matter"
    assert replace(CASE, parties=(FR, DE)) != CASE
    with pytest.raises(FrozenInstanceError):
        CASE.parties = ()  # type: ignore[misc]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("endorsed.FR", "approved.FR.leader"),
        ("approved.FR.leader", "approved.FR.leader"),
        ("endorsed", "endorsed"),
        ("us.endorsed.FR", "us.endorsed.FR"),
    ],
)
def test_a_question_has_one_canonical_name(name: str, expected: str) -> None:
    assert canonical(name) == expected
