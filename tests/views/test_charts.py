"""Charts: what they draw is what the JSON says, in colours that can be told from the paper."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

import foedus.views
from foedus.views.charts.bars import Bar
from foedus.views.charts.coverage import contrast_rows, share_rows
from foedus.views.charts.palette import PALETTES, Palette
from foedus.views.charts.render import CHARTS, inline, png, svg
from tests.helpers import PARIS, run_json
from tests.views.briefs import DATES, paris

CSS = Path(foedus.views.__file__).parent / "templates" / "page.css"


def coverage(day: str) -> list[Any]:
    found = run_json("assess", PARIS, "--as-of", day)["coverage"]
    return [row for row in found if row["day"] is None and row["given"] == "gates_open" and not row["illustrative"]]


@pytest.mark.parametrize("day", DATES)
def test_shares_are_those_of_the_json(day: str) -> None:
    drawn = share_rows(paris(day))
    expected = {(row["option"], row["standard"]): (row["share_low"], row["share_high"]) for row in coverage(day)}
    options = {f"{each.option.study}: {each.option.title}": each.option.id for each in paris(day).asked}
    found: dict[tuple[str, str], tuple[float, float]] = {}
    option = ""
    for bar in drawn:
        option = options.get(bar.label, option)
        found[option, bar.key] = (bar.low, bar.high)
    assert {key: expected[key] for key in found} == found
    hidden = set(expected) - set(found)
    assert all(standard == "assumed" for _, standard in hidden)
    assert all(expected[option, "assumed"] == expected[option, "reported"] for option, _ in hidden)


@pytest.mark.parametrize("day", DATES)
def test_soldiers_pledged_and_asked_are_those_of_the_json(day: str) -> None:
    rows = coverage(day)
    drawn = contrast_rows(paris(day))
    pledged = {bar.key: (bar.low, bar.high) for bar in drawn if bar.key != "asked"}
    for standard, found in pledged.items():
        assert {(row["met_low"], row["met_high"]) for row in rows if row["standard"] == standard} == {found}
    asked = sorted((bar.low, bar.high, bar.open_ended) for bar in drawn if bar.key == "asked")
    official = [row for row in rows if row["standard"] == "official"]
    expected = [(row["needed_low"], row["needed_high"]) for row in official]
    assert asked == sorted((low, low if high is None else high, high is None) for low, high in expected)


def test_the_contrast_of_5_september_is_the_one_the_reports_show() -> None:
    drawn = {bar.key: bar for bar in contrast_rows(paris("2025-09-05")) if bar.key != "asked"}
    assert drawn["official"].words == "300–400"
    assert drawn["reported"].words == "5,300–20,400"


@pytest.mark.parametrize("name", CHARTS)
@pytest.mark.parametrize("width", [900, 360])
def test_the_definition_is_sound_vega_lite(name: str, width: int) -> None:
    for theme in ("light", "dark", "page"):
        assert CHARTS[name](paris(DATES[1]), PALETTES[theme], width).to_dict(validate=True)


@pytest.mark.parametrize("name", CHARTS)
def test_one_definition_gives_svg_and_png_and_the_page(name: str, tmp_path: Path) -> None:
    made = paris(DATES[0])
    (tmp_path / "chart.png").write_bytes(png(name, made, theme="dark", width=700))
    with Image.open(tmp_path / "chart.png") as image:
        assert image.convert("RGB").getpixel((1, 1)) == (0x14, 0x18, 0x1C)
        assert image.width > 1200
    file = svg(name, made, theme="light", width=700)
    assert "var(" not in file
    shown = inline(name, made, width=700, label='He said "<b>"')
    assert 'role="img"' in shown
    assert "&lt;b&gt;" in shown
    assert not re.search(r"#[0-9a-f]{6}|<style|<script|<image|url\(", shown)
    assert re.findall(r"<text[^>]*>([^<]+)<", shown) == re.findall(r"<text[^>]*>([^<]+)<", file)


def test_colours_of_the_page_and_of_pictures_are_the_same() -> None:
    light, dark = CSS.read_text("utf-8").split("prefers-color-scheme: dark")[:2]
    for theme, css in (("light", light), ("dark", dark.partition("* { box-sizing")[0])):
        for name in Palette.__dataclass_fields__:
            assert f"--{name}: {getattr(PALETTES[theme], name)};" in css, (theme, name)  # type: ignore[index]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_colours_can_be_told_from_the_paper(theme: Any) -> None:
    palette = PALETTES[theme]
    for name, least in (
        ("ink", 7),
        ("soft", 4.5),
        ("official", 4.5),
        ("reported", 4.5),
        ("assumed", 4.5),
        ("asked", 3),
    ):
        assert ratio(getattr(palette, name), palette.paper) >= least, name


def ratio(one: str, other: str) -> float:
    """The contrast of WCAG 2."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_ranges_ascend() -> None:
    def ascends(bar: Bar) -> bool:
        return 0 <= bar.low <= bar.high

    for day in DATES:
        assert all(map(ascends, [*contrast_rows(paris(day)), *share_rows(paris(day))]))
