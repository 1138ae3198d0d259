"""What must come first, said without a conditional clause: a precondition, an order of steps, what is impossible."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foedus.read.finders.words import FORCE, TRUCE, conditions
from foedus.read.grammar import extent, negated, subject, trim
from foedus.read.parties import UNASKED
from foedus.read.scene import Found, Scene

NEEDS = ("condition", "prerequisite", "requirement", "possible", "conceivable", "thinkable", "without", "first",
    "trigger", "starting signal", "wait", "operation", "would do", "will do", "in motion", "into motion", "hang",
    "hing", "depend", "rest", "enough", "suffic")  # fmt: skip
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
_NOBODY = r"(?:[Nn]othing|[Nn]obody|[Nn]o one|[Nn]one of (?:this|that|it|them|us))"
_AMERICA = r"(?:an? |the )?(?:\w+ )?(?:US|U\.S\.|United States|Americans?|Washington|America)\b"
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
        # nothing would happen without the Americans; nobody moves without an American backstop
        (
            ("without",),
            rf"\b{_NOBODY} (?:would|will|could|can|is going to|moves?|happens?|goes|works?|leaves?)\b"
            rf"[^.,;:—–”\"]{{0,40}}? without {_AMERICA}[^.,;:—–”\"]{{0,40}}",
        ),
        # without an American backstop nobody would move, this force does not go anywhere
        (
            ("without",),
            rf"\b[Ww]ithout {_AMERICA}[^.,;:—–”\"]{{0,40}},? (?:{_NOBODY} (?:would|will|could|can|moves?|"
            rf"happens?|goes)\b|"
            rf"(?:an?|the|this|that|any|such a|no) (?:[\w-]+ ){{0,2}}?(?:force|mission|deployment|plan|operation|"
            rf"coalition|troops|soldiers) (?:\w+ ){{0,2}}?(?:not|n[’']t|cannot|never|nowhere|fails?|"
            rf"collapses?|impossible|moves?|go(?:es)?)\b)[^.,;:—–”\"]{{0,60}}",
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
            r"first\b(?:,? and (?:then )?[^.;:—–”\",]{4,90})?",
        ),
        # its trigger is an end to the fighting
        (
            ("trigger", "starting signal"),
            r"(?:[Ii]ts|[Tt]heir|[Tt]he|[Tt]he \w+[’']s) (?:trigger|starting signal) (?:is|was|would be|will be) "
            r"[^.;:—–,]{4,110}(?:, [^.;:—–,]{3,25} or [^.;:—–,]{3,40})?",
        ),
        # only an armistice would set them in motion
        (
            ("motion",),
            rf"(?:[Oo]nly )?[^.;:—–“\"]{{0,60}}\b{_FIRST}\b[^.;:—–“\"]{{0,60}} (?:would|will|could|can) "
            r"(?:set|put) [^.;:,]{2,30} (?:in|into) motion",
        ),
        # a force that waits for peace
        (
            ("wait",),
            rf"(?:[Aa] |[Tt]he |[Tt]his )?(?:[\w-]+ ){{0,2}}?\b(?:force|mission|deployment|troops|soldiers|"
            rf"plan|operation)(?: that| which)? (?:waits?|must wait|has to wait|have to wait|is waiting|are waiting|"
            rf"awaits?) (?:for |until )?(?:there is )?(?:an? |the )?{_FIRST}[^.;,:—–”\"]{{0,40}}",
        ),
        # everything depends on a truce
        (
            ("hang", "hing", "depend", "rests"),
            rf"(?:[Ee]verything|[Aa]ll(?: of)? (?:this|that|it)|[Tt]he (?:whole|entire) (?:plan|scheme|mission|"
            rf"operation)|[Tt]he (?:deployment|force|mission|guarantees)) (?:\w+ )?"
            rf"(?:hangs?|hinges?|depends?|rests?) (?:up)?on [^.;:—–”\",]{{0,40}}\b{_FIRST}\b[^.;:—–”\",]{{0,60}}",
        ),
        # any arrangement would depend on American support
        (
            ("hing", "depend"),
            rf"\b[Aa]ny (?:\w+ )?(?:arrangement|plan|force|mission|deployment|guarantee) "
            rf"(?:would |will |must )?(?:\w+ )?(?:hinges?|depends?) (?:up)?on {_AMERICA}[^.,;:—–”\"]{{0,50}}",
        ),
        # a truce, an armistice or a treaty would do
        (
            ("do.", "suffic", "enough"),
            rf"(?:\b[Aa]n? )?(?:\w+ )?{_FIRST}(?:, (?:an? )?(?:\w+ )?{_FIRST}){{0,3}},? or (?:an? )?(?:[\w-]+ ){{0,2}}?"
            r"(?:treaty|armistice|truce|peace \w+|settlement|deal) (?:would|will) (?:each |also )?"
            r"(?:do\b|suffice|be enough)",
        ),
    )
)
_NEVER = re.compile(r"\b(?:sanctions?|oil|tariffs?|lasting peace|membership|war crimes)\b", re.I)


def find(scene: Scene) -> Iterator[Found]:
    """Find what must come first before a force deploys."""
    if not scene.has(*NEEDS) or not (
        scene.about.force
        or FORCE.search(scene.line.text)
        or (scene.about.topic and scene.has("operation", "without", "trigger", "arrangement", " do."))
    ):
        return
    for gate, pattern in _PATTERNS:
        match = scene.search(pattern) if scene.has(*gate) else None
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
    anchor = scene.doc[last]
    party = (scene.voice(anchor) or scene.about.party) if scene.speaks(anchor) else None
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
    if not scene.has("enough", "suffic") or not scene.search(FORCE):
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
