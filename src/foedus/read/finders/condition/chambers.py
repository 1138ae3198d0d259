"""Must a parliament agree, in whatever words: its consent, its word, what is brought before it, what it forbids?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from foedus.read.finders.condition.houses import whose
from foedus.read.finders.words import FORCE
from foedus.read.grammar import overlaps, trim
from foedus.read.parties import SENDS_NONE, parliament_in, parties_in
from foedus.read.scene import Found, Scene

_BODY = (
    r"(?:(?:[Tt]he|[Ii]ts|his|her|their|our|both|[A-ZÀ-Þ][\w.]+(?:[’']s)?) )?(?:\w+ )?"
    r"(?:[Pp]arliament|Bundestag|Riksdag|Riigikogu|Saeima|Seimas|Folketing|Storting|D[áa]il|Oireachtas|Cortes|"
    r"Congress of Deputies|Sejm|Tweede Kamer|Eduskunta|(?:Grand )?National Assembly|(?:House of )?Commons|House of "
    r"Representatives|[Ll]ower [Hh]ouse|[Ll]egislature|[Ll]awmakers|MPs|[Dd]eputies|[Cc]hamber|Sabor|Althing)\b"
)
_YES = (
    r"(?:mandate|consent|approval|yes|vote|nod|assent|authori[sz]ation|green light|go-ahead|backing|blessing|"
    r"permission|"
    r"agreement|say-so|resolution|decision|support|majority|endorsement)"
)
_ACT = (
    r"(?:deployments?|missions?|decisions?|contributions?|participation|operations?|steps?|sending|dispatch|"
    r"involvement|"
    r"matter|question|issue|soldiers?|troops|plans?|commitments?)"
)
_MUST = (
    r"(?:must|ha[sd] to|have to|would have to|will have to|would need to|needs? to|is to|are to|should|would|will|"
    r"can only|could only|may only|ought to)"
)
_END = r"[^.;:—–”\",]"
_NEEDED = tuple(
    re.compile(words)
    for words in (
        # obliges the cabinet to obtain the consent of the lower house; it would first need a mandate from the Bundestag
        rf"(?:(?:\b[\w’'-]+ ){{0,7}}?(?:oblig\w+|requir\w+|need(?:s|ed)?|oblige\w*|ask(?:s|ed)? for|seek(?:s|ing)?|"
        rf"want(?:s|ed)?|"
        rf"obtain\w*|get(?:s|ting)?|demand(?:s|ed)?|wait(?:s|ing)? for|secure\w*|take(?:s)?|only with|provided|"
        rf"subject to|without) "
        rf"(?:{_END}{{0,40}} )?|\b(?:first|then),? (?:[\w’'-]+ ){{0,2}}?)"
        rf"(?P<core>(?:an? |the |any )?(?:\w+ )?{_YES} (?:of|from|by|in) (?:the |a )?{_BODY}(?: (?:for|to|on|"
        rf"before) {_END}{{3,50}})?)",
        # nothing can happen without the Bundestag
        rf"\b(?:[Nn]othing|[Nn]o \w+|[Nn]obody|[Nn]one|not|cannot)\b(?: [\w’'-]+){{1,6}}? (?:without|past|"
        rf"behind the back of) {_BODY}",
        # any decision to send troops abroad is taken by the Seimas
        rf"\b(?:[Aa]ny|[Tt]he|[Ss]uch an?|[Aa]|[Ee]very|[Tt]his|"
        rf"[Tt]hat) (?:\w+ ){{0,2}}?{_ACT}(?: {_END}{{3,50}})?? (?:is|are|was|were|has to be|"
        rf"must be|can be|could be|would be|will be|may be) (?:only |ultimately )?(?:taken|made|decided|ordered|"
        rf"authori[sz]ed|approved|agreed)"
        rf"(?: (?:only|alone|solely))? (?:by|in) {_BODY}",
        # the last word, he said, would belong to the Saeima alone
        rf"\b[Tt]he (?:last|final) (?:word|say|decision)(?:, [^,]{{4,30}},)? (?:\w+ )?(?:belongs?|belonged|lies|lay|"
        rf"rests?|rested|is|was|falls) "
        rf"(?:to|with|up to|for) {_BODY}(?: alone)?",
        # a mission would have to be laid before the lower house; Parliament would be sent a letter first
        rf"\b(?:[Aa]ny|[Tt]he|[Ss]uch an?|[Aa]|[Ii]t|[Tt]his|[Tt]hat|"
        rf"[Ee]very) (?:(?:\w+ ){{0,2}}?{_ACT}(?: {_END}{{3,40}})?? )?{_MUST}"
        rf"(?: \w+)? (?:be )?(?:laid|put|brought|submitted|taken|referred|presented|sent|come|go|debated|"
        rf"voted(?: on)?) "
        rf"(?:before|to|in|by) {_BODY}(?: {_END}{{3,40}})?",
        rf"\bwants? (?:it|this|that|(?:the|any) (?:\w+ )?{_ACT}) (?:to be )?(?:laid|put|brought|submitted|taken|"
        rf"referred|presented|debated|"
        rf"voted on) (?:before|to|in|by) {_BODY}(?: {_END}{{3,40}})?",
        rf"{_BODY} (?:would|will|must|has to) be (?:sent|shown|given|handed) (?:an? |"
        rf"the )?(?:[\w-]+ ){{0,3}}?(?:letter|motion|proposal|report|"
        rf"request)(?: first| beforehand)?",
        # the National Assembly had forbidden it: a new vote would be needed
        rf"(?:\b[Aa] (?:decision|resolution|declaration|vote) (?:of|by) )?{_BODY} (?:(?:has|have|"
        rf"had) )?(?:forb[ia]d(?:s|den|e)?|bann?(?:s|ed)|"
        rf"prohibit(?:s|ed)?|rul(?:es|ed) out|barr?(?:s|ed)|exclud(?:es|ed)) (?:it|this|that|(?:the )?(?:sending|"
        rf"dispatch|"
        rf"deployment|use)|(?:any )?{_ACT})\b{_END}{{0,40}}",
        rf"\b[Aa] (?:decision|resolution|declaration|vote) (?:of|by) {_BODY} (?:forb[ia]d(?:s|den|e)?|prohibit(?:s|"
        rf"ed)?|excludes?d?|bars?|bans) "
        rf"{_END}{{2,40}}",
        # must not commit before Parliament sits; would be deployed only after the Commons has had its say
        rf"(?:\b[\w’'-]+ ){{1,6}}?(?:must|should|can|could|would|will)(?: not|"
        rf"n[’']t)? (?:[\w’'-]+ ){{1,5}}?(?:only )?(?:before|after|once|until|when|"
        rf"unless) {_BODY} (?:sits?|meets?|votes?|agrees?|decides?|debates?|approves?|has (?:had its say|voted|"
        rf"agreed|spoken|decided|given \w+ "
        rf"\w+|met|sat)|have (?:had their say|voted|agreed)|is (?:asked|consulted))\b(?: (?!and\b|"
        rf"but\b){_END}{{3,30}})?",
        # the chamber that has to authorise it
        rf"{_BODY} (?:that|which|who) (?:has to|must|would have to|will have to|needs? to) (?:\w+ )?(?:authori[sz]e|"
        rf"approve|agree|consent|vote|decide|"
        rf"endorse|back)\b(?: (?:it|this|that|to it|on it))?",
        # the constitution asks for a vote when a mission lasts long; a vote must come after four months
        r"\b[Tt]he (?:[Cc]onstitution|[Ll]aw|(?:\w+ )*[Aa]ct|[Bb]asic [Ll]aw) (?:asks? for|requires?|demands?|"
        r"prescribes?|provides? for|calls? for|"
        rf"foresees?|wants?) (?:an? |the )?(?:\w+ )?(?:vote|consent|approval|mandate|debate)\b(?: {_END}{{3,70}})?",
    )
)
_NOT_NEEDED = tuple(
    re.compile(words)
    for words in (
        # it is the government, and not the Parliament, that decides on sending soldiers
        rf"(?:(?:[Uu]nder|[Bb]y) (?:\w+ )?law,? )?\b(?:[Ii]t is )?(?:[Tt]he )?(?:government|cabinet|president|king|"
        rf"executive|prime minister)(?:,? (?:and )?not|"
        rf" rather than|,? without asking) {_BODY},? (?:that |who )?(?:decides?|sends?|orders?|deploys?|"
        rf"has the)\b(?: {_END}{{3,60}})?",
        rf"(?:\b(?:[Aa]l)?[Tt]hough )?{_BODY} (?:has|have|had|gets?|is given) no (?:\w+ )?(?:veto|say|vote|voice|"
        rf"part in it)\b(?: {_END}{{3,50}})?",
        rf"{_BODY} (?:would|will|do|does|did|need|is|are)(?:n[’']t| not) (?:have to (?:vote|agree|decide|be asked)|"
        rf"be asked|need to (?:vote|agree|be asked)|"
        rf"required|needed)\b(?: {_END}{{2,50}})?",
        rf"\b(?:[Tt]he )?mandate (?:{_END}{{2,20}} )?(?:from|of|by) {_BODY} (?:already )?(?:allows?|covers?|permits?|"
        rf"suffices?|is enough)\b(?: {_END}{{3,40}})?",
    )
)
# "several parliaments, from London to Madrid, must still have their say"
_SEVERAL = re.compile(
    r"\b(?:[\w’'-]+ ){0,2}?parliaments,? (?P<who>(?:from|in|of|such as|including|like|among them) [^.;:]{3,60}?),? "
    r"(?:must|have to|still have|need to|will have|are to|would have|should) [^.;:,]{4,60}"
)
_ELSE = re.compile(r"\b(?:ratif\w*|sanctions?|budget|oil|gas|ammunition|election|confidence|Duma|Rada)\b")
_LONG = 130  # characters: beyond that only the consent is taken
_LIMIT = 190  # characters: a longer match says more than that
NEEDS = ("parliament", "bundestag", "riksdag", "riigikogu", "saeima", "seimas", "folketing", "storting", "dáil", "dail",
    "oireachtas", "cortes", "congress", "sejm", "tweede kamer", "eduskunta", "assembly", "commons", "house of rep",
    "lower house", "legislat", "lawmakers", "mps", "deputies", "chamber", "sabor", "althing", "constitution", "law ",
    " act ")  # fmt: skip


def find(scene: Scene, given: Sequence[Found]) -> Iterator[Found]:
    """Find which parliament must agree where no rule has taken the words."""
    if not scene.about.topic or not scene.has(*NEEDS) or scene.search(_ELSE):
        return
    if not (scene.about.force or scene.about.soldiers or FORCE.search(scene.line.text)):
        return
    held = [(each.first, each.last) for each in given if each.question.startswith("approval")]
    for pattern in (*_NOT_NEEDED, *_NEEDED, _SEVERAL):
        for match in scene.finditer(pattern):
            if len(match[0]) > _LIMIT:
                continue
            groups = match.groupdict()
            core = "core" if len(match[0]) > _LONG and groups.get("core") else 0
            first, last = trim(scene.doc, *scene.tokens(*match.span(core)))
            if overlaps(first, last, held):
                continue
            parties = parties_in(groups["who"]) if groups.get("who") else [_of(scene, first, match[0])]
            asked = [each for each in parties if each and each not in SENDS_NONE | {"US"}]
            if asked:
                held.append((first, last))
            for party in asked:
                yield Found(
                    kind="status",
                    question=f"approval.{party}",
                    first=first,
                    last=last,
                    value="not_needed" if pattern in _NOT_NEEDED else "needed",
                    anchor=scene.doc[first],
                )


def _of(scene: Scene, first: int, words: str) -> str | None:
    """Whose parliament it is; several states have a National Assembly, a Congress or a House of Commons."""
    body = parliament_in(words)
    if body in {"FR", "GB", "US"} and body not in parties_in(words) and not re.search(r"Westminster", words):
        spoken = whose(scene, first, words)
        return spoken if spoken and spoken not in SENDS_NONE else body
    return body or whose(scene, first, words)
