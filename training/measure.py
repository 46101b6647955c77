"""Measures of a pipeline against gold trees: on gold words, and from raw text."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from spacy.tokens import Doc

from recoupe.components.parser import FACTORY
from training.conllu import Gold

BINS = (0.4, 0.6, 0.8, 0.9, 0.95, 0.98)
DOCUMENT = 12
"""Sentences put together to a text where the treebank does not mark its documents."""


@dataclass(slots=True)
class Tally:
    """Counts over words, from which scores are drawn."""

    words: int = 0
    system: int = 0
    upos: int = 0
    feats: int = 0
    attached: int = 0
    labelled: int = 0
    universal: int = 0
    lemmas: int = 0
    gold_by_label: Counter[str] = field(default_factory=Counter)
    system_by_label: Counter[str] = field(default_factory=Counter)
    right_by_label: Counter[str] = field(default_factory=Counter)
    sure: dict[int, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0]))
    """By bin of confidence: words, and words whose arc is right."""
    confidence: float = 0.0

    def percent(self, right: int) -> float:
        """Return F1 in percent; on gold words this is accuracy."""
        return round(200 * right / max(1, self.words + self.system), 2)

    def scores(self) -> dict[str, float]:
        """Return the scores by name."""
        names = {
            "upos": self.upos,
            "feats": self.feats,
            "uas": self.attached,
            "las": self.labelled,
            "las_universal": self.universal,
            "lemma": self.lemmas,
        }
        return {name: self.percent(right) for name, right in names.items()}


@dataclass(frozen=True, slots=True)
class Pair:
    """A gold word beside the token that covers the same characters, if there is one."""

    gold: Any
    token: Any | None
    head_matches: bool


def documents(sentences: list[Gold]) -> Iterator[list[Gold]]:
    """Yield the sentences of each document, or twelve at a time where documents are not marked."""
    marked = any(gold.starts_document for gold in sentences)
    current: list[Gold] = []
    for gold in sentences:
        if current and (gold.starts_document if marked else len(current) == DOCUMENT):
            yield current
            current = []
        current.append(gold)
    if current:
        yield current


def on_gold_words(nlp: Any, sentences: list[Gold]) -> tuple[Tally, list[tuple[Gold, Any]]]:
    """Parse given words and sentence ends; return the tally and each sentence with its parsed document."""
    docs = []
    for gold in sentences:
        starts = [i == 0 for i in range(len(gold.words))]
        docs.append(
            Doc(nlp.vocab, [w.form for w in gold.words], [w.space_after for w in gold.words], sent_starts=starts)
        )
    parser = next(component for name, component in nlp.pipeline if nlp.get_pipe_meta(name).factory == FACTORY)
    parsed = list(parser.pipe(docs))
    for _, component in [pair for pair in nlp.pipeline if nlp.get_pipe_meta(pair[0]).factory == "recoupe_lemmatizer"]:
        parsed = [component(doc) for doc in parsed]
    tally = Tally()
    for gold, doc in zip(sentences, parsed, strict=True):
        tally.words += len(gold.words)
        tally.system += len(gold.words)
        for word, token in zip(gold.words, doc, strict=True):
            head = 0 if token.head.i == token.i else token.head.i + 1
            _count(tally, word, token, head == word.head)
    return tally, list(zip(sentences, parsed, strict=True))


def from_text(nlp: Any, sentences: list[Gold]) -> Tally:
    """Parse raw text; a word counts where a token covers the same characters, its arc where the heads do too."""
    tally = Tally()
    groups = list(documents(sentences))
    texts, spans = zip(*(plain_text(group) for group in groups), strict=True)
    for group, places, doc in zip(groups, spans, nlp.pipe(texts), strict=True):
        tokens = {(token.idx, token.idx + len(token)): token for token in doc if not token.is_space}
        tally.system += len(tokens)
        at = 0
        for gold in group:
            tally.words += len(gold.words)
            own = places[at : at + len(gold.words)]
            at += len(gold.words)
            for word, span in zip(gold.words, own, strict=True):
                token = tokens.get(span)
                if token is None:
                    tally.gold_by_label[word.deprel] += 1
                    continue
                above = own[word.head - 1] if word.head else span
                head = token.head
                _count(tally, word, token, (head.idx, head.idx + len(head)) == above)
    return tally


def plain_text(group: list[Gold]) -> tuple[str, list[tuple[int, int]]]:
    """Return the text of a document and the characters of each of its words."""
    text, places = "", []
    for number, gold in enumerate(group):
        if number:
            text = text.rstrip(" ") + ("\n\n" if gold.starts_paragraph else " ")
        for word in gold.words:
            places.append((len(text), len(text) + len(word.form)))
            text += word.form + (" " if word.space_after else "")
    return text, places


def _count(tally: Tally, word: Any, token: Any, attached: bool) -> None:
    same = token.dep_ == word.deprel
    tally.upos += token.pos_ == word.upos
    tally.feats += (str(token.morph) or "_") == word.feats
    tally.attached += attached
    tally.labelled += attached and same
    tally.universal += attached and token.dep_.partition(":")[0] == word.deprel.partition(":")[0]
    tally.lemmas += token.lemma_ == word.lemma
    tally.gold_by_label[word.deprel] += 1
    tally.system_by_label[token.dep_] += 1
    tally.right_by_label[word.deprel] += attached and same
    confidence = token._.arc_confidence
    tally.confidence += confidence
    counts = tally.sure[sum(confidence >= edge for edge in BINS)]
    counts[0] += 1
    counts[1] += attached


@dataclass(slots=True)
class Subjects:
    """How often the subject of a reporting verb is found, all and those after their verb."""

    all: list[int] = field(default_factory=lambda: [0, 0])
    inverted: list[int] = field(default_factory=lambda: [0, 0])
    misses: list[str] = field(default_factory=list)


def reporting_subjects(pairs: Iterable[tuple[Gold, Any]], verbs: frozenset[str]) -> Subjects:
    """Count gold subjects of reporting verbs whose predicted head and relation are right."""
    found = Subjects()
    for gold, doc in pairs:
        for number, word in enumerate(gold.words, 1):
            if word.deprel.partition(":")[0] != "nsubj" or not word.head:
                continue
            verb = gold.words[word.head - 1]
            if verb.lemma not in verbs or verb.upos != "VERB":
                continue
            token = doc[number - 1]
            right = token.head.i == word.head - 1 and token.dep_.partition(":")[0] == "nsubj"
            kinds = [found.all] + ([found.inverted] if number > word.head and not word.form.startswith("-") else [])
            for counts in kinds:
                counts[0] += 1
                counts[1] += right
            if not right:
                found.misses.append(f"{word.form} <- {verb.form} | {token.head.text}/{token.dep_} | {doc.text}")
    return found
