"""The weakest strand is the one that falls shortest even on its high figure; what overlaps it may be weaker."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from foedus.model.nouns import STRANDS, StrandId
from foedus.strand_figures import StrandFigure
from foedus.weakest import ranked

SHARES = st.sampled_from([0.0, 0.1, 0.25, 0.5, 0.9, 1.0])


@st.composite
def figures(draw: st.DrawFn) -> dict[StrandId, StrandFigure]:
    made = {}
    for id_ in draw(st.lists(st.sampled_from(STRANDS), unique=True)):
        low, high = sorted((draw(SHARES), draw(SHARES)))
        made[id_] = figure(id_, low, high)
    return made


def figure(id_: StrandId, low: float, high: float) -> StrandFigure:
    return StrandFigure(id=id_, measure="things", share_low=low, share_high=high)


@given(figures())
def test_nothing_that_is_not_named_can_be_weaker(made: dict[StrandId, StrandFigure]) -> None:
    ranks = ranked(made)
    if len(made) < 2:
        assert ranks == {}
        return
    assert ranks.keys() == made.keys()
    weakest = [made[id_] for id_, rank in ranks.items() if rank == "yes"]
    assert weakest
    for id_, rank in ranks.items():
        for least in weakest:
            assert least.share_high <= made[id_].share_high
            if rank == "no":  # whatever the truth of each is within its range
                assert made[id_].share_low >= least.share_high
            if rank == "may_be":
                assert made[id_].share_low < least.share_high


def test_of_two_alike_at_the_most_the_lower_at_the_least_is_the_weakest_and_twins_are_both() -> None:
    made = {
        each.id: each for each in (figure("force", 0.1, 0.5), figure("backstop", 0.0, 0.5), figure("binding", 0.5, 1))
    }
    assert ranked(made) == {"force": "may_be", "backstop": "yes", "binding": "no"}
    made = {each.id: each for each in (figure("force", 0.0, 0.5), figure("backstop", 0.0, 0.5))}
    assert ranked(made) == {"force": "yes", "backstop": "yes"}


def test_one_figure_is_compared_with_nothing() -> None:
    assert ranked({"force": figure("force", 0, 1)}) == {}
