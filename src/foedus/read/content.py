"""Which words does a verb of saying give?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from foedus.read.continued import after_that, after_when, backshifted
from foedus.read.grammar import SUBJECTS, goes_on, kids
from foedus.read.lexicon import SAYS, listed

if TYPE_CHECKING:
    from foedus.read.tokens import Token

# These take what is said as their object: "announced a force", "confirmed the offers".
_OBJECT = listed(
    "announce reveal disclose confirm outline emphasize emphasise stress describe report present unveil",
)
_DECLINES = frozenset(("refuse", "decline"))
# "a day after", "hours before"
_LATER = re.compile(
    r"(?:just |only |barely |less than )?(?:an? |one |two |three |some )?(?:days?|hours?|weeks?|month) "
    r"(?:after|before)\b"
)


def words_of(verb: Token) -> list[Token]:
    """Return the words that a verb of saying gives, wherever the parse hangs them."""
    return _this_side(verb, _around(verb) or after_when(verb) or list(content_of(verb)) or after_that(verb))


def _this_side(verb: Token, words: list[Token]) -> list[Token]:
    """What is said but for what stands before a semicolon, where somebody else only speaks behind it.

    ``X is ready to meet him; Y says no``, ``X put training first; on soldiers, his spokesman said, nothing was
    decided``; but all of ``a force would be ready; it would be large, X said`` and ``it would be ready; it was,
    he said, large``.
    """
    doc, start = verb.doc, verb.sent.start
    at = next((each.i for each in reversed(doc[start : verb.i]) if each.text == ";"), None)
    if at is None or is_inside_marks(doc[at]):
        return words
    doers = kids(verb, *SUBJECTS)
    if max((doer.left_edge.i for doer in doers if doer.i < verb.i), default=verb.i) > at + 1:
        trails = not any(each.i > verb.i and each.pos_ in {"VERB", "AUX"} for each in words)
        reported = any(backshifted(each.head) for each in doc[start:at] if each.dep_ in SUBJECTS)
        if trails or reported or any(doer.pos_ == "PRON" for doer in doers):
            return words
    return [each for each in words if each.i > at]


def _around(verb: Token) -> list[Token]:
    """What somebody says who goes on: all of a sentence but that he does."""
    if not goes_on(verb):
        return []
    doers = {each.i for doer in kids(verb, *SUBJECTS) for each in doer.subtree}
    return [each for each in verb.sent if each.i not in doers and not verb.i <= each.i <= verb.i + 1]


def content_of(verb: Token) -> Iterator[Token]:
    """Yield the words that a verb of saying gives."""
    aside: set[int] = set()
    wanted = {"ccomp", "oprd"} | ({"dobj"} if verb.lemma_ in _OBJECT or verb.lemma_ == "say" else set())
    if verb.lemma_ in {"speak", "talk"}:
        wanted = set()
        yield from (each for prep in kids(verb, "prep") if prep.lower_ in {"of", "about"} for each in prep.subtree)
    if verb.lemma_ == "describe":  # "described foreign troops | as legitimate targets"
        wanted |= {"prep"}
    if verb.lemma_ in {"promise", "vow", "expect", "insist", "warn", "hint"}:
        wanted |= {"xcomp", "prep"} if verb.lemma_ != "expect" else {"xcomp"}
    branches = [child for child in verb.children if child.dep_ in wanted and not _own_act(child, verb)]
    # "..., but that Moscow was playing for time": what is said goes on.
    branches.extend(
        child
        for child in verb.children
        if child.dep_ == "conj" and any(m.lower_ == "that" for m in kids(child, "mark"))
    )
    # "..., and any deployment would need a vote": moved back in time, so it is said as well.
    branches.extend(
        child
        for child in verb.children
        if child.dep_ == "conj" and child.i > verb.i and (backshifted(child) or _goes_on_with(child, verb))
    )
    # "The mission, he stressed, is not ...": the sentence around it is what is said.
    if verb.dep_ in {"parataxis", "ccomp"} and verb.head.i != verb.i and not [b for b in branches if b.i > verb.i]:
        mine = {each.i for each in verb.subtree} | set(_meanwhile(verb.head))
        if verb.dep_ == "parataxis" or inverted(verb):
            # "..., both sides said, after meetings had yielded ...": on what occasion they said it.
            for child in verb.head.children:
                first = child.left_edge
                if child.i > verb.i and first.lower_ in {"after", "following"} and first.nbor(-1).text == ",":
                    mine.update(each.i for each in child.subtree)
            yield from (each for each in verb.head.subtree if each.i not in mine)
    # "...; air defences downed 84": what follows a semicolon goes on.
    for child in verb.children:
        if (
            child.dep_ in {"conj", "parataxis"}
            and kids(child, *SUBJECTS)
            and verb.doc[min(t.i for t in child.subtree) - 1].text == ";"
        ):
            branches.append(child)
    for branch in branches:
        for clause in branch.children:
            mark = kids(clause, "mark")
            if clause.dep_ == "advcl" and mark and clause.i > branch.i and _turns(clause, mark[0]):
                aside.update(each.i for each in clause.subtree)
        aside.update(_meanwhile(branch))
    doers = {each.i for doer in kids(verb, *SUBJECTS) for each in doer.subtree}
    yield from (each for branch in branches for each in branch.subtree if each.i not in aside and each.i not in doers)
    if (
        not [b for b in branches if b.i < verb.i or b.dep_ != "oprd"]
        and verb.dep_ in {"ROOT", "advcl", "conj", "dep"}
        and inverted(verb)
    ):
        doer = kids(verb, *SUBJECTS)
        edge = min([verb.i, *(each.i for each in doer[0].subtree)] if doer else [verb.i])
        yield from verb.doc[verb.sent.start : edge]


def _goes_on_with(child: Token, verb: Token) -> bool:
    """Whether a verb goes on with what was said before it: ``Austria is no member, X confirmed, but will help``.

    So does one that is left without its half: ``help was possible, X said, but soldiers were not``.
    """
    if not inverted(verb) or not kids(verb, "ccomp"):
        return False
    if child.lemma_ == "be" and kids(child, "neg"):
        return not kids(child, "acomp", "attr", "prep", "advmod", "xcomp")
    return any(each.tag_ == "MD" for each in kids(child, "aux")) and not kids(child, *SUBJECTS)


def _turns(clause: Token, mark: Token) -> bool:
    """Whether a clause with ``though`` is no more what was said, but told of somebody: ``though Rome says no``.

    Else it is part of it: ``X said that no soldiers would be sent, though help from the air was possible``.
    """
    if mark.lower_ not in {"though", "although"}:
        return False
    even = mark.i > 0 and mark.nbor(-1).lower_ == "even"
    return even or any(each.lemma_ in SAYS or each.lemma_ in _DECLINES for each in clause.subtree)


def _meanwhile(branch: Token) -> Iterator[int]:
    """What happened at another time: ``..., a day after 26 nations agreed to ...``. The text adds it."""
    doc, last = branch.doc, branch.right_edge.i
    for comma in doc[branch.left_edge.i : last + 1]:
        if comma.text == "," and _LATER.match(doc.part(comma.i + 1, comma.i + 5)):
            end = next((each.i for each in doc[comma.i + 1 : last + 1] if each.text in {",", ";"}), last + 1)
            yield from range(comma.i + 1, end)


def _own_act(branch: Token, verb: Token) -> bool:
    """Whether a clause before a speech verb tells what the speaker did: ``X waved it off: ..., he said``."""
    doers = kids(branch, "nsubj")
    said = kids(verb, "nsubj")
    return bool(
        branch.i < verb.i
        and doers
        and said
        and said[0].pos_ == "PRON"
        and doers[0].ent_type_ == "PERSON"
        and any(each.text == ":" for each in branch.doc[branch.i : verb.i])
    )


def is_inside_marks(token: Token) -> bool:
    """Return whether a word stands in a quotation of its line."""
    marks = [each.text for each in token.doc[: token.i] if each.text in {"“", "”", '"'}]
    return bool(marks) and (marks[-1] == "“" or (marks[-1] == '"' and marks.count('"') % 2 == 1))


def inverted(verb: Token) -> bool:
    """Return whether a verb of saying stands behind what is said: after a comma or a closing quotation mark."""
    doer = kids(verb, *SUBJECTS)
    first = min([verb.i, *(each.i for each in doer[0].subtree)] if doer else [verb.i])
    return first > verb.sent.start and verb.doc[first - 1].text in {",", "”", '"', "—", "–"}
