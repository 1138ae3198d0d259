"""Documents that were read, compared: fold copies, gather answers, weigh them, question by question."""

from __future__ import annotations

from collections.abc import Sequence

from foedus.compare.aliases import aliases
from foedus.compare.answers import answers
from foedus.compare.nouns import Comparison, Question
from foedus.compare.positions import Position, compared_as, positions
from foedus.compare.weigh import gravest, pairs
from foedus.compare.wires import copies
from foedus.read.nouns import Reading
from foedus.read.registry import asked


def compare(reading: Reading) -> Comparison:
    """Compare what documents claim.

    Parameters
    ----------
    reading
        The documents and their claims.

    Returns
    -------
    Comparison
        Every question of the registry on which a document says something, in the order of the registry. Copies of one
        text count as one witness, and are held against nobody twice.
    """
    documents = reading.documents
    wires = copies(documents)
    witness = {doc: group[0] for group in wires for doc in group}
    found = positions(documents, reading.claims)
    questions = [_question(key, own, witness) for key, own in found.items()]
    named = [
        alias for key, own in found.items() if compared_as(key) == "name" for alias in aliases(key, own, questions)
    ]
    return Comparison(
        sources=tuple(each.id for each in documents),
        documents=documents,
        questions=tuple(questions),
        aliases=tuple(named),
        wires=wires,
        problems=reading.problems,
    )


def _question(key: str, found: Sequence[Position], witness: dict[str, str]) -> Question:
    known = asked(key)
    assert known is not None, key
    firsts = {witness.get(each.doc, each.doc): each.doc for each in reversed(found)}
    alone = [each for each in found if firsts[witness.get(each.doc, each.doc)] == each.doc]
    weighed = pairs(known.compare, alone)
    party = key.rpartition(".")[2] if known.by_party else ""
    return Question(
        key=key,
        words=known.words.replace("{party}", party),
        relation=gravest(each.relation for each in weighed),
        answers=answers(found, witness),
        pairs=tuple(weighed),
    )
