"""Charts of a risk analysis draw what the analysis says, in every size, theme and terminal."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image

from foedus.model.chances import RESOURCE_CLASSES
from foedus.risk.nouns import Risk
from foedus.views.charts.fan import HEIGHT, LINE, ends, style
from foedus.views.charts.palette import PALETTES
from foedus.views.charts.risk_rows import FAN_DAYS, SHOWN, fan_lines, rank_rows
from foedus.views.charts.risks import RISK_CHARTS, definition, drawable, inline, png, svg
from foedus.views.charts.terminal import ASCII, BLOCKS, bar_line, fan_text
from tests.views.briefs import DATES, paris


def found() -> Risk:
    risk = paris(DATES[0]).risk
    assert risk is not None
    return risk


def one_study() -> Risk:
    """The same under its first study alone."""
    first = found().fan[0].prior
    return replace(found(), fan=tuple(each for each in found().fan if each.prior == first))


TABLES = paris(DATES[0]).result.tables


@pytest.mark.parametrize("name", RISK_CHARTS)
@pytest.mark.parametrize("width", [960, 360])
def test_the_definition_is_sound_vega_lite(name: str, width: int) -> None:
    for risk in (found(), one_study()):
        assert definition(name, TABLES, risk, PALETTES["dark"], width).to_dict(validate=True)


@pytest.mark.parametrize("name", RISK_CHARTS)
@pytest.mark.parametrize("width", [960, 360])
def test_each_is_drawn_for_page_and_file_with_the_same_words(name: str, width: int, tmp_path: Path) -> None:
    file = svg(name, TABLES, found(), theme="dark", width=width)
    shown = inline(name, TABLES, found(), width=width, label='He said "<b>"')
    assert "var(" not in file
    assert 'role="img"' in shown
    assert "&lt;b&gt;" in shown
    assert not re.search(r"#[0-9a-f]{6}|<style|<script|<image", shown)
    assert re.findall(r"<text[^>]*>([^<]+)<", shown) == re.findall(r"<text[^>]*>([^<]+)<", file)
    (tmp_path / "chart.png").write_bytes(png(name, TABLES, found(), theme="dark", width=width))
    with Image.open(tmp_path / "chart.png") as image:
        assert image.width >= 1.5 * width
        assert image.convert("RGB").getpixel((3, image.height - 3)) == (0x14, 0x18, 0x1C)


@pytest.mark.parametrize("name", RISK_CHARTS)
def test_no_text_is_tiny_and_no_picture_wider_than_asked(name: str) -> None:
    for width in (1120, 960, 360):
        for risk in (found(), one_study()):
            drawn = svg(name, TABLES, risk, theme="page", width=width)
            sizes = [float(each) for each in re.findall(r'<text[^>]*font-size="([\d.]+)(?:px)?"', drawn)]
            assert min(sizes) >= 11
            box = re.search(r'viewBox="0 0 ([\d.]+) ', drawn)
            assert box is not None
            assert float(box[1]) <= width + 4


def test_the_fan_has_each_study_on_each_day_and_the_plan() -> None:
    lines = fan_lines(found())
    assert [line.prior for line in lines] == list(dict.fromkeys(row.prior for row in found().priors if row.prior))
    for line in lines:
        assert tuple(each.day for each in line.bands) == FAN_DAYS
        assert all(0 <= each.p05 <= each.p50 <= each.p95 <= 1 for each in line.bands)
    # The same luck as in the table.
    table = {(each.prior, each.day): (each.p05, each.p50, each.p95) for each in found().bands}
    for line in lines:
        for each in line.bands:
            drawn = (each.p05, each.p50, each.p95)
            assert table.get((each.prior, each.day), drawn) == drawn
    assert {(lines[0].prior, day) for day in FAN_DAYS} & table.keys()
    assert [day for day, _ in found().fan_planned] == list(FAN_DAYS)
    assert all(one <= other for (_, one), (_, other) in pairwise(found().fan_planned))


def test_studies_are_told_apart_without_colour() -> None:
    lines = fan_lines(found())
    looks = [style(lines, line, PALETTES["light"]) for line in lines]
    assert len({tuple(dash) for _, dash in looks}) == len(lines)
    drawn = svg("fan", TABLES, found(), theme="light", width=960)
    assert all(f">{line.name}<" in drawn for line in lines)


def test_labels_at_the_ends_of_lines_keep_apart() -> None:
    for risk in (found(), one_study()):
        places = [height for _, _, height in ends(risk)]
        top = max(each.p95 for each in risk.fan)
        assert all(one - other >= 0.9 * LINE / HEIGHT * top for one, other in pairwise(places))
        assert places[-1] >= 0
    assert [words.rsplit(" ", 1)[0] for _, words, _ in ends(one_study())] == ["the plan itself", "leeds-2000"]


def test_the_ranking_speaks_of_parties_questions_and_classes_and_never_of_places() -> None:
    rows = rank_rows(TABLES, found())
    known = {"party": set(TABLES.party), "question": set(TABLES.question), "class": set(RESOURCE_CLASSES)}
    kinds = [row.kind for row in rows]
    assert kinds == sorted(kinds, key=["party", "question", "class"].index)
    assert all(kinds.count(kind) <= SHOWN for kind in kinds)
    for row in rows:
        assert row.rank.id in known[row.kind]
        assert row.loss > 0 or row.gain > 0
        assert row.loss == pytest.approx(100 * row.rank.loss)
    drawn = svg("ranking", TABLES, found(), theme="light", width=960)
    assert not any(place.title in drawn for place in TABLES.places)


def test_nothing_to_draw_is_no_chart() -> None:
    empty = replace(found(), fan=(), ranking=())
    assert not any(drawable(name, TABLES, empty) for name in RISK_CHARTS)
    assert fan_lines(empty) == []


@pytest.mark.parametrize("width", [20, 60, 200])
def test_lines_for_a_terminal_are_those_of_the_fan(width: int) -> None:
    named = [(line.name, [(each.day, each.p50) for each in line.bands]) for line in fan_lines(found())]
    for blocks, levels in ((True, BLOCKS), (False, ASCII)):
        lines = fan_text(named, 0.3, width, blocks=blocks)
        assert all(len(each) <= max(40, width) for each in lines)
        assert len(lines) == len(named) + 1
        assert lines[-1].endswith("C+180")
        for (name, _), line in zip(named, lines, strict=False):
            assert line.startswith(name[:15])
            assert set(line[16:-7]) <= set(levels)


def test_only_what_is_full_has_a_full_line() -> None:
    def flat(share: float) -> str:
        return fan_text([("all of it", [(0, share), (90, share)])], 1.0, 80)[0]

    assert BLOCKS[-1] * 20 in flat(1.0)
    assert BLOCKS[-1] not in flat(0.999)
    assert BLOCKS[1] * 20 in flat(0.001)


def test_a_bar_is_as_long_as_its_share() -> None:
    assert bar_line(0.5, 1, columns=10) == "█████"
    assert bar_line(1, 1, columns=10, blocks=False) == "##########"
    assert bar_line(-0.1, 1) == ""
