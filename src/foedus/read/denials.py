"""Is what is told only told to be denied: ``rejects claims that it will send troops``, ``it is not true that ...``?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from foedus.read.nouns import LEARNT
from foedus.read.parties import party_in
from foedus.read.registry import asked, party_of
from foedus.read.scene import Found, Scene

# What nobody has said who only denies it, by question (all that it may be, if none stands there). What is counted, or
# asked for, is told all the same.
_SAID: dict[str, set[str]] = {
    "position": {"deploy_committed", "deploy_conditional", "open"},
    "contributor": {"member"},
    "us.ground_troops": {"yes"},
    "ua.force_limits": {"limits"},
    "meeting.ready": {"ready"},
    "contribution": set(),
    "condition": set(),
    "us.contribution": set(),
    "us.support": {"confirmed", "expected", "signalled"},
    "ua.force_size": set(),
}
_SENDS = frozenset(("deploy_committed", "deploy_conditional"))
_NEWS = r"(?:claims?|reports?|rumou?rs?|suggestions?|allegations?|speculation|assertions?)"
_DENIAL = re.compile(
    r"(?P<own>\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:e|es|ed|ing)|"
    r"contradict(?:s|ed|ing)?))\b"
    rf"(?: (?!to\b)[\w’-]+){{0,7}}? (?:that|{_NEWS})\b[^.;:!?“”\"]{{0,40}}$|"
    r"(?P<it>\b(?:not|never) (?:\w+ )?true that)\b[^.;:]{0,40}$|"
    r"\bmisquoted as saying\b[^.;:]{0,40}$|"
    r"\bden(?:y|ies|ied|ying) (?:ever )?(?:having )?\w*$",  # "denies | supplying weapons"
    re.IGNORECASE,
)
_PROMISED = re.compile(r"\b(?:had|has|have|having) (?:ever |already )?(?:promis|pledg|offer|committ?|agreed)", re.I)
# Nothing of what follows is anybody's claim, neither that it is so nor that it is not.
_NOBODYS = re.compile(
    r"\b(?:no(?:body| one)|few|none)\b[^.;:,]{0,30} (?:said|says|expects?|expected|believes?|thinks?|suggests?)\b"
    r"[^.;:,]{0,30}$|"
    r"(?:\bnot|n[’']t|\bnever) (?:\w+ )?(?:say|said|saying|suggest\w*|claim\w*) that\b[^.;:,]{0,40}$|"
    r"\b(?:wrong|false|mistaken|premature|misleading|incorrect|untrue|a mistake) to "
    r"(?:say|claim|think|suggest|assume|conclude|believe)\b[^.;:,]{0,40}$|"
    r"(?<!no )(?<!in )\bdoubt(?:s|ed|ful|ing)?(?: (?:very much|strongly))? (?:that|whether|"
    r"if)\b(?:(?! and )[^.;:,]){0,40}$|"
    r"\breject(?:s|ed|ing)? (?:an?|the) (?:[\w-]+ )?(?:motion|amendment|proposal|bill|petition)\b[^.;:]{0,60}$|"
    r"\b[Aa]sk(?:s|ed|ing)? (?:\w+ ){0,3}?(?:whether|if)\b(?:(?! and | said )[^,;:.?!“”])*$",
    re.IGNORECASE,
)
# An indirect question: of soldiers it is not decided then, of the rest nothing is said.
_INDIRECT = re.compile(
    r"(?<!regardless of )\bwhether\b(?! or not| to\b)(?:(?! and | but | said )[^,;:.?!“”])*$|"
    r"(?:\bnot|n[’']t|\bnever|\bto) (?:\w+ )?(?:say|said|know|clear|sure) (?:\w+ )?if\b[^,;:.?!“”]*$|"
    r"\b(?:unclear|discuss\w*|debat\w+|clarif\w+|question\w*|tell|"
    r"wonder\w*) (?:\w+ )?if\b"
    r"[^,;:.?!“”]*$|"
    r"(?:\bnot|n[’']t|\bnever|\byet to) (?:\w+ )?(?:decided?|know|known|say|said) (?:in what|"
    r"in which|how|what|which|where|"
    r"when)\b[^.;:,]*$",
    re.IGNORECASE,
)
_ANSWERED = ("position.", "condition.", "ua.")  # a question may take such an answer for granted
_UNTOLD = frozenset(("contributor", "contribution", "us.ground_troops"))
_SUPPOSED = re.compile(
    r"(?:^|[,;:“”\"] ?)\W*(?:even )?(?:if|had|were|suppose|unless)(?: the| all| some)?$", re.IGNORECASE
)
_TOLD = re.compile(r"\b(?:not|never) (?:\w+ )?true that\b[^.;:]{0,40}$|\buntrue that\b[^.;:]{0,40}$", re.IGNORECASE)
_QUESTION = re.compile(
    r"^\W*(?:Would|Will|Could|Can|Should|Did|Does|Do|Is|Are|Was|Were|Has|Have|What|Who|Which|How|When|Where|Why)\b"
)
# What is only turned down: "rejected | the proposal to limit its army", "rejected | calls for sanctions".
_LEAD = re.compile(
    rf"(?:the |an? |any )?(?:[\w-]+ )?(?:{_NEWS}|proposals?|motions?|amendments?|ideas?)(?: (?:that|of|to|about))?\b|"
    r"(?:in (?:what|which) \w+|how|what)\b",
    re.IGNORECASE,
)
_TURNED_DOWN = re.compile(
    r"\b(?:reject|dismiss|resist|ignor|refus|turn\w* down|brush\w* off)\w*(?: [\w’'-]+){0,3}$", re.IGNORECASE
)
_CALLS = re.compile(r"(?:[\w’'-]+ ){0,3}?(?:calls?|demands?|appeals?|requests?)\b", re.IGNORECASE)
_NO_VETO = re.compile(
    r"\b(?:wrong|absurd|unacceptable|mistake|dangerous|unthinkable|reject\w*|oppos\w*|never|not|refus\w*)\b|n[’']t",
    re.IGNORECASE,
)
_RUMOUR = re.compile(rf"\b{_NEWS} (?:that|of|about|according to which)\b[^.;:]*$", re.IGNORECASE)
_FALSE = re.compile(
    r"\b(?:is|are|was|were|as)\b[^.;:,]{0,25}\b(?:false|untrue|wrong|fake|fabricat\w+|propaganda|nonsense|lies|a lie|"
    r"baseless|unfounded|groundless|invented|disinformation|incorrect|not true)\b",
    re.IGNORECASE,
)
# What others are asked to do, and what is no more than a question.
_ASKED = re.compile(
    r"\b(?:urg(?:e[sd]?|ing)|call(?:s|ed|ing)? (?:up)?on|ask(?:s|ed|ing)?|press(?:es|ed|ing)?|appeal(?:s|ed|ing)? to|"
    r"beg(?:s|ged|ging)?|want(?:s|ed)?|push(?:es|ed|ing)?) (?P<who>[^,.;:]{2,40}?) "
    r"to (?:send|deploy|contribute|station)\b"
)
_SHOULD = re.compile(
    r"(?<!will )(?<!would )\b(?:should|ought to|must|needs? to|has to|have to) (?:\w+ )?(?:send|"
    r"deploy|contribute|station|go|join)\b"
)
_WHETHER = re.compile(r"\b[Aa]sked (?:\w+ ){0,3}(?:whether|if)\b[^,;:.]*$")


def _is_asked(before: str, words: str, party: str | None) -> bool:
    """Whether words ask a party, maybe among others, to send soldiers, or tell that somebody asks others."""
    if _ASKED.search(words):
        return True
    around = _ASKED.search(f"{before} {words}")
    return around is not None and any(party_in(each) == party for each in re.findall(r"[A-ZÀ-Þ][\w’-]+", around["who"]))


def as_denied(scene: Scene, found: Iterable[Found]) -> Iterator[Found]:
    """Leave out of a sentence what is only denied or asked for; who denies sending troops will not send them."""
    start = scene.sent.start
    for each in found:
        question = asked(each.question)
        key = question.key if question is not None else each.question
        before, words = scene.doc.part(start, each.first), scene.words(each.first, each.last)
        if _is_wished(scene, each, key, before, words):
            continue
        if key == "veto.russia" and each.reader == LEARNT and each.value == "grant" and _NO_VETO.search(scene.text):
            yield replace(each, value="deny")
        elif key.startswith("pledging."):
            if not (_SUPPOSED.search(before) or _TOLD.search(before) or _is_rumour(before, scene, each)):
                yield each
        elif key not in _SAID or each.value == "undecided" or (key == "us.support" and each.value not in _SAID[key]):
            yield each
        elif not _is_nobodys(scene, each, _with_lead(before, words)):
            yield from _unless_open(scene, each, key, _with_lead(before, words))


def _is_wished(scene: Scene, found: Found, key: str, before: str, words: str) -> bool:
    """Whether others ask it of a state, or say that it should; or it is a question, or a demand that is turned down."""
    if key == "position":
        told_to = (
            found.value in _SENDS and _SHOULD.search(words) and scene.voice(found.anchor) != party_of(found.question)
        )
        return bool(told_to) or _is_asked(before, words, party_of(found.question))
    if key.startswith("demand."):
        return _TURNED_DOWN.search(before) is not None and _CALLS.match(words) is not None
    return found.value == "accept" and _WHETHER.search(before) is not None


def _is_nobodys(scene: Scene, found: Found, before: str) -> bool:
    """Whether nobody says that it is so, or that it is not: a question, a report that is false."""
    if not found.question.startswith(_ANSWERED) and scene.text.rstrip(' ”"’').endswith("?"):
        return _QUESTION.search(scene.text) is not None
    return _NOBODYS.search(before) is not None or _is_rumour(before, scene, found)


def _with_lead(before: str, words: str) -> str:
    """What stands before a find, with its words by which it is only a report: ``claims that | America would not``."""
    match = _LEAD.match(words)
    return f"{before} {match[0]}" if match else before


def _is_rumour(before: str, scene: Scene, found: Found) -> bool:
    """Whether it is told to be false: ``Reports that | Denmark had pledged soldiers | are false``."""
    return _RUMOUR.search(before) is not None and _FALSE.search(scene.text, scene.start(found.first)) is not None


def _unless_open(scene: Scene, found: Found, key: str, before: str) -> Iterator[Found]:
    """What an indirect question leaves open of soldiers as undecided, of other help not at all; else unless denied."""
    if _INDIRECT.search(before) is None or not (key == "position" or key in _UNTOLD):
        yield from _unless_denied(scene, found, key, before)
    elif key == "position":
        yield found if found.value == "open" else replace(found, value="undecided")


def _unless_denied(scene: Scene, found: Found, key: str, before: str) -> Iterator[Found]:
    """What is not denied as it is, what is denied of soldiers as a refusal, the rest not at all."""
    says = _SAID[key]
    denial = _DENIAL.search(before) if not says or found.value in says else None
    if denial is None:
        yield found
    elif key == "position" and found.value in _SENDS and (denial["own"] or denial["it"]):
        at = scene.sent.start_char + denial.start()
        first = next(token.i for token in scene.sent if token.idx >= at)
        if not _PROMISED.search(scene.words(first, found.last)):  # who denies having promised may yet send some
            yield replace(found, value="no_troops", first=first)
