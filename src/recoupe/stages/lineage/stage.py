"""Find which documents rest on which, and name the origin of every text family."""

import re
from dataclasses import replace
from itertools import groupby

import numpy as np
from numpy.typing import NDArray
from wordfreq import zipf_frequency

from recoupe.lang import load
from recoupe.model import BlockKind, Derivation, Pile, Reading, Span
from recoupe.stages.lineage.candidates import candidate_pairs
from recoupe.stages.lineage.compare import Comparison, compare
from recoupe.stages.lineage.words import Vocabulary, Words, fold, stable_hash

FURNITURE = {BlockKind.FURNITURE, BlockKind.CAPTION}
FAMILY = 0.3
"""Share of the shorter text from which two documents are one text family; below it only passages are shared."""
RAREST = 7.0
"""Zipf value of the commonest word: a word's weight is its distance from it."""


def run(pile: Pile) -> Pile:
    """Fill `derivations` and every document's `origin_id`."""
    found: list[Derivation] = []
    for language, group in groupby(sorted(pile.readings, key=_language), key=_language):
        found.extend(_copies(list(group), language))
    origins = origins_of(pile.readings, found)
    readings = tuple(
        replace(reading, document=replace(reading.document, origin_id=origins[reading.document.id]))
        for reading in pile.readings
    )
    order = sorted(found, key=lambda d: (d.document_id, d.from_document_id or "", d.from_outlet or ""))
    return replace(pile, readings=readings, derivations=tuple(order))


def _language(reading: Reading) -> str:
    return reading.document.language


def _copies(readings: list[Reading], language: str) -> list[Derivation]:
    vocabulary = Vocabulary()
    texts = [vocabulary.read(article_text(reading)) for reading in readings]
    weights = _weights(vocabulary, language)
    found = []
    for i, j in candidate_pairs(texts):
        comparison = compare(texts[i], texts[j], weights, quoted_words(readings[i], texts[i]))
        if comparison is not None:
            found.append(_derivation(readings[i], readings[j], texts[i], texts[j], comparison))
    return found


def article_text(reading: Reading) -> str:
    """Return the document's text with furniture and captions blanked, so that offsets hold."""
    text = reading.document.text
    for block in reading.blocks:
        if block.kind in FURNITURE:
            text = text[: block.start] + " " * (block.end - block.start) + text[block.end :]
    return text


def quoted_words(reading: Reading, words: Words) -> NDArray[np.bool_]:
    """Mark the words that stand inside quotation marks."""
    inside = np.zeros(len(words.codes), dtype=np.bool_)
    for opening, closing in load(reading.document.language).settings["quotes"]:
        pattern = re.escape(opening) + rf"[^{re.escape(opening + closing)}]{{1,2000}}" + re.escape(closing)
        for match in re.finditer(pattern, reading.document.text):
            inside |= (words.starts >= match.start()) & (words.ends <= match.end())
    return inside


def _weights(vocabulary: Vocabulary, language: str) -> dict[int, float]:
    """Weigh words by their frequency in the language, not in the pile: a small pile knows none."""
    return {stable_hash(fold(word)): max(0.0, RAREST - zipf_frequency(word, language)) for word in vocabulary.words()}


def _derivation(a: Reading, b: Reading, words_a: Words, words_b: Words, comparison: Comparison) -> Derivation:
    spans_a = tuple(Span(int(words_a.starts[p.a_start]), int(words_a.ends[p.a_end - 1])) for p in comparison.passages)
    spans_b = tuple(Span(int(words_b.starts[p.b_start]), int(words_b.ends[p.b_end - 1])) for p in comparison.passages)
    later, earlier, spans, from_spans = a, b, spans_a, spans_b
    if _age(a) < _age(b):
        later, earlier, spans, from_spans = b, a, spans_b, spans_a
    dated = a.document.published.earliest and b.document.published.earliest
    sure = bool(dated) and a.document.published.earliest != b.document.published.earliest
    share = f"{comparison.score:.0%} of the shorter text stands in {len(comparison.passages)} common passages"
    return Derivation(
        document_id=later.document.id,
        from_document_id=earlier.document.id,
        kind=comparison.kind,
        spans=spans,
        from_spans=from_spans,
        score=round(comparison.score, 4),
        evidence=share + ("" if sure else "; which came first is not known"),
        confidence=0.95 if sure else 0.6,
    )


def _age(reading: Reading) -> tuple[str, int, str]:
    """Order texts by date, undated last, then the longer first, then by id."""
    document = reading.document
    return (document.published.earliest or "9999", -len(document.text), document.id)


def origins_of(readings: tuple[Reading, ...], derivations: list[Derivation]) -> dict[str, str]:
    """Return for each document the oldest one of its text family, over edges that take over a whole text."""
    parent = {reading.document.id: reading.document.id for reading in readings}
    age = {reading.document.id: _age(reading) for reading in readings}

    def root(key: str) -> str:
        while parent[key] != key:
            parent[key] = parent[parent[key]]
            key = parent[key]
        return key

    for derivation in derivations:
        if derivation.from_document_id is not None and derivation.score >= FAMILY:
            first, second = sorted(
                (root(derivation.document_id), root(derivation.from_document_id)), key=age.__getitem__
            )
            parent[second] = first
    return {key: root(key) for key in parent}
