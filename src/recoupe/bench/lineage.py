"""`recoupe bench lineage`: copies and pastes that a seeded generator makes, or a file of parallel sentences.

DATA is a TOML file with the generator's settings (see benchmarks/lineage/generated.toml), or a `.jsonl` whose rows
have `doc`, `en` and `fr`: sentences of documents and of their translations.
"""

import json
import random
import time
import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields
from importlib import import_module
from pathlib import Path
from typing import Any

from wordfreq import get_frequency_dict

from recoupe.bench.translated import Writer
from recoupe.errors import UsageError
from recoupe.model import Derivation, Document, Pile, Published, Reading
from recoupe.model.ids import content_id
from recoupe.stages.lineage import STAGE
from recoupe.stages.lineage.translation import parallels
from recoupe.syntax.signs import signs_of

WORDS = 30_000
"""Words that generated texts are made of: the commonest of the language, as often as they are in it."""

PARALLEL = ("en", "fr")

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What is generated: `copies` of each kind in `edits` and `paste_words`, within `documents` in all.

    Each of `translations` adds three: a French text, its translation, and an English article on the same affair.
    """

    seed: int = 7
    language: str = "en"
    documents: int = 20_000
    words: int = 500
    copies: int = 400
    edits: tuple[float, ...] = (0.1, 0.3, 0.5, 0.6)
    paste_words: int = 100
    paste_into: int = 1_000
    translations: int = 0
    datasketch: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Generated:
    """A pile, and for each kind of copy the pairs (later, earlier) that were made."""

    pile: Pile
    made: dict[str, set[Pair]]


def main(path: Path) -> None:
    """Score a generator's settings or a file of parallel sentences, and print the figures."""
    for name, value in (parallel(path) if path.suffix == ".jsonl" else generated(settings_of(path))).items():
        print(f"{name:<28} {value:.4g}")


def settings_of(path: Path) -> Settings:
    """Read the generator's settings. Raises `UsageError` for one that is not known."""
    read: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    if unknown := set(read) - {field.name for field in fields(Settings)}:
        raise UsageError(f"{path}: no such setting: {', '.join(sorted(unknown))}")
    if "edits" in read:
        read["edits"] = tuple(read["edits"])
    return Settings(**read)


def generated(settings: Settings) -> dict[str, float]:
    """Return recall of each kind of copy, precision, and documents a second of the whole stage on one core."""
    story = generate(settings)
    begin = time.process_time()
    found = pairs_of(STAGE.run(story.pile).derivations)
    seconds = time.process_time() - begin
    figures = _figures(found, story.made)
    figures["documents a second"] = len(story.pile.readings) / seconds
    if settings.datasketch:
        begin = time.process_time()
        others = _figures(_datasketch(story.pile), story.made)
        seconds = time.process_time() - begin
        figures |= {f"datasketch {name}": value for name, value in others.items()}
        figures["datasketch documents a second"] = len(story.pile.readings) / seconds
    return figures


def pairs_of(derivations: Iterable[Derivation]) -> set[Pair]:
    """Return the pairs of documents that stand in a derivation, without its direction."""
    return {_pair(one.document_id, one.from_document_id) for one in derivations if one.from_document_id}


def _pair(a: str, b: str) -> Pair:
    return (a, b) if a < b else (b, a)


def _figures(found: set[Pair], made: dict[str, set[Pair]]) -> dict[str, float]:
    true = {pair for pairs in made.values() for pair in pairs}
    figures = {f"recall {kind}": len(found & pairs) / len(pairs) for kind, pairs in made.items()}
    return figures | {"precision": len(found & true) / max(1, len(found))}


def generate(settings: Settings) -> Generated:
    """Make a pile of unrelated texts with copies of some of them among them."""
    rng = random.Random(settings.seed)  # noqa: S311 -- a generator of test texts, no secret
    draw = _drawer(rng, settings.language)
    kinds = [f"{share:.0%} edited" for share in settings.edits] + ["paste"]
    alone = settings.documents - settings.copies * len(kinds)
    readings = [_reading(f"d{n:06d}", _prose(rng, draw(settings.words)), "2031-05-02") for n in range(alone)]
    made: dict[str, set[Pair]] = {kind: set() for kind in kinds}
    sources = rng.sample(range(alone), settings.copies * len(kinds))
    for n, source in enumerate(sources):
        kind, words = kinds[n % len(kinds)], readings[source].document.text.split()
        if kind == "paste":
            at, into = rng.randrange(len(words) - settings.paste_words), draw(settings.paste_into)
            place = rng.randrange(len(into))
            words = into[:place] + words[at : at + settings.paste_words] + into[place:]
        else:
            words = edited(rng, words, settings.edits[n % len(kinds)], draw)
        reading = _reading(f"c{n:06d}", " ".join(words), "2031-05-03")
        readings.append(reading)
        made[kind].add(_pair(reading.document.id, readings[source].document.id))
    if settings.translations:
        made["translation"] = _translated_pairs(rng, settings, readings)
    rng.shuffle(readings)
    return Generated(pile=Pile(readings=tuple(readings)), made=made)


def _translated_pairs(rng: random.Random, settings: Settings, readings: list[Reading]) -> set[Pair]:
    """Add French texts, their translations, and English articles on the same affairs; return what translates what."""
    writer, made = Writer(rng), set()
    for n in range(settings.translations):
        versions = writer.write(settings.words)
        source = _reading(f"t{n:06d}/fr", versions.source, "2031-05-02", "fr")
        translation = _reading(f"t{n:06d}/en", versions.translation, "2031-05-03", "en")
        readings += [source, translation, _reading(f"t{n:06d}/other", versions.other, "2031-05-03", "en")]
        made.add(_pair(source.document.id, translation.document.id))
    return made


def edited(rng: random.Random, words: list[str], share: float, draw: Callable[[int], list[str]]) -> list[str]:
    """Return the words with a share of them edited: of ten edits seven replace, two drop, one adds."""
    found: list[str] = []
    for word, spare in zip(words, draw(len(words)), strict=True):
        if rng.random() >= share:
            found.append(word)
        elif (what := rng.random()) < 0.7:
            found.append(spare)
        elif what >= 0.9:
            found.extend((word, spare))
    return found


def _drawer(rng: random.Random, language: str) -> Callable[[int], list[str]]:
    frequencies = get_frequency_dict(language, wordlist="small")
    words = sorted(frequencies, key=lambda word: (-frequencies[word], word))[:WORDS]
    weights, total = [], 0.0
    for word in words:
        total += frequencies[word]
        weights.append(total)
    return lambda count: rng.choices(words, cum_weights=weights, k=count)


def _prose(rng: random.Random, words: list[str]) -> str:
    """Return words with capitals and stops, so that a text looks like one."""
    found, left = [], 0
    for word in words:
        if not left:
            left = rng.randint(8, 25)
            word = word.capitalize()
        left -= 1
        found.append(word if left else word + ".")
    return " ".join(found)


def _reading(name: str, text: str, day: str, language: str = "en") -> Reading:
    published = Published(value=day, earliest=day, latest=day)
    return Reading(
        document=Document(id=content_id("doc", name), path=name, text=text, language=language, published=published)
    )


def _datasketch(pile: Pile) -> set[Pair]:
    """Find copies by MinHash with locality-sensitive hashing, as datasketch's manual does it."""
    library = import_module("datasketch")
    index = library.MinHashLSH(threshold=0.5, num_perm=128)
    found = set()
    for reading in pile.readings:
        words = reading.document.text.split()
        sketch = library.MinHash(num_perm=128)
        sketch.update_batch([" ".join(words[n : n + 3]).encode() for n in range(len(words) - 2)])
        found |= {_pair(reading.document.id, other) for other in index.query(sketch)}
        index.insert(reading.document.id, sketch)
    return found


def parallel(path: Path) -> dict[str, float]:
    """Return how often a document's translation comes first of all, and recall and precision of what a build calls.

    The documents of such corpora are of a few sentences; "joined by 5" takes five at a time for one, near the length
    of a news item.
    """
    texts: dict[str, dict[str, list[str]]] = defaultdict(lambda: {language: [] for language in PARALLEL})
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        for language in PARALLEL:
            texts[row["doc"]][language].append(row[language])
    documents = [{name: " ".join(both[name]) for name in PARALLEL} for _, both in sorted(texts.items())]
    figures: dict[str, float] = {"documents": len(documents)}
    for size, suffix in ((1, ""), (5, ", joined by 5")):
        joined = [
            {name: " ".join(one[name] for one in documents[n : n + size]) for name in PARALLEL}
            for n in range(0, len(documents), size)
        ]
        figures |= {f"{name}{suffix}": value for name, value in _translated(joined).items()}
    return figures


def _translated(documents: list[dict[str, str]]) -> dict[str, float]:
    texts = [signs_of(document[language], language) for document in documents for language in PARALLEL]
    best: dict[int, tuple[float, int]] = {}
    for pair in parallels(texts):
        for one, other in ((pair.a, pair.b), (pair.b, pair.a)):
            best[one] = max(best.get(one, (0.0, -1)), (pair.score, other))
    readings = tuple(
        _reading(f"{n}/{language}", document[language], "2031-05-02", language)
        for n, document in enumerate(documents)
        for language in PARALLEL
    )
    made = {_pair(*(content_id("doc", f"{n}/{language}") for language in PARALLEL)) for n, _ in enumerate(documents)}
    called = pairs_of(STAGE.run(Pile(readings=readings)).derivations)
    return {
        "first of all": sum(best.get(one, (0.0, -1))[1] == one ^ 1 for one in range(len(texts))) / len(texts),
        "recall": len(called & made) / len(made),
        "precision": len(called & made) / max(1, len(called)),
    }
