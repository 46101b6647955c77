"""The closed list of item categories and their hierarchy, from `goods.toml`."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from recoupe.errors import DataFileError


@dataclass(frozen=True, slots=True, kw_only=True)
class Category:
    """One category of goods. `names` holds its gloss a language; `aid_like`: given rather than traded by default."""

    name: str
    parent: str | None
    names: dict[str, str]
    aid_like: bool = False


@cache
def categories() -> dict[str, Category]:
    """Return the categories by name. Raises `DataFileError` where a parent is unknown."""
    path = Path(__file__).with_name("goods.toml")
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    found = {
        name: Category(
            name=name,
            parent=row.get("parent"),
            names={key: row[key] for key in sorted(set(row) - {"parent", "aid_like"})},
            aid_like=row.get("aid_like", False),
        )
        for name, row in table.items()
    }
    for category in found.values():
        if category.parent is not None and category.parent not in found:
            raise DataFileError(f"goods.toml: {category.name} has an unknown parent {category.parent!r}")
    return found


def lineage(category: str) -> Iterator[str]:
    """Yield a category and what it belongs to, nearest first.

    `artillery` -> artillery, arms
    """
    table = categories()
    current: str | None = category
    while current is not None:
        yield current
        current = table[current].parent if current in table else None


def falls_under(category: str, wider: str) -> bool:
    """Tell whether a category is the wider one or below it."""
    return wider in lineage(category)
