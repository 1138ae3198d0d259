"""Does Russia have a say in who comes to Ukraine?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from foedus.read.finders.reach import acting, reach
from foedus.read.grammar import overlaps
from foedus.read.scene import Found, Scene

_NEEDS = (
    "veto", " say ", " say,", " say.", " say”", "decide", "decision", "business", "call", "interested", "care",
    "concern", "worr", "nothing to", "dictat", "permission", "consent", "approval", "asked", "right to",
    "sovereign", "matter", "depend", "choose", "object", "block", "permit", "allow", "agreement", "last word",
    "final word", "agree", "approve",
)  # fmt: skip
_GAP = r"(?:[ ,]+[\w’'“”\"-]+)"
_NO = r"(?:\b(?:not|no|never|neither|nor|nobody|nothing|cannot|without|none)\b|(?<=[a-z])n[’']t\b)"
_RU = r"(?:(?:the )?(?:Russians?|Kremlin)|Russia|Moscow|Putin|him|them|they|he)"
_OWN = r"(?:Russia[’']s|Moscow[’']s|Putin[’']s|the Kremlin[’']s|Russian|his|their)"
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
    r"membership|oil|gas|European Council)\b"
)
_DENIES = re.compile(
    rf"{_NO}|\b(?:why|sovereign|up to Ukraine|for Ukraine|for Kyiv|none|reject\w*|den(?:y|ies|ied)|refus\w*|"
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
    rf"\b(?:give|gives|gave|grant|grants|granted|hand|hands|handed) {_RU} (?:an? |the )?(?:\w+ )?(?:veto|say)\b|"
    rf"\b(?:needs?|requires?|depends? on|subject to|hinges? on|waits? for) (?:(?:its|Moscow[’']s|"
    rf"the Kremlin[’']s) )?(?:{_AGREES})|"
    rf"\b{_RU} (?:must|has to|needs to|would have to|will have to|would need to) (?:first )?(?:agree|"
    rf"consent|approve|give)|"
    rf"\b{_RU} (?:can|could|may|would be able to|is able to) (?:veto|block)\b|"
    rf"{_NO}[^.;,]*\bwithout {_AGREES}|^\W*without {_AGREES},? {_NO}|\bonly with {_AGREES}",
    re.I,
)
_PLAIN = re.compile("veto|nothing to do", re.I)  # what else it might be of is in `_OTHER`
_NEAR = 6  # tokens


def find(scene: Scene) -> Iterator[Found]:
    """Find whether Moscow has a say, each in the clause that grants or denies it."""
    if not scene.has(*_NEEDS) or not (_RUSSIA.search(scene.line.text) or _was_meant(scene)):
        return
    done: list[tuple[int, int]] = []
    for match in _FORMS.finditer(scene.text):
        first, last = scene.tokens(*match.span())
        if overlaps(first, last, done):
            continue
        verb = acting(scene.doc[first])
        if scene.doc[first].pos_ == "ADP" and 0 < first - verb.i < _NEAR:
            first = verb.i  # "could do so without Russia's consent"
        low, high = reach(scene, verb, first, last)
        words = scene.words(low, high)
        if (
            not (_PLAIN.search(match[0]) or scene.about.force or _ABOUT.search(scene.line.text))
            or _OTHER.search(words)
            or not (_DENIES.search(words) or _grants(scene, words))
        ):
            continue
        if scene.voice(scene.doc[first]) == "RU":
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


def _grants(scene: Scene, words: str) -> bool:
    """Whether it is said that Moscow has a say: ``no soldiers without Russia's consent``."""
    match = _GRANTED.search(words)
    if match is None or scene.text.rstrip().endswith("?"):
        return False
    return re.search(rf"{_NO}(?:\W+\w+){{0,3}}\W*$", words[: match.start()], re.I) is None


def _was_meant(scene: Scene) -> bool:
    """Whether Moscow was spoken of just before, so that "they" may be it."""
    return "RU" in {scene.about.party, scene.person(scene.about.people.person)}
