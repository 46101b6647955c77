"""What claims are compared by, a column each: numbers that arrays of pairs look up."""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt

from recoupe.model import Polarity
from recoupe.stages.corroborate.memory import Places
from recoupe.stages.corroborate.pages import Weights
from recoupe.stages.corroborate.profile import Profile
from recoupe.stages.corroborate.vectors import Vectors

NONE = -1
"""The number of what a claim does not have."""
VECTORS = ("own", "near", "around", "act", "doing", "suffering", "parties", "speaker")
ENTITIES = ("doers", "sufferers", "takers")
EMPTY = Weights()

Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Columns:
    """Claims by their places. `vectors` are the places of their vectors in `table`, by name; `codes` number what two
    claims have in common or not, `NONE` where a claim has none; `days` are ordinals.
    """

    table: Vectors
    vectors: dict[str, Places]
    codes: dict[str, Places]
    days: dict[str, Places]
    flags: dict[str, Flags]
    shares: npt.NDArray[np.float64]
    spans: Places
    numbers: Sequence[frozenset[str]]

    @classmethod
    def of(cls, profiles: Sequence[Profile]) -> "Columns":
        """Return the columns of claims."""
        table, vectors = _vectors(profiles)
        return cls(
            table=table,
            vectors=vectors,
            codes=_codes(profiles),
            days=_days(profiles),
            flags=_flags(profiles),
            shares=np.array([one.length for one in profiles], dtype=np.float64),
            spans=np.array([(one.claim.start, one.claim.end) for one in profiles], dtype=np.int64).reshape(-1, 2),
            numbers=[one.numbers for one in profiles],
        )


def _vectors(profiles: Sequence[Profile]) -> tuple[Vectors, dict[str, Places]]:
    """Return the vectors of claims, each once, and their places; entities stand in vectors of their own."""
    places: dict[int, int] = {id(EMPTY): 0}
    found: list[Weights] = [EMPTY]
    known: dict[frozenset[str], Weights] = {}

    def place(one: Weights) -> int:
        if not one:
            return 0
        if id(one) not in places:
            places[id(one)] = len(found)
            found.append(one)
        return places[id(one)]

    def sets(signs: frozenset[str]) -> int:
        return place(known.setdefault(signs, Weights(dict.fromkeys(sorted(signs), 1.0))))

    rows = {name: np.array([place(getattr(one, name)) for one in profiles], dtype=np.int64) for name in VECTORS}
    takers = [(one.doers, one.sufferers, one.doers | one.sufferers) for one in profiles]
    for name, column in zip(ENTITIES, zip(*takers, strict=True) if takers else ((),) * 3, strict=True):
        rows[name] = np.array([sets(signs) for signs in column], dtype=np.int64)
    return Vectors(found), rows


def _codes(profiles: Sequence[Profile]) -> dict[str, Places]:
    return {
        "page": _numbered(one.claim.document_id for one in profiles),
        "family": _numbered(one.page.family for one in profiles),
        "language": _numbered(one.page.document.language for one in profiles),
        "event type": _numbered(event_type(one) for one in profiles),
        "frame": _numbered(one.claim.frame for one in profiles),
        "status": _numbered(one.status for one in profiles),
        "place": _numbered(one.place for one in profiles),
        "sentence": _numbered(one.claim.sentence for one in profiles),
        "sense": _numbered(one.claim.sense for one in profiles),
        "kin": _numbered(one.kin for one in profiles),
    }


def _flags(profiles: Sequence[Profile]) -> dict[str, Flags]:
    return {
        "negated": np.array([one.claim.polarity is Polarity.NEGATED for one in profiles], dtype=np.bool_),
        "in title": np.array([one.in_title for one in profiles], dtype=np.bool_),
        "in lead": np.array([one.in_lead for one in profiles], dtype=np.bool_),
        "dated": np.array([one.span is not None for one in profiles], dtype=np.bool_),
        "printed": np.array([one.page.printed is not None for one in profiles], dtype=np.bool_),
    }


def _days(profiles: Sequence[Profile]) -> dict[str, Places]:
    """Return the first and last day of what is told, and of the page; 0 where they are unknown."""
    spans = [one.span or ("", "") for one in profiles]
    pages = [one.page.printed or ("", "") for one in profiles]
    return {
        f"{name} {end}": np.array([_ordinal(days[n]) for days in column], dtype=np.int64)
        for name, column in (("told", spans), ("printed", pages))
        for n, end in enumerate(("first", "last"))
    }


def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal() if day else 0


def _numbered(values: Iterable[Hashable | None]) -> Places:
    numbers: dict[Hashable, int] = {}
    return np.array(
        [NONE if value is None else numbers.setdefault(value, len(numbers)) for value in values], dtype=np.int64
    )


def event_type(one: Profile) -> str | None:
    """Return the type of event that a claim is of, None where no type fits."""
    return one.claim.plover.type if one.claim.plover and one.claim.plover.type != "OTHER" else None
