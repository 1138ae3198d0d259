"""Learning from marked reports."""

from __future__ import annotations

import numpy as np

from foedus.read.learnt.model import chances
from foedus.read.learnt.names import invented
from foedus.read.learnt.samples import NONE, samples_of
from foedus.read.learnt.spans import FIRST, LAST
from foedus.read.learnt.teach import _order, learn
from tests.read.learnt.helpers import learnt, seen, small


def likeliest(text: str) -> tuple[str, str]:
    """Which claim is the likeliest in a sentence, and in which words."""
    doc, words = seen(text)
    model = learnt()
    spans, found = chances(words, 0, len(doc), model.claims.steps, model.claims.unit, model.claims.base)
    row, column = np.unravel_index(found[:, 1:].argmax(), found[:, 1:].shape)
    return model.claims.classes[int(column) + 1], doc.part(spans[row][FIRST], spans[row][LAST] + 1)


def test_what_was_marked_in_an_invented_world_is_found_in_the_real_one() -> None:
    assert likeliest("Germany will not send soldiers to Ukraine.") == (
        "position",
        "Germany will not send soldiers to Ukraine",
    )
    assert likeliest("Sweden would send 500 soldiers after a ceasefire.")[0] in {"contribution", "deployment.trigger"}


def test_what_was_not_marked_is_no_claim() -> None:
    doc, words = seen("Ukraine expects soldiers from Germany.")
    model = learnt()
    _, found = chances(words, 0, len(doc), model.claims.steps, model.claims.unit, model.claims.base)
    assert model.claims.classes[0] == NONE
    assert found[:, 0].min() > 0.5


def test_the_same_reports_give_the_same_model() -> None:
    again = learn([samples_of([small()] * 8, invented())])
    assert again.claims.classes == learnt().claims.classes
    assert again.values.classes == learnt().values.classes
    np.testing.assert_array_equal(again.claims.steps, learnt().claims.steps)
    np.testing.assert_array_equal(again.values.steps, learnt().values.steps)


def test_values_are_those_that_were_marked() -> None:
    assert set(learnt().values.classes) == {"position=no_troops", "contribution=troops", "deployment.trigger=ceasefire"}


def test_a_sample_less_leaves_the_order_of_the_others() -> None:
    claims = samples_of([small()], invented()).claims
    gone = len(claims) // 2
    kept = [*claims[:gone], *claims[gone + 1 :]]
    for whole, part in zip(_order(claims), _order(kept), strict=True):
        rest = [place - (place > gone) for place in whole if place != gone]
        assert rest == list(part)
    assert len({tuple(turn) for turn in _order(claims)}) > 1  # and every round has an order of its own
