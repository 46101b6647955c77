"""Claims read on free texts of others: blogs and newsgroups of EWT, pieces of GUM, of Sequoia, GSD and WikiWars.

The files in `free/` hold rows beside the names of sentences, or the place of a piece in a document; the words stay
where they are. `free/README.md` names the sources and their licences.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from training.claims.labels import Row, read, reading_of
from training.claims.prepare import Article, kept
from training.conllu import Gold
from training.treebanks import files
from training.treebanks import read as treebank

FOLDER = Path(__file__).parent / "free"
NARRATIVES = Path("benchmarks") / "time" / "wikiwars-en.jsonl"
NAMED = "# sent_id = "
BETWEEN, PARAGRAPH = " ", "\n\n"


def free(shared: Path, cache: Path | None = None, folder: Path = FOLDER) -> list[Article]:
    """Return the pieces, read, with their rows; `shared` holds `treebanks` and `benchmarks`, `cache` keeps readings."""
    return kept(cache, lambda: _read(shared, folder))


def text_of(shared: Path, row: Row) -> str:
    """Return the text of a piece. Raises `KeyError` where its source has no sentence or document of that name."""
    if "document" in row:
        return _narratives(shared)[row["document"]][row["begin"] : row["end"]]
    known, text = _sentences(shared, row["treebank"]), ""
    for name in row["sentences"]:
        gold = known[name]
        text += (PARAGRAPH if gold.starts_paragraph else BETWEEN) * bool(text) + " ".join(gold.text.split())
    return text


def _read(shared: Path, folder: Path) -> Iterator[Article]:
    for path in sorted(folder.glob("*.jsonl")):
        for row in read(path):
            reading = reading_of({**row, "text": text_of(shared, row)})
            yield Article(f"free:{path.stem}", "train", reading, row["rows"])


@cache
def _sentences(shared: Path, name: str) -> dict[str, Gold]:
    file = next(file for language in ("en", "fr") for file in files(language, "train") if file.name == f"{name}.conllu")
    return {_name(gold): gold for gold in treebank(shared / "treebanks", file)}


def _name(gold: Gold) -> str:
    return next(line.removeprefix(NAMED).strip() for line in gold.comments if line.startswith(NAMED))


@cache
def _narratives(shared: Path) -> dict[str, str]:
    return {row["id"]: row["text"] for row in read(shared / NARRATIVES)}
