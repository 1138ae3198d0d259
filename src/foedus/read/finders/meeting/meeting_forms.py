"""The words for the form of a meeting: from afar, in person, or as a noun of either."""

from __future__ import annotations

import re

FAR = (
    r"(?:(?:by|via|over|through|on|in) (?:a |the |an )?(?:joint )?(?:video(?! (?:address|message|statement|posted|"
    r"released|clip))(?:[ -]?link|[ -]?conference|[ -]?call|conferencing|[ -]?connection)?\b|screens?|"
    r"(?:telephone|phone|call)\b(?! interview)|Zoom|"
    r"teleconference)|"
    r"\b(?:in|by) (?:an? )?(?:online|virtual|remote|digital) (?:form|format|mode)\b|"
    r"\b(?:remotely|virtually|digitally|electronically|online(?! (?:TV|news|update|portal|outlet|newspaper|post|"
    r"video))|"
    r"from afar|(?:from|at) a distance)\b|\bdial\w* in(?:to)?\b|\bpatched in\b|\b(?:logg|beam|tun|look|plug|hook|link|"
    r"pip)\w* (?:in|"
    r"up)\b(?= (?:from|on|by|via|to|remotely)\b)|\bfrom (?:a |their |his )?screens?\b|"
    r"\bconnected (?:from|by|via|remotely)|\bjoin\w* from\b)"
)
AFAR = re.compile(FAR, re.I)
_MEETING_NOUN = (
    r"(?:meetings?|summit|talks|session|gathering|conference|call|format|get-together|consultations|"
    r"discussions?|mode|"
    r"form)"
)
_KIND = (
    r"(?:virtual|online|video|remote|hybrid|mixed|videoconference|telephone|phone|digital|in[- ]person|"
    r"face[- ]to[- ]face|physical)"
)
FORM = re.compile(
    rf"\b(?:{_KIND}(?: and |/){_KIND}|{_KIND})[ -]{_MEETING_NOUN}\b|"
    rf"\b{_MEETING_NOUN} (?:was|is|were|are|had been) (?:\w+ly )?(?:virtual|online|remote|hybrid|digital)\b|"
    r"\b(?:host|hold|held|join|conven|chair|through|by|in|during)\w* (?:an? |"
    r"the )?(?:\w+ )?conference call(?! participants)|\bvideo[ -]?conferenc\w+|\bvideo[ -]?calls?\b|"
    r"\bteleconference\b|\b(?:in a )?hybrid\b",
    re.I,
)
NEAR = re.compile(
    r"\b(?:in[- ]person|face[- ]to[- ]face|physically|physical(?= (?:presence|attendance)\b)|on[- ]site|in the room|"
    r"(?:around|at) the table)\b",
    re.I,
)
