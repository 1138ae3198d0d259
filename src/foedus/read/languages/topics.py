"""Questions that a few words together answer: threats, refusals, demands, limits, aims, the state of things."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from foedus.read.languages.names import BODIES, named
from foedus.read.languages.pieces import trim
from foedus.read.languages.scene import Found, Scene, conditions
from foedus.read.parties import offices

_TOGETHER = 170  # characters within which the words of a rule stand
_NEAR = 45  # characters between the word that makes a condition and what it asks for
_CLAUSE = 25  # characters from which words make a clause
_LONG = 150  # characters from which a condition goes without what depends on it
_BEFORE = 45  # characters before an aim within which it is denied


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """Words that answer a question when they stand together.

    Parameters
    ----------
    needs, never
        Names of words in the language's file that must, and must not, stand in the piece.
    own, must
        Whether the first word is an act whose subject says it, so that the claim begins behind the subject, and whether
        there must be a subject.
    also
        Names of words that the claim holds too, where they stand near and not in a condition.
    by
        The party whose act it must be.
    told
        Whether the document tells it: who does it says nothing.
    """

    question: str
    kind: str
    value: str
    needs: tuple[str, ...]
    never: tuple[str, ...] = ()
    own: bool = False
    also: tuple[str, ...] = ()
    by: str | None = None
    told: bool = False
    must: bool = True


RULES = (
    Rule(
        question="threat.foreign_troops",
        kind="statement",
        value="legitimate_targets",
        needs=("legitimate",),
        also=("troops",),
        own=True,
        by="RU",
        must=False,
    ),
    Rule(question="veto.russia", kind="statement", value="deny", needs=("veto", "russia", "not")),
    Rule(
        question="guarantees.rejected",
        kind="statement",
        value="reject",
        needs=("reject", "rejected"),
        never=("legitimate", "sanctions", "limits", "veto"),
        own=True,
        by="RU",
    ),
    Rule(question="demand.binding", kind="statement", value="demand", needs=("ask", "binding"), own=True),
    Rule(
        question="demand.sanctions",
        kind="statement",
        value="demand",
        needs=("ask", "sanctions"),
        never=("binding",),
        own=True,
    ),
    Rule(question="ua.force_limits", kind="event", value="no_limits", needs=("limits", "army", "unbound")),
    Rule(
        question="diplomats.expelled",
        kind="event",
        value="expelled",
        needs=("expel", "diplomat"),
        own=True,
        told=True,
        must=False,
    ),
    Rule(question="meeting.form", kind="event", value="hybrid", needs=("hybrid", "meeting")),
    Rule(question="meeting.form", kind="event", value="remote", needs=("remote", "meeting"), never=("hybrid",)),
    Rule(
        question="meeting.form",
        kind="event",
        value="in_person",
        needs=("in_person", "meeting"),
        never=("hybrid", "remote"),
    ),
    Rule(question="place.deployment", kind="status", value="away_from_front", needs=("away", "stationed")),
    Rule(question="pledging.list", kind="event", value="not_disclosed", needs=("hides", "pledgers")),
)


def find(scene: Scene) -> Iterator[Found]:
    """Find what the rules name, and the questions whose answers have several values."""
    for rule in RULES:
        found = _apply(scene, rule)
        if found is not None:
            yield found
    yield from _aims(scene)


def _apply(scene: Scene, rule: Rule) -> Found | None:
    if any(scene.has(name) for name in rule.never):
        return None
    places = scene.close(rule.needs)
    if places is None:
        return None
    places += [span for name in rule.also for span in _beside(scene, name, places[0])]
    start, end = scene.run(*places)
    if end - start > _TOGETHER + 60 or max(p[1] for p in places) - min(p[0] for p in places) > _TOGETHER:
        return None
    if rule.value == "hybrid" and places[0][1] - places[0][0] > _CLAUSE:
        start = places[0][0]  # the words are a clause of their own: "part of the leaders joined by video"
    actor = None
    if rule.own and (scene.speaker is None or rule.told):
        subject = scene.actor(places[0][0])
        if subject is not None and not rule.must and rule.by and not _is_of(scene, rule.by, subject[0]):
            subject = None  # of whom it is said, not who says it
        if subject is not None:
            actor = subject[0]
            start = max(start, subject[1])
        elif rule.must:
            actor = _after(scene, places[0][1])
            if actor is None:
                return None
    if rule.by and rule.must and not _is_of(scene, rule.by, actor):
        return None
    return Found(
        kind=rule.kind,
        question=rule.question,
        start=start,
        end=end,
        value=rule.value,
        actor=None if rule.told else actor,
    )


def _beside(scene: Scene, name: str, place: tuple[int, int]) -> list[tuple[int, int]]:
    """Return the last words of that name before a place, unless they stand in a condition of their own."""
    spans = [match.span() for match in scene.all(name) if match.start() < place[0]]
    if not spans or place[0] - spans[-1][0] > _TOGETHER:
        return []
    start, end = scene.run(spans[-1])
    hypothetical = scene.lexicon.cues["conditional"].search(scene.text, start, end)
    return [] if hypothetical and end < place[0] else spans[-1:]


def _after(scene: Scene, at: int) -> str | None:
    """Who acts, where the verb comes first: the next person or party."""
    near = scene.text[at : min(scene.end, at + 40)]
    return next((each.name for each in named(near, scene.lexicon) if each.rank < 2 and each.start <= 24), None)


def _is_of(scene: Scene, party: str, actor: str | None) -> bool:
    """Whether who acts, or else who speaks or is the subject, is of a party."""
    names = scene.lexicon.parties[party]
    for name in (actor, scene.speaker):
        if name and (offices().get(name) == party or BODIES.get(name) == party or name == "Russia"):
            return True
    return actor is None and names.match(scene.words.lstrip(' «»“”„"')) is not None


def _aims(scene: Scene) -> Iterator[Found]:
    """Find what the force is for, and what it is not for; what is denied begins with ``not_``."""
    if not scene.has("aim") and not scene.has("not"):
        return
    whole = scene.has("force") or scene.has("goal") or scene.lexicon.words["this"].match(scene.words.lstrip(' «»“”„"'))
    if not whole and not scene.has("we", "not"):
        return
    found: list[tuple[int, int, str]] = []
    for value, words in scene.lexicon.aims.items():
        match = words.search(scene.text, scene.start, scene.end)
        if match:
            found.append((match.start(), match.end(), f"not_{value}" if _denied(scene, match.start()) else value))
    found.sort()
    if not whole and [value for _, _, value in found] != ["not_fight"]:
        return
    if not found or (not scene.has("aim") and not any(value.startswith("not_") for _, _, value in found)):
        return
    start, end = scene.run(*((low, high) for low, high, _ in found))
    leads = [match for name in ("force", "aim", "this") for match in scene.all(name) if match.start() <= found[0][0]]
    leads = [match for match in leads if not scene.lexicon.has("so_that", match[0])] or leads
    if leads:
        first = max(leads, key=lambda match: match.start())
        start = min(start, scene.run(first.span())[0])
    yield Found(
        kind="purpose",
        question="force.purpose",
        start=start,
        end=end,
        value=tuple(value for _, _, value in found),
    )


def _denied(scene: Scene, at: int) -> bool:
    """Whether a word of denial stands before an aim, and nothing turns it round in between."""
    before = scene.text[max(scene.start, at - _BEFORE) : at]
    no = list(scene.lexicon.words["not"].finditer(before))
    if not no:  # "den Krieg nicht": where a language puts it behind
        behind = scene.lexicon.words["not"].search(scene.text, max(scene.start, at - 1), min(scene.end, at + 40))
        return scene.lexicon.code == "de" and behind is not None
    return scene.lexicon.words["turn"].search(before, no[-1].start()) is None


def proposals(scene: Scene) -> Iterator[Found]:
    """Find how far the proposal has come."""
    noun, done, waits = scene.find("proposal"), scene.find("complete"), scene.find("awaiting")
    if noun is None or not (done or waits) or scene.has("us"):
        return
    if done and not waits and (scene.has("not") or done.start() < noun.end() or done.start() - noun.end() > 60):
        return
    values = (*(("awaiting_approval",) if waits else ()), *(("complete",) if done else ()))
    start, end = scene.run(noun.span(), *(match.span() for match in (done, waits) if match))
    yield Found(kind="status", question="proposal.state", start=start, end=end, value=values)


def triggers(scene: Scene) -> Iterator[Found]:
    """Find what must happen before the force deploys."""
    if not scene.has("gate", "deploys"):
        return
    gates = list(scene.all("gate"))
    asked = [match for name in ("truce", "peace", "approval") for match in scene.all(name)]
    pairs = [
        (gate.start(), match.end())
        for match in asked
        for gate in gates
        if gate.start() <= match.start() and match.start() - gate.end() <= _NEAR
    ]
    if not pairs:
        return
    first, last = min(low for low, _ in pairs), max(high for _, high in pairs)
    values = tuple(each for each in conditions(scene.text[first:last], scene.lexicon) if each != "us_role")
    deploys = min(scene.all("deploys"), key=lambda match: max(first - match.end(), match.start() - last))
    start, end = scene.run(deploys.span(), (first, last))
    if scene.lexicon.has("not", scene.text[start:end]) and not scene.has("only"):
        return  # "there will be no need of troops after a peace"
    if end - start > _LONG:
        start, end = trim(scene.text, first, scene.run((first, last))[1])
    yield Found(kind="condition", question="deployment.trigger", start=start, end=end, value=values)
