"""What one yes would unlock: the plan that could be made if a question that keeps somebody out were answered."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from foedus.model.tables import canonical
from foedus.model.values import parse_value
from foedus.risk.pose import Posed, pose
from foedus.rules.parse import parse
from foedus.standing.gates import gate_states
from foedus.standing.pledges import pledges
from foedus.standing.suppose import Supposition
from foedus.standing.view import View

MOST = 8  # questions; each takes a plan of its own


def answered(posed: Posed, hanging: Mapping[str, Collection[str]]) -> Iterator[tuple[str, Posed]]:
    """Yield questions that keep a pledge out of the plan, each with the plan that is made if it is answered.

    Only with conditions as they stand: where every condition counts as met, nobody is kept out.

    Parameters
    ----------
    posed
        The plan as things stand.
    hanging
        Of each question the pledges that hang on it.
    """
    problem, view = posed.problem, posed.view
    out = {each.pledge for each in problem.left_out if each.reason == "gate-shut"}
    wanted = [question for question, who in hanging.items() if out & set(who) and "*" not in question]
    if problem.given == "gates_open" or not wanted:
        return
    answers = _answers(view)
    for question in [each for each in wanted if each in answers][:MOST]:
        asked = view.question(question)
        value = parse_value(asked.type, asked.values, answers[question])
        supposed = view.on(view.evidence, [Supposition(canonical(question), value, view.day)])
        yield question, pose(supposed, problem.option.id, given=problem.given, horizon=problem.horizon)


def _answers(view: View) -> dict[str, str]:
    """Return of each question the answer that a gate or a pledge waits for."""
    waits = [state.waits for state in gate_states(view)]
    ruled = [each for each in pledges(view, fields=("where", "rule")) if each.condition is not None]
    waits += [view.waits(parse(each.text("rule"))) for each in ruled]
    return {
        change.question: change.to
        for each in waits
        for changes in each.sets
        for change in changes
        if change.question in view.tables.question
    }
