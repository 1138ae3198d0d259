"""Is a day the one on which leaders talked with each other: ``35 members of the coalition talked on 4 September``?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from foedus.read.finders.told import before
from foedus.read.grammar import extent, kids, negated, subject
from foedus.read.lexicon import listed
from foedus.read.scene import Scene

if TYPE_CHECKING:
    from foedus.read.tokens import Token

_INTENT = re.compile(
    r"\b(?:declaration|letter|statement) of intent\b|\bdeclaration\b[^.;]{0,40}\b(?:force|troops|deploy)", re.I
)
_BY_NAME = re.compile(r"\b(?:names?|signatures?)\b", re.I)
_PAPER = re.compile(r"\b(?:paper|document|declaration|text)\b", re.I)
LEADERS_MEET = re.compile(
    r"\b(?:leaders|summit|coalition|heads of (?:state|government)|(?:leaders[’'] )?meeting)\b", re.I
)
HERE = re.compile(r"\b(?:Paris|[ÉE]lys[ée]e|London|coalition)\b", re.I)
# What who hosts a meeting does with it, or with its guests; who comes takes part in it.
_HOSTS = listed(
    "chair host convene hold receive welcome bring gather assemble invite summon call lead open attend join preside",
    "reunite entertain",
)
_GUESTS = re.compile(
    r"\b(?:leaders|heads of (?:state|government)|coalition|representatives of|delegations|(?:\d\d|thirty|twenty)[\w-]* "
    r"(?:\w+ )?(?:countries|states|nations|governments|allies)|European (?:partners|allies)|"
    r"summit|[ÉE]lys[ée]e (?:meeting|talks))\b",
    re.I,
)
_CONFERS = listed("meet gather convene confer consult talk speak discuss debate deliberate assemble")
# What comes out of a meeting, on its day: "European leaders agreed on Sunday to ...".
_AGREES = listed(
    "agree commit pledge back endorse adopt approve decide vow promise resolve undertake launch sign initial",
    "seal settle rally unite conclude declare pledge volunteer offer",
)
_MANY = re.compile(
    r"\b(?:leaders|heads of (?:state|government)|coalition|(?:members|states|countries|nations|governments) [^,;]{0,40}"
    r"(?:coalition|allied|participating|taking part))\b",
    re.I,
)
# Who are no leaders, or leaders of something else.
_OTHERS = re.compile(
    r"\b(?:ministers|chiefs|officers|planners|officials|envoys|diplomats|parties|parliament\w*|party|business|"
    r"EU|NATO|Nato|G7|Nordic\w*|Baltic\w*|religious|opposition|union)\b"
)
_WITH = re.compile(r"\b(?:Trump|Putin|Xi|White House|Washington|Alaska|Moscow)\b")


def conferred(scene: Scene, verb: Token, day: int) -> bool:
    """Whether leaders of the coalition did on a day what a verb tells; not whether somebody else met them.

    Parameters
    ----------
    day
        The first token of the day.
    """
    doer = subject(verb)
    agrees = verb.lemma_ in _AGREES
    if doer is None or not (agrees or verb.lemma_ in _CONFERS) or negated(verb):
        return False
    if not agrees and kids(verb, "ccomp"):
        return False
    if verb.tag_ not in {"VBD", "VBN", "VBP", "VBZ"} or kids(verb, "mark"):
        return False  # "are to meet", "if they meet"
    who = scene.words(*extent(doer, without=("relcl", "advcl", "punct")))
    if doer.lower_ in {"they", "all"}:
        who = before(scene)
    if not _MANY.search(who) or _OTHERS.search(who):
        return False
    first, last = scene.clause(verb)
    if agrees:
        return not _WITH.search(who)  # "agreed to take the plan to Trump" is theirs all the same
    return not _WITH.search(scene.words(min(first, day), max(last, day)))


def hosted(scene: Scene, verb: Token) -> bool:
    """Whether somebody hosted leaders of the coalition, or came to their meeting: ``chaired a call of the leaders``."""
    if (
        verb.lemma_ not in _HOSTS
        or negated(verb)
        or kids(verb, "mark")
        or any(each.tag_ == "MD" for each in verb.children)
    ):
        return False
    if verb.tag_ not in {"VBD", "VBN", "VBZ", "VBP"} or scene.party(verb) in {"US", "RU"}:
        return False
    doer = subject(verb)
    words = scene.words(verb.i, scene.clause(verb)[1]) if doer is None or doer.i < verb.i else scene.text
    return _GUESTS.search(words) is not None and not _OTHERS.search(words) and not _WITH.search(words)


def signed(scene: Scene, verb: Token) -> bool:
    """Whether leaders signed then what they had agreed on: ``signed a declaration of intent on Tuesday``."""
    text = scene.words(*scene.whole(verb))
    if verb.lemma_ != "sign" and not (verb.lemma_ in {"put", "set"} and _BY_NAME.search(text)):
        return False
    paper = _INTENT.search(text) or (HERE.search(text) and (_PAPER.search(text) or verb.lemma_ != "sign"))
    return paper is not None and scene.party(verb) not in {"US", "RU"}


def of_two(scene: Scene, verb: Token) -> bool:
    """Whether it is one person who met another, or an American who spoke to them: no meeting of the coalition."""
    if scene.party(verb) == "US":
        return True
    doer, met = subject(verb), kids(verb, "dobj")
    return bool(
        verb.lemma_ in {"meet", "receive", "see"}
        and met
        and doer is not None
        and met[0].pos_ == "PROPN"
        and scene.about.people.knows(met[0])
        and not kids(doer, "conj")
    )


def met_yesterday(scene: Scene, day: Token) -> bool:
    """Whether leaders met on a day that is told as seen from publication: ``The leaders met yesterday``."""
    doer = subject(day.head)
    return (
        day.head.lemma_ in {"meet", "gather", "convene", "hold", "take"}
        and day.dep_ in {"npadvmod", "advmod"}
        and doer is not None
        and LEADERS_MEET.search(scene.words(*extent(doer, without=("relcl", "acl")))) is not None
    )
