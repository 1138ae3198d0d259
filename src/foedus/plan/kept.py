"""What is planned of a case is planned once: problems and plans are kept as long as the evidence they rest on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from hashlib import blake2b
from typing import TypeVar, cast
from weakref import WeakKeyDictionary

import numpy as np

from foedus.evidence.index import Evidence
from foedus.plan.instance import Instance

T = TypeVar("T")

MOST = 64  # of one case; the assessment, the brief and the risk of one day ask for some twenty
_kept: WeakKeyDictionary[Evidence, dict[object, object]] = WeakKeyDictionary()


def once(evidence: Evidence, what: object, make: Callable[[], T]) -> T:
    """Return what was made of some evidence before, or make it.

    Parameters
    ----------
    evidence
        As long as it lives, what was made of it is kept, the last `MOST` of all.
    what
        Hashable: everything that what is made depends on beside the evidence, and of which kind it is.
    make
        Makes it. Nobody may change what it returns.
    """
    made = _kept.setdefault(evidence, {})
    if what in made:
        return cast("T", made[what])
    found = make()
    made[what] = found
    while len(made) > MOST:
        made.pop(next(iter(made)), None)
    return found


def digest(instance: Instance) -> bytes:
    """Return what tells an instance from every other one: of each array its shape and content."""
    found = blake2b()
    for each in fields(instance):
        value = np.asarray(getattr(instance, each.name))
        found.update(f"{each.name} {value.dtype} {value.shape} ".encode())
        found.update(np.ascontiguousarray(value).tobytes())
    return found.digest()
