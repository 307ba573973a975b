"""What the network finds in some sentences, for the tests to compare with: python -m accurate.reference --help"""

import argparse
import json
from pathlib import Path

import torch

from . import batch as batches
from . import tree, treebank, vocabulary
from .network import Linear, Network, Sizes


def arguments():
    p = argparse.ArgumentParser(description="Write down what the network finds.")
    p.add_argument("--base", type=Path, required=True, help="folder of tokenizer.json")
    p.add_argument("--checkpoint", type=Path, required=True)
    p.add_argument("--sentences", type=Path, required=True, help="CoNLL-U; only the words are read")
    p.add_argument("--output", type=Path, required=True, help="JSON Lines, a sentence a line")
    return p.parse_args()


def load(checkpoint):
    """The network of a checkpoint, its classes and pieces."""
    saved = torch.load(checkpoint, weights_only=True)
    classes, pieces = saved["classes"], saved["pieces"]
    sizes = Sizes(len(pieces), *(len(classes[k]) for k in ("tags", "features", "names", "relations")))
    network = Network(sizes)
    network.load_state_dict(saved["network"])
    # Positions are kept in 16 bits, together with the segment's vector.
    with torch.no_grad():
        kept = network.encoder.positions.weight + network.encoder.segment
        network.encoder.positions.weight.copy_(kept.to(torch.bfloat16))
        network.encoder.segment.zero_()
    return network.eval(), classes, pieces


@torch.inference_mode()
def outputs(network, pieces, forms):
    """The pieces of each word and, for each word, its best tag, features, head and relation by number,
    with the scores of tag, arc and relation."""
    b = batches.collate([batches.encode(forms, pieces)])
    tags, features, _, arcs, dependents, heads_ = network(b)
    n = b.lengths[0]
    heads = torch.from_numpy(tree.best(arcs[0, :n, :n].numpy()))
    relations = network.relations(dependents, heads_, heads[None])[0]

    def numbers(t):
        return [round(x, 3) for x in t[1:].tolist()]

    return {
        "words": forms,
        "pieces": [pieces(f) for f in forms],
        "tags": tags[0].argmax(1)[1:].tolist(),
        "features": features[0].argmax(1)[1:].tolist(),
        "heads": heads[1:].tolist(),
        "relations": relations.argmax(1)[1:].tolist(),
        "tag_scores": numbers(tags[0].amax(1)),
        "arc_scores": numbers(arcs[0].gather(1, heads[:, None])[:, 0]),
        "relation_scores": numbers(relations.amax(1)),
    }


def main():
    a = arguments()
    network, _, kept = load(a.checkpoint)
    pieces = vocabulary.WordPieces(vocabulary.load(str(a.base / "tokenizer.json")), kept)
    Linear.quantised = True
    with open(a.output, "w", encoding="utf-8") as out:
        for s in treebank.read(a.sentences):
            line = json.dumps(outputs(network, pieces, s.forms), ensure_ascii=False, separators=(",", ":"))
            out.write(line + "\n")


if __name__ == "__main__":
    main()
