"""What a model answers, in whatever form it comes."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.read.llm.answer import AnswerError, parse
from foedus.read.llm.prompt import MOST, schema
from tests.read.llm.endpoint import claim

ONE = claim("coalition.size", "35 nations", 35)
TEXT = json.dumps({"claims": [ONE]})


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        f"```json\n{TEXT}\n```",
        f"<think>{{ perhaps }} 26?</think>\nHere is it:\n{TEXT}\nAnything else?",
        f'{{"note": "first"}} {TEXT}',
    ],
)
def test_an_object_is_found_between_other_words(text: str) -> None:
    answer = parse(text)
    assert [each.value for each in answer.claims] == [35]
    assert not answer.malformed


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "empty"),
        ("I cannot do that.", "not JSON"),
        (TEXT[:-5], "cut off"),
        (TEXT[: TEXT.index("35 n")], "cut off"),
        ('{"result": []}', "without a list of claims"),
        ('{"claims": {}}', "without a list of claims"),
        ('{"a":' * 100_000, "cut off"),
        ("{" * 100_000, "cut off"),
        (" " * 1_000_001, "1,000,001"),
    ],
)
def test_what_has_no_claims_is_said(text: str, says: str) -> None:
    with pytest.raises(AnswerError, match=says):
        parse(text)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"quote": None}, "quote is of a wrong type"),
        ({"value": None}, "value is of a wrong type"),
        ({"value": True}, "value is of a wrong type"),
        ({"value": {"n": 35}}, "value is of a wrong type"),
        ({"speaker": ["Macron"]}, "speaker is of a wrong type"),
    ],
)
def test_one_of_a_wrong_type_is_told_and_the_rest_is_kept(change: dict[str, Any], says: str) -> None:
    answer = parse(json.dumps({"claims": [ONE | change, "words", ONE]}))
    assert answer.malformed == (says, "claim is of a wrong type")
    assert len(answer.claims) == 1


def test_what_is_missing_is_named_and_what_is_too_much_is_counted() -> None:
    rows = [{key: value for key, value in ONE.items() if key != "quote"}] + [ONE] * (MOST + 1)
    answer = parse(json.dumps({"claims": rows}))
    assert "quote is missing" in answer.malformed
    assert len(answer.malformed) == 3
    assert len(answer.claims) == MOST - 1


@given(
    st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(), lambda x: st.lists(x) | st.dictionaries(st.text(), x)
    )
)
def test_no_json_breaks_it(value: object) -> None:
    answer = parse(json.dumps({"claims": [value, ONE | {"value": value}]}))
    assert len(answer.claims) + len(answer.malformed) == 2


def test_the_schema_is_one_that_strict_endpoints_take() -> None:
    def check(part: Any) -> None:
        if isinstance(part, dict):
            if part.get("type") == "object":
                assert part["additionalProperties"] is False
                assert part["required"] == list(part["properties"])
            for each in part.values():
                check(each)
        elif isinstance(part, list):
            for each in part:
                check(each)

    check(schema())
    assert set(ONE) == set(schema()["properties"]["claims"]["items"]["properties"])
