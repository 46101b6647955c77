"""`recoupe bench filters`: how long a filter takes over very many claims, asked of the one-file database.

The data is how many claims to invent, or a ledger's folder. Each filter counts what fits and gives the first hundred,
best backed first, as a page of the ledger does.
"""

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, overload

from recoupe.bench.inventing import FILLER, GOODS, OUTLETS
from recoupe.errors import UsageError
from recoupe.publish.flat import COLUMNS, Flat
from recoupe.publish.tables import flat_table
from recoupe.store.columns import columns_of
from recoupe.store.files import FileLedger
from recoupe.store.onefile import Columns, ask, write_duckdb

FILTERS = {
    "status": "status_code = 'denied'",
    "backing": "independent_sources >= 3",
    "dispute": "against > 0",
    "party": "who = 'Party 17' OR whom = 'Party 17'",
    "speaker": "speaker = 'Party 4'",
    "outlet": "outlet = 'Selvane Herald'",
    "goods": "list_contains(string_split(categories, '; '), 'fuel')",
    "sense": "sense = 'deliver'",
    "month": "happened_from BETWEEN '2031-03-01' AND '2031-03-31'",
    "words": "contains(strip_accents(lower(sentence)), 'tonnes of wheat')",
    "several": "status_code = 'alleged' AND outlet = 'Aubre Post' AND contains(lower(sentence), 'party 9')",
}
"""Filters by name, as conditions on `claims_flat`."""
PAGE = """
WITH fit AS MATERIALIZED (
    SELECT rowid AS number, independent_sources, against FROM claims_flat WHERE {condition}
), first AS (
    SELECT number FROM fit ORDER BY independent_sources DESC, against DESC, number LIMIT 100
)
SELECT (SELECT count(*) FROM fit), claims_flat.*
FROM claims_flat JOIN first ON claims_flat.rowid = first.number
ORDER BY claims_flat.independent_sources DESC, claims_flat.against DESC, claims_flat.rowid
"""
"""Count and first page in one look at the table; the whole rows of the page alone are read."""


@dataclass(frozen=True, slots=True)
class Invented(Sequence[dict[str, Any]]):
    """Rows of `claims_flat` made when they are asked for, so that a million need no memory."""

    size: int

    def __len__(self) -> int:
        return self.size

    @overload
    def __getitem__(self, at: int) -> dict[str, Any]: ...
    @overload
    def __getitem__(self, at: slice) -> list[dict[str, Any]]: ...
    def __getitem__(self, at: int | slice) -> dict[str, Any] | list[dict[str, Any]]:
        if isinstance(at, slice):
            return [row(number) for number in range(*at.indices(self.size))]
        return row(at)

    def __iter__(self) -> Iterator[dict[str, Any]]:
        return map(row, range(self.size))


def row(number: int) -> dict[str, Any]:
    """Return the row of a number: the same number, the same row."""
    goods, category = GOODS[number % len(GOODS)]
    who, whom, speaker = f"Party {number % 997}", f"Party {number % 991}", f"Party {number % 89}"
    day = f"2031-{number % 12 + 1:02}-{number % 28 + 1:02}"
    clause = f"{who} delivers {number % 900} tonnes of {goods} to {whom}"
    known: dict[str, Any] = {
        "claim_id": f"clm-{number:08}", "question": f"qst-{number // 3:08}", "statement": clause, "who": who,
        "whom": whom, "verb": "deliver", "sense": "deliver" if number % 7 else "sell", "things": goods,
        "categories": category,
        "happened_from": day, "happened_to": day, "status": ("denied", "alleged", "planned")[number % 3],
        "status_code": ("denied", "alleged", "planned")[number % 3], "independent_sources": number % 5,
        "against": number % 11 // 10, "side": "for", "speaker": speaker, "outlet": OUTLETS[number % len(OUTLETS)],
        "said": day, "published": day, "title": f"{who} and {whom}", "language": "en", "confidence": 0.8,
        "sentence": f"{clause} {FILLER}, {speaker} said.", "clause": clause, "document_id": f"doc-{number // 22:07}",
        "start": 0, "end": len(clause),
    }  # fmt: skip
    return {name: known.get(name, "") for name in COLUMNS}


def main(data: Path) -> None:
    """Make the database, ask each filter, and print the seconds."""
    print(table(measure(claims_of(data))))


def claims_of(data: Path) -> Columns:
    """Return the claims of a ledger in words, or as many invented ones as the number says."""
    if data.is_dir():
        return flat_table(FileLedger(data))
    if not data.name.isdecimal():
        raise UsageError(f"{data} is no ledger; name a ledger's folder, or a number of claims to invent")
    return Columns(types=columns_of(Flat), rows=Invented(int(data.name)))


def measure(claims: Columns) -> dict[str, tuple[int, float]]:
    """Return, for each filter, how many claims fit and the processor's seconds of count and first hundred."""
    with TemporaryDirectory(prefix="recoupe-") as folder:
        path = write_duckdb({"claims_flat": claims}, Path(folder) / "claims.duckdb")
        return {name: _asked(path, condition) for name, condition in FILTERS.items()}


def _asked(path: Path, condition: str) -> tuple[int, float]:
    begin = time.process_time()
    found = ask(path, PAGE.format(condition=condition))
    return int(found[0][0]) if found else 0, time.process_time() - begin


def table(found: dict[str, tuple[int, float]]) -> str:
    """Return the figures as text."""
    lines = [f"{name:10} {count:12,} claims {seconds * 1000:8.0f} ms" for name, (count, seconds) in found.items()]
    return "\n".join([*lines, f"slowest: {max(seconds for _, seconds in found.values()) * 1000:.0f} ms"])
