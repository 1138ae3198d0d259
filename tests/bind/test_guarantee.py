"""The guarantee's own texts: those that the strand names and that are known, under the test."""

from __future__ import annotations

from dataclasses import replace

from foedus.assess import OnStandard, assess_standard
from foedus.bind.guarantee import own_texts
from foedus.bind.questions import QUESTIONS
from foedus.evidence.index import Evidence
from foedus.model.nouns import Strand
from foedus.model.tables import Tables
from foedus.model.values import Standard
from tests.bind.small import instrument, with_texts
from tests.evidence.strategies import at
from tests.standing.small import case, seen

PACT, WORDS = instrument(), instrument("words", title="Words", kind="statement", text="none", party={}, clause={})
HIDDEN = instrument("hidden", title="A draft", kind="draft", text="unseen", party={}, clause={})


def named(*texts: str) -> Tables:
    tables = with_texts(case(), PACT, WORDS, HIDDEN)
    strand = Strand(title="How binding", question="q", texts=texts)
    return replace(tables, info=tables.info.model_copy(update={"strands": {"binding": strand}}))


def on(*texts: str) -> OnStandard:
    return assess_standard(Evidence(named(*texts)), at(10), Standard.REPORTED)


def test_only_texts_that_are_named_count_in_the_order_of_the_file() -> None:
    assert [each.row.id for each in own_texts(seen(named("words", "pact")))] == ["pact", "words"]
    assert own_texts(seen(named())) == []
    assert own_texts(seen(with_texts(case(), PACT))) == []


def test_answers_are_counted_and_unclear_is_neither_yes_nor_no() -> None:
    words, hidden = own_texts(seen(named("words", "hidden")))
    assert [words.answered(said) for said in ("yes", "unclear", "no")] == [0, 0, len(QUESTIONS)]
    assert (words.share_low, words.share_high) == (0.0, 0.0)
    assert hidden.answered("yes") == 0
    assert hidden.share_high == hidden.answered("unclear") / len(QUESTIONS) > 0


def test_the_figure_is_that_of_the_best_text_and_leaves_room_for_what_could_not_be_read() -> None:
    figure = on("words").strand_figures["binding"]
    assert (figure.share_low, figure.share_high) == (0.0, 0.0)
    assert figure.weakest_because == "“Words” answers 0 of 15 questions of the Budapest test with yes; nobody signed it"
    (pact,) = own_texts(seen(named("pact")))
    figure = on("words", "pact", "hidden").strand_figures["binding"]
    assert figure.share_low == pact.share_low > 0
    assert figure.share_high == max(each.share_high for each in own_texts(seen(named("words", "pact", "hidden"))))
    assert "“A pact”" in figure.weakest_because
    assert "binding" not in on().strand_figures
