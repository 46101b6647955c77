from dataclasses import dataclass
from enum import StrEnum

from recoupe.model import Span
from recoupe.store.columns import columns_of


class Sort(StrEnum):
    ONE = "one"


@dataclass
class Inner:
    name: str
    count: int | None


@dataclass
class Record:
    text: str
    count: int
    share: float
    sure: bool
    maybe: str | None
    sort: Sort
    span: Span
    last: Span | None
    spans: tuple[Span, ...]
    inner: tuple[Inner, ...]
    names: dict[str, list[str]]


def test_each_type_of_a_record_has_one_in_sql():
    assert columns_of(Record) == {
        "text": "VARCHAR",
        "count": "BIGINT",
        "share": "DOUBLE",
        "sure": "BOOLEAN",
        "maybe": "VARCHAR",
        "sort": "VARCHAR",
        "span": 'STRUCT("start" BIGINT, "end" BIGINT)',
        "last": 'STRUCT("start" BIGINT, "end" BIGINT)',
        "spans": "BIGINT[2][]",
        "inner": 'STRUCT("name" VARCHAR, "count" BIGINT)[]',
        "names": "MAP(VARCHAR, VARCHAR[])",
    }
