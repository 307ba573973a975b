"""The word pieces: those of the base model that English texts use."""

import collections
import json
import re

from tokenizers import Tokenizer

UNKNOWN, CLASS, SEPARATOR = "[UNK]", "[CLS]", "[SEP]"
# Longer words are cut: what is past the eighth piece tells nothing.
PIECES_A_WORD = 8


def load(path):
    """The base model's tokenizer, without truncation or padding."""
    tokenizer = Tokenizer.from_file(path)
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def texts(paths):
    """The field `text` of every line of JSON Lines files."""
    for path in paths:
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                yield json.loads(line).get("text") or ""


def prune(tokenizer, forms, size):
    """The pieces to keep, in the base model's order.

    Kept are the special pieces, single characters of English text, and the pieces most used in
    `forms` (an iterable of words); ties go to the earlier, more frequent one.
    """
    counts = collections.Counter()
    for word, n in collections.Counter(forms).items():
        for i in tokenizer.encode(word, add_special_tokens=False).ids:
            counts[i] += n
    pieces = {i: p for p, i in tokenizer.get_vocab().items()}
    always = {
        i for i, p in pieces.items()
        if p in (UNKNOWN, CLASS, SEPARATOR) or re.fullmatch(r"(##)?[\x21-\x7e\u00a0-\u024f]", p)
        or re.fullmatch(r"[\u2010-\u2027\u2030-\u203a\u20ac\u2122]", p)
    }
    usable = [
        i for i, p in pieces.items()
        if i not in always and re.fullmatch(r"(##)?[a-z0-9\u00c0-\u024f]+", p)
    ]
    usable.sort(key=lambda i: (-counts[i], i))
    return [pieces[i] for i in sorted(always | set(usable[: size - len(always)]))]


class WordPieces:
    """Words into pieces of a vocabulary, exactly as the base model's tokenizer would with it."""

    def __init__(self, tokenizer, pieces):
        self.pieces = pieces
        number = {p: i for i, p in enumerate(pieces)}
        description = json.loads(tokenizer.to_str())
        description["model"]["vocab"] = number
        description["added_tokens"] = []
        description["post_processor"] = None
        self.tokenizer = Tokenizer.from_str(json.dumps(description))
        self.unknown, self.cls, self.sep = (number[p] for p in (UNKNOWN, CLASS, SEPARATOR))
        self._known = {}

    def __call__(self, word):
        ids = self._known.get(word)
        if ids is None:
            ids = self.tokenizer.encode(word, add_special_tokens=False).ids[:PIECES_A_WORD]
            ids = self._known[word] = ids or [self.unknown]
        return ids


def shape(word, is_first):
    """What the uncased pieces don't tell of a word: capitals, digits, its place; 1...32, 0 is none."""
    initial = word[0].isupper()
    upper = len(word) > 1 and word.isupper()
    digit = any("0" <= c <= "9" for c in word)
    mixed = any(c.isupper() for c in word[1:]) and not upper
    return 1 + initial + 2 * upper + 4 * digit + 8 * mixed + 16 * is_first
