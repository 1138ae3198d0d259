"""What the rules ask of a parse: who does it, is it denied, from where to where does a clause reach."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING

from foedus.read.lexicon import listed

if TYPE_CHECKING:
    from foedus.read.tokens import Doc, Span, Token

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
_EDGE = frozenset(",;:.—–-…!?")
_ON = re.compile(r"(?:went|goes) on(?:[,.;:]|$)|continue[sd](?:[,.;:]|$)")
_OWN_ENDS = listed("use take seize")  # "used the call to demand ...": the user demands
_CONTROLLED = frozenset(("conj", "xcomp", "advcl", "pcomp", "prep", "dep", "acomp", "oprd"))
_ASIDE = frozenset(("following", "after", "during", "despite", "amid", "with", "including", "since", "according", "as"))
_TELLS = listed("say write add tell note report estimate call describe")
# Nouns of wanting: who has "plans to send" is who would send.
_WANTING = listed(
    "plan intention need readiness wish decision desire willingness will promise pledge commitment right",
    "ability",
)


def goes_on(verb: Token) -> bool:
    """Return whether a verb tells that somebody speaks on: ``..., X went on; ...``, ``..., she continued.``"""
    if verb.lemma_ not in {"go", "continue"}:
        return False
    return _ON.match(verb.doc.part(verb.i, min(verb.i + 3, verb.sent.end))) is not None


def top(verb: Token) -> Token:
    """Return the finite verb that a verb continues: for ``is prepared to send`` and ``plans to send`` the first one."""
    for _ in range(6):
        head = verb.head
        if head == verb or kids(verb, *SUBJECTS):
            break
        if verb.dep_ in {"xcomp", "acomp", "oprd"} and (head.pos_ in {"VERB", "AUX", "ADJ"}):
            if verb.dep_ == "xcomp" and kids(head, "dobj"):
                break
            verb = head
        elif (
            verb.dep_ == "pcomp"
            and head.dep_ == "prep"
            and head.lower_ in {"to", "at", "on"}
            and head.head.pos_ in {"VERB", "AUX", "ADJ"}
        ):
            verb = head.head
        elif verb.dep_ == "acl" and head.lemma_ in _WANTING and head.dep_ in {"dobj", "attr", "pobj"}:
            verb = verb_of(head)
        elif verb.dep_ == "conj" and head.pos_ == "ADJ" and head.dep_ == "acomp":
            verb = head
        elif (
            verb.dep_ == "conj"
            and head.pos_ in {"VERB", "AUX"}
            and (head.dep_ in {"xcomp", "conj"} or abs(verb.i - head.i) <= 2)
        ):
            if (verb.tag_ in {"VBD", "VBZ", "VBP"} or _has_modal(verb)) and abs(verb.i - head.i) > 2:
                break
            verb = head
        else:
            break
    return verb


def _has_modal(verb: Token) -> bool:
    return any(each.tag_ == "MD" for each in verb.children)


def kids(token: Token, *deps: str) -> list[Token]:
    """Return the children of a token that depend on it in one of these ways."""
    return [child for child in token.children if child.dep_ in deps]


def subject(verb: Token) -> Token | None:
    """Return who does it: the verb's own subject, or that of the verb which it continues, or the noun it describes."""
    seen = 0
    while seen < 6:
        own = kids(verb, *SUBJECTS) or [each for helper in kids(verb, "auxpass") for each in kids(helper, *SUBJECTS)]
        if own:  # of two the nearer one, but not "each" in "they would each"
            near = [each for each in own if each.i < verb.i and each.lower_ not in {"each", "both", "all"}]
            return near[-1] if near else own[0]
        if verb.dep_ == "acl" and verb.head.lemma_ in _WANTING and verb.head.dep_ in {"dobj", "attr", "pobj"}:
            verb = verb_of(verb.head)
            seen += 1
            continue
        if verb.dep_ in {"acl", "relcl", "appos"} and verb.head.pos_ in {"NOUN", "PROPN", "PRON", "NUM"}:
            whole = verb.sent.root  # "X, who met Y, named ...": the parse hangs the verb on Y
            return whole if verb.dep_ == "acl" and whole.pos_ == "PROPN" and verb.nbor(-1).text == "," else verb.head
        if verb.dep_ not in _CONTROLLED or verb.head == verb:
            return None
        if verb.dep_ in {"xcomp", "advcl"} and verb.head.pos_ in {"VERB", "AUX"}:
            objects = kids(verb.head, "dobj")
            if objects and verb.dep_ == "xcomp" and verb.head.lemma_ not in _OWN_ENDS:
                return objects[0]
        verb = verb.head
        seen += 1
    return None


def verb_of(token: Token) -> Token:
    """Return the nearest verb above a token, or the top of its sentence."""
    while token.head != token and token.pos_ not in {"VERB", "AUX"}:
        token = token.head
    return token


def negated(verb: Token) -> bool:
    """Whether a verb, or its subject or object, says no."""
    for child in verb.children:
        if child.dep_ == "neg" or child.lower_ in {"not", "n’t", "n't", "never"}:
            return True
        if child.dep_ in {*SUBJECTS, "dobj", "attr"} and (
            child.lower_ in {"none", "nothing", "neither", "nobody"}
            or any(each.lower_ in {"no", "neither"} for each in child.children)
        ):
            return True
    if verb.lemma_ in {"refuse", "decline", "fail"} or (
        verb.lower_ == "ruled" and any(c.lower_ == "out" for c in verb.children)
    ):
        return True
    head = verb.head
    if verb.dep_ == "xcomp" and head != verb:
        return negated(head) or head.lemma_ in {"refuse", "decline", "fail"}
    return verb.dep_ == "acl" and any(child.lower_ == "no" for child in head.children)


def extent(head: Token, without: Collection[str] = (), leave: Collection[Token] = ()) -> tuple[int, int]:
    """Return first and last token (inclusive) of what hangs on `head`, without what hangs on it in some ways.

    Parameters
    ----------
    without
        Ways of depending on `head` whose branches are left out.
    leave
        Tokens whose branches are left out, wherever they are.
    """
    low, high = head.left_edge.i, head.right_edge.i
    doc = head.doc
    cut = [child for child in head.children if child.dep_ in without] if without else []
    for token in (*cut, *leave):
        first, last = token.left_edge.i, token.right_edge.i
        if first <= head.i <= last or all(each.is_punct for each in doc[first : last + 1]):
            continue  # marks alone part nothing
        if last < head.i:
            low = max(low, last + 1)
        else:
            high = min(high, first - 1)
    return trim(doc, low, high)


def overlaps(first: int, last: int, taken: Iterable[tuple[int, int]]) -> bool:
    """Whether tokens (inclusive) share one with any of those taken already."""
    return any(low <= last and first <= high for low, high in taken)


def trim(doc: Doc, first: int, last: int) -> tuple[int, int]:
    """Leave out marks, conjunctions and ``that`` at both ends."""
    tokens = doc
    while first < last and (
        tokens[first].text in _EDGE
        or tokens[first].is_space
        or tokens[first].dep_ in {"cc", "preconj"}
        or (tokens[first].lower_ in {"that", "but", "and"} and tokens[first].dep_ in {"mark", "cc"})
        or (tokens[first].text in '“"' and not _closes(tokens, first, last))
    ):
        first += 1
    while last > first and (
        tokens[last].text in _EDGE
        or tokens[last].is_space
        or tokens[last].dep_ == "cc"
        or tokens[last].text in "“„"
        or (tokens[last].text in '”"' and not _opens(tokens, first, last))
    ):
        last -= 1
    return first, last


def _closes(tokens: Doc, first: int, last: int) -> bool:
    return any(tokens[i].text in '”"' for i in range(first + 1, last + 1))


def _opens(tokens: Doc, first: int, last: int) -> bool:
    return any(tokens[i].text in '“„"' for i in range(first, last))


def clause(verb: Token, aside: Sequence[Token]) -> tuple[int, int]:
    """Return the clause of a verb: its subject, itself, its objects; not what is merely added to it.

    Parameters
    ----------
    aside
        What is merely added in its sentence: `asides`.
    """
    leave = []
    for child in verb.children:
        if child.dep_ == "conj" and child.pos_ in {"VERB", "AUX"}:
            but = any(each.lower_ in {"but", ";"} for each in verb.doc[verb.i : child.i])
            if but or kids(child, *SUBJECTS) or child.i - verb.i > 12:
                leave.append(child)
        elif _added(child, verb):
            leave.append(child)
    low, high = verb.left_edge.i, verb.right_edge.i
    leave.extend(
        each
        for each in aside
        if low <= each.i <= high and each.i != verb.i and (each.i > verb.i or each.dep_ == "relcl")
    )
    return extent(verb, without=("parataxis", "mark", "punct"), leave=leave)


def asides(sentence: Span) -> list[Token]:
    """Return what is merely added, and no part of a clause: ``, which he said is funding the war``."""
    return [each for each in sentence if _aside(each)]


def _aside(token: Token) -> bool:
    dep = token.dep_
    if dep == "relcl":
        return _after_comma(token) or _told(token)
    if dep in {"acl", "advcl"}:
        return token.tag_ == "VBG" and _after_comma(token)
    if dep == "prep":
        return _after_quotation(token) or (token.lower_ in _ASIDE and _after_comma(token))
    return dep == "appos" and _after_comma(token) and token.right_edge.i - token.i > 3


def _told(token: Token) -> bool:
    """Whether a relative clause is what somebody says beside it: ``oil that he said was helping``."""
    return any(each.lemma_ in _TELLS for each in token.subtree)


def _added(child: Token, verb: Token) -> bool:
    """Whether a branch is no part of the clause: what follows a pause, a sentence before a stop, ``..., X wrote``."""
    if child.lemma_ in _TELLS and child.i > verb.i and child.dep_ in {"ccomp", "advcl", "conj"} and _after_comma(child):
        return True
    if child.dep_ in {"advcl", "parataxis"}:
        doers = kids(verb, *SUBJECTS)
        within = bool(doers) and doers[0].i < child.i < verb.i  # "troops, while fighting goes on, would be targets"
        return not within and not _close(child, verb)
    return child.dep_ == "ccomp" and child.i < verb.i and bool(kids(child, *SUBJECTS)) and _before_stop(child, verb)


def _before_stop(child: Token, verb: Token) -> bool:
    """Whether a clause before a verb ends with a semicolon, a colon or a dash: the next one begins there."""
    return any(each.text in {";", ":", "—"} for each in verb.doc[child.i : verb.i])


def _after_comma(token: Token) -> bool:
    first = token.left_edge.i
    if first > 1 and token.doc[first - 1].text in {"”", '"', "’"}:
        first -= 1
    return first > 0 and token.doc[first - 1].text in {",", "—"}


def _after_quotation(token: Token) -> bool:
    """Whether a phrase follows a quotation that ended with a comma: ``would be "targets," in a blunt warning``."""
    first = token.left_edge.i
    return first > 1 and token.doc[first - 1].text in {"”", '"'} and token.doc[first - 2].text == ","


def _close(child: Token, verb: Token) -> bool:
    """Whether an adverbial clause belongs to the verb without a pause: ``needed to deploy``."""
    first = min(each.i for each in child.subtree)
    return (
        first > verb.i
        and not any(each.text in ",—;" for each in child.doc[verb.i : first])
        and not any(each.lower_ != "for" for each in kids(child, "mark"))
    )
