"""Clauses are proposed from a text, with its words, and count for nothing until a person accepts them."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.case.texts import read_instruments
from foedus.model.instruments import SCALES, Act
from foedus.read.clauses import ClauseDraft, find_clauses
from foedus.read.nouns import Document
from tests.helpers import run

PACT = Path(__file__).parent / "pact.txt"
ACTS = Act.__args__  # type: ignore[attr-defined]


def document(text: str) -> Document:
    return Document(id="pact", title=None, publisher=None, published=None, lang="en", text=text, sha256="0" * 64)


def found(text: str) -> tuple[ClauseDraft, ...]:
    return find_clauses(document(text))


def test_each_clause_has_its_article_who_owes_it_what_and_when() -> None:
    clauses = found(PACT.read_text("utf-8"))
    assert [(each.article, each.parties, each.kind, each.obligation) for each in clauses] == [
        ("Article 1", ("ALL",), "refrain", "contingent"),
        ("Article 2, para. 1", ("FR", "DE"), "assist", "contingent"),
        ("Article 2, para. 2", ("ALL",), "consult", "contingent"),
        ("Article 3", ("PL",), "supply", "hortatory"),
        ("Article 4", ("UA",), "limit", "contingent"),
        ("Article 5", (), "", "negated"),
    ]
    assert (clauses[1].trigger, clauses[1].deadline) == (
        "In the event of an armed attack on Ukraine",
        "within 48 hours",
    )


@pytest.mark.parametrize(
    "text",
    ["", "Article 1", "The moon is bright.", "It shall be done.", "A force shall deter.", "1. 2. 3.", "(1)\n\n(2)"],
)
def test_nothing_is_proposed_that_nobody_owes(text: str) -> None:
    assert found(text) == ()


@pytest.mark.parametrize(
    ("words", "level"),
    [
        ("France shall send aid.", "contingent"),
        ("France intends to send aid.", "hortatory"),
        ("France stands ready to send aid.", "hortatory"),
        ("France invites all to send aid.", "guideline"),
        ("France undertakes to send aid.", "contingent"),
        ("France agreed to finalise what it shall send.", "hortatory"),
        ("For France this is not legally binding.", "negated"),
    ],
)
def test_the_weakest_verb_decides(words: str, level: str) -> None:
    (one,) = found(words)
    assert one.obligation == level
    assert level in SCALES["obligation"]


PIECES = st.sampled_from(
    [
        "Article 1\n",
        "2. ",
        "France ",
        "The Parties ",
        "shall ",
        "intends to ",
        "consult ",
        "within two days",
        ". ",
        "; ",
        "\n",
        "if attacked ",
        "é ",
    ]
)


@given(st.lists(PIECES, max_size=25).map("".join))
def test_every_quotation_stands_in_the_text_and_is_short(text: str) -> None:
    for each in found(text):
        assert each.quote in text[each.start : each.end]
        assert 0 < len(each.quote.split()) <= 10
        assert each.kind in ("", *ACTS)
        assert each.deadline in text
        assert each.trigger in text


def test_all_lines_are_comments_and_make_an_instrument_once_a_person_has_judged_them() -> None:
    result = run("read", PACT, "--clauses", "pact")
    assert result.exit_code == 0
    assert tomllib.loads(result.stdout) == {}, "nothing is accepted by itself"
    lines = [line.removeprefix("#") for line in result.stdout.splitlines() if not line.startswith("# ")]
    head = '[pact]\ntitle = "A pact"\nkind = "draft"\nsource = "s"\ntext = "read"\n'
    as_proposed = head + "\n".join(lines)
    _, problems = read_instruments(tomllib.loads(as_proposed), as_proposed)
    assert {each.column.rsplit(".", 1)[-1] for each in problems} == {"act", "why", "kind"}, "what a person has to say"
    judged = as_proposed.replace('act = ""', 'act = "help"').replace('why = ""', 'why = "It says so."')
    judged = judged.replace('kind = ""', 'kind = "assist"')
    (row,), problems = read_instruments(tomllib.loads(judged), judged)
    assert problems == []
    assert len(row.clause) == 6


@pytest.mark.parametrize("more", [("--json",), ("--reader", "llm"), ("--into", "case"), ("--texts", "folder")])
def test_it_goes_with_documents_alone(more: tuple[str, ...]) -> None:
    assert run("read", PACT, "--clauses", "pact", *more).exit_code == 2


def test_a_bad_name_is_refused() -> None:
    result = run("read", PACT, "--clauses", "my pact")
    assert result.exit_code == 2
    assert "cannot be the id of an instrument" in result.stderr
