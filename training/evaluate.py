"""Measure the pipelines that ship.

`python -m training.evaluate --treebanks ../shared/treebanks --card docs/model-card.md`. The figures of the card stand
between two comments and are written anew; the words around them are kept.
"""

import argparse
import time
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import spacy

from recoupe.components import lemmas, parser
from recoupe.components import sentences as segmenter
from recoupe.components import words as tokenizer
from recoupe.lang import load
from training import treebanks
from training.conllu import Gold
from training.measure import BINS, Subjects, Tally, documents, from_text, on_gold_words, plain_text, reporting_subjects

REGISTERED = (lemmas, parser, segmenter, tokenizer)
NAMES = {"fr": "French", "en": "English", "es": "Spanish"}
BEGIN, END = "<!-- figures: training.evaluate -->", "<!-- end of figures -->"
COLUMNS = ("upos", "feats", "lemma", "uas", "las", "las_universal")
VERBS = tomllib.loads((Path(__file__).parent / "reporting.toml").read_text(encoding="utf-8"))
LEAST_RELATION = 60


def main() -> None:
    """Print the figures; with `--card` write them to the model card too."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--treebanks", type=Path, required=True)
    parser.add_argument("--card", type=Path)
    parser.add_argument("--language", choices=list(NAMES), help="this one alone; the card's figures of others are kept")
    parser.add_argument("--misses", action="store_true", help="list the reporting verbs whose subject is missed")
    options = parser.parse_args()
    lines, misses = [], []
    kept = figures(options.card) if options.card and options.language else {}
    for language in NAMES:
        if language == options.language or not options.language:
            lines += measured(language, options.treebanks, misses)
        elif language in kept:
            lines += [*kept[language], ""]
    print("\n".join([*lines, *(misses if options.misses else [])]))
    if options.card:
        before, _, rest = options.card.read_text(encoding="utf-8").partition(BEGIN)
        _, _, after = rest.partition(END)
        options.card.write_text("\n".join([before + BEGIN, "", *lines, "", END + after]), encoding="utf-8")


def figures(card: Path) -> dict[str, list[str]]:
    """Return the lines that a card has for each language, its heading first."""
    text = card.read_text(encoding="utf-8").partition(BEGIN)[2].partition(END)[0]
    codes = {name: code for code, name in NAMES.items()}
    parts = (part.rstrip().splitlines() for part in text.split("### ")[1:])
    return {codes[part[0]]: [f"### {part[0]}", *part[1:]] for part in parts}


def measured(language: str, folder: Path, misses: list[str]) -> Iterator[str]:
    """Yield the lines of a language: scores, relations, reporting verbs, confidence, size, speed; fill the misses."""
    start = time.perf_counter()
    nlp: Any = spacy.load(load(language).pipeline)
    seconds = time.perf_counter() - start
    tests = [
        (file.name.removesuffix(".conllu"), treebanks.read(folder, file)) for file in treebanks.files(language, "test")
    ]
    results = {name: on_gold_words(nlp, sentences) for name, sentences in tests}
    yield from (f"### {NAMES[language]}", "", *_scores(nlp, tests, results), "")
    subjects = {name: reporting_subjects(pairs, frozenset(VERBS[language])) for name, (_, pairs) in results.items()}
    yield from (*_subjects(subjects), "")
    tally = summed([tally for tally, _ in results.values()])
    yield from (*_relations(tally), "", *_reliability(tally), "", *_size(nlp, language, tests, seconds), "")
    misses += [miss for found in subjects.values() for miss in found.misses]


def _scores(nlp: Any, tests: list[tuple[str, list[Gold]]], results: dict[str, Any]) -> Iterator[str]:
    yield "| test set | words | UPOS | features | lemma | UAS | LAS | LAS, no subtypes |"
    yield "|---|---|---|---|---|---|---|---|"
    for name, sentences in tests:
        for label, tally in ((name, results[name][0]), (f"{name}, raw text", from_text(nlp, sentences))):
            cells = " | ".join(f"{tally.scores()[column]:.1f}" for column in COLUMNS)
            yield f"| {label} | {tally.words} | {cells} |"


def _subjects(subjects: dict[str, Subjects]) -> Iterator[str]:
    yield "| subject of a reporting verb | all | after its verb |"
    yield "|---|---|---|"
    for name, found in (*subjects.items(), ("together", joined(list(subjects.values())))):
        yield f"| {name} | {found.all[1]} of {found.all[0]} | {found.inverted[1]} of {found.inverted[0]} |"


def _relations(tally: Tally) -> Iterator[str]:
    yield "| relation | times | found (recall) | right (precision) |"
    yield "|---|---|---|---|"
    for label, count in tally.gold_by_label.most_common():
        if count >= LEAST_RELATION:
            right, system = tally.right_by_label[label], tally.system_by_label[label]
            yield f"| {label} | {count} | {100 * right / count:.1f} | {100 * right / max(1, system):.1f} |"


def _reliability(tally: Tally) -> Iterator[str]:
    yield "| arc confidence | share of words | arcs right |"
    yield "|---|---|---|"
    edges = (0.0, *BINS, 1.0)
    for number in range(len(BINS) + 1):
        words, right = tally.sure[number]
        if words:
            low, high = edges[number], edges[number + 1]
            yield f"| {low:.2f} to {high:.2f} | {100 * words / tally.words:.1f} % | {100 * right / words:.1f} % |"
    yield f"| mean {100 * tally.confidence / tally.words:.1f} % | 100 % | {100 * tally.attached / tally.words:.1f} % |"


def _size(nlp: Any, language: str, tests: list[tuple[str, list[Gold]]], seconds: float) -> Iterator[str]:
    files = [path for path in load(language).pipeline.rglob("*") if path.is_file()]
    texts = [plain_text(group)[0] for _, sentences in tests for group in documents(sentences)]
    start = time.process_time()
    words = sum(len(doc) for doc in nlp.pipe(texts))
    speed = words / (time.process_time() - start)
    yield f"{sum(path.stat().st_size for path in files) / 1e6:.1f} MB on disk, loads in {seconds:.2f} s,"
    yield f"{speed:,.0f} words a second on one core from raw text to lemmas ({words:,} words, {len(texts)} texts)."


def summed(tallies: list[Tally]) -> Tally:
    """Return the counts of several test sets as one."""
    total = Tally()
    for tally in tallies:
        total.words += tally.words
        total.system += tally.system
        total.attached += tally.attached
        total.confidence += tally.confidence
        total.gold_by_label.update(tally.gold_by_label)
        total.system_by_label.update(tally.system_by_label)
        total.right_by_label.update(tally.right_by_label)
        for number, (words, right) in tally.sure.items():
            total.sure[number][0] += words
            total.sure[number][1] += right
    return total


def joined(subjects: list[Subjects]) -> Subjects:
    """Return the counts of several test sets as one."""
    total = Subjects()
    for found in subjects:
        total.all = [a + b for a, b in zip(total.all, found.all, strict=True)]
        total.inverted = [a + b for a, b in zip(total.inverted, found.inverted, strict=True)]
    return total


if __name__ == "__main__":
    main()
