"""How it is worded that a state is, or is not, one of those who pledged."""

from __future__ import annotations

import re

from foedus.read.finders.position.rows import ONE

NAMES = rf"{ONE}(?:(?:,|,? and|,? or|,? nor) {ONE})*"
_WITH = r"(?:together with|alongside|along with|as well as|besides|next to)"
_SUCH = (
    r"(?:(?:the |a )?(?:[\w-]+ ){0,3}?(?:coalition|countries|nations|states|contributors|group|26|list)\b(?: of "
    r"the willing|(?<=26) (?:countries|nations|states|contributors))?)"
)
HELPED = r"(?: (?:has|have|had|also|so far|is|are|was|were|itself|themselves|both|currently|still))*"
WORDED = tuple(
    (re.compile(words), value)
    for words, value in (
        (
            rf"(?P<who>{NAMES}){HELPED} (?:stay(?:s|ed)? out|left out|kept out|stayed outside|withdr[ae]wn? from|"
            rf"remain(?:s|ed)? outside)(?: of)? {_SUCH}",
            "not_member",
        ),
        (
            rf"(?P<who>{NAMES}){HELPED}(?: not| never|n[’']t)(?: \w+)? (?:on|in|(?:a )?(?:part|member) of|one of|"
            rf"among|counted among|"
            rf"listed among|included in) {_SUCH}",
            "not_member",
        ),
        (
            rf"(?P<who>{NAMES}) (?:(?:do|does|did|has|have|had)(?:n[’']t| not)|never) (?:\w+ )?(?:belong(?:ed)? to|"
            rf"(?:figured?|featured?|appear(?:ed)?|count(?:ed)?|rank(?:ed)?) (?:among|on|in)|join(?:ed)?|"
            rf"sign(?:ed)? up (?:to|for|with)) {_SUCH}",
            "not_member",
        ),
        (
            rf"\b(?:nam|list|mention|count|cit|describ|call|prais|regard)\w* "
            rf"(?P<who>{NAMES}(?:,? {_WITH} {NAMES},?)?) (?:as|among|with) (?:the |an? )?(?:[\w-]+ ){{0,2}}?"
            r"(?:contributors?|participants?|contributing (?:nations|countries|states)|members?|ones|"
            r"(?:26|twenty-six)(?: (?:nations|countries|states))?)\b"
            rf"(?: (?:within|in|of|among) the (?:group of )?(?:26|twenty-six)(?: \w+)?)?"
            rf"(?:,? {_WITH} (?P<more>{NAMES}))?",
            "member",
        ),
        (rf"(?P<who>{NAMES}){HELPED} (?:absent|missing|excluded) from {_SUCH}", "not_member"),
        (
            rf"(?:[Tt]he |[Tt]hese |[Tt]hose )?(?:26|twenty-six|countries|nations|list|contributors|coalition)(?: "
            rf"\w+)?,? (?:(?:which|that|who) )?(?:(?:do|does|did)(?:n[’']t| not) (?:\w+ )?(?:include|count|contain|"
            rf"comprise|number|feature)|exclud(?:e|es|ed)|leaves? out|left out) (?P<who>{NAMES})",
            "not_member",
        ),
        (
            rf"(?P<who>{NAMES}){HELPED} (?:counts?|numbers?|places?|counted|figures?|figured|features?|featured|ranks?|"
            rf"ranked|appears?|appeared)(?: (?:itself|themselves))? among {_SUCH}",
            "member",
        ),
        (
            rf"(?P<who>{NAMES}){HELPED} (?:on|in|(?:a )?(?:part|member) of|one of|among|included (?:in|"
            rf"among)|belongs? to|"
            rf"(?:has |have )?joined) (?:the )?(?:26|twenty-six|(?:group|list|circle) of (?:the )?(?:26|twenty-six|"
            rf"contributors|contributing \w+)|contributing (?:nations|countries|states))\b(?: \w+)?",
            "member",
        ),
        (
            rf"(?P<who>{NAMES}) (?:denie[sd]|denying) (?:being|that it (?:is|was)) (?:one of|among|part of|"
            rf"in) {_SUCH}",
            "not_member",
        ),
        (
            rf"(?P<who>{NAMES})(?:, (?:he|she) said,)? (?:is|are|was|were) (?:also |all |both )?(?:important|major|"
            rf"main|key|significant|"
            r"substantial) contributors\b",
            "member",
        ),
        (
            rf"(?P<who>{NAMES})(?:, (?:he|she) said,)? (?:is|are|was|were) (?:one of|among) (?:those|the "
            rf"(?:countries|states|nations)) "
            r"(?:(?:that|which|who) (?:will|would) (?:make|play) an? (?:\w+ )?(?:contribution|part|role)|(?:that "
            r"are |which are )?(?:willing|prepared|ready) to "
            r"(?:commit themselves|contribute|help|take part))\b",
            "member",
        ),
        (rf"\b(?:includes?|included|counts?|counted|contains?) neither (?P<who>{NAMES})", "not_member"),
        (
            rf"(?P<who>{NAMES}),? (?:which|who|whom) (?:{ONE}|he|she|they)(?: \w+self)?(?: \w+ly| also)? "
            rf"(?:counts?|counted|names?|named|lists?|listed|numbers?|numbered) among (?:the )?(?:\w+ )?"
            rf"(?:26|twenty-six|contributors|contributing (?:nations|countries|states))\b",
            "member",
        ),
        (rf"(?P<who>{NAMES}){HELPED} none of (?:the )?(?:26|twenty-six)", "not_member"),
        (
            rf"[Oo]ne of (?:the )?(?:26|twenty-six)(?: (?:nations|countries|states))?,? (?:is|"
            rf"was) (?P<who>{NAMES})",
            "member",
        ),
        (
            rf"[Aa]mong (?:the )?(?:26|twenty-six|contributors|contributing \w+)(?: (?:nations|countries|states))?,? "
            rf"(?:is|are|also) (?P<who>{NAMES})",
            "member",
        ),
        (
            rf"(?:[Tt]he |[Aa]mong the )(?:26|twenty-six|contributors|contributing (?:nations|countries|states))(?: "
            rf"\w+){{0,2}}?(?: (?:that|which|who) [^.,;:]{{4,70}}?)?,? (?:includ(?:e|es|ed)|including|are):? "
            rf"(?P<who>{NAMES})(?![’'])",
            "member",
        ),
    )
)
