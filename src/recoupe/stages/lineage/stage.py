"""Find which documents rest on which, and name the origin of every text family."""

import re
from dataclasses import replace
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from recoupe.lang import LANGUAGES, load
from recoupe.model import BlockKind, Derivation, DerivationKind, Pile, Reading, Span
from recoupe.stages.lineage.align import Passage
from recoupe.stages.lineage.candidates import candidate_pairs, twins
from recoupe.stages.lineage.compare import Comparison, compare
from recoupe.stages.lineage.words import Vocabulary, Words

FURNITURE = {BlockKind.FURNITURE, BlockKind.CAPTION}


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
    vocabulary = Vocabulary(language)
    ordered = sorted(readings, key=age)
    every = vocabulary.read_all([article_text(reading) for reading in ordered])
    groups = twins(every)
    found = [
        _derivation(ordered[group[0]], ordered[k], every[group[0]], every[k], _same(every[k]))
        for group in groups
        for k in group[1:]
        if len(every[k])
    ]
    alone = [group[0] for group in groups]
    for i, j in candidate_pairs([every[k] for k in alone]):
        earlier, later = alone[i], alone[j]
        comparison = compare(every[later], every[earlier], quoted_words(ordered[later], every[later]))
        if comparison is not None:
            found.append(_derivation(ordered[earlier], ordered[later], every[earlier], every[later], comparison))
    return found


def _same(words: Words) -> Comparison:
    whole = Passage(a_start=0, a_end=len(words), b_start=0, b_end=len(words), same=len(words))
    return Comparison(kind=DerivationKind.COPY, score=1.0, whole=True, passages=(whole,))


def article_text(reading: Reading) -> str:
    """Return the document's text with furniture and captions blanked, so that offsets hold."""
    text = reading.document.text
    for block in reading.blocks:
        if block.kind in FURNITURE:
            text = text[: block.start] + " " * (block.end - block.start) + text[block.end :]
    return text


def quoted_words(reading: Reading, words: Words) -> NDArray[np.bool_]:
    """Mark the words that stand inside quotation marks."""
    inside = np.zeros(len(words), dtype=np.bool_)
    language = reading.document.language
    for opening, closing in load(language).settings["quotes"] if language in LANGUAGES else ():
        if opening not in words.text:
            continue
        pattern = re.escape(opening) + rf"[^{re.escape(opening + closing)}]{{1,2000}}" + re.escape(closing)
        for match in re.finditer(pattern, words.text):
            inside |= (words.offsets[:, 0] >= match.start()) & (words.offsets[:, 1] <= match.end())
    return inside


def _derivation(
    earlier: Reading, later: Reading, words_from: Words, words: Words, comparison: Comparison
) -> Derivation:
    found = comparison.passages
    spans = tuple(_span(words, p.a_start, p.a_end) for p in found)
    from_spans = tuple(_span(words_from, p.b_start, p.b_end) for p in found)
    first, second = earlier.document.published, later.document.published
    sure = bool(first.latest and second.earliest and first.latest < second.earliest)
    share = f"{comparison.score:.0%} of the shorter text stands in {len(found)} common passages"
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


def _span(words: Words, first: int, end: int) -> Span:
    return Span(int(words.offsets[first][0]), int(words.offsets[end - 1][1]))


def age(reading: Reading) -> tuple[str, int, str]:
    """Order texts by date, undated last, then the longer first, then by id."""
    document = reading.document
    return (document.published.earliest or "9999", -len(document.text), document.id)


WHOLE = {DerivationKind.COPY, DerivationKind.REWRITE, DerivationKind.TRANSLATION}
"""Kinds that take over a text as a whole; an excerpt makes one voice of its passages alone."""


def origins_of(readings: tuple[Reading, ...], derivations: list[Derivation]) -> dict[str, str]:
    """Return for each document the oldest one of its text family, over edges that take over a whole text."""
    parent = {reading.document.id: reading.document.id for reading in readings}
    ages = {reading.document.id: age(reading) for reading in readings}

    def root(key: str) -> str:
        while parent[key] != key:
            parent[key] = parent[parent[key]]
            key = parent[key]
        return key

    for derivation in derivations:
        if derivation.from_document_id is not None and derivation.kind in WHOLE:
            first, second = sorted(
                (root(derivation.document_id), root(derivation.from_document_id)), key=ages.__getitem__
            )
            parent[second] = first
    return {key: root(key) for key in parent}
