"""Sentences into batches of tensors."""

import random
from dataclasses import dataclass

import numpy as np
import torch

from .vocabulary import shape


@dataclass
class Encoded:
    """A sentence as numbers. Word 0 is the root, whose piece is [CLS]; a piece of no word has word -1."""

    ids: list
    word_of: list
    shapes: list
    word_shapes: list
    targets: dict


@dataclass
class Batch:
    """Tensors of some sentences, padded to the longest."""

    ids: torch.Tensor
    shapes: torch.Tensor
    mask: torch.Tensor
    word_of: torch.Tensor
    word_shapes: torch.Tensor
    pieces_of: torch.Tensor
    real: torch.Tensor
    targets: dict
    words: int
    lengths: list


def encode(forms, pieces, targets=None):
    """The numbers of a sentence; `targets` are columns of integers, an entry for each word."""
    ids, word_of, shapes, word_shapes = [pieces.cls], [0], [0], [0]
    for i, form in enumerate(forms):
        of_word = pieces(form)
        s = shape(form, i == 0)
        ids += of_word
        word_of += [i + 1] * len(of_word)
        shapes += [s] * len(of_word)
        word_shapes.append(s)
    columns = {k: [-1] + v for k, v in (targets or {}).items()}
    return Encoded(ids + [pieces.sep], word_of + [-1], shapes + [0], word_shapes, columns)


def split(encoded, limit, rng=None):
    """Indices by batch: sentences of like length, at most `limit` pieces with their padding."""
    def key(i):
        return len(encoded[i].ids) + (rng.random() * 3 if rng else 0)

    batches, batch = [], []
    for i in sorted(range(len(encoded)), key=key):
        if batch and (len(batch) + 1) * len(encoded[i].ids) > limit:
            batches.append(batch)
            batch = []
        batch.append(i)
    if batch:
        batches.append(batch)
    if rng:
        rng.shuffle(batches)
    return batches


def collate(sentences):
    """One batch of encoded sentences."""
    n = max(len(s.ids) for s in sentences)
    w = max(len(s.word_shapes) for s in sentences)

    def table(width, fill, kind=np.int64):
        return np.full((len(sentences), width), fill, dtype=kind)

    ids, shapes, word_of, mask = table(n, 0), table(n, 0), table(n, w), table(n, False, bool)
    word_shapes, real, pieces_of = table(w, 0), table(w, False, bool), table(w, 1, np.float32)
    targets = {k: table(w, -1) for k in sentences[0].targets}
    for r, s in enumerate(sentences):
        k, m = len(s.ids), len(s.word_shapes)
        ids[r, :k], shapes[r, :k], mask[r, :k] = s.ids, s.shapes, True
        word_of[r, :k] = [i if i >= 0 else w for i in s.word_of]
        word_shapes[r, :m], real[r, 1:m] = s.word_shapes, True
        pieces_of[r, :m] = np.bincount([i for i in s.word_of if i >= 0], minlength=m)
        for name, column in s.targets.items():
            targets[name][r, :m] = column
    tensor = torch.from_numpy
    return Batch(
        tensor(ids), tensor(shapes), tensor(mask), tensor(word_of), tensor(word_shapes),
        tensor(pieces_of), tensor(real), {k: tensor(v) for k, v in targets.items()},
        w, [len(s.word_shapes) for s in sentences],
    )
