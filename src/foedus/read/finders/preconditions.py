"""What must come first, said without a conditional clause: a precondition, an order of steps, what is impossible."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foedus.read.finders.words import FORCE, TRUCE, conditions
from foedus.read.grammar import extent, negated, subject, trim
from foedus.read.parties import UNASKED
from foedus.read.scene import Found, Scene

NEEDS = ("condition", "prerequisite", "requirement", "possible", "conceivable", "thinkable", "without", "first",
    "trigger", "in motion", "into motion", "hang", "hing", "depend", "rest", "enough", "suffic")  # fmt: skip
_SUFFICES = re.compile(r"^(?:\w+ ){0,2}(?:enough|sufficient|suffices?)\b", re.I)
_FIRST = (
    r"(?:cease-?\s?fire|truce|armistice|peace(?: (?:deal|agreement|treaty|accord|settlement))?|end to the \w+|"
    r"end of the \w+|mandate)"
)
_DEPLOY = (
    r"(?:(?:send|deploy|station|dispatch|introduc|plac|commit)ing|deployments?|dispatch|presence|introduction|troops|"
    r"soldiers|peacekeep\w+|forces?|mission|contingents?|guarantees?|assurances?|boots)"
)
_NO = r"(?:[Nn]one of (?:this|that|it|these)|(?:[Aa]ll )?(?:of )?(?:[Tt]his|[Tt]hat|[Ii]t|[Tt]hey|[Tt]hese))"
_WITHOUT = (
    r"without (?:\w+[’']s |the |a |any |an |\w+ ){0,3}?(?:consent|approval|agreement|permission|cease-?\s?fire|truce|"
    r"peace|backing|support|backstop|guarantees?|participation|involvement|mandate)[^,.;:—–”\"]{0,60}"
)
# Words that must stand in a sentence, in small letters, and what is then looked for: such patterns are costly.
_PATTERNS = tuple(
    (gate, re.compile(words))
    for gate, words in (
        # a truce is a precondition for any deployment; an essential condition of sending soldiers
        (
            ("condition for", "condition of", "condition to", "prerequisite", "requirement"),
            rf"[^,.;:—–“\"]{{4,90}} (?:is|are|was|were|remains?|would be|must be|will be) (?:still )?"
            r"(?:an? |the |our )?(?:[\w-]+ ){0,2}?(?:pre-?\s?condition|condition|prerequisite|requirement) "
            rf"(?:for|of|to) [^,.;:—–”\"]{{0,60}}?\b{_DEPLOY}\b[^,.;:—–”\"]{{0,60}}",
        ),
        # sending peacekeepers will not be possible without; none of this works without
        (
            ("without",),
            rf"(?:(?:[^,.;:—–“\"]{{0,80}}\b{_DEPLOY}\b[^,.;:—–“\"]{{0,70}}?|{_NO}) (?:\w+ )?|\b)"
            rf"(?:(?:is|are|was|were|be|will|would|can|could|do|does)(?: be| simply)?(?: not|n[’']t|not)(?: \w+)?"
            rf"(?: be)?(?: \w+)? (?:possible|work|function|happen|conceivable|feasible|deploy\w*|operate|sent|go|"
            rf"take place|deploy and operate)|(?:is|are|would be|remains?|will be) (?:\w+ )?(?:impossible|unthinkable|"
            rf"inconceivable|unrealistic|out of the question)) {_WITHOUT}",
        ),
        # without American backing no deployment is feasible
        (
            ("without",),
            rf"\b[Ww]{_WITHOUT[1:]}?,? [^,.;:—–“\"]{{0,40}}?\b{_DEPLOY}\b[^,.;:—–“\"]{{0,30}}? "
            r"(?:is|are|was|were|would be) "
            r"(?:(?:not|n[’']t) (?:\w+ )?(?:possible|feasible|conceivable|realistic)|impossible|unthinkable)",
        ),
        # the deployment is possible only with the consent of the parties
        (
            ("possible only", "only possible", "conceivable", "imaginable", "thinkable"),
            rf"[^,.;:—–“\"]{{0,60}}\b{_DEPLOY}\b[^,.;:—–“\"]{{0,60}} (?:is|are|was|were|be|becomes?) "
            r"(?:only (?:possible|conceivable|imaginable|thinkable)|"
            r"(?:possible|conceivable|imaginable|thinkable) only) [^,.;:—–”\"]{6,90}",
        ),
        # first a truce, then the guarantees
        (
            ("first",),
            rf"(?:\b[Ff]irst(?: comes?| must come|,)?|[Ff]irst of all,?) (?:an? |the )?(?:[\w-]+ ){{0,2}}?{_FIRST}"
            rf"(?: in [\w ]{{3,20}})?,? (?:and )?(?:only )?then [^.;:—–”\"]{{0,60}}?\b{_DEPLOY}\b[^.;,:—–”\"]{{0,70}}",
        ),
        # a ceasefire had to be reached first
        (
            ("first",),
            rf"(?:\b[Aa]n? |\b[Tt]he )?(?:[\w-]+ ){{0,2}}?{_FIRST} (?:ha[sd]|have|must|should|needs?|needed|"
            rf"would have|will have) "
            r"(?:to )?(?:be |come |happen )(?:(?:reached|agreed|established|signed|concluded|in place|there|"
            r"achieved|secured) )?"
            r"first\b",
        ),
        # its trigger is an end to the fighting
        (
            ("trigger",),
            r"(?:[Ii]ts|[Tt]he(?:ir)?|[Tt]he \w+[’']s) trigger (?:is|would be|will be) [^.;:—–]{4,110}",
        ),
        # only an armistice would set them in motion
        (
            ("motion",),
            rf"(?:[Oo]nly )?[^.;:—–“\"]{{0,60}}\b{_FIRST}\b[^.;:—–“\"]{{0,60}} (?:would|will|could|can) "
            r"(?:set|put) [^.;:,]{2,30} (?:in|into) motion",
        ),
        # everything depends on a truce
        (
            ("hang", "hing", "depend", "rests"),
            rf"(?:[Ee]verything|[Aa]ll(?: of)? (?:this|that|it)|[Tt]he (?:whole|entire) (?:plan|scheme|mission|"
            rf"operation)|[Tt]he (?:deployment|force|mission|guarantees)) (?:\w+ )?"
            rf"(?:hangs?|hinges?|depends?|rests?) (?:up)?on [^.;:—–”\"]{{0,40}}\b{_FIRST}\b[^.;:—–”\"]{{0,60}}",
        ),
    )
)
_NEVER = re.compile(r"\b(?:sanctions?|oil|tariffs?|lasting peace|membership|war crimes)\b", re.I)


def find(scene: Scene) -> Iterator[Found]:
    """Find what must come first before a force deploys."""
    if not scene.has(*NEEDS) or not (scene.about.force or FORCE.search(scene.line.text)):
        return
    for gate, pattern in _PATTERNS:
        match = pattern.search(scene.text) if scene.has(*gate) else None
        if match is None or _NEVER.search(match[0]):
            continue
        words = match[0]
        known = conditions(words)
        if not known:
            continue
        first, last = trim(scene.doc, *scene.tokens(*match.span()))
        first = _from_voice(scene, first, last)
        yield Found(
            kind="condition",
            question=_whose(scene, last),
            first=first,
            last=last,
            value=known,
            anchor=scene.doc[last],
        )
        return
    yield from _enough(scene)


def _whose(scene: Scene, last: int) -> str:
    """Whose condition it is: of a party that speaks for itself, else of the force."""
    party = scene.voice(scene.doc[last]) if scene.words(last, last).casefold() == "first" else None
    return f"condition.{party}" if party and party not in UNASKED | {"FR", "GB", "US"} else "deployment.trigger"


def _from_voice(scene: Scene, first: int, last: int) -> int:
    """Leave out who says it: ``Merz said that | a truce is a precondition for``."""
    chain = scene.voices.chains[last]
    start = last
    while start > first and (scene.voices.chains[start - 1] == chain or not scene.doc[start - 1].is_alpha):
        start -= 1
    while start < last and (scene.doc[start].lower_ == "that" or scene.doc[start].is_punct):
        start += 1
    return start


def _enough(scene: Scene) -> Iterator[Found]:
    """``A ceasefire is enough for the force to be deployed``: the subject is the condition."""
    if not scene.has("enough", "suffic") or not FORCE.search(scene.text):
        return
    for each in scene.clauses:
        doer = subject(each.verb)
        if doer is None or not _SUFFICES.search(scene.words(each.verb.i, each.last)) or not TRUCE.search(each.text):
            continue
        known = conditions(scene.words(*extent(doer)))
        if known and not negated(each.verb):
            yield Found(
                kind="condition",
                question="deployment.trigger",
                first=each.first,
                last=each.last,
                value=known,
                anchor=each.verb,
            )
            return
