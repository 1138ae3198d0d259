"""How a refusal of Moscow's is worded."""

from __future__ import annotations

import re

from foedus.read.quick import branches

_WAYS = (
    r"reject(?:s|ed|ing)?|dismiss\w*|rebuff\w*|spurn\w*|scoff\w*|ridicul\w*|derid\w*|brush\w* (?:aside|off)|"
    r"lash\w* out at|"
    r"slam(?:s|med|ming)?|decr(?:y|ied|ies)|pour\w* (?:cold water|scorn) on|sh(?:ot|oots?) down|turn(?:s|ed|"
    r"ing)? (?:[\w’'-]+ ){0,5}?down|"
    r"(?:say|says|said|saying) [“\"‘]?(?:no|nyet)[”\"’]? to|"
    r"(?:would|will|could|can) in no (?:case|way) (?:ensure|guarantee|provide|serve|make|bring)|(?:is|are|was|"
    r"were) (?:not |un)able to "
    r"(?:ensure|guarantee|provide|serve|make|bring)|(?:be|is|are|was|were) no (?:real )?guarantee|"
    r"(?:do|does|did|would|will) nothing (?:for|to)|no (?:talks|discussions?|negotiations) (?:about|on|of|over)|"
    r"doubt\w* (?:that|whether|if)|"
    r"(?:clash|conflict|confrontation|war) (?:between (?:Russia and (?:NATO|Nato|the alliance)|NATO and Russia|"
    r"Nato and Russia)|"
    r"with (?:NATO|Nato|the alliance))|"
    r"warn(?:s|ed|ing)? against|bristl\w*|(?:den(?:ies|ied|ying)|saw|see[ns]?) (?:the|any|no) (?:need|use|"
    r"place) (?:for|of)|"
    r"(?:would|will|could|can|does|do|did)(?: not|n[’']t|not| never) (?:\w+ )?[“\"]?(?:ensure|guarantee|bring|be "
    r"(?:a|an|any|the) (?:\w+ )?"
    r"(?:guarantee|answer|solution)|"
    r"provide|make|serve|assure|play (?:a|any) (?:\w+ )?role|"
    r"lead to|strengthen|improve|solve|help|contribute)|unacceptable|intolerable|inadmissible|ruled? out|"
    r"ruling out|rules out|oppos(?:e[sd]?|ing|ition)|"
    r"denounc\w*|mock\w*|absurd\w*|a dead end|dead set against|a (?:pure )?fantasy|illusor(?:y|ily)|unworkable|madness|"
    r"red lines?|said (?:no|“no”|“nyet”|nyet) to|says no to|stance against|(?:is|are|was|"
    r"remains?) (?:\w+ )?(?:against|opposed)|"
    r"no need for|(?:no|any|little) (?:\w+ )?(?:sense|point|need|reason) (?:in|for|to) (?:their|such|them|"
    r"having|foreign|Western|these)\b|out of the question|(?:on no account|under no circumstances|in no way|"
    r"by no means)|"
    r"no guarantees? (?:for|to|at)|road to nowhere|utopia\w*|refus\w* to (?:accept|agree|discuss|"
    r"consider|tolerate)|objections?|hostil\w+ to|"
    r"condemn\w*|object\w* to|(?:absolutely|definitely|categorically) not|no intention of|negative(?:ly)?|"
    r"(?:would|will|must|should|could|can) (?:only )?(?:undermin\w*|threaten\w*|provok\w*)|endanger\w*|imperil\w*|"
    r"put(?:s|ting)? (?:[\w’'-]+ ){1,5}?(?:in danger|at risk|in jeopardy|in peril)|(?:risk(?:s|ed|ing)?|mean|means|"
    r"meant|"
    r"threaten(?:s|ed)?) "
    r"(?:an? )?(?:(?:direct|open|military|nuclear|wider|larger) ){0,2}(?:clash|conflict|confrontation|war|escalation)|"
    r"(?:accept|tolerate|allow|permit|stand for|brook)(?:s|ed)? no|"
    r"(?:have|has|had|having|want|wants|wanted) (?:none|nothing) of (?:it|this|that|them)|"
    r"(?:maintain|reiterat|repeat|renew|reaffirm|restat)\w* (?:its|his|her|Moscow’s|Moscow's) (?:[\w-]+ ){0,2}?"
    r"(?:opposition|rejection|objections?|refusal)|"
    r"(?:be|is|are|constitutes?|poses?|posing|as) (?:an? )?(?:[\w-]+ ){0,2}?[“\"‘']?(?:danger|"
    r"threat)[”\"’']?(?: \w+)? (?:to|for)|(?:be|is|are) an? (?:direct |grave |serious |real )?(?:threat|danger)|"
    r"poses? (?:an? )?(?:\w+ ){1,2}threat|directly threatens?|"
    r"(?:view|see[ns]?|consider|regard|qualif|treat|classif|"
    r"call)\w* (?:[\w,’'“”\"‘-]+ ){0,18}?(?:as )?(?:an? )?[“\"‘']?(?:[\w-]+ ){0,3}intervention|"
    r"(?:view|see[ns]?|consider|regard|describ|brand|label|call|took|tak|treat|perceiv)\w* (?:[\w’'-]+ ){0,16}?(?:as )?"
    r"(?:an? )?(?:\w+ )?"
    r"(?:danger\w*|threat\w*|provocat\w+|escalat\w+|hostile)|plan for [‘“\"']?(?:\w+ ){0,2}intervention|"
    r"guarantees? of danger|"
    r"no (?:[\w-]+ ){1,5}?(?:is|are|was|were|would be|will be) (?:\w+ )?acceptable|non-?starters?|dead on arrival|"
    r"(?:leads?|led|goes|went|going|go|gets?) nowhere|doomed to fail\w*|(?:makes?|made) no sense|worthless|"
    r"accus\w+ [^.;]{3,60}? of (?:planning|preparing|plotting|seeking)[^.;]{0,30} (?:intervention|"
    r"occupation|war|escalation)|"
    r"rejection (?:of|to)|dangerous|undermines?[”\"]? (?:all|any|the|regional|European) |"
    r"(?:against|contradict\w*|contrary to) (?:the|any|Moscow’s|Moscow's|Russia’s|Russia's|its)|"
    r"(?:there (?:will|would|can|must) be )?no (?:international|foreign|Western|NATO|"
    r"European) (?:[\w-]+ ){0,3}(?:forces?|troops|soldiers|contingents?|boots|presence)"
)
_NOT = re.compile(
    r"(?:\b|(?=n[’']t))(?:not|n[’']t|never|no longer|cannot)\b(?: [\w’'“\"-]+){0,3}? "
    r"[“\"]?(?:accept\w*|tolerat\w*|allow\w*|permit\w*|support\w*|discuss\w*|talk about|negotiate|agree (?:to|with)|"
    r"consent|"
    r"serve as|be (?:provided|ensured|assured|secured|safeguarded|"
    r"guaranteed)|"
    r"welcome|entertain|conceive|approve|put up with|live with|stomach|swallow|stand for|recogni[sz]e)\b",
    re.I,
)
NO = re.compile(rf"\b(?:{_WAYS})\b|{_NOT.pattern}", re.I)
# Each way by itself: few of them could stand in any sentence.
EACH = (*(re.compile(rf"\b(?:{way.pattern})\b", re.I) for way in branches(re.compile(_WAYS, re.I))), _NOT)
