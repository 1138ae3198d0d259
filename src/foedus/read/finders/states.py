"""How far have things come: each clause is asked for one state of affairs after another."""

from __future__ import annotations

from collections.abc import Iterator

from foedus.read.finders.american import backing
from foedus.read.finders.force import places
from foedus.read.finders.plan import completion, progress
from foedus.read.finders.told import after_america, told
from foedus.read.finders.words import US
from foedus.read.grammar import top
from foedus.read.scene import Clause, Found, Scene

# Without one of these a sentence tells nothing about how far things have come.
_TOPICS = (US, completion.TOPIC, *progress.TOPICS, *places.TOPICS)


def find(scene: Scene) -> Iterator[Found]:
    """Find states of affairs; of one clause at most one of each question."""
    if not any(scene.search(pattern) for pattern in _TOPICS) and not after_america(scene):
        return
    done: list[tuple[str, int, int]] = []
    for each in scene.clauses:
        for found in _of(scene, each):
            inside = any(found.question == q and found.first <= low and high <= found.last for q, low, high in done)
            if not inside:
                done.append((found.question, found.first, found.last))
                yield found
    for found in places.aside(scene):
        if not any(q == found.question and low <= found.last and found.first <= high for q, low, high in done):
            yield found
    yield from completion.find(scene, done)
    if not any(q == "us.support" for q, _, _ in done):
        yield from backing.label(scene)
        yield from backing.willing(scene)
        yield from backing.whether(scene)


def _of(scene: Scene, each: Clause) -> Iterator[Found]:
    """What the first kind of state that a clause shows says."""
    what = told(scene, each)
    if what is None:
        return
    if top(each.verb) != each.verb:
        return
    first = backing.of(scene, what) or (progress.proposal(what) if progress.likely(scene) else None)
    if first is not None:
        yield first
        return
    yield from progress.pledges(scene, what)
    if places.likely(scene):
        yield from places.of(what)
