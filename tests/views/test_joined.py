"""Joined charts are drawn as Altair's own would be, and are checked against the same schema."""

from __future__ import annotations

from typing import Any

import altair as alt
import jsonschema  # type: ignore[import-untyped]
import pytest
import vl_convert

from foedus.views.charts.bars import chart_of, styled
from foedus.views.charts.joined import below, beside, layered
from foedus.views.charts.palette import PALETTES

PALETTE = PALETTES["light"]
ROWS = [{"day": day, "share": day / 9, "words": f"on {day}"} for day in range(10)]


def parts() -> tuple[Any, Any]:
    x, y = alt.X("day:Q"), alt.Y("share:Q")
    chart = chart_of(ROWS)
    words = chart_of(ROWS[-1:]).mark_text(align="left").encode(x, y, alt.Text("words:N"))
    return chart.transform_filter("datum.day > 2").mark_line(color=PALETTE.ink).encode(x, y), words


def drawn(chart: Any) -> str:
    return str(vl_convert.vegalite_to_svg(chart.to_dict(validate=False)))


def test_layers_are_drawn_as_altair_draws_them() -> None:
    theirs = styled(alt.layer(*parts()).properties(width=200, height=90), PALETTE)
    ours = styled(layered(*parts(), width=200, height=90), PALETTE)
    assert ours.to_dict(validate=True)
    assert drawn(ours) == drawn(theirs)


def test_plots_beside_and_below_one_another_are_drawn_as_altair_draws_them() -> None:
    plot = alt.layer(*parts()).properties(width=120, height=60)
    theirs = styled(alt.vconcat(plot, alt.hconcat(plot, plot, spacing=7), spacing=11), PALETTE)
    one = layered(*parts(), width=120, height=60)
    ours = styled(below(one, beside(one, one, spacing=7), spacing=11), PALETTE)
    assert ours.to_dict(validate=True)
    assert drawn(ours) == drawn(theirs)


def test_what_the_schema_does_not_have_is_refused() -> None:
    wrong = layered(*parts(), width="broad", height=90)  # type: ignore[arg-type]
    with pytest.raises(jsonschema.ValidationError):
        wrong.to_dict(validate=True)
