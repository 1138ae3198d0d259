"""The words for what Moscow may reject: soldiers, guarantees, plans and ideas."""

from __future__ import annotations

import re

WHAT = re.compile(
    r"\b(?:guarantees?|troops?|soldiers?|peacekeep\w+|forces?|requests?|rejection|security issues|mission|concept|"
    r"(?:maintain|reiterat|repeat|renew|reaffirm|restat)\w* (?:its|his|her) (?:\w+ )?opposition(?! to (?:sanctions|"
    r"tariffs))|"
    r"what (?:K(?:y|i|ie|yi)v|Ukraine|Zelensk\w+|the Europeans|Europe|Paris|London) (?:(?:is|are|was|were) )?(?:ask|"
    r"want|demand|"
    r"propos|seek)\w*|such promises|"
    r"questions of security|contingents?|presence|intervention|deployments?|"
    r"security (?:plans?|proposals?|assurances?)|scheme|prospect|plans?(?! for (?:the )?(?:EU|gas|oil))|ideas?|"
    r"coalition’s|coalition's|"
    r"units?|formations?|declarations?|(?:European|Western|allied|coalition|foreign|international|NATO|"
    r"Nato) (?:proposals?|promises|pledges|efforts?|"
    r"offers?|commitments?|"
    r"forces|plans|ideas|moves)|(?:military|armed) forces|initiatives?|such (?:a )?(?:moves?|steps?|mission))\b",
    re.I,
)
SOLDIERS = re.compile(
    r"\b(?:troops?|soldiers?|peacekeep\w+|force|contingents?|presence|deploy\w*|guarantees?|mission|intervention)\b",
    re.I,
)
# "Russia is against it": the plan of which the sentence before told.
AGAINST_IT = re.compile(
    r"\b(?:against|opposed to|reject\w*|oppos\w+|dismiss\w*) (?:it|this|that|them)(?=[.,;:”\"]|$)", re.I
)
