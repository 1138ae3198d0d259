"""Numbers, dates, parties, languages, and the registry."""

from __future__ import annotations

import tomllib

import pytest

from foedus.read.dates import find_dates
from foedus.read.language import guess
from foedus.read.numbers import corrected, number, ranged
from foedus.read.parties import parliament_in, parties_in, people
from foedus.read.registry import TYPES, asked, registry
from tests.helpers import PARIS


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("26", 26),
        ("Twenty-six", 26),
        ("thirty five", 35),
        ("10,000", 10_000),
        ("1.1 billion", 1_100_000_000),
        ("11.4bn", 11_400_000_000),
        ("two dozen", 24),
        ("five hundred thousand", 500_000),
        ("several", None),
        ("9" * 400, None),
        ("", None),
    ],
)
def test_numbers(text: str, value: object) -> None:
    assert number(text) == value


@pytest.mark.parametrize(
    ("before", "after", "value"),
    [
        ("", "", 26),
        ("at least ", "", "26.."),
        ("up to ", "", "..26"),
        ("about ", "", "~26"),
        ("", " or more", "26.."),
        ("more than ", "", "26.."),
        ("in excess of ", "", "26.."),
        ("of those that came over, ", "", 26),
        ("", "-odd", "~26"),
        ("", " or so", "~26"),
        ("no fewer than ", "", "26.."),
        ("no more than ", "", "..26"),
        ("would not exceed ", "", "..26"),
        ("would exceed ", "", "26.."),
        ("not even ", "", "..26"),
        ("a minimum strength of ", "", "26.."),
        ("limited to ", "", "..26"),
        ("as large as ", "", "..26"),
        ("", " at most", "..26"),
        ("", " or fewer", "..26"),
        ("hardly more than ", "", "~26"),
    ],
)
def test_how_exact_a_number_is(before: str, after: str, value: object) -> None:
    assert ranged(26, before, after) == value


@pytest.mark.parametrize(
    ("before", "after", "denied"),
    [
        ("not ", " but 18 countries", True),
        ("18 rather than ", " countries", True),
        ("18, not ", " countries", True),
        ("not ", " countries alone", False),
        ("", " but no more", False),
    ],
)
def test_a_number_may_be_named_only_to_be_corrected(before: str, after: str, denied: bool) -> None:
    assert corrected(before, after) is denied


def test_dozens_are_no_exact_count() -> None:
    assert ranged(24, "", words="two dozen") == "~24"
    assert ranged(24, "more than ", words="two dozen") == "24.."


def test_a_space_may_part_thousands() -> None:
    assert number("800\u00a0000") == number("800 000") == 800_000


@pytest.mark.parametrize(
    ("text", "published", "iso"),
    [
        ("on September 4, 2025", None, "2025-09-04"),
        ("Sept. 4, 2025", None, "2025-09-04"),
        ("on 4 September 2025", None, "2025-09-04"),
        ("2025-09-04", None, "2025-09-04"),
        ("on 3 September", "2025-09-04", "2025-09-03"),
        ("on 3 September", None, None),
        ("on Thursday", "2025-09-05", "2025-09-04"),
        ("on Thursday", None, None),
        ("yesterday", "2025-09-01", "2025-08-31"),
        ("the day before yesterday", "2025-09-06", "2025-09-04"),
        ("the day after tomorrow", "2025-09-06", "2025-09-08"),
        ("three days ago", "2025-09-06", "2025-09-03"),
        ("31 February 2025", None, None),
    ],
)
def test_dates(text: str, published: str | None, iso: str | None) -> None:
    assert [each.iso for each in find_dates(text, published)] == [iso]


def test_a_modal_verb_is_no_month() -> None:
    assert not find_dates("they may 3 times", "2025-09-04")


def test_parties_by_name_people_and_capital() -> None:
    assert parties_in("Berlin, the Dutch, U.S. officials and the United Kingdom") == ["DE", "NL", "US", "GB"]
    assert parties_in("He told us and Indiana") == []
    assert parliament_in("the Bundestag must vote") == "DE"
    assert parliament_in("the Polish parliament") == "PL"


def test_people_belong_to_whom_the_document_says() -> None:
    text = "Polish Prime Minister Donald Tusk met Alexander Stubb, the president of Finland."
    assert people(text) == {"Tusk": "PL", "Stubb": "FI"}


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("The force is for the defence of the country and will not fight.", "en"),
        ("La force est pour la défense du pays et ne fait pas la guerre.", "fr"),
        ("Die Truppe ist für den Schutz des Landes und nicht für den Krieg.", "de"),
        ("Сили не для війни, а для захисту країни і її людей, як це було з ними до того.", "uk"),
        ("x y z", None),
    ],
)
def test_languages_by_function_words(text: str, lang: str | None) -> None:
    assert guess(text) == lang


def test_every_question_of_the_registry_is_well_formed_and_answers_questions_of_the_paris_case() -> None:
    table = tomllib.loads((PARIS / "questions.toml").read_text("utf-8"))
    known = {f"{kind}.{name}" for kind, row in table.items() if isinstance(row, dict) for name in row} | set(table)
    for key, each in registry().items():
        assert each.type in TYPES, key
        assert bool(each.values) == (each.type in {"class", "set"}) or each.type == "text", key
        for question in each.answers:
            family = question.removesuffix(".{party}")
            assert question in known or f"family.{family}" in known, question


def test_a_question_about_a_party_is_asked_of_one() -> None:
    found = asked("position.DE")
    assert found is not None
    assert found.key == "position"
    assert asked("position") is None
    assert asked("made.up") is None
