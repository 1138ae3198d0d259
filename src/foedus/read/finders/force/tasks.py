"""What is a force said to be for, where its aim or its task is named?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from foedus.read.finders.force.aim_words import TASK, values
from foedus.read.finders.reach import acting
from foedus.read.finders.told import of_states
from foedus.read.finders.words import FORCE
from foedus.read.grammar import SUBJECTS, extent, kids, overlaps, trim
from foedus.read.scene import Found, Scene

if TYPE_CHECKING:
    from foedus.read.tokens import Token

_NEEDS = (
    "aim", "goal", "purpose", "objective", "task", "job", "mission", "role", "idea", "there ", "here ", "meant",
    "intended", "designed", "force", "it ", "they ", "group", "one ", "other", "second", "first", "troops",
    "soldiers", "contingent", "peacekeepers", "guarantees", "war", "deterren", "presence",
)  # fmt: skip
_INSERTED = r"(?:, [^,.;:“”\"]{1,40},)?"
_TO = (
    r"(?:(?:not|also|simply|above all|rather|only|primarily|mainly|precisely|chiefly) )?"
    rf"to (?:also |\w+ly )?(?:help (?:[\w’'-]+ ){{0,3}}?)?(?:to )?(?:{TASK})\b"
)
_BE = (
    r"(?:is|are|was|were|(?:will|would|shall|should|could|to)(?: not|n[’']t| never)? be|"
    r"isn[’']t|aren[’']t|wasn[’']t|remains?|must be)"
)
_BODY = r"(?:force|mission|contingents?|coalition|peacekeepers|troops|soldiers|presence|deployment|guarantees|units?)"
_WHO = (
    rf"(?:(?:the|this|that|these|such an?|an?|its|their|any|foreign|Western|European) "
    rf"(?:(?!(?:that|which|and|of)\b)[\w-]+ ){{0,3}}?{_BODY}(?: Ukraine)?|"
    r"Multinational Force Ukraine|it|they|guarantees|peacekeepers|troops|soldiers|"
    r"(?:the )?(?:one|an?other|the other|others|the first|the second|a second|first|second)"
    r"(?: (?:group|part|one|element|half|contingent|component|unit|pillar|section))?|the rest)"
)
_MODAL = r"(?:would|will|shall|should|could|must|is to|are to|was to|were to|has to|have to|’ll|'ll)(?:n[’']t)?"
_ADVERB = r"(?: (?:not|also|then|only|never|both|in turn|thus|simply|mainly|\w+ly))?"
_DETERRENT = (
    r"(?:as |be |of |form |provide |represent |constitute )(?:an? |the |one of |some )?(?:[\w-]+ )?"
    r"(?:deterren(?:t|ce)|tripwire|shield|reassurance)\b"
)
# Its aim is to deter; their task would be, he said, to keep the peace; the idea of the force: to reassure.
_NAMED = re.compile(
    r"\b(?P<whose>its|their|whose|the|one)(?: (?!and\b)[\w-]+){0,2}? (?:aims?|goals?|purposes?|objectives?|"
    r"tasks?|jobs?|"
    r"missions?|roles?|"
    rf"idea|point|intention|character|function|presence)(?P<of> of (?:the|that|this|such an?|its|"
    rf"their)(?: [\w-]+){{1,3}})?{_INSERTED}"
    rf"(?: (?:{_BE}|includes?|included|would include|will include|consists? of){_INSERTED}|:| —|"
    rf" –)(?: one| described as| seen as)? (?P<aim>{_TO}|{_DETERRENT}|(?:[\w-]+ing (?:[\w’'-]+ ){{1,4}}and "
    rf")?(?:{TASK})\b|"
    r"(?:(?:one|that) of )?(?:an? )?(?:[\w-]+ )?deterren(?:t|ce)\b)",
    re.I,
)
# The force is there to deter; it is here so that nobody attacks; it was meant as a deterrent.
_MEANT = re.compile(
    rf"\b(?:(?P<who>{_WHO})(?:{_INSERTED} {_BE}|[’'](?:re|s)){_ADVERB} |(?P<be>{_BE}){_ADVERB} )"
    rf"(?:there|here|present|meant|intended|designed|supposed|conceived|thought of|needed(?= so )|necessary(?= so "
    rf"))(?: in Ukraine)? "
    rf"(?P<aim>{_TO}|{_DETERRENT}|so that (?:no|nobody|none|Russia|Moscow|Putin|the Kremlin|the war|another)\b)",
    re.I,
)
# The force would rebuild its army; one group trains soldiers; the other would be a deterrent.
_DOES = re.compile(
    rf"\b(?P<who>{_WHO}){_INSERTED} {_MODAL}{_ADVERB} "
    rf"(?P<aim>(?:help (?:[\w’'-]+ ){{0,3}}?)?(?:to )?(?:{TASK})\b|(?:serve |act |function |work )?{_DETERRENT})",
    re.I,
)
_NOW = re.compile(
    rf"\b(?P<who>{_WHO}) (?P<aim>(?:trains|advises|rebuilds|regenerates|polices|patrols|deters|prevents|discourages|"
    r"protects|reassures)\b)",
    re.I,
)
# A force that would shield Ukraine; one that trains its soldiers.
_THAT = re.compile(
    rf"\b(?:{_BODY}|one|group|part|element)(?: [\w’'-]+){{0,2}}? (?P<that>(?:that|which) (?:{_MODAL}{_ADVERB} |"
    rf"is there "
    rf"to |are there to )?(?P<aim>(?:help (?:[\w’'-]+ ){{0,3}}?)?(?:to )?(?:{TASK})\b))",
    re.I,
)
# Of two groups, each with a task: one to train its army, the other to deter.
_SHARE = re.compile(
    r"\b(?P<who>(?:one|an?other|the other|(?:the |a )?(?:first|second))(?: (?:group|part|element|half|contingent|"
    rf"component|unit|pillar))?) (?P<aim>{_TO})",
    re.I,
)
# It seeks no war; we do not plan a war against anyone; the force has no aim of waging one.
_NO_WAR = re.compile(
    rf"\b(?P<who>{_WHO}|we|nobody|no one)? ?(?P<no>(?:does|do|did|would|will)(?: not|n[’']t) (?:seek|want|plan|intend|"
    r"prepare|wish|aim|look|go|be)(?: to| for)? (?:an? |any |wage |make |fight )*(?:new )?war\b|"
    r"seeks? no (?:war|fight|conflict|confrontation)\b|"
    r"(?:wants?|wanted|sought|plans?|planned) no war\b|"
    r"(?:has|have|had) no (?:aim|intention|wish|desire|plans?|purpose) (?:of|to) (?:wag|mak|fight|attack|go|start)\w*)",
    re.I,
)
_STOPS = frozenset(("once", "when", "if", "while", "after", "as", "because", "since", "until", "unless"))
_OWN_ARMY = re.compile(
    r"\b(?:Ukrain\w+|Kyiv[’']s|Russia\w*) (?:\w+ )?(?:army|armed forces|forces|troops|soldiers)\b", re.I
)


_TASK = re.compile(rf"(?:help (?:[\w’'-]+ ){{0,3}}?)?(?:to )?(?:{TASK})\b", re.I)
_NEXT = 2  # tokens between two verbs that go together: "trains and advises"
_MORE = re.compile(
    rf"(?:,|,? and) (?:to )?{_TASK.pattern}[^,.;:“”\"—–]*?(?=,|[.;:“”\"—–]| and (?:to )?(?:{TASK})|$)", re.I
)
_INSTEAD = re.compile(r"[,—] ?not [^,.;:“”\"—–]+")  # "to deter, not wage a new war"
_TRAINERS = re.compile(r"\b(?:EU|European Union|EUMAM|EU[’']s|NATO|Nato)\b")

# Each with words of which one stands in it.
_FORMS = (
    (_NAMED, ("aim", "goal", "purpos", "objecti", "task", "job", "mission", "role", "idea", "point", "intention",
              "character", "function", "presence")),
    (_MEANT, ("there", "here", "present", "meant", "intended", "designed", "supposed", "conceived", "thought of",
              "so that")),
    (_NO_WAR, ("war", "fight", "conflict", "confront", "attack", "no aim", "no intention", "no wish", "no desire",
               "no plan", "no purpose")),
    (_DOES, ("would", "will", "shall", "should", "could", "must", " to ", "’ll", "'ll")),
    (_NOW, ("trains", "advises", "rebuilds", "regenerates", "polices", "patrols", "deters", "prevents", "discourages",
            "protects", "reassures")),
    (_THAT, ("that", "which")),
    (_SHARE, ("one ", "other ", "first ", "second ")),
)  # fmt: skip


def find(scene: Scene) -> Iterator[Found]:
    """Find the named aims of a force, each with the words that name it."""
    if not scene.has(*_NEEDS) or not _of_force(scene):
        return
    done: list[tuple[int, int]] = []
    for pattern, words in _FORMS:
        for match in scene.finditer(pattern) if scene.has(*words) else ():
            found = _found(scene, match)
            if found is None or overlaps(found.first, found.last, done):
                continue
            done.append((found.first, found.last))
            yield found


def _of_force(scene: Scene) -> bool:
    if scene.about.force or FORCE.search(scene.line.text):
        return True
    return (scene.about.topic or scene.has("ukrain")) and scene.search(_DETERS) is not None


_DETERS = re.compile(
    r"\b(?:(?:one|first|second|other) (?:group|part|one|element)|deter\w*|dissuad\w+|discourag\w+)\b", re.I
)


def _found(scene: Scene, match: re.Match[str]) -> Found | None:
    groups = match.groupdict()
    start = next(
        match.start(name) for name in ("that", "who", "be", "no", "aim", "whose") if groups.get(name) is not None
    )
    if groups.get("whose") is not None:
        start = match.start()
        if groups["whose"].casefold() in {"the", "one"} and not groups["of"] and not _of_force(scene):
            return None
    aim = match.start("aim") if groups.get("aim") is not None else match.start("no")
    first, verb = scene.tokens(start, match.end())[0], scene.tokens(aim, match.end())
    who = (groups.get("who") or "").casefold()
    if who in {"it", "they"} and (not _of_force(scene) or of_states(scene, scene.doc[first])):
        return None
    if who and _OWN_ARMY.search(groups["who"]):
        return None
    if groups.get("that") is not None and scene.search(_TRAINERS):
        return None  # a mission that trains soldiers elsewhere
    if scene.voice(scene.doc[verb[0]]) == "RU":
        return None
    last = _end(scene, *verb)
    while more := _MORE.match(scene.text, scene.end(last)):  # tasks that the parse took for something else
        last = scene.tokens(*more.span())[1]
    if instead := _INSTEAD.match(scene.text, scene.end(last)):
        last = scene.tokens(*instead.span())[1]
    if (other := _SHARE.search(scene.text, match.end(), scene.end(last))) is not None:
        last = max(scene.tokens(other.start(), other.end())[0] - 1, verb[1])  # what another group is for
    words = scene.words(first, last)
    first, last = trim(scene.doc, first, last)
    return Found(
        kind="purpose",
        question="force.purpose",
        first=first,
        last=last,
        value=values(words) or ("deter",),
        anchor=acting(scene.doc[verb[0]]),
    )


def _apart(scene: Scene, verb: Token) -> bool:
    """Whether one more verb tells something else: it has a subject or a helper of its own, or is no task."""
    if kids(verb, *SUBJECTS) or any(each.tag_ == "MD" for each in kids(verb, "aux")):
        return True
    words = scene.words(verb.i, min(verb.i + 8, scene.sent.end - 1))
    if verb.tag_ in {"VBD", "VBZ", "VBP"} and abs(verb.i - verb.head.i) > _NEXT:
        return True
    return bool(kids(verb, "aux")) and not _TASK.match(words)


def _end(scene: Scene, first: int, last: int) -> int:
    """Where an aim ends: with what hangs on its verb, before a pause or a condition."""
    verb = next((t for t in scene.doc[first : last + 1] if t.pos_ == "VERB"), acting(scene.doc[last]))
    if verb.i < first:
        verb = scene.doc[last]
    others = [each for each in verb.conjuncts if each.i > verb.i and _apart(scene, each)]
    high = max(extent(verb, without=("parataxis", "punct"), leave=others)[1], last)
    chain = scene.voices.chains[first]
    for token in scene.doc[last + 1 : high + 1]:
        after = scene.doc[token.i + 1] if token.i < high else None
        if (
            token.text in {";", "—", "–", ":", "”"}
            or (token.lower_ in _STOPS and token.dep_ in {"mark", "advmod", "prep"})
            or (scene.voices.chains[token.i] != chain and token.is_alpha)
            or (
                token.text == ","
                and after is not None
                and after.lower_ in {"which", "with", "who", "whose", "but", "while"}
            )
        ):
            return token.i - 1
    return high
