"""What stands in a note under the name of a country."""

from __future__ import annotations

import pytest

from tests.read.helpers import claims

_LEAD = (
    "Twenty-six states have promised to send soldiers to a multinational force for Ukraine, or to help it in other "
    "ways, once there is a ceasefire.\n\n"
)


@pytest.mark.parametrize(
    ("line", "question", "value", "quote"),
    [







        ("Iceland. Not one of the contributing nations.", "contributor.IS", "not_member",
         "Not one of the contributing nations"),
    ],
)  # fmt: skip
def test_a_note(line: str, question: str, value: object, quote: str) -> None:
    assert [(each.value, each.quote) for each in claims(_LEAD + line) if each.question == question] == [(value, quote)]


@pytest.mark.parametrize(
    "line",
    [
        "Greece. Wants more money for logistics.",  # it asks
        "Greece. The summit dealt with logistics and training.",  # of others
        "In Athens. Responsible for logistics.",
    ],
)
def test_no_note(line: str) -> None:
    assert not [each for each in claims(_LEAD + line) if each.question.startswith("contribution.")]


def test_a_heading_is_nobodys_refusal() -> None:
    found = claims(_LEAD + "Greece leads the naval part.\n\nNo troops\n\nOthers stay away.")
    assert not [each for each in found if each.question == "position.GR"]
