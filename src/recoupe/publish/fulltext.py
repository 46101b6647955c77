"""Full text: an SQLite FTS5 index for the server, and the same words as scripts for pages that open from disk."""

import sqlite3
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from threading import Lock

from recoupe.publish.addresses import file_name
from recoupe.publish.packed import packed
from recoupe.view.build import Site
from recoupe.view.search import TOKEN, Found, Hit, Passage, in_context, passages, terms_for
from recoupe.view.selecting import fold

SHARD = 400
"""Passages in one script of texts: only those that hold a hit are read from disk."""


@dataclass(kw_only=True)
class FullText:
    """The passages of a site with their index; it may be asked from several threads."""

    site: Site
    passages: tuple[Passage, ...] = field(init=False)
    lock: Lock = field(init=False, default_factory=Lock)

    def __post_init__(self) -> None:
        """Put every passage into a full-text table in memory."""
        self.passages = tuple(passages(self.site.readers))
        self.base = sqlite3.connect(":memory:", check_same_thread=False)
        self.base.execute(
            "CREATE VIRTUAL TABLE texts USING fts5(text, content='', tokenize='unicode61 remove_diacritics 2')"
        )
        rows = ((number, fold(each.text)) for number, each in enumerate(self.passages))
        self.base.executemany("INSERT INTO texts (rowid, text) VALUES (?, ?)", rows)
        self.base.execute("CREATE VIRTUAL TABLE words USING fts5vocab(texts, 'row')")

    @cached_property
    def vocabulary(self) -> tuple[str, ...]:
        """Every word of the texts, folded."""
        with self.lock:
            return tuple(term for (term,) in self.base.execute("SELECT term FROM words ORDER BY term"))

    def find(self, asked: str) -> Found:
        """Return what holds all words that are asked for; one that occurs nowhere may stand for one spelt like it."""
        words = [fold(each) for each in TOKEN.findall(asked)]
        read = tuple(terms_for(word, self.vocabulary) for word in words)
        hits = self._hits(read) if read and all(read) else ()
        asked_rows = {row for hit in hits for row in hit.rows}
        by_article: dict[str, list[Hit]] = defaultdict(list)
        for hit in hits:
            by_article[hit.document_id].append(hit)
        site, order = self.site, [page.article for page in self.site.readers]
        named = [word for word in words if word]
        return Found(
            asked=asked,
            read=read,
            questions=tuple(
                each for each in site.ledger.questions if any(row.id in asked_rows for row in each.rows)
            ),
            parties=tuple(
                each.party for each in site.party if named and _has(each.party.text, *each.aliases, words=named)
            ),
            sources=tuple(each for each in site.source if named and _has(each.name, words=named)),
            articles=tuple((each, tuple(by_article[each.id])) for each in order if each.id in by_article),
        )  # fmt: skip

    def _hits(self, read: tuple[tuple[str, ...], ...]) -> tuple[Hit, ...]:
        match = " AND ".join("(" + " OR ".join(f'"{term}"' for term in terms) + ")" for terms in read)
        with self.lock:
            numbers = [
                n for (n,) in self.base.execute("SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rowid", [match])
            ]
        terms = [term for group in read for term in group]
        return tuple(
            Hit(
                document_id=each.document_id,
                sentence=each.sentence,
                context=in_context(each.text, terms),
                rows=each.rows,
            )
            for each in (self.passages[number] for number in numbers)
        )


def _has(*names: str, words: list[str]) -> bool:
    text = fold(" ".join(names))
    return all(word in text for word in words)


def scripts(site: Site) -> dict[str, str]:
    """Return the index as scripts by file name: words with the passages they stand in, and the passages in shards."""
    every = tuple(passages(site.readers))
    at: dict[str, list[int]] = defaultdict(list)
    for number, each in enumerate(every):
        for word in dict.fromkeys(fold(found) for found in TOKEN.findall(each.text)):
            at[word].append(number)
    documents = {page.article.id: number for number, page in enumerate(site.readers)}
    titles = [
        [f"a/{file_name(page.article.id)}.html", page.article.title, page.article.outlet or "", page.article.language]
        for page in site.readers
    ]
    words = {word: _steps(at[word]) for word in sorted(at)}
    found = {"words.js": packed("words", {"words": words, "articles": titles, "shard": SHARD})}
    for number, first in enumerate(range(0, len(every), SHARD)):
        rows = [
            [documents[each.document_id], each.sentence, each.text, [file_name(row) for row in each.rows]]
            for each in every[first : first + SHARD]
        ]
        found[f"texts-{number}.js"] = packed(f"texts-{number}", rows)
    return found


def _steps(numbers: list[int]) -> list[int]:
    """Return rising numbers as their steps, which are shorter to write."""
    return [number - (numbers[i - 1] if i else 0) for i, number in enumerate(numbers)]
