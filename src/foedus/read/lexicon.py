"""Lists of words, written as they are read."""

from __future__ import annotations


def listed(*texts: str) -> frozenset[str]:
    """Return the words of texts that are separated by blanks.

    >>> sorted(listed("send deploy", "station"))
    ['deploy', 'send', 'station']
    """
    return frozenset(word for text in texts for word in text.split())
