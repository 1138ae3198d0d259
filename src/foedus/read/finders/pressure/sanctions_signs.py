"""What demands for sanctions, and measures, look like."""

from __future__ import annotations

import re

TOPICS = (
    "sanction", "pressure", " oil", " gas", "fuel", "energy", " lng", "crude", "tariff", "embargo", "restrict",
    "package", "hydrocarbon", "diesel", "uranium",
)  # fmt: skip
_GAP = r"(?:[ ,]+[\w’'“”\"%.-]*[\w’'“”\"%-])"
_FUEL = r"(?:oil|gas|fuels?|energy|LNG|crude|diesel|uranium|hydrocarbons|petroleum|fossil fuels)"
_SANCTIONS = (
    r"(?:sanctions?\b|restrictive measures|(?:severe |tough\w* |new |more |further |other |strong\w* |"
    r"harsh\w* )restrictions\b|embargo\w*|"
    r"secondary tariffs|tariffs (?:of (?:up to |at least )?\d+ ?(?:%|per ?cent)? ?)?(?:\w+ )?on\b|"
    r"(?:economic|financial) (?:weight|clout|muscle|power) (?:against|on)|(?:economic|financial|real|"
    r"stronger|greater|maximum|serious|joint|heavier|harsher|tougher|more) (?:pressure|"
    r"leverage)|"
    r"(?:import |customs )?duties on\b|(?:lean|leaning) on (?:China|India|Beijing)|(?:pressure|the screws|"
    r"squeeze) (?:on|against) (?:the |President |Mr\.? )?(?:China|Moscow|"
    r"Russia\w*|Putin|Vladimir Putin|Kremlin|Beijing|India)|"
    r"(?:put|plac|keep|bring)\w* (?:China|Moscow|Russia|Putin|Beijing|the Kremlin) under (?:\w+ )?pressure|"
    r"(?:China|Moscow|Russia|Putin|Beijing|the Kremlin) (?:to )?be(?:ing)? put under (?:\w+ )?pressure|"
    r"(?:\d\dth|21st|"
    r"nineteenth|twentieth|next|new) (?:sanctions )?package)"
)
_ENERGY = (
    rf"(?:(?:Russian|Russia’s|Russia's|Moscow’s|Moscow's)(?: [\w-]+){{0,3}}? {_FUEL}|"
    rf"(?:buy\w*|bought|purchas\w*|import\w*|dependen\w+|relian\w+|rely\w*){_GAP}{{0,6}}? {_FUEL}|"
    r"(?:Russian|Russia’s|Russia's|Moscow’s|Moscow's) (?:supplies|deliveries|imports)\b|"
    rf"{_FUEL} (?:purchases|imports|deliveries)\b|"
    rf"{_FUEL}(?: and {_FUEL})? (?:imports?|purchases|supplies|ties|relations)? ?(?:from|with|on) Russia)"
)
_TOPIC = rf"(?:{_SANCTIONS}|{_ENERGY})"
_STOPS = (
    r"(?:stop\w*|halt\w*|end(?:s|ed|ing)?|ceas\w+|quit\w*|abandon\w*|giv(?:e|es|ing) up|cut\w*|reduc\w+|wean\w*|"
    r"phas\w+ out|ban(?:s|ned|ning)?|"
    r"curb\w*|limit\w*|suspend\w*|drop\w*|ditch\w*|no (?:longer|more)|pay no more|not (?:be )?(?:buy|purchas|"
    r"import)\w*|forgo|free (?:itself|themselves)|"
    r"accelerat\w+|get(?:ting)? off|mov(?:e|ing) away)"
)
_ASKING = (
    r"(?:call(?:s|ed|ing)? (?:(?:again|once more|once again|also|instead|jointly|repeatedly) )?(?:for|on|"
    r"upon)|ask(?:s|ed|ing)?(?! (?:whether|if|about|how|why|what)\b)|demand(?:s|ed|ing)?|insist(?:s|ed|ing)?|"
    r"press(?:es|ed|"
    r"ing)?|pressur(?:es|ed|ing)|pressuring|"
    r"push(?:es|ed|ing)?|urg(?:es|ed|ing|e)|want(?:s|ed)?(?! to\b)|(?:seek(?:s|ing)?|sought)(?! to\b)|request(?:s|ed|"
    r"ing)?|appeal(?:s|ed|ing)?|(?:tell(?:s|ing)?|told)(?: [\w’'-]+){1,4}? to\b|"
    r"plead(?:s|ed|ing)?|exhort(?:s|ed)?|lean(?:s|ed|t|ing)? on|lobb(?:ies|ied|ying)|implor(?:es|ed|ing)|requir(?:es|"
    r"ed|ing)|advocat(?:es|ed|ing)|"
    r"encourag(?:es|ed|ing)|invit(?:es|ed)|made (?:it )?clear|makes (?:it )?clear|would like|challeng(?:es|ed)|"
    r"(?:it (?:is|was|’s|'s) )?high time|it (?:is|was|’s|'s) (?:now |about )?time (?:to|for)\b|"
    r"(?:time|moment|hour) (?:has|had|is|was) (?:now )?come)"
)
_MUST = r"(?:must(?: not)?|should(?:n[’']t)?|needs? to|ought to|ha(?:ve|s|d) to|need\b|needs\b|required? to)"
ASKS = re.compile(
    rf"\b(?:{_ASKING}(?! (?:not|against))(?:(?!,? (?:avoid|refus|resist|must|should|ought|urg|demand|insist|call(?:s|"
    rf"ed|ing) (?:on|for)|and said|but|whether)\b){_GAP}){{0,15}}? [“\"‘']?{_TOPIC}|"
    rf"{_MUST}\b{_GAP}{{0,9}}? [“\"‘']?{_TOPIC})",
    re.I,
)
COMPLAINS = re.compile(
    rf"\b(?:complain\w*|criticis\w+|criticiz\w+|scold\w*|rebuk\w+|blam\w+|accus\w+|chid\w+|lambast\w+|berat\w+|"
    rf"chastis\w+|chastiz\w+|fault\w*|slam\w*|"
    rf"unhappy|frustrated|angry|upset|displeased|dissatisfied|disappointed)[”\"’]?{_GAP}{{0,12}}? {_ENERGY}",
    re.I,
)
PRESSES = re.compile(
    rf"\b(?:pressure|calls?|demands?|appeals?|ultimatum|push|request|plea) (?:on|for|to|that|by|is|are|was|"
    rf"from){_GAP}{{0,9}}? {_STOPS}{_GAP}{{0,7}}? {_TOPIC}",
    re.I,
)
DUE = re.compile(
    rf"\b(?:the )?(?:only|best|right|surest|quickest) (?:way|path|answer|solution|response|means|tool|"
    rf"language)\b[^.;]{{0,90}}? (?:is|was|"
    rf"would be|lies in|remains)\b{_GAP}{{0,7}}? [“\"‘]?{_TOPIC}|"
    rf"\b{_TOPIC}{_GAP}{{0,6}}? (?:is|are|was|were|would be) (?:the |a |an )?(?:right|good|correct|best|justified|"
    rf"overdue)(?: (?:idea|thing|way|move|answer|step|one))?(?=[.,;:”\"]|$| (?:and|to|for)\b)|"
    rf"\b{_TOPIC}{_GAP}{{0,4}}? (?:is|are|was|were|be) (?:\w+ )?(?:needed|required|necessary|essential|overdue|"
    rf"crucial|vital)\b|"
    rf"\b(?:need for|more|further|stronger|tougher|additional) {_TOPIC}{_GAP}{{0,3}}? (?:is|are) (?:needed|required|"
    rf"necessary)",
    re.I,
)
# "They are buying Russian oil and they should not be."
ASKED = re.compile(
    rf"\b{_ENERGY}{_GAP}{{0,4}}? (?:should(?: not|n[’']t)|must(?: not|n[’']t)|(?:would|will)? ?ha(?:ve|s|"
    rf"d) to (?:stop|end|cease)|(?:must|should|needs? to|ha(?:ve|s|d) to) be (?:cut|stopped|banned|halted|ended|"
    rf"phased out|blocked|"
    rf"sanctioned|curbed|outlawed|replaced))(?: be)?\b",
    re.I,
)
EASES = re.compile(
    r"\b(?:lift\w*|eas(?:e|es|ed|ing)|remov\w+|relax\w*|waiv\w+|scrap\w*|roll\w* back|relief from|exempt\w*|"
    r"unfreez\w+)(?: [\w’'-]+){0,4}? (?:sanctions|restrictions|tariffs)\b|sanctions relief|\bexempt\w*|"
    r"\bsanctions(?: (?:on|against) \w+)? (?:to )?(?:must |should )?(?:be|are|were|being) "
    r"(?:lifted|eased|relaxed|removed|waived)",
    re.I,
)
_KEEPS = re.compile(r"\b(?:rather than|instead of|and not|not) (?:to |be )?(?:lift|eas|remov|relax|loosen)\w*", re.I)
_TAKES = (
    r"(?:agree\w*|prepar\w+|align\w*|adopt\w*|impos\w+|phas\w+ out|ban(?:s|ned|ning)?|halt\w*|end(?:s|ed|ing)?|"
    r"stop\w*|join\w*|keep\w*|kept|maintain\w*|tighten\w*|"
    r"plan\w*|intend\w*|aim\w*|work\w*|coordinat\w+|consider\w*|signal\w*|threaten\w*|pledg\w+|vow\w*|warn\w*|"
    r"propos\w+|present\w*|unveil\w*|"
    r"increas\w+|intensif\w+|step\w* up|ramp\w* up|toughen\w*|expand\w*|introduc\w+|discuss\w*|weigh\w*|mull\w*|"
    r"reduc\w+|sever\w*|slash\w*|cut\w*|"
    r"approv\w+|extend\w*|prolong\w*|renew\w*|levy\w*|slap\w*|announc\w+|finali[sz]\w+|draft\w*|tabl(?:e|ed|ing)|"
    r"submit\w*|accelerat\w+|speed\w* up|"
    r"minimi[sz]\w+|eliminat\w+|wean\w*|abandon\w*|giv(?:e|ing) up|gave up|continu\w+|promis\w+|refus\w+|target\w*|"
    r"impose|put\b|appl(?:y|ied|ies|ying)|want(?:s|ed)?|"
    r"seek\w*|commit\w*|decid\w+|rul\w+ out|will|would|was set to|is set to|reach\w*|back(?:s|ed|ing)|support\w*|"
    r"ceas\w+|advanc\w+|veto\w*|oppos\w+|block\w*|defend\w*|freez\w+|restrict(?:s|ed|ing)?|curb\w*|blacklist\w*|"
    r"outlaw\w*|roll\w* (?:out|over)|enact\w*|"
    r"ratif\w+|endors\w+|hammer\w* out|push(?:es|ed|ing)? (?:through|ahead)|get(?:s|ting)? rid of|import(?:s|ed|ing)|"
    r"remain\w*|bu(?:y|ys|ying)|make|resum\w+)"
)
MEASURES = re.compile(
    rf"\b{_TAKES}\b(?:(?!,? (?:said|says|saying|told|must|should)\b){_GAP}){{0,14}}? [“\"‘']?{_TOPIC}", re.I
)
TAKEN = re.compile(
    rf"\b{_TOPIC}(?:(?! (?:and )?(?:said|says)\b){_GAP}){{0,9}}? "
    r"(?:(?:has|have|had|will|would|is to|are to|to|were|was|is|are|must)(?: be| been| being)? )(?:soon |now )?"
    r"(?:adopted|imposed|tightened|extended|approved|agreed|prohibited|banned|phased out|cut|halved|intensif(?:y|"
    r"ied)|increase\w*|cease|end(?:ed)?|proposed|prepared|drawn up|introduced|reduced|stepped up|drafted|"
    r"in the (?:works|making|pipeline)|in preparation|under (?:way|preparation)|flow|run out|expire|stay|remain|kept|"
    r"prolonged|renewed|rolled over|come into (?:force|effect)|take effect)\b",
    re.I,
)
# The past of somebody's trade, a topic of talks or a postponement is no measure.
DONE = re.compile(
    r"\b(?:yet to|get(?:s|ting)? (?:a)?round|delay\w*|postpon\w+|shelv\w+|circumvent\w*|evad\w+|evasion|"
    r"violat\w+|despite|because of sanctions|"
    r"(?:not|never|n[’']t)(?: yet)? (?:imposed|adopted|introduced|announced|levied)|hurt|bite|biting|illegal)\b",
    re.I,
)
_VALUES = tuple(
    (value, re.compile(words, re.I))
    for value, words in (
        ("phase_out", r"phas\w* out|\bwean\w*|\brid of\b|by (?:the end of |\w+ )?20\d\d"),
        (
            "join",
            r"\bjoin(?:s|ed|ing)?\b(?! (?:the )?(?:\w+ )?(?:grid|EU|NATO|bloc|union|talks|call|force|coalition|"
            r"mission|meeting)\b)",
        ),
        ("keep", r"\b(?:not|n[’']t|refus\w*) (?:\w+ ){0,2}(?:stop|halt|end|ban|give up|abandon|cut)\w*"),
        ("stop", r"\bno longer (?:buy|import|purchas)\w*"),
        ("keep", r"(?:\bnot|n[’']t|\bnever|refus\w* to) (?:\w+ )?(?:lift|eas|relax|remov|loosen)\w*"),
        ("stop", r"\b(?:(?:stop|halt|ceas|eliminat|abandon|giv\w+ up)\w*|end(?:s|ed|ing)?\b|ban(?:s|ned|ning)?\b)"),
        (
            "keep",
            r"\b(?:keep|maintain|continue|extend|prolong|renew)\w*|\b(?:stay|remain)\w* in (?:place|force)|"
            r"\b(?:must|should) stay\b",
        ),
        ("agreed", r"\b(?:agree|adopt|approv)\w*"),
        (
            "keep",
            r"\b(?:still|continu\w+ to|keeps? on|go(?:es)? on) (?:buy|import|purchas)\w*|"
            r"\bbiggest (?:buyers?|importers?)|"
            r"^\W*(?:[A-Z]\w+(?:,| and)? ){1,4}(?:buys?|imports?) ",
        ),
    )
)


_TURNED_DOWN = re.compile(
    r"\b(?:oppos|block|veto|reject|refus|declin)\w*|(?:\bnot|n[’']t|\bnever|\bun)(?: ?(?:be|yet|going|planning))*"
    r" ?(?:ready|willing|prepared|impose|to impose)\b",
    re.I,
)
# Whose energy is bought instead.
_INSTEAD = re.compile(rf"\b(?:American|US|U\.S\.|Norwegian|Qatari|Azeri|Azerbaijani) (?:[\w-]+ )?{_FUEL}\b")


def others(text: str) -> bool:
    """Whether a text tells of somebody else's energy alone: ``agreed to buy American gas``."""
    return _INSTEAD.search(text) is not None and "Russia" not in text


def eases(text: str) -> bool:
    """Whether a text tells of fewer sanctions: not where they are tightened ``rather than eased``."""
    return EASES.search(_KEEPS.sub("", text)) is not None


def measure(text: str) -> str | None:
    """Return which measure a text tells of; None where one is turned down or none of the list."""
    done = re.split(r"\bif\b", text, maxsplit=1)[0] or text  # not what somebody else keeps doing
    told = next((value for value, pattern in _VALUES if pattern.search(done)), None)
    return told or (None if _TURNED_DOWN.search(done) else "prepare")
