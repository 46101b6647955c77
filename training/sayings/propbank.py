"""Predicates of saying, thinking and asking out of PropBank, and what is none. See ../shared/srl/README.md."""

import json
import random
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from training.conllu import Gold, read_conllu
from training.encoder.roles import ENGLISH, FRENCH
from training.sayings.records import Said, Told

VERBNET = frozenset(("37", "29.4", "29.5", "29.9", "78"))
FRAMES = """
    Statement Telling Questioning Request Opinion Reveal_secret Affirm_or_deny Certainty Judgment_communication
    Reporting Predicting Commitment Communication Communication_response Attempt_suasion Bragging Complaining
    Communication_manner Communication_noise Evidence Expectation
"""
OPEN = frozenset(("31", "32", "58", "60", "62", "103"))
"""Classes of wanting, fearing and ordering: sayings or not, as it comes."""
CLASS = re.compile(r"-((\d+)(?:\.\d+)?)")
CLAUSES = frozenset(("ccomp", "parataxis", "csubj", "root", "advcl", "conj"))
OTHERS = 0.5
"""Sentences without any saying that are learned from, for one with a saying."""
Argument = tuple[str, int, list[int]]
"""Role, number of the head and numbers of the words, all from 0."""
Sentence = tuple[Gold, list[tuple[int, str, list[Argument]]]]


def propbank(shared: Path) -> list[Told]:
    """Return the sentences with a saying in both languages, and some without."""
    reporting, open_ = _rolesets(shared)
    found = []
    for language, sentences in (("en", _english(shared)), ("fr", _french(shared))):
        texts = [_told(language, gold, predicates, reporting, open_) for gold, predicates in sentences]
        spoken, others = ([text for text in texts if bool(text.sayings) == said] for said in (True, False))
        found += spoken + random.Random(1).sample(others, min(len(others), int(OTHERS * len(spoken))))
    return found


def _rolesets(shared: Path) -> tuple[set[str], set[str]]:
    """Return the rolesets whose first role says or thinks, and those of which it is open."""
    said, open_ = set(), set()
    for line in (shared / "srl" / "propbank-frames.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        for role in (role for role in row["roles"] if role["n"] == "0"):
            frames = {frame for frame, _ in role.get("framenet") or []}
            named = [found.groups() for name in role.get("verbnet") or {} if (found := CLASS.search(name))]
            classes = {part for parts in named for part in parts}
            if frames & set(FRAMES.split()) or classes & VERBNET:
                said.add(row["roleset"])
            elif classes & OPEN:
                open_.add(row["roleset"])
    return said, open_


def _told(
    language: str, gold: Gold, predicates: Iterable[tuple[int, str, list[Argument]]], said: set[str], open_: set[str]
) -> Told:
    words = [(word.form, n == 0 or gold.words[n - 1].space_after) for n, word in enumerate(gold.words)]
    told = Told(language, "propbank", [words], [])
    for i, roleset, arguments in predicates:
        if roleset not in said and roleset not in open_:
            continue
        held = next((each for each in arguments if each[0] == "A1"), None)
        if roleset in said and held is not None and _clausal(gold, held[1]):
            source = frozenset((0, head) for role, head, _ in arguments if role == "A0")
            content = frozenset((0, n) for n in held[2] if n != i)
            told.sayings.append(Said((0, i), source, content, known=bool(source)))
        else:
            told.unknown.add((0, i))
    return told


def _clausal(gold: Gold, head: int) -> bool:
    """Tell a clause: "that it rains", "it rains", he said; no "the rain"."""
    word = gold.words[head]
    below = {child.deprel.partition(":")[0] for child in gold.words if child.head == head + 1}
    return word.deprel.partition(":")[0] in CLAUSES and (word.upos in ("VERB", "AUX") or bool(below & {"nsubj", "cop"}))


def _english(shared: Path) -> Iterator[Sentence]:
    trees = dict(tree for part in ENGLISH for tree in _trees(shared, part))
    for line in (shared / "srl" / "en_ewt-srl.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        gold = trees.get(row["sent_id"])
        if gold is None:
            continue
        predicates = []
        for each in row["predicates"]:
            arguments = []
            for name, first, last in each["args"]:
                span = list(range(first - 1, last))
                head = next((n for n in span if not first <= gold.words[n].head <= last), span[0])
                arguments.append((name.replace("ARG", "A"), head, span))
            predicates.append((each["i"] - 1, each["roleset"], arguments))
        yield gold, predicates


def _french(shared: Path) -> Iterator[Sentence]:
    for part in FRENCH:
        trees = dict(_trees(shared, part))
        treebank, _, name = part.rpartition("-")
        rows = (shared / "srl" / f"{treebank}-up-{name}.conllup").read_text(encoding="utf-8")
        for block in rows.strip().split("\n\n"):
            lines = block.splitlines()
            gold = trees.get(next((line.partition("= ")[2] for line in lines if line.startswith("# sent_id")), ""))
            columns = [line.split("\t") for line in lines if line and line[0] != "#"]
            if gold is not None:
                named = (row for row in columns if row[1] != "_" and row[0].isdigit())
                yield gold, [(int(row[0]) - 1, row[1], list(_arguments(row[2], row[3]))) for row in named]


def _arguments(heads: str, spans: str) -> Iterator[Argument]:
    for head, span in zip(heads.split("|"), spans.split("|"), strict=False):
        name, _, number = head.rpartition(":")
        first, _, last = span.rpartition(":")[2].partition("-")
        if number.isdigit() and first.isdigit() and last.isdigit():
            yield name, int(number) - 1, list(range(int(first) - 1, int(last)))


def _trees(shared: Path, part: str) -> Iterator[tuple[str, Gold]]:
    for gold in read_conllu(shared / "treebanks" / f"{part}.conllu", collapse=False):
        name = next((line.partition("= ")[2].strip() for line in gold.comments if line.startswith("# sent_id")), "")
        yield name, gold
