"""Search by meaning: sentences of claims that lack the words asked for and say the like, in French and English."""

from collections import defaultdict
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

from recoupe.store.vectors import Vectors
from recoupe.view.build import Site
from recoupe.view.search import Found, Nearby, Passage, passages

Floats = npt.NDArray[np.float32]
MOST = 10
"""Sentences at most: what is further off is seldom meant."""
FLOOR, MARGIN = 0.15, 0.12
"""How near a sentence is at least, and how much less near than the nearest; picked on all of PUD (`bench meaning`)."""


class Encodes(Protocol):
    """What makes a vector of a text."""

    mark: str

    def of(self, texts: list[str]) -> Floats:
        """Return a row of length one for each text."""


@dataclass(frozen=True, kw_only=True)
class Near:
    """The sentences of claims of a site, each once however many articles print it, with their vectors."""

    site: Site
    places: tuple[tuple[Passage, ...], ...]
    vectors: Floats
    encoder: Encodes

    @classmethod
    def of(cls, site: Site, encoder: Encodes, vectors: Vectors) -> "Near":
        """Make what is not made yet; a pile of 3,000 claims takes some seconds the first time."""
        found: dict[str, list[Passage]] = defaultdict(list)
        for each in passages(site.readers):
            if each.rows:
                found[each.text].append(each)
        made = vectors.of(list(found), lambda texts: encoder.of(list(texts)))
        return cls(site=site, places=tuple(map(tuple, found.values())), vectors=made, encoder=encoder)

    def find(self, asked: str, but: AbstractSet[tuple[str, int | None]] = frozenset()) -> tuple[Nearby, ...]:
        """Return the sentences near in meaning to what is asked, nearest first, without those at the places `but`."""
        if not asked.strip() or not self.places:
            return ()
        scores = self.vectors @ self.encoder.of([asked])[0]
        open_ = [n for n in nearest(scores) if not any((p.document_id, p.sentence) in but for p in self.places[n])]
        return tuple(self._nearby(self.places[n]) for n in open_[:MOST])

    def beside(self, found: Found) -> Found:
        """Return what the words found, with what is near in meaning and holds not all of them."""
        held = {(hit.document_id, hit.sentence) for _, hits in found.articles for hit in hits}
        return found.with_near(self.find(found.asked, held))

    def _nearby(self, places: tuple[Passage, ...]) -> Nearby:
        rows = {row for place in places for row in place.rows}
        articles = {page.article.id: page.article for page in self.site.readers}
        return Nearby(
            text=places[0].text,
            places=tuple((articles[each.document_id], each.sentence) for each in places),
            questions=tuple(each for each in self.site.ledger.questions if any(row.id in rows for row in each.rows)),
        )


def nearest(scores: Floats) -> list[int]:
    """Return the numbers of what is near enough, nearest first; of two alike the earlier stands first."""
    order = np.argsort(-scores, kind="stable")
    least = max(FLOOR, float(scores[order[0]]) - MARGIN) if len(order) else FLOOR
    return [int(n) for n in order if scores[n] >= least]
