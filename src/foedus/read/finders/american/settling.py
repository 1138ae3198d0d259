"""How far is American support, where its form or its extent is told of: ``the details have yet to be settled``?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from foedus.read.finders.words import US_WORDS
from foedus.read.grammar import trim
from foedus.read.scene import Found, Scene

_US = rf"(?:(?:the |President |Mr |Mr\. |Donald )*{US_WORDS}(?: administration)?)"
_PART = (
    r"(?:part|share|role|contributions?|support|backing|help|involvement|engagement|participation|backstop|"
    r"safety net|assistance|commitments?|pillar|component|element|side|guarantees?|effort|cover|protection|umbrella|"
    r"promises?(?: of \w+)?|pledges?|offer|assurances?|leg|half|end)"
)
_SHAPE = (
    r"(?:details?|particulars|specifics|form|shape|format|size|scale|extent|scope|nature|substance|terms|modalities|"
    r"content)"
)
_MORE = r"(?:[\w’'-]+ ){0,2}?"
# "the American part", "the shape of the US backstop", "what Washington will bring", "details of it"
_NAMED = (
    rf"(?:(?:[Tt]he |any |[Aa]n |[Aa]ll )?(?:{_MORE}{_SHAPE} of (?:the |any |a |an )?)?"
    rf"(?:(?:{US_WORDS}|\bPentagon\b)(?:’s|'s|’|')? {_MORE}{_PART}|{_PART} (?:of|by|from) (?:the )?{US_WORDS})"
    r"(?: (?:of|in|to|for|on) (?:the |any |this )?(?:[\w-]+ )??(?:arrangements?|plan|force|mission|guarantees?|effort|"
    r"package))?|"
    rf"(?:(?:exactly|just) )?(?:[Ww]hat|[Hh]ow much|[Ww]hat exactly|[Ii]n (?:what|which) (?:form|way)) {_US} "
    r"(?:will|would|can|could|might|is to|is (?:ready|willing|prepared) to) [\w’' -]{2,45}?)"
)
_UNNAMED = (
    rf"(?:(?:[Tt]he|[Ii]ts|[Aa]ll|[Aa]ny|[Ff]urther|[Mm]ore|[Tt]hat) )?(?:(?:the|of|its|further|exact|precise|full|"
    rf"final|last) ){{0,3}}(?:{_SHAPE}|contribution|backstop|safety net)"
    rf"(?: of (?:the|its|that|this|such|his) {_MORE}{_PART})?|"
    r"(?:[Ww]hat|[Hh]ow) (?:that|this|it) (?:would|will|could|might) (?:look like|be|mean|work|consist of|take)"
)
_IT = r"(?:[Ii]t|[Tt]hat|[Tt]his|[Ee]verything|[Ii]n (?:what|which) form)"
_NONE = (
    r"(?:[Nn]othing|[Nn]one(?: of (?:it|this|that))?|[Nn]o (?:decision|details?|agreement|commitment|promise|offer)s?)"
)
_SETTLED = (
    r"(?:settled|fixed|established|determined|decided|defined|specified|clarified|confirmed|agreed|worked out|"
    r"sorted out|nailed down|hammered out|ironed out|spelled out|spelt out|finali[sz]ed|completed|made (?:precise|"
    r"clear|"
    r"final|public|known)|disclosed|announced|published|drawn up|negotiated|discussed|fleshed out|firmed up|"
    r"put (?:in(?:to)? (?:writing|words|concrete terms)|on paper|down)|written(?: down)?|drafted|sealed|secured|"
    r"pinned down|resolved|filled in|laid down|made known|released|revealed|set(?: out| down)|tied down|formali[sz]ed)"
)
_PRIVATE = r"(?:public|disclosed|published|released|revealed|known|announced|for (?:the )?(?:public|publication))"
_NOW = r"(?: (?:now|still|yet|also|all|already|only|\w+ly))*"
# What is told of it, with what it means.
_STATES = (
    ("not_public", rf"(?:(?:is|are|was|were|do|does)(?: still)?(?: not|n[’']t)|(?:ha(?:s|ve|d)(?: not|"
                   rf"n[’']t))(?: yet)? been)"
                   rf"(?: yet| been)*{_NOW} {_PRIVATE}(?: yet)?"),
    ("pending", rf"(?:(?:ha(?:s|ve|d)) (?:yet|still)|(?:is|are|was|were){_NOW}|remain(?:s|ed)?{_NOW}|"
                rf"still (?:ha(?:s|ve|d)|needs?|needed)|(?:needs?|needed)) to be {_SETTLED}(?: in detail)?"),
    ("not_committed", r"(?:will be |would be |is |are |was |were |remain(?:s|ed)? )(?:still |so far |as yet |"
        r"only |just |mere |merely |nothing but |"
                      r"little more than |no more than |for now |kept )*(?:words|talk|lip service|rhetoric|"
                      r"verbal|oral|minimal|modest|limited|small|"
                      r"token|symbolic|negligible|marginal|notional|(?:only )?on paper(?: only)?)"),
    ("open", r"(?:(?:is|are|was|were)|(?:ha(?:s|ve|d)) been) neither [\w-]+ nor [\w-]+(?: (?:out|up|down))?"),
    ("open", r"(?:(?:[Nn]obody|[Nn]o one|[Nn]one|few|[Ff]ew)(?: [\w’-]+){0,3}? (?:claims? to know|claimed to "
        r"know|know|knows|knew|can say|could say|can tell|could tell)|"
             r"(?:is|was|remains|remained) anyone[’']s guess)"),
    ("pending", rf"(?:still |yet |only now |now )*(?:being|to be|yet to be) {_SETTLED}(?=$|[.,;:])"),
    ("pending", rf"(?:is|are|was|were)(?: still| now| yet)? being {_SETTLED}|"
                r"(?:is|are|was|were) (?:still )?(?:being )?(?:worked on|under (?:discussion|negotiation|review)|"
                r"in the works)"),
    ("expected", r"(?:will|would|should|is to|are to|was to|were to|could|(?:is|are|was|were) (?:going|due|set|"
                 r"expected) "
                 rf"to) (?:\w+ )?be {_SETTLED}"),
    ("open", rf"(?:is|are|was|were|has been|have been|had been){_NOW} (?:not|far from)(?: yet| been)*{_NOW} "
             rf"(?:{_SETTLED}|clear|certain|sure)|(?:is|was|remain(?:s|ed)?){_NOW} (?:open|unclear|undecided|"
             rf"unsettled|"
             r"unknown|vague|uncertain|unresolved|undefined|an open question|a mystery|to be seen|anyone’s guess|"
             r"the (?:big|great|main) (?:unknown|question|gap))"),
)  # fmt: skip
_WHEN = (
    r"(?: (?:with(?:in)?|in|over|during|by|later|soon|shortly|before|next|this) ?(?:the |a |an |few |some |next |"
    r"coming |"
    r"matter of |hours |days |weeks |end |of |week |month |now |long |details? |\d+ |or |two |couple )*(?:days|"
    r"weeks|hours|"
    r"days’ time|week|month|autumn|summit|detail|ahead|then)?\b)?"
)
_FORMS = tuple(
    (value, re.compile(rf"(?<![\w’'-])(?:(?P<named>{_NAMED})|(?P<bare>{_UNNAMED})|(?P<it>{_IT})) (?:{state}){_WHEN}"))
    for value, state in _STATES
)
_NOTHING = re.compile(
    rf"(?<![\w’'-]){_NONE} (?:(?:is|are|was|were)|(?:ha(?:s|ve|d))(?: yet| so far)? been){_NOW} "
    rf"(?:{_SETTLED}|offered|promised|made|given|taken|signed|certain|clear|sure|guaranteed|in writing|on paper|"
    rf"put (?:on paper|in writing))"
    rf"(?: (?:so far|yet|in writing|on paper|for now))*"
)
# Whose words they are does not matter where it is too early, or nobody can tell.
_TOO_EARLY = re.compile(
    r"\b(?:[Ii]t (?:is|was|[’']s) |[Ii]t[’']s )?(?:still )?(?:too early|too soon|premature) to (?:say|describe|"
    r"tell|specify|"
    rf"explain|discuss|spell out)(?: (?:how|what|in what form|in which form|exactly|precisely))+"
    rf"(?: (?:it|they|the|{US_WORDS}|[\w’-]+)){{0,6}}|"
    r"\b(?:[Nn]obody|[Nn]o one|I|[Ww]e|[Hh]e|[Ss]he|[Tt]hey) (?:can|could|would|will)(?:[’']t|not| not)? (?:yet )?"
    r"(?:describe|explain|define|say what) (?:it|that|this)(?: (?:today|yet|now|for now))*|"
    r"\b[Ii]n (?:what|which) form,? (?:I|we|he|she|nobody|no one) (?:can|could|would)(?:[’']t|not|"
    r" not)? (?:yet )?(?:say|tell)"
    r"(?: (?:you|us|them|today|yet|now))*"
)
_GATE = (
    "nothing", "none ", "no ", "early", "soon", "premature", "describe", "explain", "in what form", "in which form",
    "to be ", "be ", "being ", " not ", "n't ", "n’t ", "open", "unclear", "undecided", "unsettled", "unknown",
    "vague", "uncertain", "unresolved", "undefined", "mystery", "guess", "question", "unknown", "worked on",
    "under ", "works", "neither", "words", "talk", "know", "minimal", "modest", "limited", "small", "token",
    "symbolic", "lip", "can say", "can tell",
)  # fmt: skip
_HELP = re.compile(
    rf"{US_WORDS}[^.]{{0,160}}\b(?:support\w*|back\w*|help\w*|role|part|contribut\w*|share|involve\w*|"
    rf"guarantee\w*|join\w*|"
    rf"give|provide|participat\w*|commit\w*|send|talks)\b|\b(?:support\w*|back\w*|help\w*|role|part|contribut\w*|"
    rf"share|"
    rf"involve\w*|guarantee\w*|join\w*)\b[^.]{{0,120}}{US_WORDS}|\b(?:backstop|safety net)\b"
)
_AMERICA = re.compile(rf"{US_WORDS}|\b(?:backstop|safety net)\b")
_ELSE = re.compile(r"\b(?:sanctions?|oil|gas|tariffs?|meeting|summit date|truce deal|territor\w+)\b", re.I)
_ABOUT = re.compile(rf"\b(?:[Aa]nd|[Ww]hat about|[Aa]s for) (?:the )?{US_WORDS}s?[?,:]|^(?:The )?{US_WORDS}:")
_OTHERS = re.compile(
    r"\b(?:national contributions|their (?:own )?contributions|sanctions?|oil|prisoners|Bundestag)\b", re.I
)
_NEAR = 260  # characters before, in its paragraph
_SHORT = 60  # characters


def find(scene: Scene) -> Iterator[Found]:
    """Find what is told of the form, the extent or the settling of American help."""
    if not scene.has(*_GATE):
        return
    before = scene.line.text[max(scene.sent.start_char - _NEAR, 0) : scene.sent.start_char]
    if not _AMERICA.search(f"{before} {scene.text}"):
        return
    told = f"{_previous(scene)} "
    for value, form in (*_FORMS, ("not_committed", _NOTHING), ("not_public", _TOO_EARLY)):
        for match in scene.finditer(form):
            named = match.groupdict().get("named")
            if _ELSE.search(match[0]) or (named is None and not _goes_on(told + scene.text[: match.start()])):
                continue
            first, last = trim(scene.doc, *scene.tokens(*match.span()))
            yield Found(
                kind="status", question="us.support", first=first, last=last, value=value, anchor=scene.doc[first]
            )


def _previous(scene: Scene) -> str:
    """The sentence before this one in its paragraph, and the one before that if it is a short one."""
    start = scene.sent.start
    if not start:
        return ""
    sentence = scene.doc[start - 1].sent
    if sentence.start and len(sentence.text) < _SHORT:
        return f"{scene.doc[sentence.start - 1].sent.text} {sentence.text}"
    return str(sentence.text)


def _goes_on(told: str) -> bool:
    """Whether the words before are about American help, and none after that are about another's part."""
    helps = list(_HELP.finditer(told))
    asked = _ABOUT.search(told)
    if not helps and not asked:
        return False
    return not _OTHERS.search(told[helps[-1].start() if helps else 0 :])
