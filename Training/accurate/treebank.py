"""Sentences of CoNLL-U: what the network learns from."""

import re
from dataclasses import dataclass

# The features that the rooms of Truce read (Sources/Language/Trees/Features.swift).
FEATURES = {
    "Definite=Def", "Definite=Ind", "Degree=Cmp", "Degree=Pos", "Degree=Sup", "Mood=Imp",
    "Mood=Ind", "Number=Plur", "Number=Sing", "Person=1", "Person=2", "Person=3", "Polarity=Neg",
    "Poss=Yes", "PronType=Art", "PronType=Dem", "PronType=Ind", "PronType=Int", "PronType=Neg",
    "PronType=Prs", "PronType=Rel", "PronType=Tot", "Tense=Past", "Tense=Pres", "VerbForm=Fin",
    "VerbForm=Ger", "VerbForm=Inf", "VerbForm=Part", "Voice=Pass",
}

# What a proper noun names, by GUM's entity types; what is not listed is "other".
NAMES = ["person", "place", "organization", "event", "object", "other"]


@dataclass
class Sentence:
    """One sentence as columns; heads count from 1, 0 is the root.

    `names[i]` is an index into NAMES for a proper noun whose entity is annotated, else -1.
    """

    forms: list
    tags: list
    features: list
    heads: list
    relations: list
    names: list


def read(path):
    """Every sentence of a CoNLL-U file; multiword ranges and empty nodes are passed over."""
    sentences, rows = [], []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line and line[0] != "#":
                row = line.split("\t")
                if row[0].isdigit():
                    rows.append(row)
            elif not line and rows:
                sentences.append(_sentence(rows))
                rows = []
    if rows:
        sentences.append(_sentence(rows))
    return sentences


def _sentence(rows):
    def features(column):
        return "|".join(f for f in column.split("|") if f in FEATURES) or "_"

    return Sentence(
        forms=[r[1] for r in rows],
        tags=[r[3] + "\t" + r[4] for r in rows],
        features=[features(r[5]) for r in rows],
        heads=[int(r[6]) if r[6].isdigit() else 0 for r in rows],
        relations=[r[7] for r in rows],
        names=_names(rows),
    )


def _names(rows):
    """What each proper noun names: the type of the smallest entity around it whose head is one."""
    spans, open_ = [], []
    for i, row in enumerate(rows):
        entity = next((m[7:] for m in row[9].split("|") if m.startswith("Entity=")), "")
        for mark in re.findall(r"\([^()]+\)?|[^()]+\)", entity):
            if mark[0] == "(":
                parts = mark.strip("()").split("-")
                open_.append((parts[0], parts[1] if len(parts) > 1 else "", i))
                if mark[-1] != ")":
                    continue
                group = parts[0]
            else:
                group = mark[:-1]
            for k in range(len(open_) - 1, -1, -1):
                if open_[k][0].split("[")[0] == group.split("[")[0]:
                    _, kind, start = open_.pop(k)
                    spans.append((i - start, start, i, kind))
                    break
    names = [-1] * len(rows)
    for _, start, end, kind in sorted(spans):
        head = next(
            (i for i in range(start, end + 1) if not start <= int(rows[i][6] or 0) - 1 <= end), None
        )
        if head is None or rows[head][3] != "PROPN":
            continue
        for i in range(start, end + 1):
            if rows[i][3] == "PROPN" and names[i] < 0:
                names[i] = NAMES.index(kind) if kind in NAMES else NAMES.index("other")
    return names
