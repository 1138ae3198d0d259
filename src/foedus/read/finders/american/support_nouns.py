"""How far is American support, where a noun phrase says it: ``doubts over American backing``, ``backed by the US``?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from foedus.read.finders.words import US, US_WORDS
from foedus.read.grammar import trim
from foedus.read.scene import Found, Scene

_HELP = (
    r"(?:support|backing|backstop|involvement|participation|commitments?|guarantees?|role|help|assistance|"
    r"contributions?|"
    r"part|engagement|share)\b"
)
_THEIRS = rf"(?:the )?{US_WORDS}(?:’s|'s|’|')?(?: [\w-]+){{0,2}}? {_HELP}"
_FROM_THEM = rf"{_HELP} (?:from|of|by) (?:the )?{US_WORDS}"
_READY = (
    rf"{_HELP}(?: that| which)? (?:the )?{US_WORDS} (?:is|are|was|would be|will|would|could|can|might)(?: \w+){{0,4}}"
)
_DOUBT = re.compile(
    rf"\b(?P<doubt>(?:(?:[Pp]ersistent|[Ll]ingering|[Cc]ontinued|[Gg]rowing|great|"
    rf"deep) )?(?:[Uu]ncertaint(?:y|ies)|[Dd]oubts?|[Aa]mbiguity|"
    rf"question marks?|confusion)|(?:in )?[Tt]he (?:lack|absence)|(?:no|without|little|lack of)(?: (?:any|"
    rf"much|more|full|"
    rf"final))? (?:clarity|certainty))(?: in \w+)?(?: (?:over|about|of|on|around|surrounding|"
    rf"regarding|as to))?"
    rf"(?: (?!{US_WORDS})[\w’'-]+){{0,4}}? (?:{_THEIRS}|{_FROM_THEM}|{_READY}|"
    rf"(?:whether|if|that) (?:the |Mr |President )?{US_WORDS} (?:will|would|is|can|could)(?: [\w’-]+){{1,6}})"
)
# "How America will take part is to be decided", "word on the US role"
_TO_COME = re.compile(
    rf"\b(?:[Hh]ow(?: (?:much|far|exactly|strongly))?|[Ww]hat|[Ii]n what (?:form|"
    rf"way))(?: [\w-]+){{0,3}}? (?:the )?{US_WORDS}"
    rf"[^.;,]{{3,45}}? (?:is|are|was|were|remains?|has|had|will|would)(?: still)? (?:yet )?(?:to be|be|not|"
    rf"open|unclear|left|"
    rf"unsettled|undecided)(?! (?:decisive|crucial|vital|essential|important)\b)[^.;,]{{0,50}}|"
    rf"\b(?:expect|await|hop|wait)\w*(?: for)? (?:an? |the )?(?:word|clarity|answers?|decision|news|details|signal|"
    rf"announcement) (?:on|about|over|from|of|by) (?:the )?{US_WORDS}[^.;,]{{0,45}}"
)
_HAS = re.compile(
    rf"\b(?:(?:have|has|had|having|seem to have|seems to have|appears? to have) )?(?:has|have|had|enjoys?|"
    rf"enjoyed|secured|"
    rf"wins?|won|gain(?:s|ed)?|receiv(?:es?|ed)|obtain(?:s|ed)?)(?: at least)?(?: (?!no\b|not\b|yet\b|"
    rf"to\b)[\w-]+){{0,3}}? "
    rf"(?:support|backing|endorsement|blessing|approval|signals?) (?:from|of|by) (?:the )?{US_WORDS}"
    rf"(?: (?:administration|government|president|in principle))*"
    rf"(?P<that> that (?:(?:the )?{US_WORDS}|they|it|he) (?:will|would|is|are|was|were)(?: [\w’-]+){{2,7}})?"
)
_BACKED = re.compile(
    rf"\b(?:an? |the )?(?:(?!an? |the )[\w-]+ ){{0,3}}(?:force|plan|mission|guarantees|framework|"
    rf"declaration|coalition|package)s?,? "
    rf"(?:fully |strongly |openly |publicly |explicitly )?(?:backed|supported|endorsed|"
    rf"underwritten) by (?:the )?{US_WORDS}"
)
# What goes on behind how far it is: in what form, on what condition.
_FORM = re.compile(
    r",? in the (?:form|shape) of\b| ?[—–] ?(?=(?:so|as) long|but\b|though\b|provided|if\b)|,? (?:so|"
    r"as) long as\b|,? provided\b|(?<!anything)(?<!nothing)(?<!all),? but\b|, (?:though|although|while|whereas|"
    r"even if)\b|,? (?:beyond|apart from|aside from|except|other than) (?:the|"
    r"its|an?)\b| to (?:the |any )?[\w-]+ (?:for|of|in|on|to) which\b"
)
_BESIDE = frozenset(("amid", "despite", "given", "with"))
_LEAST = 20  # characters that say how far it is


def find(scene: Scene) -> Iterator[Found]:
    """Find the first noun phrase of a sentence that says how far American support is."""
    if not scene.search(US):
        return
    patterns = ((_DOUBT, "open"), (_TO_COME, "expected"), (_BACKED, "confirmed"), (_HAS, "confirmed"))
    for pattern, value in patterns:
        match = scene.search(pattern)
        if match is None:
            continue
        told = pattern is _HAS and (match["that"] or re.search(r"\bsignals?\b", match[0]))
        missing = pattern is _DOUBT and re.search(r"\b(?:lack|absence)\b", match["doubt"])
        first, last = trim(scene.doc, *scene.tokens(*match.span()))
        yield Found(
            kind="status",
            question="us.support",
            first=first,
            last=last,
            value="not_committed" if missing else "signalled" if told else value,
            anchor=scene.doc[first],
        )
        return


def says_less(scene: Scene, clause: Found, noun: Found) -> bool:
    """Return whether a clause only holds the noun that says it: ``leaders met amid | doubts over American help``."""
    if clause.question != "us.support" or clause.last < noun.first or noun.last < clause.first:
        return False
    beside = scene.doc[max(noun.first - 1, 0)].lower_ in _BESIDE or _BACKED.match(scene.words(noun.first, noun.last))
    wider = len(scene.words(clause.first, clause.last)) > len(scene.words(noun.first, noun.last))
    return (clause.value not in {"open", "not_committed"} and noun.value != "confirmed") or (bool(beside) and wider)


def bare(scene: Scene, found: Found) -> Found:
    """Return how far support is without its form and its conditions: those answer other questions."""
    if found.question != "us.support":
        return found
    words = scene.words(found.first, found.last)
    cut = _FORM.search(words, _LEAST)
    if cut is None:
        return found
    start = scene.start(found.first)
    last = scene.tokens(start, start + cut.start())[1]
    return replace(found, last=trim(scene.doc, found.first, max(last, found.anchor.i))[1])
