"""The marked reports that come with the package."""

from __future__ import annotations

import re
from importlib import resources

import pytest

from foedus.errors import ReadError
from foedus.read.learnt.load_marked import Marked, Report, parsed, reports
from foedus.read.load_tables import table
from foedus.read.parties import parliament_names, parties_named
from foedus.read.registry import registry


def test_a_report_is_its_lines_and_what_is_marked_in_them() -> None:
    (report,) = parsed("Head\nA b a b c.\n> position=open | b | 2\n> us.support | b c\n", "x.txt")
    assert report == Report("Head\nA b a b c.", (Marked("position", "open", 11, 12), Marked("us.support", "", 11, 14)))


def test_two_reports_have_an_empty_line_between_them() -> None:
    assert [each.text for each in parsed("One.\n\nTwo.\n", "x.txt")] == ["One.", "Two."]


def test_words_that_are_not_in_the_report_are_said() -> None:
    with pytest.raises(ReadError, match=r"x\.txt: found the mark 'position \| c d'; expected words of its report"):
        list(parsed("A b.\n> position | c d\n", "x.txt"))


def test_every_mark_is_a_question_of_the_registry_with_a_value_of_it() -> None:
    marks = [mark for report in reports() for mark in report.marks]
    assert len(marks) > 4000
    for mark in marks:
        known = registry()[mark.question]
        assert not mark.value or set(mark.value.split(",")) <= set(known.values), mark


def test_the_reports_name_no_real_state_parliament_or_person() -> None:
    people = {name for row in table("parties").values() for name in row.get("people", ())}
    names = sorted({*parties_named(), *parliament_names(), *people}, key=len, reverse=True)
    pattern = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, names)) + r")(?!\w)")
    for file in resources.files("foedus.read.learnt.corpus").iterdir():
        if file.name.endswith(".txt"):
            assert not pattern.findall(file.read_text("utf-8")), file.name
