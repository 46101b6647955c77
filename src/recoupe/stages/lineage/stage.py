"""Find which documents rest on which, and name the origin of every text family."""

import re
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from recoupe.lang import LANGUAGES, load
from recoupe.model import BlockKind, Derivation, DerivationKind, Pile, Reading
from recoupe.ontology.media import medium_key
from recoupe.stages.lineage.align import Passage
from recoupe.stages.lineage.candidates import candidate_pairs, twins
from recoupe.stages.lineage.compare import Comparison, compare
from recoupe.stages.lineage.credits import syndications
from recoupe.stages.lineage.differences import differences
from recoupe.stages.lineage.direction import age, direction
from recoupe.stages.lineage.family import families
from recoupe.stages.lineage.naming import Named, naming
from recoupe.stages.lineage.translation import Parallel, parallels, runs
from recoupe.stages.lineage.words import Vocabulary, Words
from recoupe.syntax.signs import Signs, signs_of

NOTE = 60
"""Words below which a passage that an outlet prints twice is a standing note."""
FURNITURE = {BlockKind.FURNITURE, BlockKind.CAPTION}


def run(pile: Pile) -> Pile:
    """Fill `derivations` and every document's `origin_id`."""
    found: list[Derivation] = []
    for language, group in groupby(sorted(pile.readings, key=_language), key=_language):
        found.extend(_copies(list(group), language))
    named = naming(pile.readings, {reading.document.id: article_text(reading) for reading in pile.readings})
    found.extend(_translations(pile.readings, {frozenset(one.documents) for one in named}))
    found.extend(_passed_on(named, found))
    ages = {reading.document.id: age(reading) for reading in pile.readings}
    origins, found = families(ages, found)
    found.extend(_syndications(pile.readings, found))
    readings = tuple(
        replace(reading, document=replace(reading.document, origin_id=origins[reading.document.id]))
        for reading in pile.readings
    )
    order = sorted(found, key=lambda d: (d.document_id, d.from_document_id or "", d.from_outlet or "", d.kind))
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
        if comparison is not None and not _standing_note(ordered[earlier], ordered[later], comparison):
            found.append(_derivation(ordered[earlier], ordered[later], every[earlier], every[later], comparison))
    return found


def _same(words: Words) -> Comparison:
    whole = Passage(a_start=0, a_end=len(words), b_start=0, b_end=len(words), same=len(words))
    return Comparison(kind=DerivationKind.COPY, score=1.0, whole=True, passages=(whole,))


def _standing_note(a: Reading, b: Reading, comparison: Comparison) -> bool:
    """Tell whether what two articles of one outlet share is a few lines that it prints under many.

    « Note de la rédaction : … »; that an outlet repeats itself takes no voice from anybody
    """
    if comparison.kind is not DerivationKind.EXCERPT or a.document.outlet is None:
        return False
    return a.document.outlet == b.document.outlet and all(p.same < NOTE for p in comparison.passages)


def _translations(readings: tuple[Reading, ...], named: Collection[frozenset[str]]) -> list[Derivation]:
    if len({_language(reading) for reading in readings}) < 2:
        return []
    ordered = sorted(readings, key=age)
    texts = [signs_of(article_text(reading), _language(reading)) for reading in ordered]
    found = ((pair, _kind(pair, ordered, named)) for pair in parallels(texts))
    return [_translation(ordered, texts, pair, kind) for pair, kind in found if kind is not None]


def _kind(pair: Parallel, readings: list[Reading], named: Collection[frozenset[str]]) -> DerivationKind | None:
    """Return how a text rests on one in another language, None where it does not."""
    if pair.called:
        return DerivationKind.TRANSLATION
    cites = frozenset({readings[pair.a].document.id, readings[pair.b].document.id}) in named
    return DerivationKind.REWRITE if pair.retold(cites=cites) else None


def _passed_on(named: Sequence[Named], found: Sequence[Derivation]) -> list[Derivation]:
    """Return what texts have from the papers that they name, save where more than that was found.

    « La Valmère a rejeté les informations du Harbour Post » tells them again, in few words.
    """
    known = {frozenset({one.document_id, one.from_document_id}) for one in found}
    return [
        Derivation(
            document_id=one.namer.document.id,
            from_document_id=one.named.document.id,
            kind=DerivationKind.EXCERPT,
            spans=one.spans[0],
            from_spans=one.spans[1],
            score=round(min(1.0, one.parallel.score), 4),
            evidence=f"names {one.named.document.outlet}, whose article tells it",
            confidence=0.8,
        )
        for one in named
        if one.tells_it and frozenset(one.documents) not in known
    ]


def _translation(readings: list[Reading], texts: list[Signs], pair: Parallel, kind: DerivationKind) -> Derivation:
    found = direction(readings[pair.a], readings[pair.b], translated=True)
    sides = runs(pair, texts)
    spans, from_spans = sides if found.later is readings[pair.a] else sides[::-1]
    change = differences(found.later, found.earlier, spans, from_spans, translated=True)
    share = f"{pair.score:.0%} of the weight of names, numbers and words alike stands in one order in both"
    return Derivation(
        document_id=found.later.document.id,
        from_document_id=found.earlier.document.id,
        kind=kind,
        spans=spans,
        from_spans=from_spans,
        score=round(min(1.0, pair.score), 4),
        evidence="; ".join(part for part in (share, found.reason, change) if part),
        confidence=round(found.confidence * 0.98, 4),
    )


def _syndications(readings: tuple[Reading, ...], found: list[Derivation]) -> list[Derivation]:
    """Return the outlets that texts credit, save where the text of that outlet was found to be their source."""
    outlets = {reading.document.id: medium_key(reading.document.outlet or "") for reading in readings}
    known: dict[str, set[str]] = defaultdict(set)
    for derivation in found:
        known[derivation.document_id].add(outlets[derivation.from_document_id or ""])
    return [one for reading in readings for one in syndications(reading, known[reading.document.id])]


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
    for opening, closing in load(language).settings.quotes if language in LANGUAGES else ():
        if opening not in words.text:
            continue
        pattern = re.escape(opening) + rf"[^{re.escape(opening + closing)}]{{1,2000}}" + re.escape(closing)
        for match in re.finditer(pattern, words.text):
            starts, ends = words.offsets
            inside |= (starts >= match.start()) & (ends <= match.end())
    return inside


def _derivation(a: Reading, b: Reading, words_a: Words, words_b: Words, comparison: Comparison) -> Derivation:
    """Return the derivation between two texts; the comparison's first side is `b`, as `compare` was called."""
    found = direction(a, b)
    spans = tuple(words_b.span(p.a_start, p.a_end) for p in comparison.passages)
    from_spans = tuple(words_a.span(p.b_start, p.b_end) for p in comparison.passages)
    if found.later is a:
        spans, from_spans = from_spans, spans
    change = differences(found.later, found.earlier, spans, from_spans) if comparison.whole else ""
    share = f"{comparison.score:.0%} of the shorter text stands in {len(spans)} common passages"
    return Derivation(
        document_id=found.later.document.id,
        from_document_id=found.earlier.document.id,
        kind=comparison.kind,
        spans=spans,
        from_spans=from_spans,
        score=round(comparison.score, 4),
        evidence="; ".join(part for part in (share, found.reason, change) if part),
        confidence=found.confidence,
    )
