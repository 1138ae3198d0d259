"""Words that look like a condition and make nothing wait."""

from __future__ import annotations

import pytest

from tests.read.helpers import answers, claims


@pytest.mark.parametrize(
    "text",
    [
        "And what would the force do if there is a peace deal?",
        "The Norwegian premier talked to the allies about soldiers once the session had ended.",
        "Allies discussed how to protect Ukraine after the war.",
        "Trump ruled out sending American troops as part of a peace settlement.",
        "Norway considers talk of soldiers after a truce premature.",
        "The minister would not say whether Norway might join the force once a truce is agreed.",
        "A second force would be ready in case Moscow broke a truce.",
        "No Norwegian soldiers after a truce",
        "Putin said troops arriving in Ukraine during the fighting would be targets.",
        "Norway has no plans to send soldiers to Ukraine, during the war or after it.",
    ],
)
def test_nothing_waits(text: str) -> None:
    assert not [each.quote for each in claims(text) if each.kind == "condition"]


@pytest.mark.parametrize(
    "text",
    [
        "Norway will decide on soldiers only when the conditions are known.",
        "The planners prepare the dispatch of soldiers after the war.",
        "Norway would join the force once a truce is agreed.",
        "There will be no soldiers while the war goes on, Norway’s premier said.",
        "Guarantees should take effect while the war still goes on.",
    ],
)
def test_something_waits(text: str) -> None:
    assert len([each.quote for each in claims(text) if each.kind == "condition"]) == 1


def test_conditions_that_must_be_known_make_a_decision_wait() -> None:
    assert answers("Norway will decide on soldiers when the conditions are known.", "condition.NO")
