"""What the writer of a story pile knows against what is found: copies, contradictions, forecasts and their outcomes.

The truth is {derivations: [{doc, from, kind}], contradictions: [{a, b}], forecasts: [{doc, start, end, status}]}; `a`
and `b` are stretches {doc, start, end}. A derivation counts whichever of the two texts is named first.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from recoupe.bench.reading import Row
from recoupe.model import Claim, Contradiction, ForecastStatus, Pile

Pair = frozenset[str]


@dataclass(frozen=True, slots=True)
class Told:
    """The claims of a pile with the names that their articles have in the data."""

    claims: Mapping[str, Claim]
    names: Mapping[str, str]

    @classmethod
    def of(cls, pile: Pile, names: Mapping[str, str]) -> "Told":
        """Return the claims of the named documents by id."""
        return cls({one.id: one for each in pile.readings for one in each.claims if one.document_id in names}, names)

    def at(self, claim: str, place: Row) -> bool:
        """Tell whether a claim stands in a stretch."""
        found = self.claims.get(claim)
        here = found is not None and self.names[found.document_id] == place["doc"]
        return here and found is not None and found.start < place["end"] and place["start"] < found.end

    def documents(self, row: Contradiction) -> set[str]:
        """Return the articles that a contradiction stands between."""
        return {self.names[self.claims[one].document_id] for one in row.claims if one in self.claims}


def score(pile: Pile, names: Mapping[str, str], truth: Row) -> dict[str, float]:
    """Return the figures of a joined pile; `names` gives the id in the data of each document."""
    told = Told.of(pile, names)
    return (
        _derivations(pile, names, truth["derivations"])
        | _contradictions(pile.contradictions, told, truth["contradictions"])
        | _forecasts(pile, told, truth["forecasts"])
    )


def _derivations(pile: Pile, names: Mapping[str, str], rows: Iterable[Row]) -> dict[str, float]:
    wanted: dict[Pair, str] = {frozenset((row["doc"], row["from"])): row["kind"] for row in rows if row.get("from")}
    found: dict[Pair, str] = {
        frozenset((names[one.document_id], names[one.from_document_id])): one.kind.value
        for one in pile.derivations
        if one.from_document_id is not None and {one.document_id, one.from_document_id} <= names.keys()
    }
    return {
        "of copies": len(wanted),
        "copies": len(wanted.keys() & found.keys()),
        "kinds of copies": sum(found.get(pair) == kind for pair, kind in wanted.items()),
        "copies falsely": len(found.keys() - wanted.keys()),
    }


def _contradictions(rows: Iterable[Contradiction], told: Told, wanted: list[Row]) -> dict[str, float]:
    known = list(rows)
    between = [{row["a"]["doc"], row["b"]["doc"]} for row in wanted]
    found = sum(
        any(all(any(told.at(claim, row[end]) for claim in one.claims) for end in ("a", "b")) for one in known)
        for row in wanted
    )
    elsewhere = sum(not any(pair <= told.documents(one) for pair in between) for one in known)
    return {"of contradictions": len(wanted), "contradictions": found, "contradictions elsewhere": elsewhere}


def _forecasts(pile: Pile, told: Told, wanted: list[Row]) -> dict[str, float]:
    hits = [[one.status for one in pile.forecasts if told.at(one.claim_id, row)] for row in wanted]
    return {
        "of forecasts": len(wanted),
        "forecasts": sum(map(bool, hits)),
        "status of forecasts": sum(
            any(_agrees(status, row["status"]) for status in found) for found, row in zip(hits, wanted, strict=True)
        ),
    }


def _agrees(status: ForecastStatus, wanted: str) -> bool:
    """Tell whether a status is right; what is past its day without news is open as well."""
    return status.value == wanted or (wanted == "open" and status is ForecastStatus.UNRESOLVED)
