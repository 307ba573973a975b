"""Parses with the network and scores the trees."""

import numpy as np
import torch

from . import batch as batches
from . import tree


@torch.inference_mode()
def parse(network, encoded, limit=3000):
    """For each sentence (tags, features, names, heads, relations) by word, as arrays of numbers."""
    network.eval()
    results = [None] * len(encoded)
    for indices in batches.split(encoded, limit):
        b = batches.collate([encoded[i] for i in indices])
        tags, features, names, arcs, dependents, heads_ = network(b)
        heads = np.zeros((len(indices), b.words), dtype=np.int64)
        scores = arcs.float().numpy()
        for r, n in enumerate(b.lengths):
            heads[r, :n] = tree.best(scores[r, :n, :n])
        relations = network.relations(dependents, heads_, torch.from_numpy(heads)).argmax(2)
        columns = [tags.argmax(2), features.argmax(2), names.argmax(2), torch.from_numpy(heads), relations]
        for r, n in enumerate(b.lengths):
            results[indices[r]] = [c[r, 1:n].numpy() for c in columns]
    return results


def score(sentences, results, classes):
    """UPOS, XPOS, features, UAS and LAS (without subtypes) in per cent."""
    right = dict.fromkeys(["upos", "xpos", "features", "uas", "las"], 0)
    names = [0, 0]
    n = 0
    for s, (tags, features, kinds, heads, relations) in zip(sentences, results):
        for i in range(len(s.forms)):
            n += 1
            upos, xpos = classes["tags"][tags[i]].split("\t")
            right["upos"] += upos == s.tags[i].split("\t")[0]
            right["xpos"] += xpos == s.tags[i].split("\t")[1]
            right["features"] += classes["features"][features[i]] == s.features[i]
            attached = heads[i] == s.heads[i]
            right["uas"] += attached
            relation = classes["relations"][relations[i]].split(":")[0]
            right["las"] += attached and relation == s.relations[i].split(":")[0]
            if s.names[i] >= 0:
                names[0] += kinds[i] == s.names[i]
                names[1] += 1
    figures = {k: round(100 * v / n, 2) for k, v in right.items()}
    figures["names"] = round(100 * names[0] / max(names[1], 1), 2)
    return figures
