"""What a supposition may say, and the laws of supposing on small random cases."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foedus.errors import FoedusError, SupposeError
from foedus.model.nouns import Family, Statement
from foedus.model.tables import Tables
from foedus.model.values import STANDARDS, Quantity, Standard, Verdict
from foedus.standing.suppose import Supposition, parse_supposition
from tests.evidence.strategies import at
from tests.standing import laws
from tests.standing.small import CLASSES, approval, ask, case, gate, pledge, said

QUESTIONS = [
    ask("x", "XA"),
    ask("us.air", "XB", type="class", values=CLASSES, ordered=True),
    ask("total.leaders", "XA", type="count", counts="endorsed.*"),
    ask("size", "XB", type="range"),
    ask("when", "XC", type="date"),
    ask("words", "XC", type="text"),
    ask("done", "XC", kind="event"),
]
RULES = [
    "x",
    "not x or done",
    "us.air is confirmed",
    "us.air >= signalled and not us.air is refused",
    "at least 2 of endorsed.*",
    "at least 3 of endorsed.* or total.leaders >= 3",
    "at least 2 of ready.* is no",
    "total.leaders < 4 and size >= 2",
    "size is 3",
    "x for 3 days",
    "not (us.air is none for 2 days)",
    "stage.p >= confirmed",
    "at least 1 of stage.* >= documented",
    f"when <= {at(9).isoformat()}",
    "gate.g0 and x",
    "not gate.g1 or gate.g0",
]
ANSWERS = {
    "x": ["yes", "no"],
    "us.air": list(CLASSES),
    "total.leaders": ["2", "3..5", "..3"],
    "size": ["1..3", "3", "4.."],
    "when": [at(5).isoformat(), at(12).isoformat()],
    "words": ["some words"],
    "done": ["yes", "no"],
    "endorsed.XA": ["yes", "no"],
    "endorsed.XB": ["yes", "no"],
    "approved.XA.parliament": ["yes", "no"],
    "ready.XA": ["yes", "no"],
    "ready.XC": ["yes", "no"],
    "stage.p": ["spoken", "documented", "confirmed", "withdrawn"],
}
SMALL = case(
    questions=QUESTIONS,
    families=[
        Family(id="ready", words="Is {party} ready?", over=("member",)),
        Family(id="endorsed", size=4, size_statement="tbase"),
    ],
    approvals=[approval("XA", "leader"), approval("XB", "leader"), approval("XA", "parliament")],
    pledges=[pledge("p", rule="x or us.air is confirmed")],
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("x=yes", Supposition("x", "yes", at(9))),
        (f"x = no@{at(3).isoformat()}", Supposition("x", "no", at(3))),
        (" x = no @ 2025-09-04 ", Supposition("x", "no", at(3))),
        ("us.air=confirmed", Supposition("us.air", "confirmed", at(9))),
        ("total.leaders=30..", Supposition("total.leaders", Quantity(30, None), at(9))),
        ("when=2025-09-04", Supposition("when", date(2025, 9, 4), at(9))),
        ("endorsed.XA=yes", Supposition("approved.XA.leader", "yes", at(9))),
        ("stage.p=ready", Supposition("stage.p", "ready", at(9))),
        ("gate.deploy=shut", Supposition("gate.deploy", Verdict.SHUT, at(9))),
        ("words=a=b", Supposition("words", "a=b", at(9))),
    ],
)
def test_what_can_be_supposed(text: str, expected: Supposition) -> None:
    assert parse_supposition(SMALL, text, at(9)) == expected
    assert parse_supposition(SMALL, str(expected), at(20)) == expected, "it reads back as it is written"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("x", "'x' is no supposition. Expected question=answer or question=answer@date."),
        ("x=", "'x=' is no supposition. Expected question=answer or question=answer@date."),
        ("=yes", "'=yes' is no supposition. Expected question=answer or question=answer@date."),
        ("x=@2025-09-04", "'x=@2025-09-04' is no supposition. Expected question=answer or question=answer@date."),
        ("us.aire=none", "There is no question 'us.aire' to suppose. Did you mean 'us.air'?"),
        ("us.air=confirm", "us.air cannot be 'confirm'; expected one of none, signalled, confirmed, refused. Did you"),
        ("x=maybe", "x cannot be 'maybe'; expected yes or no."),
        ("size=many", "size cannot be 'many'; expected a quantity such as 1..3, ..5000, 10000.. or 2"),
        ("x=yes@today", "'x=yes@today': found 'today' behind the @, expected a date such as 2025-09-04, or C+30."),
        ("x=yes@2025-02-30", "expected a day that exists, such as 2025-09-04, or C+30."),
        ("gate.deplo=open", "There is no gate 'deplo' to suppose. Did you mean 'deploy'?"),
        ("gate.deploy=opn", "A gate can be supposed open or shut, not 'opn'. Did you mean 'open'?"),
        ("gate.deploy=undetermined", "A gate can be supposed open or shut, not 'undetermined'."),
    ],
)
def test_what_cannot_be_supposed(text: str, message: str) -> None:
    with pytest.raises(SupposeError) as raised:
        parse_supposition(SMALL, text, at(9))
    assert message in str(raised.value)
    assert isinstance(raised.value, FoedusError)
    assert isinstance(raised.value, ValueError)


@st.composite
def statements(draw: st.DrawFn, number: int) -> Statement:
    question = draw(st.sampled_from(list(ANSWERS)))
    asked = SMALL.question[question if "endorsed" not in question else f"approved.{question[-2:]}.leader"]
    return said(
        str(number),
        question,
        draw(st.sampled_from(ANSWERS[question])),
        draw(st.integers(0, 12)),
        draw(st.sampled_from([*asked.about, "XA"])),
        basis=draw(st.sampled_from(["official", "official", "reported", "assumed"])),
        credibility=draw(st.sampled_from([1, 1, 2, 6])),
    )


@st.composite
def cases(draw: st.DrawFn) -> Tables:
    """Gates g0, g1, … with rules that refer back only, and statements on what they ask."""
    rules = draw(st.lists(st.sampled_from(RULES), min_size=3, max_size=6))
    gates = [gate("deploy", "x")]
    for number, rule in enumerate(rules):
        gates.append(gate(f"g{number}", rule if "gate." not in rule or number > 1 else "x or done"))
    rows = [draw(statements(number)) for number in range(draw(st.integers(0, 12)))]
    return case(
        *rows,
        questions=QUESTIONS,
        families=SMALL.families,
        gates=gates,
        approvals=SMALL.approvals,
        pledges=SMALL.pledges,
    )


@settings(max_examples=60)
@given(cases(), st.sampled_from(STANDARDS))
def test_supposing_what_is_so_changes_nothing(tables: Tables, standard: Standard) -> None:
    laws.own_state_changes_nothing(tables, at(9), standard)


@settings(max_examples=60)
@given(cases(), st.sampled_from(STANDARDS))
def test_filling_in_an_unknown_never_changes_a_decided_gate(tables: Tables, standard: Standard) -> None:
    laws.unknowns_decide_nothing_already_decided(tables, at(9), standard)


def test_filling_in_an_unknown_approval_never_changes_a_decided_gate() -> None:
    """Confirmed, with the leader's approval unknown, neither opens nor shuts `>= endorsed`."""
    tables = case(
        said("stage", "stage.p", "confirmed"),
        gates=[gate("deploy", "stage.p >= endorsed")],
        approvals=[approval("XA", "leader")],
        pledges=[pledge("p")],
    )
    laws.unknowns_decide_nothing_already_decided(tables, at(9), STANDARDS[0])
