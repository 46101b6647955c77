"""Measure the tables of senses: `python -m training.senses.measure --language fr --treebanks FOLDER [--claims FILE…]`.

Coverage: the share of verb tokens, by gold lemma, of the treebanks' test parts that get a sense, and one that says more
than `act`. Roots: the share of triggers of claims read by people whose word alone, tagged by the pipeline, leads to the
PLOVER root that they gave; a sense without a PLOVER type counts as OTHER.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import spacy
from spacy.tokens import Doc, Token

from recoupe.components import lemmas, parser
from recoupe.components import sentences as segmenter
from recoupe.components import words as tokenizer
from recoupe.lang import LANGUAGES, load
from recoupe.ontology import Sense, particles_of, sense_of
from training.conllu import read_conllu
from training.senses.compiled import GENERIC

REGISTERED = (lemmas, parser, segmenter, tokenizer)
TESTS = {"en": ("en_ewt", "en_gum", "en_pud"), "fr": ("fr_sequoia", "fr_gsd", "fr_pud"), "es": ("es_gsd", "es_pud")}
CLASSES = {"AUX": "VERB", "PROPN": "NOUN"}
WORDS = frozenset({"VERB", "NOUN", "ADJ"})


def verbs(language: str, treebanks: Path) -> Iterator[str]:
    """Yield the lemma of each verb token of a language's test parts."""
    for name in TESTS[language]:
        for sentence in read_conllu(treebanks / f"{name}-test.conllu", collapse=True):
            yield from (word.lemma.lower() for word in sentence.words if word.upos == "VERB")


def coverage(language: str, treebanks: Path) -> dict[str, float]:
    """Return the share of verb tokens with a sense, and with one that says more than `act`."""
    found = [sense_of(lemma, "VERB", language=language) for lemma in verbs(language, treebanks)]
    known = [sense for sense in found if sense is not None]
    return {
        "verb tokens": len(found),
        "with a sense": len(known) / max(1, len(found)),
        "more than act": sum(sense.name != GENERIC for sense in known) / max(1, len(found)),
    }


def roots(language: str, rows: Iterable[tuple[dict[str, Any], Doc]]) -> dict[str, float]:
    """Return how often the words of a claim alone lead to the PLOVER root that its reader gave."""
    outcomes = Counter(_outcome(gold, _sense(gold, doc, language)) for gold, doc in rows)
    total = max(1, sum(outcomes.values()))
    return {
        "claims": sum(outcomes.values()),
        "root right": outcomes["right"] / total,
        "no sense": outcomes["none"] / total,
    }


def _outcome(gold: dict[str, Any], sense: Sense | None) -> str:
    if sense is None:
        return "none"
    root = sense.plover.type if sense.plover else "OTHER"
    return "right" if root == gold["plover"] else "wrong"


def _sense(gold: dict[str, Any], doc: Doc, language: str) -> Sense | None:
    """Return the sense of the first trigger that has one, the best trigger first."""
    words = [word for word in doc if gold["start"] < word.idx + len(word.text) and word.idx < gold["end"]]
    for trigger in gold["triggers"]:
        for word in words:
            sense = _of_word(word, language) if word.text in trigger.split() else None
            if sense is not None and sense.name != GENERIC:
                return sense
    return None


def _of_word(word: Token, language: str) -> Sense | None:
    lemma, pos = word.lemma_.lower(), CLASSES.get(word.pos_, word.pos_)
    if pos not in WORDS:
        return None
    beside = {child.text.lower() for child in word.children}
    beside |= {"expl" for child in word.children if child.dep_.startswith("expl")}
    particle = next((one for one in particles_of(lemma, pos, language=language) if one in beside), "")
    return sense_of(lemma, pos, language=language, particle=particle)


def read_claims(path: Path, language: str) -> Iterator[tuple[dict[str, Any], Doc]]:
    """Yield each gold row of a language with its document read by the pipeline; FILE.jsonl stands beside its gold."""
    read = spacy.load(load(language).pipeline)
    gold = [json.loads(line) for line in path.with_suffix(".gold.jsonl").read_text(encoding="utf-8").splitlines()]
    for line in path.read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        if document.get("language", language) == language:
            doc = read(document["text"])
            yield from ((row, doc) for row in gold if row["doc"] == document["id"])


def main() -> None:
    """Parse the command line and print the figures."""
    parser = argparse.ArgumentParser(prog="python -m training.senses.measure", description=__doc__)
    parser.add_argument("--language", choices=LANGUAGES, required=True)
    parser.add_argument("--treebanks", type=Path, required=True, metavar="FOLDER")
    parser.add_argument("--claims", type=Path, nargs="*", default=[], metavar="FILE")
    given = parser.parse_args()
    print(coverage(given.language, given.treebanks))
    for path in given.claims:
        print(path.stem, roots(given.language, read_claims(path, given.language)))


if __name__ == "__main__":
    main()
