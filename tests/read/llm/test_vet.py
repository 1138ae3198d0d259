"""What a model gives, held against the text."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.read.llm.answer import Given
from foedus.read.llm.values import RefusedError
from foedus.read.llm.vet import Part, Vetted
from foedus.read.nouns import KINDS as ALL
from foedus.read.nouns import Claim
from foedus.read.registry import KINDS, registry
from tests.helpers import ROOT
from tests.read.helpers import document
from tests.read.llm.endpoint import claim

TEXT = (
    "Leaders meet in Paris\n"
    "Twenty-six nations pledged troops or ships after a ceasefire, President Emmanuel Macron said on Thursday.\n"
    "At least 35 countries belong to the “Coalition of the Willing”, which met on 4 September 2025.\n"
    "Germany will decide on its part once the US role is clear, Friedrich Merz told reporters.\n"
    "Russia was paid €1.1 billion for gas; the force would have between 10,000 and 30,000 soldiers.\n"
    "It would stand far from the front line, to deter an attack. The Bundestag has to agree.\n"
)


def vetted(text: str = TEXT, *, lang: str = "en", **given: Any) -> Claim:
    whole = replace(document(text), lang=lang)
    found, _ = Vetted(whole, "llm/test").claim(Given.model_validate(given), Part(whole, 0, len(text)))
    assert text[found.start : found.end] == found.quote
    return found


def test_numbers_and_dates_are_those_of_the_language_of_the_text() -> None:
    text = (
        "Plus de vingt-six pays ont promis des troupes après un cessez-le-feu, a dit jeudi le président de la France.\n"
        "La coalition s'est réunie le 4 septembre 2025 à Paris, et elle se réunira de nouveau."
    )
    found = vetted(text, lang="fr", **claim("pledging.nations", "vingt-six pays ont promis des troupes", 26))
    assert found.value == "26.."
    found = vetted(text, lang="fr", **claim("date.summit", "réunie le 4 septembre 2025 à Paris", "2025-09-04"))
    assert found.value == found.event_date == "2025-09-04"


def test_an_english_text_that_is_declared_to_be_french_has_english_numbers() -> None:
    assert vetted(lang="fr", **claim("pledging.nations", "Twenty-six nations pledged", 26)).value == 26


@pytest.mark.parametrize(
    ("given", "value", "unit"),
    [
        (claim("pledging.nations", "Twenty-six nations pledged", 26), 26, "states"),
        (claim("pledging.nations", "Twenty-six nations pledged", "26"), 26, "states"),
        (claim("pledging.nations", "Twenty-six nations pledged", "twenty-six"), 26, "states"),
        (claim("pledging.nations", "Twenty-six nations pledged", 26.0), 26, "states"),
        (claim("coalition.size", "At least 35 countries", "35.."), "35..", "states"),
        (claim("coalition.size", "35 countries", 35), "35..", "states"),
        (
            claim("coalition.name", '"Coalition of the Willing"', "Coalition of the Willing"),
            "coalition of the willing",
            None,
        ),
        (claim("pledging.kinds", "pledged troops or ships", ["sea", "troops"]), ("sea", "troops"), None),
        (claim("date.summit", "met on 4 September 2025", "2025-09-04"), "2025-09-04", None),
        (claim("energy.value", "paid €1.1 billion for gas", 1_100_000_000), 1_100_000_000, "EUR"),
        (claim("force.size", "between 10,000 and 30,000 soldiers", "10,000..30,000"), "10000..30000", "persons"),
        (claim("place.deployment", "far from the front line", "away_from_front"), "away_from_front", None),
        (
            claim("place.deployment", "far from the front line", "far from the front line"),
            "far from the front line",
            None,
        ),
        (claim("condition.PARTY", "once the US role is clear", ["us_role"], party="DE"), ("us_role",), None),
        (claim("condition.DE", "once the US role is clear", "the US role"), "the US role", None),
        (claim("approval.PARTY", "The Bundestag has to agree", "needed", party="DE"), "needed", None),
        (claim("force.purpose", "to deter an attack", "deter"), ("deter",), None),
    ],
)
def test_what_stands_in_the_text_becomes_a_claim(given: dict[str, Any], value: object, unit: str | None) -> None:
    found = vetted(**given)
    assert (found.value, found.unit, found.reader) == (value, unit, "llm/test")


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        (claim("coalition.size", "36 countries belong", 36), "quote not in the text"),
        (claim("coalition.size", "countries belong to 35", 35), "quote not in the text"),
        (claim("coalition.size", "35 countries " * 40, 35), "quote too long"),
        (claim("coalition.size", "countries belong to the", 35), "number not in the quote"),
        (claim("pledging.nations", "Twenty-six nations pledged", 27), "number not in the quote"),
        (claim("pledging.nations", "Twenty-six nations pledged", 20), "number not in the quote"),
        (claim("pledging.nations", "Twenty-six nations pledged", "26.."), "exactness not in the text"),
        (claim("coalition.size", "At least 35 countries", "..35"), "exactness not in the text"),
        (claim("pledging.nations", "Twenty-six nations pledged", ["26"]), "list instead of a number"),
        (claim("pledging.nations", "Twenty-six nations pledged", "many"), "words instead of a number"),
        (claim("pledging.nations", "Twenty-six nations pledged", ".."), "words instead of a number"),
        (claim("pledging.nations", "Twenty-six nations pledged", -26), "counts nothing"),
        (claim("pledging.nations", "Twenty-six nations pledged", float("nan")), "counts nothing"),
        (claim("pledging.nations", "Twenty-six nations pledged", float("inf")), "counts nothing"),
        (claim("pledging.nations", "Twenty-six nations pledged", 10**4000), "number not in the quote"),
        (claim("pledging.nations", "Twenty-six nations pledged", 26.5), "fraction"),
        (claim("energy.value", "would have between 10,000 and 30,000", 10_000), "without a currency"),
        (claim("date.summit", "met on 4 September 2025", "2025-09-03"), "date not in the quote"),
        (claim("date.summit", "met on 4 September 2025", "4 September 2025"), "no date"),
        (claim("date.summit", "met on 4 September 2025", 20250904), "no date"),
        (claim("us.support", "once the US role is clear", "promised"), "value that the question does not have"),
        (claim("us.support", "the US", "open"), "quote too short"),
        (claim("us.support", "Leaders meet in Paris", "confirmed"), "party not named"),
        (
            claim("pledging.kinds", "pledged troops or ships", ["troops", "tanks"]),
            "value that the question does not have",
        ),
        (claim("pledging.kinds", "pledged troops or ships", []), "value that the question does not have"),
        (claim("pledging.kinds", "pledged troops or ships", 2), "value that the question does not have"),
        (claim("place.deployment", "far from the front line", "in Poland"), "value not in the quote"),
        (claim("place.deployment", "far from the front line", 3), "something else than words"),
        (claim("position.PARTY", "Leaders meet in Paris", "open", party="JP"), "party not named"),
        (claim("position.PARTY", "Leaders meet in Paris", "open", party="XX"), "party that is not on the list"),
        (claim("position.PARTY", "Leaders meet in Paris", "open"), "party that is not on the list"),
        (claim("position.XX", "Leaders meet in Paris", "open"), "party that is not on the list"),
        (claim("troops.morale", "Leaders meet in Paris", "high"), "question that is not on the list"),
        (claim("unkeyed", "Leaders meet in Paris", "high"), "question that is not on the list"),
        (claim("coalition.size", "35 countries", 35, "Donald Tusk"), "speaker not in the text"),
        (claim("coalition.size", "35 countries", 35, "It"), "speaker not in the text"),
        (claim("coalition.size", "35 countries", 35, ""), "speaker not in the text"),
        (claim("coalition.size", "35 countries", 35, "Macron", attributed_by=["Reuters"]), "speaker not in the text"),
        (claim("coalition.size", "35 countries", 35, attributed_by=["Macron"]), "narrator whose words"),
        (claim("coalition.size", "35 countries", 35, condition="if Russia agrees"), "condition not in the text"),
    ],
)
def test_what_does_not_is_refused_with_a_reason(given: dict[str, Any], reason: str) -> None:
    with pytest.raises(RefusedError, match=reason):
        vetted(**given)


def test_a_party_is_one_that_is_named_near_by_name_person_parliament_or_speaker() -> None:
    assert (
        vetted(**claim("position.PARTY", "will decide on its part", "undecided", party="DE")).question == "position.DE"
    )
    text = "A long day\nMr Merz left early. He will not send soldiers.\n"
    assert (
        vetted(text, **claim("position.PARTY", "will not send soldiers", "no_troops", party="DE")).speaker == "narrator"
    )
    far = "Donald Tusk spoke.\n" + "Nothing happened here today.\n" * 100 + "We will not send soldiers.\n"
    spoken = claim("position.PARTY", "We will not send soldiers", "no_troops", "Donald Tusk", party="PL")
    assert vetted(far, **spoken).attribution == ("Donald Tusk",)
    with pytest.raises(RefusedError, match="party not named"):
        vetted(far, **(spoken | {"speaker": "narrator"}))


def test_voices_are_as_the_text_writes_them_from_the_outermost_on() -> None:
    text = "Reuters reports that Emmanuel\nMacron said 26 nations pledged troops."
    found = vetted(
        text, **claim("pledging.nations", "26 nations pledged", 26, "Emmanuel Macron", attributed_by=["Reuters"])
    )
    assert (found.speaker, found.attribution) == ("Emmanuel Macron", ("Reuters", "Emmanuel Macron"))


def test_a_claim_has_what_its_words_say_of_certainty_dates_and_conditions() -> None:
    found = vetted(**claim("pledging.nations", "Twenty-six nations pledged", 26, condition="after a ceasefire"))
    assert (found.kind, found.condition, found.certainty) == ("count", "after a ceasefire", "asserted")
    day = vetted(**claim("date.summit", "met on 4 September 2025", "2025-09-04"))
    assert (day.kind, day.event_date) == ("date", "2025-09-04")


def test_ids_stay_and_tell_answers_apart() -> None:
    size = claim("pledging.nations", "Twenty-six nations pledged", 26)
    assert vetted(**size).id == vetted(**size).id
    assert vetted(**size).id != vetted(**(size | {"speaker": "Emmanuel Macron"})).id


def test_only_the_part_that_the_model_saw_counts() -> None:
    whole = document(TEXT)
    part = Part(whole, TEXT.index("At least"), len(TEXT))
    reader = Vetted(whole, "llm/test")
    found, _ = reader.claim(Given.model_validate(claim("coalition.size", "35 countries", 35)), part)
    assert TEXT[found.start : found.end] == "35 countries"
    with pytest.raises(RefusedError, match="quote not in the text"):
        reader.claim(Given.model_validate(claim("pledging.nations", "Twenty-six nations", 26)), part)


def test_every_question_has_a_kind_and_it_is_the_one_of_the_marks() -> None:
    assert set(KINDS) <= set(ALL)
    kinds = {key: kind for kind, keys in KINDS.items() for key in keys.split()}
    assert set(kinds) <= set(registry())
    marked: dict[str, set[str]] = {}
    for file in Path(ROOT / "benchmarks" / "reading" / "set").glob("dev-*.json"):
        for mark in json.loads(file.read_text("utf-8")):
            key = mark["question"] if mark["question"] in registry() else mark["question"].rpartition(".")[0]
            if key:
                marked.setdefault(key, set()).add(mark["kind"])
    assert len(marked) > 25
    assert not {key for key, found in marked.items() if kinds.get(key, "statement") not in found}


QUESTIONS = st.sampled_from([*registry(), "position.DE", "nothing", ""])
PIECES = st.sampled_from([*TEXT.split(), TEXT[:40], "35 countries", "27", "", "“", "éé", "narrator"])
VALUES = st.one_of(st.integers(-5, 40), st.floats(), PIECES, st.lists(PIECES, max_size=3), st.text(max_size=5))


@given(
    QUESTIONS, st.lists(PIECES, max_size=3).map(" ".join), VALUES, PIECES, st.sampled_from([None, "DE", "US", "", "ZZ"])
)
def test_whatever_is_given_a_claim_is_founded_or_refused(
    question: str, quote: str, value: Any, speaker: str, party: str | None
) -> None:
    whole = document(TEXT)
    given = Given(question=question, quote=quote, value=value, speaker=speaker, party=party)
    try:
        found, _ = Vetted(whole, "llm/test").claim(given, Part(whole, 0, len(TEXT)))
    except RefusedError:
        return
    assert TEXT[found.start : found.end] == found.quote
    assert found.speaker == "narrator" or found.speaker in TEXT
    if isinstance(found.value, int):
        assert str(found.value) in found.quote.replace(",", "") or found.value in {20, 26, 1_100_000_000}
