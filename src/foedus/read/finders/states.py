"""How far things have come: the proposal, the contributions, American support, the plan, parliaments; and where."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foedus.read.grammar import extent, kids, negated, subject, top
from foedus.read.nouns import Value
from foedus.read.parties import parliament_in
from foedus.read.scene import Clause, Found, Scene

_US = r"(?:\bUS\b|\bU\.S\.|\bUnited States\b|\bAmerica\w*\b|\bWashington\b|\bTrump\b|\bWhite House\b)"
US = re.compile(_US)
_PROPOSAL = re.compile(
    r"\b(?:proposals?|plans?|framework|text|work|package|document|declaration|guarantees?|arrangements?|"
    r"elements?|blueprint)\b",
    re.I,
)
_DONE = re.compile(
    r"\b(?:complete[d]?|finished|finali[sz]ed|ready|concluded|drawn up|in place|agreed|done|prepared|on the table)\b",
    re.I,
)
_AWAIT = re.compile(
    r"\b(?:await\w*|pending|needs?|requires?|subject to|waiting for|ready for|now need|wait\w* (?:for|on)|"
    r"still (?:need|require)s?|depends? on|seek\w*)\b"
    r"[^.;]{0,50}?\b(?:approv\w+|endorse\w+|go-ahead|green light|sign-?off|political (?:decision|backing|"
    r"will)|blessing|ratification)\b",
    re.I,
)
_MISSING = re.compile(
    r"\b(?:missing|lacking|outstanding|remains|still to come)\b[^.;]{0,40}\b(?:approval|endorsement|"
    r"go-ahead|green light|sign-?off)",
    re.I,
)
_BOUND = re.compile(
    r"\b(?:binding|binds|bind)\b|\b(?P<political>political)(?= for now| only|$| in nature| commitment| declaration)",
    re.I,
)
_PLEDGED = re.compile(r"\b(?:commitments?|contributions?|offers?|pledges?|proposals?|inputs?|promises?)\b", re.I)
_FIXED = re.compile(
    r"\b(?:documented|secured|recorded|confirmed|final(?:ised|ized)?|written(?: down)?|signed(?: off)?|"
    r"locked in|registered)\b",
    re.I,
)
_BY = re.compile(
    r"\b(?P<defence>defen[cs]e ministers?|ministers? of defen[cs]e)|(?P<foreign>foreign ministers?)|"
    r"(?P<chiefs>(?:military chiefs|chiefs? of (?:the )?(?:defen[cs]e |general )?staffs?|"
    r"chiefs of defen[cs]e))\b",
    re.I,
)
_SUPPORT = re.compile(
    rf"{_US}(?:’s|'s)?(?:\s[\w-]+)?\s(?:support|role|part|backing|backstop|involvement|participation|"
    rf"contribution|help|air|airpower|aid|assistance|share|commitment|position)\b|"
    rf"\b(?i:support|role|part|backing|help|contribution|involvement|participation|backstop)\s(?:by|of|"
    rf"from)\s(?:the\s)?{_US}",
)
_LEVELS = (
    ("refused", re.compile(r"\b(?:refus\w+|ruled out|rejected|no (?:US|American|U\.S\.))", re.I)),
    (
        "not_committed",
        re.compile(
            r"\bnot (?:yet )?(?:committed|decided|made up|signed)|yet to (?:commit|decide)|undecided|uncommitted", re.I
        ),
    ),
    (
        "pending",
        re.compile(
            r"\bpending\b|(?:yet|still|remain\w*) to be (?:confirmed|finali[sz]ed|settled|defined|decided|"
            r"determined)|awaits?\b|await\w+ confirm",
            re.I,
        ),
    ),
    (
        "expected",
        re.compile(
            r"\bexpected\b|(?:will|to|would) be (?:\w+ )?(?:confirmed|finali[sz]ed|spelled|worked|detailed|"
            r"clarified|defined|specified|announced|set)|in the (?:coming|next) (?:days|weeks)|within days|likely|"
            r"probably",
            re.I,
        ),
    ),
    (
        "open",
        re.compile(r"\b(?:open|unclear|uncertain|vague|undefined|not final|unresolved|unsettled|unknown)\b", re.I),
    ),
    (
        "signalled",
        re.compile(
            r"\bsignal\w*|indicat\w+|hint\w*|ready|readiness|willing\w*|prepared|clear (?:on|about) (?:its|their)|"
            r"open to",
            re.I,
        ),
    ),
    (
        "confirmed",
        re.compile(
            r"\b(?:confirmed|has the backing|backs|backed|supports?|guaranteed|assured|committed|agreed)\b", re.I
        ),
    ),
)
_ITS = re.compile(r"\W*(?:its|the) (?:\w+ )?(?:part|role|support|share|contribution|backing|involvement)\b", re.I)
_CRUCIAL = re.compile(
    r"(?:\b|(?=n[’']t))(?:crucial|essential|vital|key|indispensable|decisive|necessary|cannot|can’t|without)\b", re.I
)
_FINALISE = re.compile(
    rf"\b(?:finali[sz]\w+|complet\w+|conclud\w+|settl\w+|refin\w+|fine-tun\w+|sent to|submitted to|goes to|"
    rf"heads? to|presented to)\b[^.;]*{_US}|{_US}[^.;]*\b(?:finali[sz]\w+|completion|be completed|"
    rf"final shape)",
    re.I,
)
_HIDDEN = re.compile(
    r"(?:\b|(?=n[’']t))(?:not|n’t|n't|un)\s?(?:been |yet )*(?:public|published|known|clear|disclosed|"
    r"released|specified|announced|revealed)\b|remains? (?:secret|open|unclear|vague|undisclosed)",
    re.I,
)
_SHAPE = re.compile(r"\b(?:format|details?|form|shape|extent|scope|nature|scale)\b", re.I)
_MUST = re.compile(
    r"\b(?:must|has to|have to|had to|needs? to|need|would|will|can only|requires?|required|only|"
    r"can decide|is to|put to)\b",
    re.I,
)
_VOTES = re.compile(
    r"\b(?:approv\w*|vot(?:e|es|ing)|decid\w*|ratif\w*|consent\w*|agree|authori[sz]\w*|mandate|say yes|"
    r"back it|debate\w*)\b",
    re.I,
)
_ASSEMBLY = re.compile(r"\b(?:parliaments?|lawmakers|legislature|MPs)\b", re.I)
_STAND = re.compile(
    r"\b(?:station\w*|deploy\w*|bas(?:ed|ing)|stand|patrol\w*|positioned|placed|located|posted|kept|keep\w*|"
    r"stay\w*|fl(?:y|own|ies)|operat\w*|be sent)\b",
    re.I,
)
_AWAY = re.compile(
    r"\b(?:away from|far from|not (?:on|at|near|along)|never (?:on|at|near)|behind|well back from|"
    r"neither\b.*\bnear|nowhere near|outside|clear of)\b[^.;]*\b(?:front|front[\s-]?lines?|line of contact|"
    r"combat zones?|fighting|battlefield)\b"
    r"|(?:\b|(?=n[’']t))(?:not|n’t|n't|neither|no|none)\b[^.;]*\b(?:near|on|at|along|in) the (?:front|"
    r"front[\s-]?lines?|line of contact|battlefield)\b",
    re.I,
)
_OUTSIDE = re.compile(
    r"\b(?:outside|beyond|neighbou?ring|from (?:bases )?(?:abroad|outside)|in (?:western|eastern|central|"
    r"southern|northern) Ukraine|in Ukraine’s (?:west|east)|across Ukraine)\b",
    re.I,
)
_DETERMINED = re.compile(
    r"\b(?:locations?|positions?|zones?|areas?|sites?|places?)\b[^.;]*\b(?:determined|defined|decided|"
    r"worked out|identified|settled|being)\b",
    re.I,
)


# Without one of these a sentence tells nothing about how far things have come.
_TOPICS = (US, _PROPOSAL, _PLEDGED, _AWAIT, _MISSING, _STAND, _DETERMINED, _VOTES)


def find(scene: Scene) -> Iterator[Found]:
    """Find states of affairs; of one clause at most one of each question."""
    if not any(pattern.search(scene.text) for pattern in _TOPICS) and scene.about.party != "US":
        return
    done: list[tuple[str, int, int]] = []
    for each in scene.clauses:
        for found in _of(scene, each):
            inside = any(found.question == q and found.first <= low and high <= found.last for q, low, high in done)
            if not inside:
                done.append((found.question, found.first, found.last))
                yield found
    if not any(q == "us.support" for q, _, _ in done):
        yield from _label(scene)


def _of(scene: Scene, each: Clause) -> Iterator[Found]:
    verb, text = each.verb, each.text
    doer = subject(verb)
    if doer is None or doer.dep_ not in {"nsubj", "nsubjpass", "csubj", "expl"}:
        return
    low, high = extent(doer)
    said = scene.words(low, high)
    rest = text[len(said) :] if text.startswith(said) else scene.words(verb.i, each.last)

    def claim(question: str, value: Value) -> Found:
        return Found(kind="status", question=question, first=each.first, last=each.last, value=value, anchor=verb)

    body = parliament_in(text)
    if (
        (body or _ASSEMBLY.search(said))
        and _MUST.search(text)
        and _VOTES.search(text)
        and (_ASSEMBLY.search(text) or body)
    ):
        low, high = extent(verb, without=("mark", "parataxis", "punct"))
        yield Found(
            kind="status",
            question=f"approval.{body}" if body else "unkeyed",
            first=low,
            last=high,
            value="needed",
            anchor=verb,
        )
        return
    if top(verb) != verb:
        return
    if _FINALISE.search(text) and not US.search(said) and (_PROPOSAL.search(said) or "planning" in said):
        future = re.search(r"\b(?:will|to be|now|heads?|goes|going|is being|for)\b", text)
        yield claim("plan.finalisation", "to_be_finalised" if future else "finalised")
        return
    if (
        _SUPPORT.search(said)
        or (scene.about.party == "US" and _ITS.match(said))
        or (US.search(said) and _commits(rest))
    ):
        value = _level(rest)
        if value:
            yield claim("us.support", value)
            return
    if US.search(rest) and re.search(r"\b(?:has|have|had|enjoys?|with) the (?:\w+ )?(?:backing|support)\b", rest, re.I):
        yield claim("us.support", "confirmed")
        return
    if _SHAPE.search(doer.text) and _HIDDEN.search(text) and (US.search(scene.text)):
        yield claim("us.support", "not_public")
        return
    waits = _AWAIT.search(text)
    if _MISSING.search(text):
        yield claim("proposal.state", ("awaiting_approval",))
        return
    about = _PROPOSAL.search(said) or re.search(r"\b(?:leaders|capitals|we|governments|it)\b", said, re.I)
    purpose = any(each.lower_ == "to" for each in kids(verb, "aux"))
    done = _PROPOSAL.search(said) is not None and _DONE.search(rest) is not None and not US.search(rest)
    if (
        about
        and verb.dep_ != "relcl"
        and not purpose
        and not _AWAIT.search(said)
        and (waits or (done and not negated(verb)))
    ):
        values = ["awaiting_approval"] if waits else []
        # "ready for approval" is no sign of completion, unless that is said as well.
        if _DONE.search(rest if re.search(r"complete|finish", rest, re.I) else re.sub(r"ready for\b", "", rest)):
            values.append("complete")
        if values and not (values == ["complete"] and re.search(r"\b(?:prepared|agreed|in place)\b", rest)):
            yield claim("proposal.state", tuple(values))
            return
    yield from _pledges(scene, each, said, rest)
    if (
        _STAND.search(text)
        and (_AWAY.search(text) or _OUTSIDE.search(rest))
        and not re.search(r"\btrain(?:ing|ed)?\b", text)
    ):
        outside = _OUTSIDE.search(rest)
        value = outside[0].casefold() if outside and not _AWAY.search(text) else "away_from_front"
        if re.search(
            r"\b(?:troops?|soldiers?|force|forces|mission|aircraft|patrols?|units?|it|they|neither|contingent|"
            r"jets|trainers?|group)\b",
            said,
            re.I,
        ):
            yield claim("place.deployment", value)
    elif _DETERMINED.search(text) and each.verb.dep_ != "xcomp":
        yield claim("place.deployment", "being_determined")
    bound = _BOUND.search(rest)
    about = re.search(r"\b(?:guarantees?|commitments?|agreement|text|document|plan|declaration|it)\b", said, re.I)
    if bound and about and verb.lemma_ in {"be", "bind", "remain"} and not _MUST.search(text):
        denied = negated(verb) or "nobody" in rest
        yield claim("binding.status", "political" if bound["political"] else "not_binding" if denied else "binding")


def _pledges(scene: Scene, each: Clause, said: str, rest: str) -> Iterator[Found]:
    """Contributions that are documented, or confirmed by somebody."""
    verb, text = each.verb, each.text
    fixed = _FIXED.search(text)
    by = _BY.search(text)
    if not fixed or negated(verb):
        return
    if not (_PLEDGED.search(said) or _PLEDGED.search(rest)) or US.search(text):
        return
    heads = (
        {verb.lower_}
        | {t.lower_ for t in kids(verb, "conj", "acomp", "xcomp")}
        | {t.lower_ for a in kids(verb, "acomp") for t in a.children}
    )
    if not any(_FIXED.search(word) for word in heads):
        return
    if by and (by["defence"] or by["foreign"]):
        yield Found(
            kind="event",
            question="proposal.confirmed_by",
            first=each.first,
            last=each.last,
            value="defence_ministers" if by["defence"] else "foreign_ministers",
            anchor=verb,
        )
    else:
        values = tuple(sorted({m[0].casefold() for m in _FIXED.finditer(text)}))
        yield Found(
            kind="status", question="pledges.state", first=each.first, last=each.last, value=values, anchor=verb
        )


def confirmed(scene: Scene) -> Iterator[Found]:
    """Find contributions ``confirmed at the level of defence ministers``: a noun with what was done to it."""
    for token in scene.sent:
        if token.pos_ in {"NOUN", "PROPN"} and _PLEDGED.fullmatch(token.text):
            reach = scene.doc[token.i : min(token.i + 26, scene.sent.end)]
            stop = next((t.i for t in reach if t.i > token.i and (t.dep_ == "nsubj" or t.text in ".;")), reach.end)
            words = scene.words(token.i, stop - 1)
            by = _BY.search(words)
            if (
                by
                and _FIXED.search(words[: by.start()])
                and not re.search(r"\b(?:were|was|are|is|have been|had been)\b", words[: by.start()])
            ):
                first = extent(token, without=("acl", "relcl", "advcl", "conj", "punct", "prep"))[0]
                last = stop - 1
                while last > token.i and (
                    scene.doc[last].is_punct or scene.doc[last].dep_ in {"cc", "det", "compound", "amod"}
                ):
                    last -= 1
                value = (
                    "defence_ministers"
                    if by["defence"]
                    else "foreign_ministers"
                    if by["foreign"]
                    else "chiefs_of_staff"
                )
                yield Found(
                    kind="event", question="proposal.confirmed_by", first=first, last=last, value=value, anchor=token
                )
                return


def _commits(rest: str) -> bool:
    return bool(
        re.search(
            r"\b(?:expected to|signal\w*|readiness|commit\w*|part of the|take part|join\w*|participat\w*|back(?:s|"
            r"ed|ing)?|"
            r"support\w*|will(?:ing)? to|ready to|confirmed)\b",
            rest,
            re.I,
        )
        and re.search(
            r"\b(?:plan|guarantees?|force|coalition|part|effort|backing|support|mission|commit\w*|security|offer|"
            r"will|"
            r"participat\w*)\b",
            rest,
            re.I,
        )
        and not re.search(r"\b(?:sanctions?|troops|oil|air support|intelligence)\b", rest, re.I)
    )


def _level(rest: str) -> str | None:
    for value, pattern in _LEVELS:
        if pattern.search(rest):
            return value
    return "crucial" if _CRUCIAL.search(rest) else None


def _label(scene: Scene) -> Iterator[Found]:
    """``U.S. role: pending confirmation``: a label, a colon, and how far it is."""
    match = re.match(rf"(?:The )?{_US}[\w\s’'-]{{0,30}}:\s*(?P<rest>.+)", scene.text)
    if match and len(scene.text) < 160:
        value = next((value for value, pattern in _LEVELS if pattern.search(match["rest"])), None)
        if value:
            first, last = scene.tokens(0, len(scene.text.rstrip(".")))
            yield Found(
                kind="status", question="us.support", first=first, last=last, value=value, anchor=scene.doc[last]
            )
