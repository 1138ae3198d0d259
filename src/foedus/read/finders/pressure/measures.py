"""Which measures are taken or planned, told in any clause that does something to Russian money, oil or ships?

The other rules know how measures are usually told. This one looks at what is left: a clause whose verb takes, prepares,
tightens or ends something, with what sanctions are made of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from foedus.read.finders.pressure.sanctions_signs import eases, measure, others
from foedus.read.finders.reach import tail
from foedus.read.grammar import overlaps, trim
from foedus.read.scene import Clause, Found, Scene

_WORDS = (
    "sanction", "package", "tariff", "duties", "price cap", "oil price", "shadow fleet", "tanker", "russian oil",
    "russian gas", "lng", "liquefied", "crude", "frozen", "immobilis", "immobiliz", "blacklist", "rosneft", "lukoil",
    "gazprom", "nord stream", "embargo", "penalties", "russian fuel", "reparations loan", "transaction", "assets",
    "short-term contracts", "long-term contracts", "pressure",
)  # fmt: skip
# What sanctions are made of.
_WHAT = re.compile(
    r"\bsanctions?\b|\bpenalties\b|\b(?:\w+th|new|next|fresh|further|another) (?:\w+ )?(?:package|round|set)\b|"
    r"\b(?:secondary |punitive |higher |steep )?(?:tariffs|duties)\b|\b(?:oil )?price cap\b|"
    r"\bcap on (?:the price of )?"
    r"(?:Russian|oil|crude)|\bshadow fleet\b|\btankers\b|\b(?:Russian|Russia[’']s|Moscow[’']s|its|"
    r"their)\b[^,.;]{0,30}\b"
    r"(?:oil|gas|LNG|crude|fuel|energy|coal|uranium|assets|reserves|funds|banks)\b|\bliquefied (?:natural )?gas\b|"
    r"\b(?:frozen|immobili[sz]ed) (?:\w+ )?(?:assets|reserves|funds)\b|\b(?:Rosneft|Lukoil|Gazprom|Nord Stream|"
    r"Druzhba|"
    r"Euroclear)\b|\btransaction ban\b|\bembargo\b|\b(?:short|long)-term (?:ones|contracts)\b|\bbuyers of Russian\b|"
    r"\bwar chest\b|\beconomic pressure\b"
)
# What is done to it.
_DOES = re.compile(
    r"\b(?:adopt|approv|agre|impos|introduc|announc|unveil|propos|present|put forward|prepar|draft|draw\w* up|"
    r"writ|work|"
    r"bring\w* forward|brought forward|sign|ban|bar|forbid|forbad|prohibit|phas|stop|halt|end|cut|lower|reduc|"
    r"cap|freez|"
    r"froz|immobili[sz]|seiz|confiscat|blacklist|list|add|target|hit|sanction|tighten|strengthen|step\w* up|"
    r"ramp\w* up|"
    r"rais|increas|intensif|ratchet|widen|extend|expand|renew|prolong|follow|join|match|slap|levy|levi|threaten|"
    r"weigh|"
    r"consider|plan|lift|eas|suspend|keep|kept|maintain|us(?:e|ed|ing)\b|go after|went after|clos|mak|put|"
    r"punish|squeez|"
    r"requir|oblig|includ|provid|contain|move in step|turn\w* off|give up|wean|due|come|cover|crack)\w*",
    re.I,
)
_WORKS = re.compile(
    r"(?:is|are|was|were|be|been) (?:\w+ )?(?:at work on|in the works|in preparation|under way|under threat|due)\b"
)
# Who takes measures: states, unions and papers, whoever speaks for them.
_WHO = re.compile(
    r"\b(?:EU|E\.U\.|Union|Europe\w*|Commission|Brussels|bloc|G7|Group of Seven|members?|Britain|UK|U\.K\.|London|"
    r"United Kingdom|U\.S\.|US|United States|America\w*|Washington|Treasury|Trump|White House|Congress|Senate|bill|"
    r"Canada|Japan|Tokyo|Norway|Switzerland|Australia|leaders|allies|capitals|states|countries|governments?|"
    r"coalition|"
    r"package|round|measures|it|they|we|ministers?|von der Leyen|Kallas|Starmer|Macron|Merz|summit|imports?|assets|"
    r"sanctions|deadline|regulation|law|proposal|ministry|Moscow[’']s|[A-Z]\w+(?:land|mark|den|stan|ia|any))\b"
)
# Who is told to do it, or only wants it: a demand, which other rules find.
_ASKED = re.compile(
    r"\b(?:call(?:s|ed|ing)? (?:for|on)|urg\w+|demand\w*|want\w*|ask\w*|press(?:es|ed|ing)? (?:for|the|them|"
    r"Europe)|must|"
    r"should|ought|needs? to|needed|has to|have to|had to|appeal\w*|insist\w*|plead\w*|complain\w*|wish\w*|time to|"
    r"if only|let us|in favou?r of|support(?:s|ed)? (?:the|more|new))\b",
    re.I,
)
_BUYS = re.compile(
    r"\b(?:buys?|bought|buying|purchas\w+|imports (?:most|more|all|its)|paid|pays|paying|earn\w*)\b", re.I
)
_NO = re.compile(r"\b(?:no|not|never|nobody|without|against|hour|moment)\b|n[’']t\b", re.I)
_OLD = re.compile(r"\b(?:(?:since|in|of) (?:[\w ]{3,25} )?(?:of )?20(?:1\d|2[0-4])|last year)\b")
_LONG = 150  # characters of a measure
_SHORT = 12


def find(scene: Scene, found: Sequence[Found]) -> Iterator[Found]:
    """Find measures in clauses in which nothing has been found that is asked for or done."""
    if (
        not scene.has(*_WORDS)
        or others(scene.text)
        or scene.text.rstrip("”\"’' ").endswith("?")
        or not scene.search(_WHAT)
    ):
        return
    taken = [
        (each.first, each.last)
        for each in found
        if each.question in {"sanctions.measures", "demand.sanctions", "energy.value"}
    ]
    for each in scene.clauses:
        span = _measure(scene, each)
        if span is None or overlaps(*span, taken):
            continue
        words = scene.words(*span)
        taken.append(span)
        yield Found(
            kind="statement",
            question="sanctions.measures",
            first=span[0],
            last=span[1],
            value=measure(words),
            anchor=each.verb,
        )


def _measure(scene: Scene, each: Clause) -> tuple[int, int] | None:
    """From where to where a clause tells of a measure."""
    own = scene.words(each.verb.i, each.last)
    if each.verb.pos_ not in {"VERB", "AUX"} or not (_DOES.match(each.verb.text) or _WORKS.match(own)):
        return None
    last = max(each.last, tail(scene, each.verb.i)) if len(each.text) < _SHORT else each.last
    if len(scene.words(each.first, last)) > _LONG:
        last = tail(scene, each.verb.i)
    words = scene.words(each.first, last)
    own = scene.words(each.verb.i, last)
    ahead = scene.words(each.first, each.verb.i)
    if not (_WHAT.search(own) or _WHAT.search(ahead)) or len(words) > _LONG:
        return None
    before = scene.text[max(0, scene.start(each.first) - 25) : scene.start(each.first)]
    if (
        eases(words)
        or _ASKED.search(words)
        or _ASKED.search(before)
        or _BUYS.search(words)
        or _NO.search(ahead)
        or _OLD.search(words)
    ):
        return None
    if scene.party(each.verb) == "RU" or scene.voice(each.verb) == "RU":
        return None
    if not (_WHO.search(ahead) or scene.party(each.verb) is not None or scene.heading):
        return None
    return trim(scene.doc, each.first, last)
