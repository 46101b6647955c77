"""The articles that dating is learned from and measured on, read once and kept."""

import json
import pickle
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from recoupe.model import Claim, Document, Frame, Modality, Polarity, Reading, Span, Token
from recoupe.pipeline import document_stages
from recoupe.stages.read.reader import read_inputs
from recoupe.stages.time.page import predicate_of
from recoupe.syntax import Tree
from training.claims.labels import Row, read
from training.claims.prepare import INVENTED

WORK = Path(__file__).parents[1] / "work" / "dating"


@dataclass(frozen=True, slots=True)
class Told:
    """An article read up to its claims; `rows` gives the gold row that a claim states, by the claim's id.

    `read` names the claims that were read; the others were set at the word of a row that no claim states.
    """

    source: str
    half: str
    reading: Reading
    rows: dict[str, Row]
    read: frozenset[str]


def articles(benchmarks: Path, names: tuple[str, ...], cache: str) -> list[Told]:
    """Return the articles of the files named; `cache` names the file that keeps them between runs."""
    return _kept(cache, lambda: (told for name in names for told in _file(benchmarks / f"{name}.jsonl", name)))


def invented(cache: str, folder: Path = INVENTED) -> list[Told]:
    """Return the invented articles of our own whose rows have a time; `cache` as in `articles`."""
    return _kept(cache, lambda: (told for path in sorted(folder.glob("*.jsonl")) for told in _of_our_own(path)))


def _kept(cache: str, make: Callable[[], Iterator[Told]]) -> list[Told]:
    kept = WORK / f"{cache}.pickle"
    if kept.exists():
        return list(pickle.loads(kept.read_bytes()))
    found = list(make())
    kept.parent.mkdir(parents=True, exist_ok=True)
    kept.write_bytes(pickle.dumps(found))
    return found


def _of_our_own(path: Path) -> Iterator[Told]:
    articles = {article["text"]: article for article in read(path)}
    for document in read_inputs([path]):
        if isinstance(document, Document) and any("time" in row for row in articles[document.text]["rows"]):
            doc, rows = articles[document.text]["id"], articles[document.text]["rows"]
            gold = [{"doc": doc, "id": f"{doc}-{number:02}", **row} for number, row in enumerate(rows, 1)]
            yield _told(f"invented:{path.stem}", "train", _read(document), gold)


def _file(path: Path, name: str) -> Iterator[Told]:
    gold: dict[str, list[Row]] = defaultdict(list)
    for row in read(path.with_suffix(".gold.jsonl")):
        gold[row["doc"]].append(row)
    lines = path.read_text(encoding="utf-8").splitlines()
    names = {article["text"]: (number, article["id"]) for number, article in enumerate(map(json.loads, lines), 1)}
    for document in read_inputs([path]):
        if isinstance(document, Document) and gold[names[document.text][1]]:
            number, known = names[document.text]
            yield _told(name, "odd" if number % 2 else "even", _read(document), gold[known])


def _read(document: Document) -> Reading:
    reading = Reading(document=document)
    for stage in document_stages():
        if stage.name != "date":
            reading = stage.run(reading)
    return reading


def _told(source: str, half: str, reading: Reading, gold: list[Row]) -> Told:
    """Put each row on the claim read at its trigger, else on a claim made there."""
    trees = [Tree(sentence) for sentence in reading.sentences]
    heads = {
        (claim.sentence.start, token.i): claim
        for claim in reversed(reading.claims)
        for tree in trees
        if tree.sentence.start == claim.sentence.start and (token := predicate_of(tree, claim)) is not None
    }
    rows: dict[str, Row] = {}
    made: list[Claim] = []
    for row in gold:
        place = next((found for tree in trees if (found := trigger_of(tree, row)) is not None), None)
        if place is None:
            continue
        sentence, token = place
        claim = heads.get((sentence.start, token.i))
        if claim is None or claim.id in rows:
            claim = _made(reading, sentence, token, row)
            made.append(claim)
        rows[claim.id] = row
    read_ones = frozenset(claim.id for claim in reading.claims)
    return Told(source, half, replace(reading, claims=(*reading.claims, *made)), rows, read_ones)


def trigger_of(tree: Tree, row: Row) -> tuple[Span, Token] | None:
    """Return the sentence and the word of the first trigger of a row that stands in a tree."""
    inside = [one for one in tree if row["start"] <= one.start and one.end <= row["end"]]
    for trigger in row["triggers"]:
        words = trigger.lower().split()
        for one in inside:
            if one.text.lower() in words and one.upos in {"VERB", "NOUN", "PROPN"}:
                return Span(tree.sentence.start, tree.sentence.end), one
    return None


def _made(reading: Reading, sentence: Span, token: Token, row: Row) -> Claim:
    return Claim(
        id=row["id"], document_id=reading.document.id, start=row["start"], end=min(row["end"], sentence.end),
        sentence=sentence, predicate=token.lemma, frame=Frame.OTHER,
        modality=Modality(row["modality"]), polarity=Polarity(row["polarity"]),
    )  # fmt: skip
