"""What those who are counted did, by the words that follow their number: they pledged something, or they met."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from foedus.read.finders.counts.counted import GROUP, OF_COALITION
from foedus.read.finders.counts.holding import held, of_members
from foedus.read.finders.told import before
from foedus.read.finders.words import FORCE, MANY, NUMBER, PLEDGES, STATES, before_purpose
from foedus.read.grammar import trim
from foedus.read.numbers import number
from foedus.read.registry import UNKEYED
from foedus.read.scene import Found, Scene

_LEAD = re.compile(
    r"(?:(?:an?|the) )?(?:(?:[Aa] |[Tt]he )?(?:total|group) of (?:the )?|[Aa]s many as |[Nn]o (?:fewer|less) than |"
    r"[Mm]ore than |[Aa]t least |[Uu]p to |[Aa]bout |[Aa]round |[Ss]ome |[Rr]oughly |[Nn]early |[Aa]lmost |[Oo]ver |"
    r"[Jj]ust |[Tt]he |[Tt]hose |[Tt]hese |[Aa]ll |[Aa]nother |[Aa]pproximately |[Cc]lose to |[Ss]o far ){0,3}$"
)
_OWNED = (
    rf"(?:[ ,]+(?:of|in|from|within) (?:the |their |its )?(?:[\w’'“”\"-]+ ){{0,2}}?(?:coalition|alliance|"
    rf"group|{STATES})\b(?: of the willing)?[”\"]?){{0,2}}"
)
_HELP = (
    r"(?:(?:have|has|had|are|were|is|was|be|been|being|now|already|also|formally|officially|publicly|firmly|jointly|"
    r"all|each|both|then|today|yesterday|since|so far|reportedly|in [\w-]+|"
    r"not only|only)\b,? ){0,5}"
)
_WOULD = (
    r"(?:would|will|could|can|may|might|want(?:s|ed)? to|wish(?:es|ed)? to|intend(?:s|ed)? to|plan(?:s|"
    r"ned)? to|(?:is|are|was|were) going to|[’']ll|[’']d)"
)
_GIVE = (
    r"(?:help|support|back|assist|contribute|participate|join|take part|provide|send|supply|give|lend|deploy|"
    r"dispatch|"
    r"offer|be (?:part|present|there|in|involved)|play (?:a|their) part|make (?:a|their) (?:contribution|part)|"
    r"do (?:something|their (?:part|share))|put (?:troops|soldiers|boots)|station|commit|secure|protect|guarantee)"
)
_PROMISE = r"(?:undertaking|commitment|promise|pledge|offer|assurance|word|contribution|guarantee|declaration)s?"
_COMMIT = (
    r"(?:pledge[ds]?|promis(?:e|es|ed)|vow(?:s|ed)?|commit(?:s|ted)?(?: (?:themselves|itself))?|"
    r"undert(?:ake|akes|ook|aken)|offer(?:s|ed)?(?: themselves)?|volunteer(?:s|ed)?|"
    r"(?:engag|oblig|b(?:i|ou)nd)(?:e|es|ed)?(?: themselves| itself)?(?= to\b)|"
    r"agree(?:s|d)?(?= to (?:be |take |join|help|contribut|participat|provid|send|support|back|deploy|lend|give|"
    r"supply|commit|form))|sign(?:s|ed)?(?: up| on)\b|sa(?:y|ys|id) yes|"
    r"(?:stand(?:s)?|stood|st(?:and|ood) by)? ?(?:ready|prepared|willing)(?= to (?!meet|talk|negotiate|discuss|"
    r"host|mediate)|"
    r" for [^.,;]{0,30}\b(?:force|mission|deployment|guarantees?)|[.,;:!?”\"]|$)|"
    r"(?:on board|aboard|in)(?=[.,;:!?”\"]|$| (?:for|and|but|so)\b)|c[oa]me forward|"
    r"st(?:ep|eps|epped) (?:forward|up)|put(?:s|ting)? (?:their|its) names?|rall(?:y|ied) behind|"
    r"(?:back(?:s|ed)?|behind)(?= (?:[\w“”\"’'-]+ ){0,4}?(?:force|mission|guarantees?|deployment|plan)\b)|"
    r"behind(?= (?:the|a|an|this|that|it|his|her|their|him|them)\b)|with (?:him|her|us|them)\b|lin(?:e|es|ed) up\b|"
    r"gone further\b|agree(?:s|d)? on (?=(?:\w+ ){0,2}guarantees)|"
    r"(?:sa(?:y|ys|id)|declar(?:e|es|ed))(?: that)? they (?:are|were|stand|stood) (?:ready|willing|prepared|"
    r"in)(?=[.,;:!?”\"]|$)|"
    rf"(?:ma[dk]e|makes|g[ia]ve|gives|given|submit(?:s|ted)?|announc(?:e|es|ed)|declar(?:e|es|ed)|confirm(?:s|ed)?|"
    rf"present(?:s|ed)?|put forward|register(?:s|ed)?|bring|brought|notified)"
    rf" (?:(?:an?|their|its|the|some|various|firm|formal|concrete|specific|clear|binding|written|national|"
    rf"forms? of|of|own|political) ){{0,4}}(?:{_PROMISE}|part|participation|readiness|willingness)\b|"
    r"(?:express(?:es|ed)?|declar(?:e|es|ed)|signal(?:s|l?ed)?|indicat(?:e|es|ed)|confirm(?:s|ed)?|voic(?:e|es|ed)|"
    r"show(?:s|ed|n)?) (?:their |its |a |an |the |some |clear |formal |initial )*(?:readiness|willingness|interest|"
    r"intention|intent)|"
    rf"(?:sa(?:y|ys|id)|declar(?:e|es|ed)|announc(?:e|es|ed)|stat(?:e|es|ed)|indicat(?:e|es|ed)|confirm(?:s|ed)?|"
    rf"signal(?:s|l?ed)?|assur(?:e|es|ed)|told [\w ]{{2,25}}?)(?: in [\w-]+)?(?: that)?"
    rf" (?:they|it|their (?:country|countries|governments))(?: all| each| too)?(?: {_WOULD}|"
    rf"(?: (?:are|were|is|stand|stood))? (?:ready|prepared|willing) to) {_GIVE}|"
    rf"{_WOULD} (?:also |each |all |jointly )?{_GIVE}|"
    r"(?:tak(?:e|es|ing) part|took part|taken part|participat(?:e|es|ed|ing)|join(?:s|ed|ing)?)"
    r"(?= (?:in )?(?:a |the |an |any |this |that |such )?(?:[\w“”\"’'-]+ ){0,4}?(?:force|mission|guarantees?|"
    r"operation|effort|arrangements?|contingent)))"
)
# Who says so, or when: "26 states, by the president's count, | have promised", "26 that, according to him, | have".
_ASIDE = (
    r"(?:(?: (?:that|who|which))?, (?:(?:according to|by|in|as|from|on|after|at|with) |(?:[\w’'-]+ ){1,3}(?:says|"
    r"said)(?=,))"
    r"[^,;:.]{0,45},)?"
)
_PLEDGED = re.compile(
    rf"(?: of (?:Kyiv|Ukraine))?{_OWNED}{_ASIDE},? (?:that |who |which )?(?:(?:[A-Z]\w+ ){{1,3}}(?:says|said) |(?:he|"
    rf"she) (?:said|says|added), )?"
    rf"(?:not only )?{_HELP}{_COMMIT}",
    re.I,
)
# They take part in talks: no pledge.
_MEETS = re.compile(
    r"^[^.;]{0,14}? ?(?:in |for |at |on |to )?(?:the |a |an |this |that |these |[A-Z]\w+[’']s |today[’']s )?"
    r"(?:[\w-]+ ){0,2}?(?:meeting|summit|talks|call|session|conference|gathering|videoconference|discussions?)\b"
)
_MET = re.compile(
    rf"{_OWNED},? (?:that |who |which |of whom |of which )?(?:(?:have|has|had|are|were|was|is|be|been|now|also|then|"
    r"today|yesterday|again|due to|expected to|set to|to|will|would|all) ){0,4}"
    r"(?P<verb>met|meet(?:s|ing)?|confer(?:s|red|ring)?|consult(?:s|ed|ing)?|discuss(?:es|ed|ing)?|talk(?:s|ed|ing)?|"
    r"debat(?:e|es|ed|ing)|deliberat(?:e|es|ed|ing)|gather(?:s|ed|ing)?|assembl(?:e|es|ed|ing)|conven(?:e|es|ed|ing)|"
    r"attend(?:s|ed|ing)?|t[ao]ke?n? part|taking part|took part|participat(?:e|es|ed|ing)|"
    r"join(?:s|ed|ing)?(?: in\b| the (?:talks|meeting|session|call|summit|discussions?|conference|gathering))|"
    r"dial(?:s|led|ed)? in\b|connect(?:ed)?\b|represented|present|(?:at|around) the table|in attendance|"
    r"(?:in|at|part of) (?:the|these|those) (?:talks|meeting|discussions?|call|session|summit|conference)|"
    r"spoke|speak)\b",
    re.I,
)
_OURS = re.compile(r"coalition|alliance|\b(?:discuss|met\b|meet|gather|conven)", re.I)  # which the coalition does
_HOW_MANY = re.compile(r"\b(?:numbers?|figures?|how many|total|count)\b", re.I)
_GIVEN = re.compile(r"\b(?:contribut|commit|pledg|offer|participat)\w*", re.I)
_JOIN = re.compile(r"(?:t[ao]\w* part|participat\w*|join\w* in)", re.I)  # in talks, or in a force
_FORCE = re.compile(r"\b(?:force|mission|guarantees?|operation|contingent|training|effort|arrangements?)\b", re.I)
_MEETING_OF = re.compile(
    r"\b(?:meetings?|summit|talks|gathering|conference|videoconference|call|session) (?:of|with|between|among)"
    r" (?:the )?(?:(?:leaders|representatives|officials|envoys|ministers|delegations|heads of (?:state|government))"
    r" (?:of|from) (?:the )?)?(?:some |about |around |roughly |nearly |almost |more than |over |at least )?$",
    re.I,
)
# Who will give soldiers: "the force would draw on 26 nations", "a mission to be set up by 26 of them".
_FORCE_OF = re.compile(
    r"\b(?:(?:the|a|an|such a|this) )?(?:[\w“”\"-]+ )?(?:force|mission|operation|contingent)[”\"]? (?:that |which )?"
    r"(?:would |will |could |is |was |is to |to )?(?:draw(?:s|n)? (?:on|from)|(?:be )?(?:made up of|composed of|"
    r"drawn "
    r"from|built (?:on|from)|formed by|set up by|supported by|backed by|provided by|manned by|supplied by)|"
    r"compris(?:e|es|ed of)|include|includes|involves?|consists? of|counts? on|rel(?:y|ies) on|unites?)"
    r" (?:some |about |around |more than |over |at least |up to |the )?$",
    re.I,
)
# What they have not done, or what has to do with talks and not with a force.
_NO = re.compile(
    rf"{_OWNED},? (?:(?:have|has|had|are|were|is|was|do|did|does|would|will|could|can) ?)?(?:not\b(?! including)|"
    r"n[’']t\b|never\b|yet to\b|still to\b|refuse[ds]?\b|decline[ds]?\b)|"
    r"[^.,;]{0,25} (?:to host|to mediate|to hold talks|(?:send|sent|sending) (?:\w+ )?(?:delegat\w+|observers|envoys|"
    r"letters?|representatives|condolences))\b",
    re.I,
)
_LABEL = re.compile(r"\b(?:pledg\w+|contribut\w+|commit\w+|offer\w*|promis\w+|on board|signed up)(?: so far)?: $", re.I)
_CAME = re.compile(r"[^.;]{0,90}\b(?:took part|participat\w+|joined) (?:in person|by video|remotely|online)\b", re.I)
_BARELY = re.compile(r" (?:committed|ready|willing|prepared)\b")
_EITHER = re.compile(
    r" (?:either|both) (?:in|from|at|around|on)\b(?:(?! on \w+day)[^.,;:–—]){3,60}|"
    r" by (?:heads|leaders|ministers|envoys)\b[^.,;:–—]{0,40}",
    re.I,
)
_WHOLE = re.compile(
    rf" (?:out )?of (?P<all>(?:(?:the|its|all) )?(?P<number>{MANY}) (?:(?:coalition|alliance) {STATES}|{STATES} (?:of|"
    rf"in) the"
    r" [“\"]?(?:coalition|alliance))\b)",
    re.I,
)
_NAMED = re.compile(r",? (?:named|mentioned|cited|listed|according)\b")
_STAFF = re.compile(
    rf"\b(?:{NUMBER}|hundreds|dozens|thousands|scores)(?: of)? (?:\w+ )?(?:people|planners?|experts?|officers?|"
    rf"guests|journalists|delegates|officials|participants|companies|"
    r"soldiers|troops|volunteers|specialists|visitors|students|firms) (?:from|of|in|across) "
    r"(?:about |around |some |more than |over |at least |nearly |almost )?$",
    re.I,
)
# Of whom soldiers were sent to talk: "senior officers from | more than 20 countries".
_OFFICERS = re.compile(
    r"\b(?:(?:senior|top|military|army|defen[cs]e) ){0,2}(?:officers|planners|generals|commanders|chiefs) (?:from|of) "
    r"(?:about |around |some |more than |over |at least |nearly |almost |the )?$",
    re.I,
)
_OTHERS = re.compile(r"\b(?:Contact Group|NATO|Nato|Ramstein)\b")
# Whose number it is, whatever they do: "the coalition's | 35 members", "the 35 leaders of the coalition".
_OF_ITS_OWN = re.compile(r"\b(?:the |its )?(?:coalition|alliance)[’']s (?:\w+ )?$", re.I)
_LEADERS_OF = re.compile(
    rf"{MANY} leaders(?: of the [“\"]?coalition(?: of the willing)?\b[”\"]?|(?= (?!who|that)[^.;,]{{0,50}}\bpolitical "
    r"(?:commitment|undertaking|pledge)))",
    re.I,
)
_STOP = re.compile(
    r"[.;:!?()—–,]|\s-\s|[”\"](?= (?:said|says|he|she|[A-Z]))|"
    r"\s(?:once|after|if|when|until|before|unless|provided|whether|while|although|though|but|because|since|"
    r"following|according|says|as soon as|as part|as long as|in the event|in case|on condition|within|with the aim|"
    r"by the time|either|for when|the day|so that|in order|that (?:would|will|could|can|may|is|was|are)|"
    r"which|who|where)\b|\sand (?=(?:to|that|would|will|were|are|is|was|has|have|had|called|"
    r"said|agreed|not|others?|many|some|most|nobody)\b)|\sand, ",
    re.I,
)
_AT = re.compile(
    r"\s(?:to (?=(?:an?|the) |[“\"])|(?:in|for|of|with|on|by|from|as|at|through|via|over|against)(?=\s))", re.I
)
_OR = re.compile(r"\sor\s")
_SOON = 12  # characters: what follows at once is the pledge, not its purpose
_ONE = 66  # characters beyond which of two things that they pledged the first says enough
_MOST = 75  # characters of what they pledged that say enough
_NEAR = 40  # characters behind a verb in which it is told in what they take part
_AHEAD = 220  # characters behind a number in which it is told what they did
_TWICE = 2.0  # as long as the words up to the verb


def did(scene: Scene, start: int, end: int, last: int, found: Found) -> Found | None:
    """File a count by the words around it, and end it where they say enough; None if it counts no states of ours.

    Parameters
    ----------
    start, end
        Where the number begins and where the words that tell what it counts end, in the sentence.
    last
        The token that ends there.
    """
    ahead, after = scene.text[:start], scene.text[end : end + _AHEAD]
    if met := _MEETING_OF.search(ahead):
        if not OF_COALITION.match(after):
            return _spanned(scene, found, met.start(), end, "meeting.attendance")
    elif from_them := _FORCE_OF.search(ahead):
        if found.question == UNKEYED:
            return _spanned(scene, found, from_them.start(), end, "pledging.nations")
    elif _STAFF.search(ahead):
        return None
    elif (officers := _OFFICERS.search(ahead)) and not OF_COALITION.match(after):
        theirs = _OTHERS.search(scene.text) or not (scene.about.pledged or FORCE.search(scene.text))
        return None if theirs else _spanned(scene, found, officers.start(), end, "meeting.attendance")
    if of_members(scene, start, end):
        return None
    if owned := _OF_ITS_OWN.search(ahead):
        return _spanned(scene, found, owned.start(), end, "coalition.size")
    if leaders := _LEADERS_OF.match(scene.text, start):
        return _spanned(scene, found, _begin(scene, start), leaders.end(), "coalition.size")
    if _NO.match(after):
        return replace(found, question=UNKEYED, last=max(last, found.first))
    if _LABEL.search(ahead):
        return replace(found, question="pledging.nations")
    if pledged := _PLEDGED.match(after):
        rest = after[pledged.end() :]
        if re.search(r"(?:part|participat\w*|join\w*|ready|willing|prepared)\W*$", pledged[0], re.I) and _MEETS.match(
            rest
        ):
            return found
        low = _begin(scene, start)
        if GROUP.search(ahead) and _BARELY.match(after):
            return found  # "a group of 30 nations committed to a cause" is the coalition
        high = end + pledged.end() + _enough(rest, end + pledged.end() - low)
        return _spanned(scene, found, low, high, "pledging.nations")
    if holds := held(scene, start, end, found):
        return holds
    met = _MET.match(after) if found.question in {"coalition.size", "meeting.attendance", UNKEYED} else None
    if met and not (
        _JOIN.fullmatch(met["verb"]) and _FORCE.search(after[met.start("verb") : met.end() + _NEAR].split(",")[0])
    ):
        low = _begin(scene, start)
        low = min(low, scene.start(found.first)) if found.first <= last and _people(scene, found, low) else low
        high = end + met.end()
        if either := _EITHER.match(scene.text, high):
            high = either.end()
        if met["verb"].casefold().startswith("discuss"):
            high += _enough(after[met.end() :], high - low)
        ours = found.question == "coalition.size" and _OURS.search(scene.text[start:high])
        return _spanned(scene, found, low, high, "coalition.size" if ours else "meeting.attendance")
    if found.question == "pledging.nations" and _CAME.match(after):
        return replace(found, question="meeting.attendance", last=last)
    if found.last > last and _NAMED.match(after):
        return replace(found, last=last)
    return found


def whole(scene: Scene, end: int, part: Found) -> Iterator[Found]:
    """Find of how many those are a part: ``26 of | the 35 countries of the coalition``."""
    match = _WHOLE.match(scene.text, end)
    value = number(match["number"]) if match else None
    if match and value is not None:
        first, last = scene.tokens(match.start("all"), match.end("all"))
        yield replace(part, question="coalition.size", first=first, last=last, value=value, anchor=scene.doc[first])


def asked(scene: Scene) -> bool:
    """Whether the sentence before speaks of how many contribute: ``How many would send troops? He put it at | 26``."""
    said = before(scene)
    return _HOW_MANY.search(said) is not None and (PLEDGES.search(said) or _GIVEN.search(said)) is not None


def _people(scene: Scene, found: Found, low: int) -> bool:
    """Whether a finding begins with who came for those states: ``leaders and envoys of | 31 countries``."""
    ahead = scene.text[scene.start(found.first) : low]
    return len(ahead) < _MOST and re.search(r"\b(?:of|from) $", ahead) is not None


def _begin(scene: Scene, start: int) -> int:
    """Where the words that belong to a number begin: ``A total of | 26``."""
    lead = _LEAD.search(scene.text[:start])
    return lead.start() if lead else start


def _enough(rest: str, core: int) -> int:
    """How far words go on that say what is pledged: to where something else begins, or to where it is enough."""
    stop = _STOP.search(rest)
    whole = stop.start() if stop else len(rest.rstrip(' .!”"'))
    whole = min(whole, before_purpose(rest[:whole], _SOON))
    either = _OR.search(rest[:whole])
    if either and core + whole > _ONE:
        whole = either.start()
    most = max(_MOST, int(core * _TWICE)) - core
    if whole <= most:
        return whole
    ends = [each.start() for each in _AT.finditer(rest[:whole]) if each.start() <= most]
    return max(ends, default=whole)


def _spanned(scene: Scene, found: Found, low: int, high: int, question: str) -> Found:
    first, last = scene.tokens(low, high)
    first, last = trim(scene.doc, first, last)
    return replace(found, question=question, first=first, last=last)
