"""Days on which something was said: those of a meeting of leaders, and others."""

from __future__ import annotations

import pytest

from tests.read.helpers import answers

DAY = "date.summit"


@pytest.mark.parametrize(
    "text",
    [
        "Norway will send ships, its premier said on Thursday after a meeting of the coalition.",
        "His country stays out, the chancellor said on Thursday at the end of talks among Kyiv's allies.",
        "Help will come, the premier said Thursday, hours after the leaders met in Oslo.",
        "The plan is ready, the host said in Paris on Thursday.",
        "Twenty-two countries have signed up, the French president said Thursday.",
        "On 4 September, the French president said 22 of them had promised to help.",
        "The paper was signed in Paris on Thursday by three presidents.",
        "The leaders' meeting on Thursday, 4 September, will be held at the palace.",
    ],
)
def test_a_day_on_which_leaders_met_is_told_by_what_was_said_there(text: str) -> None:
    assert answers(text, DAY) == ["2025-09-04"]


@pytest.mark.parametrize(
    "text",
    [
        "Norway will send ships, its premier said on Thursday.",
        "The allies are ready, the premier said on Thursday, a day after a meeting of the coalition.",
        "Nothing is settled, the premier said on Thursday after talks with the leaders of the parties in parliament.",
        "Russia has no say, an envoy said at a defence conference in Oslo on Thursday.",
        "Twenty-two countries were on board, the French president had said on Thursday.",
        "When the French president said on Thursday that 22 countries were ready, he named none.",
        "Three planes were lost, the army said on Thursday, hours before the leaders met in Oslo.",
        "Officials will decide, the premier said on Thursday as officials took part in a meeting of the coalition.",
        "The premier starts talks with the parties in parliament on Thursday.",
    ],
)
def test_the_day_of_something_else(text: str) -> None:
    assert not answers(text, DAY)
