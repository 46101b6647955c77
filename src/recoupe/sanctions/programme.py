"""Load programmes of sanctions from TOML files: those that ship, and a user's own folder."""

import tomllib
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from recoupe.errors import DataFileError
from recoupe.ontology import categories

HERE = Path(__file__).parent / "programmes"
CERTAINTY = {"A": 0.9, "B": 0.6, "C": 0.4}
"""How far a paragraph's number and content were seen: both, the content alone, neither."""
KEYS = {
    "id", "reference", "direction", "categories", "words", "not_words", "en", "fr", "since", "until", "cap",
    "exceptions", "superseded_by", "confidence",
}  # fmt: skip


class Direction(StrEnum):
    """Which way goods go, seen from the target; `ITSELF`: its own conduct; `DUTY` binds others, meets no dealing."""

    TO = "to"
    FROM = "from"
    BOTH = "both"
    ITSELF = "itself"
    DUTY = "duty"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One paragraph. `words` must, `not_words` must not stand in a good's words, by language; days are ISO."""

    id: str
    reference: str
    direction: Direction
    categories: tuple[str, ...]
    glosses: dict[str, str]
    since: str
    until: str | None = None
    words: dict[str, tuple[str, ...]] = field(default_factory=dict)
    not_words: dict[str, tuple[str, ...]] = field(default_factory=dict)
    cap: str | None = None
    exceptions: dict[str, str] = field(default_factory=dict)
    superseded_by: str | None = None
    confidence: str = "C"

    @property
    def seen(self) -> bool:
        """Whether number and content were both seen; else the paragraph is shown as one to be checked."""
        return self.confidence == "A"

    @property
    def weight(self) -> float:
        """The confidence as a number."""
        return CERTAINTY[self.confidence]

    def holds_on(self, earliest: str | None, latest: str | None) -> bool:
        """Tell whether the paragraph holds at a time; one that is unknown is taken to be in force."""
        return not (latest and latest < self.since) and not (self.until and earliest and earliest > self.until)


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """A programme: its code, titles by language, the country it is on, and its paragraphs."""

    code: str
    titles: dict[str, str]
    target: str
    paragraphs: tuple[Paragraph, ...]


def load(folder: Path) -> tuple[Programme, ...]:
    """Return the programmes of a folder by code. Raises `DataFileError` naming file and paragraph."""
    texts = ((path.name, path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.toml")))
    return tuple(sorted((parse(name, text) for name, text in texts), key=lambda found: found.code))


@cache
def shipped() -> tuple[Programme, ...]:
    """Return the programmes that ship."""
    return load(HERE)


def parse(name: str, text: str) -> Programme:
    """Return the programme that a TOML text describes. Raises `DataFileError` naming the file and the paragraph."""
    try:
        table = tomllib.loads(text)
        return Programme(
            code=table["code"],
            titles=dict(table["title"]),
            target=table["target"],
            paragraphs=tuple(_paragraph(name, row) for row in table.get("provision", [])),
        )
    except (KeyError, tomllib.TOMLDecodeError) as error:
        raise DataFileError(f"{name}: {error}") from error


def _paragraph(file: str, row: dict[str, Any]) -> Paragraph:
    name = row.get("id", "?")
    if unknown := set(row) - KEYS:
        raise DataFileError(f"{file}: {name}: unknown key {', '.join(sorted(unknown))}")
    if strange := set(row["categories"]) - set(categories()):
        raise DataFileError(f"{file}: {name}: no category {', '.join(sorted(strange))}")
    if row.get("confidence", "C") not in CERTAINTY:
        raise DataFileError(f"{file}: {name}: confidence is A, B or C")
    return Paragraph(
        id=row["id"],
        reference=row["reference"],
        direction=Direction(row["direction"]),
        categories=tuple(row["categories"]),
        glosses={"en": row["en"], "fr": row["fr"]},
        since=row["since"],
        until=row.get("until"),
        words=_words(row.get("words", {})),
        not_words=_words(row.get("not_words", {})),
        cap=row.get("cap"),
        exceptions=_worded(row.get("exceptions", {})),
        superseded_by=row.get("superseded_by"),
        confidence=row.get("confidence", "C"),
    )


def _worded(words: str | dict[str, str]) -> dict[str, str]:
    """Return a text by language; one that is given once stands in both."""
    return {"en": words, "fr": words} if isinstance(words, str) else dict(words)


def _words(table: dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {code: tuple(words) for code, words in table.items()}
