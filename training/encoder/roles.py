"""Roles of PropBank as a first task: EWT's own, and those projected on Sequoia and GSD. See ../shared/srl/README.md."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from recoupe.encoder import Pieces
from training.encoder.network import ROLES

ENGLISH = ("en_ewt-train", "en_ewt-dev")
FRENCH = ("fr_sequoia-train", "fr_sequoia-dev", "fr_gsd-dev")
LONGEST = 120
"""Pieces of a sentence that is learned from."""
PLACES = frozenset({"AM-LOC", "AM-DIR"})


@dataclass(slots=True)
class Sentence:
    """A sentence with its predicates: the number of each and the roles of other words by their numbers, from 0."""

    pieces: list[int]
    spans: list[tuple[int, int]]
    predicates: list[tuple[int, dict[int, int]]]


Tree = list[tuple[str, int, bool]]


def sentences(shared: Path, pieces: Pieces) -> list[Sentence]:
    """Return the sentences of both languages."""
    found = []
    for tree, predicates in (*_english(shared), *_french(shared)):
        row, spans = [pieces.begin], []
        for word, _, spaced in tree:
            cut = pieces.cut(word, spaced=spaced)
            spans.append((len(row), len(row) + len(cut)))
            row += cut
        if len(row) < LONGEST:
            found.append(Sentence([*row, pieces.end], spans, predicates))
    return found


def _english(shared: Path) -> Iterator[tuple[Tree, list[tuple[int, dict[int, int]]]]]:
    trees = {name: tree for part in ENGLISH for name, tree in _trees(shared / "treebanks" / f"{part}.conllu")}
    for line in (shared / "srl" / "en_ewt-srl.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        tree = trees.get(row["sent_id"])
        if tree is None:
            continue
        predicates = []
        for predicate in row["predicates"]:
            heads = {
                head: role
                for name, first, last in predicate["args"]
                if (role := _role(name)) and (head := _head(tree, first, last)) is not None
            }
            predicates.append((predicate["i"] - 1, heads))
        yield tree, predicates


def _french(shared: Path) -> Iterator[tuple[Tree, list[tuple[int, dict[int, int]]]]]:
    for part in FRENCH:
        trees = dict(_trees(shared / "treebanks" / f"{part}.conllu"))
        treebank, _, name = part.rpartition("-")
        rows = (shared / "srl" / f"{treebank}-up-{name}.conllup").read_text(encoding="utf-8")
        for block in rows.strip().split("\n\n"):
            lines = block.splitlines()
            sentence = next((line.partition("= ")[2] for line in lines if line.startswith("# sent_id")), "")
            columns = [line.split("\t") for line in lines if line and line[0] != "#"]
            predicates = [
                (int(number) - 1, _heads(heads)) for number, predicate, heads, *_ in columns
                if predicate != "_" and number.isdigit()
            ]  # fmt: skip
            if sentence in trees:
                yield trees[sentence], predicates


def _heads(column: str) -> dict[int, int]:
    pairs = [part.rpartition(":") for part in column.split("|") if column != "_"]
    return {int(head) - 1: role for name, _, head in pairs if head.isdigit() and (role := _role(name))}


def _role(name: str) -> int:
    """Return the number of a role, 0 for what continues or takes up another."""
    name = name.replace("ARG", "A")
    if name.startswith(("C-", "R-")):
        return 0
    if name in {"A0", "A1", "A2"}:
        return ROLES.index(name)
    if name in {"A3", "A4", "A5"}:
        return ROLES.index("A2")
    return ROLES.index("place" if name in PLACES else "time" if name == "AM-TMP" else "rest")


def _head(tree: Tree, first: int, last: int) -> int | None:
    """Return the number from 0 of the first word of a span that hangs on a word outside it."""
    return next((i - 1 for i in range(first, last + 1) if not first <= tree[i - 1][1] <= last), None)


def _trees(path: Path) -> Iterator[tuple[str, Tree]]:
    for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
        name, tree, spaced = "", [], True
        for line in block.splitlines():
            if line.startswith("# sent_id"):
                name = line.partition("= ")[2].strip()
            columns = line.split("\t")
            if line.startswith("#") or not columns[0].isdigit():
                continue
            tree.append((columns[1], int(columns[6]), spaced))
            spaced = "SpaceAfter=No" not in columns[9]
        yield name, tree
