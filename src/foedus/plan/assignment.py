"""The best assignment of serials to slots, exactly: shortest augmenting paths, compiled."""

from __future__ import annotations

import numpy as np

from foedus.compiled import part
from foedus.plan.instance import Floats, Ints


@part
def nobody(count: int) -> Ints:
    """Return so many times -1. (Filling arrays by slices would take numba seconds to compile.)"""
    found = np.empty(count, np.int64)
    for place in range(count):
        found[place] = -1
    return found


@part
def assign(worth: Floats) -> tuple[float, Ints]:
    """Return the largest sum of worth, and the column of each row; -1 where it has none.

    Each row and column is used at most once. After Jonker and Volgenant (1987), without their initialisation: rows are
    added one at a time along a shortest augmenting path in reduced costs.

    Parameters
    ----------
    worth
        Shape (rows, columns), at least 0; a pair worth 0 is the same as none.
    """
    rows, columns = worth.shape
    if rows > columns:  # the method wants a column for every row
        turned = np.empty((columns, rows))
        for row in range(rows):
            for column in range(columns):
                turned[column, row] = worth[row, column]
        total, of_column = _assign_wide(turned)
        of_row = nobody(rows)
        for column in range(columns):
            if of_column[column] >= 0:
                of_row[of_column[column]] = column
        return total, of_row
    return _assign_wide(worth)


@part
def _assign_wide(worth: Floats) -> tuple[float, Ints]:
    rows, columns = worth.shape
    row_dual = np.empty(rows + 1)
    for row in range(rows + 1):
        row_dual[row] = 0.0
    column_dual = np.empty(columns + 1)
    row_of = np.empty(columns + 1, np.int64)  # 1-based; 0 is nobody, and column 0 the row being placed
    for column in range(columns + 1):
        column_dual[column] = 0.0
        row_of[column] = 0
    before = np.empty(columns + 1, np.int64)
    shortest = np.empty(columns + 1)
    done = np.empty(columns + 1, np.bool_)
    for row in range(1, rows + 1):
        row_of[0] = row
        column = 0
        for other in range(columns + 1):
            shortest[other] = np.inf
            done[other] = False
        while True:
            done[column] = True
            at = row_of[column]
            step = np.inf
            following = 0
            for other in range(1, columns + 1):
                if not done[other]:
                    reduced = -worth[at - 1, other - 1] - row_dual[at] - column_dual[other]
                    if reduced < shortest[other]:
                        shortest[other] = reduced
                        before[other] = column
                    if shortest[other] < step:
                        step = shortest[other]
                        following = other
            for other in range(columns + 1):
                if done[other]:
                    row_dual[row_of[other]] += step
                    column_dual[other] -= step
                else:
                    shortest[other] -= step
            column = following
            if row_of[column] == 0:
                break
        while column != 0:
            row_of[column] = row_of[before[column]]
            column = before[column]
    total = 0.0
    of_row = nobody(rows)
    for column in range(1, columns + 1):
        row = row_of[column]
        if row > 0 and worth[row - 1, column - 1] > 0.0:
            of_row[row - 1] = column - 1
            total += worth[row - 1, column - 1]
    return total, of_row
