"""Who rejects the guarantees, or the foreign soldiers that come with them?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from foedus.read.finders.reach import head, one_act, tail
from foedus.read.grammar import SUBJECTS, kids, overlaps, subject
from foedus.read.lexicon import SAYS
from foedus.read.parties import party_in
from foedus.read.scene import Clause, Found, Scene

if TYPE_CHECKING:
    from spacy.tokens import Token

_NO = re.compile(
    r"\b(?:reject\w*|dismiss\w*|rebuff\w*|spurn\w*|scoff\w*|ridicul\w*|derid\w*|brush\w* (?:aside|off)|lash\w* out at|"
    r"slam(?:s|med|ming)?|decr(?:y|ied|ies)|pour\w* (?:cold water|scorn) on|sh(?:ot|oots?) down|turn(?:s|ed|"
    r"ing)? (?:[\w’'-]+ ){0,5}?down|"
    r"(?:say|says|said|saying) [“\"‘]?(?:no|nyet)[”\"’]? to|"
    r"(?:would|will|could|can) in no (?:case|way) (?:ensure|guarantee|provide|serve|make|bring)|(?:is|are|was|"
    r"were) (?:not |un)able to "
    r"(?:ensure|guarantee|provide|serve|make|bring)|(?:be|is|are|was|were) no (?:real )?guarantee|"
    r"(?:do|does|did|would|will) nothing (?:for|to)|no (?:talks|discussions?|negotiations) (?:about|on|of|over)|"
    r"doubt\w* (?:that|whether|if)|"
    r"(?:clash|conflict|confrontation|war) (?:between (?:Russia and (?:NATO|Nato|the alliance)|NATO and Russia|"
    r"Nato and Russia)|"
    r"with (?:NATO|Nato|the alliance))|"
    r"warn(?:s|ed|ing)? against|bristl\w*|(?:den(?:ies|ied|ying)|saw|see[ns]?) (?:the|any|no) (?:need|use|"
    r"place) (?:for|of)|"
    r"(?:would|will|could|can|does|do|did)(?: not|n[’']t|not) (?:\w+ )?[“\"]?(?:ensure|guarantee|bring|"
    r"provide|make|serve|assure|play (?:a|any) (?:\w+ )?role|"
    r"lead to|strengthen|improve|solve|help|contribute)|unacceptable|intolerable|inadmissible|ruled? out|"
    r"ruling out|rules out|oppos\w*|"
    r"denounc\w*|mock\w*|absurd\w*|a dead end|dead set against|a (?:pure )?fantasy|illusor(?:y|ily)|unworkable|madness|"
    r"red lines?|said (?:no|“no”|“nyet”|nyet) to|says no to|stance against|(?:is|are|was|"
    r"remains?) (?:\w+ )?(?:against|opposed)|"
    r"no need for|(?:no|any|little) (?:\w+ )?(?:sense|point|need|reason) (?:in|for|to) (?:their|such|them|"
    r"having|foreign|Western|these)\b|out of the question|(?:on no account|under no circumstances|in no way|"
    r"by no means)|"
    r"no guarantees? (?:for|to|at)|road to nowhere|utopia\w*|refus\w* to (?:accept|agree|discuss|"
    r"consider|tolerate)|objections?|hostil\w+ to|"
    r"condemn\w*|object\w* to|(?:absolutely|definitely|categorically) not|no intention of|negative(?:ly)?|"
    r"(?:would|will|must|should|could|can) (?:only )?(?:undermin\w*|endanger\w*|threaten\w*|provok\w*)|"
    r"(?:be|is|are|constitutes?|poses?|posing|as) (?:an? )?(?:[\w-]+ ){0,2}?[“\"‘']?(?:danger|"
    r"threat)[”\"’']?(?: \w+)? (?:to|for)|poses? (?:an? )?(?:\w+ ){1,2}threat|directly threatens?|"
    r"(?:view|see[ns]?|consider|regard|qualif|treat|classif|"
    r"call)\w* (?:[\w,’'“”\"‘-]+ ){0,18}?(?:as )?(?:an? )?[“\"‘']?(?:[\w-]+ ){0,3}intervention|"
    r"(?:view|see[ns]?|consider|regard|describ|brand|label|call|took|tak|treat|perceiv)\w* (?:[\w’'-]+ ){0,16}?(?:as )?"
    r"(?:an? )?(?:\w+ )?"
    r"(?:danger\w*|threat\w*|provocat\w+|escalat\w+|hostile)|plan for [‘“\"']?(?:\w+ ){0,2}intervention|"
    r"guarantees? of danger|"
    r"no (?:[\w-]+ ){1,5}?(?:is|are|was|were|would be|will be) (?:\w+ )?acceptable|non-?starters?|dead on arrival|"
    r"(?:leads?|led|goes|went|going|go|gets?) nowhere|doomed to fail\w*|(?:makes?|made) no sense|worthless|"
    r"accus\w+ [^.;]{3,60}? of (?:planning|preparing|plotting|seeking)[^.;]{0,30} (?:intervention|"
    r"occupation|war|escalation)|"
    r"rejection (?:of|to)|dangerous|undermines?[”\"]? (?:all|any|the|regional|European) |"
    r"(?:against|contradict\w*|contrary to) (?:the|any|Moscow’s|Moscow's|Russia’s|Russia's|its)|"
    r"(?:there (?:will|would|can|must) be )?no (?:international|foreign|Western|NATO|"
    r"European) (?:[\w-]+ ){0,3}(?:forces?|troops|soldiers|contingents?|boots|presence))\b"
    r"|(?:\b|(?=n[’']t))(?:not|n[’']t|never|no longer|cannot)\b(?: [\w’'“\"-]+){0,3}? "
    r"[“\"]?(?:accept\w*|tolerate|allow|permit|discuss\w*|talk about|negotiate|agree (?:to|with)|consent|"
    r"serve as|be (?:provided|ensured|"
    r"guaranteed)|"
    r"welcome|entertain|conceive|approve|put up with|live with|stomach|swallow|stand for|recogni[sz]e)\b",
    re.I,
)
_WHAT = re.compile(
    r"\b(?:guarantees?|troops?|soldiers?|peacekeep\w+|force|requests?|rejection|security issues|"
    r"questions of security|contingents?|presence|intervention|deployments?|"
    r"security (?:plans?|proposals?|assurances?)|scheme|prospect|plan|idea|coalition’s|coalition's|"
    r"units?|formations?|declarations?|(?:European|Western|allied|coalition|foreign|international|NATO|"
    r"Nato) (?:proposals?|promises|pledges|efforts?|"
    r"offers?|commitments?|"
    r"forces|plans|ideas|moves)|(?:military|armed) forces|initiatives?|such (?:a )?(?:moves?|steps?|mission))\b",
    re.I,
)
_SOLDIERS = re.compile(
    r"\b(?:troops?|soldiers?|peacekeep\w+|force|contingents?|presence|deploy\w*|guarantees?|mission|intervention)\b",
    re.I,
)
_CANNOT = re.compile(r"^\W*(?:absolutely|definitely|certainly|of course) not\b", re.I)
# Words for soldiers, or for the plan, that were named in the sentence before.
_MEANT = re.compile(
    r"\b(?:it|this|that|them|these) (?:as )?(?:\w+ly )?(?:unacceptable|intolerable|inadmissible)\b|"
    r"\b(?:their|them) (?:\w+ )?(?:being|there|presence)\b|\b(?:any|none|one|all|some) of (?:them|it|this|these|"
    r"those)\b|"
    r"\b(?:that|whether|if) they (?:could|can|would|will)\b",
    re.I,
)
_LEGITIMATE = re.compile(
    r"\b(?:legitimate|lawful|targets?|sanctions?|ceasefire proposal|truce proposal|drones?|NATO membership|"
    r"without (?:Russia|Moscow))\b",
    re.I,
)
_THIS = re.compile(r"\W*(?:this|that|it|such)\b", re.I)
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
    rf"^\W*(?:for|to) {_MOSCOW},|^\W*{_MOSCOW}(?: \w+)?:",
    re.I,
)


def find(scene: Scene) -> Iterator[Found]:
    """Find refusals of Moscow's, each in the smallest clause that names what is refused."""
    done: list[tuple[int, int]] = []
    for found in _beside(scene):
        done.append((found.first, found.last))
        yield found
    if not _NO.search(scene.text):
        return
    for each in scene.clauses:
        match, answer = _NO.search(each.text), None
        named = (
            _WHAT.search(each.text)
            or (_THIS.match(each.text) and _WHAT.search(scene.text))
            or (
                (answer := _CANNOT.match(each.text))
                and (len(each.text) < _VERDICT or _NO.search(each.text, answer.end()))
            )
            or (scene.about.force and _MEANT.search(each.text))
        )
        if each.verb.dep_ == "relcl" and _THIS.match(each.text):
            continue  # "an intervention that poses a threat": the clause around it says what
        if not match or not named or _LEGITIMATE.search(each.text) or len(each.text) > _TOO_LONG:
            continue
        if overlaps(each.first, each.last, done) or not _russian(scene, each.verb):
            continue
        first, last, actor = _span(scene, each)
        if answer and not _NO.search(each.text, answer.end()):
            at = scene.start(each.first)
            first, last = scene.tokens(at + answer.start(), at + answer.end())
        done.append((each.first, each.last))
        yield Found(
            kind="statement",
            question="guarantees.rejected",
            first=first,
            last=last,
            value="reject",
            anchor=each.verb,
            actor=actor,
        )


def _beside(scene: Scene) -> Iterator[Found]:
    """Find what is told beside the plan, in a relative clause, a participle or a noun."""
    if not scene.has("russia", "moscow", "putin", "kremlin") or _LEGITIMATE.search(scene.text):
        return
    if not (_WHAT.search(scene.text) and (_SOLDIERS.search(scene.text) or scene.about.force)):
        return
    done: list[tuple[int, int]] = []
    for pattern in _BESIDE:
        for match in pattern.finditer(scene.text):
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
    if _FOR_MOSCOW.search(scene.text):
        return True
    chain = scene.speaks(verb)
    if chain:
        return scene.person(chain[-1]) == "RU" or party_in(chain[-1]) == "RU" or scene.party(verb) == "RU"
    voice = scene.actor(verb)
    return scene.party(verb) == "RU" or scene.person(voice) == "RU" or party_in(voice or "") == "RU"


def _span(scene: Scene, each: Clause) -> tuple[int, int, str | None]:
    """What is said, whole; what is told of Moscow's own act, from its verb on."""
    doer = subject(each.verb)
    chain = scene.speaks(each.verb)
    said = next(iter(kids(each.verb, "ccomp")), None) if each.verb.lemma_ in SAYS else None
    if (
        said is not None and kids(said, *SUBJECTS) and _NO.search(scene.words(*scene.clause(said)))
    ):  # "such troops are a danger, the spokesman tells reporters"
        return *scene.clause(said), None
    own = doer is not None and scene.party_of(doer, each.verb) == "RU"
    if not own or (chain and (scene.person(chain[-1]) == "RU" or party_in(chain[-1]) == "RU")):
        low = each.first if each.verb.tag_ == "VBG" else head(scene, each.verb, each.first)
        return low, _with_object(scene, each.last), None
    first, last = scene.predicate(each)
    return first, one_act(scene, each.verb, _with_object(scene, last), _NO), scene.actor(each.verb)


def _with_object(scene: Scene, last: int) -> int:
    """Add to a bare verb what the parse took for something else: ``rejected | any step involving soldiers``."""
    after = scene.doc[last + 1] if last + 1 < scene.sent.end else None
    if scene.doc[last].pos_ != "VERB" or after is None or after.pos_ not in {"DET", "NOUN", "ADJ", "PROPN"}:
        return last
    return tail(scene, last + 1)
