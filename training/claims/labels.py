"""Gold claims put on the words of parsed sentences: the act's word, and the words that stand for its parties."""

import json
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from recoupe.model import Document, Entity, Mention, MentionKind, Reading, Token
from recoupe.model.ids import content_id
from recoupe.pipeline import document_stages
from recoupe.syntax import Tree

Row = dict[str, Any]
LAST = "attribute"
SUBJECTS, OBJECTS = ("nsubj", "nsubj:pass"), ("obj", "iobj", "obl:arg", "obl:agent", "obl", "nmod")
EMPTY = frozenset("the a an of and le la les l de des du d et un une".split())  # noqa: SIM905


class Matcher(Protocol):
    """Tells whether a gold name is an entity or a stretch of text."""

    def is_same(self, name: str, entity: Entity | None, text: str) -> bool:
        """Tell whether they are one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A gold row on its words: the act's, and those of its parties by role (actor, other, by)."""

    i: int
    row: Row
    parties: dict[str, list[int]]


def read(path: Path) -> list[Row]:
    """Return the rows of a file of JSON lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def reading_of(row: Row) -> Reading:
    """Return an article read up to its attributions."""
    document = Document(
        id=content_id("doc", row["text"]), path=row["id"], text=row["text"], language=row.get("language") or "fr"
    )
    reading = Reading(document=document)
    for stage in document_stages():
        reading = stage.run(reading)
        if stage.name == LAST:
            break
    return reading


class Labeller:
    """Puts the rows of one document on its sentences."""

    def __init__(self, reading: Reading, rows: list[Row], matcher: Matcher) -> None:
        self.reading, self.rows, self.matcher = reading, rows, matcher
        self.entities = {entity.id: entity for entity in reading.entities}

    def label(self, tree: Tree) -> tuple[list[Label], set[int]]:
        """Return the acts of a sentence, and the words of which nothing is known: second triggers of an act."""
        found: list[Label] = []
        skipped: set[int] = set()
        sentence = tree.sentence
        mentions = [m for m in self.reading.mentions if sentence.start <= m.start and m.end <= sentence.end]
        for row in self.rows:
            if row["start"] >= sentence.end or row["end"] <= sentence.start:
                continue
            placed = _at(tree, row, "trigger") or [self._trigger(tree, row, trigger) for trigger in row["triggers"]]
            anchors = [word for word in placed if word is not None]
            if anchors and not any(label.i == anchors[0].i for label in found):
                found.append(self._act(tree, anchors[0], row, mentions))
            skipped |= {word.i for word in anchors[1:]}
        return found, skipped - {label.i for label in found}

    def _trigger(self, tree: Tree, row: Row, trigger: str) -> Token | None:
        """Return the highest word of a trigger inside the row's clause."""
        wanted = _words(trigger)
        inside = [token for token in tree if row["start"] <= token.start < row["end"]]
        for place in range(len(inside)):
            words: list[Token] = []
            for token in inside[place : place + len(wanted) + 2]:
                words.append(token)
                joined = [part for word in words for part in _words(word.text)]
                if joined == wanted:
                    return _highest(words)
        return None

    def _act(self, tree: Tree, word: Token, row: Row, mentions: list[Mention]) -> Label:
        parties: dict[str, list[int]] = {}
        for role in ("actor", "other"):
            found = _at(tree, row, role) or [self._party(tree, word, name, mentions) for name in row[role]]
            placed = sorted({token.i for token in found if token is not None})
            parties[role] = placed if placed or not row[role] else self._by_place(tree, word, role)
        speakers = _at(tree, row, "by") or ([self._party(tree, word, row["by"], mentions)] if row["by"] else [])
        parties["by"] = [token.i for token in speakers[:1] if token is not None]
        return Label(i=word.i, row=row, parties=parties)

    def _party(self, tree: Tree, word: Token, name: str, mentions: list[Mention]) -> Token | None:
        """Return the word that stands for a named party, the nearest to the act in the tree; None where none does."""
        pool = []
        for mention in mentions:
            entity = self.entities.get(mention.entity_id or "")
            if self.matcher.is_same(name, entity, mention.text):
                pool += [head for head in [_highest(_covered(tree, mention))] if head is not None]
        pool = [token for token in pool or self._named(tree, name) if token.i != word.i]
        return min(pool, key=lambda token: (_distance(tree, token, word), token.i), default=None)

    def _named(self, tree: Tree, name: str) -> list[Token]:
        """Return the words of a name in its own words: « des manifestants »."""
        wanted = [word for word in _words(name) if word not in EMPTY]
        places = {part: token for token in reversed(tree.tokens) for part in _words(token.text)}
        found = [places[part] for part in wanted if part in places]
        if not wanted or len(found) < max(1, (len(wanted) + 1) // 2):
            return []
        head = _highest(found)
        return [head] if head is not None else []

    def _by_place(self, tree: Tree, word: Token, role: str) -> list[int]:
        """Return the pronoun that must stand for a party named elsewhere: the act's own subject or object."""
        relations: tuple[str, ...] = SUBJECTS if role == "actor" else OBJECTS
        if word.upos not in {"VERB", "AUX"}:
            relations = ("nmod:poss", "det") if role == "actor" else ()
        passive = any(child.deprel == "nsubj:pass" for child in tree.children(word))
        if passive:
            relations = ("obl:agent",) if role == "actor" else ("nsubj:pass",)
        found = [
            child.i
            for child in tree.children(word, *relations)
            if child.upos == "PRON" or (child.upos == "DET" and child.feats.get("Poss") == "Yes")
        ]
        return found[:1]


def _covered(tree: Tree, mention: Mention) -> list[Token]:
    kind = mention.kind
    words = [token for token in tree if token.start < mention.end and mention.start < token.end]
    return words if kind is not MentionKind.PRONOUN else words[:1]


def _at(tree: Tree, row: Row, key: str) -> list[Token | None]:
    """Return the words at the offsets that a row gives for its trigger or a party; nothing where it gives none."""
    return [next((t for t in tree if t.start <= place < t.end), None) for place in row.get(f"{key}_at", ())]


def _highest(words: list[Token]) -> Token | None:
    inside = {word.i for word in words}
    return next((word for word in words if word.head == word.i or word.head not in inside), None)


def _distance(tree: Tree, one: Token, other: Token) -> int:
    above = {token.i: steps for steps, token in enumerate([one, *tree.ancestors(one)])}
    for steps, token in enumerate([other, *tree.ancestors(other)]):
        if token.i in above:
            return steps + above[token.i]
    return len(tree.tokens)


def _words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", text.lower()).replace("œ", "oe")
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return re.findall(r"[a-z0-9]+", plain)
