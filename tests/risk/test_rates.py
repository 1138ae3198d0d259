"""Which likelihoods count on which standard and day, and which of them speaks of a class."""

from __future__ import annotations

from foedus.model.chances import Likelihood
from foedus.model.values import Quantity, Standard
from foedus.risk.chances import Rate
from foedus.risk.rates import admitted, rate_of, speaking_of, studies
from foedus.standing.view import View
from tests.evidence.strategies import source
from tests.plan.strait import strait
from tests.risk.cases import drawn, happens, keeps
from tests.standing.small import OFFICIAL, seen


def view(*rows: Likelihood, standard: Standard = OFFICIAL, known: int = 30) -> View:
    return seen(drawn(strait(), *rows, factors={"cause": 0.4}), standard=standard, known=known)


def test_assumptions_count_on_the_standard_that_is_called_so() -> None:
    rows = keeps("published"), keeps("guessed", source="sguess"), happens("late", source="sguess")
    for standard in Standard:
        found = view(*rows, standard=standard)
        assumed = standard is Standard.ASSUMED
        assert studies(found) == ["published", *(["guessed"] if assumed else [])]
        assert len(admitted(found, "late")) == assumed
        assert admitted(found, "delay") == []


def test_what_is_published_later_is_not_known_yet() -> None:
    assert source(1).published == source(0).published
    later = keeps("later", source="slater")
    base = drawn(strait(), later)
    tables = type(base)(**{**base.__dict__, "sources": (*base.sources, source("later", published=12))})
    assert studies(seen(tables, known=11)) == []
    assert studies(seen(tables, known=12)) == ["later"]


def test_a_row_that_names_a_class_comes_before_one_that_speaks_of_every_class() -> None:
    every, land, sea = happens("late"), happens("late", "land air"), happens("late", "sea")
    assert speaking_of([every, land, sea], "air") is land
    assert speaking_of([every, land, sea], "command") is every
    assert speaking_of([land, sea], "command") is None


def test_a_row_as_it_is_drawn() -> None:
    tables = view().tables
    row = happens("delay", "sea", Quantity(None, 3), 0.25, factor="cause")
    assert rate_of(tables, row) == Rate(
        id="delay-sea", low=0.25, mode=0.25, high=0.25, days=(0, 3), factor="cause", share=0.4
    )
    assert rate_of(tables, keeps()) == Rate(id="keep-study", low=0.5, mode=0.5, high=0.5)
    assert rate_of(tables, None) is None
