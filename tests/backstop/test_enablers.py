"""What the backstop gives, what falls without it, and whose pledges hang on its word."""

from __future__ import annotations

from dataclasses import replace

import pytest

from foedus.assess import OnStandard, assess_standard
from foedus.evidence.index import Evidence
from foedus.model.nouns import Question, Source
from foedus.model.strands import Enabler
from foedus.model.values import Quantity, Standard
from tests.coverage.helpers import option
from tests.evidence.strategies import at, source
from tests.standing.small import ask, case, gate, pledge, said

OFFICIAL, REPORTED, ASSUMED = Standard
HELP = Question.model_validate(
    {
        "id": "help",
        "words": "How far is help?",
        "type": "class",
        "values": ("none", "signalled", "confirmed", "refused"),
        "about": ("XC",),
    }
)
CLEAR = ask("XA.help_clear", "XA", hinges_on=("XC",))


def enabler(**changes: object) -> Enabler:
    """A kind of help that only XC gives."""
    row = {"id": "eyes", "title": "Eyes", "question": "help", "capability": "soldiers", "source": "s0"}
    return Enabler.model_validate({**row, **changes})


def seen(*statements: object, standard: Standard = REPORTED, rows: object = None, **changes: object) -> OnStandard:
    """A case in which XC is the backstop."""
    gates = changes.pop("gates", ())
    sources: tuple[Source, ...] = changes.pop("sources", ())  # type: ignore[assignment]
    made = case(*statements, questions=[HELP, CLEAR], gates=gates, **changes)  # type: ignore[arg-type]
    tables = replace(
        made,
        parties=tuple(
            each.model_copy(update={"role": "backstop"}) if each.id == "XC" else each for each in made.parties
        ),
        sources=(*made.sources, *sources),
        capabilities=tuple(each.model_copy(update={"personnel": Quantity(1, 1)}) for each in made.capabilities),
        options=(option("thousand", "1000"),),
        enablers=(enabler(),) if rows is None else rows,  # type: ignore[arg-type]
    )
    return assess_standard(Evidence(tables), at(10), standard)


@pytest.mark.parametrize(
    ("answer", "state", "low", "high"),
    [
        ("confirmed", "given", 1.0, 1.0),
        ("signalled", "open", 0.0, 1.0),
        ("refused", "refused", 0.0, 0.0),
        ("none", "refused", 0, 0),
    ],
)
def test_help_is_given_refused_or_open(answer: str, state: str, low: float, high: float) -> None:
    on = seen(said("word", "help", answer, party="XC"))
    assert [each.state for each in on.enablers] == [state]
    figure = on.strand_figures["backstop"]
    assert (figure.share_low, figure.share_high) == (low, high)


def test_silence_is_open_and_not_refusal() -> None:
    assert seen().enablers[0].state == "open"


def test_what_others_pledged_to_the_force_stands_in_for_a_part() -> None:
    assert seen().enablers[0].without == "falls"
    on = seen(pledges=[pledge("own"), pledge("theirs", party="XC"), pledge("other", strand="strengthening")])
    assert on.enablers[0].without == "partly"
    assert "own" in [each.id for each in on.enablers[0].substitutes]
    assert "other" not in [each.id for each in on.enablers[0].substitutes]


@pytest.mark.parametrize(("standard", "needed"), [(OFFICIAL, ()), (REPORTED, ()), (ASSUMED, ("thousand",))])
def test_what_an_assumption_says_needs_it_counts_on_that_standard_alone(
    standard: Standard, needed: tuple[str, ...]
) -> None:
    guess = source(7, grade=None, kind="assumption")
    rows = (enabler(needed_by="thousand", needed_source="s7"),)
    assert seen(standard=standard, rows=rows, sources=(guess,)).enablers[0].needed_by == needed


def test_a_pledge_hangs_on_the_backstop_by_its_own_rule_through_gates() -> None:
    gates = [gate("deploy", "q"), gate("clear", "XA.help_clear")]
    on = seen(
        gates=gates,
        pledges=[
            pledge("tied", quantity="400", where="in_country", rule="gate.clear"),
            pledge("free", quantity="100", where="in_country", rule="q"),
        ],
    )
    assert [(each.pledge.id, each.questions) for each in on.hanging] == [("tied", ("XA.help_clear",))]
    (left,) = on.left
    assert (left.full.share_low, left.without.share_low) == (0.5, 0.1)


def test_a_party_s_gates_bind_its_pledges_to_the_force_and_no_others() -> None:
    gates = [gate("deploy", "q"), gate("own", "XA.help_clear", party="XA")]
    on = seen(gates=gates, pledges=[pledge("force"), pledge("arms", strand="strengthening")])
    assert [each.pledge.id for each in on.hanging] == ["force"]


def test_the_shared_gate_of_c_day_ties_nobody_by_itself() -> None:
    on = seen(gates=[gate("deploy", "help is confirmed")], pledges=[pledge("force")])
    assert on.hanging == ()
