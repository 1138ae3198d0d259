"""Charts made of charts: layers in one plot, plots beside and below one another.

Altair's own copy each of their parts time and again, with every setting that none of them has: half the time of a page.
Parts of these are written down once, and stay as they are.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal

import altair as alt

# What Altair has for each: it gives the outermost one its frame, and knows its schema.
_WHOLE: dict[str, Any] = {"layer": alt.LayerChart, "hconcat": alt.HConcatChart, "vconcat": alt.VConcatChart}


@dataclass(frozen=True, kw_only=True)
class Joined:
    """Charts joined to one.

    Parameters
    ----------
    how
        As Vega-Lite calls it.
    parts
        Altair's charts, or others like this one.
    settings
        Of the whole: its size, or what is left between its parts.
    config
        Of the outermost one: fonts, colours and lines.
    """

    how: Literal["layer", "hconcat", "vconcat"]
    parts: tuple[Any, ...]
    settings: Mapping[str, Any]
    config: Mapping[str, Any] = field(default_factory=dict)

    def configure(self, **config: Any) -> Joined:
        """Return it with a configuration."""
        return replace(self, config=config)

    def to_dict(self, *, validate: bool = True) -> dict[str, Any]:
        """Return the Vega-Lite specification, checked against its schema or not; checking takes a while."""
        data: dict[str, Any] = {}
        made = self.part(data)
        frame = _WHOLE[self.how]().configure(**self.config).to_dict(validate=False)
        whole: dict[str, Any] = frame | made
        if validate:
            _WHOLE[self.how].validate(whole)
        return whole | {"datasets": data}

    def part(self, data: dict[str, Any]) -> dict[str, Any]:
        """Return it as a part of another one; `data` gets its rows by name."""
        context = {"top_level": False, "datasets": data}
        parts = [
            each.part(data) if isinstance(each, Joined) else each.to_dict(validate=False, context=context)
            for each in self.parts
        ]
        return {self.how: parts, **self.settings}


def layered(*parts: Any, width: float, height: float) -> Joined:
    """Return charts in one plot, the last on top."""
    return Joined(how="layer", parts=parts, settings={"width": width, "height": height})


def beside(*parts: Any, spacing: float) -> Joined:
    """Return charts from left to right."""
    return Joined(how="hconcat", parts=parts, settings={"spacing": spacing})


def below(*parts: Any, spacing: float) -> Joined:
    """Return charts from the top down."""
    return Joined(how="vconcat", parts=parts, settings={"spacing": spacing})
