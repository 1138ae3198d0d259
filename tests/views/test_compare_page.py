"""The page of a comparison: whole texts, words in their place, hostile ones too; in a real Chromium."""

from __future__ import annotations

from datetime import date
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser
from tools.browser import NARROW, WIDE, Scheme

from foedus.case.read import read
from foedus.check import sound
from foedus.compare.cases import compare_case
from foedus.compare.nouns import Answer, Question, Span
from foedus.evidence.index import Evidence
from foedus.views.compare_page import page, pieces
from tests.compare.helpers import compared, document
from tests.helpers import PARIS
from tests.views.browser import fits_every_width, passes_axe_and_asks_for_nothing
from tests.views.test_page import Links

ONE = (
    "The 35-country “coalition of the willing” met in Paris on 4 September 2025. Emmanuel Macron said 26 nations had "
    "pledged troops or support. The force will deploy only after a ceasefire."
)
TWO = (
    "<script>alert(1)</script> The 35-country “coalition of the determined” met. 30 nations pledged troops, "
    "Emmanuel Macron said. The force will deploy only after a ceasefire or a peace deal.\u202e"
)


def made() -> str:
    return page(compared(document("a", ONE, title="First"), document("b", TWO, title="Second & last")), "document")


@pytest.fixture(scope="module", params=["documents", "case"])
def path(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    written = tmp_path_factory.mktemp("compare") / "compare.html"
    if request.param == "case":
        found = compare_case(Evidence(sound(read(PARIS))), date(2025, 9, 5))
        written.write_text(page(found, "source"), "utf-8")
    else:
        written.write_text(made(), "utf-8")
    return written


def test_links_lead_somewhere_and_nothing_is_loaded() -> None:
    links = Links(made())
    assert len(links.ids) == len(set(links.ids))
    assert links.inner - {""} <= set(links.ids)
    assert not links.outer
    assert not links.loads


def test_words_stay_words() -> None:
    text = made()
    assert "<script>" not in text
    assert "&lt;script&gt;" in text
    assert "\u202e" not in text


def test_the_texts_are_whole() -> None:
    text = made().split('<section id="texts">')[1]
    plain = unescape("".join(part.partition(">")[2] for part in f">{text}".split("<")))
    assert ONE in plain
    assert TWO.replace("\u202e", " ") in plain


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 12)), max_size=8))
def test_pieces_joined_are_the_text(places: list[tuple[int, int]]) -> None:
    text = "Twenty-six nations have pledged troops, so he said."
    spans = tuple(
        Span(
            doc="a",
            start=start,
            end=start + length,
            quote=text[start : start + length],
            speaker="narrator",
            certainty="asserted",
            cue=None,
        )
        for start, length in places
    )
    answer = Answer(value=26, unit=None, asked="q", side=None, day=None, docs=("a",), witnesses=1, spans=spans)
    asked = Question(key="q", words="How many?", relation=None, answers=(answer,), pairs=())
    found = pieces(document("a", text), [asked])
    assert "".join(each.text for each in found) == text
    position = 0
    for each in found:
        covered = {n for start, length in places for n in range(start, start + length)}
        assert bool(each.keys) == (position in covered)
        position += len(each.text)
    anchors = [name for each in found for name in each.anchors]
    assert sorted(anchors) == sorted({f"a-{start}-{start + length}" for start, length in places})


@pytest.mark.parametrize("size", [WIDE, NARROW])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_and_nothing_is_asked_for(
    browser: Browser, path: Path, size: tuple[int, int], scheme: Scheme
) -> None:
    passes_axe_and_asks_for_nothing(browser, path, size, scheme)


def test_nothing_runs_out_sideways(browser: Browser, path: Path) -> None:
    fits_every_width(browser, path)
