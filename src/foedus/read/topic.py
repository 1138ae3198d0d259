"""Is a text about soldiers for Ukraine?"""

from __future__ import annotations

import re

TELLING = 500  # characters from which a text shows its language, and what it is about
_FORCE_FOR = re.compile(
    r"\b(?:coalition (?:of|members)|guarantees?|peacekeep\w*|reassurance|multinational force|cease-?fire|truce|"
    r"Ukraine force|(?:force|troops|soldiers) (?:to|for|in) (?:post-?war )?Ukraine|post-?war force|"
    r"(?:26|twenty-six) (?:countries|nations|states|contributors|allies|partners|governments))\b",
    re.I,
)
# Soldiers of others for Ukraine, in a text that speaks of allies.
_SENT = re.compile(
    r"(?<!Russian )(?<!Russia’s )(?<!Russia's )\b(?:force|troops|soldiers|units?|"
    r"contingents?)\b[^.\n]{0,30}\b(?:for|in|to) Ukraine|"
    r"\bUkraine (?:force|mission)\b|\bUkrainian soil\b",
    re.I,
)
_ALLIES = re.compile(r"\b(?:coalition|allies|contribut\w+|Paris|summit|twenty-six|26)\b", re.I)


def on_topic(text: str) -> bool:
    """Whether a text is about soldiers for Ukraine; of a short one that cannot be told, and it is taken to be."""
    if len(text) < TELLING:
        return True
    named = _FORCE_FOR.search(text) or (_SENT.search(text) and _ALLIES.search(text))
    return named is not None and "Ukrain" in text
