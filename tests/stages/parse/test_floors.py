"""The floors of benchmarks/parsing/floors.toml, held on test sets that lie beside the repository."""

import tomllib
from functools import cache
from pathlib import Path

import pytest
import spacy

from recoupe.components import lemmas, parser, sentences, words
from recoupe.lang import load
from training import treebanks
from training.evaluate import VERBS, joined
from training.measure import Subjects, Tally, on_gold_words, reporting_subjects

REGISTERED = (lemmas, parser, sentences, words)
ROOT = Path(__file__).parents[3]
TREEBANKS = ROOT.parent / "shared" / "treebanks"
FLOORS = tomllib.loads((ROOT / "benchmarks" / "parsing" / "floors.toml").read_text(encoding="utf-8"))
LANGUAGES = ("fr", "en", "es")
SCORES = [
    (language, name, score, floor)
    for language in LANGUAGES
    for name, floors in FLOORS[language].items()
    if name != "reporting"
    for score, floor in floors.items()
]

needs_treebanks = pytest.mark.skipif(not TREEBANKS.exists(), reason="no treebanks in ../shared/treebanks")


@cache
def measured(language: str) -> dict[str, tuple[Tally, Subjects]]:
    nlp = spacy.load(load(language).pipeline)
    found = {}
    for file in treebanks.files(language, "test"):
        tally, pairs = on_gold_words(nlp, treebanks.read(TREEBANKS, file))
        found[file.name.removesuffix(".conllu")] = tally, reporting_subjects(pairs, frozenset(VERBS[language]))
    return found


@needs_treebanks
@pytest.mark.parametrize(("language", "name", "score", "floor"), SCORES)
def test_a_score_does_not_fall_below_its_floor(language: str, name: str, score: str, floor: float):
    assert measured(language)[name][0].scores()[score] >= floor


@needs_treebanks
@pytest.mark.parametrize("language", LANGUAGES)
def test_subjects_of_reporting_verbs_are_found(language: str):
    total = joined([subjects for _, subjects in measured(language).values()])
    assert 100 * total.all[1] / total.all[0] >= FLOORS[language]["reporting"]["subject"]
    assert 100 * total.inverted[1] / total.inverted[0] >= FLOORS[language]["reporting"]["inverted"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_pipeline_stays_small(language: str):
    files = [path for path in load(language).pipeline.rglob("*") if path.is_file()]
    assert sum(path.stat().st_size for path in files) <= FLOORS["limits"]["megabytes"] * 1_000_000


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_pipeline_holds_no_pickle(language: str):
    starts = [path.read_bytes()[:2] for path in load(language).pipeline.rglob("*") if path.is_file()]
    assert starts
    assert not any(start[:1] == b"\x80" and start[1:] in (b"\x02", b"\x03", b"\x04", b"\x05") for start in starts)
