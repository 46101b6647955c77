"""Text families: the documents that rest on one text, and the origin of each."""

from collections.abc import Mapping, Sequence

from recoupe.model import Derivation, DerivationKind

WHOLE = {DerivationKind.COPY, DerivationKind.REWRITE, DerivationKind.TRANSLATION}
"""Kinds that take over a text as a whole. An excerpt makes one voice of its passages alone."""

Age = tuple[str, int, str]


def families(ages: Mapping[str, Age], found: Sequence[Derivation]) -> tuple[dict[str, str], list[Derivation]]:
    """Return each document's origin, the oldest of its family, and the derivations without those that add nothing.

    Of ten copies of one text each rests on it; that each is like the nine others too is no finding. What is kept spans
    every family: copies first, by the greatest share, then what retells the text, from its oldest version.
    """
    parent = {document: document for document in ages}

    def root(key: str) -> str:
        while parent[key] != key:
            parent[key] = parent[parent[key]]
            key = parent[key]
        return key

    kept = [one for one in found if one.kind not in WHOLE]
    for one in sorted((one for one in found if one.kind in WHOLE), key=lambda one: _order(one, ages)):
        first, second = sorted((root(one.document_id), root(one.from_document_id or "")), key=ages.__getitem__)
        if first != second:
            parent[second] = first
            kept.append(one)
    return {document: root(document) for document in ages}, kept


def _order(one: Derivation, ages: Mapping[str, Age]) -> tuple[bool, Age | tuple[()], float, Age, Age]:
    copy, source = one.kind is DerivationKind.COPY, ages[one.from_document_id or ""]
    return (not copy, () if copy else source, -round(one.score, 2), source, ages[one.document_id])
