"""Invented articles of real length, some 400 words: an affair of `articles` among passages on many other matters.

`python -m recoupe.bench.length 400 > articles.jsonl` writes so many, for `recoupe build articles.jsonl`. A copy and a
translation have the passages of what they rest on; a source of its own has passages of its own.
"""

import json
import random
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from recoupe.bench.articles import MATTER, articles, invented_name
from recoupe.model import Document

PASSAGES = tomllib.loads(Path(__file__).with_name("passages.toml").read_text(encoding="utf-8"))["passages"]
MORE = 23
"""Passages of an article."""
A_PARAGRAPH = 3
"""Passages of a paragraph."""
OWN = "3"
"""The telling that has a source of its own."""


def long_articles(size: int) -> Iterator[Document]:
    """Yield so many articles of real length; the same number is the same article."""
    return map(lengthened, articles(size))


def lengthened(document: Document) -> Document:
    """Return an invented article with passages around its affair."""
    affair, telling = Path(document.path).stem.split("-")
    chance = random.Random(f"passages {affair} {OWN if telling == OWN else ''}")  # noqa: S311 (an invention)
    chosen = chance.sample(PASSAGES, MORE)
    said = [each[document.language == "fr"].format(**_details(chance)) for each in chosen]
    paragraphs = [" ".join(said[n : n + A_PARAGRAPH]) for n in range(0, MORE, A_PARAGRAPH)]
    return replace(document, text="\n\n".join([document.text, *paragraphs]))


def _details(chance: random.Random) -> dict[str, str | int]:
    giver, taker = chance.sample(MATTER["states"], 2)
    return {
        "number": chance.randint(1_100, 9_890), "crew": chance.randint(9, 80), "more": chance.randint(110, 980),
        "rank": chance.randint(4, 19), "year": chance.randint(2012, 2027), "first": invented_name(chance, 2),
        "name": invented_name(chance, 3), "other": f"{invented_name(chance, 2)} {invented_name(chance, 3)}",
        "ship": invented_name(chance, 3), "town": f"Port-{invented_name(chance, 2)}", "giver": giver[0],
        "taker": taker[0],
    }  # fmt: skip


def row(document: Document) -> str:
    """Return an article as a line of JSON that `recoupe build` reads."""
    named = {"title": document.title, "outlet": document.outlet, "language": document.language}
    found = {"text": document.text, "published": document.published.value, **named}
    return json.dumps(found, ensure_ascii=False)


if __name__ == "__main__":
    for each in long_articles(int(sys.argv[1])):
        print(row(each))
