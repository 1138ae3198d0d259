"""Is a side ready to meet its adversary's leader?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from foedus.read.finders.reach import acting, reach
from foedus.read.grammar import extent, overlaps, subject, top
from foedus.read.parties import party_in
from foedus.read.scene import Found, Scene

if TYPE_CHECKING:
    from foedus.read.tokens import Token

_NEEDS = (
    "meet", "summit", "talks", "sit down", "face-to-face", "face to face", "invit", "come to", "go to moscow",
    "receive", "negotiat", "one-on-one", "dialogue", "travel to", "fly to moscow", "across a table",
    "across the table", "to see", "see zelensk", "see putin", "there", "to talk", "handshake", "contacts with",
    "bilateral", "trilateral",
)  # fmt: skip
_GAP = r"(?: +[\w’'“”\"-]+)"
_NO = r"(?:\b(?:not|never|no|neither|cannot|without|nor)\b|n[’']t\b)"
_MEET = (
    r"(?:meet\b|meeting\b|meetings\b|met\b|summit\b|talks\b|sit(?:ting)? down|face[- ]to[- ]face|negotiat(?:e|ing|"
    r"ions?)\b|"
    r"one-on-one|dialogue\b|handshake\b|contacts? with\b|(?:bi|tri)lateral\b|to talk\b(?! about| to| with)|"
    r"(?:see|seeing|talk(?:ing)? (?:to|with)|"
    r"speak(?:ing)? (?:to|with)) "
    r"(?:the |his |Mr |Mr\. |President )?"
    r"(?:Russian|Ukrainian|Putin|Zelensk\w*|Vladimir|Volodymyr)|fac(?:e|ing) (?:the |his )?(?:Russian|Ukrainian|"
    r"Putin|Zelensk\w*|Vladimir|Volodymyr)|"
    r"across (?:a|the) table|receiv(?:e|ing)\b|(?:come|go|going|travel|travelling|fly|flying|trip|"
    r"visit) to (?:Moscow|Kyiv|Kiev|the (?:Russian |enemy[’']s |aggressor[’']s )?capital|a capital)|"
    r"(?:Moscow|the Russian capital|Russia) as (?:a|the|its) (?:\w+ )?(?:venue|place|location|site|host))"
)
_WANTS = (
    r"(?:ready|prepared|willing|open|keen|eager|happy|agree[ds]?|accept(?:s|ed)?|want(?:s|ed)?|offer(?:s|ed)?|"
    r"propos(?:e|es|ed|ing)|"
    r"suggest(?:s|ed|ing)?|seek(?:s|ing)?|sought|welcom(?:e|es|ed)|readiness|willingness|openness|insist(?:s|ed|"
    r"ing)? on|"
    r"call(?:s|ed|ing)? for|(?:said|say|says|saying)? ?[“\"‘]?yes[”\"’]? to|request(?:s|ed)?|float(?:s|ed)|push(?:es|"
    r"ed|ing)? for|press(?:es|ed|ing) (?:for|to)|"
    r"demand(?:s|ed)?|consent(?:s|ed)?|"
    r"committed|promis(?:e|es|ed|ing)|vow(?:s|ed)?|available|wish(?:es|ed)?|(?:up|game) for|hop(?:es|ed|ing) "
    r"(?:for|to)|favou?r(?:s|ed|ing)?)"
)
_REFUSES = (
    r"(?:reject(?:s|ed|ing)?|declin(?:e|es|ed|ing)|refus(?:e|es|ed|ing|al)|turn(?:s|ed|ing)? down|rul(?:e|es|ed|"
    r"ing) out|exclud(?:e|es|ed|ing)|"
    r"avoid(?:s|ed|ing)?|dodg(?:e|es|ed|ing)|dismiss(?:es|ed|ing)?|evad(?:e|es|ed|ing)|shun(?:s|ned|ning)?|delay(?:s|"
    r"ed|ing)?|"
    r"postpon(?:e|es|ed|ing)|afraid of|afraid to|fear(?:s|ed)?|block(?:s|ed|ing)?|stall(?:s|ed|ing)?(?: on)?|"
    r"oppos(?:e|es|ed|ing)|unwilling(?:ness)?|reluctan(?:t|ce)|"
    r"(?:said|says?|saying) no to|in no hurry)"
)
_INVITES = r"\binvit(?:e|es|ed|ing|ation)\b"
_READY = re.compile(
    rf"\b{_WANTS}\b[”\"’]?{_GAP}{{0,9}}? [“\"]?{_MEET}|\b(?:will|would|can|could)\b{_GAP}{{0,2}}? [“\"]?{_MEET}|"
    rf"{_INVITES}",
    re.I,
)
_AGAINST = re.compile(
    rf"{_NO}{_GAP}{{0,3}}? (?:ready|prepared|willing|open|want|plan\w*|intend|intention|interest\w*|point|sense|"
    rf"readiness|willingness|"
    rf"need|agree[ds]?|going|reason|planning|wish|desire|seek\w*|accept\w*|respond\w*|"
    rf"aware){_GAP}{{0,8}}? [“\"]?{_MEET}|"
    rf"{_NO}(?: (?:be|going to|yet|even))* [“\"]?{_MEET}|"
    rf"\b(?:little|scant|hardly any|not much) (?:sense|point|use|reason|need|value){_GAP}{{0,3}}? {_MEET}|"
    rf"\b{_REFUSES} to (?:go|travel|come|fly) there\b|"
    rf"\b{_REFUSES}\b(?! to (?:say|comment|tell|give|name|discuss))(?:{_GAP}{{0,8}}?|) [“\"]?(?:{_MEET}|"
    rf"invitation\b|offer\b|proposal\b|suggestion\b|idea\b)",
    re.I,
)
_STILL = re.compile(rf"{_NO}{_GAP}{{0,2}}? (?:rul\w+ out|exclud\w+|reject\w*|refus\w*|oppos\w*|avoid\w*|fear\w*)", re.I)
_SIDES = {
    "UA": re.compile(r"\bPutin|\bRussia|\bMoscow|\bKremlin"),
    "RU": re.compile(r"\bZelensk|\bUkrain|\bKyiv|\bKiev"),
}
_EITHER = re.compile(
    r"\b(?:(?:two|both) (?:presidents|leaders)|each other|face[- ]to[- ]face|his (?:counterpart|adversary)|"
    r"adversary)\b|\b(?:at|on) the (?:highest|top|leaders[’']|presidential) level\b|"
    r"\bat (?:the )?level of (?:the )?(?:leaders|"
    r"presidents|heads)|\b(?:top|highest)-level\b|\bin (?:any|whatever|every) (?:format|form)\b",
    re.I,
)
_LEADERS = re.compile(
    r"\b(?:Putin|Zelensk\w+|presidents?|leaders?|leadership|summit|face[- ]to[- ]face|counterpart|he|him)\b", re.I
)
_INSTEAD = re.compile(r"\b(?:tariff|sanction|oil|gas|grain|prisoner|drone|missile)", re.I)

# Where the meeting would be: who does not want to go there may still want to meet.
_THERE = re.compile(
    r"\b(?:go|travel|come|fly) there\b|\b(?:in|to) (?:Moscow|Russia|Kyiv|the Russian capital)\b|\bMoscow invitation\b|"
    r"\bas (?:a|the|its) (?:\w+ )?(?:venue|place|location|site|host)\b|\bto (?:a|the [\w’']+) capital\b"
)

_OTHER_TALKS = re.compile(r"\bpeace (?:talks|negotiations)\b")  # of delegations
_ANY = re.compile(r"\b(?:a|any|such a|the|this) (?:\w+ )?(?:meeting|summit)\b")

_COME = re.compile(r"\b(?:come|travel|fly) to (?:Moscow|the Russian capital|Russia)\b")
_TO_KYIV = re.compile(r"\b(?:come|travel|fly) to (?:Kyiv|Kiev|Ukraine|the Ukrainian capital)\b")
_GOES = re.compile(
    r"\b(?:go|come|travel|fly) there\b|\b(?:come|go|going|travel\w*|fl(?:y|ying)|visit) to (?:Moscow|Kyiv|"
    r"Kiev|the (?:Russian |enemy[’']s |aggressor[’']s )?capital|a capital)\b|"
    r"\bas (?:a|the|its) (?:\w+ )?(?:venue|place|location|site|host)\b|"
    r"\bsuch a (?:meeting|summit)\b"
)
_CHIEF = frozenset(("president", "leader", "head"))
_JOINED = re.compile(r" (?:and|nor) |, ")
_NAMES = 40  # characters before a headline's word in which it is told whose it is
_OFFERS = frozenset(("invitation", "invite", "offer"))
_RENEWS = frozenset(("renew", "repeat", "extend", "issue", "reiterate"))


def find(scene: Scene) -> Iterator[Found]:
    """Find who is ready, or not, to meet the other side's leader."""
    if not scene.has(*_NEEDS) or scene.text.rstrip().endswith("?"):
        return
    done: list[tuple[int, int]] = []
    for pattern, value in ((_AGAINST, "not_ready"), (_READY, "ready")):
        for match in scene.finditer(pattern):
            first, last = scene.tokens(*match.span())
            if overlaps(first, last, done):
                continue
            party, verb = _whose(scene, first)
            if (
                party is None
                or verb is None
                or (
                    scene.doc[first].lemma_ in _OFFERS
                    and scene.doc[first].pos_ == "NOUN"
                    and verb.lemma_ not in _RENEWS
                )
            ):
                continue
            if scene.doc[first].lemma_ == "invite" and any(
                each.dep_ == "auxpass" for each in scene.doc[first].children
            ):
                party = "RU" if party == "UA" else "UA"  # it is the host who is ready
            if any(_begins_if(each) for each in (verb, *verb.ancestors)):
                continue  # "if Putin went on refusing a meeting"
            low, high = reach(scene, verb, first, last)
            doer = subject(verb)
            if doer is not None and any(each.dep_ == "relcl" and low < each.i < first for each in doer.children):
                low = first  # "Putin, who remains open to talks, | refuses to meet ..."
            if doer is None and (names := _headed(scene, first)):
                low = scene.tokens(scene.start(first) - len(names) - 1, scene.start(first))[0]
            words = scene.words(low, high)
            if not _opposite(scene, party, words) or _INSTEAD.search(words):
                continue
            done.append((low, high))
            for side in _both(scene, party, doer, first):
                yield Found(
                    kind="statement",
                    question=f"meeting.ready.{side}",
                    first=low,
                    last=high,
                    value=_value("not_ready" if words.casefold().startswith("neither ") else value, words),
                    anchor=verb if scene.speaks(verb) == scene.speaks(scene.doc[first]) else scene.doc[first],
                )


def _both(scene: Scene, party: str, doer: Token | None, first: int) -> Iterator[str]:
    """Whose it is, and whose as well: ``neither Putin nor Zelensky is ready``, ``both Kyiv and Moscow want``."""
    yield party
    words = scene.words(*extent(doer, without=("relcl", "acl"))) if doer is not None else _headed(scene, first)
    if _JOINED.search(words) and all(each.search(words) for each in _SIDES.values()):
        yield next(side for side in _SIDES if side != party)


def _headed(scene: Scene, first: int) -> str:
    """What stands before a word in a headline without a verb: ``Zelensky | ready for talks``."""
    return re.split(r"[:;–—]", scene.text[: scene.start(first)])[-1].strip() if scene.heading else ""


def _begins_if(verb: Token) -> bool:
    return any(each.dep_ == "mark" and each.lower_ == "if" for each in verb.children)


def _value(value: str, words: str) -> str:
    """What a refusal refuses: the meeting, or only its place."""
    if value == "not_ready" and _STILL.search(words):
        return "ready"
    return "not_there" if value == "not_ready" and _THERE.search(words) else value


def _whose(scene: Scene, first: int) -> tuple[str | None, Token | None]:
    """Whose readiness it is: of the subject, or of whom a noun belongs to (``Kyiv's refusal``)."""
    token = scene.doc[first]
    owner = re.search(
        r"(\w+)(?:’s|'s) (?:[\w-]+ )?$",
        scene.text[max(scene.start(first) - 40, 0) : scene.start(first)],
    )
    if owner and token.pos_ == "NOUN" and (party := party_in(owner[1]) or scene.person(owner[1])):
        return (party if party in _SIDES else None), acting(token)
    verb = acting(token)
    holder = next((each for each in token.children if each.dep_ == "poss"), None)
    if holder is not None and holder.lower_ not in {"his", "her", "its"}:
        party = scene.party_of(holder, verb)
        return (party if party in _SIDES else None), verb
    doer = subject(verb)
    if doer is None or doer.i > first:
        verb = top(verb)
        doer = subject(verb)
    if doer is None:
        words = _headed(scene, first)
        party = scene.person(words) or party_in(words) if 0 < len(words) < _NAMES else None
        return (party if party in _SIDES else None), token
    party = scene.party_of(doer, verb)
    chain = scene.speaks(token)
    if doer.lemma_ in _CHIEF and chain and (party is None or any(each.lower_ == "its" for each in doer.children)):
        party = scene.person(chain[-1]) or party_in(chain[-1])  # "the president", his spokesman said
    if party is None and doer.lower_ in {"he", "she"} and chain:
        party = scene.voice(verb)  # nobody else was named yet
    if party == "UA" and chain and scene.person(chain[-1]) == "RU" and scene.search(_COME):
        party = "RU"  # "if he is ready, he can come to Moscow": an invitation
    if party == "RU" and chain and scene.person(chain[-1]) == "UA" and scene.search(_TO_KYIV):
        party = "UA"
    return (party if party in _SIDES else None), verb


def _opposite(scene: Scene, party: str, words: str) -> bool:
    """Whether it is the other side's leader whom somebody would meet."""
    other = _SIDES[party]
    near = scene.text
    if _OTHER_TALKS.search(words) and not other.search(words):
        return False
    if _GOES.search(words):
        return True
    if other.search(words):
        return _LEADERS.search(near) is not None
    if re.search(r"\bTrump\b|\bMacron\b|\bXi\b|\bModi\b", words):
        return False
    if _ANY.search(words) and all(each.search(scene.line.text) for each in _SIDES.values()):
        return True
    return _EITHER.search(words) is not None or (
        _LEADERS.search(words) is not None and other.search(scene.line.text) is not None
    )
