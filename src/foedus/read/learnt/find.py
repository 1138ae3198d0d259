"""Claims in a sentence that the model finds likely and no rule has taken."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from foedus.read.finders.meeting.meetings import is_of_one
from foedus.read.grammar import overlaps, verb_of
from foedus.read.learnt.model import Floats, Model, Rows, best_near, chances, likely
from foedus.read.learnt.names import real
from foedus.read.learnt.party import is_of_america, party_for, with_others
from foedus.read.learnt.spans import FIRST, LAST, TOP
from foedus.read.learnt.value import value_of
from foedus.read.learnt.words import Words, words_of
from foedus.read.nouns import LEARNT
from foedus.read.registry import asked, kind_of, registry
from foedus.read.scene import Found, Scene

if TYPE_CHECKING:
    from foedus.read.tokens import Doc

Weigh = Callable[[Scene, Sequence[Found]], list[Found]]
LIKELY = 0.4  # from which a span counts as a claim
HARDLY = 0.0005  # below which a claim that a rule has found is none
_FORM = "meeting.form"
_TOGETHER = frozenset(("position", "contribution", "condition"))  # what several states may do as one
NEAR = 0.5  # intersection over union from which a span is that of a rule


def weigher(model: Model, doc: Doc, whose: Mapping[str, str]) -> Weigh:
    """Return what weighs the finds of rules in the sentences of a line.

    Parameters
    ----------
    doc, whose
        The line, and for which party somebody speaks in its document, by surname.
    """
    return partial(weighed, words=words_of(doc, real(), whose), model=model)


def weighed(scene: Scene, given: Sequence[Found], words: Words, model: Model) -> list[Found]:
    """Return what rules have found, without what the model finds hardly possible, and what it finds likely besides.

    Parameters
    ----------
    given
        What rules have found in the sentence: words in which one has found something of the same kind are left to it.
    words
        The line, as `words_of` gives it.
    """
    if not scene.about.topic:
        return list(given)
    table = model.claims
    spans, chance = chances(words, scene.sent.start, scene.sent.end, table.steps, table.unit, table.base)
    kept = [each for each in given if _possible(each, words, spans, chance, table.classes)]
    return [*kept, *_besides(scene, kept, words, _guesses(spans, chance), model)]


def _possible(found: Found, words: Words, spans: Rows, chance: Floats, classes: Sequence[str]) -> bool:
    """Whether some span near the words that a rule has found may answer its question; where there is none, it may."""
    question = asked(found.question)
    if question is None or question.key not in classes:
        return True
    column = classes.index(question.key)
    return best_near(words, spans, chance, found.first, found.last, column, NEAR) >= HARDLY


def _besides(
    scene: Scene, given: Sequence[Found], words: Words, guesses: Iterable[tuple[int, Rows]], model: Model
) -> Iterator[Found]:
    """Make claims of what is likely, the likeliest first, where the words are still free."""
    taken: dict[str, list[tuple[int, int]]] = {}
    for each in given:
        taken.setdefault(each.kind, []).append((each.first, each.last))
    held: dict[int, list[tuple[int, int]]] = {}
    for column, span in guesses:
        first, last = int(span[FIRST]), int(span[LAST])
        question = registry()[model.claims.classes[column]]
        kind = kind_of(question)
        if overlaps(first, last, held.setdefault(column, [])) or overlaps(first, last, taken.get(kind, [])):
            continue
        held[column].append((first, last))
        anchor = scene.doc[int(span[TOP])]
        keys = [question.key]
        if question.key.startswith("us.") and not is_of_america(scene, anchor):
            continue
        if question.by_party:
            party = party_for(scene, question.key, anchor, first, last)
            if party is None:
                continue
            parties = with_others(scene, anchor, party) if question.key in _TOGETHER else [party]
            keys = [f"{question.key}.{each}" for each in parties]
        said = value_of(scene, question, words, span, model)
        if said is not None:
            if question.key == _FORM and is_of_one(
                scene, anchor if anchor.pos_ in {"VERB", "AUX"} else verb_of(anchor)
            ):
                said = None  # the others need not have done as one of them did
            plain = kind in {"date", "name"}  # the document's own words, whoever speaks
            for key in keys:
                yield Found(
                    kind=kind,
                    question=key,
                    first=first,
                    last=last,
                    value=said,
                    anchor=anchor,
                    plain=plain,
                    reader=LEARNT,
                )


def _guesses(spans: Rows, chance: Floats) -> list[tuple[int, Rows]]:
    """Return what is likely in a sentence, by class and span, the likeliest first."""
    rows, columns = likely(chance, LIKELY)
    if not len(rows):
        return []
    order = np.lexsort((columns, spans[rows, LAST], spans[rows, FIRST], -chance[rows, columns]))
    return [(int(columns[each]), spans[rows[each]]) for each in order]
