import json

import pytest

from training.names.descriptions import FOLDER
from training.names.gold import ARTICLES

ROWS = [json.loads(line) for path in sorted(FOLDER.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines()]


def text_of(article: str) -> str:
    file, _, line = article.partition("#")
    return str(json.loads((ARTICLES / file).read_text("utf-8").splitlines()[int(line) - 1])["text"])


def test_no_article_is_annotated_twice() -> None:
    assert len({row["article"] for row in ROWS}) == len(ROWS) == 660


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_noun_lies_in_its_phrase_and_what_it_means_stands_elsewhere(language: str) -> None:
    for row in (row for row in ROWS if row["language"] == language):
        text = text_of(row["article"])
        for noun in row["nouns"]:
            assert noun["start"] <= noun["head"] < noun["end"] <= len(text)
            for words in noun["means"] or []:
                places = [at for at in range(len(text)) if text.startswith(words, at)]
                inside = [noun["start"] <= at and at + len(words) <= noun["end"] for at in places]
                assert not all(inside), (row["article"], words)
