"""What must happen first: conditions of the force, of a party, of a settlement."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from foedus.read.finders.words import APPROVAL, FORCE, PEACE, TRUCE, conditions
from foedus.read.grammar import extent, kids, negated, subject, trim
from foedus.read.nouns import Value
from foedus.read.parties import COALITION
from foedus.read.registry import UNKEYED
from foedus.read.scene import Found, Scene
from foedus.read.voices import SAYS

if TYPE_CHECKING:
    from spacy.tokens import Token

_MARKS = frozenset(("if", "once", "after", "when", "until", "unless", "before", "provided", "till", "should"))
_HARD = frozenset(("if", "once", "unless", "until", "provided", "when", "should", "before"))
_CLEAR = re.compile(
    r"\b(?:US|U\.S\.|America\w*|Washington|support|clear|clarity|known|defined|decided|settled|agreed|"
    r"role|involvement|participation|mandate|"
    r"guarantee\w*|backing|framework|conditions)\b",
    re.I,
)
_DEPENDS = re.compile(
    r"\b(?:depend\w* (?:on|upon)|hing\w+ (?:on|upon)|contingent (?:on|upon)|conditional (?:on|upon)|"
    r"conditioned on|subject to|provided (?:that )?(?=the\b|its\b|a\b|an\b|Washington|America)|"
    r"on (?:the )?condition that|"
    r"in the event of|in case of|activated by|triggered by|as soon as|only with|the (?:day|moment|"
    r"minute) (?:after )?|requires?)",
    re.I,
)
_GATE = re.compile(rf"\b(?:{'|'.join(sorted(_MARKS))}|upon|following|pending)\b|{_DEPENDS.pattern}", re.I)
_NEGOTIATED = re.compile(
    r"\b(?:war|conflict|fighting)\b.*\b(?:end\w*|settle\w*|resolve\w*)\b.*\b(?:talks|negotiat\w*|dialogue|"
    r"diplomacy)\b|\b(?:negotiat\w+|settlement|peaceful)\b.*\b(?:end|possible|solution|settle)\w*",
    re.I,
)
_PAST = frozenset(("VBD",))
_SHORT = 70  # characters of what is conditioned that a condition takes with it
_LONG = 170


def find(scene: Scene) -> Iterator[Found]:
    """Find conditions; what is conditioned belongs to them where it is short."""
    if not _GATE.search(scene.text):
        return
    done: list[tuple[int, int]] = []
    for low, high, matrix, anchor in _branches(scene):
        words = scene.words(low, high)
        if any(a <= high and low <= b for a, b in done) or (low > 0 and scene.doc[low - 1].lower_ == "even"):
            continue  # "even after the war": nothing depends on it
        matrix = _said(matrix)
        if matrix is not None and not scene.speaks(anchor):
            anchor = matrix
        question, value = _file(scene, words, matrix)
        if question is None:
            continue
        done.append((low, high))
        first, last = _with_matrix(scene, low, high, matrix)
        yield Found(
            kind="condition",
            question=question,
            first=first,
            last=last,
            value=value,
            anchor=anchor,
            actor=_who_wants(scene, matrix),
        )


def _said(matrix: Token | None) -> Token | None:
    """For a speech verb what is said: the condition is of that."""
    if matrix is not None and matrix.lemma_ in SAYS:
        content = kids(matrix, "ccomp")
        return content[-1] if content else matrix
    return matrix


def _who_wants(scene: Scene, matrix: Token | None) -> str | None:
    """Whoever ``wants clarity before`` has the condition, though nobody is quoted."""
    if (
        matrix is not None
        and not scene.speaks(matrix)
        and matrix.lemma_ in {"want", "need", "demand", "insist", "ask", "seek", "require"}
    ):
        return scene.actor(matrix)
    return None


def _branches(scene: Scene) -> Iterator[tuple[int, int, Token | None, Token]]:
    """Yield first and last token of each condition, the verb that depends on it, and a token in it."""
    doc = scene.doc
    for token in scene.sent:
        lower = token.lower_
        if (
            token.dep_ in {"mark", "advmod"}
            and lower in _MARKS
            and token.head.pos_ in {"VERB", "AUX"}
            and token.head.dep_ in {"advcl", "ROOT", "ccomp", "conj", "pcomp"}
        ):
            verb = token.head
            if token.i > verb.i or (verb.dep_ == "ROOT" and lower not in {"if", "once", "until", "when", "after"}):
                continue
            low, high = _branch(scene, verb, token)
            matrix = verb.head if verb.head != verb else None
            if lower in _HARD or (_trigger(scene.words(low, high)) and not _over(matrix)):
                yield low, high, matrix, token
        elif lower == "should" and token.dep_ == "aux" and token.i == scene.sent.start:
            low, high = extent(token.head, without=("parataxis",))
            yield low, high, token.head.head, token
        elif (token.dep_ == "prep" and lower in {"after", "upon", "following", "before", "until", "pending"}) or (
            lower in {"following", "upon", "after"} and token.dep_ in {"prep", "pcomp", "amod", "acl", "mark"}
        ):
            low, high = extent(token, without=("punct",))
            if low < token.i:
                low = token.i
            words = scene.words(low, high)
            matrix = _above(token)
            if (
                _trigger(words)
                and not _over(matrix)
                and not re.search(r"\b(?:meeting|talks|summit|call)\b", words, re.I)
            ):
                yield low, high, matrix, token
    for match in _DEPENDS.finditer(scene.text):
        low, _ = scene.tokens(*match.span())
        token = doc[low]
        heads = token.pos_ in {"VERB", "AUX"} and token.lower_ != "provided"
        governor = token if heads else _above(token)
        reach = token.subtree if token.pos_ == "VERB" else scene.sent
        last = max((each.i for each in reach if scene.speaks(each) == scene.speaks(token)), default=low)
        for each in doc[low + 1 : last + 1]:
            if each.text in {";", "—", "."} and each.i > low + 2:
                last = each.i - 1
                break
        words = scene.words(low, last)
        if _trigger(words) or _CLEAR.search(words):
            yield *trim(doc, low, last), governor, token


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


def _above(token: Token) -> Token | None:
    head = token.head
    while head.pos_ not in {"VERB", "AUX"}:
        if head.head == head:
            return None
        head = head.head
    return head


def _trigger(words: str) -> bool:
    return bool(
        TRUCE.search(words)
        or PEACE.search(words)
        or APPROVAL.search(words)
        or re.search(r"\b(?:fighting|hostilities|guns|weapons|decision)\b", words, re.I)
    )


def _over(matrix: Token | None) -> bool:
    """Whether what is conditioned lies in the past, so that nothing is conditioned."""
    if matrix is None:
        return False
    helpers = {each.lower_ for each in kids(matrix, "aux", "auxpass")}
    if helpers & {"will", "would", "can", "could", "may", "might", "must", "should", "to", "’ll", "'ll", "shall"}:
        return False
    return (matrix.tag_ in _PAST and matrix.dep_ in {"ROOT", "conj", "ccomp", "relcl"}) or bool(
        helpers & {"was", "were", "had", "did"}
    )


def _file(scene: Scene, words: str, matrix: Token | None) -> tuple[str | None, Value]:
    """Under which question a condition goes, and what it asks for."""
    known = conditions(words)
    value: Value = known or words
    if (
        matrix is not None
        and negated(matrix)
        and scene.party(matrix) not in {None, COALITION, "UA"}
        and not re.match(r"(?:until|unless|before|only|without|if|as long)\b", words, re.I)
    ):
        return None, None  # "will not send soldiers even after the war": nothing depends on it
    whole = scene.words(*extent(matrix, without=("parataxis",))) if matrix is not None else scene.text
    party = scene.party(matrix) if matrix is not None else None
    doer = subject(matrix) if matrix is not None else None
    if doer is not None and doer.lower_ in {"that", "which"} and doer.head.dep_ == "relcl":
        doer = doer.head.head
    said = scene.words(*extent(doer, without=("relcl",))) if doer is not None else ""
    if _NEGOTIATED.search(whole) and not TRUCE.search(words):
        return "war.negotiated_end", words
    if re.search(r"\b(?:sanction|measures|oil|gas|tariff)\w*\b", whole.replace(words, ""), re.I):
        return "sanctions.measures", value
    if re.search(r"\b(?:legitimate|lawful|targets)\b", whole):
        return None, None
    if party and party not in {COALITION, "RU", "UA", "US", "EU", "NATO"}:
        return f"condition.{party}", value
    if party == "US":
        return ("us.support", value) if known else (UNKEYED, value)
    truce = any(each.endswith(("ceasefire", "peace")) for each in known) or bool(
        re.search(r"\b(?:fighting|hostilities|guns|weapons)\b", words, re.I)
    )
    if (
        truce
        and party not in {"RU", "UA"}
        and (
            FORCE.search(whole)
            or FORCE.search(said)
            or re.search(r"\b(?:activat|start|begin|take effect|nothing|no one|umbrella|support|help)\w*", whole, re.I)
            or scene.heading
            or matrix is None
            or (party in {None, COALITION} and "ceasefire" in known)
        )
    ):
        return "deployment.trigger", known or ("ceasefire",)
    if FORCE.search(whole.replace(words, "")) and known and party not in {"RU", "UA"}:
        return "deployment.trigger", known
    voiced = bool(scene.voices.of(scene.doc[matrix.i])) if matrix is not None else False
    if known and party != "RU" and (voiced or "approval" in known):
        return UNKEYED, value
    return (
        (UNKEYED, value)
        if voiced and re.search(r"\bif\b", words) and party is not None and scene.voices.of(scene.doc[scene.sent.start])
        else (None, None)
    )


def _with_matrix(scene: Scene, low: int, high: int, matrix: Token | None) -> tuple[int, int]:
    """Add what is conditioned, from its subject or else from its verb, if it is short."""
    if (
        matrix is None
        or scene.sent.start > matrix.i
        or matrix.i >= scene.sent.end
        or (scene.heading and not kids(matrix, "aux"))
    ):
        return trim(scene.doc, low, high)
    leave = [
        child
        for child in matrix.children
        if child.dep_ in {"parataxis"} or (child.dep_ in {"conj"} and child.pos_ in {"VERB", "AUX"})
    ]
    first, last = extent(matrix, without=("mark",), leave=leave)
    first, last = min(first, low), max(last, high)
    for start in (first, matrix.i):
        rest = len(scene.words(start, last)) - len(scene.words(low, high))
        if start <= low and rest <= _SHORT and len(scene.words(start, last)) < _LONG:
            return trim(scene.doc, start, last)
        if start > high and rest <= _SHORT:
            return trim(scene.doc, low, last)
    if high < matrix.i and last - high < 14:
        return trim(scene.doc, low, last)
    return trim(scene.doc, low, high)
