"""The network that ships, run by onnxruntime: words in, tags, heads, relations and arc probabilities out."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnxruntime

from recoupe.errors import DataFileError
from recoupe.stages.parse.decode import Ints, trees
from recoupe.stages.parse.features import ROOT_FORM, FormTable, Vocabulary
from recoupe.stages.parse.lexicon import lexicon_for

ENCODER, LABELS, VOCABULARY, TABLES = "encoder.onnx", "labels.onnx", "vocabulary.txt", "tables.json"
BATCH_SENTENCES = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """Columns for the words of some sentences, one after another; `heads` count from 1 in a sentence, 0 is the root."""

    heads: Ints
    labels: Ints
    probabilities: npt.NDArray[np.float32]
    tags: dict[str, Ints]


class Network:
    """The two graphs of a language with its tables. One thread, so that the same input gives the same bytes."""

    def __init__(self, folder: Path, language: str = "") -> None:
        try:
            tables = json.loads((folder / TABLES).read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise DataFileError(f"{folder} holds no parser that can be read: {error}") from error
        self.folder = folder
        self.labels: tuple[str, ...] = tuple(tables["labels"])
        self.taggers: dict[str, tuple[str, ...]] = {name: tuple(tags) for name, tags in tables["taggers"].items()}
        lexicon = lexicon_for(language or tables["language"])
        self._forms = FormTable(Vocabulary.read(folder / VOCABULARY), lexicon, tables["flags"])
        self._encoder = _session(folder / ENCODER)
        self._labels = _session(folder / LABELS)

    def parse(self, sentences: Sequence[Sequence[str]]) -> Parsed:
        """Parse sentences given as lists of words; no sentence may be empty."""
        self._forms.trim()
        sizes = np.array([len(words) for words in sentences], np.int64)
        rows = self._forms.rows(word for words in sentences for word in words)
        starts = np.concatenate(([0], np.cumsum(sizes)))
        total = int(starts[-1])
        heads, labels = np.zeros(total, np.int64), np.zeros(total, np.int64)
        probabilities = np.zeros(total, np.float32)
        tags = {name: np.zeros(total, np.int64) for name in self.taggers}
        for group in _groups(sizes):
            lengths = sizes[group] + 1
            inner = np.arange(lengths.max())[None, :] < lengths[:, None]
            inner[:, 0] = False
            sentence, position = inner.nonzero()
            places = starts[group][sentence] + position - 1
            index = np.full(inner.shape, self._forms.rows((ROOT_FORM,))[0], np.int32)
            index[inner] = rows[places]
            found = self._encode(index, lengths)
            tree = trees(found["arcs"], lengths)
            above = tree[sentence, position]
            heads[places] = above
            probabilities[places] = found["arcs"][sentence, position, above]
            labels[places] = self._labels.run(
                ["label"], {"dependent": found["dependent"][sentence, position], "head": found["head"][sentence, above]}
            )[0]
            for name, column in tags.items():
                column[places] = found[name][position, sentence]
        return Parsed(heads=heads, labels=labels, probabilities=probabilities, tags=tags)

    def _encode(self, index: npt.NDArray[np.int32], lengths: Ints) -> dict[str, npt.NDArray[np.float32]]:
        unique, places = np.unique(index, return_inverse=True)
        beyond = np.arange(index.shape[1])[None, :] >= lengths[:, None]
        names = [output.name for output in self._encoder.get_outputs()]
        values = self._encoder.run(
            names,
            {
                **self._forms.features(unique),
                "index": np.ascontiguousarray(places.reshape(index.shape).T.astype(np.int32)),
                "lengths": lengths.astype(np.int32),
                "mask": np.where(beyond, np.float32(-1e9), np.float32(0))[:, None, :],
            },
        )
        return dict(zip(names, values, strict=True))


def _session(path: Path) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def _groups(sizes: Ints) -> Iterator[Ints]:
    """Yield the numbers of sentences of about the same length, few enough for one run."""
    order = np.argsort(sizes, kind="stable")
    start = 0
    while start < len(order):
        least = int(sizes[order[start]])
        longest = least + max(4, least // 4)
        end = start + 1
        while end < len(order) and end - start < BATCH_SENTENCES and sizes[order[end]] <= longest:
            end += 1
        yield order[start:end]
        start = end
