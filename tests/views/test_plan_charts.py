"""Charts of a plan draw what the plan says, in every size and theme."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image

from foedus.views.charts.arrivals import curve, due_days, ends
from foedus.views.charts.bottlenecks import strips
from foedus.views.charts.gantt import ROWS, rows
from foedus.views.charts.palette import PALETTES
from foedus.views.charts.plans import PLAN_CHARTS, definition, drawable, inline, png, svg
from foedus.views.charts.symbols import DOMAINS, drawing, sidc
from foedus.views.plans import Pair, pairs
from tests.views.plan_networks import Kind
from tests.views.plan_sample import plan, tables

KINDS: tuple[Kind, ...] = ("europe", "lebanon")


def pair(kind: Kind = "europe") -> Pair:
    return pairs([plan(kind, "low"), plan(kind, "high")])[0]


@pytest.mark.parametrize("name", [each for each in PLAN_CHARTS if each != "map"])
@pytest.mark.parametrize("width", [960, 360])
def test_the_definition_is_sound_vega_lite(name: str, width: int) -> None:
    for kind in KINDS:
        assert definition(name, tables(kind), pair(kind), PALETTES["dark"], width).to_dict(validate=True)


@pytest.mark.parametrize("name", PLAN_CHARTS)
@pytest.mark.parametrize("width", [960, 360])
def test_each_is_drawn_for_page_and_file_with_the_same_words(name: str, width: int, tmp_path: Path) -> None:
    file = svg(name, tables("europe"), pair(), theme="dark", width=width)
    shown = inline(name, tables("europe"), pair(), width=width, key="plan-1", label='He said "<b>"')
    assert "var(" not in file
    assert 'role="img"' in shown
    assert "&lt;b&gt;" in shown
    assert not re.search(r"#[0-9a-f]{6}|<style|<script|<image|url\(", shown)
    assert re.findall(r"<text[^>]*>([^<]+)<", shown) == re.findall(r"<text[^>]*>([^<]+)<", file)
    (tmp_path / "chart.png").write_bytes(png(name, tables("europe"), pair(), theme="dark", width=width))
    with Image.open(tmp_path / "chart.png") as image:
        assert image.width >= 1.5 * width
        assert image.convert("RGB").getpixel((3, image.height - 3)) == (0x14, 0x18, 0x1C)


@pytest.mark.parametrize("name", PLAN_CHARTS)
def test_no_text_is_tiny_and_no_picture_wider_than_asked(name: str) -> None:
    for kind in KINDS:
        for width in (960, 360):
            drawn = svg(name, tables(kind), pair(kind), theme="page", width=width)
            sizes = [float(each) for each in re.findall(r'<text[^>]*font-size="([\d.]+)(?:px)?"', drawn)]
            assert min(sizes, default=12) >= 11 or name == "map"
            box = re.search(r'viewBox="0 0 ([\d.]+) ', drawn)
            assert box is not None
            assert float(box[1]) <= width + 4


def test_the_curve_is_that_of_the_plans() -> None:
    high, low = plan("europe", "high"), plan("europe", "low")
    drawn = curve(pair())
    assert [(row["day"], row["high"], row["share"]) for row in drawn] == [
        (day, weighted, share) for day, share, weighted in high.coverage
    ]
    assert [row["low"] for row in drawn] == [weighted for _, _, weighted in low.coverage]
    assert [(row["day"], row["words"]) for row in due_days(high, 700)] == [
        (30, "C+30: 2 due"),
        (45, "C+45: 1 due"),
        (60, "C+60: 2 due"),
    ]


def test_labels_at_the_ends_of_lines_keep_apart() -> None:
    for found in (pair(), pairs([plan()])[0]):
        places = [height for _, height, _ in ends(found, PALETTES["light"])]
        assert all(one - other >= 0.05 for one, other in pairwise(places))


def test_the_gantt_has_a_row_for_each_pledge_and_sector_in_order_of_days() -> None:
    found = rows(tables("europe"), plan())
    assert [each.sector for each in found] == ["Rear region west"] * 3 + ["Rear region centre"] * 3 + [
        "Rear region south"
    ]
    for row in found:
        assert row.ready <= row.start <= row.first <= row.last <= row.horizon
    assert found[2].label == "United Kingdom, mechanised infantry"
    assert found[2].words == "1,600 soldiers, C+29–35"


def test_a_long_gantt_ends_in_one_row_for_the_rest() -> None:
    made = plan()
    many = [
        replace(move, serial=replace(move.serial, pledge=f"fr-{number}-{copy}"))
        for copy in range(5)
        for number, move in enumerate(made.moves)
    ]
    found = rows(tables("europe"), replace(made, moves=tuple(many)))
    assert len(found) == ROWS
    assert found[-1].label == f"and {len(many) - ROWS + 1} more"


def test_strips_stand_in_order_of_worth_and_then_of_full_days() -> None:
    found = strips(tables("europe"), plan())
    assert found[0].title == "Train sets"
    assert found[0].words == "95% or more on 15 days, of 4 train sets"
    assert [each.full for each in found[1:]] == sorted((each.full for each in found[1:]), reverse=True)


def test_a_plan_without_moves_draws_its_empty_curve_and_nothing_else() -> None:
    empty = replace(plan(), moves=(), bottlenecks=(), coverage=tuple((day, 0.0, 0.0) for day in range(91)))
    assert [name for name in PLAN_CHARTS if drawable(name, tables("europe"), pairs([empty])[0])] == ["arrivals"]


def test_every_symbol_is_one_of_app_6() -> None:
    assert all(drawing(code) for code in DOMAINS.values())
    assert drawing("") is None
    assert drawing("10031000009999990000") is None
    assert all(drawing(sidc(each)) for each in tables("europe").capabilities)
