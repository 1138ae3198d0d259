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
# Of these, what says whose official somebody is.
BODIES = listed("cabinet foreign defense defence federal government kremlin nato eu us u.s. commission european state")

# Whom "he" does not mean, and "she" does not, where a full name is known.
HER_NAMES = listed(
    "ada agnes alexandra alice alina ana analena anita ann anna annalena anne annika barbara beate beatrice birgit",
    "brigitte carla carmen caroline catherine cecilia charlotte christine clara claudia daria diana ebba elena",
    "elina elisabeth elizabeth ella ellen elsa emma eva evelyn evika florence giorgia giulia hanna hannah heidi",
    "helen helena hillary ilze inga ingrid irina iryna isabel jana jane jennifer jessica joanna johanna julia",
    "juliette kaja karin karoline katarina kate katerina katherine katja kerstin kristina laura lena liisa linda",
    "lisa lise louise lucia magdalena maia margarita margot maria marie marina marine marta martina mary mathilde",
    "melanie mette mia michelle monika nadia nancy natalia natalie nathalie nina oksana olena olga patricia paula",
    "petra pia rachel rasa rebecca riikka roberta rosa ruth sabine sanna sara sarah silvia sofia solveig sophie",
    "stella susanna susanne svetlana sviatlana tatiana tatjana teresa ursula valentina valerie vanessa vera",
    "veronica veronika victoria viktoria viola wendy yulia yvette zuzana",
)
HIS_NAMES = listed(
    "adam alain albert alessandro alexander alexandre alexei alexey alexis anders andrei andrej andrew andrius",
    "andriy andrzej anthony anton antonio antti arno arthur bart ben benjamin bernard bill bjarni boris brian bruno",
    "carlos charles christian christoph christophe daniel david dick dmitri dmitry dmytro dominik donald edgars",
    "edouard edward emmanuel eric erik fabrice francesco francois frank frederic friedrich fritz gabriel gabrielius",
    "gediminas geoffrey george gerard gitanas giuseppe grant guido guy hakan hans helmut henri henrik igor ilie",
    "ivan jaap jacek jack jacques james jan janis janusz jens jeremy jim joe johan johann john jonas jonathan jose",
    "josep joseph juan jurgen karel karl keir keith kevin kiril klaus konstantin kyriakos lars leo leonid lloyd luc",
    "luigi lukas luke marcin marco marcus margus mark marko markus martin mateusz matteo matthew michael michal",
    "micheal micheál mihai mikael mike mikhail mykhailo nicolas nicusor nikola nikolai olaf oleg oleksandr oleksii",
    "olivier oscar otto paolo pascal patrick paul pavel pavlo pedro peter petr petro petteri philip philippe pierre",
    "pieter pål radoslaw raffaele recep rene richard rishi robert robin roman rosen rustem samuel sebastian",
    "sebastien sergei sergey sergio serhii simon stefan stephane stephen steve steven taavi thomas tobias tom tomas",
    "tomasz tony ulf ulrich valdis vasyl viktor ville vladimir vladyslav volodymyr walter werner william wladyslaw",
    "yuri yves",
)
