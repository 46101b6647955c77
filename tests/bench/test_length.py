"""Invented articles of real length."""

import json

from recoupe.bench.articles import articles
from recoupe.bench.length import long_articles, row
from recoupe.model import Document, Issue
from recoupe.stages.read import read_inputs

FOUND = list(long_articles(120))


def family(telling: str) -> list[Document]:
    return [one for one in FOUND if one.path.endswith(f"-{telling}.txt")]


def rest(document: Document) -> str:
    return document.text.split("\n\n", 2)[2]


def test_they_are_the_short_ones_with_passages_around_them_and_some_400_words_long() -> None:
    for one, short in zip(FOUND, articles(120), strict=True):
        assert one.id == short.id
        assert one.text.startswith(short.text)
    assert 350 < sum(len(one.text.split()) for one in FOUND) / len(FOUND) < 450


def test_a_copy_has_the_passages_of_what_it_copies_and_a_source_of_its_own_has_others() -> None:
    by_path = {one.path: one for one in FOUND}
    copy, own = family("1")[0], family("3")[0]
    assert rest(copy) == rest(by_path[copy.path.replace("-1.", "-0.")])
    assert rest(own) != rest(by_path[own.path.replace("-3.", "-0.")])


def test_a_build_reads_the_lines(tmp_path) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "articles.jsonl"
    path.write_text("\n".join(map(row, FOUND[:5])), encoding="utf-8")
    read = list(read_inputs([str(path)]))
    assert not [one for one in read if isinstance(one, Issue)]
    assert [(one.text, one.outlet) for one in read] == [(one.text, one.outlet) for one in FOUND[:5]]  # type: ignore[union-attr]
    assert json.loads(row(FOUND[0]))["published"] == FOUND[0].published.value
