"""The best tree over scores of arcs: argmax where that is a tree, else Chu-Liu/Edmonds."""

import numpy as np

# Larger than any difference of scores, so that a second root never pays.
SECOND_ROOT = 1e5


def best(scores):
    """The heads of words 1... (entry 0 is 0). `scores[d, h]`: how well h heads d; 0 is the root."""
    s = scores.astype(np.float64)
    np.fill_diagonal(s, -np.inf)
    s[0, :] = -np.inf
    s[0, 0] = 0
    heads = s.argmax(1)
    if (heads[1:] == 0).sum() == 1 and _cycle(heads) is None:
        return heads
    s[1:, 0] -= SECOND_ROOT
    return _arborescence(s)


def _cycle(heads):
    """The words of one cycle, from the lowest-numbered start that leads to one; None if there is none."""
    state = np.zeros(len(heads), dtype=int)
    for start in range(1, len(heads)):
        path, word = [], start
        while word and not state[word]:
            state[word] = start
            path.append(word)
            word = heads[word]
        if word and state[word] == start:
            return path[path.index(word):]
    return None


def _arborescence(s):
    heads = s.argmax(1)
    cycle = _cycle(heads)
    if cycle is None:
        return heads
    ring = np.array(cycle)
    rest = np.array([i for i in range(len(s)) if i not in set(cycle)])
    m = len(rest)
    # One node, m, stands for the ring: into it by the best exchange, out of it by the best member.
    exchange = s[np.ix_(ring, rest)] - s[ring, heads[ring]][:, None]
    into, out = exchange.argmax(0), s[np.ix_(rest, ring)].argmax(1)
    t = np.full((m + 1, m + 1), -np.inf)
    t[:m, :m] = s[np.ix_(rest, rest)]
    t[m, :m] = exchange.max(0)
    t[:m, m] = s[np.ix_(rest, ring)].max(1)
    t[0, m] = -np.inf
    inner = _arborescence(t)
    found = heads.copy()
    for i in range(1, m):
        found[rest[i]] = rest[inner[i]] if inner[i] < m else ring[out[i]]
    found[ring[into[inner[m]]]] = rest[inner[m]]
    return found
