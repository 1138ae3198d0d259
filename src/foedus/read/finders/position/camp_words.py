"""How are parties of a parliament called, and how is it said that one is for or against sending soldiers?"""

from __future__ import annotations

import re

from foedus.read.finders.position.nay_words import SOLDIERS

# Kinds of parties, and names that are of one country alone: the others are those of the country spoken of.
_KINDS = (
    r"[Oo]pposition|[Pp]art(?:y|ies)(?! (?:to|of the (?:first|other)))|(?:Radical )?Left(?: Party| Alliance)?|Greens?|"
    r"(?:Green|Labour|Workers|Socialist|Communist|Liberal|Conservative|Cent(?:re|er)|Moderate|People[’']s|Christian"
    r"(?:-| )Democratic|Social(?:-| )Democratic) Party|Social Democrats?|Liberal Democrats?|Lib Dems?|Christian "
    r"Democrats?|Liberals?|Labour|Conservatives?|Tor(?:y|ies)|Socialists?|Communists?|Populists?|Nationals|Moderates?|"
    r"Nationalists|Republicans|Democrats|Independents|[Ff]action|[Cc]aucus|[Bb]ackbench\w*|"
    r"far[- ](?:right|left)|hard[- ](?:right|left)|Red-Green Alliance|Left Bloc"
)
NAMES = {
    "AT": "FPÖ|ÖVP|SPÖ|NEOS|Freedom Party of Austria",
    "BE": "N-VA|Vlaams Belang|PTB|PVDA|Vooruit|Ecolo|Groen|Les Engagés|Open VLD",
    "BG": "Vazrazhdane|Revival|GERB|BSP",
    "CA": "NDP|New Democrats|Bloc Québécois|Bloc Quebecois",
    "CZ": "ANO|SPD of Okamura|Pirates|Stačilo",
    "DE": "AfD|Alternative for Germany|SPD|CDU|CSU|CDU/CSU|FDP|BSW|Die Linke|Union faction",
    "DK": "Danish People[’']s Party|Enhedslisten|Venstre|Liberal Alliance|Denmark Democrats",
    "EE": "EKRE|Isamaa|Eesti 200|Reform Party|Centre Party|Center Party",
    "ES": "Podemos|Sumar|Vox|PSOE|Popular Party|Partido Popular|PNV|ERC|Junts|Bildu|EH Bildu|Izquierda Unida|BNG",
    "FI": "Finns Party|SDP|National Coalition Party|Left Alliance",
    "FR": "National Rally|Rassemblement National|France Unbowed|La France Insoumise|LFI|Les Républicains",
    "GB": "Reform UK|SNP|Scottish National Party|Plaid Cymru|Liberal Democrats|Lib Dems",
    "GR": "Syriza|SYRIZA|KKE|New Democracy|Pasok|PASOK|Greek Solution",
    "HR": "HDZ|Možemo|Most party|Homeland Movement",
    "HU": "Fidesz|Tisza|Jobbik|DK party",
    "IE": "Sinn Féin|Sinn Fein|Fianna Fáil|Fine Gael|Aontú|People Before Profit",
    "IT": "League|Lega|Five Star Movement|Five Star|M5S|Forza Italia|Brothers of Italy|Fratelli d[’']Italia",
    "JP": "Komeito|LDP|Liberal Democratic Party|Constitutional Democratic Party|CDP|Ishin",
    "LT": "Homeland Union|Nemunas Dawn|Dawn of Nemunas|Farmers and Greens",
    "LV": "Latvia First|New Unity|United List|National Alliance|Progressives",
    "NL": "PVV|VVD|D66|CDA|GroenLinks-PvdA|GroenLinks|Volt|NSC|BBB|Forum for Democracy|SGP|JA21",
    "NO": "Progress Party|Red Party|Høyre",
    "PL": "Law and Justice|PiS|Confederation|Konfederacja|Civic Coalition|Civic Platform|Razem|PSL",
    "PT": "Chega|PCP|Bloco",
    "RO": "AUR|USR|PSD|PNL|SOS Romania",
    "SE": "Sweden Democrats|Moderates",
    "SK": "Smer|SNS|Hlas|Progressive Slovakia",
    "TR": "CHP|MHP|AKP|İYİ|DEM Party|Good Party|Republican People[’']s Party|Nationalist Movement Party",
}
COUNTRIES = {name: country for country, names in NAMES.items() for name in names.split("|")}
_NAMED = "|".join(sorted((name for names in NAMES.values() for name in names.split("|")), key=len, reverse=True))
CAMP = re.compile(rf"(?<![\w-])(?:(?P<named>{_NAMED})|{_KINDS})(?![\w-])")

_HAS = r"(?:(?:has|have|had)(?: (?:already|also|always|long|\w+ly))? )?"
_WILL = r"(?:(?:will|would|could|can|is going to|are going to)(?: (?:also|even|not|only|\w+ly))? |(?:wo|would)n[’']t )?"
_IS = (
    r"(?:is|are|was|were|be|been|remains?|remained|stands?|stood|stay(?:s|ed)?|come|comes|came out|"
    r"declared (?:it|them)sel(?:f|ves))"
)
_ADVERB = r"(?: (?:also|all|both|still|\w+ly|rather|broadly|very much))?"
_WHAT = (
    rf"(?:{SOLDIERS}|missions?|deployments?|participation|presence|offers?|contributions?|decisions?|ideas?|plans?|"
    r"proposals?|shares?|moves?|steps?|dispatch|force|involvement|peacekeeping|blue helmets|undertaking|scheme|"
    r"venture|role|engagement|guarantees)\b"
)
_OBJECT = rf"(?: (?!Ukraine\b|Kyiv\b|Russia\w*|sanctions)[\w’'“”.-]+){{0,5}}? {_WHAT}"
_IT = r"(?: (?:it|this|that|so)(?=[,.;:”\"]|$| (?:and|but|too|as well|on)\b))"
AGAINST = re.compile(
    rf"\b(?:{_HAS}{_IS}{_ADVERB} (?:against|opposed|hostile|averse)\b(?: to)?(?:{_IT}|{_OBJECT})?(?! (?:to )?(?:Russia|"
    r"Moscow|Putin|any deal))|"
    rf"{_HAS}{_WILL}vot(?:e|es|ed|ing) (?:against|no\b)(?:{_IT}|{_OBJECT})?|"
    rf"(?:{_HAS}{_WILL}(?:oppos|reject|refus|dismiss|resist|fight|block|condemn|denounc)(?:e|es|ed|s)?|"
    rf"{_HAS}(?:ruled|spoke|spoken|come|came) out(?: against)?|(?:wants?|wanted) no|warn(?:s|ed)? (?:against|of)|"
    rf"(?:do|does|did)(?: not|n[’']t) (?:want|support|back|accept))(?: to (?:back|support|accept|send))?(?:{_IT}|"
    rf"{_OBJECT})|"
    rf"{_HAS}sa(?:y|ys|id)(?: a)?(?: (?:firm|clear|flat))? [“\"]?no\b(?! (?:one|more|longer|"
    rf"such)\b)(?! [a-z]+ (?:has|had|was|is)\b)|"
    rf"(?:will|would|can)(?: not|n[’']t) (?:vote for|go along|support|back|agree to|accept)\b|"
    rf"(?:wo|would|ca)n[’']t (?:vote for|go along|support|back|agree to|accept)\b|"
    rf"(?:wants?|wanted) no (?:[A-ZÀ-Þ][\w-]+) |(?:do|does|did)(?: not|n[’']t) want (?:[A-ZÀ-Þ][\w-]+ )(?=there|in|"
    rf"on|to)|"
    rf"{_HAS}(?:call|describ|denounc|brand|label|slamm|condemn|decri)\w* (?:it|this|that|the (?:\w+ )?(?:plan|idea|"
    rf"offer|mission|proposal|"
    r"deployment|move|decision|undertaking)|such a \w+)(?: as)? (?:an? |the )?(?:[“\"]\w+|[\w-]+)(?: [\w-]+)?)"
)
FOR = re.compile(
    rf"\b(?:{_HAS}{_IS}{_ADVERB} (?:in favou?r|favou?rable|supportive|behind|on board|not (?:against|opposed)|for)\b"
    rf"(?: (?:of|to|towards?))?(?:{_IT}|{_OBJECT})?|"
    rf"(?:is|are|was|were)(?: not|n[’']t) (?:against|opposed)(?: to)?(?:{_IT}|{_OBJECT})|"
    rf"{_HAS}{_WILL}(?:back|support|endors|accept|approv|welcom|favou?r)(?:e|es|ed|s|d)?(?: of)?(?:{_IT}|{_OBJECT})|"
    rf"(?:will|would|can|could) (?:vote (?:for|in favou?r|yes)|go along|say yes|agree)(?: (?:to|with|of))?(?:{_IT}|"
    rf"{_OBJECT})?|"
    rf"{_HAS}vot(?:es|ed) (?:for|in favou?r)(?:{_IT}|{_OBJECT})|"
    rf"(?:calls?|called|asks?|asked|wants?|wanted|demands?|demanded)(?: for)? (?:a |an )?(?:UN |"
    rf"U\.N\. )?(?:[\w-]+ )?(?:blue helmets|"
    r"peacekeepers|peacekeeping (?:mission|force)))"
)
# Whatever was said before: "says the same".
SAME = re.compile(
    r"\b(?:sa(?:y|ys|id) (?:exactly |much )?the same|(?:is|are|was|were) of the same (?:mind|opinion|view)|"
    r"see(?:s)? it the same way|take(?:s)? the same (?:view|line)|think(?:s)? likewise|concur(?:s|red)?)\b"
)
GATE = re.compile(
    r"\b(?:against|opposed|hostile|averse|vot(?:e|es|ed)|oppos\w+|reject\w*|refus\w+|dismiss\w*|ruled|out|wants?|"
    r"wanted|"
    r"warn\w*|want|support\w*|back\w*|accept\w*|sa(?:y|ys|id)|same|call\w*|describ\w+|denounc\w+|favou?r\w*|"
    r"approv\w+|endors\w+|welcom\w+|go along|agree|peacekeep\w+|blue helmets|behind|on board|concur\w*)\b"
)
