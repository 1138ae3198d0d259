"""Must a parliament agree?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from foedus.read.finders.condition.waiting import until_aside
from foedus.read.finders.words import FORCE
from foedus.read.grammar import kids, overlaps, subject
from foedus.read.lexicon import SAYS
from foedus.read.parties import SENDS_NONE, UNASKED, parliament_in, parties_in
from foedus.read.registry import UNKEYED
from foedus.read.scene import Clause, Found, Scene

if TYPE_CHECKING:
    from foedus.read.tokens import Token

_ASSEMBLY = re.compile(
    r"\b(?:[Pp]arliament(?:s|ary|’s|'s)?|[Ll]awmakers|[Ll]egislators|[Ll]egislature|MPs)\b|\b(?:to|before|in|of) "
    r"(?:the|this) [Hh]ouse\b|\bdebate and (?:a )?vote\b"
)
_CONSENT = (
    r"approv\w*|vot(?:e|es|ed|ing)|mandate|consent\w*|ratif\w*|authori[sz]\w*|agree\w*|asked|asking|ask (?:the )?\w+ "
    r"(?:for|to)|consult\w*|"
    r"(?:last|final) (?:word|say)|backing|green light|go-ahead|endors\w*|decision|decides?\b|decid\w*|debat\w*|sign "
    r"off|say yes|"
    r"blessing|permission|a say|"
    r"(?:pass|clear|go (?:through|before)|get (?:through|past))(?= (?:the|a|both|its|their)\b)|pass through|"
    r"(?:propos|submit|put|refer)\w* (?:\w+ ){0,3}to|ask\b|a binding decision|binding decisions|"
    r"support(?:ed|s)?|put (?:that|this|the|it) (?:\w+ )?(?:to|before)"
)
_VOTES = re.compile(rf"\b(?:{_CONSENT})\b", re.I)
_MUST = re.compile(
    r"\b(?:must|has to|have to|had to|needs?|needed|requir\w+|necessary|subject to|without|only|promis\w*|pledg\w*|"
    r"will|would|"
    r"is to|are to|to be voted|to vote|depend\w*|condition\w*|prior|hing\w+|await\w*|pending|seek\w*|oblig\w+|"
    r"bypass\w*|sidestep\w*|circumvent\w*|cannot|has the|have the|put to|get|if|unless|"
    r"once|before|after|provided|call\w* for|demand\w*|alone|exclusively|solely|belongs?|belonged|rests?|lies|lay|"
    r"up to|be (?:submitted|asked|put|consulted))\b",
    re.I,
)
_SENT = re.compile(r"\b(?:treat(?:y|ies)|decision|contribution|participation|commitment|agreement)\b|Bundeswehr", re.I)
_NO = r"(?:\bcannot\b|\bnot\b|n[’']t\b|\bnever\b|\bno\b)"
_DENIED = re.compile(
    r"\b(?:need(?:s? not|n[’']t)\b|no say\b|nothing to say\b|not be (?:asked|consulted|involved|needed|"
    r"necessary)|no need|"
    r"not (?:strictly |legally |formally )?(?:need\w*|necessary|oblig\w+)|not (?:be )?requir\w+|"
    r"(?:needs?|requires?|takes?) no|not have to|no longer (?:needs?|requires?)|"
    r"no (?:[\w’'-]+ ){1,6}?(?:is|was|are|will be|would be) (?:\w+ly )?(?:needed|required|necessary))\b",
    re.I,
)
_PAST = re.compile(
    r"\bbypass\w*|taken for granted|^(?!.*\b(?:impossible|unthinkable)\b)(?!.*" + _NO + r").*\bwithout\b", re.S
)
# A government that may act past its parliament: "can send soldiers without asking the lawmakers".
_FREE = re.compile(
    r"^(?!.*" + _NO + r").*\b(?:can|could|may|might|able|allow\w*|free|possible|entitled|enough|even)\b.*"
    r"\b(?:without|bypass\w*|skip\w*|sidestep\w*|circumvent\w*)\b",
    re.S,
)
_OTHER = re.compile(
    r"\b(?:vot\w+|decid\w+|debat\w+) (?:on|over|about) (?:the |a )?(?:\w+ )?(?:budget|tax\w*|pensions?)\b", re.I
)
_PLAIN = re.compile(r"\b(?:rejected|ratified|passed|adopted|approved)\b")
# Whom a government consults is no parliament that decides.
_PARTIES = re.compile(r"\b(?:parties|groups|leaders) in (?:the )?(?:[Pp]arliament|Bundestag|Riksdag|Eduskunta)\b")
_MEMORANDUM = re.compile(r"Budapest [Mm]emorandum")
_IN_MANY = re.compile(r"\b(?:countries|nations|states|cases)\b.*\b(?:approv\w+|consent|vote|mandate|agree)\b", re.S)
# What has been decided already asks for nothing: "as parliament had decided".
_DECIDED = re.compile(r"\b(?:ha[ds]|have) (?:\w+ )?(?:decided|voted|approved|ruled|agreed)\b")
# Guarantees that somebody would have ratified in America are a demand, and send no soldiers.
_WISHED = re.compile(r"\b(?:hop(?:e|es|ed|ing)|wants?|wanted|urg\w+|demand\w*)\b", re.I)
# "could send soldiers, subject to a vote in parliament": what is not said of parliament is another claim.
_RIDER = re.compile(r".{30}, ((?:subject to|pending|dependent on|conditional on|contingent on) .*)", re.S)
_MARKS = frozenset(("if", "once", "unless", "provided", "after", "before", "until", "without"))
_YES = ("agreed", "approved", "consented", "so")
_SHORT = 75  # characters: a clause that can say no more than that somebody must agree
_WIDE = 170  # characters: a longer clause says more than that


def find(scene: Scene) -> Iterator[Found]:
    """Find whose parliament must agree, in the smallest clause that says so."""
    if not (scene.search(_ASSEMBLY) or parliament_in(scene.text)) or not scene.search(_VOTES):
        return
    about = scene.search(FORCE) or scene.search(_SENT) or scene.about.force
    if scene.search(_PARTIES):
        return
    done: list[tuple[int, int]] = []
    for each in scene.clauses:
        if overlaps(each.first, each.last, done):
            continue
        body = parliament_in(each.text)
        if not (
            (body or _ASSEMBLY.search(each.text))
            and _VOTES.search(each.text)
            and _MUST.search(_with_mark(scene, each))
            and len(each.text) <= (_WIDE if about else _SHORT)
        ):
            continue
        if (
            (_PLAIN.search(each.text) and not re.search(r"\b(?:be|not|only|if|once|unless|has to|must)\b", each.text))
            or _fails(each)
            or scene.search(_OTHER)
            or (_DECIDED.search(each.text) and _mark(each) is None)
            or (_PAST.search(each.text) and not _FREE.search(each.text))
        ):
            continue
        if body == "US" and "ES" in {scene.voice(each.verb), scene.about.party, *parties_in(scene.text)}:
            body = "ES"  # Spain has a Congress as well
        if body == "US" and scene.search(_WISHED):
            continue
        party = body or (
            None if re.search(r"\b[Pp]arliaments\b", each.text) or _IN_MANY.search(each.text) else _whose(scene, each)
        )
        if party in SENDS_NONE:
            continue
        first, last = _span(scene, each)
        kept = scene.words(first, last)
        if not (_ASSEMBLY.search(kept) or parliament_in(kept)):
            continue  # what is said of it stands behind an aside
        if (rider := _RIDER.search(scene.words(first, last))) and _VOTES.search(rider[0]):
            first = scene.tokens(scene.start(first) + rider.start(1), scene.end(last))[0]
        if party is None and not _IN_MANY.search(each.text):
            continue
        if each.verb.dep_ == "acl" and each.verb.head.pos_ == "NOUN":  # "Decision to send troops to be voted on by MPs"
            first = min(first, each.verb.head.left_edge.i)
        done.append((first, last))
        denied = _DENIED.search(each.text) or _FREE.search(each.text)
        yield Found(
            kind="status",
            question=f"approval.{party}" if party else UNKEYED,
            first=first,
            last=last,
            value="not_needed" if denied else "needed",
            anchor=each.verb,
        )


def _mark(each: Clause) -> Token | None:
    """The word that makes a clause a condition: ``if parliament agrees``."""
    if each.verb.tag_ == "VBD" and each.verb.dep_ == "advcl" and not each.text.endswith(_YES):
        return None  # "after it lost a vote in parliament"
    return next((child for child in each.verb.children if child.dep_ == "mark" and child.lower_ in _MARKS), None)


def _with_mark(scene: Scene, each: Clause) -> str:
    mark = _mark(each)
    return f"{mark.text} {each.text}" if mark is not None else each.text


def _span(scene: Scene, each: Clause) -> tuple[int, int]:
    """The clause, with the "if" that opens it or the "before" that closes it."""
    mark = _mark(each)
    first = min(mark.i, each.first) if mark is not None else each.first
    if scene.doc[first].lower_ == "according":
        first = next((token.i + 1 for token in scene.doc[first : each.verb.i] if token.text == ","), first)
    dash = max((token.i for token in scene.doc[first : each.last] if token.text in {"-", "–"}), default=first)
    if dash > first and scene.doc[dash - 1].whitespace_ and _ASSEMBLY.search(scene.words(dash, each.last)):
        first = dash + 1  # "Britain to send troops - MPs to get a vote"
    last = until_aside(scene, first + 2, each.last)
    for child in kids(each.verb, "advcl", "prep"):
        start, end = child.left_edge.i, child.right_edge.i
        if start == last + 1 and scene.doc[start].lower_ == "before" and len(scene.words(first, end)) <= _WIDE:
            last = until_aside(scene, start + 1, end)
    return first, last


def _fails(each: Clause) -> bool:
    """Whether the assembly only speaks: ``told parliament that``, ``lawmakers said``."""
    if each.verb.lemma_ in SAYS and kids(each.verb, "ccomp"):
        return True
    return re.search(r"\b(?:told|said|tell|says|addressing)\b(?! yes)", each.text) is not None and each.verb.lemma_ in {
        "tell",
        "say",
    }


def _whose(scene: Scene, each: Clause) -> str | None:
    """Whose parliament it is: of the party named with it, of subject or voice, or of whom was spoken last."""
    named = [party for party in parties_in(_MEMORANDUM.sub("", each.text)) if party not in UNASKED]
    if named:
        return named[0]
    doer = subject(each.verb)
    party = scene.party_of(doer, each.verb) if doer is not None else None
    if party and party not in SENDS_NONE:
        return party
    around = [party for party in parties_in(scene.text) if party not in UNASKED]
    return scene.voice(each.verb) or (around[0] if len(around) == 1 else None) or scene.about.party
