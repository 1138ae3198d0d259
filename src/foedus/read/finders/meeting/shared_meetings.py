"""A meeting to which some came and which others joined from afar, told of both."""

from __future__ import annotations

import re

from foedus.read.finders.meeting.meeting_forms import FAR
from foedus.read.scene import Scene

# Some here, some there, told beside the meeting: ", some of them by video link", "partly in Rome and partly online".
_THERE = (
    r"(?:in person|in[- ]person|on[- ]site|physically|face to face|(?:in|at|around|from) (?:the |"
    r"a )?(?:[\w’'-]+ ){0,4}?"
    r"[\w’'-]+)"
)
_SHARE = (
    r"(?:(?:some|most|many|several|half|others|two|three|a few|a dozen|the (?:rest|others|majority|remainder))"
    r"(?: more)?(?: of (?:them|whom|the leaders|those))?|partly|both|either)"
)
SHARED = re.compile(
    rf"\b(?:(?P<share>{_SHARE}) (?:{_THERE}(?:,? (?:and|or|but|while) (?:{_SHARE} )?|, {_SHARE} ))?|"
    rf"(?P<there>(?:in (?:[A-Z]\w+|person|"
    rf"the room)|on[- ]site|physically)),? (?:and|or|as well as) (?:{_SHARE} )?){FAR}"
    rf"(?:,? (?:and|or) {_SHARE} {_THERE})?",
    re.I,
)
# In two clauses: some leaders came, | while others dialled in.
_GUESTS = (
    r"(?: (?:of )?(?:the |these |them\b|whom\b)?(?:\w+ )?(?:leaders?|heads of [\w ]{5,25}?|guests|participants|"
    r"presidents|"
    r"premiers|"
    r"prime ministers|members|partners|allies|countries|delegations)?)?"
)
_CAME = re.compile(
    rf"(?<![\w-])(?:some|several|many|most|half|a (?:few|handful|dozen)|(?:only )?a few|two|three|four|five|six|"
    rf"seven|eight|nine|"
    rf"ten){_GUESTS}"
    r"(?P<aside>,[^;.]{5,110}?,)? ?(?P<came>\b(?:had |have |will |would |were |are )?(?:come|came|travel|travell?ed|"
    r"go|went|gone|"
    r"fly|flew|flown|sit|sat|seated|gather(?:ed)?|met|attend(?:ed)?|appeared|present|made (?:it|the "
    r"trip))\b[^.;]{0,50}?(?:,|;|,? while|,? and|,? but|,? whereas) "
    rf"(?:(?:many |most |the )?others?|the (?:rest|remainder|remaining)|most|many|several|some)(?! of (?:them|"
    rf"whom)\b){_GUESTS}"
    rf"(?:,[^;.]{{5,80}}?,)? (?:\w+ ){{0,2}}?{FAR})",
    re.I,
)


def parted(scene: Scene) -> tuple[int, int] | None:
    """Return from where to where it is told in two clauses that some came and others joined from afar."""
    match = scene.search(_CAME)
    if match is None:
        return None
    return scene.tokens(match.start("came") if match["aside"] else match.start(), match.end())
