"""The strands beside the force, as JSON; docs/json.md says what each key means."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

from foedus.model.instruments import Said
from foedus.model.values import Standard

if TYPE_CHECKING:  # `gates` shows what it has without loading the rest
    from foedus.backstop.enablers import EnablerState
    from foedus.bind.guarantee import OwnText
    from foedus.pressure.measures import MeasureState
    from foedus.results import OnStandard
    from foedus.strand_figures import StrandFigure
    from foedus.strengthening.contention import Contention
    from foedus.strengthening.deliveries import Given
    from foedus.strengthening.targets import TargetState
    from foedus.weakest import Rank

Json = dict[str, Any]


def strand_figure_json(found: StrandFigure | None, rank: Rank | None) -> Json:
    """Return the figure of one strand, and whether it is the weakest; every key is null where it has none."""
    names = ("measure", "share_low", "share_high", "reached_low", "reached_high")
    return {
        **{name: getattr(found, name, None) for name in names},
        "bottleneck": (found.bottleneck or None) if found else None,
        "weakest": rank,
        "weakest_because": (found.weakest_because or None) if found else None,
    }


def text_json(standard: Standard, text: OwnText) -> Json:
    """Return one text of the guarantee: how many questions of the Budapest test have which answer."""
    return {
        "instrument": text.row.id,
        "title": text.row.title,
        "standard": str(standard),
        **{said: text.answered(said) for said in get_args(Said)},
    }


def target_json(row: TargetState) -> Json:
    """Return one target of the beneficiary's own forces on one standard."""
    wanted, held = row.wanted, row.held
    return {
        "id": row.target.id,
        "title": row.target.title,
        "standard": str(row.standard),
        "input": row.target.input,
        "capability": row.target.capability,
        "unit": row.target.unit,
        "measure": row.target.measure,
        "wanted_low": wanted.low if wanted else None,
        "wanted_high": wanted.high if wanted and not wanted.open_ended else None,
        "held_low": held.low if held else None,
        "held_high": held.high if held and not held.open_ended else None,
        "low": row.low,
        "high": row.high,
        "share_low": row.share_low,
        "share_high": row.share_high,
        "reached_low": row.reached_low,
        "reached_high": row.reached_high,
        "months": [{"month": each.month, "low": each.low, "high": each.high} for each in row.months],
        "unquantified": row.unquantified,
        "open_ended": row.open_ended,
        "illustrative": row.target.illustrative == "yes",
        "pledges": [each.id for each in row.pledges],
    }


def delivery_json(given: Given) -> Json:
    """Return what a tracker says of one donor, or of several together."""
    row = given.row
    return {
        "id": row.id,
        "party": row.party,
        "donors": row.donors or None,
        "committed": row.committed,
        "allocated": row.allocated,
        "share": given.share,
        "unit": row.unit,
        "until": row.until.isoformat(),
        "source": row.source,
    }


def contention_json(standard: Standard, row: Contention) -> Json:
    """Return what the force and the beneficiary's own forces want at once."""
    return {
        "capability": row.capability.id,
        "standard": str(standard),
        "party": row.party,
        "force": list(row.force),
        "strengthening": list(row.strengthening),
        "requirements": list(row.requirements),
        "targets": list(row.targets),
    }


def enabler_json(row: EnablerState) -> Json:
    """Return one kind of help from the backstop on one standard."""
    return {
        "id": row.enabler.id,
        "title": row.enabler.title,
        "standard": str(row.standard),
        "question": row.enabler.question,
        "answer": row.answer.says,
        "state": row.state,
        "needed_by": list(row.needed_by),
        "without": row.without,
        "substitutes": [
            {"pledge": each.id, "party": each.party, "quantity": str(each.quantity) if each.quantity else None}
            for each in row.substitutes
        ],
    }


def without_backstop_json(on: OnStandard) -> list[Json]:
    """Return what each option has left without the pledges whose parties made the backstop a condition."""
    return [
        {
            "option": each.full.option.id,
            "standard": str(on.standard),
            "share_low": each.full.share_low,
            "share_high": each.full.share_high,
            "without_low": each.without.share_low,
            "without_high": each.without.share_high,
            "silent": each.full.unquantified - each.without.unquantified,
        }
        for each in on.left
    ]


def hanging_json(on: OnStandard) -> list[Json]:
    """Return the pledges whose parties made the backstop a condition, with the questions they put."""
    return [
        {
            "pledge": each.pledge.id,
            "party": each.pledge.party,
            "standard": str(on.standard),
            "questions": list(each.questions),
        }
        for each in on.hanging
    ]


def measure_json(state: MeasureState) -> list[Json]:
    """Return one measure on one standard: a row for each claim of its size, or one without a size."""
    row = state.measure
    common: Json = {
        "id": row.id,
        "title": row.title,
        "kind": row.kind,
        "standard": str(state.standard),
        "who": list(row.parties),
        "status": state.answer.says,
        "since": state.answer.since.isoformat() if state.answer.since else None,
        "starts_if": row.starts_if or None,
        "starts": str(state.starts.verdict) if state.starts else None,
        "ends_if": row.ends_if or None,
        "ends": str(state.ends.verdict) if state.ends else None,
        "unit": row.unit or None,
    }
    if not state.claims:
        return [{**common, "size": None, "claimant": None, "stated_on": None, "source": row.source}]
    return [
        {
            **common,
            "size": each.answer,
            "claimant": each.speaker or None,
            "stated_on": each.stated_on.isoformat(),
            "source": each.source,
        }
        for each in state.claims
    ]
