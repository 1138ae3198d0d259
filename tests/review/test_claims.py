"""From claims to proposals: source, speaker, question, and no sentence of a document in a case."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import Any

from foedus.case.read import read
from foedus.check import sound
from foedus.evidence.mistakes import MAX_QUOTE_WORDS, words_in
from foedus.model.proposal import Proposal
from foedus.read.nouns import READER, Claim, Document, Reading
from foedus.review.claims import plain, proposals
from tests.helpers import PARIS

TABLES = sound(read(PARIS))
TEXT = "Emmanuel Macron said that 26 nations pledged troops."


def document(id_: str = "report", **columns: Any) -> Document:
    sha256 = hashlib.sha256(columns.get("text", TEXT).encode()).hexdigest()
    blank = {"title": "A report", "publisher": "The Herald", "published": "2025-09-05", "lang": "en", "text": TEXT}
    return Document(**{"id": id_, **blank, "sha256": sha256, **columns})


def claim(**columns: Any) -> Claim:
    blank: dict[str, Any] = {
        "id": "c1", "kind": "count", "doc": "report", "start": 26, "end": 36, "quote": "26 nations",
        "question": "pledging.nations", "value": 26, "unit": "states", "speaker": "Emmanuel Macron",
        "attribution": ("Emmanuel Macron",), "certainty": "asserted", "cue": None, "polarity": "affirmed",
        "condition": None, "event_date": None, "stated_at": None,
    }  # fmt: skip
    return Claim(**{**blank, **columns})


def proposed(*claims: Claim, documents: tuple[Document, ...] = (document(),)) -> list[Proposal]:
    return proposals(Reading(documents, claims, ()), TABLES)


def test_a_claim_becomes_a_statement_to_be() -> None:
    (row,) = proposed(claim())
    assert (row.id, row.maker, row.state) == ("c1", READER, "pending")
    assert (row.question, row.answer, row.candidates) == ("total.pledging_nations", "26", "total.pledging_nations")
    assert (row.speaker, row.speaker_party, row.basis, row.credibility) == ("Emmanuel Macron", "FR", None, None)
    assert (row.title, row.publisher, str(row.published), row.kind, row.grade) == (
        "A report", "The Herald", "2025-09-05", "press", "D",
    )  # fmt: skip
    assert row.source not in TABLES.source
    assert (row.quote, row.paraphrase) == ("", "")


def test_the_source_is_found_by_file_title_or_publisher_and_day() -> None:
    insight = TABLES.source["insight-20250904"]
    named = document(id_="insight-20250904", title=None, publisher=None, published=None)
    titled = document(title=insight.title.upper().replace("“", '"').replace("”", '"'), publisher=None)
    alone = next(
        row for row in TABLES.sources
        if sum((row.publisher, row.published) == (each.publisher, each.published) for each in TABLES.sources) == 1
    )  # fmt: skip
    published = document(title="Other", publisher=alone.publisher.lower(), published=alone.published.isoformat())
    for each, source in ((named, insight), (titled, insight), (published, alone)):
        (row,) = proposed(claim(doc=each.id), documents=(each,))
        assert (row.source, row.kind, row.grade) == (source.id, None, None)
        assert row.published == source.published


def test_what_a_document_says_twice_is_proposed_once_with_its_first_place() -> None:
    later = claim(id="c2", start=90, end=98, quote="the 26")
    (row,) = proposed(claim(), later)
    assert (row.id, row.start) == ("c1", 26)
    for changed in (
        {"speaker": "Keir Starmer"},
        {"value": 27},
        {"certainty": "expected"},
        {"condition": "after a truce"},
    ):
        assert len(proposed(claim(), replace(later, **changed))) == 2


def test_two_documents_of_one_publisher_and_day_are_two_sources() -> None:
    two = (document(), document(id_="second", text="Another text.", title="Another"))
    one, other = proposed(claim(), claim(id="c2", doc="second"), documents=two)
    assert one.source != other.source


def test_a_quote_is_proposed_only_where_the_document_is_the_act_itself_and_it_is_short() -> None:
    page = next(row for row in TABLES.sources if row.kind == "official")
    official = document(id_=page.id)
    (row,) = proposed(claim(doc=page.id), documents=(official,))
    assert row.quote == "26 nations"
    (row,) = proposed(
        claim(doc=page.id, quote="one two three four five six seven eight nine ten eleven"), documents=(official,)
    )
    assert row.quote == ""


def test_no_sentence_of_a_document_stands_in_a_proposal() -> None:
    long = " ".join(f"word{number}" for number in range(40))
    (row,) = proposed(claim(question="condition.DE", value=long, condition=long, cue=long, quote=long))
    for text in (row.value, row.condition, row.cue):
        assert words_in(text.removesuffix("…")) <= MAX_QUOTE_WORDS
    assert long not in str(row)


def test_what_steers_a_terminal_or_a_spreadsheet_is_left_out() -> None:
    assert plain("a\x1b[31mb\u202ec\nd") == "a [31mb c d"
    assert plain('=HYPERLINK("x")') == 'HYPERLINK("x")'
    (row,) = proposed(claim(), documents=(document(title="=cmd|\x07 now", publisher="@x"),))
    assert (row.title, row.publisher) == ("cmd| now", "x")


def test_a_set_that_answers_several_questions_is_several_proposals_with_ids_that_stay() -> None:
    both = claim(question="us.contribution", value=("air", "intelligence"))
    rows = proposed(both)
    assert [(row.id, row.question, row.answer) for row in rows] == [
        ("c1", "us.air", ""),
        ("c1-2", "us.intelligence", ""),
    ]
    assert proposed(both) == rows


def test_of_several_questions_that_take_the_answer_a_person_chooses() -> None:
    (row,) = proposed(claim(question="drones.launched", value=112))
    assert (row.question, row.answer) == ("", "")
    assert row.asked == ("drones.launched_20250904", "drones.launched_20250908")


def test_what_the_case_does_not_ask_is_proposed_without_a_question() -> None:
    for question in ("coalition.name", "unkeyed"):
        (row,) = proposed(claim(question=question, value="x"))
        assert (row.question, row.candidates) == ("", "")


def test_who_speaks_for_whom() -> None:
    for speaker, party in (
        ("narrator", None),
        ("Emmanuel Macron", "FR"),
        ("Germany", "DE"),
        ("the spokeswoman", None),
        ("Emmanuel Macron; Volodymyr Zelenskyy", None),
    ):
        (row,) = proposed(claim(speaker=speaker))
        assert row.speaker_party == party, speaker
        assert row.speaker == ("" if speaker == "narrator" else speaker)


def test_days() -> None:
    (row,) = proposed(claim(stated_at="2025-09-03", event_date="2025-09-01"))
    assert (str(row.stated_on), str(row.since)) == ("2025-09-03", "2025-09-01")
    (row,) = proposed(claim(event_date="2025-12-01"))
    assert (row.stated_on, row.since) == (None, None)
    odd = replace(document(), published="soon")
    (row,) = proposed(claim(), documents=(odd,))
    assert row.published is None
