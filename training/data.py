"""Sentences as numbers: vocabularies, label tables, batches."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

import numpy as np
import torch

from recoupe.stages.parse.features import DIGITS, ROOT, ROOT_FORM, FormTable, Vocabulary, affixes
from recoupe.stages.parse.lexicon import Lexicon, plain
from training.conllu import UNKNOWN_LABEL, Gold
from training.network import Batch

LEAST_WORD, LEAST_PIECE = 2, 4
IGNORED = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class Tables:
    """The closed lists that the network chooses from, and the lexicon features that it reads."""

    labels: tuple[str, ...]
    taggers: dict[str, tuple[str, ...]]
    flags: tuple[str, ...]

    def write(self, path: Path, shape: dict[str, object]) -> None:
        """Write the lists with the sizes of the network."""
        described = {"shape": shape, "labels": self.labels, "taggers": self.taggers, "flags": self.flags}
        path.write_text(json.dumps(described, ensure_ascii=False, indent=1), encoding="utf-8")

    @classmethod
    def read(cls, path: Path) -> "Tables":
        """Read the file that `write` leaves."""
        found = json.loads(path.read_text(encoding="utf-8"))
        taggers = {name: tuple(tags) for name, tags in found["taggers"].items()}
        return cls(labels=tuple(found["labels"]), taggers=taggers, flags=tuple(found["flags"]))


def count_words(sentences: Iterable[Gold]) -> Counter[str]:
    """Count the forms as the vocabulary spells them."""
    return Counter(plain(word.form).lower().translate(DIGITS) for gold in sentences for word in gold.words)


def make_vocabulary(sentences: list[Gold]) -> Vocabulary:
    """Return the words and affixes that occur often enough, commonest first."""
    words = count_words(sentences)
    pieces: Counter[str] = Counter()
    for gold in sentences:
        for word in gold.words:
            pieces.update(f"{kind} {value}" for kind, value in affixes(plain(word.form)))
    return Vocabulary(_common(words, LEAST_WORD), _common(pieces, LEAST_PIECE))


def _common(counts: Counter[str], least: int) -> list[str]:
    kept = [(count, text) for text, count in counts.items() if count >= least and "\n" not in text and text.strip()]
    return [text for count, text in sorted(kept, key=lambda pair: (-pair[0], pair[1]))]


def make_tables(sentences: list[Gold], lexicon: Lexicon, *, xpos: bool) -> Tables:
    """Return the labels and tags seen in gold sentences; rare bundles of features are left out."""
    labels = Counter(word.deprel for gold in sentences for word in gold.words)
    names = {"pos": "upos", "morph": "feats"} | ({"tag": "xpos"} if xpos else {})
    taggers = {}
    for tagger, column in names.items():
        counts = Counter(getattr(word, column) for gold in sentences for word in gold.words)
        taggers[tagger] = tuple(sorted(tag for tag, count in counts.items() if count >= 3 and tag != UNKNOWN_LABEL))
    kept = tuple(sorted(label for label, count in labels.items() if count >= 3 and label != UNKNOWN_LABEL))
    return Tables(labels=kept, taggers=taggers, flags=tuple(lexicon.names))


COLUMNS = {"pos": "upos", "morph": "feats", "tag": "xpos"}


class Encoder:
    """Turns gold sentences into batches."""

    def __init__(self, tables: Tables, forms: FormTable) -> None:
        self.tables, self.forms = tables, forms
        self._labels = {label: number for number, label in enumerate(tables.labels)}
        self._tags = {name: {tag: i for i, tag in enumerate(tags)} for name, tags in tables.taggers.items()}

    def batch(self, sentences: list[Gold]) -> Batch:
        """Return padded tensors of some sentences."""
        lengths = [len(gold.words) + 1 for gold in sentences]
        size, longest = len(sentences), max(lengths)
        rows = np.zeros((longest, size), np.int32)
        rows[:] = self.forms.rows([ROOT_FORM])[0]
        heads = np.full((size, longest), IGNORED, np.int64)
        labels = np.full((size, longest), IGNORED, np.int64)
        tags = {name: np.full((size, longest), IGNORED, np.int64) for name in self._tags}
        for i, gold in enumerate(sentences):
            end = lengths[i]
            rows[1:end, i] = self.forms.rows([word.form for word in gold.words])
            heads[i, 1:end] = [word.head for word in gold.words]
            labels[i, 1:end] = [self._labels.get(word.deprel, IGNORED) for word in gold.words]
            for name, table in self._tags.items():
                tags[name][i, 1:end] = [table.get(getattr(word, COLUMNS[name]), IGNORED) for word in gold.words]
        unique, index = np.unique(rows, return_inverse=True)
        inputs = self.forms.features(unique)
        return Batch(
            words=torch.from_numpy(inputs["words"].astype(np.int64)),
            affixes=torch.from_numpy(inputs["affixes"].astype(np.int64)),
            flags=torch.from_numpy(inputs["flags"].astype(np.float32)),
            index=torch.from_numpy(index.reshape(rows.shape)),
            lengths=torch.tensor(lengths),
            heads=torch.from_numpy(heads),
            labels=torch.from_numpy(labels),
            tags={name: torch.from_numpy(values) for name, values in tags.items()},
        )


def batches(sentences: list[Gold], random: Random, *, words: int) -> Iterator[list[Gold]]:
    """Yield groups of sentences of about the same length, in random order, about `words` words in each."""
    order = sorted(sentences, key=lambda gold: len(gold.words) + random.random() * 3)
    groups: list[list[Gold]] = [[]]
    for gold in order:
        if groups[-1] and (len(groups[-1]) + 1) * (len(gold.words) + 1) > words:
            groups.append([])
        groups[-1].append(gold)
    random.shuffle(groups)
    yield from groups


def forgetting(vocabulary: Vocabulary, counts: Counter[str], rate: float) -> torch.Tensor:
    """Return for each word number the chance to be read as unknown: the rarer the likelier."""
    chances = np.full(vocabulary.word_count, 0.03, np.float32)
    for number, word in enumerate(vocabulary.words, ROOT + 1):
        chances[number] = max(0.03, rate / (rate + counts[word]) * 2)
    chances[ROOT] = 0
    return torch.from_numpy(np.minimum(chances, 0.5))
