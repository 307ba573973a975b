"""Fine-tunes the network on treebanks: python -m accurate.train --help"""

import argparse
import hashlib
import random
import re
import time
from pathlib import Path

import torch
import torch.nn.functional as F

from . import batch as batches
from . import evaluate, treebank, vocabulary
from .network import Linear, Network, Sizes

# The weights of all-MiniLM-L6-v2 at revision 1110a243.
WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
SEED = 1
LONGEST = 200


def arguments():
    p = argparse.ArgumentParser(description="Fine-tune the accurate engine's network.")
    p.add_argument("--base", type=Path, required=True, help="folder of model.safetensors and tokenizer.json")
    p.add_argument("--treebank", type=Path, action="append", required=True)
    p.add_argument("--dev", type=Path, action="append", default=[])
    p.add_argument("--raw", type=Path, action="append", default=[], help="JSON Lines whose texts choose the pieces")
    p.add_argument("--pieces", type=int, default=19_000, help="how many word pieces to keep")
    p.add_argument("--epochs", type=int, default=8)
    p.add_argument("--threads", type=int, default=2)
    p.add_argument("--output", type=Path, required=True, help="the checkpoint; a run that was cut off goes on from it")
    return p.parse_args()


def verify(path):
    """Stops unless the base weights are the original's."""
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    if digest != WEIGHTS_SHA256:
        raise SystemExit(f"{path}: SHA-256 is {digest}, not that of all-MiniLM-L6-v2")


def classes_of(sentences):
    """The classes of each head, in the order of their numbers."""
    return {
        "tags": sorted({t for s in sentences for t in s.tags}),
        "features": sorted({f for s in sentences for f in s.features}),
        "names": treebank.NAMES,
        "relations": sorted({r for s in sentences for r in s.relations}),
    }


def encode(sentences, pieces, classes):
    number = {k: {c: i for i, c in enumerate(v)} for k, v in classes.items()}
    return [
        batches.encode(s.forms, pieces, {
            "tags": [number["tags"].get(t, -1) for t in s.tags],
            "features": [number["features"].get(f, -1) for f in s.features],
            "names": s.names,
            "heads": s.heads,
            "relations": [number["relations"].get(r, -1) for r in s.relations],
        })
        for s in sentences
    ]


def parameter_groups(network):
    """The encoder learns slower than the heads; its matrices alone decay."""
    matrices, vectors, heads = [], [], []
    for name, p in network.named_parameters():
        if not p.requires_grad:
            continue
        if name.startswith("encoder.") and not name.startswith(("encoder.shapes", "encoder.mix")):
            (matrices if p.dim() > 1 else vectors).append(p)
        else:
            heads.append(p)
    return [
        {"params": matrices, "peak": 2e-4, "weight_decay": 0.01},
        {"params": vectors, "peak": 2e-4, "weight_decay": 0.0},
        {"params": heads, "peak": 1.2e-3, "weight_decay": 0.0},
    ]


def rate(progress):
    """The share of the peak learning rate: up over the first 6 %, then down in a line."""
    return min(progress / 0.06 + 0.01, (1 - progress) / 0.94)


def loss_of(network, b):
    tags, features, names, arcs, dependents, heads = network(b)
    real, gold = b.real, b.targets
    candidates = real.clone()
    candidates[:, 0] = True
    arcs = arcs.float().masked_fill(~candidates[:, None, :], -1e9)
    relations = network.relations(dependents, heads, gold["heads"].clamp(min=0))

    def entropy(scores, target):
        return F.cross_entropy(scores.float()[real], target[real], ignore_index=-1)

    total = entropy(arcs, gold["heads"]) + entropy(relations, gold["relations"])
    total = total + 0.5 * entropy(tags, gold["tags"]) + 0.25 * entropy(features, gold["features"])
    if bool((gold["names"][real] >= 0).any()):
        total = total + 0.1 * entropy(names, gold["names"])
    return total


def main():
    a = arguments()
    torch.set_num_threads(a.threads)
    # Numbers near zero, which gradients are full of, take a hundred times as long.
    torch.set_flush_denormal(True)
    verify(a.base / "model.safetensors")
    sentences = [s for path in a.treebank for s in treebank.read(path)]
    classes = classes_of(sentences)
    tokenizer = vocabulary.load(str(a.base / "tokenizer.json"))
    forms = [f for s in sentences for f in s.forms]
    raw = (w for text in vocabulary.texts(a.raw) for w in re.findall(r"\w+|[^\w\s]", text))
    kept = vocabulary.prune(tokenizer, (w for ws in (forms, raw) for w in ws), a.pieces)
    pieces = vocabulary.WordPieces(tokenizer, kept)
    train = [e for e in encode(sentences, pieces, classes) if len(e.ids) <= LONGEST]
    devs = {p.name: treebank.read(p) for p in a.dev}
    print(f"{len(train)} sentences, {sum(len(e.ids) for e in train)} pieces of {len(kept)}; "
          + ", ".join(f"{len(v)} {k}" for k, v in classes.items()), flush=True)

    torch.manual_seed(SEED)
    network = Network(Sizes(len(kept), *(len(classes[k]) for k in ("tags", "features", "names", "relations"))))
    network.encoder.load(a.base / "model.safetensors", [tokenizer.token_to_id(p) for p in kept])
    optimizer = torch.optim.AdamW(parameter_groups(network), lr=0.0, betas=(0.9, 0.98), fused=True)
    first = 0
    if a.output.exists():
        saved = torch.load(a.output, weights_only=True)
        network.load_state_dict(saved["network"])
        optimizer.load_state_dict(saved["optimizer"])
        first = saved["epoch"]
        print(f"going on after epoch {first}", flush=True)

    for epoch in range(first, a.epochs):
        torch.manual_seed(SEED + epoch)
        network.train()
        # The last epoch computes as the shipped engine will, in integers of eight bits.
        Linear.quantised = epoch == a.epochs - 1
        start, words, total = time.time(), 0, 0.0
        plan = batches.split(train, 500, random.Random(SEED + epoch))
        for step, indices in enumerate(plan):
            for group in optimizer.param_groups:
                group["lr"] = group["peak"] * rate((epoch + step / len(plan)) / a.epochs)
            b = batches.collate([train[i] for i in indices])
            with torch.autocast("cpu", dtype=torch.bfloat16):
                loss = loss_of(network, b)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_([p for g in optimizer.param_groups for p in g["params"]], 5.0)
            optimizer.step()
            words += int(b.real.sum())
            total += float(loss.detach())
            if (step + 1) % 100 == 0:
                pace = words / (time.time() - start)
                print(f"epoch {epoch + 1} of {a.epochs}, step {step + 1} of {len(plan)}: "
                      f"loss {total / (step + 1):.3f}, {pace:.0f} words/s", flush=True)
        partial = a.output.with_suffix(".partial")
        torch.save({
            "epoch": epoch + 1, "network": network.state_dict(), "optimizer": optimizer.state_dict(),
            "classes": classes, "pieces": kept,
        }, partial)
        partial.replace(a.output)
        Linear.quantised = False
        for name, gold in devs.items():
            results = evaluate.parse(network, encode(gold, pieces, classes))
            print(f"epoch {epoch + 1}, {time.time() - start:.0f} s: {name} {evaluate.score(gold, results, classes)}", flush=True)


if __name__ == "__main__":
    main()
