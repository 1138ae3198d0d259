"""What is parsed, and as what: wrapped lines, datelines, headlines in capitals, names that are known already."""

from __future__ import annotations

import textwrap

import pytest

from foedus.read.parse import lines
from foedus.read.strangers import names_stranger
from tests.read.helpers import claims, one

WRAPPED = """The French president told everybody after the talks in his palace that
26 countries had pledged to send soldiers, and he added that it would take
some time before the details of these offers could be put before the public.
Others wait
"""


def test_lines_broken_by_their_width_are_one_paragraph() -> None:
    found = one(WRAPPED, "pledging.nations")
    assert found.quote == "26 countries had pledged to send soldiers"
    assert [line.text.split()[0] for line in lines(WRAPPED)] == ["The", "Others"]


def test_offsets_of_a_wrapped_text_are_those_of_the_text() -> None:
    for each in claims(WRAPPED):
        assert WRAPPED[each.start : each.end] == each.quote


def test_headings_and_short_lines_stay_apart() -> None:
    text = "Allies meet in Paris\nthe coalition counts 35 states\nEnd"
    assert [line.text for line in lines(text)] == text.split("\n")


@pytest.mark.parametrize(
    "dateline", ["PARIS — ", "KYIV, Ukraine (WP) — ", "ROME, September 4 — ", "BRUSSELS/PARIS - ", "Erbil (Desk) – "]
)
def test_where_a_report_was_filed_is_no_part_of_its_first_sentence(dateline: str) -> None:
    found = one(f"{dateline}Poland will not send troops to Ukraine.", "position.PL")
    assert found.quote == "Poland will not send troops to Ukraine"


def test_a_sentence_with_a_dash_keeps_its_beginning() -> None:
    assert lines("Macron - the host - said so.")[0].text.startswith("Macron")


def test_a_headline_in_capitals_is_read_as_a_sentence() -> None:
    text = "Trump Urges Allies To Stop Buying Russian Oil\nNothing else was known."
    found = one(text, "demand.sanctions")
    assert (found.speaker, found.quote) == ("Trump", "Urges Allies To Stop Buying Russian Oil")


def test_tokens_know_where_they_stand() -> None:
    for line in lines("“We’re ready” — 26 of them, Macron said."):
        for token, start, end in zip(line.doc, line.starts, line.ends, strict=True):
            assert line.text[start:end] == token.text


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("Macron and Zelenskyy met in Paris on Thursday.", False),
        ("French President Emmanuel Macron said Germany would wait.", False),
        ("The force would deploy after a ceasefire.", False),
        ("Stefan Kornelius spoke for Berlin.", True),
        ("The plan, said Kornelius, is ready.", True),
        ("Kornelius: the plan is ready", True),
    ],
)
def test_the_recogniser_of_names_is_asked_where_somebody_new_may_be_named(line: str, asked: bool) -> None:
    assert names_stranger(line) is asked


def test_a_wrapped_paragraph_is_read_as_if_it_were_not() -> None:
    text = (
        "After the talks the French president said that 26 countries had committed themselves to sending troops to "
        "Ukraine, or to being present on the ground, at sea or in the air, once a truce is agreed on, and that the "
        "United States would be asked in the coming days to support what he called the reassurance force."
    )
    wrapped = textwrap.fill(text, 60)
    flat = [(each.question, each.start, each.end) for each in claims(text)]
    assert flat
    assert [(each.question, each.start, each.end) for each in claims(wrapped)] == flat
