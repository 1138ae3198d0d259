"""Lists of words, written as they are read."""

from __future__ import annotations


def listed(*texts: str) -> frozenset[str]:
    """Return the words of texts that are separated by blanks.

    >>> sorted(listed("send deploy", "station"))
    ['deploy', 'send', 'station']
    """
    return frozenset(word for text in texts for word in text.split())


# Verbs that give words: whoever is their subject speaks.
SAYS = listed(
    "say tell announce warn note stress add confirm reveal disclose outline emphasize emphasise claim",
    "report state declare argue insist reiterate reaffirm repeat explain assure write comment reply",
    "remark underline suggest hint estimate believe expect think promise maintain acknowledge admit",
    "concede clarify deny predict caution describe recall assert conclude signal indicate respond vow",
    "point post tweet mention speak talk answer affirm underscore highlight specify elaborate remind inform proclaim",
    "detail contend allege observe quip lament opine echo reason muse retort stipulate posit venture reckon counter",
    "brief restate assess judge recount",
)
# Words before a name that are no part of it.
TITLES = listed(
    "president prime minister chancellor chief cabinet secretary general foreign defense defence spokesman",
    "spokeswoman spokesperson pm mr mrs ms sir dr commissioner ambassador premier king leader taoiseach ruler deputy",
    "former acting federal government kremlin nato eu us u.s. commission european chairman head state counterpart",
    "admiral minister's",
)
