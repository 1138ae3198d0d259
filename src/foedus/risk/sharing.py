"""Share coverage out among parties: replay each draw as they come one after the other, and in reverse; compiled."""

from __future__ import annotations

import numpy as np

from foedus.compiled import compiled
from foedus.plan.instance import Ints
from foedus.risk.chances import NEVER
from foedus.risk.drawing import draw_delays, draw_lots, draw_outages, scratch
from foedus.risk.kernel import count_up, planned_state, repair, undo
from foedus.risk.layout import Arrays
from foedus.risk.numbers import number


@compiled
def shares(a: Arrays, free: Ints, draws: Ints, party: Ints, parties: int, stream: int, day: int, found: Ints) -> None:
    """Share out coverage by a day among parties, a row a draw: what each adds, in an order and in its reverse, summed.

    The order of a draw follows from `stream`. `party` is that of each lot; those of -1 are always there.
    """
    left, state, moved = free.copy(), planned_state(a), np.empty(a.serials + 1, np.int64)
    hints, first = np.zeros((a.ways + 1, 2), np.int64), np.empty(a.kinds + 1, np.int64)
    leads, stack, delay, failed, lots = scratch(a)
    ready, grains, drawn = lots[0], lots[1], lots[0].copy()
    force, order, covered = np.zeros(a.lots + 1, np.int64), np.empty(parties, np.int64), np.empty(len(a.days), np.int32)
    for place in range(len(draws)):
        draw = draws[place]
        draw_lots(a, draw, force, drawn, grains, leads, stack)
        if a.delays:
            draw_delays(a, draw, 0, delay)
        count = draw_outages(a, draw, 0, failed) if a.outages else 0
        for each in range(parties):
            order[each] = each
        for each in range(parties - 1, 0, -1):
            other = number(stream, draw * parties + each) % (each + 1)
            order[each], order[other] = order[other], order[each]
        found[place, :] = 0
        for turn in range(2):
            before = 0
            for step in range(parties + 1):
                for lot in range(a.lots):
                    ready[lot] = drawn[lot] if party[lot] < 0 else NEVER
                    for joined in range(step):
                        if party[lot] == order[joined if turn == 0 else parties - 1 - joined]:
                            ready[lot] = drawn[lot]
                taken, spares = repair(a, left, state, ready, grains, 0, delay, failed, count, moved, hints, first)
                count_up(a, state, grains, delay, covered)
                undo(a, left, state, failed, count, moved, taken, spares)
                if step:
                    found[place, order[step - 1 if turn == 0 else parties - step]] += covered[day] - before
                before = covered[day]
