"""Is what is told only told to be denied: ``rejects claims that it will send troops``, ``it is not true that ...``?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from foedus.read.governed import Governed, governors, head_of, highest, is_infinitive
from foedus.read.grammar import kids, negated, subject
from foedus.read.lexicon import listed
from foedus.read.nouns import LEARNT
from foedus.read.parties import party_in
from foedus.read.registry import asked, party_of
from foedus.read.scene import Found, Scene

if TYPE_CHECKING:
    from foedus.read.tokens import Token

# What nobody has said who only denies it, by question (all that it may be, if none stands there). What is counted, or
# asked for, is told all the same, unless it is called untrue.
_SAID: dict[str, frozenset[str]] = {
    "position": frozenset(("deploy_committed", "deploy_conditional", "open")),
    "contributor": frozenset(("member",)),
    "us.ground_troops": frozenset(("yes",)),
    "ua.force_limits": frozenset(("limits",)),
    "meeting.ready": frozenset(("ready",)),
    "us.support": frozenset(("confirmed", "expected", "signalled")),
    "contribution": frozenset(),
    "condition": frozenset(),
    "us.contribution": frozenset(),
    "ua.force_size": frozenset(),
    "approval": frozenset(),
    "threat.foreign_troops": frozenset(),
    "diplomats.expelled": frozenset(),
}
_SIGNS = listed("sign indication evidence hint prospect chance")
_PLEDGED = frozenset(("pledging.nations", "pledging.kinds"))
_SENDS = frozenset(("deploy_committed", "deploy_conditional"))
_NEWS = listed("claim report rumour rumor suggestion allegation speculation assertion")
_DRAFTS = listed("motion amendment proposal bill petition idea")
_DENIES = listed("deny reject dismiss refute contradict")
_SAYS = listed("say claim suggest")
_THINKS = listed("say think claim suggest assume conclude believe expect")
_ASKS = listed("ask inquire")
_PROMISES = listed("promise pledge offer commit agree")
_NOBODY = frozenset(("nobody", "none", "one"))  # "no one"
_UNTRUE = re.compile(
    r"\b(?:false|untrue|wrong|fake|fabricat\w+|propaganda|nonsense|lies|a lie|baseless|unfounded|groundless|invented|"
    r"disinformation|incorrect|not true|mistaken?|premature|misleading)\b",
    re.IGNORECASE,
)
_UNTOLD = frozenset(("contributor", "contribution", "us.ground_troops", "approval"))  # of which a question says nothing
_ANSWERED = ("position.", "condition.", "ua.", "diplomats.")  # a question may take such an answer for granted
_QUESTION = re.compile(
    r"^\W*(?:Would|Will|Could|Can|Should|Did|Does|Do|Is|Are|Was|Were|Has|Have|What|Who|Which|How|When|Where|Why)\b"
)
_SUPPOSES = frozenset(("if", "unless", "had", "were"))
_CALLS = re.compile(r"(?:[\w’'-]+ ){0,3}?(?:calls?|demands?|appeals?|requests?)\b", re.IGNORECASE)
_TURNS_DOWN = _DENIES | listed("resist refuse")
_NO_VETO = re.compile(
    r"\b(?:wrong|absurd|unacceptable|mistake|dangerous|unthinkable|reject\w*|oppos\w*|never|not|refus\w*)\b|n[’']t",
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
_WITHHELD = re.compile(
    r"without (?:saying|specifying|disclosing|revealing|spelling out) (?:\w+ )?(?:what|how|which|whether)\b"
)
_WHETHER = re.compile(r"\b[Aa]sked (?:\w+ ){0,3}(?:whether|if)\b[^,;:.]*$")


def as_denied(scene: Scene, found: Iterable[Found]) -> Iterator[Found]:
    """Leave out of a sentence what is only denied or asked for; who denies sending troops will not send them."""
    for each in found:
        question = asked(each.question)
        key = question.key if question is not None else each.question
        if _is_wished(scene, each, key):
            continue
        if key == "us.support" and _WITHHELD.match(
            scene.doc.part(max(each.first - 1, scene.sent.start), each.last + 1)
        ):
            yield replace(each, value="not_public")
        elif key == "veto.russia" and each.reader == LEARNT and each.value == "grant" and _NO_VETO.search(scene.text):
            yield replace(each, value="deny")
        elif key in _PLEDGED:
            asked_all = highest(scene, each).pos_ in {"VERB", "AUX"}  # not "whether it belonged to | the 26"
            above = governors(scene, each)
            unsaid = any((asked_all and one.is_question) or _is_untrue(one) for one in above)
            if not (unsaid or _is_supposed(head_of(scene, each))):
                yield each
        elif key not in _SAID or (key != "position" and _SAID[key] and each.value not in _SAID[key]):
            yield each
        elif not _is_asked_straight(scene, each):
            yield from _governed(scene, each, key)


def _is_wished(scene: Scene, found: Found, key: str) -> bool:
    """Whether others ask it of a state, or say that it should; or it is a question, or a demand that is turned down."""
    before, words = scene.doc.part(scene.sent.start, found.first), scene.words(found.first, found.last)
    if key == "position":
        if found.value in _SENDS and _SHOULD.search(words) and _is_said_by_others(scene, found):
            return True
        return _is_asked(before, words, party_of(found.question))
    if key == "contribution":
        return _is_asked(before, words, party_of(found.question))
    if key.startswith("demand."):
        return bool(_CALLS.match(words)) and head_of(scene, found).lemma_ in _TURNS_DOWN
    return found.value == "accept" and _WHETHER.search(before) is not None


def _is_said_by_others(scene: Scene, found: Found) -> bool:
    """Whether nobody is quoted, or somebody of another party: ``Germany should send soldiers, Macron said``."""
    return not scene.speaks(found.anchor) or scene.voice(found.anchor) not in {None, party_of(found.question)}


def _is_asked(before: str, words: str, party: str | None) -> bool:
    """Whether words ask a party, maybe among others, to send soldiers, or tell that somebody asks others."""
    if _ASKED.search(words):
        return True
    around = _ASKED.search(f"{before} {words}")
    return around is not None and any(party_in(each) == party for each in re.findall(r"[A-ZÀ-Þ][\w’-]+", around["who"]))


def _is_asked_straight(scene: Scene, found: Found) -> bool:
    """Whether a sentence asks it: ``Would the US provide air support?``."""
    if found.question.startswith(_ANSWERED) or not scene.text.rstrip(' ”"’').endswith("?"):
        return False
    return _QUESTION.search(scene.text) is not None


def _is_supposed(verb: Token) -> bool:
    """Whether a clause is only supposed: ``If 26 countries sent soldiers``, ``Had they sent them``."""
    return verb.dep_ == "advcl" and verb.left_edge.lower_ in _SUPPOSES


def _governed(scene: Scene, found: Found, key: str) -> Iterator[Found]:
    """Return a find as what governs its clause leaves it: as it is, as undecided, as a refusal, or not at all."""
    promised = False
    for each in governors(scene, found):
        promised = promised or any(_is_promise(verb) for verb in (each.clause, each.by))
        if _is_untrue(each) and key != "position":
            return
        if each.is_question and key == "us.support" and (each.by.lemma_ in _SAYS or each.is_unclear):
            # "without saying what it would give", "what it will give is not clear"
            yield replace(found, value="open" if each.is_unclear else "not_public")
            return
        if each.is_question and (key == "position" or key in _UNTOLD):
            if key == "position" and each.by.lemma_ not in _ASKS:
                yield found if found.value in {"open", "undecided"} else replace(found, value="undecided")
            return
        if found.value == "undecided":
            break
        if _is_nobodys(each):
            return
        if _is_denied(each) and (not _SAID[key] or found.value in _SAID[key]):
            if not promised:
                yield from _refusal(found, each, key)
            return
    yield found


def _is_promise(verb: Token) -> bool:
    """Whether a verb tells that something has been promised."""
    return verb.lemma_ in _PROMISES and any(each.lemma_ == "have" for each in verb.children)


def _refusal(found: Found, denied: Governed, key: str) -> Iterator[Found]:
    """Who denies that soldiers go refuses them; who denies a report on others does not."""
    if key == "position" and found.value in _SENDS and denied.by.lemma_ not in _NEWS:
        no = next((neg for verb in (denied.by, denied.by.head) for neg in kids(verb, "neg")), denied.by)
        if no.i < found.last:
            yield replace(found, value="no_troops", first=min(no.i, found.first))


def _is_nobodys(each: Governed) -> bool:
    """Whether nobody says that it is so, or that it is not: ``nobody expects``, ``doubts``, ``did not say that``."""
    by, doer = each.by, subject(each.by) if each.by.pos_ in {"VERB", "AUX"} else None
    nobody = doer is not None and (doer.lower_ in _NOBODY and (doer.lower_ != "one" or _says_no(doer)))
    if by.lemma_ in _SIGNS and any(each.lower_ in {"no", "little"} for each in by.children):
        return True  # "there is no sign that"
    if by.lemma_ == "doubt" and by.pos_ == "VERB":
        return not (nobody or negated(by))
    if by.lemma_ in _DENIES and each.clause.lemma_ in _DRAFTS:
        return True  # "rejected a motion that"
    if by.lemma_ not in _THINKS or each.is_question:
        return False
    if nobody or (negated(by) and by.lemma_ in _SAYS):
        return True
    if any(each.lemma_ == "misquote" for each in by.ancestors):
        return True
    judged = (by.head, *by.head.children)  # "it would be wrong | to say that"
    return by.dep_ in {"xcomp", "ccomp", "csubj", "acl", "advcl"} and any(
        _UNTRUE.fullmatch(each.text) and each.dep_ in {"acomp", "attr", "oprd", "ROOT", "ccomp"} for each in judged
    )


def _is_denied(each: Governed) -> bool:
    """Whether a clause is denied: ``denies that``, ``rejects claims that``, ``it is not true that``."""
    if each.by.lemma_ in _DENIES and not negated(each.by):
        return each.clause.pos_ in {"VERB", "AUX"} or each.clause.lemma_ in _NEWS
    return _is_untrue(each)


def _is_untrue(each: Governed) -> bool:
    """Whether it is told to be untrue: ``it is not true that``, ``reports that ... are false``."""
    verb = each.by if each.by.lemma_ == "be" else each.by.head  # "that" may hang on either
    told = each.clause.lemma_ in _NEWS and each.clause.i < each.by.i
    if verb.lemma_ != "be" or not (told or each.clause.i > verb.i) or is_infinitive(each.clause):
        return False
    judged = kids(verb, "acomp", "attr")
    if any(word.lower_ == "true" for word in judged):
        return negated(verb)
    return any(
        _UNTRUE.search(word.doc.part(word.left_edge.i, word.right_edge.i + 1))
        for word in judged
        if told or word.lower_ == "untrue"
    )


def _says_no(doer: Token) -> bool:
    return any(each.lower_ == "no" for each in doer.children)
