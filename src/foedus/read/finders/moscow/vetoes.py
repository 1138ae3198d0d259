"""Does Russia have a say in who comes to Ukraine?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from foedus.read.finders.reach import acting, reach
from foedus.read.finders.told import before
from foedus.read.grammar import overlaps
from foedus.read.quick import branches, first_of
from foedus.read.scene import Found, Scene

if TYPE_CHECKING:
    from foedus.read.tokens import Token

_NEEDS = (
    "veto", " say ", " say,", " say.", " say”", "decide", "decision", "business", "call", "interested", "care",
    "concern", "worr", "nothing to", "dictat", "permission", "consent", "approval", "asked", "right to",
    "sovereign", "matter", "depend", "choose", "object", "block", "permit", "allow", "agreement", "last word",
    "final word", "agree", "approve", "up to", "free to", "vote", "voice", "choice", "could invite", "can invite",
    "no say", " for kyiv", " for ukraine", "count", "irrelevant", "interest", "prevent", "point",
    "no guarantee", "its own affair", "standing",
    "nowhere", "without russia", "without moscow", "belong", "rests with", "any right", "no right", "lies with",
)  # fmt: skip
_GAP = r"(?:[ ,]+[\w’'“”\"-]+)"
_NO = r"(?:\b(?:not|no|never|neither|nor|nobody|nothing|cannot|without|none)\b|(?<=[a-z])n[’']t\b)"
_RU = r"(?:(?:the )?(?:Russians?|Kremlin)|Russia|Moscow|(?:(?:Vladimir|Mr|Mr\.|President) )?Putin|him|them|they|he)"
_OWN = r"(?:Russia[’']s|Moscow[’']s|Putin[’']s|the Kremlin[’']s|Russian|his|their)"
_UA = (
    r"(?:Ukraine|Kyiv|Kiev|the Ukrainians?|Ukrainians|Zelensk\w+|the (?:Ukrainian government|government in K(?:yi|"
    r"ie)v))"
)
_UAS = r"(?:Ukraine|Kyiv|Zelensk\w+)[’']s"
_FORMS = re.compile(
    rf"\bvet(?:o|oes)\b|"
    rf"{_NO}{_GAP}{{0,2}}? (?:up to|for|on|in the hands of) {_RU}(?: {_GAP}{{0,2}}?(?:decide|determine|say|choose|"
    rf"approve))?\b|"
    rf"\bnone of {_OWN} (?:business|concern)|\b(?:a |the )?(?:matter|question|decision|choice) (?:solely |"
    rf"only )?for (?:Ukraine|Kyiv)\b|"
    rf"\b{_RU} (?:\w+ ){{0,2}}?(?:has|have|gets?|will have|would have) (?:no )?the (?:last|final) (?:word|say)\b|"
    rf"\bunless {_RU} (?:agrees?|consents?|approves?)\b|"
    rf"{_OWN} (?:consent|permission|approval|agreement) (?:is|was|would be) not (?:needed|required|necessary)|"
    rf"{_NO} (?:Putin|Russia|Moscow|the Kremlin) (?:who|that) (?:decides?|determines?|chooses?)|"
    rf"{_NO} {_OWN} (?:decision|call|business|choice|concern|say)\b|"
    rf"\b{_RU} (?:\w+ ){{0,2}}?(?:has|have|had|gets?|got|should have|will have|would have)(?: absolutely| certainly|"
    rf" simply)?(?: no| nothing| not?)?{_GAP}{{0,2}}? "
    r"(?:say\b|right to|to say\b|authority|role in deciding)|"
    rf"\b{_RU} (?:does|do|did|would|will|can|could|must|should|may|won|ca)(?: not|n[’']t|not){_GAP}{{0,4}}? "
    r"(?:dictate|decide|block|choose|determine|prevent|object|forbid|asked|consulted)\b|"
    rf"\b(?:last|final) (?:word|say){_GAP}{{0,6}}? (?:lies|rests|is|belongs|stays|remains) (?:with|to) (?:Ukraine|"
    rf"Kyiv)|"
    rf"\b(?:Ukraine|Kyiv) (?:alone|itself|only) {_GAP}{{0,2}}?(?:decide|determine|choose)s?\b|\bonly (?:Ukraine|"
    rf"Kyiv){_GAP}{{0,2}}? "
    rf"(?:decide|determine|choose)s?\b|{_NO}{_GAP}{{0,5}}? let(?:ting)? {_RU} (?:in on|decide|choose|dictate|block)\b|"
    rf"\b{_RU} (?:(?:will|would|should|must|can|could|may|might|of course|certainly|not|never|still|also|be|does|"
    rf"did|do) )"
    rf"{{0,4}}(?:has|have|had|gets?|got|given)(?: (?:no|any|an?|the|absolutely|simply|certainly)){{0,2}}"
    r"(?: \w+)? (?:vote|voice|veto|say)\b|"
    rf"\b{_RU} (?:has|have|had|will have|would have) nothing (?:\w+ )?to (?:say|decide|determine)\b|"
    rf"\b(?:den(?:y|ies|ied|ying)|refus(?:es?|ed|ing)) {_RU} (?:an?|any|the|all|every|its|his) (?:\w+ )?"
    r"(?:right|say|vote|veto|voice|role|influence)\b|"
    rf"\bno (?:right|say|vote|voice|veto|role|influence) for {_RU}\b|\bno (?:Russian|Kremlin) (?:veto|say|vote|"
    rf"voice)\b|"
    rf"{_OWN} (?:\w+ )?(?:consent|permission|approval|agreement|blessing|green light|opinion)(?: (?:to|for|on) \w+"
    rf"(?: \w+)?)? (?:is|was|would be|will be)(?: not|n[’']t) (?:\w+ )?(?:needed|required|necessary|asked|sought)|"
    # What Moscow thinks, wants or says does not count.
    rf"\b(?:what|whatever) {_RU} (?:\w+ )?(?:thinks?|says?|wants?|makes?|likes?|prefers?|believes?)\b[^.;:,]{{0,60}}? "
    r"(?:(?:does|do|did|need|should|must|would|will)(?: not|n[’']t)|is|was|are|were|of) (?:\w+ ){0,2}?(?:matter|count|"
    r"irrelevant|interest|concern|bother|beside the point|no (?:consequence|importance|account|concern))\b|"
    rf"\b{_OWN} (?:opinion|view|objections?|wishes|position|protests?)(?: (?:to|of|on|about|over|in) "
    rf"[^.;:,]{{3,50}}?)? "
    r"(?:(?:does|do|did|need|should|must|would|will)(?: not|n[’']t)|is|was|are|were) (?:\w+ ){0,2}?(?:matter|count|"
    r"irrelevant|interest|concern|bother|beside the point|no (?:consequence|importance|account|concern))\b|"
    rf"\b{_RU} (?:has|have|had|got|gets?) (?:absolutely |simply )?no (?:\w+ )?(?:business|vote|voice|standing|part)\b|"
    rf"\b{_RU} (?:can|could|will|would|may|must|should|do|does)(?: not|n[’']t|not) (?:\w+ )?be (?:given|granted|handed|"
    r"allowed|offered) (?:an?|any|the) (?:\w+ )?(?:say|vote|voice|veto|role)\b|"
    rf"{_NO} (?:be )?(?:for|up to) (?:Mr\.? |President |Vladimir )*{_RU} to\b|"
    rf"\b(?:decision|choice|call|question|matter)s?(?:(?: is|s| are| was| were)(?: not|n[’']t)|[’']s not) {_OWN}(?= "
    rf"to\b|"
    r"[.,;”\"’]|$)|"
    rf"\b(?:pointless|senseless|useless|impossible|absurd|futile|no use|no point in|makes? no sense) (?:to "
    rf")?(?:discuss\w*|"
    rf"talk\w*|negotiat\w*|speak\w*|settl\w*|decid\w*)[^.;:,]{{0,60}}? without {_RU}\b|"
    rf"{_NO} (?:\w+ )?guarantees? (?:\w+ ){{0,3}}?without {_RU}\b|"
    # It is Ukraine that decides.
    rf"\b{_UA} (?:decides?|chooses?|determines?) (?:\w+ )?(?:itself |alone )?(?:who|whom|whose|which|what)\b|"
    r"\b(?:that|it|this|which)(?: is|[’']s| was| remains) (?:entirely |purely |solely )?(?:its|Ukraine[’']s|"
    r"Ky?iv[’']s) "
    r"(?:own )?(?:business|affair|decision|choice|call)\b|"
    r"\b(?:decision|choice|question|matter|call|say)s?(?: (?:on|about|over|of) [\w’' -]{3,40}?)? (?:is|was|are|"
    r"were|lies|lay|rests?|rested|belongs?|belonged|"
    rf"remains?|remained|stays?|would be|will be|must be|should be) (?:\w+ )?(?:(?:up to|with|to|for|in the hands of) "
    rf"{_UA}|{_UAS})(?: alone| and nobody else[’']s| to (?:take|make))?|"
    rf"\b(?:that|it|this|which) (?:is|was|would be|will be|remains?|has to be|must be) (?:\w+ )?for {_UA}\b|"
    rf"\b(?:is|was|are|were|be|remains?|stays?) (?:(?:only|solely|entirely|alone|wholly|purely) )?up to {_UA}\b|"
    rf"\b(?:that|it|this)[’']s (?:\w+ )?(?:up to|for) {_UA}\b|"
    rf"\b{_UA} (?:is|was|are|were|would be) (?:(?:an? )?(?:sovereign|independent)(?: (?:country|state|nation))? (?:and|"
    rf"that|which) )?(?:\w+ )?(?:free to|entitled to|has the right to|had the right to|can|could|may|might) (?:\w+ )?"
    rf"(?:invite|host|ask|let|receive|choose|decide|accept|call|welcome)\b|"
    rf"\b{_UA} (?:can|could|may|might|has the right to|had the right to) (?:\w+ )?(?:invite|host|ask|let|receive|"
    rf"choose|"
    r"accept|call|welcome)(?: in)? (?:who|anyone|any|what|the|foreign|its|troops|soldiers)\w*|"
    rf"\b(?:decided|settled|determined|made|taken) (?:only |solely )?(?:in|by) {_UA} (?:alone|and (?:nowhere|"
    rf"nobody|no one)|"
    r"not (?:in|by) (?:Moscow|Russia|the Kremlin))|"
    # Moscow's own claim to a say.
    rf"\b(?:insist\w*|demand\w*) (?:on |that it have |having |to have )?(?:an? |the )?(?:say|voice|vote|veto|"
    rf"role|seat)\b"
    rf"(?: for {_RU})?|"
    rf"{_NO}\b[^.;:,“”]{{0,60}}? (?:be )?(?:settled|decided|discussed|agreed|solved|resolved|guaranteed|worked out)"
    rf"(?: \w+){{0,3}}? without {_RU}\b|"
    r"\b(?:discuss\w*|talk(?:s|ing)?|guarantees?|security|negotiat\w*|arrangements)\b[^.;:,“”]{0,40}? "
    rf"without {_RU}(?: \w+){{0,3}}? (?:leads?|led|goes?|would go|lead|is|are|was|were) (?:nowhere|to nowhere|"
    r"(?:a |an )?(?:road|path|utopia|dead end|pointless|impossible|futile)\w*)|"
    rf"\bnobody else (?:can|could|may) decide|\b{_RU} has nothing to do with|"
    rf"{_NO}{_GAP}{{0,4}}? (?:need|require|ask\w*|seek|depend\w*|wait|"
    rf"subject){_GAP}{{0,3}}? {_OWN} (?:\w+ )?(?:consent|permission|approval|agreement|blessing|opinion|green light|"
    rf"position)|"
    rf"{_NO}{_GAP}{{0,4}}? (?:need|ask|require){_GAP}{{0,2}}? {_RU} (?:for )?(?:permission|consent|approval)|"
    rf"(?:without|only with) {_OWN} (?:consent|permission|approval|agreement)|"
    rf"\b(?:needs?|requires?|depends? on|subject to|hinges? on|waits? for) (?:{_OWN}|"
    rf"{_RU}(?:[’']s)?) (?:\w+ )?(?:consent|"
    rf"permission|approval|agreement|blessing|green light|say-so)|"
    rf"\b{_RU} (?:must|has to|needs to|would have to|will have to|would need to) (?:first )?(?:agree|consent|approve|"
    rf"give (?:its|his) (?:consent|approval|blessing))|\b{_RU} (?:can|could|may|would be able to|"
    rf"is able to) (?:veto|block)\b|"
    r"\bwhy (?:are|do|should) (?:we|it) (?:be )?(?:interested|care|concerned|worried|ask|"
    r"matter).{0,40}(?:Russia|Moscow|Putin)|"
    rf"{_NO} matter what (?:Russia|Moscow|Putin) (?:thinks|says|wants)|"
    r"\b(?:it is |it’s |it's )?(?:for|up to) (?:Ukraine|Kyiv|Ukrainians|the Ukrainians)"
    r"(?:{_GAP}{0,4}?)? (?:alone )?to decide|".replace("{_GAP}", _GAP)
    + r"\bsovereign (?:right|decision|choice) of (?:Ukraine|Kyiv)|"
    r"\bUkraine(?:’s|'s) sovereign (?:right|decision|choice)",
    re.I,
)
_RUSSIA = re.compile(r"\b(?:Russia\w*|Moscow|Putin|Kremlin)")
_ABOUT = re.compile(
    r"\b(?:troops?|soldiers?|force|forces|peacekeep\w+|contingents?|guarantees?|deploy\w*|presence|Ukraine(?:’s|'s)?|"
    r"territory|security|coalition|decid\w+)\b",
    re.I,
)
_OTHER = re.compile(
    r"\b(?:Security Council|UN veto|join(?:ing)? NATO|Hungar\w+|Orb[aá]n|Slovak\w*|Fico|sanction\w*|accession|"
    r"membership|oil|gas|European Council|(?:lay|lays|laid|laying|set|sets) out)\b"
)
_ITS_VETO = re.compile(
    r"\b(?:Russia|Moscow|Putin|Kremlin) (?:[\w’']+ ){0,4}?(?:an? |any )?veto\b(?!.*\bCouncil\b)(?<!its veto)", re.I
)
_DENIES = re.compile(
    rf"{_NO}|\b(?:why|sovereign|up to Ukraine|for Ukraine|for Kyiv|none|irrelevant|beside the point|reject\w*|"
    rf"den(?:y|ies|ied)|refus\w*|"
    rf"rul\w+ out|alone|itself|only|(?:last|final) (?:word|say))\b",
    re.I,
)

_AGREES = rf"{_OWN} (?:\w+ )?(?:consent|permission|approval|agreement|blessing|green light)"
_GRANTED = re.compile(
    rf"\b{_RU} (?:(?:will|would|must|shall|still|now|also) )*(?:has|have|had|gets?|got|holds?|keeps?|retains?|"
    rf"(?:is|are|be|been) (?:given|granted)) (?:been (?:given|granted) )?(?:an? |the )?"
    rf"(?:(?:effective|right of|de facto) )?(?:veto|say)\b(?! in nothing)|"
    rf"\b{_RU} (?:\w+ ){{0,2}}?(?:has|have|gets?|will have|would have) the (?:last word|final word|"
    rf"final say|last say|right to "
    rf"(?:veto|block))\b|\bunless {_RU} (?:agrees?|consents?|approves?)\b|"
    rf"\b(?:giv(?:e|es|en|ing)|gave|grant(?:s|ed|ing)?|hand(?:s|ed|ing)?|leav(?:e|es|ing)|left) {_RU} "
    r"(?:(?:an?|the|effective|de facto|right|of|in|effect|with|virtual) ){0,5}(?:veto|say)\b|"
    rf"\bwithout {_RU}(?: and \w+)? (?:having|getting|being given) (?:their|its|his|an?|any) say\b|"
    rf"\b(?:needs?|requires?|depends? on|subject to|hinges? on|waits? for) (?:(?:its|Moscow[’']s|"
    rf"the Kremlin[’']s) )?(?:{_AGREES})|"
    rf"\b{_RU} (?:must|has to|needs to|would have to|will have to|would need to) (?:first )?(?:agree|"
    rf"consent|approve|give)|"
    rf"\b{_RU} (?:can|could|may|would be able to|is able to) (?:veto|block)\b|"
    rf"\b{_RU} (?:(?!not\b|never\b|cannot\b)\w+ ){{0,3}}?(?:have|has|had|have had) (?:an? )(?:\w+ )?"
    r"(?:say|vote|voice|veto)\b|"
    rf"\b(?:insist|demand)\w*\b.*\b(?:say|voice|vote|veto|role|seat)\b|"
    rf"{_NO}[^.;,]*\bwithout {_AGREES}|^\W*without {_AGREES},? {_NO}|\bonly with {_AGREES}",
    re.I,
)
# It is for Ukraine to decide much else: of soldiers it must be said.
_KYIV = re.compile(
    rf"(?:up to|for|with|to|in|by|in the hands of) {_UA}\b|\b(?:is|was|are|were|be|remains?|"
    rf"stays?) (?:\w+ )?{_UAS}|^{_UA} (?:is|was|can|could|may|might|has|had|"
    r"are|were)\b",
    re.I,
)
_SENT = re.compile(
    r"\b(?:troops?|soldiers?|forces?|peacekeep\w+|contingents?|deploy\w*|presence|invit\w+|guarantees?|mission)\b", re.I
)
# What Moscow says itself: nothing can be settled without it.
_CLAIMED = re.compile(rf"\bwithout {_RU}\b|\b(?:insist|demand)", re.I)
_NOT_WITHOUT = re.compile(
    rf"{_NO}\b.*\bwithout {_RU}\b(?![’'])|\bwithout {_RU}\b.*(?:nowhere|utopia|dead end|impossible|pointless)", re.I
)
_PLAIN = re.compile(
    r"veto|nothing to do|\bden(?:y|ies|ied)\b|\bno (?:say|vote|voice|business)\b", re.I
)  # what else it might be of is in `_OTHER`
# Of whom it is not the affair, and what is not: "up to Ukraine | , not Moscow, which troops it invites".
_NOT_THEIRS = re.compile(
    rf",? (?:and )?not (?:to |for |with )?(?:{_RU}|{_OWN})\b(?:,? (?:which|who|whom|whose|what|whether|"
    rf"to)\b[^.;:,—–]{{3,60}})?"
)
_IN_CASE = re.compile(
    r"(?:^|[“\"] ?|[,;:] (?:and )?)(?P<case>(?:Ukraine is an? (?:sovereign|independent) (?:country|state|nation),? "
    r"and )?"
    r"if [^.;:]{5,90})$",
    re.I,
)
_NEAR = 6  # tokens
_BRANCHES = branches(_FORMS)


def find(scene: Scene) -> Iterator[Found]:
    """Find whether Moscow has a say, each in the clause that grants or denies it."""
    if not scene.has(*_NEEDS) or not (_RUSSIA.search(scene.line.text) or _was_meant(scene)):
        return
    done: list[tuple[int, int]] = []
    for match in first_of([each for each in _BRANCHES if scene.could(each)], scene.text):
        first, last = scene.tokens(*match.span())
        if overlaps(first, last, done):
            continue
        verb = acting(scene.doc[first])
        if scene.doc[first].pos_ == "ADP" and 0 < first - verb.i < _NEAR:
            first = verb.i  # "could do so without Russia's consent"
        low, high = _with_rest(scene, *reach(scene, verb, first, last))
        words = scene.words(low, high)
        if (
            not (
                _PLAIN.search(match[0])
                or _CLAIMED.search(match[0])
                or scene.about.force
                or _ABOUT.search(scene.line.text)
            )
            or (_OTHER.search(words) and not _ITS_VETO.search(words))
            or (_KYIV.search(match[0]) and not _soldiers(scene))
            or not (_DENIES.search(words) or _KYIV.search(match[0]) or _grants(scene, words))
            or (_CLAIMED.search(match[0]) and not _russian(scene, verb, match[0]))
        ):
            continue
        if scene.voice(scene.doc[first]) == "RU" and not _CLAIMED.search(match[0]):
            continue
        done.append((low, high))
        yield Found(
            kind="statement",
            question="veto.russia",
            first=low,
            last=high,
            value="grant" if _grants(scene, words) else "deny",
            anchor=scene.doc[first],
        )


def _with_rest(scene: Scene, low: int, high: int) -> tuple[int, int]:
    """Take along the "if" of which "that" speaks, and what is said after "not Moscow"."""
    rest = _NOT_THEIRS.match(scene.text, scene.end(high))
    if rest is not None:
        high = scene.tokens(rest.start(), rest.end())[1]
    if scene.doc[low].lower_ in {"that", "this", "it"}:
        case = _IN_CASE.search(scene.text, 0, scene.start(low))
        first = scene.tokens(case.start("case"), case.end())[0] if case else low
        if scene.voices.chains[first] == scene.voices.chains[low]:
            low = first
    return low, high


def _grants(scene: Scene, words: str) -> bool:
    """Whether it is said that Moscow has a say: ``no soldiers without Russia's consent``."""
    if _NOT_WITHOUT.search(words):
        return True
    match = _GRANTED.search(words)
    if match is None or scene.text.rstrip().endswith("?"):
        return False
    return re.search(rf"{_NO}(?:\W+\w+){{0,3}}\W*$", words[: match.start()], re.I) is None


def _russian(scene: Scene, verb: Token, words: str) -> bool:
    """Whether a claim to a say is Moscow's, or one for Moscow."""
    return re.search(_RU, words) is not None or "RU" in {scene.party(verb), scene.voice(verb)}


def _soldiers(scene: Scene) -> bool:
    """Whether soldiers are spoken of, here or just before."""
    return scene.about.force or _SENT.search(f"{before(scene)} {scene.text}") is not None


def _was_meant(scene: Scene) -> bool:
    """Whether Moscow was spoken of just before, so that "they" may be it."""
    return "RU" in {scene.about.party, scene.person(scene.about.people.person)}
