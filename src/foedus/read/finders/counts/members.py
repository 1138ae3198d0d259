"""Who is one of those who pledged?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from foedus.read.finders.counts.members_words import HELPED, NAMES, WORDED
from foedus.read.finders.position.rows import ONE
from foedus.read.finders.position.stance_cues import stance_of
from foedus.read.finders.words import TROOPS
from foedus.read.grammar import extent, kids, negated, subject, trim
from foedus.read.lexicon import SAYS, listed
from foedus.read.parties import SENDS_NONE, parties_in, party_in
from foedus.read.scene import Found, Scene

if TYPE_CHECKING:
    from foedus.read.tokens import Token

_BELONGS = re.compile(
    r"(?:\b|(?=n[’']t))(?:not|n’t|n't|[Nn]one|nor)\b.*\b(?:one of|among|part of|belong\w*|count\w* among|is|"
    r"are)\b|\b(?:one of|among|part of|belong\w* to|counts? among)\b"
)
_READY = re.compile(
    r"\b(?:countries|nations|states) (?:(?:that|which) (?:are|were) )?(?:ready|willing|prepared)(?: to)?\b"
)  # a stance
# "Denmark belongs to this group", where the text has just spoken of those who pledged.
_OF_THEM = re.compile(
    rf"(?:\b(?:[Hh]e |[Ss]he )?(?:nam|list|count|includ|plac)(?:es|s|ed|ing) )?"
    rf"(?P<who>{NAMES}){HELPED}(?P<no> not|n[’']t)? (?:one of them|"
    rf"(?:(?<=(?:are|was|not) )|(?<=is )|(?<=were ))among them|"
    r"(?:belongs?|belonged|included) (?:to|in) (?:this|that|the) (?:group|circle|list)|"
    r"(?:part of|in|on) (?:this|that) (?:group|circle|list)|"
    rf"(?:belongs?|belonged) to (?:them|the (?:latter|former|contributors|twenty-six|26)))\b"
    rf"(?:,? (?:alongside|along with|together with|as well as) (?P<more>{NAMES}))?"
)
# "Finland will take part in the guarantees": with what is open.
_WILL_JOIN = re.compile(
    rf"(?:(?P<who>{NAMES})|\b(?P<own>(?:[Hh]is|[Hh]er|[Oo]ur) (?:country|government|nation))) "
    rf"(?:will|would|is to|are to|to|is going to|expects? to|wants? to) (?:also |nonetheless |still )?(?:take part in|"
    rf"join|be (?:a )?part of|be involved in|have a (?:share|part) in|share in|"
    r"play (?:a|its) part in|participate in|participate (?:in )?(?:one form or another|some form) in|take part "
    r"(?:in )?(?:one form or "
    r"another|some form) in|contribute to) (?:the )?(?:[Ss]ecurity )?(?:Ukraine )?(?:guarantees|"
    r"arrangements)\b(?: for (?:Ukraine|Kyiv))?|"
    rf"(?P<form>{ONE}) (?:will|would|is to|is going to) (?:nonetheless |also |still |nevertheless )?be (?:a )?part "
    rf"of "
    r"(?:it|the (?:force|guarantees|coalition[’']s work)) in (?:some|one) (?:form|shape|way)\b(?: or (?:an)?other)?"
)
_THEM = re.compile(r"\b(?:26|twenty-six)\b", re.I)
# "26 states have pledged help, Finland among them"; "named several, among which Finland"; "Finland was on board"
_NAMED = re.compile(
    rf"(?<=[,–—] )(?:with )?(?P<who>{NAMES}) among them\b|"
    rf"\b(?:(?:[Hh]e|[Ss]he) )?(?:names?|named|counts?|counted|lists?|listed|mention(?:s|ed)) (?:several of them, "
    rf"among (?:which|whom|them) "
    rf"(?P<which>{NAMES})|(?P<such>{NAMES}) among them)|(?P<board>{NAMES}) (?:is|are|was|were) (?:also |all |both "
    rf")?on board\b"
)
_MORE = re.compile(
    r" (?:(?:that|which|who) (?:have|has|had|are|were|will|would|made|declared|offered|pledged|signed)|pledging|"
    r"offering|behind) [^.,;:—–]{3,80}"
)
_ELIDED = re.compile(
    r"(?:[A-Z][\w-]+: )?(?:(?:Is|Was|Does) ?)?(?P<no>(?:[Nn]ot|n[’']t)\b)? ?"
    r"(?:(?:count|see) itself )?(?:[Oo]ne of|[Aa]mong|"
    r"[Pp]art of|belong to) (?:the "
    r")?(?:26|twenty-six|contributing|contributors)(?: (?:countries|nations|states))?\b"
)
_ASKED = re.compile(r"\b(?:not (?:yet )?(?:confirmed|said) that|[Ww]hether|if) (?:or not )?(?:[\w’-]+ ){0,3}$")
_CLUB = re.compile(r"\b(?:3\d|thirty[- ]\w+)[ -](?:member|nation|strong|country|state)?")  # the coalition itself
_AMONG = re.compile(r"\bamong (?:the )?(?:26|twenty-six|contribut\w+)", re.I)
_DENIED = re.compile(r"(?:\b(?:not|never)|n[’']t) (?:\w+ )?$")  # "did not count | Finland among the 26"
_CLOSE = 20  # characters before a name in which it may be denied
_NAMES_THEM = listed("name list mention count cite describe call praise regard")
_OR = re.compile(r"\bor\b|\bsupport\b|\bguarantees\b", re.I)  # not each of them sends soldiers
_GROUP = re.compile(r"\b(?:the )?(?:\d+|twenty-six|thirty-\w+|coalition|contributors|group of)\b", re.I)


def find(scene: Scene) -> Iterator[Found]:
    """Find who is, or is not, one of those who pledged."""
    if scene.text.rstrip().endswith("?"):
        return
    belonging = list(_membership(scene))
    yield from belonging
    if not belonging and scene.has(
        "of those", "among those", "neither", "coalition", "countr", "nation", "26", "contribut", "list"
    ):
        belonging = list(_worded(scene))
        yield from belonging
    if not belonging and (elided := _elided(scene)) is not None:
        yield elided
        return
    if belonging:
        return
    pledged = scene.about.pledged or scene.search(_THEM) is not None
    joins = scene.has("guarantees", "arrangements") or (scene.about.topic and scene.has("form", "shape", "way"))
    for pattern, spoken_of in ((_WILL_JOIN, joins), (_OF_THEM, pledged), (_NAMED, pledged)):
        match = scene.search(pattern) if spoken_of else None
        if match is None or _ASKED.search(scene.text[: match.start()]):
            continue
        first, last = scene.tokens(*match.span())
        belongs = not match.groupdict().get("no")
        who = " ".join(words for name, words in match.groupdict().items() if words and name not in {"no", "own"})
        own = scene.voice(scene.doc[last]) if match.groupdict().get("own") else None
        parties = [each for each in (own, *parties_in(who)) if each and each not in SENDS_NONE]
        yield from (_member(each, first, last, belongs, scene.doc[last]) for each in parties)
        if parties:
            return


def _elided(scene: Scene) -> Found | None:
    """Under the name of a state: ``Is not one of the 26``."""
    match = _ELIDED.match(scene.text)
    party = scene.about.party
    if match is None or party is None or party in SENDS_NONE:
        return None
    first, last = scene.tokens(*match.span())
    return _member(party, first, last, match["no"] is None, scene.doc[last])


def _worded(scene: Scene) -> Iterator[Found]:
    """Find who belongs to them by the words alone: ``stayed out of the coalition``, ``do not include the US``."""
    for pattern, value in WORDED:
        for match in scene.finditer(pattern):
            end = _before_teller(scene, match)
            named = scene.text[match.start("who") : min(match.end("who"), end)]
            named += " " + (match.groupdict().get("more") or "")
            parties = [each for each in parties_in(named) if each not in SENDS_NONE]
            more = _MORE.match(scene.text, end)
            first, last = scene.tokens(match.start(), more.end() if more else end)
            if _ASKED.search(scene.text[: match.start()]) or _READY.match(
                scene.text, match.end() - len(match[0].split()[-1])
            ):
                continue  # "would not say whether Spain is one of them"
            denied = _DENIED.search(scene.text[max(match.start() - _CLOSE, 0) : match.start()])
            namer = _namer(scene, first)
            member = value == "member" and not denied and not match["who"].startswith("Neither ")
            yield from (_member(each, first, last, member, scene.doc[last], namer) for each in parties)
            if parties:
                return


def _before_teller(scene: Scene, match: re.Match[str]) -> int:
    """Where a list of states ends, without who tells it: ``Among the 26 are Estonia and Turkey |, the Elysee said``."""
    follows = scene.doc[min(scene.tokens(*match.span())[1] + 1, len(scene.doc) - 1)]
    told = follows.lemma_ in SAYS and follows.pos_ == "VERB" and "," in match["who"]
    return scene.text.rindex(",", *match.span("who")) if told else match.end()


def _member(party: str, first: int, last: int, belongs: bool, anchor: Token, actor: str | None = None) -> Found:
    return Found(
        kind="membership",
        question=f"contributor.{party}",
        first=first,
        last=last,
        value="member" if belongs else "not_member",
        anchor=anchor,
        actor=actor,
    )


def _namer(scene: Scene, first: int) -> str | None:
    """Who names them: ``X counted | Finland among the contributors``."""
    verb = scene.doc[first]
    named = verb.pos_ == "VERB" and verb.lemma_ in _NAMES_THEM and not scene.speaks(verb)
    return scene.actor(verb) if named else None


def _membership(scene: Scene) -> Iterator[Found]:
    """Find who is, or is not, one of those who pledged."""
    if not scene.search(_BELONGS):
        return
    for each in scene.clauses:
        verb = each.verb
        if (
            verb.lemma_ not in {"be", "belong", "count", "figure", "feature"}
            or not _GROUP.search(each.text)
            or not _BELONGS.search(each.text)
            or kids(verb, "dobj")
        ):
            continue
        doer = subject(verb)
        if doer is None or not kids(verb, "nsubj") or scene.search(_READY):
            continue
        if not re.search(r"\b(?:countries|nations|states|members|contributors|26|governments|coalition)\b", each.text):
            continue
        if (
            verb.lemma_ == "count" and _AMONG.search(each.text) and (counted := kids(verb, "dobj"))
        ):  # "Macron counted Finland among the 26"
            doer = counted[0]
        rest = scene.words(verb.i, each.last)
        said = scene.words(*extent(doer))
        party = scene.party_of(doer, verb) or party_in(said.title())  # "BRITAIN is one of ..."
        if party is None and doer.lower_ == "we":
            party = party_in(scene.text[: scene.start(doer.i)])
        if party in {None, "coalition"}:
            party = party_in(rest)
        if party in SENDS_NONE or _CLUB.search(each.text) or _ASKED.search(scene.text[: scene.start(doer.left_edge.i)]):
            continue
        if party is None or not re.search(
            r"\b(?:one of|among|none of|belongs?(?! to (?:the |this |a )?(?:\w+ )?coalition)|counts?|"
            r"part of the (?:coalition|group|26)|"
            r"member of)\b",
            each.text,
            re.I,
        ):
            continue
        parties = (
            [each for each in parties_in(said) if each not in SENDS_NONE] if party in parties_in(said) else [party]
        )
        denied = verb.dep_ == "ccomp" and verb.head.lemma_ in {"deny", "dispute", "reject"}
        no = negated(verb) != denied or said.casefold().startswith(("none", "neither"))
        low, high = each.first, each.last
        relative = next((t.i for t in scene.doc[verb.i : high + 1] if t.dep_ == "relcl"), None)
        if relative is not None:
            head = scene.doc[relative].head.i
            if head >= verb.i and _THEM.search(scene.words(verb.i, head)):
                high = scene.doc[relative].left_edge.i - 1  # who the 26 are needs no telling
            elif head >= verb.i:
                high = scene.doc[relative].right_edge.i
        high = next((t.i - 1 for t in scene.doc[verb.i : high + 1] if _cuts(t)), high)
        low, high = trim(scene.doc, low, high)
        yield from (_member(each, low, high, not no, verb) for each in parties)
        if relative is not None:
            yield from _stance(scene, parties, low, relative, no)
        return


def _cuts(token: Token) -> bool:
    """Whether at a word a remark on the group begins: ``the group | to which he referred``, ``26 | named as such``."""
    after = token.doc[min(token.i + 1, len(token.doc) - 1)]
    if token.lower_ in {"and", "but", "nor"} and after.pos_ in {"AUX", "VERB"}:
        return True
    if (
        token.text == ","
        and after.lower_ in {"and", "but", "nor"}
        and token.doc[min(token.i + 2, len(token.doc) - 1)].pos_ in {"AUX", "VERB"}
    ):
        return True
    return (token.dep_ == "prep" and after.lower_ in {"which", "whom"}) or (token.dep_ == "acl" and token.tag_ == "VBN")


def _stance(scene: Scene, parties: list[str], low: int, relative: int, no: bool) -> Iterator[Found]:
    """Where those stand who are, or are not, ``among the countries that will send soldiers``."""
    high = scene.doc[relative].right_edge.i
    words = scene.words(scene.doc[relative].left_edge.i, high)
    if no and not re.search(r"\b(?:ready|willing|prepared|will|would)\b", words):
        return  # not on the list: no answer yet
    if TROOPS.search(words) is None or _OR.search(words) or (value := stance_of(words)) is None:
        return
    for party in parties:
        yield Found(
            kind="statement",
            question=f"position.{party}",
            first=low,
            last=high,
            value="no_troops" if no else value,
            anchor=scene.doc[relative],
        )
