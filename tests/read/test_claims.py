"""Claims: exact spans, stable ids, who speaks, what depends on what."""

from __future__ import annotations

import json
from functools import cache

import pytest
from benchmarks.reading.score import SET, Score, own, score, seeds
from benchmarks.reading.table import row
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from foedus.model.values import parse_date
from foedus.read.make import read, read_all
from foedus.read.nouns import KINDS, NARRATOR
from foedus.read.registry import UNKEYED, asked, registry
from tests.helpers import ROOT, SHARED, need
from tests.read.helpers import claims, document, one


@cache
def scored(part: str) -> Score:
    """How well one part of the marked reports is read; worked out once."""
    return score(seeds(need(SHARED / "seeds")) if part == "seeds" else own(part))


WORDS = st.sampled_from(
    [
        "26", "nations", "pledged", "troops", "after a ceasefire", "Macron", "said", "“", "”", "—", ".", ",", "Germany",
        "will", "not", "send", "soldiers", "Twenty-six", "countries", "coalition of the willing", "if", "peace", "عربى",
        "שלום", "\u202e", "\u200f", "🙂", "e\u0301", "\n", "\t", "  ", "• ", "112", "drones", "launched", "downed",
        "84", "on 4 September 2025", ":", "he", "(", ")", "1. ",
    ]
)  # fmt: skip


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.one_of(st.lists(WORDS, max_size=40).map(" ".join), st.text(max_size=120)))
@example("send \u200f said 26")
@example("26 nations pledged troops.\nThey agreed, he said, to station troops in Ukraine or to show a presence at sea.")
@example("countries committed to reassurance > coalition.name | coalition pledging.kinds=training,not_all_send_troops")
@example("— announced this ” has went on Germany , this newspaper would in he 🙂 goes on 26 nations that")
def test_spans_are_their_quotes_in_any_text(text: str) -> None:
    text = text.encode("utf-8", "ignore").decode()
    for each in claims(text):
        assert text[each.start : each.end] == each.quote
        assert each.quote
        assert each.kind in KINDS
        assert each.question == UNKEYED or asked(each.question) is not None
        assert (each.speaker == NARRATOR) == (not each.attribution)


def test_a_line_without_spaces_is_cut_and_read() -> None:
    text = "x" * 25_000 + " 26 nations pledged troops."
    assert one(text, "pledging.nations").quote == "26 nations pledged troops"


def test_ids_stay_and_differ() -> None:
    text = "The coalition comprises 35 countries.\n26 nations pledged troops after a ceasefire."
    first, again = claims(text), claims(text)
    assert [each.id for each in first] == [each.id for each in again]
    assert len({each.id for each in first}) == len(first)
    assert not {each.id for each in first} & {each.id for each in claims("Another line.\n" + text)}


def test_a_speaker_in_a_speaker() -> None:
    found = one("According to Reuters, Macron said that 26 nations pledged troops.", "pledging.nations")
    assert found.attribution == ("Reuters", "Macron")
    assert found.speaker == "Macron"


def test_a_surname_is_the_person_named_in_full() -> None:
    text = "Prime Minister Keir Starmer arrived.\n“26 nations pledged troops,” Starmer said."
    assert one(text, "pledging.nations").speaker == "Keir Starmer"


def test_a_quotation_in_the_next_sentence_is_of_the_same_voice() -> None:
    text = "“We are ready,” Macron said. “The coalition now comprises 35 countries and will grow.”"
    assert one(text, "coalition.size").speaker == "Macron"


def test_a_list_is_of_who_announced_it() -> None:
    text = (
        "Macron outlined two things:\n  • 26 nations pledged troops.\n  • The coalition comprises 35 countries.\nEnd."
    )
    assert {each.speaker for each in claims(text) if each.kind == "count"} == {"Macron"}


def test_a_claim_carries_its_condition_and_dates() -> None:
    found = one("On 5 September 2025 Romania said it will provide logistics after a ceasefire.", "contribution.RO")
    assert found.condition is not None
    assert "after a ceasefire" in found.condition
    assert found.stated_at == "2025-09-05"
    assert one("The summit took place on September 4, 2025.", "date.summit").event_date == "2025-09-04"


@pytest.mark.parametrize(
    ("text", "question", "certainty", "cue"),
    [
        ("26 nations pledged troops.", "pledging.nations", "asserted", None),
        ("Greece could contribute ships.", "contribution.GR", "possible", "could"),
        ("Poland will not send soldiers.", "position.PL", "denied", "not"),
        ("American support is expected to be confirmed soon.", "us.support", "expected", "is expected"),
        ("The force will deploy only after a ceasefire.", "deployment.trigger", "conditional", "only after"),
    ],
)
def test_certainty_is_a_hint_with_its_words(text: str, question: str, certainty: str, cue: str | None) -> None:
    found = one(text, question)
    assert (found.certainty, found.cue) == (certainty, cue)


def test_what_fits_no_question_is_unkeyed() -> None:
    found = claims("Zelenskyy said that Russia is stalling.")
    assert [(each.question, each.value, each.speaker) for each in found] == [(UNKEYED, None, "Zelenskyy")]


def test_a_text_in_another_language_is_said() -> None:
    from dataclasses import replace

    reading = read_all([replace(document("Koalicja liczy 35 państw."), lang="pl")])
    assert "another language (pl)" in reading.problems[0].found


def test_the_seed_reports_are_read_as_marked() -> None:
    result = scored("seeds")
    assert result.precision >= 0.9
    assert result.recall >= 0.9
    assert result.question >= 0.9 * result.matched
    assert result.speaker >= 0.9 * result.matched


@pytest.mark.parametrize("part", ["dev", "heldout"])
def test_our_own_reports_are_read_as_marked(part: str) -> None:
    result = scored(part)
    assert result.f1 >= 0.8
    assert result.question >= 0.9 * result.matched
    assert result.speaker >= 0.9 * result.matched


def test_freer_prose_is_read_in_part() -> None:
    result = scored("unseen")
    assert result.precision >= 0.6
    assert result.recall >= 0.6


@pytest.mark.parametrize("part", ["seeds", "dev", "heldout", "unseen"])
def test_the_quality_that_is_documented_is_the_quality_that_is_measured(part: str) -> None:
    names = {"seeds": "two seed", "dev": "36 reports", "heldout": "8 put aside", "unseen": "freer prose"}
    text = (ROOT / "docs" / "reading.md").read_text("utf-8")
    line = next(line for line in text.splitlines() if line.startswith("| ") and names[part] in line)
    assert line == row(line.split(" | ")[0].removeprefix("| "), scored(part))


def test_marks_are_words_of_their_text_and_questions_of_the_registry() -> None:
    files = [path.with_suffix(".json") for path in sorted(SET.glob("*.md"))]
    for part in ("heldout-", "blind-"):
        assert len([path for path in files if path.name.startswith(part)]) == 8
    assert len(files) >= 24
    for path in files:
        for each in json.loads(path.read_text("utf-8")):
            known = each["question"] == UNKEYED or asked(each["question"]) or registry().get(each["question"])
            assert known, each  # a question of each party may be marked without the party
            assert each["kind"] in KINDS


def test_dates_of_claims_are_dates() -> None:
    for each in read(
        document("The summit took place on 4 September 2025.\nMinisters confirmed it on 3 September 2025.")
    ):
        for day in (each.event_date, each.stated_at):
            assert day is None or parse_date(day)
