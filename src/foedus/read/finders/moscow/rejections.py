"""Who rejects the guarantees, or the foreign soldiers that come with them?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from foedus.read.finders.moscow import needless
from foedus.read.finders.moscow.rejected import AGAINST_IT, SOLDIERS, WHAT
from foedus.read.finders.moscow.rejecting import EACH, NO
from foedus.read.finders.reach import head, one_act, tail
from foedus.read.grammar import SUBJECTS, extent, kids, overlaps, subject, trim
from foedus.read.lexicon import SAYS
from foedus.read.parties import party_in
from foedus.read.quick import first_of
from foedus.read.scene import Clause, Found, Scene

if TYPE_CHECKING:
    from foedus.read.tokens import Token

_CANNOT = re.compile(r"^\W*(?:absolutely|definitely|certainly|of course) not\b", re.I)
# Words for soldiers, or for the plan, that were named in the sentence before.
_MEANT = re.compile(
    r"\b(?:it|this|that|them|these) (?:as )?(?:\w+ly )?(?:unacceptable|intolerable|inadmissible)\b|"
    r"\b(?:their|them) (?:\w+ )?(?:being|there|presence)\b|\b(?:any|none|one|all|some) of (?:them|it|this|these|"
    r"those)\b|"
    r"\b(?:that|whether|if) they (?:could|can|would|will)\b|\bnothing of (?:it|this|that|them)\b|"
    r"\b(?:not|never|n[’']t) (?:swallow|accept|tolerate|stand for|put up with|allow|permit|agree to) (?:it|this|that|"
    r"them)\b",
    re.I,
)
_LEGITIMATE = re.compile(
    r"\b(?:legitimate|lawful|targets?|sanctions?|ceasefire proposal|truce proposal|drones?|NATO membership|"
    r"without (?:Russia|Moscow))\b",
    re.I,
)
_THIS = re.compile(r"\W*(?:this|that|it|such)\b", re.I)
_NAMED = 3  # words: of a longer name the country is told
_TOO_LONG = 240  # characters: such a clause holds more than a refusal
_VERDICT = 40  # characters within which a bare "Definitely not" is an answer


_MOSCOW = r"(?:(?:President )?(?:Vladimir )?Putin|Russia|Moscow|the Kremlin|Kremlin)"
_HAS_REFUSED = (
    r"(?:(?:has|have|had|was|were|is|are) )?(?:(?:\w+ly|long|always|also|again|already|vehemently) ){0,2}"
    r"(?:reject\w*|oppos\w*|rul\w+ out|dismiss\w*|refus\w*|denounc\w*|condemn\w*|object\w* to|resist\w*|"
    r"call\w* (?:unacceptable|a red line)|criticis\w+|criticiz\w+)"
)
# Told beside the plan: which Moscow has rejected; opposed by Moscow; Moscow's rejection of it.
_BESIDE = (
    re.compile(
        rf"\b(?:which|that|something|an idea|a (?:plan|prospect|step|move|demand|proposal|scenario)|ideas|"
        rf"plans)(?: that| which)? {_MOSCOW} {_HAS_REFUSED}\b",
        re.I,
    ),
    re.compile(
        rf"\b(?:(?:has|have|had) been |(?:was|were|is|are) )?(?:\w+ly )?(?:reject|oppos|dismiss|denounc|condemn|"
        rf"criticis|criticiz|rul)ed(?: out)?(?: outright)? by {_MOSCOW}\b",
        re.I,
    ),
    re.compile(
        rf"\b{_MOSCOW}(?:’s|'s) [“\"‘]?(?:no|nyet)[”\"’]? (?:has|have|is|was|remains?|stands?|stays?)[^.,;:—]{{0,30}}",
        re.I,
    ),
    re.compile(
        rf"\b{_MOSCOW}(?:’s|'s) (?:[\w-]+ ){{0,2}}?(?:rejection|opposition|objections?|refusal|resistance|hostility|"
        rf"condemnation|[“\"‘]?(?:no|nyet)[”\"’]?)(?!\w)"
        r"(?:,? (?:to|of|against|from)(?: [\w’'-]+){1,9}?(?= (?:has|have|had|is|are|was|were|remain\w*|will|would|"
        r"and|but|that|which|after|when|in a)\b|[,.;”\"]|$))?",
        re.I,
    ),
)


# In whose eyes it is so: unacceptable to Moscow; for the Kremlin, such troops are a danger; Moscow: no troops.
_FOR_MOSCOW = re.compile(
    rf"\b(?:unacceptable|intolerable|inadmissible|out of the question|a red line|a danger|a threat) (?:to|"
    rf"for) {_MOSCOW}\b|"
    rf"^\W*(?:for|to) {_MOSCOW},|^(?:\W|\d)*{_MOSCOW}(?: \w+)?:",
    re.I,
)
# Where a ministry or a spokesman of no named country is at home.
_AT_HOME = re.compile(r"^\W*(?:(?:In|From) (?:Moscow|the Russian capital)\b|MOSCOW\b)")
_BODY = re.compile(r"\b(?:ministry|government|spokes(?:man|woman|person)|officials?|diplomats?|minister)$", re.I)
_JUDGES = frozenset(("call", "reject", "dismiss", "describe", "brand", "denounce", "condemn", "oppose"))


def find(scene: Scene) -> Iterator[Found]:
    """Find refusals of Moscow's, each in the smallest clause that names what is refused."""
    done: list[tuple[int, int]] = []
    for found in (*needless.find(scene), *_beside(scene)):
        done.append((found.first, found.last))
        yield found
    beside = tuple(done)
    ways = [each for each in EACH if scene.search(each)] if _worth_a_look(scene) else []
    if not ways or scene.text.rstrip("”\"’' ").endswith("?"):
        return
    for each in scene.clauses:
        match, answer = next(first_of(ways, each.text), None), None
        named = (
            WHAT.search(each.text)
            or (_THIS.match(each.text) and scene.search(WHAT) and not _gives_reason(each.verb))
            or (
                (answer := _CANNOT.match(each.text))
                and (len(each.text) < _VERDICT or NO.search(each.text, answer.end()))
            )
            or ((scene.about.force or scene.search(SOLDIERS)) and _MEANT.search(each.text))
            or (match and _none_of(scene, match[0]))
            or (scene.about.pledged and each.verb.dep_ != "conj" and AGAINST_IT.search(each.text))
            or WHAT.search(_shared_subject(scene, each))
        )
        if each.verb.dep_ == "relcl" and _THIS.match(each.text):
            continue  # "an intervention that poses a threat": the clause around it says what
        if not match or not named or _LEGITIMATE.search(each.text) or len(each.text) > _TOO_LONG:
            continue
        if overlaps(each.first, each.last, beside) or not _russian(scene, each.verb):
            continue
        first, last, actor = _span(scene, each)
        if answer and not NO.search(each.text, answer.end()):
            at = scene.start(each.first)
            first, last = scene.tokens(at + answer.start(), at + answer.end())
        last = _until_next(scene, each.verb, last, done)
        if overlaps(first, last, done):
            continue
        done.append((first, last))
        yield Found(
            kind="statement",
            question="guarantees.rejected",
            first=first,
            last=last,
            value="reject",
            anchor=each.verb,
            actor=actor,
        )


def _worth_a_look(scene: Scene) -> bool:
    """Whether the sentence may name what is refused: asked before the long pattern."""
    return (
        scene.could(WHAT)
        or ((scene.about.force or scene.could(SOLDIERS)) and scene.could(_MEANT))
        or (scene.about.pledged and (scene.has("none of", "nothing of") or scene.could(AGAINST_IT)))
        or scene.has("absolutely not", "definitely not", "certainly not", "of course not")
    )


def _beside(scene: Scene) -> Iterator[Found]:
    """Find what is told beside the plan, in a relative clause, a participle or a noun."""
    if not scene.has("russia", "moscow", "putin", "kremlin") or scene.search(_LEGITIMATE):
        return
    if not (scene.search(WHAT) and (scene.search(SOLDIERS) or scene.about.force)):
        return
    done: list[tuple[int, int]] = []
    for pattern in _BESIDE:
        for match in scene.finditer(pattern):
            first, last = scene.tokens(*match.span())
            if scene.doc[first].dep_ == "mark" or overlaps(first, last, done):
                continue  # "said that Russia rejected it" tells nothing beside
            done.append((first, last))
            yield Found(
                kind="statement",
                question="guarantees.rejected",
                first=first,
                last=last,
                value="reject",
                anchor=scene.doc[first],
            )


def _russian(scene: Scene, verb: Token) -> bool:
    """Whether it is Moscow that says or does it, or in whose eyes it is so."""
    if scene.search(_FOR_MOSCOW):
        return True
    chain = scene.speaks(verb)
    root = verb.sent.root
    if verb.dep_ == "conj" and verb.lemma_ in _JUDGES and verb.tag_ in {"VBD", "VBZ"} and scene.party(verb) is None:
        verb = root if scene.party(root) == "RU" else verb  # "insisted that ... was needed and called it absurd"
    name = chain[-1] if chain else scene.actor(verb) or ""
    if (
        _BODY.search(name)
        and len(name.split()) < _NAMED
        and (_AT_HOME.match(scene.text) or _AT_HOME.match(scene.line.text))
    ):
        return True
    doer = subject(verb)
    if doer is None and not chain and verb == root and root.tag_ in {"VBZ", "VBD"}:
        return scene.about.party == "RU"  # "Russia. Considers such a force unacceptable."
    if doer is not None and _BODY.search(doer.lower_):  # "the ministry in Moscow", or the one of whom was told before
        seat = party_in(scene.words(*extent(doer, without=("relcl", "acl", "appos"))))
        if (seat or (not chain and scene.about.party)) == "RU":
            return True
    if chain:
        return scene.person(chain[-1]) == "RU" or party_in(chain[-1]) == "RU" or scene.party(verb) == "RU"
    voice = scene.actor(verb)
    return scene.party(verb) == "RU" or scene.person(voice) == "RU" or party_in(voice or "") == "RU"


def _none_of(scene: Scene, words: str) -> bool:
    """Whether the whole plan is waved away of which the document tells: ``will have none of it``."""
    return scene.about.pledged and re.search(r"\b(?:none|nothing) of\b", words) is not None


def _until_next(scene: Scene, verb: Token, last: int, done: list[tuple[int, int]]) -> int:
    """Where a refusal ends that another one follows with the same subject: ``is a threat | and would lead to war``."""
    for more in kids(verb, "conj"):
        start = next((low for low, _ in done if more.left_edge.i <= low <= more.i), None)
        if start is not None and verb.i < start <= last:
            return trim(scene.doc, verb.i, start - 1)[1]
    return last


def _gives_reason(verb: Token) -> bool:
    return any(each.lower_ in {"since", "because", "as"} for each in kids(verb, "mark"))


def _shared_subject(scene: Scene, each: Clause) -> str:
    """The subject that a verb shares with the one before it: ``their presence is a threat and | would lead to war``."""
    if each.verb.dep_ != "conj" or kids(each.verb, *SUBJECTS):
        return ""
    doer = subject(each.verb)
    return scene.words(*extent(doer, without=("relcl", "advcl"))) if doer is not None else ""


def _span(scene: Scene, each: Clause) -> tuple[int, int, str | None]:
    """What is said, whole; what is told of Moscow's own act, from its verb on."""
    doer = subject(each.verb)
    chain = scene.speaks(each.verb)
    said = next((one for one in kids(each.verb, "ccomp") if each.verb.lemma_ in SAYS or one.i < each.verb.i), None)
    if (
        said is not None and kids(said, *SUBJECTS) and NO.search(scene.words(*scene.clause(said)))
    ):  # "such troops are a danger, the spokesman tells reporters"
        return *scene.clause(said), None
    own = doer is not None and scene.party_of(doer, each.verb) == "RU"
    if not own or (chain and (scene.person(chain[-1]) == "RU" or party_in(chain[-1]) == "RU")):
        low = each.first if each.verb.tag_ == "VBG" else head(scene, each.verb, each.first)
        return low, _with_object(scene, each.last), None
    first, last = scene.predicate(each)
    return first, one_act(scene, each.verb, _with_object(scene, last), NO), scene.actor(each.verb)


def _with_object(scene: Scene, last: int) -> int:
    """Add to a bare verb what the parse took for something else: ``rejected | any step involving soldiers``."""
    after = scene.doc[last + 1] if last + 1 < scene.sent.end else None
    if scene.doc[last].pos_ != "VERB" or after is None or after.pos_ not in {"DET", "NOUN", "ADJ", "PROPN"}:
        return last
    return tail(scene, last + 1)
