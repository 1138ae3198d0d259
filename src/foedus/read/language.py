"""In which language is a text? Counted by its function words; nothing is installed or fetched for it."""

from __future__ import annotations

import re
from collections import Counter

# Words that nearly every text of a language uses and its neighbours hardly do.
WORDS = {
    "en": "the of and to in that is for with was on by are be from which have has will not",
    "fr": "le la les des et du une est dans pour que qui sur avec pas au aux par sont cette",
    "de": "der die das und den von zu mit ist im nicht ein eine auf für dem sich des auch werden",
    "es": "el los las de y que en una por con para del se no su al como más pero ha",
    "it": "il di che la e per una sono con del non della gli nel alla le si ha dei come",
    "pl": "w i na z do nie się że jest o jak przez po dla od oraz za który są tym",
    "uk": "і в на що не та з до за як це від про для у є його або також після",
    "ru": "и в на что не с по за как это от для его из о у к или также после",
    "pt": "o os as de e que do da em um uma para com não por mais na no dos se",
    "nl": "de het een van en in is dat op te zijn met voor niet aan er ook door naar bij",
}
_SETS = {lang: frozenset(words.split()) for lang, words in WORDS.items()}
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 20_000  # characters: more tells no more


def guess(text: str) -> str | None:
    """Return the ISO 639-1 code of the language whose function words are most frequent, or None.

    None if fewer than 5% of the words, or fewer than three, are function words of any language that is known.
    """
    words = Counter(word.casefold() for word in _WORD.findall(text[:_SAMPLE]))
    total = words.total()
    scores = {lang: sum(words[each] for each in known) for lang, known in _SETS.items()}
    best = max(scores, key=lambda lang: scores[lang])
    return best if scores[best] >= max(3, 0.05 * total) else None
