"""Join the stages: from the tables of a case to its assessment on every standard."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from foedus.answer import sentences
from foedus.backstop.enablers import enablers
from foedus.backstop.hanging import hanging, left
from foedus.bind.ceilings import Contradiction, ceilings
from foedus.bind.guarantee import own_texts
from foedus.coverage.contribution import contributions
from foedus.coverage.figures import Supply, coverage
from foedus.coverage.gaps import gaps
from foedus.coverage.levers import Hinges, levers
from foedus.coverage.needs import needs
from foedus.evidence.index import Evidence
from foedus.evidence.totals import announced
from foedus.model.nouns import Option
from foedus.model.values import STANDARDS, Standard
from foedus.pressure.measures import measures
from foedus.results import Assessment, OnStandard, Provenance
from foedus.standing.gates import findings, gate_states
from foedus.standing.instruments import is_of_instrument
from foedus.standing.pledges import pledges
from foedus.standing.strands import approvals, positions, strand_states
from foedus.standing.suppose import Supposition
from foedus.standing.view import View
from foedus.strand_figures import strand_figures
from foedus.strengthening.contention import contentions
from foedus.strengthening.deliveries import given
from foedus.strengthening.targets import targets
from foedus.timeline import timeline
from foedus.weakest import ranked

if TYPE_CHECKING:
    from foedus.plan.arrivals import Arrivals

__all__ = ["Assessment", "OnStandard", "Provenance", "assess", "assess_standard"]


def assess(evidence: Evidence, *, as_of: date, suppose: Iterable[Supposition] = ()) -> Assessment:
    """Assess a case.

    Parameters
    ----------
    evidence
        The indexed statements of a case without problems.
    as_of
        The day asked about; only what had been said and published by then counts.
    suppose
        Suppositions, in the order given.
    """
    supposed = tuple(suppose)
    standards = tuple(assess_standard(evidence, as_of, standard, supposed) for standard in STANDARDS)
    tables = evidence.tables
    return Assessment(
        tables=tables,
        as_of=as_of,
        suppose=supposed,
        standards=standards,
        provenance=_provenance(evidence, as_of, standards[-1]),
        ceilings=_ceilings(evidence, as_of, supposed),
        timeline=timeline(evidence, as_of),
        answer=sentences(tables, as_of, supposed, standards),
    )


def assess_standard(
    evidence: Evidence, as_of: date, standard: Standard, suppose: Sequence[Supposition] = ()
) -> OnStandard:
    """Assess a case on one standard."""
    view = View(evidence, day=as_of, known=as_of, standard=standard, suppose=suppose)
    gates = gate_states(view)
    made = pledges(view)
    options = [each for each in view.tables.options if view.tables.source[each.source].published <= as_of]
    supply = Supply(standard, contributions(view, made), _arrivals(view, options))
    needs_of = {option.id: list(needs(view.tables, option)) for option in options}
    wanted = [need for each in needs_of.values() for need in each]
    covered = tuple(coverage(options, supply, needs_of))
    own = tuple(targets(view, made))
    help_ = tuple(enablers(view, made))
    tied = tuple(hanging(view, made))
    texts = tuple(own_texts(view))
    taken = tuple(measures(view))
    figures = {each.id: each for each in strand_figures(covered, own, help_, texts, taken)}
    acts = [name for pattern, names in evidence.tables.members.items() if is_of_instrument(pattern) for name in names]
    asked = dict.fromkeys([*evidence.entries, *acts, *(each.question for each in suppose)])
    return OnStandard(
        standard=standard,
        gates=tuple(gates),
        strands=tuple(strand_states(view, gates, made)),
        announced=tuple(announced(evidence, day=as_of, known=as_of, standard=standard, ask=view.answer)),
        approvals=tuple(approvals(view)),
        positions=tuple(positions(view, gates, made)),
        pledges=tuple(made),
        coverage=covered,
        gaps=tuple(gaps(wanted, supply, made, view.tables.capability)),
        levers=tuple(levers(wanted, supply, Hinges(view, gates, supply))) if wanted else (),
        strand_figures=figures,
        weakest=ranked(figures),
        targets=own,
        deliveries=tuple(given(view)),
        contentions=tuple(contentions(view, made, options)),
        enablers=help_,
        hanging=tied,
        left=tuple(left(options, supply, needs_of, tied)),
        texts=texts,
        measures=taken,
        findings=tuple(findings(view, gates, made)),
        answers=tuple(view.answer(question) for question in asked if not question.startswith("gate.")),
    )


def _arrivals(view: View, options: Sequence[Option]) -> Arrivals:
    """Plan what asks for a composition; the planner takes half a second to load, which only such a case is worth."""
    if not view.tables.places or all(option.measure != "composition" for option in options):
        return {}
    from foedus.plan.arrivals import arrivals

    return arrivals(view, options)


def _ceilings(evidence: Evidence, as_of: date, suppose: Sequence[Supposition]) -> tuple[Contradiction, ...]:
    if not evidence.tables.instruments:
        return ()
    views = (View(evidence, day=as_of, known=as_of, standard=each, suppose=suppose) for each in STANDARDS)
    return tuple(ceilings(views))


def _provenance(evidence: Evidence, as_of: date, widest: OnStandard) -> Provenance:
    known = evidence.known(as_of)
    by_basis = {basis: sum(row.basis is basis for row in known) for basis in Standard}
    return Provenance(
        statements=len(known),
        sources=len({source for row in known for source in (row.source, row.via) if source}),
        official=by_basis[Standard.OFFICIAL],
        reported=by_basis[Standard.REPORTED],
        assumed=by_basis[Standard.ASSUMED],
        unquantified=sum(each.counts and not each.quantified for each in widest.pledges),
    )
