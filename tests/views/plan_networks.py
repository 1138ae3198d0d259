"""Places, links, needs and pledges of the plans that are made by hand."""

from __future__ import annotations

from typing import Any, Literal

Kind = Literal["europe", "lebanon"]
CAPABILITIES: tuple[Any, ...] = (
    ("infantry", "Mechanised infantry", "land", "soldiers", 400, "10031000001211020000", ""),
    ("engineers", "Engineers", "land", "soldiers", 200, "10031000001407000000", ""),
    ("air-defence", "Medium-range air defence", "air_defence", "batteries", 1, "", ""),
    ("frigates", "Frigates", "sea", "ships", 1, "10033000001202040000", "sea"),
)
EUROPE: tuple[Any, ...] = (
    ("o-fr", "France", "origin", "FR", 48.9, 2.4),
    ("o-gb", "United Kingdom", "origin", "GB", 52.0, -1.2),
    ("o-se", "Sweden", "origin", "SE", 59.3, 17.6),
    ("o-es", "Spain", "origin", "ES", 40.4, -3.7),
    ("o-lt", "Lithuania", "origin", "LT", 54.9, 24.0),
    ("o-nl", "Netherlands", "origin", "NL", 52.2, 5.4),
    ("north-port", "North Sea port", "port", None, 53.4, 8.3),
    ("baltic-port", "Baltic port", "port", None, 54.4, 18.6),
    ("hub", "Land corridor", "junction", None, 51.2, 17.0),
    ("gauge", "Change of gauge", "crossing", None, 50.4, 23.2),
    ("airhead", "Airhead", "airport", None, 50.1, 21.9),
    ("danube", "Danube port", "port", None, 44.6, 27.9),
    ("strait", "Turkish Straits", "strait", None, 41.1, 29.1),
    ("west", "Rear region west", "sector", None, 49.4, 26.3),
    ("centre", "Rear region centre", "sector", None, 49.5, 30.4),
    ("south", "Rear region south", "sector", None, 46.9, 30.2),
)
EUROPE_LINKS = """l1 o-fr hub rail 1.6|l2 o-gb north-port sea 1.2|l3 north-port hub rail .7|l4 o-se baltic-port sea 1.1
l5 baltic-port hub rail .5|l6 hub gauge rail .6|l7 gauge west rail .5|l8 west centre road .5|l9 o-es strait sea 5
l10 strait danube sea .8|l11 danube south road .6|l12 o-nl hub rail 1|l13 o-lt gauge road .9|l14 hub airhead road .5
l15 o-fr airhead air .2|l16 airhead west road .4|l17 gauge centre rail .9|l18 strait south sea .9"""
LEBANON: tuple[Any, ...] = (
    ("o-fr", "Toulon", "origin", "FR", 43.1, 5.93),
    ("o-it", "Brindisi", "origin", "IT", 40.64, 17.95),
    ("o-es", "Rota", "origin", "ES", 36.6, -6.35),
    ("o-tr", "Iskenderun", "origin", "TR", 36.6, 36.17),
    ("larnaca", "Larnaca", "port", None, 34.9, 33.64),
    ("beirut-sea", "Port of Beirut", "port", None, 33.9, 35.52),
    ("beirut-air", "Beirut airport", "airport", None, 33.82, 35.49),
    ("tyre-port", "Port of Tyre", "port", None, 33.28, 35.2),
    ("west", "Sector West", "sector", None, 33.2, 35.28),
    ("east", "Sector East", "sector", None, 33.34, 35.58),
    ("coast", "Maritime area", "sector", None, 33.7, 34.9),
)
LEBANON_LINKS = """l1 o-fr beirut-sea sea 5|l2 o-it beirut-sea sea 3|l3 o-es beirut-sea sea 7|l4 o-tr beirut-sea sea 1
l5 beirut-sea west road .3|l6 beirut-sea east road .3|l7 o-it tyre-port sea 3|l8 tyre-port west road .1
l9 o-fr beirut-air air .2|l10 beirut-air east road .3|l11 o-fr larnaca sea 5|l12 larnaca coast sea .5
l13 o-es larnaca sea 7"""
# id, requirement capability, quantity, sectors, needed by, priority
NEEDS: dict[Kind, tuple[Any, ...]] = {
    "europe": (
        ("r-inf-w", "infantry", 2400, "west centre", 30, 1),
        ("r-inf-c", "infantry", 2000, "centre", 60, 2),
        ("r-eng", "engineers", 600, "west", 30, 2),
        ("r-ad", "air-defence", 6, "centre", 45, 1),
        ("r-sea", "frigates", 3, "south", 60, 3),
    ),
    "lebanon": (
        ("r-inf-w", "infantry", 2400, "west", 15, 1),
        ("r-inf-e", "infantry", 2000, "east", 30, 1),
        ("r-eng", "engineers", 600, "east", 30, 2),
        ("r-sea", "frigates", 3, "coast", 15, 2),
    ),
}
# pledge, capability, amount, ready, wait, requirement, links, days: the legs' departures
PLEDGES: dict[Kind, tuple[Any, ...]] = {
    "europe": (
        ("fr-force", "infantry", 1200, 10, 3, "r-inf-w", "l1 l6 l7"),
        ("gb-force", "infantry", 1600, 20, 5, "r-inf-w", "l2 l3 l6 l7"),
        ("se-force", "infantry", 800, 30, 2, "r-inf-c", "l4 l5 l6 l17"),
        ("nl-force", "infantry", 500, 45, 12, "r-inf-c", "l12 l6 l17"),
        ("lt-engineers", "engineers", 400, 5, 0, "r-eng", "l13 l7"),
        ("fr-air-defence", "air-defence", 2, 15, 4, "r-ad", "l15 l16 l8"),
        ("es-frigate", "frigates", 1, 0, 0, "r-sea", "l9 l18"),
    ),
    "lebanon": (
        ("it-battalion", "infantry", 1000, 2, 1, "r-inf-w", "l7 l8"),
        ("fr-battalion", "infantry", 1600, 8, 3, "r-inf-w", "l1 l5"),
        ("es-battalion", "infantry", 1100, 10, 4, "r-inf-e", "l3 l6"),
        ("tr-engineers", "engineers", 260, 20, 6, "r-eng", "l4 l6"),
        ("fr-ships", "frigates", 2, 0, 0, "r-sea", "l11 l12"),
    ),
}
NAMES = {
    "FR": "France",
    "GB": "United Kingdom",
    "SE": "Sweden",
    "ES": "Spain",
    "LT": "Lithuania",
    "NL": "Netherlands",
    "IT": "Italy",
    "TR": "Türkiye",
}
