"""The table of word classes by memory gives what spaCy's own attribute ruler gives."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st

from foedus.read.parse import pipeline
from foedus.read.wordclass import Remembered, by_memory

if TYPE_CHECKING:
    from spacy.tokens import Doc

SET = Path(__file__).parents[2] / "benchmarks" / "reading" / "set"
# Words on which a pattern of the model's table turns, alone or with the word beside them.
WORDS = (
    "ain't nothin' y'all y' there is was gets got they 've that which the some do has 'd not plan force to of all no"
)
SLOW = ["ner", "lemmatizer", "attribute_ruler"]


def ruler() -> Any:
    return pipeline().get_pipe("attribute_ruler")


def features(doc: Doc) -> list[tuple[str, ...]]:
    return [(each.text, each.pos_, str(each.morph), each.lemma_, each.dep_, each.tag_) for each in doc]


def both(texts: list[str]) -> tuple[list[Doc], list[Doc]]:
    ours, theirs = by_memory(ruler()), ruler()
    nlp = pipeline()
    return [ours(doc) for doc in nlp.pipe(texts, disable=SLOW)], [theirs(doc) for doc in nlp.pipe(texts, disable=SLOW)]


def test_every_word_of_our_reports_has_the_class_that_the_model_gives() -> None:
    texts = [line for path in sorted(SET.glob("dev-*.md")) for line in path.read_text("utf-8").splitlines() if line]
    ours, theirs = both(texts)
    assert len(ours) > 300
    assert list(map(features, ours)) == list(map(features, theirs))


@settings(max_examples=60)
@given(st.lists(st.sampled_from(WORDS.split()), min_size=1, max_size=8))
def test_words_on_which_a_pattern_turns_do_in_any_order(words: list[str]) -> None:
    ours, theirs = both([" ".join(words), "  " + "  ".join(words).capitalize() + "."])
    assert list(map(features, ours)) == list(map(features, theirs))


def test_the_later_of_two_patterns_counts() -> None:
    nlp = pipeline()
    own: Any = type(ruler())(nlp.vocab, name="own")
    own.add([[{"LOWER": "force"}]], {"POS": "NOUN", "LEMMA": "first"})
    own.add([[{"LOWER": "the"}, {"LOWER": "force"}]], {"LEMMA": "pair"}, index=1)
    own.add([[{"LOWER": {"NOT_IN": ["the"]}}]], {"POS": "X"})
    quick = by_memory(own)
    assert isinstance(quick, Remembered)
    assert [(each.pos_, each.lemma_) for each in quick(nlp.make_doc("the force"))] == [("", ""), ("X", "pair")]


def test_a_ruler_that_looks_at_anything_else_is_used_as_it_is() -> None:
    own: Any = type(ruler())(pipeline().vocab, name="own")
    own.add([[{"LENGTH": 3}]], {"POS": "X"})
    assert by_memory(own) is own
