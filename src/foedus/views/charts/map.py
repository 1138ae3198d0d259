"""The map of a plan: outlines, the ways it uses by mode and load, places by kind, and who stands where at the end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import dist

from markupsafe import escape

from foedus.model.logistics import MODES, Place
from foedus.model.nouns import Capability
from foedus.model.tables import Tables
from foedus.plan.nouns import Plan
from foedus.views.charts.bars import FONT, NARROW
from foedus.views.charts.labels import Label, Room, rows_of
from foedus.views.charts.legend import Entry, legend
from foedus.views.charts.marks import place_mark
from foedus.views.charts.outlines import paths
from foedus.views.charts.palette import Palette
from foedus.views.charts.projection import View, fitted
from foedus.views.charts.symbols import sidc
from foedus.views.charts.ways import flows, routes
from foedus.views.plans import amount_words, network_words, short, used

# Up to so many parties each has its force beside its origin; beyond, a code on the map and a key below it.
SPELLED = 10
# Marks nearer than so many pixels cover each other. What lies near a sector is enlarged with it: the nearest share
# of the width within which there is anything beside sectors.
MARK, CLOSE = 14.0, (0.015, 0.03, 0.06)


@dataclass(frozen=True, kw_only=True)
class Force:
    """What one place sends or receives in all: the place, and each capability with its amount."""

    place: Place
    amounts: tuple[tuple[Capability, float], ...]


def plan_map(tables: Tables, plan: Plan, palette: Palette, width: int) -> str:
    """Return the map as SVG; empty where it has none."""
    if not mapped(tables, plan):
        return ""
    shown = [tables.place[each] for each in used(tables, plan) if _located(tables.place[each])]
    narrow = width < NARROW
    senders, receivers = forces(tables, plan, origins=True), forces(tables, plan, origins=False)
    spelled = not narrow and len(senders) <= SPELLED
    view = _fitted(shown, width)
    close = crowded(shown, view)
    parts, top = _banner(network_words(tables, plan), palette, width)
    main = Panel(tables=tables, plan=plan, view=view, palette=palette)
    near = {each.id for each in close}
    apart = [each for each in receivers if each.place.id not in near]
    parts.append(_shifted(main.drawn(shown, [(senders, spelled), (apart, not narrow)], frame=close), top))
    top += view.height
    if close:
        detail = Panel(
            tables=tables, plan=plan, view=_fitted(close, width, most=0.8 if narrow else 0.6), palette=palette
        )
        inside = [each for each in receivers if each.place.id in near]
        head = f'<text x="2" y="{top + 19:.0f}" font-weight="700" fill="{palette.ink}">The framed part, enlarged</text>'
        parts += [head, _shifted(detail.drawn(close, [(inside, not narrow)], whole=False), top + 26)]
        top += detail.view.height + 26
    key = legend(_entries(tables, plan, shown), forces_key(senders, receivers, narrow, spelled), palette, width)
    height = round(top + key.height)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}"><g font-family="{FONT}" font-size="12">'
        f'<rect width="{width}" height="{height}" fill="{palette.paper}"/>'
        f"{''.join(parts)}{_shifted(key.inner, top)}</g></svg>"
    )


def mapped(tables: Tables, plan: Plan) -> bool:
    """Whether there is a map: something moves, between places with a position."""
    moving = any(move.way.legs for move in plan.moves)
    return moving and sum(_located(tables.place[each]) for each in used(tables, plan)) > 1


def crowded(shown: Sequence[Place], view: View) -> list[Place]:
    """Return sectors and what lies around them where two of these are too near each other to be told apart."""
    places = [(each, view.at(_x(each), _y(each))) for each in shown]
    sectors = [at for each, at in places if each.kind == "sector"]
    near: list[tuple[Place, tuple[float, float]]] = []
    for share in CLOSE:
        near = [(each, at) for each, at in places if any(dist(at, other) < share * view.width for other in sectors)]
        if len(near) > len(sectors) + 1:
            break
    near = [(each, at) for each, at in places if any(dist(at, other) < MARK for _, other in near) or (each, at) in near]
    marks = [at for _, at in near]
    if any(dist(one, other) < MARK for number, one in enumerate(marks) for other in marks[number + 1 :]):
        return [each for each, _ in near]
    return []


@dataclass(frozen=True, kw_only=True)
class Panel:
    """One picture of a plan: the whole of it, or a part enlarged."""

    tables: Tables
    plan: Plan
    view: View
    palette: Palette

    def drawn(
        self,
        shown: Sequence[Place],
        named: Sequence[tuple[Sequence[Force], bool]],
        *,
        frame: Sequence[Place] = (),
        whole: bool = True,
    ) -> str:
        """Draw land, ways, places and labels; `named` are forces, and whether spelled out; `whole` of the plan."""
        palette, view = self.palette, self.view
        room = Room(view.width, view.height)
        parts = [_ground(view, palette), *routes(self.tables, self.plan, view, palette, room)]
        framed = {each.id for each in frame}
        for place in shown:
            x, y = view.at(_x(place), _y(place))
            if place.id not in framed:
                parts.append(place_mark(place.kind, x, y, palette))
            room.take(x - 7, y - 7, 14, 14)
        if frame:
            parts.append(self._frame(frame, room))
        labels = [_of_force(each, view, spelled=spelled) for forces, spelled in named for each in forces]
        taken = {each.place.id for forces, _ in named for each in forces} | framed
        if view.width >= NARROW or not whole:
            labels += [
                Label(*view.at(_x(each), _y(each)), (("", short(each.title)),), strong=False)
                for each in shown
                if each.id not in taken
            ]
        parts += [label.drawn(room, palette) for label in labels]
        parts.append(
            f'<rect x=".5" y=".5" width="{view.width - 1}" height="{view.height - 1:.1f}" fill="none" '
            f'stroke="{palette.line}"/>'
        )
        return "".join(parts)

    def _frame(self, places: Sequence[Place], room: Room) -> str:
        """Draw the frame of what is enlarged below."""
        xs, ys = zip(*(self.view.at(_x(each), _y(each)) for each in places), strict=True)
        left, top, broad, high = min(xs) - 9, min(ys) - 9, max(xs) - min(xs) + 18, max(ys) - min(ys) + 18
        room.take(left, top, broad, high)
        return (
            f'<rect x="{left:.1f}" y="{top:.1f}" width="{broad:.1f}" height="{high:.1f}" fill="{self.palette.paper}" '
            f'fill-opacity=".5" stroke="{self.palette.ink}" stroke-width="1.6"/>'
        )


def forces(tables: Tables, plan: Plan, *, origins: bool) -> list[Force]:
    """Return what each origin sends, or what each sector receives, in the order of the places."""
    found: dict[str, dict[str, float]] = {}
    for move in plan.moves:
        legs = move.way.legs
        place = (legs[0].from_ if legs else "") if origins else move.way.sector
        amounts = found.setdefault(place, {})
        amounts[move.serial.capability.id] = amounts.get(move.serial.capability.id, 0) + move.serial.amount
    return [
        Force(
            place=place,
            amounts=tuple((tables.capability[each], amount) for each, amount in found[place.id].items()),
        )
        for place in tables.places
        if place.id in found and _located(place)
    ]


def forces_key(senders: Sequence[Force], receivers: Sequence[Force], narrow: bool, spelled: bool) -> list[Entry]:
    """Return the lines below the map for what is not written out on it."""
    found = []
    for heading, rows, written in (("From", senders, spelled), ("To", receivers, not narrow)):
        for number, each in enumerate(() if written else rows):
            name = f"{each.place.party} {short(each.place.title)}" if each.place.party else short(each.place.title)
            found.append(Entry(heading if not number else "", name, tuple(_lines(each))))
    return found


def _ground(view: View, palette: Palette) -> str:
    land = "".join(f'<path d="{each}"/>' for each in paths(view))
    return (
        f'<g transform="scale(.5)" fill="{palette.line}" fill-opacity=".45" fill-rule="evenodd" '
        f'stroke="{palette.paper}" stroke-width="1.6" stroke-linejoin="round">{land}</g>'
    )


def _of_force(force: Force, view: View, *, spelled: bool) -> Label:
    """Return the label of an origin or a sector: its force where there is room, else its code or title."""
    x, y = view.at(_x(force.place), _y(force.place))
    if spelled:
        return Label(x, y, (("", short(force.place.title)), *_lines(force)), strong=True)
    return Label(x, y, (("", force.place.party or short(force.place.title)),), strong=force.place.party is not None)


def _lines(force: Force) -> list[tuple[str, str]]:
    """Return a line for each symbol and unit: capabilities that share both are one amount."""
    found: dict[tuple[str, str], float] = {}
    for each, amount in force.amounts:
        found[sidc(each), each.unit] = found.get((sidc(each), each.unit), 0.0) + amount
    return [(code, amount_words(amount, unit)) for (code, unit), amount in found.items()]


def _banner(words: str, palette: Palette, width: int) -> tuple[list[str], float]:
    """Say above the map what is not real; return that, and how high it is."""
    if not words:
        return [], 0.0
    lines = rows_of(words, width - 24, 12.5)
    high = 17 * len(lines) + 16
    said = "".join(f'<text x="12" y="{18 + 17 * row}">{escape(each)}</text>' for row, each in enumerate(lines))
    box = f'<rect x="1" y="1" width="{width - 2}" height="{high - 6}" fill="none" stroke="{palette.reported}"'
    return [f'{box} stroke-width="2"/><g fill="{palette.ink}" font-size="12.5" font-weight="700">{said}</g>'], high


def _shifted(inner: str, down: float) -> str:
    return f'<g transform="translate(0,{down:.1f})">{inner}</g>'


def _fitted(places: Sequence[Place], width: int, most: float = 1.05) -> View:
    return fitted([(_x(each), _y(each)) for each in places], width, edge=30 if width < NARROW else 112, most=most)


def _entries(tables: Tables, plan: Plan, shown: Sequence[Place]) -> list[tuple[str, str]]:
    """Return the marks that need a legend: modes that are used, kinds of place that are shown."""
    passed = flows(plan)
    modes = [each for each in MODES if any(link.id in passed and link.mode == each for link in tables.links)]
    kinds = dict.fromkeys(each.kind for each in shown)
    measure = "persons" if any(move.serial.persons for move in plan.moves) else "serials"
    return [
        *(("mode", each) for each in modes),
        *(("kind", each) for each in kinds),
        ("note", f"The wider a line, the more {measure} pass. Lines join places; they are no roads, tracks or lanes."),
        ("note", "Outlines: Natural Earth; they state no view on any border. Symbols: APP-6."),
    ]


def _located(place: Place) -> bool:
    return place.latitude is not None and place.longitude is not None


def _x(place: Place) -> float:
    assert place.longitude is not None, "only places with a position are drawn"
    return place.longitude


def _y(place: Place) -> float:
    assert place.latitude is not None, "only places with a position are drawn"
    return place.latitude
