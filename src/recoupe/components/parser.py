"""The spaCy component `recoupe_parser`: sets tag, part of speech, morphology, head and relation of each token.

The sentence starts must be set before. `token._.arc_confidence` is the parser's probability of the token's arc.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from shutil import copyfile

import numpy as np
import numpy.typing as npt
from spacy.attrs import DEP, HEAD, IS_SPACE, MORPH, POS, SENT_START, TAG
from spacy.language import Language
from spacy.parts_of_speech import IDS
from spacy.tokens import Doc, Token
from spacy.vocab import Vocab

from recoupe.stages.parse.foreign import CONFIDENCE
from recoupe.stages.parse.onnxmodel import ENCODER, LABELS, TABLES, VOCABULARY, Network, Parsed
from recoupe.stages.parse.shipped import DIGITS, LONGEST, WORDS_AT_A_TIME

FACTORY = "recoupe_parser"

Columns = npt.NDArray[np.uint64]


def _confidence(token: Token) -> float:
    values = token.doc.user_data.get(CONFIDENCE)
    return 1.0 if values is None else float(values[token.i])


Token.set_extension(CONFIDENCE, getter=_confidence, force=True)


@dataclass(frozen=True, slots=True)
class Plan:
    """The sentences of one document: the token numbers of their words, white space left out."""

    doc: Doc
    sentences: list[list[int]]


class BiaffineParser:
    """Runs the trained network over the sentences of documents, many at a time."""

    def __init__(self, vocab: Vocab, name: str = FACTORY, language: str = "") -> None:
        self.vocab, self.name, self.language = vocab, name, language
        self.network: Network | None = None
        self._ids: dict[str, Columns] = {}
        self._space = (0, 0)

    def __call__(self, doc: Doc) -> Doc:
        """Parse one document."""
        return next(self.pipe([doc]))

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 64) -> Iterator[Doc]:
        """Parse documents, the sentences of several in one run."""
        waiting: list[Doc] = []
        words = 0
        for doc in stream:
            waiting.append(doc)
            words += len(doc)
            if words >= WORDS_AT_A_TIME or len(waiting) >= batch_size:
                yield from self._parse(waiting)
                waiting, words = [], 0
        yield from self._parse(waiting)

    def to_disk(self, path: Path | str, *, exclude: Iterable[str] = ()) -> None:  # noqa: ARG002 - spaCy's signature
        """Copy the files of the network to a folder."""
        if self.network is not None:
            Path(path).mkdir(parents=True, exist_ok=True)
            for name in (ENCODER, LABELS, TABLES, VOCABULARY):
                copyfile(self.network.folder / name, Path(path) / name)

    def from_disk(self, path: Path | str, *, exclude: Iterable[str] = ()) -> "BiaffineParser":  # noqa: ARG002
        """Load the network from a folder."""
        self.network = Network(Path(path), self.language)
        strings, morphology = self.vocab.strings, self.vocab.morphology
        taggers = self.network.taggers
        self._ids = {
            "label": _column(strings.add(label) for label in self.network.labels),
            "pos": _column(IDS[tag] for tag in taggers["pos"]),
            "morph": _column(morphology.add("" if tag == "_" else tag) for tag in taggers["morph"]),
            "tag": _column(strings.add(tag) for tag in taggers.get("tag", taggers["pos"])),
        }
        self._space = (strings.add("_SP"), strings.add("dep"))
        return self

    def _parse(self, docs: list[Doc]) -> Iterator[Doc]:
        if self.network is None:
            raise ValueError(f"the component {self.name!r} has no network: load the pipeline from its folder")
        plans = [Plan(doc, _sentences(doc)) for doc in docs]
        words = [words for plan in plans for words in _texts(plan)]
        parsed = self.network.parse(words)
        start = 0
        for plan in plans:
            count = sum(map(len, plan.sentences))
            if len(plan.doc):
                self._annotate(plan, parsed, slice(start, start + count))
            start += count
            yield plan.doc

    def _annotate(self, plan: Plan, parsed: Parsed, part: slice) -> None:
        """Write the columns of one document's words, and hang white space on the word before it."""
        doc, size = plan.doc, len(plan.doc)
        numbers = np.array([i for sentence in plan.sentences for i in sentence], np.int64)
        lengths = np.array([len(sentence) for sentence in plan.sentences], np.int64)
        first = np.repeat(np.cumsum(lengths) - lengths, lengths)
        heads = parsed.heads[part]
        above = np.where(heads == 0, np.arange(len(heads)), first + heads - 1)
        columns = np.zeros((size, 5), np.uint64)
        columns[:, 0], columns[:, 1], columns[:, 3] = self._space[0], IDS["SPACE"], self._space[1]
        offsets = _space_offsets(doc, numbers)
        if len(numbers):
            offsets[numbers] = numbers[above] - numbers
            tag = parsed.tags.get("tag", parsed.tags["pos"])
            columns[numbers, 0] = self._ids["tag"][tag[part]]
            columns[numbers, 1] = self._ids["pos"][parsed.tags["pos"][part]]
            columns[numbers, 2] = self._ids["morph"][parsed.tags["morph"][part]]
            columns[numbers, 3] = self._ids["label"][parsed.labels[part]]
        columns[:, 4] = offsets.view(np.uint64)
        doc.from_array([TAG, POS, MORPH, DEP, HEAD], columns)
        confidence = np.ones(size, np.float64)
        confidence[numbers] = parsed.probabilities[part].astype(np.float64).round(DIGITS)
        doc.user_data[CONFIDENCE] = confidence.tolist()


def _sentences(doc: Doc) -> list[list[int]]:
    """Return the words of each sentence, a long sentence cut to pieces."""
    if not len(doc):
        return []
    columns = doc.to_array([SENT_START, IS_SPACE])
    starts = {int(i) for i in np.flatnonzero(columns[:, 0] == 1)}
    found: list[list[int]] = []
    current: list[int] = []
    for i, space in enumerate(columns[:, 1].tolist()):
        if current and (i in starts or len(current) == LONGEST):
            found.append(current)
            current = []
        if not space:
            current.append(i)
    return [*found, current] if current else found


def _texts(plan: Plan) -> Iterator[list[str]]:
    texts = [token.text for token in plan.doc]
    yield from ([texts[i] for i in sentence] for sentence in plan.sentences)


def _space_offsets(doc: Doc, numbers: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """Return for each token the way to the word before it, or, at the start of the document, to the first word."""
    places = np.arange(len(doc))
    if not len(numbers):
        return np.zeros(len(doc), np.int64)
    before = numbers[np.maximum(np.searchsorted(numbers, places, side="right") - 1, 0)]
    return np.asarray(before - places, np.int64)


def _column(values: Iterable[int]) -> Columns:
    return np.fromiter(values, np.uint64)


@Language.factory(
    FACTORY,
    requires=["token.is_sent_start"],
    assigns=["token.tag", "token.pos", "token.morph", "token.dep", "token.head"],
    default_config={"language": ""},
)  # type: ignore[untyped-decorator]
def create_parser(nlp: Language, name: str, language: str) -> BiaffineParser:
    """Make an empty component; `spacy.load` fills it from the pipeline's folder."""
    return BiaffineParser(nlp.vocab, name, language)
