"""Which words are a condition, and which verb depends on it?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from foedus.read.finders.condition.waiting import done, governor
from foedus.read.finders.words import APPROVAL, PEACE, TRUCE
from foedus.read.grammar import extent, kids, trim
from foedus.read.parties import COALITION
from foedus.read.scene import Scene

if TYPE_CHECKING:
    from foedus.read.tokens import Token

_MARKS = frozenset(("if", "once", "after", "when", "until", "unless", "before", "provided", "till", "should"))
_HARD = frozenset(("if", "once", "unless", "until", "provided", "when", "should", "before"))
CLEAR = re.compile(
    r"\b(?:US|U\.S\.|America\w*|Washington|support|clear|clarity|known|defined|decided|settled|agreed|"
    r"role|involvement|participation|mandate|"
    r"guarantee\w*|backing|framework|conditions|safe|security situation)\b",
    re.I,
)
_DEPENDS = re.compile(
    r"\b(?:depend\w* (?:on|upon)|hing\w+ (?:on|upon)|contingent (?:on|upon)|conditional (?:on|upon)|"
    r"conditioned on|(?:tied|linked) to|subject to|provided (?:that )?(?=the\b|its\b|a\b|an\b|Washington|America)|"
    r"on (?:the )?condition that|(?<=, )provided\b(?! (?:by|with|for)\b)|in case (?!of\b)|"
    r"in the (?:wake|aftermath) of|"
    r"within (?:\w+ )?(?:hours|days|weeks) (?:of|after)|"
    r"(?:in )?the (?:first )?(?:hours|days|weeks) (?:after|following)|"
    r"in the event (?:of|that)?|in (?:the )?case of|under (?:the )?conditions? of|"
    r"as part of (?=(?:a|an|any) (?:future|possible|potential|eventual)\b|"
    r"(?:a|an|any|the) (?:[\w-]+ ){0,3}?(?:cease-?\s?fire|truce|armistice|settlement|peace (?:deal|settlement|"
    r"agreement|accord|treaty|plan))\b)|"
    r"without (?:waiting for|awaiting)|in the context of|activated by|triggered by|as soon as|only with|"
    r"(?:only )?(?:in agreement with|with the (?:consent|agreement|approval) of) "
    r"(?=the parties|both|all|Russia|Moscow)|"
    r"(?:from |on )?the (?:very )?(?:day|moment|minute|hour) (?:after )?|for when (?=there)|requires?\b)",
    re.I,
)
GATE = re.compile(rf"\b(?:{'|'.join(sorted(_MARKS))}|upon|following|pending)\b|{_DEPENDS.pattern}", re.I)
_OTHER = re.compile(r"\b(?:fighting|hostilities|guns|weapons|decision|consent|parties)\b", re.I)
_STOP = frozenset((",", ";", "—", "–", ":", ".", "”", '"', "(", ")", "?", "!"))
_DEPLOYED = re.compile(r"deploy|dispatch|presence|force|mission|sending|guarantee|assurance|introduction|peacekeepers$")
_TOPICS = frozenset(("topic", "aim", "goal", "question", "focus", "issue", "idea", "task", "agenda", "priority"))
_NAMING = frozenset(("DET", "NOUN", "PROPN", "ADJ", "NUM"))
_PAST = frozenset(("VBD",))
_TIMES = frozenset(("time", "course", "stage", "moment", "point", "date"))  # "in due course, when it is clear"
_AGAIN = frozenset(("more", "again"))  # "once more"
_TOLD = frozenset(("after", "when", "before"))  # clauses that often tell what has been done
_PLEDGES = frozenset(("agree", "promise", "pledge", "announce", "vow", "offer", "declare", "undertake"))
_INNER = _MARKS | {"following", "upon", "pending"}


def branches(scene: Scene) -> Iterator[tuple[int, int, Token | None, Token]]:
    """Yield first and last token of each condition, the verb that depends on it, and a token in it."""
    doc = scene.doc
    for token in scene.sent:
        lower = token.lower_
        if (
            token.dep_ in {"mark", "advmod"}
            and lower in _MARKS
            and token.head.pos_ in {"VERB", "AUX"}
            and (
                token.head.dep_ in {"advcl", "ROOT", "ccomp", "conj", "pcomp"}
                or (token.head.dep_ == "relcl" and lower == "when" and token.head.head.lemma_ in _TIMES)
            )
        ):
            verb = token.head
            if lower == "once" and scene.doc[token.i + 1].lower_ in _AGAIN:
                continue
            if token.i > verb.i or (verb.dep_ == "ROOT" and lower not in {"if", "once", "until", "when", "after"}):
                continue
            low, high = _branch(scene, verb, token)
            matrix = governor(scene, low, high, verb.head if verb.head != verb else None)
            words = scene.words(low, high)
            only = scene.doc[max(token.i - 1, scene.sent.start)].lower_ == "only"
            if (lower in _TOLD and not only) and (
                not _trigger(_up_to_mark(scene, token.i, high))
                or (verb.tag_ == "VBD" and verb.lemma_ in _PLEDGES and scene.party(verb) == COALITION)
            ):
                words = ""  # "after 26 countries agreed to a force that deploys once a truce holds"
            only = low > 0 and "only" in {doc[low].lower_, doc[low - 1].lower_} and CLEAR.search(words) is not None
            if lower in _HARD or ((_trigger(words) or only) and not _over(matrix)):
                yield low, high, matrix, token
        elif lower == "should" and token.dep_ == "aux" and _inverted(token):
            low, high = extent(token.head, without=("parataxis",))
            low = max(low, token.i)
            yield low, high, governor(scene, low, high, token.head.head), token
        elif (token.dep_ == "prep" and lower in {"after", "upon", "following", "before", "until", "pending"}) or (
            lower in {"following", "upon", "after"} and token.dep_ in {"prep", "pcomp", "amod", "acl", "mark"}
        ):
            low, high = extent(token, without=("punct",))
            if low < token.i:
                low = token.i
            words = scene.words(low, high)
            matrix = _deployed(token) or governor(scene, low, high, _above(token))
            if _over(matrix):
                matrix = done(scene, low) or matrix
            if (
                _trigger(words)
                and not _over(matrix)
                and not re.search(r"\b(?:meeting|talks|summit|call)\b", words, re.I)
            ):
                yield low, high, matrix, token
    for match in scene.finditer(_DEPENDS):
        low, _ = scene.tokens(*match.span())
        token = doc[low]
        heads = token.pos_ in {"VERB", "AUX"} and token.lower_ != "provided"
        matrix = token if heads else _above(token)
        reach = token.subtree if token.pos_ == "VERB" else scene.sent
        last = max((each.i for each in reach if scene.speaks(each) == scene.speaks(token)), default=low)
        for each in doc[low + 1 : last + 1]:
            if each.text in {";", "—", "."} and each.i > low + 2:
                last = each.i - 1
                break
        words = scene.words(low, last)
        if _trigger(words) or CLEAR.search(words):
            low, last = trim(doc, low, last)
            yield low, last, matrix if heads else governor(scene, low, last, matrix), token
    yield from _plain(scene)


def _up_to_mark(scene: Scene, mark: int, high: int) -> str:
    """The words of a clause up to where a condition of its own begins."""
    inner = next((each.i for each in scene.doc[mark + 1 : high + 1] if each.lower_ in _INNER), high + 1)
    return scene.words(mark, inner - 1)


def _inverted(should: Token) -> bool:
    """Whether ``should`` opens a condition: ``should a ceasefire be agreed``."""
    doers = kids(should.head, "nsubj", "nsubjpass", "expl")
    return bool(doers) and should.i < doers[0].i


def _plain(scene: Scene) -> Iterator[tuple[int, int, Token | None, Token]]:
    """Yield conditions that the parse does not show: ``once`` or ``after`` and, before the next stop, a truce."""
    for token in scene.sent:
        if token.lower_ not in {"once", "after", "if", "when", "following", "until", "provided", "should"}:
            continue
        if token.lower_ == "should" and (token.i + 1 >= scene.sent.end or scene.doc[token.i + 1].pos_ not in _NAMING):
            continue  # it opens a condition only where its subject follows
        stop = next((t.i for t in scene.doc[token.i + 1 : scene.sent.end] if t.text in _STOP), scene.sent.end)
        words = scene.words(token.i, stop - 1)
        if stop - token.i > 16 or stop - token.i < 3 or not (TRUCE.search(words) or PEACE.search(words)):
            continue
        matrix = next(
            (t for t in reversed(scene.doc[scene.sent.start : token.i]) if t.pos_ == "VERB" and t.tag_ != "VBG"), None
        )
        if matrix is not None and not _over(matrix):
            low = token.i - 1 if scene.doc[token.i - 1].lower_ == "only" else token.i
            yield low, stop - 1, governor(scene, low, stop - 1, matrix), token


def _branch(scene: Scene, verb: Token, mark: Token) -> tuple[int, int]:
    """The words of a conditional clause, with ``only`` before it."""
    low, high = extent(verb, without=("parataxis",))
    if mark.i >= low:
        low = mark.i
    if verb.dep_ == "ROOT":  # a conditional that was parsed as the sentence: it ends at the comma
        comma = next((t.i for t in scene.doc[mark.i : high + 1] if t.text == ","), high + 1)
        high = comma - 1
    if high + 2 == scene.sent.end and scene.doc[high + 1].pos_ == "ADJ":
        high += 1  # "once the guns go quiet", with "quiet" given to the headline's verb
    while low > scene.sent.start and scene.doc[low - 1].lower_ in {"only", "“"} and scene.doc[low - 1].text != "“":
        low -= 1
    return low, high


def _deployed(token: Token) -> Token | None:
    """Return the noun of deploying on which a condition hangs: ``the deployment of forces following a ceasefire``."""
    head = token.head
    for _ in range(3):
        if head.pos_ == "NOUN" and _DEPLOYED.match(head.lower_):
            return head
        if head.dep_ != "pobj" or head.head.dep_ != "prep":
            return None
        head = head.head.head
    return None


def _above(token: Token) -> Token | None:
    head = token.head
    while head.pos_ not in {"VERB", "AUX"} or head.dep_ in {"aux", "auxpass"}:
        if head.head == head:
            return None
        head = head.head
    return head


def _trigger(words: str) -> bool:
    return bool(TRUCE.search(words) or PEACE.search(words) or APPROVAL.search(words) or _OTHER.search(words))


def _over(matrix: Token | None) -> bool:
    """Whether what is conditioned lies in the past, so that nothing is conditioned."""
    if matrix is None:
        return False
    helpers = {each.lower_ for each in kids(matrix, "aux", "auxpass")}
    if matrix.tag_ == "VBG" and any(each.lemma_ in _TOPICS for each in kids(matrix, "nsubj")):
        return False  # "the topic was deploying"
    if helpers & {"will", "would", "can", "could", "may", "might", "must", "should", "to", "’ll", "'ll", "shall"}:
        return False
    return (matrix.tag_ in _PAST and matrix.dep_ in {"ROOT", "conj", "ccomp", "relcl"}) or bool(
        helpers & {"was", "were", "had", "did"}
    )
