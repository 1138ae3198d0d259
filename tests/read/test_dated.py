"""Days on which leaders met, with their weekday, and days of other meetings."""

from __future__ import annotations

import pytest

from tests.read.helpers import answers, one

DAY = "date.summit"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Leaders of the coalition are to confer on Thursday, September 4, in Oslo.", "Thursday, September 4"),
        ("On Thursday 4 September the coalition held a summit.", "Thursday 4 September"),
        ("Britain and Ukraine signed a declaration of intent on 4 September 2025.", "4 September 2025"),
    ],
)
def test_the_day_of_a_meeting(text: str, quote: str) -> None:
    found = one(text, DAY)
    assert (found.quote, found.value) == (quote, "2025-09-04")


@pytest.mark.parametrize(
    "text",
    [
        "He travelled before an informal summit in Copenhagen on October 1, 2025.",
        "Donald Trump spoke in a call with European leaders on Thursday.",
        "The next meeting of the Contact Group takes place in London on 9 September 2025.",
    ],
)
def test_the_day_of_another_meeting(text: str) -> None:
    assert not answers(text, DAY)
