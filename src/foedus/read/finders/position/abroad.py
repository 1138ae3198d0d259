"""Would soldiers go to another country than Ukraine?"""

from __future__ import annotations

import re

_GOES = re.compile(
    r"[^.;,:]{0,25}? (?:to|in|into|inside|near) (?:the |its border with |eastern |western |northern |southern "
    r")?(?P<place>[A-ZÀ-Þ]\w+)"
)
_HERE = re.compile(
    r"Ukrain|Kyiv|Kiev|Black Sea|NATO|Europe|Paris|Baltic Sea|UN\b|European|coalition|Coalition|Multinational|"
    r"Reassurance|such|Russia|January|March"
)


def elsewhere(text: str, start: int, end: int) -> bool:
    """Whether soldiers would go to another country: ``send troops | to Latvia``; a neighbour of Ukraine is none."""
    match = _GOES.match(text, end) or _GOES.search(text, start, end)
    return match is not None and not _HERE.search(text[match.start() : match.end() + 25])
