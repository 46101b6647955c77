"""Texts whose pronouns are annotated, as one record: GUM's, and our own articles in `training/names/pronouns`.

Own rows: article ("fr-57.jsonl#6": file and line in `training/claims/articles`), language, pronouns [{start, end,
means}]. `means` are the words of the antecedent as the article writes them, several for several members, none where the
pronoun stands for nobody (« il pleut »); null where it cannot be told.
"""

import json
import pickle
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from recoupe.model import Document, Reading, Token
from recoupe.pipeline import document_stages
from recoupe.stages.parse import parse_text
from training.names.measure import Gold, documents

FOLDER = Path(__file__).parent / "pronouns"
ARTICLES = Path(__file__).parents[1] / "claims" / "articles"
WORK = Path(__file__).parents[1] / "work" / "names"
HELD = 10
"""One own article of so many is not learned from."""
READ = {"clean", "parse", "mend"}
Means = frozenset[str]


@dataclass(slots=True)
class Text:
    """A text with what its pronouns mean: the entities of each pronoun, by where it begins, and of each head word.

    A pronoun of no entity has an empty set; one that is not annotated has none. `full`: every stretch is annotated, so
    that a word without entities is another thing; else only where the words of an antecedent stand.
    """

    language: str
    reading: Reading
    asked: dict[int, Means]
    heads: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))
    full: bool = True


def own(*, held: bool | None = None, folder: Path = FOLDER) -> list[Text]:
    """Return our own articles, those to learn from, those held back, or both."""
    rows = [row for path in sorted(folder.glob("*.jsonl")) for row in _lines(path)]
    wanted = [row for n, row in enumerate(rows) if held is None or (n % HELD == 0) == held]
    parsed = readings([(row["language"], article(row["article"])) for row in wanted])
    return [_own(row, reading) for row, reading in zip(wanted, parsed, strict=True)]


def gum(path: Path) -> list[Text]:
    """Return the documents of a file of GUM."""
    golds = documents(path)
    parsed = readings([("en", gold.text) for gold in golds], whole=False)
    return [_gum(gold, reading) for gold, reading in zip(golds, parsed, strict=True)]


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def article(name: str) -> str:
    """Return the text of an article by its file and line: "fr-57.jsonl#6"."""
    file, _, line = name.partition("#")
    return str(_lines(ARTICLES / file)[int(line) - 1]["text"])


def readings(texts: Sequence[tuple[str, str]], *, whole: bool = True) -> list[Reading]:
    """Return texts parsed; those parsed before are kept in a file. `whole`: as articles, with titles and the like."""
    cache = WORK / "parsed.pickle"
    known: dict[tuple[str, str], Reading] = pickle.loads(cache.read_bytes()) if cache.exists() else {}
    new = [text for text in texts if text not in known]
    known |= {text: _parsed(*text, whole=whole) for text in new}
    if new:
        cache.parent.mkdir(parents=True, exist_ok=True)
        cache.write_bytes(pickle.dumps(known))
    return [known[text] for text in texts]


def _parsed(language: str, text: str, *, whole: bool) -> Reading:
    reading = Reading(document=Document(id="d", path="d", text=text, language=language))
    if not whole:
        return Reading(document=reading.document, sentences=parse_text(text, language, "d"))
    for stage in document_stages():
        reading = stage.run(reading) if stage.name in READ else reading
    return reading


def _own(row: dict[str, Any], reading: Reading) -> Text:
    asked = {p["start"]: frozenset(p["means"]) for p in row["pronouns"] if p["means"] is not None}
    text = Text(row["language"], reading, asked, full=False)
    labels = sorted({words for means in asked.values() for words in means})
    for words in labels:
        for head in _heads(reading, forms(words, labels)):
            text.heads[head.start].add(words)
    return text


def _heads(reading: Reading, written: Iterable[str]) -> Iterator[Token]:
    """Yield the head of every place where one of some words stand."""
    for words in written:
        for start in occurrences(reading.document.text, words):
            head = head_of(reading, start, start + len(words))
            if head is not None:
                yield head


def forms(words: str, labels: Iterable[str]) -> list[str]:
    """Return how a text may write an antecedent: in full, with the other sort of first letter, by its last name alone.

    "Roland Cazaux" -> also "Cazaux", where it ends no other antecedent
    """
    last = words.split()[-1]
    shared = sum(other.split()[-1] == last for other in labels) > 1
    short = [last] if last != words and words[0].isupper() and last[0].isupper() and not shared else []
    return [words, words[0].swapcase() + words[1:], *short]


def _gum(gold: Gold, reading: Reading) -> Text:
    heads: dict[int, set[str]] = defaultdict(set)
    for entity, _, head, _, _ in gold.mentions:
        heads[gold.words[head][0]].add(entity)
    asked = {gold.words[n][0]: frozenset(heads.get(gold.words[n][0], ())) for n in range(len(gold.words))}
    return Text("en", reading, asked, heads)


def occurrences(text: str, words: str) -> Iterable[int]:
    """Yield where some words stand in a text, as whole words."""
    at = text.find(words)
    while at >= 0:
        before, after = text[at - 1 : at], text[at + len(words) : at + len(words) + 1]
        if not (before.isalnum() and words[0].isalnum()) and not (after.isalnum() and words[-1].isalnum()):
            yield at
        at = text.find(words, at + 1)


def head_of(reading: Reading, start: int, end: int) -> Token | None:
    """Return the first word of a range that hangs on a word outside, no mark, article or preposition."""
    for sentence in reading.sentences:
        inside = [t for t in sentence.tokens if t.start < end and start < t.end and t.upos != "PUNCT"]
        within = {t.i for t in inside}
        for token in inside:
            if token.head == token.i or token.head not in within:
                return token
    return None
