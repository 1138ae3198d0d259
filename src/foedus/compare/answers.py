"""Who gives which answer: the positions of all documents on one question, gathered."""

from __future__ import annotations

from collections.abc import Sequence

from foedus.compare.nouns import Answer
from foedus.compare.positions import Position


def answers(found: Sequence[Position], witness: dict[str, str]) -> tuple[Answer, ...]:
    """Return the answers, each with everybody who gives it; those that most witnesses give come first.

    Parameters
    ----------
    found
        Positions on one question, in the order of documents.
    witness
        Document -> the one whose words it repeats; a document that is not in there is a witness itself.
    """
    grouped: dict[tuple[object, ...], list[Position]] = {}
    for each in found:
        grouped.setdefault(each.key, []).append(each)
    result = []
    for group in grouped.values():
        said = group[0].said
        result.append(
            Answer(
                value=said.value,
                unit=said.unit,
                asked=said.asked,
                side=said.side,
                day=said.day,
                docs=tuple(dict.fromkeys(span.doc for each in group for span in each.spans)),
                witnesses=len({witness.get(each.doc, each.doc) for each in group}),
                spans=tuple(span for each in group for span in each.spans),
            )
        )
    return tuple(sorted(result, key=lambda answer: -answer.witnesses))
