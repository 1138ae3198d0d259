"""Which words go with a condition: the whole clause of a force that deploys, a short act that waits, or none?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from foedus.read.finders.condition.waiting import AIMS, done, until_aside
from foedus.read.grammar import SUBJECTS, extent, kids, negated, subject, top, trim
from foedus.read.lexicon import listed
from foedus.read.parties import SENDS_NONE, party_in
from foedus.read.scene import Scene

if TYPE_CHECKING:
    from foedus.read.tokens import Token

# What deploys, or takes effect: a clause with it as subject is a condition from end to end.
_THINGS = re.compile(
    r"(?:force|mission|deployment|operation|guarantee|assurance|presence|headquarters|umbrella|arrangement|"
    r"protection|scheme|dispatch|support|help|contingent|peacekeeper|sending)$"
)
_SOLDIERS = listed("troop soldier unit boot army battalion brigade")  # unless some country's or a number of them
_NOBODY = listed("nothing nobody none no-one one")
_ALLIES = listed(
    "ally partner european they these those we europe coalition alliance"
)  # where they move, not where they send something
_DECIDES = listed("decide settle determine judge")
_MEANT = listed("mean intend design suppose aim")
_WANTS = listed("want need demand require insist")  # what is wanted first is itself the condition
_SENDING = listed("deployment dispatch sending")
# Who pledges, or what is planned, is another claim: of that no more goes with the condition than the condition.
_PLEDGES = listed(
    "participate contribute join commit agree promise pledge undertake vow concern discuss draw spend consider"
)
_DASHES = frozenset(("—", "–"))
_SHORT = 3  # tokens from a verb to its condition: where there are more, they say what is done or where
_LONG = 70  # characters of a clause that tells something else before a pause and its condition
_WHOLE = 190  # characters of a clause that is given whole


def with_act(scene: Scene, low: int, high: int, matrix: Token | None) -> tuple[int, int]:
    """Return first and last token of a condition with what belongs to it.

    A clause whose subject is the force, or what it stands for, is given whole (``the force would deploy only after a
    truce``), and so is one that denies (``no soldier moves before a truce``) or decides. Of any other act, which is
    a claim of its own, no more goes with the condition than is as long as the condition itself.
    """
    low = _with_only(scene, low)
    if scene.heading and (matrix is None or not kids(matrix, "aux")):
        return trim(scene.doc, low, high)
    if matrix is None or not scene.sent.start <= matrix.i < scene.sent.end:
        return _with_noun(scene, low, high, scene.sent.start)
    if high < matrix.i:
        return _before(scene, low, high, matrix)
    if matrix.pos_ != "NOUN":
        if _pledges(matrix):
            return trim(scene.doc, low, high)
        if matrix.i == low and (doer := subject(matrix)) is not None and _same_voice(scene, doer, low):
            return trim(scene.doc, extent(doer, without=("relcl", "punct"))[0], high)  # "its part | depends on a truce"
        first = _clause_start(scene, low, matrix)
        if (
            first is not None
            and len(scene.words(first, high)) <= _WHOLE
            and not (scene.doc[low - 1].text == "," and len(scene.words(first, low - 1)) > _LONG)
        ):
            return trim(scene.doc, first, high)
        if _fits(scene, matrix.i, low, high) or matrix.lemma_ in _WANTS or scene.doc[low - 1].text in _DASHES:
            return trim(scene.doc, matrix.i, high)
        noun = done(scene, low, matrix.i - 1)
        if noun is None or noun.lemma_ not in _SENDING:
            return trim(scene.doc, _object(scene, matrix, low, high), high)
    return _with_noun(scene, low, high, matrix.i - 1)


def _pledges(matrix: Token) -> bool:
    """Whether what waits is that somebody takes part, or says so."""
    part = matrix.lemma_ in {"take", "have", "be"} and any(
        each.lower_ == "part" for each in kids(matrix, "dobj", "attr")
    )
    return part or matrix.lemma_ in _PLEDGES


def _verb_over(noun: Token) -> Token:
    """The verb whose object a noun is, through nouns on which it hangs: ``take part in the deployment``."""
    for _ in range(4):
        if noun.dep_ not in {"pobj", "dobj", "prep"} or noun.head.pos_ in {"VERB", "AUX"}:
            break
        noun = noun.head
    return noun.head


def _with_only(scene: Scene, low: int) -> int:
    """Begin with the ``only`` or ``not`` before a condition."""
    while low > scene.sent.start and scene.doc[low - 1].lower_ in {"only", "not"}:
        low -= 1
    return low


def _fits(scene: Scene, first: int, low: int, high: int) -> bool:
    """Whether what stands before a condition is no longer than it, and the same voice says it."""
    chains = scene.voices.chains
    if any(chains[token.i] != chains[low] and token.is_alpha for token in scene.doc[first:low]):
        return False
    return first <= low and len(scene.words(first, high)) <= 2 * len(scene.words(low, high))


def _same_voice(scene: Scene, doer: Token, low: int) -> bool:
    """Whether a subject that names what waits stands before a condition, and the same voice says it."""
    return doer.i < low and doer.pos_ != "PRON" and scene.voices.chains[doer.i] == scene.voices.chains[low]


def _object(scene: Scene, matrix: Token, low: int, high: int) -> int:
    """Where the object of an act begins, or what goes with it, if that is short; else where the condition does."""
    for child in matrix.children:
        start = child.left_edge.i
        if (
            matrix.i < start < low
            and child.dep_ in {"dobj", "attr", "prep", "dative"}
            and _fits(scene, start, low, high)
        ):
            return start
    return low


def _before(scene: Scene, low: int, high: int, matrix: Token) -> tuple[int, int]:
    """A condition that stands first goes with the clause after it, if that is the force's, or if nobody's else."""
    last = until_aside(scene, matrix.i, extent(matrix, without=("mark", "parataxis", "conj", "cc"))[1])
    doer = subject(matrix)
    party = scene.party(matrix)
    force = doer is not None and _deploys(scene, doer, matrix, matrix.right_edge.i + 1)
    if matrix.lemma_ in _DECIDES and negated(matrix) and len(scene.words(low, last)) <= _WHOLE:
        return trim(scene.doc, low, last)
    if matrix.lemma_ not in AIMS and (force or party in {None, *SENDS_NONE}) and last > high:
        rest = len(scene.words(high + 1, last))
        if rest <= (_WHOLE if force or negated(matrix) else 2 * len(scene.words(low, high))):
            return trim(scene.doc, low, last)
    return trim(scene.doc, low, high)


def _clause_start(scene: Scene, low: int, matrix: Token) -> int | None:
    """Where the clause of an act begins that is the force's, denies, or decides; None if it is neither."""
    act = top(matrix)
    doer = subject(act)
    if doer is None or doer.dep_ not in SUBJECTS or doer.i > act.i or act.i >= low:
        return None
    if act.lemma_ in _MEANT and matrix is not act:
        return None  # what it is for
    if matrix.dep_ == "conj" and not kids(matrix, *SUBJECTS) and (matrix.i - act.i > 2 or act is matrix):
        act = matrix  # it deters and | will come into play only after a truce
        doer = subject(act)
        if doer is None:
            return None
        whole = _deploys(scene, doer, act, low) or _denies(scene, act, act, low)
        return min([act.i, *(each.i for each in kids(act, "aux", "auxpass", "neg"))]) if whole else None
    if scene.voices.chains[doer.i] != scene.voices.chains[matrix.i]:
        return None
    first, _ = extent(doer, without=("relcl", "acl", "advcl", "parataxis", "punct", "appos"))
    if any(each.text in {";", ":"} for each in scene.doc[first : act.i]):
        return None
    whole = _deploys(scene, doer, act, low) or _decides(scene, matrix, low) or _denies(scene, matrix, act, low)
    return max(first, scene.sent.start) if whole else None


def _decides(scene: Scene, matrix: Token, low: int) -> bool:
    """Whether somebody decides once something is so; after a comma that is added to when it will be decided."""
    return matrix.lemma_ in _DECIDES and (scene.doc[low - 1].text != "," or scene.doc[low].lower_ != "when")


def _denies(scene: Scene, matrix: Token, act: Token, low: int) -> bool:
    """Whether nothing happens but for a condition: ``no soldier moves before a truce``."""
    if scene.doc[low].lower_ not in {"before", "until", "unless", "without", "till", "not", "only"}:
        return False
    return negated(matrix) or negated(act)


def _deploys(scene: Scene, doer: Token, act: Token, low: int) -> bool:
    """Whether a subject is what deploys, or takes effect, and no state or party that sends it."""
    lower, lemma = doer.lower_, doer.lemma_.casefold()
    if act.lemma_ in AIMS:
        return False
    if lower in {"which", "that"} and doer.head.dep_ == "relcl":
        return low - act.i <= _SHORT and _thing(scene, doer.head.head)
    if lower in _NOBODY:
        return True
    if lower in {"it", "this"}:
        return scene.party(act) in {None, *SENDS_NONE}
    if lemma in _ALLIES or lower in _ALLIES:
        return not any(each.dep_ == "dobj" for each in scene.doc[doer.i : low])
    return _thing(scene, doer)


def _thing(scene: Scene, noun: Token) -> bool:
    lemma = noun.lemma_.casefold()
    if lemma in _SOLDIERS or lemma in {"force", "contingent"}:
        own = any(each.dep_ in {"poss", "nummod"} for each in noun.children)
        named = party_in(scene.words(max(noun.left_edge.i, scene.sent.start), noun.i))
        return not own and (named is None or named in SENDS_NONE)
    return _THINGS.match(lemma) is not None


def _with_noun(scene: Scene, low: int, high: int, after: int) -> tuple[int, int]:
    """Return a condition with the noun phrase that waits for it, else alone."""
    noun = done(scene, low, after)
    if noun is None:
        return trim(scene.doc, low, high)
    if _pledges(_verb_over(noun)):
        return trim(scene.doc, low, high)
    first = max(noun.left_edge.i, scene.sent.start)
    while first < noun.i and (scene.doc[first].is_punct or scene.doc[first].pos_ in {"ADP", "CCONJ"}):
        first += 1
    fits = _fits(scene, first, low, high) or (_thing(scene, noun) and not _signed(scene, first))
    return trim(scene.doc, first if fits and len(scene.words(first, high)) <= _WHOLE else low, high)


def _signed(scene: Scene, first: int) -> bool:
    """Whether what is spoken of is a paper or a will, which is another claim: ``a declaration on the deployment``."""
    near = scene.doc[max(scene.sent.start, first - 12) : first]
    return any(each.lemma_ in {"declaration", "intent", "intention", "letter", "pledge"} for each in near)
