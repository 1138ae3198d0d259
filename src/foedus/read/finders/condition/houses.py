"""Must a parliament agree, where no clause says so of it in so many words: ``MPs to get a vote``?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from foedus.read.finders.reach import acting
from foedus.read.finders.whose import speaks_for
from foedus.read.finders.words import FORCE
from foedus.read.grammar import overlaps, trim
from foedus.read.parties import SENDS_NONE, parliament_in, parties_in
from foedus.read.scene import Found, Scene

NEEDS = ("parliament", "mps", "lawmakers", "legislat", "house", "chamber", "commons", "vote", "assembly", "bundestag",
    "saeima", "seimas", "riigikogu", "riksdag", "folketing", "storting", "dáil", "dail", "congress", "cortes", "sejm",
    "mandate", "deputies")  # fmt: skip
_NAMED = (
    r"(?:Bundestag|Riksdag|Riigikogu|Saeima|Seimas|Folketing|Storting|D[áa]il|Cortes|Sejm|Tweede Kamer|Eduskunta|"
    r"Grand National Assembly|National Assembly|Nationalrat|Stortinget)"
)
_HOUSE = (
    rf"(?:(?:[Tt]he |its |his |her |their |our )?(?:\w+ )?(?:[Pp]arliament|{_NAMED}|(?:House of )?Commons|"
    rf"[Ll]egislature|"
    r"[Ll]awmakers|MPs|[Cc]hamber|[Dd]eputies))"
)
_ACT = r"(?:deployment|mission|decision|contribution|participation|motion|operation|step|sending|dispatch|involvement)"
_SEND = r"(?:send|deploy|dispatch|station|order|decide|make|take|approve|authori[sz]e|permit|allow)"
_END = r"[^.;:—–”\",]"
_PATTERNS = tuple(
    re.compile(words)
    for words in (
        # MPs to get a vote; MPs will vote on sending troops, before soldiers go
        rf"(?:\bMPs|\b[Ll]awmakers|\b[Pp]arliament|\bCommons|\b{_NAMED}) (?:(?:is |are )?to|will|would|must|should|"
        rf"promised|can) (?:be given |have |get |be offered |hold )?(?:an? |the |their |its )?(?:\w+ )?"
        rf"(?:vote|say|ballot|debate and vote)\b(?:(?: on| before| over| if| when) {_END}{{4,70}})?",
        # it would be asked to vote if troops were to be sent
        rf"(?:\bit|\bthey|{_HOUSE}) (?:would|will|must) be (?:asked|called|invited) to (?:vote|approve|agree|decide)\b"
        rf"{_END}{{0,90}}",
        # only parliament can order that; in Latvia only the Saeima can send soldiers abroad; the Saeima alone decides
        rf"(?:\b[Ii]n [A-Z]\w+,? )?\b[Oo]nly {_HOUSE} (?:can|could|may|has the (?:right|power) to) "
        rf"{_SEND}\b{_END}{{0,60}}",
        rf"{_HOUSE} alone (?:can|could|may|must)? ?(?:{_SEND}|decides?|has the (?:right|power) to)\b{_END}{{0,60}}",
        # a vote in the Bundestag is unavoidable; a vote becomes necessary after four months
        rf"\b[Aa]n? (?:\w+ )?(?:vote|mandate|motion|decision|resolution)(?: (?:in|of|by|from) {_HOUSE})? (?:is|was|"
        rf"would be|will be|becomes?|remains?) (?:\w+ )?(?:unavoidable|needed|necessary|required|compulsory|obligatory|"
        rf"mandatory|indispensable|inevitable)\b{_END}{{0,40}}",
        # any mission would have to be backed by the Dáil
        rf"\b(?:[Aa]ny|[Aa]|[Tt]he|[Ee]very|[Ee]ach|[Ss]uch a) (?:\w+ ){{0,2}}?{_ACT}\b{_END}{{0,30}}? (?:must|"
        rf"would have to|will have to|has to|had to|needs to|would need to|should) (?:first )?(?:be (?:\w+ )?(?:backed|"
        rf"approved|cleared|authori[sz]ed|endorsed|agreed|confirmed|passed|supported|sanctioned|debated) by|"
        rf"be (?:put|brought|submitted|taken|referred) (?:to|before)|come before|go before|go to|pass) {_HOUSE}\b"
        rf"{_END}{{0,40}}",
        # no soldier goes abroad without a mandate from the Bundestag
        rf"\b[Nn](?:o|ot a single|ot one) (?:\w+ )?(?:soldiers?|troops|unit|contingent) (?:\w+ ){{1,4}}?without "
        rf"(?:an? |"
        rf"the )?(?:\w+ )?(?:mandate|vote|approval|consent|backing|agreement|permission) (?:from|of|by|in) {_HOUSE}",
        # subject to a Bundestag mandate; within the limits of a mandate from the Seimas
        rf"\b(?:subject to|pending|dependent on|within the limits of) (?:an? |the )?(?:\w+ )?(?:(?:vote|approval|"
        rf"consent|mandate|backing|agreement)(?: of| by| from| in) {_HOUSE}|{_NAMED}(?:[’']s)? (?:mandate|approval|"
        rf"consent|vote|backing)|parliamentary (?:approval|consent|vote|mandate))",
        # undertook to put any deployment to a vote in the Commons; he’ll put it to parliament
        rf"(?:(?:\b[Hh]e|\b[Ss]he|\b[Ii]t|\b[Tt]hey|\b[Ww]e|\bI)(?:[’']ll|[’']d| will| would| must) )?(?:\bto "
        rf")?\b(?:puts?|"
        rf"submit|take|bring|refer) (?:it|this|that|the (?:matter|question|decision|plan)|any (?:\w+ )?{_ACT}) "
        rf"(?:to|before) (?:an? vote (?:in|of|by) )?{_HOUSE}\b{_END}{{0,40}}",
        # Parliament must have its say; the question has to come before the chamber
        rf"{_HOUSE} (?:must|has to|have to|should|will|would|needs to) (?:first )?(?:have (?:its|their|a|the final|the "
        rf"last) (?:say|word)|give (?:its|their|the) (?:consent|approval|agreement|blessing|backing|green light)|be "
        rf"(?:asked|consulted))\b{_END}{{0,80}}",
        rf"\b[Tt]he (?:question|matter|issue|decision) (?:must|has to|will have to|needs to|should|would have to|will) "
        rf"(?:first )?(?:come before|go (?:before|to)|be (?:put|brought|submitted) (?:to|before)) "
        rf"{_HOUSE}\b{_END}{{0,40}}",
        # the constitution reserves to parliament the right to send troops
        rf"\b[Tt]he [Cc]onstitution (?:reserves?|gives?|leaves?|grants?) (?:(?:to|with) )?{_HOUSE} (?:the )?(?:right|"
        rf"power|decision) {_END}{{5,60}}",
        # the Riigikogu grants a mandate; if parliament gives its mandate
        rf"(?:\b(?:if|once|provided(?: that)?|when|after) )?(?:\bthe )?\b{_NAMED} (?:grants?|gives?|granted|has "
        rf"granted|"
        rf"has given|approves?|agrees?|consents?)(?: (?:its |a |the |an )?(?:\w+ )?(?:mandate|consent|approval|backing|"
        rf"agreement))?(?=[.,;”\"]|$| (?:and|but|for)\b)",
        # it was for the Saeima to decide; it is up to the Seimas whether
        rf"\b(?:[Ii]t|[Tt]hat|[Tt]he (?:decision|matter)) (?:is|was|would be|will be) (?:up to|for|a matter for) "
        rf"{_HOUSE}"
        rf"(?: (?:to (?:decide|say|approve|settle|agree)|whether)\b{_END}{{0,60}})?(?=[.,;”\"]|$)",
        # under the law the Riigikogu decides on the use of troops
        rf"{_HOUSE} (?:decides?|has to decide|rules?|votes?) (?:on|about|over) {_END}{{5,70}}",
        # would need parliament’s nod; a majority in the Sejm
        rf"(?:\b\w+ ){{0,6}}?(?:would |will |must )?(?:needs?|requires?|takes?|wants?|get|have) (?:first "
        rf")?(?:{_HOUSE}[’']s? "
        rf"(?:nod|approval|consent|backing|blessing|support|permission|mandate|vote)|(?:an? |the )?(?:[\w-]+ "
        rf")?(?:majority|"
        rf"nod|mandate|permission) (?:in|from|of|by) {_HOUSE}|(?:an? |the )?parliamentary (?:vote|approval|mandate|"
        rf"consent|majority|debate))\b{_END}{{0,50}}",
        # promised MPs a vote; told the Commons that it would have a vote
        rf"\b(?:promis\w+|assur\w+|guarante\w+|offer\w*|gives?|gave) {_HOUSE} (?:that (?:it|they) would have "
        rf")?(?:a|the) "
        rf"(?:\w+ )?(?:vote|say|debate)\b{_END}{{0,50}}",
        rf"\b(?:it|they) would (?:have|get|be given) (?:a|the final) (?:vote|say)\b(?: (?:on|before|over) "
        rf"{_END}{{4,60}})?",
        # the Bundestag has the last word; the Saeima decides
        rf"{_HOUSE} (?:(?:would|will|must|should) )?(?:gets?|has|have|had|keeps?|holds?) the (?:last|final) "
        rf"(?:word|say)\b(?: (?:on|over|about) {_END}{{4,50}})?",
        rf"(?:the |its )?(?:{_NAMED}|[Pp]arliament),? (?:the parliament,? )?(?:alone )?(?:decides?|has to decide|"
        rf"would decide|will decide|must decide)(?: first)?(?=[.,;”\"]|$)",
        # troops can be sent only by the Riksdag; sending troops requires a motion passed by the Sejm
        rf"(?:[\w’'-]+ ){{1,5}}?(?:can|could|may|must) (?:only )?be (?:sent|deployed|ordered|approved|authori[sz]ed|"
        rf"dispatched)(?: abroad| there)? (?:only )?(?:by|with the (?:consent|approval|agreement|backing) of) {_HOUSE}",
        rf"(?:[\w’'-]+ ){{1,6}}?(?:requires?|needs?|takes?|would (?:need|require|take)) (?:an? |the )?(?:\w+ )?"
        rf"(?:motion|vote|decision|resolution|mandate|bill)(?: (?:approved|passed|adopted|given|taken))? "
        rf"(?:by|in|from|of) {_HOUSE}\b",
        rf"(?:[\w’'-]+ ){{1,5}}?(?:depends?|hinges?|rests?) (?:up)?on (?:an? (?:\w+ )?vote (?:in|of|by) )?{_HOUSE}"
        rf"(?=[.,;”\"]|$)",
        # once parliament had been heard
        rf"\b(?:only )?(?:once|after|when|if) {_HOUSE} (?:has|have|had|is|was|were) (?:been )?(?:heard|asked|"
        rf"consulted|agreed|"
        rf"approved|voted|given (?:its|their|the) \w+)",
        # any mission to be put before Parliament; a debate and a vote in the Chamber
        rf"\bany (?:\w+ )?{_ACT} to be (?:put (?:before|to)|submitted to|approved by|voted on (?:by|in)) {_HOUSE}",
        rf"\b(?:a debate and )?a (?:debate|vote) (?:in|by) {_HOUSE}(?= (?:beforehand|first|before)\b)",
        rf"\bcall a vote (?:in|of) {_HOUSE}|\bappear before {_HOUSE} and call a vote",
    )
)
# A government that need not ask.
_INFORMS = re.compile(
    rf"\b(?:the |[A-Z]\w+[’']s )?(?:government|cabinet|president|prime minister) (?:must|has to|need|needs to|is "
    rf"obliged "
    rf"to)(?: only| merely| just) (?:inform|tell|notify) {_HOUSE}\b{_END}{{0,50}}"
)
_ELSE = re.compile(
    r"\b(?:ratif\w*|sanctions?|budget|oil|gas|Congress\b|parliaments|declared|rejected|ammunition|election)\b"
)
_PAST = re.compile(r"\b(?:has|have|had) (?:already )?(?:voted|approved|rejected|decided)\b")


# No parliament of a state that somebody named: "in several countries parliament has to give its consent".
_OF_MANY = re.compile(
    r"\b[Ii]n (?:several|many|most|some|other|all) (?:of (?:the|these|them) )?(?:\w+ )?"
    r"(?:countries|states|nations|capitals|places|cases)\b"
)


def find(scene: Scene, given: Sequence[Found]) -> Iterator[Found]:
    """Find which parliament must agree, where no rule found it."""
    if not scene.about.topic or not scene.has(*NEEDS) or scene.search(_ELSE) or scene.search(_PAST):
        return
    if not (scene.about.force or FORCE.search(scene.line.text)) or scene.search(_OF_MANY):
        return
    held = [(each.first, each.last) for each in given if each.question.startswith("approval")]
    for pattern in (*_PATTERNS, _INFORMS):
        for match in scene.finditer(pattern):
            first, last = trim(scene.doc, *scene.tokens(*match.span()))
            if overlaps(first, last, held):
                continue
            party = parliament_in(match[0]) or whose(scene, first, match[0])
            if party is None or party in SENDS_NONE or party == "US":
                continue
            held.append((first, last))
            yield Found(
                kind="status",
                question=f"approval.{party}",
                first=first,
                last=last,
                value="not_needed" if pattern is _INFORMS else "needed",
                anchor=scene.doc[first],
            )


def whose(scene: Scene, first: int, words: str) -> str | None:
    """Whose parliament it is: of the state named with it, of whoever speaks or acts, or of whom was spoken last."""
    named = [each for each in parties_in(words) if each not in SENDS_NONE]
    if named:
        return named[0]
    verb = acting(scene.doc[first])
    party = scene.party(verb)
    if party and party not in SENDS_NONE:
        return party
    return speaks_for(scene, scene.doc[first]) or ("GB" if "MPs" in words else scene.about.party)
