"""From a checkpoint to the engine's model file: python -m accurate.export --help"""

import argparse
import hashlib
import struct
from pathlib import Path

import numpy as np
import torch

from . import network as net
from . import vocabulary
from .quantise import scales

MAGIC, VERSION, HEADER, ENTRY = b"TRUCEMDL", 1, 64, 32
POSITIONS = 256
DROPPED, SPACE, ALONE = 1, 2, 4


def arguments():
    p = argparse.ArgumentParser(description="Write the accurate engine's model file.")
    p.add_argument("--base", type=Path, required=True, help="folder of tokenizer.json")
    p.add_argument("--checkpoint", type=Path, required=True)
    p.add_argument("--about", type=Path, required=True, help="what the model is made from, its licences")
    p.add_argument("--output", type=Path, required=True)
    return p.parse_args()


def packed(weight):
    """Rows of weights in eight bits and their scales; rows are filled up to a multiple of 16."""
    weight = torch.cat([weight, weight.new_zeros(-len(weight) % 16, weight.shape[1])])
    s = scales(weight)
    return (weight / s).round().clamp(-127, 127).to(torch.int8).numpy(), s[:, 0].numpy()


def layer(weight, bias):
    """A section of a linear layer, as NetworkLayer.swift reads it."""
    q, s = packed(weight)
    n, k = q.shape
    blocks = q.reshape(n // 16, 16, k // 4, 4).transpose(0, 2, 1, 3)
    biases = np.zeros(n, dtype="<f4")
    biases[: len(bias)] = bias.numpy()
    sums = q.astype(np.int32).sum(1).astype("<i4")
    return blocks.tobytes() + s.astype("<f4").tobytes() + biases.tobytes() + sums.tobytes()


def folds(tokenizer, pieces):
    """What becomes of each character, as CharacterFolds.swift reads it.

    Letters outside the vocabulary are left out: what holds one is an unknown word either way.
    """
    alphabet = {c for p in pieces for c in p.removeprefix("##")}
    ranges = []
    for code in range(0x110000):
        c = chr(code)
        if 0xD800 <= code < 0xE000:
            continue
        became = tokenizer.normalizer.normalize_str(c)
        flags, delta = 0, 0
        if became == "":
            flags = DROPPED
        elif became.isspace():
            flags = SPACE
        else:
            split = tokenizer.pre_tokenizer.pre_tokenize_str("a" + became + "a")
            if len(split) > 1:
                flags = ALONE
            became = became.strip()
            if len(became) == 1 and became in alphabet:
                delta = ord(became) - code
            elif len(became) > 1 and set(became) <= alphabet:
                raise SystemExit(f"U+{code:04X} becomes {became!r}, which the format can't say")
            elif became != c and c in alphabet:
                raise SystemExit(f"U+{code:04X} is in the vocabulary but becomes {became!r}")
        if not flags and not delta:
            continue
        if ranges and ranges[-1][1] == code - 1 and ranges[-1][2:] == [flags, delta]:
            ranges[-1][1] = code
        else:
            ranges.append([code, code, flags, delta])
    return b"".join(struct.pack("<IIIi", *r) for r in ranges)


def sections(a, saved):
    w, classes, pieces = saved["network"], saved["classes"], saved["pieces"]

    def floats(*tensors):
        return b"".join(t.numpy().astype("<f4").tobytes() for t in tensors)

    def halves(t):
        return t.to(torch.bfloat16).view(torch.int16).numpy().astype("<i2").tobytes()

    def linear(name):
        return layer(w[name + ".weight"], w[name + ".bias"])

    def lines(items):
        return "\n".join(items).encode()

    embedding = w["encoder.words.weight"]
    s = scales(embedding)
    rows = (embedding / s).round().clamp(-127, 127).to(torch.int8)
    yield "about", a.about.read_bytes()
    yield "pieces", lines(pieces)
    yield "folds", folds(vocabulary.load(str(a.base / "tokenizer.json")), pieces)
    for name in ("tags", "features", "names", "relations"):
        yield name, lines(classes[name])
    yield "pieces.rows", rows.numpy().tobytes()
    yield "pieces.scales", floats(s[:, 0])
    yield "positions", halves(w["encoder.positions.weight"][:POSITIONS] + w["encoder.segment"])
    yield "pieces.shapes", floats(w["encoder.shapes.weight"])
    yield "words.shapes", floats(w["shapes.weight"])
    yield "norm", floats(w["encoder.norm.weight"], w["encoder.norm.bias"])
    yield "mix", floats(torch.softmax(w["encoder.mix"], 0))
    for i in range(net.LAYERS):
        at = f"encoder.layers.{i}."
        for part in ("qkv", "out", "inner", "outer"):
            yield f"{i}.{part}", linear(at + part)
        yield f"{i}.norms", floats(*(w[f"{at}{n}.{t}"] for n in ("norm1", "norm2") for t in ("weight", "bias")))
    yield "tag.hidden", linear("tag_hidden")
    heads = ("tags", "features", "names")
    yield "classes", layer(*(torch.cat([w[f"{h}.{t}"] for h in heads]) for t in ("weight", "bias")))
    for name in ("arc_dependent", "arc_head", "arc", "label_dependent", "label_head", "label", "label_linear"):
        yield name.replace("_", "."), linear(name)


def checksum(payload):
    """The quick checksum of ModelFile.swift."""
    h, mask = 0x9E3779B97F4A7C15, (1 << 64) - 1
    whole = len(payload) // 8 * 8
    for word in np.frombuffer(payload[:whole], dtype="<u8").tolist():
        h = ((h ^ word) * 0xFF51AFD7ED558CCD) & mask
        h ^= h >> 32
    for byte in payload[whole:]:
        h = ((h ^ byte) * 0x100000001B3) & mask
    return h


def model_file(parts):
    """The bytes of a model file; the layout is described in ModelFile.swift."""
    table_end = HEADER + len(parts) * ENTRY
    body_start = (table_end + 63) & ~63
    table, body = b"", bytearray()
    for name, contents in parts:
        body += bytes(-len(body) % 64)
        table += name.encode().ljust(16, b"\0") + struct.pack("<QQ", body_start + len(body), len(contents))
        body += contents
    payload = table + bytes(body_start - table_end) + bytes(body)
    header = MAGIC + struct.pack("<IIQQ", VERSION, len(parts), HEADER + len(payload), checksum(payload))
    return header + hashlib.sha256(payload).digest() + payload


def main():
    a = arguments()
    saved = torch.load(a.checkpoint, weights_only=True)
    data = model_file(list(sections(a, saved)))
    a.output.write_bytes(data)
    print(f"{a.output}: {len(data)} bytes")


if __name__ == "__main__":
    main()
