"""What must happen first: conditions of the force, of a party, of a settlement."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from foedus.read.finders.condition import preconditions, regardless, shared_terms
from foedus.read.finders.condition.branches import CLEAR, GATE, branches
from foedus.read.finders.condition.idle import GOES, idle, nothing, whether
from foedus.read.finders.condition.spans import with_act
from foedus.read.finders.condition.waiting import DOES, until_aside, with_list
from foedus.read.finders.whose import speaks_for
from foedus.read.finders.words import FORCE, TROOPS, TRUCE, conditions
from foedus.read.grammar import extent, kids, negated, overlaps, subject
from foedus.read.lexicon import listed
from foedus.read.nouns import Value
from foedus.read.parties import COALITION, UNASKED, parliament_in, parties_in
from foedus.read.registry import UNKEYED
from foedus.read.scene import Found, Scene

if TYPE_CHECKING:
    from foedus.read.tokens import Token
_NEGOTIATED = re.compile(
    r"\b(?:war|conflict|fighting)\b.*\b(?:end\w*|settle\w*|resolve\w*)\b.*\b(?:talks|negotiat\w*|dialogue|"
    r"diplomacy)\b|\b(?:negotiat\w+|settlement|peaceful)\b.*\b(?:end|possible|solution|settle)\w*|"
    r"\b(?:get|come|lead) to (?:a|any) (?:peace )?(?:deal|settlement|agreement)\b",
    re.I,
)
_ASKED = re.compile(
    r"(?:when|after|if) (?:being )?(?:asked|pressed|speaking|questioned|told|briefing|visiting|receiving)\b", re.I
)
_FIGHTS = frozenset(("attack", "invade", "strike", "violate", "breach", "resume", "restart", "reattack", "renew"))
_KEEPS = listed(
    "ensure guarantee secure preserve act monitor enforce keep"
)  # what is done then, not on what it depends
_TALKS = listed("discuss debate consider propose suggest address explore examine")  # of what others may do
_GATHER = re.compile(
    r"(?:when|once|after|before|if) (?:[\w’'-]+ ){1,4}?(?:meets?|met|gathers?|gathered|convenes?|speak|talk)\b", re.I
)
_ALSO = frozenset(("even", "also", "nor"))
_LEADING = frozenset(("FR", "GB"))
_DECIDES = listed("decide settle determine")
_WEIGHED = listed("consider discuss contemplate weigh imagine examine envisage")  # of whose soldiers is not said
_VOTED = re.compile(r"\b(?:[Pp]arliament\w*|legislat\w+|lawmakers|MPs)\b")
_AGREES = re.compile(r"\b(?:agree\w*|say\w* yes|decid\w*|back\w*|consult\w*|support\w*)\b", re.I)
# What many states offer, whoever of them speaks: "we, the Europeans, are ready to offer the guarantees".
_OURS = re.compile(r"\b(?:we|us),? (?:the )?Europeans\b|\bas (?:a|the) [‘'“\"]?coalition\b", re.I)


def find(scene: Scene) -> Iterator[Found]:
    """Find conditions; what is conditioned belongs to them where it is short."""
    if not (scene.search(GATE) or scene.has(*preconditions.NEEDS, *regardless.NEEDS)):
        return
    done: list[tuple[int, int]] = []
    for each in (*regardless.find(scene), *preconditions.find(scene)):
        if not overlaps(each.first, each.last, done):
            done.append((each.first, each.last))
            yield each
    for low, high, matrix, anchor in branches(scene):
        words = scene.words(low, high)
        if (
            _ASKED.match(words)
            or (_GATHER.match(words) and not conditions(words))
            or whether(scene, low, matrix)
            or overlaps(low, high, done)
            or idle(scene, low, words, matrix)
            or (low > 0 and scene.doc[low - 1].lower_ in _ALSO)
        ):
            continue  # "even after the war", "neither now nor when it is over": nothing depends on it
        if (
            matrix is not None
            and matrix.lemma_ in _KEEPS
            and scene.doc[low].lower_ in {"after", "following"}
            and matrix.dep_ != "xcomp"
            and any(each.lower_ == "to" for each in kids(matrix, "aux"))
        ):
            continue
        if (
            matrix is not None
            and matrix.lemma_ == "provide"
            and words.startswith(("after", "following", "in"))
            and re.search(r"\breassurance\b(?!\W+force)", scene.words(matrix.i, low))
        ):
            continue  # what the force is for
        if matrix is not None and not scene.speaks(anchor):
            anchor = matrix
        high = with_list(scene, until_aside(scene, low + 2, high))
        words = scene.words(low, high)
        question, value = (None, None) if nothing(scene, low, words, matrix) else _file(scene, words, matrix)
        if question is None:
            continue
        done.append((low, high))
        first, last = with_act(scene, low, high, matrix)
        for asked in shared_terms.questions(scene, question, matrix):
            yield Found(
                kind="condition",
                question=asked,
                first=first,
                last=last,
                value=value,
                anchor=anchor,
                actor=_who_wants(scene, matrix),
                waits=matrix.i if matrix is not None else None,
            )


def _who_wants(scene: Scene, matrix: Token | None) -> str | None:
    """Whoever ``wants clarity before`` has the condition, though nobody is quoted."""
    if (
        matrix is not None
        and not scene.speaks(matrix)
        and matrix.lemma_ in {"want", "need", "demand", "insist", "ask", "seek", "require"}
    ):
        return scene.actor(matrix)
    return None


_NO = re.compile(r"\b(?:no|none|nobody|not|never)\b|n[’']t\b", re.I)


def _file(scene: Scene, words: str, matrix: Token | None) -> tuple[str | None, Value]:
    """Under which question a condition goes, and what it asks for."""
    known = conditions(words)
    if re.match(r"\W*unless\b", words, re.I) and _NO.search(scene.text.partition(words)[0]):
        known = tuple(each.removeprefix("no_") for each in known)  # "no soldiers unless there is a ceasefire"
    if re.match(r"(?:before|ahead of) (?:any|an?|the)\b", words, re.I) and not (
        (matrix is not None and negated(matrix))
        or re.search(r"\b(?:no|none|nobody|not|never|wait\w*)\b|n[’']t\b", scene.text, re.I)
    ):
        known = tuple(f"no_{each}" if each in {"ceasefire", "peace"} else each for each in known)
    value: Value = known or words
    if (
        matrix is not None
        and negated(matrix)
        and scene.party(matrix) not in {None, COALITION, "UA"}
        and not re.match(r"(?:until|unless|before|only|without|if|as long)\b", words, re.I)
    ):
        return None, None  # "will not send soldiers even after the war": nothing depends on it
    if re.search(
        r"\b(?:no[”\"]?|nor [^.;]{3,25} any) (?:reason|need|point|sense)\b|\b(?:brush|wav)\w* aside\b|"
        r"\b(?:pointless|meaningless)\b",
        scene.text,
    ):
        return None, None  # Moscow sees no reason whatever comes
    if matrix is not None and matrix.pos_ == "NOUN":
        return ("deployment.trigger", known) if known else (None, None)
    if re.match(r"before\b", words) and not known and not CLEAR.search(words) and not _waits(matrix, words):
        return None, None
    if re.search(r"\boppos\w+", scene.text) and not re.search(r"\bonly\b", scene.text):
        return None, None
    whole = scene.words(*extent(matrix, without=("parataxis", "conj"))) if matrix is not None else scene.text
    party = scene.party(matrix) if matrix is not None else None
    doer = subject(matrix) if matrix is not None else None
    if matrix is not None and doer is not None and _is_force(scene, doer, matrix):
        party = None
    if party is None and matrix is not None and doer is not None and matrix.lemma_ in _WEIGHED:
        party = speaks_for(scene, matrix) if TROOPS.search(scene.words(*extent(doer))) else None
    if party in {None, COALITION} and matrix is not None and matrix.lemma_ in _DECIDES:
        named = {each for each in parties_in(scene.text[: scene.start(matrix.i)]) if each not in UNASKED}
        party = scene.voice(matrix) or (named.pop() if len(named) == 1 else None)  # "officials in Berlin said they"
    if party in _LEADING and _LEADING.issubset(parties_in(scene.text)):
        party = COALITION  # both who lead it: what they do is the force
    if doer is not None and doer.lower_ in {"that", "which"} and doer.head.dep_ == "relcl":
        doer = doer.head.head
    said = scene.words(*extent(doer, without=("relcl",))) if doer is not None else ""
    if (
        party in {None, *UNASKED}
        and _NEGOTIATED.search(whole)
        and not TRUCE.search(words)
        and not FORCE.search(whole.replace(words, ""))
    ):
        return None, None  # that is for `wars`
    if re.search(r"\b(?:sanction|oil|gas|tariff|measure|(?-i:SWIFT)|payment)\w*\b", whole.replace(words, ""), re.I):
        return None, None  # part of the measure itself
    if words.startswith("before") and not known and (parliament_in(whole) or _VOTED.search(whole)):
        return None, None
    if (parliament_in(words) or _VOTED.search(words)) and ("approval" in known or _AGREES.search(words)):
        return None, None  # that is for `consent`
    if re.search(r"\b(?:legitimate|lawful|targets|never (?:\w+ )?again|fair game)\b", whole) or (
        matrix is not None and matrix.lemma_ in _FIGHTS
    ):
        return None, None
    if words.startswith("without") and known and FORCE.search(whole):
        return "deployment.trigger", known
    truce = any(each.endswith(("ceasefire", "peace")) for each in known) or bool(
        re.search(r"\b(?:fighting|hostilities|guns|weapons)\b", words, re.I)
    )
    both = doer is not None and (
        any(each.pos_ == "PROPN" for each in kids(doer, "conj")) or len(kids(doer.head, "nsubj")) > 1
    )
    if both and party == "UA":
        party = COALITION  # the host of a summit and his guests
    if party and party not in UNASKED:
        if truce and (both or scene.search(_OURS) or (matrix is not None and matrix.lemma_ in _TALKS)):
            return "deployment.trigger", known or ("ceasefire",)
        return f"condition.{party}", value
    if party == "US" and not (truce and FORCE.search(whole)):
        return None, None  # how far American support is says another rule
    if (
        truce
        and party not in {"RU", "UA"}
        and (
            FORCE.search(whole)
            or FORCE.search(said)
            or re.search(r"\b(?:activat|start|begin|take effect|nothing|no one|umbrella|support|help)\w*", whole, re.I)
            or scene.heading
            or matrix is None
            or (scene.about.force and doer is not None and doer.lower_ in {"it", "they", "this", "these"})
            or (party in {None, COALITION} and ("ceasefire" in known or matrix.lemma_ in DOES))
        )
    ):
        return "deployment.trigger", known or ("ceasefire",)
    if re.search(r"\bonly\b", whole) and FORCE.search(said) and party not in {"RU", "UA"}:
        return "deployment.trigger", value
    if FORCE.search(whole.replace(words, "")) and known and party not in {"RU", "UA"}:
        return "deployment.trigger", known
    voiced = bool(scene.voices.of(scene.doc[matrix.i])) if matrix is not None else False
    if truce and voiced and party != "RU":
        return "deployment.trigger", value
    if "approval" in known and party != "RU" and not words.startswith(("after", "following")):
        return UNKEYED, value
    return None, None


def _is_force(scene: Scene, doer: Token, matrix: Token) -> bool:
    """Whether "it" or "they" are the force of the sentence before, that goes or is sent, and no state."""
    if doer.lower_ in {"which", "that"} and doer.head.dep_ == "relcl":  # "its headquarters in Kyiv, which would begin"
        return matrix.lemma_ in GOES and doer.head.head.dep_ == "pobj" and scene.search(FORCE) is not None
    if doer.lower_ not in {"it", "they"} or not scene.about.force or matrix.lemma_ not in GOES:
        return False
    return doer.dep_ == "nsubjpass" or not kids(matrix, "dobj")


def _waits(matrix: Token | None, words: str) -> bool:
    """Whether ``before`` names what waits: ``wants clarity before any troop decision``."""
    wants = matrix is not None and matrix.lemma_ in {
        "want",
        "need",
        "demand",
        "see",
        "insist",
        "seek",
        "wait",
        "require",
    }
    return wants or re.search(r"\b(?:decision|decid\w+|troops?|soldiers|mission|commit\w*)\b", words) is not None
