"""The network: six layers of MiniLM, then heads for tags, features, names, arcs and labels.

Deep biaffine attention for the tree is that of Dozat and Manning (2017).
"""

from dataclasses import dataclass

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import nn

from .quantise import fake

LAYERS, WIDTH, ATTENTION_HEADS, INNER = 6, 384, 12, 1536
SHAPES, SHAPE_WIDTH = 33, 32
TAG_WIDTH, ARC_WIDTH, LABEL_WIDTH = 256, 384, 96


@dataclass
class Sizes:
    """How many classes each head has."""

    pieces: int
    tags: int
    features: int
    names: int
    relations: int


class Linear(nn.Linear):
    """A linear layer that can compute as the shipped one does, in integers of eight bits."""

    quantised = False

    def forward(self, x):
        if Linear.quantised:
            return F.linear(fake(x), fake(self.weight), self.bias)
        return super().forward(x)


class Layer(nn.Module):
    """One layer of the encoder: attention, then the inner network, each added and normalised."""

    def __init__(self):
        super().__init__()
        self.qkv, self.out = Linear(WIDTH, 3 * WIDTH), Linear(WIDTH, WIDTH)
        self.inner, self.outer = Linear(WIDTH, INNER), Linear(INNER, WIDTH)
        self.norm1, self.norm2 = (nn.LayerNorm(WIDTH, eps=1e-12) for _ in range(2))

    def forward(self, x, mask, dropout):
        b, n, _ = x.shape
        q, k, v = (
            self.qkv(x).view(b, n, 3, ATTENTION_HEADS, WIDTH // ATTENTION_HEADS)
            .permute(2, 0, 3, 1, 4).unbind(0)
        )
        a = F.scaled_dot_product_attention(q, k, v, attn_mask=mask).transpose(1, 2).reshape(b, n, WIDTH)
        x = self.norm1(x + F.dropout(self.out(a), dropout, self.training))
        return self.norm2(x + F.dropout(self.outer(F.gelu(self.inner(x))), dropout, self.training))


class Encoder(nn.Module):
    """Pieces into vectors: a learnt mix of the embeddings and every layer's output."""

    def __init__(self, pieces):
        super().__init__()
        self.words, self.positions = nn.Embedding(pieces, WIDTH), nn.Embedding(512, WIDTH)
        self.segment = nn.Parameter(torch.zeros(WIDTH))
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.shapes = nn.Embedding(SHAPES, WIDTH, padding_idx=0)
        nn.init.zeros_(self.shapes.weight)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.mix = nn.Parameter(torch.zeros(LAYERS + 1))
        self.dropout = 0.1

    def load(self, path, keep):
        """Takes the base model's weights; `keep` are the rows of its vocabulary to use."""
        w = load_file(path)
        parts = {k.removeprefix("bert."): v for k, v in w.items()}
        with torch.no_grad():
            self.words.weight.copy_(parts["embeddings.word_embeddings.weight"][keep])
            self.positions.weight.copy_(parts["embeddings.position_embeddings.weight"])
            self.segment.copy_(parts["embeddings.token_type_embeddings.weight"][0])
            for t in ("weight", "bias"):
                getattr(self.norm, t).copy_(parts["embeddings.LayerNorm." + t])
                for i, layer in enumerate(self.layers):
                    def part(name):
                        return parts[f"encoder.layer.{i}.{name}.{t}"]

                    attention = [part("attention.self." + n) for n in ("query", "key", "value")]
                    getattr(layer.qkv, t).copy_(torch.cat(attention))
                    getattr(layer.out, t).copy_(part("attention.output.dense"))
                    getattr(layer.norm1, t).copy_(part("attention.output.LayerNorm"))
                    getattr(layer.inner, t).copy_(part("intermediate.dense"))
                    getattr(layer.outer, t).copy_(part("output.dense"))
                    getattr(layer.norm2, t).copy_(part("output.LayerNorm"))
        self.words.weight.requires_grad_(False)
        self.positions.weight.requires_grad_(False)

    def forward(self, ids, shapes, mask):
        words = fake(self.words.weight) if Linear.quantised else self.words.weight
        x = F.embedding(ids, words) + self.positions.weight[: ids.shape[1]] + self.segment
        x = F.dropout(self.norm(x + self.shapes(shapes)), self.dropout, self.training)
        mix = torch.softmax(self.mix, 0)
        total = mix[0] * x
        attended = None if bool(mask.all()) else mask[:, None, None, :]
        for i, layer in enumerate(self.layers):
            x = layer(x, attended, self.dropout)
            total = total + mix[i + 1] * x
        return total


class Network(nn.Module):
    """From a batch (batch.py) to scores of tags, features, names, arcs and labels."""

    def __init__(self, sizes):
        super().__init__()
        width = WIDTH + SHAPE_WIDTH
        self.encoder = Encoder(sizes.pieces)
        self.shapes = nn.Embedding(SHAPES, SHAPE_WIDTH, padding_idx=0)
        self.tag_hidden = Linear(width, TAG_WIDTH)
        self.tags = Linear(TAG_WIDTH, sizes.tags)
        self.features = Linear(TAG_WIDTH, sizes.features)
        self.names = Linear(TAG_WIDTH, sizes.names)
        self.arc_dependent, self.arc_head = Linear(width, ARC_WIDTH), Linear(width, ARC_WIDTH)
        self.label_dependent, self.label_head = Linear(width, LABEL_WIDTH), Linear(width, LABEL_WIDTH)
        self.arc = Linear(ARC_WIDTH, ARC_WIDTH)
        nn.init.normal_(self.arc.weight, 0, 1 / ARC_WIDTH)
        nn.init.zeros_(self.arc.bias)
        self.label = Linear(LABEL_WIDTH, sizes.relations * LABEL_WIDTH)
        nn.init.normal_(self.label.weight, 0, 0.01)
        self.label_linear = Linear(2 * LABEL_WIDTH, sizes.relations)

    def forward(self, batch):
        """Scores of tags, features, names and arcs, and the two vectors that `relations` needs."""
        x = self.encoder(batch.ids, batch.shapes, batch.mask)
        b, _, h = x.shape
        words = x.new_zeros(b, batch.words + 1, h)
        words = words.scatter_add(1, batch.word_of[:, :, None].expand(-1, -1, h), x)
        words = words[:, : batch.words] / batch.pieces_of[:, :, None].to(x.dtype)
        words = torch.cat([words, self.shapes(batch.word_shapes).to(words.dtype)], 2)
        words = F.dropout(words, 0.2, self.training)

        def hidden(layer):
            return F.dropout(F.leaky_relu(layer(words), 0.1), 0.25, self.training)

        tagged = hidden(self.tag_hidden)
        # The bias of `arc` makes the part that depends on the head alone.
        arcs = self.arc(hidden(self.arc_dependent)) @ hidden(self.arc_head).transpose(1, 2)
        return (
            self.tags(tagged), self.features(tagged), self.names(tagged), arcs,
            hidden(self.label_dependent), hidden(self.label_head),
        )

    def relations(self, dependents, heads, chosen):
        """The scores of the relations of every word to its chosen head."""
        heads = torch.gather(heads, 1, chosen[:, :, None].expand(-1, -1, LABEL_WIDTH))
        b, n, _ = dependents.shape
        turned = self.label(dependents).view(b * n, -1, LABEL_WIDTH)
        scores = torch.bmm(turned, heads.reshape(b * n, LABEL_WIDTH, 1)).view(b, n, -1)
        return scores + self.label_linear(torch.cat([dependents, heads], 2))
