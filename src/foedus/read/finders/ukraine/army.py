"""Who backs a strong Ukrainian army: as the guarantee it is, in what must become of it, by going on to arm it?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from foedus.read.finders.reach import acting
from foedus.read.grammar import overlaps, subject, trim
from foedus.read.parties import COALITION
from foedus.read.scene import Found, Scene

_OWN = r"(?:Ukraine[’']s|Kyiv[’']s|the country[’']s|[Tt]he Ukrainian|Ukrainian)"
_BODY = r"(?:[Aa]rmed [Ff]orces|army|military|forces)\b(?: of Ukraine\b)?"
# "Ukraine's own army", "the Armed Forces of Ukraine"
_ARMY = rf"(?:{_OWN} (?:own |future )?{_BODY}|[Tt]he (?:[Aa]rmed [Ff]orces|army|military) of Ukraine)"
_STRONG = (
    r"(?:(?:strong|stronger|robust|capable|powerful|modern|credible|well[- ](?:armed|equipped|funded|trained|"
    r"financed))"
    r"(?:,? (?:and )?(?:well[- ])?[\w-]+)?)"
)
# "a strong Ukrainian army", "the strengthening of the Ukrainian army"
_GOOD = (
    rf"(?:(?:[Aa]n? |[Tt]he )?{_STRONG} (?:Ukrainian )?(?:{_BODY})|(?:a |the )?(?:{_OWN} )?(?:own )?{_BODY} "
    rf"(?:that is |"
    rf"which is )?strong\b|{_ARMY}|(?:[Tt]he |[Aa] )?(?:strengthening|reinforcement|"
    rf"regeneration|rebuilding|restoration|build-up|[Ss]trengthening|[Rr]einforcement|[Rr]egeneration|[Rr]ebuilding)"
    rf" (?:of )?(?:the )?(?:{_ARMY}|[Aa]rmed [Ff]orces of Ukraine))"
)
_MAIN = (
    r"(?:first|main|best|strongest|surest|core|central|key|real|only|(?:most )?(?:important|effective|"
    r"reliable|essential))"
)
_PART = (
    r"(?:guarantee|guarantor|pillar|element|component|part|piece|task|priority|line of defen[cs]e|one|core|"
    r"basis|aim|goal)"
)
_IS = r"(?:is|are|was|were|remains?|remained|(?:would|will|must|should|ha[sd] to|have to|needs? to) (?:be|remain|stay))"
_ASIDE = r"(?:, [^,.;:]{3,60},)?"
_ADVERB = (
    r"(?:(?:\w+ly|however|therefore|thus|also|first|still|always|in the first place|first of all|in the "
    r"end),? )?"
)
_FORMS = (
    # "The first guarantee, he said, is a strong Ukrainian army"
    (
        re.compile(
            rf"\b(?:[Pp]erhaps )?(?:[Tt]he|[Oo]ur|[Ii]ts|[Tt]heir) (?:{_MAIN}(?: and {_MAIN})?(?: {_PART})?|{_PART})"
            rf"(?: (?:of|in|for|among) [^,.;:]{{3,50}}?)?{_ASIDE} {_IS} {_ADVERB}{_GOOD}"
            r"(?:,? (?:well|fully|properly) [\w-]+(?: and [\w-]+)?)?(?: (?:strong|able|capable) [^,.;:]{3,50})?"
        ),
        ("guarant", "pillar", "element", "component", "part", "task", "priority", "line of defen", "first", "core",
         "one", "basis", "aim", "goal", "most", "best"),
    ),
    # "A strong Ukrainian army comes first", "Ukraine's own army remains the best guarantee"
    (
        re.compile(
            rf"(?<!for )(?<!of )(?<!and )\b{_GOOD}{_ASIDE} {_ADVERB}(?:(?:comes?|came|(?:must|should|has to|will) "
            rf"come) first\b|{_IS} {_ADVERB}"
            rf"(?:(?:described|seen|regarded|viewed|called|named|considered)(?: as)? )?(?:at )?(?:the |its |"
            rf"a )?(?:\w+ and "
            rf")?(?:{_MAIN}\b|{_PART}\b|"
            r"(?:cent(?:er|re)|heart|backbone|foundation|cornerstone|guarantor)\b)[^,.;:]{0,40})"
        ),
        ("army", "forces", "military"),
    ),
    # "Ukraine's army must be made strong enough to defend the country"
    (
        re.compile(
            rf"\b{_ARMY}{_ASIDE} (?:will |would )?(?:must|should|needs? to|needed to|ha(?:s|ve|d) to|is to|are to|"
            rf"was to|"
            rf"were to|ought to|would|will|shall) {_ADVERB}(?:(?:be|become|get|grow|stay|remain) (?:\w+ly "
            rf")?(?:made |kept )?(?:so |as |even )?"
            r"(?:strong|stronger|rebuilt|strengthened|regenerated|reinforced|re-?equipped|equipped|expanded|built up|"
            r"restored|moderni[sz]ed|rearmed|supported|helped|financed|funded|paid for|armed|trained|enabled|"
            r"in a position to|able to|capable of|given)\b)[^.;:,—–]{0,70}|"
            rf"\b{_ARMY} (?:is|are) (?:to be |being )?(?:built up|strengthened|rearmed|rebuilt|"
            rf"reinforced)\b[^.;:,—–]{{0,50}}"
        ),
        ("army", "forces", "military"),
    ),
    # "wants Ukraine's army to be strong"; "what matters most is a well-funded Ukrainian army"
    (
        re.compile(
            rf"\b(?:wants?|wanted|would like) {_ARMY} to (?:be|become|stay|remain|get) [^.;:,—–]{{3,50}}|"
            rf"\b[Ww]hat (?:matters|counts|is needed|Ukraine needs)(?: most| above all)?(?: (?:to|for) \w+)? (?:is|"
            rf"was|remains) {_GOOD}|"
            rf"^(?:First|Firstly|One|Above all)[,:] {_GOOD}(?:, [^.;:]{{3,40}})?"
        ),
        ("want", "like", "what", "first", "one", "above all"),
    ),
    # "long-term help for the Ukrainian army", "more weapons for Kyiv's forces"
    (
        re.compile(
            rf"\b(?:(?:more|further|additional|long-term|lasting|continued|sustained|greater|extra|new|increased) )"
            r"(?:military )?(?:support|help|aid|assistance|money|funding|weapons|equipment|funds)(?: and [\w-]+)? "
            r"(?:for|to) "
            rf"{_ARMY}"
        ),
        ("army", "forces", "military"),
    ),
    # "described the reinforcement of the Ukrainian army as the best guarantee"
    (
        re.compile(
            rf"\b(?:described|called|named|sees?|saw|regards?|regarded|views?|viewed|describes?) {_GOOD} (?:as )?"
            rf"(?:the|a|its|their) (?:{_MAIN}(?: and {_MAIN})? )?{_PART}\b[^,.;:]{{0,30}}"
        ),
        ("army", "forces", "military"),
    ),
    # "what Ukraine's army should look like", "what shape the army of the future should have"
    (
        re.compile(
            r"\b(?:(?:to )?(?:plan|discuss|look at|work out|study|examine|define) )?(?:what|how)(?: shape| size| "
            r"form)? "
            rf"(?:(?:{_ARMY}|the army|its army) (?:should|will|would|could) (?:look like|have|be)\b|(?:{_ARMY}|the "
            rf"army|its army) of "
            r"(?:the future|tomorrow) \w+)[^,.;:]{0,30}"
        ),
        ("army", "forces", "military"),
    ),
    # "Strengthening Ukraine's own forces is seen as the most effective guarantee"
    (
        re.compile(
            rf"\b(?:[Ss]trengthening|[Rr]ebuilding|[Aa]rming|[Ee]quipping|[Ff]inancing|[Rr]estoring|[Bb]uilding up|"
            rf"[Mm]aking) {_ARMY}"
            rf"(?: strong)?{_ASIDE} (?:is|was|remains?|would be)(?: \w+ as)? (?:the |a )?(?:{_MAIN}|"
            rf"{_PART})[^,.;:]{{0,50}}"
        ),
        ("army", "forces", "military"),
    ),
)  # fmt: skip
_ACT = (
    r"(?:arm|train|equip|financ|fund|rebuild|build(?:ing)? up|strengthen|rearm|re-equip|pay(?:ing)? for|regenerat|"
    r"moderni[sz]|"
    r"support|reinforc|bolster)(?:e|ing)?"
)
_ACTS = rf"{_ACT}(?:(?:,| and|, and) {_ACT}){{0,3}}"
_WHOM = (
    rf"(?:{_ARMY}|Ukraine[’']s (?:drones?|arms production|arms industry|air defen[cs]es?|defen[cs]es?)|"
    r"(?:Ukraine|Kyiv)[’']s (?:arms|defen[cs]e) (?:industry|production))"
)
_WILL = (
    r"(?:will|would|must|should|want(?:s|ed)? to|are to|have to|need to|agreed? to|pledged? to|promised? to|"
    r"vow(?:ed)? to|undert\w+ to|determined to)"
)
_KEEP = r"(?:continued? to|continues to|(?:keeps?|kept) (?:on )?|(?:goes|go|went|going) on )"
# "the allies will go on arming Ukraine": what many do together; of one state it is what it contributes.
_GOES_ON = re.compile(
    rf"\b(?:(?:{_WILL} )?{_KEEP} ?{_ACTS} (?P<kept>{_WHOM}|Ukraine\b(?![’'])|it\b|its army|its forces)|"
    rf"{_WILL} (?:in the first place |also |together )?(?:{_ACTS} (?P<whom>{_WHOM}|it\b|its army|its forces)|build "
    rf"(?P<it>it) up))"
    r"(?: with [^.;:]{3,60}| so that [^.;:]{3,60}| for (?:years|the long term|as long as)[^.;:,]{0,30})?"
)
_PARTNERS = (
    r"(?:allies|partners|[Ee]urope(?:ans|an (?:countries|states|nations|leaders|allies))?|(?:the )?EU|European Union|"
    r"leaders|members|(?:member )?states|countries|nations|governments|capitals|[Tt]hey|[Ww]e|coalition|friends|"
    r"backers)"
)
_MANY = re.compile(rf"\b{_PARTNERS}\b")
# "Partners must provide the Ukrainian army with money and weapons"
_SUPPLIED = re.compile(
    rf"\b(?:provide|supply|furnish) (?P<whom>{_ARMY}) with [^.;:—]{{3,50}}?(?=[.;:—]| so that|, )|"
    rf"\b(?:{_PARTNERS} )?(?:agreed|agree|stressed|underlined|insisted) that (?:more|further|additional) "
    rf"[^,.;:]{{3,40}} (?:must|should|has to|"
    rf"needs to) (?:reach|go to|be given to|be sent to) {_ARMY}|"
    rf"\b(?:underlined|stressed|agreed|agree|said) that Ukraine (?:must|should|has to) be helped to "
    rf"[^.;:,]{{3,30}} its (?:army|"
    rf"(?:armed )?forces)"
)
# "welcomed the readiness of partners to supply long-range missiles"
_WELCOMED = re.compile(
    r"\b(?:welcom|prais|hail|applaud)\w* (?:the |an? )?(?:[\w-]+ )?(?:readiness|willingness|promises?|pledges?|"
    r"offers?|commitments?)"
    rf" (?:of|by|from) (?:the |some |several |many |other )?{_PARTNERS} (?:to|that they would|that they will) "
    r"(?:deliver|supply|send|provide|give|furnish)\b[^.;:,—]{3,50}"
)
# "Europe would help turn Ukraine into a fortress", in whatever image
_IMAGE = re.compile(
    r"\b(?:(?:[Ee]urope|[Ww]e|[Tt]he EU|(?:[Tt]he )?(?:allies|partners)|(?:[Tt]he )?Europeans) (?:\w+ ){1,3}?)?"
    r"(?:turn|make|turning|making) (?:Ukraine|the country|it) (?:into )?(?:an? )?[“\"‘]?(?:an? )?(?:[\w-]+ )?"
    r"(?:porcupine|fortress|hedgehog|bastion|indigestible)\b[”\"’]?"
)
# "It has to be regenerated": the army of the sentence before
_IT = re.compile(
    r"\b[Ii]t (?:must|should|needs to|has to|is to) (?:be|become|stay|remain) (?:made )?(?:strong|stronger|"
    r"rebuilt|strengthened|"
    r"regenerated|reinforced|re-?equipped|equipped|rearmed|financed|paid for)\b[^.;:—–]{0,50}"
)
_BACKS = re.compile(
    rf"\b(?:{_STRONG}|strength\w+|reinforc\w+|regenerat\w+|rebuil\w+|build-up|\w*equip\w*|arming|fund\w*|"
    r"financ\w+|train\w*|support\w*|help\w*|money|weapons|must|should|needs?|has to|have to|wants?|look like|"
    r"guarant\w+)\b",
    re.I,
)
_FEW = 2  # tokens: fewer say nothing of an army
_OTHERS = re.compile(
    r"\b(?:one (?:group|element|part|component|of them)|first (?:group|element|would|will|is to)|groups|elements|"
    r"force (?:would|will|is)|"
    r"trainers|instructors|since 20\d\d|has been|have been|Russia[’']s army)\b",
    re.I,
)
_NOT = re.compile(r"(?:\b(?:not|never|no longer|oppos\w+|refus\w+|against|whether)\b|n[’']t\b)", re.I)
_ARMED = ("arm", "equip", "train", "financ", "fund", "build", "strengthen", "pay", "regenerat", "moderni", "support",
          "reinforc", "bolster")  # fmt: skip


def find(scene: Scene) -> Iterator[Found]:
    """Find what is said for a strong Ukrainian army, in texts about soldiers for Ukraine."""
    if not scene.about.topic:
        return
    taken: list[tuple[int, int]] = []
    for first, last in _spans(scene):
        if last - first >= _FEW and not overlaps(first, last, taken):
            taken.append((first, last))
            yield Found(
                kind="statement",
                question="ua.strengthening",
                first=first,
                last=last,
                value="support",
                anchor=scene.doc[last],
            )


def _spans(scene: Scene) -> Iterator[tuple[int, int]]:
    """Yield from where to where it is said."""
    if scene.has("army", "forces", "military", "it ") and not scene.search(_OTHERS):
        if (match := scene.search(_IT)) is not None and _is_army(scene, match.start()):
            yield _trimmed(scene, match.start(), match.end())
        for pattern, words in _FORMS:
            match = scene.search(pattern) if scene.has(*words) else None
            if match is not None and not _NOT.search(match[0]) and _is_meant(scene, match):
                yield _trimmed(scene, match.start(), match.end())
        if (match := scene.search(_SUPPLIED)) is not None and _by_many(scene, match):
            yield _trimmed(scene, match.start(), match.end())
    if (
        scene.has("porcupine", "fortress", "hedgehog", "bastion", "indigestible")
        and (match := scene.search(_IMAGE)) is not None
    ):
        yield trim(scene.doc, *scene.tokens(*match.span()))
    if scene.has("partners", "allies", "countries", "states") and (match := scene.search(_WELCOMED)) is not None:
        yield _trimmed(scene, match.start(), match.end())
    if scene.has("ukrain", "kyiv", " it") and scene.has(*_ARMED) and not scene.search(_OTHERS):
        for match in scene.finditer(_GOES_ON):
            if _NOT.search(scene.text[max(match.start() - 20, 0) : match.end()]) or not _by_many(scene, match):
                continue
            whom = match["kept"] or match["whom"] or match["it"]
            if whom.startswith("it") and not _is_army(scene, match.start()):
                continue
            first, last = _trimmed(scene, match.start(), match.end())
            doer = subject(acting(scene.doc[first]))
            if doer is not None and scene.sent.start <= doer.left_edge.i < first and first - doer.i < 4:
                first = doer.left_edge.i
            yield trim(scene.doc, first, last)


def _is_meant(scene: Scene, match: re.Match[str]) -> bool:
    """Whether somebody backs the army: that it is there, told by the text itself, backs nothing."""
    first, last = scene.tokens(*match.span())
    return _BACKS.search(match[0]) is not None or bool(scene.speaks(scene.doc[last]) or scene.speaks(scene.doc[first]))


def _trimmed(scene: Scene, start: int, end: int) -> tuple[int, int]:
    words = scene.text[start:end]
    cut = re.search(
        r",? (?:with no|without)\b| and (?:that )?no (?:limit|restrict|cap|ceiling)\w*|"
        r",? (?:he|she|they) (?:said|says|added)\b|,? (?:according|said|says|because|"
        r"while)\b|, and (?:no|that|there|the|it|he|she)\b|"
        r", (?:whose|for) (?![^,]{3,80}, (?:is|was|will|would|must|remains?)\b)",
        words,
    )
    end = start + cut.start() if cut else end
    return trim(scene.doc, *scene.tokens(start, end))


def _by_many(scene: Scene, match: re.Match[str]) -> bool:
    """Whether states do it together: what one of them does is its contribution."""
    verb = acting(scene.doc[scene.tokens(*match.span())[0]])
    doer = subject(verb)
    if doer is None:
        return _MANY.search(scene.text[: match.end()]) is not None
    if _MANY.fullmatch(doer.text) is not None:
        return True
    return scene.party_of(doer, verb) in {COALITION, "EU"}


def _is_army(scene: Scene, start: int) -> bool:
    """Whether "it" is the Ukrainian army, of which the words before have spoken."""
    before = scene.line.text[max(0, scene.sent.start_char + start - 120) : scene.sent.start_char + start]
    return re.search(r"\b(?:army|armed forces|military)\b", before) is not None
