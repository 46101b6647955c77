"""Write the part of docs/reference/tables.md on the tables that ship: what each holds, its columns, how many rows.

    python -m release.tables           # or: make tables

Read off the files: the header, the rows, and what `tables.toml` beside this file says, else the first sentence at the
head.
"""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "recoupe"
PAGE = ROOT / "docs" / "reference" / "tables.md"
TOLD = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
HEADLESS = {"encoder/model/pieces.tsv": ("piece", "score")}
"""Tables without a header, with the names of their columns."""
OPENING = "<!-- made by `make tables` -->\n"
LANGUAGE = re.compile(r"^(lang/|publish/verbs\.)([a-z]{2})(?=[/.])")
SENTENCE = re.compile(r"^.*?(?:\.(?=\s|$)|$)")
MOST_COLUMNS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Shipped:
    """One table file: its place with `<code>` for the language, that language (empty for all), and what is in it."""

    place: str
    language: str
    columns: tuple[str, ...]
    rows: int
    comment: str

    @property
    def told(self) -> str:
        """What the table holds: as `tables.toml` has it, else the first sentence of its head; empty where none says."""
        return TOLD.get(self.place) or SENTENCE.match(self.comment)[0]  # type: ignore[index]


def shipped() -> list[Shipped]:
    """Return the tables of the package, in the order of their places."""
    return [_read(path) for path in sorted(PACKAGE.rglob("*.tsv"))]


def _read(path: Path) -> Shipped:
    found = path.relative_to(PACKAGE).as_posix()
    language = LANGUAGE.match(found)
    lines = [line for line in path.read_text("utf-8").splitlines() if line.strip()]
    place = LANGUAGE.sub(r"\1<code>", found)
    head = [line for line in lines if line.startswith("#")] if place not in HEADLESS else []
    body = lines if place in HEADLESS else [line for line in lines if not line.startswith("#")]
    columns = HEADLESS.get(place) or tuple(body.pop(0).split("\t"))
    comment = " ".join(line.lstrip("# ") for line in head)
    return Shipped(
        place=place, language=language[2] if language else "", columns=columns, rows=len(body), comment=comment
    )


def lines(tables: list[Shipped]) -> Iterator[str]:
    """Yield the lines of the page: one a table, its languages together."""
    groups: defaultdict[str, list[Shipped]] = defaultdict(list)
    for table in tables:
        groups[table.place].append(table)
    yield "| table | holds | columns | rows |"
    yield "|---|---|---|---|"
    for place, group in sorted(groups.items()):
        columns = list(dict.fromkeys(name for table in group for name in table.columns))
        rows = ", ".join(f"{table.language} {table.rows:,}".strip() for table in group)
        yield f"| `{place}` | {_cell(group[0].told)} | {_listed(columns)} | {rows} |"


def _listed(columns: list[str]) -> str:
    more = f" and {len(columns) - MOST_COLUMNS} more classes" if len(columns) > MOST_COLUMNS else ""
    return ", ".join(columns[:MOST_COLUMNS]) + more


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;")


def main() -> None:
    """Write the page's part anew; what stands above it stays."""
    above = PAGE.read_text("utf-8").partition(OPENING)[0]
    PAGE.write_text(above + OPENING + "\n" + "\n".join(lines(shipped())) + "\n", "utf-8")


if __name__ == "__main__":
    main()
