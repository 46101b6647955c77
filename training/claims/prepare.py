"""The articles and sentences with gold claims that the weights are fitted on, read up to their attributions."""

import importlib.util
import pickle
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from recoupe.model import Entity, Reading
from training.claims.labels import Row, read, reading_of

OWN = Path(__file__).parent / "constructions"
INVENTED = Path(__file__).parent / "articles"
TRAIN = ("claims/train-en", "claims/train-fr", *(f"happenings/piles/t{number}" for number in range(1, 7)))
DEV = ("claims/wikinews-en-dev", "claims/wikinews-fr-dev", *(f"happenings/piles/d{number}" for number in range(1, 5)))


@dataclass(frozen=True, slots=True)
class ByScorer:
    """The rule of the benchmark's scorer for when a name is an entity's."""

    scorer: ModuleType

    def is_same(self, name: str, entity: Entity | None, text: str) -> bool:
        """Tell whether a gold name is this entity, or these words."""
        known = None
        if entity is not None:
            known = {
                "name": entity.name, "aliases": list(entity.aliases), "names": entity.names, "schema": entity.schema,
                "country": entity.country,
            }  # fmt: skip
        return bool(self.scorer.Party(known, text).is_(name))


@dataclass(frozen=True, slots=True)
class Article:
    """One article as read, with its rows; `source` is the file it comes from, `half` even or odd."""

    source: str
    half: str
    reading: Reading
    rows: list[Row]


def matcher(shared: Path) -> ByScorer:
    """Return the scorer's rule for names."""
    path = shared / "benchmarks" / "claims" / "score.py"
    spec = importlib.util.spec_from_file_location("score", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return ByScorer(module)


def kept(cache: Path | None, make: Callable[[], Iterable[Article]]) -> list[Article]:
    """Return articles as a file keeps them from an earlier run, else made and kept there; made anew without a file."""
    if cache is not None and cache.exists():
        return list(pickle.loads(cache.read_bytes()))
    found = list(make())
    if cache is not None:
        cache.parent.mkdir(parents=True, exist_ok=True)
        cache.write_bytes(pickle.dumps(found))
    return found


def articles(shared: Path, names: tuple[str, ...], cache: Path | None = None) -> list[Article]:
    """Return the articles of the benchmark files named; `cache` keeps their readings between runs."""
    return kept(cache, lambda: (article for name in names for article in _file(shared / "benchmarks", name)))


def own(part: str, cache: Path | None = None, folder: Path = OWN) -> list[Article]:
    """Return our own sentences of a part, train or test."""
    return kept(cache, lambda: _own(part, folder))


def invented(cache: Path | None = None, folder: Path = INVENTED) -> list[Article]:
    """Return the articles of our own making: invented news of the years after 2030, with rows by the gold's rules."""
    return kept(cache, lambda: _invented(folder))


def _own(part: str, folder: Path) -> Iterator[Article]:
    for language in ("en", "fr"):
        for row in read(folder / f"{language}-{part}.jsonl"):
            rows = [{"start": 0, "end": len(row["text"]), **claim} for claim in row["rows"]]
            article = {"id": row["id"], "text": row["text"], "language": language}
            yield Article(f"own:{row['construction']}", part, reading_of(article), rows)


def _invented(folder: Path) -> Iterator[Article]:
    for path in sorted(folder.glob("*.jsonl")):
        for row in read(path):
            yield Article(f"invented:{path.stem}", "train", reading_of(row), row["rows"])


def _file(benchmarks: Path, name: str) -> Iterator[Article]:
    gold: dict[str, list[Row]] = defaultdict(list)
    for row in read(benchmarks / f"{name}.gold.jsonl"):
        gold[row["doc"]].append(row)
    for number, article in enumerate(read(benchmarks / f"{name}.jsonl"), 1):
        if gold[article["id"]]:
            yield Article(name, "odd" if number % 2 else "even", reading_of(article), gold[article["id"]])
