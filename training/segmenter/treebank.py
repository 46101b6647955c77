"""Reads CoNLL-U treebanks as raw text with the spans of surface words and sentences."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from training.conllu import is_split


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A syntactic word of a treebank."""

    form: str
    lemma: str
    upos: str
    feats: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldSentence:
    """A sentence of a treebank: its text, the spans of its surface words in it, and its syntactic words.

    `break_before` is the white space before it in its document: empty lines for a new document or paragraph.
    """

    text: str
    spans: tuple[tuple[int, int], ...]
    words: tuple[Word, ...]
    break_before: str


def read(path: Path) -> Iterator[GoldSentence]:
    """Yield the sentences of a treebank in their order."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = block.splitlines()
        comments = [line for line in lines if line.startswith("#")]
        rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
        if rows:
            text = next(line[9:] for line in comments if line.startswith("# text = "))
            yield GoldSentence(
                text=text,
                spans=tuple(_spans(text, rows)),
                words=tuple(_word(row) for row in rows if row[0].isdigit()),
                break_before="\n\n" if any(line.startswith(("# newdoc", "# newpar")) for line in comments) else " ",
            )


def _word(row: list[str]) -> Word:
    return Word(form=row[1], lemma=row[2], upos=row[3], feats=row[5])


def _spans(text: str, rows: list[list[str]]) -> Iterator[tuple[int, int]]:
    """Yield the spans of surface words: « du » is one, « don't » is « do » and « n't »."""
    at, skip_to = 0, 0
    for place, row in enumerate(rows):
        number = row[0]
        if "." in number or (number.isdigit() and int(number) <= skip_to):
            continue
        if "-" in number:
            first, last = (int(end) for end in number.split("-"))
            parts = [part[1] for part in rows[place + 1 : place + 2 + last - first]]
            if "".join(parts) == row[1]:
                continue
            if is_split(row[1], parts):
                start = text.index(row[1], at)
                for part in parts:
                    yield start, start + len(part)
                    start += len(part)
                at, skip_to = start, last
                continue
            skip_to = last
        start = text.index(row[1], at)
        at = start + len(row[1])
        yield start, at
