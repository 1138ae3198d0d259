"""What is learnt from: every span of the marked reports, with its features, as what it was marked as or as no claim."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from foedus.read.learnt.features import all_features
from foedus.read.learnt.load_marked import Marked, Report
from foedus.read.learnt.model import Rows
from foedus.read.learnt.names import Names
from foedus.read.learnt.spans import FIRST, LAST, spans_of
from foedus.read.learnt.words import ENDS, STARTS, Words, words_of
from foedus.read.parse import Line, lines
from foedus.read.tokens import Span

NONE = "-"
SAME = 0.7  # intersection over union from which a span is what was marked
OTHER = 0.5  # below which it is something else; between the two it teaches nothing


@dataclass(frozen=True, slots=True)
class Sample:
    """A span: its features, what it is, and how much it counts."""

    features: Rows
    name: str
    count: float


@dataclass(slots=True)
class Samples:
    """Spans as claims or as none, and claims as what they say (``question=value``)."""

    claims: list[Sample] = field(default_factory=list)
    values: list[Sample] = field(default_factory=list)


def samples_of(reports: Sequence[Report], names: Names) -> Samples:
    """Take the samples of some reports, which are parsed together: that takes half the time."""
    taken = Samples()
    joined = _joined(reports)
    for line in lines(joined.text):
        words = words_of(line.doc, names, {})
        marks = [_within(mark, line) for mark in dict.fromkeys(joined.marks) if _starts_in(mark, line)]
        for sentence in line.doc.sents:
            if any(token.is_alpha for token in sentence):
                _take(words, sentence, marks, taken)
    return taken


def _joined(reports: Iterable[Report]) -> Report:
    """Put reports one under the other."""
    texts: list[str] = []
    marks: list[Marked] = []
    start = 0
    for report in reports:
        marks.extend(replace(each, start=start + each.start, end=start + each.end) for each in report.marks)
        texts.append(report.text)
        start += len(report.text) + 1
    return Report("\n".join(texts), tuple(marks))


def _starts_in(mark: Marked, line: Line) -> bool:
    return line.offset <= mark.start < line.offset + len(line.text)


def _within(mark: Marked, line: Line) -> Marked:
    """Return a mark with its code points counted in its line."""
    return replace(mark, start=mark.start - line.offset, end=mark.end - line.offset)


def _take(words: Words, sentence: Span, marks: Sequence[Marked], taken: Samples) -> None:
    spans = spans_of(words, sentence.start, sentence.end)
    starts, found = all_features(words, sentence.start, sentence.end, spans)
    edges = [(int(words[each[FIRST], STARTS]), int(words[each[LAST], ENDS])) for each in spans]
    likes = [_likeness(mark, edges) for mark in marks]
    for place, (one, two) in enumerate(pairwise(starts)):
        _sample(found[one:two], marks, [like[place] for like in likes], taken)


def _likeness(mark: Marked, edges: Sequence[tuple[int, int]]) -> list[float]:
    """Return how much each span is what was marked: 1 for the nearest of them, if it is near enough."""
    likes = [overlap((mark.start, mark.end), each) for each in edges]
    best = max(likes, default=0.0)
    return [1.0 if best >= OTHER and like == best else like for like in likes]


def overlap(one: tuple[int, int], other: tuple[int, int]) -> float:
    """Return the intersection over union of two stretches of text."""
    both = min(one[1], other[1]) - max(one[0], other[0])
    return max(0, both) / (max(one[1], other[1]) - min(one[0], other[0]))


def _sample(features: Rows, marks: Sequence[Marked], likes: Sequence[float], taken: Samples) -> None:
    """Take a span as what it was marked as, if it was; as no claim, if it has no claim's words; else leave it."""
    near: dict[str, float] = {}
    for mark, like in zip(marks, likes, strict=True):
        if like >= OTHER:
            near[mark.question] = max(near.get(mark.question, 0.0), like)
        if like >= SAME and mark.value:
            said = mark.value.split(",")
            taken.values.extend(Sample(features, f"{mark.question}={each}", 1.0 / len(said)) for each in said)
    if not near:
        taken.claims.append(Sample(features, NONE, 1.0))
    for question, like in near.items():
        if like >= SAME:
            taken.claims.append(Sample(features, question, 1.0 / len(near)))
