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


@pytest.mark.parametrize(
    "text",
    [
        "On 4 September 2025, 32 members of the coalition discussed guarantees for Ukraine.",
        "A minister arrived from Paris, where leaders met on 4 September 2025.",
        "4 September 2025. Summit of the coalition in Paris; 32 leaders take part.",
    ],
)
def test_the_day_on_which_leaders_conferred(text: str) -> None:
    assert answers(text, DAY) == ["2025-09-04"]


@pytest.mark.parametrize(
    "text",
    [
        "On 4 September 2025 Nordic leaders discussed fishing.",
        "Leaders of the coalition spoke to Putin on 4 September 2025.",
        "EU leaders voiced support on Thursday after an emergency call.",
        "The envoy returned from the summit in Tianjin, where he met Putin on Monday.",
        "4 September 2025. Farmers meet in Riga.",
    ],
)
def test_days_of_other_talks(text: str) -> None:
    assert answers(text, DAY) == []


def test_the_day_of_an_announcement_and_of_the_ministers() -> None:
    announced = "The president's announcement of 4 September 2025 distinguishes between two groups of states."
    assert answers(announced, "date.announcement") == ["2025-09-04"]
    entry = "3 September 2025. Defence ministers of the coalition confirm national contributions."
    assert answers(entry, "date.ministers") == ["2025-09-03"]
