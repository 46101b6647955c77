"""Attributions of GUM's discourse layer: a segment that holds source and cue, and the segments of the content."""

import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from recoupe.encoder.network import Place
from training.conllu import Gold, read_conllu
from training.sayings.records import Said, Told

PARTS = ("train", "dev")
SUBJECTS = ("nsubj", "nsubj:outer", "csubj")


def gum(shared: Path) -> list[Told]:
    """Return the documents. Of words that no attribution names nothing is known: the layer holds clauses only."""
    rows = [json.loads(line) for line in (shared / "srl" / "gum-attribution.jsonl").read_text("utf-8").splitlines()]
    documents: dict[str, list[Gold]] = defaultdict(list)
    for part in PARTS:
        for gold in read_conllu(shared / "treebanks" / f"en_gum-{part}.conllu", collapse=False):
            name = next(line.partition("= ")[2].strip() for line in gold.comments if line.startswith("# sent_id"))
            documents[name.rpartition("-")[0]].append(gold)
    return [told for row in rows if (told := _told(row, documents[row["id"]])) is not None]


def _told(row: dict[str, list[object]] | dict[str, list[str]], sentences: list[Gold]) -> Told | None:
    """Return a document, None where its segments are not the words of its trees."""
    places = [(s, n) for s, gold in enumerate(sentences) for n in range(len(gold.words))]
    if "".join(sentences[s].words[n].form for s, n in places) != "".join(map(str, row["segments"])).replace(" ", ""):
        return None
    segments, letters, starts = [], 0, dict[int, Place]()
    for s, n in places:
        starts[letters] = s, n
        letters += len(sentences[s].words[n].form.replace(" ", ""))
    at = 0
    for segment in row["segments"]:
        size = len(str(segment).replace(" ", ""))
        segments.append([starts[letter] for letter in range(at, at + size) if letter in starts])
        at += size
    words = [
        [(word.form, n == 0 or gold.words[n - 1].space_after) for n, word in enumerate(gold.words)]
        for gold in sentences
    ]
    told = Told("en", "gum", words, [])
    told.unknown = {(s, n) for s, n in places if sentences[s].words[n].upos in ("VERB", "NOUN", "ADJ", "ADP")}
    told.sayings = list(_sayings(row["attributions"], segments, sentences))
    told.unknown -= {said.cue for said in told.sayings}
    return told


def _sayings(rows: list[dict[str, list[int]]], segments: list[list[Place]], sentences: list[Gold]) -> Iterator[Said]:  # type: ignore[type-arg]
    for row in rows:
        words = {place for number in row["source"] for place in segments[number]}
        content = frozenset(place for number in row["content"] for place in segments[number]) - words
        top = next(
            (
                (s, n) for s, n in sorted(words)
                if sentences[s].words[n].upos == "VERB" and (s, sentences[s].words[n].head - 1) not in words
            ), None,
        )  # fmt: skip
        if top is None or not content:
            continue
        source = frozenset(
            (top[0], n) for n, word in enumerate(sentences[top[0]].words)
            if word.head == top[1] + 1 and word.deprel in SUBJECTS
        )  # fmt: skip
        yield Said(top, source, content, known=bool(source), whole=False)
