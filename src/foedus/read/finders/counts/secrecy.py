"""Is it published who pledged what?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from foedus.read.finders.reach import acting, reach, tail
from foedus.read.finders.told import before
from foedus.read.finders.words import US
from foedus.read.grammar import overlaps
from foedus.read.parties import COALITION, party_in
from foedus.read.scene import Found, Scene

_NEEDS = (
    "list", "nam", "disclos", "reveal", " say", "publi", "identi", "detail", "specif", "releas", "secre",
    "classified", "confidential", "unknown", "known", "unclear", "under wraps", "breakdown", "tight-lipped",
    "elaborat", "divulg", "left open", "to himself", "to itself", "to themselves", "hand ", "quiet", "silent",
    "withh", "knows", "declin", "refus", " tell", "numbers", "table", "giving one", "too early",
    "who sends", "not know", "few ", "hardly any", "catalog", "annex", "register", "drawn on", "break ",
    "go into",
)  # fmt: skip
_GAP = r"(?:[ ,]+[\w’'“”\"%-]+)"
_NO = (
    r"(?:\b(?:not|never|without|neither|nor|cannot|unwilling|reluctant|yet to|nobody|no one|no (?:reason|need|"
    r"intention|wish|desire|country|capital|government|state|official)s?)\b|n[’']t\b|\bdeclin\w+|\brefus\w+|"
    r"\bavoid\w*|\bprefer\w* not|\bstop(?:s|ped)? short of|\bkept from|\brefrain\w*)"
)
_TELL = (
    r"(?:list\w*|nam(?:e|es|ed|ing)|disclos\w+|reveal\w*|say(?:ing)?|tell\w*|publish\w*|identify\w*|detail\w*|"
    r"specif\w+|(?:be )?drawn on|releas\w+|giv\w+|provid\w+|offer\w*|elaborat\w+|divulg\w+|shar\w+|spell\w* out|"
    r"go(?:ing)? into|"
    r"br(?:eak|oken) down|mak\w+ public|mak\w+(?=[\w ]{1,30}public)|clarify\w*|outlin\w+|hand\w*|show\w*|mention\w*|"
    r"present(?:s|ed|ing)?|produc\w+|unveil\w*|publici[sz]\w+)"
)
_STATES = r"(?:countries|nations|(?<!united )states|governments|members|allies|contributors|participants|capitals)"
_GIVEN = (
    rf"(?:figures? (?:down )?by country|contribut\w+|pledg\w+|commitments?|offers?\b|proposals\b|{_STATES}\b|"
    rf"force\b|troops\b|"
    rf"guarantees\b|coalition\b)"
)
_WHO = r"(?:which|who|what|how many|how much|whose)"
_OPEN = (
    rf"(?:{_WHO}\b(?! (?:the )?(?:US|United|America))|(?:even )?(?:the |any |its |their |his )?(?:exact |full |"
    rf"further |other |more |many |approximate |precise |specific )?(?:names?|list|breakdown|"
    r"details?|specifics|particulars|identit(?:y|ies)|composition|size|scale|strength|numbers?)\b|them\b|detail\b|"
    rf"(?:the |its |their |his |any |all |those |these |even |each )?(?:\d+ |twenty-six |exact |individual |"
    rf"national |contributing |participating )*{_GIVEN})"
)
_HIDDEN = (
    r"[“\"‘']?(?:(?:top|strictly|extremely|highly|very) )?(?:secret|classified|confidential|undisclosed|unknown|"
    r"unnamed|unidentified|anonymous|under wraps|unspecified|unpublished|"
    r"in secrecy|held back|withheld)"
)
_SHOWN = (
    r"(?:nam|identifi|publish|releas|disclos|reveal|list|specifi|divulg|detail|announc)ed|made (?:public|known)|"
    r"public|"
    r"known"
)
_FORMS = (
    # there is no public list of the contributors
    re.compile(rf"\bthere (?:is|was)(?: no|n[’']t an?) (?:public |published |official |full )?(?:list|breakdown|"
    rf"roster)(?: of{_GAP}{{1,5}}|(?=[.,;]|$))", re.I),
    # did not say which countries; declined to give details of the contributions; without naming them
    re.compile(rf"{_NO}{_GAP}{{0,5}}? ?{_TELL}{_GAP}{{0,5}}? [“\"]?{_OPEN}", re.I),
    # gave no details; offered no list; no list was published
    re.compile(
        rf"\b(?:{_TELL}|gave|given) no (?:\w+ )?(?:names?|list|breakdown|details?|specifics|particulars)\b|"
        rf"\bno (?:[\w-]+ )?(?:names?|list|breakdown|details?|specifics)\b{_GAP}{{0,6}}? (?:{_SHOWN}|given|provided|"
        rf"available)\b",
        re.I,
    ),
    # the list remains secret; the contributions have not been disclosed; whose names he kept to himself
    re.compile(
        rf"\b(?:list|names?|breakdown|details?|contents?|specifics|composition|identit(?:y|ies)|numbers|{_GIVEN}|"
        rf"who|what|which|"
        rf"(?:the|these) (?:26|twenty-six))"
        rf"(?:,? (?:which|that))?{_GAP}{{0,9}}?[ ,]+"
        rf"(?:(?:is|are|was|were|be|being|been|remain\w*|kept|keep|stay\w*|held|has|have|had|will|would|to)"
        rf"{_GAP}{{0,3}}? {_HIDDEN}|(?:not|n[’']t|yet to be|never)(?: (?:be|been|yet|immediately|so far|being|"
        rf"fully))* (?:{_SHOWN})|"
        r"(?:was|were|is|are|been) left open|kept to (?:him|it|them)sel\w+)\b",
        re.I,
    ),
    # declining to give names; the figures would not be made public
    re.compile(
        r"\b(?:declin|refus)\w+ to (?:give|name|provide|offer|share|disclose) (?:\w+ )?(?:names?|details?|figures?|"
        r"numbers?|specifics)\b|"
        r"\btoo (?:early|soon) to (?:speak|talk|say|tell|name)(?: publicly)?(?: about| of| on)? (?:who|which|"
        r"how many|what)\b"
        rf"{_GAP}{{0,5}}|(?<=[:,–—] )who (?:sends|gives|offers|contributes|provides|brings|pledged|offered) "
        r"(?:what|how (?:much|many))\b|"
        r"\b(?:not|n[’']t|never) (?:publish|releas|issu|giv|produc|print|shar)\w* (?:an? )?(?:table|chart|"
        r"roster|one)\b|"
        r"\b(?:numbers?|figures?|names?|details?|list)\b[^.;,]{0,40}? (?:will|would|is to|are to) (?:not|"
        r"stay|remain) (?:be )?"
        r"(?:made public|public|published|disclosed|released|secret|confidential|private)",
        re.I,
    ),
    # he named no participants; he would not say which; he did not name the 26
    re.compile(
        r"\bnam(?:ed|es|ing) no (?:\w+ )?(?:participants?|countries|states|nations|names|contributors|members)\b|"
        r"\b(?:would|did|could|will)(?: not|n[’']t) (?:(?:say|tell|name|specify) (?:which|who|them)|"
        r"(?:name|list|identify)(?: any of)? the (?:26|twenty-six|contributors|participants))(?=[.,;:”\"]|$)",
        re.I,
    ),
    # who offered what, the president would not say
    re.compile(
        rf"\b(?:who|which|what)\b{_GAP}{{1,8}}?, (?:[\w-]+ ){{1,5}}?(?:would|did|could|does|has|have|will)?(?: not|"
        rf"n[’']t)(?: \w+)? {_TELL}",
        re.I,
    ),
    # it was not made public which country offered what
    re.compile(rf"{_NO} (?:been |yet been )?(?:{_SHOWN}) {_WHO}\b{_GAP}{{1,6}}", re.I),
    re.compile(rf"\b{_GIVEN},? ?[–—-]?,? ?\b(?:which|who|whom) (?:[\w-]+ ){{1,4}}?(?:not|n[’']t|never) {_TELL}", re.I),
    re.compile(
        rf"\bkeep\w*{_GAP}{{0,7}}? to (?:it|him|them)sel\w+|\bkept{_GAP}{{0,7}}? to (?:it|him|them)sel\w+",
        re.I,
    ),
    re.compile(rf"\bwhose (?:details|names|composition|members){_GAP}{{0,8}}? {_NO}{_GAP}{{0,3}}? {_TELL}", re.I),
    re.compile(
        rf"\b(?:nam|list|identif)\w* none of\b{_GAP}{{0,3}}|\bcall\w* (?:the )?details{_GAP}{{0,6}}? {_HIDDEN}",
        re.I,
    ),
    re.compile(
        rf"\b(?:nobody|no one)(?: \w+)? (?:knows|was told|could say|can say) {_WHO}\b{_GAP}{{0,6}}?|"
        rf"\b(?:kept|keep\w*|stay\w*|remain\w*) (?:quiet|silent|mum) (?:about|on) {_OPEN}|\bwithh[eo]ld\w* {_OPEN}",
        re.I,
    ),
    # few have said what they would give; the catalogue is classified
    re.compile(
        rf"\b(?:few|hardly any|none|only some)(?: of (?:them|these|those|the \w+))?(?: {_STATES})? (?:has|have|had) "
        rf"(?:\w+ )?(?:said|told|disclosed|revealed|announced|published|named|specified|spelled out)"
        rf"(?: (?:in public|publicly|openly|so far|yet))? {_WHO}\b{_GAP}{{0,6}}?|"
        rf"\b(?:catalogue|catalog|table|annex|register|inventory|spreadsheet)\b{_GAP}{{0,6}}? (?:is|are|was|remains?|"
        rf"stays?|kept) {_HIDDEN}",
        re.I,
    ),
    # it is not known which of the countries; unclear who would send troops
    re.compile(
        rf"\b(?:not (?:yet |immediately |publicly )?(?:known|clear|public)|unclear|unknown|n[’']t (?:known|clear|"
        rf"public))"
        rf" (?:exactly |precisely )?{_WHO}\b{_GAP}{{0,6}}?",
        re.I,
    ),
    re.compile(
        rf"\b(?:kept|keep\w*){_GAP}{{0,8}}? (?:secret|under wraps)|\btight-lipped\b{_GAP}{{0,4}}? {_OPEN}|"
        rf"\bsecre(?:cy|t)\b (?:of|around|surrounding|over|about){_GAP}{{0,4}}? {_GIVEN}",
        re.I,
    ),
)  # fmt: skip
_LIST = (
    rf"(?:(?:the |a |their |its )?(?:full |complete |whole )?(?:list|names|roster|breakdown|identit(?:y|"
    rf"ies)) of{_GAP}{{1,5}}?|"
    rf"(?:the |all )?(?:list|names|roster)|who{_GAP}{{1,5}}? what|which {_STATES}{_GAP}{{1,6}}?)"
)
_MADE = r"(?:publish|releas|disclos|reveal|print|list|nam|unveil|divulg)"
_SHOWS = re.compile(
    # published the list of; the names of the 26 have been disclosed; made the list public; revealed who gives what
    rf"\b{_MADE}(?:ed|es|s) {_LIST}\b|"
    rf"\b(?:list|names|roster|breakdown|identit(?:y|ies))(?: of{_GAP}{{1,5}}?)? (?:was|were|is|are|(?:has|"
    rf"have|had) been)"
    rf"(?: now| since| \w+ly)? (?:{_MADE}ed|made public|public|available|out)\b|"
    rf"\bma[dk]e {_LIST} public\b|"
    rf"\b(?:named|listed|identified|disclosed|revealed) (?:all |each )?(?:of )?(?:the )?"
    rf"(?:26|twenty-six|contributing|participating|pledging) (?:{_STATES}|of them)\b|"
    rf"\b(?:contributors|(?:contributing|pledging|participating) {_STATES}|(?:the |all )(?:26|"
    rf"twenty-six)(?: {_STATES})?) "
    rf"(?:(?:has|have|had) (?:now |all |since )*been|were|are|was) (?:now |all |publicly )*(?:named|"
    rf"identified|listed|disclosed|"
    rf"revealed|made public)\b|"
    rf"\bnames{_GAP}{{1,5}}? (?:became|become|are now) (?:public|known)\b|\bma[dk]e public {_LIST}\b|"
    rf"\bputs? {_LIST} online\b|\b(?:issued|read out|presented) {_LIST}\b|\bmade known {_LIST}\b|"
    rf"\blists (?:all )?(?:the )?(?:26|twenty-six|contributing)(?: {_STATES})?\b|"
    rf"\b{_MADE}(?:ed|es|s) who (?:would|will|is|has|gives?|contributes?){_GAP}{{0,3}}? what\b|"
    r"\b(?:named|listed|identified) all (?:the |\d+ |twenty-six )*(?:contributors|of them)\b",
    re.I,
)
_KEPT = re.compile(rf"{_NO}[^.;]*$|\b(?:no|yet to|before|until|when|if|will|would|should|must)\b[^.;,]*$", re.I)
# Of those who pledged, or of what they pledged.
_ABOUT = re.compile(
    rf"\b(?:{_STATES}|(?:international|multinational|joint) (?:force|contingent|mission)|contribut\w+|pledg\w+|"
    rf"commitments|offers)\b|\bthe (?:26|twenty-six)\b|\b26 of\b|"
    rf"\b(?:composition|make-up) of the\b|\b(?:size|scale|strength) of (?:the|its|this|"
    rf"such) (?:[\w-]+ )?(?:contingent|force|mission|deployment)\b|\bdetails of (?:the )?(?:security )?guarantees\b|"
    r"\bwho (?:\w+ )?(?:offered|pledged|promised|gives?|sends?)\b|"
    rf"\bwho will (?:provide|send)\b",
    re.I,
)
_TOPIC = re.compile(
    r"\b(?:coalition|willing|26|twenty-six|force|troops|soldiers|guarantees?|pledg\w+|contribut\w+|"
    r"committed|offered what|"
    r"signed up)\b",
    re.I,
)
_OTHER = re.compile(
    r"\b(?:drones?|missiles?|casualt\w+|prisoners?|sanction\w*|spies|diplomats?|suspects?|victims?)\b|"
    r"\b(?:US|U\.S\.|American|Washington’s|Washington's) (?:\w+ )?(?:support|role|backstop|contribution|backing)",
)

# A country's own part, which is no list.
_ONE = re.compile(r"\b(?:(?:his|her|its) (?:own )?country|own (?:part|share|contribution))\b", re.I)
_SHAPE = re.compile(r"\b(?:details?|specifics|form|particulars)\b", re.I)
_AHEAD = 45  # characters behind a finding in which it is told whose part is meant
_HOSTS = frozenset((None, "FR", "GB", "RU", "UA", COALITION))
_TO_RUSSIA = re.compile(r"\b(?:Russia\w*|Moscow|the Kremlin|Putin)\b")

_LATER = re.compile(
    r".*\b(?:and|but|while|though) (?=(?:(?:the|they|it|these|their|its) (?:\w+ ){0,2}?)?"
    r"(?:remain\w*|are|is|were|was|have|has|had)\b)",
    re.I | re.S,
)
# What one party has not said of itself is no list: "Washington has yet to say what it will give".
_OWN = re.compile(
    r"\bwhat (?:it|he|she|its|his|her)\b|\b(?:what|how|whether) (?:\w+ )?(?:the )?(?:US|U\.S\.|United|"
    r"America\w*|Washington)\b"
)
_STATES_ONLY = re.compile(r"^.*?(?=\b(?:on|about|of|which|who)\b)|\b(?:in|to) Ukraine\b|.*\bcountries\b.*", re.S)

# Where it is known that states have pledged something: who and what is kept back is theirs.
_THEIRS = re.compile(r"^(?:who|which|what)\b|\b(?:tell|say|reveal|disclose) which$|\b(?:numbers|proposals)\b", re.I)
# "He did not say | what each would bring", "who was sending what".
_WHAT_EACH = re.compile(
    r"\b(?:what|how much|how many(?: \w+)?) (?:each|any|the others|the rest|they|these|those|every\w*|individual \w+|"
    r"the (?:26|twenty-six|others|countries|states))\b|\bwho (?:\w+ ){1,3}what\b|\bby country\b",
    re.I,
)
_WHO_REFUSES = re.compile(r"^\W*(?:refusal|reluctance|unwillingness) (?:of|by) [^.;,]{2,30}? to ", re.I)
_NOT_ALL = re.compile(r"(?:not|nor) (?:all|every\w*|each)\b", re.I)
_DETAILS_ON = re.compile(r" (?:on|of|about|regarding) [^.;]{0,60}")


def find(scene: Scene) -> Iterator[Found]:
    """Find what is kept back, or published, of the list of those who pledged."""
    if not scene.has(*_NEEDS):
        return
    near = scene.line.text
    if (
        scene.search(_OTHER)
        or not (_ABOUT.search(near) or scene.about.pledged)
        or not (_TOPIC.search(near) or scene.about.force or scene.about.pledged)
    ):
        return
    done: list[tuple[int, int]] = []
    for pattern in (*_FORMS, _SHOWS):
        for match in scene.finditer(pattern):
            later = _LATER.match(match[0])
            start = match.start() + (later.end() if later else 0)
            first, last = scene.tokens(start, match.end())
            if _NOT_ALL.match(scene.text[start:]):
                continue  # how many give what, not who
            on = _DETAILS_ON.match(scene.text, match.end())
            if on and re.search(r"(?:details|specifics)$", match[0], re.I) and not _ABOUT.search(on[0]):
                continue  # details of something else
            told = _TO_RUSSIA.sub("", _WHO_REFUSES.sub("", match[0]))
            if party_in(_STATES_ONLY.sub("", told)) or not (
                scene.search(_ABOUT)
                or (scene.about.pledged and (_THEIRS.search(match[0]) or _WHAT_EACH.search(scene.text, match.start())))
                or (
                    re.search(r"\b(?:details?|specifics|names?|them|breakdown|list|troops)\b", match[0], re.I)
                    and not (scene.search(US) and re.search("detail|specific", match[0], re.I))
                )
            ):
                continue
            if _of_one(scene, match, start):
                continue  # what one party has not said of its own part
            if _OWN.search(scene.text[start : match.end() + 20]) or scene.party(acting(scene.doc[first])) == "US":
                continue
            if pattern is _SHOWS and _KEPT.search(scene.text[: match.end()]):
                continue  # "would not name the 26", "no list was published"
            low, high = reach(scene, acting(scene.doc[first]), first, last)
            if scene.doc[first].lower_ in {"without", "whose"}:
                low, high = first, tail(scene, last)
            if overlaps(low, high, done):
                continue
            done.append((low, high))
            yield Found(
                kind="event",
                question="pledging.list",
                first=low,
                last=high,
                value="disclosed" if pattern is _SHOWS else "not_disclosed",
                anchor=scene.doc[first],
            )


def _of_one(scene: Scene, match: re.Match[str], start: int) -> bool:
    """Whether it is one country's part that is kept back, or America's: not who pledged what."""
    behind = scene.text[start : match.end() + _AHEAD].split(";")[0]
    if _ONE.search(behind):
        return True
    many = re.search(r"\b(?:how many|what) (?:soldiers|troops) (?:the )?([A-Z][\w.]+)", behind)
    if many and party_in(many[1]):
        return True
    if not _SHAPE.search(match[0]) or _ABOUT.search(match[0]):
        return False
    ahead = scene.text[:start]
    if party_in(ahead) not in _HOSTS and not _ABOUT.search(ahead):
        return True
    return US.search(before(scene)) is not None and not scene.search(_ABOUT)
