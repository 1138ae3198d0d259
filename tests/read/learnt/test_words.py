"""What the model sees of words."""

from __future__ import annotations

from foedus.read.learnt.names import real
from foedus.read.learnt.words import (
    DEP,
    DEPS,
    ENDS,
    FLAGS,
    HEAD,
    JOINS,
    MARK,
    PLAIN,
    STARTS,
    STEM,
    WORD,
    hashed,
    word_of,
)
from tests.read.learnt.helpers import seen


def test_words_are_base_forms_and_names_are_what_they_name() -> None:
    doc, words = seen("On Thursday Germany pledged 2,000 soldiers, and Ada Lund agreed.")
    shown = ["on", "DAY", "STATE", "pledge", "NUM", "soldier", ",", "and", "NAME", "NAME", "agree", "."]
    assert words[:, WORD].tolist() == [hashed(each) for each in shown]
    assert [word_of(token, real(), {}) for token in doc[3:5]] == ["pledge", "NUM"]


def test_words_of_one_root_begin_alike() -> None:
    _, words = seen("They deploy and deployment follows.")
    assert words[1, STEM] == words[3, STEM] != words[0, STEM]


def test_a_row_says_where_a_word_stands_and_what_it_hangs_on() -> None:
    doc, words = seen("Germany will not send soldiers.")
    assert [(doc.text[row[STARTS] : row[ENDS]]) for row in words] == [token.text for token in doc]
    assert [doc[row[HEAD]].text for row in words] == [token.head.text for token in doc]
    assert DEPS[words[0, DEP]] == "nsubj"


def test_marks_and_words_that_only_join_are_told_apart() -> None:
    _, words = seen("He said that, and left.")
    assert [bool(row[FLAGS] & MARK) for row in words] == [False, False, False, True, False, False, True]
    assert words[4, FLAGS] & JOINS
    assert words[4, FLAGS] & PLAIN
    assert not words[1, FLAGS] & PLAIN
