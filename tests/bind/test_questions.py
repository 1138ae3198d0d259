"""The Budapest test follows from the coding, and from nothing else."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.bind.questions import QUESTIONS, TestAnswer, against, budapest
from foedus.model.instruments import REMEDIES, SCALES, Instrument
from tests.bind.small import clause, instrument, with_texts
from tests.standing.small import case, said, seen


def answers(row: Instrument, *suppose: str, statements: tuple[Any, ...] = ()) -> dict[str, TestAnswer]:
    view = seen(with_texts(case(*statements), row), *suppose)
    return {each.question: each for each in budapest(view, row)}


def plain(row: Instrument, *suppose: str, **rows: Any) -> dict[str, str]:
    return {name: each.answer for name, each in answers(row, *suppose, **rows).items()}


def test_every_question_is_answered_once_and_in_order() -> None:
    assert list(answers(instrument())) == list(QUESTIONS)
    assert list(answers(instrument(clause={}))) == list(QUESTIONS)


@pytest.mark.parametrize(
    ("text", "answer"), [("read", "no"), ("none", "no"), ("excerpts", "unclear"), ("unseen", "unclear")]
)
def test_a_text_that_was_read_is_silent_and_one_that_was_not_is_unclear(text: str, answer: str) -> None:
    found = plain(instrument(text=text, clause={}))
    promised = list(QUESTIONS)[list(QUESTIONS).index("duty") :]
    assert {found[name] for name in promised} == {answer}


@pytest.mark.parametrize(
    ("changes", "question", "answer"),
    [
        ({"obligation": "hortatory"}, "duty", "no"),
        ({"obligation": None}, "duty", "unclear"),
        ({"obligation": "contingent"}, "duty", "yes"),
        ({"kind": "consult"}, "beyond_talks", "no"),
        ({"kind": "refer"}, "beyond_talks", "no"),
        ({"act_named": "no"}, "beyond_talks", "unclear"),
        ({"act_named": "no"}, "act", "no"),
        ({"decided_by": "nobody"}, "decides", "no"),
        ({"decided_by": "unclear"}, "decides", "unclear"),
        ({"deadline": ""}, "deadline", "no"),
        ({"deadline": "", "unclear": ["deadline"]}, "deadline", "unclear"),
        ({"remedy": "consultation_by"}, "remedy", "no"),
        ({"remedy": "assistance_each_decides"}, "remedy", "yes"),
        ({"remedy": None}, "remedy", "unclear"),
        ({"disputes": "arbitration"}, "enforced", "yes"),
        ({"disputes": "conciliation"}, "enforced", "no"),
        ({"disputes": None}, "enforced", "no"),
        ({"remedy": "body_decides"}, "enforced", "yes"),
        ({"remedy": "body_decides", "obligation": "hortatory"}, "enforced", "unclear"),
    ],
)
def test_an_answer_follows_from_the_core_clause(changes: dict[str, Any], question: str, answer: str) -> None:
    one = answers(instrument(clause={"one": clause(**changes)}))[question]
    assert one.answer == answer
    assert one.article == "Art. 1" or (question, one.because) == ("enforced", "the text is silent")


def test_ratified_is_asked_of_the_evidence_before_the_text() -> None:
    row = instrument(
        ratification="required",
        party={"XA": {"signed": "2025-01-01", "ratified": "2025-02-01"}, "XB": {"signed": "2025-01-01"}},
    )
    assert plain(row)["ratified"] == "unclear", "nobody says what the other did"
    assert plain(row, "ratified.pact.XB=yes")["ratified"] == "yes"
    word = said("ratifies", "ratified.pact.XB", "yes", party="XB")
    assert plain(row, statements=(word,))["ratified"] == "yes"
    refused = said("refuses", "ratified.pact.XA", "no", party="XA")
    assert plain(row, statements=(word, refused))["ratified"] == "no", "a statement comes before the day in the text"


def test_others_that_the_case_does_not_name_count() -> None:
    parties = {"XA": {"signed": "2025-01-01", "ratified": "2025-02-01"}}
    assert plain(instrument(party=parties, others=2))["ratified"] == "unclear"
    assert plain(instrument(party=parties, others=2, others_ratified=True))["ratified"] == "yes"


def test_what_takes_effect_without_ratification_is_not_ratified() -> None:
    assert plain(instrument(ratification="none"))["ratified"] == "no"


def test_force_has_a_beginning_and_an_end() -> None:
    assert plain(instrument(in_force="2025-09-10"))["in_force"] == "yes"
    assert plain(instrument(in_force="2025-09-11"))["in_force"] == "unclear"
    assert plain(instrument(in_force="2025-01-01", ended="2025-09-10"))["in_force"] == "no"
    assert plain(instrument(kind="declaration"))["in_force"] == "no"


def test_two_texts_are_compared_question_by_question() -> None:
    strong, weak = instrument(), instrument("weak", clause={"one": clause(remedy="none", deadline="", obligation=None)})
    view = seen(with_texts(case(), strong, weak))
    pairs = against(strong, budapest(view, strong), "weak", budapest(view, weak))
    found = {pair.question: pair.compared for pair in pairs}
    assert (found["remedy"], found["deadline"], found["duty"], found["act"]) == (
        "stronger",
        "stronger",
        "unclear",
        "same",
    )
    back = {
        pair.question: pair.compared for pair in against(weak, budapest(view, weak), "pact", budapest(view, strong))
    }
    assert (back["remedy"], back["duty"]) == ("weaker", "unclear")


RANK = {"no": 0, "unclear": 1, "yes": 2}


@given(
    scale=st.sampled_from(["obligation", "remedy", "disputes"]),
    levels=st.tuples(st.integers(0, 6), st.integers(0, 6)),
    text=st.sampled_from(["read", "excerpts"]),
)
def test_a_higher_level_never_weakens_an_answer(scale: str, levels: tuple[int, int], text: str) -> None:
    ladder = REMEDIES if scale == "remedy" else SCALES[scale]
    low, high = (
        plain(instrument(text=text, clause={"one": clause(**{scale: ladder[min(level, len(ladder) - 1)]})}))
        for level in sorted(levels)
    )
    assert all(RANK[low[name]] <= RANK[high[name]] for name in QUESTIONS)
