"""The strands beside the force, on the screen of a terminal."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from foedus.results import Assessment
from foedus.views.brief.backstop import backstop
from foedus.views.brief.phrases import number, percent, plain
from foedus.views.brief.pressure import pressure
from foedus.views.brief.strengthening import Line, Strengthening, strengthening


def own_forces(result: Assessment) -> RenderableType:
    """Say how far the targets of the beneficiary's own forces are met, by when, and what was allocated."""
    found = strengthening(result)
    strand = result.tables.info.strands.get("strengthening")
    parts: list[RenderableType] = []
    if found.lines:
        parts.append(_targets(strand.title if strand else "The beneficiary's own forces", found.lines))
    if found.illustrative:
        parts.append(_targets("Illustrative only: targets nobody published", found.illustrative))
    parts += _lines(result, found)
    return Group(*parts)


def _table(*columns: str) -> Table:
    table = Table(box=None, pad_edge=False, show_edge=False, header_style="bold", padding=(0, 2, 0, 0), expand=False)
    for column in columns:
        table.add_column(column)
    return table


def _targets(title: str, lines: tuple[Line, ...]) -> Table:
    table = _table(title, "asked for", "official", "reported", "reached, as reported")
    for line in lines:
        name = Text(line.title)
        if line.scarcest:
            name.append(f"\n  {line.best.target.input}: the bottleneck", style="red")
        table.add_row(name, line.asked, line.share(line.on[0]), line.share(line.best), line.reached)
    return table


def _lines(result: Assessment, found: Strengthening) -> list[RenderableType]:
    said: list[RenderableType] = []
    for each in found.contentions:
        who = f", pledged to both by {result.tables.name(each.party)}" if each.party else ""
        said.append(Text(f"The force wants it as well: {each.capability.title}{who}"))
    for given in found.deliveries:
        row = given.row
        if row.donors and given.share is not None:
            publisher = result.tables.source[row.source].publisher
            said.append(
                Text(
                    f"{row.donors}: {percent(given.share)} of {number(row.committed)} {row.unit} committed had been "
                    f"allocated by {row.until} ({publisher}); allocated is not arrived",
                    style="dim",
                )
            )
    return said


def help_from_outside(result: Assessment) -> RenderableType:
    """Say how far each kind of help from the backstop is given, what needs it, and who else pledged some."""
    found = backstop(result)
    strand = result.tables.info.strands.get("backstop")
    parts: list[RenderableType] = []
    if found.help:
        columns = (strand.title if strand else "The backstop", "official", "reported", "needed by", "others pledged")
        table = _table(*columns)
        for each in found.help:
            said = (each.on[0].answer.says, each.best.answer.says)
            needed = ", ".join(each.needed(result))
            table.add_row(each.best.enabler.title, *said, needed, " ".join(each.parties) or "nobody")
        parts.append(table)
    if found.hanging:
        who = " ".join(dict.fromkeys(each.pledge.party for each in found.hanging))
        loses = "some options lose a share" if found.loses else "no option loses a share"
        silent = f", {found.silent} without a number" if found.silent else ""
        parts.append(Text(f"{len(found.hanging)} pledges hang on it ({who}){silent}; without them {loses}"))
    return Group(*parts)


def measures_taken(result: Assessment) -> RenderableType:
    """Say how far each measure of pressure is, and what is claimed of its size."""
    taken = pressure(result)
    if not taken:
        return Group()
    strand = result.tables.info.strands.get("pressure")
    table = _table(strand.title if strand else "Pressure", "who", "official", "reported", "size, by claimant")
    for each in taken:
        row = each.best.measure
        sizes = [f"{each.size(claim)} {row.unit} ({claim.speaker or claim.source})" for claim in each.best.claims]
        said = [plain(state.answer.says) for state in each.on[:2]]
        table.add_row(row.title, " ".join(row.parties), *said, "\n".join(sizes))
        if each.talks:
            table.add_row(Text(f"  {each.talks}", style="dim"))
    return table
