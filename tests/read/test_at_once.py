"""Guarantees that should begin at once, without waiting for a truce."""

from __future__ import annotations

import pytest

from tests.read.helpers import answers, claims


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "The guarantees must begin to apply immediately, not just after the war is over, the envoy said.",
            "The guarantees must begin to apply immediately, not just after the war is over",
        ),
        (
            "The envoy said that Kyiv does not want to wait for the end of the war and that guarantees matter.",
            "Kyiv does not want to wait for the end of the war",
        ),
    ],
)
def test_guarantees_should_not_wait(text: str, quote: str) -> None:
    found = [(each.quote, each.value) for each in claims(text) if each.question == "deployment.trigger"]
    assert found == [(quote, ("no_ceasefire",))]


def test_a_force_that_waits_does_not_begin_at_once() -> None:
    assert answers("The force should be sent once a truce holds.", "deployment.trigger") == [("ceasefire",)]
    assert answers("The talks should begin at once, the envoy said of the force.", "deployment.trigger") == []
