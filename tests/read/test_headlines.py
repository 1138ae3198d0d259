"""Who speaks in a headline and behind a label: `foedus.read.headlines`."""

from __future__ import annotations

import pytest

from tests.read.helpers import claims

NAMED = "\nPrime Minister Ann Loxley spoke in the capital."


@pytest.mark.parametrize(
    "headline",
    [
        "Loxley: a strong Ukrainian army is the best guarantee",
        "17:20 Loxley: a strong Ukrainian army is the best guarantee",
        "Loxley to allies: a strong Ukrainian army is the best guarantee",
        "A strong Ukrainian army is the best guarantee, says Loxley",
        "‘A strong Ukrainian army is the best guarantee’: Loxley speaks out",
    ],
)
def test_whoever_is_named_at_one_end_speaks(headline: str) -> None:
    found = [each.speaker for each in claims(headline + NAMED) if each.question == "ua.strengthening"]
    assert found
    assert set(found) <= {"Ann Loxley", "Loxley"}


def test_a_topic_before_a_colon_does_not_speak() -> None:
    text = "Live updates: a strong Ukrainian army is the best guarantee" + NAMED
    assert {each.speaker for each in claims(text) if each.question == "ua.strengthening"} <= {"narrator"}
