"""Measures of pressure: how far they are, claims of their size side by side, and their links to the talks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from foedus.assess import OnStandard, assess_standard
from foedus.evidence.index import Evidence
from foedus.model.nouns import Question, Statement
from foedus.model.strands import Measure
from foedus.model.values import Standard
from tests.evidence.strategies import at
from tests.standing.small import ask, case, said

OFFICIAL, REPORTED, ASSUMED = Standard
STATUS = {"words": "How far is it?", "type": "class", "values": ("asked", "in_force", "lifted"), "about": ("XA",)}
SIZE = ask("size", "XA", type="range")
PEACE = ask("peace", "XA")


def measure(**changes: object) -> Measure:
    """A tariff by XA."""
    row = {"id": "toll", "title": "A toll", "kind": "tariff", "who": "XA", "question": "toll", "source": "s0"}
    return Measure.model_validate({**row, "size": "size", "unit": "percent", **changes})


def seen(*statements: Statement, rows: tuple[Measure, ...] = (), standard: Standard = REPORTED) -> OnStandard:
    """Measures on the tenth day."""
    questions = [Question.model_validate({"id": name, **STATUS}) for name in ("toll", "cap")]
    tables = replace(case(*statements, questions=[*questions, SIZE, PEACE]), measures=rows or (measure(),))
    return assess_standard(Evidence(tables), at(10), standard)


def claim(id_: str, size: str, stated: int, speaker: str, **changes: object) -> Statement:
    """A reported claim of the size by nobody of the parties."""
    words = {"speaker": speaker, "speaker_party": None, "basis": "reported", **changes}
    return said(id_, "size", size, stated, **words)  # type: ignore[arg-type]


def test_claims_stand_side_by_side_and_none_is_left_out_for_another() -> None:
    on = seen(claim("b", "11.4", 4, "A study"), claim("a", "1.1", 3, "An office"), claim("late", "7", 20, "Later"))
    (state,) = on.measures
    assert [(each.speaker, each.answer) for each in state.claims] == [("An office", "1.1"), ("A study", "11.4")]


def test_a_report_is_no_claim_on_the_official_standard() -> None:
    (state,) = seen(claim("a", "1.1", 3, "An office"), standard=OFFICIAL).measures
    assert state.claims == ()


def test_the_status_of_a_measure_may_change() -> None:
    words = [said("in", "toll", "in_force", 2), said("out", "toll", "lifted", 8)]
    assert [each.answer.says for each in seen(*words).measures] == ["lifted"]
    assert not seen(*words).measures[0].in_force


@pytest.mark.parametrize(("answer", "verdict"), [("yes", "open"), ("no", "shut"), (None, "undetermined")])
def test_a_link_to_the_talks_has_a_verdict(answer: str | None, verdict: str) -> None:
    words = [said("word", "peace", answer)] if answer else []
    (state,) = seen(*words, rows=(measure(ends_if="peace"),)).measures
    assert state.starts is None
    assert state.ends is not None
    assert str(state.ends.verdict) == verdict


def test_the_figure_counts_what_is_in_force_and_what_nobody_knows() -> None:
    rows = (measure(), measure(id="cap", question="cap"))
    on = seen(said("in", "toll", "in_force", 2), rows=rows)
    figure = on.strand_figures["pressure"]
    assert (figure.share_low, figure.share_high) == (0.5, 1.0)
    assert figure.weakest_because == "1 of 2 measures in force, 1 unknown"
