"""Read CoNLL-U into trees of surface words, as the runtime tokenizer gives them."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

UNKNOWN_LABEL = "?"
"""A relation whose subtype the treebank does not give; training takes no loss on it."""


@dataclass(slots=True, kw_only=True)
class Word:
    """One surface word; `head` counts from 1, 0 is the root of the sentence."""

    form: str
    lemma: str
    upos: str
    xpos: str
    feats: str
    head: int
    deprel: str
    space_after: bool = True


@dataclass(slots=True, kw_only=True)
class Gold:
    """One sentence of a treebank."""

    words: list[Word]
    text: str = ""
    source: str = ""
    starts_paragraph: bool = False
    starts_document: bool = False
    comments: list[str] = field(default_factory=list)

    def copy(self) -> "Gold":
        """Return a copy whose words can be changed."""
        return replace(self, words=[replace(word) for word in self.words])

    def children(self) -> list[list[int]]:
        """Return, for 0 and for each word counted from 1, its dependents in order."""
        found: list[list[int]] = [[] for _ in range(len(self.words) + 1)]
        for number, word in enumerate(self.words, 1):
            found[word.head].append(number)
        return found


def read_conllu(path: Path, *, collapse: bool) -> Iterator[Gold]:
    """Yield the sentences of a file; `collapse` joins « de » and « le » of « du » to the one word that is written."""
    comments: list[str] = []
    rows: list[list[str]] = []
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("#"):
                comments.append(line)
            elif line:
                rows.append(line.split("\t"))
            elif rows:
                yield _sentence(rows, comments, path.stem, collapse=collapse)
                comments, rows = [], []
    if rows:
        yield _sentence(rows, comments, path.stem, collapse=collapse)


def plain_letters(text: str) -> str:
    """Return a text in lower case without accents: « Encontrándo » -> « encontrando »."""
    return "".join(c for c in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(c))


def is_split(form: str, parts: list[str]) -> bool:
    """Tell an infinitive or gerund with pronouns at its end, which the tokenizer cuts: « reunirse », « dándolos »."""
    return parts[0].endswith(("r", "ndo")) and plain_letters(form) == plain_letters("".join(parts))


def _sentence(rows: list[list[str]], comments: list[str], source: str, *, collapse: bool) -> Gold:
    words, ranges = [], []
    for row in rows:
        if "-" in row[0]:
            first, last = (int(number) for number in row[0].split("-"))
            ranges.append((first, last, row[1], "SpaceAfter=No" not in row[9]))
        elif "." not in row[0]:
            words.append(_word(row))
    for first, last, form, space in ranges:
        for word in words[first - 1 : last - 1]:
            word.space_after = False
        words[last - 1].space_after = space
        if is_split(form, [word.form for word in words[first - 1 : last]]):
            for word in words[first - 1 : last]:
                word.form, form = form[: len(word.form)], form[len(word.form) :]
    ranges = [
        (first, last, form, space)
        for first, last, form, space in ranges
        if not is_split(form, [word.form for word in words[first - 1 : last]])
    ]
    gold = Gold(
        words=words,
        text=next((line[9:] for line in comments if line.startswith("# text = ")), ""),
        source=source,
        starts_paragraph=any(line.startswith("# newpar") for line in comments),
        starts_document=any(line.startswith("# newdoc") for line in comments),
        comments=comments,
    )
    return _collapsed(gold, ranges) if collapse and ranges else gold


def _word(row: list[str]) -> Word:
    return Word(
        form=row[1],
        lemma=row[2],
        upos=row[3],
        xpos=row[4],
        feats=row[5],
        head=int(row[6]),
        deprel=row[7],
        space_after="SpaceAfter=No" not in row[9],
    )


def _collapsed(gold: Gold, ranges: list[tuple[int, int, str, bool]]) -> Gold:
    """Keep of each written word the part that governs the other: « du » is the preposition, « auquel » the pronoun."""
    stands_for = {number: number for number in range(len(gold.words) + 1)}
    forms: dict[int, tuple[str, bool]] = {}
    for first, last, form, space in ranges:
        kept = _kept(gold, first, last)
        forms[kept] = (form, space)
        stands_for.update(dict.fromkeys(range(first, last + 1), kept))
    survivors = [number for number in range(1, len(gold.words) + 1) if stands_for[number] == number]
    place = {0: 0} | {number: index for index, number in enumerate(survivors, 1)}
    words = []
    for number in survivors:
        word = gold.words[number - 1]
        form, space = forms.get(number, (word.form, word.space_after))
        words.append(replace(word, form=form, space_after=space, head=place[stands_for[word.head]]))
    return replace(gold, words=words)


def _kept(gold: Gold, first: int, last: int) -> int:
    parts = range(first, last + 1)
    governing = [number for number in parts if gold.words[number - 1].head not in parts]
    prepositions = [number for number in governing if gold.words[number - 1].upos == "ADP"]
    return (prepositions or governing)[0]


def with_inserted_speech(gold: Gold) -> Gold:
    """Turn a speech verb that governs the speech before it into an insertion, as the other French treebanks have it.

    « Le port rouvre, a annoncé le maire » : the root is « rouvre », not « annoncé ».
    """
    gold = gold.copy()
    root = next(number for number, word in enumerate(gold.words, 1) if word.head == 0)
    below = gold.children()
    speech = [n for n in below[root] if n < root and gold.words[n - 1].deprel == "parataxis"]
    if gold.words[root - 1].upos == "VERB" and len(speech) == 1:
        _insert(gold, below, content=speech[0], verb=root)
    for word in gold.words:
        if word.deprel in ("obl", "expl:comp", "expl:pv", "expl:pass"):
            word.deprel = UNKNOWN_LABEL
    return gold


def _insert(gold: Gold, below: list[list[int]], *, content: int, verb: int) -> None:
    """Make the verb an insertion of the content; its commas stay its own, other punctuation goes with the content."""
    own = [n for n in below[verb] if n != content and gold.words[n - 1].deprel != "punct"]
    start = min([verb, *(_subtree(below, n)[0] for n in own if n > content)])
    gold.words[content - 1].head, gold.words[content - 1].deprel = 0, "root"
    gold.words[verb - 1].head, gold.words[verb - 1].deprel = content, "parataxis:insert"
    for number in below[verb]:
        word = gold.words[number - 1]
        comma = word.form == "," and number == start - 1
        inner = start < number < len(gold.words)
        if number != content and (number < content or (word.deprel == "punct" and not comma and not inner)):
            word.head = content


def _subtree(below: list[list[int]], number: int) -> list[int]:
    found, stack = [], [number]
    while stack:
        current = stack.pop()
        found.append(current)
        stack.extend(below[current])
    return sorted(found)
