"""Which words are those of the clause of a find, and what governs it: ``doubts whether | it will send soldiers``?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from foedus.read.grammar import SUBJECTS, kids, negated, top, verb_of
from foedus.read.lexicon import listed
from foedus.read.scene import Found, Scene

if TYPE_CHECKING:
    from foedus.read.tokens import Token

# What hangs on a word and yet is a clause of its own, or only added.
_APART = frozenset(("relcl", "advcl", "parataxis", "ccomp", "csubj"))
_ADDED = frozenset(("appos", "acl", "amod", "prep", "npadvmod"))  # these behind a comma
_WH = frozenset(("what", "which", "how", "where", "when", "who", "why"))
_BELOW = frozenset(("ccomp", "pcomp", "acl", "csubj", "csubjpass", "xcomp"))
_ASKED = frozenset(("ccomp", "pcomp", "csubj", "csubjpass", "acl"))
_DOUBTS = listed("ask wonder discuss debate clarify question know see unclear")
_UNCLEAR, _CLEAR = listed("unclear uncertain unknown open"), listed("clear certain known")
_REGARDLESS = frozenset(("regardless", "irrespective", "matter"))
_STEPS = 6  # from a clause up to what governs it, and so on


@dataclass(frozen=True, slots=True)
class Governed:
    """A clause and the word that governs it: ``has not said | whether`` it will send soldiers."""

    by: Token
    clause: Token

    @property
    def is_question(self) -> bool:
        """Whether it is an indirect question; not ``weighs whether to send``, by which something is said to be open."""
        if is_infinitive(self.clause):
            return False
        marks = {each.lower_ for each in self.clause.children if each.dep_ == "mark"}
        if self.clause.dep_ not in _ASKED or self.by.lower_ in _REGARDLESS:
            return False
        first = self.clause.left_edge.i
        wh = any(each.lower_ in _WH for each in self.clause.doc[first : first + 2])  # "how", "in what form"
        # "said if" begins a condition, "what we offer is" an offer
        doubts = negated(self.by) or self.by.lemma_ in _DOUBTS or self.by.head.lower_ == "without" or self.is_unclear
        below = self.clause.dep_ in {"ccomp", "pcomp"} or self.is_unclear
        return "whether" in marks or (doubts and ("if" in marks or (wh and below)))

    @property
    def is_unclear(self) -> bool:
        """Whether it is told to be unclear: ``what it will give | is not clear``."""
        judged = {each.lemma_ for each in kids(self.by, "acomp")}
        return bool(judged & _UNCLEAR) or (negated(self.by) and bool(judged & _CLEAR))


def is_infinitive(verb: Token) -> bool:
    """Whether a verb has no subject of its own: ``to send``."""
    return any(each.lower_ == "to" and each.dep_ == "aux" for each in verb.children)


def highest(scene: Scene, found: Found) -> Token:
    """The word of a find on which its others hang."""
    words = scene.doc[found.first : found.last + 1]
    return next((each for each in words if not found.first <= each.head.i <= found.last or each.head == each), words[0])


def head_of(scene: Scene, found: Found) -> Token:
    """The finite verb of the clause in which a find stands."""
    return top(verb_of(highest(scene, found)))


def own_words(scene: Scene, found: Found) -> str:
    """The words of the clause in which a find stands, and its own, without what is only added to them.

    ``Sweden, | which joined NATO in 2024, | is ready to send soldiers``: what is told of it by the way is left out.
    """
    inside = range(found.first, found.last + 1)
    at, kept, added = highest(scene, found), set(inside), set[int]()
    verb = head_of(scene, found)
    _gather(verb, at, inside, kept, added)
    if verb.dep_ == "relcl":  # "the force for Gaza, to which | it has pledged soldiers"
        below = {each.i for each in verb.subtree}
        kept.update(each.i for each in verb.head.subtree if each.i not in below)
    return "".join(
        each.text + (" " if each.whitespace_ else "") for each in scene.sent if each.i in kept and each.i not in added
    )


def _gather(token: Token, at: Token, inside: range, kept: set[int], added: set[int]) -> None:
    """Collect the words of a clause, and those that are told in it by the way; the find itself is never one of them."""
    kept.add(token.i)
    for child in token.children:
        branch = [each.i for each in child.subtree]
        if at.i in branch:
            _gather(child, at, inside, kept, added)
        elif _is_added(child):
            added.update(branch)
        elif not _is_apart(child) or any(each in inside for each in branch):
            _gather(child, at, inside, kept, added)


def _is_added(token: Token) -> bool:
    """Whether a branch is told by the way: ``, which joined in 2024,``, ``, busy in Iran,``."""
    edge = token.left_edge.i
    behind = edge > token.head.i and token.doc[edge - 1].text in {",", "—", "–"}
    return behind and (token.dep_ == "relcl" or token.dep_ in _ADDED)


def _is_apart(token: Token) -> bool:
    """Whether a branch is a clause of its own."""
    if token.dep_ == "conj" and token.pos_ in {"VERB", "AUX"}:
        return bool(kids(token, *SUBJECTS)) or token.head.pos_ in {"VERB", "AUX"}
    return token.dep_ in _APART


def governors(scene: Scene, found: Found) -> Iterator[Governed]:
    """Yield what governs the clause of a find, the nearest first."""
    noun, verb = highest(scene, found), head_of(scene, found)
    if noun.pos_ == "NOUN":  # "rejected | the proposal to limit its army": the find itself is one
        yield from (Governed(noun, each) for each in kids(noun, "acl", "ccomp", "prep"))
        yield Governed(verb, noun)
    for _ in range(_STEPS):
        if verb.dep_ == "conj" and not kids(verb, *SUBJECTS):
            verb = top(verb.head)
        elif verb.dep_ in _BELOW and verb.head != verb:
            by = verb.head.head if verb.dep_ == "pcomp" else verb.head  # "reports of | sending soldiers"
            yield Governed(by, verb)
            above = verb_of(by)
            if by.pos_ in {"NOUN", "ADJ"} and above != by:
                yield Governed(above, by)  # "| rejects | claims that"
            verb = top(above)
        else:
            return
